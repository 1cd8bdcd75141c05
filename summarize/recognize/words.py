"""Words of a text in any language: tokens, stems, stop words.

Every stage that compares texts goes through here, so that all of them mean the same by "word".

What is known of a word, made once: the same few thousand words make most of any text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from summarize.languages import ByLanguage, Language, alternation, lazy_pattern, shared
from summarize.languages.patterns import FAR, JOINERS, MARKS

Key = TypeVar("Key")
Value = TypeVar("Value")

MOST = 50_000
"""Keys that are remembered: text that invents words takes no more memory than this."""


class Memo(dict[Key, Value]):
    """A dict that fills itself with `make`, so that all words of a text are looked up in one ``map``."""

    def __init__(self, make: Callable[[Key], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Key) -> Value:
        if len(self) >= MOST:
            self.clear()
        value = self[key] = self._make(key)
        return value


_INSIDE = f"{MARKS}{JOINERS}"
# Scripts without spaces: one token a character with its marks, for pairs of them carry the meaning, and callers build
# bigrams anyway. Katakana is written for whole words.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_CLUSTER = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e"
    "\u1056-\u1059\u17b4-\u17d3\u3099\u309a"
)
# A run of letters, marks and digits with inner apostrophes; a number with its points and commas. Nothing in it can fail
# after a repetition, so that it is linear.
_TOKEN = lazy_pattern(
    rf"[^\W\d_{_UNSPACED}](?:[^\W{_UNSPACED}]+|[{_INSIDE}]+|['’](?=\w))*|\d+(?:[.,]\d+)*|[{_UNSPACED}][{_CLUSTER}]*"
)
_NEAR_TOKEN = lazy_pattern(rf"[^\W\d_](?:\w+|[{_INSIDE}]+|['’](?=\w))*|\d+(?:[.,]\d+)*")
"""The same for texts without a character of `FAR`."""
_ASCII_TOKEN = lazy_pattern(r"[a-z](?:\w+|'(?=\w))*|\d+(?:[.,]\d+)*", re.ASCII)
# Articles and pronouns that lose their vowel: "l'attaque", "qu'il", "dell'ospedale" are two words each.
_ELISION = lazy_pattern(
    rf"(?!{alternation(shared().spelling.contractions)}$){alternation(shared().spelling.elided)}['’](?=[^\W\d_])",
    re.IGNORECASE,
    needed=[f"{word}{mark}" for word in shared().spelling.elided for mark in "'’"],
)
# What a word is compared without: soft hyphens, joiners, tatweel, Arabic vowel signs; the dot
# that lower case leaves of İ.
_SILENT = lazy_pattern("[\u00ad\u200c\u200d\u0640\u064b-\u0652\u0670]|(?<=i)\u0307")


def words(text: str) -> list[str]:
    """The words of `text` in order, lower-cased, possessive endings off; numbers keep their points and commas.

    "L'attaque" is two words, and so is "counter-terrorism"; Chinese, hiragana and Thai give one word a character. An
    accent is the same whether it is written as one character or two, and so is the French œ.
    """
    low = _normalized(text)
    if low.isascii():
        found = _ASCII_TOKEN.findall(low)
    else:
        low = unicodedata.normalize("NFC", low).replace("œ", "oe")  # cœur, coeur
        found = _token(low).findall(low)
        if _SILENT.search(low):
            found = [_SILENT.sub("", token) or token for token in found]
    return _parted(found) if "'" in low else found


def _token(text: str) -> re.Pattern[str]:
    """The pattern of a token for `text`."""
    return _TOKEN if FAR.search(text) else _NEAR_TOKEN


def _normalized(text: str) -> str:
    """The text in lower case, with the marks of print as those of a typewriter: character for character."""
    low = text.lower()
    if low.isascii():
        return low
    return low.replace("’", "'").replace("“", " ").replace("”", " ").replace("–", " ").replace("—", " ")


def _parted(tokens: list[str]) -> list[str]:
    parts = []
    for token in tokens:
        if "'" in token:
            elided = _ELISION.match(token)
            if elided:
                parts.append(token[: elided.end() - 1])
                token = token[elided.end() :]
            token = token.removesuffix("'s").rstrip("'")
        parts.append(token)
    return parts


class Tokenized(NamedTuple):
    """The words of a text in lower case, their stems, and where they stand (half-open spans of code points), in
    parallel."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


def tokenize(text: str, language: str) -> Tokenized:
    """The `words` of a text, their `stems` (stop words included) and their spans, with the text cut once."""
    plain = words(text)
    dotless = _dotless(text, language)
    cut = plain if dotless is text else words(dotless)
    spans = _spans(text, plain)
    if len(spans) != len(plain):  # a character that composing makes two words of, or one
        plain = cut = [" ".join(words(text[start:end])) for start, end in spans]
    return Tokenized(tuple(plain), tuple(_stemmed(cut, language)), tuple(spans))


def content_stems(tokens: Tokenized, language: str) -> tuple[str, ...]:
    """The stems of a text without those of its stop words."""
    drop = stopwords(language)
    return tuple([stem for word, stem in zip(tokens.words, tokens.stems, strict=True) if word not in drop])


def _spans(text: str, plain: list[str]) -> list[tuple[int, int]]:
    apostrophes = "'" in text or "’" in text
    low = _normalized(text)
    if not low.isascii() or len(low) != len(text):
        found = [match.span() for match in _token(text).finditer(text)]
    elif apostrophes:
        found = _ascii_spans(low, _ASCII_TOKEN.findall(low))
    else:
        found = _ascii_spans(low, plain)
    if not apostrophes:
        return found
    spans = []
    for start, end in found:
        word = text[start:end]
        elided = _ELISION.match(text, start, end) if "'" in word or "’" in word else None
        if elided:
            spans.append((start, elided.end() - 1))
            start = elided.end()
        spans.append((start, end))
    return spans


def _ascii_spans(low: str, plain: list[str]) -> list[tuple[int, int]]:
    """The spans of words that are nowhere cut: no letter or digit stands between two of them."""
    end = 0
    spans = []
    for word in plain:
        start = low.index(word, end)
        end = start + len(word)
        spans.append((start, end))
    return spans


@lru_cache(maxsize=64)
def stopwords(language: str) -> frozenset[str]:
    """The stop words of a language (ISO 639-1); empty where none are known."""
    words = _stopword_lists().get(language.lower())
    return frozenset() if words is None else msgspec.json.decode(words, type=frozenset[str])


@lru_cache(maxsize=1)
def _stopword_lists() -> dict[str, msgspec.Raw]:
    """The file that comes with stopwordsiso, each list still as JSON: the package would make lists of all languages."""
    package = find_spec("stopwordsiso")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("the package stopwordsiso is missing: pip install stopwordsiso")
    text = (Path(package.origin).parent / "stopwords-iso.json").read_bytes()
    return msgspec.json.decode(text, type=dict[str, msgspec.Raw])


class _Stemming(NamedTuple):
    """How the words of a language become stems."""

    dotless_i: bool
    proclitic: re.Pattern[str] | None
    stem: Callable[[str], str] | None
    memo: Memo[str, str] | None


def _stemming(language: Language) -> _Stemming:
    writing = language.writing
    proclitic = stem = None
    if writing.proclitics:
        proclitic = lazy_pattern(rf"^{alternation(writing.proclitics)}(?={writing.article}\w{{2}})")
    if writing.stemmer:
        import Stemmer

        stem = Stemmer.Stemmer(writing.stemmer, 0).stemWord
    elif writing.endings:
        stem = without_ending(writing.endings, writing.unended)
    return _Stemming(writing.dotless_i, proclitic, stem, Memo(stem) if stem else None)


def without_ending(endings: Iterable[str], unended: Collection[str] = ()) -> Callable[[str], str]:
    """What leaves the longest of `endings` off a word, where anything stands before it."""
    ended = re.compile(rf"(\w+?){alternation(endings)}")

    def stem(word: str) -> str:
        match = None if word in unended else ended.fullmatch(word)
        return match[1] if match else word

    return stem


_STEMMING = ByLanguage(_stemming)


def stemmer(language: str) -> Callable[[str], str]:
    """What stems a word of a language as `stems` does: for one who looks at a word once."""
    how = _STEMMING[language]
    if how.stem is not None and not how.dotless_i and how.proclitic is None:
        return how.stem
    return lambda word: (stems(word, language, stop=False) or [word])[0]


def stems(text: str, language: str, *, stop: bool = True) -> list[str]:
    """The stems of the words of `text` in order; without the stop words unless `stop` is False.

    Stems are Snowball's where it knows the language (Porter 2001), else the words themselves, without the endings that
    the language's file gives.
    """
    plain = words(_dotless(text, language))
    if stop:
        drop = stopwords(language)
        plain = [word for word in plain if word not in drop]
    return _stemmed(plain, language)


def _dotless(text: str, language: str) -> str:
    """The text with the capitals of Turkish i and ı as their own lower case."""
    return text.replace("I", "ı").replace("İ", "i") if _STEMMING[language].dotless_i else text


def _stemmed(plain: list[str], language: str) -> list[str]:
    how = _STEMMING[language]
    if how.proclitic is not None:
        plain = [how.proclitic.sub("", word) for word in plain]
    return plain if how.memo is None else list(map(how.memo.__getitem__, plain))

"""Words of a text in any language: tokens, stems, stop words.

Every stage that compares texts goes through here, so that all of them mean the same by "word".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

# A run of letters, marks and digits, with inner apostrophes, hyphens, points and commas between digits. Scripts that are
# written without spaces have one token a character: pairs of them carry the meaning, and callers build bigrams anyway.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_UNSPACED}]|\d+(?:[.,]\d+)*|[^\W\d_{_UNSPACED}](?:[\w\u0300-\u036f]|['’](?=\w))*")

_SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch", "no": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip


def words(text: str) -> list[str]:
    """The words of `text` in order, lower-cased, possessive endings off; numbers keep their points and commas."""
    return [_plain(token) for token in _TOKEN.findall(text)]


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words of `text` stand: half-open spans of code points, parallel to `words`."""
    return [match.span() for match in _TOKEN.finditer(text)]


def _plain(token: str) -> str:
    token = token.lower().replace("’", "'")
    return token.removesuffix("'s").strip("'")


@lru_cache(maxsize=64)
def stopwords(language: str) -> frozenset[str]:
    """The stop words of a language (ISO 639-1); empty where none are known."""
    import stopwordsiso

    return frozenset(stopwordsiso.stopwords(language)) if stopwordsiso.has_lang(language) else frozenset()


@lru_cache(maxsize=64)
def _stemmer(language: str) -> Callable[[Sequence[str]], list[str]] | None:
    if language not in _SNOWBALL:
        return None
    import Stemmer

    stem: Callable[[Sequence[str]], list[str]] = Stemmer.Stemmer(_SNOWBALL[language]).stemWords
    return stem


def stems(text: str, language: str, *, stop: bool = True) -> list[str]:
    """The stems of the words of `text` in order; without the stop words unless `stop` is False.

    Stems are Snowball's where it knows the language (Porter 2001), else the words themselves.
    """
    found = words(text)
    if stop:
        drop = stopwords(language)
        found = [word for word in found if word not in drop]
    stem = _stemmer(language)
    return stem(found) if stem else found

"""Runs of capitalised words in a text: what names are made of.

Which capitalised words of a text are shown to be names, and what of a run is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from msgspec import Struct

from summarize import languages
from summarize.languages import Language, lazy_pattern
from summarize.recognize.names.countries import countries
from summarize.recognize.names.wordlists import (
    ABBREVIATED,
    COMPASS,
    DATE_WORDS,
    MONTHS_AND_NAMES,
    OMISSIBLE,
    ORGANISATION,
    PARTICLES,
    QUANTITIES,
    TITLES,
)
from summarize.recognize.numbers.words import VOCABULARIES
from summarize.recognize.words import stopwords

# Three small words and figures and more with blanks between them hold no name and no particle of one, and are taken in
# one.
_TOKEN = lazy_pattern(
    r"(?P<small>(?:[a-z0-9ß-öø-ÿ]++(?:-[a-zß-öø-ÿ]++)*+ ){2,}[a-zß-öø-ÿ]++(?=[ ,]))"
    r"|(?:[^\W\d_]\.){2,}|[^\W_]\w*(?:[-'’&]\w+)*"
)
_ARABIC_ARTICLE = lazy_pattern(lambda: rf"{languages.alternation(languages.shared().spelling.name_articles)}[-'’]")
# "US-led", "Berlin-based": the name ends before the hyphen.
_COMPOUND = lazy_pattern(
    lambda: rf"-(?:[a-z]{{2,}}ed|{languages.alternation(languages.union('names.compound_endings'))})$"
)
_MONEY = ("$", "€", "£", "¥")
_APOSTROPHES = ("'", "’")
_POSSESSIVE = ("'s", "’s")
_OPENERS = " \t\u00a0\"'“”„«»‘’()[]–—-•*_"
_DASHES = ("-", "–", "—")
_ENDERS = ".!?…:;\n\r。"


class NameToken(Struct, frozen=True, gc=False):
    """A word of a text, or a stretch of three and more small ones."""

    start: int
    end: int
    text: str
    capital: bool
    opens: bool
    shouted: bool
    possessive: bool
    line: int


Run = list[NameToken]


class NameRun(NamedTuple):
    """A run of capitalised tokens with the particles inside it, what `trimmed` leaves of it, and whether it stands in a
    line in title case."""

    tokens: Run
    core: Run
    headline: bool


def tokens_of(text: str) -> list[NameToken]:
    tokens: list[NameToken] = []
    before = line = 0
    for match in _TOKEN.finditer(text):
        word = match[0]
        start, end = match.span()
        stop = end
        small, possessive = match.lastgroup is not None, False
        if not small:
            after = text[end : end + 1]
            if after in _MONEY:
                continue
            compound = _COMPOUND.search(word) if "-" in word and word[0].isupper() else None
            if compound is not None:
                word, end = word[: compound.start()], end - len(compound[0])
            elif after in _APOSTROPHES and word[-1] in "sS" and text[end + 1 : end + 2] in (" ", ""):
                possessive = True
            if word.endswith(_POSSESSIVE) and len(word) > 2:
                word, end, possessive = word[:-2], end - 2, True
            small = word.islower()
        between = text[before:start]
        opens = not tokens
        if between != " ":
            opens = opens or _opens(between, tokens[-1])
            if "\n" in between:
                opens = True
                line = text.rfind("\n", before, start) + 1
        before = stop
        if small:
            tokens.append(NameToken(start, end, word, False, opens, False, possessive, line))
            continue
        first = word[0]
        capital = (
            first.isupper()
            or (first.isalpha() and word[1:2].isupper() and "-" not in word)
            or _capital_after_article(word)
        )
        tokens.append(NameToken(start, end, word, capital, opens, len(word) > 1 and word.isupper(), possessive, line))
    return tokens


def _opens(between: str, previous: NameToken) -> bool:
    """Whether a sentence begins behind what stands between a word and the one before it."""
    gap = between.strip(_OPENERS)
    if gap and gap[-1] in _ENDERS and not (gap == "." and between[0] == "." and _abbreviation(previous)):
        return True
    dash = between[-1:] == " " and between.strip()[-1:] in _DASHES
    return dash and (")" in between or previous.shouted)  # a dateline ends


def _capital_after_article(word: str) -> bool:
    """Whether a word is an Arabic article and a name: "al-Nour"."""
    article = _ARABIC_ARTICLE.match(word)
    return article is not None and word[article.end() : article.end() + 1].isupper()


def _abbreviation(token: NameToken) -> bool:
    return token.text in ABBREVIATED or (len(token.text) == 1 and token.capital) or token.text.endswith(".")


def runs_of(text: str, tokens: list[NameToken], language: str) -> list[NameRun]:
    """The runs of capitalised tokens in a text."""
    vocabulary = languages.language(language)
    headlines = frozenset() if vocabulary.writing.capital_nouns else _headlines(text, tokens)
    runs: list[Run] = []
    run: Run = []
    pending: Run = []
    for token in tokens:
        if run and not _joined(text, pending[-1] if pending else run[-1], token, vocabulary):
            runs.append(run)
            run, pending = [], []
        if token.capital:
            run += pending
            run.append(token)
            pending = []
        elif run and len(pending) < 2:
            pending.append(token)
        elif run:
            runs.append(run)
            run, pending = [], []
    if run:
        runs.append(run)
    return [NameRun(run, trimmed(text, run, language), run[0].line in headlines) for run in runs]


def _joined(text: str, left: NameToken, right: NameToken, vocabulary: Language) -> bool:
    """Whether a token may belong to the name that the one before it belongs to."""
    return (
        not right.opens
        and not left.possessive
        and (right.capital or _particle(right, left, vocabulary))
        and _adjoins(text, left, right)
    )


def _particle(token: NameToken, previous: NameToken, vocabulary: Language) -> bool:
    """Whether a small word belongs to the name around it; in German, "der" only after "von", that not after a party."""
    if not vocabulary.writing.capital_nouns:
        return token.text in PARTICLES
    if token.text in vocabulary.names.following_particles:
        return previous.text in vocabulary.names.leading_particles
    return token.text in vocabulary.names.inner_particles and previous.text not in ORGANISATION


def _adjoins(text: str, left: NameToken, right: NameToken) -> bool:
    gap = text[left.end : right.start]
    return gap in (" ", "\u00a0", " & ") or (gap == ". " and _abbreviation(left))


def _headlines(text: str, tokens: list[NameToken]) -> frozenset[int]:
    """Starts of the lines in title case or in capitals, not closed by a full stop: there a capital proves nothing."""
    last = {token.line: token.end for token in tokens}
    capital = Counter([token.line for token in tokens if token.capital and len(token.text) > 3])
    likely = {line for line, count in capital.items() if count >= 3 and not _closed(text, last[line])}
    long: Counter[int] = Counter()
    for token in tokens:
        if token.line in likely:
            long[token.line] += sum([len(word) > 3 for word in token.text.split(" ")])
    return frozenset(line for line, count in long.items() if count >= 4 and capital[line] >= 0.75 * count)


def _closed(text: str, end: int) -> bool:
    """Whether a line whose last word ends at `end` is a sentence."""
    return text[end : end + 3].lstrip("”»\"'’")[:1] in (".", "!", "?")


# Months that are names of people too.
_WORD_AFTER = lazy_pattern(r" ([a-z]+)")


def trusted_words(text: str, runs: list[NameRun], lower: frozenset[str], language: str) -> frozenset[str]:
    """Words that somewhere stand as a name where nothing else demands a capital."""
    trusted: set[str] = set()
    vocabulary = languages.language(language)
    capital_nouns = vocabulary.writing.capital_nouns
    for run, core, headline in runs:
        if headline:
            continue
        words = [token for token in core if token.capital]
        if not words or (capital_nouns and len(words) < 2 and not words[0].shouted):
            continue
        if capital_nouns and any(token.text in DATE_WORDS for token in words):
            continue
        if len(words) > 1 or words[0].shouted or words[0].text.lower() not in stopwords(language):  # "(AP) - An egg"
            trusted.update(token.text for token in words if not token.opens)
        if len(words) > 1 and words[0].opens and words[0].text.lower() not in stopwords(language):
            trusted.add(words[0].text)
        if len(run) == 1 and words[0].text.lower() not in lower and _subject(text, words[0], vocabulary):
            trusted.add(words[0].text)
    trusted.difference_update(_owned(runs, trusted) if capital_nouns else ())
    return frozenset(trusted - DATE_WORDS - TITLES - OMISSIBLE)


def _owned(runs: list[NameRun], names: set[str]) -> set[str]:
    """What stands after a name in the German genitive only: "Holms Rede" shows no name "Rede"."""
    after = {token.text for run, *_ in runs for token in run[1:] if genitive(run[0], names)}
    free = {token.text for run, *_ in runs for token in run if len(run) > 1 and not genitive(run[0], names)}
    return {word for word in after if word not in free} | {run[0].text for run, *_ in runs if genitive(run[0], names)}


def genitive(token: NameToken, names: Collection[str]) -> bool:
    return token.text.endswith("s") and token.text[:-1] in names


def _subject(text: str, token: NameToken, vocabulary: Language) -> bool:
    """Whether a word that opens a sentence is a name by its being a subject without an article: "Nordwind said".

    English common nouns need one there, but for plurals and for what cannot be counted.
    """
    word = token.text.lower()
    if not vocabulary.names.subject_verbs or len(word) < 3:
        return False
    if (
        word in vocabulary.names.uncounted
        or word.endswith(vocabulary.names.uncounted_endings)
        or word in stopwords(vocabulary.code)
    ):
        return False
    following = _WORD_AFTER.match(text, token.end)
    if following is None:
        return False
    verb = following.group(1)
    past = verb.endswith(vocabulary.modality.past_verb_endings) and len(verb) > 4
    return verb in vocabulary.names.subject_verbs or past


def trimmed(text: str, run: Run, language: str, *, inside: bool = False) -> Run:
    """The run without date words and loose particles at its ends, nor a sentence's opening stop words."""
    start, end = 0, len(run)  # a run may be as long as a hostile text
    while start < end:
        first, last, alone = run[start], run[end - 1], end - start == 1
        if (
            not first.capital
            or (first.text in DATE_WORDS and (alone or first.text not in MONTHS_AND_NAMES))
            or (not inside and _opening(first, language))
            or first.text in QUANTITIES
            or (first.opens and first.text.lower() in VOCABULARIES[language].words)
            or (first.text == "The" and not alone)
            or (alone and (len(first.text) == 1 or first.text in COMPASS))
        ):
            start += 1
        elif not last.capital or (
            last.text in DATE_WORDS and (last.text not in MONTHS_AND_NAMES or _digit(text, last))
        ):
            end -= 1
        else:
            break
    return run[start:end]


def _digit(text: str, token: NameToken) -> bool:
    return text[token.end : token.end + 2].strip()[:1].isdigit()


def _opening(token: NameToken, language: str) -> bool:
    """A stop word whose capital is the sentence's, not its own."""
    if not token.opens or (token.shouted and len(token.text) < 6) or token.text in countries(language):
        return False
    return token.text.lower() in stopwords(language)

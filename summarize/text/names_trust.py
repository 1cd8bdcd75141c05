"""Which capitalised words of a text are shown to be names, and what of a run is none."""

from __future__ import annotations

import re
from collections.abc import Collection

from summarize.text.names_countries import countries
from summarize.text.names_runs import Run, Token
from summarize.text.names_variants import GENERIC
from summarize.text.names_words import (
    COMPASS,
    DATE_WORDS,
    QUANTITIES,
    TITLES,
    UNCOUNTED,
    UNCOUNTED_ENDINGS,
    VERBS,
)
from summarize.text.numbers_words import cardinals
from summarize.text.words import stopwords

# Months that are names of people too.
_MONTHS = frozenset(["April", "May", "June", "August", "March"])
_WORD_AFTER = re.compile(r" ([a-z]+)")


def trusted_words(text: str, runs: list[tuple[Run, bool]], lower: frozenset[str], language: str) -> frozenset[str]:
    """Words that somewhere stand as a name where nothing else demands a capital."""
    found: set[str] = set()
    for run, headline in runs:
        if headline:
            continue
        words = [token for token in trimmed(text, run, language) if token.capital]
        if not words or (language == "de" and len(words) < 2 and not words[0].shouted):
            continue
        if language == "de" and any(token.text in DATE_WORDS for token in words):
            continue
        if len(words) > 1 or words[0].shouted or words[0].text.lower() not in stopwords(language):  # "(AP) - An egg"
            found.update(token.text for token in words if not token.opens)
        if len(words) > 1 and words[0].opens and words[0].text.lower() not in stopwords(language):
            found.add(words[0].text)
        if language == "en" and len(run) == 1 and words[0].text.lower() not in lower and _subject(text, words[0]):
            found.add(words[0].text)
    found.difference_update(_owned(runs, found) if language == "de" else ())
    return frozenset(found - DATE_WORDS - TITLES - GENERIC)


def _owned(runs: list[tuple[Run, bool]], found: set[str]) -> set[str]:
    """What stands after a name in the German genitive only: "Holms Rede" shows no name "Rede"."""
    after = {token.text for run, _ in runs for token in run[1:] if genitive(run[0], found)}
    free = {token.text for run, _ in runs for token in run if len(run) > 1 and not genitive(run[0], found)}
    return {word for word in after if word not in free} | {run[0].text for run, _ in runs if genitive(run[0], found)}


def genitive(token: Token, found: Collection[str]) -> bool:
    return token.text.endswith("s") and token.text[:-1] in found


def _subject(text: str, token: Token) -> bool:
    """Whether a word that opens a sentence is a name by its being a subject without an article: "Nordwind said".

    English common nouns need one there, but for plurals and for what cannot be counted.
    """
    word = token.text.lower()
    if word in UNCOUNTED or word.endswith(UNCOUNTED_ENDINGS) or word in stopwords("en") or len(word) < 3:
        return False
    following = _WORD_AFTER.match(text, token.end)
    if following is None:
        return False
    verb = following.group(1)
    return verb in VERBS or (verb.endswith("ed") and len(verb) > 4)


def trimmed(text: str, run: Run, language: str, *, inside: bool = False) -> Run:
    """The run without date words and loose particles at its ends, nor a sentence's opening stop words."""
    start, end = 0, len(run)  # a run may be as long as a hostile text
    while start < end:
        first, last, alone = run[start], run[end - 1], end - start == 1
        if (
            not first.capital
            or (first.text in DATE_WORDS and (alone or first.text not in _MONTHS))
            or (not inside and _opening(first, language))
            or first.text in QUANTITIES
            or (first.opens and first.text.lower() in cardinals(language))
            or (first.text == "The" and not alone)
            or (alone and (len(first.text) == 1 or first.text in COMPASS))
        ):
            start += 1
        elif not last.capital or (last.text in DATE_WORDS and (last.text not in _MONTHS or _digit(text, last))):
            end -= 1
        else:
            break
    return run[start:end]


def _digit(text: str, token: Token) -> bool:
    return text[token.end : token.end + 2].strip()[:1].isdigit()


def _opening(token: Token, language: str) -> bool:
    """A stop word whose capital is the sentence's, not its own."""
    if not token.opens or (token.shouted and len(token.text) < 6) or token.text in countries():
        return False
    return token.text.lower() in stopwords(language)

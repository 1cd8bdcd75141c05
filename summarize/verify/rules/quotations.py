"""Quotations: quoted words must stand in the cited text as they are, in one piece."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from summarize.languages import lazy_pattern
from summarize.model import Annotation, Quotation
from summarize.verify.rules import Failure
from summarize.verify.rules.cited import CitedText, words_within

SHORT = 3
"""Quoted words from which a quotation must be found; fewer are titles, nicknames and marks of distance."""
_CUT = lazy_pattern(r"\.{3,}|…|\[[^\[\]]{0,60}\]|\([^()]{0,60}\)")


def quotations(text: Annotation, cited: CitedText) -> tuple[Failure, ...]:
    """The quotations in `text` that are not in `cited` word for word.

    Case, accents, punctuation and English contractions do not count; what is left out ("…") or put in brackets parts
    a quotation in two, which must follow one another.
    """
    quoted = zip(text.quotations, text.quoted, strict=True)
    long = [quotation for quotation, words in quoted if words.count(" ") >= SHORT - 1]
    if not long:
        return ()
    there = f" {_plain(cited.words)} "
    return tuple(
        Failure("quotation", text.text[each.start : each.end]) for each in long if not _is_in(text, each, there)
    )


def _is_in(text: Annotation, quotation: Quotation, there: str) -> bool:
    at = 0
    for words in _pieces(text, quotation):
        wanted = _plain(words)
        if not wanted:
            continue
        at = there.find(f" {wanted} ", at)
        if at < 0:
            return False
        at += len(wanted)
    return True


def _pieces(text: Annotation, quotation: Quotation) -> Iterator[list[str]]:
    """The words of a quotation between its cuts."""
    start = quotation.start
    cuts = [match.span() for match in _CUT.finditer(text.text, quotation.start, quotation.end)]
    for end, following in (*cuts, (quotation.end, quotation.end)):
        yield words_within(text, start, end)
        start = following


def _plain(words: Iterable[str]) -> str:
    """The words without accents, with "didn't" as "did not"."""
    joined = " ".join("can not" if word in ("can't", "cannot") else word.replace("n't", " not") for word in words)
    return "".join(c for c in unicodedata.normalize("NFD", joined) if not unicodedata.combining(c))

"""Attribution: what a source only says that somebody claims must not become a fact."""

from __future__ import annotations

import re

from summarize.text.quotations import attribution
from summarize.write.checks import Failure
from summarize.write.checks.source import Source

CLOSE = 0.6
"""The share of a text's words, in order, that must be in a claim for the text to be that claim."""
# These report as often as they doubt.
_PLAIN = frozenset(["report", "reports", "reported", "berichten", "selon"])
# A sentence that gives orders to a machine tells nothing, whatever it wants to have told.
_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget|override)\W+(?:\w+\W+){0,4}(?:instructions?|prompts?)\b", re.IGNORECASE
)


def attributions(text: str, source: Source) -> tuple[Failure, ...]:
    """The words with which the closest sentence keeps its distance ("claimed", "reportedly") where `text` keeps none.

    `text` must repeat what stands under these words; a sentence that merely contains them elsewhere proves nothing.
    """
    from rapidfuzz.distance import LCSseq

    found = source.near
    if found is None or found.share < CLOSE:
        return ()
    order = _ORDER.search(found.sentence)
    if order and not _ORDER.search(text):
        return (Failure("attribution", order.group()),)
    if attribution(text) is not None:
        return ()
    told = attribution(found.sentence)
    if told is None or told.strength == "say" or told.cue in _PLAIN:
        return ()
    cue = told.cue.split()[0]
    at = found.words.index(cue) if cue in found.words else -1
    # What follows the cue is what is claimed.
    claimed = LCSseq.similarity(found.text, found.words[at + 1 :]) / len(found.text) if at >= 0 else 0.0
    return (Failure("attribution", told.cue),) if claimed >= CLOSE else ()

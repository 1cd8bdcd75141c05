"""Attribution: what a source only says that somebody claims must not become a fact.

Negation: a text that has a sentence's words but not its "not".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from summarize.languages import alternation, language, lazy_pattern, union
from summarize.languages.schema import Polarity
from summarize.model import Annotation
from summarize.verify.rules import Failure
from summarize.verify.rules.cited import CitedText

CLOSE_FOR_ATTRIBUTION = 0.6
"""The share of a text's words, in order, that must be in a claim for the text to be that claim."""


@lru_cache(maxsize=1)
def _orders_to_a_machine() -> re.Pattern[str]:
    """A sentence that gives orders to a machine reports nothing, whatever it asks for, in whatever language."""
    verbs, orders = alternation(union("speech.ordering")), alternation(union("speech.orders"))
    return lazy_pattern(rf"\b{verbs}\W+(?:\w+\W+){{0,4}}{orders}\b", re.IGNORECASE)


def attributions(text: Annotation, cited: CitedText) -> tuple[Failure, ...]:
    """The words with which the closest sentence keeps its distance ("claimed", "reportedly") where `text` keeps none.

    `text` must repeat what stands under these words; a sentence that merely contains them elsewhere proves nothing.
    """
    from rapidfuzz.distance import LCSseq

    nearest = cited.nearest
    if nearest is None or nearest.share < CLOSE_FOR_ATTRIBUTION:
        return ()
    sentence = nearest.sentence
    order = _orders_to_a_machine().search(sentence.text)
    if order and not _orders_to_a_machine().search(text.text):
        return (Failure("attribution", order.group()),)
    attribution = sentence.attribution
    if text.attribution is not None or attribution is None:
        return ()
    if attribution.strength == "say" or attribution.cue in language(sentence.language).speech.neutral:
        return ()
    cue = attribution.cue.split()[0]
    at = sentence.words.index(cue) if cue in sentence.words else -1
    # What follows the cue is what is claimed.
    claimed = LCSseq.similarity(text.words, sentence.words[at + 1 :]) / len(text.words) if at >= 0 else 0.0
    return (Failure("attribution", attribution.cue),) if claimed >= CLOSE_FOR_ATTRIBUTION else ()


CLOSE_FOR_NEGATION = 0.8
"""The share of a text's words, in order, in one sentence, from which a "not" more or less is a difference in fact."""
FEW = 3
"""Words that a negation brings along: "did not", "have never"."""


def negations(text: Annotation, cited: CitedText) -> tuple[Failure, ...]:
    """The negations that the text has and the sentence it repeats has not, or the other way round.

    Speaks up only where the text is all but the sentence's own words, and where no more than a "not" and its verb
    stand between two common words: what is worded anew may negate otherwise, and what is left out may have any.
    """
    known = language(text.language).polarity
    nearest = cited.nearest
    if not known.negation or nearest is None or nearest.share < CLOSE_FOR_NEGATION:
        return ()
    for here, there in nearest.changes:
        added, dropped = _negations(here, known), _negations(there, known)
        if max(len(here), len(there)) <= FEW and len(added) % 2 != len(dropped) % 2:
            return (Failure("negation", " ".join(added or dropped)),)
    return ()


def _negations(tokens: Sequence[str], known: Polarity) -> list[str]:
    return [word for word in tokens if word in known.negation or word.endswith(known.negation_endings)]

"""Negation: a text that has a sentence's words but not its "not"."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.write.checks import Failure
from summarize.write.checks.source import Source

CLOSE = 0.8
"""The share of a text's words, in order, in one sentence, from which a "not" more or less is a difference in fact."""
FEW = 3
"""Words that a negation brings along: "did not", "have never"."""

_NOT = {
    "en": "not no never nobody nothing neither nor without cannot",
    "de": "nicht kein keine keinen keiner keinem keines nie niemals niemand nichts ohne",
    "fr": "pas jamais aucun aucune rien personne sans",
    "es": "no nunca jamás ningún ninguna nadie nada sin",
    "it": "non mai nessun nessuno nessuna niente senza",
    "pt": "não nunca jamais nenhum nenhuma ninguém nada sem",
    "nl": "niet geen nooit niemand niets zonder",
    "ru": "не нет никогда никто ничего без",
}


def negations(source: Source) -> tuple[Failure, ...]:
    """The negations that the text has and the sentence it repeats has not, or the other way round.

    Speaks up only where the text is all but the sentence's own words, and where no more than a "not" and its verb
    stand between two common words: what is worded anew may negate otherwise, and what is left out may have any.
    """
    known = frozenset(_NOT.get(source.language, "").split())
    found = source.near
    if not known or found is None or found.share < CLOSE:
        return ()
    for mine, theirs in found.changes:
        ours, others = _negations(mine, known), _negations(theirs, known)
        if max(len(mine), len(theirs)) <= FEW and len(ours) % 2 != len(others) % 2:
            return (Failure("negation", " ".join(ours or others)),)
    return ()


def _negations(tokens: Sequence[str], known: frozenset[str]) -> list[str]:
    return [word for word in tokens if word in known or word.endswith("n't")]

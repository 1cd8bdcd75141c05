"""What tokens cost: a dated list, good for an estimate before a run. The bill is the provider's."""

from __future__ import annotations

DATED = "2025-08"
# US dollars for a million tokens: sent, answered.
_PRICES = {
    "gpt-4.1": (2.00, 8.00),
    "gpt-4.1-mini": (0.40, 1.60),
    "gpt-4.1-nano": (0.10, 0.40),
    "gpt-4o": (2.50, 10.00),
    "gpt-4o-mini": (0.15, 0.60),
    "gpt-5": (1.25, 10.00),
    "gpt-5-mini": (0.25, 2.00),
    "gpt-5-nano": (0.05, 0.40),
}


def cost(model: str, sent: int, answered: int) -> float | None:
    """US dollars for `sent` and `answered` tokens; None for a model that the list does not have."""
    name = max((known for known in _PRICES if model == known or model.startswith(f"{known}-20")), key=len, default=None)
    if name is None:
        return None
    per_sent, per_answered = _PRICES[name]
    return round((sent * per_sent + answered * per_answered) / 1_000_000, 6)

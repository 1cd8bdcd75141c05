"""What tokens cost, by the dated list in ``prices.toml``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from msgspec import Struct, convert

_DATE = re.compile(r"-20\d\d-\d\d-\d\d")


class Prices(Struct, frozen=True):
    """US dollars for a million tokens, sent and answered, as published on the ISO date `dated`."""

    dated: str
    models: dict[str, tuple[float, float]]


@cache
def prices() -> Prices:
    """The list."""
    text = (Path(__file__).parent / "prices.toml").read_text(encoding="utf-8")
    import tomllib

    return convert(tomllib.loads(text), Prices, strict=False)


def cost(model: str, sent: int, answered: int) -> float | None:
    """US dollars for `sent` and `answered` tokens; None for a model that the list does not have.

    A dated name ("gpt-4o-2024-08-06") costs what its plain name does.
    """
    listed = prices().models
    price = listed.get(model) or listed.get(_DATE.sub("", model))
    return round((sent * price[0] + answered * price[1]) / 1_000_000, 6) if price else None

"""Invented long stories whose days are known: what happened, what was written, what a journalist would keep.

Days get a weight, high ones in clumps. More articles appear on and after heavy days. They tell what happened (by date,
by weekday, or without either), say what somebody said on the day, look back on heavy days long after, and name days
that have nothing to do with the matter. A journalist keeps the heaviest days, as he sees them. The mix is a guess at
news: it shows how a ranking bears noise, not how well it will do.
"""

from __future__ import annotations

import math
import random
from datetime import date, timedelta

DAYS, ARTICLES = 210, 400
BEGIN = date(2021, 1, 4)
NOISE = {"calm": (0.15, 0.7, 0.5), "noisy": (0.6, 0.4, 0.8)}
"""Share of days named beside the matter, of leads that name their day, of articles in which somebody says something."""
_WHO = "Miners Crews Judges Farmers Pilots Rebels Bakers Nurses Ministers Divers Clerks Soldiers"
_DID = "sealed flooded stormed sold blocked searched burned opened mapped raided emptied rebuilt"
_WHAT = "harbour bridge depot quarry chapel archive tunnel market orchard refinery station reservoir"

Article = dict[str, object]


def story(seed: int, noise: str) -> tuple[list[Article], set[date]]:
    """The articles of a story, and the days that a journalist keeps of it."""
    beside, named, said = NOISE[noise]
    rng = random.Random(f"{noise} {seed}")
    weights = _weights(rng)
    who, did, what = _WHO.split(), _DID.split(), _WHAT.split()
    events = [f"{rng.choice(who)} {rng.choice(did)} the {rng.choice(what)} of {_name(rng)}" for _ in range(DAYS)]
    rate = [
        (0.25 + sum(weights[day - k] * share for k, share in enumerate((1.0, 0.8, 0.35, 0.2)) if day >= k))
        * math.exp(rng.gauss(0, 0.3))
        for day in range(DAYS)
    ]
    articles: list[Article] = []
    for number, day in enumerate(sorted(rng.choices(range(DAYS), rate, k=ARTICLES))):
        lines: list[str] = []
        near = [weights[day - k] * share if day >= k else 0.0 for k, share in enumerate((1.0, 0.9, 0.3, 0.15))]
        if sum(near) and rng.random() < 0.85:
            told = day - rng.choices(range(4), near)[0]
            lines.append(
                f"{events[told]}{_when(rng, told, day) if rng.random() < named else ''} , officers of Orta say ."
            )
        if rng.random() < said:
            lines.append(f"The mayor of Orta said {_day(day):%A} that she knew of no {_name(rng)} .")
        past = [other for other in range(day) if weights[other]]
        while past and rng.random() < 0.6:
            if rng.random() < beside:
                lines.append(f"A fair was held in {_name(rng)} on {_written(rng.randrange(day + 1))} .")
                continue
            ago = [weights[other] ** 1.2 / (day - other + 2) ** 0.8 for other in past]
            told = rng.choices(past, ago)[0]
            lines.append(f"{events[told]} on {_written(told)} , and Orta has not been the same .")
        articles.append({"id": str(number), "date": _day(day).isoformat(), "sentences": lines})
    seen = {day: math.log(weight) + rng.gauss(0, 0.7) for day, weight in enumerate(weights) if weight}
    kept = sorted(seen, key=lambda day: -seen[day])[: max(8, len(seen) // 3)]
    return articles, set(map(_day, kept))


def _weights(rng: random.Random) -> list[float]:
    heat = 1.0
    found: list[float] = []
    for _ in range(DAYS):
        heat = 0.85 * heat + 0.045
        weight = math.exp(rng.gauss(0, 1)) if rng.random() < min(0.9, heat * 0.5 + 0.04) else 0.0
        heat = min(heat + 0.2 * min(weight, 3), 1.6)
        found.append(weight)
    return found


def _day(number: int) -> date:
    return BEGIN + timedelta(number)


def _written(number: int) -> str:
    return f"{_day(number):%B} {_day(number).day}"


def _when(rng: random.Random, told: int, day: int) -> str:
    return f" on {_day(told):%A}" if day - told < 6 and rng.random() < 0.7 else f" on {_written(told)}"


def _name(rng: random.Random) -> str:
    return "".join(rng.choice(("ka", "lo", "mi", "ru", "ve", "tan", "bor", "sel")) for _ in range(3)).capitalize()

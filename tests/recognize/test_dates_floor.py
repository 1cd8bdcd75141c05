"""The values of dates in annotated news must not get worse: MEANTIME, corpus Airbus (attribution: its first line)."""

from __future__ import annotations

import json
from pathlib import Path

from summarize.model import DateExpression, DateKind
from summarize.recognize.dates import find_dates, timex

FLOOR = 0.88
LINES = (Path(__file__).parent / "meantime_airbus.jsonl").read_text("utf-8").splitlines()[1:]


def is_date(expression: DateExpression) -> bool:
    """Whether TIMEX3 calls an expression a DATE."""
    value = timex(expression)
    plain = value.endswith("_REF") or not (value.startswith("P") or "T" in value)
    return plain and expression.status != "duration" and expression.kind is not DateKind.RECURRING


def test_value_f1() -> None:
    """Relaxed F1 times value accuracy over expressions of type DATE, as TempEval-3 counts, stays above the floor."""
    gold = found = right = 0
    for line in LINES:
        article = json.loads(line)
        ours = [item for item in find_dates(article["text"], anchor=article["created"], language="en") if is_date(item)]
        gold += len(article["dates"])
        found += len(ours)
        for start, end, value in article["dates"]:
            right += any(item.start < end and start < item.end and timex(item) == value for item in ours)
    assert 2 * right / (gold + found) >= FLOOR


def test_newswire() -> None:
    """The dates of invented newswire sentences stay right: value F1 over expressions of type DATE."""
    gold = found = right = 0
    for line in (Path(__file__).parent / "timex_newswire.jsonl").read_text("utf-8").splitlines():
        item = json.loads(line)
        ours = [
            expression
            for expression in find_dates(item["text"], anchor=item["dct"], language="en")
            if is_date(expression)
        ]
        gold += len(item["dates"])
        found += len(ours)
        for start, end, value in item["dates"]:
            right += any(own.start < end and start < own.end and timex(own) == value for own in ours)
    assert 2 * right / (gold + found) >= 0.94

"""Values of dates: a floor on annotated news (MEANTIME, corpus Airbus; attribution: its first line), and newswire."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tables import cases

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


NEWSWIRE = {
    f"{line['dct']}, {line['text']}": line
    for line in map(json.loads, Path(__file__).with_name("timex_newswire.jsonl").read_text("utf-8").splitlines())
}


@pytest.mark.parametrize("line", cases(NEWSWIRE, failing="dates-newswire"))
def test_newswire(line: dict[str, Any]) -> None:
    """Each expression of type DATE in an invented newswire sentence has its value, and there is no other."""
    ours = [each for each in find_dates(line["text"], anchor=line["dct"], language="en") if is_date(each)]
    assert len(ours) == len(line["dates"])
    for start, end, value in line["dates"]:
        assert value in [timex(each) for each in ours if each.start < end and start < each.end]

"""The TIMEX3 annotation of MEANTIME, and the TempEval-3 scores of `find_dates` against it."""

from __future__ import annotations

import argparse
import re
import xml.etree.ElementTree as ET
from pathlib import Path

from msgspec import Struct

from summarize.model import DateExpression, DateKind
from summarize.recognize.dates import find_dates, timex

ANNOTATED = 5
"""MEANTIME annotates the title, the dateline and four sentences of an article."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Values(Struct, frozen=True):
    """Counts over all gold expressions of type DATE."""

    gold: int
    found: int
    overlapping: int
    right: int

    def __str__(self) -> str:
        precision, recall = self.overlapping / self.found, self.overlapping / self.gold
        f1 = 2 * precision * recall / (precision + recall)
        accuracy = self.right / self.overlapping
        return f"gold {self.gold:4}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  value F1 {f1 * accuracy:.3f}"

    @property
    def value_f1(self) -> float:
        """Relaxed F1 times value accuracy (UzZaman et al., SemEval-2013 Task 1)."""
        return 2 * self.right / (self.found + self.gold)


def run(data: Path, options: argparse.Namespace) -> None:
    for folder in sorted((data / "wikinews-events" / "meantime-annotation").iterdir()):
        print(f"{folder.name:16}{score_values(folder)}")


def score_values(folder: Path) -> Values:
    """The scores over the XML files of a folder."""
    counts = [0, 0, 0, 0]
    for path in sorted(folder.glob("*.xml")):
        for index, count in enumerate(_score(*_read(path))):
            counts[index] += count
    return Values(*counts)


def _score(text: str, created: str | None, gold: list[tuple[int, int, str]]) -> tuple[int, int, int, int]:
    if created is None or not _DAY.fullmatch(created):
        return 0, 0, 0, 0
    ours = [found for found in find_dates(text, anchor=created, language="en") if is_date(found)]
    used: set[int] = set()
    overlapping = right = 0
    for start, end, value in gold:
        hits = [i for i, found in enumerate(ours) if found.start < end and start < found.end and i not in used]
        if not hits:
            continue
        best = min(hits, key=lambda i: timex(ours[i]) != value)
        used.add(best)
        overlapping += 1
        right += timex(ours[best]) == value
    return len(gold), len(ours), overlapping, right


def is_date(found: DateExpression) -> bool:
    """Whether TIMEX3 calls the expression a DATE: no length, no time of day, nothing that recurs."""
    value = timex(found)
    if value.endswith("_REF"):
        return True
    if found.status == "duration" or found.kind is DateKind.RECURRING:
        return False
    return not value.startswith("P") and "T" not in value


def _read(path: Path) -> tuple[str, str | None, list[tuple[int, int, str]]]:
    """The text of the annotated sentences, the day of publication, and the gold (start, end, value) in it."""
    root = ET.parse(path).getroot()
    text, spans = "", {}
    before = None
    for token in root.iter("token"):
        sentence = int(token.get("sentence") or 0)
        if sentence > ANNOTATED:
            break
        if before is not None:
            text += " " if sentence == before else "\n"
        word = token.text or ""
        spans[token.get("t_id")] = (len(text), len(text) + len(word))
        text += word
        before = sentence
    created = None
    gold: list[tuple[int, int, str]] = []
    for item in root.iter("TIMEX3"):
        if item.get("functionInDocument") == "CREATION_TIME":
            created = item.get("value")
        anchors = [anchor.get("t_id") for anchor in item.iter("token_anchor")]
        if anchors and anchors[0] in spans and anchors[-1] in spans and item.get("type") == "DATE":
            gold.append((spans[anchors[0]][0], spans[anchors[-1]][1], item.get("value") or ""))
    return text, created, sorted(gold)

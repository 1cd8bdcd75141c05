"""Texts with passages, each supported or not, for the benchmark of the gate.

Whole sources: WiCE (a claim and the page it cites), SummEdits (a summary, some with a small edit), SummHay (an insight
and an article that states it, or does not), MultiLing (a sentence of a human summary and the articles of its event, or
of another).

Short sources, as answers cite them, made of these: `paragraphs` takes the paragraph that fits best of an article that
states an insight, of one that does not, and another paragraph of the first one; of a page or an event the three that
fit best. `half` puts the insight together with another one; `edits` changes a number, a month or a name in it.
"""

from __future__ import annotations

import json
import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from summarize.parse.sentences import split
from summarize.recognize.words import stems

Row = tuple[str, str, bool]
PARAGRAPH = 110
"""Words from which a paragraph ends with its sentence."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_EDITABLE = re.compile(
    rf"(?P<number>(?<![\w.,-])\d[\d,]*(?![\w.-]))|(?P<month>{'|'.join(_MONTHS)})|(?P<name>(?<=[a-z,] )[A-Z][a-z]{{3,}})"
)
_OTHER_NAMES = ("Baltimore", "Hendricks", "Portugal", "Marlow", "Siemens", "Okafor")


def sets(data: Path) -> Iterator[tuple[str, list[Row]]]:
    """The sets by name. What ends in "even" or begins with "summhay 1" is for learning."""
    for half, odd in (("even", 0), ("odd", 1)):
        claims = [row for row in _lines(data / "citation-support" / "wice_test.jsonl") if _number(row) % 2 == odd]
        yield f"wice {half}", [(row["claim"], row["source"], not row["unsupported"]) for row in claims]
        short = [
            (row["claim"], "\n".join(_best(row["claim"], row["source"], 3)), not row["unsupported"]) for row in claims
        ]
        yield f"wice paragraphs {half}", short
    edited = _lines(data / "citation-support" / "summedits_news.jsonl")
    yield "summedits", [(row["claim"], row["source"], not row["unsupported"]) for row in edited]
    for topic in (1, 2):
        whole = json.loads((data / "summhay" / f"topic_news{topic}.json").read_text("utf-8"))
        yield f"summhay {topic}", _insights(whole, random.Random(topic))
        paragraphs = list(_paragraphs(whole, random.Random(topic)))
        yield f"summhay {topic} paragraphs", paragraphs
        held = [row for row in paragraphs if row[2]]
        yield f"summhay {topic} half", [*held, *_halves(held, random.Random(topic))]
        yield f"summhay {topic} edits", _edits(held, random.Random(topic))
    for name, language in (("english", "en"), ("french", "fr")):
        events = _lines(data / "multiling" / f"{name}.jsonl")
        yield f"multiling {name}", _summaries(events, language, many=None)
        yield f"multiling {name} paragraphs", _summaries(events, language, many=3)


def _lines(path: Path) -> list[dict]:  # type: ignore[type-arg]
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def _number(row: dict) -> int:  # type: ignore[type-arg]
    return int(row["id"].rpartition("-")[2])


def _pieces(text: str, language: str) -> list[str]:
    """A text in paragraphs of whole sentences."""
    found: list[str] = []
    for line in text.splitlines():
        for start, end in split(line, language):
            if found and len(found[-1].split()) < PARAGRAPH:
                found[-1] += f" {line[start:end]}"
            else:
                found.append(line[start:end])
    return found


def _best(claim: str, text: str, many: int, language: str = "en") -> list[str]:
    """The paragraphs of a text that have most of a claim's words, rare words weighing more."""
    pieces = _pieces(text, language)
    held = [frozenset(stems(piece, language)) for piece in pieces]
    known = Counter(stem for one in held for stem in one)
    wanted = sorted(frozenset(stems(claim, language)))
    score = [sum(math.log(1 + len(pieces) / known[stem]) for stem in wanted if stem in one) for one in held]
    return [pieces[at] for at in sorted(range(len(pieces)), key=lambda at: (-score[at], at))[:many]]


def _insights(topic: dict, draw: random.Random) -> list[Row]:  # type: ignore[type-arg]
    """Each insight with up to four documents that state it, three of its subtopic that do not, and one of the rest."""
    rows: list[Row] = []
    for insight, state, near, rest in _stated(topic):
        for many, pool, held in ((4, state, True), (3, near, False), (1, rest, False)):
            rows += [(insight, one, held) for one in draw.sample(pool, min(many, len(pool)))]
    return rows


def _paragraphs(topic: dict, draw: random.Random) -> Iterator[Row]:  # type: ignore[type-arg]
    """Each insight with the best and another paragraph of three documents that state it, the best of near ones."""
    for insight, state, near, _ in _stated(topic):
        for text in draw.sample(state, min(3, len(state))):
            best, *others = _best(insight, text, 99)
            yield insight, best, True
            if others:
                yield insight, draw.choice(others), False
        for text in draw.sample(near, min(3, len(near))):
            yield insight, _best(insight, text, 1)[0], False


def _stated(topic: dict) -> Iterator[tuple[str, list[str], list[str], list[str]]]:  # type: ignore[type-arg]
    """Each insight; the documents that state it; those of its subtopic that do not; all that do not."""
    for subtopic in topic["subtopics"]:
        ids = {insight["insight_id"] for insight in subtopic["insights"]}
        for insight in subtopic["insights"]:
            state = [one for one in topic["documents"] if insight["insight_id"] in one["insights_included"]]
            rest = [one for one in topic["documents"] if insight["insight_id"] not in one["insights_included"]]
            near = [one for one in rest if ids & set(one["insights_included"])]
            yield insight["insight"], *([one["text"] for one in pool] for pool in (state, near, rest))  # type: ignore[misc]


def _halves(held: Sequence[Row], draw: random.Random) -> Iterator[Row]:
    for claim, passage, _ in held:
        other = draw.choice(held)[0]
        if other != claim:
            yield (
                f"{claim.rstrip('.')}{draw.choice((', and ', ', while '))}{other[0].lower()}{other[1:]}",
                passage,
                False,
            )


def _edits(held: Sequence[Row], draw: random.Random) -> list[Row]:
    rows: list[Row] = []
    for claim, passage, _ in held:
        places = list(_EDITABLE.finditer(claim))
        if places:
            place = draw.choice(places)
            edited = claim[: place.start()] + _other(place, draw) + claim[place.end() :]
            rows += [(claim, passage, True), (edited, passage, False)]
    return rows


def _other(place: re.Match[str], draw: random.Random) -> str:
    if place["number"]:
        value = int(place["number"].replace(",", ""))
        year = 1900 <= value < 2100
        return str(value - draw.choice((2, 3, 5)) if year else value * draw.choice((2, 3)) + 7)
    return draw.choice([word for word in (_MONTHS if place["month"] else _OTHER_NAMES) if word != place.group()])


def _summaries(events: Sequence[dict], language: str, *, many: int | None) -> list[Row]:  # type: ignore[type-arg]
    """The sentences of the human summaries, against the event's articles and against the next event's; of these,
    `many` paragraphs."""
    sources = ["\n".join(one["text"] for one in event["documents"]) for event in events]
    rows: list[Row] = []
    for number, event in enumerate(events):
        for text, start, end in ((s, *span) for s in event["references"] for span in split(s, language)):
            claim = text[start:end]
            for source, held in ((sources[number], True), (sources[(number + 1) % len(sources)], False)):
                rows.append((claim, "\n".join(_best(claim, source, many, language)) if many else source, held))
    return rows

"""Coverage and citation on a haystack: which insights a briefing tells, and which documents it cites for them.

``python -m benchmarks summhay --data DIR``. Data: Summary of a Haystack, news topics of 100 documents each, with the
list of documents that state every insight (Apache-2.0, Salesforce). All documents of a topic are one bundle.

An insight is covered by the statement that holds most of it, if that is `--holds` of its content stems, weighted by
their rarity (idf over the topic's sentences). The citation of a covered insight is scored by documents: those the
statement cites against those that state the insight; precision, recall and F1 are means over the covered insights.
"like" counts pairs of statements that are more alike than the printed limit, "same" those of the same words.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from pathlib import Path
from statistics import mean

from benchmarks.content import closest, story_of
from summarize import Statement, Story, stems
from summarize.compose.compose import write_story
from summarize.compose.repetition import SAME
from summarize.plugin.registry import load_plugins

LENGTHS = (250, 500, 1000, 2000)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--length", type=int, nargs="+", default=list(LENGTHS), help="words")
    parser.add_argument("--backend", nargs="+", default=["coverage", "sumy"])
    parser.add_argument("--topic", nargs="*", default=[], help="parts of the names of the files to use")
    parser.add_argument("--holds", type=float, default=0.5, help="share of an insight that a statement must hold")


def run(data: Path, options: argparse.Namespace) -> None:
    plugins = load_plugins()
    print(
        "topic        backend  words  said covered   prec    rec     F1  (with also reported)  same  most alike  CPU s"
    )
    for path in sorted((data / "summhay").glob("*.json")):
        if options.topic and not any(part in path.stem for part in options.topic):
            continue
        topic = json.loads(path.read_text("utf-8"))
        start = time.process_time()
        story = story_of({"text": one["text"], "path": f"{one['document_id']}.txt"} for one in topic["documents"])
        print(f"{path.stem}: {len(story.facts)} facts, {time.process_time() - start:.1f} CPU s to find them")
        insights = gold(topic)
        idf = rarity(story)
        for name in options.backend:
            for length in options.length:
                start = time.process_time()
                brief = write_story(story, plugins.backend(name, {}), length=length)
                spent = time.process_time() - start
                row = scores(brief.summary, insights, idf, story, options.holds)
                texts = [statement.text for statement in brief.summary]
                words = sum(len(text.split()) for text in texts)
                line = f"{path.stem:12} {name:8} {words:5d} {len(texts):5d} {row[0]:4d}/{len(insights):2d}"
                cited = " ".join(f"{value:6.2f}" for value in row[1])
                more = " ".join(f"{value:6.2f}" for value in row[2])
                same, alike = len(texts) - len(set(texts)), closest(texts, "en")
                print(f"{line} {cited} {more} {same:6d} {alike:7.2f} (< {SAME}) {spent:6.1f}", flush=True)


def gold(topic: Mapping[str, object]) -> list[tuple[str, set[str]]]:
    """Each insight with the paths of the documents that state it."""
    documents: list[dict[str, object]] = topic["documents"]  # type: ignore[assignment]
    subtopics: list[dict[str, list[dict[str, str]]]] = topic["subtopics"]  # type: ignore[assignment]
    held: dict[str, set[str]] = {}
    for document in documents:
        for insight in document["insights_included"]:  # type: ignore[attr-defined]
            held.setdefault(insight, set()).add(f"{document['document_id']}.txt")
    insights = [insight for subtopic in subtopics for insight in subtopic["insights"]]
    return [(insight["insight"], held[insight["insight_id"]]) for insight in insights if insight["insight_id"] in held]


def rarity(story: Story) -> dict[str, float]:
    """The idf of each stem over the sentences of the story."""
    count = len(story.sentence)
    seen: Counter[str] = Counter()
    for sentence in story.sentence:
        seen.update(set(stems(story.text(sentence), "en")))
    return {stem: log(1 + count / times) for stem, times in seen.items()}


def scores(
    summary: Sequence[Statement],
    insights: Sequence[tuple[str, set[str]]],
    idf: Mapping[str, float],
    story: Story,
    holds: float,
) -> tuple[int, tuple[float, ...], tuple[float, ...]]:
    """How many insights are covered; precision, recall and F1 of cites; the same with what is also reported."""
    path = {article.id: article.path for article in story.articles}
    told = [(set(stems(statement.text, "en")), statement) for statement in summary]
    strict: list[tuple[float, float, float]] = []
    loose: list[tuple[float, float, float]] = []
    for text, documents in insights:
        wanted = set(stems(text, "en"))
        best, statement = max(((share(wanted, had, idf), one) for had, one in told), key=lambda pair: pair[0])
        if best >= holds:
            cites = {path[cite.source] for cite in statement.cites}
            strict.append(_f1(cites, documents))
            loose.append(_f1(cites | {path[cite.source] for cite in statement.also_reported_by}, documents))
    return len(strict), _means(strict), _means(loose)


def share(wanted: set[str], had: set[str], idf: Mapping[str, float]) -> float:
    """The share of the weight of `wanted` that `had` holds; a stem that the story lacks weighs as the rarest."""
    rare = max(idf.values(), default=1.0)
    weight = {stem: idf.get(stem, rare) for stem in sorted(wanted)}
    return sum(value for stem, value in weight.items() if stem in had) / (sum(weight.values()) or 1.0)


def _f1(found: set[str], right: set[str]) -> tuple[float, float, float]:
    hit = len(found & right)
    precision, recall = hit / len(found), hit / len(right)
    return precision, recall, 2 * precision * recall / (precision + recall) if hit else 0.0


def _means(rows: Iterable[tuple[float, float, float]]) -> tuple[float, ...]:
    rows = list(rows)
    return tuple(mean(row[n] for row in rows) if rows else 0.0 for n in range(3))

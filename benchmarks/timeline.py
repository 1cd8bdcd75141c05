"""Event dates and merged timelines on SemEval-2015 Task 4, and the days picked of a long story.

``python -m benchmarks timeline --data DIR``. Data: the three corpora of 30 Wikinews articles with 39 gold timelines of
entities (CC BY 3.0; Minard et al. 2015). The gold dates an event by all that the article says; ours only where the
sentence says it or another carries it, so the share that is dated and the share of those that is right are two figures.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import combinations
from pathlib import Path

from benchmarks.invented_story import NOISE, story
from summarize.evidence.facts.find import find_facts
from summarize.evidence.timeline import find_events, timeline
from summarize.evidence.timeline.collection import collection_lines, dated_articles
from summarize.model import Article, Event, Sentence, When

Where = tuple[str, int]
STORIES = 20


def run(data: Path, options: argparse.Namespace) -> None:
    corpora, gold = load(data / "wikinews-events")
    print(
        f"{'':10}{'articles':>9}{'gold':>6}{'dated':>7}{'right':>7}{'share':>8}"
        f"{'in one':>8}{'of':>5}{'order':>8}{'seconds':>9}"
    )
    totals: Counter[str] = Counter()
    for name, articles in sorted(corpora.items()):
        begin = time.perf_counter()
        events = find_events(articles, find_facts(articles))
        seconds = time.perf_counter() - begin
        counted = score(articles, events, gold[name])
        totals.update(counted)
        _row(name, len(articles), counted, seconds)
    _row("all", sum(map(len, corpora.values())), totals, 0.0)
    print(
        "\nDays of the corpus, ranked against the days of all its gold timelines (F1 = precision, as many as the gold):"
    )
    for name, articles in sorted(corpora.items()):
        days = Counter(day for day, _ in gold[name] if day is not None)
        wanted = {day for day, _ in days.most_common()}
        got = {entry.date for entry in timeline(articles, dates=len(wanted))}
        print(f"{name:10}{len(wanted):6} days  F1 {2 * len(got & wanted) / (len(got) + len(wanted)):.3f}")

    print(f"\nDays of {STORIES} invented stories, as many as a journalist keeps: F1")
    for noise in NOISE:
        print(f"{noise:10}" + "".join(f"  {name} {share:.3f}" for name, share in invented(noise).items()))


def invented(noise: str) -> dict[str, float]:
    """The share of the days that a journalist keeps of invented stories: by `timeline`, and by two plain counts."""
    shares: Counter[str] = Counter()
    for seed in range(STORIES):
        articles, kept = story(seed, noise)
        first, last = min(kept), max(kept)
        found = collection_lines(dated_articles(articles))
        mentions = Counter(mention.day for line in found for mention in line.mentioned)
        published = Counter(line.published for line in found)
        ours = timeline(articles, dates=len(kept), start=first, end=last)
        shares["timeline"] += len({date.fromisoformat(day.date) for day in ours} & kept) / len(kept)
        for name, counts in (("mentions", mentions), ("articles", published)):
            within = sorted((day for day in counts if first <= day <= last), key=lambda day: (-counts[day], day))
            shares[name] += len(set(within[: len(kept)]) & kept) / len(kept)
    return {name: share / STORIES for name, share in shares.items()}


def _row(name: str, articles: int, counted: Counter[str], seconds: float) -> None:
    share = counted["right"] / max(counted["dated"], 1)
    order = counted["concordant"] / max(counted["pairs"], 1)
    print(
        f"{name:10}{articles:9}{counted['gold']:6}{counted['dated']:7}{counted['right']:7}{share:8.1%}"
        f"{counted['one']:8}{counted['crossing']:5}{order:8.1%}{seconds:9.1f}"
    )


def load(folder: Path) -> tuple[dict[str, list[Article]], dict[str, list[tuple[str | None, list[Where]]]]]:
    """The articles of every corpus, and its gold entries: (day, where it is told); the day is None where unknown."""
    documents = {}
    for line in (folder / "articles.jsonl").read_text("utf-8").splitlines():
        document = json.loads(line)
        documents[document["id"].split("_")[0]] = document
    gold: dict[str, dict[tuple[str | None, tuple[Where, ...]], None]] = defaultdict(dict)
    for line in (folder / "gold_timelines.jsonl").read_text("utf-8").splitlines():
        timeline_ = json.loads(line)
        for _, day, *mentions in timeline_["events"]:
            places = tuple((parts[0], int(parts[1])) for mention in mentions if len(parts := mention.split("-")) >= 3)
            whole = day if len(day) == 10 and "X" not in day else None
            gold[timeline_["corpus"]][whole, places] = None
    corpora = {
        name: [
            article(documents[i]) for i in sorted({doc for _, places in entries for doc, _ in places}) if i in documents
        ]
        for name, entries in gold.items()
    }
    return corpora, {name: [(day, list(places)) for day, places in entries] for name, entries in gold.items()}


def article(document: dict[str, object]) -> Article:
    """An article whose sentences are those of the corpus; title and dateline are none."""
    collection_lines = [str(line) for line in document["sentences"]]  # type: ignore[attr-defined]
    name = str(document["id"]).split("_")[0]
    text = "\n".join(collection_lines)
    sentences: list[Sentence] = []
    offset = 0
    for index, line in enumerate(collection_lines):
        digest = hashlib.sha256(f"{name}\0{index}".encode()).hexdigest()[:10]
        if index != 1:  # the dateline
            sentences.append(
                Sentence(
                    id=digest, article=name, start=offset, end=offset + len(line), position=index, paragraph=index // 3
                )
            )
        offset += len(line) + 1
    day = str(document["dct"]) if document["dct"] else None
    published = When.given(day) if day and day[4:5] == "-" else None
    return Article(
        id=name,
        text=text,
        path=f"{name}.txt",
        title=collection_lines[0],
        published=published,
        sentences=tuple(sentences),
    )


def score(
    articles: Iterable[Article], events: Iterable[Event], gold: list[tuple[str | None, list[Where]]]
) -> Counter[str]:
    """Counts: gold mentions with a day, those that an event of ours dates, rightly; entries told by several articles,
    those that end as one entry; pairs of gold days that ours have in the same order."""
    where = {sentence.id: (article.id, sentence.position) for article in articles for sentence in article.sentences}
    telling: dict[Where, list[Event]] = defaultdict(list)
    for event in events:
        for sentence in event.sentences:
            telling[where[sentence]].append(event)
    counted: Counter[str] = Counter()
    pairs: list[tuple[str, str]] = []
    for day, places in gold:
        if len({doc for doc, _ in places}) > 1 and day is not None:
            dated = [place for place in places if place in telling]
            if len({doc for doc, _ in dated}) > 1:
                counted["crossing"] += 1
                counted["one"] += any(
                    {doc for doc, _ in dated} <= {where[i][0] for i in event.sentences}
                    for place in dated
                    for event in telling[place]
                )
        if day is None:
            continue
        for place in dict.fromkeys(places):
            counted["gold"] += 1
            whens = [event.when for event in telling.get(place, ()) if event.when.start]
            if whens:
                counted["dated"] += 1
                counted["right"] += any((when.start or "") <= day <= (when.end or "9999") for when in whens)
                pairs.append((day, whens[0].start or ""))
    for (one, ours), (other, theirs) in combinations(pairs, 2):
        if one != other:
            counted["pairs"] += 1
            counted["concordant"] += (one < other) == (ours < theirs) and ours != theirs
    return counted

"""Content of a summary: ROUGE against human summaries, with every method of sumy and plain leads in the same run.

``python -m benchmarks content --data DIR``. Data: MultiLing 2011, five events in English and French, ten Wikinews
articles and three summaries of 250 words each (texts CC BY 2.5, set CC BY 3.0). Every system's text is cut after
exactly `--length` words. ROUGE-1 and ROUGE-2 with stemming, the mean over the summaries of an event, then over the
events; at 100 words, recall against the first 100 words of each summary. ``--held-out``: stories of ECB+ instead.

The peers get the same sentences as we do. "bare" is sumy's own class over all sentences, as its users call it.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from benchmarks import bare_sumy
from summarize import Article, Backend, Story, stems
from summarize.compose.compose import write_story
from summarize.evidence import gather
from summarize.evidence.similarity import similarity
from summarize.group import group_stories
from summarize.parse import parse_article
from summarize.plugin.registry import load_plugins
from summarize.read import documents

SUMY = ("lexrank", "textrank", "lsa", "luhn", "sumbasic", "kl", "edmundson", "reduction")
CODES = {"english": "en", "french": "fr"}
LEAST, HELD = 8, 3  # articles of a story of ECB+ that is used, and those of them that are held out
System = Callable[[Story, int], list[str]]


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", choices=[*CODES, "both"], default="both")
    parser.add_argument("--held-out", action="store_true", help="ECB+ with openings of held-out articles, 100 words")
    parser.add_argument("--length", type=int, nargs="+", default=[250, 100])
    parser.add_argument("--only", nargs="*", default=[], help="parts of the names of the systems to run")
    parser.add_argument("--events", action="store_true", help="show ROUGE-2 of each event")


def run(data: Path, options: argparse.Namespace) -> None:
    if options.held_out:
        table("english", held_out(data / "ecbplus" / "docs.jsonl"), 100, options)
        return
    for language in CODES if options.language == "both" else [options.language]:
        events = load(data / "multiling" / f"{language}.jsonl")
        for length in options.length:
            table(language, events, length, options)


def table(language: str, events: Sequence[tuple[Story, list[str]]], length: int, options: argparse.Namespace) -> None:
    what = "recall" if length <= 100 else "F1"
    print(f"\n{language}, {len(events)} events, {length} words, {what}")
    print(f"{'system':22} ROUGE-1 ROUGE-2 words repeats alike  CPU s")
    rouge = Rouge(CODES[language])
    for name, system in systems().items():
        if options.only and not any(part in name for part in options.only):
            continue
        rows = []
        start = time.process_time()
        told = [system(story, length) for story, _ in events]
        spent = time.process_time() - start
        for sentences, (_, references) in zip(told, events, strict=True):
            rows.append(rouge.score(" ".join(sentences), references, length=length, recall=what == "recall"))
        words = mean(len(" ".join(sentences).split()) for sentences in told)
        repeats = sum(len(one) - len(set(one)) for one in told)
        alike = max(closest(one, CODES[language]) for one in told)
        line = f"{name:22} {mean(r[0] for r in rows):7.1f} {mean(r[1] for r in rows):7.1f} {words:5.0f}"
        shown = " ".join(f"{r[1]:.1f}" for r in rows) if options.events else ""
        print(f"{line} {repeats:7d} {alike:5.2f} {spent:6.1f} {shown}", flush=True)


def load(path: Path) -> list[tuple[Story, list[str]]]:
    """The events: each a story, whole, and its human summaries."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        event = json.loads(line)
        texts = [{"text": document["text"], "path": f"{document['id']}.txt"} for document in event["documents"]]
        found.append((story_of(texts), event["references"]))
    return found


def held_out(path: Path) -> list[tuple[Story, list[str]]]:
    """Stories of ECB+, each twice without three of its articles: their openings stand in for human summaries."""
    stories: dict[str, list[dict[str, str]]] = {}
    for line in path.read_text("utf-8").splitlines():
        document = json.loads(line)
        if len(document["text"].split()) >= 60:
            stories.setdefault(document["story"], []).append(document)
    found = []
    for name, documents_of in sorted(stories.items()):
        articles = sorted(documents_of, key=lambda one: one["id"])
        chance = random.Random(name)
        for _ in range(2 if len(articles) >= LEAST else 0):
            chance.shuffle(articles)
            rest = sorted(articles[HELD:], key=lambda one: one["id"])
            story = story_of({"text": one["text"], "path": f"{one['id']}.txt"} for one in rest)
            found.append((story, [one["text"] for one in articles[:HELD]]))
    return found


def story_of(texts: Iterable[dict[str, Any]]) -> Story:
    """One story of these articles, by the stages that a briefing goes through."""
    articles = [parse_article(one, id=f"S{n}") for n, one in enumerate(documents(list(texts)), 1)]
    held: dict[str, Article] = {article.id: article for article in articles if article.sentences}
    (group,) = group_stories(held.values(), one_story=True)
    return gather(group, [held[id] for id in group.articles])


def systems() -> dict[str, System]:
    found: dict[str, System] = {"lead": lead, "round-robin lead": round_robin, "random (of 20)": rand}
    found |= {f"{name} (bare)": bare_sumy.system(name, sentences_of) for name in SUMY}
    plugins = load_plugins()
    found |= {f"{name} (ours)": ours(plugins.backend("sumy", {"method": name})) for name in SUMY}
    found["coverage"] = ours(plugins.backend("coverage", {}))
    return found


def sentences_of(story: Story) -> list[list[str]]:
    """The sentences of each article."""
    return [[" ".join(article.slice(one).split()) for one in article.sentences] for article in story.articles]


def lead(story: Story, length: int) -> list[str]:
    """The articles one after the other, from the top of the first."""
    return cut((sentence for article in sentences_of(story) for sentence in article), length)


def round_robin(story: Story, length: int) -> list[str]:
    """The first sentence of each article, then the second of each, …"""
    articles = sentences_of(story)
    deepest = max(map(len, articles))
    return cut((article[n] for n in range(deepest) for article in articles if n < len(article)), length)


def rand(story: Story, length: int) -> list[str]:
    """Sentences in any order, the same in every run."""
    pool = [sentence for article in sentences_of(story) for sentence in article]
    random.Random(len(pool)).shuffle(pool)
    return cut(pool, length)


def ours(backend: Backend) -> System:
    """What is printed: the backend's claims, verified, said once, fitted to the length."""

    def system(story: Story, length: int) -> list[str]:
        return [statement.text for statement in write_story(story, backend, length=length).summary]

    return system


def cut(sentences: Iterable[str], length: int) -> list[str]:
    """Sentences until the length is reached."""
    found: list[str] = []
    total = 0
    for sentence in sentences:
        if total >= length:
            break
        found.append(sentence)
        total += len(sentence.split())
    return found


def closest(sentences: Sequence[str], language: str) -> float:
    """The largest similarity of two sentences: of their content stems, intersection over union."""
    content = [frozenset(stems(sentence, language)) for sentence in sentences]
    pairs = ((left, right) for n, left in enumerate(content) for right in content[:n])
    return max((similarity(left, right, scale="union") for left, right in pairs), default=0.0)


class Rouge:
    """rouge-score with a stemmer; for other languages than English with our stems in place of its tokens."""

    def __init__(self, language: str) -> None:
        from rouge_score import rouge_scorer

        kinds = ["rouge1", "rouge2"]
        if language == "en":
            self.scorer = rouge_scorer.RougeScorer(kinds, use_stemmer=True)
        else:
            self.scorer = rouge_scorer.RougeScorer(kinds, tokenizer=_Stems(language))

    def score(self, text: str, references: Sequence[str], *, length: int, recall: bool) -> tuple[float, float]:
        """ROUGE-1 and ROUGE-2 in percent, the mean over the references, of the first `length` words."""
        text = " ".join(text.split()[:length])
        if recall:
            references = [" ".join(reference.split()[:length]) for reference in references]
        scores = [self.scorer.score(reference, text) for reference in references]
        one, two = (
            mean((score[kind].recall if recall else score[kind].fmeasure) for score in scores)
            for kind in ("rouge1", "rouge2")
        )
        return 100 * one, 100 * two


class _Stems:
    def __init__(self, language: str) -> None:
        self.language = language

    def tokenize(self, text: str) -> list[str]:
        return stems(text, self.language, stop=False)

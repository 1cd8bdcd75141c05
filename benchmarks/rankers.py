"""CPU time of the offline backends by number of sentences: sumy's own classes, ours bounded, and coverage.

``python -m benchmarks rankers --data DIR``. Data: sentences of Summary of a Haystack and of ECB+, in that order, each a
fact of its own, split over articles of 40. Every method is asked for 250 words. sumy's own classes are only run up to
`--peer` sentences (for KL a tenth of it), because they take minutes beyond. "given" is how many facts a method gets.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import bare_sumy
from benchmarks.content import SUMY, sentences_of
from summarize import Backend, Fact, Request, Story
from summarize.evidence.story import annotated
from summarize.parse import parse_article
from summarize.plugin.registry import load_plugins
from summarize.read import documents
from summarize_sumy.backend import BOUNDS

EACH = 40


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sentences", type=int, nargs="+", default=[100, 1000, 2000, 20_000])
    parser.add_argument("--peer", type=int, default=1000, help="most sentences that sumy's own classes get")
    parser.add_argument("--only", nargs="*", default=[], help="names of methods")


def run(data: Path, options: argparse.Namespace) -> None:
    plugins = load_plugins()
    texts = sentences(data, max(options.sentences))
    told: list[tuple[str, Backend, int]] = [
        (name, plugins.backend("sumy", {"method": name}), BOUNDS[name]) for name in SUMY
    ]
    told.append(("coverage", plugins.backend("coverage", {}), 10**9))
    for _, backend, _ in told:  # so that no import is counted
        list(backend.write(Request(story=story_of(texts[:20]), length=50)))
    print(f"{'method':10} sentences  given  ours CPU s  bare CPU s  peak MB")
    for count in options.sentences:
        story = story_of(texts[:count])
        for name, backend, bound in told:
            if options.only and name not in options.only:
                continue
            request = Request(story=story, length=250)
            ours = spent(lambda request=request, backend=backend: list(backend.write(request)))  # type: ignore[misc]
            bare = "-"
            if name in SUMY and count <= (options.peer // 10 if name == "kl" else options.peer):
                system = bare_sumy.system(name, sentences_of)
                bare = f"{spent(lambda story=story, system=system: system(story, 250)):.2f}"  # type: ignore[misc]
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{name:10} {count:9d} {min(count, bound):6d} {ours:11.2f} {bare:>11} {peak:8d}", flush=True)


def spent(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def sentences(data: Path, count: int) -> list[str]:
    """The first `count` different sentences of the data."""
    found: dict[str, None] = {}
    texts = [
        document["text"]
        for path in sorted((data / "summhay").glob("*.json"))
        for document in json.loads(path.read_text("utf-8"))["documents"]
    ]
    texts += [json.loads(line)["text"] for line in (data / "ecbplus" / "docs.jsonl").read_text("utf-8").splitlines()]
    for document in documents({"text": text, "path": f"{n}.txt"} for n, text in enumerate(texts)):
        article = parse_article(document, id="S1")
        for sentence in article.sentences:
            found.setdefault(" ".join(article.slice(sentence).split()))
        if len(found) >= count:
            break
    return list(found)[:count]


def story_of(texts: Sequence[str]) -> Story:
    """A story of these sentences: a fact each."""
    paragraphs = ["\n\n".join(texts[start : start + EACH]) for start in range(0, len(texts), EACH)]
    made = documents({"text": text, "path": f"{n}.txt"} for n, text in enumerate(paragraphs))
    articles = tuple(parse_article(one, id=f"S{n}") for n, one in enumerate(made, 1))
    facts = tuple(
        Fact(id=one.id, sentences=(one.id,), best=one.id) for article in articles for one in article.sentences
    )
    return annotated(Story(id="time", articles=articles, facts=facts))

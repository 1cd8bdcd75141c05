"""Make ``summarize/group/background/en.bin``: how likely a stem is to occur in a news article.

``python -m benchmarks make_background --data DIR [--words FILE] [--output FILE]``. Two sources, both free to use with
attribution:

- Wikinews articles (CC BY 2.5): MEANTIME (Minard et al., LREC 2016) and MultiLing 2011, each a handful of topics. A
  stem counts by its share of the articles of a topic, averaged over the topics without the two in which it is most
  frequent, so that what a topic is about does not pass for common.
- ``frequency_dictionary_en_82_765.txt`` of symspellpy (MIT): counts of Google Books Ngrams (CC BY 3.0) for the words of
  SCOWL. A frequency f becomes the likelihood 1 - exp(-f * WORDS * BURST) of occurring in an article of WORDS words.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from summarize.group.background import encode
from summarize.group.hashes import digest
from summarize.recognize.words import stems

WORDS = 300
BURST = 0.42
"""Words come in bursts: fewer articles hold a word than its frequency says (fitted on the Wikinews articles)."""
LEAST = 1.1e-4
"""A stem rarer than that is left out: the reader takes it as unknown."""
SPECIAL = 2


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--words", type=Path, help="word counts; default: those of an installed symspellpy")
    parser.add_argument("--output", type=Path, default=Path("summarize/group/background/en.bin"))


def run(data: Path, options: argparse.Namespace) -> None:
    words = options.words or Path(str(files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt")))
    likelihoods = merge(books(words), news(data))
    table = {digest(stem) & 0xFFFFFFFF: likelihood for stem, likelihood in sorted(likelihoods.items())}
    encoded = encode(table)
    options.output.write_bytes(encoded)
    print(f"{options.output}: {len(table):,} stems, {len(encoded):,} bytes")


def merge(general: dict[str, float], wikinews: dict[str, float]) -> dict[str, float]:
    """The likelier of the two sources, stem by stem."""
    merged = {stem: max(general.get(stem, 0.0), wikinews.get(stem, 0.0)) for stem in {*general, *wikinews}}
    return {stem: likelihood for stem, likelihood in merged.items() if likelihood >= LEAST}


def books(path: Path) -> dict[str, float]:
    """Likelihoods from word counts, one ``word count`` a line."""
    counts: Counter[str] = Counter()
    for line in path.read_text("utf-8-sig").splitlines():
        word, count = line.split()
        counts.update({stem: int(count) for stem in stems(word, "en", stop=False)[:1]})
    total = counts.total()
    return {stem: 1 - math.exp(-count / total * WORDS * BURST) for stem, count in counts.items()}


def news(data: Path) -> dict[str, float]:
    """Likelihoods from the Wikinews articles, topic by topic."""
    shares: dict[str, list[float]] = defaultdict(list)
    topics = list(_topics(data))
    for articles in topics:
        counts = Counter(stem for text in articles for stem in set(stems(text, "en", stop=False)))
        for stem, count in counts.items():
            shares[stem].append(count / len(articles))
    ordinary = len(topics) - SPECIAL
    return {stem: sum(sorted(found, reverse=True)[SPECIAL:]) / ordinary for stem, found in shares.items()}


def _topics(data: Path) -> Iterator[list[str]]:
    meantime: dict[str, list[str]] = defaultdict(list)
    for line in (data / "wikinews-events" / "articles.jsonl").read_text("utf-8").splitlines():
        article = json.loads(line)
        meantime[article["corpus"]].append("\n".join(article["sentences"]))
    yield from meantime.values()
    for line in (data / "multiling" / "english.jsonl").read_text("utf-8").splitlines():
        yield [document["text"] for document in json.loads(line)["documents"]]

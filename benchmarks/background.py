"""How well the tables of likelihoods foretell in how many articles a word is: by language and band of likelihood.

On MultiLing 2011 in French and English, whose five topics make some words commoner than they are, and on saved news
pages of all languages (those with ten pages or more by themselves). A figure is the number of stems of the band that
the articles have, by the number that the table foretells for articles as long as these.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from benchmarks.story_sets import fundus, multiling
from summarize.group.background import has_background, load_background
from summarize.group.hashes import digest
from summarize.model import Article
from summarize.recognize.words import stems, words

BANDS = (0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0001)
"""Where bands end, downwards."""
WORDS = 300
"""Words of the article that a table speaks of."""
LEAST = 10
"""Articles of a language that is measured by itself."""


def run(data: Path, _: argparse.Namespace) -> None:
    for language in ("english", "french"):
        _measure(f"MultiLing, {language}", [labelled.article for labelled in multiling(data, language)])
    pages: dict[str, list[Article]] = defaultdict(list)
    for half in ("tune", "report"):
        for labelled in fundus(data, half):
            if has_background(labelled.article.language):
                pages[labelled.article.language].append(labelled.article)
    for language, articles in sorted(pages.items()):
        if len(articles) >= LEAST:
            _measure(f"pages, {language}", articles)
    few = [article for articles in pages.values() if len(articles) < LEAST for article in articles]
    _measure(f"pages, {len({article.language for article in few})} other languages", few)


def _measure(name: str, articles: Sequence[Article]) -> None:
    foretold, found = Counter[float](), Counter[float]()
    lengths = [max(len(words(article.text)), 1) for article in articles]
    unknown = 0.0
    by_language: dict[str, list[tuple[Article, int]]] = defaultdict(list)
    for article, length in zip(articles, lengths, strict=True):
        by_language[article.language].append((article, length))
    for language, those in by_language.items():
        table = load_background(language, unknown=0.0).table
        # Words come at a constant rate: what a table says of 300 words, said of as many as an article has.
        rates = Counter(round(math.log(likelihood), 4) for likelihood in table.values())
        for _, length in those:
            for logarithm, count in rates.items():
                likelihood = math.exp(logarithm)
                foretold[_band(likelihood)] += count * (1 - (1 - likelihood) ** (length / WORDS))
        for article, _ in those:
            own = set(stems(article.text, language, stop=False))
            told = [table.get(digest(stem) & 0xFFFFFFFF) for stem in own if not stem[:1].isdigit()]
            found.update(_band(likelihood) for likelihood in told if likelihood is not None)
            unknown += told.count(None) / max(len(told), 1)
    print(f"\n{name}: {len(articles)} articles, {sorted(lengths)[len(lengths) // 2]} words")
    print("found / foretold: " + ", ".join(f"{band:g}+ {found[band] / foretold[band]:.2f}" for band in BANDS))
    print(f"stems that the table lacks: {unknown / len(articles):.2f} of an article's")


def _band(likelihood: float) -> float:
    return next((band for band in BANDS if likelihood >= band), BANDS[-1])

"""Floors on real news: articles of Wikinews contributors (CC BY 2.5), shortened, from MultiLing 2011 and MEANTIME."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from group.news import parsed

from summarize.group import group_stories

LINES = [json.loads(line) for line in Path(__file__).with_name("wikinews.jsonl").read_text("utf-8").splitlines()]


def score(lines: list[dict[str, str]]) -> float:
    """B-cubed F1 (Bagga and Baldwin 1998) of grouping `lines` as a bundle of them is: headline, date and text."""
    articles = parsed([{"path": line["id"], "text": line["text"], "language": line["language"]} for line in lines])
    gold = {line["id"]: line["story"] for line in lines}
    groups = group_stories(articles)
    sizes = Counter(gold.values())
    precision = recall = 0.0
    for group in groups:
        for article in group.articles:
            same = sum(gold[other] == gold[article] for other in group.articles)
            precision += same / len(group.articles)
            recall += same / sizes[gold[article]]
    return 2 * precision * recall / (precision + recall) / len(lines)


def test_english_stories_among_unrelated_articles():
    """Five stories of four reports each are told apart among eight other articles."""
    assert score([line for line in LINES if line["language"] == "en"]) >= 0.93


def test_french_stories_without_background_statistics():
    """French has no background statistics: its stories are found by the bundle's own."""
    assert score([line for line in LINES if line["language"] == "fr"]) >= 0.95


def test_two_languages_in_one_bundle():
    """Reports of one story are found in both languages, by their names and numbers."""
    assert score(LINES) >= 0.84

"""Write the invented stream of news as files: one article a file, or one a line of .jsonl files, one file a day."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.invented_stream import Told, stream
from summarize.model import Article


def write(data: Path, folder: Path, count: int, *, lines: bool = False, seed: int = 1) -> list[Told]:
    """Write `count` articles under `folder`, and give them with the right answers; the stems of files are their ids."""
    told = stream(data, count, seed=seed)
    days: dict[str, list[str]] = {}
    for item in told:
        article = item.article
        if lines:
            when, title, paragraphs = _pieces(article)
            record = {
                "title": title,
                "date": when,
                "url": f"https://example.org/{article.id}",
                "text": "\n\n".join(paragraphs),
            }
            days.setdefault(when, []).append(json.dumps(record, ensure_ascii=False))
            continue
        write_article(folder, article)
    for when, records in days.items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{when}.jsonl").write_text("\n".join(records) + "\n", encoding="utf-8")
    return told


def write_article(folder: Path, article: Article) -> None:
    """Write an article in the folder of its day, under `folder`."""
    when, title, paragraphs = _pieces(article)
    day = folder / when
    day.mkdir(parents=True, exist_ok=True)
    (day / f"{article.id}.txt").write_text("\n\n".join([title, when, *paragraphs]) + "\n", encoding="utf-8")


def _pieces(article: Article) -> tuple[str, str, list[str]]:
    """Its date, its title and its paragraphs."""
    when = article.published.start if article.published and article.published.start else ""
    sentences = article.text.split("\n")
    title = " ".join(sentences[0].split()[:9]).rstrip(" .,;:")
    return when, title, ["\n".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]

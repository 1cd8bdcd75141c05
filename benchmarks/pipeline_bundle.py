"""Write the invented stream of news as files: one article a file, or one a line of .jsonl files, one file a day."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.invented_stream import Told, stream


def write(data: Path, folder: Path, count: int, *, lines: bool = False, seed: int = 1) -> list[Told]:
    """Write `count` articles under `folder`, and give them with the right answers; the stems of files are their ids."""
    told = stream(data, count, seed=seed)
    days: dict[str, list[str]] = {}
    for item in told:
        article = item.article
        when = article.published.start if article.published and article.published.start else ""
        sentences = article.text.split("\n")
        title = " ".join(sentences[0].split()[:9]).rstrip(" .,;:")
        paragraphs = ["\n".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]
        if lines:
            record = {
                "title": title,
                "date": when,
                "url": f"https://example.org/{article.id}",
                "text": "\n\n".join(paragraphs),
            }
            days.setdefault(when, []).append(json.dumps(record, ensure_ascii=False))
            continue
        day = folder / when
        day.mkdir(parents=True, exist_ok=True)
        (day / f"{article.id}.txt").write_text("\n\n".join([title, when, *paragraphs]) + "\n", encoding="utf-8")
    for when, records in days.items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{when}.jsonl").write_text("\n".join(records) + "\n", encoding="utf-8")
    return told

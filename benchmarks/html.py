"""Reading saved news pages: title, publishing day, authors and body, beside bare trafilatura in the same run."""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from summarize.model import Document, Metadatum
from summarize.read import Source
from summarize.read.formats.html import WebPage

WORD = re.compile(r"\w+")


class Reading(NamedTuple):
    """What is known of a page: gold, or what a tool found."""

    title: str = ""
    day: str = ""
    authors: frozenset[str] = frozenset()
    body: str = ""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which half of the countries, every second one in alphabetical order: settings were tuned on "tuning" only."""
    parser.add_argument("--half", choices=("report", "tuning"), default="report")
    parser.add_argument("--misses", action="store_true", help="print each page that ours gets wrong")


def run(data: Path, options: argparse.Namespace) -> None:
    """Print one table."""
    pages = list(gold_pages(data / "fundus" / "pages", 0 if options.half == "tuning" else 1))
    print(f"{len(pages)} pages, half {options.half!r}")
    print(f"{'':14}{'title':>8}{'day':>8}{'authors':>9}{'body F1':>9}{'body>.5':>9}{'pages/CPU s':>13}")
    for name, tool in (("summarize", ours), ("trafilatura", bare)):
        tool(pages[0][1])  # imports are not reading
        start = time.process_time()
        found = [tool(content) for _, content, _ in pages]
        seconds = time.process_time() - start
        rows = [score(reading, gold) for reading, (_, _, gold) in zip(found, pages, strict=True)]
        authored = [row[2] for row, (_, _, gold) in zip(rows, pages, strict=True) if gold.authors]
        means = [mean([row[0] for row in rows]), mean([row[1] for row in rows]), mean(authored)]
        body = [row[3] for row in rows]
        print(f"{name:14}{means[0]:8.3f}{means[1]:8.3f}{means[2]:9.3f}{mean(body):9.3f}", end="")
        print(f"{mean([float(value > 0.5) for value in body]):9.3f}{len(pages) / seconds:13.1f}")
        if options.misses and name == "summarize":
            for row, reading, (path, _, gold) in zip(rows, found, pages, strict=True):
                show_miss(path, row, reading, gold)


def gold_pages(folder: Path, half: int) -> Iterator[tuple[str, bytes, Reading]]:
    """Path, bytes and gold of each page; a publisher's gold entries and its pages are both in order of time."""
    for country in sorted(path for path in folder.iterdir() if path.is_dir())[half::2]:
        for gold in sorted(country.glob("*.json")):
            entries = json.loads(gold.read_text("utf-8"))
            pages = sorted(country.glob(f"{gold.stem}_[0-9]*.html.gz"))
            if len(pages) == len(entries):
                for page, name in zip(pages, sorted(entries, key=version), strict=True):
                    yield f"{country.name}/{page.name}", gzip.decompress(page.read_bytes()), expected(entries[name])


def version(name: str) -> list[int]:
    """V1_2 → [1, 2]."""
    return [int(number) for number in re.findall(r"\d+", name)]


def expected(entry: dict[str, object]) -> Reading:
    """A gold entry."""
    body = entry["body"]
    pieces = list(body["summary"]) if isinstance(body, dict) else []
    for section in body["sections"] if isinstance(body, dict) else []:
        pieces += [*section["headline"], *section["paragraphs"]]
    authors = frozenset(normal(str(author)) for author in entry.get("authors") or ())  # type: ignore[attr-defined]
    return Reading(normal(str(entry["title"])), str(entry["publishing_date"])[:10], authors, "\n".join(pieces))


def ours(content: bytes) -> Reading:
    """What `summarize.read` finds."""
    try:
        (document,) = [found for found in WebPage().read(Source("a.html", content)) if isinstance(found, Document)]
    except ValueError:
        return Reading()

    def values(key: str) -> list[Metadatum]:
        return [item for item in document.metadata if item.key == key]

    titles, dates, authors = values("title"), values("date"), values("author")
    people = frozenset(normal(item.value) for item in authors if item.origin == authors[0].origin)
    return Reading(
        normal(titles[0].value) if titles else "", day(dates[0].value) if dates else "", people, document.text
    )


def bare(content: bytes) -> Reading:
    """What trafilatura finds with its defaults."""
    import trafilatura

    found = trafilatura.bare_extraction(content, with_metadata=True, include_comments=False)
    if found is None or isinstance(found, dict):
        return Reading()
    authors = frozenset(normal(name) for name in (found.author or "").split(";") if name.strip())
    return Reading(normal(found.title or ""), (found.date or "")[:10], authors, found.text or "")


def day(value: str) -> str:
    """The day of a date as the page writes it."""
    if re.match(r"\d{4}-\d\d-\d\d", value):
        return value[:10]
    import dateparser

    parsed = dateparser.parse(value)
    return parsed.strftime("%Y-%m-%d") if parsed else ""


def score(found: Reading, gold: Reading) -> tuple[float, float, float, float]:
    """Title, day, authors right or wrong; F1 of the body's words."""
    return (
        float(found.title == gold.title),
        float(found.day == gold.day),
        float(found.authors == gold.authors),
        overlap(found.body, gold.body),
    )


def overlap(found: str, gold: str) -> float:
    """F1 of two bags of words."""
    first, second = Counter(WORD.findall(found.lower())), Counter(WORD.findall(gold.lower()))
    common = (first & second).total()
    return 2 * common / (first.total() + second.total()) if common else 0.0


def normal(text: str) -> str:
    """Letters and digits only, without case."""
    return " ".join(WORD.findall(text.casefold()))


def mean(values: list[float]) -> float:
    """The mean; 0 of none."""
    return sum(values) / len(values) if values else 0.0


def show_miss(path: str, row: tuple[float, float, float, float], found: Reading, gold: Reading) -> None:
    """One line for each thing that is wrong."""
    for name, right, mine, theirs in zip(("title", "day", "authors"), row, found, gold, strict=False):
        if not right and theirs:
            print(f"  {path} {name}: {shown(mine)!r} for {shown(theirs)!r}")
    if row[3] < 0.8:
        print(f"  {path} body {row[3]:.2f}: {len(found.body)} for {len(gold.body)} characters")


def shown(value: object) -> str:
    """A value in a line; authors in alphabetical order."""
    return "; ".join(sorted(value)) if isinstance(value, frozenset) else str(value)

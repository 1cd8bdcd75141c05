"""Labelled bundles to group: whole, skewed, small, pooled, mixed; and the B-cubed score."""

from __future__ import annotations

import json
import random
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from benchmarks import invented_folders
from summarize.model import Article, Document
from summarize.parse import parse_article
from summarize.read import documents, read_bundle

Half = Literal["tune", "report"]
"""What weights and thresholds are chosen on, and what figures are told of: they share no article, no publisher."""
SIZES = {2: 240, 5: 120, 10: 60, 50: 30, 250: 12}
"""Files of a mixed bundle, and how many such bundles there are."""
COMPANY = 40
"""Files of other stories among which an event is grouped."""
_EVENTS = {"tune": ("M000", "M001"), "report": ("M002", "M003", "M004")}
_CORPORA = {"tune": ("corpus_airbus", "corpus_gm"), "report": ("corpus_apple", "corpus_stock")}
_HALVES = Path(__file__).parent / "data" / "fundus_halves.toml"


class Labelled(Struct, frozen=True):
    """An article and the story it tells; None for one that only distracts.

    Stories of one `thread` are neither held to be one story nor to be two: no measure counts a pair of them.
    """

    article: Article
    story: str | None
    thread: str | None = None


def ecbplus(data: Path, split: str) -> list[Labelled]:
    """ECB+ (Cybulska and Vossen 2014): news in pairs of stories of one kind; `split` is train or dev."""
    lines = map(json.loads, (data / "ecbplus" / "docs.jsonl").read_text("utf-8").splitlines())
    return [_labelled(line["id"], line["text"], line["story"]) for line in lines if line["split"] == split]


def multiling(data: Path, language: str) -> list[Labelled]:
    """MultiLing 2011: five events of ten Wikinews articles each, pooled; `language` is english or french."""
    lines = map(json.loads, (data / "multiling" / f"{language}.jsonl").read_text("utf-8").splitlines())
    return [
        _labelled(document["id"], document["text"], event["id"], language[:2])
        for event in lines
        for document in event["documents"]
    ]


def meantime(data: Path, corpora: Sequence[str] = ()) -> list[Labelled]:
    """MEANTIME: 120 Wikinews articles, or those of some of its four corpora, unlabelled, to distract."""
    lines = map(json.loads, (data / "wikinews-events" / "articles.jsonl").read_text("utf-8").splitlines())
    return [
        _labelled(line["id"], "\n".join(line["sentences"]), None)
        for line in lines
        if not corpora or line["corpus"] in corpora
    ]


def fundus(data: Path, half: Half) -> list[Labelled]:
    """Saved news pages of the publishers of a half, read as the command reads them: nearly all tell a story alone."""
    halves = tomllib.loads(_HALVES.read_text("utf-8"))
    folder = data / "fundus" / "pages"
    story = {page: pages[0] for pages in halves["stories"] for page in pages}
    thread = {page: pages[0] for pages in halves["threads"] for page in pages}
    files = [
        str(path)
        for path in sorted(folder.glob("*/*.html.gz"))
        if re.sub(r"_\d{4}_.*", "", f"{path.parent.name}/{path.name}") in halves[half]
    ]
    return [
        Labelled(parse_article(found, id=page), story.get(page, page), thread.get(page))
        for found in read_bundle(files)
        if isinstance(found, Document)
        for page in [found.path.removesuffix(".html.gz")]
    ]


def _labelled(id: str, text: str, story: str | None, language: str = "en", day: str | None = None) -> Labelled:
    return Labelled(read_text(id, text, language, day), story)


def read_text(id: str, text: str, language: str = "en", day: str | None = None) -> Article:
    """The article as a file of `text` gives it: its headline, its date and its boilerplate are told from its report."""
    (found,) = documents([{"path": id, "text": text, "language": language} | ({"date": day} if day else {})])
    assert isinstance(found, Document)
    return parse_article(found, id=id)


def bundles(data: Path, half: Half) -> dict[str, list[list[Labelled]]]:
    """The folders of a half, by kind, the same ones every time; each `event in company` has the event first.

    `mixed 2` to `mixed 250` are news stories among files that have nothing to do with them; `fundus` is all saved
    pages of the half, `fundus en` and `fundus de` those in one language; every `event alone` is the articles of one
    event, and the bundle at the same place of `event in company` has them again among others. `one town`, `templates`
    and `twins of another day` are invented.
    """
    chance = random.Random(f"{half} folders")
    pages = fundus(data, half)
    singles = [
        Labelled(one.article, one.article.id)
        for corpus in _CORPORA[half]
        for one in chance.sample(meantime(data, [corpus]), 1)
    ]
    stories = by_story(ecbplus(data, "train" if half == "tune" else "dev"))
    events: dict[str, dict[str, list[Labelled]]] = {"en": {}, "fr": {}}
    for language, name in (("en", "english"), ("fr", "french")):
        by_event = by_story(multiling(data, name))
        events[language] = {event: by_event[event] for event in _EVENTS[half]}
    found = {"fundus": [pages]}
    for language in ("en", "de"):
        found[f"fundus {language}"] = [[page for page in pages if page.article.language == language]]
    for size, count in SIZES.items():
        made = []
        for number in range(count):
            language = "fr" if number % 4 == 3 else "en"
            pool = {**stories, **events[language]} if language == "en" or size > 10 else events[language]
            made.append(_mixed(pool, pages + singles, language, size, chance))
        found[f"mixed {size}"] = made
    for language in ("en", "fr"):
        told = {**stories, **events["en"]} if language == "en" else events["fr"]
        lone = list(told.values())
        found[f"event alone {language}"] = lone
        others = [one for one in pages if language == "fr" or one.article.language == language]
        others += [event[0] for event in lone]
        found[f"event in company {language}"] = [event + _company(event, others, chance) for event in lone]
    for kind, folders in invented_folders.folders(half).items():
        found[kind] = [[_invented(report) for report in folder] for folder in folders]
    return found


def _invented(report: invented_folders.Report) -> Labelled:
    return _labelled(report.id, report.text, report.story, report.language, report.day.isoformat())


def _company(event: Sequence[Labelled], others: Sequence[Labelled], chance: random.Random) -> list[Labelled]:
    strangers = [one for one in others if one.story != event[0].story]
    return chance.sample(strangers, min(COMPANY, len(strangers)))


def _mixed(
    stories: dict[str, list[Labelled]], strangers: Sequence[Labelled], language: str, size: int, chance: random.Random
) -> list[Labelled]:
    """A bundle about half of whose files are of a story of two and more, and the others alone.

    Those alone are strangers, one in two of them in `language` while there are such, and reports of other stories.
    """
    names = sorted(stories)
    chance.shuffle(names)
    together = size * chance.choice((0, 1)) if size == 2 else round(size * chance.uniform(0.4, 0.65))
    chosen: list[Labelled] = []
    while names and together - len(chosen) >= 2:
        told = stories[names.pop()]
        left = together - len(chosen)
        wanted = min(len(told), left, chance.randint(2, max(2, min(12, left))))
        chosen += chance.sample(told, wanted)
    alone = [chance.choice(stories[name]) for name in names[: (size - len(chosen)) // 4]]
    near = [one for one in strangers if one.article.language == language]
    wanted = size - len(chosen) - len(alone)
    alone += chance.sample(near, min(len(near), (wanted + 1) // 2))
    rest = [one for one in strangers if one not in alone]
    alone += chance.sample(rest, min(len(rest), size - len(chosen) - len(alone)))
    bundle = chosen + alone
    chance.shuffle(bundle)
    return bundle


def skewed(articles: Sequence[Labelled], chance: random.Random) -> list[Labelled]:
    """Every other story cut to one article, the others to a few, more often few than many."""
    stories = by_story(articles)
    names = sorted(stories)
    chance.shuffle(names)
    chosen = []
    for place, name in enumerate(names):
        count = 1 if place % 2 else max(2, int(len(stories[name]) * chance.random() ** 1.5) + 1)
        chosen += chance.sample(stories[name], min(count, len(stories[name])))
    chance.shuffle(chosen)
    return chosen


def small(articles: Sequence[Labelled], chance: random.Random, least: int, most: int) -> list[Labelled]:
    """A bundle of `least` to `most` articles of one or more stories, of one kind more often than not."""
    stories = by_story(articles)
    kinds = defaultdict(list)
    for name in sorted(stories):
        kinds[name.split("_")[0]].append(name)
    size = chance.randint(least, most)
    wanted = chance.randint(1, max(1, min(size, 1 + size // 2)))
    names: list[str] = []
    while len(names) < wanted:
        kind = kinds[chance.choice(sorted(kinds))]
        for name in chance.sample(kind, len(kind)):
            if name not in names and len(names) < wanted and (not names or chance.random() < 0.8):
                names.append(name)
    chosen = [chance.choice(stories[name]) for name in names]
    rest = [article for name in names for article in stories[name] if article not in chosen]
    return chosen + chance.sample(rest, min(len(rest), size - len(chosen)))


def by_story(articles: Iterable[Labelled]) -> dict[str, list[Labelled]]:
    stories: dict[str, list[Labelled]] = defaultdict(list)
    for labelled in articles:
        stories[labelled.story or labelled.article.id].append(labelled)
    return stories


def bcubed(gold: Sequence[str | None], found: Sequence[object]) -> float:
    """B-cubed F1 (Bagga and Baldwin 1998) over the items that have a label; the others distract only."""
    sizes, clusters = Counter(gold), Counter(found)
    both = Counter(zip(gold, found, strict=True))
    labelled = [(label, cluster) for label, cluster in zip(gold, found, strict=True) if label is not None]
    precision = sum(both[pair] / clusters[pair[1]] for pair in labelled) / len(labelled)
    recall = sum(both[pair] / sizes[pair[0]] for pair in labelled) / len(labelled)
    return 2 * precision * recall / (precision + recall)

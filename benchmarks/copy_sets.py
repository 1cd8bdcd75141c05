"""Texts that are copies, and texts alike that are none: what an editor does to a wire's report, and what templates say.

The copies are made of the reports of `benchmarks.invented_folders` and of those of Wikinews (MultiLing 2011); what is
no copy is the folders of templates, of twins of another day and of one town, and unlike pages of one site that end, or
begin, with the same sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from benchmarks.invented_folders import Report, folders
from benchmarks.story_sets import Half, multiling, read_text
from summarize.group import group_stories
from summarize.model import Article

_FIGURE = re.compile(r"(?<![\d.,:])[1-9]\d{1,2}(?![\d.,:]|st|nd|rd|th|\.? [^\W\d]+ \d{4})")
_DECIMAL = re.compile(r"\b(\d)([.,])(\d)\b")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_BYLINES = {
    "en": (("By Nora Quill", "PORT SELBY (Capital Wire) – "), ("Gazette staff", "QUAY CITY, Harland – ")),
    "de": (("Von Nora Quill", "Sellhafen (Eilbericht) – "), ("Unsere Redaktion", "Kaistadt, Harland – ")),
    "fr": (("Par Nora Quill", "PORT-SEL (Fil de presse) – "), ("La rédaction", "QUAIVILLE, Harlande – ")),
    "es": (("Por Nora Quill", "PUERTO SELVA (Hilo) – "), ("Redacción", "MUELLE ALTO, Harlandia – ")),
}
SITE = {
    "en": (
        "Readers of the Selby Gazette pay nothing for this page, which is kept up by donations of the people of Selby. "
        "Write to the Selby Gazette at 12 Quay Street, or ring 555 0142 on weekdays from nine to five. All that stands "
        "on these pages may be passed on with the name of the Selby Gazette and the day on which it stood here. The "
        "Selby Gazette is a member of the League of Harbour Papers and keeps to its rules of 1987."
    ),
    "de": (
        "Leserinnen und Leser des Sellhafener Boten zahlen nichts für diese Seite, die von Spenden aus Sellhafen lebt. "
        "Schreiben Sie dem Sellhafener Boten, Kaistraße 12, oder rufen Sie werktags zwischen neun und fünf unter 555 "
        "0142 an. Alles auf diesen Seiten darf mit dem Namen des Sellhafener Boten und dem Tag des Erscheinens "
        "weitergegeben werden. Der Sellhafener Bote gehört dem Bund der Hafenzeitungen an und hält sich an dessen "
        "Regeln von 1987."
    ),
}
"""What every page of a site says."""


class Found(Struct, frozen=True):
    """Of bundles of one kind: how many copies there are, how many of them are found, and what is falsely called one."""

    wanted: int
    right: int
    false: int


def copy_bundles(data: Path, half: Half) -> dict[str, list[tuple[list[Article], set[frozenset[str]]]]]:
    """Bundles by kind, each with the pairs of ids that are copies."""
    invented = folders(half)
    reports = [report for folder in invented["one town"] for report in folder if report.id.endswith("/0")][::3]
    for language in ("english", "french"):
        pages = multiling(data, language)
        reports += [
            Report(one.article.id, one.article.text, date(2024, 5, 14), language[:2], one.article.id)
            for one in pages[half == "report" :: 4]
        ]
    made: dict[str, list[tuple[list[Article], set[frozenset[str]]]]] = {}
    signed = [(_signed(report), _signed(report, 1)) for report in reports]
    made["two papers' titles, bylines and datelines"] = [
        (_read(pair), {frozenset(copy.id for copy in pair)}) for pair in signed
    ]
    for kind, edit in EDITS.items():
        pairs = ((report, edit(report)) for report in reports)
        made[kind] = [
            (_read([report, copy]), {frozenset((report.id, copy.id))}) for report, copy in pairs if copy is not None
        ]
    made["the same words and names of another day"] = [(_read([report, _again(report)]), set()) for report in reports]
    for kind, found in invented.items():
        made[kind] = [(_read(folder), set()) for folder in found]
    for kind in ("site's words at the end", "site's words first"):
        made[kind] = [
            (_read(_furnished(folder, first=kind.endswith("first"))), set())
            for folder in invented["one town"]
            if folder[0].language in SITE
        ]
    return made


def count_copies(bundles: Iterable[tuple[Sequence[Article], set[frozenset[str]]]]) -> Found:
    """What grouping finds in them."""
    wanted = right = false = 0
    for articles, copies in bundles:
        (group,) = group_stories(articles, one_story=True)
        found = set(map(frozenset, group.copies))
        wanted, right, false = wanted + len(copies), right + len(found & copies), false + len(found - copies)
    return Found(wanted, right, false)


def _cut(report: Report) -> Report | None:
    head, *body = _SENTENCE.split(report.text)
    return replace(report, id=f"{report.id} cut", text="\n\n".join([head, *body[: (len(body) + 1) // 2]]))


def _signed(report: Report, paper: int = 0) -> Report:
    _, *body = report.text.split("\n\n") if "\n\n" in report.text else _SENTENCE.split(report.text)
    byline, dateline = _BYLINES[report.language][paper]
    text = "\n\n".join([body[-1][:40], byline, dateline + body[0], *body[1:]])
    return replace(report, id=f"{report.id} signed {paper}", text=text)


def _corrected(report: Report) -> Report | None:
    for figure in _FIGURE.finditer(report.text):
        if int(figure.group()) > 31:
            text = report.text[: figure.start()] + str(int(figure.group()) + 2) + report.text[figure.end() :]
            return replace(report, id=f"{report.id} corrected", text=text)
    return None


def _reprinted(report: Report) -> Report | None:
    head, rest = re.split(r"\n+", report.text, maxsplit=1)
    return replace(report, id=f"{report.id} reprinted", text=f"{head}\n\n{rest}", day=report.day + timedelta(1))


EDITS: dict[str, Callable[[Report], Report | None]] = {
    "cut to half": _cut,
    "other title, byline and dateline": _signed,
    "one figure corrected": _corrected,
    "reprinted a day later": _reprinted,
}


def _again(report: Report) -> Report:
    """The same eleven days later: other figures, and another day of the month where one is named."""
    later = report.day + timedelta(11)
    text = re.sub(rf"\b{report.day.day}(?=\.? (?:de )?[^\W\d]{{3,}})", str(later.day), report.text)
    text = _FIGURE.sub(lambda figure: str(int(figure.group()) * 7 // 5 + 3), text)
    text = _DECIMAL.sub(lambda figure: f"{(int(figure[1]) + 4) % 9 + 1}{figure[2]}{(int(figure[3]) + 3) % 9 + 1}", text)
    return replace(report, id=f"{report.id} again", text=text, day=later)


def _furnished(folder: Sequence[Report], *, first: bool) -> list[Report]:
    """One report of each event, with the site's words."""
    texts = {report.story: report for report in folder}.values()
    site = SITE[folder[0].language]
    return [
        replace(report, text="\n\n".join([report.text.split("\n\n")[0], site, *report.text.split("\n\n")[1:]]))
        if first
        else replace(report, text=f"{report.text}\n\n{site}")
        for report in texts
    ]


def _read(reports: Iterable[Report]) -> list[Article]:
    return [read_text(report.id, report.text, report.language, report.day.isoformat()) for report in reports]

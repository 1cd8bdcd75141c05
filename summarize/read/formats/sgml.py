"""Reports in the tags of news archives, those of TREC, DUC and Gigaword: <DOC>, <DOCNO>, <HEADLINE>, <TEXT>.

The tags say where the text of a report stands, and what its title, author and date are. The text itself stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec
from msgspec import Struct

from summarize.languages import lazy_pattern, shared
from summarize.model import Document, Metadatum, Span
from summarize.read.formats.fields import authors

_DOC = lazy_pattern(r"^[ \t]*<DOC(?P<attributes>\s[^<>]{0,300})?>", re.IGNORECASE | re.MULTILINE)
_END = lazy_pattern(r"</DOC>", re.IGNORECASE)
_ID = lazy_pattern(r"""\bid\s?=\s?["']?([^\s"'<>]{1,80})""", re.IGNORECASE)
_TAG = lazy_pattern(r"<(/?)([A-Za-z][\w-]{0,20})(?:\s[^<>]{0,200})?>")
_CODE = lazy_pattern(r"&(?:U[RX]|L[RC]|Q[LCR]|T[LR]|Cx[0-9a-fA-F]{1,4});")
_BY = lazy_pattern(r"^\s*(?:&\w{2};\s*)?By\s+([^\W\d_][^\n<>&]{2,60})", re.MULTILINE)
_AGENCY = lazy_pattern(r"\(([A-Z][A-Za-z]{1,20})\)")
_TITLES = ("headline", "head", "hl", "title", "ti")
_DATES = ("date_time", "datetime", "date", "pubdate", "hdate", "dd")
_BODIES = ("text", "body", "graphic")
_LONGEST = 500
"""Characters of a field that are looked at."""

_STAMP = lazy_pattern(r"(?P<year>(?:19|20)\d\d)-?(?P<month>\d\d)-?(?P<day>\d\d)(?!\d)")
_SLASHED = lazy_pattern(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})")
_SHORT = lazy_pattern(r"(?:AP|WSJ)(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)-")


class Tagged(Struct, frozen=True):
    """A report within a text: from `start` to `end`, called `name`; `body` is where its text stands in the whole."""

    start: int
    end: int
    name: str
    metadata: tuple[Metadatum, ...]
    body: Span


def tagged(text: str) -> list[Tagged]:
    """The reports of an archive's file, in their order; none where the text does not begin with a report's tag."""
    if not text[:100].lstrip("\ufeff \t\r\n").upper().startswith("<DOC"):
        return []
    opened = list(_DOC.finditer(text))
    reports = []
    for number, match in enumerate(opened):
        stop = opened[number + 1].start() if number + 1 < len(opened) else len(text)
        end = _END.search(text, match.end(), stop)
        reports.append(_report(text, match, end.end() if end else stop, str(number + 1)))
    names = {report.name for report in reports}
    return reports if len(names) == len(reports) else [_numbered(report, n) for n, report in enumerate(reports, 1)]


def with_tags(document: Document, reports: Sequence[Tagged] | None = None) -> Document:
    """The document with what the tags of its text say, after what else is said of it, where that is one report."""
    reports = tagged(document.text) if reports is None else reports
    if len(reports) != 1:
        return document
    return msgspec.structs.replace(
        document, metadata=(*document.metadata, *reports[0].metadata), body=document.body or reports[0].body
    )


def _numbered(report: Tagged, number: int) -> Tagged:
    return Tagged(report.start, report.end, str(number), report.metadata, report.body)


def _report(text: str, opening: re.Match[str], end: int, number: str) -> Tagged:
    spans: dict[str, list[tuple[int, int]]] = {}
    open_at: dict[str, int] = {}
    for tag in _TAG.finditer(text, opening.end(), end):
        name = tag[2].lower()
        if not tag[1]:
            open_at[name] = tag.end()
        elif name in open_at:
            spans.setdefault(name, []).append((open_at.pop(name), tag.start()))
    for name, start in open_at.items():  # a text whose end is missing
        if name in _BODIES:
            spans.setdefault(name, []).append((start, end))
    parts = next((spans[name] for name in _BODIES if name in spans), [(opening.end(), end)])
    body = Span(parts[0][0], parts[-1][1])
    by_attribute = _ID.search(opening["attributes"] or "")
    number_of = next(_values(text, spans, ("docno", "docid")), ("", by_attribute[1] if by_attribute else ""))[1]
    name = number_of if number_of and len(number_of) <= 80 and number_of.isprintable() else number
    return Tagged(opening.start(), end, name, tuple(_metadata(text, spans, number_of, opening.end(), body.start)), body)


def _metadata(
    text: str, spans: dict[str, list[tuple[int, int]]], number: str, start: int, body: int
) -> Iterator[Metadatum]:
    for tag, value in _values(text, spans, _TITLES):
        yield Metadatum("title", value, f"sgml:{tag}")
        break
    day = _publication_date(text, spans, number)
    if day:
        yield Metadatum("date", *day)
    signed = [match[1] for match in _BY.finditer(text, start, min(body, start + 4 * _LONGEST))]
    for _, value in _values(text, spans, ("byline", "author")):
        if value[:3].lower() == "by ":
            signed.append(value)
    for author in dict.fromkeys(name for value in signed for name in authors(value)):
        yield Metadatum("author", author, "sgml:byline")
    agency = next(
        (dateline for _, value in _values(text, spans, ("dateline",)) if (dateline := _AGENCY.search(value))), None
    )
    publisher = agency[1] if agency else shared().agencies.archives.get(number[:3])
    if publisher:
        yield Metadatum("publisher", publisher, "sgml:dateline" if agency else "sgml:docno")


def _values(text: str, spans: dict[str, list[tuple[int, int]]], names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What stands between the tags of these names, on one line, without tags and codes."""
    from html import unescape

    for name in names:
        for start, end in spans.get(name, ()):
            value = unescape(_CODE.sub(" ", _TAG.sub(" ", text[start : min(end, start + _LONGEST)])))
            value = " ".join(value.split())
            if value:
                yield name, value


def _publication_date(text: str, spans: dict[str, list[tuple[int, int]]], number: str) -> tuple[str, str] | None:
    """The date that the tags give, and where; the report's number decides where day and month could be either."""
    numbered = _iso(_STAMP.search(number) or _SHORT.match(number))
    for tag, value in _values(text, spans, _DATES):
        slashed = _SLASHED.search(value)
        if slashed and int(slashed["day"]) <= 12 and numbered:
            break
        day = _iso(_STAMP.search(value) or slashed)
        if day or not value[:1].isdigit():
            return day or value[:80], f"sgml:{tag}"
    return (numbered, "sgml:docno") if numbered else None


def _iso(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    year = match["year"] if len(match["year"]) == 4 else f"19{match['year']}"
    try:
        return date(int(year), int(match["month"]), int(match["day"])).isoformat()
    except ValueError:
        return None

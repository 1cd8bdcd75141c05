"""What the fields of an article are called, by those who write them, and what their values mean.

The names are those of news-please, newspaper4k, trafilatura, Fundus, JSON Feed, NewsAPI, the Guardian's API,
schema.org and of front matter; case, hyphens and underscores do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from functools import lru_cache

from summarize.languages import lazy_pattern
from summarize.model import Metadatum

NAMES = {  # the best one first
    "text": (
        "maintext text articletext articlebody fulltext bodytext contenttext plaintext body content paragraphs "
        "sentences rawtext"
    ),
    "title": "title headline articletitle webtitle titlepage titlerss",
    "date": (
        "datepublish datepublished publishdate publisheddate publicationdate publishingdate publishedat publishedon "
        "published publishtime publishedtime pubdate date webpublicationdate firstpublished firstpublicationdate "
        "releasedate dateline datetime timestamp created createdat datecreated seendate dct"
    ),
    "modified": (
        "datemodify datemodified modifieddate modifiedat modifiedtime modified lastmodified lastmod updatedat "
        "dateupdated updateddate updated lastupdated lastupdate"
    ),
    "author": "authors author byline creator creators writer writers by",
    "publisher": (
        "publisher publishername sourcename sitename metasitename outlet newspaper publication provider source "
        "sourcehostname sourcedomain hostname domain site"
    ),
    "url": (
        "url link canonicallink canonicalurl articleurl weburl originalurl permalink externalurl source sourceurl uri"
    ),
    "language": "language lang metalang inlanguage languagecode langcode",
    "description": "description excerpt metadescription standfirst subtitle deck abstract summary trailtext snippet",
}
_ROLES: dict[str, tuple[tuple[str, int], ...]] = {}
for _key, _names in NAMES.items():
    for _rank, _name in enumerate(_names.split()):
        _ROLES[_name] = (*_ROLES.get(_name, ()), (_key, _rank))
_ORDER = {key: number for number, key in enumerate(NAMES)}
_NOTHING = frozenset({"", "none", "null", "nan", "n/a", "undefined"})
_URL = lazy_pattern(r"https?://", re.IGNORECASE)
_BY = lazy_pattern(r"^\s*by\s+", re.IGNORECASE)
_AND = lazy_pattern(r",| (?:and|und|et|y|e|och|og|en|i|&) ")
_BRACKETS = lazy_pattern(r"\s*\([^()]{0,40}\)")
_PERSON = lazy_pattern(r"[^\W\d_][\w'’.\-]*(?: [\w'’.\-]+){1,3}")
_LIST = 200
"""Items of a list that are looked at: a list of authors, not a bomb."""


@lru_cache(maxsize=1024)
def roles(name: str) -> tuple[tuple[str, int], ...]:
    """What a field of that name can be: (key, rank), rank 0 being the best name for it."""
    if len(name) > 40:
        return ()
    return _ROLES.get(name.replace("_", "").replace("-", "").replace(" ", "").replace(":", "").lower(), ())


def text_field(record: Mapping[str, object]) -> tuple[str, str] | None:
    """The name of the field that holds the text, and the text; None if none does. Lists are joined, one item a line."""
    best: tuple[int, str, str] | None = None
    for name, value in record.items():
        for key, rank in roles(name):
            if key == "text" and (best is None or rank < best[0]):
                text = _text(value)
                if text and not text.isspace():
                    best = (rank, name, text)
    return best and best[1:]


def _text(value: object) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return "\n".join(value)
    if isinstance(value, Mapping) and isinstance(value.get("sections"), list):  # Fundus: a summary, sections
        parts = [value.get("summary")]
        for section in value["sections"]:
            if isinstance(section, Mapping):
                parts += [section.get("headline"), section.get("paragraphs")]
        return "\n".join(text for part in parts if (text := _text(part)))
    return None


def metadata(record: Mapping[str, object], *, origin: str, text: str | None = None) -> tuple[Metadatum, ...]:
    """What the fields of `record` say, the best first of each key; `text` is the name of the field not to look at."""
    ranked: list[tuple[int, int, int, Metadatum]] = []
    for name, value in record.items():
        if value is None or name == text:
            continue
        for key, rank in roles(name):
            if key == "text":
                continue
            for number, item in enumerate(values(key, name, value)):
                ranked.append((_ORDER[key], rank, number, Metadatum(key, item, f"{origin}:{name}")))
    ranked.sort(key=_place)
    return tuple([item[3] for item in ranked])


def _place(item: tuple[int, int, int, Metadatum]) -> tuple[int, int, int, str]:
    return (*item[:3], item[3].origin)


def values(key: str, name: str, value: object) -> Iterator[str]:
    """The values that a field says, as strings, one for each author; nothing for what cannot be one."""
    if key == "author":
        yield from authors(value)
        return
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, Mapping):  # schema.org and NewsAPI: {"name": …}
        value = value.get("name") or value.get("title")
    if key in ("date", "modified"):
        value = moment(value)
    if not isinstance(value, str):
        return
    value = value.strip()
    if value.lower() in _NOTHING or len(value) > 10_000:
        return
    if name == "source":  # an address for trafilatura, a publisher for others
        if (key == "url") != bool(_URL.match(value)):
            return
    elif key == "url" and not _URL.match(value):
        return
    yield value


def authors(value: object, *, depth: int = 0) -> Iterator[str]:
    """The names in a field of authors: a string, a list, objects with a name. Addresses of profiles are no names."""
    if isinstance(value, str):
        for part in re.split(r"[;\n]", value[:10_000]):
            yield from _people(_BY.sub("", part).strip(" \t,"))
    elif isinstance(value, Mapping) and depth < 4:
        yield from authors(value.get("name"), depth=depth + 1)
    elif isinstance(value, list) and depth < 4:
        seen: dict[str, None] = {}
        for item in value[:_LIST]:
            seen.update(dict.fromkeys(authors(item, depth=depth + 1)))
        yield from seen


def _people(part: str) -> Iterator[str]:
    if part.lower() in _NOTHING or _URL.match(part) or len(part) > 300:
        return
    part = _BRACKETS.sub("", part) or part
    pieces = [piece.strip() for piece in _AND.split(part)]
    if len(pieces) > 1 and all(_PERSON.fullmatch(piece) for piece in pieces):
        yield from dict.fromkeys(pieces)
    else:
        yield part


def moment(value: object) -> object:
    """A time as ISO 8601: dates and times as they are, seconds or milliseconds since 1970 in UTC."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, str) and value.isdecimal() and value.isascii() and len(value) in (10, 13):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    if 1e11 < value < 4.1e12:
        value = value / 1000
    if not 1e8 < value < 4.1e9:
        return None
    return datetime.fromtimestamp(int(value), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

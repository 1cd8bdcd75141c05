"""The dateline with which a report begins ("BAMAKO, June 6 (Reuters) - "): place, day, agency.

Forms that many languages share are rules here; those of one language's agencies are patterns in its file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from summarize.languages import ByLanguage, Language, alternation, lazy_pattern
from summarize.languages import language as known_language
from summarize.model import DateExpression, Span
from summarize.parse.agencies import ending_agency, is_agency
from summarize.parse.languages import name_particles, with_english
from summarize.parse.publication_date import days_in, yearless_in

REACH = 140
"""Characters at the start of a paragraph that are looked at."""
MOST_TOKENS = 9
"""Words of a place with its day."""


class Dateline(Struct, frozen=True):
    """A dateline at the start of a paragraph: `end` is where the report begins; `yearless` is where it names a day
    without a year; `author` is who is named in it."""

    end: int
    agency: str | None = None
    date: DateExpression | None = None
    yearless: Span | None = None
    author: str | None = None


class _DatelinePatterns(Struct, frozen=True):
    """The datelines of a language that others have not."""

    town: re.Pattern[str] | None
    """A town, a dash (or a full stop), and a word with which a sentence begins: "Bruxelles – Le gouvernement"."""
    agency_before_town: bool
    own: tuple[re.Pattern[str], ...]
    """The patterns of the language's file."""
    particles: frozenset[str]


def _compile(language: Language) -> _DatelinePatterns:
    words = language.dateline
    return _DatelinePatterns(
        town=_town(words.openers, words.stop_after_town) if words.openers else None,
        agency_before_town=words.agency_before_town,
        own=tuple(map(re.compile, words.patterns)),
        particles=with_english(language.code).dateline.particles | name_particles(),
    )


def _town(openers: Iterable[str], stop: bool) -> re.Pattern[str]:
    upper = r"[^\W\d_a-zà-öø-ÿ]"
    elided = [word for word in openers if not word[-1].isalpha()]
    whole = [word for word in openers if word[-1].isalpha()]
    more = rf"(?:[ /-](?:{upper}|\()[\w)'’-]{{2,24}}){{0,2}}"
    mark = r"(?:\.|\s[-–—])" if stop else r"\s[-–—]"
    return lazy_pattern(rf"{upper}[\w'’-]{{2,24}}{more}{mark}\s+(?={alternation(whole)}\s|{alternation(elided)})")


_PATTERNS = ByLanguage(_compile)
# "КИЇВ. 5 травня. УНН. ", "МОСКВА, 5 мая 2025, ТАСС. "
_POINTED = lazy_pattern(
    r"[^\W\d_][^.,:;!?\d\n]{1,30}[.,]\s(?P<day>\d{1,2}\s[^\W\d_]{3,9}\.?(?:\s\d{4}(?:\s?г(?:ода|\.)?)?)?)[.,]\s"
    r"(?P<agency>[^\s,:;!?]{2,24}(?: [^\s,:;!?]{2,12})?)(?:(?<=\.)\s|\.\s|\s[-–—]\s)\s*"
)
_BAR = lazy_pattern(r"[^\W\d_a-zäöüß]{3,}(?:[ /][^\W\d_a-zäöüß]{3,})*(?: (?P<agency>[^\W\d_]{2,10}))? \|\s+")
_BEFORE = lazy_pattern(r"(?P<agency>[^\W\d_]{2,12}) [^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+)?\.\s+")
_AGENCY_COLON = lazy_pattern(r"[^\d:.،,\n]{2,30}\s?[-–/]\s?(?P<agency>[^\d:.،,\n]{2,20}):\s+")
_DASH = r"(?:\.?\s?[-–—―_]{1,3}|\.-)"
_BRACKET = lazy_pattern(
    r"(?P<place>[^!?;:()\[\]…]{0,70}?(?: \[[^\[\]\n]{2,30}\][^!?;:()\[\]…]{0,30}?)?)\s?"
    rf"[(\[](?P<agency>[^()\[\]]{{2,40}})[)\]]\s?(?P<dash>{_DASH}|:)?\s*"
)
_ENCLOSED = lazy_pattern(
    rf"[(\[](?P<place>[^()\[\]]{{6,60}})[)\]]\s?(?:{_DASH})?\s*", needed="(["
)  # "(Norvale, 7 June 2025)"
_CAPITALS = lazy_pattern(r"(?P<place>[^!?;:()…–—―]{3,70}?)(?:\s?(?:--|—|–|―)|\s[-_]|\.-|,?\s?/)\s*")
_PARTING = lazy_pattern(r"[–—―/_]|[-\s.]-")  # one of these is in whatever `_CAPITALS` finds
_PARTING_MARKS = frozenset("–—―/_-")  # one of these is in whatever `_PARTING` finds
_COLON = lazy_pattern(r"(?P<place>[^\W\d_a-z][^!?;:()….–—―]{2,40}\.?(?: \d{1,2})?):\s+")
_SIGNED = lazy_pattern(r"(?:/(?P<slash>[^/\n]{2,30})/|(?P<plain>[^\W\d_][\w ]{1,20}))\.?\s?(?:[-–—]\s)?(?=\S)")
_DIGIT = lazy_pattern(r"\d")
_TOKEN = lazy_pattern(r"[^\s,]+")


def find_dateline(text: str, language: str) -> Dateline | None:
    """The dateline that `text`, a paragraph, begins with; None where it begins with a sentence. Positions are its
    own."""
    head = text[:REACH]
    match = _BRACKET.match(head) if "(" in head or "[" in head else None
    if match:
        agency, opening = match["agency"].strip(), match["place"]
        from_agency = is_agency(agency)
        short = agency.isupper() and len(agency) <= 8 and bool(match["dash"])
        if (
            (from_agency or (short and opening))
            and (match["dash"] or (from_agency and opening))
            and _is_place(opening, language)
        ):
            first = _if_starts(text, match.end(), opening, language, agency if from_agency else None)
            second = find_dateline(text[first.end :], language) if first and not opening else None
            return _joined(first, second) if first and second else first  # "(ANSA) - VALMORA, 3 MAR - "
    match = _ENCLOSED.match(head)
    day = _day(match["place"], language) if match else None
    if match and day and _ends_place(day, match["place"]) and _is_place(match["place"], language):
        starts = _starts(text, match.end())
        return Dateline(end=match.end(), date=day.moved(match.start("place"))) if starts else None
    match = _CAPITALS.match(head) if not _PARTING_MARKS.isdisjoint(head) and _PARTING.search(head) else None
    if match and _starts(text, match.end()):
        opening = match["place"]
        name = opening.split(",")[0].strip(" .")
        day = _day(opening, language)
        dated = (day is not None and _ends_place(day, opening)) or _dated_without_year(opening, language)
        shouted = _is_capitals(text[match.end() : match.end() + 20])  # a headline in capitals is no dateline
        if not shouted and (dated or (_is_capitals(name) and not _DIGIT.search(name))) and _is_place(opening, language):
            end = match.end()
            signed = _SIGNED.match(head, end - 1 if head[end - 1 : end] == "/" else end)
            agency = (signed["slash"] or signed["plain"]).strip() if signed else ""
            if signed and is_agency(agency) and _starts(text, signed.end()):
                return _dateline(signed.end(), opening, language, agency)
            if head[match.end() - 1 : match.end()] != "/" and not match.group().rstrip().endswith("/"):
                return _if_starts(text, end, opening, language, None)
    match = _COLON.match(head) if ":" in head else None
    if (
        match
        and _is_headed(match["place"], language)
        and not _is_capitals(text[match.end() : match.end() + 20])
        and _starts(text, match.end())
    ):
        return _dateline(match.end(), match["place"], language)
    return _of_agencies(text, head, language) or _of_language(text, head, language)


def _of_agencies(text: str, head: str, language: str) -> Dateline | None:
    """A dateline in the form of an agency that is known by its name, or before a bar."""
    match = _POINTED.match(head) if _DIGIT.search(head) else None
    if match and _is_agency_or_domain(match["agency"]):
        if not _starts(text, match.end()):
            return None
        agency = match["agency"].strip(" .")
        return _dateline(match.end(), match["day"], language, agency, at=match.start("day"))
    match = _BAR.match(head) if "|" in head else None
    if match is None and _PATTERNS[language].agency_before_town:
        match = _BEFORE.match(head)
        match = match if match and is_agency(match["agency"]) else None
    if match is None and ":" in head:
        match = _AGENCY_COLON.match(head)
        match = match if match and is_agency(match["agency"]) else None
    if match is None or not _starts(text, match.end()):
        return None
    return Dateline(end=match.end(), agency=match["agency"] and match["agency"].strip())


def _of_language(text: str, head: str, language: str) -> Dateline | None:
    """A dateline in a form that the language's file gives."""
    patterns = _PATTERNS[language]
    match = patterns.town.match(head) if patterns.town else None
    if match:
        return Dateline(end=match.end()) if _starts(text, match.end()) else None
    spaced = known_language(language).writing.spaced  # elsewhere a sentence may begin with a figure: "12日午前…"
    for pattern in patterns.own:
        match = pattern.match(head)
        line = _by_pattern(match, language) if match else None
        figure = line is not None and line.agency is not None and text[line.end : line.end + 1].isdigit()
        if line and (not spaced or figure or _starts(text, line.end)):  # "(서울=연합뉴스) 김민수 기자 = 15일 오전"
            return line
    return None


def _by_pattern(match: re.Match[str], language: str) -> Dateline | None:
    """What a pattern of a language's file found; None where it names as an agency what is none."""
    groups = match.groupdict()
    agency = groups.get("agency")
    if agency is not None and not is_agency(agency):
        return None
    agency = agency or (groups.get("newsroom") and ending_agency(groups["newsroom"]))
    if groups.get("desk"):
        parts = [part.strip() for part in re.split("[,،、，]", groups["desk"])]
        newsrooms = known_language(language).dateline.newsrooms
        agency = next(filter(is_agency, parts), None)
        if not agency and not any(part.endswith(newsrooms) for part in parts):
            return None
    day = match.group("day" if groups.get("day") else 0)
    at = match.start("day" if groups.get("day") else 0)
    line = _dateline(match.end(), day, language, agency and agency.strip(), at=at)
    return replace(line, author=groups["author"]) if groups.get("author") else line


def _is_agency_or_domain(name: str) -> bool:
    """Whether it is an agency's name, also with its domain ("INTERFAX.RU")."""
    plain = name.strip(" .")
    return is_agency(plain) or is_agency(plain.rpartition(".")[0])


def _is_headed(opening: str, language: str) -> bool:
    """Whether it is a place in capitals, with a day after a comma or without ("NORVALE, 3 March")."""
    name, comma, day = opening.partition(",")
    dated = _DIGIT.search(day) is not None and len(day) <= 20 and _is_place(opening, language)
    return _is_capitals(name) and len(name.split()) <= 3 and (dated or not comma)


def _if_starts(text: str, end: int, opening: str, language: str, agency: str | None) -> Dateline | None:
    """The dateline, if a sentence may start behind it."""
    return _dateline(end, opening, language, agency) if _starts(text, end) else None


def _dateline(end: int, opening: str, language: str, agency: str | None = None, *, at: int = 0) -> Dateline:
    """A dateline with the day that `opening` names, which stands at `at` in the paragraph."""
    day = _day(opening, language)
    part = None if day else yearless_in(opening, language)
    return Dateline(
        end=end,
        agency=agency,
        date=day and day.moved(at),
        yearless=part and Span(part.start + at, part.end + at),
    )


def _joined(first: Dateline, second: Dateline) -> Dateline:
    """A dateline in two parts, each with its dash: the agency, then place and day."""
    part = second.yearless
    return Dateline(
        end=first.end + second.end,
        agency=first.agency,
        date=second.date and second.date.moved(first.end),
        yearless=part and Span(part.start + first.end, part.end + first.end),
    )


def _day(opening: str, language: str) -> DateExpression | None:
    days = days_in(opening, language) if any(character.isdigit() for character in opening) else []
    return days[0] if days else None


def _ends_place(day: DateExpression, opening: str) -> bool:
    """Whether a place and a day are all there is ("Geneva, 7 June 2025")."""
    return day.end >= len(opening.rstrip()) - 1 and len(opening[: day.start].split()) <= 5


def _dated_without_year(opening: str, language: str) -> bool:
    """Whether it is a place, a comma and a day without its year ("Geneva, 7 June")."""
    name, comma, day = opening.partition(",")
    named = yearless_in(day, language) if comma and _DIGIT.search(day) else None
    whole = named is not None and not day[: named.start].strip(" ,") and named.end >= len(day.rstrip()) - 1
    return whole and len(name.split()) <= 4


def _starts(text: str, at: int) -> bool:
    """Whether a sentence may start there: not in lower case, and something is left."""
    following = text[at : at + 20]
    return len(text) - at >= 15 and not following[0].islower() and not following[0].isdigit()


def _is_capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 4 and all(character.isupper() for character in letters)


def _is_place(opening: str, language: str) -> bool:
    """Whether every word may belong to places, days and months: none begins in lower case but particles and months."""
    tokens = _TOKEN.findall(opening)
    if len(tokens) > MOST_TOKENS:
        return False
    particles = _PATTERNS[language].particles
    digits = any(token[0].isdigit() for token in tokens)
    return all(
        not token[0].islower() or token.lower() in particles or (digits and len(token) <= 12 and position > 0)
        for position, token in enumerate(tokens)
    )

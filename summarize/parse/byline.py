"""Bylines and date lines: who wrote it, for whom, when."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from summarize.languages import ByLanguage, Language, alternation, lazy_pattern, shared, whole_words
from summarize.languages import language as known_language
from summarize.model import DateExpression
from summarize.parse.agencies import is_agency, is_newsroom, is_paper
from summarize.parse.languages import name_particles, phrases, pieces, with_english
from summarize.parse.paragraphs import ends_sentence
from summarize.parse.publication_date import days_in

LONGEST = 200
"""Characters of a byline."""
LONGEST_ROLE = 60
"""Characters of a role."""
LONGEST_NAME = 90
"""Characters of a name with a role before it or a place behind it."""

_NAME_START = r"[^\W\d_a-z]"


class _BylinePatterns(Struct, frozen=True):
    """What the parts of a byline look like in a language."""

    author: re.Pattern[str]
    """What stands before an author's name."""
    outlet: re.Pattern[str]
    """What stands before a paper's name."""
    role: re.Pattern[str]
    """A piece that is nothing but a role: "Business Correspondent", "our own reporter in Cairo"."""
    role_before: re.Pattern[str]
    """A role before a name: "Health correspondent Jane Doe"."""
    role_behind: re.Pattern[str]
    """A name with what the language sets behind it: "김민수 기자"."""
    tail: re.Pattern[str]
    """Where or for whom, behind a name: "in Cairo", "for The Gazette"."""
    aside: re.Pattern[str]
    """An address, a picture's credit, the time that reading takes."""
    changed: re.Pattern[str]
    """What announces, right before a date, that the page was changed."""
    age: re.Pattern[str]
    """How long ago the page was published or changed."""
    called: re.Pattern[str]
    """An article that papers' names begin with, and a capital."""
    joint: re.Pattern[str]
    """What stands between two names."""
    for_paper: re.Pattern[str]
    """What stands before the paper that it was written for."""


class DateWords(Struct, frozen=True):
    """What stands about a date on its line in a language."""

    label: re.Pattern[str]
    """What announces it: "published on"."""
    label_at_end: re.Pattern[str]
    time: re.Pattern[str]
    """A time of day, with its time zone."""
    weekday: re.Pattern[str]
    weekday_at_end: re.Pattern[str]


def _compile(language: Language) -> _BylinePatterns:
    own, both = language.byline, with_english(language.code)
    words, page = both.byline, both.page
    by = (*own.by, *known_language("en").byline.by)
    town = rf"{_NAME_START}\w+"
    author = (
        rf"(?:{phrases(by)}|{alternation(words.by_reporter)}(?=(?-i: {_NAME_START}\S+(?: \S+){{1,2}} in {town}$)))"
        rf"\s?[:：]?\s+(?=\S)|{alternation((*words.author_labels, *words.outlet_labels))}\s?[:：／]\s*"
    )
    role = alternation(words.roles)
    behind = alternation((*words.reports_from, *words.on_behalf, *words.together_with))
    return _BylinePatterns(
        author=lazy_pattern(
            author,
            re.IGNORECASE,
            needed=(*pieces(by), *words.by_reporter, *words.author_labels, *words.outlet_labels),
        ),
        outlet=lazy_pattern(
            rf"{alternation(words.outlet_labels)}\s?[:：／]", re.IGNORECASE, needed=words.outlet_labels
        ),
        role=lazy_pattern(
            rf"(?:[\w'’&.-]+ ){{0,4}}(?i:{role})(?: {alternation(words.where)} {_NAME_START}[\w ]{{1,24}})?",
            needed=words.roles,
        ),
        role_before=lazy_pattern(
            rf"(?:[^\W\d_]+ ){{0,3}}(?i:{role})(?: {alternation(words.where)} {town})?[,:]? "
            rf"(?P<name>{_NAME_START}.{{2,40}})",
            needed=words.roles,
        ),
        role_behind=lazy_pattern(
            rf"(?P<name>[^\W\d_].{{1,40}}?)\s{alternation(words.after_name)}", needed=words.after_name
        ),
        tail=lazy_pattern(
            rf"\s{behind} (?:the )?{_NAME_START}[\w.'’ -]{{1,30}}$"
            rf"|\s?\((?:{alternation((*words.together_with, 'from', 'via'))})? ?[\w/., ]{{2,30}}\)$"
        ),
        aside=lazy_pattern(
            rf"{alternation(page.pictures)}\b.{{0,40}}|.{{0,40}}\b{phrases(page.counts)}|\S+@\S+|@\w+"
            rf"|{phrases(words.asides)}|{alternation(page.reading_time)}\b.{{0,20}}",
            re.IGNORECASE,
            needed=(*page.pictures, *pieces((*page.counts, *words.asides)), "@", *page.reading_time),
        ),
        changed=lazy_pattern(
            rf"{alternation(words.changed_labels)}(?: {alternation(words.day_words)})?[\s:：]*"
            r"(?:[^\W\d_]{3,12}\.?,? )?$",
            re.IGNORECASE,
            needed=words.changed_labels,
        ),
        age=lazy_pattern(
            rf"(?:\([^\W\d_]+ )?(?:{alternation(words.date_labels)}[: ]+)?{phrases(page.ages)}\)?",
            re.IGNORECASE,
            needed=pieces(page.ages),
        ),
        called=lazy_pattern(
            rf"({alternation((*own.paper_articles, *shared().spelling.paper_articles))}) {_NAME_START}"
        ),
        for_paper=lazy_pattern(rf"^{alternation(words.for_paper)} ", re.IGNORECASE, needed=words.for_paper),
        joint=lazy_pattern(
            rf",\s|;\s|\s+(?:{alternation(words.conjunctions)}"
            rf"|{alternation(word.upper() for word in words.conjunctions if len(word) > 1)}|&)\s+|、|，"
        ),
    )


def _compile_date_words(language: Language) -> DateWords:
    both = with_english(language.code)
    words = both.byline
    labels = (*words.date_labels, *words.bare_day_words)
    label = (
        rf"(?<!\w)(?:{alternation(words.date_labels)}(?:\s{alternation(words.day_words)})?"
        rf"|{alternation(words.bare_day_words)}(?!\s+(?-i:[A-ZÀ-ÖØ-Þ])))\b[\s:：]*"
    )
    before, after = alternation(words.clock_before), alternation(words.clock_after)
    time = (
        rf"(?:{before} ?)?\d{{1,2}}\s?[:.h{words.clock_marks}]\s?\d{{2}}(?:\s?[:.]\s?\d{{2}})?"
        rf"(?:\s?(?:[ap]\.?\s?m\.?|{after}))?"
        rf"|\b\d{{1,2}}\s?(?:[ap]\.?\s?m\.?|{after})(?!\w)"
        rf"|\(?\b(?-i:{alternation(shared().wire.zones)}|[A-Z]{{1,3}}ST|[A-Z]{{1,3}}DT)\b(?:\s?[+-]\d{{1,2}}(?::?\d{{2}})?)?\)?"
    )
    names = [name for day in (*language.calendar.weekdays, *known_language("en").calendar.weekdays) for name in day]
    # "(月)", "(월)": in a script of such characters the first one of a weekday stands for it, in brackets.
    firsts = "".join(sorted({name[0] for name in names if name[0] > "\u2e80"}))
    weekday = rf"{whole_words(names)}\.?" + (rf"|[(（][{firsts}][)）]" if firsts else "")
    return DateWords(
        label=lazy_pattern(label, re.IGNORECASE, needed=labels),
        label_at_end=lazy_pattern(rf"(?:{label})$", re.IGNORECASE, needed=labels),
        time=lazy_pattern(time, re.IGNORECASE),
        weekday=lazy_pattern(weekday, re.IGNORECASE, needed=(*names, *firsts)),
        weekday_at_end=lazy_pattern(rf"(?:{weekday})$", re.IGNORECASE, needed=(*names, *firsts)),
    )


_PATTERNS = ByLanguage(_compile)
DATE_WORDS = ByLanguage(_compile_date_words)
"""What stands about a date, by language."""

_HARD = lazy_pattern(r"\s{2,}|\s+[|/·•–—-]{1,2}\s+|\s?[|·•●／]\s?|\s+/\s*")
_SOFT = lazy_pattern(r";\s|,\s")
_HANDLE = lazy_pattern(r"\(?(?:(?<!\S)@\w+|[\w.+-]+@[\w-]+\.[\w.]+)\)?")
_GLUED = lazy_pattern(r"\b(?:19|20)\d\d(?=\d{1,2}:\d\d)")  # "March 3, 20252:05 PM GMT"
_APART = lazy_pattern(r"(?:[|/·•]|\s[-–—])\s*(?:\w+:?\s)?$")  # before a date that stands by itself
_NAME = lazy_pattern(r"[^\W\d_][\w.'’\-]*(?:\s+[\w.'’\-]+){0,4}")
_DIGIT = lazy_pattern(r"\d")
_LETTERS = lazy_pattern(r"[^\W\d_]")
_FIRST_CASELESS = "\u0590"
_CASELESS = lazy_pattern(
    "[\u0590-\u08ff\u0900-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)


def is_role(text: str, language: str) -> bool:
    """Whether `text` is nothing but what somebody is in a newsroom."""
    return len(text) <= LONGEST_ROLE and _PATTERNS[language].role.fullmatch(text) is not None


def is_aside(text: str, language: str) -> bool:
    """Whether `text` is an address, a picture's credit, the time that reading takes."""
    return len(text) <= LONGEST_ROLE and _PATTERNS[language].aside.fullmatch(text) is not None


def is_generic(text: str, language: str) -> bool:
    """Whether `text` ("our own correspondent", "News Desk") says of no newsroom which it is."""
    vocabulary = with_english(language).byline
    words = text.split(" in ")[0].split(" from ")[-1].lower().split()
    desk = bool(words) and words[-1] in vocabulary.desks
    return all(word in vocabulary.generic or (desk and word in vocabulary.sections) for word in words)


def employer(text: str, language: str) -> str | None:
    """The agency that a role names ("Associated Press Writer"); None where it names none."""
    words = text.split()
    for end in range(len(words) - 1, 0, -1):
        name = " ".join(words[:end])
        if name.lower() in shared().agencies.names and not is_generic(name, language):
            return name
    return None


def without_role(text: str, language: str) -> tuple[str, bool]:
    """`text` without a role before a name ("Health correspondent Jane Doe"), and whether it had one."""
    match = _PATTERNS[language].role_before.fullmatch(text) if len(text) <= LONGEST_NAME else None
    return (match["name"], True) if match else (text, False)


def without_place(text: str, language: str) -> str:
    """`text` without where or for whom ("Jane Doe in Cairo", "Jane Doe for The Gazette")."""
    match = _PATTERNS[language].tail.search(text) if len(text) <= LONGEST_NAME else None
    return text[: match.start()] if match else text


class Byline(Struct, frozen=True):
    """What a line of the header says."""

    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: DateExpression | None = None
    dated: bool = False  # nothing but a date
    changed: bool = False  # the date is when the report was changed, not when it appeared
    labelled: bool = False  # with a "by" or a "published"


def byline(text: str, language: str, *, alone: bool = True) -> Byline | None:
    """What `text`, a whole line, says about author, publisher and date; None where it is no such line.

    The positions of the date count within `text`. A name by itself ("Jane Doe") is a byline only if not `alone`:
    among other lines of a header.
    """
    return None if len(text) > LONGEST else _byline(text, language, alone)


@lru_cache(
    maxsize=4096
)  # the same lines stand in many articles: two fifths of those of a stream, more of those of a story
def _byline(text: str, language: str, alone: bool) -> Byline | None:
    digits = _DIGIT.search(text) is not None
    if (len(text) > 90 and ends_sentence(text)) or not (digits or _LETTERS.search(text)):
        return None
    glued = _GLUED.search(text) if digits else None
    text = text[: glued.end()] if glued else text
    bare = text.strip(" *_#>|")
    days = days_in(text, language) if digits else []
    patterns = _PATTERNS[language]
    first = [day for day in days if not patterns.changed.search(text[: day.start])]
    day = (first or days)[0] if days else None
    changed = bool(days) and not first
    label = DATE_WORDS[language].label.match(bare)
    if days and _only_dates(text, days, language):
        return Byline(date=day, dated=True, changed=changed, labelled=label is not None)
    by = patterns.author.match(bare)
    if ends_sentence(bare) and len(bare.split()) > 8 and not by and not (days and days[0].start == 0):
        return None
    rest = bare[by.end() :] if by else bare
    if by and patterns.outlet.match(by.group()) and is_name(rest, language, lax=True):
        return Byline(publisher=None if is_generic(rest, language) else rest, labelled=True)
    authors: list[str] = []
    publisher: str | None = None
    strange = roles = places = 0
    pieces = _pieces(rest, days, text, language)
    for position, (piece, segment) in enumerate(pieces):
        later = patterns.author.match(piece) if day and not by else None  # "Last updated on 7 June 2025 by Ann Lee"
        if later and is_name(piece[later.end() :], language):
            authors.append(piece[later.end() :])
        elif signer := _name_with_role_behind(piece, language):
            authors.append(signer)
            roles += 1
        elif is_aside(piece, language) and (position or by or day):
            roles += 1
        elif is_role(piece, language) and (position or by or not alone or is_generic(piece, language)):
            publisher = publisher or employer(piece, language)
            roles += 1
        elif _with_role(piece, language):
            authors.append(without_role(piece, language)[0].rstrip(" ,"))
            roles += 1
        elif not alone and (name := without_place(piece, language)) != piece and is_name(name, language):
            authors.append(name)
        elif (
            (is_newsroom(piece, language) or is_paper(piece, language))
            and (is_agency(piece) or len(piece.split()) <= 6)
            and not ends_sentence(piece)
        ):
            named = patterns.for_paper.sub("", piece.strip(" .()"))
            publisher = publisher or (None if is_generic(named, language) else named)
            roles += is_generic(named, language)
        elif (
            _is_called(piece, language)
            and is_name(piece, language, lax=bool(by or position or not alone))
            and (by or day or not alone or position)
        ):
            publisher = publisher or piece
        else:
            name = without_place(piece, language) if by else piece
            if is_name(name, language, lax=bool(by) and not position) and not (authors and by and segment):
                if publisher and not segment and not by:
                    continue  # "The Morning Star, Palmera City"
                authors.append(name.rstrip(" ,"))
            elif (
                position
                and (authors or publisher)
                and is_name(name, language, lax=True)
                and (by or publisher or not alone)
            ):
                places += 1  # where they were: "By Jane Doe | New Delhi", "Jane Doe, BBC News, Cairo"
            elif _LETTERS.search(piece):
                strange += 1
    if day and not alone and not authors and not publisher and _is_there(pieces, language):
        return Byline(date=day, dated=True, changed=changed)
    if strange:
        apart = day is not None and _APART.search(text[: day.start]) and not ends_sentence(bare) and strange <= 3
        return Byline(authors=tuple(authors), publisher=publisher, date=day, changed=changed) if apart else None
    if by and (authors or publisher or roles):
        return Byline(authors=tuple(authors), publisher=publisher, date=day, changed=changed, labelled=True)
    if day and label and not authors and not publisher:
        return Byline(date=day, dated=True, changed=changed, labelled=True)
    if day and (authors or publisher or roles):
        return Byline(authors=tuple(authors), publisher=publisher, date=day, changed=changed)
    if roles and not day and len(pieces) <= 3 and (authors or not alone or roles == len(pieces)):
        return Byline(authors=tuple(authors), publisher=publisher)
    placed = len(pieces) == 2 and publisher is not None and is_paper(publisher, language)  # "BBC News, Cairo"
    if publisher and (authors or is_agency(bare) or placed or not alone) and len(pieces) <= 3:
        return Byline(authors=tuple(authors), publisher=publisher)
    if authors and not publisher and not alone and len(pieces) == len(authors) + min(places, 1):
        return Byline(authors=tuple(authors))
    return None


def _name_with_role_behind(piece: str, language: str) -> str | None:
    """The name before what the language sets behind one ("김민수 기자"); None where there is none."""
    match = _PATTERNS[language].role_behind.fullmatch(piece) if len(piece) <= LONGEST_ROLE else None
    return match["name"] if match and is_name(match["name"], language, lax=True) else None


def _with_role(piece: str, language: str) -> bool:
    """Whether it is a person's name with a role."""
    name, has_role = without_role(piece, language)
    return has_role and is_name(name, language)


def _is_called(name: str, language: str) -> bool:
    """Whether a name has an article before it as papers have, and towns and people have not."""
    match = _PATTERNS[language].called.match(name)
    if match is None or name.lower() in shared().spelling.towns_with_article:
        return False
    own = match[1] == "The" or match[1] in known_language(language).byline.paper_articles
    return own or len(name.split()) == 2 or is_paper(name, language)


def _is_there(pieces: list[tuple[str, int]], language: str) -> bool:
    """Whether beside the date there is only where it was ("New Delhi, 7 June 2025", "7 June 2025 14:05, UK")."""
    return len(pieces) <= 2 and all(
        is_name(piece, language, lax=True) and len(piece.split()) <= 3 for piece, _ in pieces
    )


def _only_dates(text: str, days: list[DateExpression], language: str) -> bool:
    """Whether nothing but dates, times and what announces them stands in `text`."""
    rest = text
    for day in reversed(days):
        rest = f"{rest[: day.start]} {rest[day.end :]}"
    words = DATE_WORDS[language]
    for pattern in (_PATTERNS[language].age, words.time, words.weekday, words.label):
        rest = pattern.sub(" ", rest)
    return not _LETTERS.search(rest)


def _pieces(rest: str, days: list[DateExpression], text: str, language: str) -> list[tuple[str, int]]:
    """What a line names, each with how many bars, slashes and dashes stand before it."""
    rest = _HANDLE.sub(" ", rest)
    for day in days:
        rest = rest.replace(text[day.start : day.end], " | ", 1)
    if days:
        words = DATE_WORDS[language]
        rest = words.label.sub(" ", words.weekday.sub(" ", words.time.sub(" ", rest)))
    joint = _PATTERNS[language].joint
    pieces: list[tuple[str, int]] = []
    for segment, part in enumerate(_HARD.split(rest)):
        for piece in (piece for half in _SOFT.split(part) for piece in joint.split(half)):
            bare = piece.strip(" ,:[]|/–—-*_")
            bare = bare if bare.endswith(")") and "(" in bare[1:] else bare.strip("()")
            if bare:
                pieces.append((bare, segment))
    return pieces[:12]


def is_name(text: str, language: str, *, lax: bool = False) -> bool:
    """Whether `text` may be a person's name: two to five words that begin with a capital; one will do if `lax`."""
    if not _NAME.fullmatch(text) or len(text) > 50:
        return False
    if max(text) >= _FIRST_CASELESS and _CASELESS.search(text):
        return lax
    particles = name_particles()
    tokens = text.split()
    named = [token for token in tokens if token.lower() not in particles]
    return len(named) >= (1 if lax else 2) and all(token[0].isupper() for token in named)

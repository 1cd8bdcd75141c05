"""English expressions for a week, month, season or year that hang on a day: last week, next June, this summer.

English expressions for the week, month or year that is running: later in the month, the end of the year.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.languages import lazy_pattern
from summarize.model.dates import DateKind, DateValue, Reference
from summarize.recognize.dates.arithmetic import FORWARD, REL, moved, open_reading, tie, unit_of
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.words import DOT, MONTH, MONTHS, SEASONS, UNITS, either
from summarize.recognize.dates.grammar import Rule
from summarize.recognize.dates.intervals import Occurrence, add_months, between, by, in_month, in_season, in_year, shift

_SAME_PERIOD = lazy_pattern(r"\b(?:the )?same (?:period|month|quarter|time)(?: of| in)?(?: the)? $")


def _relative_unit(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "Last week", "this month", "next year", "the previous quarter", "the coming weekend"."""
    start, end = match.span()
    word, name = match["rel"], match["u"]
    unit = UNITS[name]
    basis = by(DateKind.RELATIVE_UNIT, word, name)
    left = context.left(start)
    article = re.search(r"\b(?:the|that|its) $", left)
    the = article is not None
    same = _SAME_PERIOD.search(left) if name == "year" and word in ("last", "previous") else None
    if same:
        period = context.previous(start, "quarter", "month", reach=200)
        if period is not None and period.first is not None:
            there = add_months(period.first, -12)
            kind = "Q" if period.granularity == "quarter" else "M"
            reading = there and tie(unit_of(there, kind, by(DateKind.SAME_PERIOD)), period.first)
            if reading:
                return start - (len(left) - same.start()), end, reading
    if word == "past" and not the and not re.search(r"\b(?:this|in|over|during|within) $", left):
        return None
    if article:
        start -= len(article[0])
    length_of = the and word == "last" and _DURING.search(left)
    if (word == "past" or length_of) and unit in "WMYEC" and len(unit) == 1:
        return start, end, _back(context.anchor, unit)
    if word in ("following", "same", "that", "previous") or (word == "next" and the and unit in "DWMY"):
        base = context.previous(
            start,
            {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade"}.get(unit, "day"),
            "day",
        )
        if (base is None and word == "previous" and unit != "D") or (base is None and word == "next" and unit != "D"):
            base_day = context.anchor
        elif base is None or base.first is None:
            value = "PAST_REF" if word == "that" else None
            return start, end, open_reading(replace(basis, reference=Reference.EVENT), value)
        else:
            base_day = base.first
            basis = replace(basis, reference=Reference.DATE_BEFORE)
    else:
        base_day = context.anchor
    if word == "that" and base_day is None:
        return None
    if base_day is None:
        return start, end, open_reading(basis)
    day = moved(base_day, unit, FORWARD[word])
    if unit == "WE" and word == "this" and "past " in match[0]:
        day = shift(base_day, -7)
    elif unit == "WE" and word == "past" and base_day.weekday() >= 5:
        day = base_day
    if day is None:
        return None
    if unit == "Q" and match["f"]:
        basis = replace(basis, kind=DateKind.RELATIVE_FISCAL_UNIT)
    reading = tie(unit_of(day, unit, basis), base_day)
    return None if reading is None else (start, end, reading)


def _after_next(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The week after next"."""
    start, end = match.span()
    if context.left(start).endswith("the "):
        start -= 4
    day = moved(context.anchor, UNITS[match["u"]], 2) if context.anchor is not None else None
    if day is None:
        return start, end, open_reading(by(DateKind.AFTER_NEXT, match["u"]))
    reading = tie(unit_of(day, UNITS[match["u"]], by(DateKind.AFTER_NEXT, match["u"])), context.anchor)
    return None if reading is None else (start, end, reading)


_DURING = lazy_pattern(r"\b(?:over|in|during|within|throughout|for) the $")


def _back(anchor: date | None, unit: str) -> DateValue:
    """ "The past year": a length of time that ends at the anchor."""
    value = {"E": "P10Y", "C": "P100Y"}.get(unit, f"P1{unit}")
    begin = moved(anchor, unit, -1) if anchor is not None else None
    if unit in "EC" or begin is None or anchor is None:
        return DateValue(by(DateKind.PAST_UNIT), status="duration", value=value)
    reading = between(begin, anchor, by(DateKind.PAST_UNIT, reference=Reference.ANCHOR))
    return replace(reading, relative=True, anchor=anchor, value=value)


def _relative_month(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "Last October", "next May", "this June", "June last year"."""
    month, word = MONTHS[match["m"]], match["rel"]
    start, end = match.span()
    if match["m"] in ("may", "march", "sat", "sun", "mar") and not context.text[match.start("m")].isupper():
        return None
    anchor = context.anchor
    if anchor is None:
        return start, end, open_reading(by(DateKind.RELATIVE_MONTH, word), f"XXXX-{month:02}")
    if match["year"]:
        year = anchor.year + FORWARD[word]
    elif word in ("last", "past", "previous"):
        year = anchor.year - (month >= anchor.month)
    elif word == "this":
        year = anchor.year
    else:
        year = anchor.year + (month <= anchor.month)
    reading = tie(in_month(year, month, by(DateKind.RELATIVE_MONTH, word)), anchor)
    return None if reading is None else (start, end, reading)


def _relative_season(match: re.Match[str], context: Context) -> Occurrence | None:
    code, word = SEASONS[match["s"]], match["rel"]
    basis = by(DateKind.RELATIVE_SEASON, word)
    start, end = match.span()
    anchor = context.anchor
    if word == "the":
        if not re.search(
            rf"\b{either('unit_before')} $",
            context.left(start),
        ):
            return None
        if context.word_after(end) in ("of", "in", "to") and match["s"] in ("fall", "spring"):
            return None
    if anchor is None:
        return start, end, open_reading(basis, f"XXXX-{code}")
    year = anchor.year - (1 if code == "WI" and anchor.month <= 2 else 0)
    begin = in_season(year, code, basis).first
    if match["year"]:
        year = anchor.year + FORWARD[word]
    elif begin is not None:
        current = in_season(year, code, basis)
        inside = current.last is not None and begin <= anchor <= current.last
        if word in ("last", "past", "previous"):
            year -= 1 if inside or begin > anchor else 0
        elif word in ("next", "coming"):
            year += 1 if inside or begin <= anchor else 0
        elif word == "the" and begin > anchor and not context.is_future(start, end):
            year -= 1
        elif word == "the" and current.last is not None and current.last < anchor and context.is_future(start, end):
            year += 1
    reading = tie(in_season(year, code, basis), anchor)
    return None if reading is None else (start, end, reading)


RULES: tuple[Rule, ...] = (
    Rule(
        "relative unit",
        ("last", "next", "this", "past", "previous", "current", "coming", "following", "same", "that"),
        r"(?P<rel>last|next|this|past|previous|current|coming|following|same|that) (?:past "
        r"|coming |current |whole |entire )?(?P<f>fiscal |calendar |financial )?(?P<u>week"
        r"|weekend|month|quarter|year|decade|century|fortnight)\b(?!-|\s+(?:ago|earlier|old)\b)"
        + rf"(?! of (?:{MONTH}|\d{{4}}|this|next|last|the)\b)",
        _relative_unit,
        needed=("week", "weekend", "month", "quarter", "year", "decade", "century", "fortnight"),
    ),
    Rule(
        "after next",
        ("week", "month", "year", "weekend"),
        r"(?P<u>week|month|year|weekend) after next\b",
        _after_next,
    ),
    Rule(
        "relative month",
        (*MONTHS, "last", "next", "this", "past", "previous", "coming"),
        rf"{REL} (?P<m>{MONTH}){DOT}(?P<year>(?!))?",
        _relative_month,
        needed=MONTHS,
    ),
    Rule(
        "month of year",
        MONTHS,
        rf"(?P<m>{MONTH}),? (?:of )?(?P<rel>last|next|this) (?P<year>year)\b",
        _relative_month,
        needed=("year",),
    ),
    Rule(
        "relative season",
        ("last", "next", "this", "past", "previous", "coming", "the"),
        rf"(?P<rel>last|next|this|past|previous|coming|the) (?P<s>{'|'.join(SEASONS)})\b(?! (?:of"
        rf"|in|to|last|this|next)\b|,? ['’\d])(?P<year>(?!))?",
        _relative_season,
        needed=SEASONS,
    ),
    Rule(
        "season of year",
        SEASONS,
        rf"(?P<s>{'|'.join(SEASONS)}),? (?:of )?(?P<rel>last|next|this) (?P<year>year)\b",
        _relative_season,
        needed=("year",),
    ),
)


def _this_unit(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The week", "the year" and the like, only as part of something ("the end of the year", "later in the month")."""
    start, end = match.span()
    left = context.left(start, 40)
    part_of = re.search(
        rf"\b{either('unit_parts')} of (?P<the>the |my )$"
        r"|\bfor (?P<the6>the )$"
        r"|\blater in (?P<the2>the )$|\bearlier in (?P<the3>the )$|\b(?:far|late|early) (?:in )?"
        r"(?P<the4>the )$",
        left,
    )
    part = part_of or _MONTHS_OF.search(context.low, max(0, start - 16), start)
    weekend = match["u"] == "weekend" and re.search(r"\b(?:the|over the|at the|during the) $", left)
    if not part and not weekend:
        return None
    if part_of and part_of["the6"] and not (match["u"] == "year" and _CLAUSE_ENDS.match(context.low, match.end())):
        return None  # "profit for the year", not "player for the week"
    start -= 3 if left.endswith("my ") else 4
    unit = UNITS[match["u"]]
    if context.anchor is None:
        return start, end, open_reading(by(DateKind.THE_UNIT, match["u"]))
    day: date | None = context.anchor
    before = context.previous(
        start, {"M": "month", "Y": "year", "Q": "quarter", "W": "week", "E": "decade"}.get(unit, "none"), reach=120
    )
    if weekend and context.anchor.weekday() < 5 and not context.is_future(start, end):
        day = shift(context.anchor, -7)
    elif unit == "D":
        return None
    elif before is not None and before.first is not None:
        day = before.first
    reading = day and tie(unit_of(day, unit, by(DateKind.THE_UNIT, match["u"])), context.anchor)
    return None if not reading else (start, end, reading)


_MONTHS_OF = lazy_pattern(r"\b(?:months|weeks|half) of the $")
_CLAUSE_ENDS = lazy_pattern(rf"\s*(?:[.,;:]|$|{either('clause_ends')}\b)")


def _year_end(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "By year-end", "at year-end 1988": the end of a year."""
    start, end = match.span()
    if match["y"]:
        return start, end, narrowed(in_year(int(match["y"]), by(DateKind.END_OF_YEAR)))
    if context.anchor is None:
        return start, end, open_reading(by(DateKind.END_OF_YEAR))
    year = context.anchor.year - (context.anchor.month <= 2 and not context.is_future(start, end))
    reading = tie(narrowed(in_year(year, by(DateKind.END_OF_YEAR))), context.anchor)
    return None if reading is None else (start, end, reading)


def narrowed(year: DateValue) -> DateValue:
    """The last month of a year; the value stays the year's, as with a TIMEX3 modifier."""
    assert year.last is not None
    return replace(year, first=year.last.replace(day=1), granularity="interval")


CURRENT_RULES: tuple[Rule, ...] = (
    Rule(
        "year-end",
        ("year", "yearend"),
        r"year(?:['’]s)?(?:-|\s)?end(?:,? (?:of )?(?P<y>[12]\d{3}))?(?![\w-])",
        _year_end,
    ),
    Rule(
        "the unit",
        ("week", "month", "year", "weekend", "decade", "century"),
        r"(?P<u>week|month|year|weekend|decade|century)\b",
        _this_unit,
    ),
)

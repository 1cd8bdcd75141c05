"""English expressions for a day that hang on another: yesterday, the next day, the 20th of next month.

Times of day beside a date: "6 p.m. Wednesday", "Thursday at noon".

English names of holidays.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.languages import lazy_pattern
from summarize.model.dates import Choice, DateKind, DateValue, Reference, TimeOfDay
from summarize.recognize.dates.arithmetic import FORWARD, QUANTITY, ago, moved, open_reading, tie
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.words import EASTER, FLOATING, HOLIDAYS, PARTS, UNIT, UNITS, YEAR, either
from summarize.recognize.dates.grammar import NUMBER, Rule
from summarize.recognize.dates.intervals import (
    Occurrence,
    add_months,
    between,
    by,
    easter,
    month_end,
    on_day,
    safe,
    shift,
)
from summarize.recognize.dates.numerals import ORDINAL, ORDINALS, cardinal, ordinal
from summarize.recognize.dates.without_year import SOON, capital, year_of


def _day_word(match: re.Match[str], context: Context) -> Occurrence | None:
    start, end = match.span()
    word = match[0]
    if (
        re.match(r"(?:['’]s)? (?:show|programme|program|newspaper|fm|never)\b", context.low[end : end + 14])
        or context.word_before(start) == "usa"
    ):
        return None
    if (
        word in ("today", "tomorrow")
        and context.text[start].isupper()
        and context.word_before(start, cased=True)[:1].isupper()
    ):
        return None
    offset = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "overnight": 0}[word]
    part = "NI" if word in ("tonight", "overnight") else ""
    if context.anchor is None:
        return start, end, open_reading(by(DateKind.DAY_WORD, word))
    day = shift(context.anchor, offset)
    return None if day is None else (start, end, tie(on_day(day, by(DateKind.DAY_WORD, word), part), context.anchor))


def _beyond(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The day before yesterday", "the day after tomorrow", "two days before yesterday"."""
    offset = {"yesterday": -1, "today": 0, "tomorrow": 1, "now": 0}[match["base"]]
    sign = -1 if match["way"] == "before" else 1
    start, end = match.span()
    left = context.left(start)
    quantity = QUANTITY.search(left)
    count: float | None = 1
    if quantity:
        count, start = cardinal(quantity["n"]), start - len(left) + quantity.start("n")
    elif left.endswith("the "):
        start -= 4
    elif match["u"].endswith("s"):
        return None
    if context.anchor is None or count is None:
        return start, end, open_reading(by(DateKind.DAYS_FROM_DAY))
    base = shift(context.anchor, offset)
    day = base and ago(
        base, UNITS[match["u"]], sign * count, by(DateKind.COUNTED_FROM_DAY_WORD, match["way"], match["base"])
    )
    return None if not day else (start, end, tie(day, context.anchor) or day)


def _this_part(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "This morning", "last night"."""
    start, end = match.span()
    if context.anchor is None:
        return start, end, open_reading(by(DateKind.PART_OF_DAY))
    offset = {"this": 0, "last": -1, "tomorrow": 1, "yesterday": -1}[match["rel"]]
    day = shift(context.anchor, offset)
    return (
        None
        if day is None
        else (start, end, tie(on_day(day, by(DateKind.DAY_WORD, match[0]), PARTS[match["p"]]), context.anchor))
    )


_DAY_LEAD = lazy_pattern(
    rf"\b(?:{either('day_verbs')} (?P<a>the )|{either('day_positions')} (?:in|of|during) (?P<b>the ))$"
)


def _the_day(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "Later in the day", "ended the day": the day named before, else the article's own."""
    start, end = match.span()
    if not _DAY_LEAD.search(context.left(start, 40)):
        return None
    before = context.previous_day(start)
    day = before.first if before is not None and before.first is not None else context.anchor
    if day is None:
        return start - 4, end, open_reading(by(DateKind.THE_UNIT, "day"))
    return start - 4, end, tie(on_day(day, by(DateKind.THE_DAY)), day)


def _day_of_month(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The 20th of next month", "the 3rd of this month"."""
    day = ordinal(match["d"])
    start, end = match.span()
    if context.left(start).endswith("the "):
        start -= 4
    if context.anchor is None or day is None:
        return start, end, open_reading(by(DateKind.DAY_OF_MONTH))
    month = moved(context.anchor.replace(day=1), "M", FORWARD[match["rel"]])
    found = month and shift(month, day - 1)
    if not found or month is None or found.month != month.month:
        return None
    return start, end, tie(on_day(found, by(DateKind.DAY_OF_MONTH)), context.anchor)


def _days_of_month(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "From 4 to 22 this month"."""
    first, last = int(match["a"]), int(match["b"])
    if context.anchor is None:
        return *match.span(), open_reading(by(DateKind.DAYS_OF_MONTH))
    month = moved(context.anchor.replace(day=1), "M", FORWARD[match["rel"]])
    begin, end = month and safe(month.year, month.month, first), month and safe(month.year, month.month, last)
    if not begin or not end or begin >= end:
        return None
    return *match.span(), tie(between(begin, end, by(DateKind.DAYS_OF_MONTH)), context.anchor)


def _on_the_day(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "On the 18th": the last such day on or before the anchor, the next one where the clause looks ahead."""
    start, end = match.span()
    if not _ON_THE.search(context.low, max(0, start - 14), start) or not _ENDS.match(context.low, end):
        return None
    day = int(match["d"])
    if context.anchor is None:
        return start, end, open_reading(by(DateKind.NUMBERED_DAY), f"XXXX-XX-{day:02}")
    ahead = context.is_future(start, end)
    for step in range(3):
        month = add_months(context.anchor.replace(day=1), step if ahead else -step)
        found = month and safe(month.year, month.month, day)
        if found and (found >= context.anchor if ahead else found <= context.anchor):
            basis = by(DateKind.NUMBERED_DAY, choice=Choice.NEXT if ahead else Choice.LAST)
            return start, end, tie(on_day(found, basis), context.anchor)
    return None


_ON_THE = lazy_pattern(r"\b(?:on|by|since|until|from|week of) the $")
_ENDS = lazy_pattern(rf"\s*(?:[.,;:)]|$|{either('day_ends')}\b)")


def _same_day(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The next day", "the day before", "the following morning": relative to what was told."""
    start, end = match.span()
    if match["way"] and re.match(r"\s+(?:yesterday|tomorrow)\b", context.low[end : end + 14]):
        return None
    before = context.previous_day(start)
    time = PARTS.get(match["p"] or "", "")
    sign = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1, "prior": -1, "same": 0, "that": 0}
    way = match["rel"] or match["way"]
    if match["way"] and re.match(rf"\s+(?:{either('clause_starts')}|[a-z]+ing)\b", context.low[end : end + 14]):
        return start, end, open_reading(by(DateKind.DAY_FROM_EVENT, reference=Reference.EVENT))
    if before is None or before.first is None:
        return (
            start,
            end,
            open_reading(
                by(DateKind.NEIGHBOURING_DAY, way, reference=Reference.EVENT), f"XXXX-XX-XX{time and 'T'}{time}"
            ),
        )
    day = shift(before.first, sign[way])
    reading = day and tie(
        on_day(day, by(DateKind.NEIGHBOURING_DAY, way, reference=Reference.DATE_BEFORE), time), before.first
    )
    return None if not reading else (start, end, reading)


RULES: tuple[Rule, ...] = (
    Rule(
        "day word",
        ("yesterday", "today", "tonight", "tomorrow", "overnight"),
        r"(?:yesterday|today|tonight|tomorrow)\b",
        _day_word,
    ),
    Rule(
        "beyond",
        UNITS,
        rf"(?P<u>{UNIT}) (?P<way>before|after|from) (?P<base>yesterday|tomorrow|today|now)\b",
        _beyond,
        needed=("yesterday", "tomorrow", "today", "now"),
    ),
    Rule("part of day", ("this", "last"), rf"(?P<rel>this|last) (?P<p>{'|'.join(PARTS)})\b", _this_part, needed=PARTS),
    Rule(
        "the day",
        ("day",),
        rf"day\b(?!-|\s{either('no_day_after')}\b)",
        _the_day,
    ),
    Rule(
        "day of month",
        (NUMBER, *ORDINALS),
        rf"(?P<d>\d\d?(?:st|nd|rd|th)|{ORDINAL})(?: day)? of (?P<rel>last|next|this|that|the) month\b",
        _day_of_month,
        needed=("month",),
    ),
    Rule(
        "days of month",
        (NUMBER,),
        r"(?P<a>\d\d?)(?:st|nd|rd|th)?(?: (?:to|and|until|till|through) | ?[-–] ?)(?P<b>\d\d?)"
        r"(?:st|nd|rd|th)? (?:of )?(?P<rel>this|next|last) month\b",
        _days_of_month,
        needed=("month",),
    ),
    Rule("on the day", (NUMBER,), r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)\b", _on_the_day, needed=("st", "nd", "rd", "th")),
    Rule(
        "same day",
        ("the", "that", "next", "following", "same", "previous"),
        rf"(?:the )?(?P<rel>next|following|same|previous|that) (?:day|(?P<p>{'|'.join(PARTS)}))\b(?P<way>(?!))?",
        _same_day,
        needed=("day", *PARTS),
    ),
    Rule(
        "day before",
        ("the", "a"),
        r"the day (?P<way>before|after|prior)\b(?P<rel>(?!))?(?P<p>(?!))?",
        _same_day,
        needed=("day",),
    ),
)


_HOUR = (
    r"(?<![\d.:])(?:(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))? ?(?P<half>[ap])\.?m\b\.?|(?P<h24>[012]?\d):(?P<m24>[0-5]\d)"
    r"(?![\d:])|(?P<word>noon|midnight))"
)
_OF_HOURS = ("am", "a.m", "pm", "p.m", ":", "noon", "midnight")
_CLOCK_BEFORE = lazy_pattern(
    _HOUR + r",? (?:(?:e[sd]t|gmt|bst|cet|utc|p[sd]t|c[sd]t|local time|\([\d:]{4,5} gmt\)),? )?(?:on )?$",
    needed=_OF_HOURS,
)
_CLOCK_AFTER = lazy_pattern(r",? (?:at )?" + _HOUR, needed=_OF_HOURS)


def with_clock(start: int, end: int, reading: DateValue, context: Context) -> Occurrence:
    """ "6 p.m. Wednesday", "Thursday at noon": the hour is kept as part of the day."""
    if "T" in (reading.value or "") or not reading.value:
        return start, end, reading
    left = context.left(start, 32)
    clock = _CLOCK_BEFORE.search(left)
    if clock:
        start -= len(left) - clock.start()
    else:
        clock = _CLOCK_AFTER.match(context.low, end)
        if clock is None:
            return start, end, reading
        end = clock.end()
    if clock["word"]:
        hour = "12:00" if clock["word"] == "noon" else "24:00"
    elif clock["h24"]:
        hour = f"{int(clock['h24']):02}:{clock['m24']}"
    else:
        number = int(clock["h"]) % 12 + (12 if clock["half"] == "p" else 0)
        hour = f"{number:02}:{clock['m'] or '00'}"
    return (
        start,
        end,
        replace(reading, value=f"{reading.value}T{hour}", basis=replace(reading.basis, time=TimeOfDay.HOUR)),
    )


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday in a year."""
    if name in HOLIDAYS:
        return safe(year, *HOLIDAYS[name])
    if name in EASTER:
        return shift(easter(year), EASTER[name])
    month, weekday, which = FLOATING[name]
    if which < 0:
        last = month_end(year, month)
        return shift(last, -((last.weekday() - weekday) % 7))
    first = date(year, month, 1)
    return shift(first, (weekday - first.weekday()) % 7 + 7 * (which - 1))


def _holiday(match: re.Match[str], context: Context) -> Occurrence | None:
    start, end = match.span()
    name = match["h"]
    if not capital(context, match.start("h")) or context.word_after(match.end("h"), cased=True)[:1].isupper():
        return None
    if name in ("independence day", "may day") and context.word_before(start).endswith("'s"):
        return None
    if match["y"]:
        found = holiday(name, year_of(match["y"]))
        return None if found is None else (start, end, on_day(found, by(DateKind.HOLIDAY_AND_YEAR)))
    if context.anchor is None:
        return start, end, DateValue(by(DateKind.HOLIDAY), status="unresolved", granularity="day", relative=True)
    years = (context.anchor.year - 1, context.anchor.year, context.anchor.year + 1)
    days = [found for year in years if 1 < year < 9999 and (found := holiday(name, year))]
    past = max((found for found in days if found <= context.anchor), default=None)
    coming = min((found for found in days if found > context.anchor), default=None)
    if past is None or coming is None:
        return None
    ahead = context.is_future(start, end) or (
        (coming - context.anchor).days <= SOON and not context.is_past(start, end)
    )
    chosen, other = (coming, past) if ahead else (past, coming)
    reading = on_day(chosen, by(DateKind.HOLIDAY))
    return start, end, replace(reading, relative=True, anchor=context.anchor, alternatives=((other, other),))


_HOLIDAY_NAMES = sorted({*HOLIDAYS, *EASTER, *FLOATING}, key=lambda name: (-len(name), name))


def _relative_holiday(match: re.Match[str], context: Context) -> Occurrence | None:
    name = match["h"]
    if context.anchor is None:
        return *match.span(), open_reading(by(DateKind.HOLIDAY))
    days = [day for year in range(context.anchor.year - 1, context.anchor.year + 2) if (day := holiday(name, year))]
    word = match["rel"]
    if word == "last":
        day = max((day for day in days if day < context.anchor), default=None)
    elif word == "next":
        day = min((day for day in days if day > context.anchor), default=None)
    else:
        day = holiday(name, context.anchor.year)
    return (
        None if day is None else (*match.span(), tie(on_day(day, by(DateKind.RELATIVE_HOLIDAY, word)), context.anchor))
    )


_NAMES = "christmas|easter|thanksgiving|halloween|good friday"


HOLIDAY_RULES: tuple[Rule, ...] = (
    Rule(
        "holiday",
        {re.split(r"[ .'’]", name)[0] for name in _HOLIDAY_NAMES},
        rf"(?P<h>{'|'.join(map(re.escape, _HOLIDAY_NAMES))})(?:,? (?P<y>{YEAR}))?(?!\w)",
        _holiday,
    ),
    Rule(
        "relative holiday", ("last", "next", "this"), rf"(?P<rel>last|next|this) (?P<h>{_NAMES})\b", _relative_holiday
    ),
)

"""English dates with the name of a weekday."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.languages import lazy_pattern
from summarize.model.dates import DateKind, Reference
from summarize.recognize.dates.arithmetic import FORWARD, open_reading, tie
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.months import DAY_MONTH, MONTH_DAY
from summarize.recognize.dates.english.numeric import ISO, MONTH_SLASH, NUMERIC
from summarize.recognize.dates.english.words import NAME_AFTER, NAME_BEFORE, WEEKDAY, WEEKDAYS
from summarize.recognize.dates.grammar import NUMBER, TOKEN, Rule
from summarize.recognize.dates.intervals import Occurrence, by, on_day, shift
from summarize.recognize.dates.numerals import ORDINAL, ORDINALS
from summarize.recognize.dates.without_year import capital, weekday_reading


def _weekday(match: re.Match[str], context: Context) -> Occurrence | None:
    name = match["w"]
    start, end = match.span("w")
    if not capital(context, start) and len(name) < 6:
        return None
    before, cased = context.word_before(start), context.word_before(start, cased=True)
    after = context.word_after(end)
    if (before in NAME_BEFORE and cased[:1].isupper()) or before == "mail":
        return None
    if (
        context.text[end : end + 1].isspace()
        and after in NAME_AFTER
        and context.word_after(end, cased=True)[:1].isupper()
    ):
        return None
    if len(name) < 6 and not (
        context.text[end : end + 1] in (".", ",") or before in ("on", "last", "next", "this", "until", "by")
    ):
        return None
    if (
        re.search(r"\bmail on $|\bthe $", context.low[max(0, start - 9) : start])
        and "mail on" in context.low[max(0, start - 9) : start]
    ):
        return None
    return start, end, weekday_reading(context, WEEKDAYS[name], start, end)


_GAP = lazy_pattern(r"(?:\s?,|\.,?)?\s{1,3}(?:the\s)?")


_THE_DAY = lazy_pattern(r"(?:(?:the )?([0-3]?\d)(?:st|nd|rd|th)|the (" + ORDINAL + r")(?=[.,;:)]|$))(?!\w)")


def _weekday_date(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "Friday, 6 June", "Sunday the 21st": the date decides; the weekday helps where no year is given."""
    weekday = WEEKDAYS[match["w"]]
    start = match.start()
    tail = match.end("w")
    gap = _GAP.match(context.low, tail)
    if gap is None:
        return None
    opening = TOKEN.match(context.low, gap.end())
    begun = {opening[0], NUMBER if opening[0].isdecimal() else ""} if opening else set()
    for rule in (MONTH_DAY, DAY_MONTH, ISO, NUMERIC, MONTH_SLASH):
        if rule.starts.isdisjoint(begun):
            continue
        inner = rule.pattern.match(context.low, gap.end())
        if inner is None:
            continue
        found = rule.read(inner, context)
        if found is None:
            continue
        reading = found[2]
        if reading.granularity != "day":
            return None
        if "\n" in gap[0] and reading.first is not None and reading.first.weekday() != weekday:
            return None
        if reading.alternatives and reading.first is not None and reading.first.weekday() != weekday:
            better = [first for first, _ in reading.alternatives if first.weekday() == weekday]
            if better:
                reading = replace(
                    reading, first=better[0], last=better[0], value=better[0].isoformat(), alternatives=()
                )
        return start, found[1], replace(reading, basis=by(DateKind.WEEKDAY_AND_DATE, of=(reading.basis,)))
    number = _THE_DAY.match(context.low, tail + len(gap[0].removesuffix("the ")))
    if number is None or context.anchor is None:
        return None
    day = int(number[1]) if number[1] else ORDINALS.get(number[2], 0)
    for distance in range(200):
        for found_day in (shift(context.anchor, -distance), shift(context.anchor, distance)):
            if found_day and found_day.day == day and found_day.weekday() == weekday:
                reading = replace(on_day(found_day, by(DateKind.WEEKDAY_AND_DAY)), relative=True, anchor=context.anchor)
                return start, number.end(), reading
    return None


def _of_week(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "Friday next week", "last week Sunday", "Tuesday of last week"."""
    weekday = WEEKDAYS[match["w"] or match["w2"]]
    if context.anchor is None:
        return *match.span(), open_reading(by(DateKind.WEEKDAY_OF_WEEK), f"XXXX-WXX-{weekday + 1}")
    week = shift(context.anchor, 7 * FORWARD[match["rel"] or match["rel2"]] - context.anchor.weekday())
    day = week and shift(week, weekday)
    if not day:
        return None
    return *match.span(), tie(on_day(day, by(DateKind.WEEKDAY_OF_WEEK)), context.anchor)


def _relative_weekday(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "Last Friday" is the one before the anchor, "next Friday" that of next week, "this Friday" that of this week."""
    weekday, word = WEEKDAYS[match["w"]], match["rel"]
    start, end = match.span()
    if (
        len(match["w"]) < 6
        and not context.text[match.start("w")].isupper()
        and len(match["w"]) < 4
        and match["w"] in ("sat", "sun")
    ):
        return None
    basis = by(DateKind.RELATIVE_WEEKDAY, word)
    if word in ("following", "previous"):
        base = context.previous_day(start)
        if base is None or base.first is None:
            return start, end, open_reading(replace(basis, reference=Reference.EVENT), f"XXXX-WXX-{weekday + 1}")
        anchor = base.first
    elif context.anchor is None:
        return start, end, open_reading(basis, f"XXXX-WXX-{weekday + 1}")
    else:
        anchor = context.anchor
    if context.left(start).endswith("the "):
        start -= 4
    back = (anchor.weekday() - weekday) % 7 or 7
    before, after = shift(anchor, -back), shift(anchor, 7 - back % 7)
    same_week = shift(anchor, weekday - anchor.weekday())
    if before is None or after is None or same_week is None:
        return None
    alternatives: tuple[tuple[date, date], ...] = ()
    day: date | None
    other: date | None
    if word in ("last", "past", "previous"):
        day, other = before, shift(same_week, -7)
    elif word == "this":
        day, other = same_week, (before if context.follows_past_verb(start) else None)
        if other is not None and day > anchor:
            day, other = other, day
    elif word == "next":
        day, other = shift(same_week, 7), after
    else:
        day, other = after, None
    if day is None:
        return None
    if other is not None and other != day:
        alternatives = ((other, other),)
    reading = tie(on_day(day, basis), anchor)
    return None if reading is None else (start, end, replace(reading, alternatives=alternatives))


RULES: tuple[Rule, ...] = (
    Rule("weekday", WEEKDAYS, rf"(?P<w>{WEEKDAY})", _weekday),
    Rule("weekday date", WEEKDAYS, rf"(?P<w>{WEEKDAY})", _weekday_date),
    Rule(
        "weekday of week",
        (*WEEKDAYS, "last", "next", "this"),
        rf"(?P<w>{WEEKDAY}),? (?:of )?(?P<rel>last|next|this) week\b|(?P<rel2>last|next|this) "
        rf"week,? (?:on )?(?P<w2>{WEEKDAY})",
        _of_week,
        needed=("week",),
    ),
    Rule(
        "relative weekday",
        ("last", "next", "this", "past", "previous", "coming", "following"),
        rf"(?P<rel>last|next|this|past|previous|coming|following) (?:coming |past )?(?P<w>{WEEKDAY})",
        _relative_weekday,
        needed=WEEKDAYS,
    ),
)

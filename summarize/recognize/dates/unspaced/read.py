"""What dates in Chinese and Japanese mean."""

from __future__ import annotations

import re

from msgspec.structs import replace

from summarize.model.dates import Choice, DateKind, DateValue
from summarize.recognize.dates.arithmetic import open_reading, tie
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.intervals import (
    Occurrence,
    add_months,
    between,
    by,
    in_decade,
    in_month,
    in_year,
    on_day,
    safe,
    shift,
)
from summarize.recognize.dates.without_year import day_month, month_alone, weekday_reading

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九十")} | {"零": 0, "两": 2, "兩": 2, "日": 7, "天": 7}
_WEEKDAYS = (
    {c: i for i, c in enumerate("一二三四五六")} | {"日": 6, "天": 6} | {c: i for i, c in enumerate("月火水木金土")}
)


def number(text: str) -> int:
    """An integer in ASCII, full-width or Chinese digits ("2025", "二十一", "二〇二五"); 0 for what is none ("十十")."""
    tens, ten, ones = text.partition("十")
    if not ten:
        return _plain(text)
    high, low = _plain(tens) if tens else 1, _plain(ones) if ones else 0
    return high * 10 + low if max(high, low) < 10 else 0


def _plain(text: str) -> int:
    """An integer without a sign for ten, each digit as it is written; 0 for what is none."""
    digits = "".join(str(_DIGITS.get(sign, sign)) for sign in text)
    return int(digits) if digits.isdecimal() else 0


def ymd(match: re.Match[str], context: Context) -> Occurrence | None:
    year, month = number(match["y"]), number(match["m"])
    if not 1 <= month <= 12 or not 1000 <= year < 2200:
        return None
    if match["d"] is None:
        return *match.span(), in_month(year, month, by(DateKind.MONTH_AND_YEAR))
    first = safe(year, month, number(match["d"]))
    if first is None:
        return None
    last = safe(year, month, number(match["e"])) if match["e"] else None
    reading = (
        between(first, last, by(DateKind.RANGE_OF_DAYS))
        if last and last > first
        else on_day(first, by(DateKind.FULL_DATE))
    )
    return *match.span(), reading


def md(match: re.Match[str], context: Context) -> Occurrence | None:
    month = number(match["m"])
    relative = {"去": -1, "今": 0, "明": 1, "昨": -1, "来": 1, "來": 1}.get(match["rel"] or "")
    if not 1 <= month <= 12:
        return None
    if relative is not None and context.anchor is not None:
        year = context.anchor.year + relative
        found = safe(year, month, number(match["d"])) if match["d"] else None
        reading: DateValue | None = (
            on_day(found, by(DateKind.DAY_OF_NEAR_YEAR))
            if found
            else None
            if match["d"]
            else in_month(year, month, by(DateKind.MONTH_OF_NEAR_YEAR))
        )
        return None if reading is None else (*match.span(), tie(reading, context.anchor) or reading)
    if match["d"]:
        reading = day_month(context, number(match["d"]), month, *match.span(), by(DateKind.DAY_AND_MONTH))
        if reading is not None and match["e"] and reading.first:
            last = safe(reading.first.year, month, number(match["e"]))
            if last and last > reading.first:
                reading = replace(
                    between(reading.first, last, by(DateKind.RANGE_OF_DAYS)), relative=True, anchor=reading.anchor
                )
    else:
        reading = month_alone(context, month, *match.span(), by(DateKind.MONTH))
    return None if reading is None else (*match.span(), reading)


def year(match: re.Match[str], context: Context) -> Occurrence | None:
    year = number(match["y"])
    if match["decade"]:
        return *match.span(), in_decade(year if year > 99 else 1900 + year, by(DateKind.DECADE))
    if not 1000 <= year < 2200:
        return None
    reading = in_year(year, by(DateKind.YEAR))
    if context.low[match.start() - 1 : match.start()] in ("自", "从", "從") or match["since"]:
        reading = replace(reading, last=None, basis=by(DateKind.SINCE, of=(reading.basis,)))
    return *match.span(), reading


def day(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "3日" alone: the last third of a month on or before the anchor, as agencies write it."""
    day = number(match["d"])
    if not 1 <= day <= 31 or context.low[match.start() - 1 : match.start()] in ("第", "月", "."):
        return None
    if context.anchor is None:
        return *match.span(), open_reading(by(DateKind.NUMBERED_DAY), f"XXXX-XX-{day:02}")
    for back in range(3):
        month = add_months(context.anchor.replace(day=1), -back)
        found = month and safe(month.year, month.month, day)
        if found and found <= context.anchor:
            return *match.span(), tie(on_day(found, by(DateKind.NUMBERED_DAY, choice=Choice.LAST)), context.anchor)
    return None


def day_of(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "本月2日", "上月30日": a day of this, the last or the next month."""
    if context.anchor is None:
        return *match.span(), open_reading(by(DateKind.DAY_OF_MONTH))
    month = add_months(context.anchor.replace(day=1), {"上": -1, "先": -1, "下": 1, "来": 1}.get(match["rel"], 0))
    found = month and safe(month.year, month.month, number(match["d"]))
    return (*match.span(), tie(on_day(found, by(DateKind.DAY_OF_MONTH)), context.anchor)) if found else None


def weekday(match: re.Match[str], context: Context) -> Occurrence | None:
    index = _WEEKDAYS[match["w"]]
    rel = match["rel"]
    if rel and context.anchor is not None:
        offset = {"上": -7, "先": -7, "下": 7, "来": 7}.get(rel[0], 0)
        day = shift(context.anchor, index - context.anchor.weekday() + offset)
        return None if day is None else (*match.span(), tie(on_day(day, by(DateKind.WEEKDAY_OF_WEEK)), context.anchor))
    return *match.span(), weekday_reading(context, index, *match.span())

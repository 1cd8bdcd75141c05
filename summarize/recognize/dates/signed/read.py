"""What dates mean whose parts carry a sign behind them: 2024年5月3日, 2024년 5월 3일."""

from __future__ import annotations

import re

from msgspec.structs import replace

from summarize.languages import Language, numbered
from summarize.model.dates import DateKind, DateValue
from summarize.recognize.dates.arithmetic import ago, moved, open_reading, tie, unit_of
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.grammar import narrow
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
from summarize.recognize.dates.tables.load import WordTable
from summarize.recognize.dates.tables.read import pick
from summarize.recognize.dates.without_year import day_month, month_alone, numbered_day, weekday_reading

VERB_REACH = 12
"""Characters behind an expression in which a word puts it in the future."""


class SignedReadings:
    """What the expressions of one language mean: a method for each kind, called with the match of its pattern."""

    def __init__(self, known: Language, table: WordTable | None, ahead: re.Pattern[str]) -> None:
        signed, numerals = known.dates.signed, known.numbers.unspaced
        self._digits = {sign: value for value, signs in numerals.numerals.items() for sign in signs}
        self._ten = next(iter(numerals.tens.get("10", ())), "") if self._digits else ""
        self._ahead = ahead
        self._since = tuple(known.dates.since)
        self._no_day_before = (*signed.month, *([numerals.ordinal] if numerals.ordinal else []), ".")
        self._years, self._months, self._weeks = (
            {name: int(offset) for offset, names in entries.items() for name in names}
            for entries in (signed.relative_years, signed.relative_months, signed.relative_weeks)
        )
        self.weekdays = numbered(known.calendar.weekdays)
        self.units = {name: code for code, names in known.calendar.units.items() for name in names}
        self.lengths = {name: (int(key[:-1]), key[-1]) for key, names in signed.lengths.items() for name in names}
        self._numbers = {name: int(value) for value, names in known.dates.numbers.items() for name in names}
        self._later = signed.later
        phrases = table.phrases if table else {}
        own = {name for names in known.dates.phrases.values() for name in names}
        self.phrases = {name: offset for name, offset in phrases.items() if len(name) > 1 or name in own}

    def number(self, text: str) -> int:
        """An integer in ASCII, full-width or the script's own digits ("2025", "二十一", "二〇二五"); 0 for what is
        none ("十十")."""
        if not self._ten:
            return self._plain(text)
        tens, ten, ones = text.partition(self._ten)
        if not ten:
            return self._plain(text)
        high, low = self._plain(tens) if tens else 1, self._plain(ones) if ones else 0
        return high * 10 + low if max(high, low) < 10 else 0

    def _plain(self, text: str) -> int:
        """An integer without a sign for ten, each digit as it is written; 0 for what is none."""
        digits = "".join(self._digits.get(sign, "10" if sign == self._ten else sign) for sign in text)
        return int(digits) if digits.isdecimal() else 0

    def _with_outlook(self, match: re.Match[str], context: Context) -> Context:
        """The context with the outlook that "last" and "next" before the expression, or a verb behind it, give it."""
        which = pick(match.groupdict())
        if which:
            return context.with_outlook("past" if which < 0 else "future")
        future = self._ahead.search(context.low, match.end(), match.end() + VERB_REACH) is not None
        return context.with_outlook("future" if future else "open")

    def year_month_day(self, match: re.Match[str], context: Context) -> Occurrence | None:
        year, month = self.number(match["y"]), self.number(match["m"])
        if not 1 <= month <= 12 or not 1000 <= year < 2200:
            return None
        if match["d"] is None:
            return *match.span(), _part(match, in_month(year, month, by(DateKind.MONTH_AND_YEAR)))
        first = safe(year, month, self.number(match["d"]))
        if first is None:
            return None
        last = safe(year, month, self.number(match["e"])) if match["e"] else None
        reading = (
            between(first, last, by(DateKind.RANGE_OF_DAYS))
            if last and last > first
            else on_day(first, by(DateKind.FULL_DATE))
        )
        return *match.span(), reading

    def month_day(self, match: re.Match[str], context: Context) -> Occurrence | None:
        month = self.number(match["m"])
        relative = self._years.get(match["rel"] or "")
        if not 1 <= month <= 12:
            return None
        if relative is not None and context.anchor is not None:
            return self._of_near_year(match, context, context.anchor.year + relative, month)
        context = self._with_outlook(match, context)
        if match["d"]:
            basis = by(DateKind.DAY_AND_MONTH)
            reading = day_month(context, self.number(match["d"]), month, *match.span(), basis)
            if reading is not None and match["e"] and reading.first:
                last = safe(reading.first.year, month, self.number(match["e"]))
                if last and last > reading.first:
                    whole = between(reading.first, last, by(DateKind.RANGE_OF_DAYS))
                    reading = replace(whole, relative=True, anchor=reading.anchor)
        else:
            reading = _part(match, month_alone(context, month, *match.span(), by(DateKind.MONTH)))
        return None if reading is None else (*match.span(), reading)

    def _of_near_year(self, match: re.Match[str], context: Context, year: int, month: int) -> Occurrence | None:
        """ "去年5月3日", "지난해 5월": a day or a month of the last, this or the next year."""
        if match["d"] is None:
            reading = _part(match, in_month(year, month, by(DateKind.MONTH_OF_NEAR_YEAR)))
            return *match.span(), tie(reading, context.anchor)
        found = safe(year, month, self.number(match["d"]))
        if found is None:
            return None
        return *match.span(), tie(on_day(found, by(DateKind.DAY_OF_NEAR_YEAR)), context.anchor)

    def year(self, match: re.Match[str], context: Context) -> Occurrence | None:
        year = self.number(match["y"])
        if match["decade"]:
            reading = in_decade(year if year > 99 else 1900 + year, by(DateKind.DECADE))
        elif 1000 <= year < 2200:
            reading = in_year(year, by(DateKind.YEAR))
        else:
            return None
        if match["since"] or (self._since and context.low.endswith(self._since, 0, match.start())):
            reading = replace(reading, last=None, basis=by(DateKind.SINCE, of=(reading.basis,)))
        return *match.span(), reading

    def day(self, match: re.Match[str], context: Context) -> Occurrence | None:
        """ "3日" alone: the last third of a month on or before the anchor, as agencies write it; the next one behind
        a word for next ("오는 3일")."""
        if context.low.endswith(self._no_day_before, 0, match.start()):
            return None
        outlook = context.with_outlook("future" if pick(match.groupdict()) > 0 else "open")
        reading = numbered_day(outlook, self.number(match["d"]))
        return None if reading is None else (*match.span(), reading)

    def day_of_month(self, match: re.Match[str], context: Context) -> Occurrence | None:
        """ "本月2日", "上月30日": a day of this, the last or the next month."""
        if context.anchor is None:
            return *match.span(), open_reading(by(DateKind.DAY_OF_MONTH))
        month = add_months(context.anchor.replace(day=1), self._months[match["rel"]])
        found = month and safe(month.year, month.month, self.number(match["d"]))
        return (*match.span(), tie(on_day(found, by(DateKind.DAY_OF_MONTH)), context.anchor)) if found else None

    def weekday(self, match: re.Match[str], context: Context) -> Occurrence | None:
        index, week, which = self.weekdays[match["w"]], match["rel"], pick(match.groupdict())
        anchor = context.anchor
        if anchor is None or not (week or which):
            return *match.span(), weekday_reading(self._with_outlook(match, context), index, *match.span())
        back = (anchor.weekday() - index) % 7
        if week:
            day, kind = shift(anchor, index - anchor.weekday() + 7 * self._weeks[week]), DateKind.WEEKDAY_OF_WEEK
        else:
            day, kind = shift(anchor, -(back or 7) if which < 0 else 7 - back), DateKind.LAST_OR_NEXT_WEEKDAY
        return None if day is None else (*match.span(), tie(on_day(day, by(kind)), anchor))

    def phrase(self, match: re.Match[str], context: Context) -> Occurrence | None:
        count, unit = self.phrases[match["p"]]
        if unit == "?":
            return *match.span(), open_reading(by(DateKind.EVENT_PHRASE))
        if context.anchor is None:
            return *match.span(), open_reading(by(DateKind.PHRASE))
        there = moved(context.anchor, unit, count)
        reading = there and unit_of(there, unit, by(DateKind.PHRASE))
        return (*match.span(), tie(_part(match, reading), context.anchor)) if reading else None

    def counted(self, match: re.Match[str], context: Context) -> Occurrence | None:
        """ "3天前", "이틀 뒤": so many units before or after today."""
        basis = by(DateKind.COUNTED_UNITS, "ago")
        if context.anchor is None:
            return *match.span(), open_reading(basis)
        count, unit = (
            self.lengths[match["length"]]
            if match["length"]
            else (self._numbers.get(match["n"]) or self.number(match["n"]), self.units[match["u"]])
        )
        sign = 1 if match["way"] in self._later else -1
        reading = ago(context.anchor, unit, sign * count, basis)
        return None if reading is None else (*match.span(), tie(reading, context.anchor))


def _part(match: re.Match[str], reading: DateValue) -> DateValue:
    """The part of the month or year that a word behind it names: "5월 말"."""
    name = next((part for part in ("early", "mid", "end") if match[part]), None)
    return (name and narrow(reading, name)) or reading

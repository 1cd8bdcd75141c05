"""What the expressions of a language other than English mean, with the words of its table.

Whether a clause looks ahead is said by the verb that stands nearest to a date. Many languages have a future in one word
("comenzará", "toprağa verilecek", "होगी"); German and Russian use the present or the perfective, so that common verbs
of what is to come are listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from summarize import languages
from summarize.languages import ByLanguage, Language, alternation, lazy_pattern
from summarize.model.dates import DateBasis, DateKind, DateValue
from summarize.recognize.dates.arithmetic import ago, moved, open_reading, tie, unit_of
from summarize.recognize.dates.context import Context, Outlook
from summarize.recognize.dates.grammar import ReadMatch
from summarize.recognize.dates.intervals import (
    Occurrence,
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
from summarize.recognize.dates.without_year import day_month, month_alone, numbered_day, weekday_reading

REACH = 60


class Verbs(Struct, frozen=True):
    """The patterns of a language that say whether a clause looks ahead, and where a clause of its own begins."""

    patterns: tuple[tuple[re.Pattern[str], Outlook], ...]
    clause_break: re.Pattern[str]


def whole(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, whole; never matches where there is none."""
    return lazy_pattern(rf"(?<!\w){alternation(names)}(?!\w)")


def _verbs(known: Language) -> Verbs:
    words = known.dates
    given: tuple[tuple[re.Pattern[str] | None, Outlook], ...] = (
        (lazy_pattern(words.past_pattern) if words.past_pattern else None, "past"),
        (lazy_pattern(words.ahead_pattern) if words.ahead_pattern else None, "future"),
        (whole(words.ahead) if words.ahead else None, "future"),
    )
    # A sentence ends, or a clause of its own begins: "said on Monday that the plant will close".
    clause_break = rf"[.!?;](?=\s)|[।؟\n]|\s{alternation(words.clause_openers)}(?=\s)"
    return Verbs(tuple((pattern, way) for pattern, way in given if pattern is not None), lazy_pattern(clause_break))


_VERBS = ByLanguage(_verbs)


def outlook(context: Context, start: int, end: int) -> Outlook:
    """What the verb nearest to the expression says: a future, a past, or neither ("open")."""
    verbs = _VERBS[context.language]
    left = max(0, start - REACH)
    for match in verbs.clause_break.finditer(context.low, left, start):
        left = match.end()
    stop = verbs.clause_break.search(context.low, end, end + REACH)
    right = stop.start() if stop else min(len(context.low), end + REACH)
    best: tuple[int, Outlook] | None = None
    for pattern, way in verbs.patterns:
        for low, high in ((left, start), (end, right)):
            for match in pattern.finditer(context.low, low, high):
                if context.text[match.start()].isupper() and match.start() > left + 1:
                    continue  # a name
                gap = start - match.end() if high == start else match.start() - end
                if best is None or gap < best[0] or (gap == best[0] and way == "future"):
                    best = gap, way
    return "open" if best is None else best[1]


def pick(groups: dict[str, str | None]) -> int:
    """-1 for a word like "last", 1 for one like "next", else 0."""
    if groups.get("l") or groups.get("l2"):
        return -1
    return 1 if groups.get("n") or groups.get("n2") else 0


_VAGUE = {
    "PRESENT_REF": DateKind.VAGUE_PRESENT, "PAST_REF": DateKind.VAGUE_PAST, "FUTURE_REF": DateKind.VAGUE_FUTURE,
}  # fmt: skip


def constant(value: str) -> ReadMatch:
    """The reading of a vague word."""
    reading = DateValue(by(_VAGUE[value]), status="vague", value=value)
    return lambda match, context: (*match.span(), reading)


def ends(phrases: Iterable[str]) -> frozenset[str]:
    """The phrases and the last word of each."""
    return frozenset(word for phrase in phrases for word in (phrase, phrase.split()[-1]))


class YearSigns(Struct, frozen=True):
    """What round four digits makes them a year in a language: an adverb of time before them (what is counted would
    follow in a noun, a year is followed by a verb), a word behind them, a word for a year before them."""

    adverb: re.Pattern[str] | None
    follower: re.Pattern[str] | None
    title: re.Pattern[str] | None


def _year_signs(known: Language) -> YearSigns:
    words = known.dates
    # Indic letters carry marks that are no word characters, so that a follower is spelt out to the blank.
    shapes = (
        (words.year_adverbs, r"(?<!\w){} $"),
        (words.year_followers, r"[ '’]?{}(?:[\s,.।)]|$)(?!से )"),
        (words.year_titles, r"(?:^|\s){} $"),
    )
    return YearSigns(*[lazy_pattern(shape.format(alternation(names))) if names else None for names, shape in shapes])


_YEAR_SIGNS = ByLanguage(_year_signs)
_VERB = lazy_pattern(r" [^\W\d_]")


def tells_a_year(context: Context, language: str, start: int, end: int) -> bool:
    """Whether the words round four digits make them a year."""
    signs = _YEAR_SIGNS[language]
    if signs.follower and signs.follower.match(context.low, end):
        return True
    if signs.title and signs.title.search(context.low, max(0, start - 12), start):
        return True
    if not signs.adverb or not signs.adverb.search(context.low, max(0, start - 20), start):
        return False
    return _VERB.match(context.text, end) is not None and context.text[end + 1].islower()


class TableReadings:
    """What the expressions of one language mean: a method for each kind, called with the match of its pattern."""

    def __init__(self, table: WordTable, language: str) -> None:
        words, known = table.words, languages.language(language)
        self.table, self.language = table, language
        self.capital = known.writing.capital_nouns
        self.months = {
            name: number
            for name, number in table.months.items()
            if name in words.short_months or (len(name) > 3 - (not name.isascii()) and name not in words.no_months)
        }
        sure = languages.numbered(known.calendar.weekdays)
        self.weekdays = {
            n: number for n, number in table.weekdays.items() if n in sure or len(n) > 4 - (not n.isascii())
        }
        self.leads = ends(words.leads) | ends(words.last) | ends(words.since)
        behind = words.early | words.mid | words.late | words.onward if words.parts_behind else ()
        self._behind = lazy_pattern(rf"\s{alternation(behind)}(?!\w)")
        """What shows, behind a bare month or year, that it is a date: "május végén", "2019 óta"."""
        self._next, self._last = whole(words.next), whole(words.last)
        self._counted = lazy_pattern(
            rf"\s?(?:%|€|\$|£|{alternation(words.counted_stems)}|{alternation(words.counted)}\b)"
        )
        before_morning = r'[^.!?“"\n]' if self.capital else rf"\b{alternation(words.before_morning)}"
        self._years_ahead = known.calendar.years_ahead
        self._before_morning = lazy_pattern(rf"{before_morning}\s$")

    def _with_outlook(self, context: Context, start: int, end: int) -> Context:
        """The context with the outlook that the words round the expression give it."""
        near = context.low[max(0, start - 14) : start]
        if self._last.search(near):
            return context.with_outlook("past")
        if self._next.search(near):
            return context.with_outlook("future")
        return context.with_outlook(outlook(context, start, end))

    def _year_of(self, digits: str) -> int:
        """The year of our era: of one that can only be of the language's own era, the difference is taken off."""
        value = int(digits)
        return value - self._years_ahead if value >= 2200 else value

    def day_month(self, match: re.Match[str], context: Context) -> Occurrence | None:
        start, end = match.span()
        if start and context.text[start - 1] in "$€£,.":
            return None
        month = self.table.months[match["m"].rstrip(".")]
        last = int(re.sub(r"\D", "", match["d"]))
        if match["y"]:
            found = safe(self._year_of(match["y"]), month, last)
            reading = None if found is None else on_day(found, by(DateKind.FULL_DATE))
        else:
            reading = day_month(
                self._with_outlook(context, start, end), last, month, start, end, by(DateKind.DAY_AND_MONTH)
            )
        if reading is not None and match["d0"] and reading.first:
            first = safe(reading.first.year, month, int(re.sub(r"\D", "", match["d0"])))
            if first and first < reading.first:
                whole = between(first, reading.first, by(DateKind.RANGE_OF_DAYS))
                reading = replace(whole, relative=reading.relative, anchor=reading.anchor)
        return None if reading is None else (start, end, reading)

    def day_one(self, match: re.Match[str], context: Context) -> Occurrence | None:
        """ "Il primo maggio": the first of a month in words."""
        start, end = match.span()
        month = self.table.months[match["m"].rstrip(".")]
        if match["y"]:
            found = safe(self._year_of(match["y"]), month, 1)
            return None if found is None else (start, end, on_day(found, by(DateKind.FULL_DATE)))
        reading = day_month(self._with_outlook(context, start, end), 1, month, start, end, by(DateKind.DAY_AND_MONTH))
        return None if reading is None else (start, end, reading)

    def day(self, match: re.Match[str], context: Context) -> Occurrence | None:
        """ "3-án" alone."""
        reading = numbered_day(self._with_outlook(context, *match.span()), int(match["d"]))
        return None if reading is None else (*match.span(), reading)

    def month_year(self, match: re.Match[str], context: Context) -> Occurrence | None:
        value = self._year_of(match["y"])
        if not 1000 <= value < 2200:
            return None
        return *match.span(), in_month(value, self.table.months[match["m"].rstrip(".")], by(DateKind.MONTH_AND_YEAR))

    def month(self, match: re.Match[str], context: Context) -> Occurrence | None:
        """A month alone, after a word that makes it a date; in Turkish with a case ending instead ("Mayıs'ta")."""
        start, end = match.span()
        words = self.table.words
        ended = (
            match["m"] in self.table.suffixed
            or self._behind.match(context.low, end)
            or (
                words.month_by_ending
                and (context.text[end : end + 1] in ("'", "’") or context.word_after(end) in words.calendar_nouns)
            )
        )
        if self.capital and not context.text[start].isupper():
            return None
        if context.word_before(start) not in self.leads and not ended:
            return None
        named = context.text[start].isupper() and context.word_before(start, cased=True)[:1].isupper()
        if named and not self.capital and not words.month_by_ending:
            return None
        context = self._with_outlook(context, start, end)
        return start, end, month_alone(context, self.months[match["m"]], start, end, by(DateKind.MONTH))

    def weekday(self, match: re.Match[str], context: Context) -> Occurrence | None:
        start, end = match.span()
        weekday = self.weekdays[match["w"]]
        if self.capital and not context.text[match.start("w")].isupper():
            return None
        which = pick(match.groupdict())
        if not which:
            return start, end, weekday_reading(self._with_outlook(context, start, end), weekday, start, end)
        if context.anchor is None:
            return start, end, open_reading(by(DateKind.WEEKDAY), f"XXXX-WXX-{weekday + 1}")
        back = (context.anchor.weekday() - weekday) % 7
        found = shift(context.anchor, -(back or 7) if which < 0 else 7 - back)
        reading = found and tie(on_day(found, by(DateKind.LAST_OR_NEXT_WEEKDAY)), context.anchor)
        return (start, end, reading) if reading else None

    def unit(self, match: re.Match[str], context: Context) -> Occurrence | None:
        which, unit = pick(match.groupdict()), self.table.units[match["u"]]
        if match["u"] in self.table.words.vague_units:
            value = {-1: "PAST_REF", 1: "FUTURE_REF"}.get(which, "PRESENT_REF")
            return *match.span(), DateValue(by(DateKind.VAGUE_UNITS), status="vague", value=value)
        return None if unit == "D" else self._from_anchor(match, context, which, unit, by(DateKind.UNIT_BY_WORD))

    def phrase(self, match: re.Match[str], context: Context) -> Occurrence | None:
        count, unit = self.table.phrases[match["p"]]
        if self._morning(match, context):
            return None
        if unit == "?":
            return *match.span(), open_reading(by(DateKind.EVENT_PHRASE))
        return self._from_anchor(match, context, count, unit, by(DateKind.PHRASE))

    def _morning(self, match: re.Match[str], context: Context) -> bool:
        """Whether the word for tomorrow means the morning: "esta mañana", "an diesem Morgen"."""
        start = match.start()
        if match["p"] not in self.table.words.tomorrow or (self.capital and not context.text[start].isupper()):
            return False
        return self._before_morning.search(context.low, max(0, start - 10), start) is not None

    def _from_anchor(
        self, match: re.Match[str], context: Context, count: int, unit: str, basis: DateBasis
    ) -> Occurrence | None:
        if context.anchor is None:
            return *match.span(), open_reading(basis)
        there = moved(context.anchor, unit, count)
        reading = there and tie(unit_of(there, unit, basis), context.anchor)
        return (*match.span(), reading) if reading else None

    def counted(self, count: int, unit: str) -> ReadMatch:
        """The reading of "three days ago" and the like, for a template's count and unit."""
        basis = by(DateKind.COUNTED_UNITS, "ago" if count < 0 else "ahead")

        def read(match: re.Match[str], context: Context) -> Occurrence | None:
            number = self.table.numbers.get(match["n"]) or (int(match["n"]) if match["n"].isdigit() else None)
            if number is None:
                return None
            if context.anchor is None:
                return *match.span(), open_reading(basis)
            reading = tie(ago(context.anchor, unit, count * number, basis), context.anchor)
            return (*match.span(), reading) if reading else None

        return read

    def year(self, match: re.Match[str], context: Context) -> Occurrence | None:
        start, end = match.span()
        value = self._year_of(match["y"])
        before, after = context.text[start - 1 : start], context.text[end : end + 1]
        if (before and before in "$€£¥#-–/.,:+@_&=’'") or (after and after in "%°:/@_=$€£-+"):
            return None
        if self._counted.match(context.low, end) or re.match(r"[.,]\d", context.text[end : end + 2]):
            return None
        word = context.word_before(start)
        if word in self.leads or word in self.table.months:
            return (start, end, in_year(value, by(DateKind.YEAR))) if 1000 <= value < 2200 else None
        if 1900 <= value < 2100 and tells_a_year(context, self.language, start, end):
            return start, end, in_year(value, by(DateKind.YEAR))
        named = context.word_after(end, cased=True)[:1].isupper() and not self.capital
        alone = before in ("(", "") or match["y"] != match[0] or self._behind.match(context.low, end) is not None
        return (start, end, in_year(value, by(DateKind.YEAR))) if alone and not named and 1900 <= value < 2100 else None

    def decade(self, match: re.Match[str], context: Context) -> Occurrence | None:
        value = int(match["y"] or match["y2"])
        if value < 100:
            value += 1900 if value >= 20 else 2000
        return *match.span(), in_decade(value, by(DateKind.DECADE))

"""The grammar of dates whose parts carry a sign behind them, with blanks between them or without: Chinese, Japanese,
Korean.

A language has it whose `dates.signed` says how a year is marked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.languages import alternation, language, lazy_pattern
from summarize.model.dates import DateKind, DateValue
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.numeric import ISO
from summarize.recognize.dates.grammar import Grammar, Rule
from summarize.recognize.dates.intervals import Occurrence, by
from summarize.recognize.dates.signed.read import SignedReadings
from summarize.recognize.dates.tables.load import table

TO = r"\-—–~～∼"
"""Marks between the ends of a range."""


class SignedGrammar(Grammar):
    """Rules that are tried wherever `trigger` finds a character that they begin with."""

    def __init__(self, rules: list[Rule], trigger: str) -> None:
        super().__init__((), lambda found, context: found)
        self._trigger = lazy_pattern(trigger)
        self._all = tuple(rules)

    def empty(self, low: str) -> bool:
        return self._trigger.search(low) is None

    def scan(self, context: Context) -> list[Occurrence]:
        done = 0
        for match in self._trigger.finditer(context.low):
            if match.start() < done:
                continue
            best = self._best(self._all, context, match.start(), done)
            if best is not None:
                done = best[1]
                self._take(best, context)
        return context.found


@lru_cache(maxsize=16)
def signed_grammar(code: str) -> tuple[Grammar, bool] | None:
    """The grammar of a language that writes signs behind the parts of a date; None for another language."""
    known = language(code)
    words, signed = known.dates, known.dates.signed
    if not signed.year:
        return None
    ahead = lazy_pattern(alternation(words.ahead))
    reader = SignedReadings(known, table(code), ahead)
    kinds = ((words.present, "PRESENT_REF"), (words.past, "PAST_REF"), (words.future, "FUTURE_REF"))
    vague = {name: value for names, value in kinds for name in names if len(name) > 1}

    gap = r"\s?" if known.writing.spaced else ""
    numerals = known.numbers.unspaced.numerals
    ten = known.numbers.unspaced.tens.get("10", ()) if numerals else ()
    signs = "".join((*(sign for forms in numerals.values() for sign in forms), *ten))
    n = f"[0-9０-９{signs}]{{1,4}}"
    numbers = alternation(name for names in words.numbers.values() for name in names)
    year, month, day = (alternation(names) for names in (signed.year, signed.month, signed.day))
    until = rf"{gap}(?:{alternation(words.until)}|[{TO}]){gap}"
    link = rf"{gap}(?:{alternation(signed.link)}{gap})?"
    which = rf"(?:(?P<l>{alternation(words.last)})|(?P<n>{alternation(words.next)})){link}"
    parts = (("early", words.early), ("mid", words.mid), ("end", words.late))
    part = rf"(?:{link}(?:{'|'.join(f'(?P<{name}>{alternation(names)})' for name, names in parts)}))?"
    days = rf"(?:{gap}(?P<d>{n}){day}?(?:{until}(?P<e>{n}))?{day}|{part})"
    no_day = rf"(?!{gap}{alternation(signed.no_day_after)})"
    no_year = rf"(?!{gap}{alternation(signed.no_year_after)})"
    spelt = f"[{''.join((*numerals.get('1', ()), *numerals.get('2', ())))}][{signs}]{{3}}|" if numerals else ""
    relative_years, relative_months, relative_weeks = (
        alternation(name for names in entries.values() for name in names)
        for entries in (signed.relative_years, signed.relative_months, signed.relative_weeks)
    )

    def vague_word(match: re.Match[str], context: Context) -> Occurrence:
        return *match.span(), DateValue(by(DateKind.VAGUE), status="vague", value=vague[match[0]])

    rules = [
        ISO,  # "2025-06-07 10:40", as pages head their reports
        Rule("year month day", (), rf"(?P<y>{n}){year}\s?(?P<m>{n}){month}{days}", reader.year_month_day),
        Rule(
            "month day", (), rf"(?:(?P<rel>{relative_years}){link}|{which})?(?P<m>{n}){month}{days}", reader.month_day
        ),
        Rule("day of month", (), rf"(?P<rel>{relative_months}){link}(?P<d>{n}){day}", reader.day_of_month),
        Rule("day", (), rf"(?:{which})?(?P<d>{n}){day}{no_day}", reader.day),
        Rule(
            "year",
            (),
            rf"(?P<y>\d{{4}}|{spelt}\d{{2}}(?={year}{alternation(signed.decade)})){year}"
            rf"(?P<decade>{alternation(signed.decade)})?(?P<since>{gap}{alternation(words.onward)})?{no_year}",
            reader.year,
        ),
        Rule(
            "weekday",
            (),
            rf"(?:(?P<rel>{relative_weeks}){link}|{which})?(?P<w>{alternation(reader.weekdays)})(?!{year}|{month})",
            reader.weekday,
        ),
        Rule("phrase", (), rf"(?P<p>{alternation(reader.phrases)}){part}", reader.phrase),
        Rule(
            "counted units",
            (),
            rf"(?:(?P<n>{n}|{numbers}){gap}(?P<u>{alternation(reader.units)})|(?P<length>{alternation(reader.lengths)})){gap}"
            rf"(?P<way>{alternation(signed.earlier | signed.later)})",
            reader.counted,
        ),
        Rule("vague", (), alternation(vague), vague_word),
    ]
    openings = [
        *reader.phrases,
        *vague,
        *reader.weekdays,
        *reader.lengths,
        *(name for names in words.numbers.values() for name in names),
        *words.last,
        *words.next,
        *(
            name
            for entries in (signed.relative_years, signed.relative_months, signed.relative_weeks)
            for names in entries.values()
            for name in names
        ),
    ]
    first = "".join(sorted({name[0] for name in openings}))
    edge = r"(?<![^\W\d_])" if known.writing.spaced else ""
    numeral = f"|[{signs}]" if signs else ""
    return SignedGrammar(rules, rf"(?<!\d)\d{numeral}|{edge}[{first}]"), False

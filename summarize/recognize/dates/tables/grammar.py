"""The grammar of any language that dateparser has tables of, made from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from msgspec.structs import replace

from summarize.model.dates import DateKind
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.grammar import narrow
from summarize.recognize.dates.english.numeric import ISO, NUMERIC
from summarize.recognize.dates.grammar import NUMBER, TOKEN, Grammar, Rule
from summarize.recognize.dates.intervals import Occurrence, by
from summarize.recognize.dates.tables.load import WordTable, number_pattern, table
from summarize.recognize.dates.tables.read import TableReadings, constant


def _split(names: Iterable[str] | str) -> list[str]:
    """The words, the longest first; a string holds them parted by "|"."""
    given = names.split("|") if isinstance(names, str) else names
    return sorted({name for name in given if name}, key=lambda name: (-len(name), name))


def _any(names: Iterable[str] | str) -> str:
    """A pattern for any of the words; one that never matches where there is none."""
    split = _split(names)
    return "(?:" + "|".join(map(re.escape, split)) + ")" if split else "(?!)"


def _starts(names: Iterable[str] | str) -> set[str]:
    """The first token of each, NUMBER for one that begins with a digit."""
    found = (TOKEN.match(name) for name in _split(names))
    return {match[0] if match[0].isalpha() else NUMBER for match in found if match}


@lru_cache(maxsize=64)
def table_grammar(language: str) -> tuple[Grammar, bool] | None:
    """The grammar of a language and whether it writes the month first; None where there are no tables."""
    found = table(language)
    if found is None or not found.spaced:
        return None
    reader = TableReadings(found, language)
    rules = [*_named(reader), *_relative(reader), *_years(reader), *_vague(found)]
    return Grammar(rules, _finisher(found)), found.month_first


def _year_pattern(found: WordTable) -> str:
    suffix = rf"(?:[ '’]{_any(found.words.suffix)}(?!\w))?" if found.words.suffix else ""
    return rf"(?P<y>\d{{4}}){suffix}"


def _named(reader: TableReadings) -> list[Rule]:
    """Days and months with the month's name."""
    found, words = reader.table, reader.table.words
    short = {
        name
        for name, number in found.months.items()
        if any(other.startswith(name) and other != name and number == found.months[other] for other in found.months)
    }
    months = rf"(?:{_any(found.months.keys() - short)}(?![^\W\d_])|{_any(short)}(?![^\W\d_])\.?)"
    joint = f"(?:{_any(words.joint)}\\s?)?" if words.joint else ""
    until = rf"(?:\s?[-–]\s?|\s{_any(words.until)}\s)" if words.until else r"\s?[-–]\s?"
    day = r"\d{1,2}(?:\.|º|°|er\b|e\b|ª)?"
    year = _year_pattern(found) + r"(?!\d)"
    rules = [
        ISO,
        NUMERIC,
        Rule(
            "day month",
            (NUMBER,),
            rf"(?:(?P<d0>{day}){until})?(?P<d>{day})\s?{joint}(?P<m>{months})(?:,?\s{joint}{year})?",
            reader.day_month,
        ),
        Rule("month year", _starts(found.months), rf"(?P<m>{months}),?\s{joint}{year}", reader.month_year),
        Rule("month", _starts(reader.months), rf"(?P<m>{_any(reader.months)})(?![^\W\d_])", reader.month),
    ]
    if words.day_one:
        pattern = rf"{_any(words.day_one)}\s{joint}(?P<m>{months})(?:,?\s{joint}{year})?"
        rules.append(Rule("day one", _starts(words.day_one), pattern, reader.day_one))
    if reader.language in ("tr", "hu", "lt", "ko"):
        rules.append(Rule("year month", (NUMBER,), rf"{year}\s(?P<m>{months})", reader.month_year))
    return rules


def _relative(reader: TableReadings) -> list[Rule]:
    """Weekdays, "last week", "three days ago", yesterday."""
    found, words = reader.table, reader.table.words
    weekday = _any(reader.weekdays) + r"(?![^\W\d_])"
    names = {name for name in found.units if len(name) > 2 or not name.isascii()} | set(_split(words.plural))
    unit = _any(names) + r"(?![^\W\d_])"
    before = rf"(?:(?P<l>{_any(words.last)})|(?P<n>{_any(words.next)})|(?P<t>{_any(words.this)}))(?!\w)"
    after = rf"(?:(?P<l2>{_any(words.last)})|(?P<n2>{_any(words.next)}))(?!\w)"
    modifiers = _starts(f"{words.last}|{words.next}|{words.this}")
    phrases = {name for name in found.phrases if len(name) > 2}
    rules = [
        Rule("weekday", _starts(reader.weekdays), rf"(?P<w>{weekday})(?:\s{after})?", reader.weekday),
        Rule("last weekday", modifiers, rf"{before}\s(?P<w>{weekday})", reader.weekday),
        Rule("last unit", modifiers, rf"{before}\s(?P<u>{unit})", reader.unit),
        Rule("unit last", _starts(names), rf"(?P<u>{unit})\s{after}", reader.unit),
        Rule("phrase", _starts(phrases), rf"(?P<p>{_any(phrases)})(?!\w)", reader.phrase),
    ]
    numbers = rf"\d{{1,4}}|{_any(found.numbers)}"
    for template, count, code in found.templates:
        starts = _starts({template}) if not template.startswith("(") else {NUMBER, *_starts(found.numbers)}
        pattern = number_pattern(template, numbers) + r"(?!\w)"
        rules.append(Rule("units ago", starts, pattern, reader.counted(count, code)))
    return rules


def _years(reader: TableReadings) -> list[Rule]:
    lead = r"(?:années|años|anni|anos|jaren|década de)"
    tail = r"(?:er|-х|['’]lar\w{0,6}|-tal|ernes|-årene)\b"
    return [
        Rule("year", (NUMBER,), _year_pattern(reader.table) + r"(?![\d\w])", reader.year),
        Rule(
            "decade",
            (NUMBER, "années", "años", "anni", "anos", "jaren", "década"),
            rf"{lead}\s['’]?(?P<y>\d{{3}}0|[2-9]0)(?!\d)|(?P<y2>\d{{3}}0){tail}",
            reader.decade,
        ),
    ]


def _vague(found: WordTable) -> list[Rule]:
    words = found.words
    kinds = ((words.present, "PRESENT_REF"), (words.past, "PAST_REF"), (words.future, "FUTURE_REF"))
    return [Rule("vague", _starts(names), rf"{_any(names)}(?!\w)", constant(value)) for names, value in kinds if names]


def _finisher(found: WordTable) -> Callable[[Occurrence, Context], Occurrence]:
    """Take in "Anfang", "fin", "a finales de" before an expression, and see whether "since" stands there."""
    words = found.words
    parts = {
        name: re.compile(rf"(?<!\w){_any(phrases)}[\s-](?:\w{{1,3}}\s)?$")
        for name, phrases in (("early", words.early), ("mid", words.mid), ("end", words.late))
        if phrases
    }
    since = re.compile(rf"(?<!\w){_any(words.since)}\s?$") if words.since else None
    onward = re.compile(rf"(?:['’]?\w{{2,3}})?\s{_any(words.onward)}(?!\w)") if words.onward else None

    def finish(item: Occurrence, context: Context) -> Occurrence:
        start, end, reading = item
        if reading.status != "resolved":
            return item
        left = context.left(start, 40)
        for name, pattern in parts.items():
            match = pattern.search(left)
            if match and reading.granularity in ("month", "year", "week"):
                narrowed = narrow(reading, name)
                if narrowed is not None:
                    return start - (len(left) - match.start()), end, narrowed
        open_end = (since is not None and since.search(left)) or (onward is not None and onward.match(context.low, end))
        if open_end and reading.first is not None and reading.granularity != "interval":
            reading = replace(reading, last=None, basis=by(DateKind.SINCE, of=(reading.basis,)))
        return start, end, reading

    return finish

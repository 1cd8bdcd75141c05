"""The grammar of any language that dateparser has tables of, made from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from msgspec.structs import replace

from summarize.languages import alternation, lazy_pattern
from summarize.model.dates import DateKind
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.grammar import narrow
from summarize.recognize.dates.english.numeric import ISO, NUMERIC
from summarize.recognize.dates.grammar import NUMBER, TOKEN, Grammar, Rule
from summarize.recognize.dates.intervals import Occurrence, by
from summarize.recognize.dates.tables.load import WordTable, number_pattern, table
from summarize.recognize.dates.tables.read import TableReadings, constant


def _starts(names: Iterable[str]) -> set[str]:
    """The first token of each, NUMBER for one that begins with a digit."""
    found = map(TOKEN.match, names)
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
    words = found.words
    nouns = rf"[ '’]{alternation(words.calendar_nouns)}" if words.calendar_nouns else ""
    suffixes = rf"-?{alternation(words.suffixes)}" if words.suffixes else ""
    behind = "|".join(filter(None, (nouns, suffixes)))
    return rf"(?P<y>\d{{4}})(?:(?:{behind})(?!\w))?" if behind else r"(?P<y>\d{4})"


def _named(reader: TableReadings) -> list[Rule]:
    """Days and months with the month's name."""
    found, words = reader.table, reader.table.words
    short = {
        name
        for name, number in found.months.items()
        if any(other.startswith(name) and other != name and number == found.months[other] for other in found.months)
    }
    months = rf"(?:{alternation(found.months.keys() - short)}(?![^\W\d_])|{alternation(short)}(?![^\W\d_])\.?)"
    joint = f"(?:{alternation(words.links)}\\s?)?" if words.links else ""
    until = rf"(?:\s?[-–]\s?|\s{alternation(words.until)}\s)" if words.until else r"\s?[-–]\s?"
    day = rf"\d{{1,2}}(?:\.|º|°|ª|{alternation(words.day_endings)}\b)?"
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
        Rule("month", _starts(reader.months), rf"(?P<m>{alternation(reader.months)})(?![^\W\d_])", reader.month),
    ]
    if words.first_day:
        pattern = rf"{alternation(words.first_day)}\s{joint}(?P<m>{months})(?:,?\s{joint}{year})?"
        rules.append(Rule("day one", _starts(words.first_day), pattern, reader.day_one))
    if words.year_first:
        stop = r"\.?" if words.month_before_day else ""
        rules.append(Rule("year month", (NUMBER,), rf"{year}{stop}\s(?P<m>{months})", reader.month_year))
    if words.month_before_day:
        since = rf"|-?{alternation(words.since_suffixes)}\s" if words.since_suffixes else ""
        first = rf"(?:(?P<d0>\d{{1,2}})(?:\.?{until}{since}))?"
        last = rf"(?P<d>\d{{1,2}})(?:\.|-?{alternation(words.suffixes)}(?!\w)|(?![\d\w]))"
        pattern = rf"(?:{year}\.?\s)?(?P<m>{months})\.?\s{first}{last}"
        rules.append(Rule("month day", {NUMBER, *_starts(found.months)}, pattern, reader.day_month))
    if words.day_suffixes:
        pattern = rf"(?P<d>\d{{1,2}})-?{alternation(words.day_suffixes)}(?!\w)"
        rules.append(Rule("day", (NUMBER,), pattern, reader.day))
    return rules


def _relative(reader: TableReadings) -> list[Rule]:
    """Weekdays, "last week", "three days ago", yesterday."""
    found, words = reader.table, reader.table.words
    weekday = alternation(reader.weekdays) + r"(?![^\W\d_])"
    names = {name for name in found.units if len(name) > 2 or not name.isascii()} | words.vague_units
    unit = alternation(names) + r"(?![^\W\d_])"
    before = (
        rf"(?:(?P<l>{alternation(words.last)})|(?P<n>{alternation(words.next)})|(?P<t>{alternation(words.this)}))(?!\w)"
    )
    after = rf"(?:(?P<l2>{alternation(words.last)})|(?P<n2>{alternation(words.next)}))(?!\w)"
    modifiers = _starts(words.last | words.next | words.this)
    own = {name for names in words.phrases.values() for name in names}
    phrases = {name for name in found.phrases if len(name) > 2 or name in own}
    rules = [
        Rule("weekday", _starts(reader.weekdays), rf"(?P<w>{weekday})(?:\s{after})?", reader.weekday),
        Rule("last weekday", modifiers, rf"{before}\s(?P<w>{weekday})", reader.weekday),
        Rule("last unit", modifiers, rf"{before}\s(?P<u>{unit})", reader.unit),
        Rule("unit last", _starts(names), rf"(?P<u>{unit})\s{after}", reader.unit),
        Rule("phrase", _starts(phrases), rf"(?P<p>{alternation(phrases)})(?!\w)", reader.phrase),
    ]
    numbers = rf"\d{{1,4}}|{alternation(found.numbers)}"
    for template, count, code in found.templates:
        starts = _starts({template}) if not template.startswith("(") else {NUMBER, *_starts(found.numbers)}
        pattern = number_pattern(template, numbers) + r"(?!\w)"
        rules.append(Rule("units ago", starts, pattern, reader.counted(count, code)))
    return rules


def _years(reader: TableReadings) -> list[Rule]:
    words = reader.table.words
    lead, tail = alternation(words.decade_titles), rf"{alternation(words.decade_endings)}\b"
    return [
        Rule("year", (NUMBER,), _year_pattern(reader.table) + r"(?![\d\w])", reader.year),
        Rule(
            "decade",
            {NUMBER, *_starts(words.decade_titles)},
            rf"{lead}\s['’]?(?P<y>\d{{3}}0|[2-9]0)(?!\d)|(?P<y2>\d{{3}}0){tail}",
            reader.decade,
        ),
    ]


def _vague(found: WordTable) -> list[Rule]:
    words = found.words
    kinds = ((words.present, "PRESENT_REF"), (words.past, "PAST_REF"), (words.future, "FUTURE_REF"))
    return [
        Rule("vague", _starts(names), rf"{alternation(names)}(?!\w)", constant(value))
        for names, value in kinds
        if names
    ]


def _finisher(found: WordTable) -> Callable[[Occurrence, Context], Occurrence]:
    """Take in "Anfang", "fin", "a finales de" before an expression, and see whether "since" stands there."""
    words = found.words
    parts = {
        name: lazy_pattern(
            rf"\s{alternation(phrases)}(?!\w)"
            if words.parts_behind
            else rf"(?<!\w){alternation(phrases)}[\s-](?:\w{{1,3}}\s)?$"
        )
        for name, phrases in (("early", words.early), ("mid", words.mid), ("end", words.late))
        if phrases
    }
    since = lazy_pattern(rf"(?<!\w){alternation(words.since)}\s?$") if words.since else None
    onward = lazy_pattern(rf"(?:['’]?\w{{2,3}})?\s{alternation(words.onward)}(?!\w)") if words.onward else None

    since_suffixes = tuple(words.since_suffixes)

    def finish(item: Occurrence, context: Context) -> Occurrence:
        start, end, reading = item
        if reading.status != "resolved":
            return item
        left = context.left(start, 40)
        for name, pattern in parts.items():
            match = pattern.match(context.low, end) if words.parts_behind else pattern.search(left)
            if match and reading.granularity in ("month", "year", "week"):
                narrowed = narrow(reading, name)
                if narrowed is not None:
                    if words.parts_behind:
                        return start, match.end(), narrowed
                    return start - (len(left) - match.start()), end, narrowed
        open_end = (since is not None and since.search(left)) or (onward is not None and onward.match(context.low, end))
        suffixed = bool(since_suffixes) and context.low.endswith(since_suffixes, start, end)
        if (open_end or suffixed) and reading.first is not None and reading.granularity != "interval":
            reading = replace(reading, last=None, basis=by(DateKind.SINCE, of=(reading.basis,)))
        return start, end, reading

    return finish

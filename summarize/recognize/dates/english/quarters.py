"""English quarters and halves of a year."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.languages import lazy_pattern
from summarize.model.dates import DateKind, DateValue
from summarize.recognize.dates.arithmetic import FORWARD, open_reading, tie
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.words import either
from summarize.recognize.dates.grammar import NUMBER, Rule
from summarize.recognize.dates.intervals import Occurrence, add_months, between, by, in_half, in_quarter, in_year, shift
from summarize.recognize.dates.numerals import ordinal
from summarize.recognize.dates.without_year import year_of


def quarter_reading(year: int, number: int, kind: str) -> DateValue | None:
    """The quarter or half of that number."""
    if kind == "half":
        return in_half(year, number, by(DateKind.HALF)) if number <= 2 else None
    return in_quarter(year, number, by(DateKind.QUARTER)) if number <= 4 else None


"""English dates that hang on another day: the article's, or one that was named before."""


def _year_ago_period(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The year-earlier quarter", "the year-ago period": the quarter named before, a year earlier; else last year."""
    start, end = match.span()
    if context.left(start).endswith("the "):
        start -= 4
    if context.anchor is None:
        return start, end, open_reading(by(DateKind.YEAR_EARLIER_PERIOD))
    quarter = context.previous(start, "quarter")
    if quarter is not None and quarter.first is not None and match["what"] in ("quarter", "period"):
        reading = in_quarter(quarter.first.year - 1, (quarter.first.month + 2) // 3, by(DateKind.YEAR_EARLIER_PERIOD))
    elif match["what"] == "quarter":
        # What is reported on is the last quarter that is over.
        over = add_months(context.anchor, -15) or context.anchor
        reading = in_quarter(over.year, (over.month + 2) // 3, by(DateKind.YEAR_EARLIER_QUARTER))
    else:
        reading = in_year(context.anchor.year - 1, by(DateKind.YEAR_EARLIER_PERIOD))
    return start, end, tie(reading, context.anchor) or reading


def whole_quarters(anchor: date, count: int, forward: bool, value: str) -> DateValue:
    """ "The last two quarters": those that are over; "the next two": those that have not begun."""
    current = in_quarter(anchor.year, (anchor.month + 2) // 3, by(DateKind.QUARTER)).first or anchor
    other = add_months(current, 3 * (count + 1) if forward else -3 * count) or current
    first, last = (add_months(current, 3) or current, other) if forward else (other, current)
    reading = between(first, shift(last, -1) or last, by(DateKind.QUARTERS_FROM_ANCHOR))
    return replace(reading, relative=True, anchor=anchor, value=value)


def _quarter(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The third quarter of 1998", "last year's first half", "fiscal second-quarter", "Q3"."""
    number = int(match["q"]) if match["q"] else {"final": 4, "last": 4}.get(match["n"]) or ordinal(match["n"])
    kind = match["kind"] or ("half" if match["h"] == "h" else "quarter")
    start, end = match.span()
    if number is None or (number > (2 if kind == "half" else 4) and match["n"] != "last"):
        return None
    if match["n"] == "last" and not (match["y"] or match["rel"]):
        return None
    if match["n"] == "last" and kind == "half":
        number = 2
    if (
        kind == "half"
        and context.word_after(end) == "of"
        and context.word_after(end + 3)[:1].isalpha()
        and not match["y"]
        and not match["rel"]
    ):
        return None
    left = context.left(start, 40)
    year_text, rel = match["y"] or match["year0"], match["rel"] or match["rel0"]
    if left.endswith(("fiscal ", "fiscal-")):
        start -= 7
    if context.left(start, 8).endswith("the "):
        start -= 4
    if year_text:
        reading = quarter_reading(year_of(year_text), number, kind)
        return None if reading is None else (start, end, reading)
    if (
        kind == "half"
        and not rel
        and not re.search(
            r"\b(?:in|for|during|since|of|year|fiscal|to|and) (?:the |its )?$",
            context.low[max(0, match.start() - 14) : match.start()],
        )
    ):
        return None
    if context.anchor is None:
        return start, end, open_reading(by(DateKind.QUARTER), f"XXXX-{'Q' if kind == 'quarter' else 'H'}{number}")
    year = context.anchor.year
    months = 3 if kind == "quarter" else 6
    if rel:
        year += FORWARD[rel]
    elif (number - 1) * months + 1 > context.anchor.month and not context.is_future(match.start(), end):
        year -= 1
    elif (
        number * months < context.anchor.month
        and context.is_future(match.start(), end)
        and not context.follows_past_verb(match.start())
    ):
        year += 1
    reading = tie(quarter_reading(year, number, kind), context.anchor)
    return None if reading is None else (start, end, reading)


def _the_quarter(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The quarter", "the latest quarter": the one named before, else the last that is over."""
    start, end = match.span()
    if context.anchor is None or not context.left(start).endswith(
        ("the ", "for the latest ", "the latest ", "its latest ")
    ):
        return None
    left = context.left(start)
    named = context.previous(start, "quarter", reach=1200) is not None
    if (
        not named
        and not left.endswith("latest ")
        and not (_IN_THE.search(left) and _QUARTER_ENDS.match(context.low, end))
    ):
        return None
    before = context.previous(start, "quarter", reach=1200)
    if before is not None and before.first is not None:
        reading = in_quarter(before.first.year, (before.first.month + 2) // 3, by(DateKind.QUARTER_NAMED_BEFORE))
    else:
        day = add_months(context.anchor, -3)
        if day is None:
            return None
        reading = in_quarter(day.year, (day.month + 2) // 3, by(DateKind.LATEST_QUARTER))
    start -= 11 if left.endswith("the latest ") else 4 if left.endswith("the ") else 7
    return start, end, tie(reading, context.anchor) or reading


_IN_THE = lazy_pattern(r"\b(?:in|for|during) the $")
_QUARTER_ENDS = lazy_pattern(rf"\s*(?:[.,;:]|$|{either('quarter_ends')}\b)")


RULES: tuple[Rule, ...] = (
    Rule(
        "year-ago period",
        ("year",),
        r"year[\s-](?:ago|earlier|before)(?: (?:third |second |first |fourth )?(?P<what>quarter"
        r"|period|month|level|figure|result)s?)\b",
        _year_ago_period,
    ),
    Rule(
        "quarter",
        ("first", "second", "third", "fourth", "final", "q", NUMBER, "h", "last", "next", "this"),
        r"(?:(?:(?P<year0>\d{4})(?:['’]s)?|(?P<rel0>last|this|next) year['’]s) )?(?:(?:"
        r"(?P<n>first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th))[\s-](?:fiscal[\s-])?"
        r"(?P<kind>quarter|half))|(?P<h>[qh])(?P<q>[1-4]))\b(?:(?:,? (?:of |in )?(?:the )?(?:year "
        r"|fiscal |fiscal year |calendar )?(?P<y>\d{4})\b)|,? (?:of )?(?P<rel>last|this|next) "
        r"(?:fiscal )?year\b)?",
        _quarter,
        needed=("quarter", "half", "q", "h"),
    ),
    Rule("the quarter", ("quarter",), r"quarter\b", _the_quarter),
)

"""English lengths of time counted from a day: two days ago, the last three weeks, in a month."""

from __future__ import annotations

import re

from msgspec.structs import replace

from summarize.model.dates import DateKind, DateValue, Reference
from summarize.recognize.dates.arithmetic import QUANTITY, VAGUE, ago, length, moved, open_reading, tie, unit_of
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.quarters import whole_quarters
from summarize.recognize.dates.english.words import UNIT, UNITS, either
from summarize.recognize.dates.grammar import Rule
from summarize.recognize.dates.intervals import Occurrence, between, by, shift
from summarize.recognize.dates.numerals import CARDINAL, cardinal


def _ago(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "Two days ago", "a year earlier", "three weeks later", "10 days from now", "year-ago"."""
    unit, way = UNITS[match["u"]], match["way"]
    start, end = match.span()
    left = context.left(start, 40)
    quantity = QUANTITY.search(left)
    base = context.anchor
    basis = by(DateKind.COUNTED_UNITS, way)
    if way == "previous" and not left.endswith("the "):
        return None
    if quantity is None:
        if match["u"].endswith("s"):
            if way == "ago" and not left.endswith("the "):
                return start, end, DateValue(by(DateKind.VAGUE_PAST), status="vague", value="PAST_REF")
            return None
        if match["u"] != "year" and way not in ("before", "earlier", "after", "later", "previous"):
            return None
        count: float | None = 1
        if left.endswith("the "):
            start -= 4
    else:
        count = cardinal(quantity["n"])
        if quantity["half"] and count is not None:
            count += 0.5
        start += quantity.start("about" if quantity["about"] else "n") - len(left)
        if VAGUE.search(quantity["n"]) or count is None:
            value = "FUTURE_REF" if way in ("from now", "hence") else "PAST_REF"
            if way not in ("ago", "from now", "hence", "prior", "earlier", "before"):
                return start, end, DateValue(by(DateKind.NO_NUMBER, way), status="vague", value=value)
            return (
                start,
                end,
                DateValue(
                    by(DateKind.VAGUE_FUTURE if value[0] == "F" else DateKind.VAGUE_PAST), status="vague", value=value
                ),
            )
    if way in ("ago", "from now", "hence", "from today"):
        sign = -1 if way == "ago" else 1
    elif way in ("earlier", "before", "prior", "previously", "previous"):
        sign = -1
    else:
        sign = 1
    if way not in ("ago", "from now", "hence", "from today"):
        if unit in "DW":
            before = context.previous(start, "day")
        else:
            before = context.previous(start, "day", "month", "quarter", "year", reach=160 if unit == "Y" else 400)
        if way in ("before", "after") and re.match(r"\s+[^\W_]", context.low[end : end + 4]):
            return (
                start,
                end,
                open_reading(by(DateKind.COUNTED_FROM_EVENT, way, reference=Reference.EVENT), length(count, unit)),
            )
        compared = way in _COMPARED
        own = compared and unit == "Y" and before is not None and before.granularity == "day"
        if before is not None and before.first is not None and not own:
            base, basis = before.first, replace(basis, reference=Reference.DATE_BEFORE)
            if unit == "E":
                unit, count = "Y", 10 * (count or 1)
            if compared and unit == "Y" and (count or 1) == 1 and before.granularity in ("quarter", "month"):
                there = moved(base, unit, sign)
                kind = "Q" if before.granularity == "quarter" else "M"
                reading = None if there is None else tie(unit_of(there, kind, basis), base)
                return None if reading is None else (start, end, reading)
        elif (match["u"] == "day" or way in ("after", "later")) and unit != "Y":
            return start, end, open_reading(by(DateKind.COUNTED_FROM_EVENT, way, reference=Reference.EVENT))
    if base is None:
        return start, end, open_reading(basis)
    reading = tie(ago(base, unit, sign * (count or 1), basis), base)
    return None if reading is None else (start, end, reading)


# What figures are compared with is a period like their own; "three years earlier" is a year.
_COMPARED = ("earlier", "before", "prior", "previously", "previous")


def _last_n(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The last two weeks", "the past few days", "the next three months": an interval from or to the anchor."""
    start, end = match.span()
    count, unit = cardinal(match["n"]), UNITS[match["u"]]
    if context.left(start).endswith("the "):
        start -= 4
    forward = match["rel"] in ("next", "coming", "following")
    if VAGUE.search(match["n"]) or count is None or count != int(count):
        if match["u"].endswith("s"):
            if not forward and context.word_before(start) == "for":
                return start, end, DateValue(by(DateKind.DURATION), status="duration", value=f"PX{unit}")
            value = "FUTURE_REF" if forward else "PAST_REF"
            return (
                start,
                end,
                DateValue(by(DateKind.VAGUE_FUTURE if forward else DateKind.VAGUE_PAST), status="vague", value=value),
            )
        return None
    if unit == "WE":
        return None
    years = {"E": 10, "C": 100}.get(unit)
    value = f"P{int(count) * years}Y" if years else f"P{int(count)}{unit}"
    if context.anchor is None:
        return start, end, DateValue(by(DateKind.UNITS_BACK), status="unresolved", relative=True, value=value)
    other = moved(context.anchor, unit, int(count) * (1 if forward else -1))
    if other is None:
        return None
    if unit == "Q":
        return start, end, whole_quarters(context.anchor, int(count), forward, value)
    first, last = (shift(context.anchor, 1) or other, other) if forward else (other, context.anchor)
    reading = tie(between(first, last, by(DateKind.UNITS_FROM_ANCHOR)), context.anchor)
    return None if reading is None else (start, end, replace(reading, value=value))


def _in_units(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "In two weeks" where the clause looks ahead; else it is a duration and another rule's."""
    start, end = match.span()
    count = cardinal(match["n"])
    if count is None or context.anchor is None or not context.is_future(start, end):
        return None
    reading = tie(ago(context.anchor, UNITS[match["u"]], count, by(DateKind.UNITS_TO_COME)), context.anchor)
    return None if reading is None else (start, end, reading)


_NUMBER_WORDS = rf"(?P<n>\d{{1,3}}|a couple of|couple(?: of)?|few|several|many|{CARDINAL})"


RULES: tuple[Rule, ...] = (
    Rule(
        "ago",
        UNITS,
        rf"(?P<u>{UNIT})[\s-](?P<way>{either('ago')})\b(?!\s+than\b)(?!(?<=prior) to\b)"
        r"(?! (?:quarter|period|figure|month|level|result)s?\b)",
        _ago,
    ),
    Rule(
        "last n",
        ("last", "past", "next", "previous", "coming", "following", "preceding"),
        rf"(?P<rel>last|past|next|previous|coming|following|preceding)[\s-](?:about |nearly "
        rf"|almost |over )?{_NUMBER_WORDS}[\s-](?:\w{{4,9}} )?(?P<u>{UNIT})",
        _last_n,
        needed=UNITS,
    ),
    Rule(
        "in units",
        ("in", "within"),
        rf"in (?:about |just |around )?(?P<n>\d{{1,3}}|a|an|a couple of|{CARDINAL}) (?P<u>{UNIT})(?:['’] time)?",
        _in_units,
        needed=UNITS,
    ),
)

"""English expressions for a day that hang on another: yesterday, the next day, the 20th of next month."""

from __future__ import annotations

import re

from summarize.text.dates.calendar import Found, add_months, between, on_day, safe, shift
from summarize.text.dates.grammar import NUMBER, Rule
from summarize.text.dates.lexicon import PARTS, UNIT, UNITS
from summarize.text.dates.numerals import ORDINAL, ORDINALS, cardinal, ordinal
from summarize.text.dates.scene import Scene
from summarize.text.dates.units import FORWARD, QUANTITY, ago, moved, open_reading, tie


def _day_word(match: re.Match[str], scene: Scene) -> Found | None:
    start, end = match.span()
    word = match[0]
    if (
        re.match(r"(?:['’]s)? (?:show|programme|program|newspaper|fm|never)\b", scene.low[end : end + 14])
        or scene.word_before(start) == "usa"
    ):
        return None
    if (
        word in ("today", "tomorrow")
        and scene.text[start].isupper()
        and scene.word_before(start, cased=True)[:1].isupper()
    ):
        return None
    offset = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "overnight": 0}[word]
    part = "NI" if word in ("tonight", "overnight") else ""
    if scene.anchor is None:
        return start, end, open_reading(word)
    day = shift(scene.anchor, offset)
    return None if day is None else (start, end, tie(on_day(day, word, part), scene.anchor) or open_reading(word))


def _beyond(match: re.Match[str], scene: Scene) -> Found | None:
    """ "The day before yesterday", "the day after tomorrow", "two days before yesterday"."""
    offset = {"yesterday": -1, "today": 0, "tomorrow": 1, "now": 0}[match["base"]]
    sign = -1 if match["way"] == "before" else 1
    start, end = match.span()
    left = scene.left(start)
    quantity = QUANTITY.search(left)
    count: float | None = 1
    if quantity:
        count, start = cardinal(quantity["n"]), start - len(left) + quantity.start("n")
    elif left.endswith("the "):
        start -= 4
    elif match["u"].endswith("s"):
        return None
    if scene.anchor is None or count is None:
        return start, end, open_reading("days from a day")
    base = shift(scene.anchor, offset)
    day = base and ago(base, UNITS[match["u"]], sign * count, f"{match['way']} {match['base']}")
    return None if not day else (start, end, tie(day, scene.anchor) or day)


def _this_part(match: re.Match[str], scene: Scene) -> Found | None:
    """ "This morning", "last night"."""
    start, end = match.span()
    if scene.anchor is None:
        return start, end, open_reading("part of the day")
    offset = {"this": 0, "last": -1, "tomorrow": 1, "yesterday": -1}[match["rel"]]
    day = shift(scene.anchor, offset)
    return (
        None
        if day is None
        else (start, end, tie(on_day(day, match[0], PARTS[match["p"]]), scene.anchor) or open_reading(""))
    )


_DAY_LEAD = re.compile(
    r"\b(?:(?:for|end|ends|ended|ending|finish|finishes|finished|finishing|close|closed|closing"
    r"|start|started|began) (?P<a>the )"
    r"|(?:later|earlier|late|early|end|start|beginning|close|rest|course|middle) (?:in|of|during) (?P<b>the ))$"
)


def _the_day(match: re.Match[str], scene: Scene) -> Found | None:
    """ "Later in the day", "ended the day": the day named before, else the article's own."""
    start, end = match.span()
    if not _DAY_LEAD.search(scene.left(start, 40)):
        return None
    before = scene.previous_day(start)
    day = before.first if before is not None and before.first is not None else scene.anchor
    if day is None:
        return start - 4, end, open_reading("the day")
    return start - 4, end, tie(on_day(day, "the day told of"), day) or open_reading("the day")


def _day_of_month(match: re.Match[str], scene: Scene) -> Found | None:
    """ "The 20th of next month", "the 3rd of this month"."""
    day = ordinal(match["d"])
    start, end = match.span()
    if scene.left(start).endswith("the "):
        start -= 4
    if scene.anchor is None or day is None:
        return start, end, open_reading("day of a month")
    month = moved(scene.anchor.replace(day=1), "M", FORWARD[match["rel"]])
    found = month and shift(month, day - 1)
    if not found or month is None or found.month != month.month:
        return None
    return start, end, tie(on_day(found, "day of a month"), scene.anchor) or open_reading("")


def _days_of_month(match: re.Match[str], scene: Scene) -> Found | None:
    """ "From 4 to 22 this month"."""
    first, last = int(match["a"]), int(match["b"])
    if scene.anchor is None:
        return *match.span(), open_reading("days of a month")
    month = moved(scene.anchor.replace(day=1), "M", FORWARD[match["rel"]])
    begin, end = month and safe(month.year, month.month, first), month and safe(month.year, month.month, last)
    if not begin or not end or begin >= end:
        return None
    return *match.span(), tie(between(begin, end, "days of a month"), scene.anchor) or open_reading("")


def _on_the_day(match: re.Match[str], scene: Scene) -> Found | None:
    """ "On the 18th": the last such day on or before the anchor, the next one where the clause looks ahead."""
    start, end = match.span()
    if not _ON_THE.search(scene.low, max(0, start - 14), start) or not _ENDS.match(scene.low, end):
        return None
    day = int(match["d"])
    if scene.anchor is None:
        return start, end, open_reading("day of the month", f"XXXX-XX-{day:02}")
    ahead = scene.ahead(start, end)
    for step in range(3):
        month = add_months(scene.anchor.replace(day=1), step if ahead else -step)
        found = month and safe(month.year, month.month, day)
        if found and (found >= scene.anchor if ahead else found <= scene.anchor):
            rule = f"day of the month, {'next' if ahead else 'last'} one"
            return start, end, tie(on_day(found, rule), scene.anchor) or open_reading("")
    return None


_ON_THE = re.compile(r"\b(?:on|by|since|until|from|week of) the $")
_ENDS = re.compile(r"\s*(?:[.,;:)]|$|(?:and|to|at|with|when|as|but|for|between)\b)")


def _same_day(match: re.Match[str], scene: Scene) -> Found | None:
    """ "The next day", "the day before", "the following morning": relative to what was told."""
    start, end = match.span()
    if match["way"] and re.match(r"\s+(?:yesterday|tomorrow)\b", scene.low[end : end + 14]):
        return None
    before = scene.previous_day(start)
    time = PARTS.get(match["p"] or "", "")
    sign = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1, "prior": -1, "same": 0, "that": 0}
    way = match["rel"] or match["way"]
    if match["way"] and re.match(
        r"\s+(?:the|a|an|his|her|its|their|that|he|she|it|they|[a-z]+ing)\b", scene.low[end : end + 14]
    ):
        return start, end, open_reading("day from an event: relative to an event")
    if before is None or before.first is None:
        return start, end, open_reading(f"{way} day: relative to an event", f"XXXX-XX-XX{time and 'T'}{time}")
    day = shift(before.first, sign[way])
    reading = day and tie(on_day(day, f"{way} day, from the date before", time), before.first)
    return None if not reading else (start, end, reading)


RULES: tuple[Rule, ...] = (
    Rule(
        "day word",
        ("yesterday", "today", "tonight", "tomorrow", "overnight"),
        r"(?:yesterday|today|tonight|tomorrow)\b",
        _day_word,
    ),
    Rule(
        "beyond", UNITS, rf"(?P<u>{UNIT}) (?P<way>before|after|from) (?P<base>yesterday|tomorrow|today|now)\b", _beyond
    ),
    Rule("part of day", ("this", "last"), rf"(?P<rel>this|last) (?P<p>{'|'.join(PARTS)})\b", _this_part),
    Rule(
        "the day",
        ("day",),
        r"day\b(?!-|\s(?:after|before|of|when|that|the|he|she|they|it|i|we|prior|will|is|was|in|to)\b)",
        _the_day,
    ),
    Rule(
        "day of month",
        (NUMBER, *ORDINALS),
        rf"(?P<d>\d\d?(?:st|nd|rd|th)|{ORDINAL})(?: day)? of (?P<rel>last|next|this|that|the) month\b",
        _day_of_month,
    ),
    Rule(
        "days of month",
        (NUMBER,),
        r"(?P<a>\d\d?)(?:st|nd|rd|th)?(?: (?:to|and|until|till|through) | ?[-–] ?)(?P<b>\d\d?)"
        r"(?:st|nd|rd|th)? (?:of )?(?P<rel>this|next|last) month\b",
        _days_of_month,
    ),
    Rule("on the day", (NUMBER,), r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)\b", _on_the_day),
    Rule(
        "same day",
        ("the", "that", "next", "following", "same", "previous"),
        rf"(?:the )?(?P<rel>next|following|same|previous|that) (?:day|(?P<p>{'|'.join(PARTS)}))\b(?P<way>(?!))?",
        _same_day,
    ),
    Rule("day before", ("the", "a"), r"the day (?P<way>before|after|prior)\b(?P<rel>(?!))?(?P<p>(?!))?", _same_day),
)

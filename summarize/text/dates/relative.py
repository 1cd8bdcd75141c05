"""English dates that hang on another day: the article's, or one that was named before."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.text.dates.absolute import holiday, quarter_reading, year_of
from summarize.text.dates.calendar import (
    Found,
    Reading,
    add_months,
    between,
    in_century,
    in_decade,
    in_month,
    in_quarter,
    in_season,
    in_week,
    in_weekend,
    in_year,
    on_day,
    safe,
    shift,
)
from summarize.text.dates.grammar import NUMBER, Rule
from summarize.text.dates.lexicon import MONTH, MONTHS, PARTS, SEASONS, UNIT, UNITS, WEEKDAY, WEEKDAYS
from summarize.text.dates.numerals import CARDINAL, ORDINAL, ORDINALS, cardinal, ordinal
from summarize.text.dates.scene import Scene

_QUANTITY = re.compile(
    r"(?P<about>(?:about|around|over|more than|less than|nearly|almost|some|at least|up to|just|only|roughly|approximately|"
    r"under|fewer than|just over|just under|exactly|barely|another)\s+)?"
    rf"(?P<n>(?:a\s+)?(?:couple of|few|several|many|dozen)|several|many|some|dozens of|hundreds of|thousands of|a|an|half a|"
    rf"\d{{1,4}}(?:,\d{{3}}|\.\d)?|{CARDINAL})(?P<half>\s+and\s+a\s+half)?(?P<join>[\s-]+)$"
)
_VAGUE = re.compile(r"few|several|many|some|dozens|hundreds|thousands")
_DET = r"(?:(?:the|this|a|its|their|his|her|our) )?"
FORWARD = {
    "next": 1,
    "coming": 1,
    "following": 1,
    "this": 0,
    "current": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "same": 0,
    "that": 0,
}


def tie(reading: Reading | None, anchor: date | None, rule: str | None = None) -> Reading | None:
    """The reading as one that hangs on `anchor`."""
    return None if reading is None else replace(reading, relative=True, anchor=anchor, rule=rule or reading.rule)


def open_reading(rule: str, value: str | None = None) -> Reading:
    """A relative expression with nothing to hang it on."""
    return Reading(rule, status="unresolved", value=value, relative=True)


def unit_of(day: date, unit: str, rule: str) -> Reading | None:
    """The week, month, quarter, … that `day` lies in."""
    if unit == "D":
        return on_day(day, rule)
    if unit in ("W", "F"):
        return in_week(day, rule)
    if unit == "WE":
        return in_weekend(day, rule)
    if unit == "M":
        return in_month(day.year, day.month, rule)
    if unit == "Q":
        return in_quarter(day.year, (day.month + 2) // 3, rule)
    if unit == "Y":
        return in_year(day.year, rule)
    if unit == "E":
        return in_decade(day.year, rule)
    return in_century(day.year // 100 + 1, rule)


def moved(day: date, unit: str, count: int) -> date | None:
    """`count` units later (earlier where negative)."""
    days = {"D": 1, "W": 7, "WE": 7, "F": 14}
    if unit in days:
        return shift(day, count * days[unit])
    months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
    return add_months(day, count * months[unit])


def ago(day: date, unit: str, count: float, rule: str) -> Reading | None:
    """`count` units from `day`, as exactly as the unit says: days and weeks a day, months a month, years a year."""
    whole = int(count)
    if count != whole:
        day_there = (
            add_months(day, round(count * 12))
            if unit == "Y"
            else shift(day, round(count * {"D": 1, "W": 7, "M": 30}.get(unit, 365)))
        )
        if day_there is None:
            return None
        unit = "M" if unit == "Y" else unit
    else:
        found = moved(day, unit, whole)
        if found is None:
            return None
        day_there = found
    if unit in ("W", "F"):
        week = in_week(day_there, rule)
        if week.first is None or week.last is None:
            return None
        return replace(on_day(day_there, rule), value=week.value, alternatives=((week.first, week.last),))
    reading = unit_of(day_there, unit, rule)
    if reading is not None and unit != "D":
        reading = replace(reading, alternatives=((day_there, day_there),))
    return reading


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
    quantity = _QUANTITY.search(left)
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


_SAME_PERIOD = re.compile(r"\b(?:the )?same (?:period|month|quarter|time)(?: of| in)?(?: the)? $")


def _relative_unit(match: re.Match[str], scene: Scene) -> Found | None:
    """ "Last week", "this month", "next year", "the previous quarter", "the coming weekend"."""
    start, end = match.span()
    word, name = match["rel"], match["u"]
    unit = UNITS[name]
    rule = f"{word} {name}"
    left = scene.left(start)
    the = bool(re.search(r"\b(?:the|that|its) $", left))
    same = _SAME_PERIOD.search(left) if name == "year" and word in ("last", "previous") else None
    if same:
        period = scene.previous(start, "quarter", "month", reach=200)
        if period is not None and period.first is not None:
            there = add_months(period.first, -12)
            kind = "Q" if period.granularity == "quarter" else "M"
            reading = there and tie(unit_of(there, kind, "same period of last year"), period.first)
            if reading:
                return start - (len(left) - same.start()), end, reading
    if word == "past" and not the and not re.search(r"\b(?:this|in|over|during|within) $", left):
        return None
    if the:
        start -= 4
    if word in ("following", "same", "that", "previous") or (word == "next" and the and unit in "DWMY"):
        base = scene.previous(
            start,
            {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade"}.get(unit, "day"),
            "day",
        )
        if (base is None and word == "previous" and unit != "D") or (base is None and word == "next" and unit != "D"):
            base_day = scene.anchor
        elif base is None or base.first is None:
            value = "PAST_REF" if word == "that" else None
            return start, end, open_reading(f"{word} {name}: relative to an event", value)
        else:
            base_day = base.first
            rule += ", from the date before"
    else:
        base_day = scene.anchor
    if word == "that" and base_day is None:
        return None
    if base_day is None:
        return start, end, open_reading(rule)
    day = moved(base_day, unit, FORWARD[word])
    if unit == "WE" and word in ("the", "last", "past") and base_day.weekday() >= 5 and word == "past":
        day = base_day
    if day is None:
        return None
    if unit in "DC" and word == "past":
        return None
    if unit == "Q" and match["f"]:
        rule = "fiscal " + rule
    reading = tie(unit_of(day, unit, rule), base_day)
    return None if reading is None else (start, end, reading)


def _of_week(match: re.Match[str], scene: Scene) -> Found | None:
    """ "Friday next week", "last week Sunday", "Tuesday of last week"."""
    weekday = WEEKDAYS[match["w"] or match["w2"]]
    if scene.anchor is None:
        return *match.span(), open_reading("weekday of a week", f"XXXX-WXX-{weekday + 1}")
    week = shift(scene.anchor, 7 * FORWARD[match["rel"] or match["rel2"]] - scene.anchor.weekday())
    day = week and shift(week, weekday)
    if not day:
        return None
    return *match.span(), tie(on_day(day, "weekday of a week"), scene.anchor) or open_reading("")


def _relative_weekday(match: re.Match[str], scene: Scene) -> Found | None:
    """ "Last Friday" is the last one before the anchor, "next Friday" the one of next week, "this Friday" this week's."""
    weekday, word = WEEKDAYS[match["w"]], match["rel"]
    start, end = match.span()
    if (
        len(match["w"]) < 6
        and not scene.text[match.start("w")].isupper()
        and len(match["w"]) < 4
        and match["w"] in ("sat", "sun")
    ):
        return None
    rule = f"{word} weekday"
    if word in ("following", "previous"):
        base = scene.previous_day(start)
        if base is None or base.first is None:
            return start, end, open_reading(f"{word} weekday: relative to an event", f"XXXX-WXX-{weekday + 1}")
        anchor = base.first
    elif scene.anchor is None:
        return start, end, open_reading(rule, f"XXXX-WXX-{weekday + 1}")
    else:
        anchor = scene.anchor
    if scene.left(start).endswith("the "):
        start -= 4
    back = (anchor.weekday() - weekday) % 7 or 7
    before, after = shift(anchor, -back), shift(anchor, 7 - back % 7)
    same_week = shift(anchor, weekday - anchor.weekday())
    if before is None or after is None or same_week is None:
        return None
    alternatives: tuple[tuple[date, date], ...] = ()
    if word in ("last", "past", "previous"):
        day = before
        other = shift(same_week, -7)
    elif word == "this":
        day, other = same_week, (before if scene.reported(start) else None)
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
    reading = tie(on_day(day, rule), anchor)
    return None if reading is None else (start, end, replace(reading, alternatives=alternatives))


def _relative_month(match: re.Match[str], scene: Scene) -> Found | None:
    """ "Last October", "next May", "this June", "June last year"."""
    month, word = MONTHS[match["m"]], match["rel"]
    start, end = match.span()
    if match["m"] in ("may", "march", "sat", "sun", "mar") and not scene.text[match.start("m")].isupper():
        return None
    anchor = scene.anchor
    if anchor is None:
        return start, end, open_reading(f"{word} month", f"XXXX-{month:02}")
    if match["year"]:
        year = anchor.year + FORWARD[word]
    elif word in ("last", "past", "previous"):
        year = anchor.year - (month >= anchor.month)
    elif word == "this":
        year = anchor.year
    else:
        year = anchor.year + (month <= anchor.month)
    reading = tie(in_month(year, month, f"{word} month"), anchor)
    return None if reading is None else (start, end, reading)


def _relative_season(match: re.Match[str], scene: Scene) -> Found | None:
    code, word = SEASONS[match["s"]], match["rel"]
    start, end = match.span()
    anchor = scene.anchor
    if word == "the":
        if not re.search(r"\b(?:in|during|over|of|since|through|throughout|by|for|until) $", scene.left(start)):
            return None
        if scene.word_after(end) in ("of", "in", "to") and match["s"] in ("fall", "spring"):
            return None
    if anchor is None:
        return start, end, open_reading(f"{word} season", f"XXXX-{code}")
    year = anchor.year - (1 if code == "WI" and anchor.month <= 2 else 0)
    begin = in_season(year, code, "").first
    if match["year"]:
        year = anchor.year + FORWARD[word]
    elif begin is not None:
        current = in_season(year, code, "")
        inside = current.last is not None and begin <= anchor <= current.last
        if word in ("last", "past", "previous"):
            year -= 1 if inside or begin > anchor else 0
        elif word in ("next", "coming"):
            year += 1 if inside or begin <= anchor else 0
        elif word == "the" and begin > anchor and not scene.ahead(start, end):
            year -= 1
    reading = tie(in_season(year, code, f"{word} season"), anchor)
    return None if reading is None else (start, end, reading)


def _length(count: float | None, unit: str) -> str | None:
    """The TIMEX3 value of a length of time."""
    if count is None or unit not in "DWMYQ":
        return None
    return f"P{count:g}{unit}"


def _ago(match: re.Match[str], scene: Scene) -> Found | None:
    """ "Two days ago", "a year earlier", "three weeks later", "10 days from now", "year-ago"."""
    unit, way = UNITS[match["u"]], match["way"]
    start, end = match.span()
    left = scene.left(start, 40)
    quantity = _QUANTITY.search(left)
    base = scene.anchor
    rule = f"so many units {way}"
    if way == "previous" and not left.endswith("the "):
        return None
    if quantity is None:
        if match["u"] != "year" and way not in ("before", "earlier", "after", "later", "previous"):
            return None
        if match["u"].endswith("s"):
            if way == "ago" and not left.endswith("the "):
                return start, end, Reading("vague past", status="vague", value="PAST_REF")
            return None
        count: float | None = 1
        if left.endswith("the "):
            start -= 4
    else:
        count = cardinal(quantity["n"])
        if quantity["half"] and count is not None:
            count += 0.5
        start += quantity.start("about" if quantity["about"] else "n") - len(left)
        if _VAGUE.search(quantity["n"]) or count is None:
            value = "FUTURE_REF" if way in ("from now", "hence") else "PAST_REF"
            if way not in ("ago", "from now", "hence", "prior", "earlier", "before"):
                return start, end, Reading(f"{way}, no number", status="vague", value=value)
            return (
                start,
                end,
                Reading("vague " + ("future" if value[0] == "F" else "past"), status="vague", value=value),
            )
    if way in ("ago", "from now", "hence", "from today"):
        sign = -1 if way == "ago" else 1
    elif way in ("earlier", "before", "prior", "previously", "previous"):
        sign = -1
    else:
        sign = 1
    if way not in ("ago", "from now", "hence", "from today"):
        if unit in "DW":
            before = scene.previous(start, "day")
        else:
            before = scene.previous(start, "day", "month", "quarter", "year", reach=160 if unit == "Y" else 400)
        if way in ("before", "after") and re.match(r"\s+[^\W_]", scene.low[end : end + 4]):
            return start, end, open_reading(f"{way}: relative to an event", _length(count, unit))
        if before is not None and before.first is not None and not (unit == "Y" and before.granularity == "day"):
            base, rule = before.first, f"{rule}, from the date before"
            if unit == "Y" and before.granularity in ("quarter", "month"):
                there = moved(base, unit, sign * int(count or 1))
                reading = (
                    None
                    if there is None
                    else tie(unit_of(there, "Q" if before.granularity == "quarter" else "M", rule), base)
                )
                return None if reading is None else (start, end, reading)
        elif (match["u"] == "day" or way in ("after", "later")) and unit != "Y":
            return start, end, open_reading(f"{way}: relative to an event")
    if base is None:
        return start, end, open_reading(rule)
    reading = tie(ago(base, unit, sign * (count or 1), rule), base)
    return None if reading is None else (start, end, reading)


def _year_ago_period(match: re.Match[str], scene: Scene) -> Found | None:
    """ "The year-earlier quarter", "the year-ago period": the quarter named before, a year earlier; else last year."""
    start, end = match.span()
    if scene.left(start).endswith("the "):
        start -= 4
    if scene.anchor is None:
        return start, end, open_reading("year-earlier period")
    quarter = scene.previous(start, "quarter")
    if quarter is not None and quarter.first is not None and match["what"] in ("quarter", "period"):
        reading = in_quarter(quarter.first.year - 1, (quarter.first.month + 2) // 3, "year-earlier period")
    elif match["what"] == "quarter":
        reading = in_quarter(scene.anchor.year - 1, (scene.anchor.month + 2) // 3, "year-earlier quarter")
    else:
        reading = in_year(scene.anchor.year - 1, "year-earlier period")
    return start, end, tie(reading, scene.anchor) or reading


def _last_n(match: re.Match[str], scene: Scene) -> Found | None:
    """ "The last two weeks", "the past few days", "the next three months": an interval from or to the anchor."""
    start, end = match.span()
    count, unit = cardinal(match["n"]), UNITS[match["u"]]
    if scene.left(start).endswith("the "):
        start -= 4
    forward = match["rel"] in ("next", "coming", "following")
    if _VAGUE.search(match["n"]) or count is None or count != int(count):
        if match["u"].endswith("s"):
            value = "FUTURE_REF" if forward else "PAST_REF"
            return start, end, Reading("vague future" if forward else "vague past", status="vague", value=value)
        return None
    if unit == "WE":
        return None
    value = f"P{int(count) * (10 if unit == 'E' else 100 if unit == 'C' else 1)}{'Y' if unit in 'EC' else 'M' if unit == 'Q' else unit}"
    if unit == "Q":
        value = f"P{int(count)}Q"
    if scene.anchor is None:
        return start, end, Reading("so many units back", status="unresolved", relative=True, value=value)
    other = moved(scene.anchor, unit, int(count) * (1 if forward else -1))
    if other is None:
        return None
    if unit == "Q":
        return start, end, _whole_quarters(scene.anchor, int(count), forward, value)
    first, last = (scene.anchor, other) if forward else (other, scene.anchor)
    reading = tie(between(first, last, "units from the anchor"), scene.anchor)
    return None if reading is None else (start, end, replace(reading, value=value))


def _whole_quarters(anchor: date, count: int, forward: bool, value: str) -> Reading:
    """ "The last two quarters": those that are over; "the next two": those that have not begun."""
    current = in_quarter(anchor.year, (anchor.month + 2) // 3, "").first or anchor
    other = add_months(current, 3 * (count + 1) if forward else -3 * count) or current
    first, last = (add_months(current, 3) or current, other) if forward else (other, current)
    reading = between(first, shift(last, -1) or last, "quarters from the anchor")
    return replace(reading, relative=True, anchor=anchor, value=value)


def _in_units(match: re.Match[str], scene: Scene) -> Found | None:
    """ "In two weeks" where the clause looks ahead; else it is a duration and another rule's."""
    start, end = match.span()
    count = cardinal(match["n"])
    if count is None or scene.anchor is None or not scene.ahead(start, end):
        return None
    reading = tie(ago(scene.anchor, UNITS[match["u"]], count, "in so many units"), scene.anchor)
    return None if reading is None else (start, end, reading)


def _quarter(match: re.Match[str], scene: Scene) -> Found | None:
    """ "The third quarter of 1998", "last year's first half", "fiscal second-quarter", "Q3"."""
    number = int(match["q"]) if match["q"] else {"final": 4, "last": 4}.get(match["n"]) or ordinal(match["n"])
    kind = match["kind"] or ("half" if match["h"] == "h" else "quarter")
    start, end = match.span()
    if number is None or number > (2 if kind == "half" else 4):
        return None
    if match["n"] in ("last",):
        return None
    if (
        kind == "half"
        and scene.word_after(end) == "of"
        and scene.word_after(end + 3)[:1].isalpha()
        and not match["y"]
        and not match["rel"]
    ):
        return None
    left = scene.left(start, 40)
    year_text, rel = match["y"] or match["year0"], match["rel"] or match["rel0"]
    if left.endswith(("fiscal ", "fiscal-")):
        start -= 7
    if scene.left(start, 8).endswith("the "):
        start -= 4
    if year_text:
        reading = quarter_reading(year_of(year_text), number, kind)
        return None if reading is None else (start, end, reading)
    if kind == "half" and not re.search(
        r"\b(?:in|for|during|since|of|year|fiscal|to) (?:the |its )?$",
        scene.low[max(0, match.start() - 14) : match.start()],
    ):
        return None
    if scene.anchor is None:
        return start, end, open_reading("quarter", f"XXXX-{'Q' if kind == 'quarter' else 'H'}{number}")
    year = scene.anchor.year
    months = 3 if kind == "quarter" else 6
    if rel:
        year += FORWARD[rel]
    elif (number - 1) * months + 1 > scene.anchor.month and not scene.ahead(match.start(), end):
        year -= 1
    elif number * months < scene.anchor.month and scene.ahead(match.start(), end) and not scene.reported(match.start()):
        year += 1
    reading = tie(quarter_reading(year, number, kind), scene.anchor)
    return None if reading is None else (start, end, reading)


def _the_quarter(match: re.Match[str], scene: Scene) -> Found | None:
    """ "The quarter", "the latest quarter": the one named before, else the last that is over."""
    start, end = match.span()
    if scene.anchor is None or not scene.left(start).endswith(
        ("the ", "for the latest ", "the latest ", "its latest ")
    ):
        return None
    if not scene.left(start).endswith("latest ") and scene.previous(start, "quarter", reach=1200) is None:
        return None
    before = scene.previous(start, "quarter", reach=1200)
    if before is not None and before.first is not None:
        reading = in_quarter(before.first.year, (before.first.month + 2) // 3, "the quarter named before")
    else:
        day = add_months(scene.anchor, -3)
        if day is None:
            return None
        reading = in_quarter(day.year, (day.month + 2) // 3, "the latest quarter")
    left = scene.left(start)
    start -= 11 if left.endswith("the latest ") else 4 if left.endswith("the ") else 7
    return start, end, tie(reading, scene.anchor) or reading


def _this_unit(match: re.Match[str], scene: Scene) -> Found | None:
    """ "The week", "the year" and the like, only as part of something ("the end of the year", "so far in the month")."""
    start, end = match.span()
    left = scene.left(start, 40)
    part = re.search(
        r"\b(?:end|start|beginning|middle|close|rest|remainder|course|turn) of (?P<the>the |my )$|\blater in (?P<the2>the )$|\bearlier in (?P<the3>the )$|\b(?:far|late|early) (?:in )?(?P<the4>the )$",
        left,
    )
    weekend = match["u"] == "weekend" and re.search(r"\b(?:the|over the|at the|during the) $", left)
    if not part and not weekend:
        return None
    start -= 3 if left.endswith("my ") else 4
    unit = UNITS[match["u"]]
    if scene.anchor is None:
        return start, end, open_reading(f"the {match['u']}")
    day: date | None = scene.anchor
    before = scene.previous(
        start, {"M": "month", "Y": "year", "Q": "quarter", "W": "week", "E": "decade"}.get(unit, "none"), reach=120
    )
    if weekend and scene.anchor.weekday() < 5 and not scene.ahead(start, end):
        day = shift(scene.anchor, -7)
    elif unit == "D":
        return None
    elif before is not None and before.first is not None:
        day = before.first
    reading = day and tie(unit_of(day, unit, f"the {match['u']}"), scene.anchor)
    return None if not reading else (start, end, reading)


_DAY_LEAD = re.compile(
    r"\b(?:(?:for|end|ends|ended|ending|finish|finishes|finished|finishing|close|closed|closing|start|started|began) (?P<a>the )"
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
    """ "On the 18th": the last such day on or before the anchor."""
    start, end = match.span()
    if not re.search(r"\b(?:on|by|since|until|from) the $", scene.low[max(0, start - 10) : start]) or not _ENDS.match(
        scene.low, end
    ):
        return None
    day = int(match["d"])
    if scene.anchor is None:
        return start, end, open_reading("day of the month", f"XXXX-XX-{day:02}")
    for back in range(3):
        month = add_months(scene.anchor.replace(day=1), -back)
        found = month and safe(month.year, month.month, day)
        if found and found <= scene.anchor:
            return start, end, tie(on_day(found, "day of the month, last one"), scene.anchor) or open_reading("")
    return None


_ENDS = re.compile(r"\s*(?:[.,;:)]|$|(?:and|to|at|with|when|as|but|for|between)\b)")


def _relative_holiday(match: re.Match[str], scene: Scene) -> Found | None:
    name = match["h"]
    if scene.anchor is None:
        return *match.span(), open_reading("holiday")
    days = [day for year in range(scene.anchor.year - 1, scene.anchor.year + 2) if (day := holiday(name, year))]
    word = match["rel"]
    if word == "last":
        day = max((day for day in days if day < scene.anchor), default=None)
    elif word == "next":
        day = min((day for day in days if day > scene.anchor), default=None)
    else:
        day = holiday(name, scene.anchor.year)
    return (
        None if day is None else (*match.span(), tie(on_day(day, f"{word} holiday"), scene.anchor) or open_reading(""))
    )


def _same_day(match: re.Match[str], scene: Scene) -> Found | None:
    """ "The next day", "the day before", "the following morning": relative to what was told."""
    start, end = match.span()
    if match["way"] and re.match(r"\s+(?:yesterday|tomorrow)\b", scene.low[end : end + 14]):
        return None
    before = scene.previous_day(start)
    sign = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1, "prior": -1, "same": 0, "that": 0}
    way = match["rel"] or match["way"]
    if match["way"] and re.match(
        r"\s+(?:the|a|an|his|her|its|their|that|he|she|it|they|[a-z]+ing)\b", scene.low[end : end + 14]
    ):
        return start, end, open_reading("day from an event: relative to an event")
    if before is None or before.first is None:
        return start, end, open_reading(f"{way} day: relative to an event")
    day = shift(before.first, sign[way])
    part = PARTS.get(match["p"] or "", "")
    reading = day and tie(on_day(day, f"{way} day, from the date before", part), before.first)
    return None if not reading else (start, end, reading)


_REL = r"(?P<rel>last|next|this|past|previous|current|coming)"
_NAMES = "christmas|easter|thanksgiving|halloween|good friday"
_NUMBER_WORDS = rf"(?P<n>\d{{1,3}}|a couple of|couple of|few|several|many|{CARDINAL})"
RULES: tuple[Rule, ...] = (
    Rule("day word", ("yesterday", "today", "tonight", "tomorrow", "overnight"), r"(?:yesterday|today|tonight|tomorrow)\b", _day_word),
    Rule("beyond", UNITS, rf"(?P<u>{UNIT}) (?P<way>before|after|from) (?P<base>yesterday|tomorrow|today|now)\b", _beyond),
    Rule("part of day", ("this", "last"), rf"(?P<rel>this|last) (?P<p>{'|'.join(PARTS)})\b", _this_part),
    Rule("relative unit", ("last", "next", "this", "past", "previous", "current", "coming", "following", "same", "that"),
         r"(?P<rel>last|next|this|past|previous|current|coming|following|same|that) (?:past |coming |current |whole |entire )?(?P<f>fiscal |calendar |financial )?(?P<u>week|weekend|month|quarter|year|decade|century|fortnight)\b(?!-|\s+(?:ago|earlier|old)\b)" + rf"(?! of (?:{MONTH}|\d{{4}}|this|next|last|the)\b)",
         _relative_unit),
    Rule("weekday of week", (*WEEKDAYS, "last", "next", "this"),
         rf"(?P<w>{WEEKDAY}),? (?:of )?(?P<rel>last|next|this) week\b|(?P<rel2>last|next|this) week,? (?:on )?(?P<w2>{WEEKDAY})", _of_week),
    Rule("relative weekday", ("last", "next", "this", "past", "previous", "coming", "following"),
         rf"(?P<rel>last|next|this|past|previous|coming|following) (?:coming |past )?(?P<w>{WEEKDAY})", _relative_weekday),
    Rule("relative month", (*MONTHS, "last", "next", "this", "past", "previous", "coming"),
         rf"{_REL} (?P<m>{MONTH})\.?(?P<year>(?!))?", _relative_month),
    Rule("month of year", MONTHS, rf"(?P<m>{MONTH}),? (?:of )?(?P<rel>last|next|this) (?P<year>year)\b", _relative_month),
    Rule("relative season", ("last", "next", "this", "past", "previous", "coming", "the"),
         rf"(?P<rel>last|next|this|past|previous|coming) (?P<s>{'|'.join(SEASONS)})\b(?P<year>(?!))?", _relative_season),
    Rule("season of year", SEASONS, rf"(?P<s>{'|'.join(SEASONS)}),? (?:of )?(?P<rel>last|next|this) (?P<year>year)\b", _relative_season),
    Rule("ago", UNITS, rf"(?P<u>{UNIT})[\s-](?P<way>ago|earlier|later|before|after|prior|previously|previous|from now|from today|hence)\b(?!\s+(?:than|to)\b)(?! (?:quarter|period|figure|month|level|result)s?\b)", _ago),
    Rule("year-ago period", ("year",), r"year[\s-](?:ago|earlier|before)(?: (?:third |second |first |fourth )?(?P<what>quarter|period|month|level|figure|result)s?)\b", _year_ago_period),
    Rule("last n", ("last", "past", "next", "previous", "coming", "following", "preceding"),
         rf"(?P<rel>last|past|next|previous|coming|following|preceding)[\s-](?:about |nearly |almost |over )?{_NUMBER_WORDS}[\s-](?:\w{{4,9}} )?(?P<u>{UNIT})", _last_n),
    Rule("in units", ("in", "within"), rf"in (?:about |just |around )?(?P<n>\d{{1,3}}|a|an|a couple of|{CARDINAL}) (?P<u>{UNIT})(?:['’] time)?", _in_units),
    Rule("quarter", ("first", "second", "third", "fourth", "final", "q", NUMBER, "h", "last", "next", "this"),
         r"(?:(?:(?P<year0>\d{4})(?:['’]s)?|(?P<rel0>last|this|next) year['’]s) )?(?:(?:(?P<n>first|second|third|fourth|final|[1-4](?:st|nd|rd|th))[\s-](?:fiscal[\s-])?(?P<kind>quarter|half))|(?P<h>[qh])(?P<q>[1-4]))\b(?:(?:,? (?:of |in )?(?:the )?(?:year |fiscal |fiscal year |calendar )?(?P<y>\d{4})\b)|,? (?:of )?(?P<rel>last|this|next) (?:fiscal )?year\b)?", _quarter),
    Rule("the day", ("day",), r"day\b(?!-|\s(?:after|before|of|when|that|the|he|she|they|it|i|we|prior|will|is|was|in|to)\b)", _the_day),
    Rule("the quarter", ("quarter",), r"quarter\b", _the_quarter),
    Rule("the unit", ("week", "month", "year", "weekend", "decade", "century"), r"(?P<u>week|month|year|weekend|decade|century)\b", _this_unit),
    Rule("day of month", (NUMBER, *ORDINALS), rf"(?P<d>\d\d?(?:st|nd|rd|th)|{ORDINAL})(?: day)? of (?P<rel>last|next|this|that) month\b", _day_of_month),
    Rule("days of month", (NUMBER,), r"(?P<a>\d\d?)(?:st|nd|rd|th)?(?: (?:to|and|until|till|through) | ?[-–] ?)(?P<b>\d\d?)(?:st|nd|rd|th)? (?:of )?(?P<rel>this|next|last) month\b", _days_of_month),
    Rule("on the day", (NUMBER,), r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)\b", _on_the_day),
    Rule("relative holiday", ("last", "next", "this"), rf"(?P<rel>last|next|this) (?P<h>{_NAMES})\b", _relative_holiday),
    Rule("same day", ("the", "that", "next", "following", "same", "previous"),
         rf"(?:the )?(?P<rel>next|following|same|previous|that) (?:day|(?P<p>{'|'.join(PARTS)}))\b(?P<way>(?!))?", _same_day),
    Rule("day before", ("the", "a"), r"the day (?P<way>before|after|prior)\b(?P<rel>(?!))?(?P<p>(?!))?", _same_day),
)  # fmt: skip

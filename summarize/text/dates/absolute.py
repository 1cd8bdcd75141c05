"""English dates that name a day, month, quarter, season, year, decade or century."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from summarize.text.dates.calendar import (
    Found,
    Reading,
    between,
    easter,
    full_year,
    in_century,
    in_decade,
    in_half,
    in_month,
    in_quarter,
    in_season,
    in_year,
    month_end,
    on_day,
    safe,
    shift,
)
from summarize.text.dates.grammar import NUMBER, Rule
from summarize.text.dates.lexicon import (
    COUNTED,
    EASTER,
    FLOATING,
    HOLIDAYS,
    MONTH,
    MONTHS,
    NAME_AFTER,
    NAME_BEFORE,
    SEASONS,
    UNSURE,
    WEEKDAY,
    WEEKDAYS,
    listed,
)
from summarize.text.dates.numerals import ORDINAL, ORDINALS, YEAR_WORDS, ordinal, spoken_year
from summarize.text.dates.scene import Scene

_PREPOSITIONS = listed(
    "in of since until till by from through to during before after between late early mid last next this "
    "every for circa around about on throughout past year years fiscal beginning starting ending ended "
    "dated and or summer winter spring fall autumn"
)
_ARTICLES = frozenset(("the", "a", "an", "that", "its", "his", "her", "their", "our"))
_YEAR = r"(?:\d{4}(?![\d,.]*\d)|['’]\d\d(?!\d))"
_DAY = r"(?:[0-3]?\d(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|\w)|the [0-3]?\d(?:st|nd|rd|th)?(?!\w)|(?:the )?" + ORDINAL + r")"
_RANGE = r"(?:\s?[-–—]\s?|\s(?:to|through|until|till|thru)\s)"


def year_of(text: str) -> int:
    """The year of four digits, two digits, an apostrophe with two digits, or words."""
    digits = text.strip(" '’,")
    if digits.isdigit():
        return full_year(digits)
    return spoken_year(digits) or 0


def day_month(scene: Scene, day: int, month: int, start: int, end: int, rule: str) -> Reading | None:
    """A day of a month without a year: the last one on or before the anchor, or the next where the clause looks ahead.

    Where no verb says which, a day that comes within six weeks is that one.
    """
    if not 1 <= month <= 12 or safe(2000, month, day) is None:
        return None
    value = f"XXXX-{month:02}-{day:02}"
    anchor = scene.anchor
    if anchor is None:
        return Reading(rule, status="unresolved", granularity="day", value=value, relative=True)
    years = range(anchor.year - 8, anchor.year + 9)
    days = [found for year in years if 1 <= year <= 9999 and (found := safe(year, month, day))]
    past = max((found for found in days if found <= anchor), default=None)
    coming = min((found for found in days if found > anchor), default=None)
    if past is None or coming is None:
        return None
    ahead = scene.ahead(start, end)
    chosen, other = (coming, past) if ahead else (past, coming)
    reading = on_day(chosen, f"{rule}, {'next' if ahead else 'last'} one")
    return replace(reading, relative=True, anchor=anchor, alternatives=((other, other),))


def month_alone(scene: Scene, month: int, start: int, end: int, rule: str) -> Reading:
    """A month without a year: the one that the anchor lies in or the last before it; the next if the clause looks ahead."""
    anchor = scene.anchor
    if anchor is None:
        return Reading(rule, status="unresolved", granularity="month", value=f"XXXX-{month:02}", relative=True)
    year = anchor.year if month <= anchor.month else anchor.year - 1
    ahead = month != anchor.month and scene.ahead(start, end)
    chosen, other = (year + 1, year) if ahead else (year, year + 1)
    reading = in_month(chosen, month, f"{rule}, {'next' if ahead else 'last'} one")
    another = in_month(other, month, rule)
    assert another.first is not None and another.last is not None
    return replace(reading, relative=True, anchor=anchor, alternatives=((another.first, another.last),))


def weekday_reading(scene: Scene, weekday: int, start: int, end: int, rule: str = "weekday") -> Reading:
    """A bare weekday: the last one on or before the anchor; the next after it where the clause looks ahead."""
    anchor = scene.anchor
    if anchor is None:
        return Reading(rule, status="unresolved", granularity="day", value=f"XXXX-WXX-{weekday + 1}", relative=True)
    back = (anchor.weekday() - weekday) % 7
    past, coming = shift(anchor, -back), shift(anchor, -back % 7)
    if past is None or coming is None:
        return Reading(rule, status="unresolved", granularity="day", value=f"XXXX-WXX-{weekday + 1}", relative=True)
    ahead = scene.ahead(start, end, onward=True)
    chosen, other = (coming, past) if ahead else (past, coming)
    reading = on_day(chosen, f"{rule}, {'next on or after' if ahead else 'last on or before'} the anchor")
    return replace(reading, relative=True, anchor=anchor, alternatives=((other, other),) if other != chosen else ())


def _dated(scene: Scene, day: int, month: int, year: str | None, start: int, end: int) -> Reading | None:
    if year is None:
        return day_month(scene, day, month, start, end, "day and month")
    found = safe(year_of(year), month, day)
    return None if found is None else on_day(found, "full date")


def _span(scene: Scene, first: int, last: int, month: int, year: str | None, where: tuple[int, int]) -> Reading | None:
    """A range of days of one month."""
    begin = _dated(scene, first, month, year, *where)
    if begin is None or begin.first is None:
        return begin
    end = safe(begin.first.year, month, last)
    if end is None or end <= begin.first:
        return None
    return replace(between(begin.first, end, "range of days"), relative=begin.relative, anchor=begin.anchor)


def _capital(scene: Scene, at: int) -> bool:
    return scene.text[at].isupper()


# ---- numbers only


def _numeric(match: re.Match[str], scene: Scene) -> Found | None:
    start, end = match.span()
    if (
        scene.text[start - 1 : start] in tuple("-/.$€£#")
        and start
        and not (scene.found and scene.found[-1][1] == start - 1)
    ):
        return None
    if _NO_YEAR_BEFORE.search(scene.low[max(0, start - 14) : start]):
        return None
    one, two, year = int(match["a"]), int(match["b"]), year_of(match["y"])
    month_first, day_first = safe(year, one, two), safe(year, two, one)
    if month_first and day_first and month_first != day_first:
        chosen, other = (month_first, day_first) if scene.month_first else (day_first, month_first)
        order = "month first" if scene.month_first else "day first"
        return start, end, replace(on_day(chosen, f"numeric date, {order}"), alternatives=((other, other),))
    found = month_first or day_first
    return None if found is None else (start, end, on_day(found, "numeric date"))


def _iso(match: re.Match[str], scene: Scene) -> Found | None:
    if match.start() and scene.text[match.start() - 1] in "-/.$€£#":
        return None
    month = MONTHS.get(match["m"]) or int(match["m"])
    found = safe(int(match["y"]), month, int(match["d"]))
    return None if found is None else (*match.span(), on_day(found, "numeric date"))


def _month_slash_day(match: re.Match[str], scene: Scene) -> Found | None:
    """ "4/22": only after a word that dates have before them, and never 9/11 or 24/7."""
    start, end = match.span()
    before = scene.word_before(start)
    if before not in ("on", "since", "by", "until", "from", "of", *WEEKDAYS) or match[0] == "9/11":
        return None
    one, two = int(match["a"]), int(match["b"])
    if (scene.month_first and one <= 12) or two > 12:
        one, two = two, one
    reading = day_month(scene, one, two, start, end, "numeric day and month")
    return None if reading is None else (start, end, reading)


def _year_month(match: re.Match[str], scene: Scene) -> Found | None:
    year, month = int(match["y"]), int(match["m"])
    if month == (year + 1) % 100 and "/" in match[0] and match.start("y") == match.start():
        months = in_month(year, month, "") if month <= 12 and month else None
        if 1900 <= year < 2100 and _plain_year(scene, match.start(), match.end(), loose=True):
            years = between(date(year, 1, 1), date(year + 1, 12, 31), "two years in one")
            if months is None or months.first is None or months.last is None:
                return *match.span(), years
            return *match.span(), replace(years, alternatives=((months.first, months.last),))
    if not (1 <= month <= 12 and 1900 <= year < 2100) or (
        not _plain_year(scene, match.start("y"), match.end(), loose=True) and match.start("y") == match.start()
    ):
        return None
    return *match.span(), in_month(year, month, "year and month")


# ---- days and months by name


def _month_ok(scene: Scene, at: int, name: str, *, strong: bool) -> bool:
    """Whether the word at `at` is a month: "May" and the like need a capital, or (`strong`) digits beside them."""
    if name in UNSURE and not _capital(scene, at):
        return strong and name not in ("may", "march", "mar", "sat", "sun", "dec")
    return True


def _month_day(match: re.Match[str], scene: Scene) -> Found | None:
    month = MONTHS[match["m"]]
    start, end = match.span()
    day = ordinal(match["d"].removeprefix("the "))
    bare = match["d"].isdigit()
    if day is None or not 1 <= day <= 31 or not _month_ok(scene, start, match["m"], strong=True):
        return None
    if match["d"][0].isalpha() and match["m"] in ("may", "march") and not _capital(scene, start):
        return None
    if bare and match["y"] is None and scene.word_after(end) in COUNTED:
        return None
    if match["d2"]:
        second = ordinal(match["d2"].removeprefix("the "))
        if match["m2"]:
            reading = _across(scene, (day, month), (second or 0, MONTHS[match["m2"]]), match["y"], (start, end))
        else:
            reading = _span(scene, day, second or 0, month, match["y"], (start, end))
    elif (month, day) == (9, 11) and match["y"] is None and _ATTACKS.match(scene.low, end):
        reading = on_day(date(2001, 9, 11), "day of the attacks of 2001")
    else:
        reading = _dated(scene, day, month, match["y"], start, end)
    return None if reading is None else (start, end, reading)


_ATTACKS = re.compile(r"\s(?:terrorist |terror )?attacks?\b")


def _across(
    scene: Scene, first: tuple[int, int], last: tuple[int, int], year: str | None, where: tuple[int, int]
) -> Reading | None:
    """A range from a day of one month to a day of another; the year is that of its end."""
    end = _dated(scene, *last, year, *where)
    if end is None or end.first is None:
        return end
    begin = safe(end.first.year - (first[1] > last[1]), first[1], first[0])
    if begin is None:
        return None
    return replace(between(begin, end.first, "range of days"), relative=end.relative, anchor=end.anchor)


def _day_month(match: re.Match[str], scene: Scene) -> Found | None:
    month = MONTHS[match["m"]]
    start, end = match.span()
    day = ordinal(match["d"].removeprefix("the "))
    if (
        day is None
        or not 1 <= day <= 31
        or not _month_ok(scene, match.start("m"), match["m"], strong=match["d"][0].isdigit())
    ):
        return None
    if match["m"] in ("may", "march") and not _capital(scene, match.start("m")):
        return None
    if scene.text[start - 1 : start] in ("$", "€", "£", ",", ".") and start:
        return None
    first = None
    if match["d0"]:
        first = ordinal(match["d0"].removeprefix("the "))
        if match["m0"]:
            reading = _across(scene, (first or 0, MONTHS[match["m0"]]), (day, month), match["y"], (start, end))
        else:
            reading = _span(scene, first or 0, day, month, match["y"], (start, end))
    else:
        reading = _dated(scene, day, month, match["y"], start, end)
    if reading is None and first is None and match["y"] is None:
        return None
    if reading is None:
        return None
    return start, end, reading


def _month_year(match: re.Match[str], scene: Scene) -> Found | None:
    if not _month_ok(scene, match.start(), match["m"], strong=True):
        return None
    year = year_of(match["y"])
    if not 1000 <= year < 2200 or (scene.word_after(match.end()) in COUNTED and not _capital(scene, match.start())):
        return None
    month = MONTHS[match["m"]]
    if match["m2"]:
        other = MONTHS[match["m2"]]
        if year_of(match["y0"] or match["y"]) * 12 + month >= year * 12 + other:
            return None
        begin = year_of(match["y0"]) if match["y0"] else year
        return *match.span(), between(date(begin, month, 1), month_end(year, other), "range of months")
    return *match.span(), in_month(year, month, "month and year")


_HYPHENED = re.compile(r"\b(mid|early|late)-$")


def _month_bare(match: re.Match[str], scene: Scene) -> Found | None:
    """A month alone: always with a capital; "May", "March" and short forms only after a word that dates have before."""
    start, end = match.span("m")
    name = match["m"]
    before = scene.word_before(start) or next(iter(_HYPHENED.findall(scene.low[max(0, start - 6) : start])), "")
    if not _capital(scene, start) and (name in UNSURE or before not in _PREPOSITIONS):
        return None
    after, next_word = scene.word_after(end), scene.word_after(end, cased=True)
    if before in NAME_BEFORE or after in NAME_AFTER or (scene.text[end : end + 1] == "-" and after.isdigit()):
        return None
    if name in UNSURE or name in ("april", "june", "august"):
        if before not in _PREPOSITIONS and before not in ("the", "a", "an"):
            return None
        if name in ("may", "march") and (
            before in ("the", "a", "and", "or", "for", "to", "about", "this") and not _dated_around(scene, start)
        ):
            return None
        if (
            name in ("april", "june", "august", "jan")
            and next_word[:1].isupper()
            and before not in ("in", "since", "until", "by")
        ):
            return None
    if before not in _PREPOSITIONS and next_word[:1].isupper() and scene.text[end : end + 1] == " ":
        return None
    if scene.low[max(0, start - 8) : start].endswith("ides of "):
        return None
    cased_before = scene.word_before(start, cased=True)
    if (
        cased_before[:1].isupper()
        and before not in _PREPOSITIONS | _ARTICLES
        and before not in WEEKDAYS
        and name in UNSURE
    ):
        return None
    if match["m2"] and scene.text[match.start("m2")].isupper():
        last = month_alone(scene, MONTHS[match["m2"]], start, match.end(), "range of months")
        if last.first is None or last.last is None:
            return start, match.end(), last
        begin = date(last.first.year - (MONTHS[name] > MONTHS[match["m2"]]), MONTHS[name], 1)
        return start, match.end(), replace(between(begin, last.last, last.rule), relative=True, anchor=last.anchor)
    return start, end, month_alone(scene, MONTHS[name], start, end, "month")


def _dated_around(scene: Scene, start: int) -> bool:
    window = scene.low[max(0, start - 30) : start]
    return bool(re.search(MONTH + r"\.?(?:,| and| or| to)? (?:and )?$", window))


# ---- weekdays


def _weekday(match: re.Match[str], scene: Scene) -> Found | None:
    name = match["w"]
    start, end = match.span("w")
    if not _capital(scene, start) and len(name) < 6:
        return None
    before, cased = scene.word_before(start), scene.word_before(start, cased=True)
    after = scene.word_after(end)
    if (before in NAME_BEFORE and cased[:1].isupper()) or before == "mail":
        return None
    if scene.text[end : end + 1].isspace() and after in NAME_AFTER and scene.word_after(end, cased=True)[:1].isupper():
        return None
    if len(name) < 6 and not (
        scene.text[end : end + 1] in (".", ",") or before in ("on", "last", "next", "this", "until", "by")
    ):
        return None
    if (
        re.search(r"\bmail on $|\bthe $", scene.low[max(0, start - 9) : start])
        and "mail on" in scene.low[max(0, start - 9) : start]
    ):
        return None
    return start, end, weekday_reading(scene, WEEKDAYS[name], start, end)


_GAP = re.compile(r"(?:\s?,|\.,?)?\s{1,3}(?:the\s)?")
_THE_DAY = re.compile(r"(?:(?:the )?([0-3]?\d)(?:st|nd|rd|th)|the (" + ORDINAL + r")(?=[.,;:)]|$))(?!\w)")


def _weekday_date(match: re.Match[str], scene: Scene) -> Found | None:
    """ "Friday, 6 June", "Sunday the 21st": the date decides; the weekday helps where no year is given."""
    weekday = WEEKDAYS[match["w"]]
    start = match.start()
    tail = match.end("w")
    gap = _GAP.match(scene.low, tail)
    if gap is None:
        return None
    for rule in (MONTH_DAY, DAY_MONTH, ISO, NUMERIC, MONTH_SLASH):
        inner = rule.pattern.match(scene.low, gap.end())
        if inner is None:
            continue
        found = rule.read(inner, scene)
        if found is None:
            continue
        reading = found[2]
        if reading.granularity != "day":
            return None
        if "\n" in gap[0] and reading.first is not None and reading.first.weekday() != weekday:
            return None
        if reading.alternatives and reading.first is not None and reading.first.weekday() != weekday:
            better = [first for first, _ in reading.alternatives if first.weekday() == weekday]
            if better:
                reading = replace(
                    reading, first=better[0], last=better[0], value=better[0].isoformat(), alternatives=()
                )
        return start, found[1], replace(reading, rule=f"weekday and {reading.rule}")
    number = _THE_DAY.match(scene.low, tail + len(gap[0].removesuffix("the ")))
    if number is None or scene.anchor is None:
        return None
    day = int(number[1]) if number[1] else ORDINALS.get(number[2], 0)
    for back in range(200):
        found_day = shift(scene.anchor, -back)
        if found_day and found_day.day == day and found_day.weekday() == weekday:
            return (
                start,
                number.end(),
                replace(on_day(found_day, "weekday and day"), relative=True, anchor=scene.anchor),
            )
    return None


# ---- years and longer


_NO_YEAR_BEFORE = re.compile(
    r"(?:[$€£¥#+]|\b(?:no|nos|number|flight|windows|boeing|airbus|route|highway|room|page|pages|section|article|chapter|"
    r"model|bmw|peugeot|mazda|office|version|resolution|act|bill|channel|radio|area|unit|case|code|zip|extension|ext|fax|phone|tel|"
    r"usd|eur|gbp|rs|us\$|a|some|about|nearly|almost|over|than|at least|only|the year's|asteroid|exit|player|lot|expo|euro|release|ver|bus|line|train|apartment|suite|interstate)\.?)\s?$"
)  # fmt: skip
_YEAR_BEFORE = listed(
    "in of since until till by from through during before after between late early mid year years fiscal "
    "circa and or to summer winter spring fall autumn around ended ending end throughout"
)


def _plain_year(scene: Scene, start: int, end: int, *, loose: bool = False) -> bool:
    """Whether four digits are a year: not a price, a number of people, a model, or part of a longer number."""
    low, text = scene.low, scene.text
    before_char, after_char = low[start - 1 : start], low[end : end + 1]
    if before_char in tuple("$€£¥#-–/.,:'’+@_&=") and before_char:
        if before_char not in "-–/" or not _LEAD_HYPHEN.search(low, max(0, start - 8), start):
            return False
    if after_char and (
        after_char in "%°:/@_=$€£"
        or (after_char == "-" and not re.match(r"-(?:era|vintage|style|model|election)", low[end : end + 10]))
        or after_char == "+"
    ):
        return False
    if re.match(r"[.,]\d", low[end : end + 2]):
        return False
    year = int(re.sub(r"\D.*", "", low[start:end]))
    before = scene.word_before(start)
    prepared = before in _YEAR_BEFORE
    if _NO_YEAR_BEFORE.search(low[max(0, start - 14) : start]):
        return False
    if before and before.isdigit():
        return False
    if before == "of" and _CROWD.search(low, max(0, start - 18), start):
        return False
    after, cased_after = scene.word_after(end), scene.word_after(end, cased=True)
    if (
        after in COUNTED
        or low[end : end + 8].lstrip()[:1] in ("%", "€", "°")
        or re.match(r"\s(?:million|billion|thousand|trillion|other|more)\b", low[end : end + 12])
    ):
        return False
    spaced = text[end : end + 1] == " "
    if not prepared and before not in MONTHS:
        cased_before = scene.word_before(start, cased=True)
        if spaced and cased_after[:1].isupper() and after not in MONTHS and not loose and before not in ("the", ""):
            return False
        if (
            spaced
            and cased_after[:1].isupper()
            and after not in MONTHS
            and not loose
            and not _EVENT_AFTER.match(low, end + 1)
        ):
            return False
        if (
            cased_before[:1].isupper()
            and before not in ("the", "a", "an", "on", "this", "a")
            and start > len(before) + 1
            and spaced
            and before not in WEEKDAYS
        ):
            return False  # a name: "Windows 2000", "Expo 2005"
        if (
            before not in ("the", *_ARTICLES)
            and after.endswith("s")
            and spaced
            and after
            not in (
                "was",
                "is",
                "has",
                "this",
                "saw",
                "as",
                "sees",
                "marks",
                "brings",
                "its",
                "his",
                "does",
                "sales",
                "elections",
                "results",
            )
        ):
            return False
        return 1900 <= year < 2100
    if before in ("to", "and", "or", "between", "from", "by", "around", "after") and not 1800 <= year < 2100:
        return False
    if before in ("to", "by", "from", "around", "or") and not 1900 <= year < 2060:
        return False
    return 1000 <= year < 2200


_LEAD_HYPHEN = re.compile(r"\b(?:pre|post|mid|late|early|the|circa|ca)[-–/]$")
_CROWD = re.compile(
    r"\b(?:crowd|fleet|choir|group|army|force|staff|total|team|number|population|garrison|audience|workforce) of $"
)
_EVENT_AFTER = re.compile(
    r"(?:summer |winter |us |u\.s\. |european |presidential |fifa |general |rugby |women's )*(?:olympics?|olympic games|world cup|games|election|elections|"
    r"constitution|championships?|census|paralympics|war|agreement|accord|peace|treaty)\b"
)


def _year(match: re.Match[str], scene: Scene) -> Found | None:
    start, end = match.span()
    if not _plain_year(scene, start, end):
        return None
    reading = in_year(int(match[0]), "year")
    fiscal = re.search(r"\b(?:fiscal(?: year)?|fy|financial year) ?$", scene.left(start))
    if fiscal:
        return start - (len(scene.left(start)) - fiscal.start()), end, replace(reading, rule="fiscal year")
    return start, end, reading


def _short_year(match: re.Match[str], scene: Scene) -> Found | None:
    """ "Since '82": two digits after an apostrophe, after a word that years have before them."""
    start, end = match.span()
    if scene.low[start - 1 : start] not in ("'", "’") or start < 2 or not scene.low[start - 2].isspace():
        return None
    if scene.word_before(start - 1) not in _YEAR_BEFORE - {"and", "or", "to", "late", "early", "mid"}:
        return None
    return start - 1, end, in_year(full_year(match[0]), "year of two digits")


def _years(match: re.Match[str], scene: Scene) -> Found | None:
    """ "2010/11", "1998-99", "1998-2001", "from 1998 to 2001"."""
    start, end = match.span()
    first = int(match["a"])
    last = year_of(match["b"]) if len(match["b"]) == 4 else first // 100 * 100 + int(match["b"])
    if not 1000 <= first < last < 2200 or last - first > 200:
        return None
    if match["sep"].strip() in ("to", "through", "until", "till", "and"):
        if not scene.join_ranges:
            return None
        lead = scene.word_before(start)
        if lead != ("between" if match["sep"].strip() == "and" else "from") and not 1900 <= first < last < 2060:
            return None
        if match["sep"].strip() == "and" and lead != "between":
            return None
        if scene.word_after(end) in COUNTED or not 1000 <= last < 2100:
            return None
    elif (len(match["b"]) == 2 and match["sep"] == "/") or not _plain_year(scene, start, end, loose=True):
        return None
    if scene.word_after(end) in COUNTED:
        return None
    return start, end, between(date(first, 1, 1), date(last, 12, 31), "range of years")


def _decade(match: re.Match[str], scene: Scene) -> Found | None:
    start, end = match.span()
    text = match["y"] if match["y"] else match["s"]
    if match["y"]:
        year = int(text)
        if len(text) == 4 and not 1500 <= year < 2100:
            return None
        if len(text) == 2:
            if not re.search(
                r"\b(?:the|early|late|mid)[ -]+['’]?$|[ -]['’]$|s (?:and|or|to) $", scene.low[max(0, start - 8) : start]
            ):
                return None
            if (
                re.search(
                    r"\b(?:in|into|to) (?:the|his|her|their) (?:early |late |mid[- ])?$",
                    scene.low[max(0, start - 18) : start],
                )
                and year < 20
            ):
                return None
            year += 1900 if year >= 20 else 2000
            if scene.low[start - 1 : start] in ("'", "’"):
                start -= 1
    else:
        if not re.search(r"\b(?:the|early|late|mid)[ -]+(?:nineteen )?$", scene.low[max(0, start - 18) : start]):
            return None
        year = _DECADES[text]
    return start, end, in_decade(year, "decade")


_DECADES = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
            "eighties": 1980, "nineties": 1990, "noughties": 2000}  # fmt: skip


def _century(match: re.Match[str], scene: Scene) -> Found | None:
    number = ordinal(match["n"])
    if number is None or not 1 <= number <= 30:
        return None
    return *match.span(), in_century(number, "century")


def _spoken(match: re.Match[str], scene: Scene) -> Found | None:
    year = spoken_year(match[0])
    if (
        year is None
        or not 1000 <= year < 2200
        or scene.word_before(match.start()) not in _YEAR_BEFORE
        or scene.word_after(match.end()) in COUNTED
    ):
        return None
    return *match.span(), in_year(year, "year in words")


def _season_year(match: re.Match[str], scene: Scene) -> Found | None:
    year = year_of(match["y"])
    if not 1000 <= year < 2200:
        return None
    return *match.span(), in_season(year, SEASONS[match["s"]], "season and year")


# ---- holidays


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday in a year."""
    if name in HOLIDAYS:
        return safe(year, *HOLIDAYS[name])
    if name in EASTER:
        return shift(easter(year), EASTER[name])
    month, weekday, which = FLOATING[name]
    if which < 0:
        last = month_end(year, month)
        return shift(last, -((last.weekday() - weekday) % 7))
    first = date(year, month, 1)
    return shift(first, (weekday - first.weekday()) % 7 + 7 * (which - 1))


def _holiday(match: re.Match[str], scene: Scene) -> Found | None:
    start, end = match.span()
    name = match["h"]
    if not _capital(scene, match.start("h")) or scene.word_after(match.end("h"), cased=True)[:1].isupper():
        return None
    if name in ("independence day", "may day") and scene.word_before(start).endswith("'s"):
        return None
    if match["y"]:
        found = holiday(name, year_of(match["y"]))
        return None if found is None else (start, end, on_day(found, "holiday and year"))
    if scene.anchor is None:
        return start, end, Reading("holiday", status="unresolved", granularity="day", relative=True)
    years = (scene.anchor.year - 1, scene.anchor.year, scene.anchor.year + 1)
    days = [found for year in years if 1 < year < 9999 and (found := holiday(name, year))]
    past = max((found for found in days if found <= scene.anchor), default=None)
    coming = min((found for found in days if found > scene.anchor), default=None)
    if past is None or coming is None:
        return None
    ahead = scene.ahead(start, end)
    chosen, other = (coming, past) if ahead else (past, coming)
    reading = on_day(chosen, "holiday")
    return start, end, replace(reading, relative=True, anchor=scene.anchor, alternatives=((other, other),))


_COMMA_YEAR = (
    r"(?:\s?,?\s+(?:of\s+)?(?P<y>"
    + _YEAR
    + r"|"
    + YEAR_WORDS
    + r")(?!\s?(?:people|soldiers|troops|men|gmt|hours|hrs)\b))?"
)
MONTH_DAY = Rule(
    "month day", MONTHS,
    rf"(?P<m>{MONTH})\.?[\s/-]?\s?(?P<d>{_DAY})(?:{_RANGE}(?:(?P<m2>{MONTH})\.?\s)?(?P<d2>{_DAY}))?{_COMMA_YEAR}",
    _month_day,
)  # fmt: skip
DAY_MONTH = Rule(
    "day month", (NUMBER, *(word for word in ORDINALS if " " not in word and "-" not in word), "twenty", "thirty"),
    rf"(?:(?P<d0>{_DAY})(?:\s(?P<m0>{MONTH})\.?)?{_RANGE})?(?P<d>{_DAY})(?:\s(?:of\s|day of\s)?|-)(?P<m>{MONTH})\.?{_COMMA_YEAR}",
    _day_month,
)  # fmt: skip
ISO = Rule(
    "iso",
    (NUMBER,),
    rf"(?P<y>[12]\d{{3}})\s?[-/.]\s?(?P<m>\d\d?|{MONTH})\s?[-/.]\s?(?P<d>\d\d?)(?!\d|[-/]\d)(?:t[\d:.+z-]{{4,30}})?",
    _iso,
)
NUMERIC = Rule(
    "numeric",
    (NUMBER,),
    r"(?P<a>\d\d?)\s?([-/.])\s?(?P<b>\d\d?)\s?\2\s?(?P<y>[12]\d{3}|\d\d)(?!\d|[-/]\d(?!\d?[-/.]\d\d?[-/.])|\.\d)",
    _numeric,
)
MONTH_SLASH = Rule("month/day", (NUMBER,), r"(?P<a>\d\d?)/(?P<b>\d\d?)(?![\d/]|\s?%)", _month_slash_day)
_HOLIDAY_NAMES = sorted({*HOLIDAYS, *EASTER, *FLOATING}, key=lambda name: (-len(name), name))

Starter = Callable[[str], str]
RULES: tuple[Rule, ...] = (
    Rule("d-mon-y", (NUMBER,), rf"(?P<d0>(?!))?(?P<d>\d\d?)[-/](?P<m0>(?!))?(?P<m>{MONTH})[-/](?P<y>\d{{4}}|\d\d)(?![\d-])", _day_month),
    ISO, NUMERIC, MONTH_SLASH, MONTH_DAY, DAY_MONTH,
    Rule("year-month", (NUMBER,), r"(?P<y>\d{4})(?P<s>\s?[-/]\s?)(?P<m>\d\d?)(?![\d/-]|\w)", _year_month),
    Rule("month/year", (NUMBER,), r"(?P<m>\d\d?)(?P<s>\s?[-/]\s?)(?P<y>[12]\d{3})(?![\d/-]|\w)", _year_month),
    Rule("month year", MONTHS,
         rf"(?P<m>{MONTH})\.?(?:(?:,? (?P<y0>\d{{4}}))?{_RANGE}(?P<m2>{MONTH})\.?)?(?:\s?,?\s+(?:of\s+)?|-)(?P<y>{_YEAR}|{YEAR_WORDS})", _month_year),
    Rule("month", MONTHS, rf"(?P<m>{MONTH})(?:\.(?=\s[^A-Z]))?(?:{_RANGE}(?P<m2>{MONTH}))?", _month_bare),
    Rule("weekday", WEEKDAYS, rf"(?P<w>{WEEKDAY})", _weekday),
    Rule("weekday date", WEEKDAYS, rf"(?P<w>{WEEKDAY})", _weekday_date),
    Rule("year", (NUMBER,), r"\d{4}(?!\d|\w)", _year),
    Rule("short year", (NUMBER,), r"\d\d(?![\w'’]|[.,:]\d)", _short_year),
    Rule("years", (NUMBER,), r"(?P<a>\d{4})(?P<sep>\s?[-–—/]\s?| to | through | until | till | and )(?P<b>\d{4}|\d\d)(?![\d\w]|[.,]\d)", _years),
    Rule("decade", (NUMBER, *_DECADES), r"(?P<y>\d{3}0|\d0) ?['’]?s\b|(?P<s>[a-z]+ies)\b", _decade),
    Rule("century", (NUMBER, *ORDINALS, "twenty"), rf"(?P<n>{ORDINAL}|\d\d?(?:st|nd|rd|th))[ -]century\b", _century),
    Rule("spoken year", ("nineteen", "eighteen", "seventeen", "twenty", "two"), YEAR_WORDS + r"\b", _spoken),
    Rule("season year", SEASONS, rf"(?P<s>{'|'.join(SEASONS)})(?:,? (?:of )?)(?P<y>{_YEAR})", _season_year),
    Rule("holiday", {re.split(r"[ .'’]", name)[0] for name in _HOLIDAY_NAMES},
         rf"(?P<h>{'|'.join(map(re.escape, _HOLIDAY_NAMES))})(?:,? (?P<y>{_YEAR}))?(?!\w)", _holiday),
)  # fmt: skip


def quarter_reading(year: int, number: int, kind: str) -> Reading | None:
    """The quarter or half of that number."""
    if kind == "half":
        return in_half(year, number, "half of a year") if number <= 2 else None
    return in_quarter(year, number, "quarter") if number <= 4 else None

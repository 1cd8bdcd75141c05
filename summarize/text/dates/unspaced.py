"""Dates in Chinese and Japanese, which put no spaces between words."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from msgspec.structs import replace

from summarize.text.dates.bare import day_month, month_alone, weekday_reading
from summarize.text.dates.calendar import (
    Found,
    Reading,
    add_months,
    between,
    in_decade,
    in_month,
    in_year,
    on_day,
    safe,
    shift,
)
from summarize.text.dates.grammar import Grammar, Rule
from summarize.text.dates.scene import Scene
from summarize.text.dates.tables import table
from summarize.text.dates.units import ago, moved, open_reading, tie, unit_of

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九十")} | {"零": 0, "两": 2, "兩": 2, "日": 7, "天": 7}
_WEEKDAYS = (
    {c: i for i, c in enumerate("一二三四五六")} | {"日": 6, "天": 6} | {c: i for i, c in enumerate("月火水木金土")}
)
_UNITS = {
    "天": "D",
    "日": "D",
    "周": "W",
    "週": "W",
    "週間": "W",
    "星期": "W",
    "个月": "M",
    "個月": "M",
    "か月": "M",
    "カ月": "M",
    "ヶ月": "M",
    "年": "Y",
}
_N = r"[0-9０-９〇零一二三四五六七八九十两兩]{1,4}"


class Unspaced(Grammar):
    """Rules that are tried wherever `trigger` finds a character that they begin with."""

    def __init__(self, rules: list[Rule], trigger: str) -> None:
        super().__init__((), lambda found, scene: found)
        self._trigger = re.compile(trigger)
        self._all = tuple(rules)

    def empty(self, low: str) -> bool:
        return self._trigger.search(low) is None

    def scan(self, scene: Scene) -> list[Found]:
        done = 0
        for match in self._trigger.finditer(scene.low):
            if match.start() < done:
                continue
            best = self._best(self._all, scene, match.start(), done)
            if best is not None:
                scene.found.append(best)
                done = best[1]
        return scene.found


def number(text: str) -> int:
    """An integer in ASCII, full-width or Chinese digits ("2025", "二十一", "二〇二五"); 0 for what is none ("十十")."""
    tens, ten, ones = text.partition("十")
    if not ten:
        return _plain(text)
    high, low = _plain(tens) if tens else 1, _plain(ones) if ones else 0
    return high * 10 + low if max(high, low) < 10 else 0


def _plain(text: str) -> int:
    """An integer without a sign for ten, each digit as it is written; 0 for what is none."""
    digits = "".join(str(_DIGITS.get(sign, sign)) for sign in text)
    return int(digits) if digits.isdecimal() else 0


def _ymd(match: re.Match[str], scene: Scene) -> Found | None:
    year, month = number(match["y"]), number(match["m"])
    if not 1 <= month <= 12 or not 1000 <= year < 2200:
        return None
    if match["d"] is None:
        return *match.span(), in_month(year, month, "month and year")
    first = safe(year, month, number(match["d"]))
    if first is None:
        return None
    last = safe(year, month, number(match["e"])) if match["e"] else None
    reading = between(first, last, "range of days") if last and last > first else on_day(first, "full date")
    return *match.span(), reading


def _md(match: re.Match[str], scene: Scene) -> Found | None:
    month = number(match["m"])
    relative = {"去": -1, "今": 0, "明": 1, "昨": -1, "来": 1, "來": 1}.get(match["rel"] or "")
    if not 1 <= month <= 12:
        return None
    if relative is not None and scene.anchor is not None:
        year = scene.anchor.year + relative
        found = safe(year, month, number(match["d"])) if match["d"] else None
        reading: Reading | None = (
            on_day(found, "day of last or this year")
            if found
            else None
            if match["d"]
            else in_month(year, month, "month of last or this year")
        )
        return None if reading is None else (*match.span(), tie(reading, scene.anchor) or reading)
    if match["d"]:
        reading = day_month(scene, number(match["d"]), month, *match.span(), "day and month")
        if reading is not None and match["e"] and reading.first:
            last = safe(reading.first.year, month, number(match["e"]))
            if last and last > reading.first:
                reading = replace(between(reading.first, last, "range of days"), relative=True, anchor=reading.anchor)
    else:
        reading = month_alone(scene, month, *match.span(), "month")
    return None if reading is None else (*match.span(), reading)


def _year(match: re.Match[str], scene: Scene) -> Found | None:
    year = number(match["y"])
    if match["decade"]:
        return *match.span(), in_decade(year if year > 99 else 1900 + year, "decade")
    if not 1000 <= year < 2200:
        return None
    reading = in_year(year, "year")
    if scene.low[match.start() - 1 : match.start()] in ("自", "从", "從") or match["since"]:
        reading = replace(reading, last=None, rule="since: year")
    return *match.span(), reading


def _day(match: re.Match[str], scene: Scene) -> Found | None:
    """ "3日" alone: the last third of a month on or before the anchor, as agencies write it."""
    day = number(match["d"])
    if not 1 <= day <= 31 or scene.low[match.start() - 1 : match.start()] in ("第", "月", "."):
        return None
    if scene.anchor is None:
        return *match.span(), open_reading("day of the month", f"XXXX-XX-{day:02}")
    for back in range(3):
        month = add_months(scene.anchor.replace(day=1), -back)
        found = month and safe(month.year, month.month, day)
        if found and found <= scene.anchor:
            return *match.span(), tie(on_day(found, "day of the month, last one"), scene.anchor) or open_reading("")
    return None


def _weekday(match: re.Match[str], scene: Scene) -> Found | None:
    weekday = _WEEKDAYS[match["w"]]
    rel = match["rel"]
    if rel and scene.anchor is not None:
        offset = {"上": -7, "先": -7, "下": 7, "来": 7}.get(rel[0], 0)
        day = shift(scene.anchor, weekday - scene.anchor.weekday() + offset)
        return (
            None
            if day is None
            else (*match.span(), tie(on_day(day, "weekday of a week"), scene.anchor) or open_reading(""))
        )
    return *match.span(), weekday_reading(scene, weekday, *match.span())


@lru_cache(maxsize=4)
def grammar(language: str) -> tuple[Grammar, bool] | None:
    """The grammar of Chinese or Japanese; None for another language."""
    words = table(language) if language in ("zh", "ja") else None
    if words is None:
        return None
    phrases = {name: offset for name, offset in words.phrases.items() if len(name) > 1 or name in ("昨",)}
    phrases |= {
        "昨日": (-1, "D"),
        "今日": (0, "D"),
        "明日": (1, "D"),
        "昨晚": (-1, "D"),
        "今晚": (0, "D"),
        "昨夜": (-1, "D"),
        "上周末": (-1, "WE"),
        "今早": (0, "D"),
        "今年": (0, "Y"),
        "去年": (-1, "Y"),
        "昨年": (-1, "Y"),
        "前年": (-2, "Y"),
        "来年": (1, "Y"),
        "先月": (-1, "M"),
        "上月": (-1, "M"),
        "先週": (-1, "W"),
        "今週": (0, "W"),
        "来週": (1, "W"),
        "下月": (1, "M"),
        "本年": (0, "Y"),
    }
    ahead = re.compile("|".join(map(re.escape, words.words.ahead.split("|"))))
    vague = {
        name: value
        for names, value in (
            (words.words.present, "PRESENT_REF"),
            (words.words.past, "PAST_REF"),
            (words.words.future, "FUTURE_REF"),
        )
        for name in names.split("|")
        if len(name) > 1
    }

    def phrase(match: re.Match[str], scene: Scene) -> Found | None:
        count, unit = phrases[match[0]]
        if scene.anchor is None:
            return *match.span(), open_reading("relative phrase")
        there = moved(scene.anchor, unit, count)
        reading = there and tie(unit_of(there, unit, "relative phrase"), scene.anchor)
        return None if not reading else (*match.span(), reading)

    def units(match: re.Match[str], scene: Scene) -> Found | None:
        sign = -1 if match["way"] == "前" else 1
        if scene.anchor is None:
            return *match.span(), open_reading("so many units ago")
        reading = tie(
            ago(scene.anchor, _UNITS[match["u"]], sign * number(match["n"]), "so many units ago"), scene.anchor
        )
        return None if reading is None else (*match.span(), reading)

    def looking(read: Callable[[re.Match[str], Scene], Found | None]) -> Callable[[re.Match[str], Scene], Found | None]:
        def inner(match: re.Match[str], scene: Scene) -> Found | None:
            scene.looks_ahead = ahead.search(scene.low, match.end(), match.end() + 12) is not None
            return read(match, scene)

        return inner

    names = sorted(phrases, key=lambda name: (-len(name), name))
    rules = [
        Rule(
            "y m d",
            (),
            rf"(?P<y>{_N})年\s?(?P<m>{_N})月(?:份)?(?:(?P<d>{_N})(?:[日号號])?(?:[至到\-—~～]"
            rf"(?P<e>{_N}))?[日号號])?",
            _ymd,
        ),
        Rule(
            "m d",
            (),
            rf"(?:(?P<rel>[去今明昨来來])年)?(?P<m>{_N})月(?:份)?(?:(?P<d>{_N})(?:[日号號])?"
            rf"(?:[至到\-—~～](?P<e>{_N}))?[日号號])?",
            looking(_md),
        ),
        Rule("d", (), rf"(?P<d>{_N})[日号](?![本报報元前後后内內间間])", _day),
        Rule(
            "year",
            (),
            r"(?P<y>\d{4}|[一二][〇零一二三四五六七八九]{3}|\d{2}(?=年代))年(?P<decade>代)?"
            r"(?P<since>以来|以來|起)?(?![前后後间間度])",
            _year,
        ),
        Rule(
            "weekday",
            (),
            r"(?P<rel>上个?|下个?|本|这个?|先|来|今)?(?:周|星期|礼拜|週)(?P<w>[一二三四五六日天])(?![年月])"
            r"|(?P<rel2>(?!))",
            looking(_weekday),
        ),
        Rule("ja weekday", (), r"(?P<rel>先週|今週|来週)?の?(?P<w>[月火水木金土日])曜日", looking(_weekday)),
        Rule("phrase", (), "|".join(map(re.escape, names)), phrase),
        Rule(
            "ago",
            (),
            rf"(?P<n>{_N})(?P<u>{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?:之"
            rf"|以)?(?P<way>前|后|後)",
            units,
        ),
        Rule(
            "vague",
            (),
            "|".join(map(re.escape, sorted(vague))),
            lambda match, scene: (*match.span(), Reading("vague", status="vague", value=vague[match[0]])),
        ),
    ]
    first = "".join(sorted({name[0] for name in (*names, *vague)} | set("上下本这先来今去明昨周星礼週月火水木金土日")))
    return Unspaced(rules, rf"(?<!\d)\d|[〇零一二三四五六七八九十两兩]|[{first}]"), False

"""Dates in Chinese and Japanese, which put no spaces between words."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.languages import alternation
from summarize.model.dates import DateKind, DateValue
from summarize.recognize.dates.arithmetic import ago, moved, open_reading, tie, unit_of
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.numeric import ISO
from summarize.recognize.dates.grammar import Grammar, ReadMatch, Rule
from summarize.recognize.dates.intervals import Occurrence, by
from summarize.recognize.dates.tables.load import table
from summarize.recognize.dates.unspaced import read

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
        super().__init__((), lambda found, context: found)
        self._trigger = re.compile(trigger)
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


@lru_cache(maxsize=4)
def unspaced_grammar(language: str) -> tuple[Grammar, bool] | None:
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
    ahead = re.compile(alternation(words.words.ahead))
    vague = {
        name: value
        for names, value in (
            (words.words.present, "PRESENT_REF"),
            (words.words.past, "PAST_REF"),
            (words.words.future, "FUTURE_REF"),
        )
        for name in names
        if len(name) > 1
    }

    def phrase(match: re.Match[str], context: Context) -> Occurrence | None:
        count, unit = phrases[match[0]]
        if context.anchor is None:
            return *match.span(), open_reading(by(DateKind.PHRASE))
        there = moved(context.anchor, unit, count)
        reading = there and tie(unit_of(there, unit, by(DateKind.PHRASE)), context.anchor)
        return None if not reading else (*match.span(), reading)

    def units(match: re.Match[str], context: Context) -> Occurrence | None:
        sign = -1 if match["way"] == "前" else 1
        if context.anchor is None:
            return *match.span(), open_reading(by(DateKind.COUNTED_UNITS, "ago"))
        reading = tie(
            ago(context.anchor, _UNITS[match["u"]], sign * read.number(match["n"]), by(DateKind.COUNTED_UNITS, "ago")),
            context.anchor,
        )
        return None if reading is None else (*match.span(), reading)

    def with_outlook(read_match: ReadMatch) -> ReadMatch:
        def inner(match: re.Match[str], context: Context) -> Occurrence | None:
            future = ahead.search(context.low, match.end(), match.end() + 12) is not None
            return read_match(match, context.with_outlook("future" if future else "open"))

        return inner

    names = sorted(phrases, key=lambda name: (-len(name), name))
    rules = [
        ISO,  # "2025-06-07 10:40", as pages head their reports
        Rule(
            "y m d",
            (),
            rf"(?P<y>{_N})年\s?(?P<m>{_N})月(?:份)?(?:(?P<d>{_N})(?:[日号號])?(?:[至到\-—~～]"
            rf"(?P<e>{_N}))?[日号號])?",
            read.ymd,
        ),
        Rule(
            "m d",
            (),
            rf"(?:(?P<rel>[去今明昨来來])年)?(?P<m>{_N})月(?:份)?(?:(?P<d>{_N})(?:[日号號])?"
            rf"(?:[至到\-—~～](?P<e>{_N}))?[日号號])?",
            with_outlook(read.md),
        ),
        Rule("d of month", (), rf"(?P<rel>[本今上下先来])个?月(?:的)?(?P<d>{_N})[日号號]", read.day_of),
        Rule("d", (), rf"(?P<d>{_N})[日号](?![本报報元前後后内內间間])", read.day),
        Rule(
            "year",
            (),
            r"(?P<y>\d{4}|[一二][〇零一二三四五六七八九]{3}|\d{2}(?=年代))年(?P<decade>代)?"
            r"(?P<since>以来|以來|起)?(?![前后後间間度])",
            read.year,
        ),
        Rule(
            "weekday",
            (),
            r"(?P<rel>上个?|下个?|本|这个?|先|来|今)?(?:周|星期|礼拜|週)(?P<w>[一二三四五六日天])(?![年月])"
            r"|(?P<rel2>(?!))",
            with_outlook(read.weekday),
        ),
        Rule("ja weekday", (), r"(?P<rel>先週|今週|来週)?の?(?P<w>[月火水木金土日])曜日", with_outlook(read.weekday)),
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
            lambda match, context: (
                *match.span(),
                DateValue(by(DateKind.VAGUE), status="vague", value=vague[match[0]]),
            ),
        ),
    ]
    first = "".join(sorted({name[0] for name in (*names, *vague)} | set("上下本这先来今去明昨周星礼週月火水木金土日")))
    return Unspaced(rules, rf"(?<!\d)\d|[〇零一二三四五六七八九十两兩]|[{first}]"), False

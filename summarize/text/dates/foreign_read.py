"""What the expressions of a language other than English mean, with the words of its table."""

from __future__ import annotations

import re

from msgspec.structs import replace

from summarize.text.dates.bare import day_month, month_alone, weekday_reading
from summarize.text.dates.calendar import Found, Reading, between, in_decade, in_month, in_year, on_day, safe, shift
from summarize.text.dates.foreign_ahead import outlook
from summarize.text.dates.foreign_words import ends, pick, whole
from summarize.text.dates.foreign_years import tells_a_year
from summarize.text.dates.grammar import Read
from summarize.text.dates.lexicon import listed
from summarize.text.dates.scene import Scene
from summarize.text.dates.tables import Table
from summarize.text.dates.units import ago, moved, open_reading, tie, unit_of

_MONTHS_CAPITAL = frozenset(("de",))  # where a noun has a capital, a month without one is none
_NOT_MONTH = listed("sept mar may out set mai so mi die do mar. ma za di w m g")
_SHORT_MONTHS = listed("mai mei мая мае май أيار آب")
_MORNING = {
    "es": re.compile(r"\b(?:la|esta|una|cada|toda|media|buena|ese|esa|primera)\s$"),
    "de": re.compile(r"[^.!?“\"\n]\s$"),
}
"""Where the word for tomorrow means the morning."""
_COUNTED = re.compile(
    r"\s?(?:%|€|\$|£|(?:quadrat|kilo|kubik)?met(?:er|res?|ri|ros)|kilom|квадрат|метр|килом"
    r"|euros?\b|dollars?\b|dólares|dollari|"
    r"person|people|menschen|einwohner|habitant|abitant|mitarbeiter|soldat|soldad|soldaten|hectare|hectárea|ettar|"
    r"tonn|toneladas|emplo|stellen|muertos|morts|tote\b|человек|рублей|kişi|lira\b|metrekare)"
)


class Reader:
    """The readings of one language. A scene's `looks_ahead` is set before a day or month without a year is read."""

    def __init__(self, table: Table, language: str) -> None:
        words = table.words
        self.table, self.language = table, language
        self.capital = language in _MONTHS_CAPITAL
        self.months = {
            name: number
            for name, number in table.months.items()
            if name in _SHORT_MONTHS or (len(name) > 3 - (not name.isascii()) and name not in _NOT_MONTH)
        }
        sure = {name.partition("=")[0] for name in words.weekdays.split("|")}
        self.weekdays = {
            n: number for n, number in table.weekdays.items() if n in sure or len(n) > 4 - (not n.isascii())
        }
        self.leads = ends(words.before) | ends(words.last) | ends(words.since)
        self._ahead = whole(words.ahead)
        self._next, self._last = whole(words.next), whole(words.last)
        self._suffixes = frozenset(words.suffix.split("|")) - {""}
        self._plural = frozenset(words.plural.split("|"))

    def looking(self, scene: Scene, start: int, end: int) -> Scene:
        """The scene, with whether the words round the expression look ahead."""
        near = scene.low[max(0, start - 14) : start]
        nearest = outlook(scene, start, end, self.language, self._ahead)
        last = self._last.search(near) is not None
        scene.tells_past = last or nearest is False
        scene.looks_ahead = not last and (self._next.search(near) is not None or nearest is True)
        return scene

    def day_month(self, match: re.Match[str], scene: Scene) -> Found | None:
        start, end = match.span()
        if start and scene.text[start - 1] in "$€£,.":
            return None
        month = self.table.months[match["m"].rstrip(".")]
        last = int(re.sub(r"\D", "", match["d"]))
        if match["y"]:
            found = safe(int(match["y"]), month, last)
            reading = None if found is None else on_day(found, "full date")
        else:
            reading = day_month(self.looking(scene, start, end), last, month, start, end, "day and month")
        if reading is not None and match["d0"] and reading.first:
            first = safe(reading.first.year, month, int(re.sub(r"\D", "", match["d0"])))
            if first and first < reading.first:
                whole = between(first, reading.first, "range of days")
                reading = replace(whole, relative=reading.relative, anchor=reading.anchor)
        return None if reading is None else (start, end, reading)

    def day_one(self, match: re.Match[str], scene: Scene) -> Found | None:
        """ "Il primo maggio": the first of a month in words."""
        start, end = match.span()
        month = self.table.months[match["m"].rstrip(".")]
        if match["y"]:
            found = safe(int(match["y"]), month, 1)
            return None if found is None else (start, end, on_day(found, "full date"))
        reading = day_month(self.looking(scene, start, end), 1, month, start, end, "day and month")
        return None if reading is None else (start, end, reading)

    def month_year(self, match: re.Match[str], scene: Scene) -> Found | None:
        if not 1000 <= int(match["y"]) < 2200:
            return None
        return *match.span(), in_month(int(match["y"]), self.table.months[match["m"].rstrip(".")], "month and year")

    def month(self, match: re.Match[str], scene: Scene) -> Found | None:
        """A month alone, after a word that makes it a date; in Turkish with a case ending instead."""
        start, end = match.span()
        turkish = self.language == "tr"
        suffixed = turkish and scene.word_after(end) in self._suffixes
        if self.capital and not scene.text[start].isupper():
            return None
        if scene.word_before(start) not in self.leads and not (
            suffixed or (turkish and scene.text[end : end + 1] in ("'", "’"))
        ):
            return None
        named = scene.text[start].isupper() and scene.word_before(start, cased=True)[:1].isupper()
        if named and not self.capital and not turkish:
            return None
        scene = self.looking(scene, start, end)
        return start, end, month_alone(scene, self.months[match["m"]], start, end, "month")

    def weekday(self, match: re.Match[str], scene: Scene) -> Found | None:
        start, end = match.span()
        weekday = self.weekdays[match["w"]]
        if self.capital and not scene.text[match.start("w")].isupper():
            return None
        which = pick(match.groupdict())
        if not which:
            return start, end, weekday_reading(self.looking(scene, start, end), weekday, start, end)
        if scene.anchor is None:
            return start, end, open_reading("weekday", f"XXXX-WXX-{weekday + 1}")
        back = (scene.anchor.weekday() - weekday) % 7
        found = shift(scene.anchor, -(back or 7) if which < 0 else 7 - back)
        reading = found and tie(on_day(found, "last or next weekday"), scene.anchor)
        return (start, end, reading) if reading else None

    def unit(self, match: re.Match[str], scene: Scene) -> Found | None:
        which, unit = pick(match.groupdict()), self.table.units[match["u"]]
        if match["u"] in self._plural:
            value = {-1: "PAST_REF", 1: "FUTURE_REF"}.get(which, "PRESENT_REF")
            return *match.span(), Reading("vague units", status="vague", value=value)
        return None if unit == "D" else self._from_anchor(match, scene, which, unit, "last, this or next unit")

    def phrase(self, match: re.Match[str], scene: Scene) -> Found | None:
        count, unit = self.table.phrases[match["p"]]
        if self._morning(match, scene):
            return None
        if unit == "?":
            return *match.span(), open_reading("relative to an event")
        return self._from_anchor(match, scene, count, unit, "relative phrase")

    def _morning(self, match: re.Match[str], scene: Scene) -> bool:
        """Whether the word for tomorrow means the morning: "esta mañana", "an diesem Morgen"."""
        pattern, start = _MORNING.get(self.language), match.start()
        if pattern is None or match["p"] not in ("mañana", "morgen"):
            return False
        noun = self.language != "de" or scene.text[start].isupper()
        return noun and pattern.search(scene.low, max(0, start - 10), start) is not None

    def _from_anchor(self, match: re.Match[str], scene: Scene, count: int, unit: str, rule: str) -> Found | None:
        if scene.anchor is None:
            return *match.span(), open_reading(rule)
        there = moved(scene.anchor, unit, count)
        reading = there and tie(unit_of(there, unit, rule), scene.anchor)
        return (*match.span(), reading) if reading else None

    def counted(self, count: int, unit: str) -> Read:
        """The reading of "three days ago" and the like, for a template's count and unit."""
        rule = "so many units " + ("ago" if count < 0 else "ahead")

        def read(match: re.Match[str], scene: Scene) -> Found | None:
            number = self.table.numbers.get(match["n"]) or (int(match["n"]) if match["n"].isdigit() else None)
            if number is None:
                return None
            if scene.anchor is None:
                return *match.span(), open_reading(rule)
            reading = tie(ago(scene.anchor, unit, count * number, rule), scene.anchor)
            return (*match.span(), reading) if reading else None

        return read

    def year(self, match: re.Match[str], scene: Scene) -> Found | None:
        start, end = match.span()
        value = int(match["y"])
        before, after = scene.text[start - 1 : start], scene.text[end : end + 1]
        if (before and before in "$€£¥#-–/.,:+@_&=’'") or (after and after in "%°:/@_=$€£-+"):
            return None
        if _COUNTED.match(scene.low, end) or re.match(r"[.,]\d", scene.text[end : end + 2]):
            return None
        word = scene.word_before(start)
        if word in self.leads or word in self.table.months:
            return (start, end, in_year(value, "year")) if 1000 <= value < 2200 else None
        if 1900 <= value < 2100 and tells_a_year(scene, self.language, start, end):
            return start, end, in_year(value, "year")
        named = scene.word_after(end, cased=True)[:1].isupper() and not self.capital
        alone = before in ("(", "") or match["y"] != match[0]
        return (start, end, in_year(value, "year")) if alone and not named and 1900 <= value < 2100 else None

    def decade(self, match: re.Match[str], scene: Scene) -> Found | None:
        value = int(match["y"] or match["y2"])
        if value < 100:
            value += 1900 if value >= 20 else 2000
        return *match.span(), in_decade(value, "decade")

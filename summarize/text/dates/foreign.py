"""The grammar of any language that dateparser has tables of, made from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from msgspec.structs import replace

from summarize.text.dates.bare import day_month, month_alone, weekday_reading
from summarize.text.dates.calendar import Found, Reading, between, in_decade, in_month, in_year, on_day, safe, shift
from summarize.text.dates.english import narrow
from summarize.text.dates.grammar import NUMBER, TOKEN, Grammar, Read, Rule
from summarize.text.dates.lexicon import listed
from summarize.text.dates.numeric import ISO, NUMERIC
from summarize.text.dates.scene import Scene
from summarize.text.dates.tables import Table, number_pattern, table
from summarize.text.dates.units import ago, moved, open_reading, tie, unit_of

_MONTHS_CAPITAL = frozenset(("de",))  # where a noun has a capital, a month without one is none
_NOT_MONTH = listed("mar may out set mai so mi die do mar. ma za di w m g")


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
def grammar(language: str) -> tuple[Grammar, bool] | None:
    """The grammar of a language and whether it writes the month first; None where there are no tables."""
    found = table(language)
    if found is None or not found.spaced:
        return None
    return Grammar(_rules(found, language), _finisher(found)), found.month_first


def _rules(words: Table, language: str) -> list[Rule]:
    months = _any(words.months) + r"(?![^\W\d_])\.?"
    full_months = {
        name: number
        for name, number in words.months.items()
        if (len(name) > 3 and name not in _NOT_MONTH)
        or (not name.isascii() and len(name) > 2)
        or name in ("mai", "mei", "мая", "мае", "май", "أيار", "آب")
    }
    full_days = {
        name: number
        for name, number in words.weekdays.items()
        if len(name) > 4 or (not name.isascii() and len(name) > 3)
    }
    joint = f"(?:{_any(words.words.joint)}\\s?)?" if words.words.joint else ""
    until = rf"(?:\s?[-–]\s?|\s{_any(words.words.until)}\s)" if words.words.until else r"\s?[-–]\s?"
    suffix = rf"(?:[ '’]{_any(words.words.suffix)}(?!\w))?" if words.words.suffix else ""
    day = r"\d{1,2}(?:\.|º|°|er\b|e\b|ª)?"
    year = rf"(?P<y>\d{{4}}){suffix}(?!\d)"
    numbers = rf"\d{{1,4}}|{_any(words.numbers)}"
    modifiers = {"-1": words.words.last, "1": words.words.next, "0": words.words.this}
    weekday_any = _any(full_days) + r"(?![^\W\d_])"
    unit_any = _any({name for name in words.units if len(name) > 2 or not name.isascii()}) + r"(?![^\W\d_])"
    last_next = rf"(?:(?P<l>{_any(modifiers['-1'])})|(?P<n>{_any(modifiers['1'])})|(?P<t>{_any(modifiers['0'])}))(?!\w)"
    after = rf"(?:(?P<l2>{_any(modifiers['-1'])})|(?P<n2>{_any(modifiers['1'])}))(?!\w)"
    modifier_words = _starts("|".join(modifiers.values()))
    capital = language in _MONTHS_CAPITAL
    ahead = re.compile(rf"(?<!\w){_any(words.words.ahead)}(?!\w)") if words.words.ahead else None

    def looking(scene: Scene, start: int, end: int) -> Scene:
        scene.looks_ahead = ahead is not None and ahead.search(scene.low, max(0, start - 60), end + 60) is not None
        return scene

    def dated(scene: Scene, day_number: int, month: int, year_text: str | None, start: int, end: int) -> Reading | None:
        if year_text:
            found_day = safe(int(year_text), month, day_number)
            return None if found_day is None else on_day(found_day, "full date")
        return day_month(looking(scene, start, end), day_number, month, start, end, "day and month")

    def read_day_month(match: re.Match[str], scene: Scene) -> Found | None:
        start, end = match.span()
        if scene.text[start - 1 : start] in ("$", "€", "£", ",", ".") and start:
            return None
        month = (
            words.months[match["m"].rstrip(".")] if match["m"].rstrip(".") in words.months else words.months[match["m"]]
        )
        last = int(re.sub(r"\D", "", match["d"]))
        reading = dated(scene, last, month, match["y"], start, end)
        if reading is None:
            return None
        if match["d0"] and reading.first:
            first = safe(reading.first.year, month, int(re.sub(r"\D", "", match["d0"])))
            if first and first < reading.first:
                reading = replace(
                    between(first, reading.first, "range of days"), relative=reading.relative, anchor=reading.anchor
                )
        return start, end, reading

    def read_month_year(match: re.Match[str], scene: Scene) -> Found | None:
        if not 1000 <= int(match["y"]) < 2200:
            return None
        return *match.span(), in_month(int(match["y"]), words.months[match["m"].rstrip(".")], "month and year")

    before_words = frozenset(
        word
        for phrase in words.words.before.split("|")
        for word in (phrase, phrase.split()[-1] if phrase else "")
        if word
    )
    leads = before_words | frozenset(words.words.last.split("|")) | frozenset(words.words.since.split("|"))

    def read_month(match: re.Match[str], scene: Scene) -> Found | None:
        start, end = match.span()
        if capital and not scene.text[start].isupper():
            return None
        apostrophe = scene.text[end : end + 1] in ("'", "’") and language == "tr"
        if scene.word_before(start) not in leads and not apostrophe:
            return None
        if (
            not capital
            and language != "tr"
            and scene.text[start].isupper()
            and scene.word_before(start, cased=True)[:1].isupper()
        ):
            return None
        return start, end, month_alone(looking(scene, start, end), full_months[match["m"]], start, end, "month")

    def read_weekday(match: re.Match[str], scene: Scene) -> Found | None:
        start, end = match.span()
        weekday = full_days[match["w"]]
        if capital and not scene.text[match.start("w")].isupper():
            return None
        groups = match.groupdict()
        if groups.get("l") or groups.get("l2") or groups.get("n") or groups.get("n2"):
            if scene.anchor is None:
                return start, end, open_reading("weekday", f"XXXX-WXX-{weekday + 1}")
            back = (scene.anchor.weekday() - weekday) % 7
            offset = -(back or 7) if groups.get("l") or groups.get("l2") else 7 - back
            found_day = shift(scene.anchor, offset)
            return (
                None
                if found_day is None
                else (start, end, tie(on_day(found_day, "last or next weekday"), scene.anchor) or open_reading(""))
            )
        return start, end, weekday_reading(looking(scene, start, end), weekday, start, end)

    def read_unit(match: re.Match[str], scene: Scene) -> Found | None:
        groups = match.groupdict()
        count = -1 if groups.get("l") or groups.get("l2") else 1 if groups.get("n") or groups.get("n2") else 0
        unit = words.units[match["u"]]
        if unit == "D":
            return None
        if scene.anchor is None:
            return *match.span(), open_reading("unit from the anchor")
        there = moved(scene.anchor, unit, count)
        reading = there and tie(unit_of(there, unit, "last, this or next unit"), scene.anchor)
        return None if not reading else (*match.span(), reading)

    def read_phrase(match: re.Match[str], scene: Scene) -> Found | None:
        count, unit = words.phrases[match["p"]]
        if unit == "?":
            return *match.span(), open_reading("relative to an event")
        if scene.anchor is None:
            return *match.span(), open_reading("relative phrase")
        there = moved(scene.anchor, unit, count)
        reading = there and tie(unit_of(there, unit, "relative phrase"), scene.anchor)
        return None if not reading else (*match.span(), reading)

    def template_reader(count: int, unit: str) -> Read:
        def read(match: re.Match[str], scene: Scene) -> Found | None:
            number = words.numbers.get(match["n"]) or (int(match["n"]) if match["n"].isdigit() else None)
            if number is None:
                return None
            if scene.anchor is None:
                return *match.span(), open_reading("so many units ago")
            reading = tie(
                ago(scene.anchor, unit, count * number, "so many units " + ("ago" if count < 0 else "ahead")),
                scene.anchor,
            )
            return None if reading is None else (*match.span(), reading)

        return read

    def read_year(match: re.Match[str], scene: Scene) -> Found | None:
        start, end = match.span()
        value = int(match["y"])
        before, after_char = scene.text[start - 1 : start], scene.text[end : end + 1]
        if (
            (before and before in "$€£¥#-–/.,:+@_&=’'")
            or (after_char and after_char in "%°:/@_=$€£-+")
            or re.match(r"[.,]\d|\s?(?:%|€|\$|£)", scene.text[end : end + 2])
        ):
            return None
        prepared = scene.word_before(start) in leads or scene.word_before(start) in words.months
        named = scene.word_after(end, cased=True)[:1].isupper() and not capital
        if not prepared and (named or not (before in ("(", "") or match["y"] != match[0]) or not 1900 <= value < 2100):
            return None
        return (start, end, in_year(value, "year")) if 1000 <= value < 2200 else None

    def read_decade(match: re.Match[str], scene: Scene) -> Found | None:
        value = int(match["y"])
        return *match.span(), in_decade(
            value if value > 99 else 1900 + value if value >= 20 else 2000 + value, "decade"
        )

    def constant(value: str) -> Read:
        return lambda match, scene: (
            *match.span(),
            Reading(f"vague {value.split('_')[0].lower()}", status="vague", value=value),
        )

    phrase_names = {name for name in words.phrases if len(name) > 2}
    rules = [
        ISO,
        NUMERIC,
        Rule(
            "day month",
            (NUMBER,),
            rf"(?:(?P<d0>{day}){until})?(?P<d>{day})\s?{joint}"
            rf"(?P<m>{months})(?:,?\s{joint}{year})?",
            read_day_month,
        ),
        Rule("month year", _starts(words.months), rf"(?P<m>{months}),?\s{joint}{year}", read_month_year),
        Rule("month", _starts(full_months), rf"(?P<m>{_any(full_months)})(?![^\W\d_])", read_month),
        Rule("weekday", _starts(full_days), rf"(?P<w>{weekday_any})(?:\s{after})?", read_weekday),
        Rule("last weekday", modifier_words, rf"{last_next}\s(?P<w>{weekday_any})", read_weekday),
        Rule("last unit", modifier_words, rf"{last_next}\s(?P<u>{unit_any})", read_unit),
        Rule(
            "unit last",
            _starts({name for name in words.units if len(name) > 2}),
            rf"(?P<u>{unit_any})\s{after}",
            read_unit,
        ),
        Rule("phrase", _starts(phrase_names), rf"(?P<p>{_any(phrase_names)})(?!\w)", read_phrase),
        Rule("year", (NUMBER,), rf"(?P<y>\d{{4}}){suffix}(?![\d\w])", read_year),
        Rule(
            "decade",
            (NUMBER, "années", "años", "anni", "anos", "jaren", "década"),
            r"(?:(?:années|años|anni|anos|jaren|década de)\s['’]?)(?P<y>\d{3}0|[2-9]0)(?!\d)|"
            r"(?P<y2>\d{3}0)(?:er|-х|['’]lar|-tal|ernes|-årene)\b",
            lambda m, s: read_decade(m, s) if m["y"] else (*m.span(), in_decade(int(m["y2"]), "decade")),
        ),
    ]
    for template, count, unit in words.templates:
        pattern = number_pattern(template, numbers) + r"(?!\w)"
        starts = _starts({template}) if not template.startswith("(") else {NUMBER, *_starts(set(words.numbers))}
        rules.append(Rule("units ago", starts, pattern, template_reader(count, unit)))
    for names, value in (
        (words.words.present, "PRESENT_REF"),
        (words.words.past, "PAST_REF"),
        (words.words.future, "FUTURE_REF"),
    ):
        if names:
            rules.append(Rule("vague", _starts(names), rf"{_any(names)}(?!\w)", constant(value)))
    return rules


def _finisher(words: Table) -> Callable[[Found, Scene], Found]:
    parts = {
        name: re.compile(rf"(?<!\w){_any(getattr(words.words, name))}[\s-](?:\w{{1,3}}\s)?$")
        for name in ("early", "mid", "late")
        if getattr(words.words, name)
    }
    since = re.compile(rf"(?<!\w){_any(words.words.since)}\s?$") if words.words.since else None

    def finish(found: Found, scene: Scene) -> Found:
        start, end, reading = found
        if reading.status != "resolved":
            return found
        left = scene.left(start, 40)
        for name, pattern in parts.items():
            match = pattern.search(left)
            if match and reading.granularity in ("month", "year", "week"):
                narrowed = narrow(reading, name)
                if narrowed is not None:
                    return start - (len(left) - match.start()), end, narrowed
        if since is not None and since.search(left) and reading.first is not None:
            reading = replace(reading, last=None, rule=f"since: {reading.rule}")
        return start, end, reading

    return finish

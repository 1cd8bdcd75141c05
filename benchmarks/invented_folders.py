"""Invented folders in which likeness misleads: one town's paper, one template, one kind of event twice in a place.

The sentences are those of ``data/invented_folders.toml``; towns, people, firms, subjects and wordings of the two halves
have nothing in common. All is short and plain: it shows what a grouping falls for, not how often that happens in news.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from msgspec import Struct

LANGUAGES = ("en", "de", "fr", "es")
FOLDERS = 12
"""Of a kind and a language."""
_DATA = Path(__file__).parent / "data" / "invented_folders.toml"
_BEGIN = date(2023, 1, 9)


class Report(Struct, frozen=True):
    """A file: its text, its day and its language, and the event that it tells."""

    id: str
    text: str
    day: date
    language: str
    story: str


def folders(half: str) -> dict[str, list[list[Report]]]:
    """The folders of a half, `tune` or `report`, by kind."""
    words = tomllib.loads(_DATA.read_text("utf-8"))
    made: dict[str, list[list[Report]]] = {"one town": [], "templates": [], "twins of another day": []}
    for language in LANGUAGES:
        writer = _Writer(words, half, language)
        for number in range(FOLDERS):
            name = f"{half}/{language}/{number}"
            made["one town"].append(writer.one_town(f"{name}/town"))
            made["templates"].append(writer.template(f"{name}/template", number))
            made["twins of another day"].append(writer.twins(f"{name}/twins"))
    return made


class _Writer:
    """Writes folders in one language with the words of one half."""

    def __init__(self, words: Mapping[str, Any], half: str, language: str) -> None:
        self._words = words[half][language]
        self._months: Sequence[str] = words["months"][language]
        self._day: str = words["day"][language]
        self._language = language
        self._chance = random.Random(f"{half} {language}")

    def one_town(self, name: str) -> list[Report]:
        """Events of every subject in one town within two weeks: one mayor, one officer; one or two reports of each.

        One report in two ends with what the paper says of its town again and again.
        """
        begin, (mayor, officer, *people) = self._start()
        town = self._chance.choice(self._words["towns"])
        background = self._slots(begin) | {"town": town, "river": self._chance.choice(self._words["rivers"])}
        about = [sentence.format_map(background) for sentence in self._words["about"]]
        reports = []
        for who, subject in zip(people, self._words["subjects"], strict=False):
            day = begin + timedelta(self._chance.randrange(14))
            slots = self._slots(day) | {"town": town, "mayor": mayor, "officer": officer, "who": who}
            wordings = self._chance.sample(("first", "second"), self._chance.choice((1, 2)))
            texts = [subject[wording] + about * self._chance.choice((0, 1)) for wording in wordings]
            reports += self._write(f"{name}/{subject['name']}", texts, slots, day)
        return reports

    def template(self, name: str, number: int) -> list[Report]:
        """What is told in the same words of four to eight towns, firms or days."""
        begin, people = self._start()
        template = self._words["templates"][number % len(self._words["templates"])]
        towns = self._chance.sample(self._words["towns"], len(self._words["towns"]))
        firms = self._chance.sample(self._words["firms"], len(self._words["firms"]))
        reports = []
        for place in range(self._chance.randint(4, 8)):
            day = begin + timedelta(place if template["of"] == "day" else self._chance.randrange(10))
            slots = self._slots(day) | {"town": towns[place], "firm": firms[place % len(firms)]}
            slots["who"] = people[0 if template["of"] == "day" else place]
            if template["of"] != "firm" or place < len(firms):
                reports += self._write(f"{name}/{place}", [template["text"]], slots, day)
        return reports

    def twins(self, name: str) -> list[Report]:
        """Two events of one kind in one place, one to three weeks apart, with one or two reports of each."""
        begin, (mayor, officer, *people) = self._start()
        subject = self._chance.choice(self._words["subjects"])
        place = {"town": self._chance.choice(self._words["towns"]), "firm": self._chance.choice(self._words["firms"])}
        both = self._chance.random() < 0.5
        reports = []
        for event, day in enumerate((begin, begin + timedelta(self._chance.randint(7, 21)))):
            slots = self._slots(day) | place | {"mayor": mayor, "officer": officer, "who": people[event]}
            wordings = [subject["first"], subject["second"]] if both else [subject["first"]]
            reports += self._write(f"{name}/{event}", wordings, slots, day)
        return reports

    def _start(self) -> tuple[date, list[str]]:
        people: list[str] = self._words["people"]
        return _BEGIN + timedelta(self._chance.randrange(900)), self._chance.sample(people, len(people))

    def _slots(self, day: date) -> dict[str, str]:
        chance = self._chance
        decimals = [f"{chance.randint(1, 9)}.{chance.randint(1, 9)}" for _ in range(2)]
        if self._language != "en":
            decimals = [decimal.replace(".", ",") for decimal in decimals]
        return {
            "date": self._day.format(day=day.day, month=self._months[day.month - 1]),
            "n": str(chance.randint(2, 9)),
            "nn": str(chance.randint(12, 95)),
            "nnn": str(chance.randint(110, 980)),
            "m": decimals[0],
            "p": decimals[1],
            "firm": chance.choice(self._words["firms"]),
        }

    def _write(
        self, story: str, wordings: Sequence[Sequence[str]], slots: Mapping[str, str], day: date
    ) -> list[Report]:
        """One report for each wording, the headline on a line of its own."""
        return [
            Report(
                id=f"{story}/{number}",
                text="\n\n".join(sentence.format_map(slots) for sentence in wording),
                day=day,
                language=self._language,
                story=story,
            )
            for number, wording in enumerate(wordings)
        ]

"""The shape of what `supplement` holds."""

from __future__ import annotations

from msgspec import Struct


class Words(Struct, frozen=True):
    """The function words of dates in a language. `before` are words that make a bare month or year a date."""

    last: str = ""
    next: str = ""
    this: str = ""
    since: str = ""
    before: str = ""
    joint: str = ""  # between day, month and year: "de"
    until: str = ""  # between the ends of a range
    early: str = ""
    mid: str = ""
    late: str = ""
    present: str = ""
    past: str = ""
    future: str = ""
    ahead: str = ""  # forms that make a clause look ahead
    numbers: str = ""  # one, two, three, …; forms of one number parted by "/"
    suffix: str = ""  # what may follow a year or a month ("года", "'de")
    parts: str = ""  # parts of the day that are written in one with a weekday: "Freitagabend"
    day_one: str = ""  # words for the first day of a month
    onward: str = ""  # "since" after its year ("2021'den beri")
    ago: str = ""  # words after a counted unit, where dateparser has none: "semanas atrás"
    plural: str = ""  # plurals of units, which make "last" vague: "in the last weeks"
    units: str = ""  # further forms: "name=D"
    phrases: str = ""  # "phrase=offset and unit": "vorgestern=-2D"

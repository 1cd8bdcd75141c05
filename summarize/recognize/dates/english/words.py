"""The words of English dates."""

from __future__ import annotations

from summarize.languages import language, numbered


def listed(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())


_CALENDAR = language("en").calendar
MONTHS = numbered(_CALENDAR.months, start=1)
WEEKDAYS = numbered(_CALENDAR.weekdays)
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
UNITS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C"}
UNITS |= {"days": "D", "weeks": "W", "months": "M", "quarters": "Q", "years": "Y", "decades": "E", "centuries": "C"}
UNITS |= {"fortnight": "F", "fortnights": "F", "weekend": "WE", "weekends": "WE"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI", "lunchtime": "MI"}

# Words that are something else too: they are read as dates only where the text writes them with a capital, and where
# what stands round them agrees.
UNSURE = listed("may march mar jan dec sat sun mon wed fri thu tue sep nov oct jun jul apr feb aug")

MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![^\W\d_])"
DOT = r"(?:(?<=jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\s?\.|(?<=sept)\s?\.)?"
"""The full stop of a month's short form, not that of a sentence; tokenised text sets a blank before it."""
RANGE = r"(?:\s?[-–—]\s?|\s(?:to|through|until|till|thru)\s)"
WEEKDAY = r"(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")(?!\w)"
UNIT = r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))\b"

# Words after a weekday, a month or a year that make a name of it, and words before one that do.
NAME_AFTER = listed(
    "times herald telegraph mirror express mail post sun review journal magazine tribune independent "
    "lounge massacre night agreement accord accords revolution war crisis offensive uprising project "
    "group fund club band records people business world star sport addams"
)
NAME_BEFORE = listed(
    "black bloody cyber super ash palm shrove giving red ruby taco casual freaky joe robinson man girl "
    "blue happy manic whole dress-down sheffield billy fat ides theresa peter brian elaine fredric tom miss"
)
COUNTED = listed(
    "people soldiers troops men women children dollars euros pounds miles km kilometers kilometres meters "
    "metres feet votes jobs police officers tons tonnes barrels points shares yen francs marks acres "
    "hectares homes houses cars workers employees students inhabitants residents members victims fighters "
    "militants degrees calories percent hours minutes seconds yards units copies copies seats words pages "
    "square cc cubic times copies megawatts mw gb mb rubles roubles lire lira rupees pesos crowns kroner "
    "horsepower watts volts rpm hp kg grams litres liters gallons block blocks ad bc"
)
HOLIDAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year’s day": (1, 1), "new year’s eve": (12, 31),
    "independence day": (7, 4), "halloween": (10, 31), "valentine's day": (2, 14), "valentine’s day": (2, 14),
    "veterans day": (11, 11), "armistice day": (11, 11), "may day": (5, 1), "bastille day": (7, 14),
    "st. patrick's day": (3, 17), "st patrick's day": (3, 17), "april fools' day": (4, 1), "april fool's day": (4, 1),
}  # fmt: skip
EASTER = {
    "good friday": -2,
    "easter monday": 1,
    "easter sunday": 0,
    "easter": 0,
    "palm sunday": -7,
    "ash wednesday": -46,
    "maundy thursday": -3,
}
# (month, weekday, which one; -1 is the last)
FLOATING = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "martin luther king day": (1, 0, 3), "columbus day": (10, 0, 2),
    "presidents day": (2, 0, 3), "presidents' day": (2, 0, 3),
    "mother's day": (5, 6, 2), "father's day": (6, 6, 3),
}  # fmt: skip

ARTICLES = frozenset(("the", "a", "an", "that", "its", "his", "her", "their", "our"))
YEAR = r"(?:\d{4}(?![\d,.]*\d)|['’]\d\d(?!\d))"
"""A year: four digits that are not part of a longer number, or two after an apostrophe."""

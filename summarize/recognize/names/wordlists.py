"""The words by which names are recognised, of all languages together: a name may stand in a text of another."""

from __future__ import annotations

from summarize.languages import union

DATE_WORDS = union("names.date_words")
MONTHS_AND_NAMES = union("names.months_and_names")
QUANTITIES = union("names.quantities")
PARTICLES = union("names.particles")
HONORIFICS = union("names.honorifics")
TITLES = HONORIFICS | union("names.titles")
TITLE_ADJECTIVES = union("names.title_adjectives")
ORGANISATION = union("names.organisations")
OMISSIBLE = union("names.omissible")
JOINING = union("names.joining")
PLACE_CUES = union("names.place_cues")
COMPASS = union("names.compass")
ABBREVIATED = union("names.abbreviated")

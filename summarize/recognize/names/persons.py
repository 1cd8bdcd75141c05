"""People in a script without capital letters: a family name, a given name, and a title beside them."""

from __future__ import annotations

from summarize.languages import ByLanguage, Language, alternation, lazy_pattern

LONGEST_FIRST_PART = 8
"""Letters that may stand before a title in one word with it: Korean "소방서장" ends with "서장"."""


class Persons:
    """Who the titles of one language show to be a person."""

    def __init__(self, known: Language) -> None:
        words = known.names
        person = rf"{alternation(words.surnames)}[^\W\d_]{{{words.given_letters}}}"
        title = rf"[^\W\d_]{{0,{LONGEST_FIRST_PART}}}?{alternation(words.titles)}"
        particle = rf"{alternation(known.writing.endings)}?(?!\w)"
        self._no_person = words.no_person
        self._beside_title = lazy_pattern(
            rf"(?<!\w)(?P<before>{person})(?=,? {title}{particle})|(?<!\w){title} (?P<behind>{person}){particle}"
        )

    def within(self, text: str) -> frozenset[str]:
        """The names that stand beside a title in a text: "김민수 시장", "소방서장 박정호"."""
        found = (match["before"] or match["behind"] for match in self._beside_title.finditer(text))
        return frozenset(found) - self._no_person


_PERSONS = ByLanguage(lambda known: Persons(known) if known.names.surnames else None)


def persons_in(text: str, language: str) -> frozenset[str]:
    """The names that a title shows to be those of people; none in a script with capitals."""
    persons = _PERSONS[language]
    return persons.within(text) if persons else frozenset()

"""The words that the output itself says, from the language files: a missing one is said in English."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import fields, replace

from summarize.languages import ByLanguage, Language, language
from summarize.languages.labels_schema import Labels
from summarize.languages.plurals import category

ENGLISH = "en"
_BLANK = re.compile(r"\{(\w+)\}")


class Wording(Struct, frozen=True):
    """What a page says in one language."""

    code: str
    """The language of the words: English for a language that has none."""
    labels: Labels
    """The words, those that were missing in English."""
    own: frozenset[str]
    """Names of the labels that are the language's own."""

    def count(self, counted: str, number: int) -> str:
        """A number with what it counts, the name of a label: ``count("files", 2)`` is "2 files"."""
        forms: dict[str, str] = getattr(self.labels, counted)
        rules = self.labels.plurals if counted in self.own else language(ENGLISH).labels.plurals
        return fill(forms.get(category(rules, number)) or forms["other"], n=number)


def wording(code: str) -> Wording:
    """The words for the readers of a language."""
    return _WORDINGS[code]


def fill(label: str, **values: object) -> str:
    """`label` with its blanks filled in; braces in what is filled in stay as they are."""
    return _BLANK.sub(lambda match: str(values[match[1]]), label)


def around(label: str) -> tuple[str, str]:
    """What stands before and after the one blank of a label."""
    before, _, after = _BLANK.split(label)
    return before, after


def _of(spoken: Language) -> Wording:
    english = language(ENGLISH).labels
    own = frozenset(field.name for field in fields(Labels) if getattr(spoken.labels, field.name))
    labels = replace(english, **{name: getattr(spoken.labels, name) for name in own})
    return Wording(code=spoken.code if own else ENGLISH, labels=labels, own=own)


_WORDINGS = ByLanguage(_of)

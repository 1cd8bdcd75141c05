"""The words that the output itself says, from the language files: a missing one is said in English.

A story is told in the language of most of its sources, and the rest of the page in that of most stories, unless the
reader asks for one language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import fields, replace

from summarize.languages import ByLanguage, Language, language, lazy_pattern
from summarize.languages.labels_schema import Labels
from summarize.languages.plurals import category
from summarize.model import Briefing, SourceRecord, StoryBrief

ENGLISH = "en"
_BLANK = lazy_pattern(r"\{(\w+)\}")


class Wording(Struct, frozen=True):
    """What a page says in one language."""

    code: str
    """The language of the words: English for a language that has none."""
    labels: Labels
    """The words, those that were missing in English."""
    own: frozenset[str]
    """Names of the labels that are the language's own."""

    def count(self, counted: str, number: int, **values: object) -> str:
        """A number with what it counts, the name of a label: ``count("files", 2)`` is "2 files". The `values` are for
        the other blanks of the label."""
        forms: dict[str, str] = getattr(self.labels, counted)
        rules = self.labels.plurals if counted in self.own else language(ENGLISH).labels.plurals
        return fill(forms.get(category(rules, number)) or forms["other"], n=number, **values)


def wording(code: str) -> Wording:
    """The words for the readers of a language."""
    return _WORDINGS[code]


def page_language(briefing: Briefing, language: str | None = None) -> str:
    """The language of what belongs to no story: `language`, else that of most stories, else of most sources."""
    sources = {source.id: source for source in briefing.sources}
    spoken = [story_language(story, sources) for story in briefing.stories]
    return language or _most(spoken or [source.language for source in briefing.sources])


def story_language(story: StoryBrief, sources: Mapping[str, SourceRecord], language: str | None = None) -> str:
    """The language of what the page says of a story: `language`, else that of most of its sources."""
    return language or _most(sources[id].language for id in story.sources if id in sources)


def _most(codes: Iterable[str | None]) -> str:
    """The most frequent code, of several the first in the alphabet; English where none is known."""
    spoken = Counter(code for code in codes if code)
    return min(spoken, key=lambda code: (-spoken[code], code), default=ENGLISH)


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

"""What a date in a sentence dates: its main action, a clause or noun beside it, a saying, words that are quoted.

Where a sentence says that its event happened.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from summarize.languages import ByLanguage, Language, alternation, lazy_pattern
from summarize.languages import language as language_of
from summarize.model import Annotation, Name
from summarize.recognize.dates.numerals import CARDINALS

DateRole = Literal["main", "beside", "saying", "noun", "aside", "limit", "quoted"]

# What stands round the date of a page rather than in its prose: "Updated: May 2, 2013 | 5:03pm".
_STAMP_AFTER = lazy_pattern(r"\s?\||,?\s\d{1,2}\s?:\s?\d\d")
_STAMP_INSIDE = lazy_pattern(r"\d{4},?\s\d{1,2}\s?:\s?\d\d")
_CUT = lazy_pattern(r"[,;:–—()]")


class _DateScopePatterns(Struct, frozen=True):
    """What shows in a language what a date dates: the words of `[dated]` as patterns."""

    stamp: re.Pattern[str]
    """Before the date of a page."""
    preposed: re.Pattern[str]
    """Before a date of prose."""
    new_sentence: re.Pattern[str]
    """After a date that closes a sentence without a full stop."""
    limit: re.Pattern[str]
    """Before a date that bounds or compares, or belongs to the noun before it."""
    since: tuple[str, ...]
    superlative: re.Pattern[str]
    determiner: re.Pattern[str]
    noun_after: re.Pattern[str]
    scheduled: re.Pattern[str]
    """"Put off the reopening of schools, due on Monday, by a week": a plan beside what happened."""
    relative: re.Pattern[str]
    beside: re.Pattern[str]
    participle: re.Pattern[str]
    saying: re.Pattern[str]
    reporting: re.Pattern[str]
    resumed: re.Pattern[str]
    """"The pilot who died on Tuesday was named": the main clause goes on after the date of the clause within."""


def _date_patterns(known: Language) -> _DateScopePatterns:
    words, months = known.dated, [forms[0] for forms in known.calendar.months]
    before_day = f"(?:{alternation(words.before_day)} )*"
    no_genitive = "".join(f"(?<!{re.escape(word)} )" for word in words.no_genitive)
    times = (
        rf"(?:\w+{alternation(words.resumed_after_endings)}"
        rf"|{alternation((*words.resumed_after, *months))}|\d{{4}})(?: {alternation(words.parts_of_day)})?"
    )
    return _DateScopePatterns(
        stamp=lazy_pattern(
            rf"(?:\b{alternation(words.stamps)}(?:\s?:|\s+(?:{alternation(known.byline.day_words)}\s)?|\s?\|)?\s*"
            r"|\|\s*)$",
            re.I,
            needed=(*words.stamps, "|"),
        ),
        preposed=lazy_pattern(rf"\b{alternation(words.prepositions)}\s+$", re.I),
        new_sentence=lazy_pattern(
            rf"\s+(?:{alternation(words.sentence_openings)}"
            rf"|[A-Z][a-z]+ (?:[A-Z][a-z]+ )?{alternation(words.sentence_verbs)})\b"
        ),
        limit=lazy_pattern(
            rf"\b(?:{alternation(words.limits)}|{no_genitive}{alternation(words.genitive)})\s+"
            rf"(?:{alternation(words.limit_articles)}\s+)?$",
            needed=(*words.limits, *words.genitive),
        ),
        since=tuple(f"{word} " for word in words.since),
        superlative=lazy_pattern(
            rf"\b(?:\w{{2,12}}{alternation(words.superlative_endings)}|{alternation(words.superlatives)})\b"
        ),
        determiner=lazy_pattern(rf"(?:\b{alternation(words.determiners)}|{alternation(words.possessives)})\s$"),
        noun_after=lazy_pattern(rf"\s(?!{alternation(words.no_noun)}\b)[^\W\d_]"),
        scheduled=lazy_pattern(
            rf",\s(?:{alternation(words.scheduled_openings)} )?{alternation(words.scheduled)}"
            rf"(?: {alternation(words.infinitive)} \w+)? (?:{alternation(words.scheduled_links)} )?$",
            needed=words.scheduled,
        ),
        relative=lazy_pattern(rf"\b{alternation(words.relative)}\b"),
        beside=lazy_pattern(rf"\b{alternation(words.beside)}\b"),
        participle=lazy_pattern(rf",\s{alternation(words.participles)}\b[^,]{{0,40}}$", needed=words.participles),
        saying=lazy_pattern(
            rf"\b{alternation(words.saying)}\b(?:\s[\w.’'-]+){{0,4}}\s*{before_day}$", needed=words.saying
        ),
        reporting=lazy_pattern(rf"\b{alternation(words.reporting)}\b", needed=words.reporting),
        resumed=lazy_pattern(rf"\b{times} {alternation(words.resuming)}\b", needed=words.resuming),
    )


_DATE_PATTERNS = ByLanguage(_date_patterns)


class _Happenings(Struct, frozen=True):
    """The nouns and verbs of happenings in a language."""

    families: dict[str, str]
    """The family of each noun."""
    possessive: re.Pattern[str]
    """A noun after a day that owns it: "Friday's announcement"."""
    named: re.Pattern[str]
    """A noun before its day, at the head of a sentence: "The announcement on Friday"."""
    verbs: dict[str, re.Pattern[str]]
    """The verbs of each family."""


def _happenings(known: Language) -> _Happenings:
    classes, words = known.classes, known.dated
    families = {noun: family for family, nouns in reversed(classes.happenings.items()) for noun in nouns}
    noun = f"(?P<noun>{alternation(families)}){alternation(known.numbers.plural_endings)}?"
    endings, before_day = alternation(classes.happening_verb_endings), alternation(words.before_day_of_noun)
    return _Happenings(
        families=families,
        possessive=lazy_pattern(rf"{words.possessive_pattern}\s+(?:\w+\s+){{0,2}}?{noun}\b", re.I, needed=families),
        named=lazy_pattern(
            rf"{alternation(words.noun_openings)} (?:\w+ ){{0,2}}?{noun} (?:{before_day} )*$",
            needed=families,
        ),
        verbs={
            family: lazy_pattern(rf"\b{alternation(verbs)}{endings}?\b")
            for family, verbs in classes.happening_verbs.items()
        },
    )


_HAPPENINGS = ByLanguage(_happenings)


def date_role(sentence: str, start: int, end: int, language: str = "en") -> DateRole:
    """What the expression at ``sentence[start:end]`` dates, by the words of the language's `[dated]`.

    "main" the main action; "beside" a clause or noun hung on with "after", "following", "when" and the like; "saying"
    the verb of saying; "limit" nothing: it bounds or compares ("by 2012", "the lowest since 1997", "up from May");
    "noun" the noun after a possessive ("Friday's announcement"); "aside" a relative clause; "quoted" words within
    quotation marks.
    """
    before, words = sentence[:start], _DATE_PATTERNS[language]
    if happening(sentence, start, end, language):
        return "noun"
    if before.count("“") > before.count("”") or before.count('"') % 2 or before.count("``") > before.count("''"):
        return "quoted"
    if _stamp(sentence, start, end, words):
        return "limit"
    low = before.lower()
    if words.determiner.search(low[-8:]) and words.noun_after.match(sentence, end):
        return "limit"  # "the December 26 tsunami"
    if words.limit.search(low[-40:]) or (low.endswith(words.since) and words.superlative.search(low)):
        return "limit"
    if words.scheduled.search(low[-60:]):
        return "limit"
    window = low[-160:]
    relative, beside = _last_end(words.relative, window), _last_end(words.beside, window)
    if relative is not None and not _closed(window[relative:], words) and (beside is None or relative > beside):
        return "aside"
    if beside is not None and not _closed(window[beside:], words):
        return "beside"
    if words.participle.search(low[-80:]):
        return "aside"
    if words.saying.search(low[-60:]):
        return "saying"
    return "main"


def _stamp(sentence: str, start: int, end: int, words: _DateScopePatterns) -> bool:
    """Whether the expression is the date of a page that stands in the middle of its text."""
    before = sentence[max(0, start - 32) : start]
    if words.stamp.search(before) or (
        (_STAMP_AFTER.match(sentence, end) or _STAMP_INSIDE.search(sentence[start:end]))
        and not words.preposed.search(before)
    ):
        return True
    year = sentence[start:end].rstrip(".,")[-4:]
    return year.isdigit() and not words.preposed.search(before) and words.new_sentence.match(sentence, end) is not None


def follows_reporting_verb(sentence: str, start: int, language: str = "en") -> bool:
    """Whether a verb of reporting stands before the expression: a quarter or a year after it is what is reported on."""
    return _DATE_PATTERNS[language].reporting.search(sentence[:start].lower()) is not None


def _last_end(pattern: re.Pattern[str], text: str) -> int | None:
    last = None
    for match in pattern.finditer(text):
        last = match.end()
    return last


def _closed(text: str, words: _DateScopePatterns) -> bool:
    """Whether a mark, or the verb of the main clause, ends the clause that `text` begins."""
    return _CUT.search(text.rstrip(" ,")) is not None or words.resumed.search(text) is not None


def happening(sentence: str, start: int, end: int, language: str = "en") -> str | None:
    """The family of the noun that a date names: "Friday's announcement", "The announcement on Friday" (announce)."""
    words = _HAPPENINGS[language]
    match = words.possessive.match(sentence, end) or words.named.match(sentence[:start])
    return words.families[match["noun"].lower()] if match else None


def has_verb_of(sentence: str, family: str, language: str = "en") -> bool:
    """Whether a verb of the family stands in the sentence."""
    verbs = _HAPPENINGS[language].verbs.get(family)
    return verbs is not None and verbs.search(sentence.lower()) is not None


class _PlacePatterns(Struct, frozen=True):
    """What shows in a language where something happened: the words of `[places]` as patterns."""

    strong: re.Pattern[str]
    """Before a name that can only be a place: "near ", "the town of "."""
    inside: re.Pattern[str]
    """The preposition with the word before it."""
    attacked: re.Pattern[str]
    """A verb whose object is the place."""
    spoken: re.Pattern[str]
    """Before the place of one who speaks."""
    not_before: frozenset[str]
    land: frozenset[str]


def _place_patterns(known: Language) -> _PlacePatterns:
    words = known.places
    region = rf"(?:{alternation(words.regions)} )?"
    kind, inside = alternation(words.kinds), alternation(words.inside)
    genitive, article = alternation(words.genitive), f"(?:{alternation(words.articles)} )?"
    return _PlacePatterns(
        strong=lazy_pattern(
            rf"\b(?:{alternation(words.beside)} {region}{article}(?:{kind} {genitive} )?|{kind} {genitive} {region}"
            rf"|{inside} {article}(?:[a-z]{{3,14}} )?{kind} {genitive} {region})$"
        ),
        inside=lazy_pattern(rf"(?:^|(?P<before>[\w’'-]+),?\s){inside} {region}$", re.I),
        attacked=lazy_pattern(rf"\b{alternation(words.attacked)} $", needed=words.attacked),
        spoken=lazy_pattern(
            rf"(?:, {alternation(words.speech)}|\b{alternation(words.speakers)} {inside} )",
            needed=(*words.speech, *words.speakers),
        ),
        not_before=words.not_before,
        land=words.land,
    )


_PLACE_PATTERNS = ByLanguage(_place_patterns)


def _placelike(sentence: str, text: str, name: Name, land: frozenset[str]) -> bool:
    """Whether a name can be a place: known as one, a single word, or like "Newport Beach" and "Boca Raton, Florida"."""
    after = sentence[name.end : name.end + 4]
    words = text.lower().replace(".", "").split()
    if text.endswith(("'s", "’s")) or after.startswith(("'s", "’s", " '", " ’")) or words[0] in CARDINALS:
        return False
    if name.kind == "place" or len(words) == 1:
        return True
    return not land.isdisjoint(words) or (after[:2] == ", " and after[2:3].isupper())


def find_place(annotation: Annotation, start: int, end: int) -> str | None:
    """The place of what the date expression between two positions of a sentence dates; None where none is said, or the
    language has no `[places]`.

    A place is a name after "in", "near", "the town of" or the like. Of several, the one nearest to the date is taken;
    that of who speaks ("officials in Paris said") is none.
    """
    if not language_of(annotation.language).places.inside:
        return None
    sentence, words = annotation.text, _PLACE_PATTERNS[annotation.language]
    candidates: list[tuple[int, int, str]] = []
    for name in annotation.names:
        if name.kind in ("person", "organisation") or not sentence[name.start : name.start + 1].isupper():
            continue
        text = sentence[name.start : name.end]
        if (text.isupper() and len(text) > 2) or not _placelike(sentence, text, name, words.land):
            continue
        before = sentence[max(0, name.start - 48) : name.start]
        inside = words.inside.search(before)
        spoken = words.spoken.search(before[-24:]) is not None
        if spoken or (inside and (inside["before"] or "").lower() in words.not_before):
            continue
        if inside or words.strong.search(before) or (name.kind == "place" and words.attacked.search(before)):
            distance = name.start - end if name.start >= end else start - name.end
            candidates.append((distance, name.start, text.removesuffix("'s").removesuffix("’s")))
    return min(candidates)[2] if candidates else None

"""Numbers that disagree: the same thing counted, of the same event, with figures that cannot both be right.

What the numbers of a sentence count, and what happened to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from summarize.evidence.annotations.word_classes import lexicon
from summarize.evidence.conflicts.same_event import (
    Dispute,
    EventMarks,
    Mention,
    Related,
    event_marks,
    related_pairs,
    same_event,
    shared_names,
    with_a_name_and_an_action,
)
from summarize.evidence.counted import COUNTED
from summarize.evidence.similarity import similarity
from summarize.languages import ByLanguage, Language, alternation, language, lazy_pattern, whole_words
from summarize.model import Annotation, Number

NEAR = 6
"""Words between a number and the action that it belongs to."""
UNIT = 5
"""Words behind a number among which its unit stands."""
# What happens to people, and is counted: such figures are comparable wherever a name and the event agree.
TOLLS = frozenset(["a:kill", "a:injure", "a:arrest", "a:abduct", "a:rescue"])

OTHER = "other"
"""What is said of a figure is no action: there is so much of something."""


class _CountPatterns(Struct, frozen=True):
    """What shows in a language how a figure is meant: words of `[counts]` as patterns, each before the figure."""

    toll: re.Pattern[str]
    """"the toll at 27", "a toll of 27", "the death toll stood at 27, officials said"."""
    rising: re.Pattern[str]
    owned: re.Pattern[str]
    so_far: re.Pattern[str]
    """Anywhere in the sentence: counting goes on."""


def _count_patterns(known: Language) -> _CountPatterns:
    words = known.counts
    verbs, links = alternation(words.toll_verbs), alternation(words.toll_links)
    return _CountPatterns(
        toll=lazy_pattern(rf"\b{alternation(words.tolls)} (?:{verbs} ){{0,2}}{links} $"),
        rising=lazy_pattern(rf"\b{alternation(words.rising)} (?:\w+ )?{alternation(words.rising_to)} $"),
        owned=lazy_pattern(rf"\b{alternation(words.owned)} $"),
        so_far=lazy_pattern(whole_words(words.so_far), re.IGNORECASE, needed=words.so_far),
    )


_PATTERNS = ByLanguage(_count_patterns)


class Count(Struct, frozen=True, kw_only=True):
    """A number with what is counted: `thing` is the unit, or "anybody", and `action` what happened to it.

    `rising` says that it was less before, `so_far` that it may yet be more; `tied` that a hyphen ties it to its thing
    ("a 400-bed hospital"); `toll` that it is the toll of what was reported before.
    """

    number: Number
    thing: str
    action: str
    end: int
    loose: bool
    rising: bool = False
    so_far: bool = False
    tied: bool = False
    toll: bool = False


def counts(annotation: Annotation) -> Iterator[Count]:
    """The numbers of a sentence that count something, each with the action nearest to it."""
    if not annotation.numbers:
        return
    degrees = language(annotation.language).counts.degrees
    so_far = _PATTERNS[annotation.language].so_far.search(annotation.text) is not None
    for count in tuple(_count_each(annotation)):
        if count.action == "a:injure" and not degrees.isdisjoint(annotation.words):
            continue
        yield replace(count, so_far=so_far)


def _count_each(annotation: Annotation) -> Iterator[Count]:
    spans, word_stems = annotation.spans, annotation.stems
    nouns, patterns = COUNTED[annotation.language], _PATTERNS[annotation.language]
    nearest_action = language(annotation.language).counts.nearest_action
    classes = lexicon(annotation.language).classes(annotation.words, word_stems)
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    for number in annotation.numbers:
        tied = annotation.text[number.end :].lstrip()[:1] == "-"
        if number.unit in nouns.uncompared or (tied and number.unit in nouns.measures):
            continue
        after = bisect_left(starts, number.end)
        inside = range(bisect_right(ends, number.start), after)
        following = word_stems[after : after + UNIT]
        unit = after + following.index(number.unit) if number.unit in following else None
        if unit is not None and any(
            name.start < spans[unit][1] and spans[unit][0] < name.end for name in annotation.names
        ):
            continue  # "23 Somali and Yemeni pirates": the noun is not the one that stands there
        noun = classes[unit] if unit is not None else ()
        before = annotation.text[: number.start].lower()
        toll = number.unit == "" and patterns.toll.search(before) is not None
        if nearest_action:
            action = _action(inside, classes)
            # "12 killed", "killing 12": the figure stands for people.
            bare = number.unit == "" or ("a:kill" in noun and number.unit not in nouns.deaths)
            if bare and not toll and (action not in TOLLS or not _is_adjacent(inside, classes, action)):
                continue
            arrests = "a:arrest" in noun and unit == after  # "33 arrests", not "four prior arrests"
            anybody = bare or arrests or number.unit in nouns.anybody
            action = "a:kill" if toll or number.unit in nouns.deaths else "a:arrest" if arrests else action
            action = OTHER if action not in TOLLS and patterns.owned.search(before) else action
        else:
            if number.unit == "":
                continue
            bare = False
            anybody = number.unit in nouns.anybody or "r:people" in noun or not TOLLS.isdisjoint(noun)
            action = _action_of_people(number, noun, annotation) if anybody else ""
        yield Count(
            number=number,
            thing="anybody" if anybody else number.unit,
            action=action,
            end=spans[unit][1] if unit is not None and not bare else number.end,
            loose=number.unit in nouns.measures,
            rising=patterns.rising.search(before) is not None,
            tied=tied,
            toll=toll,
        )


def _action_of_people(number: Number, noun: Sequence[str], annotation: Annotation) -> str:
    """What happened to people: their noun says it ("17 Verletzte"), or the only action that the sentence reports of
    people."""
    deaths = COUNTED[annotation.language].deaths
    from_noun = next((name for name in noun if name in TOLLS), "a:kill" if number.unit in deaths else "")
    from_verbs = TOLLS.intersection(annotation.actions)
    return from_noun or (next(iter(from_verbs)) if len(from_verbs) == 1 else OTHER)


def _is_adjacent(inside: range, classes: Sequence[tuple[str, ...]], action: str) -> bool:
    """Whether the action stands right before or after the words of a figure."""
    around = (inside[0] - 1, inside[-1] + 1) if inside else ()
    return any(0 <= at < len(classes) and action in classes[at] for at in around)


def _action(inside: range, classes: Sequence[tuple[str, ...]]) -> str:
    """The action nearest to the words of a number, what follows it before what precedes it; "" where none is near."""
    if not inside:
        return ""
    best: tuple[int, str] | None = None
    for at in range(max(0, inside[0] - NEAR), min(len(classes), inside[-1] + NEAR + 1)):
        for name in classes[at]:
            far = at - inside[-1] if at > inside[-1] else inside[0] - at
            cost = 2 * far + (at < inside[0])
            if name.startswith("a:") and far > 0 and (best is None or cost < best[0]):
                best = (cost, name)
    return best[1] if best else ""


TOLL = 0.25
"""How much of what the shorter sentence says the other must say too, where a toll is compared."""
ALIKE = 0.45
"""How much of what the longer sentence says the other must say too, where anything else is counted."""
PART, FAR = 2 / 3, 1 / 4
"""The share of a size ("a 400-bed hospital"), and of any other figure but a toll, below which another one may be that
of a part, or of something else."""
ROUNDED = 0.1
"""How far "about 30" may be from the other figure, as a share of it."""


def number_disputes(annotations: Mapping[str, Annotation], groups: Sequence[Related]) -> Iterator[Dispute]:
    """Pairs of numbers that count the same thing of the same event and disagree.

    Tolls are compared wherever two sentences share a name and the action; anything else only in sentences that are
    known to report the same or nearly the same, those of one of `groups`.
    """
    counting = {id: found for id, annotation in annotations.items() if (found := _by_thing(counts(annotation)))}
    marks: dict[str, EventMarks] = {}
    reporting_alike = related_pairs(groups, annotations, counting)
    for left, right in reporting_alike | with_a_name_and_an_action(annotations, TOLLS, counting):
        disagreeing = _disagreeing(counting[left], counting[right])
        first, second = annotations[left], annotations[right]
        if not disagreeing or first.language != second.language:
            continue
        for annotation in (first, second):
            if annotation.id not in marks:
                marks[annotation.id] = event_marks(annotation)
        if not same_event(marks[left], marks[right]):
            continue
        concepts = frozenset(first.concepts), frozenset(second.concepts)
        alike, both = similarity(*concepts, scale="smaller"), similarity(*concepts, scale="larger")
        shared = shared_names(marks[left], marks[right])
        for mine, theirs in disagreeing:
            toll = mine.action in TOLLS and mine.action == theirs.action
            leans = (mine.toll or theirs.toll) and bool(shared)
            if (alike >= TOLL or leans) and (
                (toll and (shared or both >= ALIKE)) or (both >= ALIKE and (left, right) in reporting_alike)
            ):
                question = _question(mine, first, shared)
                yield Dispute(left=_mention(mine, first), right=_mention(theirs, second), question=question)


def _by_thing(found: Iterable[Count]) -> dict[str, Count]:
    """The counts of a sentence by what they count; two figures for one thing in a sentence are a breakdown or a change,
    not a count."""
    by_thing: dict[str, Count | None] = {}
    for count in found:
        by_thing[count.thing] = None if count.thing in by_thing else count
    return {thing: count for thing, count in by_thing.items() if count is not None}


def _disagreeing(left: Mapping[str, Count], right: Mapping[str, Count]) -> list[tuple[Count, Count]]:
    """The counts of one thing that cannot both be right."""
    return [
        (mine, right[thing])
        for thing, mine in left.items()
        if thing in right and _same_action(mine, right[thing]) and not _agree(mine, right[thing])
    ]


def _agree(left: Count, right: Count) -> bool:
    """Whether two counts can both be right: a figure that has risen, or may rise, is of another time, and one that is
    far smaller than a size, or a sum, is that of a part or of something else."""
    low, high = sorted((left, right), key=lambda count: count.number.value)
    least = PART if left.tied or right.tied else 0.0 if left.action in TOLLS else FAR
    part = low.number.value < least * high.number.value
    return high.rising or low.so_far or part or agree(left.number, right.number, loose=left.loose)


def _same_action(left: Count, right: Count) -> bool:
    """Whether the same happens to what is counted; a table of verbs need not know how one of the two puts it."""
    return left.action == right.action or not (left.action and right.action) or left.tied or right.tied


def agree(left: Number, right: Number, *, loose: bool = False) -> bool:
    """Whether two figures can both be right: "at least 10" and 12 can, "over 30" and 28 cannot.

    `loose` is for what is measured, not counted: every such figure is about right.
    """
    if left.value == right.value:
        return True
    low, high = sorted((left, right), key=lambda number: number.value)
    if low.bound == "over" or high.bound == "under":
        return True
    if loose or "about" in (left.bound, right.bound):
        return high.value - low.value <= ROUNDED * high.value
    return _rounded(low.value, high.value)


def _rounded(low: float, high: float) -> bool:
    """Whether one figure is the other one rounded: 1,500 for 1,487."""
    for fine, coarse in ((low, high), (high, low)):
        for unit in (10.0, 100.0, 1e3, 1e4, 1e5, 1e6, 1e8, 1e9):
            if fine >= 5 * unit and fine % unit and coarse == round(fine / unit) * unit:
                return True
    return False


def _mention(count: Count, annotation: Annotation) -> Mention:
    number = count.number
    return Mention(
        sentence=annotation.id,
        article=annotation.article,
        start=number.start,
        end=count.end,
        value=f"{number.bound} {number.value:g}",
        shown=annotation.text[number.start : count.end],
    )


def _question(count: Count, annotation: Annotation, names: Iterable[str]) -> str:
    """What is disputed, in the words of the first mention without its figure."""
    thing = annotation.text[count.number.end : count.end].strip(" -")
    what = {"a:kill": "killed", "a:injure": "injured", "a:arrest": "arrested"}.get(count.action, "")
    counted = " ".join(part for part in (thing if thing and thing != what else "", what) if part)
    about = ", ".join(list(names)[:3])
    asked = (
        f"How much ({count.thing})" if count.thing == "%" or count.thing.isupper() else f"How many {counted}".strip()
    )
    return f"{asked}? ({about})" if about else f"{asked}?"

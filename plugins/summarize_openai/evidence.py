"""What a model is given of a story: its facts as numbered sentences, bounded, with all that could act made inert."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from summarize import Event, Fact, Request

LONGEST = 600
"""Code points of one sentence that are sent."""
EVENTS = 20
"""Events of a sheet that are worded; those beyond keep their source's sentence."""
DISAGREEMENTS = 10
LINE = 16
"""Tokens of a line of evidence besides its sentence."""

# What servers and chat templates take for control: "<|im_end|>", "</s>", "<start_of_turn>", "<｜User｜>", "[INST]".
_OPENS = re.compile(r"<(?=[|/a-zA-Z_｜])|\[(?=/?[A-Z_]{3,24}\])")
_CLOSES = re.compile(r"(?<=[|/\w｜])>")
_RULE = re.compile(r"(?<!\S)(?=([#*=~`-])\1\1)")
# Characters that nobody sees: controls, soft hyphens, zero widths, directions, variation selectors, tags.
_HIDDEN = re.compile(
    "[\0-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
    # Joiners belong to the spelling of some scripts; next to ASCII they do not.
    "|(?<=[\0-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\0-\x7f]|$)"
)


class Sheet(Struct, frozen=True):
    """One call's evidence: `facts`, and the template's values made of them.

    `ids`, `event_ids` and `conflict_ids` map what the model may name to what it stands for.
    """

    facts: tuple[Fact, ...]
    sentences: tuple[Mapping[str, Any], ...]
    events: tuple[Mapping[str, Any], ...]
    disagreements: tuple[Mapping[str, Any], ...]
    ids: Mapping[str, str]
    event_ids: Mapping[str, str]
    conflict_ids: Mapping[str, str]
    fence: str


def inert(text: str) -> str:
    """`text` as a model may read it: one line, no invisible characters, and nothing that its server or our prompt
    would take for a control token, a fence or an id. Only the copy that is sent: what is printed is the source's."""
    text = _HIDDEN.sub("", " ".join(text.split()))
    text = _CLOSES.sub(" >", _OPENS.sub(lambda match: f"{match.group()} ", text))
    text = _RULE.sub("· ", text).replace("|", "/")
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"


def sheets(request: Request, *, budget: int, most: int, count: Callable[[str], int]) -> list[Sheet]:
    """The story's evidence in as many sheets as its facts need at `budget` tokens each, `most` of them at most.

    Facts that more articles tell come first, then those that stand further up; a sheet keeps the story's order.
    Events and disagreements stand on the sheet that holds their sentences. What does not fit is not sent.
    """
    ranked = sorted(enumerate(request.facts), key=lambda item: (-_articles(request, item[1]), item[0]))
    groups: list[list[int]] = [[]]
    used = 0
    for number, fact in ranked:
        cost = count(inert(request.text(fact.best))) + LINE
        if used + cost > budget and groups[-1]:
            if len(groups) == most:
                break
            groups.append([])
            used = 0
        groups[-1].append(number)
        used += cost
    return [sheet(request, [request.facts[number] for number in sorted(numbers)]) for numbers in groups if numbers]


def halves(request: Request, whole: Sheet) -> list[Sheet]:
    """A sheet that was too long as two."""
    middle = len(whole.facts) // 2
    return [sheet(request, whole.facts[:middle]), sheet(request, whole.facts[middle:])]


def sheet(request: Request, facts: Sequence[Fact]) -> Sheet:
    """The sheet of `facts`, with the events and disagreements that they tell of."""
    short = dict(zip((fact.best for fact in facts), _short(facts), strict=True))
    fact_of = {id: fact for fact in facts for id in fact.sentences}
    events = _events(request, fact_of)
    conflicts = [conflict for conflict in request.story.conflicts if _touches(request, conflict.sides, fact_of)][
        :DISAGREEMENTS
    ]
    lines = tuple(
        {
            "id": short[fact.best],
            "source": request.story.sentence[fact.best].article,
            "published": _published(request, fact),
            "told_by": _articles(request, fact),
            "text": inert(request.text(fact.best)),
        }
        for fact in facts
    )
    return Sheet(
        facts=tuple(facts),
        sentences=lines,
        events=tuple(
            {"id": f"e{n}", "date": _date(event), "cites": [short[fact_of[event.best].best]]}
            for n, event in enumerate(events, 1)
        ),
        disagreements=tuple(
            {
                "id": f"d{n}",
                "question": inert(conflict.question),
                "sides": [inert(side.value) for side in conflict.sides],
            }
            for n, conflict in enumerate(conflicts, 1)
        ),
        ids={mine: id for id, mine in short.items()},
        event_ids={f"e{n}": event.id for n, event in enumerate(events, 1)},
        conflict_ids={f"d{n}": conflict.id for n, conflict in enumerate(conflicts, 1)},
        fence=f"====={_digest(''.join(str(line['text']) for line in lines))[:16]}=====",
    )


def _articles(request: Request, fact: Fact) -> int:
    return len({request.story.sentence[id].article for id in fact.sentences})


def _short(facts: Sequence[Fact]) -> Iterator[str]:
    """Short ids, the same for the same sentences; one that a text imitates is none of another text."""
    taken: set[str] = set()
    for fact in facts:
        digest = _digest(f"cite {fact.best}")
        size = next(size for size in range(4, 65) if f"k{digest[:size]}" not in taken)
        taken.add(f"k{digest[:size]}")
        yield f"k{digest[:size]}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()


def _events(request: Request, fact_of: Mapping[str, Fact]) -> list[Event]:
    """The events that these facts tell, those of most articles if they are too many, in the story's order."""
    events = [(n, event) for n, event in enumerate(request.story.events) if event.best in fact_of]
    weight = {event.id: -_articles(request, fact_of[event.best]) for _, event in events}
    first = sorted(events, key=lambda item: (item[1].background, weight[item[1].id], item[0]))[:EVENTS]
    return [event for _, event in sorted(first, key=lambda item: item[0])]


def _touches(request: Request, sides: Sequence[Any], fact_of: Mapping[str, Fact]) -> bool:
    """Whether a side of a conflict stands in a sentence of this sheet."""
    passages = [passage for side in sides for passage in side.passages]
    sentences = [request.story.sentence[id] for id in fact_of]
    return any(
        sentence.article == cited.article and sentence.start <= cited.start < sentence.end
        for sentence in sentences
        for cited in passages
    )


def _published(request: Request, fact: Fact) -> str:
    article = request.story.article[request.story.sentence[fact.best].article]
    return (article.published.start or "") if article.published else ""


def _date(event: Event) -> str:
    start, end = event.when.start, event.when.end
    return start if start and start == end else f"{start or '…'} to {end or '…'}"

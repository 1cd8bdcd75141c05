"""What a model is given of a story: its facts as numbered sentences, bounded, with everything that could act made inert."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from summarize import Event, Fact, Request

LONGEST = 600  # code points of one sentence that are sent
_CONTROL = re.compile(r"<(?=[|/a-zA-Z_])|(?<=[|/\w])>|\[(?=/?INST\])|(?:(?<=\s)|^)(?=[#*=~-]{3})")
_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)


class Sheet(Struct, frozen=True):
    """One call's evidence. `sentences` are the template's values; `ids` maps what the model may cite to what we cite."""

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
    text = _CONTROL.sub(lambda match: match.group() + " " if match.group() in "<[" else " " + match.group(), text)
    text = text.replace(" | ", " / ")
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"


def sheets(request: Request, *, budget: int, count: Callable[[str], int]) -> list[Sheet]:
    """The story's evidence in as many sheets as its facts need at `budget` tokens each, as `count` counts them.

    Facts that more articles tell come first, then those that stand further up in their articles; a sheet keeps the
    story's order. Events and disagreements stand on the sheet that holds their sentences.
    """
    ranked = sorted(enumerate(request.facts), key=lambda item: (-_articles(request, item[1]), item[0]))
    found: list[list[int]] = [[]]
    used = 0
    for number, fact in ranked:
        cost = count(_line(request, fact)) + 8
        if used + cost > budget and found[-1]:
            found.append([])
            used = 0
        found[-1].append(number)
        used += cost
    return [_sheet(request, [request.facts[number] for number in sorted(numbers)]) for numbers in found if numbers]


def _articles(request: Request, fact: Fact) -> int:
    return len({request.story.sentence[id].article for id in fact.sentences})


def _line(request: Request, fact: Fact) -> str:
    return inert(request.text(fact.best))


def _sheet(request: Request, facts: Sequence[Fact]) -> Sheet:
    short = dict(zip((fact.best for fact in facts), _short(facts), strict=True))
    told = {id: fact for fact in facts for id in fact.sentences}
    events = [event for event in request.story.events if event.best in told]
    conflicts = [
        (conflict, cites)
        for conflict in request.story.conflicts
        if (cites := _cites(request, conflict.sides, told, short))
    ]
    lines = [
        {
            "id": short[fact.best],
            "source": request.story.sentence[fact.best].article,
            "published": _published(request, fact),
            "told_by": _articles(request, fact),
            "text": _line(request, fact),
        }
        for fact in facts
    ]
    text = "\n".join(str(line["text"]) for line in lines)
    return Sheet(
        sentences=tuple(lines),
        events=tuple(
            {"id": f"e{n}", "date": _date(event), "cites": [short[told[event.best].best]]}
            for n, event in enumerate(events, 1)
        ),
        disagreements=tuple(
            {
                "id": f"d{n}",
                "question": inert(conflict.question),
                "sides": [inert(side.value) for side in conflict.sides],
            }
            for n, (conflict, _) in enumerate(conflicts, 1)
        ),
        ids={mine: id for id, mine in short.items()},
        event_ids={f"e{n}": event.id for n, event in enumerate(events, 1)},
        conflict_ids={f"d{n}": conflict.id for n, (conflict, _) in enumerate(conflicts, 1)},
        fence="=====" + hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16] + "=====",
    )


def _short(facts: Sequence[Fact]) -> Iterator[str]:
    """Short ids, the same for the same sentences: nobody who writes an article can know them."""
    taken: set[str] = set()
    for fact in facts:
        digest = hashlib.sha256(f"cite {fact.best}".encode()).hexdigest()
        size = next(size for size in range(4, 65) if f"k{digest[:size]}" not in taken)
        taken.add(f"k{digest[:size]}")
        yield f"k{digest[:size]}"


def _cites(request: Request, sides: Any, told: Mapping[str, Fact], short: Mapping[str, str]) -> list[str]:  # noqa: ANN401
    """The ids of the sentences that a conflict's sides stand in, as far as they are on this sheet."""
    spans = [passage for side in sides for passage in side.passages]
    return [
        short[told[sentence.id].best]
        for sentence in request.story.sentence.values()
        for passage in spans
        if sentence.id in told
        and sentence.article == passage.article
        and sentence.start <= passage.start < sentence.end
    ]


def _published(request: Request, fact: Fact) -> str:
    article = request.story.article[request.story.sentence[fact.best].article]
    return (article.published.start or "") if article.published else ""


def _date(event: Event) -> str:
    start, end = event.when.start, event.when.end
    return start if start and start == end else f"{start or '…'} to {end or '…'}"

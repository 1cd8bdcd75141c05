"""A test kit for authors of backends: ``check_backend(MyBackend())`` in a test of their own.

It needs no pytest and no files: two invented articles are enough to see whether a backend keeps the contract.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
from collections.abc import Iterator, Sequence

import msgspec

from summarize.compose.contract import Backend, Request
from summarize.model import Article, Claim, Event, Fact, Passage, Sentence, Story, Usage, When

_FIRST = (
    "The bridge at Lower Harn was closed on Monday after engineers found a crack in its main arch.",
    "Some 4,000 people cross it on a working day.",
    "“We could not take the risk,” said the town's engineer, Ada Moor.",
)
_SECOND = (
    "Lower Harn's bridge has been shut since Monday because of a crack in the main arch.",
    "Buses are taking a detour of nine miles.",
    "Repairs will cost about two million crowns, the council said.",
)
_ROLES = ("summary", "headline", "event", "conflict")


class ContractError(AssertionError):
    """A backend that does not keep the contract; each line of the message is one thing that is wrong."""


def check_backend(backend: Backend, *, story: Story | None = None, length: int = 60, repeatable: bool = True) -> None:
    """Give `backend` a story and look at its answers.

    Args:
        backend: A backend that is ready to use.
        story: Another story than the invented one of two articles.
        length: The length that is asked for, in words.
        repeatable: Whether the same request must give the same claims.

    Raises:
        ContractError: it has no name or no `write`; a claim has no text, cites a sentence that is not of the story or
            none, has an unknown role, or is about nothing of the story; there are more claims than sentences; the
            story was changed; standard output was written to; what it spent is no `Usage`; it fails on a story of one
            sentence or of none; the same request gave other claims.
    """
    wrong = list(_faults(backend, story or sample_story(), length, repeatable))
    if wrong:
        raise ContractError("\n".join(wrong))


def sample_story(sentences: int | None = None) -> Story:
    """The invented story: two articles, five facts (the first told by both), one dated event.

    With `sentences`, one article of so many of them, and as many facts.
    """
    if sentences is not None:
        alone = _article("S1", _FIRST[:sentences])
        return Story(id="sample", articles=(alone,), facts=tuple(_fact(one.id) for one in alone.sentences))
    first, second = _article("S1", _FIRST), _article("S2", _SECOND)
    both = Fact(id="fact-0", sentences=(first.sentences[0].id, second.sentences[0].id), best=first.sentences[0].id)
    others = [_fact(one.id) for one in (*first.sentences[1:], *second.sentences[1:])]
    at = first.text.index("on Monday")
    when = When(
        start="2024-03-04",
        end="2024-03-04",
        granularity="day",
        rule="weekday",
        expression=Passage("S1", at, at + len("on Monday")),
        anchor_date="2024-03-05",
    )
    event = Event(id="event-0", fact=both.id, when=when, sentences=both.sentences, best=both.best)
    return Story(id="sample", articles=(first, second), facts=(both, *others), events=(event,))


def _faults(backend: Backend, story: Story, length: int, repeatable: bool) -> Iterator[str]:
    name = getattr(type(backend), "name", None)
    if not isinstance(name, str) or not name:
        yield "the class has no `name`"
    if not callable(getattr(backend, "write", None)):
        yield "there is no method `write`"
        return
    before = msgspec.json.encode(story)
    spent: list[Usage] = []
    asked = Request(story=story, length=length, report=spent.append)
    claims, printed, failure = _answer(backend, asked)
    if failure:
        yield f"write failed: {failure}"
        return
    yield from _claim_faults(claims, story)
    if printed:
        yield f"it printed to standard output: {printed[:60]!r}"
    if msgspec.json.encode(story) != before:
        yield "it changed the story"
    if not all(isinstance(usage, Usage) for usage in spent):
        yield "what it reported as spent is no Usage"
    if repeatable and _answer(backend, asked)[0] != claims:
        yield "the same request gave other claims"
    for count in (0, 1):
        _, _, failure = _answer(backend, Request(story=sample_story(count), length=length))
        if failure:
            yield f"it fails on a story of {count} sentences: {failure}"


def _answer(backend: Backend, request: Request) -> tuple[list[Claim], str, str]:
    """The claims, what was printed, and what was raised."""
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            claims = list(backend.write(request))
    except Exception as error:
        return [], printed.getvalue(), f"{type(error).__name__}: {error}"
    return claims, printed.getvalue(), ""


def _claim_faults(claims: Sequence[Claim], story: Story) -> Iterator[str]:
    topics = {event.id for event in story.events} | {conflict.id for conflict in story.conflicts}
    if story.facts and not claims:
        yield "it made no claim about a story that has facts"
    if len(claims) > 2 * len(story.sentence) + len(topics) + 2:
        yield f"{len(claims)} claims about {len(story.sentence)} sentences"
    for number, claim in enumerate(claims, 1):
        if not isinstance(claim, Claim):
            yield f"claim {number} is no Claim but {type(claim).__name__}"
            continue
        if not isinstance(claim.text, str) or not claim.text.strip():
            yield f"claim {number} has no text"
        if not claim.sentences:
            yield f"claim {number} cites no sentence"
        for sentence in claim.sentences:
            if sentence not in story.sentence:
                yield f"claim {number} cites {sentence!r}, which is not of the story"
        if claim.role not in _ROLES:
            yield f"claim {number} has the unknown role {claim.role!r}"
        if claim.role in ("event", "conflict") and claim.about not in topics:
            yield f"claim {number} is about {claim.about!r}, which is no event or conflict of the story"


def _article(id: str, sentences: Sequence[str]) -> Article:
    text = "\n".join(sentences)
    found, start = [], 0
    for position, sentence in enumerate(sentences):
        end = start + len(sentence)
        made = hashlib.sha256(f"{id}:{start}:{end}".encode()).hexdigest()[:10]
        found.append(
            Sentence(id=made, article=id, start=start, end=end, position=position, paragraph=position),
        )
        start = end + 1
    return Article(id=id, text=text, path=f"{id.lower()}.txt", sentences=tuple(found))


def _fact(sentence: str) -> Fact:
    return Fact(id=f"fact-{sentence}", sentences=(sentence,), best=sentence)

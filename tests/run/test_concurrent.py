"""Stories that are written at the same time: in order, the same bytes, one thread at work, and an end to it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import ClassVar

import msgspec
import pytest

from summarize import BackendError, Claim, Request, Usage, summarize_bundle

PLACES = ("Arlen", "Bosk", "Corvo", "Drum", "Ester", "Falk")
NEWS = [
    {"text": f"The {thing} of {place} was closed after {many} {what}. Nobody in {place} was hurt, the mayor said."}
    for place, thing, many, what in zip(
        PLACES,
        ("bridge", "school", "harbour", "museum", "airport", "bakery"),
        (12, 300, 41, 7, 95, 23),
        ("cracks were found", "pupils fell ill", "whales came", "paintings vanished", "flights were late", "rats ran"),
        strict=True,
    )
]  # fmt: skip


class Together:
    """Answers once so many stories are waiting at the same time."""

    name: ClassVar[str] = "together"

    def __init__(self, concurrency: int, *, failing: str = "") -> None:
        self.concurrency = concurrency
        self.asked = 0
        self._failing = failing
        self._here = threading.Barrier(concurrency)

    def write(self, request: Request, /) -> Iterator[Claim]:
        self.asked += 1
        self._here.wait(timeout=20)
        text = request.text(request.facts[0].best)
        if self._failing and self._failing in text:
            raise BackendError(f"no answer about {self._failing}")
        request.report(Usage(calls=1, input_tokens=10, output_tokens=1, cost=0.1))
        for fact in request.facts:
            yield Claim(text=request.text(fact.best), sentences=(fact.best,))


def test_stories_wait_at_the_same_time() -> None:
    """Three at a time are with the backend: the barrier opens only for three."""
    backend = Together(3)
    briefing = summarize_bundle(NEWS, backend=backend)
    assert len(briefing.stories) == backend.asked == 6
    assert not any(story.degraded for story in briefing.stories)


def test_the_bytes_are_those_of_one_after_the_other() -> None:
    """In the same order, with the same sums."""
    assert msgspec.json.encode(summarize_bundle(NEWS, backend=Together(6))) == msgspec.json.encode(
        summarize_bundle(NEWS, backend=Together(1))
    )


def test_what_each_call_took_is_told_and_summed() -> None:
    """While the run goes on, and in the briefing."""
    told: list[Usage] = []
    briefing = summarize_bundle(NEWS, backend=Together(2), spent=told.append)
    assert len(told) == 6
    assert briefing.generated.usage == Usage(calls=6, input_tokens=60, output_tokens=6, cost=0.6)


def test_one_story_that_fails_is_written_offline() -> None:
    """And the others are not touched by it."""
    briefing = summarize_bundle(NEWS, backend=Together(3, failing="Corvo"))
    assert [story.degraded for story in briefing.stories if story.degraded] == ["no answer about Corvo"]
    assert len(briefing.stories) == 6


def test_without_a_fallback_the_error_is_raised() -> None:
    """As it would be by one thread."""
    with pytest.raises(BackendError, match="no answer about Corvo"):
        summarize_bundle(NEWS, backend=Together(3, failing="Corvo"), fallback=False)


def test_progress_counts_up_to_the_total() -> None:
    """Never down, and from the thread that called."""
    here, seen = threading.current_thread(), []

    def progress(stage: str, done: int, total: int | None) -> None:
        assert threading.current_thread() is here
        if stage == "writing":
            seen.append((done, total))

    summarize_bundle(NEWS, backend=Together(3), progress=progress)
    assert seen == sorted(seen)
    assert seen[-1] == (6, 6)

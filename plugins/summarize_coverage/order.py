"""The order in which chosen sentences are read: the bottom line, then the news, then the background."""

from __future__ import annotations

from collections.abc import Sequence

from summarize import Story
from summarize_coverage.candidates import Candidate


def reading_order(story: Story, chosen: Sequence[Candidate], worth: Sequence[float]) -> list[Candidate]:
    """`chosen` as it is to be read; `worth` is what each of them covers.

    First what covers most and opens an article, then by how early in their articles things are told and by the order
    of the story; what happened long before is last. A sentence that points back stays behind the one it points to.
    """
    place = {sentence: index for index, sentence in enumerate(story.sentence)}
    past = {event.fact for event in story.events if event.background}
    heads = [index for index, one in enumerate(chosen) if one.needs is None]
    if not heads:
        return list(chosen)

    def opening(index: int) -> tuple[bool, bool, float, int]:
        one = chosen[index]
        return (one.fact.id in past, one.sentence.position > 0, -worth[index], place[one.sentence.id])

    bottom = min(heads, key=opening)

    def later(index: int) -> tuple[bool, bool, int]:
        one = chosen[index]
        return (index != bottom, one.fact.id in past, place[one.sentence.id])

    behind: dict[str, list[int]] = {}
    told = {sentence: index for index, one in enumerate(chosen) for sentence in one.fact.sentences}
    for index, one in enumerate(chosen):
        if one.needs is not None and told.get(one.needs, index) != index:
            behind.setdefault(chosen[told[one.needs]].fact.id, []).append(index)
    followers = {index for group in behind.values() for index in group}
    ordered: list[Candidate] = []
    waiting = sorted((index for index in range(len(chosen)) if index not in followers), key=later, reverse=True)
    seen: set[int] = set()
    while waiting:
        index = waiting.pop()
        if index in seen:
            continue
        seen.add(index)
        ordered.append(chosen[index])
        waiting.extend(sorted(behind.get(chosen[index].fact.id, ()), key=later, reverse=True))
    return ordered + [chosen[index] for index in range(len(chosen)) if index not in seen]

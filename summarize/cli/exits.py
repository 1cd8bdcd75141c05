"""What the command's exit says: the codes, and the conditions of ``--fail-on``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from summarize.errors import BackendError, InputError, PluginError, PromptError, SummarizeError, UsageError

if TYPE_CHECKING:
    from summarize.model import Briefing, SourceRecord, Statement

COMPLETE = 0
BROKEN = 1
USAGE = 2
DEGRADED = 3
NO_INPUT = 4
BACKEND_FAILED = 5
CONDITION_MET = 6
INTERRUPTED = 130


class OutputError(SummarizeError):
    """The output cannot be written; what stood there before still stands."""


def code_of(error: SummarizeError) -> int:
    """The exit code of an error."""
    if isinstance(error, InputError):
        return NO_INPUT
    if isinstance(error, UsageError | PromptError):
        return USAGE
    if isinstance(error, BackendError):
        return USAGE if error.kind == "unknown" else BACKEND_FAILED
    if isinstance(error, PluginError):
        return BACKEND_FAILED
    return BROKEN


def degraded(briefing: Briefing) -> bool:
    """Whether files, or parts of them, were skipped, or another backend than the one asked for wrote a story."""
    return any(map(left_out, briefing.sources)) or any(story.degraded for story in briefing.stories)


def left_out(source: SourceRecord) -> bool:
    """Whether a file that holds news was skipped, or not read whole."""
    return source.status == "skipped" or (source.status == "used" and source.reason is not None)


def met(briefing: Briefing, conditions: Iterable[str]) -> list[str]:
    """Those of `conditions` that hold, in the order given."""
    return [condition for condition in conditions if CONDITIONS[condition](briefing)]


def _statements(briefing: Briefing) -> Iterator[Statement]:
    for story in briefing.stories:
        yield from story.summary
        yield from (entry.statement for entry in story.timeline)


def _skipped(briefing: Briefing) -> bool:
    return any(source.status == "skipped" for source in briefing.sources)


def _undated(briefing: Briefing) -> bool:
    used = [source.published for source in briefing.sources if source.status == "used"]
    return any(date is None or (date.start is None and date.end is None) for date in used)


def _fallback(briefing: Briefing) -> bool:
    return any(story.degraded for story in briefing.stories)


def _conflict(briefing: Briefing) -> bool:
    return any(story.conflicts for story in briefing.stories)


def _refused(briefing: Briefing) -> bool:
    return any(story.rejections for story in briefing.stories)


def _single_file(briefing: Briefing) -> bool:
    return any(statement.support.files == 1 for statement in _statements(briefing))


CONDITIONS: dict[str, Callable[[Briefing], bool]] = {
    "skipped": _skipped,
    "undated": _undated,
    "fallback": _fallback,
    "conflict": _conflict,
    "refused": _refused,
    "single-file": _single_file,
}

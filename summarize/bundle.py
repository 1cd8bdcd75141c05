"""`summarize_bundle`: the stages in order. Read this first.

paths → documents → articles → groups → (per story) facts, timeline, conflicts → claims → verified statements → briefing
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any, Literal

from summarize._version import __version__
from summarize.compose.budget import share
from summarize.compose.compose import write_story
from summarize.compose.contract import Backend, ignore_usage
from summarize.errors import UsageError
from summarize.evidence import gather
from summarize.group import group_signatures
from summarize.model import Briefing, Generated, Group, StoryBrief, Usage
from summarize.plugin.registry import Plugins, load_plugins
from summarize.read.overrides import Given
from summarize.run.concurrent import write_each
from summarize.run.corpus import Bundle, Intake, Progress, Warn
from summarize.run.executor import Executor, executor_for
from summarize.run.sources import records
from summarize.run.state import open_state

DEFAULT_BACKEND = "coverage"


def summarize_bundle(
    bundle: Bundle,
    *,
    backend: str | Backend = DEFAULT_BACKEND,
    options: Mapping[str, Any] | None = None,
    length: int = 150,
    total: int | None = None,
    unit: Literal["words", "sentences"] = "words",
    one_story: bool = False,
    window: float | None = None,
    decay: float | None = None,
    exclude: Iterable[str] = (),
    given: Given | None = None,
    stories: int | None = None,
    min_sources: int = 1,
    language: str | None = None,
    state: str | Path | None = None,
    verify: Literal["repair", "strict"] = "repair",
    fallback: bool = True,
    jobs: int | Executor = 1,
    progress: Progress | None = None,
    spent: Callable[[Usage], None] | None = None,
    warn: Warn | None = None,
    plugins: Plugins | None = None,
) -> Briefing:
    """One briefing of a bundle of news.

    Args:
        bundle: A path, paths or globs (files, folders, archives), or articles: `Article` values, or mappings with
            ``text`` and, where known, ``title``, ``date``, ``path``, ``url``, ``author``, ``publisher``.
        backend: The name of a backend, or one that is ready to use.
        options: The backend's options: its constructor's keywords.
        length: Of each story's summary, in `unit`.
        total: Of all summaries together, in `unit`: shared by how many articles tell each story, and stories that
            would get less than a few lines are left out. No story gets more than `length`.
        one_story: The caller knows that all files tell one story.
        window: Days that two reports of a story may be apart; a story may last longer, as long as it moves. Two weeks
            where it is not given, or as many as hold 500 of the dated articles.
        decay: Days in which the similarity of two articles halves. Four windows where it is not given.
        exclude: Globs of files to leave out.
        given: What the files do not say of themselves: dates, publishers, titles, addresses.
        stories: At most so many stories, the biggest first.
        min_sources: Leave out stories that fewer articles tell, copies not counted.
        language: ISO 639-1 code of the briefing; that of most articles of a story where it is not given.
        state: A file that keeps what is needed of the articles of earlier runs, made if it is not there: they are
            grouped with those of this bundle without being read again. The briefing has the stories that an article of
            this bundle is in, earlier articles of them included.
        verify: What becomes of a claim that its sentences do not hold: mended or replaced, or dropped.
        fallback: Where the backend fails, write that story offline, and say so.
        jobs: Processes that read and write, or what does the work instead of processes. The result is the same.
        progress: Called with a stage, a count, and the total where it is known.
        spent: Called with what each call of the backend has taken.
        warn: Called with a line about what was given for no file of the bundle.
        plugins: Those to use instead of the installed ones.

    Raises:
        InputError: Nothing in the bundle can be read.
        UsageError: A length, a unit, a mode, a window, a state, or something given, that cannot be.
        BackendError: The backend is unknown, refuses its options, or failed without a fallback.
    """
    counts = (length, min_sources, stories, total, jobs if isinstance(jobs, int) else 1)
    if min(count for count in counts if count is not None) < 1:
        raise UsageError("length, total, stories, min_sources and jobs are counts from 1 up")
    if unit not in ("words", "sentences") or verify not in ("repair", "strict"):
        raise UsageError(f"unit is 'words' or 'sentences', not {unit!r}; verify 'repair' or 'strict', not {verify!r}")
    plugins = plugins or load_plugins()
    writer = plugins.backend(backend, options or {}) if isinstance(backend, str) else backend
    offline = plugins.backend(DEFAULT_BACKEND, {}) if fallback else None
    report = progress or (lambda stage, done, total: None)
    executor = executor_for(jobs) if isinstance(jobs, int) else jobs

    with open_state(state) if state is not None else nullcontext() as known:
        taken = Intake(
            bundle, exclude=exclude, given=given, state=known, readers=plugins.readers(), progress=report,
            warn=warn or (lambda warning: None),
        )  # fmt: skip
        found = group_signatures(
            taken.signatures(executor), one_story=one_story, window=window, decay=decay,
            spread=executor.map, wanted=taken.given,
        )  # fmt: skip
        groups = taken.told(found)
        taken.turn(groups)
    told = [group for group in groups if _size(group) >= min_sources][:stories]
    lengths = share([_size(group) for group in told], total, unit=unit, most=length) if total else [length] * len(told)
    chosen = [(group, words) for group, words in zip(told, lengths, strict=True) if words]

    telling = {"unit": unit, "language": language, "mode": verify, "fallback": offline, "judges": plugins.judges()}
    briefs, used = write_each(
        partial(_tell, taken, telling), chosen, writer, executor=executor,
        progress=lambda done: report("writing", done, len(chosen)), spent=spent or ignore_usage,
    )  # fmt: skip
    report("writing", len(chosen), len(chosen))
    return Briefing(
        generated=Generated(
            by=f"summarize {__version__}",
            backend=writer.name,
            options=dict(options or {}),
            model=getattr(writer, "model", None),
            usage=used,
        ),
        sources=records(taken.records, taken.unread, groups=groups, chosen=[group for group, _ in chosen]),
        stories=tuple(briefs),
    )


def _tell(
    taken: Intake, telling: Mapping[str, Any], one: tuple[Group, int], by: Backend, spent: Callable[[Usage], None]
) -> StoryBrief:
    group, words = one
    story = gather(group, [taken.article(id) for id in group.articles])
    return write_story(story, by, length=words, report=spent, **telling)


def _size(group: Group) -> int:
    return len(group.articles) - len(group.copies)

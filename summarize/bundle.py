"""`summarize_bundle`: the stages in order. Read this first.

    read → parse → group → (per story) annotate → evidence → write → verify → compose

Each stage is a function from values to values. Texts are read one by one, and again when their story's turn
comes, so that memory does not grow with the bundle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing, nullcontext
from functools import partial
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from summarize._version import __version__
from summarize.compose.budget import share
from summarize.compose.compose import ask, compose_brief, main_language, verify_claims, write_offline
from summarize.compose.contract import Backend, Request, ignore_usage
from summarize.errors import UsageError
from summarize.evidence import gather
from summarize.group import check_window, group_signatures
from summarize.model import Article, Briefing, Generated, Group, Story, StoryBrief, Usage
from summarize.plugin.registry import Plugins, load_plugins
from summarize.read.given_grouping import FileSet, given_grouping
from summarize.read.overrides import Given
from summarize.run.cache import Cache, open_cache
from summarize.run.cached_annotations import annotate_by_cache
from summarize.run.cached_reading import CachedReadings
from summarize.run.concurrent import write_each
from summarize.run.constraints import constraints_of, resolved
from summarize.run.corpus import (
    ArticleReference,
    ArticleSource,
    Progress,
    collect,
    remember,
    settle_dates,
    with_earlier_articles,
)
from summarize.run.drafts import (
    CachedDrafts,
    Draft,
    cached_drafts,
    draft_of,
    is_deterministic,
    locally_numbered,
    printed,
)
from summarize.run.executor import Executor, Processes, executor_for
from summarize.run.fingerprint import fingerprint
from summarize.run.reading import Bundle, open_input, read_and_parse, size_of
from summarize.run.sources import records
from summarize.run.state import FileChanges, compare, open_state
from summarize.verify.contract import Judge
from summarize.verify.index import Index

DEFAULT_BACKEND = "coverage"

Warn = Callable[[str], None]


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
    apart: Iterable[FileSet | Sequence[str]] = (),
    together: Iterable[FileSet | Sequence[str]] = (),
    explain: bool = False,
    exclude: Iterable[str] = (),
    given: Given | None = None,
    stories: int | None = None,
    min_sources: int = 1,
    language: str | None = None,
    state: str | Path | None = None,
    verify: Literal["repair", "strict"] = "repair",
    fallback: bool = True,
    jobs: int | Executor | None = None,
    progress: Progress | None = None,
    spent: Callable[[Usage], None] | None = None,
    warn: Warn | None = None,
    plugins: Plugins | None = None,
    cache: bool | str | Path = True,
) -> Briefing:
    """One briefing of a bundle of news.

    Args:
        bundle: A path, paths or globs (files, folders, archives), or articles: `Article` values, or mappings with
            ``text`` and, where known, ``title``, ``date``, ``path``, ``url``, ``author``, ``publisher``.
        backend: The name of a backend, or one that is ready to use.
        options: The backend's options: its constructor's keywords.
        length: The length of each story's summary, in `unit`.
        total: The length of all summaries together, in `unit`: shared by how many articles each story has, and stories
            that would get less than a few lines are left out. No story gets more than `length`.
        one_story: All files are taken as one story.
        window: Articles further apart than this many days are not joined; a story may last longer, as long as it moves.
            Two weeks where it is not given, or as many as hold 500 of the dated articles.
        decay: The similarity of two articles halves with each of this many days between them. Four windows where it is
            not given.
        apart: Sets of two files or more that are not of one story, whatever they say: no article of one of them is in a
            story with an article of another. A file is named by its path, or the end of it; "#" and a record name one
            article of a file of several. A `state` keeps them for later runs.
        together: Sets of two files or more that are of one story: all their articles are.
        explain: Each story says what was nearest to it and is not joined: `Grouping.nearest`.
        exclude: Globs of files to leave out.
        given: Dates, publishers, titles and addresses that the files lack.
        stories: The briefing has at most so many stories: the biggest.
        min_sources: Stories with fewer articles, copies not counted, are left out.
        language: ISO 639-1 code of the briefing; that of most articles of a story where it is not given.
        state: A file that keeps what is needed of the articles of earlier runs, made if it is not there: they are
            grouped with those of this bundle without being read again. The briefing has the stories that an article of
            this bundle is in, earlier articles of them included.
        verify: A claim that its sentences do not support is mended or replaced ("repair"), or dropped ("strict").
        fallback: Where the backend fails, write that story offline, and say so.
        jobs: Processes that read and write, or what does the work instead of processes. The result is the same. Where
            it is not given, there are as many as there are processors and the bundle is worth; one where processes
            cannot be forked, or other threads run.
        progress: Called with a stage, a count, and the total where it is known.
        spent: Called with what each call of the backend has taken.
        warn: Called with a line about what was given for no file of the bundle.
        plugins: Those to use instead of the installed ones.
        cache: What was read in earlier runs is kept in the user's cache folder (True), in the folder of that name, or
            not at all (False). It holds the texts of articles, readable by the user alone. The briefing is the same.

    Raises:
        InputError: Nothing in the bundle can be read.
        UsageError: A length, a unit, a mode, a window, a state, or something given, that cannot be; files that are
            apart and together, or no files of the bundle.
        BackendError: The backend is unknown, refuses its options, or failed without a fallback.
    """
    counts = (length, min_sources, stories, total, jobs if isinstance(jobs, int) else 1)
    if min(count for count in counts if count is not None) < 1:
        raise UsageError("length, total, stories, min_sources and jobs are counts from 1 up")
    if unit not in ("words", "sentences") or verify not in ("repair", "strict"):
        raise UsageError(f"unit is 'words' or 'sentences', not {unit!r}; verify 'repair' or 'strict', not {verify!r}")
    check_window(window, decay)
    grouping = given_grouping(apart=apart, together=together)
    if one_story and grouping.apart:
        raise UsageError("all files are one story, and some are said to be apart: leave out one of the two")
    plugins = plugins or load_plugins()
    writer = plugins.backend(backend, options or {}) if isinstance(backend, str) else backend
    asked = backend == DEFAULT_BACKEND and not options  # it is not asked twice
    offline = (writer if asked else plugins.backend(DEFAULT_BACKEND, {})) if fallback else None
    how = _WriterSettings(unit=unit, language=language, mode=verify, fallback=offline, judges=plugins.judges())
    report = progress or (lambda stage, done, total: None)
    executor = executor_for(jobs) if jobs is None or isinstance(jobs, int) else jobs

    readers = plugins.readers()
    with open_cache(cache, lambda: fingerprint(readers)) as store:
        with open_state(state) if state is not None else nullcontext() as database:
            opened = open_input(
                bundle,
                exclude=exclude,
                given=given,
                readers=readers,
                state=database,
                warn=warn or (lambda _: None),
            )
            grouping = resolved(grouping, opened, database)
            if isinstance(executor, Processes):
                executor = executor.for_size(size_of(opened))
            changes = compare(database, opened.files) if database and opened.files else FileChanges()
            readings = CachedReadings(store, opened.files) if store and opened.files else None
            parsed = read_and_parse(opened, executor, readings=readings, leave_out=changes.unchanged)
            corpus, signatures = collect(
                opened, parsed, readings=readings, state=database, changes=changes, progress=report
            )
            with closing(signatures):
                if database:
                    remember(database, corpus, signatures, changes)
                groups: Sequence[Group] = group_signatures(
                    signatures,
                    one_story=one_story,
                    window=window,
                    decay=decay,
                    spread=executor.map,
                    wanted=corpus.is_new,
                    explain=explain,
                    constraints=constraints_of(grouping, corpus, database),
                )
            if database:
                corpus, groups = with_earlier_articles(corpus, groups, database)
        corpus = settle_dates(corpus, groups)
        chosen = _chosen(groups, min_sources=min_sources, most=stories, length=length, total=total, unit=unit)
        plans = [
            _Plan(group=group, length=words, articles=corpus.references(group.articles)) for group, words in chosen
        ]
        briefs, usage = _briefs(
            how, corpus.article_source(store), plans, writer, cache=store, executor=executor,
            progress=lambda done: report("writing", done, len(plans)), spent=spent or ignore_usage,
        )  # fmt: skip
        report("writing", len(plans), len(plans))
        return Briefing(
            generated=Generated(
                by=f"summarize {__version__}",
                backend=writer.name,
                options=dict(options or {}),
                model=getattr(writer, "model", None),
                usage=usage,
            ),
            sources=records(corpus.records, corpus.unread, groups=groups, chosen=[plan.group for plan in plans]),
            stories=tuple(briefs),
        )


class _WriterSettings(Struct, frozen=True, kw_only=True):
    """How all stories are written."""

    unit: Literal["words", "sentences"]
    language: str | None
    mode: Literal["repair", "strict"]
    fallback: Backend | None
    judges: tuple[Judge, ...]


class _Plan(Struct, frozen=True, kw_only=True):
    """A story to write, and how long its summary is."""

    group: Group
    length: int
    articles: tuple[ArticleReference, ...]


def _briefs(
    how: _WriterSettings,
    source: ArticleSource,
    plans: Sequence[_Plan],
    backend: Backend,
    *,
    cache: Cache | None,
    executor: Executor,
    progress: Callable[[int], None],
    spent: Callable[[Usage], None],
) -> tuple[list[StoryBrief], Usage | None]:
    """What is printed of each story, and what the backend took in all. Those that need not be written are not."""
    if not is_deterministic(backend, how.judges):
        return write_each(
            partial(_brief, how), source, plans, backend, executor=executor, progress=progress, spent=spent
        )
    drafts: dict[int, Draft] = {}
    keys: list[bytes] = []
    stored = cached_drafts(cache, (backend, *how.judges)) if cache else None
    if stored:
        keys = [_key(stored, how, source, plan) for plan in plans]
        found = stored.load(keys)
        drafts = {number: found[key] for number, key in enumerate(keys) if key in found}
    missing = [number for number in range(len(plans)) if number not in drafts]
    known = len(drafts)
    written, usage = write_each(
        partial(_draft, how), source, [plans[number] for number in missing], backend, executor=executor,
        progress=lambda done: progress(known + done), spent=spent,
    )  # fmt: skip
    for number, draft in zip(missing, written, strict=True):
        drafts[number] = draft
        if stored:
            stored.keep(keys[number], draft)
    return [printed(drafts[number], plan.group) for number, plan in enumerate(plans)], usage


def _key(drafts: CachedDrafts, how: _WriterSettings, source: ArticleSource, plan: _Plan) -> bytes:
    """The key of the draft of a story; the `fallback` has no part in it, for what it writes is not kept."""
    group, articles = locally_numbered(plan.group, [source.load(reference) for reference in plan.articles])
    return drafts.key(group, articles, plan.length, how.unit, how.language, how.mode)


def _draft(
    how: _WriterSettings, source: ArticleSource, plan: _Plan, backend: Backend, report: Callable[[Usage], None]
) -> Draft:
    """A story as it follows from its articles alone, for a deterministic backend; here or in another process."""
    usages: list[Usage] = []

    def note(usage: Usage) -> None:
        usages.append(usage)
        report(usage)

    group, articles = locally_numbered(plan.group, [source.load(reference) for reference in plan.articles])
    brief, story = _write(how, group, articles, plan.length, backend, note, source.cache)
    return draft_of(brief, story, spent=bool(usages))


def _brief(
    how: _WriterSettings, source: ArticleSource, plan: _Plan, backend: Backend, report: Callable[[Usage], None]
) -> StoryBrief:
    """A story by a backend that may answer otherwise the next time; here or in another process."""
    articles = [source.load(reference) for reference in plan.articles]
    return _write(how, plan.group, articles, plan.length, backend, report, source.cache)[0]


def _write(
    how: _WriterSettings,
    group: Group,
    articles: Sequence[Article],
    length: int,
    backend: Backend,
    report: Callable[[Usage], None],
    cache: Cache | None,
) -> tuple[StoryBrief, Story]:
    """annotate → evidence → write → verify → compose: one story."""
    annotations = annotate_by_cache(articles, cache)
    story = gather(group, articles, annotations)
    language = how.language or main_language(story)
    request = Request(story=story, length=length, unit=how.unit, language=language, report=report)
    index = Index(story, judges=how.judges)
    answer = ask(backend, request)
    verdicts = verify_claims(answer, backend, request, index, how.mode)
    brief = compose_brief(answer, verdicts, request, index)
    return brief if brief.summary else write_offline(brief, answer, backend, how.fallback, request, index), story


def _chosen(
    groups: Iterable[Group],
    *,
    min_sources: int,
    most: int | None,
    length: int,
    total: int | None,
    unit: Literal["words", "sentences"],
) -> list[tuple[Group, int]]:
    """The stories of the briefing, and the length of each one's summary."""
    big = [group for group in groups if _size(group) >= min_sources][:most]
    lengths = share([_size(group) for group in big], total, unit=unit, most=length) if total else [length] * len(big)
    return [(group, words) for group, words in zip(big, lengths, strict=True) if words]


def _size(group: Group) -> int:
    """How many articles a story has, copies not counted."""
    return len(group.articles) - len(group.copies)

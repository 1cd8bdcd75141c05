"""From the options to the page: read, brief, render, write, and say how it went.

``--dry-run``: everything but the calls, and how many there would be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal, TypedDict

from summarize.cli import exits
from summarize.cli.output import check_writable, printing_aside, say, write_file, write_stdout
from summarize.cli.progress import Spent, progress
from summarize.errors import UsageError
from summarize.run.garbage import loading

if TYPE_CHECKING:
    from summarize.compose.contract import Backend, Request
    from summarize.model import Briefing, Claim
    from summarize.read.given_grouping import GivenGrouping
    from summarize.read.overrides import Given


class DryRun:
    """Stands in for a backend, and asks it what a story would take: its method `estimate`, if it has one."""

    name: ClassVar[str] = "dry-run"
    concurrency = 1

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def write(self, request: Request, /) -> Iterator[Claim]:
        """One sentence, for there must be one; what counts is what it reports."""
        from summarize.model import Claim

        estimate = getattr(self._backend, "estimate", None)
        if estimate is not None:
            request.report(estimate(request))
        for fact in request.facts[:1]:
            yield Claim(text=request.text(fact.best), sentences=(fact.best,))

    def page(self, briefing: Briefing) -> str:
        """The sum, in a few lines."""
        stories = f"{len(briefing.stories):,} stor{'y' if len(briefing.stories) == 1 else 'ies'}"
        used = briefing.generated.usage
        if used is None or not used.calls:
            return f"{stories}, no calls\n"
        dated = getattr(self._backend, "prices_dated", None)
        listed = f" (prices of {dated})" if dated else ""
        cost = f"about ${used.cost:.4f}{listed}" if used.cost is not None else "no price known for this model"
        return (
            f"{stories}, {used.calls:,} call{'' if used.calls == 1 else 's'}\n"
            f"about {used.input_tokens:,} tokens sent and {used.output_tokens:,} answered, {cost}\n"
            "a story with sentences that do not hold is asked about once more: at most about twice that\n"
        )


# Endings of outputs that are not the name of their format.
ENDINGS = {"txt": "text", "htm": "html"}


Page = Callable[["Briefing"], str | bytes]
"""What a briefing becomes."""
View = Callable[["Briefing"], "Briefing"]


class Job(TypedDict, total=False):
    """What the options of `summarize.cli.options` give, under the names of their values."""

    paths: tuple[str, ...]
    exclude: tuple[str, ...]
    dates: tuple[str, ...]
    publishers: tuple[str, ...]
    metadata: tuple[Path, ...]
    state: Path | None
    no_cache: bool
    one_story: bool
    apart: tuple[tuple[str, ...], ...]
    together: tuple[tuple[str, ...], ...]
    grouping: tuple[Path, ...]
    explain: bool
    window: float | None
    decay: float | None
    stories: int | None
    min_sources: int
    backend: str | None
    options: tuple[str, ...]
    length: int
    unit: Literal["words", "sentences"]
    total: int | None
    language: str | None
    verify: Literal["repair", "strict"]
    no_fallback: bool
    jobs: int | None
    executor: str
    prompts: str | None
    max_tokens_total: int | None
    max_cost: float | None
    deadline: float | None
    dry_run: bool
    format: str | None
    output: Path | None
    fail_on: tuple[str, ...]
    quiet: bool
    verbose: bool
    debug: bool


# Options of a backend that have a name of their own.
OF_BACKENDS: tuple[Literal["prompts", "max_tokens_total", "max_cost", "deadline"], ...] = (
    "prompts", "max_tokens_total", "max_cost", "deadline",
)  # fmt: skip


def run(job: Job, *, view: View | None = None, pages: Mapping[str, Page] | None = None) -> int:
    """Do the job; the exit code says how it went.

    `view` is what to show of the briefing; `pages` are the command's own formats, the first of them its default.
    """
    output, quiet, verbose = job.get("output"), job.get("quiet", False), job.get("verbose", False)
    chosen = job.get("format") or _format_of(output, pages)
    if output:
        check_writable(output)
    with loading():
        given = _given(job)
    warnings: list[str] = [*given.warnings]
    spent = Spent()
    briefing, page = _brief(job, chosen, given, view, pages, warnings.append, spent)
    write_file(output, page) if output else write_stdout(page)
    if job.get("dry_run"):
        return exits.COMPLETE
    if not quiet:
        _warn(briefing, warnings, verbose=verbose)
        if spent.calls:
            say(f"{briefing.generated.backend}: {spent.text()}, answers from the cache included")
    met = exits.met(briefing, job.get("fail_on", ()))
    if met:
        if not quiet:
            say(f"briefing: --fail-on {', '.join(met)}")
        return exits.CONDITION_MET
    return exits.DEGRADED if exits.degraded(briefing) else exits.COMPLETE


def _brief(
    job: Job,
    format: str,
    given: Given,
    view: View | None,
    pages: Mapping[str, Page] | None,
    warn: Callable[[str], None],
    spent: Spent,
) -> tuple[Briefing, str | bytes]:
    options: dict[str, object] = {**_options(job.get("options", ()))}
    options |= {name: job[name] for name in OF_BACKENDS if job.get(name) is not None}
    # What prints must not spoil the briefing on standard output.
    with (
        printing_aside(),
        progress(quiet=job.get("quiet", False), verbose=job.get("verbose", False), spent=spent) as report,
    ):
        with loading():
            from summarize.bundle import DEFAULT_BACKEND, summarize_bundle
            from summarize.plugin import load_plugins
            from summarize.rendering import renderer
            from summarize.run.engine import open_executor

            plugins = load_plugins()
        grouping = _grouping(job)
        page_of = (
            _own(pages, format)
            if pages
            else renderer(format, language=job.get("language"), plugins=plugins.renderers())
        )
        backend = job.get("backend") or DEFAULT_BACKEND
        dry = DryRun(plugins.backend(backend, options)) if job.get("dry_run") else None
        with open_executor(job.get("executor", "pool"), job.get("jobs"), guarded=True) as executor:
            briefing = summarize_bundle(
                list(job.get("paths", ())) or ["."],
                backend=dry or backend,
                options=options,
                length=job.get("length", 150),
                unit=job.get("unit", "words"),
                total=job.get("total"),
                one_story=job.get("one_story", False),
                window=job.get("window"),
                decay=job.get("decay"),
                apart=grouping.apart,
                together=grouping.together,
                explain=job.get("explain", False),
                exclude=job.get("exclude", ()),
                given=given,
                state=job.get("state"),
                cache=not job.get("no_cache", False),
                stories=job.get("stories"),
                min_sources=job.get("min_sources", 1),
                language=job.get("language"),
                verify=job.get("verify", "repair"),
                fallback=not job.get("no_fallback", False),
                jobs=executor,
                progress=report,
                spent=spent.add,
                warn=warn,
                plugins=plugins,
            )
        if dry:
            return briefing, dry.page(briefing)
        return briefing, page_of(view(briefing) if view else briefing)


def _given(job: Job) -> Given:
    from summarize.read.overrides import given

    return given(dates=job.get("dates", ()), publishers=job.get("publishers", ()), metadata=job.get("metadata", ()))


def _grouping(job: Job) -> GivenGrouping:
    from summarize.read.given_grouping import FileSet, given_grouping

    return given_grouping(
        apart=[FileSet(files, "--apart") for files in job.get("apart", ())],
        together=[FileSet(files, "--together") for files in job.get("together", ())],
        files=job.get("grouping", ()),
    )


def _own(pages: Mapping[str, Page], format: str) -> Page:
    if format not in pages:
        raise UsageError(f"unknown format {format!r}; the formats are {', '.join(pages)}")
    return pages[format]


def _format_of(output: Path | None, pages: Mapping[str, Page] | None) -> str:
    from summarize.rendering import FORMATS

    formats = list(pages or FORMATS)
    ending = output.suffix.lower().removeprefix(".") if output else ""
    return next((name for name in (ENDINGS.get(ending, ending),) if name in formats), formats[0])


def _options(options: tuple[str, ...]) -> dict[str, str]:
    values = {}
    for option in options:
        key, equals, value = option.partition("=")
        if not equals or not key:
            raise UsageError(f"-o {option}: write -o KEY=VALUE")
        values[key] = value
    return values


def _warn(briefing: Briefing, warnings: Iterable[str], *, verbose: bool) -> None:
    """Say what was given in vain, what was left out, a few files by name, and which stories another backend wrote."""
    for warning in warnings:
        say(warning)
    left = [source for source in briefing.sources if exits.left_out(source) or (verbose and source.status == "ignored")]
    for source in left if verbose else left[:5]:
        say(f"{source.status}: {source.path}{f' ({source.record})' if source.record else ''}: {source.reason}")
    if len(left) > 5 and not verbose:
        say(f"skipped: and {len(left) - 5} more; --verbose lists them")
    reasons: dict[str, list[str]] = {}
    for story in briefing.stories:
        if story.degraded:
            reasons.setdefault(story.degraded, []).append(story.id)
    for reason, ids in reasons.items():
        more = f" and {len(ids) - 3} more" if len(ids) > 3 else ""
        say(f"story {', '.join(ids[:3])}{more}: {reason}")

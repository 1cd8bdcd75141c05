"""The public names as a caller and a plugin's author use them: this file is type-checked, and never run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal, assert_type

import summarize
from summarize import (
    Annotation,
    Article,
    Backend,
    Briefing,
    Check,
    Claim,
    Conflict,
    DateExpression,
    Document,
    Event,
    Executor,
    Fact,
    Generated,
    Granularity,
    Judge,
    Name,
    Number,
    Origin,
    Passage,
    Published,
    Quotation,
    Reader,
    Renderer,
    Request,
    Resolved,
    Sentence,
    Source,
    Statement,
    Story,
    TimelineDay,
    Unread,
    Usage,
    When,
    hookimpl,
    render,
    summarize_bundle,
)
from summarize.plugin.testing import check_backend, check_judge, check_reader, check_renderer, sample_briefing


def brief(folder: Path) -> None:
    """A briefing is made and written."""
    briefing = summarize_bundle(folder, length=100, unit="words")
    assert_type(briefing, Briefing)
    assert_type(briefing.generated, Generated)
    assert_type(briefing.sources[0].published, Published | None)
    assert_type(briefing.stories[0].summary, tuple[Statement, ...])
    assert_type(briefing.stories[0].timeline[0].when, Resolved)
    assert_type(briefing.stories[0].timeline[0].when.granularity, Granularity)


def pages(briefing: Briefing, format: str) -> None:
    """A built-in format is text, any other may be bytes."""
    assert_type(render(briefing), str)
    assert_type(render(briefing, "html"), str)
    assert_type(render(briefing, format), str | bytes)
    Path("page.md").write_text(render(briefing, "md"), encoding="utf-8")
    Path("page.csv").write_text(summarize.render(briefing, "csv", plugins=[Titles()]), encoding="utf-8")


def parts(text: str, articles: Sequence[Article]) -> None:
    """What works alone."""
    assert_type(summarize.find_dates(text, anchor="2025-06-07"), tuple[DateExpression, ...])
    assert_type(summarize.find_numbers(text, language="en"), tuple[Number, ...])
    assert_type(summarize.find_names(text, language="en"), tuple[Name, ...])
    assert_type(summarize.find_quotations(text, language="en"), tuple[Quotation, ...])
    assert_type(summarize.timeline(articles, dates=5), tuple[TimelineDay, ...])
    assert_type(summarize.check(text, [text]), Check)
    assert_type(summarize.__version__, str)


def story(story: Story) -> None:
    """What a backend is given."""
    assert_type(story.facts, tuple[Fact, ...])
    assert_type(story.events, tuple[Event, ...])
    assert_type(story.events[0].when, When)
    assert_type(story.conflicts, tuple[Conflict, ...])
    assert_type(story.conflicts[0].sides[0].passages, tuple[Passage, ...])
    assert_type(story.origins, tuple[Origin, ...] | None)
    assert_type(story.articles[0].sentences, tuple[Sentence, ...])


class First:
    """A backend."""

    name = "first"

    def __init__(self, *, sentences: int = 2, of: Literal["all", "longest"] = "all") -> None:
        self.sentences, self.of = sentences, of

    def write(self, request: Request) -> Iterator[Claim]:
        """The clearest sentence of each fact."""
        for fact in request.facts:
            assert_type(request.annotation(fact.best), Annotation)
            yield Claim(text=request.text(fact.best), sentences=fact.sentences)
        request.report(Usage(calls=1))


class Wire:
    """A reader."""

    formats = ("wire",)

    def read(self, source: Source) -> Iterator[Document | Unread]:
        """One document."""
        yield Document(text=source.decoded().text)


class Titles:
    """A renderer."""

    format = "titles"

    def render(self, briefing: Briefing) -> str:
        """A line a story."""
        return "".join(f"{story.headline.text}\n" for story in briefing.stories if story.headline)


class Sober:
    """A judge."""

    name = "sober"

    def judge(self, text: str, passages: Sequence[str]) -> str:
        """No superlatives."""
        return "a superlative" if "greatest" in text else ""


@hookimpl
def summarize_backends() -> Iterable[type[Backend]]:
    """The classes of a plugin are those of its protocol."""
    return [First]


@hookimpl
def summarize_readers() -> Iterable[type[Reader]]:
    """The same."""
    return [Wire]


@hookimpl
def summarize_renderers() -> Iterable[type[Renderer]]:
    """The same."""
    return [Titles]


@hookimpl
def summarize_judges() -> Iterable[type[Judge]]:
    """The same."""
    return [Sober]


def plugin_tests() -> None:
    """The test kit takes them too."""
    check_backend(First(sentences=1))
    check_reader(Wire(), Source("a.wire", b"text"))
    check_renderer(Titles())
    check_judge(Sober())
    assert_type(sample_briefing(), Briefing)


def engines(executor: Executor, plugins: summarize.Plugins) -> None:
    """What does the work, and what is installed, can be given."""
    summarize_bundle("news", jobs=executor, plugins=plugins, backend=First())

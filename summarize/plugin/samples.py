"""Invented news for tests of plugins: a story for backends and judges, a briefing for renderers, with hostile text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date

from summarize.model import (
    Article,
    Briefing,
    Citation,
    ConflictBrief,
    ConflictSide,
    DateBasis,
    DateKind,
    DateValue,
    Entry,
    Event,
    Evidence,
    Fact,
    Generated,
    Grouping,
    OriginBrief,
    Passage,
    Published,
    Rejection,
    Resolved,
    Sentence,
    SourceRecord,
    Statement,
    Story,
    StoryBrief,
    Support,
    Unused,
    Usage,
    When,
)

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
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> \"onmouseover='alert(1)' &lt;b&gt; "
    "[link](javascript:alert(1)) `code` \x1b[2J\x1b]0;title\x07 \x9b31m \u202egnp.exe\u202c\u2066 {{ 7 * 7 }}"
)
"""What a file can say: markup, a script, a link that runs one, escapes that act on a terminal, marks that turn the
direction of the text, a template."""


def sample_story(sentences: int | None = None) -> Story:
    """An invented story: two articles, five facts, the first of them in both, and one dated event.

    With `sentences`, one article of so many of them (at most 3), and as many facts. What was found in each sentence is
    in `Story.annotations`, as for any story.
    """
    from summarize.evidence.annotations.sentence import annotate_articles  # only a test needs it

    if sentences is not None:
        article = _article("S1", _FIRST[:sentences])
        facts = tuple(_fact(sentence.id) for sentence in article.sentences)
        return Story(id="sample", articles=(article,), facts=facts, annotations=annotate_articles([article]))
    first, second = _article("S1", _FIRST), _article("S2", _SECOND)
    shared = Fact(id="fact-0", sentences=(first.sentences[0].id, second.sentences[0].id), best=first.sentences[0].id)
    single = [_fact(sentence.id) for sentence in (*first.sentences[1:], *second.sentences[1:])]
    start = first.text.index("on Monday")
    monday = date(2024, 3, 4)
    when = When(
        date=DateValue(DateBasis(DateKind.WEEKDAY), monday, monday, "day", relative=True, anchor=date(2024, 3, 5)),
        expression=Passage("S1", start, start + len("on Monday")),
    )
    event = Event(id="event-0", fact=shared.id, when=when, sentences=shared.sentences, best=shared.best)
    return Story(
        id="sample",
        articles=(first, second),
        facts=(shared, *single),
        events=(event,),
        annotations=annotate_articles([first, second]),
    )


def sample_briefing(*, hostile: bool = True) -> Briefing:
    """An invented briefing in which every field is filled in one story or another.

    The first story is plain. The second has no headline, no timeline, and an empty summary. In the third every text is
    `HOSTILE`, and so are the title, the publisher, the path and the address of its source; without `hostile` it is not
    there.
    """
    sources = [
        _source("S1", "news/bridge.txt", "Bridge closed"),
        _source("S2", "news/detour.html", "Nine miles more"),
        SourceRecord(id="S3", path="news/picture.bin", status="skipped", reason="binary: not text"),
    ]
    stories = [
        _story("story-1", _FIRST[0], ("S1", "S2")),
        StoryBrief(id="story-2", headline=None, sources=("S2",), grouped_by=Grouping(method="given"), summary=()),
    ]
    if hostile:
        sources.append(_source("S4", HOSTILE, HOSTILE))
        stories.append(_story("story-3", HOSTILE, ("S4",)))
    generated = Generated(
        by="summarize 0", backend="sample", options={"tone": "calm"}, model="none", usage=Usage(calls=1, cost=0.5)
    )
    return Briefing(generated=generated, sources=tuple(sources), stories=tuple(stories))


def empty_briefing() -> Briefing:
    """A briefing without stories: its one source was skipped."""
    source = SourceRecord(id="S1", path="news/picture.bin", status="skipped", reason="binary: not text")
    return Briefing(generated=Generated(by="summarize 0", backend="sample"), sources=(source,), stories=())


def _article(id: str, sentences: Sequence[str]) -> Article:
    text = "\n".join(sentences)
    parts, start = [], 0
    for position, sentence in enumerate(sentences):
        end = start + len(sentence)
        digest = hashlib.sha256(f"{id}:{start}:{end}".encode()).hexdigest()[:10]
        parts.append(Sentence(id=digest, article=id, start=start, end=end, position=position, paragraph=position))
        start = end + 1
    return Article(id=id, text=text, path=f"{id.lower()}.txt", sentences=tuple(parts))


def _fact(sentence: str) -> Fact:
    return Fact(id=f"fact-{sentence}", sentences=(sentence,), best=sentence)


def _source(id: str, path: str, title: str) -> SourceRecord:
    evidence = Evidence(start=14, end=26, quote="5 March 2024")
    return SourceRecord(
        id=id,
        path=path,
        record="1",
        sha256="0" * 64,
        title=title,
        authors=("Ada Moor", title),
        publisher=title,
        url=f"https://news.example/?q={title}",
        language="en",
        published=Published(
            start="2024-03-05", end="2024-03-05", granularity="day", rule="dateline", evidence=evidence
        ),
        status="used",
    )


def _story(id: str, text: str, sources: tuple[str, ...]) -> StoryBrief:
    cites = tuple(Citation(source=source, start=0, end=len(text), line=1, quote=text) for source in sources)
    support = Support(files=len(cites), publishers=len(cites), origins=1)
    statement = Statement(id=f"{id}-1", text=text, kind="extracted", cites=cites, support=support)
    written = Statement(
        id=f"{id}-2", text=text, kind="written", cites=cites[:1], also_reported_by=cites[1:], support=support,
        status="repaired",
    )  # fmt: skip
    day = Resolved(
        start="2024-03-04", end="2024-03-04", granularity="day", rule="weekday", expression=cites[0], anchor=cites[0],
        anchor_date="2024-03-05",
    )  # fmt: skip
    open_end = Resolved(start="2021-01-01", end=None, granularity="year", rule="since", linked=cites[0])
    return StoryBrief(
        id=id,
        headline=statement,
        sources=sources,
        grouped_by=Grouping(method="similarity", score=0.5, names=(text,), phrases=(text,), dates=("2024-03-05",)),
        summary=(statement, written),
        timeline=(
            Entry(when=day, statement=statement, place=text, weight=1.0, further=(open_end,)),
            Entry(when=open_end, statement=written, basis="derived", background=True),
        ),
        conflicts=(
            ConflictBrief(
                kind="number",
                question=text,
                sides=(ConflictSide(value=text, cites=cites[:1]), ConflictSide(value="nine", cites=cites[-1:])),
                statement=written,
            ),
        ),
        origins=(OriginBrief(sources=sources, evidence=(text,)),),
        rejections=(Rejection(text=text, code="number", detail=text),),
        unused=(Unused(cite=cites[0], reason="byline"),),
        degraded=text,
    )

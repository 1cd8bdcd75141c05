"""The gate: claims become statements here, and nowhere else.

A claim is checked against the sentences that it cites. What they do not support is repaired or refused, in this order:
the citation moves to the sentences that hold it; sentences that report the same fact are cited too; the source's own
sentence takes the claim's place; the claim is dropped. (Between the second and the third, `compose` may ask the backend
once more.) Every refusal has a code of `rules.Code` and the words at fault.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from summarize.model import Article, Claim, Event, Rejection, Role, Story
from summarize.parse.inline_markup import unmarked
from summarize.verify import cite, text_marks
from summarize.verify.check import Check, check
from summarize.verify.index import Index, content_of
from summarize.verify.rules import Code, Failure
from summarize.verify.verdict import LONGEST_EXTRACTED, Mode, Verdict, make_statement, printable, rejection
from summarize.verify.wording import verbatim, verify_extracted, verify_written

__all__ = ["Check", "Code", "Failure", "Mode", "Verdict", "check", "verify", "verify_event", "verify_title"]

MOST_CITED = 100
"""Sentences that one claim may cite."""


def verify(
    claim: Claim,
    story: Story,
    *,
    mode: Mode = "repair",
    language: str | None = None,
    index: Index | None = None,
    replace: bool = True,
) -> Verdict:
    """The statement that may be printed for `claim`, if any.

    In mode "strict" a claim is printed as it is, with its own citations, or not at all. `language` is that of the
    claim's text, by default that of the first article it cites. `index` saves building one for every claim of a
    story. With `replace` False the source's own sentence does not take the place of a refused text. Never raises
    for a claim, whatever it holds.
    """
    refused = _malformed(claim, story)
    if refused:
        return Verdict(statement=None, rejections=(rejection(claim, refused, "dropped"),))
    index = index or Index(story)
    cited = tuple(dict.fromkeys(claim.sentences))
    text = text_marks.bare(unmarked(claim.text))
    verbatim_ids = verbatim(text, index, cited)
    if verbatim_ids:
        return verify_extracted(claim, index, verbatim_ids, text)
    elsewhere = index.same(text)
    if elsewhere and mode == "repair":
        mended = rejection(claim, Failure("citation", "the words stand in another sentence"), "repaired")
        return verify_extracted(claim, index, elsewhere[:1], text, status="repaired", rejections=(mended,))
    text = text_marks.bare(claim.text) if text_marks.markup(claim.text) else text
    return verify_written(
        claim, index, cited, text, mode=mode, replace=replace, language=language or _language(story, cited)
    )


def verify_event(event: Event, story: Story, claim: Claim | None = None, *, index: Index | None = None) -> Verdict:
    """The statement of a timeline entry: the backend's wording if it holds, else the event's clearest sentence.

    Cited are the sentences that report the dated event, and those that the backend's wording needs beside them. Others
    are not: a sentence that reports the same fact without its date is no source for the date, and is named as one that
    also reports it.
    """
    index = index or Index(story)
    undated = _undated(event, index)
    refused: tuple[Rejection, ...] = ()
    if claim is not None:
        verdict = verify(claim, story, mode="strict", index=index)
        refused = verdict.rejections
        if verdict.statement and set(verdict.sentences) & set(event.sentences):
            cites = cite.cite_sentences(story, (*event.sentences, *verdict.sentences))
            also = cite.cite_sentences(story, (id for id in undated if id not in verdict.sentences))
            kind, text = verdict.statement.kind, verdict.statement.text
            statement = make_statement(story, role="event", text=text, kind=kind, cites=cites, also=also)
            return Verdict(
                statement=statement,
                rejections=refused,
                sentences=event.sentences,
                facts=(event.fact,),
                annotation=verdict.annotation,
            )
        if verdict.statement:
            refused = (*refused, rejection(claim, Failure("citation", "no sentence of the event"), "replaced"))
    text = unmarked(story.text(event.best))
    if not printable(text):
        return Verdict(statement=None, rejections=refused)
    cites, also = cite.cite_sentences(story, event.sentences), cite.cite_sentences(story, undated)
    statement = make_statement(story, role="event", text=text, kind="extracted", cites=cites, also=also)
    annotation = index.annotation_of(text, (event.best,))
    return Verdict(
        statement=statement,
        rejections=refused,
        sentences=event.sentences,
        facts=(event.fact,),
        annotation=annotation,
    )


def _undated(event: Event, index: Index) -> tuple[str, ...]:
    """The sentences that report the event's fact without its date."""
    fact = index.fact.get(event.fact)
    return tuple(id for id in fact.sentences if id not in event.sentences) if fact else ()


def verify_title(article: Article, story: Story, *, index: Index | None = None) -> Verdict:
    """The headline that an article's title makes.

    A title that stands in the text is cited where it stands, with every other article of that title; one that only
    the metadata know is a claim that the sentences must hold.
    """
    title = unmarked(article.title or "")
    if not printable(title):
        return Verdict(statement=None)
    if article.title_span and unmarked(article.slice(article.title_span)) == title:
        same = (
            cite.citation(titled, titled.title_span)
            for titled in story.articles
            if titled.title_span and text_marks.key(unmarked(titled.slice(titled.title_span))) == text_marks.key(title)
        )
        statement = make_statement(story, role="headline", text=title, kind="extracted", cites=cite.in_order(same))
        return Verdict(statement=statement)
    index = index or Index(story)
    hits = index.search(content_of(title, article.language), limit=1)
    if not hits:
        return Verdict(statement=None)
    claim = Claim(text=title, sentences=hits, role="headline")
    verdict = verify(claim, story, language=article.language, index=index)
    holds = verdict.statement is not None and verdict.statement.status != "replaced"
    return verdict if holds else Verdict(statement=None, rejections=verdict.rejections)


def _malformed(claim: Claim, story: Story) -> Failure | None:
    """What makes a claim unusable before its words are looked at. Backends are not trusted to keep to the types."""
    if not isinstance(claim.text, str) or claim.role not in get_args(Role):
        return Failure("malformed", "text or role")
    if not isinstance(claim.sentences, tuple | list) or not all(isinstance(id, str) for id in claim.sentences):
        return Failure("malformed", "sentences is no sequence of ids")
    if not any(map(str.isalnum, text_marks.bare(claim.text[: LONGEST_EXTRACTED + 1]))):
        return Failure("empty", "")
    if len(claim.text) > LONGEST_EXTRACTED:
        return Failure("too-long", f"{len(claim.text)} characters")
    unprintable = text_marks.controls(claim.text)
    if unprintable:
        return Failure("control", unprintable)
    if not claim.sentences:
        return Failure("no-citation", "")
    unknown = [id for id in claim.sentences if id not in story.sentence]
    if unknown:
        return Failure("unknown-id", " ".join(repr(id[:20]) for id in unknown[:5]))
    if len(claim.sentences) > MOST_CITED:
        return Failure("too-long", f"{len(claim.sentences)} sentences cited")
    return None


def _language(story: Story, cited: Sequence[str]) -> str:
    return story.article[story.sentence[cited[0]].article].language

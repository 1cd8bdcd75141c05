"""The gate: claims become statements here, and nowhere else.

A claim is held against the sentences that it cites. What they do not hold is mended or refused, in this order: the
citation moves to the sentences that hold it; sentences that tell the same fact are cited too; the source's own sentence
takes the claim's place; the claim is dropped. (Between the second and the third, `compose` may ask the backend once
more.) Every refusal has a code of `check.Code` and the words at fault.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Literal, get_args

from msgspec import Struct

from summarize.model import Article, Citation, Claim, Event, Rejection, Role, Statement, Story
from summarize.text.quotations import attribution
from summarize.text.words import words
from summarize.write import cite, marks
from summarize.write.check import Check, check
from summarize.write.checks import Code, Failure
from summarize.write.retrieve import Index, neighbours

__all__ = ["Check", "Code", "Failure", "Mode", "Verdict", "check", "verify", "verify_event", "verify_title"]

Mode = Literal["repair", "strict"]
Outcome = Literal["dropped", "repaired", "replaced"]
Kind = Literal["extracted", "written"]
Status = Literal["verified", "repaired", "replaced"]

LONGEST_EXTRACTED = 3_000
"""Code points of a sentence that may be printed as it stands."""
LONGEST_WRITTEN = 1_000
"""Code points of a sentence that a backend may word."""
MOST_CITED = 100
"""Sentences that one claim may cite."""
HOLDS = 0.6
"""How much of a claim's content (idf-weighted) other sentences must hold to be cited instead."""
RELATED = 0.35
"""How much of a refused claim's content a sentence must hold to be printed in its place."""


class Verdict(Struct, frozen=True, kw_only=True):
    """What became of a claim: the statement or None, and what was refused or mended.

    `sentences` are the ids of the sentences that the statement tells in its own words or theirs, `facts` the ids of
    the facts they tell.
    """

    statement: Statement | None
    rejections: tuple[Rejection, ...] = ()
    sentences: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


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
    refused = _shape(claim, story)
    if refused:
        return Verdict(statement=None, rejections=(_rejection(claim, refused, "dropped"),))
    index = index or Index(story)
    cited = tuple(dict.fromkeys(claim.sentences))
    text = marks.bare(claim.text)
    found = _verbatim(text, index, cited)
    if found:
        return _extracted(claim, index, found, text)
    elsewhere = index.same(text)
    if elsewhere and mode == "repair":
        mended = _rejection(claim, Failure("citation", "the words stand in another sentence"), "repaired")
        return _extracted(claim, index, elsewhere[:1], text, status="repaired", rejections=(mended,))
    return _written(claim, index, cited, text, mode=mode, replace=replace, language=language or _language(story, cited))


def verify_event(event: Event, story: Story, claim: Claim | None = None, *, index: Index | None = None) -> Verdict:
    """The statement of a timeline entry: the backend's wording if it holds, else the event's clearest sentence.

    Cited are the sentences that tell the dated event, and no others: a sentence that tells the same fact without its
    date is no source for the date.
    """
    index = index or Index(story)
    refused: tuple[Rejection, ...] = ()
    if claim is not None:
        told = verify(claim, story, mode="strict", index=index)
        refused = told.rejections
        if told.statement and set(told.sentences) & set(event.sentences):
            cites = cite.cite_sentences(story, event.sentences)
            kind, text = told.statement.kind, told.statement.text
            statement = _state(story, role="event", text=text, kind=kind, cites=cites)
            return Verdict(statement=statement, rejections=refused, sentences=event.sentences, facts=(event.fact,))
        if told.statement:
            refused = (*refused, _rejection(claim, Failure("citation", "no sentence of the event"), "replaced"))
    text = marks.one_line(story.text(event.best))
    if not _printable(text):
        return Verdict(statement=None, rejections=refused)
    cites = cite.cite_sentences(story, event.sentences)
    statement = _state(story, role="event", text=text, kind="extracted", cites=cites)
    return Verdict(statement=statement, rejections=refused, sentences=event.sentences, facts=(event.fact,))


def verify_title(article: Article, story: Story, *, index: Index | None = None) -> Verdict:
    """The headline that an article's title makes.

    A title that stands in the text is cited where it stands, with every other article of that title; one that only
    the metadata know is a claim that the sentences must hold.
    """
    title = marks.one_line(article.title or "")
    if not _printable(title):
        return Verdict(statement=None)
    if article.title_span and marks.one_line(article.slice(article.title_span)) == title:
        same = (
            cite.citation(other, other.title_span)
            for other in story.articles
            if other.title_span and marks.key(other.slice(other.title_span)) == marks.key(title)
        )
        statement = _state(story, role="headline", text=title, kind="extracted", cites=cite.in_order(same))
        return Verdict(statement=statement)
    index = index or Index(story)
    hits = [id for id, _ in index.search(title, article.language, limit=3)]
    if not hits:
        return Verdict(statement=None)
    claim = Claim(text=title, sentences=tuple(hits[:1]), role="headline")
    told = verify(claim, story, language=article.language, index=index)
    kept = told.statement is not None and told.statement.status != "replaced"
    return told if kept else Verdict(statement=None, rejections=told.rejections)


# ---- the shape of a claim -------------------------------------------------------------------------------------------


def _shape(claim: Claim, story: Story) -> Failure | None:
    """What makes a claim unusable before its words are looked at. Backends are not trusted to keep to the types."""
    if not isinstance(claim.text, str) or claim.role not in get_args(Role):
        return Failure("malformed", "text or role")
    if not isinstance(claim.sentences, tuple | list) or not all(isinstance(id, str) for id in claim.sentences):
        return Failure("malformed", "sentences is no sequence of ids")
    if not marks.key(marks.bare(claim.text[: LONGEST_EXTRACTED + 1])):
        return Failure("empty", "")
    if len(claim.text) > LONGEST_EXTRACTED:
        return Failure("too-long", f"{len(claim.text)} characters")
    found = marks.controls(claim.text)
    if found:
        return Failure("control", found)
    if not claim.sentences:
        return Failure("no-citation", "")
    unknown = [id for id in claim.sentences if id not in story.sentence]
    if unknown:
        return Failure("unknown-id", " ".join(repr(id[:20]) for id in unknown[:5]))
    if len(claim.sentences) > MOST_CITED:
        return Failure("too-long", f"{len(claim.sentences)} sentences cited")
    return None


def _printable(text: str) -> bool:
    return bool(marks.key(text)) and len(text) <= LONGEST_EXTRACTED and not marks.controls(text)


def _language(story: Story, cited: Sequence[str]) -> str:
    return story.article[story.sentence[cited[0]].article].language


# ---- extracted: the source's own words ------------------------------------------------------------------------------


def _verbatim(text: str, index: Index, cited: Sequence[str]) -> tuple[str, ...]:
    """The cited sentences whose words `text` is: one of them, one with a name of ours in brackets, or all in a row."""
    story = index.story
    for id in cited:
        if marks.bare(story.text(id)) == text:
            return (id,)
    for id in cited:
        if _inserted(text, story, id):
            return (id,)
    joined = len(cited) > 1 and " ".join(marks.bare(story.text(id)) for id in cited) == text
    return tuple(cited) if joined else ()


def _inserted(text: str, story: Story, id: str) -> bool:
    """Whether `text` is the sentence with names in brackets that its article says before it."""
    sentence = story.sentence[id]
    article = story.article[sentence.article]
    names = marks.insertions(text, story.text(id), language=article.language)
    before = f" {marks.key(article.text[: sentence.start])} "
    return bool(names) and all(marks.key(name) and f" {marks.key(name)} " in before for name in names)


def _extracted(
    claim: Claim,
    index: Index,
    told: tuple[str, ...],
    text: str,
    *,
    status: Status = "verified",
    rejections: tuple[Rejection, ...] = (),
) -> Verdict:
    """The statement of sentences as they stand: it cites all sentences that tell their facts."""
    story = index.story
    verbatim = " ".join(marks.one_line(story.text(id)) for id in told)
    if marks.bare(verbatim) == text or status == "replaced":
        text = verbatim
    if not _printable(text):
        return Verdict(statement=None, rejections=(*rejections, _rejection(claim, Failure("control", ""), "dropped")))
    facts = tuple(dict.fromkeys(fact for id in told for fact in index.facts_of(id)))
    cites, also = set(told), set()
    for id in told:
        mine = [index.fact[fact] for fact in index.facts_of(id)]
        # A sentence in two facts says two things: only what tells both of them tells what it says.
        whole = set.intersection(*(set(fact.sentences) for fact in mine)) if mine else set()
        cites |= whole | set(index.copies(id))
        also |= {other for fact in mine for other in (*fact.sentences, *fact.partial)}
    statement = _state(
        story,
        role=claim.role,
        text=text,
        kind="extracted",
        cites=cite.cite_sentences(story, sorted(cites)),
        also=cite.cite_sentences(story, sorted(also - cites)),
        status=status,
    )
    return Verdict(statement=statement, rejections=rejections, sentences=told, facts=facts)


# ---- written: a backend's words -------------------------------------------------------------------------------------


def _written(
    claim: Claim, index: Index, cited: Sequence[str], text: str, *, mode: Mode, replace: bool, language: str
) -> Verdict:
    first = _first_failure(text, _judge(text, index, cited, language), index)
    if first is None:
        return _worded(claim, index, _needed(text, index, cited, language), text, language)
    if mode == "strict":
        return Verdict(statement=None, rejections=(_rejection(claim, first, "dropped"),))
    found = [id for id, _ in index.search(text, language, limit=4)]
    for many in range(1, min(3, len(found)) + 1):
        held = index.covers(text, language, found[:many]) >= HOLDS
        if held and _first_failure(text, _judge(text, index, found[:many], language), index) is None:
            mended = _rejection(claim, first, "repaired")
            moved = _worded(claim, index, found[:many], text, language, status="repaired")
            return Verdict(
                statement=moved.statement, rejections=(mended,), sentences=moved.sentences, facts=moved.facts
            )
    own = _own_words(text, index, cited, found, language) if replace else None
    if own is None:
        return Verdict(statement=None, rejections=(_rejection(claim, first, "dropped"),))
    replaced = (_rejection(claim, first, "replaced"),)
    return _extracted(claim, index, (own,), text, status="replaced", rejections=replaced)


def _judge(text: str, index: Index, sentences: Sequence[str], language: str) -> Check:
    story = index.story
    around = neighbours(story, sentences)
    published = story.article[story.sentence[sentences[0]].article].published
    return check(
        text,
        [story.text(id) for id in around],
        language=language,
        anchor=published.start if published and published.start == published.end else None,
        known=index.intervals(around),
    )


def _first_failure(text: str, found: Check, index: Index) -> Failure | None:
    """Why a written text may not be printed: the gravest failure first; None where it may.

    A name that the passages lack may stand elsewhere in the story ("the group" is named a paragraph above); one that
    nobody in the story mentions is from somewhere else.
    """
    if len(text) > LONGEST_WRITTEN:
        return Failure("too-long", f"{len(text)} characters")
    if marks.markup(text):
        return Failure("markup", marks.markup(text))
    if found.supported:
        named = [one.words for one in found.failures if one.code == "name"]
        strange = (one for one in (*named, *_tellers(text)) if not index.vocabulary >= set(words(one)))
        return next((Failure("name", one) for one in strange), None)
    hard = [failure for failure in found.failures if failure.hard]
    return (hard or list(found.failures) or [Failure("wording", "")])[0]


def _tellers(text: str) -> list[str]:
    """Who is said to tell what a text says, and what stands in brackets: capitalised words, even where the place of
    a word demands the capital."""
    told = attribution(text)
    teller = text[told.speaker.start : told.speaker.end] if told and told.speaker else ""
    return [word for part in (teller, *marks.bracketed(text)) for word in part.split() if word[:1].isupper()]


def _needed(text: str, index: Index, cited: Sequence[str], language: str) -> tuple[str, ...]:
    """The cited sentences without those that hold nothing of the text that the others do not."""
    kept = list(cited)
    for id in sorted(cited, key=lambda id: (index.covers(text, language, [id]), id)):
        others = [other for other in kept if other != id]
        idle = index.covers(text, language, [id]) < RELATED
        if others and idle and index.covers(text, language, others) >= index.covers(text, language, kept):
            kept = others
    return tuple(kept)


def _worded(
    claim: Claim, index: Index, held: Sequence[str], text: str, language: str, *, status: Status = "verified"
) -> Verdict:
    """The statement of a text that `held` sentences hold, with the sentences that tell the same facts."""
    story = index.story
    cites, also = set(held), set()
    wrong = {failure.words for failure in _judge(text, index, held, language).failures}
    for id in held:
        cites |= set(index.copies(id))
        enough = 0.8 * index.covers(text, language, [id])
        for fact in index.facts_of(id):
            also |= {*index.fact[fact].sentences, *index.fact[fact].partial}
            for other in index.fact[fact].sentences:
                swapped = [other if one == id else one for one in held]
                found = _judge(text, index, swapped, language)
                new = {failure.words for failure in found.failures if failure.hard} - wrong
                if not new and index.covers(text, language, [other]) >= enough:
                    cites.add(other)
    statement = _state(
        story,
        role=claim.role,
        text=text,
        kind="written",
        cites=cite.cite_sentences(story, sorted(cites)),
        also=cite.cite_sentences(story, sorted(also - cites)),
        status=status,
    )
    facts = tuple(dict.fromkeys(fact for id in held for fact in index.facts_of(id)))
    return Verdict(statement=statement, sentences=tuple(held), facts=facts)


def _own_words(text: str, index: Index, cited: Sequence[str], found: Sequence[str], language: str) -> str | None:
    """The sentence to print in place of a refused text: the cited or found one that holds most of it, if any does."""
    ranked = sorted(dict.fromkeys((*cited, *found)), key=lambda id: (-round(index.covers(text, language, [id]), 9), id))
    best = next((id for id in ranked if _printable(marks.one_line(index.story.text(id)))), None)
    return best if best and index.covers(text, language, [best]) >= RELATED else None


# ---- values ---------------------------------------------------------------------------------------------------------


def _rejection(claim: Claim, failure: Failure, outcome: Outcome) -> Rejection:
    text = claim.text if isinstance(claim.text, str) else ""
    shown = "".join(c for c in marks.one_line(text[:LONGEST_WRITTEN]) if not marks.controls(c))
    return Rejection(text=shown, code=failure.code, detail=failure.words, outcome=outcome)


def _state(
    story: Story,
    *,
    role: Role,
    text: str,
    kind: Kind,
    cites: tuple[Citation, ...],
    also: tuple[Citation, ...] = (),
    status: Status = "verified",
) -> Statement:
    return Statement(
        id=_id(story, role, text, cites),
        text=text,
        kind=kind,
        cites=cites,
        also_reported_by=also,
        support=cite.support(story, cites),
        status=status,
    )


def _id(story: Story, role: str, text: str, cites: Iterable[Citation]) -> str:
    """Ten hex digits hashed from role, text and where it stands; the same whatever other files are in the bundle."""
    places = (f"{story.article[c.source].path}\0{story.article[c.source].record}\0{c.start}\0{c.end}" for c in cites)
    whole = "\0".join((role, text, *places))
    return hashlib.sha256(whole.encode(errors="surrogatepass")).hexdigest()[:10]

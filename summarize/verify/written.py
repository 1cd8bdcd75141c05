"""Claims in a backend's words: held against their sentences, mended, replaced, or dropped."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.errors import defined_at, failure_of
from summarize.model import Claim
from summarize.parse.inline_markup import unmarked
from summarize.recognize.quotations import attribution
from summarize.recognize.words import words
from summarize.verify import cite, text_marks
from summarize.verify.check import Check, check
from summarize.verify.extracted import extracted
from summarize.verify.index import Index, neighbours
from summarize.verify.rules import Failure
from summarize.verify.verdict import LONGEST_WRITTEN, Mode, Status, Verdict, make_statement, printable, rejection

HOLDS = 0.6
"""How much of a claim's content (idf-weighted) other sentences must hold to be cited instead."""
RELATED = 0.35
"""How much of a refused claim's content a sentence must hold to be printed in its place."""
TELLS = 0.8
"""How much of what a cited sentence holds of a claim another telling of its fact must hold to be cited too."""


def written(
    claim: Claim, index: Index, cited: Sequence[str], text: str, *, mode: Mode, replace: bool, language: str
) -> Verdict:
    """The verdict on a text that is no sentence of the story; `mode` and `replace` as for `verify`."""
    first = _fault(text, index, cited, language)
    if first is None:
        return _worded(claim, index, _needed(text, index, cited, language), text, language)
    if mode == "strict":
        return Verdict(statement=None, rejections=(rejection(claim, first, "dropped"),))
    found = [id for id, _ in index.search(text, language, limit=4)]
    for many in range(1, min(3, len(found)) + 1):
        held = index.covers(text, language, found[:many]) >= HOLDS
        if held and _fault(text, index, found[:many], language) is None:
            mended = rejection(claim, first, "repaired")
            needed = _needed(text, index, found[:many], language)
            moved = _worded(claim, index, needed, text, language, status="repaired")
            return Verdict(
                statement=moved.statement, rejections=(mended,), sentences=moved.sentences, facts=moved.facts
            )
    own = _own_words(text, index, cited, found, language) if replace else None
    if own is None:
        return Verdict(statement=None, rejections=(rejection(claim, first, "dropped"),))
    replaced = (rejection(claim, first, "replaced"),)
    return extracted(claim, index, (own,), text, status="replaced", rejections=replaced)


def _fault(text: str, index: Index, sentences: Sequence[str], language: str) -> Failure | None:
    """Why `sentences` do not hold the text: by the rules, then by the judges that are installed."""
    return _first_failure(text, _judge(text, index, sentences, language), index) or _judged(text, index, sentences)


def _judged(text: str, index: Index, sentences: Sequence[str]) -> Failure | None:
    """What the first judge says that finds fault. One that fails lets nothing pass: the source's own words stand."""
    passages = [index.story.text(id) for id in neighbours(index.story, sentences)] if index.judges else []
    for judge in index.judges:
        try:
            reason = judge.judge(text, passages)
        except Exception as error:  # a plugin's: whatever it is
            reason = f"failed: {failure_of(judge, error)}"
        if not isinstance(reason, str):
            place = defined_at(judge.judge)
            reason = f"failed: it gave {type(reason).__name__}, not a text{place and f' ({place})'}"
        if reason:
            return Failure("judge", f"{judge.name}: {text_marks.one_line(reason)[:200]}")
    return None


def _judge(text: str, index: Index, sentences: Sequence[str], language: str) -> Check:
    story = index.story
    around = neighbours(story, sentences)
    return check(
        text,
        [story.text(id) for id in around],
        language=language,
        anchor=story.article[story.sentence[sentences[0]].article].anchor,
        known=index.intervals(around),
    )


def _first_failure(text: str, found: Check, index: Index) -> Failure | None:
    """Why a written text may not be printed: the gravest failure first; None where it may.

    A name that the passages lack may stand elsewhere in the story ("the group" is named a paragraph above); one that
    nobody in the story mentions is from somewhere else.
    """
    if len(text) > LONGEST_WRITTEN:
        return Failure("too-long", f"{len(text)} characters")
    if text_marks.markup(text):
        return Failure("markup", text_marks.markup(text))
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
    return [word for part in (teller, *text_marks.bracketed(text)) for word in part.split() if word[:1].isupper()]


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
        enough = TELLS * index.covers(text, language, [id])
        for fact in index.facts_of(id):
            also |= {*index.fact[fact].sentences, *index.fact[fact].partial}
            for other in index.fact[fact].sentences:
                swapped = [other if one == id else one for one in held]
                found = _judge(text, index, swapped, language)
                new = {failure.words for failure in found.failures if failure.hard} - wrong
                if not new and index.covers(text, language, [other]) >= enough:
                    cites.add(other)
    statement = make_statement(
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
    best = next((id for id in ranked if printable(unmarked(index.story.text(id)))), None)
    return best if best and index.covers(text, language, [best]) >= RELATED else None

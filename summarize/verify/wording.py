"""Claims in a source's own words: which sentences they are, and which others report the same.

Claims in a backend's words: checked against their sentences, repaired, replaced, or dropped.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from summarize.errors import defined_at, failure_of
from summarize.evidence.annotations.sentence import annotate_sentence
from summarize.model import Annotation, Claim, Fact, Rejection, Story
from summarize.parse.inline_markup import unmarked
from summarize.recognize.words import words
from summarize.verify import cite, text_marks
from summarize.verify.check import Check, check_sentences
from summarize.verify.index import Index, content
from summarize.verify.rules import Failure
from summarize.verify.verdict import LONGEST_WRITTEN, Mode, Status, Verdict, make_statement, printable, rejection


def verbatim(text: str, index: Index, cited: Sequence[str]) -> tuple[str, ...]:
    """The cited sentences whose words `text` is: one of them, one with a name of ours in brackets, or all in a row."""
    story = index.story
    for id in cited:
        if index.printed(id) == text:
            return (id,)
    for id in cited:
        if _inserted(text, story, id):
            return (id,)
    joined = len(cited) > 1 and " ".join(index.printed(id) for id in cited) == text
    return tuple(cited) if joined else ()


def _inserted(text: str, story: Story, id: str) -> bool:
    """Whether `text` is the sentence with names in brackets that its article says before it."""
    sentence = story.sentence[id]
    article = story.article[sentence.article]
    names = text_marks.insertions(text, unmarked(story.text(id)), language=article.language)
    before = f" {text_marks.key(article.text[: sentence.start])} "
    return bool(names) and all(text_marks.key(name) and f" {text_marks.key(name)} " in before for name in names)


def verify_extracted(
    claim: Claim,
    index: Index,
    sentences: tuple[str, ...],
    text: str,
    *,
    status: Status = "verified",
    rejections: tuple[Rejection, ...] = (),
) -> Verdict:
    """The statement of sentences as they stand, without an author's marks: it cites all that report their facts."""
    story = index.story
    whole = " ".join(unmarked(story.text(id)) for id in sentences)
    if text_marks.bare(whole) == text or status == "replaced":
        text = whole
    if not printable(text):
        return Verdict(statement=None, rejections=(*rejections, rejection(claim, Failure("control", ""), "dropped")))
    facts = tuple(dict.fromkeys(fact for id in sentences for fact in index.facts_of(id)))
    cites, also = set(sentences), set()
    for id in sentences:
        mine = [index.fact[fact] for fact in index.facts_of(id)]
        # A sentence in two facts says two things: only what reports both of them supports it.
        both = set.intersection(*(set(_supporting(fact, id)) for fact in mine)) if mine else set()
        cites |= both | set(index.copies(id))
        also |= {other for fact in mine for other in (*fact.sentences, *fact.partial)}
    statement = make_statement(
        story,
        role=claim.role,
        text=text,
        kind="extracted",
        cites=cite.cite_sentences(story, sorted(cites)),
        also=cite.cite_sentences(story, sorted(also - cites)),
        status=status,
    )
    annotation = index.annotation_of(text, sentences)
    return Verdict(statement=statement, rejections=rejections, sentences=sentences, facts=facts, annotation=annotation)


def _supporting(fact: Fact, sentence: str) -> tuple[str, ...]:
    """The sentences of a story that support one of a fact's sentences."""
    if sentence == fact.best:
        return fact.cited or fact.sentences
    return next((wording.cited for wording in fact.alternatives if wording.sentence == sentence), fact.sentences)


HOLDS = 0.6
"""How much of a claim's content (idf-weighted) other sentences must hold to be cited instead."""
RELATED = 0.35
"""How much of a refused claim's content a sentence must hold to be printed in its place."""
EQUIVALENT = 0.8
"""How much of what a cited sentence holds of a claim another report of its fact must hold to be cited too."""


def verify_written(
    claim: Claim, index: Index, cited: Sequence[str], text: str, *, mode: Mode, replace: bool, language: str
) -> Verdict:
    """The verdict on a text that is no sentence of the story; `mode` and `replace` as for `verify`."""
    anchor = index.story.article[index.story.sentence[cited[0]].article].anchor
    wording = annotate_sentence(text, language=language, anchor=anchor, join_ranges=False)
    first = _fault(wording, index, cited)
    if first is None:
        return _written_statement(claim, index, _needed_sentences(wording, index, cited), wording)
    if mode == "strict":
        return Verdict(statement=None, rejections=(rejection(claim, first, "dropped"),))
    candidates = index.search(content(wording), limit=4)
    for many in range(1, min(3, len(candidates)) + 1):
        covered = index.covers(wording, candidates[:many]) >= HOLDS
        if covered and _fault(wording, index, candidates[:many]) is None:
            mended = rejection(claim, first, "repaired")
            moved = _written_statement(
                claim, index, _needed_sentences(wording, index, candidates[:many]), wording, status="repaired"
            )
            return msgspec.structs.replace(moved, rejections=(mended,))
    own = _replacement(wording, index, cited, candidates) if replace else None
    if own is None:
        return Verdict(statement=None, rejections=(rejection(claim, first, "dropped"),))
    replaced = (rejection(claim, first, "replaced"),)
    return verify_extracted(claim, index, (own,), text, status="replaced", rejections=replaced)


def _fault(wording: Annotation, index: Index, sentences: Sequence[str]) -> Failure | None:
    """Why `sentences` do not hold the text: by the rules, then by the judges that are installed."""
    failure = _first_failure(wording, _check(wording, index, sentences), index)
    return failure or _judge_failure(wording.text, index, sentences)


def _judge_failure(text: str, index: Index, sentences: Sequence[str]) -> Failure | None:
    """The reason of the first judge that objects. A judge that fails lets nothing pass: the source's own words
    stand."""
    passages = [index.story.text(id) for id in index.neighbours(sentences)] if index.judges else []
    for judge in index.judges:
        try:
            reason = judge.judge(text, passages)
        except Exception as error:  # a plugin's: whatever it is
            reason = f"failed: {failure_of(judge, error)}"
        if not isinstance(reason, str):
            defined = defined_at(judge.judge)
            reason = f"failed: it gave {type(reason).__name__}, not a text{defined and f' ({defined})'}"
        if reason:
            return Failure("judge", f"{judge.name}: {text_marks.one_line(reason)[:200]}")
    return None


def _check(wording: Annotation, index: Index, sentences: Sequence[str]) -> Check:
    around = index.neighbours(sentences)
    return check_sentences(
        wording,
        [index.annotations[id] for id in around],
        [index.stems(id) for id in around],
        known=index.intervals(around),
    )


def _first_failure(wording: Annotation, checked: Check, index: Index) -> Failure | None:
    """Why a written text may not be printed: the gravest failure first; None where it may.

    A name that the passages lack may stand elsewhere in the story ("the group" is named a paragraph above); one that
    nobody in the story mentions is from somewhere else.
    """
    text = wording.text
    if len(text) > LONGEST_WRITTEN:
        return Failure("too-long", f"{len(text)} characters")
    if text_marks.markup(text):
        return Failure("markup", text_marks.markup(text))
    if checked.supported:
        named = [failure.words for failure in checked.failures if failure.code == "name"]
        strange = (name for name in (*named, *_capitalised(wording)) if not index.vocabulary >= set(words(name)))
        return next((Failure("name", name) for name in strange), None)
    hard = [failure for failure in checked.failures if failure.hard]
    return (hard or list(checked.failures) or [Failure("wording", "")])[0]


def _capitalised(wording: Annotation) -> list[str]:
    """The capitalised words of who is said to state a text, and of what stands in brackets, even where the position of
    a word demands the capital."""
    speaker = wording.attribution.speaker if wording.attribution else None
    parts = (wording.text[speaker.start : speaker.end] if speaker else "", *text_marks.bracketed(wording.text))
    return [word for part in parts for word in part.split() if word[:1].isupper()]


def _needed_sentences(wording: Annotation, index: Index, cited: Sequence[str]) -> tuple[str, ...]:
    """The cited sentences without those that hold nothing of the text that the others do not."""
    needed = list(cited)
    for id in sorted(cited, key=lambda id: (index.covers(wording, [id]), id)):
        rest = [sentence for sentence in needed if sentence != id]
        idle = index.covers(wording, [id]) < RELATED
        if rest and idle and index.covers(wording, rest) >= index.covers(wording, needed):
            needed = rest
    return tuple(needed)


def _written_statement(
    claim: Claim, index: Index, sentences: Sequence[str], wording: Annotation, *, status: Status = "verified"
) -> Verdict:
    """The statement of a text that `sentences` hold, with the sentences that state the same facts."""
    story = index.story
    cites, also = set(sentences), set()
    wrong = {failure.words for failure in _check(wording, index, sentences).failures}
    for id in sentences:
        cites |= set(index.copies(id))
        enough = EQUIVALENT * index.covers(wording, [id])
        for fact in index.facts_of(id):
            also |= {*index.fact[fact].sentences, *index.fact[fact].partial}
            for sentence in index.fact[fact].sentences:
                swapped = [sentence if each == id else each for each in sentences]
                failures = _check(wording, index, swapped).failures
                new = {failure.words for failure in failures if failure.hard} - wrong
                if not new and index.covers(wording, [sentence]) >= enough:
                    cites.add(sentence)
    statement = make_statement(
        story,
        role=claim.role,
        text=wording.text,
        kind="written",
        cites=cite.cite_sentences(story, sorted(cites)),
        also=cite.cite_sentences(story, sorted(also - cites)),
        status=status,
    )
    facts = tuple(dict.fromkeys(fact for id in sentences for fact in index.facts_of(id)))
    return Verdict(statement=statement, sentences=tuple(sentences), facts=facts, annotation=wording)


def _replacement(wording: Annotation, index: Index, cited: Sequence[str], candidates: Sequence[str]) -> str | None:
    """The sentence to print in place of a refused text: the cited or found one that holds most of it, if any does."""
    ranked = sorted(dict.fromkeys((*cited, *candidates)), key=lambda id: (-round(index.covers(wording, [id]), 9), id))
    best = next((id for id in ranked if printable(unmarked(index.story.text(id)))), None)
    return best if best and index.covers(wording, [best]) >= RELATED else None

"""Claims in a source's own words: which sentences they are, and which others report the same."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.model import Claim, Fact, Rejection, Story
from summarize.parse.inline_markup import unmarked
from summarize.verify import cite, text_marks
from summarize.verify.index import Index
from summarize.verify.rules import Failure
from summarize.verify.verdict import Status, Verdict, make_statement, printable, rejection


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

"""What holds for every claim."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from stories import COURIER, HARBOUR, Lead, Says, ids, story

from summarize.compose import write_story
from summarize.model import Claim
from summarize.verify import verify
from summarize.verify.index import Index

STORY = story(HARBOUR, COURIER, same=[(0, 5), (1, 6)], events=[(0, "2025-06-02")])
INDEX = Index(STORY)
WORDS = sorted(
    {word for text in (HARBOUR, COURIER) for word in text.split()} | {"99", "not", "“", "”", "[1]", "Dimitrov", "\x00"}
)
TEXT = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
SENTENCES = st.lists(st.one_of(st.sampled_from(ids(STORY)), st.just("0000000000")), max_size=4).map(tuple)
CLAIM = st.builds(
    Claim, text=TEXT, sentences=SENTENCES, role=st.sampled_from(["summary", "headline", "event", "conflict"])
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(CLAIM)
def test_a_claim_is_a_statement_with_citations_or_a_rejection(claim: Claim) -> None:
    """Nothing raises; a statement cites slices; what is not printed as it was said has a rejection."""
    verdict = verify(claim, STORY, index=INDEX)
    if verdict.statement is None:
        assert verdict.rejections
        return
    assert verdict.statement.cites
    assert all(STORY.article[cite.source].text[cite.start : cite.end] == cite.quote for cite in verdict.statement.cites)
    assert verdict.statement.status == "verified" or verdict.rejections


@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.lists(CLAIM, max_size=6))
def test_whatever_a_backend_says_gives_a_story(claims: list[Claim]) -> None:
    """Any claims give a brief in which no text stands twice, and the same brief again."""
    brief = write_story(STORY, Says(claims), length=80, fallback=Lead())
    texts = [statement.text for statement in brief.summary]
    assert len(set(texts)) == len(texts) > 0
    assert brief == write_story(STORY, Says(claims), length=80, fallback=Lead())

"""Many pairs of sentences compared at once. All texts are invented."""

import numpy as np
import pytest
from make import article

from summarize.evidence.annotations.sentence import annotate_articles
from summarize.evidence.facts import candidates, clusters, vectors
from summarize.evidence.facts.candidates import KnownLikeness, likely, pairs_of
from summarize.evidence.facts.find import find_facts
from summarize.evidence.facts.vectors import ConceptTable, profiles
from summarize.evidence.facts.vetoes import forbidden

TEXTS = (
    "Olga Brandt opened the bridge over the Lenn on Monday. She thanked the 40 engineers of Corrin.",
    "On Monday Olga Brandt opened the new bridge over the Lenn. The 40 engineers of Corrin were thanked by her.",
    "Corrin is a town of 9,000 people. It has two bridges. Olga Brandt is its mayor. She was elected in 2019.",
)


@pytest.fixture
def articles():
    return [article(text, id=f"S{number}", published="2024-05-14") for number, text in enumerate(TEXTS, 1)]


def compared(articles):
    table = ConceptTable(profiles(list(annotate_articles(articles).values())))
    found = likely(table, 0.1)
    return table, found


def test_pairs_are_as_alike_in_dense_rows_as_in_sparse_ones(articles, monkeypatch):
    """How many sentences a story has changes the way of counting, not the count."""
    dense, found = compared(articles)
    monkeypatch.setattr(vectors, "FEW", 0)
    sparse, again = compared(articles)
    assert isinstance(dense.has, np.ndarray)
    assert not isinstance(sparse.has, np.ndarray)
    assert (found.left.tolist(), found.right.tolist()) == (again.left.tolist(), again.right.tolist())
    assert dense.likeness(found).tolist() == sparse.likeness(again).tolist()


@pytest.mark.parametrize("few", [0, 60])
def test_blocks_and_frequent_concepts_change_no_likeness(articles, monkeypatch, few):
    """A pair that is found by its rare concepts is as alike as the pair asked for by itself."""
    monkeypatch.setattr(vectors, "FEW", few)
    monkeypatch.setattr(candidates, "POSTINGS", 2)
    monkeypatch.setattr(candidates, "BLOCK", 3)
    table, found = compared(articles)
    assert len(found.left) > 1
    asked = table.common(found.left, found.right)
    assert table.likeness(found).tolist() == table.likeness(asked).tolist()


def test_each_pair_is_found_once_and_in_order(articles):
    """The lower number first, whether the pair shares words or one only names whom the other leans on."""
    _, found = compared(articles)
    pairs = list(zip(found.left.tolist(), found.right.tolist(), strict=True))
    assert pairs == sorted(set(pairs))
    assert all(left <= right for left, right in pairs)


def test_pairs_grow_with_the_copies_of_a_wording_and_not_with_their_square():
    """Copies of an article are paired with what others say in other words, and not with each other."""

    def pairs(copies):
        texts = (*[TEXTS[0]] * copies, *TEXTS[1:])
        copied = [article(text, id=f"S{number}", published="2024-05-14") for number, text in enumerate(texts)]
        sentence_profiles = profiles(list(annotate_articles(copied).values()))
        table = ConceptTable(sentence_profiles)
        known = KnownLikeness(table)
        return len(known.pairs.left), len(pairs_of(sentence_profiles, table, known).left)

    (wordings, sentences), (more_wordings, more_sentences) = pairs(20), pairs(80)
    assert sentences >= 20
    assert more_wordings <= wordings + 4
    assert more_sentences <= 4 * sentences


def test_a_story_without_sentences_has_no_facts():
    """Nothing is said, so nothing is told."""
    assert find_facts([]) == ()


def test_two_wordings_are_compared_once_however_often_they_are_repeated(monkeypatch):
    """What forbids a pair is asked of two wordings, not of each of the articles that copy them."""
    asked = []

    def counted(left, right, rarity):
        asked.append((left.annotation.text, right.annotation.text))
        return forbidden(left, right, rarity)

    monkeypatch.setattr(clusters, "forbidden", counted)
    copies = [article(TEXTS[number % 2], id=f"S{number}", published="2024-05-14") for number in range(20)]
    assert find_facts(copies)
    assert asked
    assert len(asked) == len(set(asked))

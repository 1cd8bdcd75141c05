"""Text is looked up by the chunks between its spaces."""

from __future__ import annotations

from itertools import accumulate

import pytest

from summarize import words
from summarize.group.background import Background
from summarize.group.word_index import Chunks, WordIndex

TEXTS = [
    ("two ships, two crews.", "", "Ships \t two\n\ncrews.\n"),
    ("a\0", "a", "a\0\0 a\0", "naïve café 船が 沈んだ"),
    ("x" * 63, "x" * 64, "x" * 65 + " " + "x" * 66, "船" * 40 + " " + "船" * 41),
    ("eight888 nine99999 eight888x", "nine99999\x1ceight888"),
    ("", ""),
    (" ".join(f"w{number}" for number in range(70_000)), "w69999 w0 w70000"),
]


@pytest.mark.parametrize("texts", TEXTS)
def test_chunks_are_numbered_as_they_are_met(texts):
    """Equal ones alike, others not, whatever their length and script; and again the same."""
    met = []
    chunks = Chunks(met.append)
    first, again = chunks.read(texts), chunks.read(texts)
    parts = [text.split() for text in texts]
    assert [met[number] for number in first.values.tolist()] == [chunk for part in parts for chunk in part]
    assert first.counts.tolist() == [len(part) for part in parts]
    assert len(met) == len(set(met)) == len(chunks)
    assert again.values.tolist() == first.values.tolist()


def test_words_of_chunks_are_the_words_of_the_text():
    """With what is written with a capital, by text."""
    texts = ("Qu'il l’ait dit: 1,000 tonnes…", "It's the U.S. Navy's", "ÉLYSÉE/Matignon\u00a0Paris")
    word_index = WordIndex("fr", Background({}, 1e-4))
    found, large, bounds = word_index.read(texts)
    spoken = [word_index.words[number] for number in found.values.tolist()]
    assert spoken == [word for text in texts for word in words(text)]
    written = [word_index.capitals[number] for number in large.values.tolist()]
    assert written == ["Qu", "It", "U", "S", "Navy", "ÉLYSÉE", "Matignon", "Paris"]
    assert bounds.tolist() == [0, *accumulate(len(text.split(" ")) for text in texts)]


def test_a_lexicon_forgets_when_it_knows_much(monkeypatch):
    """Words that nobody writes again take no memory."""
    monkeypatch.setattr("summarize.group.word_index.MOST", 10)
    word_index = WordIndex("en", Background({}, 1e-4))
    word_index.read([" ".join(f"Word{number}" for number in range(11))])
    word_index.trim()
    assert (word_index.words, word_index.capitals) == ([], [])
    found, _, _ = word_index.read(["Word3"])
    assert [word_index.words[number] for number in found.values.tolist()] == ["word3"]

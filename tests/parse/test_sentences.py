"""Sentences: where they end, in many languages, with exact spans."""

import pytest
from make import article

from summarize.parse.sentences import LONGEST, split


def pieces(text, language="en"):
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["The U.S. said no.", "Norvale agreed."]),
        ("en", ["It began at 5 p.m. Friday.", "It ended late."]),
        ("en", ["Pte. Moses met Dr. Lee.", "They spoke."]),
        ("en", ["J. K. Poe wrote it.", "It sold."]),
        ("en", ["(It was late.)", "The town slept."]),
        ("en", ["He said: “Stop.”", "Then he left."]),
        ("en", ["“We won!” she cried.", "All cheered."]),
        ("en", ["They took a chance . ''", "But it failed ."]),
        ("en", ["The dam broke.", "The town fled."]),
        ("de", ["Am 7. Juni kam Dr. Maier.", "Er sagte z. B. nichts."]),
        ("de", ["Drei Menschen sind ums Leben gekommen.", "17 weitere wurden verletzt.", "Es gab 3 Tote."]),
        ("fr", ["M. Dupré est venu.", "Il est reparti."]),
        ("es", ["La Sra. Pérez llegó.", "Luego se fue."]),
        ("ru", ["И. И. Петров ушёл.", "Он вернулся."]),
        ("hi", ["बाँध टूट गया।", "लोग चले गए।"]),
        ("ar", ["انهار السد.", "هل هرب الناس؟", "نعم."]),
        ("zh", ["大坝决堤了。", "人们逃走了！"]),
    ],
)
def test_sentences_end_where_they_end(language, sentences):
    """A text is split into its sentences, abbreviations and quotations notwithstanding."""
    joint = "" if language == "zh" else " "
    assert pieces(joint.join(sentences), language) == sentences


def test_a_missing_space_is_no_reason_to_join():
    """Scraped text often lacks the space after a full stop."""
    assert pieces("The dam broke.The town fled on Friday.") == ["The dam broke.", "The town fled on Friday."]


def test_an_endless_sentence_is_cut():
    """What has no end for more than LONGEST characters is cut at a space."""
    assert all(len(piece) <= LONGEST for piece in pieces("word " * 1_000))


def test_chunks_do_not_cut_a_sentence():
    """A paragraph longer than a chunk has the sentences of its parts."""
    text = " ".join(f"Sentence number {number} tells of the flood in Norvale." for number in range(500))
    assert len(pieces(text)) == 500


def test_broken_lines_are_joined():
    """A text that was broken at the page's edge has the sentences of the text, and their spans hold the line ends."""
    text = (
        "The river Norva burst its banks on Friday after two days of heavy rain and\n"
        "cut off three villages in the hills above the town of Norvale. Soldiers with\n"
        "boats brought food to the families.\n"
    )
    found = article(text)
    assert [found.slice(sentence) for sentence in found.sentences] == [text[:137], text[138:-1]]


def test_lines_that_are_paragraphs_are_not_joined():
    """A line for each paragraph stays so, though none is long."""
    text = "The river burst its banks on Friday.\nThree villages were cut off.\nSoldiers came to help them.\n"
    assert len(article(text).sentences) == 3

"""Quotations in all marks, their speakers, and attribution."""

import pytest
from bounds import growth, limited

from summarize.recognize.quotations import attribution, find_quotations


def quoted(text, language="en"):
    return [text[mark.start : mark.end] for mark in find_quotations(text, language=language)]


def speakers(text, language="en"):
    return [
        mark.speaker and text[mark.speaker.start : mark.speaker.end]
        for mark in find_quotations(text, language=language)
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He said “we leave now” today.", "en"),
        ('He said "we leave now" today.', "en"),
        ("He said ‘we leave now’ today.", "en"),
        ("He said ``we leave now'' today.", "en"),
        ("Er sagte: „we leave now“ heute.", "de"),
        ("Er sagte: »we leave now« heute.", "de"),
        ("Il a dit « we leave now » hier.", "fr"),
        ("他说「we leave now」。", "zh"),
    ],
)
def test_all_marks(text, language):
    """Every style of quotation marks gives the words within."""
    assert quoted(text, language) == ["we leave now"]


def test_apostrophes_open_and_close_nothing():
    """An apostrophe is no mark, within a single-quoted quotation either."""
    assert quoted("The workers’ union wasn’t there, but ‘it’s over now’ they said.") == ["it’s over now"]


def test_a_quotation_ends_with_its_paragraph():
    """A mark that is never closed quotes nothing beyond its line."""
    assert quoted('He said "we leave\nThe mayor came. It\'s 6" wide.') == []


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ('"We will win," said Mayor Olga Brandt on Monday.', "en", "Mayor Olga Brandt"),
        ('Olga Brandt said: "We will win."', "en", "Olga Brandt"),
        ('The plan is "dead", according to the union.', "en", "the union"),
        ("„Wir gehen“, sagte die Sprecherin am Montag.", "de", "die Sprecherin"),
        ("« Nous partons », a déclaré le ministre.", "fr", "le ministre"),
        ("«Nos vamos», dijo la ministra el lunes.", "es", "la ministra"),
    ],
)
def test_the_speaker_stands_before_or_after(text, language, speaker):
    """The sentence's verb of saying leads to who spoke."""
    assert speakers(text, language) == [speaker]


def test_no_speaker_where_none_is_said():
    """A quotation without a verb of saying has no speaker."""
    assert speakers("The “strategic” exit surprised many.") == [None]


@pytest.mark.parametrize(
    ("text", "strength", "speaker"),
    [
        ("The rebels claimed they took the town.", "claim", "The rebels"),
        ("According to the news agency, the troops left.", "say", "the news agency"),
        ("The town was taken, the army said.", "say", "the army"),
        ("Nordwind, a maker of mills, has announced its move to Mali.", "say", "Nordwind"),
        ("He was allegedly seen in Lentra.", "report", "He was"),
    ],
)
def test_attribution_says_who_tells(text, strength, speaker):
    """The cue's strength and its speaker are found."""
    cue = attribution(text)
    assert cue is not None
    assert cue.strength == strength
    assert strength == "report" or text[cue.speaker.start : cue.speaker.end] == speaker


def test_plain_telling_has_no_attribution():
    """A sentence that nobody is said to tell has none."""
    assert attribution("The troops left the base on Monday.") is None


@pytest.mark.parametrize(
    ("piece", "size"),
    [("“", 300_000), ("”", 300_000), ('"', 300_000), ('" ', 100_000), ("“a\n", 30_000), ("said ", 150_000)],
)
def test_hostile_text_takes_linear_work(piece, size):
    """Marks without end, and verbs without end, are read, and twice the text is twice the work."""
    with limited():
        find_quotations(piece * (size // len(piece)))
        attribution(piece * (size // len(piece)))
    assert growth(find_quotations, piece, 6_000) < 2.2
    assert growth(attribution, piece, 6_000) < 2.2

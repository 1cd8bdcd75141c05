"""An article: spans are slices, nothing is told twice, hostile text takes linear work."""

from itertools import pairwise

import pytest
from bounds import growth, limited
from hypothesis import given, settings
from hypothesis import strategies as st
from make import article, document

from summarize.model import Span
from summarize.parse import parse_article

STORY = (
    "River bursts its banks in Norvale\nBy Ann Lee | 7 June 2025\n\n"
    "The river Norva burst its banks on Friday. Three villages were cut off.\n"
    "Soldiers brought food to 200 families, said Mayor Jo Poe. They will stay until Monday.\n\n"
    "What comes next\n\n"
    "The council meets on Tuesday. It wants a higher dam.\n"
)
PIECES = [
    "A dam broke. ",
    "“Go",
    "” ",
    "\n",
    "\n\n",
    "7 June 2025",
    "By Ann Lee",
    "U.S. ",
    "no. ",
    "中国。",
    "है।",
    "(x.) ",
    "- ",
    "Read more: y",
    "\u200b",
]


def told(found):
    return [found.slice(sentence) for sentence in found.sentences]


def test_a_head_is_metadata_and_no_sentence():
    """Title, author and date of the head are metadata; headings are excluded; the rest is sentences."""
    found = article(STORY)
    assert (found.title, found.authors, found.published.start) == (
        "River bursts its banks in Norvale",
        ("Ann Lee",),
        "2025-06-07",
    )
    assert [item.reason for item in found.excluded] == ["headline", "byline", "heading"]
    assert told(found)[0] == "The river Norva burst its banks on Friday."
    assert len(told(found)) == 6


def test_the_date_has_its_span():
    """The date of a byline is cited where it stands."""
    found = article(STORY)
    assert found.slice(found.published.expression) == "7 June 2025"


def test_metadata_go_before_what_the_text_shows():
    """Title, author and publisher are those that the file names."""
    found = article(STORY, title="Flood in Norvale", author="Bo Ray", publisher="The Norvale Post")
    assert (found.title, found.authors, found.publisher) == ("Flood in Norvale", ("Bo Ray",), "The Norvale Post")


def test_the_title_of_the_metadata_is_found_in_the_text():
    """A line that says the title again is a headline, wherever it stands at the top."""
    text = "The river burst its banks.\n\nThree villages were cut off. Soldiers came."
    found = article(text, title="The river burst its banks")
    assert found.title_span == Span(0, 26)
    assert told(found) == ["Three villages were cut off.", "Soldiers came."]


def test_a_paragraph_told_twice_is_used_once():
    """The second copy of a paragraph is excluded as a repeat, and the first one stays."""
    one = "The river burst its banks on Friday. Three villages were cut off, officials said."
    two = "Soldiers brought food to the families who had lost their homes. They stay."
    found = article(f"{one}\n{two}\n{one}\n{two}\n")
    assert len(found.sentences) == 4
    assert [item.reason for item in found.excluded] == ["repeat", "repeat"]


def test_a_sentence_told_twice_is_used_once():
    """So is a sentence, whatever its quotation marks and spaces."""
    found = article('He said "we won’t go". Then he left. He said  "we won\'t go". They stayed.')
    assert len(found.sentences) == 3
    assert [item.reason for item in found.excluded] == ["repeat"]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "Read more: The dam that broke", "Photo: Ann Lee/Norvale Post", "Sign up for our newsletter",
        "© 2025 Norvale Post",
        "(Reporting by Ann Lee; Editing by Bo Ray)", "Follow us on X",
        "A flooded street. (AP Photo/Ann Lee)", "(Reuters)",
    ],
)  # fmt: skip
def test_lines_of_the_page_are_boilerplate(line):
    """Advertisements, invitations and credits are excluded."""
    found = article(f"The river burst its banks on Friday.\n\n{line}\n\nThree villages were cut off.")
    assert [(found.slice(item), item.reason) for item in found.excluded] == [(line, "boilerplate")]


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [
        ("Lire aussi : La digue", "Le fleuve est sorti de son lit vendredi.", "Trois villages sont coupés du monde."),
        ("Temps de lecture : 2 min.", "Le fleuve est sorti de son lit vendredi.", "Trois villages sont isolés."),
        ("Lesen Sie auch: Der Damm", "Der Fluss ist am Freitag über die Ufer getreten.", "Drei Orte sind ohne Strom."),
        ("Read more: The dam", "Der Fluss ist am Freitag über die Ufer getreten.", "Drei Orte sind ohne Strom."),
        ("Фото: Анна Ли", "Река вышла из берегов в пятницу утром.", "Три деревни остались без света."),
    ],
)
def test_lines_of_the_page_are_known_in_the_language_of_the_article(line, before, after):
    """A page speaks its own language, and English."""
    found = article(f"{before}\n\n{line}\n\n{after}")
    assert [(found.slice(item), item.reason) for item in found.excluded] == [(line, "boilerplate")]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement sales fell by a tenth, the Norvale Post said.",
        "Photos of the flood went round the world on Friday.",
        "Comments by the mayor angered many in the town.",
        "Copyright law was changed by the council on Monday.",
        "By Friday, the water had gone down.",
        "Sources said that the dam was old.",
    ],
)
def test_sentences_that_begin_like_boilerplate_stay(line):
    """A sentence is no boilerplate for its first word."""
    found = article(f"The river burst its banks on Friday.\n\n{line}\n\nThree villages were cut off.")
    assert line in told(found)


@pytest.mark.parametrize(
    "text",
    [
        "The river burst its banks.",
        "The river burst its banks on Friday. Three villages were cut off.",
        "The river burst its banks\n",
        "The river burst its banks on Friday.\n\nThree villages were cut off.\n\nSoldiers came to help.",
    ],
)
def test_a_text_without_a_head_keeps_its_sentences(text):
    """Nothing is taken for a headline where nothing shows that it is one."""
    found = article(text)
    assert found.title is None
    assert found.excluded == ()
    assert told(found)[0].startswith("The river burst its banks")


def test_markdown_headings_are_no_sentences():
    """In Markdown, a line with number signs is a heading; list marks are left out of the sentence."""
    text = "The river burst its banks.\n\n## What comes next\n\n- The council meets on Tuesday.\n- It wants a dam.\n"
    found = parse_article(document(text, path="a.md"), id="S1")
    assert told(found) == ["The river burst its banks.", "The council meets on Tuesday.", "It wants a dam."]


def test_the_ids_are_stable_and_of_the_file():
    """An id depends on path, record and span: the same again, another in another file."""
    assert article(STORY).sentences == article(STORY).sentences
    assert {s.id for s in article(STORY).sentences}.isdisjoint(s.id for s in article(STORY, path="b.txt").sentences)
    assert all(len(sentence.id) == 10 for sentence in article(STORY).sentences)


def test_the_body_of_a_document_bounds_its_sentences():
    """What stands outside the body (front matter) is no sentence, and positions count in the file."""
    text = "---\ntitle: x\n---\nThe river burst its banks."
    found = parse_article(document(text).__class__(text=text, body=Span(17, len(text))), id="S1")
    assert [(s.start, found.slice(s)) for s in found.sentences] == [(17, "The river burst its banks.")]


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_sentences_are_slices_apart_from_each_other(text):
    """Sentences are in order, not empty, without outer space, and overlap neither each other nor what is excluded."""
    found = article(text)
    spans = sorted([(s.start, s.end) for s in found.sentences] + [(e.start, e.end) for e in found.excluded])
    assert all(start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(words == words.strip() and words for words in told(found))
    assert [s.position for s in found.sentences] == list(range(len(found.sentences)))
    assert len({s.id for s in found.sentences}) == len(found.sentences)


@pytest.mark.parametrize(
    "piece",
    [
        "“a. ",
        ".",
        " ",
        "\n",
        "(",
        "A. ",
        "'",
        "[a](",
        "7 June 2025 ",
        "x no. Ab ",
        "中",
        "word " * 14 + "\n",
        "Abc\n",
        "a\u0301",
    ],
)
def test_hostile_text_takes_linear_work(piece):
    """A long text of one repeated piece is read, and twice the text is twice the work."""
    with limited(20):
        article(piece * (200_000 // len(piece)))
    assert growth(article, piece, 20_000) < 2.3


def test_a_text_in_which_no_sentence_ends_is_left_out_after_its_beginning():
    """Words without a full stop are no report, however many: the rest is one passage with its reason."""
    text = "The river rose on Friday. " + "water mud " * 40_000 + "It fell. The town is dry.\n"
    found = article(text)
    (rest,) = (item for item in found.excluded if item.reason == "unpunctuated")
    assert sum(sentence.end - sentence.start for sentence in found.sentences) < 21_000
    assert rest.end - rest.start > 370_000
    assert text[rest.end :].strip() == "The town is dry."
    assert found.slice(found.sentences[-1]) == "The town is dry."

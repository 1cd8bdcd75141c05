"""Newswire text as it stands in files: indented paragraphs, tags, slugs, notes to editors, codes. Invented texts."""

from __future__ import annotations

import pytest
from make import article

from summarize.parse.boilerplate import is_boilerplate, is_wire
from summarize.parse.paragraphs import blocks

INDENTED = """   QUELLMAR, Torvania (AP) _ A dam above the mining town of Quellmar gave way before dawn
Sunday, and the Civil Defense ordered some 12,000 people to leave
their homes along the river.
   The water reached the outskirts shortly after 4 a.m.
   ``There is no need for alarm in the capital,'' Civil Defense
Director Eugen Cabrol said in a television address. ``But those who
live by the river should go now.''
   Cabrol said residents of the province of Baranov should listen to
the radio at all times.
   ``We saw the bridge go,'' said Ana Lind, who keeps a shop on the
main street. ``Then we ran.
   ``Nobody told us anything,'' she added.
   The National Weather Bureau said that more rain was expected on
Monday.
AP-NY-09-11-88 0423EDT
"""


def said(text: str) -> list[str]:
    one = article(text)
    return [" ".join(one.slice(sentence).split()) for sentence in one.sentences]


def reasons(text: str) -> dict[str, str]:
    one = article(text)
    return {one.text[part.start : part.end]: part.reason for part in one.excluded}


def test_indented_paragraphs_without_blank_lines() -> None:
    """An indented line opens a paragraph, what stands below goes on with it, and no line of it is lost."""
    assert said(INDENTED) == [
        "A dam above the mining town of Quellmar gave way before dawn Sunday, and the Civil Defense ordered some 12,000"
        " people to leave their homes along the river.",
        "The water reached the outskirts shortly after 4 a.m.",
        "``There is no need for alarm in the capital,'' Civil Defense Director Eugen Cabrol said in a television"
        " address.",
        "``But those who live by the river should go now.''",
        "Cabrol said residents of the province of Baranov should listen to the radio at all times.",
        "``We saw the bridge go,'' said Ana Lind, who keeps a shop on the main street.",
        "``Then we ran.",
        "``Nobody told us anything,'' she added.",
        "The National Weather Bureau said that more rain was expected on Monday.",
    ]
    assert article(INDENTED).sentences[-1].paragraph == 6


def test_paragraphs_that_nothing_marks() -> None:
    """Without the indentation the width of the lines tells which go on, though a dateline made the first one longer."""
    assert said("\n".join(line.strip() for line in INDENTED.splitlines())) == said(INDENTED)


@pytest.mark.parametrize("first", ["\t", "    ", "\u3000\u3000"])
def test_the_indentation_may_be_of_any_kind(first: str) -> None:
    """A tab, blanks, ideographic spaces."""
    assert len(blocks(INDENTED.replace("   ", first), "en")) == 8


def test_a_list_or_a_verse_is_no_such_layout() -> None:
    """Lines below an indented one that begin anew stay lines of their own."""
    text = (
        "The prices are these:\n   Bread three crowns.\nMilk has become dearer.\n   Salt two crowns.\nFish is scarce.\n"
    )
    assert [block.text for block in blocks(text, "en")] == [line.strip() for line in text.splitlines()]


def test_tags_are_no_lines() -> None:
    """A tag by itself parts paragraphs as a blank line does; at the ends of a line it is no part of it."""
    text = (
        "<P>\nThe river rose over\nits banks.\n</P>\n<P> The bridge is closed. </P>\n&UR; It was built in 1901. &QC;\n"
    )
    found = blocks(text, "en")
    assert [block.text for block in found] == [
        "The river rose over its banks.",
        "The bridge is closed.",
        "It was built in 1901.",
    ]
    assert [block.gap for block in found] == [False, True, False]
    assert all(text[block.start : block.end].split() == block.text.split() for block in found)


def test_a_line_of_nothing_but_tags_is_read_once() -> None:
    """Only a few tags are taken from the end of a line: a hostile one of a million is not gone through for each."""
    text = "The river rose." + "<b>" * 200_000
    assert blocks(text, "en")[0].text.startswith("The river rose.<b>")
    assert blocks("<b>" * 200_000, "en") == []


def test_what_only_looks_like_a_tag_stays() -> None:
    """Comparisons, addresses and entities in a sentence are its words."""
    text = "<http://example.org> says that 3 < 4 &AMP; 5 > 4;"
    assert [block.text for block in blocks(text, "en")] == [text]


@pytest.mark.parametrize(
    "line",
    [
        "BC-TORVANIA-KING-NYT",
        "BC-Torvania-Flood, 2nd Ld-Writethru",
        "u i BC-DamBreak     09-11 0339",
        "AP-NY-10-16-98 0941EDT",
        "(STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS.)",
        "STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS",
        "(END OPTIONAL TRIM)",
        "(Begin optional trim)",
        "(Optional add end)",
        "(MORE)",
        "(ATTN: Mich.)",
        "(ART ADV: A photo is being sent to clients.)",
        "EDS: A version for afternoon papers will follow.",
        "c.1998 Norvale News Service",
        "XXX had left the country.",
        "nn",
        "xxx",
        "(lb)",
        "-0-",
        "Enditem",
        "UNQUOTE",
    ],
)
def test_what_was_written_for_editors_is_no_sentence(line: str) -> None:
    """Slugs, notes, cuts and codes are told from the report, and are listed with their reason."""
    assert is_wire(line)
    told = "King Norbert of Torvania has been asked to make peace.\n\nThe talks in Geldern failed in August.\n\n"
    assert line not in said(f"{told}{line}\n\nThey will go on in May, the king said.\n")


@pytest.mark.parametrize(
    "line",
    [
        "AP-style notes were found in the archive.",
        "PM-elect Hanno Selk Resigns",
        "BC Hydro raised its prices on Monday.",
        "(The king spoke in the afternoon.)",
        "NATO",
        "QX-NY-１０-１６-９８ 0941EDT",
        "Quote of the king: nobody shall go hungry.",
        "More bread was handed out in Quellmar.",
        "The story can end here, the king said.",
    ],
)
def test_what_looks_alike_stays(line: str) -> None:
    """Sentences and headlines that begin as such a code does."""
    assert not is_wire(line)


def test_the_last_word_of_a_paragraph_may_be_a_code() -> None:
    """Xinhua ends a report behind its last sentence."""
    text = "QUELLMAR, Oct. 5 (Xinhua) -- The government welcomed the offer Monday. The king was informed. Enditem\n"
    assert said(text) == ["The government welcomed the offer Monday.", "The king was informed."]
    assert reasons(text) == {"QUELLMAR, Oct. 5 (Xinhua) --": "dateline", "Enditem": "boilerplate"}


@pytest.mark.parametrize(
    ("line", "publisher"),
    [("QUELLMAR, Torvania (AP) _ ", "AP"), ("QUELLMAR, Torvania _ ", None), ("QUELLMAR (AP) _", "AP")],
)
def test_a_low_line_stands_for_a_dash(line: str, publisher: str | None) -> None:
    """The wires' dash of old times ends a dateline."""
    one = article(f"{line}The king has been asked to bring two men together.\n\nThey have not spoken since July.\n")
    assert one.slice(one.sentences[0]) == "The king has been asked to bring two men together."
    assert one.publisher == publisher


def test_a_byline_and_a_right_to_copy_stand_on_lines_of_their_own() -> None:
    """A line that begins with "c.1998" does not go on with the byline above it."""
    text = (
        "BC-TORVANIA-KING-NYT\nBy PAUL MEYNARD\nc.1998 N.Y. Times News Service\n\n"
        "   QUELLMAR, Torvania _ King Norbert has been asked to make peace between two men who do not speak.\n"
        "   The talks in Geldern failed in August after nine days of silence and of noise in the street.\n"
    )
    assert article(text).authors == ("PAUL MEYNARD",)
    assert len(said(text)) == 2


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("Swimmers leave the hall on Tuesday. Eva Roe/Reuters", True),
        ("Der Fluss am Montag. Foto: Eva Roe/dpa", True),
        ("The hall on Tuesday. AP Photo/Eva Roe", True),
        ("The hall on Tuesday (via Reuters)", True),
        ("The guests were moved to the new hotel/spa.", False),
        ("Tickets are sold via the app.", False),
    ],
)
def test_a_picture_is_credited_to_an_agency(line: str, page: bool) -> None:
    """Beside a slash or behind "via" stands the name of a service, not a word that is written like one."""
    assert is_boilerplate(line, "de" if "Foto" in line else "en") is page


@pytest.mark.parametrize(
    ("line", "language", "page"),
    [
        ("Lesen Sie auch: Der Damm ist gebrochen", "de", True),
        ("Read more about the flood", "de", True),
        ("Leggi anche: Il fiume è tornato nel suo letto", "it", True),
        ("Assine o jornal e leia tudo", "pt", True),
        ("Assine blieb am Montag geschlossen.", "de", False),
    ],
)
def test_a_page_speaks_its_language_and_english(line: str, language: str, page: bool) -> None:
    """What is an invitation in one language is a word in another."""
    assert is_boilerplate(line, language) is page

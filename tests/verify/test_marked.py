"""Markdown in a report: printed without its marks, cited with them."""

from __future__ import annotations

from pathlib import Path

from make import document
from stories import ids, story

from summarize import summarize_bundle
from summarize.model import Claim
from summarize.verify import verify
from summarize.verify.recheck import recheck

MARKED = (
    "The **port of [Varna](https://varna.example/port)** was *closed* on Monday after a `crane` collapsed. "
    "Harbour master Ivan Petkov &amp; his deputy said that 14 workers were taken to hospital."
)
PLAIN = "The port of Varna was closed on Monday after a crane collapsed."
STORY = story(MARKED, f"{PLAIN} Trains to Varna run as usual.")
FIRST = ids(STORY)[0]


def test_a_sentence_is_printed_without_marks() -> None:
    """Whatever form a backend gives it in; the quotation is what stands in the file, and copies are cited too."""
    for text in (STORY.text(FIRST), PLAIN):
        told = verify(Claim(text=text, sentences=(FIRST,)), STORY)
        assert told.statement is not None
        assert (told.statement.text, told.statement.kind, told.rejections) == (PLAIN, "extracted", ())
        assert [cite.quote for cite in told.statement.cites] == [STORY.text(FIRST), PLAIN]


def test_a_wording_is_printed_without_marks() -> None:
    """Emphasis of a model is left out; a link of its own is refused."""
    said = "**Varna**'s port was closed on Monday."
    told = verify(Claim(text=said, sentences=(FIRST,)), STORY)
    assert told.statement is not None
    assert told.statement.text == "Varna's port was closed on Monday."
    link = Claim(text="[Varna](https://evil.example)'s port was closed on Monday.", sentences=(FIRST,))
    assert [one.code for one in verify(link, STORY, mode="strict").rejections] == ["markup"]


def test_a_code_makes_no_tag() -> None:
    """What a code stands for is looked at before a wording is printed."""
    said = "&lt;b&gt;Varna&lt;/b&gt;'s port was closed on Monday."
    assert [one.code for one in verify(Claim(text=said, sentences=(FIRST,)), STORY, mode="strict").rejections] == [
        "markup"
    ]


def test_a_marked_file_is_verified(tmp_path: Path) -> None:
    """Summary, headline and timeline are free of marks, and every citation holds later."""
    text = f"# Port of **Varna** closed after a crane fell\n\n*7 June 2025*\n\n{MARKED} It opens on **8 June** 2025.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    found = summarize_bundle(tmp_path)
    (one,) = found.stories
    assert one.headline and one.headline.text == "Port of Varna closed after a crane fell"
    texts = [statement.text for statement in (one.headline, *one.summary, *(entry.statement for entry in one.timeline))]
    assert PLAIN in texts
    assert not set(" ".join(texts)) & set("*[]`;")
    assert "Petkov & his deputy" in " ".join(texts)
    assert found.sources[0].title == "Port of Varna closed after a crane fell"
    made = document(text, path="a.md")
    checked = recheck(found, lambda source: made)
    assert (checked.problems, checked.citations > 4) == ((), True)

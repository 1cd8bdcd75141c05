"""Reports in the tags of news archives. All texts are invented."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from summarize import InputError
from summarize.model import Document, Unread
from summarize.read import Limits, documents, open_bundle, read_bundle
from summarize.read.formats.sgml import tagged

OLD = """<DOC>
<DOCNO> AP880911-0016 </DOCNO>
<FILEID>AP-NR-09-11-88 0423EDT</FILEID>
<FIRST>u i BC-DamBreak     09-11 0339</FIRST>
<HEAD>Dam Gives Way Above
Quellmar</HEAD>
<BYLINE>By RUDI GONZAGA</BYLINE>
<BYLINE>Associated Press Writer</BYLINE>
<DATELINE>QUELLMAR, Torvania (AP) </DATELINE>
<TEXT>
   A dam above the mining town of Quellmar gave way before dawn
Sunday, and some 12,000 people left their homes.
   The water reached the outskirts shortly after 4 a.m.
</TEXT>
</DOC>
"""
SECOND = """<DOC>
<DOCNO> AP880912-0044 </DOCNO>
<HEAD>Rescue Workers Reach Quellmar</HEAD>
<TEXT>
   Rescue workers reached the mining town of Quellmar on Monday.
</TEXT>
</DOC>
"""
NEWER = """<DOC>
<DOCNO> APW19981016.0240 </DOCNO>
<DOCTYPE> NEWS STORY </DOCTYPE>
<DATE_TIME> 10/16/1998 09:41:00 </DATE_TIME>
<HEADER>
w1778 &Cx1f; wstm-
</HEADER>
<BODY>
<SLUG> BC-Torvania-Politics </SLUG>
<HEADLINE>
Leader rejects &quot;talks abroad&quot;
</HEADLINE>
   &UR; By ANA LINDQVIST &QC;
<TEXT>
<P>
   QUELLMAR, Torvania (AP) _ Hanno Selk on Friday rejected demands for talks outside the country.
</P>
<P>
   The talks in Geldern failed in August after nine days.
</P>
   &UR; nn &QC;
</TEXT>
</BODY>
<TRAILER>
AP-NY-10-16-98 0941EDT
</TRAILER>
</DOC>
"""


def said(text: str) -> dict[str, str]:
    (found,) = tagged(text)
    return {one.key: one.value for one in found.metadata}


def sentences(text: str) -> list[str]:
    (document,) = documents([{"text": text}])
    article = make.parsed(document, id="S1")
    return [" ".join(article.slice(sentence).split()) for sentence in article.sentences]


def test_the_tags_say_what_an_article_is() -> None:
    """Title, author, date and agency come from the tags; a role is no author."""
    assert said(OLD) == {
        "title": "Dam Gives Way Above Quellmar",
        "date": "1988-09-11",
        "author": "RUDI GONZAGA",
        "publisher": "AP",
    }
    assert said(NEWER) == {
        "title": 'Leader rejects "talks abroad"',
        "date": "1998-10-16",
        "author": "ANA LINDQVIST",
        "publisher": "AP",
    }


def test_a_file_of_one_report_is_the_text_of_the_file(tmp_path: Path) -> None:
    """Its positions are those of the file, and neither tags nor codes are sentences."""
    (tmp_path / "a.txt").write_text(NEWER)
    (document,) = read_bundle(tmp_path)
    assert (document.text, document.record, document.extractor) == (NEWER, None, None)
    article = make.parsed(document, id="S1")
    assert [article.slice(one) for one in article.sentences] == [
        "Hanno Selk on Friday rejected demands for talks outside the country.",
        "The talks in Geldern failed in August after nine days.",
    ]
    assert article.published is not None
    assert (article.published.start, article.published.rule) == ("1998-10-16", "metadata:sgml:date_time")


def test_a_file_of_several_reports_gives_each_of_them(tmp_path: Path) -> None:
    """A record is called by its number in the archive, or counted where that is not its own."""
    (tmp_path / "a.sgml").write_text(OLD + SECOND)
    (tmp_path / "b.txt").write_text(OLD + OLD)
    found = list(read_bundle(tmp_path))
    assert [one.record for one in found] == ["AP880911-0016", "AP880912-0044", "1", "2"]
    assert {one.extractor for one in found} == {"sgml"}
    assert found[1].text == SECOND.rstrip("\n")
    article = make.parsed(found[1], id="S2")
    assert [article.slice(one) for one in article.sentences] == [
        "Rescue workers reached the mining town of Quellmar on Monday."
    ]


def test_an_archives_file_is_known_by_what_it_begins_with(tmp_path: Path) -> None:
    """Its name ends in a number; other files of unknown names stay ignored, and a link is not followed."""
    (tmp_path / "APW19981016.0240").write_text(NEWER)
    (tmp_path / "AP880911").write_text(OLD + SECOND)
    (tmp_path / "notes.0241").write_text("Not a report: <DOC> stands further on.")
    (tmp_path / "types.dtd").write_text("<!ELEMENT DOC (TEXT)>")
    (tmp_path / "link.0242").symlink_to(tmp_path / "APW19981016.0240")
    bundle = open_bundle(tmp_path)
    found = list(bundle.documents())
    told = [(one.path, one.record, one.format) for one in found if isinstance(one, Document)]
    assert told == [
        ("AP880911", "AP880911-0016", "txt"),
        ("AP880911", "AP880912-0044", "txt"),
        ("APW19981016.0240", None, "txt"),
    ]
    left = {one.path: (one.reason, one.status) for one in found if isinstance(one, Unread)}
    assert left["notes.0241"] == left["types.dtd"] == ("unknown format", "ignored")
    assert left["link.0242"][1] == "ignored"
    assert bundle.load("APW19981016.0240").text == NEWER
    with pytest.raises(InputError, match="unknown format"):
        bundle.load("notes.0241")


def test_the_records_of_a_file_are_limited(tmp_path: Path) -> None:
    """What is beyond the limit is accounted for."""
    (tmp_path / "a.txt").write_text(OLD + SECOND)
    first, rest = read_bundle(tmp_path, limits=Limits(records=1))
    assert first.record == "AP880911-0016"
    assert rest.reason == "more than 1 records: the rest of the file is not read"


def test_texts_in_memory_and_in_json_are_read_alike(tmp_path: Path) -> None:
    """A mapping's text, or a field of JSON, may be such a report; what else is said of it goes before its tags."""
    (document,) = documents([{"text": OLD, "title": "Dam breaks"}])
    assert [one.value for one in document.metadata if one.key == "title"] == [
        "Dam breaks",
        "Dam Gives Way Above Quellmar",
    ]
    assert sentences(OLD) == [
        "A dam above the mining town of Quellmar gave way before dawn Sunday, and some 12,000 people left their homes.",
        "The water reached the outskirts shortly after 4 a.m.",
    ]


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<DOC id="XIN_ENG_19981018.0039" type="story" >', "1998-10-18"),
        ("<DOC><DOCNO>NYT19981017.0177</DOCNO><DATE_TIME> 1998-10-17 15:32 </DATE_TIME>", "1998-10-17"),
        ("<DOC><DOCNO>X1</DOCNO><DATE_TIME> 11/25/1998 07:23:00 </DATE_TIME>", "1998-11-25"),
        ("<DOC><DOCNO>APW19981102.0491</DOCNO><DATE_TIME> 11/02/1998 07:23:00 </DATE_TIME>", "1998-11-02"),
        ("<DOC><DOCNO>LX-7</DOCNO><DATE>June 7, 1994, Tuesday</DATE>", "June 7, 1994, Tuesday"),
        ("<DOC><DOCNO>APW19981399.0491</DOCNO>", None),
    ],
)
def test_dates(head: str, date: str | None) -> None:
    """The date is the tag's, or stands in the report's number; what is no day gives none."""
    assert said(f"{head}\n<TEXT>\nThe river rose.\n</TEXT>\n</DOC>").get("date") == date


def test_a_report_without_an_end_or_a_text_is_read_all_the_same() -> None:
    """What the tags leave open goes to the end; where no tag holds the text, all of it is text."""
    assert sentences("<DOC>\n<TEXT>\nThe river rose over its banks on Monday.\n") == [
        "The river rose over its banks on Monday."
    ]
    assert sentences("<DOC>\nThe river rose over its banks on Monday.\n</DOC>\n") == [
        "The river rose over its banks on Monday."
    ]


def test_other_texts_have_no_tags() -> None:
    """Text that names such a tag, or a page, is none of these."""
    assert tagged("The archive writes <DOC> before each report.") == []
    assert tagged("<!DOCTYPE html><p>News.</p>") == []

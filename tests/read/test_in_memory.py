import random
from datetime import date

import pytest

from summarize import UsageError
from summarize.model import Article, Document, Unread, When
from summarize.read import documents


def said(document: Document) -> list[tuple[str, str, str]]:
    return [(item.key, item.value, item.origin) for item in document.metadata]


def test_mapping():
    """A mapping has a text and what is known of it."""
    (found,) = documents(
        [
            {
                "text": "One.",
                "title": "T",
                "date": date(2025, 6, 7),
                "author": "Jane Doe",
                "publisher": "P",
                "path": "a.txt",
            }
        ]
    )
    assert (found.text, found.path, found.record, found.format) == ("One.", "a.txt", None, "memory")
    assert said(found) == [
        ("title", "T", "given:title"),
        ("date", "2025-06-07", "given:date"),
        ("author", "Jane Doe", "given:author"),
        ("publisher", "P", "given:publisher"),
    ]
    assert found.sha256 == found.text_sha256


def test_path_made_of_the_text():
    """Without a path an article gets one that depends on its text alone."""
    (one,) = documents([{"text": "One."}])
    (again,) = documents([{"text": "One.", "title": "T"}])
    assert one.path == again.path
    assert one.path.endswith(".txt")


def test_order_does_not_matter():
    """The same articles in any order give the same documents."""
    articles = [
        {"text": f"Text {number % 3}.", "title": f"T{number}", "path": f"{number % 2}.txt"} for number in range(8)
    ]
    expected = list(documents(articles))
    random.Random(1).shuffle(articles)
    assert list(documents(articles)) == expected
    assert len({(item.path, item.record) for item in expected}) == 8


def test_articles():
    """An Article keeps path, record and what is known of it."""
    when = When.given("2025-06-07")
    article = Article(
        id="S9", text="One.", path="a.zip", record="b.txt", title="T", authors=("Jane Doe",), published=when
    )
    (found,) = documents([article])
    assert (found.path, found.record, found.text) == ("a.zip", "b.txt", "One.")
    assert ("date", "2025-06-07", "article:published") in said(found)


def test_no_text():
    """A mapping without a text is accounted for."""
    (found,) = documents([{"title": "T", "path": "a.txt"}])
    assert found == Unread(path="a.txt", reason="no text in this article")


def test_no_article():
    """Anything else is an error of use."""
    with pytest.raises(UsageError, match="not int"):
        list(documents([7]))


def test_lone_surrogate():
    """A lone surrogate is replaced."""
    (found,) = documents([{"text": "a\ud800b"}])
    assert found.text == "a\ufffdb"

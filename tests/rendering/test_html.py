"""HTML: one page, nothing loaded, article text is text, each citation leads to its passage."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from rendering.hostile import TEXT, hostile
from samples import Citation, briefing, cite, entry, source, statement, story

from summarize import render
from summarize.rendering.html import CitedPassage, link, passages

VOID = {"meta"}


class Page(HTMLParser):
    """Elements of a page with their attributes, and the text of it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def test_the_page_is_well_formed() -> None:
    """Every element that is opened is closed, in order."""
    assert Page(render(briefing(), "html")).open == []


def test_every_citation_leads_to_a_passage() -> None:
    """Each inner link has its target, and the target shows the quote."""
    page = Page(render(briefing(), "html"))
    targets = {attributes["id"] for _, attributes in page.elements if "id" in attributes}
    links = {attributes["href"][1:] for attributes in page.all("a") if attributes["href"].startswith("#")}
    assert len(links) > 5
    assert links <= targets


def test_ids_are_unique() -> None:
    """A link leads to one place."""
    ids = [attributes["id"] for _, attributes in Page(render(briefing(), "html")).elements if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_hostile_text_adds_no_element_and_no_attribute() -> None:
    """The elements are those of the same page with harmless text."""
    harmless, page = Page(render(hostile("harmless"), "html")), Page(render(hostile(), "html"))
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in harmless.elements]
    assert [sorted(attributes) for _, attributes in page.elements] == [
        sorted(attributes) for _, attributes in harmless.elements
    ]
    assert page.open == []


def test_hostile_text_is_shown_as_it_is() -> None:
    """Escaped, not removed; what acts on a screen is left out."""
    shown = re.sub("[\x1b\x07\x9b\u202e]", "", " ".join(TEXT.split()))
    assert " ".join(shown.split()) in " ".join(Page(render(hostile(), "html")).text.split())


def test_nothing_is_loaded_and_nothing_runs() -> None:
    """No script, image, frame or form; the policy forbids what is not there; the style is allowed by its hash."""
    page = render(briefing(), "html")
    parsed = Page(page)
    assert {tag for tag, _ in parsed.elements}.isdisjoint({"script", "img", "link", "iframe", "form", "object", "base"})
    (policy,) = [each["content"] for each in parsed.all("meta") if each.get("http-equiv") == "Content-Security-Policy"]
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert "url(" not in style
    assert "@import" not in style
    assert not [attributes for _, attributes in parsed.elements if "style" in attributes]


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://news.example/a", True),
        ("HTTP://news.example/a", True),
        ("mailto:desk@news.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
        ("file:///etc/passwd", False),
        ("//news.example", False),
        ("http://[broken", False),
        (None, False),
    ],
)
def test_only_some_addresses_are_links(url: str | None, followed: bool) -> None:
    """http, https and mailto are links, all others text."""
    assert bool(link(source(url=url))) is followed


def shown(*cites: Citation) -> list[Any]:
    """The passages of S1, each as its pieces: a text, or a list for a passage within."""
    made = briefing(story(headline=None, summary=tuple(statement("x", cite) for cite in cites)))

    def pieces(passage: CitedPassage) -> list[Any]:
        return [part if isinstance(part, str) else pieces(part) for part in passage.parts]

    return [pieces(passage) for passage in passages(made)["S1"]]


def test_a_passage_inside_another_is_marked_in_it() -> None:
    """A date expression stands within the sentence that holds it."""
    whole = Citation("S1", 10, 44, 2, "The bridge closed on Monday, then.")
    part = Citation("S1", 28, 37, 2, "on Monday")
    inner = Citation("S1", 31, 37, 2, "Monday")
    assert shown(part, inner, whole) == [["The bridge closed ", ["on ", ["Monday"], ""], ", then."]]


def test_passages_that_overlap_stand_alone() -> None:
    """Nothing is shown around a passage but what was cited around it."""
    first, second = Citation("S1", 0, 10, 1, "abcdefghij"), Citation("S1", 5, 15, 1, "fghijklmno")
    assert shown(second, first) == [["abcdefghij"], ["fghijklmno"]]


def test_parts_that_overlap_are_not_both_marked() -> None:
    """The second of them stands alone."""
    whole = Citation("S1", 0, 6, 1, "abcdef")
    first, second = Citation("S1", 1, 4, 1, "bcd"), Citation("S1", 3, 5, 1, "de")
    assert shown(whole, first, second) == [["a", ["bcd"], "ef"], ["de"]]


def test_a_passage_that_does_not_fit_stands_alone() -> None:
    """Quotations that contradict one another are not put into one."""
    whole, other = Citation("S1", 0, 6, 1, "abcdef"), Citation("S1", 1, 3, 1, "xy")
    assert shown(whole, other) == [["abcdef"], ["xy"]]


def test_words_around_a_part_are_not_run_together() -> None:
    """The spaces at its sides stay."""
    whole = Citation("S1", 0, 13, 1, "It closed on.")
    part = Citation("S1", 3, 9, 1, "closed")
    made = briefing(story(headline=None, summary=(statement("x", whole), statement("y", part))))
    assert "It closed on." in Page(render(made, "html")).text


def test_the_title_is_the_first_headline() -> None:
    """What a browser shows in its tab."""
    assert "<title>Bridge closes</title>" in render(briefing(), "html")


def test_a_story_without_headline_has_a_number() -> None:
    """And the page is called Briefing."""
    page = render(briefing(story(headline=None)), "html")
    assert "<title>Briefing</title>" in page
    assert "Story 1" in page


def test_a_linked_date_is_traced() -> None:
    """The passage that carries the date for the sentence has its own citation."""
    when = entry().when
    linked = type(when)(start=when.start, end=when.end, granularity="day", rule="linked", linked=cite(line=7))
    assert "linked by" in Page(render(briefing(story(timeline=(entry(when=linked),))), "html")).text

"""The test kit passes a good backend, and says what is wrong with a bad one."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from example_plugin.summarize_first import First
from read.test_extras import RSS, pdf

from summarize import (
    Briefing,
    Claim,
    Document,
    Metadatum,
    NotReadable,
    Source,
    Span,
    Story,
    Unread,
    load_plugins,
    render,
)
from summarize.plugin.testing import (
    HOSTILE,
    ContractError,
    check_backend,
    check_judge,
    check_reader,
    check_renderer,
    sample_briefing,
    sample_story,
)
from summarize.read.format_registry import BUILT_IN
from summarize.rendering import FORMATS


def backend(write: Callable[[Any], Any], name: str | None = "bad") -> Any:
    """A backend whose `write` is the function."""
    return type("Bad", (), {"name": name, "write": lambda self, request: write(request)})()


def claim(request: Any, **changes: Any) -> Claim:
    """A good claim about the first sentence of the story, but for `changes`; a story without one gives a ValueError."""
    if not request.facts:
        raise ValueError("no facts")
    best = request.facts[0].best
    return Claim(**{"text": request.text(best), "sentences": (best,), **changes})


def several(request: Any, **changes: Any) -> list[Claim]:
    """One such claim, or none where the story is empty."""
    return [claim(request, **changes)] if request.facts else []


def test_the_example_backend_passes() -> None:
    """The backend of the docs keeps the contract."""
    check_backend(First())


@pytest.mark.parametrize("name", ["coverage", "sumy"])
def test_the_built_in_backends_pass(name: str) -> None:
    """Ours pass the same kit."""
    check_backend(load_plugins().backend(name))


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (backend(several, name=None), "no `name`"),
        (type("Silent", (), {"name": "silent"})(), "no method `write`"),
        (backend(lambda request: 1 / 0), "write failed: ZeroDivisionError"),
        (backend(lambda request: []), "no claim about a story that has facts"),
        (backend(lambda request: several(request, text=" ")), "claim 1 has no text"),
        (backend(lambda request: several(request, sentences=())), "claim 1 cites no sentence"),
        (backend(lambda request: several(request, sentences=("zz",))), "cites 'zz', which is not of the story"),
        (backend(lambda request: several(request, role="poem")), "the unknown role 'poem'"),
        (backend(lambda request: several(request, role="event", about="e9")), "is about 'e9'"),
        (backend(lambda request: ["text"] if request.facts else []), "is no Claim but str"),
        (backend(lambda request: several(request) * 99), "99 claims about 6 sentences"),
        (backend(lambda request: print("hello") or several(request)), "printed to standard output: 'hello"),  # noqa: T201
        (backend(lambda request: request.report("free") or several(request)), "is no Usage"),
        (backend(lambda request: [claim(request)]), "fails on a story of 0 sentences: ValueError"),
    ],
)
def test_what_is_wrong_with_a_bad_backend_is_reported(bad: Any, message: str) -> None:
    """Each break of the contract has its own line in the message."""
    with pytest.raises(ContractError, match=message):
        check_backend(bad)


def test_a_backend_that_answers_differently_fails() -> None:
    """Unless the author says that it may."""
    count = iter(range(1, 99))
    moody = backend(lambda request: several(request, text=f"Claim {next(count)}."))
    with pytest.raises(ContractError, match="gave other claims"):
        check_backend(moody)
    check_backend(moody, repeatable=False)


def test_a_deterministic_backend_may_never_answer_differently() -> None:
    """Whoever checks it."""
    count = iter(range(1, 99))
    moody = backend(lambda request: several(request, text=f"Claim {next(count)}."))
    moody.deterministic = True
    with pytest.raises(ContractError, match="drop `deterministic`"):
        check_backend(moody, repeatable=False)
    moody.deterministic = "yes"
    with pytest.raises(ContractError, match="`deterministic` is True or False"):
        check_backend(moody, repeatable=False)


def test_the_sample_story_is_whole() -> None:
    """Every sentence of the sample story is its slice, and every fact tells sentences of it."""
    story = sample_story()
    assert all(story.text(id) == story.article[one.article].slice(one) for id, one in story.sentence.items())
    assert {id for fact in story.facts for id in fact.sentences} == set(story.sentence)
    assert story.text(story.events[0].best).startswith("The bridge")


@pytest.mark.parametrize("story", [sample_story(), sample_story(1)])
def test_the_sample_story_is_annotated(story: Story) -> None:
    """A backend that asks what was found in a sentence is answered, as for any story."""
    assert set(story.annotations) == set(story.sentence)
    assert "bridge" in story.annotations[story.facts[0].best].words


# ---- readers --------------------------------------------------------------------------------------------------------


def word() -> bytes:
    """A Word file of one paragraph."""
    document, file = docx.Document(), io.BytesIO()
    document.add_paragraph("The bridge closed on Friday.")
    document.save(file)
    return file.getvalue()


SAMPLES = {
    "PlainText": [Source("a.txt", b"The bridge closed on Friday.\n")],
    "Markdown": [Source("a.md", b"---\ntitle: Bridge\n---\nThe bridge closed on Friday.\n")],
    "Json": [Source("a.json", b'{"title": "Bridge", "text": "The bridge closed on Friday."}')],
    "JsonLines": [Source("a.jsonl", b'{"text": "The bridge closed."}\n{"text": "Buses take a detour."}\n')],
    "WebPage": [
        Source("a.html", b"<html><body><article><p>" + b"The bridge closed on Friday. " * 9 + b"</p></article>")
    ],
    "Pdf": [Source("a.pdf", pdf("The bridge closed on Friday."))],
    "Word": [Source("a.docx", word())],
    "Feed": [Source("a.rss", RSS.encode())],
    "Mail": [Source("a.eml", b"Subject: Bridge\nFrom: Ada Moor <ada@news.example>\n\nThe bridge closed on Friday.\n")],
}


@pytest.mark.parametrize("made_by", BUILT_IN, ids=lambda made_by: made_by.__name__)
def test_the_built_in_readers_pass(made_by: Any) -> None:
    """Ours pass the same kit."""
    check_reader(made_by, *SAMPLES[made_by.__name__])


def reader(read: Callable[[Source], Any], formats: Any = ("wire",)) -> Any:
    """A class of readers whose `read` is the function."""
    return type("Wire", (), {"formats": formats, "read": lambda self, source: read(source)})


WIRE = Source("a.wire", b"The bridge closed on Friday.\n")


def document(source: Source, **changes: Any) -> Document:
    """A good document, but for `changes`; NotReadable for a file that is no text."""
    text = source.decoded().text
    if not text.strip():
        raise NotReadable("no text in it")
    return Document(**{"text": text, **changes})


def many(source: Source, *parts: Any) -> Any:
    """The parts for the sample, nothing for a damaged one."""
    return parts if source.data == WIRE.data else ()


def test_a_good_reader_passes() -> None:
    """As a class, and as one that is ready."""
    good = reader(lambda source: [document(source)])
    check_reader(good, WIRE, documents=1)
    check_reader(good(), WIRE)


def moody() -> Callable[[Source], Any]:
    """A reader that numbers its readings."""
    count = iter(range(99))
    return lambda source: [document(source, text=f"Reading {next(count)}", extractor="moody 1")]


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (reader(document, formats="wire"), "no `formats`"),
        (type("Silent", (), {"formats": ("wire",)}), "no method `read`"),
        (reader(document, formats=("Wire", "wire")), "not in lower case"),
        (reader(document, formats=("tape",)), "'a.wire' is not of its formats, tape"),
        (reader(lambda source: 1 / 0), r"read failed on 'a.wire': ZeroDivisionError: .*\(test_testing.py, line"),
        (reader(lambda source: many(source)), "gave no Document"),
        (reader(lambda source: many(source, "text")), "document 1 of 'a.wire' is no Document but str"),
        (reader(lambda source: many(source, Document(text=" "))), "has no text"),
        (reader(lambda source: [document(source, body=Span(5, 500))]), "no part of its 29 characters"),
        (reader(lambda source: many(source, Document(text="Other."))), "set `extractor`"),
        (reader(lambda source: [document(source, metadata=("x",))]), "is no Metadatum"),
        (reader(lambda source: [document(source, metadata=(Metadatum("slug", "x", "y"),))]), "unknown key 'slug'"),
        (reader(lambda source: [document(source), document(source)]), "give each one its own"),
        (reader(moody()), "a second reading of 'a.wire' gave other documents"),
        (
            reader(lambda source: [document(source, text=source.data.decode())]),
            "fails on a file of random bytes: Unicode",
        ),
        (
            reader(lambda source: [document(source) if source.data == WIRE.data else "x"]),
            "something else than Document",
        ),
        (reader(lambda source: print("hello") or [document(source)]), "printed to standard output: 'hello"),  # noqa: T201
    ],
)
def test_what_is_wrong_with_a_bad_reader_is_reported(bad: Any, message: str) -> None:
    """Each break of the contract has its own line in the message."""
    with pytest.raises(ContractError, match=message):
        check_reader(bad, WIRE)


def test_a_record_that_cannot_be_read_is_no_fault() -> None:
    """An Unread among the documents is how a reader says so."""
    check_reader(
        reader(lambda source: [document(source, record="1"), Unread(path="", record="2", reason="empty")]), WIRE
    )


def test_a_reader_needs_a_sample() -> None:
    """Only its author has one."""
    with pytest.raises(ContractError, match="there is no sample"):
        check_reader(reader(lambda source: [document(source)]))


def test_the_number_of_documents_is_checked() -> None:
    """Where the author gives it."""
    with pytest.raises(ContractError, match="gave 1 documents, not 2"):
        check_reader(reader(lambda source: [document(source)]), WIRE, documents=2)


# ---- renderers ------------------------------------------------------------------------------------------------------


def renderer(page: Callable[[Briefing], Any], format: Any = "slides") -> Any:
    """A class of renderers whose `render` is the function."""
    return type("Slides", (), {"format": format, "render": lambda self, briefing: page(briefing)})


@pytest.mark.parametrize("format", FORMATS)
def test_the_built_in_renderers_pass(format: str) -> None:
    """Ours pass the same kit."""
    check_renderer(renderer(lambda briefing: render(briefing, format), format))


@pytest.mark.parametrize("page", [b"\xff\x00binary", b"PK\x00\x01", "text", b"text"])
def test_a_good_renderer_passes(page: str | bytes) -> None:
    """Text, bytes, and a binary format, whose content nobody can check."""
    check_renderer(renderer(lambda briefing: page))


def titles(briefing: Briefing) -> str:
    """A line a story, as it stands in the files."""
    return "\n".join(story.headline.text for story in briefing.stories if story.headline)


def unsafe(briefing: Briefing) -> str:
    """Without control characters, and with all markup."""
    return "".join(char for char in titles(briefing) if char == "\n" or (char.isprintable() and char < "\u2000"))


COUNT = iter(range(99))


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (renderer(titles, format=None), "no `format`"),
        (type("Silent", (), {"format": "x"}), "no method `render`"),
        (type("Eager", (), {"format": "x", "render": titles, "__init__": lambda self, x: None}), r"Eager\(\) failed"),
        (renderer(lambda briefing: 1 / 0), r"render failed: ZeroDivisionError: .*\(test_testing.py, line"),
        (renderer(lambda briefing: None), "render gave NoneType: give the whole page"),
        (
            renderer(lambda briefing: briefing.stories[0].headline.text),
            "fails on a briefing without stories: IndexError",
        ),
        (
            renderer(lambda briefing: "x" if len(briefing.stories) > 1 else None),
            "NoneType for a briefing without stories",
        ),
        (renderer(lambda briefing: f"{next(COUNT)}"), "the same briefing gave another page"),
        (renderer(lambda briefing: print("hello") or "x"), "printed to standard output: 'hello"),  # noqa: T201
        (renderer(titles), r"its page holds U\+001B of an article"),
        (renderer(lambda briefing: titles(briefing).encode()), r"its page holds U\+001B of an article"),
        (renderer(unsafe, format="html"), "a tag of an article, <script> or <img>, is a tag of its page"),
        (renderer(unsafe, format="md"), "a link of an article that runs a script"),
        (renderer(lambda briefing: f"<p>{unsafe(briefing)}"), "is a tag of its page"),
    ],
)
def test_what_is_wrong_with_a_bad_renderer_is_reported(bad: Any, message: str) -> None:
    """Each break of the contract has its own line in the message."""
    with pytest.raises(ContractError, match=message):
        check_renderer(bad)


def test_a_format_without_markup_may_show_it() -> None:
    """A tag in plain text is text, unless the author says that the page is markup."""
    check_renderer(renderer(unsafe))
    with pytest.raises(ContractError, match="is a tag of its page"):
        check_renderer(renderer(unsafe), markup=True)


def test_the_sample_briefing_is_hostile_if_it_is_not_asked_to_be_plain() -> None:
    """A renderer that only likes tame news is found out."""
    assert HOSTILE in titles(sample_briefing())
    assert HOSTILE not in titles(sample_briefing(hostile=False))


# ---- judges ---------------------------------------------------------------------------------------------------------


class Sober:
    """A judge that can be pickled."""

    name = "sober"

    def judge(self, text: str, passages: Any) -> str:
        """No superlatives."""
        return "a superlative" if "greatest" in text else ""


def judge(answer: Callable[[str, Any], Any], name: Any = "strict") -> Any:
    """A judge that answers so; its class cannot be found by its name, so it cannot be pickled."""
    return type("Strict", (), {"name": name, "judge": lambda self, text, passages: answer(text, passages)})


def test_a_good_judge_passes() -> None:
    """As a class, and as one that is ready."""
    check_judge(Sober)
    check_judge(Sober())


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (judge(lambda text, passages: "", name=""), "no `name`"),
        (type("Silent", (), {"name": "x"}), "no method `judge`"),
        (judge(lambda text, passages: passages[0] and ""), "judge failed without passages: IndexError"),
        (judge(lambda text, passages: None), "judge gave NoneType about other words"),
        (
            judge(lambda text, passages: "a doubt"),
            "it doubts a sentence that is one of the passages, word for word: 'a do",
        ),
        (
            judge(lambda text, passages: "" if text in passages else f"{next(COUNT)}"),
            "about other words had another answer",
        ),
        (judge(lambda text, passages: print("hello") or ""), "printed to standard output: 'hello"),  # noqa: T201
        (judge(lambda text, passages: ""), "it cannot be pickled, which --jobs needs"),
    ],
)
def test_what_is_wrong_with_a_bad_judge_is_reported(bad: Any, message: str) -> None:
    """Each break of the contract has its own line in the message."""
    with pytest.raises(ContractError, match=message):
        check_judge(bad)

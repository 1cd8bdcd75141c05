"""The test kit for authors of plugins: one call for each kind, ``check_renderer(Slides())``, in a test of their own.

It needs neither pytest nor files: what it gives to a plugin is invented news. Whatever is wrong is reported at once, a
line for each fault, with what to do about it.
"""

from __future__ import annotations

import contextlib
import io
import pickle
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, ParamSpec, TypeVar

import msgspec

from summarize.compose.contract import Backend, Request
from summarize.errors import failure_of
from summarize.evidence.story import annotated
from summarize.languages import lazy_pattern
from summarize.model import Briefing, Claim, Document, Metadatum, Span, Story, Unread, Usage
from summarize.plugin.registry import backend_fault, judge_fault, reader_fault, renderer_fault
from summarize.plugin.samples import HOSTILE, empty_briefing, sample_briefing, sample_story
from summarize.read.contract import NotReadable, Reader, Source
from summarize.rendering.contract import Renderer
from summarize.verify.contract import Judge

__all__ = [
    "HOSTILE",
    "ContractError",
    "check_backend",
    "check_judge",
    "check_reader",
    "check_renderer",
    "sample_briefing",
    "sample_story",
]

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Arguments = ParamSpec("Arguments")

_ROLES = ("summary", "headline", "event", "conflict")
_KEYS = ("title", "date", "modified", "author", "publisher", "url", "language", "description")
_ACTING = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_RAW_TAG = lazy_pattern(r"(?<!\\)<(script|img)\b", re.IGNORECASE)
_RAW_LINK = lazy_pattern(r"(?:href|src)\s*=\s*[\"']?\s*javascript:", re.IGNORECASE)
_RAW_MARKDOWN_LINK = lazy_pattern(r"(?<!\\)\[link\]\(javascript:")
_MARKDOWN = frozenset(["md", "markdown"])
_TAGS = frozenset(["html", "htm", "xhtml", "xml", "svg", "rss", "atom"])


class ContractError(AssertionError):
    """A plugin that does not keep its contract; each line of the message is one thing that is wrong."""


def check_backend(
    backend: Backend | type[Backend], *, story: Story | None = None, length: int = 60, repeatable: bool = True
) -> None:
    """Give `backend` a story and check its answers.

    Args:
        backend: A backend that is ready to use, or its class.
        story: Another story than the invented one of two articles.
        length: The length that is asked for, in words.
        repeatable: Whether the same request must give the same claims.

    Raises:
        ContractError: it has no name or no `write`; a claim has no text, cites a sentence that is not of the story or
            none, has an unknown role, or is about nothing of the story; there are more claims than sentences; the
            story was changed; standard output was written to; what it spent is no `Usage`; it fails on a story of one
            sentence or of none; the same request gave other claims, though it is to be repeatable or says that it is
            deterministic.
    """
    _raise(_backend_faults(backend, annotated(story or sample_story()), length, repeatable))


def check_reader(reader: Reader | type[Reader], *samples: Source, documents: int | None = None) -> None:
    """Give `reader` some files of its format, whole and damaged, and check what it finds.

    Args:
        reader: A reader that is ready to use, or its class.
        samples: Files that it can read: ``Source("a.wire", data)``.
        documents: How many documents there are in all samples together; at least one in each where it is not given.

    Raises:
        ContractError: it has no `formats` or no `read`; a sample is not of its formats, gives no document, other
            documents the second time, a document without text, with a `body` outside of its text, with metadata of an
            unknown key, or with a text that is not that of the file and no `extractor`; two documents of a file have
            the same `record`; on an empty or damaged file it raises anything but `NotReadable` or `OSError`; standard
            output was written to.
    """
    _raise(_reader_faults(reader, samples, documents))


def check_renderer(
    renderer: Renderer | type[Renderer], *, briefing: Briefing | None = None, markup: bool | None = None
) -> None:
    """Give `renderer` a briefing and check its page.

    Args:
        renderer: A renderer that is ready to use, or its class.
        briefing: Another briefing than the invented one, whose third story is hostile.
        markup: Whether its pages are HTML, XML or Markdown, in which a text must not become markup. Where it is not
            given, that is so for formats of such a name and for pages that begin with "<".

    Raises:
        ContractError: it has no `format` or no `render`; it fails on the briefing, on a story without headline and
            summary, or on no story at all; a page is neither text nor bytes; a page holds a control character or a mark
            that changes the direction of text; a tag or a link of the hostile text is markup of the page; the same
            briefing gave another page; the briefing was changed; standard output was written to. Bytes that are not
            UTF-8 are taken for a binary format, whose content is not checked.
    """
    _raise(_renderer_faults(renderer, briefing or sample_briefing(), markup))


def check_judge(judge: Judge | type[Judge], *, repeatable: bool = True) -> None:
    """Ask `judge` about sentences and check its answers.

    Args:
        judge: A judge that is ready to use, or its class.
        repeatable: Whether the same question must have the same answer.

    Raises:
        ContractError: it has no name or no `judge`; an answer is no text; it doubts a sentence that is one of the
            passages, word for word; it fails without passages, on hostile text or on text in another script; it cannot
            be pickled, which ``--jobs`` needs; the same question had another answer, though it is to be repeatable or
            says that it is deterministic; standard output was written to.
    """
    _raise(_judge_faults(judge, repeatable))


def _raise(faults: Iterable[str]) -> None:
    lines = list(dict.fromkeys(faults))
    if lines:
        raise ContractError("\n".join(lines))


def _made(plugin: Any, fault: Callable[[type[Any]], str | None]) -> tuple[Any, str | None]:  # noqa: ANN401
    """A plugin that is ready to use, and what its class lacks."""
    made_by = plugin if isinstance(plugin, type) else type(plugin)
    lacking = fault(made_by)
    if lacking or not isinstance(plugin, type):
        return plugin, lacking and f"{made_by.__name__}: {lacking}"
    try:
        return plugin(), None
    except Exception as error:
        return (
            None,
            f"{made_by.__name__}() failed: {failure_of(made_by, error)}; its constructor must work without arguments",
        )


def _all(method: Callable[[Item], Iterable[Answer]], item: Item) -> list[Answer]:
    """What a generator gives, to the end."""
    return list(method(item))


def _asked(
    plugin: object, question: Callable[Arguments, Answer], *arguments: Arguments.args, **keywords: Arguments.kwargs
) -> tuple[Answer | None, str, str]:
    """The answer, what was printed meanwhile, and what was raised."""
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            answer = question(*arguments, **keywords)
    except Exception as error:
        return None, printed.getvalue(), failure_of(plugin, error)
    return answer, printed.getvalue(), ""


def _print_fault(printed: str) -> Iterator[str]:
    if printed:
        yield f"it printed to standard output: {printed[:60]!r}; that is the briefing's: print nothing, or use logging"


# ---- backends -------------------------------------------------------------------------------------------------------


def _backend_faults(plugin: Backend | type[Backend], story: Story, length: int, repeatable: bool) -> Iterator[str]:
    backend, lacking = _made(plugin, backend_fault)
    if lacking:
        yield lacking
        return
    before = msgspec.json.encode(story)
    spent: list[Usage] = []
    request = Request(story=story, length=length, report=spent.append)
    claims, printed, failure = _asked(backend, _all, backend.write, request)
    if claims is None:
        yield f"write failed: {failure}"
        return
    yield from _claim_faults(claims, story)
    yield from _print_fault(printed)
    if msgspec.json.encode(story) != before:
        yield "it changed the story: make new values instead"
    if not all(isinstance(usage, Usage) for usage in spent):
        yield "what it reported as spent is no Usage: call request.report(Usage(…))"
    deterministic = getattr(backend, "deterministic", False)
    if not isinstance(deterministic, bool):
        yield "`deterministic` is True or False, an attribute of the class"
    if (repeatable or deterministic) and _asked(backend, _all, backend.write, request)[0] != claims:
        meant = "drop `deterministic`" if deterministic else "check it with repeatable=False"
        yield f"the same request gave other claims; if that is meant, {meant}"
    for count in (0, 1):
        small = Request(story=sample_story(count), length=length)
        _, _, failure = _asked(backend, _all, backend.write, small)
        if failure:
            yield f"it fails on a story of {count} sentences: {failure}"


def _claim_faults(claims: Sequence[Claim], story: Story) -> Iterator[str]:
    topics = {event.id for event in story.events} | {conflict.id for conflict in story.conflicts}
    if story.facts and not claims:
        yield "it made no claim about a story that has facts"
    if len(claims) > 2 * len(story.sentence) + len(topics) + 2:
        yield f"{len(claims)} claims about {len(story.sentence)} sentences: make fewer"
    for number, claim in enumerate(claims, 1):
        if not isinstance(claim, Claim):
            yield f"claim {number} is no Claim but {type(claim).__name__}"
            continue
        if not isinstance(claim.text, str) or not claim.text.strip():
            yield f"claim {number} has no text"
        if not claim.sentences:
            yield f"claim {number} cites no sentence"
        for sentence in claim.sentences:
            if sentence not in story.sentence:
                yield f"claim {number} cites {sentence!r}, which is not of the story: cite ids of its sentences"
        if claim.role not in _ROLES:
            yield f"claim {number} has the unknown role {claim.role!r}: it is one of {', '.join(_ROLES)}"
        if claim.role in ("event", "conflict") and claim.about not in topics:
            yield f"claim {number} is about {claim.about!r}, which is no event or conflict of the story"


# ---- readers --------------------------------------------------------------------------------------------------------


def _reader_faults(plugin: Reader | type[Reader], samples: Sequence[Source], expected: int | None) -> Iterator[str]:
    reader, lacking = _made(plugin, reader_fault)
    if lacking:
        yield lacking
        return
    if any(format != format.lower() for format in reader.formats):
        yield f"its formats {reader.formats!r} are not in lower case: no file name would fit"
    if not samples:
        yield 'there is no sample to read: give one, check_reader(reader, Source("a.wire", b"…"))'
    total = 0
    for sample in samples:
        if sample.format not in reader.formats:
            yield f"the sample {sample.name!r} is not of its formats, {', '.join(reader.formats)}"
            continue
        parts, printed, failure = _asked(reader, _all, reader.read, sample)
        yield from _print_fault(printed)
        if parts is None:
            yield f"read failed on {sample.name!r}: {failure}"
            continue
        documents = [part for part in parts if isinstance(part, Document)]
        total += len(documents)
        if not documents:
            yield f"{sample.name!r} gave no Document: give a sample that can be read"
        for number, part in enumerate(parts, 1):
            yield from (f"document {number} of {sample.name!r} {fault}" for fault in _document_faults(part, sample))
        records = [part.record for part in parts if isinstance(part, Document | Unread)]
        if len(records) > 1 and len({*records} - {None}) < len(records):
            yield f"the documents of {sample.name!r} have the records {records!r}: give each one its own"
        if _asked(reader, _all, reader.read, sample)[0] != parts:
            yield f"a second reading of {sample.name!r} gave other documents"
        yield from _damage_faults(reader, sample)
    if expected is not None and total != expected:
        yield f"the samples gave {total} documents, not {expected}"


def _document_faults(part: object, sample: Source) -> Iterator[str]:
    if isinstance(part, Unread):
        return
    if not isinstance(part, Document):
        yield f"is no Document but {type(part).__name__}"
        return
    if not isinstance(part.text, str) or not part.text.strip():
        yield "has no text: raise NotReadable with the reason, or yield an Unread in its place"
        return
    if part.body and not (isinstance(part.body, Span) and 0 <= part.body.start < part.body.end <= len(part.text)):
        yield f"has the body {part.body!r}, which is no part of its {len(part.text)} characters"
    if part.extractor is None and part.record is None and part.text != _text_of(sample):
        yield "has another text than the file: set `extractor`, so that citations say in what text they count"
    for item in part.metadata:
        if not isinstance(item, Metadatum) or not all(
            isinstance(each, str) for each in (item.key, item.value, item.origin)
        ):
            yield f"has metadata that is no Metadatum of three texts: {item!r}"
        elif item.key not in _KEYS:
            yield f"has metadata of the unknown key {item.key!r}: the keys are {', '.join(_KEYS)}"


def _text_of(sample: Source) -> str | None:
    try:
        return sample.decoded().text
    except NotReadable:
        return None


def _damage_faults(reader: Reader, sample: Source) -> Iterator[str]:
    """What it raises on files that are empty, cut off, no text, or overwritten in the middle."""
    data = sample.data
    half = len(data) // 2
    damaged = {
        "an empty file": b"",
        "a file that is cut off": data[:half],
        "a file of random bytes": bytes(range(256)) * 4,
        "a file that is overwritten in the middle": data[:half] + b"\x00\xff\xfe{<[" + data[half + 6 :],
    }
    for what, damage in damaged.items():
        source = Source(sample.name, damage, format=sample.format, limits=sample.limits)
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                parts = list(reader.read(source))
        except (NotReadable, OSError):
            continue
        except Exception as error:
            yield f"it fails on {what}: {failure_of(reader, error)}; raise NotReadable with a reason for the user"
            continue
        if not all(isinstance(part, Document | Unread) for part in parts):
            yield f"it gave something else than Document and Unread for {what}"


# ---- renderers ------------------------------------------------------------------------------------------------------


def _renderer_faults(plugin: Renderer | type[Renderer], briefing: Briefing, markup: bool | None) -> Iterator[str]:
    renderer, lacking = _made(plugin, renderer_fault)
    if lacking:
        yield lacking
        return
    before = msgspec.json.encode(briefing)
    page, printed, failure = _asked(renderer, renderer.render, briefing)
    yield from _print_fault(printed)
    if failure:
        yield f"render failed: {failure}"
    elif not isinstance(page, str | bytes):
        yield f"render gave {type(page).__name__}: give the whole page, as text or bytes"
    else:
        yield from _page_faults(page, renderer.format, markup)
        if _asked(renderer, renderer.render, briefing)[0] != page:
            yield "the same briefing gave another page: use no clock, no random number and no order of a set"
    if msgspec.json.encode(briefing) != before:
        yield "it changed the briefing: make new values instead"
    small = {
        "without stories": empty_briefing(),
        "of a story without headline and summary": msgspec.structs.replace(
            sample_briefing(hostile=False), stories=sample_briefing(hostile=False).stories[1:]
        ),
    }
    for what, unusual in small.items():
        page, _, failure = _asked(renderer, renderer.render, unusual)
        if failure:
            yield f"it fails on a briefing {what}: {failure}"
        elif not isinstance(page, str | bytes):
            yield f"render gave {type(page).__name__} for a briefing {what}: give text or bytes"


def _page_faults(page: str | bytes, format: str, markup: bool | None) -> Iterator[str]:
    try:
        text = page.decode() if isinstance(page, bytes) else page
    except UnicodeDecodeError:
        return
    if isinstance(page, bytes) and "\x00" in text:
        return
    acting = _ACTING.search(text)
    if acting:
        code = f"U+{ord(acting.group()):04X}"
        yield f"its page holds {code} of an article, which acts on a terminal or on the direction of text: leave it out"
    has_tags = format.lower() in _TAGS or text.lstrip()[:1] == "<"
    is_markup = markup if markup is not None else has_tags or format.lower() in _MARKDOWN
    if is_markup and _RAW_TAG.search(text):
        yield "a tag of an article, <script> or <img>, is a tag of its page: escape text for where it goes"
    if is_markup and (_RAW_LINK.search(text) or (not has_tags and _RAW_MARKDOWN_LINK.search(text))):
        yield "a link of an article that runs a script is a link of its page: escape text, link to http and https alone"


# ---- judges ---------------------------------------------------------------------------------------------------------


def _judge_faults(plugin: Judge | type[Judge], repeatable: bool) -> Iterator[str]:
    judge, lacking = _made(plugin, judge_fault)
    if lacking:
        yield lacking
        return
    story = sample_story()
    sentences = [story.text(id) for id in story.sentence]
    questions = {
        "about a sentence of the passages": (sentences[0], sentences[:2]),
        "about other words": ("The bridge at Lower Harn is shut because its arch has a crack.", sentences[:2]),
        "without passages": (sentences[0], []),
        "about hostile text": (HOSTILE, [HOSTILE]),
        "in another script": ("На мосту нашли трещину.", ["桥梁因裂缝关闭。"]),
    }
    deterministic = getattr(judge, "deterministic", False)
    if not isinstance(deterministic, bool):
        yield "`deterministic` is True or False, an attribute of the class"
    meant = "drop `deterministic`" if deterministic else "check it with repeatable=False"
    for what, (text, passages) in questions.items():
        answer, printed, failure = _asked(judge, judge.judge, text, passages)
        yield from _print_fault(printed)
        if failure:
            yield f"judge failed {what}: {failure}"
        elif not isinstance(answer, str):
            yield f'judge gave {type(answer).__name__} {what}: give the reason for a doubt as a text, "" for none'
        elif answer and text in passages and text != HOSTILE:
            yield f"it doubts a sentence that is one of the passages, word for word: {answer[:80]!r}"
        elif (repeatable or deterministic) and judge.judge(text, passages) != answer:
            yield f"the same question {what} had another answer; if that is meant, {meant}"
    try:
        pickle.dumps(judge)
    except Exception as error:
        yield f"it cannot be pickled, which --jobs needs ({type(error).__name__}): load a model on first use only"

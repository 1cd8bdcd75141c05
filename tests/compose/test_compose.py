"""A story and a backend become what is printed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

import msgspec
import pytest
from stories import COURIER, HARBOUR, Lead, Says, ids, story

from summarize import BackendError
from summarize.compose import Request, write_story
from summarize.model import Claim, Conflict, Excluded, Origin, OriginEvidence, Passage, Side, Story


def says(one: Story, *numbers: int) -> Says:
    """A backend that says these sentences of a story, as they stand."""
    return Says([Claim(text=one.text(ids(one)[n]), sentences=(ids(one)[n],)) for n in numbers])


def texts(brief: object) -> list[str]:
    """The summary of a brief, as text."""
    return [statement.text for statement in brief.summary]  # type: ignore[attr-defined]


def test_the_order_is_the_backends() -> None:
    """Statements come in the order in which the backend says them."""
    one = story(HARBOUR)
    assert texts(write_story(one, says(one, 2, 0), length=100)) == [one.text(ids(one)[2]), one.text(ids(one)[0])]


def test_a_fact_is_told_once() -> None:
    """A sentence of a fact that was told is not printed again, and the rejection names the statement."""
    one = story(HARBOUR, COURIER, same=[(0, 5)])
    brief = write_story(one, says(one, 0, 5), length=100)
    assert texts(brief) == [one.text(ids(one)[0])]
    assert [(refused.code, refused.detail) for refused in brief.rejections] == [("repeat", brief.summary[0].id)]


def test_the_same_words_are_told_once() -> None:
    """Near-equal text is not printed twice, whatever facts it is from."""
    one = story("The mill in Ruse burned down on Sunday.", "On Sunday the mill in Ruse burned down.")
    assert len(texts(write_story(one, says(one, 0, 1), length=100))) == 1


def test_another_number_is_another_thing() -> None:
    """Two short statements that differ in what they tell are both printed."""
    one = story("The mill in Ruse burned down. The bakery in Pernik was flooded.")
    assert len(texts(write_story(one, says(one, 0, 1), length=100))) == 2


@pytest.mark.parametrize("length", [1, 12, 25, 40, 60])
def test_the_length_is_exceeded_by_less_than_a_sentence(length: int) -> None:
    """Whole statements are printed until the length is reached."""
    one = story(HARBOUR)
    printed = texts(write_story(one, Lead(), length=length))
    assert printed
    assert sum(len(text.split()) for text in printed[:-1]) < length


def test_length_in_sentences() -> None:
    """A length of two sentences is two statements."""
    assert len(texts(write_story(story(HARBOUR), Lead(), length=2, unit="sentences"))) == 2


def test_the_request_says_how_it_is_wanted() -> None:
    """A backend is told length, unit and language."""
    one = story(HARBOUR)
    backend = says(one, 0)
    write_story(one, backend, length=2, unit="sentences", language="bg")
    assert (backend.requests[0].length, backend.requests[0].unit, backend.requests[0].language) == (
        2,
        "sentences",
        "bg",
    )


class Raises:
    """A backend that fails after its first claim."""

    name: ClassVar[str] = "raises"

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def write(self, request: Request, /) -> Iterable[Claim]:
        yield Claim(text=request.text(request.facts[0].best), sentences=(request.facts[0].best,))
        raise self.error


@pytest.mark.parametrize("error", [ValueError("bad\x1b[0m luck"), SystemExit(3), RecursionError(), MemoryError()])
def test_a_failing_backend_is_replaced(error: BaseException) -> None:
    """Whatever a backend raises, the fallback writes the story, and the brief says why."""
    brief = write_story(story(HARBOUR), Raises(error), length=100, fallback=Lead())
    assert len(brief.summary) > 1
    assert brief.degraded is not None
    assert type(error).__name__ in brief.degraded
    assert "\x1b" not in brief.degraded


def test_without_a_fallback_it_is_an_error() -> None:
    """Where there is no fallback, the caller gets a BackendError that names the backend."""
    with pytest.raises(BackendError, match="raises"):
        write_story(story(HARBOUR), Raises(ValueError("x")), length=100)


def test_an_interrupt_is_not_caught() -> None:
    """Ctrl-C ends the run."""
    with pytest.raises(KeyboardInterrupt):
        write_story(story(HARBOUR), Raises(KeyboardInterrupt()), length=100, fallback=Lead())


@pytest.mark.parametrize("strange", [["text"], [None], [{"text": "x", "sentences": []}], 7, None])
def test_what_is_no_claim_degrades(strange: object) -> None:
    """A backend that answers with anything but claims is replaced."""

    class Strange:
        name = "strange"

        def write(self, request: Request, /) -> Iterable[Claim]:
            return strange  # type: ignore[return-value]

    assert write_story(story(HARBOUR), Strange(), length=100, fallback=Lead()).degraded


def test_a_flood_of_claims_ends() -> None:
    """A backend that never stops is cut off."""

    class Floods:
        name = "floods"

        def write(self, request: Request, /) -> Iterable[Claim]:
            while True:
                yield Claim(text=request.text(request.facts[0].best), sentences=(request.facts[0].best,))

    assert len(write_story(story(HARBOUR), Floods(), length=100).summary) == 1


def test_nonsense_leaves_the_offline_text() -> None:
    """Where nothing that a backend says holds, the fallback writes the story; the refused claims are kept."""
    one = story(HARBOUR)
    nonsense = Says([Claim(text="Purple elephants dance beneath ancient violins.", sentences=(ids(one)[0],))])
    brief = write_story(one, nonsense, length=100, fallback=Lead())
    assert brief.degraded
    assert [refused.code for refused in brief.rejections][:1] == ["wording"]
    assert brief.summary


def test_a_fallback_that_fails_too_leaves_the_facts() -> None:
    """The plain facts are printed when both backends fail."""
    brief = write_story(story(HARBOUR), Raises(ValueError()), length=100, fallback=Raises(ValueError()))
    assert brief.summary


def test_a_backend_that_is_its_own_fallback_is_asked_once() -> None:
    """What failed is not asked the same again: the plain facts are printed."""
    asked: list[Request] = []

    class Counts(Raises):
        """A backend that fails, and is counted."""

        def write(self, request: Request, /) -> Iterable[Claim]:
            asked.append(request)
            return super().write(request)

    backend = Counts(ValueError())
    assert write_story(story(HARBOUR), backend, length=100, fallback=backend).summary
    assert len(asked) == 1


class Learns:
    """A backend that is asked once more, and does better."""

    name: ClassVar[str] = "learns"
    repairs = True

    def __init__(self, better: str) -> None:
        self.better = better
        self.asked: list[Request] = []

    def write(self, request: Request, /) -> Iterable[Claim]:
        self.asked.append(request)
        if request.refused:
            return [Claim(text=self.better, sentences=claim.sentences) for claim in request.refused]
        best = request.facts[1].best
        return [
            Claim(text="Harbour master Ivan Petkov said that 99 workers were taken to hospital.", sentences=(best,))
        ]


def test_a_backend_is_asked_once_more() -> None:
    """A backend that takes questions is told what was wrong, and its second words are printed as repaired."""
    backend = Learns("Petkov said that 14 workers were taken to hospital.")
    brief = write_story(story(HARBOUR), backend, length=100)
    assert [(statement.text, statement.status) for statement in brief.summary] == [(backend.better, "repaired")]
    assert [(refused.code, refused.outcome) for refused in brief.rejections] == [("number", "repaired")]
    assert [len(request.refused) for request in backend.asked] == [0, 1]


def test_the_source_replaces_what_stays_wrong() -> None:
    """Where the second words fail too, the source's own sentence is printed."""
    one = story(HARBOUR)
    brief = write_story(one, Learns("Petkov said that 77 workers were taken to hospital."), length=100)
    assert [(s.text, s.status) for s in brief.summary] == [(one.text(ids(one)[1]), "replaced")]


def test_the_headline_is_the_backends_where_it_holds() -> None:
    """A headline that its sentences hold is printed."""
    one = story(HARBOUR)
    claims = [
        Claim(text="Port of Varna closed after a crane collapsed", sentences=(ids(one)[0],), role="headline"),
        Claim(text=one.text(ids(one)[1]), sentences=(ids(one)[1],)),
    ]
    headline = write_story(one, Says(claims), length=100).headline
    assert headline is not None
    assert headline.text == "Port of Varna closed after a crane collapsed"


def test_without_a_title_the_summary_heads() -> None:
    """A story without a title is headed by its first statement."""
    brief = write_story(story(HARBOUR), Lead(), length=100)
    assert brief.headline is not None
    assert brief.headline.text == brief.summary[0].text


def test_events_are_in_the_order_of_their_days() -> None:
    """The timeline is sorted by date, with the dates of the core."""
    one = story(HARBOUR, events=[(3, "2024-03-01"), (0, "2025-06-02"), (1, "2025-06-02")])
    brief = write_story(one, Lead(), length=100)
    assert [entry.when.start for entry in brief.timeline] == ["2024-03-01", "2025-06-02", "2025-06-02"]


def test_one_sentence_is_one_entry() -> None:
    """Two events with the same words are one entry; the other one is accounted for."""
    one = story(HARBOUR, events=[(0, "2025-06-01"), (0, "2025-06-02")])
    brief = write_story(one, Lead(), length=100)
    assert len(brief.timeline) == 1
    assert [refused.code for refused in brief.rejections] == ["repeat"]


def test_a_backend_words_an_event_and_does_not_date_it() -> None:
    """A wording that holds is printed under the core's date; one about no event is accounted for."""
    one = story(HARBOUR, events=[(0, "2025-06-02")])
    worded = "The port of Varna was closed after a crane collapsed."
    claims = [
        Claim(text=one.text(ids(one)[1]), sentences=(ids(one)[1],)),
        Claim(text=worded, sentences=(ids(one)[0],), role="event", about="e0"),
        Claim(text=worded, sentences=(ids(one)[0],), role="event", about="e9"),
    ]
    brief = write_story(one, Says(claims), length=100)
    assert [(entry.statement.text, entry.when.start) for entry in brief.timeline] == [(worded, "2025-06-02")]
    assert [refused.code for refused in brief.rejections] == ["unknown-id"]


def test_conflicts_cite_both_sides() -> None:
    """A conflict is printed with the passages of both sides."""
    one = story(HARBOUR, COURIER)
    sides = (Side(value="14", passages=(Passage("S1", 0, 8),)), Side(value="13", passages=(Passage("S2", 0, 7),)))
    one = msgspec.structs.replace(one, conflicts=(Conflict(id="c", kind="number", question="How many?", sides=sides),))
    brief = write_story(one, Lead(), length=100)
    assert [side.cites[0].quote for side in brief.conflicts[0].sides] == ["The port", "A crane"]


def test_origins_are_counted_where_known() -> None:
    """Files of one text count as one origin, and are said to share it; nothing is said where none was found."""
    origin = Origin(articles=("S1", "S2"), evidence=(OriginEvidence(articles=("S1", "S2"), reason="copy"),))
    one = story(HARBOUR, COURIER, same=[(0, 5)], origins=(origin,))
    brief = write_story(one, Lead(), length=100)
    assert brief.summary[0].support.origins == 1
    assert brief.summary[0].support.shared_texts == (2,)
    assert brief.origins is not None
    assert brief.origins[0].evidence == ("S1 and S2: copy",)
    unknown = write_story(msgspec.structs.replace(one, origins=None), Lead(), length=100)
    assert unknown.origins is None
    assert unknown.summary[0].support.origins is None
    assert unknown.summary[0].support.shared_texts == ()


def test_excluded_text_is_listed() -> None:
    """What is no sentence of an article is listed with the reason."""
    one = story(HARBOUR)
    excluded = msgspec.structs.replace(one.articles[0], excluded=(Excluded(0, 8, "headline"),))
    brief = write_story(msgspec.structs.replace(one, articles=(excluded,)), Lead(), length=100)
    assert [(part.cite.quote, part.reason) for part in brief.unused] == [("The port", "headline")]


def test_every_quote_is_what_stands_there() -> None:
    """Every citation of a brief is the slice of its file."""
    one = story(HARBOUR, COURIER, same=[(0, 5), (1, 6)], events=[(0, "2025-06-02")])
    brief = write_story(one, Lead(), length=200)
    statements = [*brief.summary, *(entry.statement for entry in brief.timeline)]
    cites = [cite for statement in statements for cite in (*statement.cites, *statement.also_reported_by)]
    assert cites
    assert all(one.article[cite.source].text[cite.start : cite.end] == cite.quote for cite in cites)


def test_a_story_without_sentences_is_empty() -> None:
    """A story that has nothing to say is printed as such."""
    brief = write_story(Story(id="x", articles=(), facts=()), Lead(), length=100)
    assert (brief.summary, brief.headline) == ((), None)


def test_two_events_of_a_kind_are_two_entries() -> None:
    """What is told much alike of two days is told twice: it happened twice."""
    texts = "A strike hit the port of Varna early on Monday. A strike hit the port of Varna early on Thursday."
    brief = write_story(story(texts, events=[(0, "2025-06-02"), (1, "2025-06-05")]), Lead(), length=100)
    assert len(brief.timeline) == 2


def test_one_event_in_like_words_is_one_entry() -> None:
    """Much the same words of the same day are one entry."""
    texts = "A strike hit the port of Varna early on Monday. Early on Monday a strike hit the port of Varna hard."
    brief = write_story(story(texts, events=[(0, "2025-06-02"), (1, "2025-06-02")]), Lead(), length=100)
    assert len(brief.timeline) == 1

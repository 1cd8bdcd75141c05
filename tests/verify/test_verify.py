"""The gate: what becomes of a claim."""

from __future__ import annotations

import msgspec
import pytest
from make import article
from stories import COURIER, HARBOUR, ids, story, told

from summarize.model import Claim, Event, Excluded, Span, When, Wording
from summarize.verify.cite import citation
from summarize.verify.verify import verify, verify_event, verify_title


def claim(text: object, *sentences: str, role: str = "summary", about: str | None = None) -> Claim:
    """A claim, of whatever types."""
    return Claim(text=text, sentences=sentences, role=role, about=about)  # type: ignore[arg-type]


def code(one: Claim, of: object = None, **options: object) -> str:
    """The code of the first rejection of a claim about the harbour."""
    verdict = verify(one, of or story(HARBOUR), **options)  # type: ignore[arg-type]
    return verdict.rejections[0].code if verdict.rejections else ""


def test_a_sentence_as_it_stands_is_verified() -> None:
    """A claim in the source's own words becomes an extracted statement whose quote is the slice."""
    one = story(HARBOUR)
    statement = verify(claim(one.text(ids(one)[0]), ids(one)[0]), one).statement
    assert statement is not None
    assert (statement.kind, statement.status) == ("extracted", "verified")
    assert [cite.quote for cite in statement.cites] == [HARBOUR[: statement.cites[0].end]]


def test_white_space_and_marks_do_not_count() -> None:
    """A bullet, a citation mark and a line break leave the source's own words what they are."""
    one = story(HARBOUR)
    text = "- The port of Varna was closed\non Monday after a crane collapsed. [S1:1]"
    statement = verify(claim(text, ids(one)[0]), one).statement
    assert statement is not None
    assert statement.text == "The port of Varna was closed on Monday after a crane collapsed."


def test_every_sentence_of_the_fact_is_cited() -> None:
    """The statement of a fact cites all files that tell it, and names those that tell a part."""
    one = story(HARBOUR, COURIER, same=[(0, 5)])
    fact = msgspec.structs.replace(one.facts[0], partial=(ids(one)[6],))
    one = msgspec.structs.replace(one, facts=(fact, *one.facts[1:]))
    statement = verify(claim(one.text(ids(one)[0]), ids(one)[0]), one).statement
    assert statement is not None
    assert [cite.source for cite in statement.cites] == ["S1", "S2"]
    assert [cite.quote for cite in statement.also_reported_by] == [one.text(ids(one)[6])]
    assert statement.support.files == 2


def test_another_telling_is_cited_with_what_holds_it() -> None:
    """A fact that is printed in another sentence than its clearest cites those that hold that one."""
    one = story(HARBOUR, COURIER, COURIER, same=[(0, 5, 8)])
    second = ids(one)[5]
    fact = msgspec.structs.replace(one.facts[0], alternatives=(Wording(sentence=second, cited=(second, ids(one)[8])),))
    one = msgspec.structs.replace(one, facts=(fact, *one.facts[1:]))
    statement = verify(claim(one.text(second), second, ids(one)[0]), one).statement
    assert statement is not None
    assert [cite.source for cite in statement.cites] == ["S2", "S3"]
    assert [cite.source for cite in statement.also_reported_by] == ["S1"]


def test_a_sentence_in_two_facts_is_only_told_by_those_that_tell_both() -> None:
    """What tells one of a sentence's two facts tells a part of it."""
    one = story(HARBOUR, COURIER, same=[(0, 5)])
    other = msgspec.structs.replace(one.facts[1], sentences=(ids(one)[0], ids(one)[1]))
    one = msgspec.structs.replace(one, facts=(one.facts[0], other, *one.facts[2:]))
    statement = verify(claim(one.text(ids(one)[0]), ids(one)[0]), one).statement
    assert statement is not None
    assert [cite.source for cite in statement.cites] == ["S1"]
    assert len(statement.also_reported_by) == 2


def test_copies_are_cited_too() -> None:
    """The same words in a near-duplicate file are cited beside the original."""
    one = story("The mill burned down.", "The mill burned down.", copies=(("S2", "S1"),))
    statement = verify(claim("The mill burned down.", ids(one)[0]), one).statement
    assert statement is not None
    assert [cite.source for cite in statement.cites] == ["S1", "S2"]


def test_the_source_words_move_to_where_they_stand() -> None:
    """A verbatim sentence with the wrong id gets the right one, and the briefing says so."""
    one = story(HARBOUR)
    verdict = verify(claim(one.text(ids(one)[0]), ids(one)[3]), one)
    assert verdict.statement is not None
    assert verdict.statement.status == "repaired"
    assert verdict.sentences == (ids(one)[0],)
    assert verdict.rejections[0].code == "citation"


def test_sentences_in_a_row_are_extracted() -> None:
    """The words of two cited sentences, one after the other, are the source's own."""
    one = story(HARBOUR)
    first, second = ids(one)[:2]
    statement = verify(claim(f"{one.text(first)} {one.text(second)}", first, second), one).statement
    assert statement is not None
    assert (statement.kind, len(statement.cites)) == ("extracted", 2)


@pytest.mark.parametrize(
    "text",
    [
        "[Petkov] added that the port would not reopen before Friday.",
        "He [Petkov] added that the port would not reopen before Friday.",
    ],
)
def test_a_name_in_brackets_is_ours(text: str) -> None:
    """A name that the article says before a sentence may explain its first word, in brackets."""
    one = story(HARBOUR)
    statement = verify(claim(text, ids(one)[4]), one).statement
    assert statement is not None
    assert (statement.kind, statement.status, statement.text) == ("extracted", "verified", text)


def test_a_name_in_brackets_must_come_before() -> None:
    """A name that the article does not mention before the sentence is not put in brackets."""
    one = story(HARBOUR)
    text = "[Georgiev] added that the port would not reopen before Friday."
    verdict = verify(claim(text, ids(one)[4]), one)
    assert verdict.statement is None or verdict.statement.text == one.text(ids(one)[4])


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (claim("", "x"), "empty"),
        (claim("[1] …", "x"), "empty"),
        (claim("The port was closed."), "no-citation"),
        (claim("The port was closed.", "0000000000"), "unknown-id"),
        (claim("The port was\x1b[2J closed.", "x"), "control"),
        (claim("The port was \u202eclosed.", "x"), "control"),
        (claim("port " * 1000, "x"), "too-long"),
        (claim(None, "x"), "malformed"),
        (claim("The port was closed.", "x", role="opinion"), "malformed"),
        (Claim(text="The port was closed.", sentences="abc"), "malformed"),  # type: ignore[arg-type]
        (Claim(text="The port was closed.", sentences=(1, 2)), "malformed"),  # type: ignore[arg-type]
    ],
)
def test_unusable_claims_are_refused(one: Claim, expected: str) -> None:
    """What has no text, no known sentence, or hostile characters is refused, whatever its types are."""
    assert code(one) == expected
    assert verify(one, story(HARBOUR)).statement is None


def test_one_unknown_id_among_known_ones_refuses_the_claim() -> None:
    """A made-up id is not dropped in silence: the claim that carries it is."""
    one = story(HARBOUR)
    assert code(claim(one.text(ids(one)[0]), ids(one)[0], "0000000000"), one) == "unknown-id"


def test_what_its_sentences_hold_is_printed() -> None:
    """A wording that its sentences hold is printed as written, and cites them."""
    one = story(HARBOUR)
    statement = verify(claim("The port of Varna was closed after a crane collapsed.", ids(one)[0]), one).statement
    assert statement is not None
    assert (statement.kind, statement.status) == ("written", "verified")
    assert len(statement.cites) == 1


def test_a_neighbouring_sentence_may_name_the_actor() -> None:
    """The sentences next to the cited ones count: they say who "he" is."""
    one = story(HARBOUR)
    assert code(claim("Petkov added that the port would not reopen before Friday.", ids(one)[4]), one) == ""


def test_corroborating_sentences_are_added() -> None:
    """A written statement cites the sentences of the same fact that hold it too."""
    one = story(HARBOUR, COURIER, same=[(1, 6)])
    text = "The harbour master said 14 workers are in hospital."
    statement = verify(claim(text, ids(one)[1]), one).statement
    assert statement is not None
    assert [cite.source for cite in statement.cites] == ["S1", "S2"]


def test_a_telling_with_another_number_is_only_mentioned() -> None:
    """A sentence of the same fact that counts otherwise does not hold the statement."""
    other = "Nine workers were taken to hospital, harbour master Ivan Petkov said."
    one = story(HARBOUR, other, same=[(1, 5)])
    statement = verify(claim("Petkov said that 14 workers were taken to hospital.", ids(one)[1]), one).statement
    assert statement is not None
    assert [cite.source for cite in statement.cites] == ["S1"]
    assert [cite.source for cite in statement.also_reported_by] == ["S2"]


def test_an_idle_citation_is_dropped() -> None:
    """A cited sentence that holds nothing of the text is not cited."""
    one = story(HARBOUR, COURIER)
    text = "The port of Varna was closed after a crane collapsed."
    statement = verify(claim(text, ids(one)[0], ids(one)[7]), one).statement
    assert statement is not None
    assert [cite.source for cite in statement.cites] == ["S1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour master said that 40 workers were taken to hospital.", "number"),
        ("The operator claimed the crane had been repaired in March 2022.", "date"),
        ("“Everybody was told that the crane had failed its inspection,” Petkov told reporters.", "quotation"),
        ("Harbour master Boris Dimitrov said that 14 workers were taken to hospital.", "name"),
        ("Harbour master Ivan Petkov said that 14 workers were not taken to hospital.", "negation"),
        ("The crane had been repaired in March 2024.", "attribution"),
        ("The <b>port of Varna</b> was closed on Monday after a crane collapsed.", "markup"),
    ],
)
def test_an_alteration_is_found(text: str, expected: str) -> None:
    """Each rule refuses its own kind of alteration and says so; the source's own sentence takes the place."""
    one = story(HARBOUR)
    verdict = verify(claim(text, *ids(one)[:4]), one)
    assert verdict.rejections[0].code == expected
    assert verdict.statement is None or verdict.statement.text in HARBOUR


def test_a_citation_of_the_wrong_file_moves() -> None:
    """A claim that another sentence holds cites that one, and the briefing says so."""
    one = story(HARBOUR, "The weather over Ruse will be fine. Farmers look forward to the harvest.")
    text = "Harbour master Ivan Petkov said 14 workers were taken to hospital."
    verdict = verify(claim(text, ids(one)[5]), one)
    assert verdict.statement is not None
    assert (verdict.statement.status, verdict.statement.text) == ("repaired", text)
    assert [cite.source for cite in verdict.statement.cites] == ["S1"]
    assert verdict.rejections[0].outcome == "repaired"


def test_the_source_replaces_what_it_does_not_hold() -> None:
    """Where no sentence holds a claim, the one closest to it is printed in its place."""
    one = story(HARBOUR)
    verdict = verify(claim("Harbour master Ivan Petkov said that 99 workers were taken to hospital.", ids(one)[1]), one)
    assert verdict.statement is not None
    assert (verdict.statement.kind, verdict.statement.status) == ("extracted", "replaced")
    assert verdict.statement.text == one.text(ids(one)[1])
    assert (verdict.rejections[0].detail, verdict.rejections[0].outcome) == ("99", "replaced")


def test_nonsense_is_dropped() -> None:
    """What has nothing to do with any sentence is dropped, not replaced."""
    one = story(HARBOUR)
    verdict = verify(claim("Purple elephants dance slowly beneath ancient violins.", ids(one)[0]), one)
    assert verdict.statement is None
    assert (verdict.rejections[0].code, verdict.rejections[0].outcome) == ("wording", "dropped")


def test_strict_mends_nothing() -> None:
    """In strict mode a claim stands as it is, with its own citations, or falls."""
    one = story(HARBOUR)
    verdict = verify(claim("Petkov said that 99 workers were taken to hospital.", ids(one)[1]), one, mode="strict")
    assert verdict.statement is None
    assert verdict.rejections[0].outcome == "dropped"


def test_the_id_is_the_same_whatever_else_is_read() -> None:
    """A statement's id depends on role, text and place in the file, not on the numbers of the sources."""
    alone, second = (
        story(HARBOUR),
        told((article(COURIER, id="S1", path="0.txt"), article(HARBOUR, id="S2", path="1.txt"))),
    )
    text = "The port of Varna was closed on Monday after a crane collapsed."
    one = verify(claim(text, ids(alone)[0]), alone).statement
    other = verify(claim(text, ids(second)[3]), second).statement
    assert one is not None and other is not None
    assert one.id == other.id


def test_citations_are_in_natural_order() -> None:
    """S2 comes before S10."""
    one = story(*["The mill in Ruse burned down on Sunday evening after a storm."] * 11)
    statement = verify(claim(one.text(ids(one)[0]), ids(one)[0]), one).statement
    assert statement is not None
    assert [cite.source for cite in statement.cites] == [f"S{number}" for number in range(1, 12)]


def test_a_line_counts_line_feeds() -> None:
    """A citation's line is one more than the line feeds before it."""
    one = article("Mill burns\r\n\r\nThe mill burned down.\n\nNobody was hurt in it.", id="S1")
    start = one.text.index("Nobody")
    assert citation(one, Span(start, start + 6)).line == 5


def event(one: object, best: str, *sentences: str) -> Event:
    """An event of the first fact."""
    when = When.given("2025-06-02")
    return Event(id="e0", fact="f0", when=when, sentences=sentences, best=best)


def test_an_event_cites_only_what_tells_its_date() -> None:
    """A sentence of the fact that has no date is no source of the entry: it also reports it."""
    one = story(HARBOUR, COURIER, same=[(0, 5)])
    statement = verify_event(event(one, ids(one)[0], ids(one)[0]), one).statement
    assert statement is not None
    assert [cite.source for cite in statement.cites] == ["S1"]
    assert [cite.source for cite in statement.also_reported_by] == ["S2"]


def test_an_event_takes_a_wording_that_holds() -> None:
    """A backend's wording of an event is printed where the event's sentences hold it."""
    one = story(HARBOUR)
    worded = claim("The port of Varna was closed after a crane collapsed.", ids(one)[0], role="event", about="e0")
    statement = verify_event(event(one, ids(one)[0], ids(one)[0]), one, worded).statement
    assert statement is not None
    assert statement.kind == "written"


def test_an_event_cites_all_that_its_wording_needs() -> None:
    """A wording of two sentences cites the second too, though that one tells no event."""
    one = story(HARBOUR)
    first, second = ids(one)[:2]
    worded = claim(f"{one.text(first)} {one.text(second)}", first, second, role="event", about="e0")
    statement = verify_event(event(one, first, first), one, worded).statement
    assert statement is not None
    assert [cite.quote for cite in statement.cites] == [one.text(first), one.text(second)]


def test_an_event_falls_back_to_its_sentence() -> None:
    """A wording that does not hold leaves the event's own sentence."""
    one = story(HARBOUR)
    worded = claim("The port of Burgas was closed after 7 cranes collapsed.", ids(one)[0], role="event", about="e0")
    verdict = verify_event(event(one, ids(one)[0], ids(one)[0]), one, worded)
    assert verdict.statement is not None
    assert verdict.statement.text == one.text(ids(one)[0])
    assert verdict.rejections


def test_a_title_in_the_text_is_cited_where_it_stands() -> None:
    """A headline cites the span of the title, in every file that has it."""
    first = article("Crane falls in Varna\n\n" + HARBOUR, id="S1", path="1.txt")
    titled = msgspec.structs.replace(
        first, title="Crane falls in Varna", title_span=Span(0, 20), excluded=(Excluded(0, 20, "headline"),)
    )
    statement = verify_title(titled, told((titled,))).statement
    assert statement is not None
    assert statement.cites[0].quote == "Crane falls in Varna"


def test_a_title_of_the_metadata_must_be_held() -> None:
    """A title that only the metadata know is printed where sentences hold it, and cites them."""
    good = article(HARBOUR, title="Port of Varna closed after crane collapsed")
    bad = article(HARBOUR, title="Seven killed as bridge falls in Plovdiv")
    held = verify_title(good, told((good,))).statement
    assert held is not None
    assert held.cites[0].quote in HARBOUR
    assert verify_title(bad, told((bad,))).statement is None

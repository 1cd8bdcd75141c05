"""Which articles come from one text."""

from __future__ import annotations

import msgspec
from make import article

from summarize.evidence.facts.find import find_facts
from summarize.evidence.origins import find_origins
from summarize.model import Article, Origin

FIRST = (
    "A crane collapsed at the port of Varna on Monday.",
    "Harbour master Ivan Petkov closed the port at noon.",
    "Fourteen workers were taken to the Saint Anna hospital.",
    "The operator Black Sea Lines promised an inquiry into the crane.",
    "Trains to Ruse were stopped because of the closed port.",
    "The union of dock workers demanded new cranes from the ministry.",
)
AGAIN = (
    "At Varna's port a crane collapsed on Monday.",
    "The port was closed at noon by harbour master Ivan Petkov.",
    "To the Saint Anna hospital fourteen workers were taken.",
    "Black Sea Lines, the operator, promised an inquiry into the crane.",
    "Because of the closed port trains to Ruse were stopped.",
    "New cranes were demanded from the ministry by the union of dock workers.",
)


def origins(*articles: Article, copies: tuple[tuple[str, str], ...] = ()) -> tuple[Origin, ...] | None:
    """The origins of articles, with their facts."""
    return find_origins(articles, copies=copies, facts=find_facts(articles))


def test_one_article_tells_nothing() -> None:
    """Origins are about several articles."""
    assert origins(article(" ".join(FIRST))) is None


def test_no_evidence_is_not_independence() -> None:
    """Two articles without common traces have unknown origins, not two."""
    assert (
        origins(article("The port of Varna was closed on Monday.", id="S1"), article("A crane fell.", id="S2")) is None
    )


def test_copies_are_one_origin() -> None:
    """A near-duplicate comes from what it copies."""
    one, two = article("The mill burned.", id="S1"), article("The mill burned.", id="S2")
    found = origins(one, two, copies=(("S2", "S1"),))
    assert found is not None
    assert found[0].articles == ("S1", "S2")
    assert "near-duplicate" in found[0].evidence[0].reason


def test_much_text_word_for_word_is_one_origin() -> None:
    """Articles that share sentences word for word have one origin, with the share as its degree."""
    one = article(" ".join(FIRST), id="S1")
    two = article(
        " ".join((*FIRST[:3], "The weather in Burgas stayed fine all week long, as it had been before.")), id="S2"
    )
    found = origins(one, two)
    assert found is not None
    assert any("word for word" in said for said in map(str, found[0].evidence))


def test_one_quotation_is_no_common_text() -> None:
    """Quoted words are everybody's who heard them."""
    quote = "“We will not reopen the port before every single crane has been inspected by engineers from abroad”"
    one = article(f"{quote}, Petkov said at a press conference in the morning.", id="S1")
    two = article(f"Speaking to reporters in Varna, the harbour master made this promise: {quote}.", id="S2")
    assert origins(one, two) is None


def test_the_same_facts_in_the_same_order() -> None:
    """A rewrite keeps the order of facts, where independent reports do not."""
    one, two = article(" ".join(FIRST), id="S1"), article(" ".join(AGAIN), id="S2")
    found = origins(one, two)
    assert found is not None
    assert any("in the same order" in said for said in map(str, found[0].evidence))


def test_the_same_facts_in_another_order() -> None:
    """The same facts, told in another order, are no evidence."""
    one, two = article(" ".join(FIRST), id="S1"), article(" ".join(reversed(AGAIN)), id="S2")
    assert origins(one, two) is None


def test_a_credit_to_one_agency() -> None:
    """Articles that credit the same agency have one origin."""
    one = article("VARNA (Reuters) - A crane collapsed on Monday. Nobody was hurt.", id="S1")
    two = article("Dock workers in Varna were on strike on Friday. They want new cranes. (Reuters)", id="S2")
    found = origins(one, two)
    assert found is not None
    assert "REUTERS" in str(found[0].evidence[0]).upper()


def test_one_publisher_is_no_sign_of_one_text() -> None:
    """Two reports of one paper that share nothing are two texts: one gives fourteen dead, the other nineteen."""
    one = article("A crane collapsed. Fourteen people are dead.", id="S1", publisher="Varna Post")
    two = article("The port is closed. Nineteen people died.", id="S2", publisher="Varna Post")
    assert origins(one, two) is None


def test_an_unnamed_outlet_is_mentioned() -> None:
    """An article that attributes its news to an outlet without a name is noted where it has an origin."""
    one = article("A crane collapsed, residents told the news agency.", id="S1")
    two = article("The port is closed.", id="S2")
    found = origins(one, two, copies=(("S2", "S1"),))
    assert found is not None
    assert any("told the news agency" in said for said in map(str, found[0].evidence))


def test_evidence_joins_groups() -> None:
    """What hangs together by different evidence is one origin; what does not is left out."""
    texts = [article(f"Report number {n} about something else entirely.", id=f"S{n}") for n in range(1, 5)]
    texts[0] = msgspec.structs.replace(texts[0], authors=("Reuters",))
    texts[1] = msgspec.structs.replace(texts[1], authors=("Reuters",))
    found = origins(*texts, copies=(("S3", "S2"),))
    assert found is not None
    assert [origin.articles for origin in found] == [("S1", "S2", "S3")]


def test_material_lent_by_one_agency_is_one_origin() -> None:
    """A report "with files from Reuters" and one of Reuters speak for one origin; a picture of Reuters does not."""
    wire = article(f"VARNA, March 3 (Reuters) - {' '.join(FIRST[:2])}", id="S1")
    lent = article(f"{' '.join(AGAIN[2:5])}\n\nWith files from Reuters", id="S2")
    picture = article(f"{AGAIN[5]} Nobody was hurt.\n\nPhoto: Eva Roe/Reuters", id="S3")
    found = origins(wire, lent, picture)
    assert found is not None
    assert [origin.articles for origin in found] == [("S1", "S2")]

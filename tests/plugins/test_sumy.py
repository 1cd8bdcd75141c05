"""sumy's methods rank facts."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from bounds import calls
from stories import COURIER, HARBOUR, story

from summarize import BackendError, Request, Story, words
from summarize.plugin.testing import check_backend
from summarize_sumy import Sumy
from summarize_sumy.backend import BOUNDS, METHODS, candidates, fill, rank

FLOOD = (
    "The river Tarn rose four metres on Sunday after two days of rain, and the lower town of Millbrook was flooded. "
    "Firefighters brought 300 people out of their houses by boat. "
    "The mayor, Clara Voss, asked the government for soldiers and pumps. "
    "The railway line to the coast is closed until Thursday. "
    "Farmers upstream had warned of the rain for a week. "
    "Schools will serve as shelters for those who lost their homes. "
    "The flood of 1998 had reached the same mark on the church wall. "
    "Insurers expect claims of 40 million crowns. "
)


@pytest.fixture(scope="module")
def flood() -> Story:
    return story(FLOOD, HARBOUR, COURIER)


def invented(sentences: int) -> Story:
    """A story of one article of sentences drawn from 400 words, the same in every run."""
    draw = random.Random(7)
    words = ["".join(draw.choice("bcdfglmnprst") + draw.choice("aeiou") for _ in range(3)) for _ in range(400)]
    lines = (" ".join(draw.choice(words) for _ in range(14)).capitalize() + "." for _ in range(sentences))
    return story("\n\n".join(lines))


@pytest.mark.parametrize("method", METHODS)
def test_every_method_keeps_the_contract(method: str) -> None:
    """Each of sumy's methods answers with claims that cite what was given, the same each time."""
    check_backend(Sumy(method=method))  # type: ignore[arg-type]


@pytest.mark.parametrize("method", METHODS)
def test_every_method_fills_the_length(flood: Story, method: str) -> None:
    """The first claims of every method come to the length, and no sentence is said twice."""
    claims = list(Sumy(method=method).write(Request(story=flood, length=60)))  # type: ignore[arg-type]
    assert len({claim.text for claim in claims}) == len(claims)
    assert 45 <= sum(len(claim.text.split()) for claim in claims) <= 72


def test_a_fact_of_more_sentences_than_a_claim_may_cite_is_claimed() -> None:
    """The story of 101 articles that say one thing is not refused for citing too many of them."""
    copies = story(*["The port of Varna was closed on Monday."] * 101, same=[tuple(range(101))])
    assert [len(claim.sentences) for claim in Sumy().write(Request(story=copies, length=60))] == [100]


def test_a_method_that_is_not_there_is_an_error_that_lists_them() -> None:
    """The message for a misspelt method names every method there is."""
    with pytest.raises(BackendError) as caught:
        Sumy(method="lexrnk")  # type: ignore[arg-type]
    assert caught.value.kind == "unknown"
    assert all(method in str(caught.value) for method in METHODS)


def test_a_claim_cites_every_sentence_of_its_fact() -> None:
    """What two articles tell is one claim with the sentences of both."""
    one = story(HARBOUR, COURIER, same=[(0, 5)])
    claims = Sumy().write(Request(story=one, length=100))
    assert one.facts[0].sentences in [claim.sentences for claim in claims]


def test_claims_are_in_the_order_of_the_story(flood: Story) -> None:
    """What is chosen is read in the order in which it is told."""
    place = {id: number for number, id in enumerate(flood.sentence)}
    claims = list(Sumy().write(Request(story=flood, length=10_000)))
    assert [place[claim.sentences[0]] for claim in claims] == list(range(len(flood.facts)))


@pytest.mark.parametrize(
    ("method", "module", "name"),
    [
        ("lexrank", "lex_rank", "LexRankSummarizer"),
        ("textrank", "text_rank", "TextRankSummarizer"),
        ("reduction", "reduction", "ReductionSummarizer"),
    ],
)
def test_sparse_methods_rank_as_sumys_own(
    flood: Story, monkeypatch: pytest.MonkeyPatch, method: str, module: str, name: str
) -> None:
    """The order of all sentences is that of sumy's own class."""
    from importlib import import_module

    from summarize_sumy import classes, sparse

    sentences = [fact.best for fact in flood.facts]
    ours = rank(flood, sentences, method=method, language="en")
    monkeypatch.setitem(classes.SUMMARIZERS, method, getattr(import_module(f"sumy.summarizers.{module}"), name))
    monkeypatch.delitem(sparse.METHODS, method)
    assert rank(flood, sentences, method=method, language="en") == ours


def test_lsa_rates_as_sumys_own(flood: Story) -> None:
    """The length of a sentence's column is the rank that sumy computes from the decomposition."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lsa import LsaSummarizer

    from summarize_sumy.classes import _Words
    from summarize_sumy.sparse import lsa

    texts = [flood.text(fact.best) for fact in flood.facts]
    found: list[list[float]] = []
    theirs = LsaSummarizer()
    theirs._get_best_sentences = lambda sentences, count, rate: found.append([rate(one) for one in sentences])
    theirs(ObjectDocumentModel([Paragraph([Sentence(text, _Words(words(text))) for text in texts])]), 1)
    told = [words(text) for text in texts]
    assert found[0] == pytest.approx(lsa(told, told))


def test_lexrank_needs_no_sumy() -> None:
    """What runs on matrices does not wait for sumy, which takes a second to import."""
    here = Path(__file__).parent
    code = PROBE.format(paths=[str(here), str(here.parent)]).replace(
        "for method in METHODS", "for method in METHODS[:1]"
    )
    code += "print([name for name in sys.modules if name.partition('.')[0] in ('sumy', 'nltk')])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.splitlines()[-1] == "[]"


def test_sentences_of_the_same_words_are_given_once() -> None:
    """sumy knows sentences by their text: of two facts of the same words, one is given."""
    one = story(COURIER, COURIER)
    assert len(candidates(one, 100)) == len(one.facts) // 2


def test_a_bound_keeps_what_more_articles_tell_then_what_is_told_early() -> None:
    """Of more facts than a method can take, the shared come first, then those that open an article."""
    one = story(HARBOUR, COURIER, same=[(2, 6)])
    best = [fact.best for fact in candidates(one, 3)]
    sentences = list(one.sentence)
    assert best == [sentences[0], sentences[2], sentences[5]]


def test_what_does_not_fit_is_skipped() -> None:
    """A long fact gives way to a shorter one of lower rank that still fits."""
    one = story(HARBOUR)
    chosen, _ = fill(one.facts, one, 22)
    assert chosen == [one.facts[0], one.facts[4]]


def test_a_length_in_sentences_is_a_number_of_facts(flood: Story) -> None:
    """With the unit of sentences, so many of them are chosen first."""
    chosen, spare = fill(flood.facts, flood, 3, "sentences")
    assert (len(chosen), len(spare)) == (3, 1)


def test_the_first_fact_is_said_where_none_fits() -> None:
    """A length shorter than any sentence still gets the best one."""
    one = story(HARBOUR)
    assert fill(one.facts, one, 2)[0] == [one.facts[0]]


@pytest.mark.parametrize("method", METHODS)
def test_methods_take_texts_without_words_in_common(method: str) -> None:
    """Sentences of stop words, of one word and of nothing but numbers end in claims, not in an error."""
    one = story("It was so. And they did it again. Yes. 12 45. It is what it is.")
    claims = list(Sumy(method=method).write(Request(story=one, length=20)))  # type: ignore[arg-type]
    assert claims


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Fluss stieg am Sonntag um vier Meter. Die Feuerwehr rettete 300 Menschen. Der Fluss sinkt.", "de"),
        ("ارتفع منسوب النهر يوم الأحد. أنقذ رجال الإطفاء ثلاثمئة شخص. ينخفض منسوب النهر الآن.", "ar"),
        ("नदी का जलस्तर रविवार को बढ़ गया। दमकल ने तीन सौ लोगों को बचाया। नदी अब घट रही है।", "hi"),
        ("周日河水上涨四米。消防员救出三百人。河水正在下降。", "zh"),
        ("Річка піднялася на чотири метри в неділю. Рятувальники вивезли 300 людей. Річка спадає.", "uk"),
    ],
)
def test_any_language_is_ranked(text: str, language: str) -> None:
    """Texts in other scripts and languages give claims, without data to download."""
    assert list(Sumy().write(Request(story=story(text), length=30, language=language)))


PROBE = """
import sys
sys.path[:0] = {paths!r}
from test_sumy import FLOOD
from stories import COURIER, HARBOUR, story
from summarize_sumy.backend import METHODS
from summarize_sumy.backend import rank
one = story(FLOOD, HARBOUR, COURIER)
print([rank(one, [fact.best for fact in one.facts], method=method, language="en") for method in METHODS])
"""


def test_the_ranking_does_not_depend_on_the_hash_seed() -> None:
    """All methods, LSA among them, give the same order under another seed of Python's string hash."""
    here = Path(__file__).parent
    code = PROBE.format(paths=[str(here), str(here.parent)])
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "33"}, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    one = story(FLOOD, HARBOUR, COURIER)
    sentences = [fact.best for fact in one.facts]
    assert told == f"{[rank(one, sentences, method=method, language='en') for method in METHODS]}\n"


def test_lexrank_takes_thousands_of_sentences() -> None:
    """LexRank over twice the sentences, quadratic in sumy itself, makes about twice the calls."""

    def write(size: int) -> int:
        request = Request(story=invented(size), length=250)
        return calls(lambda: list(Sumy().write(request)))

    write(250)  # what is loaded or compiled once is no growth
    assert write(1_000) < 2.5 * write(500)


def test_every_method_has_a_bound() -> None:
    """No method is given more than it can take."""
    assert set(BOUNDS) == set(METHODS)

"""What an article is made of."""

from __future__ import annotations

from group.news import HARBOUR, report

from summarize.group.features import NAME, SKETCH, feature
from summarize.group.hashes import digest
from summarize.group.settings import Settings
from summarize.group.signature import BATCH, sign
from summarize.model import Article, Excluded


def signature(article, **kwargs):
    (found,) = sign([article], Settings(**kwargs))
    return found


def named(text, stem):
    import numpy as np

    return feature(NAME, np.array([digest(stem)], np.uint64))[0] in signature(report(text)).features


def test_a_word_always_capital_is_a_name():
    """A word that never stands in small letters is a name."""
    assert named("They met Landi. Then Landi left.", "landi")


def test_a_word_sometimes_small_is_no_name():
    """A word that begins a sentence and stands small elsewhere is no name."""
    assert not named("Rescuers came. They were rescuers from the port.", "rescuer")


def test_excluded_text_does_not_count():
    """What was recognised as boilerplate is not looked at."""
    text = HARBOUR + " Subscribe to our newsletter."
    article = Article(id="S1", path="a", text=text, excluded=(Excluded(len(HARBOUR), len(text), "boilerplate"),))
    assert signature(article).features.tolist() == signature(report(HARBOUR)).features.tolist()


def test_an_article_keeps_its_weightiest_features():
    """An article has at most so many features."""
    assert len(signature(report(HARBOUR), features_kept=20).features) == 20


def test_a_sketch_is_short():
    """A long article has a sketch as short as any."""
    long = " ".join(f"word{number}" for number in range(5000))
    found = signature(report(long))
    assert (len(found.sketch), found.shingles) == (SKETCH, 4997)


def test_batches_make_no_difference():
    """An article's signature does not depend on those signed along with it."""
    many = [report(f"{HARBOUR} {number}", f"S{number}") for number in range(BATCH + 5)]
    last = list(sign(many, Settings()))[-1]
    assert last.features.tolist() == signature(many[-1]).features.tolist()


def test_the_day_needs_a_day():
    """A publication date that is known to the month only is no day."""
    from summarize.model import When

    month = When.given("2024-01-01", "2024-01-31", granularity="month")
    assert signature(Article(id="S1", path="a", text=HARBOUR, published=month)).day is None

"""Pairs of sentences of two articles: paraphrases are one fact, look-alikes are two. All texts are invented.

`facts` are the pairs that the rules were written with. `facts_more` and `facts_languages` were written before the
rules were tried on them; of `facts_more`, every second pair of each kind was never looked at while rules were mended.
"""

import pytest
from make import article
from tables import cases, rows

from summarize.evidence.facts.find import find_facts

TABLES = ("facts", "facts_more", "facts_languages")
PAIRS = {f"{table}, {row['name']}": (table, row) for table in TABLES for row in rows(f"pairs/{table}")}


def pairs(kind):
    """The cases of one kind: `same` or `apart`."""
    named = {name: pair for name, pair in PAIRS.items() if pair[1]["name"].partition(":")[0].endswith(kind)}
    return cases(named, failing=f"facts-{kind}")


def joined(table, row):
    """Whether the last sentences of both articles are one fact; only `facts_languages` says the language."""
    language = {"language": row["language"]} if table == "facts_languages" else {}
    articles = [article(text, id=f"S{number}", **language) for number, text in enumerate(row["texts"], 1)]
    last = {each.sentences[-1].id for each in articles}
    return any(last <= set(fact.sentences) for fact in find_facts(articles))


@pytest.mark.parametrize("pair", pairs("same"))
def test_a_paraphrase_is_one_fact(pair):
    """Two outlets tell the same in other words."""
    assert joined(*pair)


@pytest.mark.parametrize("pair", pairs("apart"))
def test_look_alikes_are_two_facts(pair):
    """What differs in place, day, number, actor, denial, doubt, speaker or wording is not one fact."""
    assert not joined(*pair)

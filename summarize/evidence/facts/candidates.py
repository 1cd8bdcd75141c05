"""Pairs of sentences that may report the same, and what speaks for each of them besides its own words.

Which pairs of wordings may be alike: products of blocks of the table with all that comes after them. What holds for two
wordings holds for all sentences of them, and no two sentences in the same words are paired: they are one fact anyway.

Common weight is counted over the concepts that at most `POSTINGS` sentences have, and what the others may add is
bounded: time grows with the wordings times the postings, memory with a block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from msgspec import Struct, structs
from numpy.typing import NDArray

from summarize.evidence.facts.vectors import (
    DIGITS,
    LENT,
    Chosen,
    CommonWeight,
    ConceptTable,
    Floats,
    Indices,
    Profile,
    Rows,
    paired,
)
from summarize.evidence.facts.vetoes import COMMON

POSTINGS = 400
BLOCK = 500


def likely(table: ConceptTable, least: float) -> CommonWeight:
    """The pairs of wordings that are `least` alike or more, each once, the lower number first, in order; a wording is
    paired with itself too."""
    blocks = (block.where(table.likeness(block) >= least) for block in _blocks(table, least))
    columns = zip(*(structs.astuple(block) for block in blocks), strict=True)
    pairs = CommonWeight(*(np.concatenate(parts) for parts in columns))
    return pairs.where(np.argsort(pairs.left * len(table.total) + pairs.right, kind="stable"))


def _blocks(table: ConceptTable, least: float) -> Iterator[CommonWeight]:
    """Pairs whose common weight may make them `least` alike or more, each once."""
    many = np.asarray(np.bincount(table.wording, minlength=len(table.total)) @ table.has).ravel() > POSTINGS
    rare, weighs, lends = (_columns(rows, ~many) for rows in (table.has, table.weighs, table.lends))
    frequent, heavy = (_columns(rows, many) for rows in (table.has, table.weighs))
    most, lent = (np.asarray(rows.sum(axis=1)).ravel() for rows in (heavy, table.lends))
    needed = np.sqrt(least * table.total)

    def hopeful(left: Indices, right: Indices, common: Floats) -> NDArray[np.bool_]:
        return (left <= right) & (common >= needed[left] * needed[right])

    for start in range(0, len(needed), BLOCK):
        block, after = slice(start, start + BLOCK), slice(start, None)
        left, right, weight = _entries(weighs[block] @ rare[after].T, start)
        _, _, count = _entries(rare[block] @ rare[after].T, start)
        chosen = hopeful(left, right, weight + np.minimum(most[left], most[right]) + LENT * (lent[left] + lent[right]))
        left, right, weight, count = left[chosen], right[chosen], weight[chosen], count[chosen]
        if many.any():
            weight = weight + paired(heavy, frequent, left, right)
            count = count + paired(frequent, frequent, left, right)
        takes, gives = paired(table.lends, table.has, left, right), paired(table.has, table.lends, left, right)
        pairs = CommonWeight(left, right, weight, count, takes, gives)
        yield pairs.where(hopeful(left, right, weight + LENT * (takes + gives)))
        # Those of which one only names whom the other leans on.
        left, right, meant = _entries(lends[block] @ rare[after].T + rare[block] @ lends[after].T, start)
        chosen = hopeful(left, right, LENT * meant + np.minimum(most[left], most[right]))
        left, right = left[chosen], right[chosen]
        alone = paired(rare, rare, left, right) == 0
        yield table.common(left[alone], right[alone])


def _columns(rows: Rows, chosen: NDArray[np.bool_]) -> Rows:
    return rows if chosen.all() else rows[:, chosen]


def _entries(product: Any, start: int) -> tuple[Indices, Indices, Floats]:  # noqa: ANN401 (SciPy's have no common class)
    """Row, column and value of all that is not zero, counted from `start`."""
    if isinstance(product, np.ndarray):
        rows, columns = product.nonzero()
        return rows + start, columns + start, product[rows, columns]
    entries = product.tocoo()
    return entries.row.astype(np.intp) + start, entries.col.astype(np.intp) + start, entries.data


# Likeness below this is not followed up.
SCORED = 0.3
# What speaks for a pair besides its own words: neighbours that match (a share of their likeness), the core of a dated
# event in both, and no rival within MARGIN in the other's article.
NEAR = 0.1
CORE = 0.15
BEST = 0.06
MARGIN = 0.1


class SentencePairs(Struct, frozen=True):
    """Pairs of sentences by their places, the lower one first, in order: `plain` is the likeness of their words,
    `score` what speaks for the pair in all, both 0 to 1; `weight` is that of the concepts they have in common."""

    left: Indices
    right: Indices
    plain: Floats
    score: Floats
    weight: Floats

    def where(self, chosen: Chosen) -> SentencePairs:
        """Those of the pairs that are `chosen`."""
        return SentencePairs(*(column[chosen] for column in structs.astuple(self)))

    def sorted(self) -> SentencePairs:
        """The same, the highest score first."""
        return self.where(np.lexsort((self.right, self.left, -self.score)))

    def rows(self) -> Iterator[tuple[int, int, float, float]]:
        """Left, right, likeness and score of each pair."""
        return zip(self.left.tolist(), self.right.tolist(), self.plain.tolist(), self.score.tolist(), strict=True)

    def around(self, chosen: NDArray[np.bool_]) -> tuple[Indices, Indices, Floats]:
        """Every pair of a chosen sentence with another one, and the weight they have in common."""
        left, right = chosen[self.left], chosen[self.right]
        return (
            np.concatenate([self.left[left], self.right[right]]),
            np.concatenate([self.right[left], self.left[right]]),
            np.concatenate([self.weight[left], self.weight[right]]),
        )


class KnownLikeness:
    """The pairs of wordings, each with itself too, that are alike enough to be followed up, and how alike they are."""

    def __init__(self, table: ConceptTable) -> None:
        self.pairs = likely(table, SCORED)
        self.plain = table.likeness(self.pairs)
        self._wording, self._size = table.wording, len(table.total)
        self._keys = np.append(self.pairs.left * self._size + self.pairs.right, self._size**2)
        self._plain = np.append(self.plain, 0.0)

    def __call__(self, left: Indices, right: Indices) -> Floats:
        """The likeness of each pair of sentences by their places, 0 where it is not known; in any order."""
        first, second = self._wording[left], self._wording[right]
        wanted = np.minimum(first, second) * self._size + np.maximum(first, second)
        at = np.searchsorted(self._keys, wanted)
        return np.where(self._keys[at] == wanted, self._plain[at], 0.0)


def pairs_of(sentence_profiles: Sequence[Profile], table: ConceptTable, known: KnownLikeness) -> SentencePairs:
    """All pairs in different words that are similar enough to be followed up, with

        score = min(1, plain + 0.1 * neighbours + 0.15 * core + 0.06 * best)

    where `plain` is the similarity of the two, `neighbours` the summed similarity of the sentences before and after
    them, `core` 1 where both date the same action of the same name, `best` 1 where each is the other's best match.
    """
    left, right, pair = _sentences(table, known)
    plain = known.plain[pair]
    score = (
        plain
        + NEAR * _neighbour_likeness(left, right, known, table.article)
        + CORE * _share_core(sentence_profiles, table, left, right)
        + BEST * _mutual_best(left, right, plain, table, known)
    )
    return SentencePairs(left, right, plain, np.round(np.minimum(1.0, score), DIGITS), known.pairs.weight[pair])


def _sentences(table: ConceptTable, known: KnownLikeness) -> tuple[Indices, Indices, Indices]:
    """Pairs of sentences in different words that are alike by their wordings, and the number of these among the known
    pairs."""
    apart = np.flatnonzero(table.words[known.pairs.left] != table.words[known.pairs.right])
    ones, twos = known.pairs.left[apart], known.pairs.right[apart]
    sentences = np.argsort(table.wording, kind="stable")
    many = np.bincount(table.wording, minlength=len(table.total))
    begin = np.cumsum(many) - many
    pair, at = _numbered(many[ones] * many[twos])
    first, second = np.divmod(at, many[twos][pair])
    left, right = sentences[begin[ones][pair] + first], sentences[begin[twos][pair] + second]
    return np.minimum(left, right), np.maximum(left, right), apart[pair]


def _numbered(sizes: Indices) -> tuple[Indices, Indices]:
    """Each place as often as its size says, and the numbers from 0 up to each size."""
    places = np.repeat(np.arange(len(sizes)), sizes)
    return places, np.arange(len(places)) - np.repeat(np.cumsum(sizes) - sizes, sizes)


def _neighbour_likeness(left: Indices, right: Indices, known: KnownLikeness, article: Indices) -> Floats:
    """How alike the sentences before and after a pair of two articles are, together."""
    neighbours = np.zeros(len(left))
    for step in (-1, 1):
        at = np.flatnonzero((article[left] != article[right]) & (left + step >= 0) & (right + step < len(article)))
        first, second = left[at] + step, right[at] + step
        at = at[(article[first] == article[left[at]]) & (article[second] == article[right[at]])]
        neighbours[at] += known(left[at] + step, right[at] + step)
    return neighbours


def _share_core(
    sentence_profiles: Sequence[Profile], table: ConceptTable, left: Indices, right: Indices
) -> NDArray[np.bool_]:
    """Whether both date the same action of the same named actor or place: the core of a dated event."""
    core = np.zeros(len(left), np.bool_)
    dates = [[concept for concept in profile.weights if concept[:2] == "d:"] for profile in sentence_profiles]
    dated = np.array([bool(row) for row in dates])
    at = np.flatnonzero(dated[left] & dated[right])
    for concepts in (
        dates,
        [profile.annotation.actions for profile in sentence_profiles],
        [
            [name for name, weight in profile.weights.items() if name[:2] == "n:" and weight > COMMON]
            for profile in sentence_profiles
        ],
    ):
        rows = table.rows(row if some else () for row, some in zip(concepts, dated.tolist(), strict=True))
        at = at[paired(rows, rows, left[at], right[at]) > 0]
    core[at] = True
    return core


def _mutual_best(
    left: Indices, right: Indices, plain: Floats, table: ConceptTable, known: KnownLikeness
) -> NDArray[np.bool_]:
    """Whether each sentence of a pair is the other's best match by far in its article."""
    keys, rivals = _rivals(table, known)
    same = table.article[left] == table.article[right]

    def best(here: Indices, there: Indices) -> NDArray[np.bool_]:
        at = np.searchsorted(keys, _in_article(table, table.wording[here], table.article[there], same))
        return np.asarray(plain - rivals[at] >= MARGIN)

    return best(left, right) & best(right, left)


def _rivals(table: ConceptTable, known: KnownLikeness) -> tuple[Indices, Floats]:
    """The likeness of the second-best match of each wording among the sentences of each article, by their keys. A
    sentence of that article itself, which is no match of its own, has a key of its own."""
    other = known.pairs.left != known.pairs.right
    ones = np.concatenate([known.pairs.left, known.pairs.right[other]])
    twos = np.concatenate([known.pairs.right, known.pairs.left[other]])
    plain = np.concatenate([known.plain, known.plain[other]])
    held, many = np.unique(_in_article(table, table.wording, table.article, 0), return_counts=True)
    wording, article = np.divmod(held, len(table.article))
    articles = np.bincount(wording, minlength=len(table.total))
    pair, at = _numbered(articles[twos])
    ones, twos, plain = ones[pair], twos[pair], plain[pair]
    place = (np.cumsum(articles) - articles)[twos] + at
    keys = _in_article(table, ones, article[place], 0)
    own = held[np.minimum(np.searchsorted(held, keys), len(held) - 1)] == keys
    others = many[place][own] - (ones[own] == twos[own])
    own[own] = others > 0
    return _second_best(
        np.concatenate([keys, keys[own] + _in_article(table, 0, 0, 1)]),
        np.concatenate([plain, plain[own]]),
        np.concatenate([many[place], others[others > 0]]),
    )


def _in_article(table: ConceptTable, wording: Indices | int, article: Indices | int, own: Indices | int) -> Indices:
    """The key of a wording and an article; another one where a sentence of that wording and article asks."""
    return np.asarray((own * len(table.total) + wording) * len(table.article) + article)


def _second_best(keys: Indices, plain: Floats, many: Indices) -> tuple[Indices, Floats]:
    """Each key once, in order, and the likeness of all but one of its best: 0 for none."""
    order = np.argsort(keys, kind="stable")
    keys, plain, many = keys[order], plain[order], many[order]
    first = np.diff(keys, prepend=-1) != 0
    starts, at = np.flatnonzero(first), np.cumsum(first) - 1
    if not len(starts):
        return keys, plain
    best = np.maximum.reduceat(plain, starts)
    leads = plain == best[at]
    rival = np.maximum.reduceat(np.where(leads, 0.0, plain), starts)
    return keys[starts], np.where(np.add.reduceat(leads * many, starts) > 1, best, rival)

"""Which articles come from one text, as evidence with a degree.

Copies, a credit to one agency, much text word for word, and the same facts reported in the same order each speak for
one origin. One publisher does not: publishers are counted by themselves, and a paper's second report of a thing is
another text. Nothing here speaks for independence: articles without such evidence are left out, for nobody
knows where they have it from, and where no article has any, the answer is None.

The order of facts was tried on some 3,490 pairs of articles about one event each (ECB+, MultiLing): it joins 66 of
them, and all 66 also share a twentieth of their text or more in runs of eight words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from msgspec import Struct

from summarize.evidence.annotations.sentence import annotate_articles
from summarize.languages import ByLanguage, Language, alternation, lazy_pattern, shared
from summarize.model import Annotation, Article, Fact, Origin, OriginEvidence
from summarize.parse.agencies import is_agency

RUN = 8
"""Words in a row that two texts have in common by copying rather than by chance."""
COPIED = 0.15
"""The share of the shorter article's runs, quotations aside, from which the one copies the other."""
CROWD = 30
"""Articles with one run of words, beyond which it is a formula."""
FACTS = 5
"""Facts that two articles report in common, from which their order says something."""
ORDERED = 0.95
"""Kendall's tau of that order."""
SHARED = 0.3
"""The share of the shorter article's sentences that report these facts."""
LONGEST = 12
"""Pieces of evidence that are kept of one origin."""

_CREDIT = lazy_pattern(
    r"\(([^\W\d_][^()\d]{1,24})\)|^[^\n]{0,60}?[-–—] ?\[?([^\W\d_][^()\d\n\]]{1,24}?)\]?\s*[-–—]", re.M
)


class _Outlets(Struct, frozen=True):
    """How reports of a language name the outlets that they are from."""

    lent: re.Pattern[str]
    """Whose text it says it holds, at its end: "With files from Reuters", "Source: AFP"; not whose picture."""
    unnamed: re.Pattern[str]
    """An outlet without its name: "told a news agency"."""


def _outlets(known: Language) -> _Outlets:
    page, articles = known.page, alternation(known.clauses.definite)
    articles_before = alternation({*known.clauses.definite, *known.numbers.articles})
    return _Outlets(
        lent=lazy_pattern(
            rf"(?:\b{alternation(page.lent_anywhere)}|^{alternation(page.lent)}"
            rf"|^{alternation(known.byline.outlet_labels)}\s?:) (?:{articles} )?"
            r"(?P<agency>[^\W\d_][^\d\n:;,]{1,24}?)[\s.)\]]*$",
            re.IGNORECASE,
            needed=(*page.lent_anywhere, *page.lent, *known.byline.outlet_labels),
        ),
        unnamed=lazy_pattern(
            rf"\b{alternation(known.speech.informing)} {articles_before} {alternation(known.speech.unnamed_outlets)}\b",
            re.IGNORECASE,
            needed=known.speech.unnamed_outlets,
        ),
    )


_OUTLETS = ByLanguage(_outlets)
Pair = tuple[str, str]


def find_origins(
    articles: Sequence[Article],
    *,
    copies: Sequence[Pair] = (),
    facts: Sequence[Fact] = (),
    annotations: Mapping[str, Annotation] | None = None,
) -> tuple[Origin, ...] | None:
    """The articles that seem to come from one text, each group with its evidence; None where there is no evidence.

    `copies` pairs a near-duplicate article with the one it copies; `facts` are those of the articles, without which
    their order is not looked at. `annotations` are those of `annotate_articles`, where they were made before.
    """
    if len(articles) < 2:
        return None
    annotations = annotate_articles(articles) if annotations is None else annotations
    evidence: dict[Pair, list[str]] = defaultdict(list)
    rank = {article.id: index for index, article in enumerate(articles)}
    for pair, reason in (
        *((pair, "near-duplicate texts") for pair in copies),
        *_credited(articles),
        *_copied(articles, annotations),
        *_same_order(articles, facts),
    ):
        if pair[0] in rank and pair[1] in rank and pair[0] != pair[1]:
            left, right = sorted(pair, key=rank.__getitem__)
            evidence[left, right].append(reason)
    if not evidence:
        return None
    hearsay = _unnamed_sources(articles)
    return tuple(_origins(evidence, rank, hearsay))


def _origins(
    evidence: Mapping[Pair, Sequence[str]], rank: Mapping[str, int], hearsay: Mapping[str, str]
) -> Iterator[Origin]:
    """Pairs that hang together, in the order of the story."""
    root = {id: id for pair in evidence for id in pair}

    def find(id: str) -> str:
        while root[id] != id:
            id = root[id]
        return id

    pairs = sorted(evidence, key=lambda pair: (rank[pair[0]], rank[pair[1]]))
    for left, right in pairs:
        first, second = sorted((find(left), find(right)), key=rank.__getitem__)
        root[second] = first
    groups: dict[str, list[str]] = defaultdict(list)
    for id in sorted(root, key=rank.__getitem__):
        groups[find(id)].append(id)
    for first, members in sorted(groups.items(), key=lambda item: rank[item[0]]):
        reasons = [
            OriginEvidence(articles=pair, reason=reason)
            for pair in pairs
            if find(pair[0]) == first
            for reason in evidence[pair]
        ]
        reasons += [OriginEvidence(articles=(id,), reason=hearsay[id]) for id in members if id in hearsay]
        left_out = len(reasons) - LONGEST
        more = [OriginEvidence(reason=f"and {left_out} more")] if left_out > 0 else []
        yield Origin(articles=tuple(members), evidence=(*reasons[:LONGEST], *more))


def _neighbours(groups: Mapping[str, Sequence[str]]) -> Iterator[tuple[Pair, str]]:
    """Each member of a group with the next one."""
    for name, ids in groups.items():
        for pair in pairwise(ids):
            yield pair, name


def _credited(articles: Sequence[Article]) -> Iterator[tuple[Pair, str]]:
    """Articles that credit the same agency: as author, in what was excluded, in brackets near beginning or end."""
    groups: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        head = article.text[: article.sentences[0].end if article.sentences else 300][-400:]
        edges = [head, article.text[-200:], *(article.slice(part)[:200] for part in article.excluded[:8])]
        credits = [name for edge in edges for pair in _CREDIT.findall(edge) for name in pair if name]
        lent = [
            _OUTLETS[article.language].lent.search(article.slice(part)[:200].strip(" (*_["))
            for part in article.excluded[-8:]
        ]
        credits += [match["agency"] for match in lent if match]
        names = {_agency(name) for name in (*credits, *article.authors, article.publisher or "") if is_agency(name)}
        for name in sorted(names):
            groups[f"both credit {name}"].append(article.id)
    yield from _neighbours(groups)


def _agency(name: str) -> str:
    plain = name.strip(" .()[]/—–-©")
    return shared().agencies.short.get(plain, plain.upper())


def _copied(articles: Sequence[Article], annotations: Mapping[str, Annotation]) -> Iterator[tuple[Pair, str]]:
    """Articles that share much of their text word for word; quoted words do not count, for all who heard them have
    them."""
    sizes, holders = _runs(
        [_unquoted([annotations[sentence.id] for sentence in article.sentences]) for article in articles]
    )
    shared: Counter[tuple[int, int]] = Counter()
    for numbers, many in holders.items():
        for pair in combinations(numbers, 2):
            shared[pair] += many
    for (left, right), many in sorted(shared.items()):
        share = many / min(sizes[left], sizes[right])
        if share >= COPIED and many >= RUN:
            yield (articles[left].id, articles[right].id), f"{share:.0%} of the shorter text word for word"


def _runs(texts: Sequence[Sequence[str]]) -> tuple[list[int], Counter[tuple[int, ...]]]:
    """How many runs of `RUN` words each text has, and how many each set of 2 to `CROWD` texts has in common."""
    import numpy as np

    numbers: dict[str, int] = {}
    runs = np.array([numbers.setdefault(word, len(numbers)) for text in texts for word in text], np.int64)
    text = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    for step in (1, 2, 4):  # two runs side by side are one of twice the words, and get a number of their own
        runs = np.unique(runs[:-step] * (len(runs) + len(numbers)) + runs[step:], return_inverse=True)[1]
    inside = text[: len(runs)] == text[RUN - 1 :]
    pairs = np.sort(runs[inside] * len(texts) + text[: len(runs)][inside])
    run, text = np.divmod(pairs[np.diff(pairs, prepend=-1) > 0], len(texts))
    starts = np.flatnonzero(np.diff(run, prepend=-1))
    many = np.diff(starts, append=len(run))
    common = (many > 1) & (many <= CROWD)
    spans = zip(starts[common].tolist(), (starts + many)[common].tolist(), strict=True)
    holders = Counter(tuple(text[start:end].tolist()) for start, end in spans)
    return np.bincount(text, minlength=len(texts)).tolist(), holders


_QUOTED = lazy_pattern(r"[“«„][^“”«»„]{0,2000}[”»“]|\"[^\"]{0,2000}\"")


def _unquoted(sentences: Sequence[Annotation]) -> list[str]:
    """The words of sentences in a row, but for those in quotation marks, which may span several of them."""
    quoted = [match.span() for match in _QUOTED.finditer(" ".join([sentence.text for sentence in sentences]))]
    plain: list[str] = []
    offset = at = 0
    for sentence in sentences:
        while at < len(quoted) and quoted[at][1] <= offset:
            at += 1
        if at == len(quoted) or quoted[at][0] >= offset + len(sentence.text):  # no quotation touches it
            plain.extend(sentence.words)
        else:
            for word, (start, end) in zip(sentence.words, sentence.spans, strict=True):
                while at < len(quoted) and quoted[at][1] <= offset + start:
                    at += 1
                if at == len(quoted) or offset + end <= quoted[at][0]:
                    plain.append(word)
        offset += len(sentence.text) + 1
    return plain


def _same_order(articles: Sequence[Article], facts: Sequence[Fact]) -> Iterator[tuple[Pair, str]]:
    """Articles that report many of the same facts in the same order."""
    by_sentence = {sentence.id: sentence for article in articles for sentence in article.sentences}
    rank = {article.id: number for number, article in enumerate(articles)}
    common: dict[Pair, dict[int, int]] = defaultdict(dict)
    for fact in facts:
        positions_of: dict[str, int] = {}
        for id in fact.sentences:
            if id in by_sentence:
                positions_of.setdefault(by_sentence[id].article, by_sentence[id].position)
        if 1 < len(positions_of) <= CROWD:
            ids = sorted(positions_of, key=rank.__getitem__)
            for at, left in enumerate(ids):
                for right in ids[at + 1 :]:
                    common[left, right].setdefault(positions_of[left], positions_of[right])
    by_id = {article.id: article for article in articles}
    for (left, right), positions in sorted(common.items(), key=lambda item: (rank[item[0][0]], rank[item[0][1]])):
        shorter = min(len(by_id[left].sentences), len(by_id[right].sentences))
        if len(positions) >= max(FACTS, SHARED * shorter) and _tau(positions) >= ORDERED:
            yield (left, right), f"the same {len(positions)} facts in the same order"


def _tau(positions: Mapping[int, int]) -> float:
    """Kendall's tau: the share of pairs in the same order, less that of pairs in the other order."""
    order = [right for _, right in sorted(positions.items())]
    signs = [(b > a) - (b < a) for at, a in enumerate(order) for b in order[at + 1 :]]
    return sum(signs) / len(signs)


def _unnamed_sources(articles: Sequence[Article]) -> dict[str, str]:
    """The articles that attribute what they report to an outlet that they do not name."""
    attributed = {}
    for article in articles:
        match = next(
            (m for s in article.sentences for m in _OUTLETS[article.language].unnamed.finditer(article.slice(s))), None
        )
        if match:
            attributed[article.id] = f"attributed to an outlet that is not named (“{match.group(0)}”)"
    return attributed

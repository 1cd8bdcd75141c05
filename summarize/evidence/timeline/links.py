"""Dates that one sentence carries for what another reports: "Friday's announcement" dates the announcement."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Literal

from msgspec.structs import replace

from summarize.evidence.timeline.clause import happening, has_verb_of
from summarize.evidence.timeline.dating import DatedExpression
from summarize.evidence.timeline.merging import EventSimilarity
from summarize.model import Article, DateBasis, DateKind, Event, Fact, Passage, When


def linked_events(
    articles: Sequence[Article],
    facts: Sequence[Fact],
    events: Sequence[Event],
    all_dated: Sequence[DatedExpression],
    similar: EventSimilarity,
) -> list[Event]:
    """Events whose date stands in another sentence, before the noun that names them.

    The noun must be one of a happening, the fact must report it with a verb of that family, must not have a date of its
    own, and must share a name with the sentence that carries the date or lead its article. Where two facts fit equally,
    none is chosen.
    """
    by_id = {article.id: article for article in articles}
    position = {sentence.id: sentence.position for article in articles for sentence in article.sentences}
    own = {sentence.id: sentence.article for article in articles for sentence in article.sentences}
    dated_ids = {item.sentence.id for item in all_dated if item.when is not None}
    taken = {event.fact for event in events}
    facts_of = _facts_by_article(facts, own)
    linked: list[Event] = []
    for item in all_dated:
        if item.when is None or item.when.expression is None:
            continue
        sentence = item.sentence
        text = by_id[sentence.article].slice(sentence)
        where = item.when.expression
        language = by_id[sentence.article].language
        family = happening(text, where.start - sentence.start, where.end - sentence.start, language)
        if family is None:
            continue
        carrier = sentence.id
        scored: list[tuple[float, str, Fact, list[str]]] = []
        for fact in facts_of[sentence.article]:
            if fact.id in taken or carrier in fact.sentences:
                continue
            reporting = [
                i
                for i in fact.sentences
                if i not in dated_ids and has_verb_of(similar.text(i), family, similar.language(i))
            ]
            if not any(own[i] == sentence.article for i in reporting):
                continue
            shared = max(len(similar.stems(i) & similar.stems(carrier)) for i in reporting)
            leads = sum(1 for i in reporting if position[i] == 0)
            named = any(similar.names(carrier) & {w.lower() for w in _words(similar.text(i))} for i in reporting)
            if not named and not leads:
                continue
            scored.append((3 * leads + shared + len({own[i] for i in reporting}), fact.id, fact, reporting))
        scored.sort(key=lambda entry: (-entry[0], entry[1]))
        if not scored:
            own_fact = next((fact for fact in facts_of[sentence.article] if carrier in fact.sentences), None)
            if own_fact is not None and own_fact.id not in taken and family != "announce":
                linked.append(_event(own_fact, [carrier], item.when, carrier, "stated"))
                taken.add(own_fact.id)
            continue
        if len(scored) > 1 and scored[0][0] == scored[1][0]:
            continue
        _, _, fact, reporting = scored[0]
        reporting += _partial_reports(fact, reporting, own, family, dated_ids, similar)
        taken.add(fact.id)
        when = replace(
            item.when,
            linked=Passage(sentence.article, sentence.start, sentence.end),
            date=replace(
                item.when.date,
                basis=DateBasis(DateKind.LINKED, (family, _noun_phrase(text, item)), of=(item.when.date.basis,)),
            ),
        )
        linked.append(_event(fact, reporting, when, fact.best if fact.best in reporting else reporting[0], "derived"))
    return linked


def _facts_by_article(facts: Iterable[Fact], own: Mapping[str, str]) -> Mapping[str, Sequence[Fact]]:
    """The facts that each article reports, in their order; `own` is the article of each sentence."""
    by_article: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for article in {own[sentence] for sentence in fact.sentences}:
            by_article[article].append(fact)
    return by_article


def _partial_reports(
    fact: Fact,
    reporting: Sequence[str],
    own: Mapping[str, str],
    family: str,
    dated: Container[str],
    similar: EventSimilarity,
) -> list[str]:
    """The most similar partial report of each other article on the same happening, without a date of its own."""
    best: dict[str, tuple[float, str]] = {}
    articles = {own[i] for i in reporting}
    for i in fact.similar or fact.partial:
        if own[i] in articles or i in dated or not has_verb_of(similar.text(i), family, similar.language(i)):
            continue
        alike = max(similar.alike(i, report) for report in reporting)
        if own[i] not in best or alike > best[own[i]][0]:
            best[own[i]] = (alike, i)
    return [i for _, i in best.values()]


def _event(fact: Fact, sentences: Sequence[str], when: When, best: str, basis: Literal["stated", "derived"]) -> Event:
    digest = hashlib.sha256(f"{fact.id}\0{when.start}\0{when.end}".encode()).hexdigest()[:10]
    return Event(id=digest, fact=fact.id, when=when, sentences=tuple(sentences), best=best, basis=basis)


def _words(text: str) -> list[str]:
    return [word.strip(".,;:’'“”\"()") for word in text.replace("’s", "").split()]


def _noun_phrase(text: str, item: DatedExpression) -> str:
    start = item.when.expression.start - item.sentence.start if item.when and item.when.expression else 0
    return " ".join(text[start:].split()[:2]).strip(".,;:")

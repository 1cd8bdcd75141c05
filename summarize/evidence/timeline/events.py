"""`find_events`: the dated events of a story, each one entry however many files report it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from summarize.evidence.annotations.sentence import annotate_articles
from summarize.evidence.timeline.clause import DateRole, date_role, find_place
from summarize.evidence.timeline.dating import (
    DatedExpression,
    agree,
    beside_the_point,
    dated_sentences,
    further_dates,
    group_by_sentence,
)
from summarize.evidence.timeline.links import linked_events
from summarize.evidence.timeline.merging import (
    EventSimilarity,
    is_background,
    merged_events,
    report_days,
    undated_latest,
)
from summarize.evidence.timeline.ranking import weigh
from summarize.model import Annotation, Article, Event, Fact, Sentence, When
from summarize.model.dates import WEEKDAY_KINDS

_ORDER: dict[DateRole, int] = {"main": 0, "beside": 1, "saying": 2, "aside": 3, "noun": 4, "limit": 5, "quoted": 6}
_FINE = {"day": 0, "week": 1, "interval": 2, "month": 3, "quarter": 4, "season": 5, "year": 6, "decade": 7}


class SentenceDate(Struct, frozen=True):
    """The one date that is taken for a sentence, and what it dates there."""

    dated: DatedExpression
    when: When
    role: DateRole


def find_events(
    articles: Iterable[Article], facts: Iterable[Fact], annotations: Mapping[str, Annotation] | None = None
) -> tuple[Event, ...]:
    """The dated events of a story in order of time.

    A sentence dates its fact with the expression in it that dates what it reports; a length of time ("for ten years"),
    a vague expression and an unresolved one date nothing. Sentences of one fact with one date are one event. A fact
    without a date gets one from a sentence that names it with its date ("Friday's announcement"): basis "derived".
    `annotations` are those of `annotate_articles`, where they were made before.
    """
    articles = tuple(articles)
    facts = tuple(facts)
    annotations = annotate_articles(articles) if annotations is None else annotations
    by_id = {article.id: article for article in articles}
    sentences = {sentence.id: sentence for article in articles for sentence in article.sentences}
    all_dated = [item for article in articles for item in dated_sentences(article, annotations)]
    by_sentence = group_by_sentence(all_dated)
    datings = _date_sentences(by_id, all_dated)
    similar = EventSimilarity(annotations)
    events: list[Event] = []
    for fact in facts:
        events.extend(_events_of(fact, datings, sentences, similar, by_sentence, annotations))
    events.extend(linked_events(articles, facts, events, all_dated, similar))
    order = {sentence: index for index, sentence in enumerate(sentences)}
    merged = merged_events(events, similar, sentences, order)
    days = {article.id: day for article in articles if (day := article.anchor)}
    latest = max(days.values(), default=None) or undated_latest(merged)
    weights = weigh(articles, all_dated, merged)
    marked = [
        replace(
            event,
            weight=weights[event.id],
            further=further_dates(event, by_id[sentences[event.best].article], by_sentence.get(event.best, ())),
            background=is_background(event.when, report_days(event, sentences, days, latest)),
        )
        for event in merged
    ]
    return tuple(sorted(marked, key=lambda event: (*_sort_key(event.when), order[event.best])))


def _sort_key(when: When) -> tuple[str, str]:
    return when.start or when.end or "", when.end or "9999"


def _date_sentences(articles: Mapping[str, Article], all_dated: Sequence[DatedExpression]) -> dict[str, SentenceDate]:
    """For every sentence with a date the one that dates what it reports."""
    chosen: dict[str, tuple[tuple[int, int, int], SentenceDate]] = {}
    for dated in all_dated:
        if dated.when is None or dated.when.expression is None:
            continue
        sentence, expression = dated.sentence, dated.when.expression
        text, language = articles[sentence.article].slice(sentence), articles[sentence.article].language
        dated_part = date_role(text, expression.start - sentence.start, expression.end - sentence.start, language)
        if dated_part in ("quoted", "noun", "limit") or (dated_part == "aside" and dated.when.granularity != "day"):
            continue
        if beside_the_point(dated, articles[sentence.article], text, expression.start - sentence.start):
            continue
        rank = (_ORDER[dated_part], _FINE[dated.when.granularity], expression.start)
        if sentence.id not in chosen or rank < chosen[sentence.id][0]:
            chosen[sentence.id] = (rank, SentenceDate(dated, dated.when, dated_part))
    return {sentence: dating for sentence, (_, dating) in chosen.items()}


def _events_of(
    fact: Fact,
    datings: Mapping[str, SentenceDate],
    sentences: Mapping[str, Sentence],
    similar: EventSimilarity,
    by_sentence: Mapping[str, Sequence[DatedExpression]],
    annotations: Mapping[str, Annotation],
) -> list[Event]:
    """The events of one fact: its dated sentences by their date, the best carried one first."""
    dated = [(sentence, datings[sentence]) for sentence in fact.sentences if sentence in datings]
    groups: list[list[tuple[str, SentenceDate]]] = []
    for item in dated:
        for group in groups:
            if agree(group[0][1].when, item[1].when):
                group.append(item)
                break
        else:
            groups.append([item])
    groups.sort(
        key=lambda group: (
            -len({sentences[sentence].article for sentence, _ in group}),
            min(_ORDER[d.role] for _, d in group),
        )
    )
    distinct: list[list[tuple[str, SentenceDate]]] = []
    for group in groups:
        # Two days for what is reported in the same words is a disagreement between sources, not two events.
        if all(similar.alike(group[0][0], earlier[0][0]) < 0.5 for earlier in distinct):
            distinct.append(group)
    return [_event(fact, group, by_sentence, annotations) for group in distinct]


def _event(
    fact: Fact,
    group: Sequence[tuple[str, SentenceDate]],
    by_sentence: Mapping[str, Sequence[DatedExpression]],
    annotations: Mapping[str, Annotation],
) -> Event:
    ids = [sentence for sentence, _ in group]
    exact = min(group, key=lambda item: (_FINE[item[1].when.granularity], _ORDER[item[1].role], ids.index(item[0])))
    when = exact[1].when
    # An undated article's "on Thursday" takes its date from the fact it shares with a dated one.
    exact_best = fact.best in ids and dict(group)[fact.best].when.date.basis.kind not in WEEKDAY_KINDS
    more = [
        sentence
        for sentence in fact.sentences
        if sentence not in ids
        and any(
            _fits_day(item, when)
            and not (exact_best and _names_a_weekday(item))  # "on Monday" is no source of "3 June"
            for item in by_sentence.get(sentence, ())
        )
    ]
    if more and when.linked is None and when.expression is not None:
        carrier = exact[1].dated.sentence
        when = replace(when, linked=type(when.expression)(carrier.article, carrier.start, carrier.end))
    reporting = [sentence for sentence in fact.sentences if sentence in ids or sentence in more]
    best = fact.best if fact.best in reporting else exact[0]
    where = _place_of(best, group, annotations)
    digest = hashlib.sha256(f"{fact.id}\0{when.start}\0{when.end}".encode()).hexdigest()[:10]
    return Event(id=digest, fact=fact.id, when=when, sentences=tuple(reporting), best=best, place=where)


def _place_of(
    best: str, group: Sequence[tuple[str, SentenceDate]], annotations: Mapping[str, Annotation]
) -> str | None:
    """The place that the best sentence names, else another one of the event with a date of its own."""
    for sentence, dating in sorted(group, key=lambda item: item[0] != best)[:3]:
        expression, start = dating.when.expression, dating.dated.sentence.start
        if expression is None:
            continue
        named_place = find_place(annotations[sentence], expression.start - start, expression.end - start)
        if named_place:
            return named_place
    return None


def _names_a_weekday(item: DatedExpression) -> bool:
    return (item.expression.value or "").startswith("XXXX-W")


def _fits_day(item: DatedExpression, when: When) -> bool:
    """Whether an unresolved expression ("on Thursday", "3 May") fits the day."""
    value = item.expression.value or ""
    if item.expression.status != "unresolved" or when.granularity != "day" or when.start is None:
        return False
    day = date.fromisoformat(when.start)
    return value == f"XXXX-WXX-{day.isoweekday()}" or value == f"XXXX{when.start[4:]}"

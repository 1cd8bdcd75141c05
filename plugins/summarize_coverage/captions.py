"""Which sentences above a report are the words under its pictures: they open no article, however early they stand.

Such words are a paragraph of one sentence. They begin as captions do ("Pictured"), or end on a date that a comma sets
off ("…, 4 March 2031."), or have no verb and name a day of another year than the report's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from summarize import Annotation, Article
from summarize import language as language_of

LONGEST = 40  # words of a caption
LONG_PAST = timedelta(days=300)  # of a day that is no news
# What sets a date off, and one short word between ("à Arden, le 7 mai 2021").
_SET_OFF = re.compile(r"[,،、(\[–—]\s*(?:[^\W\d_]{1,3}\s+)?$")
_YEAR = re.compile(r"\d{4}")
_NAME = re.compile(r"[^\W\d_]{3,}")  # of a month; with a second one, that of a weekday, the date is told
_CLOSING = " .)]。"


def leading_captions(article: Article, annotation: Callable[[str], Annotation]) -> int:
    """How many sentences at the top of the article are captions; none where there is nothing else."""
    paragraphs = [sentence.paragraph for sentence in article.sentences]
    published = article.published.date.first if article.published else None
    count = 0
    for number, sentence in enumerate(article.sentences[:-1]):
        alone = paragraphs.count(paragraphs[number]) == 1
        if not (alone and is_caption(annotation(sentence.id), published)):
            return count
        count += 1
    return count


def is_caption(sentence: Annotation, published: date | None) -> bool:
    """Whether a paragraph of this sentence reads as words under a picture, above a report of the day `published`."""
    known = language_of(sentence.language)
    if not 0 < len(sentence.words) <= LONGEST:
        return False
    if sentence.text.lower().startswith(tuple(f"{words} " for words in known.page.captions)):
        return True
    words = frozenset(  # "May" is a verb outside dates only
        word
        for word, (start, _) in zip(sentence.words, sentence.spans, strict=True)
        if not any(found.start <= start < found.end for found in sentence.dates)
    )
    if not words.isdisjoint(known.speech.saying):
        return False
    return _ends_on_a_date(sentence) or (
        bool(known.names.subject_verbs) and words.isdisjoint(known.names.subject_verbs) and _past(sentence, published)
    )


def _ends_on_a_date(sentence: Annotation) -> bool:
    """Whether a day with its year, but no weekday, stands behind a comma at the end."""
    text = sentence.text
    end = len(text.rstrip(_CLOSING))
    return any(
        found.end >= end
        and _YEAR.search(text, found.start, found.end) is not None
        and len(_NAME.findall(text, found.start, found.end)) <= 1
        and (mark := _SET_OFF.search(text[: found.start])) is not None
        and all(other.end < mark.start() or other is found for other in sentence.dates)
        for found in sentence.dates
    )


def _past(sentence: Annotation, published: date | None) -> bool:
    """Whether it names days, all of them long before that of publication."""
    days = [found.date.last for found in sentence.dates]
    return (
        published is not None and bool(days) and all(day is not None and published - day >= LONG_PAST for day in days)
    )

"""Every input as it ends up in the briefing: used, duplicate, skipped or ignored, with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from summarize.model import Article, Evidence, Group, Published, SourceRecord, Unread, When
from summarize.parse.dates_across_articles import published
from summarize.parse.inline_markup import unmarked


def records(
    used: Sequence[SourceRecord], unread: Sequence[Unread], *, groups: Iterable[Group], chosen: Iterable[Group]
) -> tuple[SourceRecord, ...]:
    """One record an input: those of the articles, with what became of each, then what was not read, numbered on.

    `groups` are all stories, `chosen` those of the briefing: an article of another one is "ignored".
    """
    printed = {id for group in chosen for id in group.articles}
    original = {copy: of for group in groups for copy, of in group.copies}
    not_read = [
        SourceRecord(
            id=f"S{number}", path=item.path, record=item.record, sha256=item.sha256, status=item.status,
            reason=item.reason,
        )
        for number, item in enumerate(unread, len(used) + 1)
    ]  # fmt: skip
    return (*(_with_status(record, printed, original) for record in used), *not_read)


def _with_status(record: SourceRecord, printed: set[str], original: Mapping[str, str]) -> SourceRecord:
    of = original.get(record.id)
    if record.id not in printed:
        return replace(record, status="ignored", reason="its story was not asked for", duplicate_of=of)
    return replace(record, status="duplicate", reason=f"near-duplicate of {of}", duplicate_of=of) if of else record


def record_of(article: Article) -> SourceRecord:
    """What the output says of an article that is used."""
    return SourceRecord(
        id=article.id,
        path=article.path,
        record=article.record,
        sha256=article.sha256,
        text_sha256=article.text_sha256,
        extractor=article.extractor,
        encoding=article.encoding,
        title=unmarked(article.title) if article.title else None,
        authors=article.authors,
        publisher=article.publisher,
        url=article.url,
        language=article.language,
        published=_published(article, article.published) if article.published else None,
        status="used",
        reason=_cut_short(article),
    )


def _cut_short(article: Article) -> str | None:
    """What was not read of an article that is used."""
    left = sum(item.end - item.start for item in article.excluded if item.reason == "unpunctuated")
    return f"{left} characters in which no sentence ends were left out" if left else None


def _published(article: Article, when: When) -> Published:
    expression = when.expression
    evidence = (
        Evidence(start=expression.start, end=expression.end, quote=article.slice(expression))
        if expression
        else Evidence(start=None, end=None, quote=when.value or "")
    )
    return published(when.date, evidence)

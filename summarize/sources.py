"""Every input as it ends up in the briefing: used, duplicate, skipped or ignored, with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summarize.model import Article, Evidence, Group, Published, SourceRecord, Status, Unread, When


def records(
    articles: Mapping[str, Article], unread: Sequence[Unread], *, groups: Iterable[Group], chosen: Iterable[Group]
) -> tuple[SourceRecord, ...]:
    """One record an input: the articles by their ids, then what was not read, numbered on from there.

    `groups` are all stories, `chosen` those of the briefing: an article of another one is "ignored".
    """
    printed = {id for group in chosen for id in group.articles}
    original = {copy: of for group in groups for copy, of in group.copies}
    found = [_of(article, printed, original) for article in articles.values()]
    rest = [
        SourceRecord(
            id=f"S{number}", path=item.path, record=item.record, sha256=item.sha256, status=item.status,
            reason=item.reason,
        )
        for number, item in enumerate(unread, len(articles) + 1)
    ]  # fmt: skip
    return (*found, *rest)


def _of(article: Article, printed: set[str], original: Mapping[str, str]) -> SourceRecord:
    reason = None
    status: Status = "used"
    if article.id not in printed:
        status, reason = "ignored", "its story was not asked for"
    elif article.id in original:
        status, reason = "duplicate", f"near-duplicate of {original[article.id]}"
    return SourceRecord(
        id=article.id,
        path=article.path,
        record=article.record,
        sha256=article.sha256,
        text_sha256=article.text_sha256,
        extractor=article.extractor,
        encoding=article.encoding,
        title=article.title,
        authors=article.authors,
        publisher=article.publisher,
        url=article.url,
        language=article.language,
        published=_published(article, article.published) if article.published else None,
        status=status,
        reason=reason,
        duplicate_of=original.get(article.id),
    )


def _published(article: Article, when: When) -> Published:
    said = when.expression
    evidence = (
        Evidence(start=said.start, end=said.end, quote=article.slice(said))
        if said
        else Evidence(start=None, end=None, quote=when.value or "")
    )
    return Published(start=when.start, end=when.end, granularity=when.granularity, rule=when.rule, evidence=evidence)

"""A draft: what is printed of a story, as it follows from its articles alone, so that it can be remembered.

The ids of sources count all articles of a bundle, and why some are one story depends on the others: a draft has numbers
within the story in place of the ids, and no such reason. Both are put in when it is printed.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache

from msgspec import MsgspecError, Struct, msgpack
from msgspec.structs import replace

from summarize.compose import sections
from summarize.compose.contract import Backend
from summarize.model import (
    Article,
    Citation,
    ConflictBrief,
    ConflictSide,
    Entry,
    Group,
    Grouping,
    Origin,
    OriginEvidence,
    Resolved,
    Statement,
    Story,
    StoryBrief,
    Unused,
)
from summarize.run.cache import Cache
from summarize.run.fingerprint import implementation
from summarize.run.reading import with_id
from summarize.verify.cite import natural
from summarize.verify.contract import Judge

DRAFT = "draft"
Ids = Mapping[str, str]
"""Id of a source -> the one that takes its place; both sort alike."""


class Draft(Struct, frozen=True, kw_only=True):
    """A story as it was written, its sources numbered from "S1" in the order of their ids."""

    brief: StoryBrief
    """What is printed of it, but for `origins` and `grouped_by`."""
    origins: tuple[Origin, ...] | None
    """Its origins."""
    repeatable: bool
    """Whether the same articles give the same draft: not where a backend failed, or says that a call has cost."""


def cached_drafts(cache: Cache, plugins: Iterable[Backend | Judge]) -> CachedDrafts | None:
    """The drafts that `plugins` have made together; None where nobody can tell what their answers depend on."""
    try:
        return CachedDrafts(cache, [(implementation(plugin), pickle.dumps(plugin)) for plugin in plugins])
    except Exception:  # a class of an interactive session, an open socket: whatever a plugin's author thought of
        return None


@lru_cache(maxsize=1)
def _decoder() -> msgpack.Decoder[Draft]:
    return msgpack.Decoder(Draft)


def locally_numbered(group: Group, articles: Sequence[Article]) -> tuple[Group, tuple[Article, ...]]:
    """A group and its articles as a draft is made of them."""
    ids = {id: number for number, id in _numbers(group).items()}
    local = Group(
        articles=tuple([ids[id] for id in group.articles]),
        copies=tuple([(ids[copy], ids[original]) for copy, original in group.copies]),
        grouped_by=Grouping(method="given"),
    )
    return local, tuple([with_id(article, ids[article.id]) for article in articles])


def is_deterministic(backend: Backend, judges: Iterable[Judge]) -> bool:
    """Whether a backend and the judges of what it writes say that they give the same answer to the same question."""
    return all(getattr(plugin, "deterministic", False) is True for plugin in (backend, *judges))


def draft_of(brief: StoryBrief, story: Story, *, spent: bool) -> Draft:
    """The draft that a brief of a `locally_numbered` story is."""
    return Draft(
        brief=replace(brief, origins=None),
        origins=story.origins,
        repeatable=brief.degraded is None and not spent,
    )


class CachedDrafts:
    """The drafts of a cache that a backend and judges have made; `made_by` is what their answers depend on."""

    def __init__(self, cache: Cache, made_by: object) -> None:
        self._cache = cache
        self._made_by = made_by

    def key(self, group: Group, articles: Iterable[Article], *settings: object) -> bytes:
        """The key of the draft of a `locally_numbered` group. The bytes that an article is from have no part in it: its
        text has, and a file of many articles changes when one is added."""
        # A date leaves its defaults out where it is packed, but only those that are the very same objects.
        contents = [(replace(article, sha256="", published=None), repr(article.published)) for article in articles]
        return self._cache.key(self._made_by, settings, group, contents)

    def load(self, keys: Sequence[bytes]) -> dict[bytes, Draft]:
        """Those that are there; none whose entry is damaged."""
        drafts: dict[bytes, Draft] = {}
        for key, data in self._cache.get_many(DRAFT, keys).items():
            with suppress(MsgspecError):
                drafts[key] = _decoder().decode(data)
        return drafts

    def keep(self, key: bytes, draft: Draft) -> None:
        """Keep a draft under its key."""
        if draft.repeatable:
            self._cache.put(DRAFT, key, msgpack.encode(draft))


def printed(draft: Draft, group: Group) -> StoryBrief:
    """What is printed of the story that the articles of `group` are."""
    ids = _numbers(group)
    brief = draft.brief
    return replace(
        brief,
        headline=brief.headline and _statement(brief.headline, ids),
        sources=tuple([ids[source] for source in brief.sources]),
        grouped_by=group.grouped_by,
        summary=tuple([_statement(statement, ids) for statement in brief.summary]),
        timeline=tuple([_entry(entry, ids) for entry in brief.timeline]),
        conflicts=tuple([_conflict(conflict, ids) for conflict in brief.conflicts]),
        origins=sections.origins(draft.origins and [_origin(origin, ids) for origin in draft.origins]),
        unused=tuple([Unused(cite=_citation(unused.cite, ids), reason=unused.reason) for unused in brief.unused]),
    )


def _numbers(group: Group) -> Ids:
    """The number of each article in a draft -> its id."""
    return {f"S{number}": id for number, id in enumerate(sorted(group.articles, key=natural), start=1)}


def _citation(cite: Citation, ids: Ids) -> Citation:
    return Citation(ids[cite.source], cite.start, cite.end, cite.line, cite.quote)


def _citations(cites: Sequence[Citation], ids: Ids) -> tuple[Citation, ...]:
    return tuple([_citation(cite, ids) for cite in cites])


def _statement(statement: Statement, ids: Ids) -> Statement:
    return replace(
        statement,
        cites=_citations(statement.cites, ids),
        also_reported_by=_citations(statement.also_reported_by, ids),
    )


def _entry(entry: Entry, ids: Ids) -> Entry:
    return replace(
        entry,
        when=_resolved(entry.when, ids),
        statement=_statement(entry.statement, ids),
        further=tuple([_resolved(when, ids) for when in entry.further]),
    )


def _resolved(when: Resolved, ids: Ids) -> Resolved:
    return replace(
        when,
        expression=when.expression and _citation(when.expression, ids),
        anchor=when.anchor and _citation(when.anchor, ids),
        linked=when.linked and _citation(when.linked, ids),
    )


def _conflict(conflict: ConflictBrief, ids: Ids) -> ConflictBrief:
    return replace(
        conflict,
        sides=tuple([ConflictSide(value=side.value, cites=_citations(side.cites, ids)) for side in conflict.sides]),
        statement=conflict.statement and _statement(conflict.statement, ids),
    )


def _origin(origin: Origin, ids: Ids) -> Origin:
    return Origin(
        articles=tuple([ids[id] for id in origin.articles]),
        evidence=tuple(
            [
                OriginEvidence(articles=tuple([ids[id] for id in sign.articles]), reason=sign.reason)
                for sign in origin.evidence
            ]
        ),
    )

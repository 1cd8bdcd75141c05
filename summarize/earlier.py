"""Articles of earlier runs that tell the stories of this one: which are still there, and under which ids."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from summarize.model import Group, SourceRecord, Unread
from summarize.read.bundle import Bundle
from summarize.state import Item, State


def still_there(state: State, keys: Mapping[str, int], files: Bundle) -> tuple[dict[str, Item], dict[str, Unread]]:
    """Of the articles with these keys, by id: those whose files are as they were when read, and the others."""
    found: dict[str, Item] = {}
    lost: dict[str, Unread] = {}
    stamps: dict[str, str] = {}
    for id, key in keys.items():
        item, stamp, said = state.item(key)
        if item.path not in stamps:
            stamps[item.path] = files.stamp(item.path)
        if stamps[item.path] == stamp:
            files.say(item.path, said)
            found[id] = item
            continue
        reason = "changed since it was read" if stamps[item.path] else "gone since it was read"
        lost[id] = Unread(path=item.path, record=item.found.record, sha256=item.found.sha256, reason=reason)
    return found, lost


def numbered(records: Sequence[SourceRecord], places: Sequence[int], found: Mapping[str, Item]) -> list[SourceRecord]:
    """All records in the order of their files; each still has its old id."""
    entries = [(record.path, place, record) for record, place in zip(records, places, strict=True)]
    for id, item in found.items():
        if isinstance(item.found, SourceRecord):
            entries.append((item.path, item.place, replace(item.found, id=id)))
    return [record for _, _, record in sorted(entries, key=lambda entry: entry[:2])]


def regrouped(groups: Sequence[Group], lost: Collection[str], ids: Mapping[str, str]) -> list[Group]:
    """The groups without what is lost, under the new ids, the biggest first."""
    kept = [_renamed(_without(group, lost), ids) for group in groups]
    return sorted(kept, key=lambda group: -len(group.articles))


def _without(group: Group, lost: Collection[str]) -> Group:
    """The group without some articles; of copies whose original is lost, the first is the original of the others."""
    if not any(id in lost for id in group.articles):
        return group
    heirs: dict[str, str] = {}
    copies = []
    for copy, original in group.copies:
        if copy in lost:
            continue
        if original in lost and original not in heirs:
            heirs[original] = copy
        else:
            copies.append((copy, heirs.get(original, original)))
    return replace(group, articles=tuple(id for id in group.articles if id not in lost), copies=tuple(copies))


def _renamed(group: Group, ids: Mapping[str, str]) -> Group:
    copies = tuple((ids[copy], ids[original]) for copy, original in group.copies)
    return replace(group, articles=tuple(ids[id] for id in group.articles), copies=copies)

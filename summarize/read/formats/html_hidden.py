"""What a page hides from its readers is hidden from ours: a place where injected instructions like to stand."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)"
    r"|font-size\s*:\s*0(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_UNSEEN = frozenset(("template", "script", "style", "noscript", "iframe", "object", "svg"))
_OFFSCREEN = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"))
_STREAMED = re.compile(r"\$R[A-Z]\(([^()]{1,100})\)")
_SEGMENT = re.compile(r"\bS:[0-9a-f]{1,8}\b")
_ATTRIBUTES = 100
_KEPT = frozenset(("html", "body", "head"))


def remove_hidden(tree: HtmlElement) -> int:
    """Take out of `tree` what is not shown; how many elements that were. The text after an element stays."""
    shown = _shown_by_script(tree)
    for node in tree.iter():
        if isinstance(node.tag, str) and len(node.attrib) > _ATTRIBUTES:  # the extractor's time is quadratic in them
            kept = {
                name: node.get(name)
                for name in ("class", "id", "style", "hidden", "aria-hidden")
                if name in node.attrib
            }
            node.attrib.clear()
            node.attrib.update(kept)
    hidden = [node for node in tree.iter() if isinstance(node.tag, str) and is_hidden(node, shown)]
    for node in hidden:
        parent = node.getparent()
        if parent is not None:
            _drop(node, parent)
    return len(hidden)


def is_hidden(node: HtmlElement, shown: Set[str] = frozenset()) -> bool:
    """Whether an element, by its own tag and attributes, is not shown; `shown` are ids that a script brings to view."""
    if node.tag in _KEPT:
        return False
    if node.tag in _UNSEEN:
        return True
    attributes = node.attrib
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return attributes.get("id") not in shown
    if attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    style = attributes.get("style")
    if style and _STYLE.search(style[:2000]):
        return True
    names = attributes.get("class")
    return bool(names) and not _OFFSCREEN.isdisjoint(names.lower().split())


def _shown_by_script(tree: HtmlElement) -> Set[str]:
    """Ids of the parts that React streams as hidden and, by a call in the page, puts in their place at once."""
    calls = [call for script in tree.iter("script") if script.text for call in _STREAMED.findall(script.text)]
    return {segment for call in calls for segment in _SEGMENT.findall(call)}


def _drop(node: HtmlElement, parent: HtmlElement) -> None:
    tail = node.tail
    if tail:
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    parent.remove(node)

"""Writes ``docs/reference/values.md``: the fields of all public values, from the docstrings beside them."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import NODEFAULT

import summarize

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "values.md"

HEAD = """# Values

<!-- Written by tools/value_reference.py from the docstrings in the code. -->

All values are frozen, and all are imported from `summarize`. Positions are Unicode code points of the decoded text,
spans are half-open (`start <= i < end`), lines count from 1, dates are ISO 8601 strings (`2025-06-07`).
"""

SECTIONS = {
    "What a reader returns": "read",
    "What a backend is given": "story",
    "What a backend answers": "answer",
    "The briefing": "briefing",
    "What works alone": "alone",
    "Plugins and settings": "plugins",
}
"""Headings of the page, and the key of each in `PLACES`."""

PLACES = {
    "read": ("Document", "Span", "Metadatum", "Unread"),
    "answer": ("Claim", "Usage"),
    "alone": (
        "DateExpression", "Name", "Number", "Quotation", "Check", "Failure", "TimelineDay", "TimelineSentence",
    ),
    "plugins": ("Limits", "Decoded", "Given", "GivenMetadatum", "Plugins", "Provided", "BrokenPlugin", "Option"),
}  # fmt: skip
"""Values of these sections; the others of `model.output` are the briefing's, the rest the story's."""


def public_values() -> tuple[type, ...]:
    """Every public class that has fields, in the order of their names; `Language` has a page of its own."""
    values = [getattr(summarize, name) for name in sorted(summarize.__all__) if name != "Language"]
    return tuple(
        value for value in values if inspect.isclass(value) and (_is_struct(value) or hasattr(value, "_fields"))
    )


def descriptions(value: type) -> Mapping[str, str]:
    """What the docstring under each field says; "" where there is none."""
    (node,) = ast.parse(inspect.cleandoc("\n" + inspect.getsource(value))).body
    assert isinstance(node, ast.ClassDef)
    texts: dict[str, str] = {}
    for field, below in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            documented = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
            texts[field.target.id] = " ".join(str(below.value.value).split()) if documented else ""  # type: ignore[union-attr]
    return texts


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for heading, section in SECTIONS.items():
        parts.append(f"## {heading}\n")
        parts += [_value(value) for value in public_values() if _section(value) == section]
    return "\n".join(parts)


def _is_struct(value: type) -> bool:
    return issubclass(value, msgspec.Struct)


def _section(value: type) -> str:
    for section, names in PLACES.items():
        if value.__name__ in names:
            return section
    return "briefing" if value.__module__ == "summarize.model.output" else "story"


def _value(value: type) -> str:
    rows = [f"| `{name}` | {kind} | {default} | {text} |" for name, kind, default, text in _rows(value)]
    about = inspect.cleandoc(value.__doc__ or "").replace("``", "`")
    return "\n".join(
        [
            f"### {value.__name__}\n",
            f"{about}\n",
            "| field | type | default | what it is |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
        ]
    )


def _rows(value: type) -> Iterator[tuple[str, str, str, str]]:
    texts = descriptions(value)
    kinds = {
        name: kind for base in reversed(value.__mro__) for name, kind in vars(base).get("__annotations__", {}).items()
    }
    for name, default in _defaults(value):
        yield name, _kind(str(kinds[name]), value), default, texts[name].replace("``", "`").replace("|", "\\|")
    for name, member in vars(value).items():
        if isinstance(member, property) and not name.startswith("_"):
            text = " ".join((member.__doc__ or "").split())
            yield name, _kind(str(member.fget.__annotations__["return"]), value), "property", text.replace("|", "\\|")


def _defaults(value: type) -> Iterable[tuple[str, str]]:
    if not _is_struct(value):
        return [(name, "") for name in value._fields]  # type: ignore[attr-defined]
    fields = msgspec.structs.fields(value)
    return [(field.name, "" if field.required else _shown(field.default)) for field in fields]


def _shown(default: object) -> str:
    if default is NODEFAULT:
        return "`{}`"
    if callable(default):
        return ""
    return "`()`" if default == () else f"`{default!r}`"


def _kind(annotation: str, value: type) -> str:
    """A type as the code writes it, with links to the values on this page."""
    plain = re.sub(r"\s+", " ", annotation)
    linked = {each.__name__ for each in public_values()}
    pieces = re.split(r"(\w+)", plain.replace("|", "\\|"))
    if not linked & set(pieces):
        return f"`{plain}`".replace("|", "\\|")
    return "".join(f"[{piece}](#{piece.lower()})" if piece in linked else piece.replace("[", "\\[") for piece in pieces)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

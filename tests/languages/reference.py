"""The reference page of the languages, made from their files and from the docstrings of the schema."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import fields

from summarize.languages import Language, known, language

SECTIONS: dict[str, type[Struct]] = {
    field.name: field.type for field in fields(Language) if isinstance(field.type, type) and field.type not in (str,)
}
"""Each section of a language file with its struct."""
HEAD = """# What each language has

Made from the files in `summarize/languages/` by `pytest tests/languages --update-languages`; a test keeps it fresh.
[How to add a language](../how-to/add-a-language.md) says in which order to fill a file.

A cell counts the words and phrases of a section; empty means that the section is not there yet.

"""


def size(value: object) -> int:
    """How many words, phrases and settings a value holds."""
    if isinstance(value, Struct):
        return sum(
            size(getattr(value, field.name)) for field in fields(value) if getattr(value, field.name) != field.default
        )
    if isinstance(value, dict):
        return sum(map(size, value.values()))
    return sum(map(size, value)) if isinstance(value, (tuple, frozenset)) else 1


def documentation(section: type[Struct]) -> Iterator[tuple[str, str]]:
    """Each field of a section with its docstring, "" where it has none."""
    source = ast.parse(inspect.getsource(section)).body[0]
    assert isinstance(source, ast.ClassDef)
    body = source.body
    for node, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            text = (
                following.value.value
                if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
                else ""
            )
            yield node.target.id, " ".join(str(text).replace("``", "`").split())


def purpose(section: type[Struct]) -> str:
    """The first sentence of a section's docstring."""
    return " ".join((section.__doc__ or "").split())


def page() -> str:
    """The whole page."""
    names = list(SECTIONS)
    rows = [
        f"| `{code}` | {language(code).name} | "
        + " | ".join(str(size(getattr(language(code), name)) or "") for name in names)
        + " |"
        for code in known()
    ]
    table = "\n".join([f"| | | {' | '.join(names)} |", "| --- | --- " + "| ---: " * len(names) + "|", *rows])
    parts = [HEAD + re.sub(r" +\|", " |", table)]
    for name, section in SECTIONS.items():
        found = "".join(f"- `{field}`: {text}\n" for field, text in documentation(section))
        parts.append(f"## `[{name}]`\n\n{purpose(section)}" + (f"\n\n{found.rstrip()}" if found else ""))
    return "\n\n".join(parts) + "\n"

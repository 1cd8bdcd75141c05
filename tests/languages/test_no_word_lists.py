"""What is known of a language is data: no module outside `summarize/languages/` holds a list of words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from languages.conftest import Check

import summarize

MOST = 10
"""Words that a constant may hold."""
KEPT = Path(__file__).parent / "word_lists_left.txt"
"""Modules that still hold lists, and how many. It shrinks; no line is added."""
PACKAGES = ["summarize_coverage", "summarize_openai", "summarize_sumy"]
NO_LANGUAGE = {
    "summarize/__init__.py": "public names",
    "plugins/summarize_openai/faults.py": "what servers answer",
    "summarize/read/formats/fields.py": "names of fields in records",
    "summarize/read/formats/html.py": "elements of HTML and properties of style sheets",
    "summarize/read/formats/html_metadata.py": "names of elements and fields of metadata",
    "summarize/parse/inline_markup.py": "endings of files",
    "summarize/verify/rules/__init__.py": "codes of the rules",
    "summarize/parse/publication_date.py": "figures of dates in addresses",
    "summarize/read/formats/json_records.py": "names of fields in records",
    "plugins/summarize_openai/transport.py": "names of HTTP headers",
    "summarize/group/signature_store.py": "names of columns",
}
"""Modules whose lists are of a format and of no language."""
_ENDS = re.compile(r"[.!?;:,)]$")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the product outside `languages`, by its place in the project."""
    home = Path(summarize.__file__).parent
    roots = [(home, "summarize")]
    for package in PACKAGES:
        spec = find_spec(package)
        assert spec is not None
        assert spec.origin
        roots.append((Path(spec.origin).parent, f"plugins/{package}"))
    for root, name in roots:
        for path in sorted(root.rglob("*.py")):
            place = f"{name}/{path.relative_to(root).as_posix()}"
            if not place.startswith("summarize/languages/") and place not in NO_LANGUAGE:
                yield place, path


def is_list(text: str) -> bool:
    """Whether a string is a list of words: parted by blanks without a sentence's punctuation, or by bars, commas or
    semicolons."""
    words = text.split()
    if (
        max(text.count("|"), len(re.findall(r"[^\W\d_], ?(?=[^\W\d_])", text)) * ("." not in text), text.count(";"))
        >= MOST
    ):
        return True
    return len(words) > MOST and not any(map(_ENDS.search, words)) and not text.isupper() and "SELECT" not in text


def is_collection(node: ast.AST) -> bool:
    """Whether a literal holds more than `MOST` words of its own."""
    parts = (
        node.keys
        if isinstance(node, ast.Dict)
        else node.elts
        if isinstance(node, (ast.List, ast.Set, ast.Tuple))
        else []
    )
    words = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return (
        len([word for word in words if _WORD.fullmatch(word) and word == word.lower() and word not in FORMATS]) > MOST
    )


FORMATS = frozenset(["md", "text", "json", "html", "csv", "start", "end", "story"])


def lists(path: Path) -> int:
    """How many lists of words a module holds."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return sum(
        (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in prose
            and is_list(node.value)
        )
        or is_collection(node)
        for node in ast.walk(tree)
    )


def test_no_module_has_more_lists_than_are_known(kept: Check):
    """The lists that are still to be moved are counted, and the count only falls."""
    found = {place: count for place, path in modules() if (count := lists(path))}
    before = [line.split() for line in KEPT.read_text(encoding="utf-8").splitlines()] if KEPT.exists() else []
    if before:
        assert sum(found.values()) <= sum(int(count) for count, _ in before), "a list of words was added to a module"
    kept(KEPT, "".join(f"{count} {place}\n" for place, count in sorted(found.items())))


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("one two three four five six seven eight nine ten eleven twelve thirteen", True),
        ("a|b|c|d|e|f|g|h|i|j|k|l|m", True),
        ("One sentence of an option's help, which has more than a dozen words, is none.", False),
        ("a few words", False),
    ],
)
def test_a_list_is_told_from_prose(text, listed):
    """By its punctuation."""
    assert is_list(text) is listed

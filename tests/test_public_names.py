"""What is public: the names of `summarize.__all__` and the test kit, documented to the last."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import public_names
import summarize
import value_reference

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs").rglob("*.md"))
REFERENCE = "\n".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs" / "reference").glob("*.md"))


@pytest.mark.parametrize("name", summarize.__all__)
def test_each_public_name_is_documented(name: str) -> None:
    """A page of the reference has it in code, or as the heading of a value."""
    assert re.search(rf"`(?:[^`\n]*\b)?{name}\b[^`\n]*`|^### {name}$", REFERENCE, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_documented_name_is_public(page: Path) -> None:
    """What the docs import is public."""
    text = page.read_text(encoding="utf-8")
    modules = set(re.findall(r"^ *(?:from|import) (summarize(?:\.\w+)*)", text, re.MULTILINE))
    names = {
        name.split(" as ")[0]
        for names in re.findall(r"^ *from summarize import (?:\(([^)]*)\)|([^(\n]*))$", text, re.MULTILINE)
        for name in re.split(r",\s*", "".join(names).strip().rstrip(","))
    }
    assert modules <= {"summarize", "summarize.plugin.testing"}
    assert names <= {*summarize.__all__}


@pytest.mark.parametrize("heading", re.findall(r"^### `?(\w+)", REFERENCE, re.MULTILINE))
def test_each_heading_of_the_python_reference_is_public(heading: str) -> None:
    """A heading that is a name is that of a public one."""
    python = (ROOT / "docs" / "reference" / "python.md").read_text(encoding="utf-8")
    if f"### `{heading}" in python:
        assert heading in summarize.__all__


@pytest.mark.parametrize("name", summarize.__all__)
def test_no_public_name_is_that_of_a_module(name: str) -> None:
    """An import of a module can then never take the place of a function, nor hide it."""
    if name != "__version__":
        assert find_spec(f"summarize.{name}") is None


def test_a_function_is_no_module() -> None:
    """`import summarize.render` fails and says so, and leaves the function where it is."""
    with pytest.raises(ModuleNotFoundError, match=r"summarize\.render"):
        __import__("summarize.render")
    assert callable(summarize.render)


def test_importing_the_package_loads_nothing_else() -> None:
    """Names are loaded on first use."""
    code = "import sys, summarize; print([name for name in sys.modules if name.startswith('summarize.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['summarize._version']"


def test_type_checkers_read_the_same_names() -> None:
    """The stub is what `tools/public_names.py` writes."""
    stub = Path(summarize.__file__).with_suffix(".pyi").read_text(encoding="utf-8")
    assert stub == public_names.stub(), "run python tools/public_names.py"


@pytest.mark.parametrize("value", value_reference.public_values(), ids=lambda value: value.__name__)
def test_each_field_of_a_public_value_is_described(value: type) -> None:
    """By a docstring under the field."""
    assert [name for name, text in value_reference.descriptions(value).items() if not text] == []


def test_the_page_of_values_is_fresh() -> None:
    """It is what `tools/value_reference.py` writes."""
    page = value_reference.PAGE.read_text(encoding="utf-8")
    assert page == value_reference.page(), "run python tools/value_reference.py"

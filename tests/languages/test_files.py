"""The language files: they fit the schema, and hold what the schema says they hold."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from languages.conftest import Check
from languages.reference import SECTIONS, documentation, page

from summarize import languages
from summarize.languages import Countries, Language, Shared, files, known, language, shared
from summarize.languages.files import COMPILED, compiled, load, plain, read

HOME = Path(languages.__file__).parent
ROOT = Path(__file__).parent.parent.parent
TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
"""A tag of BCP 47: language, script, region."""


def raw(code: str) -> dict[str, Any]:
    """A file as it is written."""
    return tomllib.loads((HOME / f"{code}.toml").read_text(encoding="utf-8"))


def words(code: str) -> dict[str, Any]:
    """A file without the labels of the output, which are no lists."""
    return {name: section for name, section in raw(code).items() if name != "labels"}


def lists(value: Any, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words in a file, as it is written, with where it stands."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from lists(part, f"{name}.{key}".strip("."))
    elif isinstance(value, str) and "." in name:
        for place, part in enumerate(value.split("|")):
            yield f"{name}[{place}]", part.split()
    elif isinstance(value, list) and all(isinstance(part, str) for part in value):
        yield name, value
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from lists(part, f"{name}[{place}]")


@pytest.mark.parametrize("code", known())
def test_a_file_fits_the_schema(code):
    """It is read without an error, and says which language it is of."""
    assert language(code).code == code
    assert language(code).name


@pytest.mark.parametrize("code", known())
def test_a_file_is_called_by_its_tag(code):
    """The code is a tag of BCP 47."""
    assert TAG.fullmatch(code)


def test_what_all_languages_share_fits_the_schema():
    """Agencies, currencies, wire codes and units."""
    assert shared() == shared()


@pytest.mark.parametrize("code", [*known(), "shared"])
def test_no_word_stands_twice_in_a_list(code):
    """A list says each word once."""
    assert [(name, word) for name, found in lists(words(code)) for word in set(found) if found.count(word) > 1] == []


@pytest.mark.parametrize("code", known())
def test_a_calendar_is_whole_or_not_there(code):
    """Twelve months and seven days, each with a name."""
    calendar = language(code).calendar
    assert (len(calendar.months), len(calendar.weekdays)) in ((12, 7), (0, 7), (12, 0), (0, 0))
    assert all(calendar.months)
    assert all(calendar.weekdays)


@pytest.mark.parametrize("code", known())
def test_the_sections_stand_in_the_order_of_the_schema(code):
    """So that files can be compared side by side."""
    sections = [name for name in raw(code) if name in SECTIONS]
    assert sections == [name for name in SECTIONS if name in sections]


@pytest.mark.parametrize(
    ("section", "field", "text"),
    [(name, field, text) for name, section in SECTIONS.items() for field, text in documentation(section)],
)
def test_every_field_is_documented(section, field, text):
    """With a sentence in plain English."""
    assert text.endswith((".", '."', ".`")), f"{section}.{field}"


def test_the_reference_is_fresh(kept: Check):
    """The page shows what each language has now."""
    kept(ROOT / "docs" / "reference" / "languages.md", page())


def test_the_compiled_copy_is_fresh(kept: Check):
    """It holds what the files say now."""
    kept(COMPILED, compiled({**dict.fromkeys(known(), Language), "countries": Countries, "shared": Shared}))


@pytest.mark.parametrize("code", known())
def test_a_language_is_the_same_from_the_copy_and_from_its_file(code):
    """The copy is only faster."""
    copied, written = load(code, Language), read(HOME / f"{code}.toml", Language)
    assert json.dumps(plain(copied)) == json.dumps(plain(written))


def test_a_file_that_has_changed_since_is_read_itself(tmp_path, monkeypatch):
    """A copy that is out of date is never asked."""
    (tmp_path / "de.toml").write_text("code = 'de'\nname = 'Deutsch'\n", encoding="utf-8")
    monkeypatch.setattr(files, "HOME", tmp_path)
    assert load("de", Language).name == "Deutsch"

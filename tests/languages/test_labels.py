"""The words of the output: each language that has some has them all, in the right places."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import fields

from summarize.languages import known, language
from summarize.languages.labels_schema import Labels
from summarize.languages.plurals import category

LABELLED = [code for code in known() if language(code).labels != Labels()]
ENGLISH = language("en").labels
COUNTED = [field.name for field in fields(Labels) if "other" in (getattr(ENGLISH, field.name) or ())]
CODES = ("status", "conflict_kinds", "excluded", "outcomes")
TEXTS = [field.name for field in fields(Labels) if isinstance(getattr(ENGLISH, field.name), str)]


def blanks(text: str) -> list[str]:
    """The names in braces."""
    return sorted(re.findall(r"\{(.*?)\}", text))


@pytest.mark.parametrize("code", LABELLED)
def test_a_language_has_all_labels(code):
    """So that no page is in two languages."""
    labels = language(code).labels
    missing = [name for name in (*COUNTED, *CODES, *TEXTS) if not getattr(labels, name)]
    missing += [f"{name}.{key}" for name in CODES for key in getattr(ENGLISH, name) if key not in getattr(labels, name)]
    assert missing == []


@pytest.mark.parametrize("code", LABELLED)
def test_a_label_has_the_blanks_of_the_english_one(code):
    """Each is filled in with the same."""
    labels = language(code).labels
    wrong = [name for name in TEXTS if blanks(getattr(labels, name)) != blanks(getattr(ENGLISH, name))]
    assert wrong == []


@pytest.mark.parametrize("code", LABELLED)
def test_there_is_a_form_for_every_number(code):
    """Of each category that the numbers to 200 have; a form that no category has is a mistake."""
    labels = language(code).labels
    categories = {category(labels.plurals, number) for number in range(201)}
    for name in COUNTED:
        forms = set(getattr(labels, name))
        assert forms <= {*labels.plurals, "other"}, name
        assert "other" in forms or categories <= forms, name
        others = {*blanks(getattr(ENGLISH, name)["other"])} - {"n"}
        assert all({*blanks(form)} - {"n"} == others for form in getattr(labels, name).values()), name

"""Choosing a format."""

from __future__ import annotations

from typing import ClassVar

import pytest
from samples import Briefing, briefing

from summarize import UsageError, render
from summarize.rendering import FORMATS


class Dots:
    """A renderer of another format."""

    format: ClassVar[str] = "dots"

    def render(self, briefing: Briefing, /) -> bytes:
        return b"." * len(briefing.stories)


class Md(Dots):
    """A renderer that wants the name of one of ours."""

    format: ClassVar[str] = "md"


@pytest.mark.parametrize("format", FORMATS)
def test_each_format_ends_with_a_newline(format: str) -> None:
    """Files end as files do."""
    assert render(briefing(), format).endswith("\n")


@pytest.mark.parametrize("format", FORMATS)
def test_each_format_gives_the_same_text_again(format: str) -> None:
    """Nothing depends on a clock or on chance."""
    assert render(briefing(), format) == render(briefing(), format)


def test_a_plugin_adds_its_format() -> None:
    """Bytes are passed on as they are."""
    assert render(briefing(), "dots", plugins=[Dots()]) == b"."


def test_the_error_of_an_unknown_format_names_all() -> None:
    """Those of plugins too."""
    with pytest.raises(UsageError, match="unknown format 'pdf'; the formats are csv, dots, html, ics, json, md, text"):
        render(briefing(), "pdf", plugins=[Dots()])


def test_two_renderers_of_one_format_are_an_error_that_names_both() -> None:
    """A plugin cannot take one of ours over in silence."""
    with pytest.raises(UsageError, match=r"'md': summarize\.rendering\.markdown and .*Md"):
        render(briefing(), "md", plugins=[Md()])

"""The prompt files: what they declare, what they may do, and whose file wins."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from jinja2 import meta
from jinja2.sandbox import SandboxedEnvironment

from summarize import PromptError
from summarize_openai.prompts import VARIABLES, Prompts, files

STORY: dict[str, Any] = {
    "language": "en", "length": 100, "audience": "", "tone": "", "fence": "=====", "events": [], "disagreements": [],
    "evidence": [{"id": "k1", "source": "S1", "published": "2024-03-05", "told_by": 2, "text": "{{ 7 * 7 }}"}],
}  # fmt: skip


@pytest.mark.parametrize("name", list(VARIABLES))
def test_a_prompt_declares_what_it_is_given(name: str) -> None:
    """Its first line lists the variables, all that it uses, and no others."""
    text = files()[name].read_text(encoding="utf-8")
    (header,) = re.findall(r"\A\{#- variables: ([\w, ]+)", text)
    declared = set() if header.strip() == "none" else set(header.split(", "))
    declared = {word.strip() for word in declared}
    assert declared == set(VARIABLES[name])
    assert meta.find_undeclared_variables(SandboxedEnvironment().parse(text)) == declared


def test_article_text_is_no_template() -> None:
    """It is put in as it is."""
    assert "{{ 7 * 7 }}" in Prompts().render("story", STORY)


def test_one_file_wins_and_the_others_stay(tmp_path: Path) -> None:
    """By its name."""
    (tmp_path / "system.j2").write_text("Hello.", encoding="utf-8")
    assert Prompts(tmp_path).render("system", {}) == "Hello."
    assert Prompts(tmp_path).render("story", STORY) == Prompts().render("story", STORY)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("{% if %}", 1, "Expected an expression"),
        ("a\nb {{ nobody }}", 2, "no variable 'nobody'"),
        ("a\n\n{% for x in events %}{{ y }}{% endfor %}", 3, "no variable 'y'"),
        ("{{ config.key }}", 1, "no variable 'config'"),
    ],
)
def test_a_broken_template_names_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    """Before anything is asked."""
    (tmp_path / "story.j2").write_text(text, encoding="utf-8")
    with pytest.raises(PromptError, match=said) as caught:
        Prompts(tmp_path)
    assert (caught.value.line, caught.value.file) == (line, str(tmp_path / "story.j2"))


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ evidence.append(1) }}",
        "{{ evidence[0].update(text='x') }}",
        "{% include '/etc/passwd' %}",
        "{{ range(10 ** 9) | list }}",
        "{{ 1 / 0 }}",
        "{{ evidence[0].nothing }}",
        "{{ evidence[7].text }}",
    ],
)
def test_what_a_sandbox_forbids_is_an_error(tmp_path: Path, text: str) -> None:
    """With the file and the line."""
    (tmp_path / "story.j2").write_text(f"first\n{text}", encoding="utf-8")
    with pytest.raises(PromptError, match=r"story\.j2") as caught:
        Prompts(tmp_path).render("story", STORY)
    assert caught.value.line in (2, None)


def test_an_endless_prompt_is_an_error(tmp_path: Path) -> None:
    """Nobody would read it."""
    (tmp_path / "story.j2").write_text("{{ 'a' * 5000000 }}", encoding="utf-8")
    with pytest.raises(PromptError, match="5,000,000 characters"):
        Prompts(tmp_path).render("story", STORY)


def test_a_file_that_nobody_asks_for_is_an_error(tmp_path: Path) -> None:
    """It is a misspelt one."""
    (tmp_path / "sytem.j2").write_text("", encoding="utf-8")
    with pytest.raises(PromptError, match=r"expected system\.j2, story\.j2, repair\.j2"):
        Prompts(tmp_path)


@pytest.mark.parametrize("folder", ["empty", "missing"])
def test_a_folder_without_prompts_is_an_error(tmp_path: Path, folder: str) -> None:
    """It was given for something."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(PromptError, match="no prompt file in"):
        Prompts(tmp_path / folder)


def test_a_file_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    """It is named."""
    (tmp_path / "story.j2").write_bytes(b"\xff\xfe")
    with pytest.raises(PromptError, match="cannot be read"):
        Prompts(tmp_path)


def test_the_first_prompt_is_the_same_for_all_stories() -> None:
    """Servers cache what does not change."""
    assert Prompts().render("system", {}) == Prompts().render("system", {"language": "de"})

"""The prompt files: found in the user's folder, then in ours; rendered in a sandbox that sees plain values alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from summarize import PromptError

VARIABLES: Mapping[str, tuple[str, ...]] = {
    "system": (),
    "story": ("language", "length", "audience", "tone", "fence", "evidence", "events", "disagreements"),
    "repair": ("problem", "rejections"),
}
"""Each prompt, and what it is given."""

LONGEST = 4_000_000
"""Code points of a prompt."""

_HERE = Path(__file__).parent


def folder() -> Path:
    """Our own prompt files: beside this module where it is installed, at the top of a checkout."""
    installed = _HERE / "prompts"
    return installed if installed.is_dir() else _HERE.parents[1] / "prompts"


def files(mine: str | Path | None = None) -> dict[str, Path]:
    """The file of each prompt; one in the folder `mine` wins over ours.

    Raises:
        PromptError: `mine` is no folder, holds none of our names, or holds a prompt that we do not know.
    """
    ours = {name: folder() / f"{name}.j2" for name in VARIABLES}
    if mine is None:
        return ours
    replaced = {file.stem: file for file in sorted(Path(mine).glob("*.j2")) if file.is_file()}
    expected = ", ".join(f"{name}.j2" for name in VARIABLES)
    for name, file in replaced.items():
        if name not in VARIABLES:
            raise PromptError(f"{file}: there is no prompt of this name; expected {expected}", file=str(file))
    if not replaced:
        raise PromptError(f"no prompt file in {mine}: expected one or more of {expected}", file=str(mine))
    return ours | replaced


class Prompts:
    """Prompts ready to render: each is compiled once, and a mistake in one names its file and line.

    Raises:
        PromptError: A file cannot be read, is no template, or uses a variable that it is not given.
    """

    def __init__(self, mine: str | Path | None = None) -> None:
        from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        self._error = TemplateError
        self._files = files(mine)
        environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
        self._templates = {}
        for name, file in self._files.items():
            try:
                text = file.read_text(encoding="utf-8")
                for unknown, line in _unknown(environment.parse(text), VARIABLES[name]):
                    given = ", ".join(VARIABLES[name]) or "none"
                    raise PromptError(
                        f"{file}:{line}: there is no variable {unknown!r}; this prompt is given {given}",
                        file=str(file),
                        line=line,
                    )
                self._templates[name] = environment.from_string(text)
            except TemplateSyntaxError as error:
                at = f"{file}:{error.lineno}: {error.message}"
                raise PromptError(at, file=str(file), line=error.lineno) from error
            except (OSError, UnicodeDecodeError) as error:
                raise PromptError(f"{file}: cannot be read: {error}", file=str(file)) from error

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """The prompt `name` with `values`: strings, numbers, and lists and mappings of them.

        Raises:
            PromptError: The template does what a sandbox forbids, or fails, or makes more text than anyone would read.
        """
        file = self._files[name]
        try:
            text = self._templates[name].render(values).strip()
        except (self._error, TypeError, ValueError, ArithmeticError, LookupError, RecursionError, MemoryError) as error:
            line = _line(error)
            raise PromptError(f"{file}{f':{line}' if line else ''}: {error}", file=str(file), line=line) from error
        if len(text) > LONGEST:
            raise PromptError(f"{file}: makes a prompt of {len(text):,} characters", file=str(file))
        return text


def _unknown(tree: Any, given: tuple[str, ...]) -> Iterator[tuple[str, int]]:  # noqa: ANN401 (jinja2 is loaded late)
    """Variables that a template uses and is not given, each with the first line that names it."""
    from jinja2 import meta, nodes

    for name in sorted(meta.find_undeclared_variables(tree) - set(given)):
        yield name, min(node.lineno for node in tree.find_all(nodes.Name) if node.name == name)


def _line(error: BaseException) -> int | None:
    """The line of the template at which rendering failed: jinja names its frames <template>."""
    line, trace = None, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line

"""The prompt files: found in the user's folder, then in ours; rendered in a sandbox that sees plain values alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from summarize import PromptError

NAMES = ("system", "story", "repair")

_HERE = Path(__file__).parent


def folder() -> Path:
    """Our own prompt files: beside this module where it is installed, at the top of a checkout."""
    installed = _HERE / "prompts"
    return installed if installed.is_dir() else _HERE.parents[1] / "prompts"


def sources(mine: str | Path | None = None) -> dict[str, Path]:
    """The file of each prompt; one in the folder `mine` wins over ours.

    Raises:
        PromptError: `mine` is no folder, or holds no file of a name that we know.
    """
    found = {name: folder() / f"{name}.j2" for name in NAMES}
    if mine is None:
        return found
    own = {name: Path(mine) / f"{name}.j2" for name in NAMES}
    own = {name: file for name, file in own.items() if file.is_file()}
    if not own:
        expected = ", ".join(f"{name}.j2" for name in NAMES)
        raise PromptError(f"no prompt file in {mine}: expected one of {expected}", file=str(mine))
    return found | own


class Prompts:
    """Prompts ready to render: each is compiled once, and a mistake in one names its file and line."""

    def __init__(self, mine: str | Path | None = None) -> None:
        from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        self._error = TemplateError
        self._files = sources(mine)
        environment = ImmutableSandboxedEnvironment(
            undefined=StrictUndefined, trim_blocks=False, lstrip_blocks=False, autoescape=False
        )
        self._templates = {}
        for name, file in self._files.items():
            try:
                self._templates[name] = environment.from_string(file.read_text(encoding="utf-8"))
            except TemplateSyntaxError as error:
                raise PromptError(
                    f"{file}:{error.lineno}: {error.message}", file=str(file), line=error.lineno
                ) from error
            except (OSError, UnicodeDecodeError) as error:
                raise PromptError(f"{file}: cannot be read: {error}", file=str(file)) from error

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """The prompt `name` with `values`: strings, numbers, and lists and mappings of them.

        Raises:
            PromptError: A variable is missing, or the template does what a sandbox forbids.
        """
        file = self._files[name]
        try:
            return self._templates[name].render(values).strip()
        except (self._error, TypeError, ValueError, ArithmeticError, LookupError, RecursionError, MemoryError) as error:
            line = _line(error)
            at = f":{line}" if line else ""
            raise PromptError(f"{file}{at}: {error}", file=str(file), line=line) from error


def _line(error: BaseException) -> int | None:
    """The line of the template at which rendering failed: jinja names its frames <template>."""
    line, trace = None, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line

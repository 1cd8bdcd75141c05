"""`briefing prompts`."""

from __future__ import annotations

from contextlib import redirect_stdout
from pathlib import Path

import click

from summarize.cli.output import write_stdout
from summarize.errors import PromptError, UsageError


@click.command(
    help="""List the prompt files of backends that write with a model, with what they are given, or print one as it is.
    To change one, copy it into a folder of your own, and give that folder to `briefing --prompts`."""
)
@click.argument("name", required=False)
@click.option(
    "--prompts",
    "folder",
    metavar="DIR",
    help="Prompt files in DIR are used instead of the built-in ones of the same name.",
)
def command(name: str | None, folder: str | None) -> int:
    """List the prompts, or print one."""
    import sys

    from summarize.plugin import load_plugins
    from summarize.rendering.safe import inline

    with redirect_stdout(sys.stderr):
        files = {
            prompt: file
            for backend in load_plugins().backends
            for prompt, file in getattr(backend.made_by, "prompt_files", lambda folder: {})(folder).items()
        }
    if name is None:
        write_stdout("".join(f"{inline(f'{prompt}  {file}  ({_given(file)})')}\n" for prompt, file in files.items()))
        return 0
    if name not in files:
        raise UsageError(f"no prompt is called {name!r}; the prompts are {', '.join(files)}")
    write_stdout(_text(files[name]))
    return 0


def _given(file: Path) -> str:
    """The variables that a prompt is given, by the first line of its comment; nothing if it does not say."""
    first = _text(file).partition("\n")[0]
    return first.partition("variables:")[2].partition(".")[0].removesuffix("-#}").strip() or "says not what it is given"


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"{file}: cannot be read: {error}", file=str(file)) from error

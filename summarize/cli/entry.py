"""`run`: which command is meant, and what an error becomes: a message and an exit code, never a traceback."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from importlib import import_module
from typing import TYPE_CHECKING

import click

from summarize.cli import exits
from summarize.cli.output import say
from summarize.errors import SummarizeError

if TYPE_CHECKING:
    from click import Command

# word -> (module of this package, what it does); without one of these words, the arguments are paths
COMMANDS = {
    "backends": ("backends", "List the installed backends, their options, and plugins that are broken."),
    "stories": ("stories", "List which files tell one story, and why."),
    "timeline": ("timeline", "Print the merged timeline alone."),
    "prompts": ("prompts", "List the prompt files of backends, or print one."),
    "schema": ("schema", "Print the JSON Schema of a briefing."),
    "cache": ("cache", "Show where the cache is and what it holds, or empty it."),
    "state": ("state", "List what a state keeps of earlier runs, or remove files from it."),
    "verify": ("verify", "Check every citation of a JSON briefing against the files, later."),
}


def run(arguments: Sequence[str]) -> int:
    """Run `briefing` with `arguments`, and return its exit code."""
    debug = "--debug" in arguments
    with _tracebacks_shown() if debug else nullcontext():
        return _run(arguments, debug=debug)


def _run(arguments: Sequence[str], *, debug: bool) -> int:
    try:
        return _invoke(arguments)
    except click.ClickException as error:
        where = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "briefing"
        say(f"{where}: {error.format_message()}")
        say(f"Try '{where} --help'.")
        return exits.USAGE
    except SummarizeError as error:
        if debug:
            raise
        say(f"briefing: {error}")
        return exits.code_of(error)
    except (KeyboardInterrupt, click.Abort):
        say("briefing: interrupted")
        return exits.INTERRUPTED
    except Exception as error:
        if debug:
            raise
        say(f"briefing: internal error, please report it: {type(error).__name__}: {error}")
        say("See where with --debug.")
        return exits.BROKEN


@contextmanager
def _tracebacks_shown() -> Iterator[None]:
    """What a plugin raises is shown in full, where the work goes on without it too."""
    import logging

    logger, shown = logging.getLogger("summarize"), logging.StreamHandler()
    logger.addHandler(shown)
    logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        logger.removeHandler(shown)
        logger.setLevel(logging.NOTSET)


def _invoke(arguments: Sequence[str]) -> int:
    from summarize.cli.options import with_lists

    named = arguments[0] if arguments and arguments[0] in COMMANDS else None
    command: Command = import_module(f"summarize.cli.{COMMANDS[named][0] if named else 'brief'}").command
    code = command.main(
        with_lists(arguments[1:] if named else arguments),
        prog_name=f"briefing {named}" if named else "briefing",
        standalone_mode=False,
        windows_expand_args=False,
    )
    return code if isinstance(code, int) else exits.COMPLETE

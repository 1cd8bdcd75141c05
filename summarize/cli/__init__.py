"""Arguments → a page, messages and an exit code: the command `briefing`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run `briefing` with `arguments` (those of the process where none are given) and exit; an interrupt while the
    command is still being loaded ends it as quietly as a later one."""
    try:
        from summarize.run.garbage import collect_seldom, loading

        collect_seldom()
        with loading():
            from summarize.cli.entry import run
        code = run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        from summarize.cli import exits

        sys.stderr.write("briefing: interrupted\n")
        code = exits.INTERRUPTED
    sys.exit(code)

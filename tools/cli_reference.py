"""Write the help of each command into ``docs/reference/cli.md``, where the page shows it.

``python tools/cli_reference.py``
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "cli.md"
HELP = re.compile(r"^\$ briefing((?: \w+)?) --help\n(?:(?!\$ |```).*\n)*", re.MULTILINE)


def shown(match: re.Match[str]) -> str:
    """A command and its help as the page shows them."""
    done = subprocess.run(
        [sys.executable, "-m", "summarize", *match[1].split(), "--help"],
        env={**os.environ, "COLUMNS": "80"},
        capture_output=True,
        check=True,
        text=True,
    )
    return f"$ briefing{match[1]} --help\n{done.stdout.rstrip()}\n"


if __name__ == "__main__":
    PAGE.write_text(HELP.sub(shown, PAGE.read_text("utf-8")), "utf-8")

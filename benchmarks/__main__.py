"""``python -m benchmarks SUBCOMMAND --data DIR``: each module here that has a function `run` is a subcommand."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent


def names() -> list[str]:
    """The modules of this folder that can be run."""
    found = sorted(path for path in HERE.glob("*.py") if not path.stem.startswith("_"))
    return [path.stem for path in found if "\ndef run(" in path.read_text("utf-8")]


def main(words: list[str]) -> None:
    known = names()
    name = next((word for word in words if not word.startswith("-")), None)
    if name not in known:
        sys.exit(f"usage: python -m benchmarks SUBCOMMAND --data DIR\nsubcommands: {', '.join(known)}")
    module = import_module(f"benchmarks.{name}")
    parser = argparse.ArgumentParser(prog=f"python -m benchmarks {name}", description=module.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of benchmark data")
    if hasattr(module, "arguments"):
        module.arguments(parser)
    words.remove(name)
    options = parser.parse_args(words)
    module.run(options.data, options)


if __name__ == "__main__":
    main(sys.argv[1:])

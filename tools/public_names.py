"""Writes ``summarize/__init__.pyi``, what type checkers read of the package, from the table of public names."""

from __future__ import annotations

from pathlib import Path

import summarize

STUB = Path(__file__).parent.parent / "summarize" / "__init__.pyi"


def stub() -> str:
    """The stub: one import for each module that defines public names."""
    lines = ["# Written by tools/public_names.py from the table in __init__.py.", ""]
    for module, names in sorted(vars(summarize)["_PUBLIC"].items()):
        lines += [f"from summarize.{module} import {name} as {name}" for name in sorted(names)]
    return "\n".join([*lines, "", "__version__: str", "__all__: list[str]", ""])


if __name__ == "__main__":
    STUB.write_text(stub(), encoding="utf-8")

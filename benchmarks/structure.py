"""Counts of the code itself: modules, lines of code and data, importers, patterns, caches, calls against the flow.

``python -m benchmarks.structure [CHECKOUT] [--run BUNDLE]``: of this checkout, or of another one beside it. With
``--run`` a briefing of BUNDLE is made with the code of CHECKOUT, and the calls between its rooms are counted.
"""

from __future__ import annotations

import argparse
import ast
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

STAGES = {
    "recognize": 0, "read": 1, "text": 2, "parse": 2, "group": 3, "annotate": 4, "evidence": 5, "write": 6, "verify": 6,
    "compose": 7, "render": 8, "rendering": 8,
}  # fmt: skip
"""Rooms along an article's path, of the old layout and of the new one; the recognizers may be called by any of them."""

CACHES = {"lru_cache", "cache", "cached_property", "Memo"}

TRACE = """
import sys, collections
from pathlib import Path
home, bundle, stages = Path(sys.argv[1]).resolve(), sys.argv[2], eval(sys.argv[3])
sys.path[:0] = [str(home), str(home / "plugins")]
from summarize import summarize_bundle
recognizers = ("dates", "names", "numbers", "quotations", "words", "glance", "memo")
seen = {}
calls = collections.Counter()
def room(code):
    if code not in seen:
        path = code.co_filename
        inside = path.startswith(str(home / "summarize") + "/")
        parts = path[len(str(home / "summarize")) + 1:].split("/") if inside else []
        name = parts[0] if len(parts) > 1 else ""
        if name == "text" and parts[1].split("_")[0].split(".")[0] in recognizers:
            name = "recognize"
        if name == "evidence" and parts[1].startswith(("annotations", "reading", "lexicon")):
            name = "annotate"
        known = name in stages and not code.co_name.startswith("<")
        seen[code] = name if known else None
    return seen[code]
def profile(frame, event, arg):
    if event != "call" or frame.f_back is None: return
    callee = room(frame.f_code)
    caller = room(frame.f_back.f_code)
    if callee and caller and callee != caller: calls[caller, callee] += 1
sys.setprofile(profile)
summarize_bundle(bundle)
sys.setprofile(None)
for (caller, callee), count in sorted(calls.items()): print(caller, callee, count)
"""


def modules(home: Path) -> dict[str, Path]:
    """Dotted name → file, of the package and the built-in plugins."""
    found = {}
    for root in (home, home / "plugins"):
        for top in ("summarize",) if root == home else sorted(path.name for path in root.iterdir() if path.is_dir()):
            for path in sorted((root / top).rglob("*.py")):
                parts = path.relative_to(root).with_suffix("").parts
                found[".".join(part for part in parts if part != "__init__")] = path
    return found


def importers(found: dict[str, Path]) -> Counter[str]:
    """How many other modules import each one."""
    count: Counter[str] = Counter()
    for name, path in found.items():
        wanted = set()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                wanted |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                wanted |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        count.update(wanted & found.keys() - {name})
    return count


def lines_of(path: Path) -> tuple[int, int]:
    """Lines of code and lines of tables: a literal of more than one line is a table from its second line on."""
    tree = ast.parse(path.read_text("utf-8"))
    code: set[int] = set()
    prose: set[int] = set()
    tables: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            prose |= {*range(node.lineno, (node.end_lineno or node.lineno) + 1)}
        elif isinstance(node, ast.Dict | ast.List | ast.Tuple | ast.Set | ast.Constant | ast.JoinedStr):
            tables |= {*range(node.lineno + 1, (node.end_lineno or node.lineno) + 1)}
        elif isinstance(node, ast.stmt | ast.expr):
            code |= {node.lineno, node.end_lineno or node.lineno}
    return len(code - tables - prose), len(tables - prose)


def uses(found: dict[str, Path]) -> tuple[int, int]:
    """Calls of ``re.compile``, and caches: decorators and memories that outlive a call."""
    patterns = caches = 0
    for path in found.values():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = node.func if isinstance(node, ast.Call) else None
            if isinstance(name, ast.Attribute) and name.attr == "compile" and getattr(name.value, "id", "") == "re":
                patterns += 1
            if isinstance(name, ast.Name) and name.id in CACHES:
                caches += 1
            if isinstance(node, ast.FunctionDef):
                caches += sum(isinstance(mark, ast.Name) and mark.id in CACHES for mark in node.decorator_list)
    return patterns, caches


def data_lines(home: Path) -> int:
    """Lines of the data files that the package ships."""
    kinds = (".toml", ".txt", ".tsv", ".json", ".jsonl")
    return sum(
        len(path.read_text("utf-8").splitlines()) for path in (home / "summarize").rglob("*") if path.suffix in kinds
    )


def main() -> None:
    """Print a row a measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkout", nargs="?", type=Path, default=Path())
    parser.add_argument("--run", metavar="BUNDLE")
    asked = parser.parse_args()
    found = modules(asked.checkout)
    counts = importers(found)
    sizes = [lines_of(path) for path in found.values()]
    patterns, caches = uses(found)
    rows = {
        "modules": len(found),
        "lines of Python": sum(len(path.read_text("utf-8").splitlines()) for path in found.values()),
        "lines of code": sum(code for code, _ in sizes),
        "lines of tables in Python": sum(table for _, table in sizes),
        "lines of data files": data_lines(asked.checkout),
        "modules with one importer": sum(counts[name] == 1 for name in found if not name.endswith("__main__")),
        "re.compile": patterns,
        "caches": caches,
    }
    if asked.run:
        command = [sys.executable, "-c", TRACE, str(asked.checkout), asked.run, repr(STAGES)]
        with TemporaryDirectory() as cache:
            environment = {**os.environ, "XDG_CACHE_HOME": cache}
            done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
        pairs = [line.split() for line in done.stdout.splitlines()]
        back = [(a, b, int(n)) for a, b, n in pairs if STAGES[a] > STAGES[b]]
        again = [(a, b, n) for a, b, n in back if STAGES[a] >= STAGES["evidence"]]
        rows["calls from a later stage into an earlier one"] = sum(n for *_, n in back)
        rows["of these from evidence and later"] = sum(n for *_, n in again)
        rows["pairs of stages with such calls"] = len(back)
    for name, value in rows.items():
        print(f"{name:50} {value:8,}")


if __name__ == "__main__":
    main()

"""The picture of the house, held: imports go one way, and each library is touched in one room."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Collection, Iterator
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

import summarize
from summarize.plugin import hookspecs

HOME = Path(summarize.__file__).parent
TESTS = Path(__file__).parent
DOCS = TESTS.parent / "docs"

# A room imports itself, what is common, and the rooms before it: also within functions, and for type checkers alone.
ROOMS = [
    "languages", "recognize", "read", "parse", "group", "evidence", "verify", "compose", "rendering", "run",
    "plugin", "bundle", "cli",
]  # fmt: skip
COMMON = {"model", "errors", "_version"}
# Modules beside the rooms, and the room that they stand with.
BESIDE = {"__main__": "cli"}
# Library -> the rooms that may touch it.
TOUCH = {
    "pluggy": {"plugin"},
    "click": {"cli"},
    "rich": {"cli"},
    "distributed": {"run"},
    "jinja2": {"rendering", "compose"},
    "text_to_num": {"recognize"},
}
PLUGINS = ["summarize_coverage", "summarize_openai", "summarize_sumy"]
# What a test may import though it is no public value: the command, the codes of the languages, the kit for plugins.
FOR_TESTS = {"summarize.cli.main", "summarize.languages.known", "summarize.plugin.testing"}
# Folder of tests -> the room that it tests, where they are not of one name.
TESTED = {"openai": "summarize_openai", "plugins": "summarize_sumy summarize_coverage"}
# What tests import of other rooms, and why nothing public does.
FOREIGN = {
    "make.py": "parse read",  # makes what a stage takes, by the stages before it
    "stories.py": "evidence",  # likewise
    "compose/test_repetition.py": "evidence verify",  # likewise
    "run/test_state.py": "read",  # counts the files that are opened
    "group/test_pieces.py": "run",  # pieces are grouped by processes of their own
    "recognize/test_countries.py": "languages",  # which names of countries the files know
    "verify/test_properties.py": "compose",  # what holds of every briefing that was checked, however a backend wrote it
    "verify/test_recheck.py": "compose",  # likewise
    "plugin/test_testing.py": "read rendering",  # the kit is tried on every built-in reader and renderer
    "plugin/test_failures.py": "errors",  # how the failure of a plugin is worded
    "evidence/test_annotated_once.py": "summarize_coverage",  # no backend reads a sentence again
    "cli/test_faults.py": "bundle",  # the library fails in each way in turn
    "test_architecture.py": "errors plugin",  # each error has its line in the docs, each hook a page and a test
}


def modules() -> list[Path]:
    """Every module of the library."""
    return sorted(HOME.rglob("*.py"))


def room_of(dotted: str) -> str:
    """The room of ``summarize.room.module``; "" for the package itself."""
    name = dotted.removeprefix("summarize").lstrip(".").partition(".")[0]
    return BESIDE.get(name, name)


def place(path: Path) -> str:
    """The dotted name of a module of the library."""
    parts = path.relative_to(HOME).with_suffix("").parts
    return ".".join(["summarize", *(part for part in parts if part != "__init__")])


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, anywhere in it; those for type checkers alone too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=place)
def test_imports_go_one_way(path: Path) -> None:
    """A room imports itself, what is common, and rooms to its left; never the package itself, which is to its right."""
    room = room_of(place(path))
    if not room:
        return
    allowed = COMMON | ({*ROOMS[: ROOMS.index(room) + 1]} if room in ROOMS else set())
    for name in imports(path):
        if name.partition(".")[0] == "summarize":
            assert room_of(name) in allowed, f"{place(path)} imports {name}"


def test_no_modules_import_each_other() -> None:
    """Neither directly nor through others, within a room neither: what is imported late counts as well."""
    names = {place(path) for path in modules()}
    arrows = {place(path): {module_of(name, names) for name in imports(path)} & names for path in modules()}
    try:
        TopologicalSorter({module: found - {module} for module, found in arrows.items()}).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(reversed(error.args[1])), pytrace=False)


def module_of(dotted: str, names: Collection[str]) -> str:
    """The module in which an imported name stands: itself, or what it is imported from."""
    return dotted if dotted in names else dotted.rpartition(".")[0]


@pytest.mark.parametrize("path", modules(), ids=place)
def test_a_library_is_touched_in_its_rooms_alone(path: Path) -> None:
    """Only plugin/ knows pluggy, only cli/ knows click and rich."""
    for name in imports(path):
        library = name.partition(".")[0]
        if library in TOUCH:
            assert room_of(place(path)) in TOUCH[library], f"{place(path)} imports {name}"


@pytest.mark.parametrize("package", PLUGINS)
def test_a_plugin_sees_public_names_only(package: str) -> None:
    """The built-in backends are written as a third party would write them: ``from summarize import …``."""
    for path in plugin_modules(package):
        for name in imports(path):
            if name.partition(".")[0] == "summarize":
                assert name.removeprefix("summarize.") in summarize.__all__, f"{path.name} imports {name}"


def plugin_modules(package: str) -> list[Path]:
    """Every module of a built-in backend's package."""
    spec = find_spec(package)
    assert spec is not None
    assert spec.submodule_search_locations
    return [path for folder in spec.submodule_search_locations for path in sorted(Path(folder).rglob("*.py"))]


def foreign(path: Path) -> set[str]:
    """The rooms, and the plugins, of which a test file imports what is not public, its own room aside."""
    folder = path.relative_to(TESTS).parts[0]
    own = TESTED.get(folder, folder).split()
    found = set()
    for name in imports(path):
        package = name.partition(".")[0]
        if package in PLUGINS:
            found.add(package)
        elif package == "summarize" and not is_public(name):
            found.add(room_of(name))
    return found - {*own, "model"}


def is_public(dotted: str) -> bool:
    """Whether a dotted name that a test imports is one that users have, or of the kit for tests."""
    module, _, name = dotted.rpartition(".")
    return (
        dotted == "summarize"
        or (module == "summarize" and name in summarize.__all__)
        or bool(FOR_TESTS & {dotted, module})
    )


@pytest.mark.parametrize("path", sorted(TESTS.rglob("*.py")), ids=lambda path: path.relative_to(TESTS).as_posix())
def test_a_test_sees_public_names_and_its_own_room(path: Path) -> None:
    """So that a room can change inside without the tests of others; an exception that is no longer needed goes."""
    assert foreign(path) == {*FOREIGN.get(path.relative_to(TESTS).as_posix(), "").split()}


def lines_of_code(path: Path) -> int:
    """Lines that hold a statement: no blanks, comments or docstrings; a table (a literal) counts as one line."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lines: set[int] = set()
    tables: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            tables |= {*range(node.lineno, (node.end_lineno or node.lineno) + 1)}
        elif isinstance(node, ast.Dict | ast.List | ast.Tuple | ast.Set | ast.Constant | ast.JoinedStr):
            tables |= {*range(node.lineno + 1, (node.end_lineno or node.lineno) + 1)}
        elif isinstance(node, ast.stmt | ast.expr):
            lines |= {node.lineno, node.end_lineno or node.lineno}
    return len(lines - tables)


def test_nothing_prints() -> None:
    """The library never writes to a screen; the command does, in one module."""
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Name) and node.id == "print"), place(path)


@pytest.mark.parametrize("path", modules(), ids=place)
def test_modules_are_small(path: Path) -> None:
    """A module does one thing: 300 lines of code at most, not counting blank lines, comments, docstrings and tables."""
    assert lines_of_code(path) <= 300


@pytest.mark.parametrize("name", summarize.__all__)
def test_each_public_name_is_there(name: str) -> None:
    """The names of `summarize` are loaded on first use, and each one loads."""
    assert getattr(summarize, name) is not None


@pytest.mark.parametrize("name", ["summarize", *(f"summarize.{room}" for room in ROOMS)])
def test_exports_are_sorted(name: str) -> None:
    """`__all__` is in order, without doubles, and complete for what a room re-exports."""
    module = import_module(name)
    exported = getattr(module, "__all__", None)
    if exported is None:
        assert name in ("summarize.bundle", "summarize.recognize", "summarize.run")
        return
    assert len(exported) == len(set(exported))
    assert list(exported) == sorted(exported, key=lambda word: (not word.isupper(), not word[0].isupper(), word))
    assert not [word for word in exported if not hasattr(module, word)]


def test_a_public_name_that_is_not_there_is_an_attribute_error() -> None:
    """As for any module."""
    with pytest.raises(AttributeError, match="nonsense"):
        summarize.nonsense  # noqa: B018


def test_dir_lists_the_public_names() -> None:
    """For a reader at a prompt."""
    assert dir(summarize) == sorted(summarize.__all__)


def hooks() -> dict[str, str]:
    """Each hook with its signature, as Python writes it."""
    found = {name: value for name, value in vars(hookspecs).items() if hasattr(value, "summarize_spec")}
    return {name: f"{name}{inspect.signature(value)}".replace("'", "") for name, value in found.items()}


@pytest.mark.parametrize("hook", list(hooks()))
def test_each_hook_is_documented(hook: str) -> None:
    """With its exact signature."""
    assert f"{hooks()[hook]}" in (DOCS / "reference" / "hooks.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("hook", list(hooks()))
def test_each_hook_has_a_test(hook: str) -> None:
    """Of its name, in which a plugin uses it."""
    assert f"def test_hook_{hook}(" in (TESTS / "plugin" / "test_hooks.py").read_text(encoding="utf-8")


def test_each_error_is_documented() -> None:
    """The reference shows the tree of errors as the module draws it."""
    from summarize import errors

    tree = re.search(r"::\n\n((?:    .*\n)+)", errors.__doc__ or "")
    assert tree
    drawn = [line.strip() for line in tree[1].splitlines()]
    page = (DOCS / "reference" / "errors.md").read_text(encoding="utf-8")
    assert all(line in page for line in drawn)


TWICE = {"Wording": "what another article says of a fact, and the words that a page is written in"}


def test_a_class_name_means_one_class() -> None:
    """No two classes of the library and the plugins have one name, with or without an underscore before it."""
    places: dict[str, list[str]] = {}
    for path in [*modules(), *(path for package in PLUGINS for path in plugin_modules(package))]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name.lstrip("_"), []).append(path.name)
    assert {name for name, files in places.items() if len(files) > 1} == set(TWICE)

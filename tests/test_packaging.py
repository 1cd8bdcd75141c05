"""What a user installs: one wheel, its plugins and prompts, and a third party's package beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import summarize
from summarize.plugin.testing import check_backend

ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-c", "from summarize.cli import main; main()"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist of this checkout."""
    if not (ROOT / "summarize").is_dir():
        pytest.skip("the sources are out of reach: the installed wheel is under test")
    folder = tmp_path_factory.mktemp("dist")
    code = f"import hatchling.build as b; b.build_wheel({str(folder)!r}); b.build_sdist({str(folder)!r})"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
    return folder


def names_in(wheel: Path) -> list[str]:
    """The files of a wheel."""
    (found,) = wheel.glob("*.whl")
    return zipfile.ZipFile(found).namelist()


def test_the_top_level_of_the_wheel_is_ours_alone(built: Path) -> None:
    """`summarize`, the built-in plugins' packages, and the metadata: nothing else lands in site-packages."""
    tops = {name.partition("/")[0] for name in names_in(built)}
    plugins = {path.name for path in (ROOT / "plugins").iterdir() if (path / "__init__.py").is_file()}
    assert tops == {"summarize", f"summarize-{summarize.__version__}.dist-info", *plugins}


def test_the_wheel_has_the_data_that_the_code_reads(built: Path) -> None:
    """Types, templates, and the prompts where their package looks for them."""
    names = names_in(built)
    assert "summarize/py.typed" in names
    assert {"summarize/group/background/fr.bin", "summarize/group/background/NOTICE"} <= set(names)
    assert "summarize/rendering/templates/briefing.html.j2" in names
    prompts = {f"summarize_openai/prompts/{path.name}" for path in (ROOT / "prompts").glob("*.j2")}
    assert prompts <= set(names)


def test_the_notice_of_the_tables_is_among_the_licences_of_the_wheel(built: Path) -> None:
    """Who installs the package is told under which licence the tables of word likelihoods are."""
    assert any(name.endswith(".dist-info/licenses/summarize/group/background/NOTICE") for name in names_in(built))


def test_every_module_of_the_checkout_is_in_the_wheel(built: Path) -> None:
    """And every file beside them that they read."""
    sources = {
        path.relative_to(folder).as_posix()
        for folder, room in [
            (ROOT, "summarize"),
            *((ROOT / "plugins", each.name) for each in (ROOT / "plugins").iterdir()),
        ]
        for path in (folder / room).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert sources <= set(names_in(built))


def test_the_sdist_can_be_tested(built: Path) -> None:
    """It holds the tests, the examples, the docs and the prompts."""
    (found,) = built.glob("*.tar.gz")
    with tarfile.open(found) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {"README.md", "LICENSE", "pyproject.toml", "tests/test_packaging.py", "docs/reference/cli.md"}
    assert wanted <= names
    assert {f"prompts/{path.name}" for path in (ROOT / "prompts").glob("*.j2")} <= names


def test_every_built_in_plugin_has_its_entry_point() -> None:
    """Installed metadata and packages agree."""
    ours = {point.value for point in entry_points(group="summarize") if point.dist and point.dist.name == "summarize"}
    assert {"summarize_coverage", "summarize_sumy", "summarize_openai"} <= ours


def test_a_third_party_package_works_once_it_is_installed(tmp_path: Path) -> None:
    """pip installs the example of the docs; it is listed, it writes a briefing, and it passes the test kit."""
    target, news = tmp_path / "packages", tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text("Bridge closes\n\nThe bridge at Lower Harn was closed on Monday.\n", encoding="utf-8")
    source = Path(__file__).parent / "example_plugin"
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"),
            *("--no-index", "--disable-pip-version-check", "--target", str(target), str(source)),
        ],
        check=True,
        capture_output=True,
    )
    environment = {**os.environ, "PYTHONPATH": str(target)}
    listed = subprocess.run([*COMMAND, "backends"], env=environment, capture_output=True, text=True, check=True)
    assert "first (summarize-first 1.0)\n" in listed.stdout
    made = subprocess.run(
        [*COMMAND, str(news), "--backend", "first"], env=environment, capture_output=True, text=True, check=True
    )
    assert "The bridge at Lower Harn was closed on Monday. [S1:3]" in made.stdout
    assert "backend first" in made.stdout


def test_the_third_party_backend_is_one_short_file() -> None:
    """Under twenty lines, and two lines of TOML for its entry point."""
    code = (Path(__file__).parent / "example_plugin" / "summarize_first.py").read_text(encoding="utf-8")
    assert len(code.splitlines()) < 20
    names: dict[str, type] = {}
    exec(code, names)
    check_backend(names["First"]())

"""What the product prints, byte for byte: see ``README.md`` beside this file."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import tarfile
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from golden.product import ENDINGS, briefed, main, page, table
from model_server import Model

HOME = Path(__file__).parent
DATA = HOME.parent / "data"
BUNDLES, TABLES = DATA / "bundles", DATA / "tables"
CASES = tomllib.loads((HOME / "cases.toml").read_text("utf-8"))
BRIEFINGS: Mapping[str, Mapping[str, Any]] = CASES["briefings"]
COMMANDS: Mapping[str, str] = CASES["commands"]
MODELS: Mapping[str, Mapping[str, Any]] = CASES["models"]
ROWS = {file.relative_to(TABLES).with_suffix("").as_posix(): file for file in sorted(TABLES.rglob("*.jsonl"))}

PROGRESS = re.compile(r"^[a-z]+: [\d,]+(?: of [\d,]+)?(?:, .*)?\n", re.MULTILINE)
"""What a busy machine takes long enough for to show."""


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bundles are named as seen from their folder, on a terminal of 80 columns."""
    monkeypatch.chdir(BUNDLES)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)


@pytest.mark.parametrize("name", BRIEFINGS)
def test_briefing(name, golden, tmp_path):
    """A bundle with its options gives the pages that are kept, in each of its formats."""
    case = dict(BRIEFINGS[name])
    golden.check(dict(zip(names_of(name, case), pages_of(case, tmp_path), strict=True)))


@pytest.mark.parametrize("name", COMMANDS)
def test_command(name, golden, tmp_path, capsysbinary):
    """A line of the command gives the exit status, the output and the messages that are kept."""
    with pytest.raises(SystemExit) as ended:
        main([word.replace("{tmp}", str(tmp_path)) for word in shlex.split(COMMANDS[name])])
    out, err = (
        text.decode().replace(str(tmp_path), "{tmp}").replace(str(DATA), "{data}") for text in capsysbinary.readouterr()
    )
    err = PROGRESS.sub("", err)
    shown = f"$ briefing {COMMANDS[name]}\nexit status {ended.value.code}\n--- output\n{out}--- messages\n{err}"
    golden.check({command_file(name): shown.encode()})


@pytest.mark.parametrize("name", MODELS)
def test_model(name, golden, tmp_path, monkeypatch, httpserver):
    """A model that copies is asked what is kept, and its briefing is the one that is kept."""
    for variable in [name for name in os.environ if name.startswith("OPENAI_") or name.lower().endswith("_proxy")]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    model = Model(httpserver)
    case = dict(MODELS[name])
    options = {"base_url": model.base_url, "model": "scripted", "concurrency": 1, **case.pop("options", {})}
    briefing, _ = briefed(case.pop("bundle"), backend="openai", options=options, **case)
    asked = "".join(
        f"--- {message['role']}\n{message['content']}\n" for body in model.asked for message in body["messages"]
    )
    golden.check({f"models/{name}.txt": asked.encode() + b"--- briefing\n" + page(briefing, "md")})


@pytest.mark.parametrize("name", ROWS)
def test_table(name, golden):
    """Each row of a table gives the lines that are kept."""
    golden.check({f"tables/{name}.txt": table(ROWS[name])})


def test_each_file_has_a_case(golden):
    """No file is kept that nothing is compared with."""
    briefings = [file for name, case in BRIEFINGS.items() for file in names_of(name, case)]
    golden.only(
        [
            *briefings,
            *map(command_file, COMMANDS),
            *(f"models/{name}.txt" for name in MODELS),
            *(f"tables/{name}.txt" for name in ROWS),
        ]
    )


def command_file(name: str) -> str:
    """Where the output of a command is kept."""
    return f"commands/{name}.txt"


def names_of(name: str, case: Mapping[str, Any]) -> list[str]:
    """The files of a case: one a format, and with `days` one a day and format."""
    endings = [ENDINGS[format] for format in case.get("formats", "json").split()]
    if "days" in case:
        return [f"briefings/{name}.{day}.{ending}" for day in range(1, len(case["days"]) + 1) for ending in endings]
    return [f"briefings/{name}.{ending}" for ending in endings]


def pages_of(case: dict[str, Any], folder: Path) -> list[bytes]:
    """What the files of a case hold, in the order of their names."""
    formats = case.pop("formats", "json").split()
    if "days" in case:
        runs = [(day, {"state": folder / "state"}) for day in case.pop("days")]
    elif "pack" in case:
        runs = [(packed(BUNDLES / case.pop("bundle"), folder, case.pop("pack")), {})]
    elif "memory" in case:
        runs = [([json.loads(line) for line in (DATA / case.pop("memory")).read_text("utf-8").splitlines()], {})]
    else:
        runs = [(case.pop("bundle"), {})]
    made = []
    for bundle, more in runs:
        briefing, _ = briefed(bundle, **case, **more)
        made += [page(briefing, format, case.get("language")) for format in formats]
    return made


def packed(bundle: Path, folder: Path, ending: str) -> Path:
    """An archive of a bundle, the same bytes whenever it is made."""
    archive = folder / f"{bundle.name}.{ending}"
    members = [(path.relative_to(bundle).as_posix(), path.read_bytes()) for path in sorted(bundle.rglob("*.*"))]
    if ending == "zip":
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
            for name, data in members:
                out.writestr(zipfile.ZipInfo(name), data)
    else:
        compression = ending.removeprefix("tar").removeprefix(".")
        with tarfile.open(archive, f"w:{compression}") as out:  # type: ignore[call-overload]
            for name, data in members:
                info = tarfile.TarInfo(name)
                info.size = len(data)
                out.addfile(info, io.BytesIO(data))
    return archive

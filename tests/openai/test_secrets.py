"""A key is in nothing that is shown, kept or sent elsewhere."""

from __future__ import annotations

import gc
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fault_server import FaultServer, error, response
from model_server import Model
from werkzeug import Response

from summarize import BackendError, summarize_bundle
from summarize_openai.address import address

EXAMPLE = Path(__file__).parents[2] / "examples" / "wagner-mali"
KEY = "sk-sentinel-0123456789abcdef"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key, in a variable of the test's own."""
    monkeypatch.setenv("NEWS_KEY", KEY)


def kept(folder: Path) -> bytes:
    """All bytes of all files below."""
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(None, id="well"),
        pytest.param(Response(json.dumps({"error": {"message": f"Incorrect key {KEY}"}}), 401), id="401 with the key"),
        pytest.param(Response(f"bad key {KEY}", 400, content_type="text/plain"), id="400 with the key"),
        pytest.param(f"I was called with {KEY}", id="a model that says the key"),
    ],
)
def test_the_key_is_shown_nowhere(model: Model, briefing: Run, tmp_path: Path, answer: object) -> None:
    """Not on the page, on standard error, in the cache, or in any format."""
    if answer is not None:
        model.says(answer)  # type: ignore[arg-type]
    for format in ("json", "html", "md"):
        code, out, err = briefing(
            EXAMPLE, "-f", format, "-o", "api_key_env=NEWS_KEY", "--verbose", "--output", tmp_path / f"out.{format}"
        )
        assert code in (0, 3)
        assert KEY not in out + err
    assert model.headers[0]["Authorization"] == f"Bearer {KEY}"
    assert KEY.encode() not in kept(tmp_path)


@pytest.mark.parametrize("shout", ["debug", "info"])
def test_the_sdk_logs_no_key(shout: str, tmp_path: Path) -> None:
    """With its own logging turned on, and a key that is refused."""
    server = FaultServer(lambda hit, body: error(401, f"Incorrect key {KEY}"), victim="")
    command = [sys.executable, "-c", "from summarize.cli import main; main()", str(EXAMPLE), "--backend", "openai"]
    command += ["-o", f"base_url={server.base_url}", "-o", "api_key_env=NEWS_KEY", "-o", f"cache={tmp_path}"]
    done = subprocess.run(
        [*command, "--debug"],
        env={**os.environ, "OPENAI_LOG": shout},
        capture_output=True,
        text=True,
    )  # fmt: skip
    server.close()
    assert done.returncode == 3
    assert "401" in done.stderr
    assert KEY not in done.stdout + done.stderr


def test_no_exception_holds_the_key(model: Model) -> None:
    """Neither the error nor what it came from, nor what that came from."""
    model.says(Response("{}", 401))
    options = {"base_url": model.base_url, "api_key_env": "NEWS_KEY"}
    with pytest.raises(BackendError) as caught:
        summarize_bundle(EXAMPLE, backend="openai", options=options, fallback=False)
    error: BaseException | None = caught.value
    seen = []
    while error is not None and error not in seen:
        seen.append(error)
        assert type(error).__module__.partition(".")[0] != "openai"
        assert KEY not in repr(vars(error)) + str(error)
        error = error.__cause__ or error.__context__
    gc.collect()


@pytest.mark.parametrize("wrong", ["sk-schlüssel", "sk key", 'sk-"key"', "sk-key\nX-Header: 1"])
def test_a_key_that_is_none_is_refused_unseen(briefing: Run, monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    """The SDK would show it in an error of its encoding."""
    monkeypatch.setenv("NEWS_KEY", wrong)
    code, out, err = briefing(EXAMPLE, "-o", "api_key_env=NEWS_KEY")
    assert code == 3
    assert "the key in NEWS_KEY holds characters that no key has" in err
    assert wrong not in out + err


def test_without_a_key_openai_is_not_asked(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The message names the variable."""
    from command import run

    assert run([str(EXAMPLE), "--backend", "openai", "--no-fallback"]) == 5
    assert b"set the environment variable OPENAI_API_KEY" in capsysbinary.readouterr().err


@pytest.mark.parametrize(
    "url",
    ["http://user:hunter22@localhost/v1", "https://hunter22@host/v1", "https://host/v1?key=hunter22", "ftp://hunter22",
     "hunter22", "http://[hunter22"],
)  # fmt: skip
def test_an_address_with_a_secret_in_it_is_refused_unseen(
    briefing: Run, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    """As an option, and from the environment."""
    code, out, err = briefing(EXAMPLE, base_url=url)
    assert (code, out) == (2, "")
    assert "hunter22" not in err
    monkeypatch.setenv("OPENAI_BASE_URL", url)
    with pytest.raises(BackendError) as caught:
        address(None, None)
    assert "hunter22" not in str(caught.value)


@pytest.mark.parametrize("given", [KEY, "sk_0123456789abcdef", "0123abcd" * 4])
def test_a_key_on_the_command_line_is_refused_unseen(briefing: Run, given: str) -> None:
    """It is no variable's name."""
    code, out, err = briefing(EXAMPLE, "-o", f"api_key_env={given}")
    assert (code, out) == (2, "")
    assert given not in err


def test_openais_key_goes_to_no_other_server(model: Model, briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does what the environment says of an account at OpenAI, or of this machine."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_ORG_ID", "org-sentinel")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-sentinel")
    monkeypatch.setenv("OPENAI_ADMIN_KEY", "admin-sentinel")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Custom: custom-sentinel")
    assert briefing(EXAMPLE)[0] == 0
    sent = json.dumps(dict(model.headers[0]))
    assert "sentinel" not in sent
    assert "OS" not in [name.upper().removeprefix("X-STAINLESS-") for name in model.headers[0]]


def test_openais_variables_go_together(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key beside OPENAI_BASE_URL is meant for that server."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", model.base_url)
    assert summarize_bundle(EXAMPLE, backend="openai").stories[0].degraded is None
    assert model.headers[0]["Authorization"] == f"Bearer {KEY}"


def test_a_redirect_takes_nothing_along(model: Model, briefing: Run) -> None:
    """Neither articles nor headers go to an address that was not given."""
    thief = FaultServer(lambda hit, body: response(200, {}), victim="")
    model.says(Response("", 307, {"Location": f"{thief.base_url}/chat/completions"}))
    assert briefing(EXAMPLE)[0] == 3
    thief.close()
    assert thief.hits == 0


def test_the_cache_is_the_owners_alone(model: Model, briefing: Run, tmp_path: Path) -> None:
    """Folder 0700, file 0600; whatever the umask."""
    before = os.umask(0)
    try:
        briefing(EXAMPLE, "-o", f"cache={tmp_path / 'mine'}")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "mine").stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "mine").iterdir()} == {0o600}

"""Where calls go, and which key goes along: a key is sent to the host that it was meant for, and to no other.

``OPENAI_API_KEY`` belongs to OpenAI, or to the server that ``OPENAI_BASE_URL`` names beside it. Another server, given
as an option, gets a key only if an option names its variable.
"""

from __future__ import annotations

import os
import re
from urllib.parse import urlsplit

from msgspec import Struct

from summarize import BackendError

_OPENAI = "api.openai.com"
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
_KEY = re.compile(r"[!#-\[\]-~]+")  # printable ASCII without space, quote and backslash


class Address(Struct, frozen=True):
    """A server: `base_url` is None for OpenAI's own; `variable` holds the key, None where no key is sent."""

    base_url: str | None
    variable: str | None

    @property
    def official(self) -> bool:
        """Whether this is OpenAI's own server, which may see what the environment says of an account there."""
        return self.base_url is None or urlsplit(self.base_url).hostname == _OPENAI

    def key(self) -> str:
        """The key; "-" where none is sent, for the SDK wants one.

        Raises:
            BackendError: Its variable is not set, or holds what no key is. The message never shows a value.
        """
        if self.variable is None:
            return "-"
        key = os.environ.get(self.variable, "").strip()
        if not key:
            alternative = ", or base_url to a server of your own" if self.base_url is None else ""
            raise BackendError(f"no key: set the environment variable {self.variable}{alternative}", kind="unavailable")
        if not _KEY.fullmatch(key):
            raise BackendError(f"the key in {self.variable} holds characters that no key has", kind="unavailable")
        return key


def address(base_url: str | None, api_key_env: str | None) -> Address:
    """The server and the variable of its key, from the options and the environment.

    Raises:
        BackendError: `base_url` is no plain http address, or `api_key_env` no variable but perhaps a key. Neither is
            shown, for either may hold a secret.
    """
    if api_key_env is not None:
        secret = api_key_env not in os.environ and not api_key_env.isupper()
        if not _VARIABLE.fullmatch(api_key_env) or secret:
            raise BackendError(
                "api_key_env is the name of an environment variable that holds the key, such as OPENAI_API_KEY; "
                "a key itself never goes on a command line",
                kind="unknown",
            )
    url = base_url or os.environ.get("OPENAI_BASE_URL") or None
    if url is not None:
        _check(url)
    given = Address(base_url=url, variable=api_key_env or "OPENAI_API_KEY")
    if base_url and not api_key_env and not given.official:
        return Address(base_url=url, variable=None)
    return given


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not host or not url.isprintable() or " " in url:
        raise BackendError("base_url is an address such as http://localhost:8080/v1", kind="unknown")
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise BackendError(
            "base_url is an address alone, without user, password or query; name a key's variable with api_key_env",
            kind="unknown",
        )

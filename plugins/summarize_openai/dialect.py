"""What a server understands, found out once and kept: its response_format, the name of its length limit, what it drops.

The ladder of formats: a JSON Schema, an object of any shape, no word about it. A server goes down it when it refuses,
and after two answers that were of another shape though it had accepted.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

from summarize_openai.cache import Cache, key_of
from summarize_openai.faults import Fault

FORMATS = ("json_schema", "json_object", "plain")
_OTHER = {"max_completion_tokens": "max_tokens", "max_tokens": "max_completion_tokens"}


class Dialect:
    """The dialect of one model on one server; shared by the threads of a run, remembered from run to run."""

    def __init__(self, *, base_url: str | None, model: str, cache: Cache) -> None:
        self._cache = cache
        self._key = key_of({"dialect": 1, "base_url": base_url, "model": model})
        kept = cache.get(self._key) or {}
        self._format = kept.get("format") if kept.get("format") in FORMATS else FORMATS[0]
        self._limit = "max_tokens" if base_url else "max_completion_tokens"
        self._limit = kept["limit"] if kept.get("limit") in _OTHER else self._limit
        self._dropped: list[str] = [name for name in kept.get("dropped", []) if isinstance(name, str)]
        self._misshapen = 0
        self._lock = threading.Lock()

    def request(
        self, model: str, messages: list[dict[str, str]], schema: Mapping[str, Any], *, limit: int, **more: object
    ) -> dict[str, Any]:
        """The call in this dialect: `limit` is the longest answer in tokens, `more` are parameters that may be dropped."""
        asked: dict[str, Any] = {"model": model, "messages": messages}
        with self._lock:
            asked |= {name: value for name, value in more.items() if value is not None and name not in self._dropped}
            if self._limit not in self._dropped:
                asked[self._limit] = limit
            if self._format == "json_schema":
                asked["response_format"] = {
                    "type": "json_schema",
                    "json_schema": {"name": "briefing", "strict": True, "schema": dict(schema)},
                }
            elif self._format == "json_object":
                asked["response_format"] = {"type": "json_object"}
        return asked

    def learn(self, fault: Fault) -> bool:
        """Take a refusal to heart. Returns whether the call is worth another try in the new dialect."""
        with self._lock:
            if fault.kind == "format":
                return self._down()
            if fault.kind != "parameter" or fault.parameter is None:
                return False
            name = fault.parameter
            if name == self._limit and _OTHER[name] not in self._dropped:
                self._dropped.append(name)
                self._limit = _OTHER[name]
            elif name in self._dropped:
                return False
            else:
                self._dropped.append(name)
            self._keep()
            return True

    def misshapen(self) -> None:
        """An answer came that was of another shape: after the second, ask in another way."""
        with self._lock:
            self._misshapen += 1
            if self._misshapen % 2 == 0:
                self._down()

    def _down(self) -> bool:
        below = FORMATS.index(self._format) + 1
        if below == len(FORMATS):
            return False
        self._format = FORMATS[below]
        self._keep()
        return True

    def _keep(self) -> None:
        self._cache.put(self._key, {"format": self._format, "limit": self._limit, "dropped": self._dropped})

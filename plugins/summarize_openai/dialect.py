"""What a server understands, found out once and kept: its response_format, the name of its length limit, what it drops.

The ladder of formats: a JSON Schema, an object of any shape, no word about it. A server goes down it when it refuses,
and after two answers in a row that were of another shape though it had accepted.
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

    def __init__(self, *, base_url: str | None, official: bool, model: str, cache: Cache) -> None:
        self._cache = cache
        self._key = key_of({"dialect": 1, "base_url": base_url, "model": model})
        kept = cache.get(self._key) or {}
        self._format = kept.get("format") if kept.get("format") in FORMATS else FORMATS[0]
        self._limit = "max_completion_tokens" if official else "max_tokens"
        self._limit = kept["limit"] if kept.get("limit") in _OTHER else self._limit
        dropped = kept.get("dropped")
        self._dropped = [name for name in dropped if isinstance(name, str)] if isinstance(dropped, list) else []
        self._lock = threading.Lock()

    def request(
        self, model: str, messages: list[dict[str, str]], schema: Mapping[str, Any], *, limit: int, **more: object
    ) -> dict[str, Any]:
        """The call in this dialect: `limit` is the longest answer in tokens, `more` what may be dropped."""
        with self._lock:
            merged = "system" in self._dropped
            asked: dict[str, Any] = {"model": model, "messages": _merged(messages) if merged else messages}
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

    def learn(self, fault: Fault, asked: Mapping[str, Any]) -> bool:
        """Take a refusal of `asked` to heart. Returns whether to ask again, in what is now the dialect."""
        if fault.kind == "format":
            return self.down(asked)
        sent = {*asked, "system"} if asked["messages"][0]["role"] == "system" else {*asked}
        named = next((name for name in fault.parameters if name in sent), None)
        if fault.kind != "parameter" or named is None:
            return False
        with self._lock:
            if named not in self._dropped:
                self._dropped.append(named)
                if named == self._limit and _OTHER[named] not in self._dropped:
                    self._limit = _OTHER[named]
                self._keep()
        return True

    def down(self, asked: Mapping[str, Any]) -> bool:
        """One rung down from the format of `asked`, unless somebody went there already; False from the lowest one."""
        rung = asked.get("response_format", {}).get("type", "plain")
        if rung == FORMATS[-1]:
            return False
        with self._lock:
            if self._format == rung:
                self._format = FORMATS[FORMATS.index(rung) + 1]
                self._keep()
        return True

    def _keep(self) -> None:
        self._cache.put(self._key, {"format": self._format, "limit": self._limit, "dropped": self._dropped})


def _merged(messages: list[dict[str, str]]) -> list[dict[str, str]]:
    """All as one user's message, for models that know no system."""
    return [{"role": "user", "content": "\n\n".join(message["content"] for message in messages)}]

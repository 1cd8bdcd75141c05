"""One answer: from the cache, or asked for, counted, read, and asked for again where that can help.

What a server understands, found out once and kept: its response_format, the name of its length limit, what it drops.

The ladder of formats: a JSON Schema, an object of any shape, no word about it. A server goes down it when it refuses,
and after two answers in a row that were of another shape though it had accepted.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from msgspec import Struct

from summarize import BackendError, Usage
from summarize_openai.address import Address
from summarize_openai.budget import Budget, count_tokens, total
from summarize_openai.cache import ReplyCache, key_of
from summarize_openai.faults import Fault
from summarize_openai.prices import cost
from summarize_openai.reply import Code, Unusable, content_of, read
from summarize_openai.transport import Server

FORMATS = ("json_schema", "json_object", "plain")
_OTHER = {"max_completion_tokens": "max_tokens", "max_tokens": "max_completion_tokens"}


class Dialect:
    """The dialect of one model on one server; shared by the threads of a run, remembered from run to run."""

    def __init__(self, *, base_url: str | None, official: bool, model: str, cache: ReplyCache) -> None:
        self._cache = cache
        self._key = key_of({"dialect": 1, "base_url": base_url, "model": model})
        cached = cache.get(self._key) or {}
        self._format = cached.get("format") if cached.get("format") in FORMATS else FORMATS[0]
        self._limit = "max_completion_tokens" if official else "max_tokens"
        self._limit = cached["limit"] if cached.get("limit") in _OTHER else self._limit
        dropped = cached.get("dropped")
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


VERSION = 1
"""Of what is asked and how answers are read: part of the cache's key."""
STEPS = 12
"""Tries of one question: each either goes down the ladder, drops a parameter, says what was wrong, or ends."""
MISREAD = 3
"""Answers to one question that may be of another shape."""

Shape = TypeVar("Shape")
Messages = list[dict[str, str]]
_FINAL: tuple[Code, ...] = ("refusal", "content-filter", "overflow", "cut-off")


class Question(Struct, frozen=True):
    """What is asked: `messages` of the prompt, given what was wrong with the last answer ("" at first); the JSON
    Schema of the answer; the type that it is read as."""

    messages: Callable[[str], Messages]
    schema: Mapping[str, Any]
    shape: type[Any]


class Calls:
    """Calls to one model on one server, under one budget, through one cache. Shared by the threads of a run."""

    def __init__(
        self, address: Address, *, model: str, temperature: float, max_tokens: int, timeout: float, stream: bool,
        budget: Budget, cache: ReplyCache,
    ) -> None:  # fmt: skip
        self._address = address
        self._model = model
        self._temperature = temperature
        self._max_tokens = max_tokens
        self._timeout = timeout
        self._stream = {"stream": True, "stream_options": {"include_usage": True}} if stream else {}
        self._budget = budget
        self._cache = cache
        self._dialect = Dialect(base_url=address.base_url, official=address.official, model=model, cache=cache)
        self._server: Server | None = None

    def count(self, text: str) -> int:
        """Tokens of `text`."""
        return count_tokens(text, self._model)

    def known(self, question: Question) -> bool:
        """Whether the answer is in the cache."""
        return self._cache.get(self._key(question)) is not None

    def price(self, question: Question, answered: int) -> Usage:
        """What one call would take, if `answered` tokens come back."""
        sent = self.count(_text(question.messages("")))
        return Usage(calls=1, input_tokens=sent, output_tokens=answered, cost=cost(self._model, sent, answered))

    def ask(self, question: Question, shape: type[Shape], report: Callable[[Usage], None]) -> Shape:
        """The answer. `report` is called with the usage, also where that was in an earlier run: the same briefing has
        the same figures.

        Raises:
            Unusable: The model refuses, or the question is too long, or no answer of its shape came.
            BackendError: The server fails, or a limit is reached.
        """
        key = self._key(question)
        cached = self._cache.get(key) or {}
        if isinstance(cached.get("usage"), dict):
            report(Usage(**cached["usage"]))
            if cached.get("code"):
                raise Unusable(cached["code"], str(cached.get("message")))
            return read(cached["content"], shape)
        taken = [Usage()]
        try:
            content = self._converse(question, taken)
        except Unusable as unusable:
            if unusable.code in _FINAL:
                self._keep(key, taken[0], code=unusable.code, message=str(unusable))
            raise
        finally:
            if taken[0].calls:
                report(taken[0])
        self._keep(key, taken[0], content=content)
        return read(content, shape)

    def _converse(self, question: Question, taken: list[Usage]) -> str:
        """The text of an answer that can be read."""
        limit, problem, misread = self._max_tokens, "", 0
        for _ in range(STEPS):
            asked = self._dialect.request(
                self._model, question.messages(problem), question.schema, limit=limit,
                temperature=self._temperature, seed=1, **self._stream,
            )  # fmt: skip
            try:
                body = self._call(asked, limit, taken)
            except Fault as fault:
                if fault.kind == "overflow":
                    raise Unusable("overflow", str(fault)) from None
                if self._dialect.learn(fault, asked):
                    continue
                self._budget.failed(fault, f"{self._model}: {fault}")
                raise BackendError(f"{self._model}: {fault}") from None
            try:
                content = content_of(body)
                read(content, question.shape)
            except Unusable as unusable:
                if unusable.code == "cut-off" and limit == self._max_tokens:
                    limit *= 2
                    continue
                misread += 1
                if unusable.code != "bad-reply" or misread == MISREAD:
                    raise
                if misread == MISREAD - 1:
                    self._dialect.down(asked)
                problem = str(unusable)
            else:
                return content
        raise Unusable("bad-reply", "the server understands no dialect of ours")

    def _call(self, asked: dict[str, Any], limit: int, taken: list[Usage]) -> dict[str, Any]:
        sent = self.count(_text(asked["messages"]))
        most = Usage(calls=1, input_tokens=sent, output_tokens=limit, cost=cost(self._model, sent, limit))
        self._budget.book(most)
        took = Usage()
        try:
            if self._server is None:
                self._server = Server(
                    base_url=self._address.base_url, official=self._address.official, key=self._address.key(),
                    timeout=self._timeout, left=self._budget.left,
                )  # fmt: skip
            body = self._server.call(asked)
            took = self._usage(body, sent)
            taken[0] = total(taken[0], took)
        finally:
            self._budget.settle(most, took)
        self._budget.answered()
        return body

    def _usage(self, body: Mapping[str, Any], sent: int) -> Usage:
        """What the server says that it took; what it must have been, where it does not say."""
        usage = body.get("usage")
        usage = usage if isinstance(usage, dict) else {}
        sent = _whole(usage.get("prompt_tokens"), sent)
        answered = _whole(usage.get("completion_tokens"), self.count(str(body.get("choices", ""))[:100_000]))
        return Usage(calls=1, input_tokens=sent, output_tokens=answered, cost=cost(self._model, sent, answered))

    def _key(self, question: Question) -> str:
        return key_of(
            {
                "version": VERSION,
                "base_url": self._address.base_url,
                "model": self._model,
                "messages": question.messages(""),
                "schema": question.schema,
                "temperature": self._temperature,
                "max_tokens": self._max_tokens,
            }
        )

    def _keep(self, key: str, usage: Usage, **answer: str) -> None:
        took = {name: getattr(usage, name) for name in ("calls", "input_tokens", "output_tokens", "cost")}
        self._cache.put(key, {"usage": took, **answer})


def _text(messages: Messages) -> str:
    return "\n".join(message["content"] for message in messages)


def _whole(value: object, otherwise: int) -> int:
    valid = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9
    return value if valid and isinstance(value, int) else otherwise

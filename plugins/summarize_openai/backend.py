"""The backend: a story's facts go in, a model's sentences come out as claims, which the core then verifies."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, ClassVar

from summarize import BackendError, Claim, Request, Usage
from summarize_openai.cache import Cache, key_of
from summarize_openai.dialect import Dialect
from summarize_openai.evidence import Sheet, inert, sheets
from summarize_openai.faults import Fault
from summarize_openai.prices import cost
from summarize_openai.prompts import Prompts
from summarize_openai.reply import Reply, Unusable, Written, read_reply
from summarize_openai.schema import schema
from summarize_openai.tokens import count_tokens
from summarize_openai.transport import Server

VERSION = 1  # of what is sent and how it is read: part of the cache's key
_STEPS = 6  # tries of one sheet: each either goes down the ladder, shortens, or ends


class OpenAI:
    """Prose by any server that speaks OpenAI's Chat Completions.

    Args:
        model: The model's name on that server.
        base_url: The server, "http://localhost:8080/v1"; OpenAI's own where it is not given.
        api_key_env: The environment variable that holds the key.
        temperature: 0 for the least variation; left out where the server refuses it.
        max_tokens: The longest answer to one call.
        max_input: The longest prompt of one call, in tokens; longer stories take several calls.
        concurrency: Stories that are written at a time.
        timeout: Seconds that one try of a call may take.
        deadline: Seconds that all calls together may take.
        max_tokens_total: Tokens that all calls together may take.
        max_cost: Dollars that all calls together may take, for models in the price list.
        audience, tone: Passed on to the prompt.
        prompts: A folder with prompt files that win over ours.
        cache: A folder for replies, or "off".
    """

    name: ClassVar[str] = "openai"
    repairs: ClassVar[bool] = True

    def __init__(
        self,
        *,
        model: str = "gpt-5-mini",
        base_url: str | None = None,
        api_key_env: str = "OPENAI_API_KEY",
        temperature: float = 0.0,
        max_tokens: int = 4000,
        max_input: int = 6000,
        concurrency: int = 4,
        timeout: float = 120.0,
        deadline: float = 3600.0,
        max_tokens_total: int | None = None,
        max_cost: float | None = None,
        audience: str = "",
        tone: str = "",
        prompts: str | None = None,
        cache: str | None = None,
    ) -> None:
        self.model = model
        self.concurrency = max(1, concurrency)
        self._base_url = base_url or os.environ.get("OPENAI_BASE_URL") or None
        self._key_env = api_key_env
        self._temperature = temperature
        self._max_tokens = max_tokens
        self._max_input = max_input
        self._timeout = timeout
        self._seconds = deadline
        self._max_total = max_tokens_total
        self._max_cost = max_cost
        self._words = {"audience": inert(audience), "tone": inert(tone)}
        self._prompts = Prompts(prompts)
        self._cache = Cache(_cache_file(cache))
        self._dialect = Dialect(base_url=self._base_url, model=model, cache=self._cache)
        self._lock = threading.Lock()
        self._started: float | None = None
        self._spent = Usage()
        self._fatal: str | None = None
        self._server: Server | None = None

    # ---- the contract -----------------------------------------------------------------------------------------------

    def write(self, request: Request, /) -> Iterator[Claim]:
        """Claims of the model about the story; those of a second try where `request.refused` asks for them.

        Raises:
            BackendError: No key, a server that refuses, no usable answer, or a limit reached.
        """
        found = self._sheets(request)
        for sheet in found:
            reply = self._reply(request, sheet, share=len(found))
            yield from _claims(reply, sheet, headline=sheet is found[0] and not request.refused)

    def estimate(self, request: Request, /) -> Usage:
        """What writing the story would take at most: calls, tokens, and dollars where the model has a price."""
        found = self._sheets(request)
        sent = sum(self._count(_text(self._messages(request, sheet, share=len(found)))) for sheet in found)
        answered = min(self._max_tokens, 4 * request.length + 400) * len(found)
        return Usage(calls=len(found), input_tokens=sent, output_tokens=answered, cost=cost(self.model, sent, answered))

    # ---- one sheet, one call ----------------------------------------------------------------------------------------

    def _sheets(self, request: Request) -> list[Sheet]:
        return sheets(request, budget=self._max_input, count=self._count)

    def _count(self, text: str) -> int:
        return count_tokens(text, self.model)

    def _messages(self, request: Request, sheet: Sheet, *, share: int) -> list[dict[str, str]]:
        values: dict[str, Any] = {
            "language": request.language,
            "length": max(40, request.length * (1 if request.unit == "words" else 22) // share),
            "fence": sheet.fence,
            "evidence": list(sheet.sentences),
            "events": list(sheet.events),
            "disagreements": list(sheet.disagreements),
            **self._words,
        }
        messages = [
            {"role": "system", "content": self._prompts.render("system", {})},
            {"role": "user", "content": self._prompts.render("story", values)},
        ]
        if request.refused:
            reasons = [
                {"text": inert(claim.text), "code": rejection.code, "detail": inert(rejection.detail)}
                for claim, rejection in zip(request.refused, request.rejections, strict=False)
            ]
            messages.append({"role": "user", "content": self._prompts.render("repair", {"rejections": reasons})})
        return messages

    def _reply(self, request: Request, sheet: Sheet, *, share: int) -> Reply:
        messages = self._messages(request, sheet, share=share)
        limit = self._max_tokens
        why = Unusable("bad-reply", "no try was made")
        for _ in range(_STEPS):
            shape = schema(sheet.ids, sheet.event_ids, sheet.conflict_ids)
            asked = self._dialect.request(
                self.model, messages, shape, limit=limit, temperature=self._temperature, seed=7
            )
            try:
                body = self._answer(asked, request)
            except Fault as fault:
                if self._dialect.learn(fault):
                    continue
                raise self._failed(fault) from fault
            try:
                return read_reply(_content(body))
            except Unusable as unusable:
                why = unusable
                self._forget(asked)
                if unusable.code in ("refusal", "content-filter"):
                    break
                if unusable.code == "cut-off":
                    if limit >= 4 * self._max_tokens:
                        break
                    limit *= 2
                    continue
                self._dialect.misshapen()
        raise BackendError(f"{self.model}: {why}")

    def _answer(self, asked: dict[str, Any], request: Request) -> dict[str, Any]:
        key = self._key(asked)
        kept = self._cache.get(key)
        if kept is not None and kept.get("body"):
            return dict(kept["body"])
        self._afford(asked)
        body = self._connect().call(asked)
        usage = self._usage(body, asked)
        with self._lock:
            self._spent = _sum(self._spent, usage)
        request.report(usage)
        self._cache.put(key, {"body": body})
        return body

    def _forget(self, asked: dict[str, Any]) -> None:
        """An answer that could not be used is not kept: the next run asks again."""
        self._cache.put(self._key(asked), {})

    def _key(self, asked: dict[str, Any]) -> str:
        return key_of({"version": VERSION, "base_url": self._base_url, "asked": asked})

    # ---- limits and failures ----------------------------------------------------------------------------------------

    def _connect(self) -> Server:
        with self._lock:
            if self._fatal:
                raise BackendError(self._fatal)
            if self._server is None:
                self._server = Server(
                    base_url=self._base_url, key=self._read_key(), timeout=self._timeout, deadline=self._left
                )
            return self._server

    def _read_key(self) -> str:
        key = os.environ.get(self._key_env, "")
        if not key:
            if self._base_url:
                return "-"  # a local server wants none, the SDK wants one
            raise BackendError(
                f"no key: set the environment variable {self._key_env}, or base_url for a server of your own",
                kind="unavailable",
            )
        if not key.isascii() or not key.isprintable() or " " in key:
            raise BackendError(f"the key in {self._key_env} holds characters that no key has", kind="unavailable")
        return key

    def _left(self) -> float:
        now = time.monotonic()
        if self._started is None:
            self._started = now
        return self._seconds - (now - self._started)

    def _afford(self, asked: dict[str, Any]) -> None:
        sent = self._count(_text(asked["messages"]))
        most = _sum(self._spent, Usage(input_tokens=sent, output_tokens=self._max_tokens))
        if self._max_total is not None and most.input_tokens + most.output_tokens > self._max_total:
            raise BackendError(f"the next call could go beyond max_tokens_total={self._max_total}")
        price = cost(self.model, most.input_tokens, most.output_tokens)
        if self._max_cost is not None and price is not None and price > self._max_cost:
            raise BackendError(f"the next call could go beyond max_cost={self._max_cost}")
        if self._max_cost is not None and price is None:
            raise BackendError(f"max_cost needs a price, and the price list has none for {self.model}")

    def _usage(self, body: dict[str, Any], asked: dict[str, Any]) -> Usage:
        said = body.get("usage")
        said = said if isinstance(said, dict) else {}
        sent = _whole(said.get("prompt_tokens"))
        answered = _whole(said.get("completion_tokens"))
        if sent is None or answered is None:
            sent, answered = self._count(_text(asked["messages"])), self._count(str(body.get("choices", ""))[:100_000])
        return Usage(calls=1, input_tokens=sent, output_tokens=answered, cost=cost(self.model, sent, answered))

    def _failed(self, fault: Fault) -> BackendError:
        if fault.kind == "fatal":
            with self._lock:
                self._fatal = f"{self.model}: {fault}"
        return BackendError(f"{self.model}: {fault}")


# ---- replies and claims ---------------------------------------------------------------------------------------------


def _content(body: dict[str, Any]) -> str:
    """The text of an answer, or why there is none that can be used."""
    choices = body.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        raise Unusable("bad-reply", "the answer holds no choice")
    if message.get("refusal"):
        raise Unusable("refusal", f"the model refused: {inert(str(message['refusal']))[:200]}")
    if choice.get("finish_reason") == "content_filter":
        raise Unusable("content-filter", "the server's content filter stopped the answer")
    if choice.get("finish_reason") == "length":
        raise Unusable("cut-off", "the answer was cut off at max_tokens")
    content = message.get("content")
    if isinstance(content, list):
        content = "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    if not isinstance(content, str) or not content.strip():
        raise Unusable("bad-reply", "the answer is empty")
    return content


def _claims(reply: Reply, sheet: Sheet, *, headline: bool) -> Iterable[Claim]:
    """The reply's sentences as claims. An id that was not given stays as it is, and the core refuses it by name."""

    def cites(written: Written) -> tuple[str, ...]:
        return tuple(dict.fromkeys(sheet.ids.get(id.strip("[] "), id) for id in written.cites))

    if headline and reply.headline.text.strip():
        yield Claim(text=reply.headline.text, sentences=cites(reply.headline), role="headline")
    for written in reply.summary:
        yield Claim(text=written.text, sentences=cites(written))
    for dated in reply.events:
        about = sheet.event_ids.get(dated.event, dated.event)
        yield Claim(text=dated.text, sentences=cites(Written(dated.text, dated.cites)), role="event", about=about)
    for dated in reply.disagreements:
        about = sheet.conflict_ids.get(dated.event, dated.event)
        yield Claim(text=dated.text, sentences=cites(Written(dated.text, dated.cites)), role="conflict", about=about)


def _text(messages: list[dict[str, str]]) -> str:
    return "\n".join(message["content"] for message in messages)


def _sum(one: Usage, other: Usage) -> Usage:
    return Usage(
        calls=one.calls + other.calls,
        input_tokens=one.input_tokens + other.input_tokens,
        output_tokens=one.output_tokens + other.output_tokens,
        cost=None if one.cost is None and other.cost is None else (one.cost or 0) + (other.cost or 0),
    )


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9 else None


def _cache_file(cache: str | None) -> Path | None:
    if cache == "off":
        return None
    if cache:
        return Path(cache) / "replies.sqlite"
    import platformdirs

    return Path(platformdirs.user_cache_dir("summarize")) / "replies.sqlite"

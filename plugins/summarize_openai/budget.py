"""What a run may take: tokens, dollars, seconds; and when to stop asking a server that does not answer.

A call is booked at its most before it is made, and at what it took when it is done, so that calls that run at the same
time do not go beyond a limit together.

How many tokens a text is: tiktoken where its table is at hand, else a stated upper estimate. Never a download.
"""

from __future__ import annotations

import hashlib
import math
import os
import re
import tempfile
import threading
import time
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from summarize import BackendError, Usage
from summarize_openai.faults import Fault

PATIENCE = 3  # stories in a row that a server may fail for reasons that could pass
NOTHING = Usage()


class Budget:
    """The limits of one run, shared by its threads. None is no limit."""

    def __init__(
        self,
        *,
        tokens: int | None = None,
        cost: float | None = None,
        seconds: float = 3600.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._tokens = tokens
        self._cost = cost
        self._seconds = seconds
        self._clock = clock
        self._started: float | None = None
        self._booked = NOTHING
        self._halted: str | None = None
        self._failed = 0
        self._lock = threading.Lock()

    def left(self) -> float:
        """Seconds until the deadline. The clock starts at the first question."""
        with self._lock:
            now = self._clock()
            self._started = now if self._started is None else self._started
            return self._seconds - (now - self._started)

    def book(self, most: Usage) -> None:
        """Book a call at the most that it may take.

        Raises:
            BackendError: A limit would be passed, or the run has been halted.
        """
        with self._lock:
            if self._halted:
                raise BackendError(self._halted)
            after = total(self._booked, most)
            if self._tokens is not None and after.input_tokens + after.output_tokens > self._tokens:
                raise BackendError(f"the next call could go beyond max_tokens_total={self._tokens}")
            if self._cost is not None and most.cost is None:
                raise BackendError("max_cost needs a price, and the price list has none for this model")
            if self._cost is not None and (after.cost or 0) > self._cost:
                raise BackendError(f"the next call could go beyond max_cost={self._cost}")
            self._booked = after

    def settle(self, most: Usage, took: Usage) -> None:
        """A booked call is done, and took so much."""
        with self._lock:
            self._booked = Usage(
                calls=self._booked.calls - most.calls + took.calls,
                input_tokens=self._booked.input_tokens - most.input_tokens + took.input_tokens,
                output_tokens=self._booked.output_tokens - most.output_tokens + took.output_tokens,
                cost=max(0.0, (self._booked.cost or 0) - (most.cost or 0) + (took.cost or 0)),
            )

    def answered(self) -> None:
        """The server answered: it is in order."""
        with self._lock:
            self._failed = 0

    def failed(self, fault: Fault, message: str) -> None:
        """A call failed for good; whether others are worth making depends on why and on how often."""
        with self._lock:
            self._failed += fault.kind == "retry"
            if fault.kind == "fatal":
                self._halted = self._halted or message
            elif self._failed >= PATIENCE:
                self._halted = self._halted or f"{message}; {PATIENCE} stories in a row, no more are tried"


def total(left: Usage, right: Usage) -> Usage:
    """The sum of what two calls took; a cost that is not known counts as none."""
    return Usage(
        calls=left.calls + right.calls,
        input_tokens=left.input_tokens + right.input_tokens,
        output_tokens=left.output_tokens + right.output_tokens,
        cost=None if left.cost is None and right.cost is None else round((left.cost or 0) + (right.cost or 0), 6),
    )


MARGIN = 1.25
"""The estimate is within this factor of the true count on whole articles."""

_BLOB = re.compile(r"\S{41,}")
_URL = "https://openaipublic.blob.core.windows.net/encodings/{}.tiktoken"
# Encoding -> sha256 of its table. Another file of that name would make tiktoken delete it, and download anew.
_TABLES = {
    "cl100k_base": "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
    "o200k_base": "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
}


def count_tokens(text: str, model: str) -> int:
    """Tokens of `text` for `model`: exact where tiktoken's table for it lies on this machine, else estimated.

    The estimate counts by script (a token holds about four Latin letters, but one or two of most others), runs of over
    40 characters without a space as little more than one character a token, and adds 25 %.
    """
    encode = _encoder(model)
    return encode(text) if encode else estimate(text)


def estimate(text: str) -> int:
    """An upper estimate of the tokens of `text` for any model with a byte-level vocabulary."""
    packed = sum(len(blob) for blob in _BLOB.findall(text) if blob.isascii())
    rest = _BLOB.sub(lambda blob: " " if blob.group().isascii() else blob.group(), text)
    latin = sum(1 for character in rest if character < "\u0250")
    wide = sum(1 for character in rest if "\u2e80" <= character < "\U00010000")
    rare = sum(1 for character in rest if character >= "\U00010000")
    further = len(rest) - latin - wide - rare
    return math.ceil((packed * 0.6 + latin / 4 + further / 1.9 + wide * 1.1 + rare * 3) * MARGIN)


@lru_cache(maxsize=16)
def _encoder(model: str) -> Callable[[str], int] | None:
    import tiktoken

    try:
        name = tiktoken.encoding_name_for_model(model)
    except KeyError:
        return None
    if name not in _TABLES or not _at_hand(name):
        return None
    encoding = tiktoken.get_encoding(name)
    return lambda text: len(encoding.encode(text, disallowed_special=()))


def _at_hand(name: str) -> bool:
    """Whether the table lies where tiktoken looks for it, whole."""
    named = os.environ.get("TIKTOKEN_CACHE_DIR") or os.environ.get("DATA_GYM_CACHE_DIR")
    folder = Path(named) if named else Path(tempfile.gettempdir()) / "data-gym-cache"
    table = folder / hashlib.sha1(_URL.format(name).encode()).hexdigest()
    try:
        return hashlib.sha256(table.read_bytes()).hexdigest() == _TABLES[name]
    except OSError:
        return False

"""What a run may take: tokens, dollars, seconds; and when to stop asking a server that does not answer.

A call is booked at its most before it is made, and at what it took when it is done, so that calls that run at the same
time do not go beyond a limit together.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

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


def total(one: Usage, other: Usage) -> Usage:
    """The sum of what two calls took; a cost that is not known counts as none."""
    return Usage(
        calls=one.calls + other.calls,
        input_tokens=one.input_tokens + other.input_tokens,
        output_tokens=one.output_tokens + other.output_tokens,
        cost=None if one.cost is None and other.cost is None else round((one.cost or 0) + (other.cost or 0), 6),
    )

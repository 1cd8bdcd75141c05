"""The errors that a caller may meet.

::

    SummarizeError                 str() is fit to show; the command prints it and exits
    ├── InputError                 nothing readable; no such file; not a bundle
    ├── UsageError                 an option, a value or a length that cannot be
    ├── BackendError               unknown, unavailable (says what to install or set), failed
    └── PromptError                missing file or variable, with file and line
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal


class SummarizeError(Exception):
    """Base of all errors raised on purpose: ``str()`` says what was wrong, where, and what to do."""


class InputError(SummarizeError):
    """The bundle gives nothing to read: no such file, an empty folder, no readable text."""


class UsageError(SummarizeError):
    """An option that is not known, or a value that it cannot take."""


class BackendError(SummarizeError):
    """A backend that is not known, cannot run here (the message says what to install or set), or failed."""

    def __init__(self, message: str, *, kind: Literal["unknown", "unavailable", "failed"] = "failed") -> None:
        super().__init__(message)
        self.kind = kind


class PromptError(SummarizeError):
    """A prompt file that is missing, broken, or uses a variable that it is not given."""

    def __init__(self, message: str, *, file: str, line: int | None = None) -> None:
        super().__init__(message)
        self.file = file
        self.line = line

    def __reduce__(self) -> tuple[Callable[..., PromptError], tuple[object, ...]]:
        return partial(PromptError, file=self.file, line=self.line), self.args

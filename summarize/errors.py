"""The errors that a caller may meet.

::

    SummarizeError                 str() is fit to show; the command prints it and exits
    ├── InputError                 nothing readable; no such file; not a bundle
    ├── UsageError                 an option, a value or a length that cannot be
    ├── BackendError               unknown, unavailable (says what to install or set), failed
    ├── PromptError                missing file or variable, with file and line
    └── PluginError                a renderer that failed, with its file and line
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import PurePath
from traceback import walk_tb
from types import FunctionType, MethodType
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


class PluginError(SummarizeError):
    """A renderer that failed, or that gave neither text nor bytes; the message names its file and line."""


def failure_of(plugin: object, error: BaseException) -> str:
    """What a plugin's code raised, on one line, and where: ``KeyError: 'slug' (summarize_wire.py, line 21)``.

    `plugin` is the object, its class, or the name of its module. The line is the last one in the plugin's own package
    that was being run; of an error that no line of it had a part in, only the words are given. The traceback goes to
    the log of this library, at the level DEBUG, which nothing shows unless it is asked to.
    """
    from logging import getLogger  # not needed before something fails

    getLogger("summarize").debug("a plugin failed", exc_info=error)
    try:
        text = " ".join(str(error).split())
    except Exception:  # an error that cannot say what it is
        text = ""
    words = f"{type(error).__name__}: {text}" if text else type(error).__name__
    location = _raised_at(error, _package(plugin))
    return f"{words} ({location})" if location and location not in words else words


def defined_at(function: object) -> str:
    """Where a plugin's function or method is written: ``summarize_wire.py, line 17``; "" where that is not known."""
    while isinstance(function, MethodType):
        function = function.__func__
    if not isinstance(function, FunctionType):
        return ""
    return f"{_file(function.__code__.co_filename)}, line {function.__code__.co_firstlineno}"


def _package(plugin: object) -> str:
    """The top-level package that the code of `plugin` is in."""
    if isinstance(plugin, str):
        return plugin.partition(".")[0]
    made_by = plugin if isinstance(plugin, type) else type(plugin)
    return made_by.__module__.partition(".")[0]


def _raised_at(error: BaseException, package: str) -> str:
    lines = [
        (frame.f_code.co_filename, line)
        for frame, line in walk_tb(error.__traceback__)
        if str(frame.f_globals.get("__name__", "")).partition(".")[0] == package
    ]
    if isinstance(error, SyntaxError) and error.filename and error.lineno:
        lines.append((error.filename, error.lineno))
    return f"{_file(lines[-1][0])}, line {lines[-1][1]}" if lines else ""


def _file(path: str) -> str:
    """The name of a file, with its folder where the name alone says nothing."""
    parts = PurePath(path).parts
    return "/".join(parts[-2:]) if parts[-1:] == ("__init__.py",) else "".join(parts[-1:])

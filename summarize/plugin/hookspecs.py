"""What a plugin may offer: each hook returns classes, and the core makes the objects.

A package names its module in the entry-point group ``summarize`` and marks its functions with `hookimpl`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from summarize.compose.contract import Backend
    from summarize.read.contract import Reader
    from summarize.rendering.contract import Renderer
    from summarize.verify.contract import Judge

PROJECT = "summarize"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def summarize_backends() -> Iterable[type[Backend]]:
    """Classes that write: each has a `name`, and a `write` that makes claims of a request."""


@hookspec
def summarize_readers() -> Iterable[type[Reader]]:
    """Classes that read: each has `formats` (file name endings without the dot), and a `read` that yields documents."""


@hookspec
def summarize_renderers() -> Iterable[type[Renderer]]:
    """Classes that render: each has a `format`, and a `render` that makes text or bytes of a briefing."""


@hookspec
def summarize_judges() -> Iterable[type[Judge]]:
    """Classes that judge: each has a `name`, and a `judge` that says why passages do not support a written sentence."""

"""The contract of a backend, and what becomes of its claims: verified, said once, dated, fitted, ordered."""

from __future__ import annotations

from summarize.compose.compose import LENGTH, write_story
from summarize.compose.contract import Backend, Request

__all__ = ["LENGTH", "Backend", "Request", "write_story"]

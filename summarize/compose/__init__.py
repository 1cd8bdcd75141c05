"""A story and a backend → what is printed of the story: verified, without repeats, dated, fitted to the length."""

from __future__ import annotations

from summarize.compose.compose import LENGTH, write_story
from summarize.compose.contract import Backend, Request

__all__ = ["LENGTH", "Backend", "Request", "write_story"]

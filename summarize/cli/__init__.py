"""The command `briefing`: the only room that touches click."""

from __future__ import annotations

from summarize.cli.entry import main

__all__ = ["main"]

"""The words of a briefing: what a backend is asked, and how what it says is verified, said once, and cited."""

from __future__ import annotations

from summarize.write.compose import LENGTH, write_story
from summarize.write.contract import Backend, Request
from summarize.write.verify import Check, Verdict, check, verify

__all__ = ["LENGTH", "Backend", "Check", "Request", "Verdict", "check", "verify", "write_story"]

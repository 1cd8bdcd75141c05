"""Claims → statements and rejections: each claim is checked against the sentences that it cites."""

from __future__ import annotations

from summarize.verify.check import Check, check
from summarize.verify.contract import Judge
from summarize.verify.verdict import Verdict
from summarize.verify.verify import verify

__all__ = ["Check", "Judge", "Verdict", "check", "verify"]

"""A story's articles → annotated sentences, facts, a timeline, conflicts, origins."""

from __future__ import annotations

from summarize.evidence.story import gather

__all__ = ["gather"]

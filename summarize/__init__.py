"""News files in, one deduplicated briefing out: every sentence cites the exact characters it came from."""

__version__ = "0.1.0"

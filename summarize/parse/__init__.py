"""One document as an article: its title, byline and date, its sentences."""

from __future__ import annotations

from summarize.parse.article import parse_article

__all__ = ["parse_article"]

"""A document → an article: header, dates, sentences, and what belongs to none of them."""

from __future__ import annotations

from summarize.parse.article import parse_article

__all__ = ["parse_article"]

"""Date expressions in text: found, and resolved against the day the text was published."""

from summarize.recognize.dates.find import dateless, find_dates, timex

__all__ = ["dateless", "find_dates", "timex"]

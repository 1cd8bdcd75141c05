"""Date expressions in text: found, and resolved against the day the text was published."""

from summarize.recognize.dates.find import find_dates, timex

__all__ = ["find_dates", "timex"]

"""Articles → stories: near-duplicates folded, the rest grouped by what they tell."""

from summarize.group.settings import Settings
from summarize.group.stories import group_stories

__all__ = ["Settings", "group_stories"]

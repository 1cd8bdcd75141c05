"""Articles → stories: near-duplicates folded, the rest grouped by what they tell."""

from summarize.group.settings import Settings
from summarize.group.signature import Signature, pack, sign, unpack
from summarize.group.stories import group_signatures, group_stories

__all__ = ["Settings", "Signature", "group_signatures", "group_stories", "pack", "sign", "unpack"]

"""Articles → stories: near-duplicates are folded, the rest is grouped by what it reports."""

from summarize.group.constraints import Constraints
from summarize.group.grouping import check_window, group_signatures, group_stories
from summarize.group.settings import Settings
from summarize.group.signature import Signature, pack, sign, unpack
from summarize.group.signature_store import SignatureStore

__all__ = [
    "Constraints",
    "Settings",
    "Signature",
    "SignatureStore",
    "check_window",
    "group_signatures",
    "group_stories",
    "pack",
    "sign",
    "unpack",
]

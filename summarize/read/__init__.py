"""Paths → documents: walking, decoding, one reader for each file format.

`read_bundle` is the simple case. `open_bundle` gives the bundle itself, whose documents can be read again; `bundle_at`
one whose documents are read later; `documents` takes articles that are in memory already.
"""

from __future__ import annotations

from summarize.read.contract import Limits, NotReadable, Reader, Source
from summarize.read.file_bundle import FileBundle, Progress, bundle_at, locate, open_bundle, read_bundle
from summarize.read.in_memory import documents
from summarize.read.overrides import Given, GivenMetadatum, given
from summarize.read.own_output import MARK, is_own_output

__all__ = [
    "MARK",
    "FileBundle",
    "Given",
    "GivenMetadatum",
    "Limits",
    "NotReadable",
    "Progress",
    "Reader",
    "Source",
    "bundle_at",
    "documents",
    "given",
    "is_own_output",
    "locate",
    "open_bundle",
    "read_bundle",
]

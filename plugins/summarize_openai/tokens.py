"""How many tokens a text is: tiktoken where its table is at hand, else a stated upper estimate. Never a download."""

from __future__ import annotations

import hashlib
import math
import os
import re
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

MARGIN = 1.25  # the estimate is within this factor of the true count on whole articles

_BLOB = re.compile(r"\S{41,}")
_TABLES = {
    name: hashlib.sha1(f"https://openaipublic.blob.core.windows.net/encodings/{name}.tiktoken".encode()).hexdigest()
    for name in ("o200k_base", "cl100k_base")
}


def count_tokens(text: str, model: str) -> int:
    """Tokens of `text` for `model`: exact where tiktoken's table for it lies on this machine, else estimated.

    The estimate counts by script (a token holds about four Latin letters, but one or two of most others), runs of over
    40 characters without a space as half their length, and adds 25 %.
    """
    encode = _encoder(model)
    return encode(text) if encode else estimate(text)


def estimate(text: str) -> int:
    """An upper estimate of the tokens of `text` for any model with a byte-level vocabulary."""
    total = 0.0
    for blob in _BLOB.finditer(text):
        total += len(blob.group()) * 0.6
    rest = _BLOB.sub(" ", text)
    latin = sum(1 for character in rest if character < "\u0250")
    wide = sum(1 for character in rest if character >= "\u2e80" and character < "\U00010000")
    rare = sum(1 for character in rest if character >= "\U00010000")
    other = len(rest) - latin - wide - rare
    total += latin / 4 + other / 1.9 + wide * 1.1 + rare * 3
    return math.ceil(total * MARGIN)


@lru_cache(maxsize=16)
def _encoder(model: str) -> Callable[[str], int] | None:
    import tiktoken

    try:
        name = tiktoken.encoding_name_for_model(model)
    except KeyError:
        return None
    if name not in _TABLES or not (_folder() / _TABLES[name]).is_file():
        return None  # asking tiktoken for it would download it, with no time limit
    try:
        encoding = tiktoken.get_encoding(name)
    except Exception:  # a damaged table: tiktoken raises what requests, hashlib or the file system raise
        return None
    return lambda text: len(encoding.encode(text, disallowed_special=()))


def _folder() -> Path:
    named = os.environ.get("TIKTOKEN_CACHE_DIR") or os.environ.get("DATA_GYM_CACHE_DIR")
    return Path(named) if named else Path(tempfile.gettempdir()) / "data-gym-cache"

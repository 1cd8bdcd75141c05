"""Compressed bytes, expanded piece by piece: a bomb is noticed while it expands, whatever its header says."""

from __future__ import annotations

import io
from typing import BinaryIO

from summarize.read.contract import Limits, NotReadable

_FREE = 10_000_000
"""Bytes that may come out whatever the ratio: a short text of one repeated word is no bomb."""


class Expanding(io.RawIOBase):
    """A stream that raises NotReadable once more came out of it than `limits` allow for `size` compressed bytes."""

    def __init__(self, stream: BinaryIO, *, size: int, limits: Limits) -> None:
        self._stream = stream
        self._most = min(limits.expanded_bytes, max(_FREE, limits.ratio * size))

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        if self._stream.tell() > self._most:
            raise NotReadable(f"expands to more than {self._most / 1e6:g} MB: refused")
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def close(self) -> None:
        self._stream.close()
        super().close()


def expanding(stream: BinaryIO, *, size: int, limits: Limits) -> BinaryIO:
    """`stream` with buffered lines, guarded."""
    return io.BufferedReader(Expanding(stream, size=size, limits=limits), 1 << 16)

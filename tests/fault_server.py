"""A chat completions server that goes wrong in one way, over raw sockets.

A question that holds the victim's name meets the fault; any other is answered in order. So one story suffers, and the
rest of a bundle can be looked at.
"""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator

from model_server import completion, copy_first

VICTIM = "Arlen"

Answer = bytes | Iterator[bytes] | None
Fault = Callable[[int, bytes], Answer]


class FaultServer:
    """Answers on a port of its own until the test ends. `hits` counts the questions that met the fault."""

    def __init__(self, fault: Fault, *, victim: str = VICTIM) -> None:
        self.hits = 0
        self.others = 0
        self.sent = 0
        self._fault = fault
        self._victim = victim.encode()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.base_url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/v1"
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        try:
            body = _read(connection)
            if self._victim in body:
                self.hits += 1
                answer = self._fault(self.hits, body)
            else:
                self.others += 1
                answer = good(body)
            if answer is None:  # a reset instead of an end
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
            for part in [answer] if isinstance(answer, bytes) else answer:
                connection.sendall(part)
                self.sent += len(part)
        except OSError:
            return  # the client has gone away
        finally:
            connection.close()


def _read(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    while len(body) < length:
        body += connection.recv(65536)
    return body


def good(body: bytes) -> bytes:
    """The answer of a model in order."""
    return response(200, completion(copy_first(json.loads(body))))  # type: ignore[arg-type]


def response(
    status: int, body: object, *headers: str, kind: str = "application/json", length: int | None = None
) -> bytes:
    """A whole HTTP response; `body` is JSON unless it is bytes."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [
        f"HTTP/1.1 {status} X",
        f"Content-Type: {kind}",
        f"Content-Length: {len(content) if length is None else length}",
        "Connection: close",
        *headers,
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def error(status: int, message: str, *headers: str, **fields: object) -> bytes:
    """An error as OpenAI words it."""
    return response(status, {"error": {"message": message, "type": "x", "code": None, **fields}}, *headers)


def drip(whole: bytes) -> Iterator[bytes]:
    """Eight bytes at a time, for ever so long: the pause makes the fault, and no test measures it."""
    for at in range(0, len(whole), 8):
        yield whole[at : at + 8]
        time.sleep(0.1)


def endless() -> Iterator[bytes]:
    """Two hundred megabytes of one string."""
    yield b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n" + b'{"x":"'
    for _ in range(200):
        yield b"A" * 1_000_000


def bomb() -> bytes:
    """Two hundred megabytes in two hundred kilobytes."""
    packer = zlib.compressobj(9, wbits=31)
    packed = b"".join(packer.compress(b"A" * 1_000_000) for _ in range(200)) + packer.flush()
    return response(200, packed, "Content-Encoding: gzip")


def hang(seconds: float) -> Iterator[bytes]:
    """Nothing, for some seconds: longer than the client waits."""
    time.sleep(seconds)
    yield b""

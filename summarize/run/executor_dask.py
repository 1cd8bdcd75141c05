"""Work on the workers of a Dask cluster, through its futures: the extra ``summarize[distributed]``.

Workers find the files of a bundle under the same paths as here. Nothing else of Dask is used, so that this is also what
an adapter to another engine looks like.
"""

from __future__ import annotations

import logging
import pickle
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import uuid4

from summarize._version import __version__
from summarize.errors import UsageError
from summarize.run.executor import ITEMS_AHEAD
from summarize.run.processes import begin_worker, interrupted_later

if TYPE_CHECKING:
    from distributed import Client, Future, LocalCluster

Item = TypeVar("Item")
Result = TypeVar("Result")

CONNECT = 15
"""Seconds in which a scheduler answers."""


class Dask:
    """A cluster: that of the scheduler at `address`, or where none is given one of `jobs` processes of this machine.

    The first `map` starts it or connects; `close` ends what was started. What cannot be sent is done here, and so is
    what is left when the cluster is lost. A worker that is lost changes nothing: Dask gives its work to another.
    """

    def __init__(self, address: str | None = None, *, jobs: int | None = None) -> None:
        self.address = address
        self.jobs = jobs
        self._client: Client | None = None
        self._open = ExitStack()

    def map(self, work: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        client = self._started()
        try:
            packed = pickle.dumps(work)
        except Exception:  # whatever a plugin's author thought of
            yield from map(work, items)
            return
        source = iter(items)
        waiting: deque[tuple[Item, Future[Any]]] = deque()
        try:
            sent = client.scatter(packed, broadcast=True, hash=False)
            ahead = ITEMS_AHEAD * max(1, sum(client.nthreads().values()))
            token = uuid4().hex
            for item in source:
                waiting.append((item, client.submit(_do, token, sent, item, pure=False)))
                if len(waiting) >= ahead:
                    yield _result_of(waiting, work)
            while waiting:
                yield _result_of(waiting, work)
        finally:
            for _, future in waiting:
                future.cancel()

    def close(self) -> None:
        """End the cluster that was started, or leave the one that was joined."""
        self._client = None
        self._open.close()

    def _started(self) -> Client:
        if self._client is None:
            try:
                from distributed import Client, LocalCluster
            except ImportError:
                raise UsageError("the executor 'dask' needs a package: pip install 'summarize[distributed]'") from None
            logging.getLogger("distributed").setLevel(logging.CRITICAL)
            if self.address is None:
                from multiprocessing import resource_tracker

                resource_tracker.ensure_running()  # it would lift the block when it begins
                with interrupted_later():
                    client = self._begun(Client, LocalCluster)
            else:
                client = self._open.enter_context(self._joined(Client))
            self._client = client
        return self._client

    def _begun(self, client: type[Client], cluster: type[LocalCluster]) -> Client:
        """A client of workers on this machine."""
        workers = self._open.enter_context(
            cluster(
                n_workers=self.jobs, threads_per_worker=1, host="127.0.0.1", security=True,
                dashboard_address="127.0.0.1:0", preload=[__name__],
            )
        )  # fmt: skip
        joined: Client = self._open.enter_context(client(workers, set_as_default=False))
        return joined

    def _joined(self, make: type[Client]) -> Client:
        """A client of the scheduler at `address`, whose workers know this library."""
        try:
            client = make(self.address, timeout=CONNECT, set_as_default=False)
        except (OSError, ValueError) as error:
            raise UsageError(f"no Dask scheduler answers at {self.address}: {error}") from None
        try:
            versions = set(client.run(version).values())
        except Exception as error:
            client.close()
            raise UsageError(f"the workers of {self.address} cannot run summarize: {error}") from None
        if versions != {__version__}:
            client.close()
            installed = ", ".join(sorted(versions)) or "no workers"
            raise UsageError(f"at {self.address} there is {installed}; this is summarize {__version__}")
        return client


def dask_setup(_: object) -> None:
    """A worker of this machine begins: Dask calls this in it."""
    begin_worker()
    logging.getLogger("distributed").setLevel(logging.CRITICAL)


def version() -> str:
    """That of this library where it is called."""
    return __version__


def _result_of(waiting: deque[tuple[Item, Future[Any]]], work: Callable[[Item], Result]) -> Result:
    """The result of the first; what Dask could not do is done here."""
    item, future = waiting.popleft()
    try:
        result, error = future.result()
    except Exception:  # the workers died of it again and again, or the cluster is gone
        return work(item)
    if error is not None:
        raise error
    done: Result = result
    return done


_turn = threading.Lock()
_unpacked: dict[str, Callable[[Any], Any]] = {}


def _do(token: str, packed: bytes, item: Any) -> tuple[Any, Exception | None]:  # noqa: ANN401
    """On a worker: one item at a time, for nothing of this library need be safe among threads."""
    with _turn:
        try:
            if token not in _unpacked:
                _unpacked.clear()
                _unpacked[token] = pickle.loads(packed)
            return _unpacked[token](item), None
        except Exception as error:
            return None, error

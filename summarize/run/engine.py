"""The executor of a name: what ``--executor`` chooses among."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from summarize.errors import UsageError
from summarize.run.executor import Executor, Processes, executor_for


@contextmanager
def open_executor(name: str, jobs: int | None = None) -> Iterator[Executor]:
    """The executor of that name, ended with the block: ``pool``, ``dask``, ``dask=tcp://HOST:PORT``.

    `jobs` is how many processes of this machine there are: one of the pool where it is not given, as many as there
    are processors of Dask.

    Raises:
        UsageError: There is no such executor.
    """
    kind, _, address = name.partition("=")
    if name == "pool":
        executor = executor_for(jobs or 1)
        try:
            yield executor
        finally:
            if isinstance(executor, Processes):
                executor.close()
    elif kind == "dask":
        from summarize.run.executor_dask import Dask

        with closing(Dask(address or None, jobs=jobs)) as executor:
            yield executor
    else:
        raise UsageError(f"unknown executor {name!r}; there are pool, dask and dask=tcp://HOST:PORT")

"""The executor of a name: what ``--executor`` chooses among."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from summarize.errors import UsageError
from summarize.run.executor import Executor, Processes, executor_for


@contextmanager
def open_executor(name: str, jobs: int | None = None, *, guarded: bool = False) -> Iterator[Executor]:
    """The executor of that name, ended with the block: ``pool``, ``dask``, ``dask=tcp://HOST:PORT``.

    `jobs` is how many processes of this machine there are, as many as there are processors where it is not given; of
    the pool only as many as the bundle is worth. `guarded` says that the script starts its work under
    ``if __name__ == "__main__":``: where it does not, the pool has no more than one process on systems that cannot
    fork, unless `jobs` is given.

    Raises:
        UsageError: There is no such executor.
    """
    kind, _, address = name.partition("=")
    if name == "pool":
        executor = executor_for(jobs, guarded=guarded)
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

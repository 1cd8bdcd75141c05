"""`briefing cache`: where the cache is, what it holds; with ``--clear`` it is emptied."""

from __future__ import annotations

import click

from summarize.cli.output import write_stdout


@click.command(
    help="Show where the cache is, which keeps what was read from files and written of them, so that it need not be "
    "done again, and how much it holds. It has the texts of articles, and its owner alone can read it."
)
@click.option("--clear", "emptied", is_flag=True, help="The cache is deleted.")
def command(emptied: bool) -> int:
    """Show the cache, or delete it."""
    from summarize.errors import UsageError
    from summarize.run.cache import cache_folder, clear, contents

    folder = cache_folder()
    if folder is None:
        raise UsageError("there is no cache: this user has no cache folder")
    if emptied:
        try:
            clear(folder)
        except OSError as error:
            raise UsageError(f"the cache in {folder} cannot be deleted: {error.strerror}") from None
        write_stdout(f"the cache in {folder} is empty\n")
        return 0
    try:
        found = contents(folder)
    except OSError as error:
        raise UsageError(f"the cache in {folder} cannot be looked at: {error.strerror}") from None
    rows = [f"{kind}: {count:,} entries, {size:,} bytes\n" for kind, (count, size) in found.kinds.items()]
    write_stdout(f"{found.file}: {found.size:,} bytes\n{''.join(rows)}")
    return 0

"""What every command does: open the archive, print the result.

The services are imported once an archive is to be opened: help and versions need none.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click
from rich.console import Console, RenderableType

from pressmark.cli import render
from pressmark.cli.progress import ProgressLines
from pressmark.model.errors import ArchiveLocked
from pressmark.services.control import Control

if TYPE_CHECKING:
    from pressmark.services.library import Library

_UNBROKEN = 10_000  # columns
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def open_library(context: click.Context, *, write: bool) -> Library:
    """The archive the command line names; made when it is to be written and is not there."""
    return _open(context, write=write, create=write)


@contextmanager
def open_to_edit(context: click.Context) -> Iterator[Library]:
    """Open for correcting what is there: no archive is made."""
    with _open(context, write=True, create=False) as library:
        yield library
        library.entities.follow_corrections()


def _open(context: click.Context, *, write: bool, create: bool) -> Library:
    from pressmark.services.library import Library

    return Library.open(context.obj, write=write, create=create)


def open_to_search(context: click.Context) -> Library:
    """Open for reading, with the index completed first where it is missing or behind."""
    library = open_library(context, write=False)
    if library.is_searchable():
        return library
    status = library.status()
    searchable_in_part = status.index_ready
    library.close()
    if status.articles and not searchable_in_part:
        click.echo(
            "The index is missing, damaged or of another version: it is made anew.", err=True
        )
    try:
        with (
            open_library(context, write=True) as writer,
            ProgressLines(render.errors_console()) as lines,
        ):
            writer.enrichment.index(lines.show, Control())
    except ArchiveLocked:
        # Whoever holds it completes the index; meanwhile what is there can be searched.
        if not searchable_in_part:
            raise
    return open_library(context, write=False)


def print_result(as_json: bool, shape: object, renderable: RenderableType) -> None:
    """Print a result for scripts or for people."""
    if as_json:
        click.echo(json.dumps(shape, ensure_ascii=False, indent=2))
    else:
        # Into a file or another program a row is a line, however long.
        width = None if sys.stdout.isatty() else _UNBROKEN
        Console(soft_wrap=True, width=width).print(renderable)

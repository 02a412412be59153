"""``pressmark watchlist …``: the user's own lists of names to be found in every article."""

from __future__ import annotations

from pathlib import Path

import click

from pressmark.cli import entity_output as output
from pressmark.cli import render
from pressmark.cli.opening import JSON, open_library, open_to_edit, print_result
from pressmark.cli.progress import ProgressLines
from pressmark.model.errors import UserError
from pressmark.services.control import Control


@click.group()
def watchlist() -> None:
    """Look for the names of your own lists in every article."""


@watchlist.command("list")
@JSON
@click.pass_context
def list_(context: click.Context, as_json: bool) -> None:
    """List your lists and how many names each has."""
    with open_library(context, write=False) as library:
        found = library.entities.watch_lists()
    print_result(as_json, [output.list_shape(one) for one in found], output.render_lists(found))


@watchlist.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@JSON
@click.pass_context
def import_(context: click.Context, files: tuple[Path, ...], as_json: bool) -> None:
    """Read CSV FILES (name, kind, aliases) as lists of their names, and look for them."""
    with (
        open_library(context, write=True) as library,
        ProgressLines(render.errors_console()) as lines,
    ):
        names = {file.stem: library.entities.import_watch_list(file) for file in files}
        library.enrichment.match_lists(lines.show, Control())
    print_result(as_json, names, render.render_pairs({"names": names}))


@watchlist.command()
@click.argument("name")
@click.pass_context
def delete(context: click.Context, name: str) -> None:
    """Forget the list called NAME."""
    with open_to_edit(context) as library:
        found = [one for one in library.entities.watch_lists() if one.name == name]
        if not found:
            raise UserError(f"No list is called {name}.", "`pressmark watchlist list` shows them.")
        library.entities.delete_watch_list(found[0].id)

"""``pressmark rule …``: corrections of entities as rules, to list, switch and carry elsewhere."""

from __future__ import annotations

from pathlib import Path

import click

from pressmark.cli import entity_output as output
from pressmark.cli.opening import JSON, open_library, open_to_edit, print_result

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.group()
def rule() -> None:
    """List corrections of entities, switch them off, carry them to another archive."""


@rule.command("list")
@JSON
@click.pass_context
def list_(context: click.Context, as_json: bool) -> None:
    """List the rules in the order they are applied."""
    with open_library(context, write=False) as library:
        found = library.entities.rules()
    print_result(as_json, [output.rule_shape(one) for one in found], output.render_rules(found))


@rule.command()
@click.argument("numbers", metavar="RULE...", nargs=-1, required=True, type=int)
@click.pass_context
def off(context: click.Context, numbers: tuple[int, ...]) -> None:
    """Let rules hold no longer."""
    _switch(context, numbers, on=False)


@rule.command()
@click.argument("numbers", metavar="RULE...", nargs=-1, required=True, type=int)
@click.pass_context
def on(context: click.Context, numbers: tuple[int, ...]) -> None:
    """Let rules hold again."""
    _switch(context, numbers, on=True)


def _switch(context: click.Context, numbers: tuple[int, ...], *, on: bool) -> None:
    with open_to_edit(context) as library:
        for number in numbers:
            library.entities.switch_rule(number, on)


@rule.command()
@click.argument("file", type=_FILE)
@click.pass_context
def export(context: click.Context, file: Path) -> None:
    """Write every rule to FILE."""
    with open_library(context, write=False) as library:
        library.entities.export_rules(file)


@rule.command("import")
@click.argument("file", type=_FILE)
@JSON
@click.pass_context
def import_(context: click.Context, file: Path, as_json: bool) -> None:
    """Add the rules another archive exported to FILE."""
    with open_library(context, write=True) as library:
        added = library.entities.import_rules(file)
    print_result(as_json, {"new": added}, f"{added:,} new rules")

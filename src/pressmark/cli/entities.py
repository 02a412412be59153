"""``pressmark entity …``: listing people, organisations, places and groups, and correcting them.

Every correction is one step to undo, and a rule that also holds for articles to come.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pressmark.cli import entity_output as output
from pressmark.cli.opening import JSON, open_library, open_to_edit, open_to_search, print_result
from pressmark.cli.query import build_request
from pressmark.model.entities import Entity
from pressmark.model.errors import UserError
from pressmark.model.kinds import EntityKind

if TYPE_CHECKING:
    from pressmark.services.entity_editing import EntityEditing
    from pressmark.services.library import Library

_KIND = click.Choice([kind.value for kind in EntityKind])
_PREFIXES = {**{kind.value: kind for kind in EntityKind}, "org": EntityKind.ORGANISATION}
_OFFERED = 5
_OFF = click.option("--off", is_flag=True, help="Take it back.")


@click.group()
def entity() -> None:
    """List and correct people, organisations, places and groups.

    ENTITY is a name or alias ("Vladimir Putin"), one of a kind (place:Washington), or the number
    that lists show.
    """


@entity.command("list")
@click.argument("text", default="")
@click.option("--kind", type=_KIND, help="Only people, organisations …")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(min=1))
@JSON
@click.pass_context
def list_(context: click.Context, text: str, kind: str | None, limit: int, as_json: bool) -> None:
    """List entities with TEXT in a name or alias, those most mentioned first."""
    with open_library(context, write=False) as library:
        found = library.entities.find(text, EntityKind(kind) if kind else None, limit)
    print_result(as_json, [output.entity_shape(e) for e in found], output.render_entities(found))


@entity.command()
@click.argument("entity", metavar="ENTITY")
@click.option("--query", default="", help="Only over the articles a query finds.")
@click.option("--csv", "table", type=click.Path(path_type=Path, dir_okay=False), help="A file.")
@JSON
@click.pass_context
def show(
    context: click.Context, entity: str, query: str, table: Path | None, as_json: bool
) -> None:
    """Show an entity: over the years, in which sources, with whom, where first and last."""
    with open_to_search(context) as library:
        request = build_request(library.search.parse(query))
        page = library.entities.page(_chosen(library, entity).id, request)
        if table is not None:
            library.entities.save_page(page, table)
    print_result(as_json, output.page_shape(page), output.render_page(page))


@entity.command()
@click.argument("entities", metavar="ENTITY...", nargs=-1, required=True)
@click.option("--into", required=True, metavar="ENTITY", help="The one they all are.")
@JSON
@click.pass_context
def merge(context: click.Context, entities: tuple[str, ...], into: str, as_json: bool) -> None:
    """Count entities as another one, with all their names."""
    with open_to_edit(context) as library:
        target = _chosen(library, into).id
        library.entities.merge([_chosen(library, name).id for name in entities], target)
        _print_entity(library, target, as_json)


@entity.command()
@click.argument("entity", metavar="ENTITY")
@click.option("--alias", "aliases", multiple=True, help="Where it is written so.")
@click.option("--article", "articles", multiple=True, type=int, metavar="ID", help="In these.")
@click.option("--source", default="", help="In this source.")
@click.option("--name", default="", help="What the new entity is called.")
@JSON
@click.pass_context
def split(
    context: click.Context,
    entity: str,
    aliases: tuple[str, ...],
    articles: tuple[int, ...],
    source: str,
    name: str,
    as_json: bool,
) -> None:
    """Make an entity of its own of some mentions.

    Of several options all must hold; of one option's values any.
    """
    with open_to_edit(context) as library:
        source_id = library.entities.source(source) if source else 0
        number = _chosen(library, entity).id
        made = library.entities.split(number, aliases, articles, source_id, name)
        _print_entity(library, made, as_json)


@entity.command()
@click.argument("entity", metavar="ENTITY")
@click.argument("name")
@JSON
@click.pass_context
def rename(context: click.Context, entity: str, name: str, as_json: bool) -> None:
    """Call an entity NAME; "" goes back to the name its articles use."""
    _correct(context, entity, as_json, lambda entities, number: entities.rename(number, name))


@entity.command()
@click.argument("entity", metavar="ENTITY")
@click.argument("kind", type=_KIND)
@JSON
@click.pass_context
def kind(context: click.Context, entity: str, kind: str, as_json: bool) -> None:
    """Let an entity be of another kind."""
    _correct(
        context,
        entity,
        as_json,
        lambda entities, number: entities.change_kind(number, EntityKind(kind)),
    )


@entity.command()
@click.argument("entity", metavar="ENTITY")
@_OFF
@JSON
@click.pass_context
def hide(context: click.Context, entity: str, off: bool, as_json: bool) -> None:
    """Leave an entity out of lists; its mentions stay."""
    _correct(context, entity, as_json, lambda entities, number: entities.hide(number, not off))


@entity.command()
@click.argument("entity", metavar="ENTITY")
@_OFF
@JSON
@click.pass_context
def pin(context: click.Context, entity: str, off: bool, as_json: bool) -> None:
    """Keep an entity at the head of lists."""
    _correct(context, entity, as_json, lambda entities, number: entities.pin(number, not off))


@entity.command()
@click.argument("entity", metavar="ENTITY")
@JSON
@click.pass_context
def reject(context: click.Context, entity: str, as_json: bool) -> None:
    """Say that it is not an entity at all; `rule off` or `undo` takes it back."""
    _correct(context, entity, as_json, lambda entities, number: entities.reject(number))


@entity.command()
@click.argument("entity", metavar="ENTITY")
@click.argument("text")
@JSON
@click.pass_context
def note(context: click.Context, entity: str, text: str, as_json: bool) -> None:
    """Write an entity's note; "" removes it."""
    _correct(context, entity, as_json, lambda entities, number: entities.note(number, text))


@entity.command()
@click.option("--limit", default=50, show_default=True, type=click.IntRange(min=1))
@JSON
@click.pass_context
def suggest(context: click.Context, limit: int, as_json: bool) -> None:
    """List pairs that may be one, the likeliest first; `merge` or `refuse` them."""
    with open_library(context, write=False) as library:
        found = library.entities.suggestions(limit)
    shape = [output.suggestion_shape(suggestion) for suggestion in found]
    print_result(as_json, shape, output.render_suggestions(found))


@entity.command()
@click.argument("left", metavar="ENTITY")
@click.argument("right", metavar="ENTITY")
@click.pass_context
def refuse(context: click.Context, left: str, right: str) -> None:
    """Say that two entities are not the same: never suggest it again."""
    with open_to_edit(context) as library:
        library.entities.refuse_suggestion(_chosen(library, left).id, _chosen(library, right).id)


def _correct(
    context: click.Context,
    entity: str,
    as_json: bool,
    change: Callable[[EntityEditing, int], object],
) -> None:
    """Make one change of one entity, and print what it is then."""
    with open_to_edit(context) as library:
        number = _chosen(library, entity).id
        change(library.entities, number)
        _print_entity(library, number, as_json)


def _print_entity(library: Library, number: int, as_json: bool) -> None:
    changed = library.entities.entity(number)
    print_result(as_json, output.entity_shape(changed), output.render_entities([changed]))


def _chosen(library: Library, text: str) -> Entity:
    """The entity meant by a number, a name, or a kind and a name; UserError when not just one."""
    if text.isdecimal():
        return library.entities.entity(int(text))
    prefix, _, rest = text.partition(":")
    kind = _PREFIXES.get(prefix.strip().lower())
    name = (rest if kind else text).strip().strip('"')
    found = library.entities.named(name, kind)
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(f"Several are called {name}: {_listed(found)}.", "Give the number.")
    like = library.entities.find(name, kind, _OFFERED)
    mend = f"There are {_listed(like)}." if like else "`pressmark entity list` shows them."
    raise UserError(f"No entity is called {name}.", mend)


def _listed(found: list[Entity]) -> str:
    return "; ".join(f"{e.id} {e.name} ({e.kind}, {e.articles:,} articles)" for e in found)

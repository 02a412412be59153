"""Entities, their pages and the rules about them, for scripts and for people."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from pressmark.cli.shapes import Shape, date_text
from pressmark.model.entities import Entity
from pressmark.model.views import EntityPage, EntityRule, MergeSuggestion, Row, WatchList

_ALIASES_SHOWN = 6


def entity_shape(entity: Entity) -> Shape:
    """One entity as it counts now."""
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "articles": entity.articles,
        "mentions": entity.mentions,
        "hidden": entity.hidden,
        "pinned": entity.pinned,
        "note": entity.note,
    }


def page_shape(page: EntityPage) -> Shape:
    """An entity's page: what the window shows of it."""
    return {
        **entity_shape(page.entity),
        "years": [{"value": year, "count": n, "of_all": all_} for year, n, all_ in page.years],
        "undated": {"count": page.undated[0], "of_all": page.undated[1]},
        "sources": [{"value": one.value, "count": one.count} for one in page.sources],
        "appears_with": [
            {
                "id": one.entity.id,
                "kind": one.entity.kind.value,
                "name": one.entity.name,
                "together": one.together,
                "strength": round(one.strength, 3),
            }
            for one in page.neighbours
        ],
        "first": [_row_shape(row) for row in page.first],
        "latest": [_row_shape(row) for row in page.latest],
        "reasons": list(page.reasons),
    }


def _row_shape(row: Row) -> Shape:
    return {
        "id": row.id,
        "title": row.title,
        "source": row.source or None,
        "published": date_text(row.published),
        "snippet": row.snippet.text,
    }


def suggestion_shape(suggestion: MergeSuggestion) -> Shape:
    """A pair that may be one; ``right`` is the one in more articles."""
    return {
        "left": entity_shape(suggestion.left),
        "right": entity_shape(suggestion.right),
        "reason": suggestion.reason,
    }


def rule_shape(rule: EntityRule) -> Shape:
    """A correction, or a link Pressmark made itself (``automatic``)."""
    return {
        "id": rule.id,
        "rule": rule.kind,
        "description": rule.description,
        "active": rule.active,
        "automatic": rule.automatic,
    }


def list_shape(watch_list: WatchList) -> Shape:
    """A watch list."""
    return {"name": watch_list.name, "names": watch_list.names}


def render_entities(entities: Sequence[Entity]) -> RenderableType:
    """A line an entity: number, kind, name, articles, mentions, other names."""
    table = Table("", "", "", "Articles", "Mentions", "Also", box=None, pad_edge=False)
    for one in entities:
        state = " ".join(w for w, on in (("hidden", one.hidden), ("pinned", one.pinned)) if on)
        name = Text(one.name, style="bold")
        name.append(f" ({state})" if state else "", style="dim")
        also = ", ".join(one.aliases[:_ALIASES_SHOWN])
        figures = (f"{one.articles:,}", f"{one.mentions:,}")
        table.add_row(str(one.id), one.kind.value, name, *figures, Text(also, style="dim"))
    return table


def render_page(page: EntityPage) -> RenderableType:
    """An entity's page for a terminal."""
    years = Table("Year", "Articles", "Of all", box=None, pad_edge=False)
    for year, count, everything in page.years:
        years.add_row(year, f"{count:,}", f"{everything:,}")
    years.add_row("undated", *(f"{count:,}" for count in page.undated))
    parts: list[RenderableType] = [render_entities([page.entity])]
    parts += [Text(f"Note: {page.entity.note}")] if page.entity.note else []
    parts += [Text(), years]
    parts.append(_counts("Source", [(one.value, one.count) for one in page.sources]))
    together = [(f"{n.entity.name} ({n.entity.kind})", n.together) for n in page.neighbours]
    parts.append(_counts("Appears with, closest first", together))
    for heading, rows in (("First", page.first), ("Latest", page.latest)):
        parts += [Text(f"\n{heading}", style="bold"), *map(_line, rows)]
    if page.reasons:
        parts.append(Text("\nWhy these names are one", style="bold"))
        parts += [Text(f"  {reason}") for reason in page.reasons]
    return Group(*parts)


def _counts(heading: str, rows: Sequence[tuple[str, int]]) -> RenderableType:
    table = Table(heading, "Articles", box=None, pad_edge=False)
    for name, count in rows:
        table.add_row(Text(name), f"{count:,}")
    return Group(Text(), table)


def _line(row: Row) -> Text:
    where = " · ".join(filter(None, (date_text(row.published) or "undated", row.source)))
    return Text(f"  {where} · {row.title} · {row.id}")


def render_suggestions(suggestions: Sequence[MergeSuggestion]) -> RenderableType:
    """A line a pair."""
    table = Table("", "May be", "", "Why", box=None, pad_edge=False)
    for one in suggestions:
        left, right = (
            f"{e.name} ({e.kind}, {e.articles:,} articles)" for e in (one.left, one.right)
        )
        numbers = f"{one.left.id} {one.right.id}"
        table.add_row(numbers, Text(left), Text(right), Text(one.reason, style="dim"))
    return table


def render_rules(rules: Sequence[EntityRule]) -> RenderableType:
    """A line a rule."""
    table = Table("", "", "", "", box=None, pad_edge=False, show_header=False)
    for one in rules:
        state = "" if one.active else "off"
        sort = "automatic" if one.automatic else one.kind
        table.add_row(str(one.id), sort, state, Text(one.description))
    return table


def render_lists(lists: Sequence[WatchList]) -> RenderableType:
    """A line a watch list."""
    table = Table("List", "Names", box=None, pad_edge=False)
    for one in lists:
        table.add_row(Text(one.name), f"{one.names:,}")
    return table

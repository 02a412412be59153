"""A search request from the options of the command line."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

import click

from pressmark.cli.shapes import FACETS_SHOWN
from pressmark.model.dates import PartialDate
from pressmark.model.errors import UserError
from pressmark.model.facets import Facet, FacetQuery
from pressmark.model.query import And, DateRange, Everything, FacetTerm, Node, Or
from pressmark.model.search import SearchRequest, Sort


def build_request(
    query: Node,
    *,
    first: str = "",
    last: str = "",
    sources: Sequence[str] = (),
    people: Sequence[str] = (),
    organisations: Sequence[str] = (),
    places: Sequence[str] = (),
    sort: str = Sort.RELEVANCE,
    limit: int = 0,
    facets: bool = False,
    facet_limit: int = 10,
) -> SearchRequest:
    """The request; options become part of the query, so that counts are over the hits."""
    parts = [
        query,
        _dates(first, last),
        _any_of(Facet.SOURCE, sources),
        _any_of(Facet.PERSON, people),
        _any_of(Facet.ORGANISATION, organisations),
        _any_of(Facet.PLACE, places),
    ]
    return SearchRequest(
        query=_all_of([part for part in parts if not isinstance(part, Everything)]),
        sort=Sort(sort),
        limit=limit,
        facets=tuple(FacetQuery(facet, facet_limit) for facet in FACETS_SHOWN) if facets else (),
        date_counts=facets,
    )


def _all_of(parts: list[Node]) -> Node:
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _any_of(facet: Facet, names: Sequence[str]) -> Node:
    terms = tuple(FacetTerm(facet, name) for name in names)
    if not terms:
        return Everything()
    return terms[0] if len(terms) == 1 else Or(terms)


def _dates(first: str, last: str) -> Node:
    if not first and not last:
        return Everything()
    return DateRange(_date(first), _date(last))


def _date(text: str) -> PartialDate | None:
    if not text:
        return None
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise UserError(f"{text!r} is not a date.", "Write 2022, 2022-10 or 2022-10-13.") from error


class QueryCommand(click.Command):
    """A command whose query may begin with a minus, which is then no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Say how such a query is written when it was taken for an option."""
        given = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            if error.option_name.startswith("--"):
                raise
            query = next(one for one in given if one.startswith(error.option_name))
            message = (
                f"There is no option {error.option_name}. A query that begins with a minus goes "
                f"last, after --: {ctx.command_path} -- {shlex.quote(query)}"
            )
            raise click.UsageError(message, ctx) from error

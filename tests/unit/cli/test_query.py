"""Options of the command line become part of the query."""

import click
import pytest
from click.testing import CliRunner

from pressmark.cli.query import QueryCommand, build_request
from pressmark.model.dates import PartialDate
from pressmark.model.errors import UserError
from pressmark.model.facets import Facet
from pressmark.model.query import And, DateRange, Everything, FacetTerm, Or, Word


def test_no_options_leave_the_query_alone():
    assert build_request(Everything()).query == Everything()
    assert build_request(Word("kherson")).query == Word("kherson")


def test_values_of_one_option_are_alternatives():
    request = build_request(Everything(), sources=("Metro", "BBC News"))
    assert request.query == Or(
        (FacetTerm(Facet.SOURCE, "Metro"), FacetTerm(Facet.SOURCE, "BBC News"))
    )


def test_options_narrow_together():
    request = build_request(Word("flee"), people=("Vladimir Saldo",), first="2022-10")
    assert request.query == And(
        (
            Word("flee"),
            DateRange(PartialDate(2022, 10), None),
            FacetTerm(Facet.PERSON, "Vladimir Saldo"),
        )
    )


@pytest.mark.parametrize("text", ["yesterday", "2022-13", "13/10/2022"])
def test_a_wrong_date_is_explained(text):
    with pytest.raises(UserError, match="is not a date"):
        build_request(Everything(), last=text)


@click.command(cls=QueryCommand, name="look")
@click.argument("query")
@click.option("--limit", default=1)
def look(query: str, limit: int) -> None:
    click.echo(f"{query} {limit}")


def test_how_a_query_with_a_minus_is_given_is_said():
    said = CliRunner().invoke(look, ["--limit", "2", '-"oil price"'])
    assert said.exit_code == 2
    assert """look -- '-"oil price"'""" in said.output
    assert CliRunner().invoke(look, ["--limit", "2", "--", "-oil"]).output == "-oil 2\n"


def test_an_option_that_is_misspelt_is_no_query():
    said = CliRunner().invoke(look, ["--limt", "2", "oil"])
    assert said.exit_code == 2 and "--limit" in said.output

"""Options of the command line become part of the query."""

import pytest

from pressmark.cli.query import build_request
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

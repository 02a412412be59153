"""Setting which articles carry a value gives the table that a bulk load would."""

from hypothesis import given
from hypothesis import strategies as st

from pressmark.model.facets import Facet
from pressmark.searching.facets.labels import FacetValue
from pressmark.searching.facets.table import FacetTable

ARTICLES = range(1, 13)
VALUES = range(1, 6)

carried = st.dictionaries(
    st.sampled_from(VALUES), st.sets(st.sampled_from(ARTICLES)), max_size=len(VALUES)
)


def table_of(facet, carriers):
    pairs = [(a, v) for v, articles in carriers.items() for a in articles]
    return FacetTable.build(
        list(ARTICLES),
        [0] * len(ARTICLES),
        [0] * len(ARTICLES),
        [0] * len(ARTICLES),
        {facet: ([a for a, _ in pairs], [v for _, v in pairs])},
        {facet: [FacetValue(v, f"value {v}") for v in VALUES]},
    )


def carriers_in(table, facet):
    labels, view = table.labels[facet], table.view
    return {
        v: {
            int(a)
            for a, on in zip(
                view.articles,
                view.columns[facet].carrying(frozenset({labels.ordinal(v)})),
                strict=True,
            )
            if on
        }
        for v in VALUES
    }


def complete(carriers):
    return {v: carriers.get(v, set()) for v in VALUES}


@given(before=carried, change=carried)
def test_multiple_values(before, change):
    table = table_of(Facet.PERSON, before)
    table.set_carriers(Facet.PERSON, {v: sorted(a) for v, a in change.items()})
    assert carriers_in(table, Facet.PERSON) == complete({**before, **change})
    starts = table.view.columns[Facet.PERSON].starts
    assert starts[0] == 0 and starts[-1] == sum(map(len, {**before, **change}.values()))


@given(
    owner=st.dictionaries(st.sampled_from(ARTICLES), st.sampled_from(VALUES)),
    into=st.sampled_from(VALUES),
)
def test_single_value_merged(owner, into):
    before = {v: {a for a, o in owner.items() if o == v} for v in VALUES}
    table = table_of(Facet.SOURCE, before)
    gone = 1 if into != 1 else 2
    table.set_carriers(Facet.SOURCE, {gone: [], into: sorted(before[gone] | before[into])})
    after = {**before, gone: set(), into: before[gone] | before[into]}
    assert carriers_in(table, Facet.SOURCE) == after

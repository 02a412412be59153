"""What is being asked: the text in the search bar and every filter beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from pressmark.model.dates import PartialDate
from pressmark.model.facets import Facet, FacetFilter
from pressmark.model.query import DateRange
from pressmark.model.search import Sort


@dataclass(frozen=True, slots=True)
class Choice:
    """A value chosen in a facet, to include or to exclude."""

    facet: Facet
    id: int
    label: str
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class DateChoice:
    """A span of dates chosen; both ends ``None`` means the undated articles."""

    first: PartialDate | None = None
    last: PartialDate | None = None
    excluded: bool = False

    @property
    def range(self) -> DateRange | None:
        """As a search request asks it: ``None`` is "undated"."""
        if self.first is None and self.last is None:
            return None
        return DateRange(self.first, self.last)


@dataclass(frozen=True, slots=True)
class SearchState:
    """Everything that makes a search, as the window keeps it."""

    text: str = ""
    choices: tuple[Choice, ...] = ()
    dates: tuple[DateChoice, ...] = ()
    sort: Sort = Sort.RELEVANCE  # without words to rank by: newest first
    fold_versions: bool = True

    @property
    def narrowed(self) -> bool:
        """Whether any filter is set beside the text."""
        return bool(self.choices or self.dates)

    def filters(self) -> tuple[FacetFilter, ...]:
        """The chosen values as one filter a facet."""
        facets = dict.fromkeys(choice.facet for choice in self.choices)
        return tuple(
            FacetFilter(
                facet,
                frozenset(c.id for c in self.choices if c.facet is facet and not c.excluded),
                frozenset(c.id for c in self.choices if c.facet is facet and c.excluded),
            )
            for facet in facets
        )

    def chosen(self, facet: Facet) -> dict[int, Choice]:
        """The choices of one facet, by value id."""
        return {choice.id: choice for choice in self.choices if choice.facet is facet}


def choose(state: SearchState, choice: Choice) -> SearchState:
    """``state`` with ``choice`` in place of any earlier one of the same value."""
    return replace(state, choices=(*_without(state.choices, choice), choice))


def drop(state: SearchState, choice: Choice) -> SearchState:
    """``state`` without the choice of that value."""
    return replace(state, choices=_without(state.choices, choice))


def only(state: SearchState, choice: Choice) -> SearchState:
    """``state`` with ``choice`` as the one choice of its facet."""
    others = tuple(c for c in state.choices if c.facet is not choice.facet)
    return replace(state, choices=(*others, choice))


def cycle(state: SearchState, choice: Choice) -> SearchState:
    """One click on a value: nothing → included → excluded → nothing."""
    current = state.chosen(choice.facet).get(choice.id)
    if current is None:
        return choose(state, replace(choice, excluded=False))
    if not current.excluded:
        return choose(state, replace(choice, excluded=True))
    return drop(state, choice)


def clear_facet(state: SearchState, facet: Facet) -> SearchState:
    """``state`` without any choice in ``facet``."""
    return replace(state, choices=tuple(c for c in state.choices if c.facet is not facet))


def cycle_date(state: SearchState, date: DateChoice) -> SearchState:
    """One click on a year, a month or "Undated": as :func:`cycle`."""
    current = next((d for d in state.dates if (d.first, d.last) == (date.first, date.last)), None)
    others = tuple(d for d in state.dates if d is not current)
    if current is None:
        return replace(state, dates=(*others, replace(date, excluded=False)))
    if not current.excluded:
        return replace(state, dates=(*others, replace(date, excluded=True)))
    return replace(state, dates=others)


def exclude_date(state: SearchState, date: DateChoice) -> SearchState:
    """``state`` without the articles of that span."""
    others = tuple(d for d in state.dates if (d.first, d.last) != (date.first, date.last))
    return replace(state, dates=(*others, replace(date, excluded=True)))


def drop_date(state: SearchState, date: DateChoice) -> SearchState:
    """``state`` without that span."""
    return replace(state, dates=tuple(d for d in state.dates if d != date))


def select_dates(state: SearchState, date: DateChoice) -> SearchState:
    """``state`` with ``date`` as its only span (a drag over the timeline)."""
    return replace(state, dates=(date,))


def clear(state: SearchState) -> SearchState:
    """``state`` without any filter; the text stays."""
    return replace(state, choices=(), dates=())


def filters_to_text(state: SearchState) -> str:
    """Everything but the query text, as text to keep with a saved search."""
    return json.dumps(
        {
            "choices": [[c.facet.value, c.id, c.label, c.excluded] for c in state.choices],
            "dates": [[_iso(d.first), _iso(d.last), d.excluded] for d in state.dates],
            "sort": state.sort.value,
            "fold": state.fold_versions,
        },
        ensure_ascii=False,
    )


def state_from_text(query: str, kept: str) -> SearchState:
    """Inverse of :func:`filters_to_text`; what cannot be read is left out."""
    try:
        fields = json.loads(kept) if kept else {}
        return SearchState(
            text=query,
            choices=tuple(
                Choice(Facet(facet), int(number), str(label), bool(excluded))
                for facet, number, label, excluded in fields.get("choices", ())
            ),
            dates=tuple(
                DateChoice(_date(first), _date(last), bool(excluded))
                for first, last, excluded in fields.get("dates", ())
            ),
            sort=Sort(fields.get("sort", Sort.RELEVANCE.value)),
            fold_versions=bool(fields.get("fold", True)),
        )
    except (ValueError, TypeError, AttributeError):
        return SearchState(text=query)


def _without(choices: tuple[Choice, ...], choice: Choice) -> tuple[Choice, ...]:
    return tuple(c for c in choices if (c.facet, c.id) != (choice.facet, choice.id))


def _iso(date: PartialDate | None) -> str | None:
    return None if date is None else str(date)


def _date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.parse(text)

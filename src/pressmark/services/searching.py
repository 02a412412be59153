"""Searching an open archive: queries, answers, rows of a list, facets, ways out of nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from pressmark.archive.archive import Archive
from pressmark.archive.articles import ArticleRow
from pressmark.model.facets import DateCounts, Facet, FacetCount, FacetFilter, FacetQuery
from pressmark.model.query import Everything, FacetTerm, Field, Node, facet_terms
from pressmark.model.search import SearchRequest, WordForms
from pressmark.model.views import (
    Answer,
    Completion,
    Correction,
    Offer,
    Row,
    SavedSearch,
    Shortened,
)
from pressmark.searching.corrections import corrections
from pressmark.searching.evaluate import matched, word_forms
from pressmark.searching.language.explaining import Chosen, Say, explain, in_english
from pressmark.searching.language.parsing import parse
from pressmark.searching.language.printing import to_text
from pressmark.searching.likely_places import Lookout, lookout
from pressmark.searching.marking import KnownForms, marks
from pressmark.searching.names_meant import names_meant
from pressmark.searching.shortening import shortened
from pressmark.searching.snippets import snippet
from pressmark.services.completing import Completer
from pressmark.services.engine import Engine
from pressmark.services.notes import with_notes_found
from pressmark.services.saved_searches import SavedSearches

_SNIPPET_WIDTH = 240  # characters: two lines of the list
_SNIPPET_TEXT = 200_000  # characters of a body looked at for a snippet


class Searching:
    """Searching one archive. Every method may be called from any one thread at a time."""

    def __init__(self, archive: Archive, engine: Engine) -> None:
        self._archive = archive
        self._engine = engine
        self._completer = Completer(archive, engine)
        self._saved = SavedSearches(archive, self)

    def parse(self, text: str) -> Node:
        """The query's tree; QueryError with the place and the mend when there is none."""
        return parse(text)

    def to_text(self, node: Node) -> str:
        """The query that means the tree."""
        return to_text(node)

    def run(self, request: SearchRequest, cancelled: Callable[[], bool] | None = None) -> Answer:
        """Answer a request; Cancelled when ``cancelled()`` comes true on the way."""
        begun = time.perf_counter()
        asked = replace(request, query=self._with_notes(request.query))
        hits, counts = self._engine.evaluate(asked, cancelled)
        took = 1000 * (time.perf_counter() - begun)
        return Answer(request, hits, counts, took)

    def forms(self, query: Node) -> tuple[WordForms, ...]:
        """Which forms each word of a query matched, and how often."""
        return word_forms(query, self._engine.index)

    def explain(self, request: SearchRequest, say: Say = in_english, *, forms: bool = False) -> str:
        """The request in plain words; with ``forms``, those its words match in the archive.

        ``say`` gives a phrase in another language.
        """
        return explain(
            request.query,
            self.forms(request.query) if forms else (),
            [self._chosen(filter_) for filter_ in request.filters],
            request.dates,
            request.excluded_dates,
            say,
            [term for term in facet_terms(request.query) if not self._is_name(term)],
        )

    def _is_name(self, term: FacetTerm) -> bool:
        return bool(self._engine.table.labels[term.facet].named(term.text))

    def rows(self, ids: Sequence[int], query: Node) -> list[Row]:
        """Articles for the list, in the order asked for, each with a snippet and its marks."""
        known = matched(query, self._engine.index)
        seen = {field: lookout(query, known, field) for field in (Field.TITLE, Field.BODY)}
        bodies = {i: body for i, _, body, _ in self._archive.articles.texts(ids)}
        return [
            self._row(row, bodies.get(row.id, ""), query, known, seen)
            for row in self._archive.articles.rows(ids)
        ]

    def marks(
        self, text: str, language: str, query: Node, field: Field
    ) -> tuple[tuple[int, int], ...]:
        """Where a query's hits are in a text."""
        known = matched(query, self._engine.index)
        return marks(text, query, known, _languages(language), field)

    def facet_values(
        self, request: SearchRequest, wanted: FacetQuery
    ) -> tuple[tuple[FacetCount, ...], int]:
        """A page of a facet's values with their counts, and how many values there are."""
        asked = replace(
            request,
            query=self._with_notes(request.query),
            facets=(wanted,),
            limit=0,
            date_counts=False,
        )
        _, counts = self._engine.evaluate(asked)
        return counts.values.get(wanted.facet, ()), counts.distinct.get(wanted.facet, 0)

    def resolve(self, facet: Facet, text: str) -> tuple[int, ...]:
        """Ids of the values with this label or alias."""
        labels = self._engine.table.labels[facet]
        values = (labels.values[ordinal] for ordinal in sorted(labels.named(text)))
        return tuple(value.id for value in values if value is not None)

    def label(self, facet: Facet, value_id: int) -> str:
        """What a value is called; empty for one that is gone."""
        return self._engine.table.labels[facet].value(value_id).label

    def date_counts(self, request: SearchRequest) -> DateCounts:
        """Matching articles by date of publication, whatever dates are chosen."""
        asked = replace(
            request,
            query=self._with_notes(request.query),
            facets=(),
            limit=0,
            date_counts=True,
        )
        _, counts = self._engine.evaluate(asked)
        return counts.dates or DateCounts({}, {}, {}, 0)

    def archive_dates(self) -> DateCounts:
        """All articles by date of publication."""
        return self.date_counts(SearchRequest())

    def complete(self, text: str, cursor: int) -> list[Completion]:
        """What may be meant by what is typed at ``cursor``."""
        return self._completer.complete(text, cursor)

    def corrections(self, text: str) -> list[Correction]:
        """Like queries that find more, best first; none when nothing does."""
        lexicon = self._engine.index.lexicon
        query = parse(text)
        found = [
            *names_meant(query, self._completer.names_like, self.total),
            *corrections(query, lexicon, self.total),
        ]
        return [Correction(to_text(each.query), each.total) for each in found]

    def shortened(self, request: SearchRequest) -> list[Shortened]:
        """A request that finds nothing without one part of its query, most articles first."""
        found = []
        for part, rest in shortened(request.query):
            offer = self._offer(to_text(part), replace(request, query=rest))
            if offer.total:
                found.append(Shortened(offer.label, to_text(rest), offer.total))
        return sorted(found, key=lambda one: -one.total)

    def total(self, query: Node) -> int:
        """How many articles a query finds."""
        hits, _ = self._engine.evaluate(SearchRequest(self._with_notes(query), limit=0))
        return hits.total

    def offers(self, request: SearchRequest) -> list[Offer]:
        """Filters to remove from a request that finds nothing, and what each would give."""
        offers = [
            self._offer(
                self._filter_label(filter_),
                replace(request, filters=_without(request.filters, filter_)),
            )
            for filter_ in request.filters
        ]
        if request.dates or request.excluded_dates:
            offers.append(self._offer("dates", replace(request, dates=(), excluded_dates=())))
        if not isinstance(request.query, Everything) and (request.filters or request.dates):
            offers.append(self._offer("words", replace(request, query=Everything())))
        return sorted((o for o in offers if o.total), key=lambda offer: -offer.total)

    def saved(self) -> list[SavedSearch]:
        """Saved searches, with how many of their articles are new."""
        return self._saved.all()

    def save(self, name: str, query: str, state: str) -> SavedSearch:
        """Keep a search; what is in the archive now counts as seen."""
        return self._archive.searches.save(name, query, state)

    def rename_saved(self, search_id: int, name: str) -> None:
        """Call a saved search otherwise."""
        self._archive.searches.rename(search_id, name)

    def delete_saved(self, search_id: int) -> None:
        """Forget a saved search."""
        self._archive.searches.delete(search_id)

    def mark_seen(self, search_id: int) -> None:
        """Its articles are not new any more."""
        self._archive.searches.mark_seen(search_id)

    def history(self, limit: int = 50) -> list[str]:
        """The latest searches, newest first."""
        return self._archive.searches.history(limit)

    def remember(self, text: str) -> None:
        """Put a search at the head of the history."""
        if self._archive.writable and text.strip():
            self._archive.searches.remember(text)

    def _with_notes(self, query: Node) -> Node:
        return with_notes_found(query, self._archive.articles.note_matches)

    def _row(
        self,
        row: ArticleRow,
        body: str,
        query: Node,
        known: KnownForms,
        seen: Mapping[Field, Lookout | None],
    ) -> Row:
        languages = _languages(row.language)
        text = body[:_SNIPPET_TEXT]
        of_title, of_body = seen[Field.TITLE], seen[Field.BODY]
        unmarked = of_title is not None and of_title.surely_none(row.title)
        in_title = () if unmarked else marks(row.title, query, known, languages, Field.TITLE)
        return Row(
            id=row.id,
            title=row.title,
            source=row.source,
            published=row.published,
            url=row.url,
            snippet=snippet(text, query, _SNIPPET_WIDTH, known, languages, seen=of_body),
            title_marks=in_title,
            starred=row.starred,
            read=row.read,
            stub=row.stub,
            tags=row.tags,
            has_note=row.has_note,
            versions=row.versions,
            language=row.language,
        )

    def _chosen(self, filter_: FacetFilter) -> Chosen:
        return Chosen(
            filter_.facet,
            self._labels(filter_.facet, filter_.include),
            self._labels(filter_.facet, filter_.exclude),
            filter_.match_all,
        )

    def _labels(self, facet: Facet, ids: frozenset[int]) -> tuple[str, ...]:
        return tuple(sorted(self.label(facet, value_id) or "none" for value_id in ids))

    def _filter_label(self, filter_: FacetFilter) -> str:
        chosen = self._chosen(filter_)
        return ", ".join((*chosen.include, *(f"not {name}" for name in chosen.exclude)))

    def _offer(self, label: str, request: SearchRequest) -> Offer:
        asked = replace(
            request, query=self._with_notes(request.query), facets=(), date_counts=False, limit=0
        )
        hits, _ = self._engine.evaluate(asked)
        return Offer(label, request, hits.total)


def _without(filters: tuple[FacetFilter, ...], gone: FacetFilter) -> tuple[FacetFilter, ...]:
    return tuple(filter_ for filter_ in filters if filter_ is not gone)


def _languages(language: str) -> tuple[str, ...]:
    return (language,) if language else ()

"""Looking after an archive: figures, integrity, rebuilding what is derived."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from pressmark.archive.archive import Archive
from pressmark.archive.queues import Step
from pressmark.model.views import Finding
from pressmark.services import indexing
from pressmark.services.control import Control
from pressmark.services.engine import Engine
from pressmark.services.enrichment import Enrichment
from pressmark.services.indexing import IndexPlace, OnProgress


class Maintenance:
    """Figures and repairs of an archive."""

    def __init__(
        self, archive: Archive, place: IndexPlace, engine: Engine, enrichment: Enrichment
    ) -> None:
        self._archive = archive
        self._place = place
        self._engine = engine
        self._enrichment = enrichment

    def stats(self) -> dict[str, Any]:
        """Figures by name; numbers of articles unless the name says otherwise."""
        stats = self._archive.articles.stats()
        counts = self._archive.queues.counts()
        pending = {f"pending_{step.value}": count for step, count in counts.items()}
        days = {
            "first": str(stats.first) if stats.first else None,
            "last": str(stats.last) if stats.last else None,
        }
        return {"archive": str(self._archive.folder), **asdict(stats), **days, **pending}

    def reindex(self, on_progress: OnProgress, control: Control) -> dict[str, int]:
        """Rebuild the index from the record; how many articles it holds then."""
        indexing.rebuild(self._archive, self._place)
        self._engine.reset()
        return {"articles": self._enrichment.index(on_progress, control)}

    def check(
        self, *, repair: bool = False, cancelled: Callable[[], bool] = lambda: False
    ) -> list[Finding]:
        """What is wrong with record, originals and index; with ``repair``, what still is.

        Raises Cancelled soon after ``cancelled()`` is true; a repair goes on to its end.
        """
        findings = self._archive.repair() if repair else self._archive.check(cancelled=cancelled)
        index = self._index_findings()
        if index and repair:
            self.reindex(_ignore, Control())
            index = self._index_findings()
        return [*findings, *index]

    def _index_findings(self) -> list[Finding]:
        if not indexing.is_usable(self._place):
            return [Finding("index", "It is missing or damaged and will be rebuilt.", True)]
        if self._archive.queues.count(Step.INDEX):
            return []  # it is behind, and known to be
        indexed = set(self._engine.index.article_ids().tolist())
        kept = set(self._archive.articles.ids())
        if indexed == kept:
            return []
        missing, extra = len(kept - indexed), len(indexed - kept)
        detail = f"{missing:,} articles are missing from it and {extra:,} are too many."
        return [Finding("index", detail, True)]


def _ignore(_progress: object) -> None:
    return

"""Results as plain dictionaries: what ``--json`` prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from pressmark.model.article import Article
from pressmark.model.dates import PartialDate
from pressmark.model.entities import Entity
from pressmark.model.facets import DateCounts, Facet, FacetCount
from pressmark.model.imports import Outcome, RunReport
from pressmark.model.kinds import EntityKind
from pressmark.model.views import Answer, Correction, Row, ScanSummary, Version

Shape = dict[str, Any]

UNDATED = "undated"


def report_shape(report: RunReport) -> Shape:
    """An import run: counts, and every file that was passed over or failed, with its reason."""
    return {
        "run": report.run_id,
        "imported": report.imported,
        "duplicates": report.duplicates,
        "stubs": report.stubs,
        "skipped": _lines(report, Outcome.SKIPPED),
        "failed": _lines(report, Outcome.FAILED),
        "seconds": round(report.seconds, 3),
    }


def _lines(report: RunReport, outcome: Outcome) -> list[Shape]:
    chosen = [line for line in report.lines if line.outcome is outcome]
    return [{"path": line.path, "part": line.part, "reason": line.reason} for line in chosen]


def scan_shape(summary: ScanSummary) -> Shape:
    """What a dry run found."""
    return {
        "files": summary.files,
        "articles": summary.articles,
        "read": summary.read,
        "estimated": summary.estimated,
        "formats": [{"value": name, "count": count} for name, count in summary.formats],
        "sources": [{"value": name, "count": count} for name, count in summary.sources],
        "from": date_text(summary.first),
        "to": date_text(summary.last),
        "unreadable": [{"path": path, "reason": why} for path, why in summary.unreadable],
    }


def answer_shape(
    query: str, answer: Answer, rows: Sequence[Row], corrections: Sequence[Correction] = ()
) -> Shape:
    """A search: the total, the hits asked for, and counts for the facets asked for."""
    scores = dict(answer.hits.top)
    shape: Shape = {
        "query": query,
        "total": answer.hits.total,
        "took_ms": round(answer.took_ms, 3),
        "hits": [_hit_shape(row, scores[row.id]) for row in rows],
    }
    if answer.counts.values or answer.counts.dates is not None:
        shape["facets"] = _facets_shape(answer)
    if corrections:
        shape["corrections"] = [{"query": c.text, "total": c.total} for c in corrections]
    return shape


def _hit_shape(row: Row, score: float) -> Shape:
    return {
        "id": row.id,
        "title": row.title,
        "source": row.source or None,
        "published": date_text(row.published),
        "score": round(float(score), 6),
        "snippet": row.snippet.text,
        "marks": [list(mark) for mark in row.snippet.marks],
        "url": row.url or None,
    }


def _facets_shape(answer: Answer) -> Shape:
    shape: Shape = {
        facet.value: [_count_shape(count) for count in counts]
        for facet, counts in answer.counts.values.items()
    }
    if answer.counts.dates is not None:
        shape |= _dates_shape(answer.counts.dates)
    return shape


def _count_shape(count: FacetCount) -> Shape:
    return {"value": count.value, "count": count.count}


def _dates_shape(dates: DateCounts) -> Shape:
    return {
        "year": [{"value": year, "count": n} for year, n in sorted(dates.years.items())],
        "month": [{"value": month, "count": n} for month, n in sorted(dates.months.items())],
        UNDATED: dates.undated,
    }


def article_shape(
    article: Article, entities: tuple[Entity, ...], versions: tuple[Version, ...]
) -> Shape:
    """Everything known of one article, each field with its origin."""
    return {
        **_fields_shape(article),
        **_own_shape(article),
        **_entities_shape(article, entities),
        "origins": {
            name: {"origin": str(origin), "evidence": evidence}
            for name, (origin, evidence) in article.claims.items()
        },
        "cut": [{"reason": c.reason, "text": c.text, "position": c.position} for c in article.cuts],
        "sightings": [
            {"path": s.path, "part": s.part, "original": s.original, "imported": s.imported}
            for s in article.sightings
        ],
        "versions": [
            {"id": v.id, "title": v.title, "source": v.source, "share": round(v.share, 3)}
            for v in versions
        ],
    }


def _fields_shape(article: Article) -> Shape:
    return {
        "id": article.id,
        "title": article.title,
        "body": article.body,
        "source": article.source or None,
        "published": date_text(article.published),
        "published_raw": article.published_raw or None,
        "modified": date_text(article.modified),
        "saved": date_text(article.saved),
        "imported": article.imported,
        "authors": list(article.authors),
        "url": article.url or None,
        "language": article.language or None,
        "word_count": article.word_count,
        "section": article.section or None,
        "page": article.page or None,
        "original": article.original,
        "part": article.part,
        "media_type": article.media_type,
        "stub": article.stub,
    }


def _own_shape(article: Article) -> Shape:
    return {
        "starred": article.starred,
        "read": article.read,
        "trashed": article.trashed,
        "tags": list(article.tags),
        "note": article.note,
        "highlights": [
            {"text": h.text, "comment": h.comment, "colour": h.colour} for h in article.highlights
        ],
    }


_PLURALS = {
    EntityKind.PERSON: "people",
    EntityKind.ORGANISATION: "organisations",
    EntityKind.PLACE: "places",
    EntityKind.GROUP: "groups",
}


def _entities_shape(article: Article, entities: tuple[Entity, ...]) -> Shape:
    names = {entity.id: entity.name for entity in entities}
    counts = Counter(mention.entity_id for mention in article.mentions)
    shown = [m for m in article.mentions if m.entity_id in names]
    return {
        **{
            plural: [entity.name for entity in entities if entity.kind is kind]
            for kind, plural in _PLURALS.items()
        },
        "entities": [
            {"id": e.id, "name": e.name, "kind": e.kind.value, "mentions": counts[e.id]}
            for e in entities
        ],
        "mentions": [
            {
                "start": m.start,
                "end": m.end,
                "text": m.text,
                "entity": names[m.entity_id],
                "kind": m.kind.value,
            }
            for m in shown
        ],
    }


def date_text(date: PartialDate | None) -> str | None:
    """A date as precise as it is known; None for unknown."""
    return None if date is None else str(date)


FACETS_SHOWN = (
    Facet.SOURCE,
    Facet.PERSON,
    Facet.ORGANISATION,
    Facet.PLACE,
    Facet.GROUP,
    Facet.LANGUAGE,
    Facet.LIST,
)

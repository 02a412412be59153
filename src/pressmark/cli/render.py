"""Results for people at a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from pressmark.cli.shapes import date_text
from pressmark.model.article import Article
from pressmark.model.entities import Entity
from pressmark.model.imports import Outcome, RunReport
from pressmark.model.search import Snippet
from pressmark.model.views import Answer, Correction, Finding, Row, ScanSummary

_VALUES_SHOWN = 8
_ROWS_SHOWN = 40


def render_report(report: RunReport) -> RenderableType:
    """An import's counts, and a line for each file that was not read."""
    failed = sum(1 for line in report.lines if line.outcome is Outcome.FAILED)
    skipped = sum(1 for line in report.lines if line.outcome is Outcome.SKIPPED)
    noun = "article" if report.imported == 1 else "articles"
    summary = Text(f"{report.imported:,} {noun} imported", style="bold")
    if report.duplicates:
        summary.append(f", {report.duplicates:,} known already")
    if report.stubs:
        summary.append(f", {report.stubs:,} links without text")
    summary.append(f" in {report.seconds:.1f} s", style="dim")
    parts: list[RenderableType] = [summary]
    if failed or skipped:
        parts.append(_unread(report))
    return Group(*parts)


def render_scan(summary: ScanSummary) -> RenderableType:
    """What a dry run found: counts by format and source, the span of dates, what is unreadable."""
    counts: dict[str, object] = {"files": summary.files, "articles": summary.articles}
    if summary.estimated:
        counts["articles"] = f"about {summary.articles:,}"
        counts["judged by"] = f"{summary.read:,} files read; the figures below are estimates too"
    span = (summary.first, summary.last)
    if summary.first and summary.last:
        counts["published"] = " – ".join(str(date) for date in span)
    parts: list[RenderableType] = [render_pairs(counts)]
    for heading, rows in (("Format", summary.formats), ("Source", summary.sources)):
        table = Table(heading, "", box=None, pad_edge=False)
        for name, count in rows[:_ROWS_SHOWN]:
            table.add_row(Text(name), f"{count:,}")
        parts.append(table)
    if summary.unreadable:
        table = Table("File", "Why", box=None, pad_edge=False)
        for path, reason in summary.unreadable:
            table.add_row(Text(path), Text(reason))
        parts.append(table)
    return Group(*parts)


def _unread(report: RunReport) -> Table:
    table = Table("File", "", "Why", box=None, pad_edge=False)
    for line in report.lines:
        if line.outcome in {Outcome.FAILED, Outcome.SKIPPED}:
            path = f"{line.path} › {line.part}" if line.part else line.path
            table.add_row(path, line.outcome.value, line.reason)
    return table


def render_answer(
    answer: Answer, rows: Sequence[Row], corrections: Sequence[Correction] = ()
) -> RenderableType:
    """Hits as a list with their snippets, then the facets asked for."""
    total = answer.hits.total
    noun = "article" if total == 1 else "articles"
    parts: list[RenderableType] = [Text(f"{total:,} {noun}", style="bold")]
    parts += [_hit(row) for row in rows]
    parts += [Text(f"Did you mean {c.text} ({c.total:,})?") for c in corrections]
    if answer.counts.values or answer.counts.dates is not None:
        parts.append(_facets(answer))
    return Group(*parts)


def _hit(row: Row) -> Text:
    line = Text(f"\n{row.title}", style="bold")
    where = " · ".join(filter(None, (row.source, date_text(row.published) or "undated")))
    line.append(f"\n{where} · {row.id}\n", style="dim")
    line.append_text(_marked(row.snippet))
    return line


def _marked(snippet: Snippet) -> Text:
    text = Text(snippet.text, style="none")
    for start, end in snippet.marks:
        text.stylize("reverse", start, end)
    return text


def _facets(answer: Answer) -> Table:
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    for facet, counts in answer.counts.values.items():
        shown = ", ".join(f"{c.value} {c.count:,}" for c in counts[:_VALUES_SHOWN])
        more = answer.counts.distinct.get(facet, 0) - min(len(counts), _VALUES_SHOWN)
        table.add_row(facet.value.capitalize(), shown + (f" … {more:,} more" if more > 0 else ""))
    dates = answer.counts.dates
    if dates is not None:
        years = ", ".join(f"{year} {n:,}" for year, n in sorted(dates.years.items()))
        table.add_row("Year", years)
        table.add_row("Undated", f"{dates.undated:,}")
    return table


def render_article(article: Article, entities: tuple[Entity, ...]) -> RenderableType:
    """An article to read: fields with where each came from, then its text."""
    table = Table(box=None, pad_edge=False, show_header=False)
    for name, value in _shown_fields(article):
        origin, evidence = article.claims.get(name, ("", ""))
        note = f"{origin}: {evidence}" if origin and evidence else str(origin)
        table.add_row(Text(name, style="dim"), value or "unknown", Text(note, style="dim"))
    for entity in entities:
        table.add_row(Text(entity.kind.value, style="dim"), entity.name, "")
    return Group(Text(article.title, style="bold"), table, Text(f"\n{article.body}"))


def _shown_fields(article: Article) -> list[tuple[str, str]]:
    return [
        ("title", article.title),
        ("source", article.source),
        ("published", date_text(article.published) or ""),
        ("modified", date_text(article.modified) or ""),
        ("saved", date_text(article.saved) or ""),
        ("imported", article.imported),
        ("authors", ", ".join(article.authors)),
        ("url", article.url),
        ("language", article.language),
        ("tags", ", ".join(article.tags)),
    ]


def render_findings(findings: list[Finding]) -> RenderableType:
    """The result of the integrity check."""
    if not findings:
        return Text("The archive is sound.")
    table = Table("What", "Detail", "Mend", box=None, pad_edge=False)
    for finding in findings:
        mend = "--repair rebuilds it" if finding.repairable else "restore it from a backup"
        table.add_row(finding.what, finding.detail, mend)
    return table


def render_pairs(pairs: Mapping[str, object]) -> RenderableType:
    """Named figures, one a line; of counted values the first ones, a line each."""
    table = Table(box=None, pad_edge=False, show_header=False)
    for name, value in pairs.items():
        if isinstance(value, Mapping):
            _add_counts(table, name, value)
        else:
            table.add_row(_words(name), f"{value:,}" if isinstance(value, int) else str(value))
    return table


def _add_counts(table: Table, name: str, counts: Mapping[str, int]) -> None:
    shown = list(counts.items())[:_ROWS_SHOWN]
    for number, (value, count) in enumerate(shown):
        table.add_row("" if number else _words(name), f"{count:>9,}  {value}")
    if len(counts) > len(shown):
        table.add_row("", f"{'':9}  and {len(counts) - len(shown):,} more")


def _words(name: str) -> str:
    return name.replace("_", " ")


def errors_console() -> Console:
    """Where progress and errors go, so that results alone are on standard output."""
    return Console(stderr=True, soft_wrap=True)

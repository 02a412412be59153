"""Every command: its options, the service it calls, and how the result is printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.text import Text

from pressmark import __version__
from pressmark.cli import render, shapes
from pressmark.cli.entities import entity
from pressmark.cli.opening import JSON, open_library, open_to_edit, open_to_search, print_result
from pressmark.cli.progress import ProgressLines
from pressmark.cli.query import QueryCommand, build_request
from pressmark.cli.rules import rule
from pressmark.cli.watchlists import watchlist
from pressmark.model.errors import Cancelled, PressmarkError, QueryError, UserError
from pressmark.model.imports import Outcome, RunDefaults, RunReport, joined
from pressmark.model.search import Sort
from pressmark.services.control import Control
from pressmark.services.places import ARCHIVE_VARIABLE, default_archive

if TYPE_CHECKING:
    from pressmark.services.library import Library

SOME_FAILED = 3
INTERRUPTED = 130


def invoke(arguments: list[str]) -> int:
    """Carry out one command line; its exit status."""
    try:
        status = pressmark.main(arguments, prog_name="pressmark", standalone_mode=False)
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except PressmarkError as error:
        _say_error(error)
        return 1
    return status if isinstance(status, int) else 0


def _say_error(error: PressmarkError) -> None:
    console = render.errors_console()
    if isinstance(error, QueryError) and error.query:
        console.print(error.query, markup=False, highlight=False)
        console.print(" " * error.start + "^" * max(1, error.end - error.start), markup=False)
    console.print(str(error), markup=False, highlight=False)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--archive",
    type=click.Path(path_type=Path),
    envvar=ARCHIVE_VARIABLE,
    help="The archive's folder; otherwise $PRESSMARK_ARCHIVE, otherwise your own archive.",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def pressmark(context: click.Context, archive: Path | None) -> None:
    """Search, sift and cite saved articles offline.

    Without a command the window opens; --query TEXT opens it searched.
    """
    context.obj = archive or default_archive()


@pressmark.command("import")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--resume", is_flag=True, help="Go on with imports that were interrupted.")
@click.option("--source", default="", help="The source of articles that do not name theirs.")
@click.option("--tag", "tags", multiple=True, help="A tag for every article imported.")
@click.option("--dry-run", is_flag=True, help="Only say what is in them; import nothing.")
@click.option("--wait", is_flag=True, help="Return when people and places are known too.")
@JSON
@click.pass_context
def import_(
    context: click.Context,
    paths: tuple[Path, ...],
    resume: bool,
    source: str,
    tags: tuple[str, ...],
    dry_run: bool,
    wait: bool,
    as_json: bool,
) -> int:
    """Import files and folders of saved articles."""
    if not paths and not resume:
        raise click.UsageError("Name the files and folders to import.")
    control = Control()
    if dry_run:
        from pressmark.services.importing import scan

        summary = scan([str(path) for path in paths], control)
        print_result(as_json, shapes.scan_shape(summary), render.render_scan(summary))
        return 0
    with (
        open_library(context, write=True) as library,
        ProgressLines(render.errors_console()) as lines,
    ):
        reports = _resume(library, lines, control) if resume else []
        if paths:
            defaults = RunDefaults(source=source, tags=tags)
            named = [str(path) for path in paths]
            reports.append(library.imports.run(named, defaults, lines.show, control))
        if wait:
            library.enrichment.run(lines.show, control)
    report = joined(reports)
    print_result(as_json, shapes.report_shape(report), render.render_report(report))
    failed = any(line.outcome is Outcome.FAILED for line in report.lines)
    return SOME_FAILED if failed else 0


def _resume(library: Library, lines: ProgressLines, control: Control) -> list[RunReport]:
    return [
        library.imports.run((), RunDefaults(), lines.show, control, resume_run=run.run_id)
        for run in library.imports.unfinished()
    ]


@pressmark.command()
@JSON
@click.pass_context
def enrich(context: click.Context, as_json: bool) -> None:
    """Finish what imports left to do: people and places, near-duplicates."""
    with (
        open_library(context, write=True) as library,
        ProgressLines(render.errors_console()) as lines,
    ):
        library.enrichment.run(lines.show, Control())
        stats = library.maintenance.stats()
    print_result(as_json, stats, render.render_pairs(stats))


@pressmark.command(cls=QueryCommand)
@click.argument("query", default="")
@click.option("--from", "first", default="", metavar="DATE", help="Published on or after.")
@click.option("--to", "last", default="", metavar="DATE", help="Published on or before.")
@click.option("--source", "sources", multiple=True, help="Only this source (repeat for any of).")
@click.option("--person", "people", multiple=True, help="Only articles that name this person.")
@click.option("--org", "organisations", multiple=True, help="… this organisation.")
@click.option("--place", "places", multiple=True, help="… this place.")
@click.option("--sort", default="relevance", type=click.Choice([str(sort) for sort in Sort]))
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=0))
@click.option("--facets", is_flag=True, help="Count dates, sources, people, places …")
@click.option("--facet-limit", default=100, show_default=True, type=click.IntRange(min=1))
@JSON
@click.pass_context
def search(context: click.Context, /, query: str, as_json: bool, **options: Any) -> None:
    """Search; an empty query finds every article."""
    with open_to_search(context) as library:
        tree = library.search.parse(query)
        request = build_request(tree, **options)
        answer = library.search.run(request)
        rows = library.search.rows([id_ for id_, _score in answer.hits.top], request.query)
        corrections = [] if answer.hits.total else library.search.corrections(query)
    shape = shapes.answer_shape(query, answer, rows, corrections)
    print_result(as_json, shape, render.render_answer(answer, rows, corrections))


@pressmark.command()
@click.argument("article_id", metavar="ID", type=int)
@JSON
@click.pass_context
def show(context: click.Context, article_id: int, as_json: bool) -> None:
    """Show an article: every field with where it came from, and its text."""
    with open_library(context, write=False) as library:
        article = library.reading.article(article_id)
        entities = library.reading.entities(article_id)
        versions = library.reading.versions(article_id)
    shape = shapes.article_shape(article, entities, versions)
    print_result(as_json, shape, render.render_article(article, entities))


@pressmark.command()
@JSON
@click.pass_context
def stats(context: click.Context, as_json: bool) -> None:
    """Figures of the archive."""
    with open_library(context, write=False) as library:
        figures = library.maintenance.stats()
    print_result(as_json, figures, render.render_pairs(figures))


@pressmark.command()
@JSON
@click.pass_context
def reindex(context: click.Context, as_json: bool) -> None:
    """Rebuild the index from the record."""
    with (
        open_library(context, write=True) as library,
        ProgressLines(render.errors_console()) as lines,
    ):
        figures = library.maintenance.reindex(lines.show, Control())
    print_result(as_json, figures, render.render_pairs(figures))


@pressmark.command()
@click.option("--repair", is_flag=True, help="Rebuild what is derived.")
@JSON
@click.pass_context
def check(context: click.Context, repair: bool, as_json: bool) -> int:
    """Check the record, the originals and the index."""
    with open_library(context, write=repair) as library:
        findings = library.maintenance.check(repair=repair)
    shape = {
        "sound": not findings,
        "findings": [
            {"what": f.what, "detail": f.detail, "repairable": f.repairable} for f in findings
        ],
    }
    print_result(as_json, shape, render.render_findings(findings))
    return 1 if findings and not repair else 0


@pressmark.command(cls=QueryCommand)
@click.argument("query", default="")
@click.option("--format", "format_id", default="csv", show_default=True)
@click.option("--output", "-o", required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.pass_context
def export(context: click.Context, query: str, format_id: str, output: Path) -> None:
    """Write the articles a query finds to a file (csv, jsonl, bibtex, ris …)."""
    with open_to_search(context) as library, ProgressLines(render.errors_console()) as lines:
        answer = library.search.run(build_request(library.search.parse(query)))
        ids = answer.hits.ids(0, answer.hits.rows)
        library.exporting.export(ids, format_id, output, lines.show, Control())
    click.echo(f"{len(ids):,} articles written to {output}", err=True)


@pressmark.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.pass_context
def watch(context: click.Context, folders: tuple[Path, ...]) -> None:
    """Import new and changed files of FOLDERS, and of the watched ones, until interrupted."""
    control = Control()
    with (
        open_library(context, write=True) as library,
        ProgressLines(render.errors_console()) as lines,
    ):
        for folder in folders:
            library.watching.add(folder)
        try:
            library.watching.follow(lines.show, control)
        except Cancelled:
            click.echo("Stopped.", err=True)


@pressmark.command()
@JSON
@click.pass_context
def undo(context: click.Context, as_json: bool) -> None:
    """Take back the last edit of articles, entities or rules."""
    with open_to_edit(context) as library:
        label = library.marking.undo()
    if label is None:
        raise UserError("There is nothing to undo.")
    print_result(as_json, {"undone": label}, Text(f"Undone: {label}"))


@pressmark.command()
@JSON
@click.pass_context
def redo(context: click.Context, as_json: bool) -> None:
    """Do again what was taken back."""
    with open_to_edit(context) as library:
        label = library.marking.redo()
    if label is None:
        raise UserError("There is nothing to do again.")
    print_result(as_json, {"redone": label}, Text(f"Done again: {label}"))


for _group in (entity, rule, watchlist):
    pressmark.add_command(_group)


@pressmark.command(hidden=True)
@click.argument("query", default="climate OR flood")
@click.option("--picture", default="build/window.png", type=click.Path(path_type=Path))
def demonstrate(query: str, picture: Path) -> int:
    """The main job without a display: sample articles, a search, a picture of the window."""
    from pressmark.cli.demonstration import demonstrate as run

    return run(query, picture.resolve())

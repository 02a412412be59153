"""The main job where no window can be shown: sample articles, a faceted search, a picture."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import click
from rich.console import Console

from pressmark.cli import render
from pressmark.cli.progress import ProgressLines
from pressmark.cli.query import build_request
from pressmark.services.control import Control
from pressmark.services.jobs import program
from pressmark.services.library import Library
from pressmark.services.places import sample_archive

_HITS = 5


def demonstrate(query: str, picture: Path) -> int:
    """Fill the sample archive if need be, search it, and draw the window into ``picture``."""
    folder = sample_archive()
    errors = render.errors_console()
    with Library.open(folder, write=True, create=True) as library, ProgressLines(errors) as lines:
        if library.status().articles == 0:
            report = library.imports.run_sample(lines.show, Control())
            click.echo(f"{report.imported:,} sample articles imported into {folder}")
        library.enrichment.run(lines.show, Control())
        _search(library, query)
    drawn = _draw(folder, query, picture)
    click.echo(f"\nA picture of the window: {picture}" if drawn else "\nNo picture could be drawn.")
    return 0 if drawn else 1


def _search(library: Library, query: str) -> None:
    request = build_request(library.search.parse(query), limit=_HITS, facets=True, facet_limit=8)
    answer = library.search.run(request)
    rows = library.search.rows([id_ for id_, _score in answer.hits.top], request.query)
    click.echo(f"\nSearch: {query}")
    Console(soft_wrap=True).print(render.render_answer(answer, rows))


def _draw(folder: Path, query: str, picture: Path) -> bool:
    """Draw in a process of its own, so that the command line needs no Qt."""
    picture.parent.mkdir(parents=True, exist_ok=True)
    window = [*program(), "--archive", str(folder)]
    window += ["--query", query, "--picture", str(picture)]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(window, env=offscreen, check=False).returncode == 0

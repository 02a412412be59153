"""Importing a folder anew after an import of it was cut off."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pressmark.model.errors import Cancelled
from pressmark.model.imports import Progress, ReportLine, RunDefaults
from pressmark.services.control import Control
from pressmark.services.library import Library

SLOGAN = "Evening Test, your paper since 1901."


def ignore(_progress: Progress) -> None:
    pass


def test_what_a_source_repeats_is_cut_also_of_what_an_earlier_run_left(tmp_path: Path) -> None:
    """The run that was cut off imported everything and trimmed nothing."""
    folder = tmp_path / "saved"
    folder.mkdir()
    for file in range(8):
        text = f"Report {file} tells of matter {file * 7919}.\n\nIt was seen {file} times in town."
        row = {"title": f"Report {file}", "source": "Evening Test", "text": f"{text}\n\n{SLOGAN}"}
        (folder / f"{file}.jsonl").write_text(json.dumps(row) + "\n")
    control = Control()

    def cancel_at_the_last(line: ReportLine) -> None:
        if line.path.endswith("7.jsonl"):
            control.cancel()

    with Library.open(tmp_path / "a", create=True, cache=tmp_path / "cache") as library:
        imports = library.imports
        with pytest.raises(Cancelled):
            imports.run([str(folder)], RunDefaults(), ignore, control, on_line=cancel_at_the_last)
        again = imports.run([str(folder)], RunDefaults(), ignore, Control())
        assert (again.imported, again.duplicates) == (0, 8)
        articles = library.archive.articles
        bodies = [text[2] for text in articles.texts(articles.ids())]
        assert len(bodies) == 8 and not any(SLOGAN in body for body in bodies)

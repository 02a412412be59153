"""The installed program tries itself out: a line a part, in an archive that is thrown away."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pressmark.importing.content import Content
from pressmark.importing.formats.catalogue import READ
from pressmark.importing.sniffing import identify
from pressmark.model.errors import PressmarkError
from pressmark.model.facets import Facet, FacetQuery
from pressmark.model.imports import Outcome, Progress, RunDefaults
from pressmark.model.search import SearchRequest
from pressmark.services.control import Control
from pressmark.services.jobs import program
from pressmark.services.library import Library
from pressmark.services.resources import resource

_QUERY = "climate OR flood"


@dataclass(frozen=True, slots=True)
class PartTested:
    """One part of the program: whether it works, and what was seen."""

    name: str
    passed: bool
    seen: str


def self_test(draw: Callable[[Path, str, Path], None]) -> Iterator[PartTested]:
    """Try every part; ``draw(archive, query, picture)`` renders the window into a picture."""
    with tempfile.TemporaryDirectory(prefix="pressmark-") as name:
        folder = Path(name)
        with Library.open(folder / "archive", create=True, cache=folder / "cache") as library:
            yield _tried("import", partial(_import, library))
            for name in _formats():
                yield _tried(f"format {name}", partial(_format, library, name))
            yield _tried("day in words", partial(_day_in_words, library, folder / "day.html"))
            for part in (_sample, _entities, _search, _facets, _check):
                yield _tried(part.__name__.strip("_"), partial(part, library))
        picture = folder / "window.png"
        yield _tried("window", partial(_window, draw, folder / "archive", picture))


def _tried(name: str, part: Callable[[], str]) -> PartTested:
    try:
        return PartTested(name, True, part())
    except (PressmarkError, AssertionError, OSError, subprocess.SubprocessError) as error:
        return PartTested(name, False, f"{type(error).__name__}: {error}")


def _import(library: Library) -> str:
    """A bundled article of each format is read."""
    report = library.imports.run([str(resource("self-test"))], RunDefaults(), _ignore, Control())
    unread = [line for line in report.lines if line.outcome in {Outcome.FAILED, Outcome.SKIPPED}]
    assert not unread, "; ".join(f"{Path(line.path).name}: {line.reason}" for line in unread)
    library.refresh()
    return f"{len(report.lines)} files, {report.imported} articles"


def _formats() -> list[str]:
    """Every format that gives articles."""
    return sorted(each.NAME for each in READ)


def _format(library: Library, name: str) -> str:
    """The file of that format is told by its content, and its article found by its title."""
    paths = list(resource("self-test").glob(f"{name}.*"))
    assert len(paths) == 1, f"{len(paths)} files are bundled"
    told = identify(Content.of_path(paths[0])).NAME
    assert told == name, f"taken for {told}"
    words = name.replace("-", " ")
    answer = library.search.run(SearchRequest(library.search.parse(f'title:"told in {words}"')))
    assert answer.hits.total == 1, f"{answer.hits.total} articles found by its title"
    return paths[0].name


def _day_in_words(library: Library, page: Path) -> str:
    """A day that takes tables of time zones, which the system or the program has to bring."""
    words = "नदी के किनारे बाढ़ का पानी कम हो गया है और लोग अपने घरों को लौट रहे हैं। " * 6
    page.write_text(
        f'<html lang="hi"><head><meta charset="utf-8"><title>बाढ़</title></head><body><article>'
        f"<h1>बाढ़</h1><time>12 मार्च 2021</time><p>{words}</p></article></body></html>",
        encoding="utf-8",
    )
    report = library.imports.run([str(page)], RunDefaults(), _ignore, Control())
    assert report.imported == 1, "; ".join(line.reason for line in report.lines)
    article = library.reading.article(library.archive.articles.ids()[-1])
    assert str(article.published) == "2021-03-12", f"the day was read as {article.published}"
    return str(article.published)


def _sample(library: Library) -> str:
    report = library.imports.run_sample(_ignore, Control())
    assert report.imported > 0, "no sample article was imported"
    library.refresh()
    return f"{report.imported} articles"


def _entities(library: Library) -> str:
    library.enrichment.run(_ignore, Control())
    library.refresh()
    status = library.status()
    assert not status.pending_entities, f"{status.pending_entities} articles were not recognised"
    found = library.entities.find("Trump")
    assert found, "nobody was recognised"
    return f"{found[0].name} in {found[0].articles} articles"


def _search(library: Library) -> str:
    answer = library.search.run(SearchRequest(library.search.parse(_QUERY)))
    assert answer.hits.total > 0, "nothing was found"
    rows = library.search.rows(answer.hits.ids(0, 3), answer.request.query)
    assert all(row.snippet.marks or row.title_marks for row in rows), "hits are not marked"
    return f"{answer.hits.total} articles in {answer.took_ms:.1f} ms"


def _facets(library: Library) -> str:
    values, distinct = library.search.facet_values(SearchRequest(), FacetQuery(Facet.SOURCE))
    assert values and distinct >= len(values), "no sources were counted"
    return f"{distinct} sources"


def _check(library: Library) -> str:
    findings = library.maintenance.check()
    assert not findings, "; ".join(f"{f.what}: {f.detail}" for f in findings)
    return "the archive is sound"


def _window(draw: Callable[[Path, str, Path], None], archive: Path, picture: Path) -> str:
    draw(archive, _QUERY, picture)
    size = picture.stat().st_size
    assert size > 10_000, "the window stayed empty"
    return f"drawn, {size:,} bytes"


def draw_window(archive: Path, query: str, picture: Path) -> None:
    """Draw the window in a process of its own, without a display; SubprocessError if it fails."""
    arguments = ["--archive", str(archive), "--query", query, "--picture", str(picture)]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(
        [*program(), *arguments], env=offscreen, check=True, timeout=120, capture_output=True
    )


def _ignore(_progress: Progress) -> None:
    return

"""Writing articles to files other programs read, and as citations."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from pressmark import exporting
from pressmark.archive.archive import Archive
from pressmark.exporting import CitationStyle, Exported, Format
from pressmark.model.errors import UserError
from pressmark.model.imports import Progress, Stage
from pressmark.services.control import Control
from pressmark.services.indexing import OnProgress

__all__ = ["CitationStyle", "Exporting", "Format"]


class Exporting:
    """The exports of an archive."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def formats(self) -> tuple[Format, ...]:
        """Every format, in the order to offer them."""
        return exporting.formats()

    def styles(self) -> tuple[CitationStyle, ...]:
        """Every style of citation."""
        return exporting.styles()

    def export(
        self,
        ids: Sequence[int],
        format_id: str,
        path: Path,
        on_progress: OnProgress,
        control: Control,
    ) -> None:
        """Write the articles to ``path`` in the order given; all of it, or the file as it was."""
        folder = path.absolute().parent
        try:
            handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=folder)
        except OSError as error:
            raise UserError(f"{path} cannot be written: {error.strerror}.") from error
        waiting = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                articles = self._articles(ids, on_progress, control)
                exporting.write(articles, format_id, stream)
            waiting.chmod(0o644)
            waiting.replace(path)
        except OSError as error:
            raise UserError(f"{path} cannot be written: {error.strerror}.") from error
        finally:
            waiting.unlink(missing_ok=True)

    def cite(self, ids: Sequence[int], style: str, *, html: bool = False) -> str:
        """The articles as formatted citations, one a line (or a paragraph of HTML)."""
        articles = (self._archive.articles.article(article_id) for article_id in ids)
        cited = [exporting.cite(article, style, html=html) for article in articles]
        return "\n".join(f"<p>{one}</p>" for one in cited) if html else "\n".join(cited)

    def _articles(
        self, ids: Sequence[int], on_progress: OnProgress, control: Control
    ) -> Iterator[Exported]:
        told = 0.0
        for done, article_id in enumerate(ids):
            control.check()
            if time.monotonic() - told > 0.1:
                on_progress(Progress(Stage.EXPORTING, done, len(ids)))
                told = time.monotonic()
            article = self._archive.articles.article(article_id)
            entities = self._archive.entities.of_article(article_id)
            yield Exported(article, tuple(e for e in entities if not e.hidden))
        on_progress(Progress(Stage.EXPORTING, len(ids), len(ids)))

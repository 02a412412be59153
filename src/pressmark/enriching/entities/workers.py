"""Recognising in worker processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from pressmark.enriching.entities.articles import ArticleText
from pressmark.model.entities import Recognised


class EntityWorkers:
    """``count`` spawned processes that recognise entities; a context manager.

    ``tables`` is the folder of shipped tables (``resource("gazetteer")``). Each process loads
    the recogniser of a language when the first article in it arrives. A process that dies
    costs at most the article it died of: that one is reported without mentions and with
    ``method`` saying so.
    """

    def __init__(self, tables: Path, count: int) -> None:
        raise NotImplementedError(tables, count)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def recognise(
        self, articles: Iterable[ArticleText], cancelled: Callable[[], bool]
    ) -> Iterator[Recognised]:
        """Recognise ``articles``, read as they are needed; results in any order.

        Raises :class:`Cancelled` soon after ``cancelled()`` is true.
        """
        raise NotImplementedError(articles, cancelled)

    def close(self) -> None:
        """End the processes."""


def recognise(
    articles: Iterable[ArticleText],
    tables: Path,
    workers: int,
    cancelled: Callable[[], bool],
) -> Iterator[Recognised]:
    """Recognise ``articles`` with ``workers`` processes that live as long as this call."""
    with EntityWorkers(tables, workers) as pool:
        yield from pool.recognise(articles, cancelled)

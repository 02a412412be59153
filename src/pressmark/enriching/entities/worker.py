"""What runs inside a worker process. Importable by name, for spawned processes."""

from __future__ import annotations

import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from pressmark.enriching.entities.articles import ArticleText
from pressmark.model.entities import Recognised
from pressmark.model.errors import PressmarkError

if TYPE_CHECKING:
    from pressmark.enriching.entities.reading import Reading

Batch: TypeAlias = tuple[ArticleText, ...]
Answer: TypeAlias = tuple[Recognised, ...] | PressmarkError

_ONE_THREAD = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)


def work(connection: Connection, tables: Path) -> None:
    """Answer batches until the other side is gone.

    One thread a process (set before numpy is imported): processes share the cores between
    them, and threads in each made all of them slower.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    from pressmark.enriching.entities.reading import Reading

    reading = Reading(tables)
    sent = _sent(connection, ())  # ready
    while sent:
        try:
            batch: Batch = connection.recv()
        except (EOFError, OSError):
            return
        sent = _sent(connection, _answer(reading, batch))


def _sent(connection: Connection, answer: Answer) -> bool:
    """Whether the other side, which may have been killed, is still there to take an answer."""
    try:
        connection.send(answer)
    except OSError:
        return False
    return True


def _answer(reading: Reading, batch: Batch) -> Answer:
    try:
        return reading.answer(batch)
    except PressmarkError as error:  # a model that is not installed, say: no article's fault
        return error

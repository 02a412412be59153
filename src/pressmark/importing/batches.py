"""One file as a stream of batches: small enough to be stored soon, large enough to be quick."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from pressmark.importing.content import Content
from pressmark.importing.contract import Format, Item, NothingToRead, ReadOptions
from pressmark.importing.limits import TOO_LARGE
from pressmark.importing.reading import read_content
from pressmark.importing.sniffing import identify
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Batch, Problem, SourceFile

_MOST_ITEMS = 128
_MOST_CHARACTERS = 1_000_000
_LONGEST_WAIT = 2.0  # seconds after which what is there is handed on


def open_file(path: str) -> tuple[SourceFile, Content | None, Format | None, Batch | None]:
    """What a file is; when it cannot be read, the one batch that says so in place of the rest."""
    source = SourceFile(path, "", 0)
    try:
        content = Content.of_path(Path(path))
        with Path(path).open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        source = SourceFile(path, digest, content.size)
        known = identify(content)
    except NothingToRead as error:
        return source, None, None, Batch(source, skipped=error.message)
    except UnreadableFile as error:
        return source, None, None, Batch(source, failure=error.message)
    except OSError as error:
        return source, None, None, Batch(source, failure=_os_reason(error))
    source = SourceFile(path, digest, content.size, known.MEDIA_TYPE, known.NAME)
    return source, content, known, None


def batches_of(
    source: SourceFile,
    content: Content,
    known: Format,
    options: ReadOptions,
    skip: int = 0,
    advanced: Callable[[], None] | None = None,
    *,
    final: bool = False,
) -> Iterator[Batch]:
    """The file's articles in batches, the last one marked; a failure ends it with its reason.

    The first ``skip`` drafts and problems are left out: they were handed on before.
    ``advanced`` is called after each step that gives no article yet. Lack of memory is a failure
    like others when this attempt is the ``final`` one; otherwise MemoryError is raised.
    """
    pending: list[Item] = []
    failure = skipped = ""
    try:
        every = read_content(content, known, options, advanced=advanced)
        items = islice(every, skip, None)
        given = skip
        for group in _grouped(items, pending):
            given += len(group)
            yield _batch(source, group, last=False)
        if not given and not pending:
            skipped = "No article was found in it."
    except NothingToRead as error:
        skipped = error.message
    except UnreadableFile as error:
        failure = error.message
    except OSError as error:
        failure = _os_reason(error)
    except RecursionError:
        failure = "It is nested too deeply to be read."
    except MemoryError:
        if not final:
            raise
        failure = TOO_LARGE
    except Exception as error:  # noqa: BLE001 - a parser's fault costs one file and is reported
        failure = f"The reader of {known.NAME} failed: {type(error).__name__}: {error}"[:300]
    yield _batch(source, pending, last=True, failure=failure, skipped=skipped)


def _grouped(items: Iterable[Item], pending: list[Item]) -> Iterator[list[Item]]:
    """Full groups of ``items``; what is left over stays in ``pending``, even after a failure."""
    characters = 0
    since = time.monotonic()
    for item in items:
        waited = time.monotonic() - since > _LONGEST_WAIT
        if pending and (len(pending) >= _MOST_ITEMS or characters > _MOST_CHARACTERS or waited):
            yield pending.copy()
            pending.clear()
            characters = 0
            since = time.monotonic()
        pending.append(item)
        characters += len(item.body) if isinstance(item, Draft) else 0


def _batch(
    source: SourceFile, items: list[Item], *, last: bool, failure: str = "", skipped: str = ""
) -> Batch:
    drafts = tuple(item for item in items if isinstance(item, Draft))
    problems = tuple(item for item in items if isinstance(item, Problem))
    return Batch(source, drafts, problems, last, failure, skipped)


def _os_reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "No permission to read this file."
    if isinstance(error, FileNotFoundError):
        return "The file is gone."
    return f"The file cannot be read: {error.strerror or error}."

"""Which files lie under the chosen paths: all folders down, in an order that never changes."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

#: What systems and programs leave in folders, never an article.
_SYSTEM = re.compile(
    r"(?:thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|icon\r|\$recycle\.bin|"
    r"system volume information|__macosx|lost\+found|~\$.*|.*~|4913|\.~lock\..*)\Z",
    re.IGNORECASE,
)
#: How browsers name the folder of pictures and styles beside ``page.html``, by language.
_SIDE_FOLDER = re.compile(
    r"(?P<page>.+)(?:[_.]files?|-Dateien|_fichiers|_archivos|_arquivos|_bestanden|_pliki|-filer|"
    r"-tiedostot|_soubory|_ficheiros|_fitxers|_fajlovi|_datoteke|_elemei|_failid|_bylos|_dosyalar)\Z",
    re.IGNORECASE,
)
_PAGES = (".html", ".htm", ".xhtml")
#: How browsers and download programs name what has not come whole yet.
_UNFINISHED = re.compile(r".+\.(?:crdownload|part|partial|download|opdownload|!ut|aria2)\Z", re.I)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read; ``size`` in bytes. With a ``failure`` or ``skipped`` it is not to be read."""

    path: str
    size: int = 0
    failure: str = ""
    skipped: str = ""


def find_files(paths: Iterable[str | os.PathLike[str]]) -> Iterator[FoundFile]:
    """Every file at or under ``paths``, folders in order of names, each folder once.

    Hidden and system files are left out unless named in ``paths``. What cannot be reached is
    given with its reason, so that a report can show it.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        yield from _at(os.fspath(path), seen)


def is_found(folder: str, path: str) -> bool:
    """Whether :func:`find_files` comes to the file at ``path`` on its way through ``folder``."""
    try:
        names = Path(path).relative_to(folder).parts
    except ValueError:
        return False
    if any(map(_is_passed_over, names)):
        return False
    above = Path(folder)
    for name in names[:-1]:
        if _SIDE_FOLDER.match(name) and _is_side_folder(name, _stems_of_pages(_names_in(above))):
            return False
        above /= name
    return True


def _names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - names only
    except OSError:
        return []


def _is_passed_over(name: str) -> bool:
    """Whether a file or folder is a system's, hidden, or not whole yet."""
    return bool(name.startswith(".") or _SYSTEM.match(name) or _UNFINISHED.match(name))


def _stems_of_pages(names: Iterable[str]) -> set[str]:
    return {name.rpartition(".")[0].lower() for name in names if name.lower().endswith(_PAGES)}


def _is_side_folder(name: str, pages: set[str]) -> bool:
    """Whether a folder holds what a browser saved along with one of ``pages``."""
    side = _SIDE_FOLDER.match(name)
    return side is not None and side["page"].lower() in pages


def _at(path: str, seen: set[tuple[int, int]]) -> Iterator[FoundFile]:
    try:
        status = Path(path).stat()
    except OSError as error:
        yield FoundFile(path, failure=_reason(error))
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _under(path, status, seen)
    elif stat.S_ISREG(status.st_mode):
        yield FoundFile(path, status.st_size)
    else:
        yield FoundFile(path, skipped="It is a device or a pipe, not a file.")


def _under(folder: str, status: os.stat_result, seen: set[tuple[int, int]]) -> Iterator[FoundFile]:
    """Files below ``folder``; links that lead back to a folder already seen end there."""
    identity = (status.st_dev, status.st_ino)
    if identity in seen:
        return
    seen.add(identity)
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names, to sort and match
    except OSError as error:
        yield FoundFile(folder, failure=_reason(error, folder=True))
        return
    pages = _stems_of_pages(names)
    for name in names:
        if _is_passed_over(name):
            continue
        path = os.path.join(folder, name)  # noqa: PTH118 - ten times faster over many files
        if _is_side_folder(name, pages) and os.path.isdir(path):  # noqa: PTH112
            yield FoundFile(path, skipped="It holds the pictures and styles of a saved page.")
        else:
            yield from _at(path, seen)


def _reason(error: OSError, *, folder: bool = False) -> str:
    what = "folder" if folder else "file or folder"
    if isinstance(error, PermissionError):
        return f"No permission to read this {what}."
    if isinstance(error, FileNotFoundError):
        return f"There is no such {what}."
    return f"The {what} cannot be read: {error.strerror or error}."

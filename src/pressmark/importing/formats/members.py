"""Which members of a container are read, and under which name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from posixpath import normpath

from pressmark.model.imports import Outcome, Problem

#: Members of one container that are read; a container of more is said.
MOST_MEMBERS = 100_000
_LITTER = re.compile(
    r"(?:^|/)(?:__MACOSX/|\.DS_Store\Z|Thumbs\.db\Z|desktop\.ini\Z|\._[^/]*\Z|\.git/|\.svn/)",
    re.IGNORECASE,
)
#: The folder a browser puts beside a page it saved "complete", in the languages it speaks.
_PAGE_FOLDER = re.compile(
    r"(.+?)[_-](?:files|file|dateien|fichiers|archivos|ficheros|bestanden|filer|tiedostot|"
    r"arquivos|soubory|pliki|fajlovi|datoteke|elemei|elemzei|dosyalar|файлы)/",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\.x?html?\Z", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def safe_name(name: str) -> str:
    """A member's name as a relative path with ``/``; empty when it leads out of the container.

    A leading ``/``, which tar writes for absolute paths, is dropped.
    """
    name = name.encode("utf-8", "replace").decode("utf-8").replace("\\", "/")
    if _DRIVE.match(name):
        return ""
    inside = normpath(name.lstrip("/") or ".")
    return "" if inside in (".", "..") or inside.startswith("../") or "\0" in inside else inside


def escapes(name: str) -> Problem:
    """Said of a member whose name leads out of the container."""
    shown = name.encode("utf-8", "replace").decode("utf-8")[:200]
    return Problem(shown, "Its name leads out of the archive; it was not read.", Outcome.FAILED)


def page_parts(names: Iterable[str]) -> set[str]:
    """Those of ``names`` that belong to a page saved beside them (frames, pictures, scripts)."""
    names = list(names)
    pages = {_PAGE.sub("", name) for name in names if _PAGE.search(name)}
    return {name for name in names if (match := _PAGE_FOLDER.match(name)) and match[1] in pages}


def is_litter(name: str) -> bool:
    """Whether a member is what operating systems leave behind."""
    return bool(_LITTER.search(name))


def counted(skipped: Counter[str]) -> Iterator[Problem]:
    """One problem for each reason, with the number of members it was met by."""
    for reason, count in sorted(skipped.items()):
        yield Problem(f"{count} members", reason)

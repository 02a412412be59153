"""What of the log may leave the machine: where our program was, never what it was reading.

A line is kept for what it is known to be, and everything else is left out: an error's message may
quote a title or a path, over several lines and without any quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

LEFT_OUT = "…"

_RECORD = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ )([\w.]+) (.*)")
_FRAME = re.compile(r'  File "(.+)", line (\d+), in (<?\w+>?)')
_PACKAGED = re.compile(r"(?:.*[\\/])?((?:site-packages|pressmark|PySide6|python3\.\d+)[\\/].+\.py)")
_ERROR = re.compile(r"([A-Za-z_][\w.]*(?:Error|Exception|Warning|Interrupt|Exit))(?:: (.*))?")
_SENTENCES = frozenset(
    {
        "Traceback (most recent call last):",
        "During handling of the above exception, another exception occurred:",
        "The above exception was the direct cause of the following exception:",
    }
)
# What these say is about the program, in the interpreter's, SQLite's or Qt's own words.
_TELLING = frozenset(
    {
        "AttributeError",
        "ImportError",
        "IndexError",
        "ModuleNotFoundError",
        "NameError",
        "RecursionError",
        "RuntimeError",
        "TypeError",
        "UnboundLocalError",
        "sqlite3.DatabaseError",
        "sqlite3.IntegrityError",
        "sqlite3.InterfaceError",
        "sqlite3.OperationalError",
        "sqlite3.ProgrammingError",
    }
)
_QUOTED = re.compile(r"(['\"«“]).*['\"»”]")
_PATHS = re.compile(r"(?:[A-Za-z]:\\|\\\\|/).*")


def excerpt(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a log without titles, texts and paths; one ``LEFT_OUT`` for what is not kept."""
    left_out = False
    for line in lines:
        kept = _kept(line)
        if kept is not None:
            yield kept
        elif line.strip() and not left_out:
            yield LEFT_OUT
        left_out = kept is None


def _kept(line: str) -> str | None:
    if line in _SENTENCES:
        return line
    if record := _RECORD.fullmatch(line):
        when, logger, message = record.groups()
        ours = logger.split(".")[0] == "pressmark"
        return f"{when}{logger} {_without_private_parts(message) if ours else LEFT_OUT}"
    if frame := _FRAME.fullmatch(line):
        path, number, function = frame.groups()
        return f'  File "{_place(path)}", line {number}, in {function}'
    if error := _ERROR.fullmatch(line):
        name, message = error.groups()
        telling = message and name in _TELLING
        return f"{name}: {_without_private_parts(message) if telling else LEFT_OUT}"
    return None


def _place(path: str) -> str:
    """A module's place in its package, without the folder the program lies in."""
    packaged = _PACKAGED.fullmatch(path)
    return packaged.group(1) if packaged else LEFT_OUT


def _without_private_parts(message: str) -> str:
    """Our own words, as far as the first path, and with nothing that is quoted."""
    return _PATHS.sub("<path>", _QUOTED.sub(rf"\1{LEFT_OUT}\1", message))

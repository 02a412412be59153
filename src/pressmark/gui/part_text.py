"""Which part of a file an article came from, in the language of the window.

Parts lie in the record in English, "line 12" or, within a packed file, "a.mbox/message 3".
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
_PART = re.compile(
    r"(?<![^ /])(document|item|line|link|message|note|page|part|record|row) (\d+)(?![^ /])"
)


def part_text(part: str) -> str:
    """A part's name, its own words translated; names of files and sheets stay."""
    return _PART.sub(lambda found: _words()[found[1]].replace("%1", found[2]), part)


def _words() -> dict[str, str]:
    return {
        "document": translate("Parts", "document %1"),
        "item": translate("Parts", "item %1"),
        "line": translate("Parts", "line %1"),
        "link": translate("Parts", "link %1"),
        "message": translate("Parts", "message %1"),
        "note": translate("Parts", "note %1"),
        "page": translate("Parts", "page %1"),
        "part": translate("Parts", "part %1"),
        "record": translate("Parts", "record %1"),
        "row": translate("Parts", "row %1"),
    }

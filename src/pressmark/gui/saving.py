"""Asking where a file is to be saved."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

translate = QCoreApplication.translate
_ENDING = re.compile(r"\.\w{0,7}[^\W\d]\w*")  # has a letter: "1.2" and "May 5.2022" end otherwise
_OF_KIND = re.compile(r"\(\*(\.\w+)\)")


def ask_where(parent: QWidget, title: str, suggested: str, kinds: str = "") -> Path | None:
    """The file to write, None when nothing is to be saved.

    A name without an ending gets that of the chosen one of ``kinds`` (``CSV (*.csv);;…``), else
    that of ``suggested``; what is there under the whole name is not overwritten unasked.
    """
    name, kind = QFileDialog.getSaveFileName(parent, title, suggested, kinds)
    if not name:
        return None
    path = Path(name)
    if _ENDING.fullmatch(path.suffix):
        return path
    of_kind = _OF_KIND.search(kind)
    whole = path.with_name(path.name + (of_kind[1] if of_kind else Path(suggested).suffix))
    return whole if not whole.exists() or _may_replace(parent, title, whole) else None


def _may_replace(parent: QWidget, title: str, path: Path) -> bool:
    text = translate("Saving", "%1 is there already. Replace it?").replace("%1", path.name)
    buttons = QMessageBox.StandardButton
    return QMessageBox.question(parent, title, text, buttons.Yes | buttons.No, buttons.No) == (
        buttons.Yes
    )

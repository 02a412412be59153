"""Errors in plain words: what happened, what is safe, what to do."""

from __future__ import annotations

import errno
import logging

from PySide6.QtCore import QCoreApplication

from pressmark.gui.sentences import said, said_of_query
from pressmark.model.errors import PressmarkError, QueryError, UserError

_log = logging.getLogger(__name__)
translate = QCoreApplication.translate


def trouble_text(error: Exception) -> str:
    """What to tell the user; our own faults go to the log with their details."""
    if isinstance(error, QueryError):
        return said_of_query(error)
    if isinstance(error, UserError):
        return said(str(error))
    if isinstance(error, OSError):
        return _system_text(error)
    _log.error("unexpected error", exc_info=error)
    text = translate("Trouble", "Something went wrong in Pressmark. Your archive is safe. %1")
    details = str(error) if isinstance(error, PressmarkError) else type(error).__name__
    hint = translate("Trouble", "Help > Save diagnostics helps to report it.")
    return f"{text.replace('%1', details)} {hint}"


def _system_text(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return translate(
            "Trouble", "The disk is full. Nothing was lost; free some space and try again."
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return translate("Trouble", "There is no right to write there. Nothing was changed.")
    if error.errno == errno.ENOENT:
        return translate(
            "Trouble", "A file or folder is gone. Was the archive moved, or its disk taken out?"
        )
    text = translate("Trouble", "The system reports: %1")
    return text.replace("%1", error.strerror or str(error))

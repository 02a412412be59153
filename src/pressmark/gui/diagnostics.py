"""What helps to find a fault: versions, settings and the log, without titles, texts or paths."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from pressmark import __version__
from pressmark.gui.log_excerpt import excerpt
from pressmark.gui.settings import Settings

if TYPE_CHECKING:
    from pressmark.model.views import LibraryStatus

NAMED_PACKAGES = ("PySide6-Essentials", "Whoosh", "numpy", "spacy", "lxml", "trafilatura", "nh3")
_SETTINGS = ("appearance", "language", "serif", "text points", "characters")
_LOG_LINES = 500


def diagnostics(settings: Settings, status: LibraryStatus | None, log: Path) -> str:
    """All of it as text."""
    lines = [
        f"Pressmark {__version__}",
        f"Python {platform.python_version()} on {platform.system()} {platform.release()}",
        *(f"{name} {_version(name)}" for name in NAMED_PACKAGES),
        f"platform {QGuiApplication.platformName()}",
        *(_screens()),
        *(f"{key}: {settings.text(key, '-')}" for key in _SETTINGS),
    ]
    if status is not None:
        lines += [
            f"articles {status.articles}, trashed {status.trashed}",
            f"pending: index {status.pending_index}, entities {status.pending_entities}, "
            f"duplicates {status.pending_duplicates}, lists {status.pending_lists}",
            f"writable {status.writable}, index ready {status.index_ready}",
        ]
    return "\n".join([*lines, "", "Log:", *_log_lines(log), ""])


def _log_lines(log: Path) -> list[str]:
    try:
        text = log.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ["(no log)"]
    return list(excerpt(text.splitlines()[-_LOG_LINES:]))


def _screens() -> list[str]:
    return [
        f"screen {screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio()}"
        for screen in QGuiApplication.screens()
    ]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed as a package"

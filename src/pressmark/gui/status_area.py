"""The line at the bottom: how the archive stands, what was just done, and the activity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressmark.gui.activity import Activity
from pressmark.gui.activity_panel import ActivityPanel
from pressmark.gui.icons import Icons
from pressmark.gui.short_label import ShortLabel
from pressmark.gui.theme import SPACE

if TYPE_CHECKING:
    from pressmark.model.views import LibraryStatus

_SAID_MS = 6000
_HEIGHT = 30  # pixels: a line of work begins and ends without moving everything above it


class StatusArea(QWidget):
    """Standing text at the left, the activity panel at the right."""

    def __init__(self, activity: Activity, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusArea")
        self._standing = ""
        self._text = ShortLabel(self)
        self._text.setProperty("dim", True)
        self._text.setAccessibleDescription(self.tr("Status"))
        self.panel = ActivityPanel(activity, icons, self)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(_SAID_MS)
        self._back.timeout.connect(self._show_standing)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * SPACE, 0, 4 * SPACE, 0)
        row.addStrut(_HEIGHT)
        row.addWidget(self._text)
        row.addStretch(1)
        row.addWidget(self.panel)

    def show_status(self, status: LibraryStatus) -> None:
        """How the archive stands."""
        parts = [self.tr("%Ln articles", "", status.articles)]
        if status.articles and status.pending_entities:
            known = round(100 * (1 - status.pending_entities / status.articles))
            parts.append(
                self.tr("people and places known for %1 %").replace("%1", str(max(0, known)))
            )
        if status.pending_index:
            parts.append(self.tr("%Ln not searchable yet", "", status.pending_index))
        if not status.writable:
            parts.append(self.tr("read only"))
        self._standing = "  ·  ".join(parts)
        if not self._back.isActive():
            self._show_standing()

    @Slot(str)
    def say(self, text: str) -> None:
        """Say something for a few seconds."""
        self._text.setText(text)
        self._back.start()

    @Slot()
    def _show_standing(self) -> None:
        self._text.setText(self._standing)

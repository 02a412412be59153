"""The first run: the sample archive is filled by itself, and the tour is offered once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pressmark.gui.settings import Settings
from pressmark.services.places import sample_archive

if TYPE_CHECKING:
    from pressmark.gui.window import MainWindow
    from pressmark.model.views import LibraryStatus


class FirstRun(QObject):
    """Concerns only a window on the sample archive. ``with_tour`` is off for a mere picture."""

    def __init__(self, settings: Settings, window: MainWindow) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._filled = False
        self.with_tour = True
        if window.session.folder == sample_archive():
            window.session.status_read.connect(self._on_status)
            window.control.found.connect(self._on_found)

    @Slot(object)
    def _on_status(self, status: LibraryStatus) -> None:
        if status.articles == 0 and status.writable and not self._filled:
            self._filled = True
            self._window.work.fill_sample()

    @Slot(object)
    def _on_found(self, _found: object) -> None:
        listed = self._window.results.model.rowCount() > 0
        if listed and self.with_tour and not self._settings.flag("tour seen", False):
            self.with_tour = False
            self._window.guide.show_tour()

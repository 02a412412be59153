"""The archives that are open, each in a window of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from pressmark.gui.picker import Pick, Picker
from pressmark.gui.settings import Settings
from pressmark.services.places import sample_archive

RECORD = "archive.sqlite"
translate = QCoreApplication.translate


class Archives(QObject):
    """Asks for a folder and has a window opened on it."""

    def __init__(
        self, settings: Settings, open_window: Callable[[Path, bool], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._open_window = open_window
        self._window = window

    @Slot()
    def create(self) -> None:
        """Start an archive in an empty folder."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New archive: choose its name and place"),
            str(self._beside()),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not name:
            return
        folder = Path(name)
        if folder.exists() and not folder.is_dir():
            self._complain(self.tr("There is a file of this name."))
        elif folder.is_dir() and any(folder.iterdir()) and not (folder / RECORD).exists():
            self._complain(self.tr("This folder holds other files. Choose an empty one."))
        else:
            self._open_window(folder, True)

    @Slot()
    def choose(self) -> None:
        """Open an archive's folder."""
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Open archive: choose its folder"), str(self._beside())
        )
        if not name:
            return
        if (Path(name) / RECORD).exists():
            self._open_window(Path(name), False)
        else:
            self._complain(
                self.tr("This folder is no archive: it holds no file named %1.").replace(
                    "%1", RECORD
                )
            )

    @Slot()
    def choose_recent(self) -> None:
        """Open one of the archives used lately."""
        picks = [
            Pick(folder.name, str(folder.parent), folder, (folder / RECORD).exists())
            for folder in self._settings.recent
        ]
        none = self.tr("No archive has been opened yet.")
        title = self.tr("Recent archives")
        picker = Picker(title, self.tr("Find"), picks, self._window, empty=none)
        picker.chosen.connect(self._open_chosen)
        picker.open()

    @Slot()
    def open_sample(self) -> None:
        """Open the sample archive."""
        self._open_window(sample_archive(), True)

    @Slot()
    def quit(self) -> None:
        """Close every window."""
        QApplication.closeAllWindows()

    @Slot(object)
    def _open_chosen(self, folder: Path) -> None:
        self._open_window(folder, False)

    def _beside(self) -> Path:
        recent = self._settings.recent
        return recent[0].parent if recent else Path.home()

    def _complain(self, text: str) -> None:
        QMessageBox.warning(self._window, "Pressmark", text)

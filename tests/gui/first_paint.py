"""Shows the window and prints which heavy modules were loaded when it was painted first."""

# ruff: noqa: E402 - as the program starts
import gc
import sys
from pathlib import Path

gc.disable()

from PySide6.QtCore import QEvent, QObject, QSettings

from pressmark.gui.application import Desktop, make_application
from pressmark.gui.session import open_library
from pressmark.gui.settings import Settings

HEAVY = (
    "whoosh",
    "numpy",
    "spacy",
    "pressmark.searching",
    "pressmark.importing",
    "pressmark.model.article",
    "pressmark.model.views",
    "PySide6.QtPrintSupport",
    "nh3",
    "lxml",
)


class Watcher(QObject):
    """Notes what was loaded at the first paint of the window."""

    loaded = None

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self.loaded is None:
            self.loaded = [name for name in HEAVY if name in sys.modules]
        return False


application = make_application()
watcher = Watcher()
settings = Settings(QSettings(str(Path(sys.argv[1]) / "s.ini"), QSettings.Format.IniFormat))
desktop = Desktop(application, settings, open_library)
window = desktop.open_window(Path(sys.argv[1]) / "archive")
window.installEventFilter(watcher)  # not all the application's events: that would take its time
while watcher.loaded is None:
    application.processEvents()
print(watcher.loaded, flush=True)
desktop.close_all()

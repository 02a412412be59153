"""Imports the page named first, opens it in the window offscreen, and shows its original.

python show_original.py PAGE FOLDER
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings

from pressmark.gui.application import Desktop, make_application
from pressmark.gui.session import open_library
from pressmark.gui.settings import Settings


def wait_for(condition, seconds=60):
    """Run the event loop until ``condition()``."""
    deadline = time.monotonic() + seconds
    while not condition():
        QCoreApplication.processEvents()
        if time.monotonic() > deadline:
            sys.exit("it did not happen")


folder = Path(sys.argv[1])
application = make_application()
settings = Settings(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
desktop = Desktop(application, settings, open_library)
window = desktop.open_window(folder / "archive")
window.work._caught_up = True
wait_for(lambda: window.control.last is not None and window.results.model.rowCount() == 1)
print("SHOWING", flush=True)
window.reading.next_article()
wait_for(lambda: window.reader.article is not None)
window.reader.toggle_original()
wait_for(lambda: not window.session.busy)
window.grab().save(str(folder / "original.png"))
print(window.reader.text.toPlainText())
desktop.close_all()

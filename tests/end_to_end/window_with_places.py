"""The real window, which says on request where its parts are on the screen, as JSON.

python window_with_places.py ARCHIVE     then lines on standard input, one answer each
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSettings, QSocketNotifier
from PySide6.QtWidgets import QWidget

from pressmark.gui.application import Desktop, make_application
from pressmark.gui.facet_model import ROW_ROLE
from pressmark.gui.session import open_library
from pressmark.gui.settings import Settings
from pressmark.gui.window import MainWindow


def middle(widget: QWidget, rect: QRect) -> list[int]:
    """The middle of a part of a widget, on the screen."""
    place = widget.mapToGlobal(rect.center())
    return [place.x(), place.y()]


def facet_places(window: MainWindow) -> dict[str, list[int]]:
    """Where every value of a facet is that can be seen."""
    view, model = window.facets.view, window.facets.model
    places = {}
    for section in range(model.rowCount()):
        heading = model.index(section, 0)
        for number in range(model.rowCount(heading)):
            index = model.index(number, 0, heading)
            row, rect = index.data(ROW_ROLE), view.visualRect(index)
            if row is not None and rect.isValid() and view.viewport().rect().contains(rect):
                places[row.label] = middle(view.viewport(), rect)
    return places


def state(window: MainWindow) -> dict[str, object]:
    """What a user sees, and where."""
    timeline, found = window.timeline, window.control.last
    left = timeline.mapToGlobal(QPoint(0, timeline.height() // 2))
    article = window.reader.article
    return {
        "facets": facet_places(window),
        "timeline": [left.x(), left.y(), timeline.width()],
        "total": found.answer.hits.total if found else -1,
        "text": found.state.text if found else "",
        "busy": window.session.busy,
        "hit": window.reader._position.text(),
        "article": article.title if article else "",
        "dates": [[str(d.first), str(d.last)] for d in window.control.state.dates],
    }


def main() -> int:
    """Run until the window is closed."""
    application = make_application()
    archive = Path(sys.argv[1])
    store = QSettings(str(archive.parent / "window.ini"), QSettings.Format.IniFormat)
    desktop = Desktop(application, Settings(store), open_library)
    window = desktop.open_window(archive)
    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def answer() -> None:
        if sys.stdin.readline():
            print(json.dumps(state(window)), flush=True)
        else:
            asked.setEnabled(False)

    asked.activated.connect(answer)
    status = application.exec()
    asked.setEnabled(False)
    desktop.close_all()
    return status


if __name__ == "__main__":
    sys.exit(main())

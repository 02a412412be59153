"""What tests do with a window again and again."""

from pressmark.gui.window import MainWindow
from pressmark.model.article import Article


def settled(qtbot, window: MainWindow) -> None:
    """Wait until nothing is awaited from the archive, nor from what its replies asked for.

    Everything that came is shown then: the text of an article, and the header, which has a turn
    of its own.
    """
    qtbot.waitUntil(lambda: not window.session.busy, timeout=20_000)
    qtbot.wait(30)
    qtbot.waitUntil(lambda: not window.session.busy, timeout=20_000)


def wait_for_article(qtbot, window: MainWindow) -> Article:
    """Wait until an article is shown, with its header; that article."""
    qtbot.waitUntil(lambda: window.reader.article is not None, timeout=10_000)
    settled(qtbot, window)
    return window.reader.article


def search(qtbot, window: MainWindow, text: str) -> int:
    """Type a query and wait for its answer; how many articles it finds."""
    window.bar.field.setText(text)
    window.control.type_text(text)
    qtbot.waitUntil(lambda: window.control.last.state == window.control.state, timeout=10_000)
    settled(qtbot, window)
    return window.control.last.answer.hits.total

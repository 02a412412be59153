"""What the head of the reader says of an article."""

import pytest
from PySide6.QtWidgets import QLabel

from pressmark.gui.icons import Icons
from pressmark.gui.palettes import Appearance, own_palette
from pressmark.gui.reader_header import ReaderHeader
from pressmark.gui.theme import theme_of
from pressmark.model.article import Article
from pressmark.model.dates import PartialDate


def _line(qtbot, **fields) -> str:
    header = ReaderHeader(Icons(theme_of(own_palette(Appearance.LIGHT))))
    qtbot.addWidget(header)
    article = Article(
        id=1, title="T", body="B", media_type="text/html", imported="2022-01-01", **fields
    )
    header.show_article(article, editable=True)
    texts = [label.text() for label in header.findChildren(QLabel)]
    return next(text for text in texts if "·" in text)


def _read(text: str) -> str:
    """As it is read: without what only keeps directions apart."""
    return text.replace("\u2068", "").replace("\u2069", "")


def test_a_name_written_from_the_right_leaves_the_date_whole(qtbot):
    text = _line(qtbot, source="הארץ", published=PartialDate(2021, 11, 4))
    assert "\u20684 Nov 2021\u2069" in text
    assert not text.startswith("ה")  # the line runs as the window does


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "A1"), (4, "A1, A2, A3, A4"), (5, "A1, A2, A3 and 2 more"), (9, "A1, A2, A3 and 6 more")],
)
def test_authors_that_are_not_named_are_counted(qtbot, count, said):
    authors = tuple(f"A{number}" for number in range(1, count + 1))
    assert _read(_line(qtbot, authors=authors)).endswith(f"·  {said}")

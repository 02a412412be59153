"""How the text of an article is set."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QFont

from pressmark.gui.article_document import Look, build_body
from pressmark.gui.palettes import Appearance, own_palette
from pressmark.gui.theme import theme_of
from pressmark.model.article import Article


def _set(qapp, text):
    article = Article(id=1, title="T", body=text, media_type="text/html", imported="2022-01-01")
    look = Look(QFont(), theme_of(own_palette(Appearance.LIGHT)), entities=False)
    return build_body(article, (), look, qapp.thread()).document


def _heights(document):
    """How far below each block the next one begins."""
    document.setTextWidth(2000)
    layout, tops, block = document.documentLayout(), [], document.begin()
    while block.isValid():
        tops.append(layout.blockBoundingRect(block).top())
        block = block.next()
    return [below - above for above, below in pairwise(tops)]


@pytest.mark.parametrize("rows", [("| a | b |", "| 1 | 2 |", "| 3 | 4 |"), ("- a", "- b", "- c")])
def test_rows_of_a_table_and_items_of_a_list_stand_close(qapp, rows):
    text = "\n\n".join(("Before 😀 it.", *rows, "After it."))
    document = _set(qapp, text)
    assert document.toPlainText() == text  # places in the text stay true
    heights = _heights(document)
    between = heights[1::2]
    assert between[1] == between[2] < heights[0] / 2
    assert between[0] == between[-1] > heights[0] / 2  # around them as around any paragraph


def test_a_dash_or_a_bar_alone_makes_no_row(qapp):
    heights = _heights(_set(qapp, "- one item\n\nA paragraph.\n\n| one row |\n\n-5 degrees"))
    assert len(set(heights[1::2])) == 1

"""Lines of a result: cut where they end, marked where the hits are, in either direction."""

import pytest
from PySide6.QtGui import QColor, QFont

from pressmark.gui.marked_text import MarkStyle, TextFont, laid_out

STYLE = MarkStyle.of(QColor("yellow"), QColor("black"), QColor("gray"))
LONG = "Government officials said on Tuesday that they would not accept the terms " * 5
HEBREW = "הממשלה אמרה היום כי המחיר של החיטה יעלה בשנה הקרובה בגלל המלחמה " * 4


@pytest.fixture
def font(qapp):
    return TextFont.measured(QFont())


def lines(laid):
    return [laid.layout.lineAt(number) for number in range(laid.layout.lineCount())]


@pytest.mark.parametrize("text", [LONG, HEBREW])
@pytest.mark.parametrize("widths", [(300,), (300, 200)])
def test_a_text_that_does_not_fit_ends_in_an_ellipsis_within_the_width(font, text, widths):
    laid = laid_out(text, (), font, widths, STYLE)
    assert len(lines(laid)) == len(widths)
    last = lines(laid)[-1].naturalTextRect()
    assert laid.ellipsis is not None
    box = (
        min(laid.ellipsis.x(), last.left()),
        max(laid.ellipsis.x() + font.ellipsis, last.right()),
    )
    assert box[0] >= -1
    assert box[1] <= widths[-1] + 1


def test_the_ellipsis_stands_where_the_reading_goes_on(font):
    assert laid_out(LONG, (), font, (300,), STYLE).ellipsis.x() > 150
    assert laid_out(HEBREW, (), font, (300,), STYLE).ellipsis.x() < 150


def test_a_text_that_fits_is_whole(font):
    laid = laid_out("Short", (), font, (300, 200), STYLE)
    assert laid.ellipsis is None
    assert laid.layout.text() == "Short"
    assert laid_out("", (), font, (300,), STYLE).ellipsis is None


def test_marks_are_where_the_characters_are_beyond_the_first_plane(font):
    marks = ((2, 6), (400_000, 400_004))  # what is not shown is not marked
    laid = laid_out("😀 oil price", marks, font, (300,), STYLE)
    formats = [(one.start, one.length) for one in laid.layout.formats()]
    assert formats == [(3, 4)]

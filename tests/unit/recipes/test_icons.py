"""The icon in the sizes of task bars and lists, where half a pixel is seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from pressmark.gui.icons import application_icon

COLOURS = {"#1f5f5b", "#f7f4ec", "#f0b429"}  # plate, page and ribbon


@pytest.fixture
def drawn(recipe, qapp):
    def image(size: int) -> QImage:
        return QImage.fromData(recipe("build/render_icons").png(size))

    return image


@pytest.mark.parametrize("size", [16, 22, 24, 32, 48])
def test_the_edges_of_the_plate_and_the_page_fall_on_whole_pixels(drawn, size):
    image = drawn(size)
    across = [image.pixelColor(column, size * 5 // 8) for column in range(size)]
    down = [image.pixelColor(size // 2, row) for row in range(size)]
    for line in (across, down):
        solid = [colour for colour in line if colour.alpha() == 255]
        assert len(solid) == sum(colour.alpha() > 0 for colour in line), "a soft outer edge"
    assert {colour.name() for colour in across if colour.alpha()} == COLOURS


def test_the_window_shows_the_same_icon_as_the_desktop(drawn):
    own = application_icon()
    for size in (22, 24, 32):
        assert own.pixmap(size, size).toImage().convertToFormat(drawn(size).format()) == drawn(size)


@pytest.mark.parametrize("size", [16, 22, 24, 32, 48, 64])
def test_the_icon_of_a_size_is_of_that_size(drawn, size):
    assert (drawn(size).width(), drawn(size).height()) == (size, size)

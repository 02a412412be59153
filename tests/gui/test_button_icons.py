"""Icons are drawn for the screens there are, and paler where they cannot be used."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from pressmark.gui.icons import Icons
from pressmark.gui.theme import theme_of


@pytest.fixture
def icons(qapp):
    return Icons(theme_of(qapp.palette()))


def strongest(icon, mode):
    picture = icon.pixmap(QSize(18, 18), mode).toImage()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return max(picture.pixelColor(x, y).alpha() for x, y in places)


def test_one_drawing_for_each_kind_of_screen(qapp, icons):
    ratios = {screen.devicePixelRatio() for screen in qapp.screens()}
    sizes = {size.width() for size in icons.icon("star", 18).availableSizes()}
    assert sizes == {round(18 * ratio) for ratio in ratios}


def test_what_cannot_be_used_is_paler(icons):
    icon = icons.icon("star-filled", 18)
    normal, disabled = (strongest(icon, m) for m in (QIcon.Mode.Normal, QIcon.Mode.Disabled))
    assert normal == 255
    assert 0.35 < disabled / normal < 0.45

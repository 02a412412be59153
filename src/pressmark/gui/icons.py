"""Icons: one family of SVG drawings, recoloured from the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

from pressmark.gui.theme import Theme
from pressmark.services.resources import resource

_ICON_PROPERTY = "iconName"
_BUTTON = 18  # pixels of a button's icon
_DISABLED = 0.4  # how much of its strength an icon keeps that cannot be used


class Icons:
    """The icons in one theme's colours, drawn for each kind of screen there is; drawings are read
    once."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        screens = QGuiApplication.screens()
        self._ratios = sorted({screen.devicePixelRatio() for screen in screens}) or [1.0]
        self._drawings: dict[str, str] = {}
        self._icons: dict[tuple[str, int], QIcon] = {}
        self._pixmaps: dict[tuple[str, int, float, int], QPixmap] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours from now on."""
        self._theme = theme
        self._icons.clear()
        self._pixmaps.clear()

    def icon(self, name: str, size: int = _BUTTON) -> QIcon:
        """The icon ``name`` in the text's colour, drawn for ``size`` logical pixels."""
        key = (name, size)
        if key not in self._icons:
            self._icons[key] = self._draw(name, size)
        return self._icons[key]

    def pixmap(self, name: str, size: int, ratio: float, colour: QColor) -> QPixmap:
        """The icon at ``size`` logical pixels for a screen of device pixel ``ratio``."""
        key = (name, size, ratio, colour.rgba())
        if key not in self._pixmaps:
            renderer = QSvgRenderer(QByteArray(self._drawing(name, colour)))
            self._pixmaps[key] = _rendered(renderer, size, ratio)
        return self._pixmaps[key]

    def dress(self, root: QWidget) -> None:
        """Redraw the icons of every button below ``root``, after the theme changed."""
        for button in root.findChildren(QAbstractButton):
            name = button.property(_ICON_PROPERTY)
            if name:
                button.setIcon(self.icon(str(name), button.iconSize().width()))

    def _draw(self, name: str, size: int) -> QIcon:
        icon = QIcon()
        renderer = QSvgRenderer(QByteArray(self._drawing(name, self._theme.text)))
        for ratio in self._ratios:
            drawn = _rendered(renderer, size, ratio)
            icon.addPixmap(drawn, QIcon.Mode.Normal)
            icon.addPixmap(_dimmed(drawn), QIcon.Mode.Disabled)
        return icon

    def _drawing(self, name: str, colour: QColor) -> bytes:
        if name not in self._drawings:
            path = resource("icons", f"{name}.svg")
            self._drawings[name] = path.read_text(encoding="utf-8")
        painted = self._drawings[name].replace("currentColor", colour.name())
        if colour.alphaF() < 1:
            painted = painted.replace("<svg ", f'<svg opacity="{colour.alphaF():.2f}" ', 1)
        return painted.encode()


def tool_button(
    icons: Icons, name: str, label: str, parent: QWidget | None = None, size: int = _BUTTON
) -> QToolButton:
    """A flat button with only an icon of ``size`` logical pixels; ``label`` is its tooltip and
    its accessible name."""
    button = QToolButton(parent)
    button.setIconSize(QSize(size, size))
    set_button_icon(button, icons, name)
    button.setToolTip(label)
    button.setAccessibleName(label)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def set_button_icon(button: QAbstractButton, icons: Icons, name: str) -> None:
    """Give ``button`` an icon of the size it has, that follows later changes of theme."""
    button.setProperty(_ICON_PROPERTY, name)
    button.setIcon(icons.icon(name, button.iconSize().width()))


def application_icon() -> QIcon:
    """The icon of Pressmark itself, in its own colours."""
    icon = QIcon()
    drawing = QSvgRenderer(str(resource("icons", "pressmark.svg")))
    for size in (16, 32, 48, 64, 128, 256):
        icon.addPixmap(_rendered(drawing, size, 1))
    for size in (22, 24):  # drawn anew, so that their edges fall on whole pixels
        own = QSvgRenderer(str(resource("icons", f"pressmark-{size}.svg")))
        icon.addPixmap(_rendered(own, size, 1))
    return icon


def _dimmed(drawn: QPixmap) -> QPixmap:
    """The same, paler: to draw it anew would take twice the time, and there are many."""
    pale = QPixmap(drawn.size())
    pale.fill(Qt.GlobalColor.transparent)
    pale.setDevicePixelRatio(drawn.devicePixelRatio())
    painter = QPainter(pale)
    painter.setOpacity(_DISABLED)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return pale


def _rendered(renderer: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap

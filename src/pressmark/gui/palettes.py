"""Our own palettes: used where the system has none, or where the user asks for one."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from pressmark.gui.colours import mix


class Appearance(StrEnum):
    """What the user may choose under View > Appearance."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_LIGHT = ("#f4f4f2", "#ffffff", "#1c1e21", "#1f6f6a")
_DARK = ("#1d1f22", "#25282c", "#e7e8ea", "#58b8ae")
_CONTRAST = ("#000000", "#000000", "#ffffff", "#ffe14d")


def apply_appearance(application: QApplication, appearance: Appearance) -> None:
    """Give the whole application the palette of ``appearance``."""
    if appearance is Appearance.SYSTEM and _system_has_palette(application):
        application.setPalette(QPalette())
        return
    application.setPalette(own_palette(_resolved(application, appearance)))


def own_palette(appearance: Appearance) -> QPalette:
    """The palette of LIGHT, DARK or CONTRAST."""
    window, base, text, accent = (
        QColor(name)
        for name in {Appearance.DARK: _DARK, Appearance.CONTRAST: _CONTRAST}.get(appearance, _LIGHT)
    )
    palette = QPalette(window)
    dim = mix(text, base, 0.5)
    for role, colour in (
        (QPalette.ColorRole.Window, window),
        (QPalette.ColorRole.Base, base),
        (QPalette.ColorRole.AlternateBase, mix(base, window, 0.5)),
        (QPalette.ColorRole.Button, mix(window, text, 0.04)),
        (QPalette.ColorRole.ToolTipBase, base),
        (QPalette.ColorRole.Text, text),
        (QPalette.ColorRole.WindowText, text),
        (QPalette.ColorRole.ButtonText, text),
        (QPalette.ColorRole.ToolTipText, text),
        (QPalette.ColorRole.PlaceholderText, mix(text, base, 0.42)),
        (QPalette.ColorRole.Highlight, accent),
        (QPalette.ColorRole.HighlightedText, base),
        (QPalette.ColorRole.Accent, accent),
        (QPalette.ColorRole.Link, accent),
        (QPalette.ColorRole.LinkVisited, accent),
        (QPalette.ColorRole.Mid, mix(window, text, 0.18)),
    ):
        palette.setColor(role, colour)
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, dim)
    return palette


def _resolved(application: QApplication, appearance: Appearance) -> Appearance:
    if appearance is not Appearance.SYSTEM:
        return appearance
    hints = application.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Appearance.CONTRAST
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    return Appearance.DARK if dark else Appearance.LIGHT


def _system_has_palette(application: QApplication) -> bool:
    """Windows and macOS bring one; a bare X or offscreen screen only has the style's grey."""
    if application.platformName() in ("windows", "cocoa"):
        return True
    fusion = QStyleFactory.create("Fusion")
    generic = fusion.standardPalette().color(QPalette.ColorRole.Window)
    application.setPalette(QPalette())
    return bool(application.palette().color(QPalette.ColorRole.Window) != generic)

"""The style sheet: spacing, radius and hairlines the native style does not give."""

from __future__ import annotations

from pathlib import Path
from string import Template

from pressmark.gui.colours import luminance, mix
from pressmark.gui.theme import RADIUS, Theme
from pressmark.services.resources import resource

# Sizes of text, of the system's own size.
_HEADLINE, _FIELD = 1.45, 1.2

_SHEET = Template(
    """
QMainWindow, QDialog { background: $window; }
QToolTip { background: $base; color: $text; border: 1px solid $line; padding: 4px 8px; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QLineEdit, QPlainTextEdit, QTextEdit#notes, QComboBox, QSpinBox {
    background: $base; color: $text; border: 1px solid $line; border-radius: ${radius}px;
    padding: 4px 8px; selection-background-color: $accent; selection-color: $onaccent;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit#notes:focus, QComboBox:focus, QSpinBox:focus {
    border: 1px solid $accent;
}
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url($arrow); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $base; border: 1px solid $line; outline: none; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; background: $base; border: 1px solid $dim; border-radius: 4px;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($check); }
QRadioButton::indicator:checked {
    width: 6px; height: 6px; border: 5px solid $accent; background: $onaccent;
}
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
QLineEdit#search { font-size: ${field}pt; padding: 6px 8px; border-radius: ${radius}px; }
QToolButton { border: none; border-radius: ${radius}px; padding: 4px; color: $text; }
QToolButton:hover, QToolButton:focus { background: $press; }
QToolButton:checked { background: $selected; }
QToolButton:disabled { color: $dim; }
QToolButton::menu-indicator { image: none; width: 0px; }
QToolButton[quiet="true"] { color: $dim; padding: 2px 4px; }
QToolButton[link="true"] { color: $accenttext; padding: 2px 4px; }
QToolButton[chip="true"] {
    background: $selected; color: $text; padding: 3px 8px; border-radius: 11px;
}
QToolButton[chip="true"]:hover, QToolButton[chip="true"]:focus { background: $bar; }
QToolButton[excluded="true"] { color: $error; text-decoration: line-through; }
QPushButton {
    background: $button; color: $text; border: 1px solid $line; border-radius: ${radius}px;
    padding: 5px 20px;
}
QPushButton:hover, QPushButton:focus { border: 1px solid $accent; }
QPushButton:default { background: $accent; color: $onaccent; border: 1px solid $accent; }
QPushButton:disabled { background: $button; color: $dim; border: 1px solid $line; }
QPushButton[primary="true"] { background: $accent; color: $onaccent; border: 1px solid $accent; }
QPushButton:default:focus, QPushButton[primary="true"]:focus {
    border: 2px solid $text; padding: 4px 19px;
}
QAbstractItemView { background: $base; border: none; outline: none; color: $text;
    selection-background-color: $selected; selection-color: $text; }
QMainWindow QTreeView, QMainWindow QListView { background: transparent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QListView#chapters::item { padding: 4px 8px; }
QListView#lines::item { padding: 4px 4px; border-bottom: 1px solid $line; }
QListView#lines::item:selected { background: $selected; color: $text; }
QFrame#popup QListView::item { padding: 3px 4px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }
QTableView::item { padding: 2px 8px; }
QTableView#plain::item { padding: 0; }
QDialog QTreeView, QDialog QListView, QDialog QTableView {
    background: $base; border: 1px solid $line; border-radius: ${radius}px;
}
QHeaderView::section {
    background: $window; color: $dim; border: none;
    border-bottom: 1px solid $line; padding: 4px 11px;
}
QMenuBar { background: $window; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: ${radius}px; background: transparent; }
QMenuBar::item:selected { background: $press; }
QMenu { background: $base; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $dim; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QProgressBar { background: $line; border: none; border-radius: 3px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabBar::tab { padding: 6px 12px; color: $dim; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accenttext; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QLabel[dim="true"] { color: $dim; }
QLabel[headline="true"] { font-size: ${headline}pt; font-weight: 600; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[error="true"] { color: $error; }
QFrame#banner { background: $selected; border: none; }
QFrame#popup { background: $base; border: 1px solid $line; border-radius: ${radius}px; }
QFrame#hairline { background: $line; border: none; }
QWidget#reader, QWidget#results { background: $base; }
QStatusBar, QWidget#statusArea { background: $window; }
"""
)


def style_sheet(theme: Theme, points: float) -> str:
    """The application's style sheet in the colours of ``theme``; ``points`` is its font's size."""
    return _SHEET.substitute(
        window=theme.window.name(),
        base=theme.base.name(),
        text=theme.text.name(),
        dim=theme.dim.name(),
        line=theme.line.name(),
        accent=theme.accent.name(),
        onaccent=theme.on_accent.name(),
        accenttext=theme.accent_text.name(),
        selected=theme.selected.name(),
        bar=theme.bar.name(),
        error=theme.error.name(),
        press=mix(theme.window, theme.text, 0.08).name(),
        button=mix(theme.base, theme.text, 0.03).name(),
        handle=mix(theme.window, theme.text, 0.25).name(),
        radius=RADIUS,
        headline=round(points * _HEADLINE, 1),
        field=round(points * _FIELD, 1),
        check=_check_mark(theme).as_posix(),
        arrow=resource("icons", "combo-arrow.svg").as_posix(),
    )


def _check_mark(theme: Theme) -> Path:
    """The tick in a checked box; a style sheet's pictures cannot take a palette's colour."""
    tone = "dark" if luminance(theme.on_accent) < luminance(theme.accent) else "light"
    return resource("icons", f"tick-{tone}.svg")

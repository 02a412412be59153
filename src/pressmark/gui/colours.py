"""Arithmetic on colours: mixing, contrast, and making a colour readable on another."""

from __future__ import annotations

from PySide6.QtGui import QColor

READABLE = 4.5  # the WCAG 2 contrast ratio for text (level AA)


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """``first`` with ``share`` (0–1) of ``second`` in it."""
    return QColor(
        round(first.red() + (second.red() - first.red()) * share),
        round(first.green() + (second.green() - first.green()) * share),
        round(first.blue() + (second.blue() - first.blue()) * share),
    )


def luminance(colour: QColor) -> float:
    """Relative luminance, 0–1, as WCAG 2 defines it."""
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio of two colours, 1–21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: QColor, background: QColor, ratio: float = READABLE) -> QColor:
    """``colour``, moved towards black or white until it reaches ``ratio`` on ``background``."""
    towards = QColor("black") if luminance(background) > 0.18 else QColor("white")
    for step in range(21):
        candidate = mix(colour, towards, step / 20)
        if contrast(candidate, background) >= ratio:
            return candidate
    return towards


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

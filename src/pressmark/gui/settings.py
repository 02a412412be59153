"""What the window remembers between two runs, each with its type."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from pressmark.gui.palettes import Appearance

_MOST_RECENT = 12


class Settings:
    """Reads and writes QSettings; a value of another type counts as absent."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def number(self, key: str, default: float) -> float:
        """A number."""
        return float(self._store.value(key, default, type=float))  # type: ignore[arg-type]

    def flag(self, key: str, default: bool) -> bool:
        """Yes or no."""
        return bool(self._store.value(key, default, type=bool))

    def text(self, key: str, default: str = "") -> str:
        """A text."""
        return str(self._store.value(key, default, type=str))

    def texts(self, key: str, default: list[str]) -> list[str]:
        """Several texts; ``default`` only when never written."""
        if not self._store.contains(key):
            return default
        return [one for one in self.text(key).split("\n") if one]

    def state(self, key: str) -> QByteArray:
        """What ``saveState`` or ``saveGeometry`` gave."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, key: str, value: float | bool | str | QByteArray | list[str]) -> None:
        """Remember a value."""
        self._store.setValue(key, "\n".join(value) if isinstance(value, list) else value)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, high contrast, or as the system."""
        try:
            return Appearance(self.text("appearance", Appearance.SYSTEM.value))
        except ValueError:
            return Appearance.SYSTEM

    @property
    def recent(self) -> list[Path]:
        """Archives opened lately, newest first."""
        return [Path(one) for one in self.texts("recent", [])]

    def opened(self, folder: Path) -> None:
        """Put an archive at the top of the recent ones."""
        others = [str(one) for one in self.recent if one != folder]
        self.keep("recent", [str(folder), *others][:_MOST_RECENT])
        self.keep("last", str(folder))

"""How the text and the window look: size, line length, serif, appearance, language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from pressmark.gui.palettes import Appearance
from pressmark.gui.picker import Pick, Picker
from pressmark.gui.reader import Reader
from pressmark.gui.settings import Settings

_STEP = 1.0  # points
_CHARACTERS = (48, 56, 62, 68, 72, 80, 96)
LANGUAGES = (("", ""), ("en", "English"), ("ru", "Русский"))


class ViewSettings(QObject):
    """Changes the look and remembers it."""

    said = Signal(str)

    def __init__(
        self,
        settings: Settings,
        reader: Reader,
        set_appearance: Callable[[Appearance], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._reader = reader
        self._set_appearance = set_appearance
        self._window = window
        text = reader.text
        text.points = settings.number("text points", text.points)
        text.serif = settings.flag("serif", True)
        text.characters = int(settings.number("characters", text.characters))

    @Slot()
    def larger(self) -> None:
        """Larger text in the reader."""
        self._resize(_STEP)

    @Slot()
    def smaller(self) -> None:
        """Smaller text in the reader."""
        self._resize(-_STEP)

    @Slot()
    def wider(self) -> None:
        """Longer lines."""
        self._set_characters(min((c for c in _CHARACTERS if c > self._now), default=self._now))

    @Slot()
    def narrower(self) -> None:
        """Shorter lines."""
        self._set_characters(max((c for c in _CHARACTERS if c < self._now), default=self._now))

    @Slot()
    def toggle_serif(self) -> None:
        """Serif text or the window's own font."""
        self._reader.text.serif = not self._reader.text.serif
        self._settings.keep("serif", self._reader.text.serif)
        self._reader.show_again()

    @property
    def _now(self) -> int:
        return self._reader.text.characters

    def _resize(self, step: float) -> None:
        text = self._reader.text
        text.set_points(text.points + step)
        self._settings.keep("text points", text.points)

    def _set_characters(self, characters: int) -> None:
        text = self._reader.text
        text.characters = characters
        text.set_points(text.points)
        self._settings.keep("characters", float(characters))

    @Slot()
    def choose_appearance(self) -> None:
        """Light, dark, high contrast, or as the system."""
        labels = {
            Appearance.SYSTEM: self.tr("As the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
            Appearance.CONTRAST: self.tr("High contrast"),
        }
        now = self._settings.appearance
        picks = [
            Pick(label, self._in_use(appearance is now), appearance)
            for appearance, label in labels.items()
        ]
        picker = Picker(self.tr("Appearance"), self.tr("Find"), picks, self._window)
        picker.chosen.connect(self._appearance_chosen)
        picker.open()

    def _in_use(self, now: bool) -> str:
        return self.tr("in use") if now else ""

    @Slot(object)
    def _appearance_chosen(self, appearance: Appearance) -> None:
        self._settings.keep("appearance", appearance.value)
        self._set_appearance(appearance)

    @Slot()
    def choose_language(self) -> None:
        """The language of the window, from the next start on."""
        now = self._settings.text("language")
        picks = [
            Pick(name or self.tr("As the system"), self._in_use(code == now), code)
            for code, name in LANGUAGES
        ]
        picker = Picker(self.tr("Language"), self.tr("Find"), picks, self._window)
        picker.chosen.connect(self._language_chosen)
        picker.open()

    @Slot(object)
    def _language_chosen(self, code: str) -> None:
        self._settings.keep("language", code)
        self.said.emit(self.tr("The language changes when Pressmark is started again."))

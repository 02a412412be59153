"""Help in the window: manual, shortcuts, palette, tour, diagnostics, About."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pressmark.gui.other_words import other_words
from pressmark.gui.picker import Pick, Picker
from pressmark.gui.saving import ask_where
from pressmark.gui.settings import Settings
from pressmark.gui.trouble import trouble_text
from pressmark.services.places import log_file

if TYPE_CHECKING:
    from pressmark.gui.manual import Manual
    from pressmark.gui.window import MainWindow


class Guide(QObject):
    """Knows the window it explains."""

    def __init__(self, settings: Settings, window: MainWindow) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._manual: Manual | None = None

    @Slot()
    def show_manual(self) -> None:
        """Open the manual."""
        from pressmark.gui.manual import Manual

        if self._manual is None:
            self._manual = Manual(self._window)
        self._manual.show()
        self._manual.raise_()
        self._manual.activateWindow()

    @Slot()
    def show_shortcuts(self) -> None:
        """Open the sheet of shortcuts."""
        from pressmark.gui.help_dialogs import ShortcutsSheet

        ShortcutsSheet(self._window.commands.table, self._window).open()

    @Slot()
    def show_palette(self) -> None:
        """Every action, found by typing a few letters of it."""
        from pressmark.gui.help_dialogs import keys_text

        by_id = self._window.commands.by_id
        picks = [
            Pick(
                by_id[one.id].text().replace("&", ""),
                keys_text(one),
                one.id,
                by_id[one.id].isEnabled(),
                other_words(one.id),
            )
            for one in self._window.commands.table
        ]
        picker = Picker(
            self.tr("All commands"), self.tr("Type what you want to do"), picks, self._window
        )
        picker.chosen.connect(self._trigger)
        picker.open()

    @Slot(object)
    def _trigger(self, action_id: str) -> None:
        self._window.commands.by_id[action_id].trigger()

    @Slot()
    def show_tour(self) -> None:
        """Show the short tour."""
        from pressmark.gui.tour import Stop, Tour

        window = self._window
        stops = (
            Stop(window.bar.field, self.tr("Search"),
                 self.tr("Type words. Results follow every letter. Quotes keep words together.")),
            Stop(window.facets, self.tr("Filters"),
                 self.tr("A click includes a value, another excludes it, a third clears it.")),
            Stop(window.timeline, self.tr("Timeline"),
                 self.tr("Drag over it to keep only these dates. The wheel zooms.")),
            Stop(window.results, self.tr("Articles"),
                 self.tr("J and K go to the next and the previous one.")),
            Stop(window.reader, self.tr("Reader"),
                 self.tr("N and P go from hit to hit. S stars, T tags, H highlights.")),
        )  # fmt: skip
        Tour(stops, window)
        self._settings.keep("tour seen", True)

    @Slot()
    def save_diagnostics(self) -> None:
        """Save what helps to find a fault; nothing of the articles is in it."""
        from pressmark.gui.diagnostics import diagnostics

        title = self.tr("Save diagnostics")
        path = ask_where(self._window, title, "pressmark-diagnostics.txt")
        if path is not None:
            text = diagnostics(self._settings, self._window.status, log_file())
            try:
                path.write_text(text, encoding="utf-8")
            except OSError as error:
                self._window.banner.say(trouble_text(error))

    @Slot()
    def show_about(self) -> None:
        """Version, licences, attributions."""
        from pressmark.gui.help_dialogs import About

        About(self._window).open()

"""Starts the window: the composition root of the graphical face."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QSettings,
    Qt,
    QTimer,
    QTranslator,
    Slot,
)
from PySide6.QtWidgets import QApplication

from pressmark.gui.ending import Ending
from pressmark.gui.garbage import GarbageCollection
from pressmark.gui.handing_over import OpenedFiles, Reception, Request
from pressmark.gui.icons import Icons, application_icon
from pressmark.gui.palettes import Appearance, apply_appearance
from pressmark.gui.picture import PictureTaker
from pressmark.gui.session import OpenLibrary, open_library
from pressmark.gui.settings import Settings
from pressmark.gui.stylesheet import style_sheet
from pressmark.gui.surroundings import Surroundings
from pressmark.gui.theme import Theme, theme_of
from pressmark.gui.window import MainWindow
from pressmark.gui.window_memory import step_aside
from pressmark.services.places import default_archive, log_file, request_folder, sample_archive
from pressmark.services.resources import resource

# A worker that computes hands the interpreter to the GUI thread after this long, in seconds;
# Python's own 5 ms would show as a stutter.
_SWITCH_INTERVAL = 0.0015


def run(
    *,
    archive: Path | None = None,
    query: str = "",
    picture: Path | None = None,
    files: Sequence[Path] = (),
) -> int:
    """Open the window and run until it is closed; the exit status.

    ``picture`` renders one PNG of the window once it has settled, and ends.
    """
    _start_log()
    sys.setswitchinterval(_SWITCH_INTERVAL)
    application = make_application()
    request = Request(archive, query, tuple(files))
    reception = Reception(request_folder(), application)
    first = picture is None and reception.open()
    if picture is None and not first and reception.hand_over(request):
        return 0
    desktop = Desktop(application, _settings(), open_library)
    Ending(desktop.end_at_once, application)
    reception.received.connect(desktop.open_requested)
    OpenedFiles(application).opened.connect(desktop.open_requested)
    window = desktop.open_requested(request)
    taker = PictureTaker(window, picture) if picture is not None else None
    status = application.exec()
    if first:
        reception.close()
    desktop.close_all()
    return taker.status if taker is not None else status


def make_application() -> QApplication:
    """The one QApplication, with its names and icon."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["pressmark"])
    application.setApplicationName("Pressmark")
    application.setOrganizationName("Pressmark")
    application.setDesktopFileName("org.pressmark.Pressmark")  # its window on Wayland
    if sys.platform != "darwin":
        application.setStyle("Fusion")
    return application


class Desktop(QObject):
    """Owns the windows and what they share: colours, icons, settings, language."""

    def __init__(self, application: QApplication, settings: Settings, opener: OpenLibrary) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._opener = opener
        self._windows: dict[Path, MainWindow] = {}
        self._garbage = GarbageCollection(self._pieces_done, self)
        self._translate(settings.text("language"))
        self._theme = self._colour(settings.appearance)
        self._icons = Icons(self._theme)
        application.styleHints().colorSchemeChanged.connect(self._on_scheme)

    def open_window(
        self, folder: Path, _create: bool = False, files: tuple[Path, ...] = ()
    ) -> MainWindow:
        """A window on the archive in ``folder``; the one it has already, if it has one."""
        folder = folder.expanduser().absolute()
        existing = self._windows.get(folder)
        if existing is not None:
            existing.setWindowState(existing.windowState() & ~Qt.WindowState.WindowMinimized)
            existing.show()
            existing.raise_()
            existing.activateWindow()
            if files:
                existing.work.import_paths(files)
            return existing
        window = MainWindow(folder, self._surroundings())
        step_aside(window, list(self._windows.values()))
        self._windows[folder] = window
        window.closed.connect(_Forgetter(self._windows, folder, self).forget)
        window.session.opened.connect(self._garbage.begin)
        window.session.unopened.connect(self._garbage.begin)
        if files:
            window.session.opened.connect(_Dropper(window, files).drop)
        _AfterFirstPaint(window)
        self._style()
        window.show()
        return window

    @Slot(object)
    def open_requested(self, request: Request) -> MainWindow:
        """The window a start, a second start or the system asked for."""
        folder = request.archive or self._folder_in_front() or self.archive_to_open()
        window = self.open_window(folder, files=request.files)
        if request.query:
            window.control.type_text(request.query)
        return window

    def _folder_in_front(self) -> Path | None:
        """The archive of the window last used, or of any that is open."""
        front = self._application.activeWindow()
        folders = [folder for folder, window in self._windows.items() if window is front]
        return next(iter(folders or self._windows), None)

    def close_all(self) -> None:
        """Close every window that is still open (the program is asked to end)."""
        for window in list(self._windows.values()):
            window.close()
        for translator in self._translators:
            self._application.removeTranslator(translator)

    def end_at_once(self) -> None:
        """Close every window without asking; nobody may be there to answer."""
        for window in list(self._windows.values()):
            window.leaving.go_at_once()

    def archive_to_open(self) -> Path:
        """The archive last open, else the default one, else the sample (the first run)."""
        last = self._settings.text("last")
        if last and (Path(last) / "archive.sqlite").exists():
            return Path(last)
        default = default_archive()
        return default if (default / "archive.sqlite").exists() else sample_archive()

    def set_appearance(self, appearance: Appearance) -> None:
        """Light, dark, high contrast or as the system, in every window."""
        self._theme = self._colour(appearance)
        self._style()
        self._icons.set_theme(self._theme)
        for window in self._windows.values():
            window.restyle()

    def _pieces_done(self) -> int:
        return sum(window.session.turns.done for window in self._windows.values())

    def _surroundings(self) -> Surroundings:
        return Surroundings(
            settings=self._settings,
            icons=self._icons,
            theme=self._current_theme,
            open_library=self._opener,
            open_window=self._open_from_window,
            set_appearance=self.set_appearance,
        )

    def _current_theme(self) -> Theme:
        return self._theme

    def _open_from_window(self, folder: Path, create: bool) -> None:
        self.open_window(folder, create)

    def _colour(self, appearance: Appearance) -> Theme:
        apply_appearance(self._application, appearance)
        return theme_of(self._application.palette())

    def _style(self) -> None:
        """Put on the style sheet. A first window is whole by then: each part would be styled
        anew whenever it is laid into another, which takes three times as long.
        """
        sheet = style_sheet(self._theme, self._application.font().pointSizeF())
        if sheet != self._application.styleSheet():
            self._application.setStyleSheet(sheet)

    @Slot()
    def _on_scheme(self) -> None:
        if self._settings.appearance is Appearance.SYSTEM:
            self.set_appearance(Appearance.SYSTEM)

    def _translate(self, language: str) -> None:
        locale = QLocale(language) if language else QLocale.system()
        if locale.language() == QLocale.Language.C:
            locale = QLocale("en")
        QLocale.setDefault(locale)
        own, qt = self._translators = (QTranslator(self), QTranslator(self))
        folder = str(resource("translations"))
        if not own.load(locale, "pressmark", "_", folder):
            own.load("pressmark_en", folder)
        self._application.installTranslator(own)
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if qt.load(locale, "qtbase", "_", qt_folder):
            self._application.installTranslator(qt)


class _AfterFirstPaint(QObject):
    """Opens the archive once the window was painted: what that loads takes a while."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._go_on)
        return super().eventFilter(watched, event)

    @Slot()
    def _go_on(self) -> None:
        if QApplication.windowIcon().isNull():  # drawing it in all sizes takes a while too
            QApplication.setWindowIcon(application_icon())
        self._window.open()


class _Forgetter(QObject):
    """Takes a closed window off the list of windows; the last one ends the program.

    Qt ends it by itself only when the last window was visible, not one that was hidden to finish
    its work.
    """

    def __init__(self, windows: dict[Path, MainWindow], folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._windows = windows
        self._folder = folder

    @Slot()
    def forget(self) -> None:
        self._windows.pop(self._folder, None)
        if not self._windows:
            QCoreApplication.quit()


class _Dropper(QObject):
    """Offers files for import that were given on the command line."""

    def __init__(self, window: MainWindow, files: tuple[Path, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._files = files

    @Slot()
    def drop(self) -> None:
        self._window.work.import_paths(self._files)


def _settings() -> Settings:
    return Settings(
        QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Pressmark", "Pressmark")
    )


def _start_log() -> None:
    path = log_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        filename=path,
        level=logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
    )

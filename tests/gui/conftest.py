"""A small real archive, made once and copied for every test, and windows on it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, QSettings, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pressmark.gui.application import Desktop, make_application
from pressmark.gui.session import open_library
from pressmark.gui.settings import Settings
from pressmark.gui.window import MainWindow
from pressmark.model.imports import RunDefaults
from pressmark.services.control import Control
from pressmark.services.library import Library
from pressmark.services.resources import resource

_TOPICS = ("evacuation", "harvest", "election", "storm")
_SOURCES = ("Metro", "Daily Planet", "The Wire")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen screen warns of what it has no window manager for."""
    for item in items:
        if "tests/gui" in item.path.as_posix():
            ignored = ("This plugin does not support",)
            item.add_marker(pytest.mark.qt_log_ignore(*ignored))


def article_rows(count: int) -> Iterator[str]:
    """JSONL lines of ``count`` articles: four topics, three sources, four years, some undated."""
    for number in range(count):
        topic = _TOPICS[number % len(_TOPICS)]
        date = f"{2019 + number % 4}-{1 + number % 12:02}-{1 + number % 28:02}"
        yield json.dumps(
            {
                "id": f"a{number}",
                "title": f"The {topic} number {number}",
                "source": _SOURCES[number % len(_SOURCES)],
                "date": date if number % 10 else "",
                "url": f"https://example.org/{number}",
                "authors": ["Ann Author"],
                "lang": "en",
                "text": f"The {topic} of place {number} was reported today by many people. "
                f"Residents spoke of the {topic} at length and in detail.\n\n"
                f"A second paragraph, number {number * 7919}, tells what came after it. 🗞️ "
                f"In the end the {topic} was over, and calm returned to the town.",
            },
            ensure_ascii=False,
        )


@pytest.fixture(autouse=True)
def _no_key_is_held(qapp: QApplication) -> None:
    """QTest's clicks leave Ctrl or Shift held, and the next test's selections go by that."""
    QTest.keyRelease(QWidget(), Qt.Key.Key_Control)
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="session")
def _home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The user's folders, moved away for the whole session."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
            patch.setenv(name, str(home / name))
        yield home


@pytest.fixture(scope="session")
def _made_archive(_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    rows = folder / "articles.jsonl"
    rows.write_text("\n".join(article_rows(60)), encoding="utf-8")
    with Library.open(folder / "archive", create=True) as library:
        library.imports.run([str(rows)], RunDefaults(), lambda _: None, Control())
    return folder / "archive"


@pytest.fixture
def archive(_made_archive: Path, tmp_path: Path) -> Path:
    """An archive of 60 articles of one's own."""
    folder = Path(shutil.copytree(_made_archive, tmp_path / "archive"))
    with Library.open(folder) as library:  # a copy has no index yet
        library.maintenance.reindex(lambda _: None, Control())
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Fresh settings."""
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = Settings(store)
    made.keep("language", "en")
    return made


@pytest.fixture
def desktop(qapp: QApplication, settings: Settings, _home: Path) -> Iterator[Desktop]:
    """What opens windows; closes all of them at the end."""
    made = Desktop(make_application(), settings, open_library)
    yield made
    for window in made._windows.values():
        window.work.activity.stop()  # after a failure: nobody answers what becomes of work
    made.close_all()
    qapp.processEvents()


@pytest.fixture
def open_window(desktop: Desktop, qtbot) -> Callable[[Path], MainWindow]:
    """Opens a window and waits until it shows its articles; catching up is left out."""

    def open_it(folder: Path) -> MainWindow:
        window = desktop.open_window(folder)
        window.work._caught_up = True
        window.resize(1280, 800)
        qtbot.waitUntil(lambda: window.control.last is not None, timeout=20_000)
        qtbot.waitUntil(lambda: not window.session.busy, timeout=20_000)
        return window

    return open_it


@pytest.fixture
def window(open_window: Callable[[Path], MainWindow], archive: Path) -> MainWindow:
    """A window on the archive of 60 articles."""
    return open_window(archive)


@pytest.fixture
def russian(qapp: QApplication) -> Iterator[None]:
    """The window's texts, numbers and dates in Russian."""
    QLocale.setDefault(QLocale("ru"))
    translator = QTranslator()
    assert translator.load("pressmark_ru", str(resource("translations")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale("en"))

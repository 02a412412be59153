"""Pictures of every state of the window, drawn offscreen from the real program.

    python packaging/dev/screenshots.py [FOLDER]

Writes about twenty PNG files into FOLDER (default build/screenshots). The archive it shows is
the sample archive, imported afresh into a temporary folder.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSettings, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from pressmark.gui.application import Desktop, make_application
from pressmark.gui.palettes import Appearance
from pressmark.gui.search_state import Choice, DateChoice, choose, select_dates
from pressmark.gui.session import open_library
from pressmark.gui.settings import Settings
from pressmark.gui.window import MainWindow
from pressmark.model.dates import PartialDate
from pressmark.model.facets import Facet
from pressmark.model.imports import Progress, Stage
from pressmark.services import jobs

ROOT = Path(__file__).resolve().parents[2]
_SMALL, _LARGE = (1280, 800), (1280, 720)  # the large one is drawn at 200 %: 2560 x 1440
_PATIENCE_MS = 30_000
_ARTICLES = {
    "arabic": ("ar", "إجلاء السكان من خيرسون", "أعلنت السلطات المحلية إجلاء السكان من المدينة يوم "
               "الخميس بعد أيام من القصف. وقال الحاكم إن الحافلات ستنقل العائلات إلى أماكن آمنة."),
    "russian": ("ru", "Эвакуация из Херсона", "Власти Херсона объявили об эвакуации жителей. "
                "Автобусы отправятся утром, сообщил глава администрации Владимир Сальдо."),
    "japanese": ("ja", "ヘルソンからの避難",
                 "当局は木曜日、住民に避難を呼びかけた。バスは朝に出発する予定だ。"),
}  # fmt: skip


@dataclass(frozen=True)
class Scene:
    """One picture: what is done before it is taken, in which looks and size."""

    name: str
    prepare: Callable[[MainWindow], QWidget | None]
    archive: str = "sample"
    appearance: Appearance = Appearance.LIGHT
    size: tuple[int, int] = _SMALL


def settle(window: MainWindow | None, milliseconds: int = 250) -> None:
    """Run the event loop until nothing is awaited and ``milliseconds`` went by."""
    clock = QElapsedTimer()
    clock.start()
    while True:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        if window is None or not window.session.busy or clock.elapsed() > _PATIENCE_MS:
            return


def main(folder: Path) -> int:
    """Take every picture; 0 when all were written."""
    application = make_application()
    if not QFontDatabase.families():
        print("No font is installed: the pictures would show boxes.", file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CACHE_HOME"] = str(Path(place, "cache"))
        build_archives(Path(place))
        return sum(not take(application, scene, Path(place), folder) for scene in scenes())


def take(application: QApplication, scene: Scene, place: Path, folder: Path) -> bool:
    """Draw one scene into ``folder``."""
    store = QSettings(str(place / f"{scene.name}.ini"), QSettings.Format.IniFormat)
    settings = Settings(store)
    settings.keep("appearance", scene.appearance.value)
    settings.keep("language", "ru" if scene.name.startswith("russian-window") else "en")
    desktop = Desktop(application, settings, open_library)
    window = desktop.open_window(place / scene.archive)
    window.resize(*scene.size)
    settle(window)
    window.work.activity.stop()
    shown = scene.prepare(window) or window
    settle(window)
    path = folder / f"{scene.name}.png"
    written = bool(shown.grab().save(str(path)))
    print(path)
    window.work.activity.tasks.clear()
    desktop.close_all()
    settle(None, 50)
    return written


def build_archives(place: Path) -> None:
    """The sample archive, an empty one, and one with the languages that are hard to set."""
    sample = ROOT / "resources" / "sample" / "articles.jsonl.gz"
    with_jobs(place / "sample", [str(sample)], recognise=True)
    with_jobs(place / "empty", [], recognise=False)
    rows = place / "languages.jsonl"
    import json

    rows.write_text(
        "\n".join(
            json.dumps({"id": name, "source": "Example", "date": "2022-10-13", "title": title,
                        "lang": code, "text": f"{body}\n\n{body}"}, ensure_ascii=False)
            for name, (code, title, body) in _ARTICLES.items()
        ),
        encoding="utf-8",
    )  # fmt: skip
    long = place / "long.txt"
    long.write_text("\n\n".join("A word and another one. " * 120 for _ in range(160)), "utf-8")
    with_jobs(place / "languages", [str(rows), str(long)], recognise=False)


def with_jobs(folder: Path, paths: list[str], *, recognise: bool) -> None:
    """Make an archive and import ``paths`` in this process."""
    from pressmark.model.imports import RunDefaults
    from pressmark.services.control import Control
    from pressmark.services.library import Library

    with Library.open(folder, create=True) as library:
        if paths:
            library.imports.run(paths, RunDefaults(), _silent, Control())
        if recognise:
            library.enrichment.run(_silent, Control())


def _silent(_: object) -> None:
    """Progress nobody watches."""


# ---- what is done in each scene


def search(text: str) -> Callable[[MainWindow], QWidget | None]:
    """Search, and read the first article."""

    def prepare(window: MainWindow) -> None:
        window.control.type_text(text)
        settle(window)
        window.reading.next_article()

    return prepare


def narrowed(window: MainWindow) -> None:
    """A search narrowed by a source, by exclusion, and by dates."""
    search("government")(window)
    settle(window)
    values = window.facets.model.section_of(Facet.SOURCE).values
    state = window.control.state
    if len(values) > 1:
        state = choose(state, Choice(Facet.SOURCE, values[0].id, values[0].value))
        excluded = Choice(Facet.SOURCE, values[1].id, values[1].value, excluded=True)
        state = choose(state, excluded)
    dates = DateChoice(PartialDate(2010), PartialDate(2025))
    window.control.ask(select_dates(state, dates))
    settle(window)
    window.reading.next_article()


def nothing(window: MainWindow) -> None:
    """A misspelt word that finds nothing."""
    window.control.type_text("goverment zzzz")


def misspelt(window: MainWindow) -> None:
    """A query with an open bracket, committed."""
    window.control.type_text("(evacuate OR")
    settle(window)
    window.bar.field.setFocus()
    window.control.commit()


def importing(window: MainWindow) -> None:
    """The activity panel as it looks in the middle of an import."""
    _pretend(window, Progress(Stage.IMPORTING, 1204, 4689, 312.0, 31.0))


def recognising(window: MainWindow) -> None:
    """The activity panel while entities are found."""
    _pretend(window, Progress(Stage.RECOGNISING, 2210, 4689, 41.0, 61.0))


def _pretend(window: MainWindow, progress: Progress) -> None:
    from pressmark.gui.activity import Task

    task = Task(jobs.EnrichJob(), "Importing", progress)
    window.work.activity.tasks.append(task)
    window.work.activity.changed.emit()


def details(window: MainWindow) -> None:
    """All details of an article, with their origins."""
    search("")(window)
    settle(window)
    window.reader.header._more.setChecked(True)


def article_called(part: str) -> Callable[[MainWindow], QWidget | None]:
    """Read the article in the language archive whose title holds ``part``."""

    def prepare(window: MainWindow) -> None:
        for _ in range(window.results.model.rowCount()):
            window.reading.next_article()
            settle(window)
            article = window.reader.article
            if article is not None and part in article.title:
                return

    return prepare


def dialog(action: str) -> Callable[[MainWindow], QWidget | None]:
    """The dialog an action opens."""

    def prepare(window: MainWindow) -> QWidget | None:
        search("")(window)
        settle(window)
        window.commands.by_id[action].trigger()
        settle(window)
        return QApplication.activeModalWidget() or QApplication.activeWindow()

    return prepare


def tour(window: MainWindow) -> None:
    """The first bubble of the tour."""
    search("")(window)
    settle(window)
    window.guide.show_tour()


def report(window: MainWindow) -> QWidget | None:
    """The report of the import."""
    window.session.read("r", lambda lib, _: lib.imports.reports(1), lambda _reply: None)
    window.work._read_report(1)
    settle(window)
    return QApplication.activeModalWidget()


def scenes() -> tuple[Scene, ...]:
    """Every picture, in the order of a user's first day."""
    main = Scene("main-light", search("government"))
    dark = Appearance.DARK
    return (
        Scene("first-run", tour),
        Scene("empty-archive", lambda _: None, archive="empty"),
        Scene("empty-archive-dark", lambda _: None, archive="empty", appearance=dark),
        main,
        replace(main, name="main-dark", appearance=dark),
        replace(main, name="main-contrast", appearance=Appearance.CONTRAST),
        replace(main, name="main-1024", size=(1024, 700)),
        replace(main, name="main-large", size=(2000, 1100)),
        replace(main, name="russian-window"),
        Scene("narrowed", narrowed),
        Scene("narrowed-dark", narrowed, appearance=dark),
        Scene("nothing-found", nothing),
        Scene("query-error", misspelt),
        Scene("importing", importing),
        Scene("recognising", recognising, appearance=dark),
        Scene("details", details),
        Scene("article-russian", article_called("Херсона"), archive="languages"),
        Scene("article-arabic", article_called("خيرسون"), archive="languages"),
        Scene("article-japanese", article_called("ヘルソン"), archive="languages"),
        Scene("article-long", article_called("A word"), archive="languages"),
        Scene("import-report", report),
        Scene("palette", dialog("palette")),
        Scene("shortcuts", dialog("shortcuts")),
        Scene("about", dialog("about")),
        Scene("import-dialog", dialog("import")),
        Scene("bulk-edit", dialog("edit-fields")),
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "screenshots")))

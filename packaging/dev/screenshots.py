"""Pictures of every state of the window, drawn offscreen from the real program.

    python packaging/dev/screenshots.py [FOLDER]

Writes some thirty PNG files into FOLDER (default build/screenshots). The archive it shows is
the sample archive, imported afresh into a temporary folder. The scenes at 200 % are drawn by a
second process of this program, because Qt scales a program as a whole. The Japanese article is
left out, and this is said, on a computer without a font for it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

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
_SCALED = "--scaled"  # an argument: draw only the scenes at 200 %, from the archives there are
_IN_MANUAL = ("main-light", "main-dark")  # drawn in 256 colours, to be small
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
    scaled: bool = False  # drawn at 200 %


def settle(window: MainWindow | None, milliseconds: int = 250) -> None:
    """Run the event loop until nothing was awaited twice, ``milliseconds`` apart.

    Once may be the moment in which an answer came whose facets are not painted yet.
    """
    clock = QElapsedTimer()
    clock.start()
    calm = 0
    while calm < 2 and clock.elapsed() <= _PATIENCE_MS:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        calm = 0 if window is not None and window.session.busy else calm + 1


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
        missing = sum(
            not take(application, scene, Path(place), folder)
            for scene in scenes()
            if not scene.scaled and drawable(scene)
        )
        again = [sys.executable, __file__, _SCALED, place, str(folder)]
        doubled = os.environ | {"QT_SCALE_FACTOR": "2"}
        return missing + subprocess.run(again, env=doubled, check=False).returncode


def draw_scaled(place: Path, folder: Path) -> int:
    """Take the pictures at 200 %, of archives that were built in ``place``."""
    application = make_application()
    large = [scene for scene in scenes() if scene.scaled]
    return sum(not take(application, scene, place, folder) for scene in large)


def drawable(scene: Scene) -> bool:
    """Whether there is a font for what the scene shows."""
    known = QFontDatabase.families(QFontDatabase.WritingSystem.Japanese)
    if "japanese" in scene.name and not known:
        print(f"{scene.name}: left out, no font for Japanese is installed")
        return False
    return True


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
    picture = shown.grab().toImage()
    if scene.name in _IN_MANUAL:
        picture = in_few_colours(picture)
    written = bool(picture.save(str(path)))
    print(path)
    window.work.activity.tasks.clear()
    desktop.close_all()
    settle(None, 50)
    return written


def in_few_colours(picture: QImage) -> QImage:
    """The picture in its 256 most frequent colours, which makes its file half as large."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    colours = Counter(memoryview(plain.constBits()).cast("I")).most_common(256)
    table = [colour for colour, _ in colours]
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, flags)


def build_archives(place: Path) -> None:
    """The sample archive, an empty one, and one with the languages that are hard to set."""
    sample = ROOT / "resources" / "sample" / "articles.jsonl.gz"
    with_jobs(place / "sample", [str(sample)], recognise=True)
    with_jobs(place / "empty", [], recognise=False)
    rows = place / "languages.jsonl"
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
    with_jobs(place / "languages", [str(rows), str(long)], recognise=True)
    build_troubled(place)


def build_troubled(place: Path) -> None:
    """A PDF, files that cannot be read, an original that is damaged, and an archive read only."""
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

    papers = place / "papers"
    papers.mkdir()
    writer = QPdfWriter(str(papers / "harbour report.pdf"))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A5),
            QPageLayout.Orientation.Portrait,
            QMarginsF(18, 18, 18, 18),
        )
    )
    page = QTextDocument()
    page.setHtml(
        "<h2>Report of the harbour</h2>" + "<p>The harbour was calm in the morning, and "
        "the boats went out as they do every day. By noon the wind had risen.</p>" * 6
    )
    page.print_(writer)
    (papers / "broken.pdf").write_bytes(b"%PDF-1.7 cut off")
    (papers / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(2000))
    (papers / "empty.html").write_bytes(b"")
    (papers / "harbour.html").write_text(
        "<title>Calm at the harbour</title><h1>Calm at the harbour</h1>"
        + "<p>The boats came back in the evening, and all of them had returned safely.</p>" * 4
    )
    with_jobs(place / "troubled", [str(papers)], recognise=True)
    shutil.copytree(place / "troubled", place / "damaged")
    for original in (place / "damaged" / "originals").rglob("*"):
        if original.is_file():
            original.chmod(0o600)
            original.unlink()
    from pressmark.services.control import Control
    from pressmark.services.library import Library

    with Library.open(place / "damaged") as library:
        library.maintenance.reindex(_silent, Control())


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
        window.results.table.setCurrentIndex(window.results.model.index(0, 0))

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
    window.results.table.setCurrentIndex(window.results.model.index(0, 0))


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

    task = Task(jobs.EnrichJob(), "Importing", progress, begun=True)
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
        for number in range(window.results.model.rowCount()):
            window.results.table.setCurrentIndex(window.results.model.index(number, 0))
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
        return dialog_of(window, action)

    return prepare


def dialog_of(window: MainWindow, action: str) -> QWidget | None:
    """What an action opens."""
    window.commands.by_id[action].trigger()
    settle(window)
    return QApplication.activeModalWidget() or QApplication.activeWindow()


def bulk_edit(window: MainWindow) -> QWidget | None:
    """Another source for all that is listed, with its preview."""
    search("government")(window)
    settle(window)
    window.results.table.selectAll()
    opened = dialog_of(window, "edit-fields")
    if opened is not None:
        opened.findChild(QLineEdit).setText("Digital.gov archive")
        settle(window)
    return opened


def original_of(part: str) -> Callable[[MainWindow], QWidget | None]:
    """The original of the article whose title holds ``part``."""

    def prepare(window: MainWindow) -> None:
        article_called(part)(window)
        window.reader.toggle_original()
        settle(window, 600)

    return prepare


def read_only(window: MainWindow) -> None:
    """What a window says of an archive another program writes."""
    from pressmark.gui.session import Opened

    window.session.writable = False
    reason = "Another Pressmark has this archive open for changes."
    window.session.opened.emit(Opened(False, reason))
    settle(window)


def several_jobs(window: MainWindow) -> None:
    """A long import, with other work waiting behind it."""
    _pretend(window, Progress(Stage.IMPORTING, 81_204, 204_689, 312.0, 4031.0))
    _pretend(window, Progress(Stage.INDEXING, 0, 0, 0.0, None))


def watched(window: MainWindow) -> QWidget | None:
    """The watched folders."""
    window.session.edit(lambda lib: lib.watching.add(ROOT / "resources" / "sample"))
    settle(window)
    window.work.show_watched()
    settle(window)
    return QApplication.activeModalWidget()


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
        replace(main, name="main-200", size=_LARGE, scaled=True),
        replace(main, name="main-dark-200", size=_LARGE, scaled=True, appearance=dark),
        Scene("narrowed-200", narrowed, size=_LARGE, scaled=True),
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
        Scene("original-pdf", original_of("arbour"), archive="troubled"),
        Scene("original-damaged", original_of("arbour"), archive="damaged"),
        Scene("read-only", read_only),
        Scene("long-import", several_jobs),
        Scene("import-report", report, archive="troubled"),
        Scene("watched-folders", watched, archive="troubled"),
        Scene("palette", dialog("palette")),
        Scene("shortcuts", dialog("shortcuts")),
        Scene("about", dialog("about")),
        Scene("import-dialog", dialog("import")),
        Scene("bulk-edit", bulk_edit),
    )


if __name__ == "__main__":
    if sys.argv[1:2] == [_SCALED]:
        sys.exit(draw_scaled(Path(sys.argv[2]), Path(sys.argv[3])))
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "screenshots")))

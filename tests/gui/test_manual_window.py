"""The manual as it is read in the window: its chapters, the field over them, its links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QListWidget, QTextBrowser

from pressmark.gui.manual import Manual, chapter_title, chapters
from pressmark.gui.sealed_document import SealedDocument
from pressmark.services.resources import resource


@pytest.fixture
def manual(qtbot) -> Manual:
    made = Manual(None)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def russian_manual(russian: None, manual: Manual) -> Manual:
    return manual


def listed(manual: Manual) -> list[str]:
    names = manual.findChild(QListWidget, "chapters")
    return [names.item(row).text() for row in range(names.count())]


def page(manual: Manual) -> QTextBrowser:
    return manual.findChild(QTextBrowser)


def find(manual: Manual, text: str) -> None:
    manual.findChild(QLineEdit).setText(text)


def test_every_chapter_is_listed_in_its_order(manual: Manual) -> None:
    titles = listed(manual)
    assert titles[:3] == ["Getting started", "What can be imported", "Searching"]
    assert titles[-1] == "Troubleshooting"
    assert len(titles) == len(chapters())
    assert page(manual).toPlainText().startswith("Getting started")


def test_a_word_is_found_whatever_its_capitals_and_where_lines_end(manual: Manual) -> None:
    find(manual, "DAY OF PUBLICATION")
    assert "Dates, sources and what is cut" in listed(manual)
    assert page(manual).textCursor().selectedText().casefold() == "day of publication"
    find(manual, "no chapter has this")
    assert listed(manual) == []
    find(manual, "")
    assert len(listed(manual)) == len(chapters())
    assert not page(manual).textCursor().hasSelection()


def test_enter_goes_to_the_next_place_and_from_the_last_to_the_first(qtbot, manual: Manual) -> None:
    field, places = manual.findChild(QLineEdit), []
    count = page(manual).toPlainText().casefold().count("archive")
    find(manual, "archive")
    for _ in range(count + 1):
        places.append(page(manual).textCursor().selectionStart())
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert places[:-1] == sorted(set(places))
    assert places[-1] == places[0]


def test_markup_is_not_what_is_found(manual: Manual) -> None:
    find(manual, "**")
    assert listed(manual) == []


@pytest.mark.parametrize(
    "path",
    sorted(resource("help").rglob("*.md")),
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_no_mark_of_markdown_is_shown(path: Path, qapp) -> None:
    content = path.read_text(encoding="utf-8")
    document = SealedDocument()
    document.setMarkdown(content)
    shown = document.toPlainText()
    assert "\\" not in shown
    assert "`" not in shown
    assert shown.count("*") == "".join(re.findall(r"`[^`]+`", content)).count("*")


def test_a_chapter_begins_at_its_top(manual: Manual) -> None:
    manual.resize(600, 200)
    manual.show()
    bar = page(manual).verticalScrollBar()
    assert bar.value() == 0
    find(manual, "Several archives")
    assert bar.value() > 0
    find(manual, "")
    assert bar.value() == 0


def test_a_link_leads_to_its_chapter_also_when_that_was_not_listed(manual: Manual) -> None:
    find(manual, "The disk is full")
    assert listed(manual) == ["Troubleshooting"]
    page(manual).anchorClicked.emit(QUrl("searching.md"))
    assert page(manual).toPlainText().startswith("Searching")
    assert manual.findChild(QLineEdit).text() == ""


def test_a_link_elsewhere_leads_nowhere(manual: Manual) -> None:
    page(manual).anchorClicked.emit(QUrl("https://example.org/searching.md"))
    assert page(manual).toPlainText().startswith("Getting started")
    page(manual).anchorClicked.emit(QUrl("elsewhere.md"))
    assert page(manual).toPlainText().startswith("Getting started")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_link_leads_to_a_chapter(qtbot, language: str) -> None:
    QLocale.setDefault(QLocale(language))
    made = Manual(None)
    qtbot.addWidget(made)
    for path in chapters():
        for target in re.findall(r"\]\(([^)]+)\)", path.read_text(encoding="utf-8")):
            other = next(one for one in chapters() if one.name == target)
            page(made).anchorClicked.emit(QUrl(target))
            title = chapter_title(other.read_text(encoding="utf-8"))
            assert page(made).toPlainText().startswith(title)
    QLocale.setDefault(QLocale("en"))


def test_a_russian_window_has_russian_chapters_in_the_same_order(russian_manual: Manual) -> None:
    titles = listed(russian_manual)
    assert titles[0] == "Начало работы"
    assert russian_manual.windowTitle() == "Руководство"
    QLocale.setDefault(QLocale("en"))
    english = [path.stem for path in chapters()]
    QLocale.setDefault(QLocale("ru"))
    assert [path.stem for path in chapters()] == english


def test_in_russian_a_word_is_found_without_its_dots(russian_manual: Manual) -> None:
    find(russian_manual, "прочтет")
    assert "Начало работы" in listed(russian_manual)

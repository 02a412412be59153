"""The name of a file to be saved, and its ending."""

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from pressmark.gui.saving import ask_where

_KINDS = "PNG (*.png);;SVG (*.svg);;CSV (*.csv)"


@pytest.mark.parametrize(
    ("typed", "kind", "name"),
    [
        ("kherson.csv", "", "kherson.csv"),
        ("kherson.txt", "", "kherson.txt"),
        ("kherson", "", "kherson.csv"),
        ("May 5.2022", "", "May 5.2022.csv"),
        ("St. Louis", "", "St. Louis.csv"),
        ("figure", "SVG (*.svg)", "figure.svg"),
        ("figure.png", "SVG (*.svg)", "figure.png"),
        ("archive.7z", "", "archive.7z"),
    ],
)
def test_a_name_without_an_ending_gets_one(qtbot, tmp_path, monkeypatch, typed, kind, name):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), kind))
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_where(parent, "Export", "articles.csv", _KINDS if kind else "") == tmp_path / name


def test_nothing_is_saved_when_no_name_is_given(qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_where(parent, "Export", "articles.csv") is None


@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_what_is_there_under_the_whole_name_is_not_overwritten_unasked(
    qtbot, tmp_path, monkeypatch, answer
):
    (tmp_path / "kherson.csv").write_text("kept")
    asked: list[str] = []

    def question(_parent, _title, text, _buttons, default):
        asked.append(text)
        assert default == QMessageBox.StandardButton.No
        return QMessageBox.StandardButton[answer]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kherson"), ""))
    monkeypatch.setattr(QMessageBox, "question", question)
    parent = QWidget()
    qtbot.addWidget(parent)
    where = ask_where(parent, "Export", "articles.csv")
    assert where == (tmp_path / "kherson.csv" if answer == "Yes" else None)
    assert asked == ["kherson.csv is there already. Replace it?"]

"""All commands: found by their names, and by what else people call them."""

import pytest
from PySide6.QtWidgets import QWidget

from pressmark.gui.other_words import described, other_words
from pressmark.gui.picker import Pick, Picker


@pytest.fixture
def picker(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    picks = (
        Pick("Move to the trash", "Ctrl+Backspace", "trash", also="delete, bin"),
        Pick("Delete the saved search", "", "forget"),
        Pick("Тёмное оформление", "", "dark"),
        Pick("Appearance…", "", "look", also="dark, light, theme"),
    )
    yield Picker("All commands", "Type what you want to do", picks, parent)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("delete", ["forget", "trash"]),  # what is called so comes first
        ("DARK", ["look"]),
        ("light theme", ["look"]),
        ("trash bin", ["trash"]),
        ("темн", ["dark"]),
        ("тёмн", ["dark"]),
        ("", ["trash", "forget", "dark", "look"]),
        ("nothing", []),
    ],
)
def test_a_command_is_found_by_its_other_words(picker, typed, found):
    picker.field.setText(typed)
    assert [pick.value for pick in picker.model.picks] == found


def test_only_commands_there_are_have_other_words(window):
    assert described() <= set(window.commands.by_id)


def test_other_words_are_none_of_a_command_without(qapp):
    assert other_words("undo") == ""
    assert "dark" in other_words("appearance")

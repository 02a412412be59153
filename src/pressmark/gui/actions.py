"""Every action in one table: it feeds the menus, the palette and the sheet of shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from pressmark.gui.window import MainWindow

translate = QCoreApplication.translate


class Menu(Enum):
    """The menus, in the order of the menu bar."""

    ARCHIVE = auto()
    EDIT = auto()
    SEARCH = auto()
    ARTICLE = auto()
    VIEW = auto()
    HELP = auto()


class Needs(Enum):
    """What must be there for an action to make sense."""

    NOTHING = auto()
    ARCHIVE = auto()
    WRITABLE = auto()
    RESULT = auto()  # articles in the list
    ARTICLE = auto()  # an article open or selected
    EDITABLE = auto()  # the same, in an archive that can be changed


@dataclass(frozen=True)
class Action:
    """One thing the user can do. ``group`` starts a new part of the menu when it changes."""

    id: str
    text: str
    callback: Callable[[], object]
    menu: Menu
    group: int = 0
    shortcuts: tuple[str, ...] = ()
    needs: Needs = Needs.NOTHING
    checkable: bool = False


def menu_title(menu: Menu) -> str:
    """The name of a menu."""
    return {
        Menu.ARCHIVE: translate("Actions", "&Archive"),
        Menu.EDIT: translate("Actions", "&Edit"),
        Menu.SEARCH: translate("Actions", "&Search"),
        Menu.ARTICLE: translate("Actions", "A&rticle"),
        Menu.VIEW: translate("Actions", "&View"),
        Menu.HELP: translate("Actions", "&Help"),
    }[menu]


def action_table(window: MainWindow) -> tuple[Action, ...]:
    """All actions of a window, in the order of its menus."""
    return (
        *_archive_actions(window),
        *_work_actions(window),
        *_edit_actions(window),
        *_entity_actions(window),
        *_search_actions(window),
        *_article_actions(window),
        *_mark_actions(window),
        *_view_actions(window),
        *_help_actions(window),
    )


def _archive_actions(window: MainWindow) -> tuple[Action, ...]:
    menu = Menu.ARCHIVE
    return (
        Action("new", translate("Actions", "New archive…"), window.archives.create, menu, 0,
               ("Ctrl+N",)),
        Action("open", translate("Actions", "Open archive…"), window.archives.choose, menu, 0,
               ("Ctrl+O",)),
        Action("recent", translate("Actions", "Open a recent archive…"),
               window.archives.choose_recent, menu, 0, ("Ctrl+Shift+O",)),
        Action("sample", translate("Actions", "Open the sample archive"),
               window.archives.open_sample, menu, 0),
        Action("import", translate("Actions", "Import…"), window.work.import_articles, menu, 1,
               ("Ctrl+I",), Needs.WRITABLE),
        Action("reports", translate("Actions", "Import reports…"), window.work.show_reports, menu,
               1, (), Needs.ARCHIVE),
        Action("watch", translate("Actions", "Watched folders…"), window.work.show_watched, menu,
               1, (), Needs.WRITABLE),
    )  # fmt: skip


def _work_actions(window: MainWindow) -> tuple[Action, ...]:
    menu = Menu.ARCHIVE
    return (
        Action("export", translate("Actions", "Export…"), window.output.export, menu, 2,
               ("Ctrl+E",), Needs.RESULT),
        Action("print", translate("Actions", "Print…"), window.output.print_article, menu, 2,
               ("Ctrl+P",), Needs.ARTICLE),
        Action("pdf", translate("Actions", "Save as PDF…"), window.output.save_pdf, menu, 2, (),
               Needs.ARTICLE),
        Action("reindex", translate("Actions", "Rebuild the index"), window.work.reindex, menu, 3,
               (), Needs.WRITABLE),
        Action("check", translate("Actions", "Check the archive…"), window.work.check, menu, 3,
               (), Needs.ARCHIVE),
        Action("close", translate("Actions", "Close the window"), window.close, menu, 4,
               ("Ctrl+W",)),
        Action("quit", translate("Actions", "Quit"), window.archives.quit, menu, 4, ("Ctrl+Q",)),
    )  # fmt: skip


def _edit_actions(window: MainWindow) -> tuple[Action, ...]:
    menu, marking = Menu.EDIT, window.marking
    return (
        Action("undo", translate("Actions", "Undo"), marking.undo, menu, 0, ("Ctrl+Z",),
               Needs.WRITABLE),
        Action("redo", translate("Actions", "Redo"), marking.redo, menu, 0,
               ("Ctrl+Shift+Z", "Ctrl+Y"), Needs.WRITABLE),
        Action("cite", translate("Actions", "Copy with citation"), window.output.copy_citation,
               menu, 1, ("Ctrl+Shift+C",), Needs.ARTICLE),
        Action("select-all", translate("Actions", "Select all articles"),
               window.results.table.selectAll, menu, 1, ("Ctrl+Shift+A",), Needs.RESULT),
        Action("edit-fields", translate("Actions", "Edit details of the selection…"),
               marking.edit_selection, menu, 2, ("Ctrl+Shift+E",), Needs.EDITABLE),
        Action("trash", translate("Actions", "Move to the trash"), marking.trash, menu, 3,
               ("Ctrl+Backspace",), Needs.EDITABLE),
        Action("show-trash", translate("Actions", "Trash…"), marking.show_trash, menu, 3, (),
               Needs.ARCHIVE),
    )  # fmt: skip


def _entity_actions(window: MainWindow) -> tuple[Action, ...]:
    menu, entities = Menu.EDIT, window.entities
    return (
        Action("find-entity", translate("Actions", "Open a person's or place's page…"),
               entities.find, menu, 4, ("Ctrl+Shift+P",), Needs.ARCHIVE),
        Action("suggestions", translate("Actions", "Names that may be the same…"),
               entities.show_suggestions, menu, 4, (), Needs.WRITABLE),
        Action("rules", translate("Actions", "Corrections of names…"), entities.show_rules, menu,
               4, (), Needs.ARCHIVE),
        Action("watch-lists", translate("Actions", "Watch lists…"), entities.show_watch_lists,
               menu, 4, (), Needs.ARCHIVE),
    )  # fmt: skip


def _search_actions(window: MainWindow) -> tuple[Action, ...]:
    menu, control = Menu.SEARCH, window.control
    return (
        Action("search", translate("Actions", "Search"), window.bar.focus, menu, 0,
               ("Ctrl+F", "/"), Needs.ARCHIVE),
        Action("back", translate("Actions", "Back"), control.back, menu, 0, ("Alt+Left",)),
        Action("forward", translate("Actions", "Forward"), control.forward, menu, 0,
               ("Alt+Right",)),
        Action("clear", translate("Actions", "Clear filters"), window.clear_filters, menu, 1,
               ("Ctrl+Shift+X",), Needs.ARCHIVE),
        Action("save-search", translate("Actions", "Save search…"), window.save_search, menu, 1,
               ("Ctrl+D",), Needs.WRITABLE),
        Action("explain", translate("Actions", "Explain this search"), window.explain, menu, 1,
               ("Ctrl+Shift+Q",), Needs.ARCHIVE),
        Action("past", translate("Actions", "Past searches…"), window.saved.show_past, menu,
               1, ("Ctrl+H",), Needs.ARCHIVE),
    )  # fmt: skip


def _article_actions(window: MainWindow) -> tuple[Action, ...]:
    menu, reader, reading = Menu.ARTICLE, window.reader, window.reading
    return (
        Action("next", translate("Actions", "Next article"), reading.next_article, menu, 0,
               ("J",), Needs.RESULT),
        Action("previous", translate("Actions", "Previous article"), reading.previous_article,
               menu, 0, ("K",), Needs.RESULT),
        Action("next-hit", translate("Actions", "Next hit"), reader.next_hit, menu, 0,
               ("N", "F3"), Needs.ARTICLE),
        Action("previous-hit", translate("Actions", "Previous hit"), reader.previous_hit, menu,
               0, ("P", "Shift+F3"), Needs.ARTICLE),
        Action("find", translate("Actions", "Find in the article"), reading.find_in_article, menu,
               0, ("Ctrl+Shift+F",), Needs.ARTICLE),
        Action("original", translate("Actions", "Show the original"), reader.toggle_original,
               menu, 1, ("O",), Needs.ARTICLE),
        Action("outside", translate("Actions", "Open the original in another program…"),
               window.output.open_outside, menu, 1, ("Ctrl+Shift+D",), Needs.ARTICLE),
        Action("versions", translate("Actions", "Other versions…"), reading.show_versions, menu,
               1, ("V",), Needs.ARTICLE),
        Action("earlier", translate("Actions", "Earlier states of this file…"),
               reading.show_earlier, menu, 1, ("Shift+V",), Needs.ARTICLE),
        Action("cuts", translate("Actions", "Show cut text in its place"), reading.toggle_cuts,
               menu, 1, ("X",), Needs.ARTICLE, checkable=True),
    )  # fmt: skip


def _mark_actions(window: MainWindow) -> tuple[Action, ...]:
    menu, marking = Menu.ARTICLE, window.marking
    return (
        Action("star", translate("Actions", "Star"), marking.star, menu, 2, ("S",),
               Needs.EDITABLE),
        Action("tag", translate("Actions", "Tag…"), marking.tag, menu, 2, ("T",),
               Needs.EDITABLE),
        Action("untag", translate("Actions", "Remove a tag…"), marking.untag, menu, 2,
               ("Ctrl+Shift+T",), Needs.EDITABLE),
        Action("read", translate("Actions", "Read or unread"), marking.toggle_read, menu, 2,
               ("M",), Needs.EDITABLE),
        Action("highlight", translate("Actions", "Highlight the selected text"),
               marking.highlight, menu, 2, ("H",), Needs.EDITABLE),
        Action("colour", translate("Actions", "Colour of highlights…"), marking.choose_colour,
               menu, 2, ("Ctrl+Shift+H",), Needs.EDITABLE),
        Action("note", translate("Actions", "Write a note"), window.reader.open_notes, menu, 2,
               ("Ctrl+M",), Needs.EDITABLE),
    )  # fmt: skip


def _view_actions(window: MainWindow) -> tuple[Action, ...]:
    menu, view, output = Menu.VIEW, window.view, window.output
    return (
        Action("filters", translate("Actions", "Filters"), window.columns.toggle_left, menu, 0,
               ("Ctrl+1",), checkable=True),
        Action("list", translate("Actions", "Go to the list"), window.reading.focus_list, menu, 0,
               ("Ctrl+2",)),
        Action("reader", translate("Actions", "Reader"), window.columns.toggle_right, menu, 0,
               ("Ctrl+3",), checkable=True),
        Action("timeline", translate("Actions", "Timeline"), window.columns.toggle_timeline, menu,
               0, ("Ctrl+4",), checkable=True),
        Action("entities", translate("Actions", "Underline people and places"),
               window.reading.toggle_entities, menu, 1, ("U",), checkable=True),
        Action("bigger", translate("Actions", "Larger text"), view.larger, menu, 1,
               ("Ctrl++", "Ctrl+=")),
        Action("smaller", translate("Actions", "Smaller text"), view.smaller, menu, 1,
               ("Ctrl+-",)),
        Action("serif", translate("Actions", "Serif text"), view.toggle_serif, menu, 1, (),
               checkable=True),
        Action("wider", translate("Actions", "Longer lines"), view.wider, menu, 1, ()),
        Action("narrower", translate("Actions", "Shorter lines"), view.narrower, menu, 1, ()),
        Action("appearance", translate("Actions", "Appearance…"), view.choose_appearance, menu,
               2),
        Action("language", translate("Actions", "Language…"), view.choose_language, menu, 2),
        Action("timeline-copy", translate("Actions", "Copy the timeline"), output.copy_timeline,
               menu, 3, (), Needs.ARCHIVE),
        Action("timeline-save", translate("Actions", "Save the timeline…"),
               output.save_timeline, menu, 3, (), Needs.ARCHIVE),
    )  # fmt: skip


def _help_actions(window: MainWindow) -> tuple[Action, ...]:
    menu, guide = Menu.HELP, window.guide
    return (
        Action("manual", translate("Actions", "Manual"), guide.show_manual, menu, 0, ("F1",)),
        Action("shortcuts", translate("Actions", "Shortcuts"), guide.show_shortcuts, menu, 0,
               ("?",)),
        Action("palette", translate("Actions", "All commands…"), guide.show_palette, menu, 0,
               ("Ctrl+K",)),
        Action("tour", translate("Actions", "Short tour"), guide.show_tour, menu, 0),
        Action("diagnostics", translate("Actions", "Save diagnostics…"), guide.save_diagnostics,
               menu, 1),
        Action("about", translate("Actions", "About Pressmark"), guide.show_about, menu, 2),
    )  # fmt: skip

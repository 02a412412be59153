"""What else people call a command: the palette finds it by these words too."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WORDS = MappingProxyType(
    {
        "import": QT_TRANSLATE_NOOP("OtherWords", "add files, add folder, load"),
        "watch": QT_TRANSLATE_NOOP("OtherWords", "monitor, automatic import, hot folder"),
        "export": QT_TRANSLATE_NOOP(
            "OtherWords", "save as CSV, Excel table, JSON, BibTeX, RIS, Zotero, web page"
        ),
        "cite": QT_TRANSLATE_NOOP("OtherWords", "quote, bibliography, APA, Chicago, MLA"),
        "edit-fields": QT_TRANSLATE_NOOP(
            "OtherWords", "change date, change source, change title, metadata, batch"
        ),
        "trash": QT_TRANSLATE_NOOP("OtherWords", "delete, remove article, bin"),
        "show-trash": QT_TRANSLATE_NOOP("OtherWords", "restore deleted, bin, empty the trash"),
        "suggestions": QT_TRANSLATE_NOOP("OtherWords", "merge people, duplicates of names"),
        "rules": QT_TRANSLATE_NOOP("OtherWords", "merged, hidden, renamed, split"),
        "clear": QT_TRANSLATE_NOOP("OtherWords", "reset, remove chips"),
        "save-search": QT_TRANSLATE_NOOP("OtherWords", "alert, smart folder, bookmark"),
        "past": QT_TRANSLATE_NOOP("OtherWords", "history, recent"),
        "original": QT_TRANSLATE_NOOP("OtherWords", "snapshot, web page, PDF, source file"),
        "versions": QT_TRANSLATE_NOOP("OtherWords", "duplicates, copies"),
        "tag": QT_TRANSLATE_NOOP("OtherWords", "label, keyword"),
        "star": QT_TRANSLATE_NOOP("OtherWords", "flag, favourite, bookmark"),
        "note": QT_TRANSLATE_NOOP("OtherWords", "comment, annotation"),
        "bigger": QT_TRANSLATE_NOOP("OtherWords", "zoom in, font size"),
        "smaller": QT_TRANSLATE_NOOP("OtherWords", "zoom out, font size"),
        "filters": QT_TRANSLATE_NOOP("OtherWords", "facets, left pane, sidebar"),
        "reader": QT_TRANSLATE_NOOP("OtherWords", "preview, right pane"),
        "timeline": QT_TRANSLATE_NOOP("OtherWords", "histogram, chart of dates"),
        "appearance": QT_TRANSLATE_NOOP("OtherWords", "dark, light, high contrast, theme, colours"),
        "reindex": QT_TRANSLATE_NOOP("OtherWords", "repair the search"),
        "check": QT_TRANSLATE_NOOP("OtherWords", "verify, integrity, repair"),
        "shortcuts": QT_TRANSLATE_NOOP("OtherWords", "keyboard, keys"),
        "manual": QT_TRANSLATE_NOOP("OtherWords", "help, documentation"),
        "about": QT_TRANSLATE_NOOP("OtherWords", "version, licence"),
    }
)


def other_words(action_id: str) -> str:
    """Words a command is looked for by, in the window's language; empty when there are none."""
    text = _WORDS.get(action_id)
    return QCoreApplication.translate("OtherWords", str(text)) if text else ""


def described() -> frozenset[str]:
    """The commands that have other words."""
    return frozenset(_WORDS)

"""What undo would undo, in the language of the window.

Steps are kept in the archive under English labels; each known shape of label has a text here.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from pressmark.gui.shapes import by_shape

translate = QCoreApplication.translate
_MANY = re.compile(r"(?P<what>.*?) \((?P<count>\d+) articles\)(?P<rest>: .*)?")
_LEFT = re.compile(r"(?P<label>.*) \((?P<count>\d+) changes left as later work made them\)")


def undo_text(label: str) -> str:
    """A step's label, translated; as it is when its shape is not known."""
    left = _LEFT.fullmatch(label)
    if left is not None:
        text = translate("Undo", "%1 (later changes stay: %2)")
        return text.replace("%2", left["count"]).replace("%1", undo_text(left["label"]))
    many = _MANY.fullmatch(label)
    if many is not None:
        text = translate("Undo", "%1 (articles: %2)").replace("%2", many["count"])
        return text.replace("%1", undo_text(many["what"] + (many["rest"] or "")))
    whole = _whole().get(label)
    return whole if whole is not None else by_shape(label, _shapes()) or label


def _whole() -> dict[str, str]:
    return {
        "Star": translate("Undo", "Star"),
        "Unstar": translate("Undo", "Remove the star"),
        "Mark as read": translate("Undo", "Mark as read"),
        "Mark as unread": translate("Undo", "Mark as unread"),
        "Write a note": translate("Undo", "Write a note"),
        "Remove a note": translate("Undo", "Remove a note"),
        "Highlight a passage": translate("Undo", "Highlight a passage"),
        "Change a highlight": translate("Undo", "Change a highlight"),
        "Remove a highlight": translate("Undo", "Remove a highlight"),
        "Trash": translate("Undo", "Move to the trash"),
        "Restore": translate("Undo", "Put back from the trash"),
        "Set title": translate("Undo", "Edit the title"),
        "Set source": translate("Undo", "Edit the source"),
        "Set published": translate("Undo", "Edit the date of publication"),
        "Set modified": translate("Undo", "Edit the date of change"),
        "Set saved": translate("Undo", "Edit the date of saving"),
        "Set authors": translate("Undo", "Edit the authors"),
        "Set language": translate("Undo", "Edit the language"),
        "Set url": translate("Undo", "Edit the address"),
        "Set section": translate("Undo", "Edit the section"),
        "Set page": translate("Undo", "Edit the page"),
        "Switch a rule on": translate("Undo", "Switch a correction on"),
        "Switch a rule off": translate("Undo", "Switch a correction off"),
        "Refuse a suggestion": translate("Undo", "Refuse a suggestion"),
        "Delete a watch list": translate("Undo", "Delete a watch list"),
    }


def _shapes() -> tuple[tuple[str, str], ...]:
    return (
        ("Tag: (.*)", translate("Undo", "Tag: %1")),
        ("Untag: (.*)", translate("Undo", "Remove the tag: %1")),
        ("Rename tag (.*) to (.*)", translate("Undo", "Rename the tag %1 to %2")),
        ("Rename source to (.*)", translate("Undo", "Rename the source to %1")),
        ("Merge (\\d+) sources into (.*)", translate("Undo", "Merge sources (%1) into %2")),
        ("Merge into (.*)", translate("Undo", "Merge into %1")),
        ("Split (.*)", translate("Undo", "Split %1")),
        ("Rename (.*)", translate("Undo", "Rename %1")),
        ("Change kind of (.*)", translate("Undo", "Change the kind of %1")),
        ("Hide (.*)", translate("Undo", "Hide %1")),
        ("Show (.*)", translate("Undo", "Show %1")),
        ("Pin (.*)", translate("Undo", "Keep %1 at the top")),
        ("Unpin (.*)", translate("Undo", "Keep %1 at the top no more")),
        ("(.*) is not an entity", translate("Undo", "%1 is not a name")),
        ("Note on (.*)", translate("Undo", "Note on %1")),
        ("Import rules from (.*)", translate("Undo", "Import corrections from %1")),
        ("Import watch list (.*)", translate("Undo", "Import the watch list %1")),
    )

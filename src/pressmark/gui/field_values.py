"""What a user types for a field of an article, as the record keeps it, and changing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pressmark.gui.date_text import parse_date
from pressmark.gui.facet_names import language_code

if TYPE_CHECKING:
    from pressmark.model.views import FieldChange
    from pressmark.services.library import Library

DATES = ("published", "modified", "saved")


def field_value(field: str, text: str) -> Any:
    """What a user typed, as the record keeps it; ValueError for no date or no language."""
    if field in DATES:
        return parse_date(text)
    if field == "language":
        return language_code(text)
    if field == "authors":
        return tuple(part.strip() for part in text.split(";") if part.strip())
    return text.strip()


def apply_edit(library: Library, ids: list[int], field: str, value: Any) -> None:
    """Change one field of some articles; tags and read state are changed by their own calls."""
    if field == "tag":
        library.marking.tag(ids, add=(value,))
    elif field == "untag":
        library.marking.tag(ids, remove=(value,))
    elif field == "read":
        library.marking.mark_read(ids, bool(value))
    else:
        library.marking.edit(ids, field, value)


def preview_edit(library: Library, ids: list[int], field: str, value: Any) -> list[FieldChange]:
    """What :func:`apply_edit` would change."""
    if field == "tag":
        return library.marking.preview_tags(ids, add=(value,))
    if field == "untag":
        return library.marking.preview_tags(ids, remove=(value,))
    if field == "read":
        return library.marking.preview_read(ids, bool(value))
    return library.marking.preview(ids, field, value)

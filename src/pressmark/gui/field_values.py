"""What a user types for a field of an article, as the record keeps it."""

from __future__ import annotations

from typing import Any

from pressmark.gui.date_text import parse_date
from pressmark.gui.facet_names import language_code

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

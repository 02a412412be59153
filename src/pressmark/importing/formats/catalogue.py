"""The list of formats: to add one, write its module and name it here."""

from __future__ import annotations

from pressmark.importing.contract import Format
from pressmark.importing.formats import html, jsonl, markdown, text

#: Asked in this order; the surest reads the file, the first among equals.
FORMATS: tuple[Format, ...] = (
    jsonl,
    html,
    markdown,
    text,
)

"""The formats there are, and ``write``."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import IO, TextIO

from pressmark.exporting.bibtex import write_bibtex
from pressmark.exporting.csl_items import write_csl_json
from pressmark.exporting.delimited import write_csv
from pressmark.exporting.exported import Exported
from pressmark.exporting.json_lines import write_json_lines
from pressmark.exporting.plain_text import write_text
from pressmark.exporting.ris import write_ris
from pressmark.exporting.web_page import write_html
from pressmark.model.errors import UserError

_Writer = Callable[[Iterable[Exported], TextIO], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A format to export to; ``extension`` has no dot."""

    id: str
    label: str
    extension: str
    media_type: str


_FORMATS: tuple[tuple[Format, _Writer], ...] = (
    (Format("csv", "CSV table", "csv", "text/csv"), write_csv),
    (Format("csv-excel", "CSV table for Excel", "csv", "text/csv"), write_csv),
    (Format("jsonl", "JSON, one article a line", "jsonl", "application/jsonl"), write_json_lines),
    (Format("bibtex", "BibTeX", "bib", "application/x-bibtex"), write_bibtex),
    (Format("ris", "RIS", "ris", "application/x-research-info-systems"), write_ris),
    (Format("csl-json", "CSL-JSON", "json", "application/vnd.citationstyles.csl+json"),
     write_csl_json),
    (Format("text", "Plain text", "txt", "text/plain"), write_text),
    (Format("html", "One web page", "html", "text/html"), write_html),
)  # fmt: skip
_BYTE_ORDER_MARK = "\ufeff"  # how Excel knows a CSV for UTF-8


def formats() -> tuple[Format, ...]:
    """Every format, in the order to offer them."""
    return tuple(format_ for format_, _ in _FORMATS)


def write(
    articles: Iterable[Exported], format_id: str, stream: IO[bytes], *, bom: bool | None = None
) -> None:
    """Write articles to a binary stream as UTF-8, one at a time as they come.

    ``bom`` puts a byte order mark first; when None, only ``csv-excel`` gets one. The stream
    stays open. Raises UserError for a format that is not known.
    """
    writers = {format_.id: writer for format_, writer in _FORMATS}
    writer = writers.get(format_id)
    if writer is None:
        known = ", ".join(writers)
        raise UserError(f"There is no format “{format_id}”.", f"Choose one of {known}.")
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=False)
    try:
        if bom or (bom is None and format_id == "csv-excel"):
            text.write(_BYTE_ORDER_MARK)
        writer(articles, text)
        text.flush()
    finally:
        text.detach()

"""Excel workbooks (``.xlsx``) of articles: a row an article, on every sheet with known columns."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.table_rows import is_table_of_articles, recognised, row_draft
from pressmark.importing.formats.zipped import ZIP_ERRORS, open_zip
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem

NAME = "xlsx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WORKBOOK = "xl/workbook.xml"
_STRINGS = "xl/sharedstrings.xml"
#: Bytes of the table of strings, which is held in memory whole.
_MAX_STRINGS = 96 << 20
#: Rows above the headings: a database's name, the search, a blank line.
_ROWS_ABOVE = 30


def sniff(sample: Sample) -> Confidence:
    return Confidence.CERTAIN if _WORKBOOK in sample.members else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    import openpyxl  # slow to load: most imports meet no workbook

    with open_zip(content) as archive:
        _check_sizes(content, archive)
    found = False
    with content.open() as stream, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styles it does not know
        try:
            book = openpyxl.load_workbook(stream, read_only=True, data_only=True, keep_links=False)
            sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            for sheet in sheets:
                for item in _sheet_items(sheet, context, len(sheets) > 1):
                    found = True
                    yield item
        except (*ZIP_ERRORS, TypeError, AttributeError, IndexError, SyntaxError) as error:
            if isinstance(error, UnreadableFile):
                raise
            raise UnreadableFile(f"The workbook is damaged: {error}.") from error
    if not found:
        raise UnreadableFile(
            "No sheet has columns known as title, text or address.",
            "Choose in the import options which column is which field.",
        )


def _check_sizes(content: Content, archive: zipfile.ZipFile) -> None:
    content.budget.spend(sum(info.file_size for info in archive.infolist()))
    strings = sum(i.file_size for i in archive.infolist() if i.filename.lower() == _STRINGS)
    if strings > _MAX_STRINGS:
        raise UnreadableFile(f"Its table of strings holds {strings >> 20} MB, too much to be read.")


def _sheet_items(sheet: Any, context: Context, several: bool) -> Iterator[Item]:
    columns = context.options.columns
    headings: list[str] = []
    empty = 0
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        texts = [_text(cell) for cell in cells]
        if not headings:
            if is_table_of_articles(recognised(texts, columns)):
                headings = texts
            elif number > _ROWS_ABOVE:
                return
            continue
        values: dict[str, object] = {}
        for heading, text in zip(headings, texts, strict=False):
            if heading and text:
                values.setdefault(heading, text)
        if not values:
            continue
        part = f"{sheet.title} row {number}" if several else f"row {number}"
        draft = row_draft(values, columns, MEDIA_TYPE, part)
        if draft is None:
            empty += 1
        else:
            yield draft
    if empty:
        yield Problem(f"{empty} rows", "A row without title, text and address.")


def _text(cell: object) -> str:
    """A cell as text; a moment as its day."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).replace("_x000D_", "").strip()

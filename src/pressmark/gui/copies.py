"""Copies of an article for elsewhere: on paper, as PDF, quoted with its citation."""

from __future__ import annotations

import html
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QFont, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from pressmark.gui.date_text import date_text
from pressmark.gui.directions import side_by_side
from pressmark.gui.sealed_document import SealedDocument
from pressmark.model.article import Article


def quotation(quoted: str, citation: str, rich: str) -> QMimeData:
    """A passage, which may be empty, with its citation in plain and in rich text (HTML)."""
    data = QMimeData()
    data.setText(f"“{quoted}”\n{citation}" if quoted else citation)
    quote = f"<blockquote>{html.escape(quoted)}</blockquote>" if quoted else ""
    data.setHtml(quote + rich)
    return data


def print_article(article: Article, font: QFont, window: QWidget) -> None:
    """Ask for a printer and print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, window).exec() == QPrintDialog.DialogCode.Accepted:
        _paper(article, font).print_(printer)


def write_pdf(article: Article, font: QFont, path: Path) -> None:
    """Write an article to a PDF file of A4 pages."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(path))
    _paper(article, font).print_(printer)


def _paper(article: Article, font: QFont) -> SealedDocument:
    """The article laid out in black on white."""
    escape = html.escape
    parts = (article.source, date_text(article.published), article.url)
    line = side_by_side((part for part in parts if part), "  ·  ")
    paragraphs = (part.strip() for part in article.body.split("\n"))
    document = SealedDocument()
    document.setDefaultFont(font)
    document.setHtml(
        f"<h2>{escape(article.title)}</h2><p><small>{escape(line)}</small></p>"
        + "".join(f"<p>{escape(part)}</p>" for part in paragraphs if part)
    )
    return document

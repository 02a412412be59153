"""The page of one entity: over time, in which sources, with whom, first and latest."""

from __future__ import annotations

import html
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl, Signal, Slot
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.date_text import date_text, number_text
from pressmark.gui.facet_names import kind_label
from pressmark.gui.reason_text import reason_text
from pressmark.gui.saving import ask_where
from pressmark.gui.sealed_document import SCHEME, SealedDocument
from pressmark.gui.theme import SPACE, Theme, theme_of

if TYPE_CHECKING:
    from pressmark.model.views import EntityPage, Row

_BAR = 220  # pixels of the longest bar
_MANY_YEARS = 4  # without a mention, from which on they are one line
_HEIGHT, _LEAST_HEIGHT = 720, 360  # as high as the window has room for
_NEIGHBOURS = 20
_SOURCES = 12

translate = QCoreApplication.translate


class EntityPageDialog(QDialog):
    """Not modal: a page may stay open beside the list."""

    entity_wanted = Signal(int)
    include_wanted = Signal(object)  # Entity
    table_wanted = Signal(object, str)  # EntityPage, the file's name

    def __init__(self, page: EntityPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self.setWindowTitle(page.entity.name)
        self.setModal(False)
        self.browser = QTextBrowser(self)
        self.browser.setOpenLinks(False)
        self.browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.browser.setAccessibleName(page.entity.name)
        self._document = SealedDocument(parent=self)
        self._document.setDocumentMargin(6 * SPACE)
        self._document.setHtml(page_html(page, theme_of(self.palette())))
        self.browser.setDocument(self._document)
        self.browser.anchorClicked.connect(self._follow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for text, slot in (
            (self.tr("Include in the search"), self._include),
            (self.tr("Save as CSV…"), self._save),
            (self.tr("Print…"), self._print),
        ):
            button = QPushButton(text, self)
            button.clicked.connect(slot)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 3 * SPACE)
        column.addWidget(self.browser, 1)
        inset = QVBoxLayout()
        inset.setContentsMargins(6 * SPACE, 0, 6 * SPACE, 0)
        inset.addWidget(buttons)
        column.addLayout(inset)
        self.resize(640, min(_HEIGHT, max(_LEAST_HEIGHT, parent.height() - 10 * SPACE)))

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        if url.scheme() == SCHEME and url.path().startswith("entity/"):
            self.entity_wanted.emit(int(url.path().partition("/")[2]))

    @Slot()
    def _include(self) -> None:
        self.include_wanted.emit(self._page.entity)

    @Slot()
    def _save(self) -> None:
        path = ask_where(self, self.tr("Save as CSV"), "entity.csv")
        if path is not None:
            self.table_wanted.emit(self._page, str(path))

    @Slot()
    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self._document.print_(printer)


def _words() -> dict[str, str]:
    return {
        "articles": translate("EntityPage", "articles"),
        "mentions": translate("EntityPage", "mentions"),
        "aliases": translate("EntityPage", "Also written"),
        "years": translate("EntityPage", "Over the years, of all articles"),
        "sources": translate("EntityPage", "Sources"),
        "neighbours": translate("EntityPage", "Appears with, closest first"),
        "latest": translate("EntityPage", "Latest"),
        "first": translate("EntityPage", "First"),
        "reasons": translate("EntityPage", "Why these names are one"),
    }


def page_html(page: EntityPage, theme: Theme) -> str:
    """The page as HTML, all of it escaped."""
    entity, escape = page.entity, html.escape
    dim = theme.dim.name()
    words = _words()
    others = [alias for alias in entity.aliases if alias != entity.name]
    parts = [
        f"<h2>{escape(entity.name)}</h2>",
        f'<p style="color:{dim}">{escape(kind_label(entity.kind))}  ·  '
        f"{number_text(entity.articles)} {escape(words['articles'])}  ·  "
        f"{number_text(entity.mentions)} {escape(words['mentions'])}</p>",
    ]
    if others:
        parts.append(f"<p>{escape(words['aliases'])}: {escape(', '.join(others[:30]))}</p>")
    parts += _years(page, theme, words["years"])
    parts += _sources(page, words["sources"])
    parts += _neighbours(page, theme, words["neighbours"])
    parts += _rows(words["latest"], page.latest, dim)
    parts += _rows(words["first"], page.first, dim)
    reasons = [reason for reason in map(reason_text, page.reasons) if reason]
    if reasons:
        parts.append(f"<h3>{escape(words['reasons'])}</h3>")
        parts += [f"<p>{escape(reason)}</p>" for reason in dict.fromkeys(reasons[:20])]
    return "".join(parts)


def _years(page: EntityPage, theme: Theme, title: str) -> list[str]:
    undated = ((date_text(None), *page.undated),) if page.undated[1] else ()
    lines_of = (*_told_together(page.years), *undated)
    if not lines_of:
        return []
    largest = max(count for _, count, _ in lines_of) or 1
    lines = [f"<h3>{html.escape(title)}</h3><table cellspacing=2>"]
    for year, count, everything in lines_of:
        width = max(1, round(_BAR * count / largest)) if count else 0
        bar = f'<table cellspacing=0><tr><td width={width} bgcolor="{theme.accent.name()}">'
        bar = f"{bar}&nbsp;</td></tr></table>" if width else ""
        lines.append(
            f"<tr><td>{html.escape(year)}&nbsp;</td><td width={_BAR}>{bar}</td>"
            f'<td align=right>&nbsp;{number_text(count)}</td><td style="color:{theme.dim.name()}">'
            f"&nbsp;/ {number_text(everything)}</td></tr>"
        )
    return [*lines, "</table>"]


def _told_together(years: tuple[tuple[str, int, int], ...]) -> Iterator[tuple[str, int, int]]:
    """The years, many in a row without a mention as one line: "1702 – 2003"."""
    for mentioned, run in groupby(years, key=lambda year: year[1] > 0):
        told = list(run)
        if mentioned or len(told) < _MANY_YEARS:
            yield from told
        else:
            yield f"{told[0][0]} – {told[-1][0]}", 0, sum(everything for *_, everything in told)


def _sources(page: EntityPage, title: str) -> list[str]:
    if not page.sources:
        return []
    named = ", ".join(f"{one.value} {number_text(one.count)}" for one in page.sources[:_SOURCES])
    return [f"<h3>{html.escape(title)}</h3><p>{html.escape(named)}</p>"]


def _neighbours(page: EntityPage, theme: Theme, title: str) -> list[str]:
    if not page.neighbours:
        return []
    lines = [f"<h3>{html.escape(title)}</h3><table cellspacing=2>"]
    for one in page.neighbours[:_NEIGHBOURS]:
        colour = theme.entity(one.entity.kind).name()
        lines.append(
            f'<tr><td><a href="{SCHEME}:entity/{one.entity.id}" style="color:{colour}">'
            f"{html.escape(one.entity.name)}</a></td><td>&nbsp;&nbsp;</td>"
            f"<td align=right>{number_text(one.together)}</td></tr>"
        )
    return [*lines, "</table>"]


def _rows(title: str, rows: tuple[Row, ...], dim: str) -> list[str]:
    if not rows:
        return []
    lines = [f"<h3>{html.escape(title)}</h3>"]
    for row in rows:
        where = f"{row.source}  ·  {date_text(row.published)}"
        lines.append(
            f"<p><b>{html.escape(row.title)}</b><br>"
            f'<span style="color:{dim}">{html.escape(where)}</span><br>'
            f"{_marked(row)}</p>"
        )
    return lines


def _marked(row: Row) -> str:
    text, place, parts = row.snippet.text, 0, []
    for start, end in row.snippet.marks:
        parts += [html.escape(text[place:start]), f"<b>{html.escape(text[start:end])}</b>"]
        place = end
    return "".join([*parts, html.escape(text[place:])])

"""Builds the text of an article with its hits, entities and highlights marked.

Runs at a desk, off the GUI thread: a long article takes longer than a frame.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)

from pressmark.gui.sealed_document import SCHEME, SealedDocument
from pressmark.gui.theme import UNDERLINES, Theme
from pressmark.gui.utf16 import Utf16Offsets
from pressmark.model.kinds import EntityKind

if TYPE_CHECKING:
    from pressmark.model.article import Article

_LONGEST = 1_500_000  # characters shown; a longer text is cut, and says so
_LINE_HEIGHT = 1.55  # of the size of the letters
#: A row of a table, or an item of a list, and the blank line before the next one.
_ROW_AND_BLANK = re.compile(r"^([|-]) [^\n]*\n\n(?=\1 )", re.MULTILINE)
_BETWEEN_ROWS = 2  # pixels
_MOST_ENTITY_MARKS = 20_000


@dataclass(frozen=True)
class Look:
    """How the text is set: its font, colours, and whether entities and cut text are shown."""

    font: QFont
    theme: Theme
    entities: bool
    cuts: bool = False


@dataclass(frozen=True)
class Body:
    """A finished document; ``hits`` are ranges of UTF-16 positions in it."""

    document: SealedDocument
    hits: tuple[tuple[int, int], ...]
    cut: bool  # whether the text was too long to be shown whole
    inserted: tuple[tuple[int, int], ...] = ()  # cut text: (position before any insertion, length)

    def shown_at(self, position: int) -> int:
        """Where a position of the article's own text stands in the document."""
        return position + sum(length for at, length in self.inserted if at <= position)

    def own_at(self, position: int) -> int:
        """Which position of the article's own text a position of the document is."""
        before = 0
        for at, length in self.inserted:
            if position <= at + before:
                break
            before += min(length, position - at - before)
        return position - before


def build_body(
    article: Article, hits: tuple[tuple[int, int], ...], look: Look, thread: QThread
) -> Body:
    """The article's text as a document that lives in ``thread``."""
    text = article.body[:_LONGEST].replace("\r", " ")
    offsets = Utf16Offsets(text)
    document = SealedDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(look.font)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    _insert(cursor, text, look)
    _join_rows(cursor, text, offsets)
    _mark_highlights(cursor, article, offsets, look)
    _mark_entities(cursor, article, offsets, look)  # their lines before those of highlights
    shown = tuple((offsets.to_qt(a), offsets.to_qt(b)) for a, b in hits if b <= len(text))
    style = hit_format(look.theme)
    for start, end in shown:
        _format(cursor, start, end, style)
    inserted = _insert_cuts(cursor, article, offsets, look)
    cursor.endEditBlock()
    document.moveToThread(thread)
    body = Body(document, (), len(text) < len(article.body), inserted)
    return replace(body, hits=tuple((body.shown_at(a), body.shown_at(b)) for a, b in shown))


def hit_format(theme: Theme) -> QTextCharFormat:
    """The look of a hit: bold too, so that a highlight is never taken for one."""
    style = mark_format(theme.mark, theme.mark_text)
    style.setFontWeight(QFont.Weight.Bold)
    return style


def mark_format(background: QColor, text: QColor) -> QTextCharFormat:
    """The colours of a hit."""
    style = QTextCharFormat()
    style.setBackground(background)
    style.setForeground(text)
    return style


def entity_format(kind: EntityKind, entity_id: int, theme: Theme) -> QTextCharFormat:
    """The look of an entity: its hue and its own kind of line under unchanged text."""
    style = QTextCharFormat()
    style.setAnchor(True)
    style.setAnchorHref(f"{SCHEME}:entity/{entity_id}")
    style.setUnderlineStyle(UNDERLINES[kind])
    style.setUnderlineColor(theme.entity(kind))
    style.setForeground(theme.text)
    return style


def _insert(cursor: QTextCursor, text: str, look: Look) -> None:
    block = QTextBlockFormat()
    block.setLineHeight(
        _proportion(look.font), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    paragraphs_apart = "\n\n" in text
    if not paragraphs_apart:
        block.setBottomMargin(look.font.pointSizeF() * 0.9)
    plain = QTextCharFormat()
    plain.setForeground(look.theme.text)
    cursor.setBlockFormat(block)
    cursor.insertText(text, plain)


def _join_rows(cursor: QTextCursor, text: str, offsets: Utf16Offsets) -> None:
    """Let the rows of a table and the items of a list follow close on each other.

    The text keeps its blank lines, by which places in it are counted; they are only made low.
    """
    low = QTextBlockFormat()
    low.setLineHeight(_BETWEEN_ROWS, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    for found in _ROW_AND_BLANK.finditer(text):
        cursor.setPosition(offsets.to_qt(found.end() - 1))
        cursor.mergeBlockFormat(low)


def _proportion(font: QFont) -> float:
    """The height of lines in per cent of the font's own, which differs widely among fonts."""
    size = QFontInfo(font).pixelSize()
    return max(100.0, 100 * _LINE_HEIGHT * size / QFontMetricsF(font).lineSpacing())


def _mark_entities(
    cursor: QTextCursor, article: Article, offsets: Utf16Offsets, look: Look
) -> None:
    if not look.entities:
        return
    for mention in article.mentions[:_MOST_ENTITY_MARKS]:
        style = entity_format(mention.kind, mention.entity_id, look.theme)
        if mention.end <= _LONGEST:
            _format(cursor, offsets.to_qt(mention.start), offsets.to_qt(mention.end), style)


def _mark_highlights(
    cursor: QTextCursor, article: Article, offsets: Utf16Offsets, look: Look
) -> None:
    for highlight in article.highlights:
        if 0 <= highlight.start < highlight.end <= _LONGEST:
            style = QTextCharFormat()
            style.setBackground(look.theme.highlight(highlight.colour))
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            style.setUnderlineColor(look.theme.highlight_line(highlight.colour))
            if highlight.comment:
                style.setToolTip(highlight.comment)
            start, end = offsets.to_qt(highlight.start), offsets.to_qt(highlight.end)
            _format(cursor, start, end, style)


def _insert_cuts(
    cursor: QTextCursor, article: Article, offsets: Utf16Offsets, look: Look
) -> tuple[tuple[int, int], ...]:
    """Put what was cut where it stood, from the end so that places stay true."""
    if not look.cuts:
        return ()
    style = QTextCharFormat()
    style.setForeground(look.theme.dim)
    style.setFontItalic(True)
    inserted = []
    for cut in sorted(article.cuts, key=lambda one: one.position, reverse=True):
        at = offsets.to_qt(min(cut.position, _LONGEST, len(article.body)))
        cursor.setPosition(at)
        text = cut.text.replace("\r", " ").strip("\n") + "\n"
        text = text if cursor.atBlockStart() else "\n" + text
        before = cursor.document().characterCount()
        cursor.insertText(text, style)
        inserted.append((at, cursor.document().characterCount() - before))
    return tuple(reversed(inserted))


def _format(cursor: QTextCursor, start: int, end: int, style: QTextCharFormat) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(style)

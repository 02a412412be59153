"""The head of the reader: title, source and date, tags, and every field with its origin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.date_text import date_text, number_text, time_text
from pressmark.gui.directions import side_by_side
from pressmark.gui.editable_field import EditableField
from pressmark.gui.facet_names import language_name, origin_text
from pressmark.gui.icons import Icons, set_button_icon, tool_button
from pressmark.gui.part_text import part_text
from pressmark.gui.tag_row import TagRow
from pressmark.gui.theme import SPACE

if TYPE_CHECKING:
    from pressmark.model.article import Article

_DETAILS_HEIGHT = 220
_AUTHORS_SHOWN = 3


class ReaderHeader(QWidget):
    """Shows an article's fields; says what the user wants changed."""

    edited = Signal(str, str)  # field, new text
    star_clicked = Signal(bool)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._article: Article | None = None
        self.title = EditableField(self.tr("Title"), self)
        self._aside = QLabel(self.tr("Not in the list: the search does not find it."), self)
        self._line = QLabel(self)
        self._more = tool_button(icons, "info", self.tr("All details"), self)
        self.star = tool_button(icons, "star", self.tr("Star"), self)
        self.tags = TagRow(icons, self)
        self._fields: dict[str, EditableField] = {}
        self._plain: dict[str, QLabel] = {}
        self._details: QScrollArea | None = None  # made once it is unfolded
        self._lay_out()
        self.title.changed.connect(self._title_edited)
        self._more.toggled.connect(self._open_details)
        self.star.toggled.connect(self.star_clicked)  # a screen reader toggles, never clicks

    def _lay_out(self) -> None:
        self.title.label.setProperty("headline", True)
        self._aside.setProperty("dim", True)
        self._aside.hide()
        self._line.setProperty("dim", True)
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setWordWrap(True)
        self._more.setCheckable(True)
        self.star.setCheckable(True)
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self._line, 1)
        line.addWidget(self._more)
        line.addWidget(self.star)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * SPACE, 3 * SPACE, 4 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self._aside)
        column.addWidget(self.title)
        column.addLayout(line)
        column.addWidget(self.tags)

    def _make_details(self) -> QScrollArea:
        inner = QWidget()
        form = QFormLayout(inner)
        form.setContentsMargins(0, SPACE, 2 * SPACE, SPACE)
        form.setHorizontalSpacing(4 * SPACE)
        form.setVerticalSpacing(SPACE)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for name, label in self._editable_names():
            field = _NamedField(name, label, inner)
            field.renamed.connect(self.edited)
            self._fields[name] = field
            form.addRow(_dim(label), field)
        for name, label in self._plain_names():
            value = QLabel(inner)
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._plain[name] = value
            form.addRow(_dim(label), value)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it
        area.setMaximumHeight(_DETAILS_HEIGHT)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("All details"))
        return area

    def _editable_names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("published", self.tr("Published")),
            ("modified", self.tr("Changed")),
            ("saved", self.tr("Saved")),
            ("source", self.tr("Source")),
            ("authors", self.tr("Authors")),
            ("language", self.tr("Language")),
            ("url", self.tr("Address")),
            ("section", self.tr("Section")),
            ("page", self.tr("Page")),
        )

    def _plain_names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("imported", self.tr("Imported")),
            ("words", self.tr("Words")),
            ("format", self.tr("Format")),
            ("found", self.tr("Found in")),
        )

    def show_article(self, article: Article, *, editable: bool) -> None:
        """Show another article, or the same as it is now, while one of its fields may be edited."""
        if self._article is None or article.id != self._article.id:
            self.leave_fields()
        self.title.editable = editable
        self.title.show_value(
            article.title or self.tr("No title"), article.title, self._tip(article, "title")
        )
        self._line.setText(self._summary(article))
        self._line.setToolTip(self._tip(article, "published"))
        self.show_star(article.starred)
        self.star.setEnabled(editable)
        self.tags.show_tags(article.tags, editable=editable)
        self._article = article
        if self._more.isChecked():  # else once they are asked for
            self._show_details()

    def leave_fields(self) -> None:
        """Give up what is being edited: another article is shown."""
        for field in (self.title, *self._fields.values()):
            field.leave()

    def show_star(self, on: bool) -> None:
        """Show whether the article is starred."""
        with QSignalBlocker(self.star):
            self.star.setChecked(on)
        set_button_icon(self.star, self._icons, "star-filled" if on else "star")

    def show_listed(self, listed: bool) -> None:
        """Say, or no longer, that the article is not among those in the list."""
        self._aside.setVisible(not listed)

    @Slot(bool)
    def _open_details(self, on: bool) -> None:
        if self._details is None:
            self._details = self._make_details()
            column = self.layout()
            assert column is not None
            column.addWidget(self._details)
        if on:
            self._show_details()
        self._details.setVisible(on)

    def _show_details(self) -> None:
        article = self._article
        if article is None:
            return
        for name, field in self._fields.items():
            field.editable = self.title.editable
            shown, text = _field_texts(article, name)
            origin = self._origin(article, name)
            field.show_value(
                f"{shown}   ({origin})" if shown and origin else shown or "—",
                text,
                self._tip(article, name),
            )
        self._show_plain(article)

    def _show_plain(self, article: Article) -> None:
        self._plain["imported"].setText(time_text(article.imported))
        self._plain["words"].setText(number_text(article.word_count))
        self._plain["format"].setText(article.media_type)
        places = [f"{s.path} {part_text(s.part)}".strip() for s in article.sightings]
        self._plain["found"].setText("\n".join(dict.fromkeys(places)) or "—")

    def _summary(self, article: Article) -> str:
        parts = [article.source or self.tr("Unknown source"), date_text(article.published)]
        origin = self._origin(article, "published") if article.published else ""
        if origin:
            parts[-1] += f" ({origin})"
        if article.authors:
            parts.append(self._authors(article.authors))
        others = len({s.original for s in article.sightings} | {s.path for s in article.sightings})
        if len(article.sightings) > 1 and others > 1:
            parts.append(self.tr("also found in %Ln other places", "", len(article.sightings) - 1))
        return side_by_side(parts, "  ·  ")

    def _authors(self, authors: tuple[str, ...]) -> str:
        """The first authors, and how many there are beside them."""
        shown = authors if len(authors) <= _AUTHORS_SHOWN + 1 else authors[:_AUTHORS_SHOWN]
        text = ", ".join(shown)
        others = len(authors) - len(shown)
        return self.tr("%1 and %Ln more", "", others).replace("%1", text) if others else text

    def _origin(self, article: Article, name: str) -> str:
        claim = article.claims.get(name)
        return origin_text(claim[0]) if claim is not None else ""

    def _tip(self, article: Article, name: str) -> str:
        claim = article.claims.get(name)
        if claim is None:
            return ""
        origin, evidence = claim
        shown = evidence if len(evidence) <= 300 else evidence[:300] + "…"
        return f"{origin_text(origin)}: {shown}" if shown else origin_text(origin)

    @Slot(str)
    def _title_edited(self, text: str) -> None:
        self.edited.emit("title", text)

    def sizeHint(self) -> QSize:
        return QSize(320, super().sizeHint().height())


class _NamedField(EditableField):
    renamed = Signal(str, str)

    def __init__(self, field: str, label: str, parent: QWidget) -> None:
        super().__init__(label, parent)
        self._field = field
        self.changed.connect(self._tell)

    @Slot(str)
    def _tell(self, text: str) -> None:
        self.renamed.emit(self._field, text)


def _field_texts(article: Article, name: str) -> tuple[str, str]:
    """How a field is shown, and as what it is edited."""
    if name in ("published", "modified", "saved"):
        date = getattr(article, name)
        if name == "published" and date is None and article.published_raw:
            return f"{date_text(None)}: {article.published_raw}", ""
        return (
            (date_text(date), str(date) if date else "")
            if date or name == "published"
            else ("", "")
        )
    if name == "authors":
        return "; ".join(article.authors), "; ".join(article.authors)
    if name == "language":
        return language_name(article.language) if article.language else "", article.language
    text = str(getattr(article, name))
    return text, text


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("dim", True)
    return label

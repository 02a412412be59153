"""The search bar: the text, back and forward, completion, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from pressmark.gui.chips import Chips
from pressmark.gui.completion_popup import CompletionPopup
from pressmark.gui.icons import Icons, tool_button
from pressmark.gui.search_control import Found, SearchControl
from pressmark.gui.search_state import SearchState
from pressmark.gui.sentences import said_of_query
from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE
from pressmark.gui.utf16 import Utf16Offsets
from pressmark.model.errors import QueryError

if TYPE_CHECKING:
    from pressmark.gui.desk import IsCancelled
    from pressmark.model.views import Completion
    from pressmark.services.library import Library

_COMPLETE_DELAY_MS = 90


class SearchBar(QWidget):
    """Everything above the three columns."""

    def __init__(
        self, session: Session, control: SearchControl, icons: Icons, host: QWidget
    ) -> None:
        super().__init__(host)
        self._session = session
        self._control = control
        self._icons = icons
        self.field = SearchField(self)
        self.popup = CompletionPopup(self.field, host)
        self.save_button = QToolButton(self)
        self.more_button = tool_button(icons, "more", self.tr("More"), self)
        self._back = tool_button(icons, "back", self.tr("Back"), self)
        self._forward = tool_button(icons, "forward", self.tr("Forward"), self)
        self._message = QLabel(self)
        self.chips = Chips(control, icons, self)
        self._complete = QTimer(self)
        self._complete.setSingleShot(True)
        self._complete.setInterval(_COMPLETE_DELAY_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.save_button.setText(self.tr("Save search"))
        self.save_button.setProperty("link", True)
        self.save_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.save_button.setEnabled(False)
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for widget in (self._back, self._forward):
            widget.setEnabled(False)
            row.addWidget(widget)
        row.addWidget(self.field, 1)
        row.addWidget(self.save_button)
        row.addWidget(self.more_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addLayout(row)
        inset = QVBoxLayout()
        inset.setContentsMargins(17 * SPACE, 0, 4 * SPACE, 0)
        inset.addWidget(self._message)
        inset.addWidget(self.chips)
        column.addLayout(inset)

    def _connect(self) -> None:
        control = self._control
        self.field.textEdited.connect(self._edited)
        self.field.returnPressed.connect(control.commit)
        self.popup.chosen.connect(self._insert)
        self._complete.timeout.connect(self._ask_completions)
        self._back.clicked.connect(control.back)
        self._forward.clicked.connect(control.forward)
        control.asked.connect(self._show_state)
        control.found.connect(self._clear_error)
        control.misunderstood.connect(self._show_error)
        control.history_moved.connect(self._show_history)

    @Slot()
    def focus(self) -> None:
        """Put the cursor into the field and select what stands there."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def explain(self, text: str) -> None:
        """Show the query explained in plain words; empty text hides it."""
        self._say(text, error=False)

    @Slot(str)
    def _edited(self, text: str) -> None:
        self.field.mark_error(0, 0)
        self._control.type_text(text)
        self._complete.start()

    @Slot(object)
    def _show_state(self, state: SearchState) -> None:
        if self.field.text() != state.text:
            self.field.setText(state.text)
        self.save_button.setEnabled(bool(state.text.strip()) or state.narrowed)

    @Slot()
    def _ask_completions(self) -> None:
        text, cursor = self.field.text(), self.field.cursorPosition()
        if not text.strip():
            self.popup.offer(())
            return
        place = Utf16Offsets(text).to_python(cursor)

        def work(library: Library, _: IsCancelled) -> list[Completion]:
            return library.search.complete(text, place)

        self._session.search("complete", work, self._offer)

    def _offer(self, items: list[Completion]) -> None:
        if self.field.hasFocus():
            self.popup.offer(items)

    @Slot(object)
    def _insert(self, item: Completion) -> None:
        text = self.field.text()
        after = text[: item.start] + item.text + text[item.end :]
        self.field.setText(after)
        place = item.start + len(item.text)
        self.field.setCursorPosition(Utf16Offsets(after).to_qt(place))
        self._control.type_text(after)
        if item.kind == "field":
            self._complete.start()

    @Slot(object)
    def _clear_error(self, _found: Found) -> None:
        self.field.mark_error(0, 0)
        self._message.hide()

    @Slot(object)
    def _show_error(self, error: QueryError) -> None:
        offsets = Utf16Offsets(error.query)
        self.field.mark_error(offsets.to_qt(error.start), offsets.to_qt(error.end))
        self._say(said_of_query(error), error=True)

    def _say(self, text: str, *, error: bool) -> None:
        self._message.setProperty("error", error)
        self._message.style().polish(self._message)
        self._message.setText(text)
        self._message.setVisible(bool(text))

    @Slot()
    def _show_history(self) -> None:
        self._back.setEnabled(self._control.history.can_go_back)
        self._forward.setEnabled(self._control.history.can_go_forward)


class SearchField(QLineEdit):
    """The text of the query; can underline the place of an error."""

    list_wanted = Signal()  # Down, where no suggestion stands below

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("Search all articles"))
        self.setAccessibleName(self.tr("Search"))
        self._error = (0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mark_error(self, start: int, end: int) -> None:
        """Underline characters ``start`` to ``end`` (UTF-16); an empty range clears it."""
        if (start, end) == self._error:
            return
        self._error = (start, end)
        attributes = []
        if end > start or end:
            wrong = QTextCharFormat()
            wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wrong.setUnderlineColor(QColor("#d32f2f"))
            attributes.append(
                QInputMethodEvent.Attribute(
                    QInputMethodEvent.AttributeType.TextFormat,
                    start - self.cursorPosition(),
                    max(1, end - start),
                    wrong,
                )
            )
        self.inputMethodEvent(QInputMethodEvent("", attributes))

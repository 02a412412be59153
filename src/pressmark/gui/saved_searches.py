"""The saved searches at the top of the left column, with what is new in each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QVBoxLayout, QWidget

from pressmark.gui.asking import ask_text
from pressmark.gui.banner import Banner
from pressmark.gui.date_text import number_text
from pressmark.gui.menus import add, passing_menu
from pressmark.gui.picker import Pick, Picker
from pressmark.gui.search_control import SearchControl
from pressmark.gui.search_state import SearchState, filters_to_text, state_from_text
from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE

if TYPE_CHECKING:
    from pressmark.model.views import LibraryStatus, SavedSearch

AnyIndex = QModelIndex | QPersistentModelIndex
_MOST_ROWS = 6


class SavedModel(QAbstractListModel):
    """Name and "+new" of each saved search."""

    items: tuple[SavedSearch, ...] = ()

    def show(self, items: list[SavedSearch]) -> None:
        """Show other searches."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        saved = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{saved.name}   +{number_text(saved.new)}" if saved.new else saved.name
        return saved.query if role == Qt.ItemDataRole.ToolTipRole else None


class SavedSearches(QWidget):
    """A click fills the search bar and the filters again."""

    count_changed = Signal(int)

    def __init__(
        self, session: Session, control: SearchControl, banner: Banner,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session = session
        self._banner = banner
        self._control = control
        self.model = SavedModel(self)
        self.view = _SavedList(self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Saved searches"))
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        title = QLabel(self.tr("Searches"), self)
        title.setProperty("strong", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(title)
        column.addWidget(self.view)
        self.view.clicked.connect(self._open)
        self.view.activated.connect(self._open)
        self.view.menu_wanted.connect(self._show_menu)
        self.view.delete_wanted.connect(self._delete_at)
        self.hide()

    @Slot()
    def reload(self) -> None:
        """Read the saved searches and what is new in them."""
        self._session.read(
            "saved", lambda library, _: library.search.saved(), self._show, self._wait_for_index
        )

    def _wait_for_index(self, error: Exception) -> None:
        """What is new cannot be told while the index is made; it is asked again after that."""

        def tell(status: LibraryStatus) -> None:
            if status.index_ready:
                self._session.trouble.emit(error)

        self._session.read("saved failed", lambda library, _: library.status(), tell)

    @Slot()
    def show_past(self) -> None:
        """Choose among the searches made before."""

        def show(texts: list[str]) -> None:
            picks = [Pick(text, "", text) for text in texts]
            none = self.tr("Searches that found something are listed here.")
            title = self.tr("Past searches")
            picker = Picker(title, self.tr("Find"), picks, self.window(), empty=none)
            picker.chosen.connect(self._control.type_text)
            picker.open()

        self._session.read("history", lambda lib, _: lib.search.history(50), show)

    def save(self, state: SearchState) -> None:
        """Ask for a name and keep ``state`` under it."""
        title, suggested = self.tr("Save search"), _suggested_name(state)
        ask_text(self, title, self.tr("Name"), suggested, lambda name: self.keep(name, state))

    def keep(self, name: str, state: SearchState) -> None:
        """Keep ``state`` under ``name``."""
        if name.strip():
            self._keep(name.strip(), state.text, filters_to_text(state))

    def _keep(self, name: str, query: str, filters: str) -> None:
        self._session.read(
            "save search",
            lambda library, _: library.search.save(name, query, filters),
            self._changed,
        )

    def _show(self, items: list[SavedSearch]) -> None:
        self.model.show(items)
        self.setVisible(bool(items))
        rows = min(len(items), _MOST_ROWS)
        self.view.setFixedHeight(rows * max(22, self.view.sizeHintForRow(0)) + 4 if rows else 0)
        self.count_changed.emit(len(items))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        saved = self.model.items[index.row()]
        self._control.ask(state_from_text(saved.query, saved.state))
        self._session.read(
            "seen", lambda library, _: library.search.mark_seen(saved.id), self._changed
        )

    @Slot(QModelIndex, object)
    def _show_menu(self, index: QModelIndex, place: Any) -> None:
        saved = self.model.items[index.row()]
        menu = passing_menu(self)
        add(menu, self.tr("Rename…"), partial(self._rename, saved))
        add(menu, self.tr("Delete"), partial(self._delete, saved))
        menu.popup(place)

    def _rename(self, saved: SavedSearch) -> None:
        def rename(name: str) -> None:
            if name.strip():
                self._session.read(
                    "rename saved",
                    lambda library, _: library.search.rename_saved(saved.id, name.strip()),
                    self._changed,
                )

        ask_text(self, self.tr("Rename"), self.tr("Name"), saved.name, rename)

    @Slot(QModelIndex)
    def _delete_at(self, index: QModelIndex) -> None:
        self._delete(self.model.items[index.row()])

    def _delete(self, saved: SavedSearch) -> None:
        text = self.tr("The saved search “%1” was deleted.").replace("%1", saved.name)
        put_back = partial(self._keep, saved.name, saved.query, saved.state)

        def offer(reply: object) -> None:
            self._changed(reply)
            self._banner.offer(text, self.tr("Put it back"), put_back)

        self._session.read(
            "delete saved", lambda library, _: library.search.delete_saved(saved.id), offer
        )

    def _changed(self, _: object) -> None:
        self.reload()


class _SavedList(QListView):
    menu_wanted = Signal(QModelIndex, object)
    delete_wanted = Signal(QModelIndex)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            self.menu_wanted.emit(index, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.delete_wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _suggested_name(state: SearchState) -> str:
    labels = [choice.label for choice in state.choices if not choice.excluded]
    return state.text.strip() or ", ".join(labels[:3])

"""Going from article to article, and what is done with the one being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from pressmark.gui.desk import IsCancelled
from pressmark.gui.earlier_dialog import EarlierDialog
from pressmark.gui.marking import Marking
from pressmark.gui.picker import Pick, Picker
from pressmark.gui.reader import Reader
from pressmark.gui.results_model import ROW_ROLE
from pressmark.gui.results_view import ResultsView
from pressmark.gui.search_control import SearchControl
from pressmark.gui.session import Session
from pressmark.model.query import Everything

if TYPE_CHECKING:
    from pressmark.model.article import Article
    from pressmark.model.views import Version
    from pressmark.services.library import Library

_MARK_AFTER_MS = 120  # what is being read is marked anew in a pause, not between two keystrokes
_READ_AFTER_MS = 2500  # an article open this long counts as read


class ReadingControl(QObject):
    """Between the list and the reader."""

    def __init__(
        self,
        session: Session,
        control: SearchControl,
        results: ResultsView,
        reader: Reader,
        marking: Marking,
    ) -> None:
        super().__init__(reader)
        self._session = session
        self._control = control
        self._results = results
        self._reader = reader
        self._marking = marking
        self._long_enough = QTimer(self)
        self._long_enough.setSingleShot(True)
        self._long_enough.setInterval(_READ_AFTER_MS)
        self._long_enough.timeout.connect(self._mark_read)
        self._mark_later = QTimer(self)
        self._mark_later.setSingleShot(True)
        self._mark_later.setInterval(_MARK_AFTER_MS)
        self._mark_later.timeout.connect(self._mark_hits)
        control.found.connect(self._mark_later.start)
        self._stepping_on = False  # what is being read goes to the trash
        control.found.connect(self._read_what_followed)
        self._unasked = 0  # the article that opened by itself
        results.article_wanted.connect(self._read_wanted)
        results.table.reading_wanted.connect(self._focus_text)
        results.model.modelReset.connect(self._open_first)
        results.model.dataChanged.connect(self._open_first)
        reader.drawer.article_wanted.connect(self.read)
        reader.article_shown.connect(self._on_article)

    @Slot()
    def _mark_hits(self) -> None:
        if self._control.last is not None:
            self._reader.mark_hits_of(self._control.last.query)
        self._look_in_list()

    def _look_in_list(self) -> None:
        """Whether the article being read is still listed.

        One the user chose stays through other searches, and says when they do not find it; one
        that opened by itself makes way for the first of the list.
        """
        found, article = self._control.last, self._reader.article
        if found is None or article is None:
            return
        hits, number = found.answer.hits, article.id

        def look(_library: Library, _: IsCancelled) -> bool:
            return hits.contains(number)

        def tell(listed: bool) -> None:
            if self._reader.article is None or self._reader.article.id != number:
                return
            if listed:
                self._results.show_read(number)
            if listed or number != self._unasked or not self._open_top():
                self._reader.header.show_listed(listed)

        self._session.search("listed", look, tell)

    @Slot(int)
    def _read_wanted(self, article_id: int) -> None:
        self._unasked = 0
        self.read(article_id)

    @Slot()
    def _open_first(self) -> None:
        """While the reader is empty, the first article of the list opens by itself."""
        if self._reader.article is not None or self._unasked:
            return
        self._open_top()

    def _open_top(self) -> bool:
        """Show the first article of the list, which nobody chose; whether there is one."""
        model = self._results.model
        row = model.index(0, 0).data(ROW_ROLE) if model.rowCount() else None
        if row is not None:
            self._unasked = row.id
            self._results.table.select_quietly(0)
            self.read(row.id)
        return row is not None

    @Slot(int)
    def read(self, article_id: int) -> None:
        """Read an article with the hits of the current search."""
        found = self._control.last
        self._reader.read(article_id, found.query if found else Everything())

    @Slot()
    def next_article(self) -> None:
        """Read the next article of the list."""
        self._results.table.step(1)

    @Slot()
    def previous_article(self) -> None:
        """Read the article before."""
        self._results.table.step(-1)

    @Slot()
    def focus_list(self) -> None:
        """Put the keyboard into the list."""
        self._results.take_focus()

    @Slot()
    def step_on(self) -> None:
        """Read what comes to stand at the cursor, once the list is without the selection."""
        self._stepping_on = True

    @Slot()
    def _read_what_followed(self) -> None:
        stepping, self._stepping_on = self._stepping_on, False
        table = self._results.table
        if not stepping:
            return
        row = table.current_row()
        if row is None:
            self._unasked = 0
            self._reader.show_nothing()
        else:
            table.select_quietly(table.currentIndex().row())
            self._unasked = row.id
            self.read(row.id)

    @Slot()
    def enter_list(self) -> None:
        """Put the keyboard into the list, at its first article when none is chosen."""
        table = self._results.table
        self._results.take_focus()
        if not table.currentIndex().isValid():
            table.step(1)

    @Slot()
    def _focus_text(self) -> None:
        if self._reader.article is not None:
            self._reader.text.setFocus()

    @Slot()
    def find_in_article(self) -> None:
        """Put the cursor into the field that finds in the article."""
        self._reader.find_field.setFocus()
        self._reader.find_field.selectAll()

    @Slot()
    def toggle_entities(self) -> None:
        """Underline people and places in the text, or do not."""
        self._reader.mark_entities = not self._reader.mark_entities
        self._reader.show_again()

    @Slot()
    def toggle_cuts(self) -> None:
        """Show what was cut where it stood in the text, or do not."""
        self._reader.show_cuts = not self._reader.show_cuts
        self._reader.show_again()

    @Slot()
    def show_earlier(self) -> None:
        """What the article was before its file changed."""
        article = self._reader.article
        if article is not None:
            self._session.read(
                "earlier", lambda lib, _: lib.reading.earlier(article.id), self._open_earlier
            )

    def _open_earlier(self, states: list[tuple[str, Article]]) -> None:
        EarlierDialog(states, self._reader.window()).open()

    @Slot()
    def show_versions(self) -> None:
        """The near-identical articles of the one being read."""
        article = self._reader.article
        if article is None:
            return

        def show(versions: tuple[Version, ...]) -> None:
            picks = [Pick(v.title, f"{v.source}  {round(v.share * 100)} %", v.id) for v in versions]
            window = self._reader.window()
            none = self.tr("No other version of this article is known.")
            title = self.tr("Other versions")
            picker = Picker(title, self.tr("Find"), picks, window, empty=none)
            picker.chosen.connect(self.read)
            picker.open()

        self._session.read("versions", lambda lib, _: lib.reading.versions(article.id), show)

    @Slot(object)
    def _on_article(self, article: Article) -> None:
        self._look_in_list()
        if article.read or article.id == self._unasked:  # nobody chose to read that one
            self._long_enough.stop()
        else:
            self._long_enough.start()

    @Slot()
    def _mark_read(self) -> None:
        article = self._reader.article
        if article is not None and self._reader.isActiveWindow():
            self._marking.mark_read(article)

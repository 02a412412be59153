"""Marking up: star, tags, read state, notes, highlights, trash; every step can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from pressmark.gui.asking import ask_text
from pressmark.gui.date_text import number_text
from pressmark.gui.field_values import DATES, apply_edit, field_value
from pressmark.gui.highlight_list import colour_label
from pressmark.gui.picker import Pick, Picker
from pressmark.gui.reader import Reader
from pressmark.gui.results_view import ResultsView
from pressmark.gui.session import Session
from pressmark.gui.settings import Settings
from pressmark.gui.theme import HIGHLIGHTS
from pressmark.gui.undo_text import undo_text
from pressmark.gui.utf16 import Utf16Offsets
from pressmark.model.facets import FacetCount

if TYPE_CHECKING:
    from pressmark.model.article import Article
    from pressmark.model.views import Row
    from pressmark.services.library import Library


class Marking(QObject):
    """Acts on the selection in the list, or on the article being read."""

    done = Signal(str)  # what was done, to be said in the status bar
    undo_changed = Signal(str, str)  # what undo and redo would do; empty when nothing
    trashed = Signal()  # the selection is about to go
    trouble = Signal(object)

    def __init__(
        self, session: Session, results: ResultsView, reader: Reader, settings: Settings,
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session = session
        self._results = results
        self._reader = reader
        self._settings = settings
        kept = settings.text("highlight colour")
        self.highlight_colour = kept if kept in HIGHLIGHTS else "yellow"
        header, drawer = reader.header, reader.drawer
        header.edited.connect(self._edit_field)
        header.star_clicked.connect(self._star_current)
        header.tags.added.connect(self._add_tag)
        header.tags.removed.connect(self._remove_tag)
        header.tags.names_wanted.connect(self._offer_tags)
        drawer.note_written.connect(self._write_note)
        drawer.note_added.connect(self._add_to_note)
        drawer.highlight_dropped.connect(self._drop_highlight)
        drawer.highlight_edited.connect(self._edit_highlight)
        drawer.highlight_coloured.connect(self._colour_highlight)
        results.trash_wanted.connect(self._trash_listed)
        session.stepped.connect(self._say_done)
        session.edited.connect(self.read_undo)
        session.opened.connect(self.read_undo)

    def with_ids(self, then: Callable[[list[int]], None]) -> None:
        """Call ``then`` with the ids meant: the selection, else the article being read."""
        ranges, hits = self._results.selected_places(), self._results.model.hits
        if hits is None or not self._is_selection():
            one = self._one_meant()
            if one is not None:
                then([one.id])
            return
        self._session.search(
            "selection",
            lambda _library, _: [i for start, stop in ranges for i in hits.ids(start, stop)],
            then,
        )

    def _is_selection(self) -> bool:
        """Whether the selected rows are meant: several, or one that is not read from the record
        yet."""
        unread = self._results.table.current_row() is None
        return self._selected_count() > (0 if unread else 1)

    def _one_meant(self) -> Article | Row | None:
        """The article being read, or the row just moved to while its article is on its way."""
        article, row = self._reader.article, self._results.table.current_row()
        return row if row is not None and row.id == self._reader.awaited else article or row

    @Slot()
    def star(self) -> None:
        """Star the selection, or take the stars away when the current article has one."""
        one = self._one_meant()
        on = not (one is not None and one.starred)
        self.with_ids(lambda ids: self._do(lambda lib: lib.marking.star(ids, on)))

    @Slot()
    def toggle_read(self) -> None:
        """Mark the selection read, or unread when the current article is read."""
        one = self._one_meant()
        on = not (one is not None and one.read)
        self.with_ids(lambda ids: self._do(lambda lib: lib.marking.mark_read(ids, on)))

    def mark_read(self, article: Article) -> None:
        """Mark one article read because it was open for a while."""
        if not article.read and self._session.writable:
            self._do(lambda lib: lib.marking.note_read(article.id))

    @Slot()
    def tag(self) -> None:
        """Tag the article in place, or a selection of several through a list of tags."""
        if self._selected_count() <= 1:
            self._reader.header.tags.open_field()
            return
        self._session.read("tags", lambda lib, _: lib.marking.tags(), self._pick_tag)

    def _pick_tag(self, tags: Sequence[FacetCount]) -> None:
        picks = [Pick(tag.value, number_text(tag.count), tag.value) for tag in tags]
        picker = Picker(self.tr("Tag the selection"), self.tr("Tag"), picks, self._results.window())
        typed: list[str] = []

        def remember(text: str) -> None:
            typed[:] = [text.strip().lstrip("#")]
            name = typed[0]
            new = [Pick(self.tr("New tag: %1").replace("%1", name), "", name)] if name else []
            picker.offer([p for p in picks if name.casefold() in p.label.casefold()] + new)

        picker.typed.connect(remember)
        picker.chosen.connect(self._tag_selection)
        picker.open()

    @Slot(object)
    def _tag_selection(self, name: str) -> None:
        self.with_ids(lambda ids: self._do(lambda lib: lib.marking.tag(ids, add=(name,))))

    @Slot()
    def untag(self) -> None:
        """Take one tag away from the selection, or from the article being read."""

        def read(ids: list[int]) -> None:
            self._session.read("tags", lambda lib, _: lib.marking.tags(ids), self._pick_tag_to_go)

        self.with_ids(read)

    def _pick_tag_to_go(self, tags: Sequence[FacetCount]) -> None:
        picks = [Pick(tag.value, number_text(tag.count), tag.value) for tag in tags]
        title, none = self.tr("Remove a tag from the selection"), self.tr("No tags to remove.")
        picker = Picker(title, self.tr("Tag"), picks, self._results.window(), empty=none)
        picker.chosen.connect(self._untag_selection)
        picker.open()

    @Slot(object)
    def _untag_selection(self, name: str) -> None:
        self.with_ids(lambda ids: self._do(lambda lib: lib.marking.tag(ids, remove=(name,))))

    @Slot()
    def highlight(self) -> None:
        """Highlight the passage selected in the text."""
        from pressmark.model.article import Highlight

        article = self._reader.article
        start, end = self._reader.text.selected_range()
        if article is None or start == end:
            self.done.emit(self.tr("Select a passage in the text first."))
            return
        offsets = Utf16Offsets(article.body)
        first, last = offsets.to_python(start), offsets.to_python(end)
        for number, one in enumerate(article.highlights):
            if (one.start, one.end) == (first, last):
                self._colour_highlight(number, self.highlight_colour)
                return
        made = Highlight(article.body[first:last], "", self.highlight_colour, first, last)
        self._do(lambda lib: lib.marking.highlight(article.id, made))

    @Slot()
    def choose_colour(self) -> None:
        """The colour of highlights from now on."""
        now = self.tr("in use")
        picks = [
            Pick(colour_label(colour), now if colour == self.highlight_colour else "", colour)
            for colour in HIGHLIGHTS
        ]
        title = self.tr("Colour of highlights")
        picker = Picker(title, self.tr("Colour"), picks, self._results.window())
        picker.chosen.connect(self._take_colour)
        picker.open()

    @Slot(object)
    def _take_colour(self, colour: str) -> None:
        self.highlight_colour = colour
        self._settings.keep("highlight colour", colour)
        if self._reader.text.selected_range()[0] != self._reader.text.selected_range()[1]:
            self.highlight()

    @Slot()
    def edit_selection(self) -> None:
        """Change one field of many articles, after a preview."""
        self.with_ids(self._open_bulk_edit)

    def _open_bulk_edit(self, ids: list[int]) -> None:
        from pressmark.gui.bulk_edit_dialog import BulkEditDialog

        dialog = BulkEditDialog(self._session, ids, self._results.window())
        dialog.confirmed.connect(self._edit_many)
        dialog.open()

    @Slot(object, str, object)
    def _edit_many(self, ids: list[int], field: str, value: Any) -> None:
        self._do(lambda lib: apply_edit(lib, ids, field, value))

    @Slot()
    def trash(self) -> None:
        """Move the selection to the trash."""

        def trash(ids: list[int]) -> None:
            self.trashed.emit()
            self._do(lambda lib: lib.marking.trash(ids))

        self.with_ids(trash)

    @Slot()
    def _trash_listed(self) -> None:
        if self._session.writable:
            self.trash()

    @Slot()
    def show_trash(self) -> None:
        """What is in the trash, to restore or to delete for good."""
        from pressmark.gui.trash_dialog import TrashDialog

        TrashDialog(self._session, self._results.window()).open()

    @Slot()
    def undo(self) -> None:
        """Undo the last step."""
        self._session.edit(lambda lib: lib.marking.undo(), self._say_undone)

    @Slot()
    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._session.edit(lambda lib: lib.marking.redo(), self._say_redone)

    @Slot()
    def read_undo(self) -> None:
        """Ask what undo and redo would do."""
        self._session.read(
            "undo labels",
            lambda lib, _: (lib.marking.undo_label or "", lib.marking.redo_label or ""),
            lambda labels: self.undo_changed.emit(*labels),
        )

    @Slot(str)
    def _say_done(self, label: str) -> None:
        self.done.emit(self.tr("Done: %1").replace("%1", undo_text(label)))

    def _say_undone(self, label: str | None) -> None:
        text = self.tr("Undone: %1").replace("%1", undo_text(label or ""))
        self.done.emit(text if label else self.tr("Nothing to undo."))

    def _say_redone(self, label: str | None) -> None:
        text = self.tr("Done again: %1").replace("%1", undo_text(label or ""))
        self.done.emit(text if label else self.tr("Nothing to do again."))

    def _selected_count(self) -> int:
        return sum(stop - start for start, stop in self._results.selected_places())

    def _do(self, work: Callable[[Library], Any]) -> None:
        self._session.edit(work)

    @Slot(bool)
    def _star_current(self, on: bool) -> None:
        article = self._reader.article
        if article is not None:
            self._do(lambda lib: lib.marking.star([article.id], on))

    @Slot(str)
    def _add_tag(self, tag: str) -> None:
        article = self._reader.article
        if article is not None:
            self._do(lambda lib: lib.marking.tag([article.id], add=(tag,)))

    @Slot(str)
    def _remove_tag(self, tag: str) -> None:
        article = self._reader.article
        if article is not None:
            self._do(lambda lib: lib.marking.tag([article.id], remove=(tag,)))

    @Slot()
    def _offer_tags(self) -> None:
        row = self._reader.header.tags
        self._session.read(
            "tags",
            lambda lib, _: [tag.value for tag in lib.marking.tags()],
            row.offer_names,
        )

    @Slot(int, str)
    def _write_note(self, article_id: int, text: str) -> None:
        self._do(lambda lib: lib.marking.note(article_id, text))

    @Slot(int, str)
    def _add_to_note(self, article_id: int, text: str) -> None:
        def add(library: Library) -> None:
            before = library.reading.article(article_id).note
            library.marking.note(article_id, f"{before}\n{text}" if before else text)

        self._do(add)

    @Slot(int)
    def _drop_highlight(self, number: int) -> None:
        article = self._reader.article
        if article is not None:
            self._do(lambda lib: lib.marking.remove_highlight(article.id, number))

    @Slot(int, str)
    def _colour_highlight(self, number: int, colour: str) -> None:
        article = self._reader.article
        if article is not None:
            after = replace(article.highlights[number], colour=colour)
            self._do(lambda lib: lib.marking.change_highlight(article.id, number, after))

    @Slot(int)
    def _edit_highlight(self, number: int) -> None:
        article = self._reader.article
        if article is None or not self._session.writable:
            return
        before = article.highlights[number]

        def change(comment: str) -> None:
            if comment != before.comment:
                after = replace(before, comment=comment)
                self._do(lambda lib: lib.marking.change_highlight(article.id, number, after))

        title, label = self.tr("Highlight"), self.tr("Comment")
        ask_text(self._reader, title, label, before.comment, change)

    @Slot(str, str)
    def _edit_field(self, field: str, text: str) -> None:
        article = self._reader.article
        if article is None:
            return
        try:
            value = field_value(field, text)
        except ValueError:
            no_date = self.tr("That is no date. Write 2022, 2022-10, 2022-10-13 or 13 Oct 2022.")
            no_language = self.tr("That is no language. Write its name or its code of two letters.")
            self.done.emit(no_date if field in DATES else no_language)
            return
        self._do(lambda lib: apply_edit(lib, [article.id], field, value))

"""Entities from the window: their pages, and correcting them: every edit can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from pressmark.gui.asking import ask_text
from pressmark.gui.date_text import number_text
from pressmark.gui.desk import IsCancelled
from pressmark.gui.facet_names import facet_of_kind, kind_label
from pressmark.gui.menus import add, passing_menu
from pressmark.gui.picker import Pick, Picker
from pressmark.gui.reader import Reader
from pressmark.gui.search_control import SearchControl, request_for
from pressmark.gui.search_state import Choice, SearchState, choose, only
from pressmark.gui.session import Session
from pressmark.model.facets import Facet, FacetCount, FacetQuery
from pressmark.model.kinds import EntityKind
from pressmark.model.query import Everything

if TYPE_CHECKING:
    from pressmark.model.entities import Entity
    from pressmark.model.views import EntityPage
    from pressmark.services.library import Library

_FOUND = 60  # entities offered while typing


class Entities(QObject):
    """Asks what is missing (a name, a target) and has the edit done."""

    names_to_find = Signal()  # a watch list came: its names are to be looked for

    def __init__(
        self, session: Session, control: SearchControl, reader: Reader, window: QWidget
    ) -> None:
        super().__init__(window)
        self._reader = reader
        self._session = session
        self._control = control
        self._window = window
        session.edited.connect(self._follow_corrections)

    @Slot()
    def _follow_corrections(self) -> None:
        """What surnames stand for depends on persons; a correction of one may have been undone."""
        if self._session.writable:
            self._session.survey(
                "links", lambda lib, _: lib.entities.follow_corrections(), self._show_links
            )

    def _show_links(self, changed: bool) -> None:
        if changed:
            self._session.refresh()

    @Slot(str, object)
    def edit(self, verb: str, choice: Choice) -> None:
        """Do ``verb`` to a facet's value: rename, merge, split, kind, pin, hide, reject, page."""
        if choice.facet is Facet.SOURCE:
            {"rename": self._rename_source, "merge": self._merge_source}[verb](choice)
            return
        number = choice.id
        simple: dict[str, Callable[[Library], Any]] = {
            "hide": lambda lib: lib.entities.hide(number, True),
            "pin": lambda lib: lib.entities.pin(number, True),
            "reject": lambda lib: lib.entities.reject(number),
        }
        if verb in simple:
            self._session.edit(simple[verb])
            return
        asking: dict[str, Callable[[], None]] = {
            "page": partial(self.open_page, number),
            "rename": partial(self._rename, choice),
            "merge": partial(self._merge, choice),
            "split": partial(self._split, choice),
            "kind": partial(self._change_kind, number),
        }
        asking[verb]()

    def show_menu(self, entity_id: int, place: QPoint) -> None:
        """What can be done with an entity clicked in the text."""
        self._session.read(
            "entity",
            lambda lib, _: lib.entities.entity(entity_id),
            lambda entity: self._fill_menu(entity, place),
        )

    def _fill_menu(self, entity: Entity, place: QPoint) -> None:
        facet = facet_of_kind(entity.kind)
        choice = Choice(facet, entity.id, entity.name)
        state = self._control.state
        menu = passing_menu(self._window)
        count = number_text(entity.articles)
        title = add(menu, f"{entity.name}   {kind_label(entity.kind)}   {count}", _nothing)
        title.setEnabled(False)
        add(menu, self.tr("Include"), partial(self._control.ask, choose(state, choice)))
        add(menu, self.tr("Only this"), partial(self._control.ask, only(state, choice)))
        excluded = Choice(facet, entity.id, entity.name, excluded=True)
        add(menu, self.tr("Exclude"), partial(self._control.ask, choose(state, excluded)))
        add(menu, self.tr("Open its page"), partial(self.open_page, entity.id))
        menu.addSeparator()
        for verb, text in (
            ("rename", self.tr("Rename…")),
            ("merge", self.tr("Merge into…")),
            ("split", self.tr("Split…")),
            ("kind", self.tr("Change kind…")),
            ("hide", self.tr("Hide")),
            ("reject", self.tr("Not a name")),
        ):
            add(menu, text, partial(self.edit, verb, choice)).setEnabled(self._session.writable)
        menu.popup(place)

    def open_page(self, entity_id: int) -> None:
        """Show the page of an entity, over the articles of the current search."""
        found = self._control.last
        state = self._control.state
        request = found.answer.request if found else request_for(state, Everything(), ())
        self._session.read(
            "entity page", lambda lib, _: lib.entities.page(entity_id, request), self._show_page
        )

    def _show_page(self, page: EntityPage) -> None:
        from pressmark.gui.entity_page import EntityPageDialog

        dialog = EntityPageDialog(page, self._window)
        dialog.entity_wanted.connect(self.open_page)
        dialog.include_wanted.connect(self._include)
        dialog.table_wanted.connect(self._save_table)
        dialog.open()

    @Slot(object, str)
    def _save_table(self, page: EntityPage, name: str) -> None:
        self._session.read(
            "entity table", lambda lib, _: lib.entities.save_page(page, Path(name)), _saved
        )

    @Slot(object)
    def _include(self, entity: Entity) -> None:
        choice = Choice(facet_of_kind(entity.kind), entity.id, entity.name)
        self._control.ask(choose(self._control.state, choice))

    @Slot()
    def find(self) -> None:
        """Find an entity by name and open its page."""
        self._pick(self.tr("Open a page"), None, self.open_page)

    def _pick(
        self, title: str, kind: EntityKind | None, then: Callable[[int], None], but: int = 0
    ) -> None:
        picker = Picker(title, self.tr("Name"), (), self._window, filters=False)

        def show(entities: list[Entity]) -> None:
            picker.offer(
                [
                    Pick(one.name, f"{kind_label(one.kind)}  {number_text(one.articles)}", one.id)
                    for one in entities
                    if one.id != but
                ]
            )

        def ask(text: str) -> None:
            self._session.read(
                "find entity", lambda lib, _: lib.entities.find(text, kind)[:_FOUND], show
            )

        picker.typed.connect(ask)
        picker.chosen.connect(then)
        picker.open()
        ask("")

    def _rename(self, choice: Choice) -> None:
        def rename(name: str) -> None:
            self._session.edit(lambda lib: lib.entities.rename(choice.id, name))

        self._ask_name(choice.label, rename)

    def _merge(self, choice: Choice) -> None:
        title = self.tr("Merge %1 into").replace("%1", choice.label)

        def merge(into: int) -> None:
            self._session.edit(lambda lib: lib.entities.merge([choice.id], into))

        self._pick(title, None, merge, but=choice.id)

    def _split(self, choice: Choice) -> None:
        """By a name it goes by, by the article being read, or by a source."""
        state = SearchState(choices=(choice,))
        sources = FacetQuery(Facet.SOURCE, _FOUND)

        def read(library: Library, _: IsCancelled) -> tuple[Entity, tuple[FacetCount, ...]]:
            request = request_for(state, Everything(), ())
            return library.entities.entity(choice.id), library.search.facet_values(
                request, sources
            )[0]

        self._session.read("split", read, lambda reply: self._pick_part(choice, *reply))

    def _pick_part(self, choice: Choice, entity: Entity, sources: tuple[FacetCount, ...]) -> None:
        article = self._reader.article
        picks = [
            Pick(alias, self.tr("a name it goes by"), {"aliases": (alias,)})
            for alias in entity.aliases
            if alias != entity.name
        ]
        if article is not None and any(one.entity_id == entity.id for one in article.mentions):
            here = self.tr("the article being read")
            picks.append(Pick(article.title, here, {"article_ids": (article.id,)}))
        if len(sources) > 1:
            picks += [
                Pick(
                    source.value, self.tr("its articles from this source"), {"source_id": source.id}
                )
                for source in sources
                if source.id
            ]
        title = self.tr("Split off from %1").replace("%1", entity.name)
        picker = Picker(title, self.tr("Which part"), picks, self._window)

        def split(part: dict[str, Any]) -> None:
            self._session.edit(lambda lib: lib.entities.split(choice.id, **part))

        picker.chosen.connect(split)
        picker.open()

    def _change_kind(self, entity_id: int) -> None:
        picks = [Pick(kind_label(kind), "", kind) for kind in EntityKind]

        def change(kind: EntityKind) -> None:
            self._session.edit(lambda lib: lib.entities.change_kind(entity_id, kind))

        picker = Picker(self.tr("Change kind"), self.tr("Kind"), picks, self._window)
        picker.chosen.connect(change)
        picker.open()

    def _rename_source(self, choice: Choice) -> None:
        def rename(name: str) -> None:
            self._session.edit(lambda lib: lib.marking.rename_source(choice.id, name))

        self._ask_name(choice.label, rename)

    def _merge_source(self, choice: Choice) -> None:
        found = self._control.last
        if found is None:
            return
        title = self.tr("Merge %1 into").replace("%1", choice.label)
        picker = Picker(title, self.tr("Name"), (), self._window, filters=False)
        request = found.answer.request

        def show(reply: tuple[tuple[FacetCount, ...], int]) -> None:
            picker.offer(
                [
                    Pick(one.value, number_text(one.count), one.id)
                    for one in reply[0]
                    if one.id not in (0, choice.id)
                ]
            )

        def ask(text: str) -> None:
            query = FacetQuery(Facet.SOURCE, _FOUND, text)
            self._session.read(
                "find source", lambda lib, _: lib.search.facet_values(request, query), show
            )

        def merge(into: int) -> None:
            self._session.edit(lambda lib: lib.marking.merge_sources([choice.id], into))

        picker.typed.connect(ask)
        picker.chosen.connect(merge)
        picker.open()
        ask("")

    def _ask_name(self, before: str, then: Callable[[str], None]) -> None:
        def take(text: str) -> None:
            if text.strip() not in ("", before):
                then(text.strip())

        ask_text(self._window, self.tr("Rename"), self.tr("Name"), before, take)

    @Slot()
    def show_suggestions(self) -> None:
        """Names that may be the same, to accept or refuse."""
        from pressmark.gui.suggestions_dialog import SuggestionsDialog

        SuggestionsDialog(self._session, self._window).open()

    @Slot()
    def show_rules(self) -> None:
        """The corrections made so far."""
        from pressmark.gui.rules_dialog import RulesDialog

        RulesDialog(self._session, self._window).open()

    @Slot()
    def show_watch_lists(self) -> None:
        """The user's own lists of names, to import and to delete."""
        from pressmark.gui.watch_lists_dialog import WatchListsDialog

        dialog = WatchListsDialog(self._session, self._window)
        dialog.imported.connect(self.names_to_find)
        dialog.open()


def _saved(_: None) -> None:
    """The file is there; nothing to show."""


def _nothing() -> None:
    """A heading in a menu does nothing."""

"""Correcting entities: every call one step to undo, kept as a rule for articles to come."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import Protocol

from pressmark.archive.archive import Archive
from pressmark.enriching.entities.suggesting import suggest_merges
from pressmark.model.entities import Entity
from pressmark.model.errors import UserError
from pressmark.model.facets import ENTITY_FACETS, Facet
from pressmark.model.kinds import EntityKind
from pressmark.model.search import SearchRequest
from pressmark.model.views import EntityPage, EntityRule, MergeSuggestion, WatchList
from pressmark.services.entity_pages import entity_page, page_csv
from pressmark.services.linking import follow_corrections
from pressmark.services.searching import Searching
from pressmark.services.watch_list_files import watch_names

_TOLD_APART = 3
"""Articles that must name two together, for them to be two."""


class HoldsArchive(Protocol):
    """Whatever keeps an archive open and can search it."""

    @property
    def archive(self) -> Archive:
        """The open archive."""

    @property
    def search(self) -> Searching:
        """Searching it."""


class EntityEditing:
    """Entities and the user's rules about them."""

    def __init__(self, holder: HoldsArchive) -> None:
        self._holder = holder

    @property
    def _archive(self) -> Archive:
        return self._holder.archive

    def entity(self, entity_id: int) -> Entity:
        """An entity; what was merged answers as what it was merged into."""
        return self._archive.entities.entity(entity_id)

    def page(self, entity_id: int, request: SearchRequest) -> EntityPage:
        """All there is to say of an entity, over the articles of a request."""
        return entity_page(self._archive, self._holder.search, entity_id, request)

    def save_page(self, page: EntityPage, path: Path) -> None:
        """Write a page's figures as CSV."""
        _write(path, page_csv(page))

    def find(self, text: str, kind: EntityKind | None = None, limit: int = 50) -> list[Entity]:
        """Entities with ``text`` in a name or alias, those most mentioned first."""
        return self._archive.entities.find(text, kind, limit)

    def named(self, name: str, kind: EntityKind | None = None) -> list[Entity]:
        """Entities called just so, or else those with such an alias, as queries find them.

        Those in most articles come first.
        """
        search = self._holder.search
        facets = [Facet(kind.value)] if kind else sorted(ENTITY_FACETS)
        known = [(facet, number) for facet in facets for number in search.resolve(facet, name)]
        called = [one for one in known if _same(search.label(*one), name)]
        found = {number: self.entity(number) for _, number in called or known}
        return sorted(found.values(), key=lambda entity: (-entity.articles, entity.id))

    def source(self, name: str) -> int:
        """The source a name or domain leads to; UserError when none does."""
        found = self._archive.sources.find(name)
        if not found:
            raise UserError(f"No source is called {name}.")
        return found

    def merge(self, ids: Sequence[int], into: int) -> None:
        """Count entities as ``into``."""
        name = self.entity(into).name
        with self._archive.edit(f"Merge into {name}") as edit:
            self._archive.rules.merge(edit, ids, into)

    def split(
        self,
        entity_id: int,
        aliases: Sequence[str] = (),
        article_ids: Sequence[int] = (),
        source_id: int = 0,
        name: str = "",
    ) -> int:
        """Make an entity of its own of some mentions; returns its id."""
        with self._archive.edit(f"Split {self.entity(entity_id).name}") as edit:
            return self._archive.rules.split(
                edit,
                entity_id,
                aliases=aliases,
                article_ids=article_ids,
                source_id=source_id,
                name=name,
            )

    def rename(self, entity_id: int, name: str) -> None:
        """Call an entity otherwise; "" goes back to the name its articles use."""
        with self._archive.edit(f"Rename {self.entity(entity_id).name}") as edit:
            self._archive.rules.rename(edit, entity_id, name)

    def change_kind(self, entity_id: int, kind: EntityKind) -> None:
        """Let an entity be of another kind."""
        with self._archive.edit(f"Change kind of {self.entity(entity_id).name}") as edit:
            self._archive.rules.change_kind(edit, entity_id, kind)

    def hide(self, entity_id: int, on: bool = True) -> None:
        """Leave an entity out of lists, or show it again."""
        with self._archive.edit(_labelled("Hide", "Show", on, self.entity(entity_id))) as edit:
            self._archive.rules.hide(edit, entity_id, on)

    def pin(self, entity_id: int, on: bool = True) -> None:
        """Keep an entity at the head of lists, or no longer."""
        with self._archive.edit(_labelled("Pin", "Unpin", on, self.entity(entity_id))) as edit:
            self._archive.rules.pin(edit, entity_id, on)

    def reject(self, entity_id: int) -> None:
        """It is not an entity at all."""
        with self._archive.edit(f"{self.entity(entity_id).name} is not an entity") as edit:
            self._archive.rules.reject(edit, entity_id)

    def note(self, entity_id: int, text: str) -> None:
        """Write an entity's note."""
        with self._archive.edit(f"Note on {self.entity(entity_id).name}") as edit:
            self._archive.rules.note(edit, entity_id, text)

    def rules(self) -> list[EntityRule]:
        """Every rule, in the order they are applied."""
        return self._archive.rules.list()

    def switch_rule(self, rule_id: int, on: bool) -> None:
        """Let a rule hold, or not."""
        with self._archive.edit("Switch a rule on" if on else "Switch a rule off") as edit:
            self._archive.rules.switch(edit, rule_id, on)

    def export_rules(self, path: Path) -> None:
        """Write every rule as JSON."""
        _write(path, self._archive.rules.export())

    def import_rules(self, path: Path) -> int:
        """Add the rules of another archive; returns how many were new."""
        text = _read(path)
        with self._archive.edit(f"Import rules from {path.name}") as edit:
            return self._archive.rules.import_(edit, text)

    def follow_corrections(self) -> bool:
        """Make the automatic links anew where an entity was corrected since; whether any differs.

        Takes a second in a large archive: it is asked after an edit, not within it.
        """
        return follow_corrections(self._archive)

    def suggestions(
        self, limit: int = 50, cancelled: Callable[[], bool] = lambda: False
    ) -> list[MergeSuggestion]:
        """Pairs that may be one, the likeliest first, without those the user refused.

        Raises Cancelled soon after ``cancelled()`` is true.
        """
        refused = self._archive.rules.refused()
        entities = {entity.id: entity for entity in self._archive.entities.all()}
        links = suggest_merges(entities.values(), 2 * limit + len(refused), cancelled)
        open_pairs = (
            (entities[link.other], entities[link.kept], link.reason)
            for link in links
            if frozenset((link.kept, link.other)) not in refused
        )
        found = (MergeSuggestion(*pair) for pair in open_pairs if not self._told_apart(*pair[:2]))
        return list(islice(found, limit))

    def _told_apart(self, fewer: Entity, more: Entity) -> bool:
        """Whether articles that name one mostly name the other beside it, as nobody calls a
        person by two names: Donald Trump and Donald Trump Jr. Of bodies both are usual."""
        if EntityKind.PERSON not in (fewer.kind, more.kind) or fewer.articles < _TOLD_APART:
            return False
        articles = (self._archive.entities.articles(one.id) for one in (fewer, more))
        together = len(set.intersection(*map(set, articles)))
        return together >= max(_TOLD_APART, fewer.articles / 2)

    def refuse_suggestion(self, left: int, right: int) -> None:
        """Never suggest this pair again."""
        with self._archive.edit("Refuse a suggestion") as edit:
            self._archive.rules.refuse(edit, left, right)

    def watch_lists(self) -> list[WatchList]:
        """The user's own lists."""
        return self._archive.lists.lists()

    def import_watch_list(self, path: Path) -> int:
        """Read a CSV file of names, kinds and aliases as a list of the file's name.

        Columns by their headings (name; kind or type; aliases, with semicolons), or without
        headings in that order; whatever spreadsheets save. Returns how many names there are.
        """
        entries = list(watch_names(path))
        with self._archive.edit(f"Import watch list {path.stem}") as edit:
            self._archive.lists.import_list(edit, path.stem, entries)
        return len(entries)

    def delete_watch_list(self, list_id: int) -> None:
        """Forget a list."""
        with self._archive.edit("Delete a watch list") as edit:
            self._archive.lists.delete(edit, list_id)


def _labelled(verb: str, opposite: str, on: bool, entity: Entity) -> str:
    return f"{verb if on else opposite} {entity.name}"


def _same(left: str, right: str) -> bool:
    return left.casefold() == right.casefold()


def _write(path: Path, text: str) -> None:
    """Write a file; one that was there is replaced whole or not at all."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_text(text, "utf-8")
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise UserError(f"{path} cannot be written: {error.strerror}.") from error


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path} is not a text file in UTF-8.", "Save it as UTF-8.") from error

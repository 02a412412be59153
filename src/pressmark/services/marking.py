"""What the user does to articles: mark, tag, note, correct, trash; every call one step to undo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from pressmark.archive.archive import Archive
from pressmark.archive.journal import Edit, Undone
from pressmark.model.article import Highlight
from pressmark.model.dates import PartialDate
from pressmark.model.errors import UserError
from pressmark.model.facets import FacetCount
from pressmark.model.search import Snippet
from pressmark.model.views import FieldChange, Row

FieldValue = str | PartialDate | Sequence[str] | None

_BLANK = Snippet("", ())


class HoldsArchive(Protocol):
    """Whatever keeps an archive open."""

    @property
    def archive(self) -> Archive:
        """The open archive."""


class Marking:
    """Marks and corrections of articles. Whoever shows them refreshes from the change log."""

    def __init__(self, holder: HoldsArchive) -> None:
        self._holder = holder

    @property
    def _archive(self) -> Archive:
        return self._holder.archive

    def star(self, ids: Sequence[int], on: bool = True) -> None:
        """Star articles, or take the star away."""
        with self._archive.edit(_of("Star" if on else "Unstar", ids)) as edit:
            self._archive.marks.star(edit, ids, on)

    def mark_read(self, ids: Sequence[int], on: bool = True) -> None:
        """Mark articles as read or unread."""
        with self._archive.edit(_of("Mark as read" if on else "Mark as unread", ids)) as edit:
            self._archive.marks.mark_read(edit, ids, on)

    def note_read(self, article_id: int) -> None:
        """An article was open for a while: it is read now, which is no step to undo."""
        self._archive.marks.note_read([article_id])

    def tag(self, ids: Sequence[int], add: Sequence[str] = (), remove: Sequence[str] = ()) -> None:
        """Add tags to articles and take others away."""
        label = _of("Tag" if add else "Untag", ids) + f": {', '.join((*add, *remove))}"
        with self._archive.edit(label) as edit:
            self._archive.marks.tag(edit, ids, add, remove)

    def rename_tag(self, old: str, new: str) -> None:
        """Call a tag otherwise, everywhere."""
        with self._archive.edit(f"Rename tag {old} to {new}") as edit:
            self._archive.marks.rename_tag(edit, old, new)

    def note(self, article_id: int, text: str) -> None:
        """Write an article's note (Markdown); an empty one is removed."""
        with self._archive.edit("Write a note" if text.strip() else "Remove a note") as edit:
            self._archive.marks.note(edit, article_id, text)

    def highlight(self, article_id: int, highlight: Highlight) -> None:
        """Mark a passage."""
        with self._archive.edit("Highlight a passage") as edit:
            self._archive.marks.highlight(edit, article_id, highlight)

    def change_highlight(self, article_id: int, index: int, highlight: Highlight) -> None:
        """Change the comment or colour of the ``index``-th highlight, in one step."""
        with self._archive.edit("Change a highlight") as edit:
            self._archive.marks.change_highlight(edit, article_id, index, highlight)

    def remove_highlight(self, article_id: int, index: int) -> None:
        """Take away the ``index``-th highlight, counted from 0."""
        with self._archive.edit("Remove a highlight") as edit:
            self._archive.marks.remove_highlight(edit, article_id, index)

    def edit(self, ids: Sequence[int], field: str, value: FieldValue) -> None:
        """Correct a field of articles; UserError when it cannot have that value.

        ``value`` as text (dates ``2022-10-13`` or shorter, authors with semicolons), or a
        PartialDate, or a sequence of authors; None or "" for none.
        """
        with self._archive.edit(_of(f"Set {field}", ids)) as edit:
            self._archive.fields.set(edit, ids, field, _as_text(value))

    def preview(self, ids: Sequence[int], field: str, value: FieldValue) -> list[FieldChange]:
        """What :meth:`edit` would change."""
        return self._archive.fields.preview(ids, field, _as_text(value))

    def preview_tags(
        self, ids: Sequence[int], add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> list[FieldChange]:
        """What :meth:`tag` would change; tags with semicolons between them."""

        def after(tags: Sequence[str]) -> tuple[str, ...]:
            return tuple(tag for tag in dict.fromkeys((*tags, *add)) if tag not in remove)

        return [
            FieldChange(row.id, row.title, "; ".join(row.tags), "; ".join(after(row.tags)))
            for row in self._archive.articles.rows(ids)
            if after(row.tags) != tuple(row.tags)
        ]

    def preview_read(self, ids: Sequence[int], on: bool) -> list[FieldChange]:
        """What :meth:`mark_read` would change, as "read" and "unread"."""
        before, after = ("unread", "read") if on else ("read", "unread")
        rows = self._archive.articles.rows(ids)
        return [FieldChange(row.id, row.title, before, after) for row in rows if row.read != on]

    def trash(self, ids: Sequence[int]) -> None:
        """Put articles in the trash."""
        with self._archive.edit(_of("Trash", ids)) as edit:
            self._archive.marks.trash(edit, ids)

    def restore(self, ids: Sequence[int]) -> None:
        """Take articles out of the trash."""
        with self._archive.edit(_of("Restore", ids)) as edit:
            self._archive.marks.restore(edit, ids)

    def delete_forever(self, ids: Sequence[int]) -> int:
        """Delete articles that are in the trash, for good; returns how many there were."""
        trashed = set(self._archive.articles.ids(trashed=True))
        if not trashed.issuperset(ids):
            raise UserError(
                "Only articles in the trash can be deleted for good.", "Put them there first."
            )
        return self._archive.delete(ids)

    def trashed(self) -> list[Row]:
        """What is in the trash, as rows."""
        articles = self._archive.articles
        return [
            Row(
                id=row.id,
                title=row.title,
                source=row.source,
                published=row.published,
                url=row.url,
                snippet=_BLANK,
                starred=row.starred,
                read=row.read,
                stub=row.stub,
                tags=row.tags,
                has_note=row.has_note,
                versions=row.versions,
                language=row.language,
            )
            for row in articles.rows(articles.ids(trashed=True))
        ]

    def tags(self, ids: Sequence[int] | None = None) -> list[FacetCount]:
        """Every tag in use, or in use among some articles, and its number of articles."""
        return self._archive.marks.tags(ids)

    def rename_source(self, source_id: int, name: str) -> None:
        """Call a source otherwise."""
        with self._archive.edit(f"Rename source to {name}") as edit:
            self._archive.sources.rename(edit, source_id, name)

    def merge_sources(self, source_ids: Sequence[int], into: int) -> None:
        """Let the articles of sources be those of another, now and in imports to come."""
        label = f"Merge {len(source_ids)} sources into {self._archive.sources.name(into)}"
        with self._archive.edit(label) as edit:
            self._merge(edit, source_ids, into)

    def undo(self) -> str | None:
        """Take back the last edit; what to tell the user, None when there was nothing."""
        return _said(self._archive.undo())

    def redo(self) -> str | None:
        """Do again what was taken back; what to tell the user, None when there was nothing."""
        return _said(self._archive.redo())

    @property
    def last_step(self) -> int:
        """The number of what :meth:`undo` would take back, ever larger; 0 when nothing."""
        return self._archive.last_step

    @property
    def undo_label(self) -> str | None:
        """What :meth:`undo` would take back."""
        return self._archive.undo_label or None

    @property
    def redo_label(self) -> str | None:
        """What :meth:`redo` would do again."""
        return self._archive.redo_label or None

    def _merge(self, edit: Edit, source_ids: Sequence[int], into: int) -> None:
        if not self._archive.sources.name(into):
            raise UserError("That source is gone already.")
        self._archive.sources.merge(edit, source_ids, into)


def _of(verb: str, ids: Sequence[int]) -> str:
    return f"{verb} ({len(ids)} articles)" if len(ids) != 1 else verb


def _said(undone: Undone | None) -> str | None:
    if undone is None:
        return None
    if undone.conflicts:
        return f"{undone.label} ({undone.conflicts} changes left as later work made them)"
    return undone.label


def _as_text(value: FieldValue) -> str:
    if value is None:
        return ""
    if isinstance(value, (str, PartialDate)):
        return str(value)
    return "; ".join(value)

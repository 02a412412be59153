"""One file to its articles, and each member of a container by the same road."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from pressmark.importing.content import Content
from pressmark.importing.contract import Context, Format, Item, NothingToRead, ReadOptions
from pressmark.importing.limits import MAX_DEPTH, TOO_LARGE
from pressmark.importing.sniffing import identify
from pressmark.model.article import Claim, Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem
from pressmark.model.kinds import Origin

Sibling = Callable[[str], Content | None]


def read_content(
    content: Content,
    known: Format,
    options: ReadOptions,
    sibling: Sibling | None = None,
    depth: int = 0,
    advanced: Callable[[], None] | None = None,
) -> Iterator[Item]:
    """The articles of ``content``, which is in the format ``known``.

    ``advanced`` is called after each step of the reading. Raises ``UnreadableFile`` when the
    file cannot be read (further).
    """

    def read_member(member: Content, sibling: Sibling | None = None) -> Iterator[Item]:
        return _read_member(member, options, sibling, depth + 1, advanced)

    context = Context(
        options,
        read_member,
        sibling or sibling_files(content.path),
        above=_above(content.path, sibling),
    )
    if advanced is not None:
        context = replace(context, advanced=advanced)
    for item in known.read(content, context):
        yield _with_defaults(item, options) if isinstance(item, Draft) else item


def _read_member(
    member: Content,
    options: ReadOptions,
    sibling: Sibling | None,
    depth: int,
    advanced: Callable[[], None] | None,
) -> Iterator[Item]:
    if depth > MAX_DEPTH:
        yield Problem(
            member.name, f"It lies more than {MAX_DEPTH} containers deep.", Outcome.FAILED
        )
        return
    try:
        for item in read_content(member, identify(member), options, sibling, depth, advanced):
            yield replace(item, part=f"{member.name}/{item.part}" if item.part else member.name)
    except MemoryError:  # of a member beside others: those are read on
        yield Problem(member.name, TOO_LARGE, Outcome.FAILED)
    except NothingToRead as error:
        yield Problem(member.name, error.message, Outcome.SKIPPED)
    except UnreadableFile as error:
        if member.budget.spent:
            raise
        yield Problem(member.name, error.message, Outcome.FAILED)


def sibling_files(path: Path | None) -> Sibling:
    """Finds files beside ``path``, never outside its folder."""

    def find(name: str) -> Content | None:
        if path is None:
            return None
        folder = path.parent.resolve()
        wanted = (folder / name).resolve()
        if not wanted.is_relative_to(folder) or not wanted.is_file():
            return None
        return Content.of_path(wanted)

    return find


def _above(path: Path | None, sibling: Sibling | None) -> Sibling:
    """Finds files of the folder above by their bare names: a container's own, else the disk's."""

    def find(name: str) -> Content | None:
        if name != Path(name).name:
            return None
        if sibling is not None:
            return sibling(f"../{name}")
        wanted = path.parent.resolve().parent / name if path is not None else None
        return Content.of_path(wanted) if wanted is not None and wanted.is_file() else None

    return find


def no_sibling(_name: str) -> Content | None:
    """Where nothing lies beside a file."""
    return None


def _with_defaults(draft: Draft, options: ReadOptions) -> Draft:
    """``draft`` with what the user chose for the run where the file says nothing."""
    defaults = options.defaults
    if defaults.source and draft.source is None:
        claim = Claim(defaults.source, Origin.DEFAULT, defaults.source)
        draft = replace(draft, source=claim, source_keys=(f"name:{defaults.source.casefold()}",))
    if defaults.tags:
        draft = replace(draft, tags=tuple(dict.fromkeys((*draft.tags, *defaults.tags))))
    return draft

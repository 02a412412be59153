"""References of reference managers, joined with the files that hang on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pressmark.importing.contract import Context, Item
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, compose_record
from pressmark.model.article import Draft
from pressmark.model.imports import Problem

_PREFIXES = ("attachments:", "file://localhost/", "file:")
#: What reference managers set a title's words in italics and the like with.
_MARKUP = re.compile(r"</?(?:i|b|u|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: its fields, dates, and the relative paths of its files, best first.

    The body of ``fields`` is the abstract: what there is of the text without a file.
    """

    fields: Fields
    stamps: tuple[Stamp, ...]
    part: str
    files: tuple[str, ...] = ()


def reference_items(reference: Reference, media_type: str, context: Context) -> Iterator[Item]:
    """The article of a reference: the fullest of its files with the reference's own fields.

    Without a file that can be read it is a stub with its abstract.
    """
    fields = reference.fields
    stub = replace(fields, title=_MARKUP.sub("", fields.title), stub=True, authors_apart=True)
    draft = compose_record(stub, media_type, reference.part, reference.stamps, clean=False)
    texts: list[Draft] = []
    for path in reference.files:
        for item in _file_items(path, reference.part, context):
            if isinstance(item, Draft) and item.body.strip():
                texts.append(item)
            elif isinstance(item, Problem):
                yield item
    if not texts:
        yield draft
        return
    best = max(texts, key=lambda text: len(text.body))
    yield _joined(draft, best)
    others = len(texts) - 1
    if others:
        yield Problem(
            reference.part, f"{others} further files of this reference were not imported."
        )


def _file_items(path: str, part: str, context: Context) -> Iterator[Item]:
    relative = path.replace("\\", "/")
    for prefix in _PREFIXES:
        relative = relative.removeprefix(prefix)
    content = context.sibling(relative) if relative and not relative.startswith("/") else None
    if content is None:
        yield Problem(part, f"Its file {path} is not in the folder of the export.")
        return
    yield from context.read_member(content)


def _joined(reference: Draft, text: Draft) -> Draft:
    """The file's text under the reference's fields; what the reference leaves out is the file's."""
    return replace(
        text,
        part=reference.part,
        title=reference.title,
        published=reference.published or text.published,
        published_raw=reference.published_raw or text.published_raw,
        saved=reference.saved or text.saved,
        source=reference.source or text.source,
        source_keys=reference.source_keys or text.source_keys,
        authors=reference.authors or text.authors,
        url=reference.url or text.url,
        section=reference.section or text.section,
        page=reference.page or text.page,
        tags=tuple(dict.fromkeys((*reference.tags, *text.tags))),
        note=reference.note or text.note,
        stub=False,
    )


def full_name(given: str, family: str, suffix: str = "") -> str:
    """``Given Family Jr``; each may be empty."""
    return " ".join(part for part in (given.strip(), family.strip(), suffix.strip()) if part)


def in_order(name: str) -> str:
    """``Roe, Jane`` as ``Jane Roe``; an institution's name without a comma as it is.

    The suffix of a name stands last in RIS (``Roe, John, Jr``), in the middle in BibTeX.
    """
    family, *others = (part.strip() for part in name.split(","))
    given = [part for part in others if not _SUFFIX.fullmatch(part)]
    suffix = [part for part in others if _SUFFIX.fullmatch(part)]
    return full_name("".join(given[:1]), family, "".join(suffix[:1]))


def notes(texts: Sequence[str]) -> str:
    """Several notes as one, a blank line between them."""
    return "\n\n".join(text.strip() for text in texts if text.strip())

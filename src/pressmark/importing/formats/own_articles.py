"""Articles that Pressmark itself exported: taken as they are, with where each field came from.

A selection goes to another archive this way without being judged a second time: what the user
corrected stays corrected. People and places are found anew; corrections of them are rules, which
have a file of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal, TypeVar

from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.json_documents import list_of, text_of, truth_of
from pressmark.importing.text.paragraphs import without_unseen
from pressmark.model.article import Claim, Draft, Highlight
from pressmark.model.dates import PartialDate
from pressmark.model.kinds import Origin

T = TypeVar("T")
Record = dict[str, Any]
_NAMES = frozenset(("title", "published_as_found", "origins", "highlights", "text"))
_DATES: tuple[Literal["published", "modified", "saved"], ...] = ("published", "modified", "saved")
#: The columns by which a table is known for Pressmark's, and those that hold several values.
_COLUMNS = frozenset(("published_origin", "modified_origin", "saved_origin", "highlights"))
_BETWEEN = "; "
#: What a spreadsheet would run as a formula; the export puts an apostrophe before it.
_FORMULA = tuple("=+-@\t\r＝＋－＠")


def is_own(record: Mapping[str, Any]) -> bool:
    """Whether ``record`` has the names of Pressmark's JSON lines."""
    return record.keys() >= _NAMES


def own_draft(record: Record, media_type: str, part: str) -> Draft:
    """The draft of an exported article: its fields, its marks, and its claims' evidence."""
    text = text_of(record, "text")
    fields = Fields(
        body=text,
        title=text_of(record, "title"),
        source=text_of(record, "source"),
        url=text_of(record, "url"),
        authors=_texts(record, "authors"),
        authors_apart=True,
        language=text_of(record, "language"),
        section=text_of(record, "section"),
        page=text_of(record, "page"),
        tags=_texts(record, "tags"),
        note=text_of(record, "note"),
        starred=truth_of(record, "starred"),
        read=truth_of(record, "read"),
        stub=truth_of(record, "stub"),
    )
    draft = replace(
        compose(fields, media_type, part, clean=False),
        published_raw=text_of(record, "published_as_found"),
        title=_claim(record, "title", fields.title),
        authors=_claim(record, "authors", tuple(fields.authors)) if fields.authors else None,
        language=_claim(record, "language", fields.language) if fields.language else None,
        **{which: _date(record, which) for which in _DATES},  # type: ignore[arg-type]
    )
    if draft.source:
        draft = replace(draft, source=_claim(record, "source", draft.source.value))
    if draft.url:
        draft = replace(draft, url=_claim(record, "url", draft.url.value))
    body = without_unseen(text).strip()
    return replace(draft, body=body, highlights=tuple(_highlights(record, body)))


def is_own_table(headings: tuple[str, ...]) -> bool:
    """Whether a table has the columns of Pressmark's own."""
    return {heading.strip().lower() for heading in headings} >= _COLUMNS


def own_row(row: Mapping[str, str]) -> Record:
    """A row of Pressmark's table as :func:`own_draft` takes it: a stub, as it has no text."""
    cells = {name.strip().lower(): _cell(text) for name, text in row.items()}
    origins = {field: {"from": cells.get(f"{field}_origin", "")} for field in _DATES}
    lists = {name: cells.get(name, "").split(_BETWEEN) for name in ("authors", "tags")}
    return {**cells, **lists, "highlights": [], "origins": origins, "stub": True}


def _cell(text: str) -> str:
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(_FORMULA) else text


def _texts(record: Record, name: str) -> tuple[str, ...]:
    return tuple(text for text in list_of(record, name) if isinstance(text, str) and text.strip())


def _claim(record: Record, field: str, value: T) -> Claim[T]:
    """``value`` with the origin the export gives it, as far as that is one."""
    origins = record.get("origins")
    stated = origins.get(field) if isinstance(origins, dict) else None
    if not isinstance(stated, dict):
        return Claim(value, Origin.EXPORT)
    try:
        origin = Origin(text_of(stated, "from"))
    except ValueError:
        origin = Origin.EXPORT
    return Claim(value, origin, text_of(stated, "evidence"))


def _date(record: Record, field: str) -> Claim[PartialDate] | None:
    try:
        return _claim(record, field, PartialDate.parse(text_of(record, field)))
    except ValueError:
        return None


def _highlights(record: Record, body: str) -> Iterator[Highlight]:
    """The highlights, each where it stood; where the text there is another, where it is found."""
    for each in list_of(record, "highlights"):
        text = text_of(each, "text") if isinstance(each, dict) else ""
        if not isinstance(each, dict) or not text:
            continue
        start = each.get("start")
        if not isinstance(start, int) or start < 0 or not body.startswith(text, start):
            start = body.find(text)
        end = start + len(text) if start >= 0 else -1
        colour = text_of(each, "colour") or "yellow"
        yield Highlight(text, text_of(each, "comment"), colour, start, end)

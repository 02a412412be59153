"""From one labelled record of an export (a row, an object, an item) to a draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.timestamps import machine_date
from pressmark.model.article import Claim, Draft, Highlight
from pressmark.model.dates import PartialDate

DateField = Literal["published", "modified", "saved"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as the file writes it, under the file's own ``label``.

    ``date`` is given when the file's way of counting is known (Chrome's microseconds);
    otherwise ``raw`` is read.
    """

    field: DateField
    label: str
    raw: str
    date: PartialDate | None = None


def compose_record(
    fields: Fields,
    media_type: str,
    part: str,
    stamps: Iterable[Stamp] = (),
    *,
    clean: bool = True,
) -> Draft:
    """The draft of ``fields`` and of the dates in ``stamps``, of which the first readable wins.

    A record without any text is a stub: a link saved without its article. Dates written by
    machines are read here, what people write is left to the shared rules.
    """
    claims: dict[DateField, Claim[PartialDate]] = {}
    written: dict[DateField, str] = {}
    for stamp in stamps:
        date = stamp.date or machine_date(stamp.raw)
        if date and stamp.field not in claims:
            claims[stamp.field] = Claim(date, fields.origin, f"{stamp.label}: {stamp.raw.strip()}")
        elif stamp.raw.strip():
            written.setdefault(stamp.field, stamp.raw.strip())
    for name in claims:
        written.pop(name, None)
    stub = fields.stub or not fields.body.strip()
    fields = replace(fields, stub=stub, title=_one_line(fields.title), **written)  # type: ignore[arg-type]
    if not fields.file_name:
        fields = replace(fields, file_name=fields.url)
    draft = compose(fields, media_type, part, clean=clean)
    if _tells_more(draft.published, claims.get("published")):
        del claims["published"]
    return replace(draft, **claims) if claims else draft  # type: ignore[arg-type]


def _tells_more(named: Claim[PartialDate] | None, stated: Claim[PartialDate] | None) -> bool:
    """Whether the address names the day of a month or year that the export states."""
    if named is None or stated is None or stated.value.day or not named.value.day:
        return False
    return stated.value.first <= named.value.first <= stated.value.last


def locate(highlights: Iterable[Highlight], draft: Draft) -> Draft:
    """``draft`` with ``highlights``, each at the first place its text stands in the body."""
    placed = []
    for highlight in highlights:
        start = draft.body.find(highlight.text) if highlight.text else -1
        end = start + len(highlight.text) if start >= 0 else -1
        placed.append(replace(highlight, start=start, end=end))
    return replace(draft, highlights=tuple(placed))


def split_tags(text: str, separators: str) -> tuple[str, ...]:
    """The tags of ``text``, parted by any of ``separators``; empty ones and repeats left out."""
    for separator in separators[1:]:
        text = text.replace(separator, separators[0])
    return unique(text.split(separators[0]))


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """``values`` without blanks around them, empty ones and repeats, in their order."""
    return tuple(dict.fromkeys(stripped for value in values if (stripped := value.strip())))


def _one_line(text: str) -> str:
    return " ".join(text.split())

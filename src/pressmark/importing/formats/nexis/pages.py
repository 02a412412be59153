"""A document of the older LexisNexis exports: centred head, labels, text, labels, copyright."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.importing.formats.nexis.labels import Label, label_of, split_label
from pressmark.importing.formats.nexis.record import Record, is_date_line

#: "1 of 74 DOCUMENTS", "Dokument 1 von 49", "Document 1 de 3", "FOCUS - 3 of 10 DOCUMENTS".
COUNTER = re.compile(
    r"[ \t]*(?:FOCUS\s*-\s*)?(?:(?:Dokument|Document|Documento)\s+)?(\d[\d,.]*)\s+"
    r"(?:of|OF|von|de|van|di|sur)\s+(\d[\d,.]*)(?:\s+D[Oo][CcKk]\w+)?[ \t]*\Z"
)
_COPYRIGHT = re.compile(r"\s*(?:copyright|copr\.|copy\s+\d{4}|©|\(c\)\s*\d{4})", re.IGNORECASE)
#: Exports of the 1990s name the text itself.
_BODY = re.compile(r"\s*(?:BODY|CORPS|TEXT|TEXTE|TEKST):\s*")
_OF_HEAD = frozenset({Label.LENGTH, Label.SECTION, Label.AUTHOR, Label.BODY_TITLE})
#: A headline's block that holds only this is no headline.
_NO_TITLE = re.compile(r"\W*\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the export, and how it is set."""

    text: str
    centred: bool = False
    headline: bool = False


@dataclass(frozen=True, slots=True)
class _Head:
    publication: str = ""
    date: str = ""
    copyright: str = ""


def read_lines(lines: Sequence[Line]) -> Record:
    """The record of one document's lines."""
    lines = [line for line in lines if line.text.strip() and not COUNTER.match(line.text)]
    top = _top(lines)
    head = _read_head(lines[:top])
    has_headline = any(line.headline for line in lines[top:])
    title, fields, start = _opening(lines, top, has_headline)
    tail = _tail(lines, start, {label for label, _ in fields})
    closing = lines[tail:]
    return Record(
        title=title,
        publication=head.publication,
        date=head.date,
        fields=(*fields, *_fields(closing)),
        body=tuple(text for line in lines[start:tail] if (text := _unlabelled(line.text))),
        copyright=head.copyright or _copyright(closing),
    )


def field_of(line: Line) -> tuple[Label, str] | None:
    """The field a line holds: these exports write labels in capitals."""
    labelled = split_label(line.text)
    if labelled is None or line.centred:
        return None
    name = line.text.split(":", 1)[0].strip()
    label = label_of(labelled[0])
    if not name.isupper():
        return None
    if label is None and ("-" not in name or len(name) < 5):
        return None
    return label or Label.OTHER, labelled[1]


def _top(lines: Sequence[Line]) -> int:
    """How many lines are the centred head."""
    top = next((place for place, line in enumerate(lines) if not line.centred), len(lines))
    if top == 0 and len(lines) > 2 and is_date_line(lines[1].text):
        return 2  # a head that lost its setting: publication and date still come first
    return top


def _read_head(lines: Sequence[Line]) -> _Head:
    texts = [text.strip() for line in lines for text in line.text.split("\n") if text.strip()]
    copyright_lines = [text for text in texts if _COPYRIGHT.match(text)]
    texts = [text for text in texts if not _COPYRIGHT.match(text)]
    dated = next((place for place, text in enumerate(texts) if is_date_line(text)), -1)
    before = texts[:dated] if dated >= 0 else texts
    return _Head(
        publication=before[0] if before else "",
        date=texts[dated] if dated >= 0 else "",
        copyright=copyright_lines[0] if copyright_lines else "",
    )


def _opening(
    lines: Sequence[Line], top: int, has_headline: bool
) -> tuple[str, list[tuple[Label, str]], int]:
    """Title and fields before the text, and where the text starts."""
    titles: list[str] = []
    fields: list[tuple[Label, str]] = []
    may_be_title = not has_headline
    place = top
    while place < len(lines):
        line = lines[place]
        field = field_of(line)
        if field:
            fields.append(field)
            may_be_title = False
        elif line.headline or (may_be_title and _is_followed_by_field(lines, place)):
            titles.append(" ".join(line.text.split()))
            may_be_title = False
        elif not (line.centred and not fields):
            break
        place += 1
    return " ".join(title for title in titles if not _NO_TITLE.match(title)), fields, place


def _is_followed_by_field(lines: Sequence[Line], place: int) -> bool:
    """Whether labels come within two lines: what stands before them is the headline."""
    return any(field_of(line) for line in lines[place + 1 : place + 3])


def _tail(lines: Sequence[Line], start: int, opened: set[Label]) -> int:
    """Where the text ends: before the closing labels and the centred copyright.

    A label of the head that has been seen there is a word of the text.
    """
    tail = len(lines)
    loaded = [
        place
        for place in range(start, len(lines))
        if (field := field_of(lines[place])) and field[0] in (Label.LOADED, Label.LANGUAGE)
    ]
    if loaded:
        tail = loaded[0]
    while tail > start and (lines[tail - 1].centred or _closes(lines[tail - 1], opened)):
        tail -= 1
    return tail


def _closes(line: Line, opened: set[Label]) -> bool:
    field = field_of(line)
    return field is not None and not (field[0] in _OF_HEAD and field[0] in opened)


def _fields(lines: Sequence[Line]) -> list[tuple[Label, str]]:
    found: list[tuple[Label, str]] = []
    for line in lines:
        field = field_of(line)
        if field:
            found.append(field)
        elif found and not line.centred and not _COPYRIGHT.match(line.text):
            label, text = found[-1]
            found[-1] = (label, f"{text}\n{line.text.strip()}".strip())
    return found


def _unlabelled(text: str) -> str:
    return _BODY.sub("", text, count=1).strip() if _BODY.match(text) else text.strip()


def _copyright(lines: Sequence[Line]) -> str:
    return next((line.text.strip() for line in lines if _COPYRIGHT.match(line.text)), "")

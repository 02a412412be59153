"""ProQuest's RTF and DOCX: a headline, "ProQuest document link", the text, a table of details."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pressmark.importing.contract import Item
from pressmark.importing.formats.parts import distinct
from pressmark.importing.formats.proquest.documents import draft_of
from pressmark.importing.formats.proquest.labels import key_of
from pressmark.model.imports import Problem

_LINK = re.compile(
    r"(?:proquest document link|enlace (?:de|del) documento?s? (?:de|en) proquest|"
    r"lien vers le document proquest|proquest-dokument-?link|link al documento proquest|"
    r"link do documento proquest)\Z",
    re.IGNORECASE,
)
_DETAILS = frozenset("details detalles détails einzelheiten detalhes dettagli".split())
_LINKS = frozenset("links enlaces liens verknüpfungen".split())
#: A row of the table: "Publication title:<tab>The Gazette".
_ROW = re.compile(r"([^\t\n:]{2,45})\s?:[\t ]+(.*)\Z", re.DOTALL)
#: "… [London (UK)]13 Oct 2022: A.1." ends the line below a headline.
_BYLINE = re.compile(r"\]\.?\s*[^\]]*\d{4}|:\s*[\w.-]+\.?\Z|\bn/?a\b", re.IGNORECASE)
_TEXTS = frozenset({"text", "abstract"})


def is_proquest(texts: Sequence[str]) -> bool:
    """Whether documents have ProQuest's link below their headlines, and its details below."""
    stripped = [text.strip() for text in texts]
    has_details = any(_section(text) == "details" for text in stripped)
    return has_details and any(_LINK.match(text) for text in stripped)


def proquest_items(texts: Sequence[str], media_type: str) -> Iterator[Item]:
    """The documents of ``texts`` (a paragraph or a table's row each) in order."""
    lines = [text.strip(" \n\u00a0") for text in texts if text.strip()]
    seen: dict[str, int] = {}
    for number, document in enumerate(_split(lines), 1):
        fields = _fields(document)
        part = distinct(fields.get("number", "") or str(number), seen)
        if fields.get("title") or fields.get("text"):
            yield draft_of(fields, media_type, part, "")
        else:
            yield Problem(part, "The document is empty in the export.")


def _split(lines: list[str]) -> Iterator[list[str]]:
    """Each document's lines: a headline stands below the details of the document before."""
    links = [place for place, line in enumerate(lines) if _LINK.match(line)]
    starts = [_start(lines, place) for place in links]
    yield from (lines[here:there] for here, there in pairwise([*starts, len(lines)]))


def _start(lines: list[str], link: int) -> int:
    """The headline over a link: the line before it, or before the line with the paper and day."""
    above = link - 1
    if above > 0 and _BYLINE.search(lines[above]) and not _ends(lines[above - 1]):
        above -= 1
    return max(above, 0)


def _ends(line: str) -> bool:
    """Whether a line belongs to the document before."""
    row = _ROW.match(line)
    return bool(row and key_of(row[1])) or bool(_section(line)) or "\t" in line


def _section(line: str) -> str:
    """The part that a heading in capitals begins: text, abstract, details or links."""
    name = re.sub(r"\s*\(.*\)\Z", "", line.strip()).rstrip(":")
    if not name.isupper():
        return ""
    if name.lower() in _DETAILS:
        return "details"
    if name.lower() in _LINKS:
        return "links"
    key = key_of(name.lower())
    return key if key in _TEXTS else ""


def _fields(lines: list[str]) -> dict[str, str]:
    """Fields by key, texts with their paragraphs parted by blank lines."""
    link = next(place for place, line in enumerate(lines) if _LINK.match(line))
    found: dict[str, list[str]] = {"title": lines[:1] if link else []}
    byline = lines[1] if link > 1 else ""
    part, key = "", ""
    for line in lines[link + 1 :]:
        section = _section(line)
        row = _ROW.match(line) if part == "details" else None
        if section and (part != "text" or section in ("details", "links")):
            part = section
        elif part in _TEXTS:
            found.setdefault(part, []).append(line)
        elif row:
            key = key_of(row[1])
            if key and key not in found:
                found[key] = [row[2].strip()]
        elif part == "details" and key in found and key != "title":
            found[key].append(line.strip())
    joined = {
        name: ("\n\n" if name in _TEXTS else "; ").join(texts) for name, texts in found.items()
    }
    return joined | _of_byline(byline, joined.get("source", "").split(";")[0])


def _of_byline(byline: str, paper: str) -> dict[str, str]:
    """``Roe, Jane. The Gazette; London [London]13 Oct 2022: A.1.``: people, paper, day, page."""
    if not byline:
        return {}
    place = byline.find(paper.split(",")[0].strip()) if paper else -1
    author = byline[:place].strip(" .;") if place > 0 else ""
    info = {"info": byline[max(place, 0) :]}
    return info | ({"author": author} if author else {})

"""One Nexis document as its labels give it, and the draft it makes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.nexis.index_terms import entities, terms
from pressmark.importing.formats.nexis.labels import Label
from pressmark.importing.metadata.dates import parse_date
from pressmark.importing.metadata.sources import domain_of, known_outlet
from pressmark.model.article import Cut, Draft, TaggedEntity
from pressmark.model.kinds import EntityKind
from pressmark.model.language_names import language_code

_PAGE = re.compile(
    r"(?:^|[;,]\s*)\s*(?:pg|pp?|pages?|seiten?|s|blz|blad|bladzijde|pagina|pág|pag|página|str|side|"
    r"sida|sivu|стр)\.?\s*((?:[A-Z]{0,3}-?\d+[\w.-]*)(?:\s*[,-]\s*\d+)*|[A-Z]{1,2}\d*)"
    r"\s*(?:(?:ausg\w*|n[°o]|nr)\.?\s*\d[\d ]*)?(?:;|,|$)",
    re.IGNORECASE,
)
_EDITION = re.compile(
    r"\s+--\s.*$|\s+[-–]\s+[^-–]*\b(?:edition|ausgabe|édition|editie|edición|edizione)\b.*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[;,]?\s*(https?://\S+)\s*$")
_CREDIT = re.compile(
    r"^and\b|\bfrom\b|\b(?:report(?:ed|ing)|contribut\w+|research\w*|compiled|staff|correspondent)\b|"
    r"^(?:[\w-]+\.)+[a-z]{2,6}$|\([A-Z]?\d",
    re.IGNORECASE,
)
#: "Jane Roe in London and John Doe in New York". Names have a capital In.
_PLACE = re.compile(r"\s+(?:in|à)\s+[^\W\d_a-zß-ÿ][\w'’-]+(?:\s+[^\W\d_a-zß-ÿ][\w'’-]+)*")
_MARKERS = frozenset({"abstract", "full text", "fulltext", "text"})
#: Longer lines are sentences that name a day, not the line that dates the document.
_LONGEST_DATE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one document states; texts as found, ``fields`` in the order of the file."""

    title: str
    publication: str
    date: str
    fields: tuple[tuple[Label, str], ...]
    body: tuple[str, ...]
    copyright: str = ""


def to_draft(record: Record, media_type: str, part: str, saved: str = "") -> Draft:
    """The draft of a record; ``saved`` is when it was exported, as the file's cover says."""
    section, page = split_page(" ".join("; ".join(_all(record, Label.SECTION)).split()))
    standfirst, address = _split_address("\n".join(_all(record, Label.STANDFIRST)))
    own_address = address or _own_address(record)
    language = language_code(" ".join(_all(record, Label.LANGUAGE)))
    fields = Fields(
        title=record.title or " ".join(_all(record, Label.BODY_TITLE)),
        body=_body(record, standfirst, own_address),
        published=record.date,
        modified=" ".join(_all(record, Label.CORRECTED)),
        saved=saved,
        source=_EDITION.sub("", record.publication).strip(" .,;"),
        url=own_address or " ".join(_all(record, Label.URL)[:1]),
        authors=[
            name
            for text in _all(record, Label.AUTHOR)
            for name in _byline(text, record.publication).split(";")
        ],
        language=language,
        languages=(language,) if language else (),
        section=section,
        page=page,
        tags=tuple(terms(_all(record, Label.SUBJECT))),
        entities=tuple(_entities(record)),
        cuts=tuple(_cuts(record)),
    )
    draft = compose(fields, media_type, part, clean=False)
    if draft.published is None and not draft.published_raw:
        # The database's own date is the day of publication or one beside it: kept as a hint.
        loaded = " ".join(_all(record, Label.LOADED)[:1])
        return replace(draft, published_raw=f"Load-Date: {loaded}" if loaded else "")
    return draft


def is_date_line(line: str) -> bool:
    """Whether a line of a document's head is its date: a day, or at least a month and year."""
    line = line.strip()
    if not line or len(line) > _LONGEST_DATE or not re.search(r"\d{2,4}", line):
        return False
    found = parse_date(line)
    return found is not None and (found.month > 0 or bool(re.fullmatch(r"\d{4}", line)))


def split_page(text: str) -> tuple[str, str]:
    """``Sport; Pg. 3`` as ("Sport", "3")."""
    match = _PAGE.search(text)
    page = match[1].strip() if match else ""
    rest = f"{text[: match.start()]};{text[match.end() :]}" if match else text
    return "; ".join(part.strip() for part in rest.split(";") if part.strip(" ,")), page


def _all(record: Record, label: Label) -> list[str]:
    return [text for found, text in record.fields if found is label and text]


def _byline(text: str, publication: str) -> str:
    """A byline without the outlet, offices and the credits of those who helped."""
    outlet = publication.casefold().removeprefix("the ").strip()
    pieces = re.split(r"(\s*[;,]\s*)", _PLACE.sub("", " ".join(text.split())))
    kept = pieces[0]
    for separator, part in zip(pieces[1::2], pieces[2::2], strict=False):
        is_outlet = bool(outlet) and (part.casefold() in outlet or outlet in part.casefold())
        if not (_CREDIT.search(part) or is_outlet):
            kept += separator + part
    return kept


def _split_address(text: str) -> tuple[str, str]:
    match = _ADDRESS.search(text)
    return (text[: match.start()].strip(), match[1]) if match else (text, "")


def _own_address(record: Record) -> str:
    """The article's address, which some papers put below the text; links elsewhere are not."""
    last = record.body[-1].strip() if record.body else ""
    if not re.fullmatch(r"https?://\S+", last):
        return ""
    domain, outlet = domain_of(last), known_outlet(record.publication)
    known = known_outlet(domain) if domain else None
    if known and outlet:
        return last if known.name == outlet.name else ""
    name = re.sub(r"\W", "", record.publication.casefold())
    return last if domain and domain.split(".")[0].replace("-", "") in name else ""


def _body(record: Record, standfirst: str, address: str) -> str:
    paragraphs = [
        line
        for line in record.body
        if line.strip().lower() not in _MARKERS and line.strip() != address
    ]
    text = "\n\n".join(paragraphs)
    if standfirst and standfirst.strip() not in text:
        text = f"{standfirst}\n\n{text}"
    return text


def _entities(record: Record) -> Iterable[TaggedEntity]:
    kinds = (
        (Label.PERSON, EntityKind.PERSON),
        (Label.ORGANISATION, EntityKind.ORGANISATION),
        (Label.PLACE, EntityKind.PLACE),
    )
    for label, kind in kinds:
        yield from entities(_all(record, label), kind)


def _cuts(record: Record) -> Iterable[Cut]:
    """What belongs to the document but not to its text: captions, dateline, copyright."""
    end = len("\n\n".join(record.body))
    for text in _all(record, Label.DATELINE):
        yield Cut("dateline", text, 0)
    for text in _all(record, Label.GRAPHIC):
        yield Cut("picture caption", text, end)
    if record.copyright:
        yield Cut("copyright", record.copyright, end)

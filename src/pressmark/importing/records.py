"""Articles as rows of named fields: JSON objects, front matter, table rows.

Every program names its columns its own way; the names known here are those of news APIs, scraped
corpora, static site generators and exports. What is not known is left alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pressmark.importing.drafting import Fields, compose
from pressmark.importing.page.fragment import html_text
from pressmark.importing.text.markup import plain_links
from pressmark.model.article import Draft, TaggedEntity
from pressmark.model.kinds import EntityKind, Origin

#: Field → the names it goes by (lower case, letters and digits only), best first.
_NAMES = {
    "title": (
        "title headline head heading hl hed webtitle articletitle documenttitle subject titel "
        "titre titulo titolo"
    ),
    "body": (
        "text body content fulltext articlebody articletext maintext bodytext plaintext "
        "contenttext textcontent "
        "storytext story article cleanedtext contentplain bodyhtml contenthtml html "
        "markdown inhalt texte texto testo document"
    ),
    "summary": ("description summary abstract snippet excerpt lead lede standfirst"),
    "published": (
        "published publicationdate publishdate pubdate datepublished datepublish publishedat "
        "publishedon publishedtime publisheddate firstpublished firstpublishedat "
        "webpublicationdate date originaldate issued created createdat datecreated posted postedat "
        "datetime timestamp time day dateline datum fecha data"
    ),
    "modified": (
        "modified modifiedat datemodified lastmodified modifieddate updated updatedat lastupdated "
        "dateupdated lastmod"
    ),
    "saved": (
        "saved savedat saveddate datesaved downloaded datedownload downloadedat retrieved "
        "retrievedat crawled crawledat crawldate datecrawled scraped scrapedat fetched fetchedat "
        "accessed accessdate seendate timeadded dateadded addedat"
    ),
    "source": (
        "source sourcename sourcetitle publication publicationname publicationtitle pubtitle "
        "journaltitle publisher outlet newspaper "
        "journal magazine site sitename website media medianame medium feed feedtitle sourcedomain "
        "domain domainname hostname host quelle fuente provider origin"
    ),
    "url": (
        "url link permalink canonicalurl canonical weburl articleurl originalurl sourceurl "
        "sourcelink href uri address externalurl documenturl hyperlink documentidentifier "
        "plink canonical alternate"
    ),
    "authors": ("authors author byline bylines creator creators writer reporter autor auteur"),
    "language": ("lang language languagecode locale"),
    "section": ("section sectionname category desk rubric department ressort newsdesk"),
    "page": ("page pagenumber pages printpage firstpage startpage"),
    "tags": ("tags tag keywords keyword topics topic subjects subjectterms labels categories"),
    "note": ("note notes annotation comment"),
}
FIELD_NAMES: dict[str, tuple[str, ...]] = {
    wanted: tuple(names.split()) for wanted, names in _NAMES.items()
}
_ENTITY_FIELDS = {
    "persons": EntityKind.PERSON,
    "people": EntityKind.PERSON,
    "organizations": EntityKind.ORGANISATION,
    "organisations": EntityKind.ORGANISATION,
    "orgs": EntityKind.ORGANISATION,
    "companies": EntityKind.ORGANISATION,
    "places": EntityKind.PLACE,
    "locations": EntityKind.PLACE,
}
_KIND_NAMES = {
    "person": EntityKind.PERSON,
    "per": EntityKind.PERSON,
    "organisation": EntityKind.ORGANISATION,
    "organization": EntityKind.ORGANISATION,
    "org": EntityKind.ORGANISATION,
    "company": EntityKind.ORGANISATION,
    "place": EntityKind.PLACE,
    "location": EntityKind.PLACE,
    "loc": EntityKind.PLACE,
    "gpe": EntityKind.PLACE,
    "norp": EntityKind.GROUP,
    "group": EntityKind.GROUP,
}
_HTML = re.compile(r"<(?:p|br|div|h[1-6]|ul|li|span|a|em|strong)\b[^<>]*>", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:p|div|h[1-6]|ul|span|em|strong)>\s*\Z", re.IGNORECASE)
#: Words of a summary that is the whole text: feed readers have no other field.
_FULL_TEXT = 120
_READERS_TAG = re.compile(r"user/[\w-]+/label/")
_READERS_STATE = re.compile(r"user/[\w-]+/(?:state|source)/")
_LIST_MARK = re.compile(r"\s*[;|,]\s*")


def parse_object(line: bytes | str) -> object:
    """The JSON value of ``line``; None when it is none or nested beyond reason."""
    try:
        value: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value


@dataclass(frozen=True, slots=True)
class Row:
    """Named values of any JSON or YAML type; ``columns`` maps names to fields."""

    values: Mapping[str, Any]
    columns: tuple[tuple[str, str], ...] = ()
    _folded: dict[str, Any] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        folded: dict[str, Any] = {}
        for name, value in self.values.items():
            folded.setdefault(_fold(str(name)), value)
        object.__setattr__(self, "_folded", folded)

    def value(self, wanted: str) -> Any:
        """The first non-empty value among the names of the field ``wanted``; None without."""
        chosen = [_fold(name) for name, target in self.columns if target == wanted]
        for name in (*chosen, *FIELD_NAMES.get(wanted, ())):
            value = self._folded.get(name)
            if value not in (None, "", [], {}) and not isinstance(value, bool):
                return value
        return None

    def text(self, wanted: str) -> str:
        """The field ``wanted`` as one text; of an object its name or text, of a list its first."""
        return _as_text(self.value(wanted))

    def texts(self, wanted: str) -> tuple[str, ...]:
        """The field ``wanted`` as several texts: a list's, or one text parted at , ; and |."""
        return _as_texts(self.value(wanted))

    def entities(self) -> tuple[TaggedEntity, ...]:
        """Entities that say what they are: under a field of one kind, or with a type each."""
        found = [
            TaggedEntity(kind, name)
            for key, kind in _ENTITY_FIELDS.items()
            for name in _as_texts(self._folded.get(key))
        ]
        listed = self._folded.get("entities")
        for item in listed if isinstance(listed, list) else ():
            kind = (
                _KIND_NAMES.get(_as_text(item.get("type")).lower())
                if isinstance(item, dict)
                else None
            )
            if kind and (name := _as_text(item)):
                found.append(TaggedEntity(kind, name))
        return tuple(found)

    def tags(self) -> tuple[str, ...]:
        """Topics, keywords, and entities that do not say what they are (editors' codes)."""
        listed = self._folded.get("entities")
        bare = (
            [item for item in listed if isinstance(item, str)] if isinstance(listed, list) else []
        )
        every = [_label(tag) for tag in (*self.texts("tags"), *bare)]
        return tuple(dict.fromkeys(tag for tag in every if 0 < len(tag) <= 80))


def compose_row(row: Row, media_type: str, part: str, *, file_name: str = "") -> Draft:
    """The draft of one row. A row without a text but with an address is a stub."""
    body = _plain(row.text("body"))
    summary = _plain(row.text("summary"))
    url = row.text("url")
    stub = not body and bool(url) and len(summary.split()) < _FULL_TEXT
    fields = Fields(
        body=body or summary,
        title=row.text("title"),
        published=row.text("published"),
        modified=row.text("modified"),
        saved=row.text("saved"),
        source=row.text("source"),
        url=url if "." in url or "://" in url else "",
        authors=_byline(row.value("authors")),
        language=row.text("language"),
        section=row.text("section"),
        page=row.text("page"),
        tags=row.tags(),
        entities=row.entities(),
        note=row.text("note"),
        stub=stub,
        file_name=file_name,
        origin=Origin.EXPORT,
    )
    return compose(fields, media_type, part)


def _label(tag: str) -> str:
    """A tag; of feed readers' own (``user/-/label/Bridges``) the user's words, or nothing."""
    return _READERS_TAG.sub("", "" if _READERS_STATE.match(tag) else tag)


def _plain(text: str) -> str:
    """A body without markup: HTML and Markdown's links are found inside many exports."""
    tags = len(_HTML.findall(text, 0, 5000))
    if tags > 1 or (tags and _CLOSED.search(text)):
        text = html_text(text)
    return plain_links(text) if "](" in text else text


def _byline(value: Any) -> str | Sequence[str]:
    return [_as_text(item) for item in value] if isinstance(value, list) else _as_text(value)


def _as_text(value: Any) -> str:
    if isinstance(value, dict):
        named = (
            value.get(key)
            for key in (
                "name",
                "title",
                "text",
                "value",
                "content",
                "label",
                "rendered",
                "main",
                "original",
                "href",
                "$t",
            )
        )
        return _as_text(next((item for item in named if item), None))
    if isinstance(value, list):
        texts = [_as_text(item) for item in value[:10_000]]
        return "\n\n".join(texts) if sum(map(len, texts)) > 200 else next(iter(texts), "")
    return "" if value is None or isinstance(value, bool) else str(value).strip()


def _as_texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(part for part in _LIST_MARK.split(value) if part)
    if isinstance(value, list):
        return tuple(text for item in value[:1000] if (text := _as_text(item)))
    return (text,) if (text := _as_text(value)) else ()


def _fold(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())

"""From the fields a reader found, as text, to a draft with evidence for each of them.

Every format ends here, so that dates, sources, titles, authors and languages are judged by
one set of rules whatever file they came in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.importing.metadata.authors import authors_claim
from pressmark.importing.metadata.dates import date_claim
from pressmark.importing.metadata.languages import language_claim
from pressmark.importing.metadata.sources import find_source, known_outlet
from pressmark.importing.metadata.titles import title_claim
from pressmark.importing.metadata.url_dates import url_date
from pressmark.importing.text.cleaning import clean_body
from pressmark.model.article import Claim, Cut, Draft, Highlight, TaggedEntity
from pressmark.model.dates import PartialDate
from pressmark.model.kinds import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """One article as a file states it: texts as found, empty where the file says nothing.

    ``body`` has paragraphs parted by a blank line. ``origin`` is where the fields come from
    (a page's metadata, an export's labelled fields). Dates may be in any form
    :func:`~pressmark.importing.metadata.dates.parse_date` reads; ``languages`` (ISO 639-1)
    are tried first for months and for the order of day and month. ``file_name`` is the last
    resort for a title. ``authors_apart`` says that each of ``authors`` is one name, not a byline
    that may hold several. ``cuts`` are passages the reader itself has taken out of ``body``.
    """

    body: str
    title: str = ""
    published: str = ""
    modified: str = ""
    saved: str = ""
    source: str = ""
    url: str = ""
    authors: str | Sequence[str] = ()
    authors_apart: bool = False
    language: str = ""
    languages: tuple[str, ...] = ()
    section: str = ""
    page: str = ""
    tags: tuple[str, ...] = ()
    entities: tuple[TaggedEntity, ...] = ()
    note: str = ""
    highlights: tuple[Highlight, ...] = ()
    cuts: tuple[Cut, ...] = ()
    starred: bool = False
    read: bool = False
    stub: bool = False
    file_name: str = ""
    origin: Origin = Origin.EXPORT


def compose(fields: Fields, media_type: str, part: str = "", *, clean: bool = True) -> Draft:
    """The draft of ``fields``: body cleaned, every field a claim with its evidence.

    ``clean`` False leaves the body's lines as they are (databases' own text, user's notes).
    """
    cleaned = clean_body(fields.body, title=fields.title, clean=clean)
    feed = ((cleaned.feed_source, Origin.FEED),) if cleaned.feed_source else ()
    source, keys = find_source((*feed, (fields.source, fields.origin)), url=fields.url)
    language = language_claim(cleaned.body or fields.title, fields.language)
    languages = fields.languages or _languages(fields, language, source)
    published, published_raw = _published(fields, languages)
    return Draft(
        body=cleaned.body,
        title=title_claim(fields.title, fields.origin, cleaned.body, fields.file_name),
        media_type=media_type,
        part=part,
        published=published,
        published_raw=published_raw,
        modified=date_claim(fields.modified, fields.origin, languages)[0],
        saved=date_claim(fields.saved, fields.origin, languages)[0],
        source=source,
        source_keys=keys,
        authors=authors_claim(
            fields.authors,
            fields.origin,
            source.value if source else "",
            apart=fields.authors_apart,
        ),
        url=Claim(fields.url, fields.origin, fields.url) if fields.url else None,
        language=language,
        section=fields.section,
        page=fields.page,
        cuts=fields.cuts + cleaned.cuts,
        tags=fields.tags,
        entities=fields.entities,
        note=fields.note,
        highlights=fields.highlights,
        starred=fields.starred,
        read=fields.read,
        stub=fields.stub,
    )


def _published(fields: Fields, languages: tuple[str, ...]) -> tuple[Claim[PartialDate] | None, str]:
    """The day of publication as stated, else as the article's address says."""
    stated, raw = date_claim(fields.published, fields.origin, languages)
    named = (
        url_date(fields.url) if fields.url and (stated is None or not stated.value.day) else None
    )
    if named is None or (stated and named[0].year != stated.value.year):
        return stated, raw
    return Claim(named[0], Origin.URL, named[1]), "" if named[0].day else raw


def _languages(
    fields: Fields, language: Claim[str] | None, source: Claim[str] | None
) -> tuple[str, ...]:
    """How dates are likely to be written: as declared, as in the outlet's country."""
    code = language.value if language else ""
    declared = fields.language.strip()
    outlet = known_outlet(source.value) if source else None
    country = (f"{code}-{outlet.country}",) if outlet and outlet.country and code else ()
    return tuple(filter(None, (declared if "-" in declared else "", *country, code)))

"""The day a page was first published, and the evidence for it.

In order: the address, when it states a whole day that the page does not contradict; what the
page marks up as the day of publication (microdata, meta tags, linked data, ``time`` elements
so named); the dates a reader sees beside the headline; and last a search through the rest of
the page (htmldate). A day beside the headline decides between contradicting marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from htmldate import find_date
from lxml.html import HtmlElement

from pressmark.importing.metadata.dates import parse_date
from pressmark.importing.metadata.url_dates import url_date
from pressmark.importing.page.head import PageHead, text_of
from pressmark.model.article import Claim, Origin
from pressmark.model.dates import PartialDate

_PUBLISHED = (
    "article:published_time og:article:published_time article:published og:published_time "
    "datepublished dc.date.issued dcterms.issued parsely-pub-date sailthru.date pubdate "
    "publish-date publish_date publication_date publicationdate published_time published_at "
    "cxenseparse:recs:publishtime bt:pubdate vr:published-time rnews:datepublished date "
    "date_published originalpublicationdate pdate dc.date dcterms.date dc.date.created "
    "dcterms.created datecreated created article.published article_date_original citation_date "
    "citation_publication_date"
)
_META_PUBLISHED = tuple(_PUBLISHED.split())
_MODIFIED = (
    "article:modified_time og:article:modified_time og:updated_time datemodified last-modified "
    "dc.date.modified dcterms.modified lastmod revised"
)
_META_MODIFIED = tuple(_MODIFIED.split())
_NAMED_PUBLISHED = re.compile(
    r"publish|pubdate|pub-date|entry-date|post-date|posted|created|article-date|date-display|"
    r"article__date|veroeffentlich|erschienen|datum",
    re.IGNORECASE,
)
_NAMED_MODIFIED = re.compile(r"updat|modif|aktualis|changed|edited|mise-a-jour", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"related|teaser|sidebar|recommend|comment|footer|widget|most-?read|trending|ticker|copyright|"
    r"newsletter|promo|calendar|kalender|nav\b|menu",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2})\b|\d{4}[./-]\d{1,2}[./-]\d{1,2}|"
    r"\d{1,2}(?:\.|st|nd|rd|th|er|º)?,?\s(?:de\s|of\s)?[^\W\d_]{3,}\.?,?\s(?:de\s|del\s)?(?:19|20)\d\d|"
    r"[^\W\d_]{3,}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d|\d{4}\s?[年년]"
)
_LONGEST = 90  # characters of an element that shows a date and little else
_BEFORE, _AFTER = 25, 45  # elements around the headline that belong to it


def page_day(
    tree: HtmlElement, head: PageHead, url: str, headline: HtmlElement | None
) -> Claim[PartialDate] | None:
    """The day of first publication; None when nothing on the page tells it."""
    languages = (head.language,) if head.language else ()
    named = url_date(url) if url else None
    in_url = named[0] if named and named[0].day else None
    marked = list(_marked(tree, head, languages))
    seen = list(_beside(headline, languages)) if _in_doubt(in_url, marked) else []
    chosen = _choose(in_url, marked, seen)
    if chosen is None and named and in_url:
        return Claim(in_url, Origin.URL, named[1])
    return chosen or _searched(tree, url)


def modified_day(head: PageHead) -> str:
    """The day of the last change as the page states it, as text."""
    linked = next((text_of(item.get("dateModified")) for item in head.linked), "")
    return linked or head.first(*_META_MODIFIED)


_Found = Claim[PartialDate]


def _in_doubt(in_url: PartialDate | None, marked: list[_Found]) -> bool:
    """Whether what is marked up is missing or contradicts itself."""
    days = {claim.value for claim in marked}
    if in_url:
        days.add(in_url)
    return len(days) != 1


def _choose(in_url: PartialDate | None, marked: list[_Found], seen: list[_Found]) -> _Found | None:
    days = [claim.value for claim in marked]
    if in_url and in_url in days:
        return marked[days.index(in_url)]
    for claim in seen:
        if claim.value in days:
            return claim
    if in_url and not any(_near(in_url, day) for day in days):
        return None
    if marked:
        return marked[0]
    return seen[0] if seen else None


def _near(left: PartialDate, right: PartialDate) -> bool:
    """Whether two days are at most two apart: night desks and time zones."""
    return abs((left.first - right.first).days) <= 2


def _marked(tree: HtmlElement, head: PageHead, languages: tuple[str, ...]) -> Iterator[_Found]:
    """Days the page marks up as its own day of publication, best first."""
    for text, where in _statements(tree, head):
        found = parse_date(text, languages)
        if found and found.day and found.year >= 1980:
            yield Claim(found, Origin.METADATA, f"{where}: {text}"[:200])


def _statements(tree: HtmlElement, head: PageHead) -> Iterator[tuple[str, str]]:
    for element in tree.iter("time", "span", "div", "p", "abbr"):
        if "datePublished" in (element.get("itemprop") or ""):
            yield _shown(element), "datePublished"
            break
    for name in _META_PUBLISHED:
        for content in head.meta.get(name, ())[:1]:
            yield content, name
    for item in head.linked:
        yield text_of(item.get("datePublished")), "datePublished"
    for element in tree.iter("time"):
        names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        if _NAMED_PUBLISHED.search(names) and not _NAMED_MODIFIED.search(names):
            yield _shown(element), "time"
            break


def _shown(element: HtmlElement) -> str:
    """The date an element carries: for machines, else as it is read."""
    for attribute in ("datetime", "content", "title"):
        value = element.get(attribute)
        if value and any(character.isdigit() for character in value):
            return str(value)
    return " ".join(str(element.text_content()).split())[:_LONGEST]


def _beside(headline: HtmlElement | None, languages: tuple[str, ...]) -> Iterator[_Found]:
    """Days shown in short elements around the headline: those after it first."""
    if headline is None:
        return
    after = _neighbours(headline, _AFTER, forward=True)
    before = _neighbours(headline, _BEFORE, forward=False)
    shown = list(_shown_days([*after, *before], languages))
    yield from (claim for claim, changed in shown if not changed)
    yield from (claim for claim, changed in shown if changed)


def _neighbours(headline: HtmlElement, count: int, *, forward: bool) -> list[HtmlElement]:
    axis = "following" if forward else "preceding"
    near = headline.xpath(f"({axis}::*[not(self::script or self::style)])[position() <= {count}]")
    if not forward:
        near = headline.xpath(f"{axis}::*[not(self::script or self::style)][position() <= {count}]")
    return [element for element in near if isinstance(element.tag, str)]


def _shown_days(
    elements: list[HtmlElement], languages: tuple[str, ...]
) -> Iterator[tuple[_Found, bool]]:
    for element in elements:
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if _ELSEWHERE.search(names) or len(element) > 4:
            continue
        text = _shown(element) if element.tag == "time" else _own_text(element)
        if not text or len(text) > _LONGEST or not _DATED.search(text):
            continue
        found = parse_date(text, languages)
        if found and found.day and found.year >= 1990:
            yield Claim(found, Origin.TEXT, text), bool(_NAMED_MODIFIED.search(f"{names} {text}"))


def _own_text(element: HtmlElement) -> str:
    pieces: list[Any] = [element.text, *(child.tail for child in element)]
    return " ".join(" ".join(filter(None, pieces)).split())


def _searched(tree: HtmlElement, url: str) -> _Found | None:
    """What htmldate finds anywhere in the page, oldest first."""
    text = find_date(
        tree,
        original_date=True,
        url=url or None,
        max_date=datetime.now(UTC).date().isoformat(),
    )
    found = parse_date(text) if text else None
    return Claim(found, Origin.TEXT, f"searched in the page: {text}") if found else None

"""The day a page was first published, and the evidence for it.

In order: the address, when it states a whole day; what the
page marks up as the day of publication (microdata, meta tags, linked data, ``time`` elements
so named); the dates a reader sees beside the headline; and last a search through the rest of
the page (htmldate). A day beside the headline decides between contradicting marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, cast

from lxml import etree
from lxml.html import HtmlElement

from pressmark.importing.metadata.dates import parse_date
from pressmark.importing.metadata.url_dates import url_date
from pressmark.importing.page.head import PageHead, text_of
from pressmark.model.article import Claim
from pressmark.model.dates import PartialDate
from pressmark.model.kinds import Origin

_PUBLISHED = (
    "article:published_time og:article:published_time article:published og:published_time "
    "datepublished dc.date.issued dcterms.issued parsely-pub-date sailthru.date pubdate "
    "publish-date publish_date publication_date publicationdate published_time published_at "
    "cxenseparse:recs:publishtime bt:pubdate vr:published-time rnews:datepublished date_published "
    "originalpublicationdate article.published article_date_original citation_publication_date"
)
_META_PUBLISHED = tuple(_PUBLISHED.split())
#: Names that mean the day of publication on most pages, and the last change on others.
_DATE = (
    "date pdate dc.date dcterms.date dc.date.created dcterms.created datecreated created "
    "citation_date"
)
_META_DATE = tuple(_DATE.split())
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
_NAMED_MODIFIED = re.compile(
    r"updat|modif|aktualis|changed|edited|mise?[ -][aà][ -]jour|stand\b|aggiornat|actualiz|обновл",
    re.IGNORECASE,
)
_MARKED_PUBLISHED = etree.XPath(
    "(//*[@itemprop][self::time or self::span or self::div or self::p or self::abbr]"
    "[contains(@itemprop, 'datePublished')])[1]"
)
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
_EUROPEAN_MIDNIGHT = re.compile(r"T2[23]:00(?::00(?:\.0+)?)?Z\Z")
#: Pages put older days into their marks by mistake (the epoch, the birth of their system).
#: How the evidence of a day begins that was found by searching the page.
SEARCHED = "searched in the page"
_FIRST_YEAR = 1990
_LONGEST = 90  # characters of an element that shows a date and little else
_OTHER_WORDS = 7  # beside the date: "Published on", a clock, a place
_STRESSED = frozenset(("a", "b", "em", "i", "strong", "u", "mark", "cite"))
_BEFORE, _AFTER = 25, 45  # elements around the headline that belong to it


def page_day(
    tree: HtmlElement, head: PageHead, url: str, headline: HtmlElement | None
) -> Claim[PartialDate] | None:
    """The day of first publication; None when nothing on the page tells it."""
    languages = (head.language,) if head.language else ()
    named = url_date(url) if url else None
    in_url = named[0] if named and named[0].day else None
    if named and in_url:
        return Claim(in_url, Origin.URL, named[1])
    marked = list(_days(_published_marks(tree, head), languages))
    dated = list(_days(_date_marks(head), languages))
    seen = list(_beside(headline, languages)) if len(set(marked)) != 1 or not marked else []
    return _choose(marked, dated, seen) or _searched(tree, url)


def modified_day(head: PageHead) -> str:
    """The day of the last change as the page states it, as text."""
    linked = next((text_of(item.get("dateModified")) for item in head.linked), "")
    return linked or head.first(*_META_MODIFIED)


_Found = Claim[PartialDate]


def _choose(marked: list[_Found], dated: list[_Found], seen: list[_Found]) -> _Found | None:
    """The day the page marks as that of publication, else the one it shows, else its date.

    Where marks contradict each other, the one that is also shown.
    """
    days = [claim.value for claim in marked or dated]
    confirmed = [claim for claim in seen if claim.value in days]
    return next(iter([*confirmed, *marked, *seen, *dated]), None)


def _days(marks: Iterator[tuple[str, str]], languages: tuple[str, ...]) -> Iterator[_Found]:
    """The whole days among ``marks``, pairs of a text and where it stands."""
    for text, where in marks:
        found = parse_date(text, languages)
        if found and found.day and found.year >= _FIRST_YEAR:
            local = _local_day(found, text)
            yield Claim(local, Origin.METADATA, f"{where}: {text}"[:200])


def _local_day(day: PartialDate, text: str) -> PartialDate:
    """The day meant by midnight in western or central Europe written in universal time."""
    if _EUROPEAN_MIDNIGHT.search(text):
        return PartialDate.from_date(day.first + timedelta(days=1))
    return day


def _published_marks(tree: HtmlElement, head: PageHead) -> Iterator[tuple[str, str]]:
    for element in cast(list[HtmlElement], _MARKED_PUBLISHED(tree)):
        yield _shown(element), "datePublished"
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


def _date_marks(head: PageHead) -> Iterator[tuple[str, str]]:
    for name in _META_DATE:
        for content in head.meta.get(name, ())[:1]:
            yield content, name


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
    """The elements nearest to the headline, those around and inside it left out, in page order."""
    near = islice(filter(_is_shown, _outwards(headline, forward=forward)), count)
    return list(near) if forward else list(near)[::-1]


def _outwards(headline: HtmlElement, *, forward: bool) -> Iterator[HtmlElement]:
    """The elements after the headline, or those before it, the nearest first."""
    for inner in (headline, *headline.iterancestors()):
        for sibling in inner.itersiblings(preceding=not forward):
            yield from sibling.iter() if forward else reversed(list(sibling.iter()))


def _is_shown(element: HtmlElement) -> bool:
    return isinstance(element.tag, str) and element.tag not in ("script", "style")


def _shown_days(
    elements: list[HtmlElement], languages: tuple[str, ...]
) -> Iterator[tuple[_Found, bool]]:
    for element in elements:
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if _ELSEWHERE.search(names) or len(element) > 4 or _in_sentence(element):
            continue
        text = _shown(element) if element.tag == "time" else _own_text(element)
        rest = _DATED.sub("", text) if len(text) <= _LONGEST else text
        if rest == text or len(rest.split()) > _OTHER_WORDS:
            continue
        found = parse_date(text, languages)
        if found and found.day and found.year >= _FIRST_YEAR:
            yield Claim(found, Origin.TEXT, text), bool(_NAMED_MODIFIED.search(f"{names} {text}"))


def _in_sentence(element: HtmlElement) -> bool:
    """Whether an element is a part of a longer paragraph: a day in a sentence dates no page."""
    parent = element.getparent()
    if element.tag not in _STRESSED or parent is None or parent.tag not in ("p", "li"):
        return False
    return len(" ".join(parent.text_content().split())) > 2 * _LONGEST


def _own_text(element: HtmlElement) -> str:
    pieces: list[Any] = [element.text, *(child.tail for child in element)]
    return " ".join(" ".join(filter(None, pieces)).split())


def _searched(tree: HtmlElement, url: str) -> _Found | None:
    """What htmldate finds anywhere in the page, oldest first."""
    from htmldate import find_date  # loads urllib3, which probes for IPv6 with a socket

    text = find_date(
        tree,
        original_date=True,
        url=url or None,
        max_date=datetime.now(UTC).date().isoformat(),
    )
    found = parse_date(text) if text else None
    if found and (found.month, found.day) == (1, 1) and not _says_new_year(tree, found.year):
        found = PartialDate(found.year)  # htmldate makes a day of a bare year
    return Claim(found, Origin.TEXT, f"{SEARCHED}: {text}") if found else None


def _says_new_year(tree: HtmlElement, year: int) -> bool:
    """Whether a page names the first of January of ``year`` anywhere, its markup included."""
    markup = etree.tostring(tree, encoding="unicode")
    day = rf"{year}[./-]?0?1[./-]?0?1(?!\d)|\b0?1[./-]0?1[./-]{year}"
    named = rf"\b0?1(?:st|er|\.|º)?\s(?:de\s)?[^\W\d_]{{3,9}}\.?,?\s(?:de\s)?{year}"
    first = rf"[^\W\d_]{{3,9}}\.?\s0?1(?:st)?,?\s{year}"
    return re.search(f"{day}|{named}|{first}", markup) is not None

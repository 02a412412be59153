"""A saved web page to a draft: the one entry point for every format that holds pages."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from pressmark.importing.drafting import Fields, compose
from pressmark.importing.metadata.addresses import day_archived, original_address
from pressmark.importing.metadata.titles import title_claim
from pressmark.importing.page.bylines import page_authors
from pressmark.importing.page.days import SEARCHED, modified_day, page_day
from pressmark.importing.page.furniture import without_furniture
from pressmark.importing.page.head import PageHead, read_head, shown_publisher, text_of
from pressmark.importing.page.headline import find_headline
from pressmark.importing.page.loose_text import open_layout_tables, wrap_loose_text
from pressmark.importing.page.main_text import main_text, whole_text
from pressmark.importing.page.parsing import flatten_depths, parse_page
from pressmark.importing.page.pruning import prune
from pressmark.importing.page.standfirst import with_standfirst
from pressmark.importing.text.paragraphs import join_paragraphs
from pressmark.model.article import Claim, Cut, Draft
from pressmark.model.dates import PartialDate
from pressmark.model.errors import UnreadableFile
from pressmark.model.kinds import Origin

#: The bars of the Wayback Machine and of archive.today.
_ARCHIVES_BARS = ("wm-ipp-base", "wm-ipp", "HEADER")


def html_article(
    html: bytes | str | HtmlElement,
    *,
    url: str = "",
    encoding: str = "",
    saved: str = "",
    part: str = "",
    file_name: str = "",
    media_type: str = "text/html",
) -> Draft:
    """The article of a saved page.

    ``url`` and ``encoding`` are what the container says of the page (a WARC's target, an
    MHTML's header); the page's own canonical address is used when it gives none. ``saved`` is
    the day the page was saved, as text. UnreadableFile when the page holds no text. A tree
    that is handed in is used up.
    """
    tree = parse_page(html, encoding)
    head = read_head(tree)
    found = _address(url, head)
    address = original_address(found)
    if address != found:
        _drop_archives_own(tree)
    site = _site(tree, head)
    headline, shown = find_headline(tree, head)
    published = page_day(tree, head, address, shown)
    if published and _is_day_of_copy(published, found):
        published = None
    authors = page_authors(tree, head)
    paragraphs, cut = _story(tree, head, headline, authors)
    fields = Fields(
        body=join_paragraphs(paragraphs),
        title=headline,
        modified=modified_day(head),
        saved=saved or day_archived(found),
        source=site,
        url=address,
        authors=authors,
        language=head.language,
        section=head.first("article:section", "section", "og:article:section")[:80],
        tags=_tags(head),
        cuts=tuple(Cut("page furniture", line, 0) for line in cut),
        file_name=file_name,
        origin=Origin.METADATA,
    )
    draft = compose(fields, media_type, part)
    title = title_claim(headline, Origin.TEXT if shown is not None else Origin.METADATA, draft.body)
    return replace(draft, published=published, published_raw="", title=title)


def _story(
    tree: HtmlElement, head: PageHead, headline: str, authors: list[str]
) -> tuple[list[str], list[str]]:
    """The paragraphs of the story, and the lines beside it that were cut; the tree is used up."""
    flatten_depths(tree)
    wrap_loose_text(tree)
    open_layout_tables(tree)
    prune(tree)
    paragraphs, cut = without_furniture(main_text(tree, head), headline, authors)
    if not paragraphs or paragraphs == [headline]:
        paragraphs = whole_text(tree)
    if not paragraphs:
        raise UnreadableFile("The page holds no text.")
    return with_standfirst(tree, head, paragraphs), cut


def _drop_archives_own(tree: HtmlElement) -> None:
    """Take out the bar an archive puts above a page: its day is that of the copy."""
    for bar in list(tree.iter("div", "center")):
        if bar.get("id") in _ARCHIVES_BARS and bar.getparent() is not None:
            bar.drop_tree()


def _is_day_of_copy(published: Claim[PartialDate], address: str) -> bool:
    """Whether a day found only by searching is the one on which an archive took the page."""
    searched = published.evidence.startswith(SEARCHED)
    return searched and str(published.value).replace("-", "") == day_archived(address)


def _address(url: str, head: PageHead) -> str:
    """The page's address: as the container says, else as the page itself does."""
    for address in (url, head.canonical, head.first("og:url")):
        if urlsplit(address).scheme in ("http", "https"):
            return address
    return ""


def _site(tree: HtmlElement, head: PageHead) -> str:
    """The name of the site: as it calls itself, else its publisher's in linked data or marks."""
    named = head.first("og:site_name", "application-name", "dc.publisher", "publisher")
    linked = (text_of(item.get("publisher")) for item in head.linked)
    return named or next(filter(None, linked), "") or shown_publisher(tree)


def _tags(head: PageHead) -> tuple[str, ...]:
    """What the page's editors filed it under; keyword lists for search engines are left out."""
    tags = [tag for tag in head.meta.get("article:tag", ()) if len(tag) <= 60]
    return tuple(dict.fromkeys(tags))[:20]

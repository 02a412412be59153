"""Bookmark files in the Netscape format that every browser and link service writes.

``<DT><A HREF ADD_DATE TAGS>title</A>`` with an optional ``<DD>note``; headings (``H3``) are
folders. Links without their articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html as lxml_html

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, compose_record, split_tags, unique
from pressmark.importing.formats.fragments import element_text, parse_html
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Draft
from pressmark.model.imports import Problem

NAME = "bookmarks"
MEDIA_TYPE = "text/html"
#: Schemes of links that lead to no article: scripts, the browser's own pages, searches.
_NO_ARTICLE = ("javascript:", "place:", "about:", "chrome:", "edge:", "data:", "feed:")
_ROOT_FOLDER_ATTRIBUTES = ("personal_toolbar_folder", "unfiled_bookmarks_folder")


def sniff(sample: Sample) -> Confidence:
    own = "<!doctype netscape-bookmark-file-1>" in sample.text
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    tree = parse_html(decode(content.read()))
    if tree is None:
        return
    links = enumerate(tree.iter("a"), 1)
    for number, link in links:
        url = link.get("href", "")
        if url.lower().startswith(_NO_ARTICLE) or not url:
            yield Problem(f"link {number}", "A bookmark that leads to no page.")
        else:
            yield _stub(link, f"link {number}")


def _stub(link: lxml_html.HtmlElement, part: str) -> Draft:
    fields = Fields(
        body="",
        title=link.text_content(),
        url=link.get("href", ""),
        note=_note(link),
        tags=unique((*split_tags(link.get("tags", ""), ","), *_folders(link))),
        read=link.get("toread") == "0",
        stub=True,
    )
    stamps = (Stamp("saved", "ADD_DATE", link.get("add_date", "")),)
    return compose_record(fields, MEDIA_TYPE, part, stamps)


def _note(link: lxml_html.HtmlElement) -> str:
    """The ``DD`` after a link's ``DT``; parsers nest or line them up differently."""
    term = link.getparent()
    following = None if term is None else term.getnext()
    return element_text(following) if following is not None and following.tag == "dd" else ""


def _folders(link: lxml_html.HtmlElement) -> Iterator[str]:
    """The user's folders around a link, outermost last."""
    for ancestor in link.iterancestors("dl"):
        heading = _heading(ancestor)
        if heading is not None and not any(heading.get(name) for name in _ROOT_FOLDER_ATTRIBUTES):
            yield heading.text_content()


def _heading(folder: lxml_html.HtmlElement) -> lxml_html.HtmlElement | None:
    """The ``H3`` that names a folder's ``DL``: before it, or inside the ``DT`` before it."""
    before = folder.getprevious()
    while before is not None and before.tag in ("p", "dd"):
        before = before.getprevious()
    if before is None:
        return None
    return before if before.tag == "h3" else before.find(".//h3")

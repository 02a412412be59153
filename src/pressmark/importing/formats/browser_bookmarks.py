"""Bookmark backups as JSON: Firefox (``text/x-moz-place``) and Chrome (``roots``).

Trees of folders and links; Firefox counts microseconds since 1970, Chrome since 1601.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, compose_record, split_tags, unique
from pressmark.importing.formats.json_documents import list_of, load_json, text_of
from pressmark.importing.formats.timestamps import webkit_date
from pressmark.model.article import Draft
from pressmark.model.imports import Problem

NAME = "browser-bookmarks"
MEDIA_TYPE = "application/json"
_NO_ARTICLE = ("javascript:", "place:", "about:", "chrome:", "edge:", "data:", "moz-extension:")
Node = dict[str, object]


def sniff(sample: Sample) -> Confidence:
    if sample.opening != "{":
        return Confidence.NO
    text = sample.text
    firefox = "text/x-moz-place" in text and '"children"' in text
    chrome = '"roots"' in text and '"bookmark_bar"' in text
    return Confidence.CERTAIN if firefox or chrome else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    document = load_json(content)
    if not isinstance(document, dict):
        return
    roots = document.get("roots")
    tops = list(roots.values()) if isinstance(roots, dict) else [document]
    links = (link for top in tops if isinstance(top, dict) for link in _links(top))
    for number, (link, folders) in enumerate(links, 1):
        url = text_of(link, "url", "uri")
        if url.lower().startswith(_NO_ARTICLE):
            yield Problem(f"link {number}", "A bookmark that leads to no page.")
        else:
            yield _stub(link, url, folders, f"link {number}")


def _links(top: Node) -> Iterator[tuple[Node, tuple[str, ...]]]:
    """Every link under ``top`` with the names of the user's folders around it."""
    stack: list[tuple[Node, tuple[str, ...]]] = [(top, ())]
    while stack:
        node, folders = stack.pop()
        if text_of(node, "url", "uri"):
            yield node, folders
        # The browser's own top folders (toolbar, menu, unfiled) are no one's label.
        is_own = node is not top and "root" not in node and "children" in node
        name = text_of(node, "title", "name") if is_own else ""
        inner = (*folders, name) if name else folders
        children = [child for child in list_of(node, "children") if isinstance(child, dict)]
        stack.extend((child, inner) for child in reversed(children))


def _stub(link: Node, url: str, folders: tuple[str, ...], part: str) -> Draft:
    fields = Fields(
        body="",
        title=text_of(link, "title", "name"),
        url=url,
        note=_description(link),
        tags=unique((*split_tags(text_of(link, "tags"), ","), *folders)),
        stub=True,
    )
    return compose_record(fields, MEDIA_TYPE, part, (_added(link),))


def _added(link: Node) -> Stamp:
    chrome = text_of(link, "date_added")
    if chrome.isdigit():
        return Stamp("saved", "date_added", chrome, webkit_date(int(chrome)))
    return Stamp("saved", "dateAdded", text_of(link, "dateAdded"))


def _description(link: Node) -> str:
    for note in list_of(link, "annos"):
        if isinstance(note, dict) and text_of(note, "name") == "bookmarkProperties/description":
            return text_of(note, "value")
    return ""

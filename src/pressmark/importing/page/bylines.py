"""Who wrote a page: linked data, meta tags, then what is marked up as the byline."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from pressmark.importing.page.head import PageHead, texts_of

_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:byline|author|authors|auteur|autor|article-author|post-author|vcard)"
    r"(?:$|[\s_-]|__?name)",
    re.IGNORECASE,
)
_META = ("author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author")
_LONGEST = 120


def page_authors(tree: HtmlElement, head: PageHead) -> list[str]:
    """The bylines a page gives, best witness first and only that one; as text, to be cleaned."""
    for item in head.linked:
        names = texts_of(item.get("author") or item.get("creator"))
        if names:
            return names
    for name in _META:
        named = [text for text in head.meta.get(name, ()) if not text.startswith("http")]
        if named:
            return list(dict.fromkeys(named))
    return _shown(tree)


def _shown(tree: HtmlElement) -> list[str]:
    """What the page shows as its byline."""
    for element in tree.iter("a", "span", "div", "p", "address"):
        marks = f"{element.get('class') or ''} {element.get('rel') or ''}"
        named = "author" in (element.get("itemprop") or "") or _BYLINE.search(marks)
        text = " ".join(element.text_content().split()) if named else ""
        if 2 < len(text) <= _LONGEST:
            return [text]
    return []

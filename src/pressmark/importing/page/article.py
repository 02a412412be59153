"""A saved web page to a draft: the one entry point for every format that holds pages."""

from __future__ import annotations

from lxml.html import HtmlElement

from pressmark.importing.drafting import Fields
from pressmark.importing.page.extraction import extract_page
from pressmark.model.article import Draft


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
    the day the page was saved, as text. UnreadableFile when the page holds no article.
    """
    return extract_page(
        html,
        Fields(body="", url=url, saved=saved, file_name=file_name),
        encoding=encoding,
        part=part,
        media_type=media_type,
    )

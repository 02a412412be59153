"""Formatted citations in APA, Chicago and MLA: citeproc with the styles shipped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

from pressmark.exporting.csl_items import csl_item
from pressmark.exporting.exported import one_line
from pressmark.model.article import Article
from pressmark.model.errors import UserError


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """A style of citation; ``quotes_titles`` when it puts titles in quotation marks."""

    id: str
    label: str
    quotes_titles: bool = False


#: Signs of the private use area stand for what citeproc must not touch while it works: the
#: address, whose full stops are no ends of sentences, and the signs of HTML.
_ADDRESS = "\ue000"
_STAND_INS = {"&": "\ue001", "<": "\ue002", ">": "\ue003"}
_MOVED = str.maketrans(_STAND_INS | dict.fromkeys((_ADDRESS, *_STAND_INS.values()), ""))
_STYLES = (
    CitationStyle("apa", "APA, 7th edition"),
    CitationStyle("chicago", "Chicago, 18th edition (bibliography)", quotes_titles=True),
    CitationStyle("mla", "MLA, 9th edition", quotes_titles=True),
)
#: A full stop after a sign that ends a sentence already, with what may stand between.
_TWICE_ENDED = re.compile(r"([?!.…]’?(?:</i>)?)\.(?=”|\s|$)")
_STOP_AFTER_QUOTE = re.compile(r"([?!.…])([’”])\.(?=\s|$)")
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]*)[\"”“»]")
_STRAIGHT = re.compile(r'"([^"]*)"')
_SEVERAL_PAGES = re.compile(r"\bp\. (?=[A-Z]?\d+\s*[-–,])")


def styles() -> tuple[CitationStyle, ...]:
    """Every style, in the order to offer them."""
    return _STYLES


def cite(article: Article, style: str, *, html: bool = False) -> str:
    """The article's entry in a bibliography; as HTML with the source in italics.

    Titles keep the capitals they came with. Raises UserError for a style that is not known.
    """
    known = {each.id: each for each in _STYLES}
    if style not in known:
        raise UserError(f"There is no style “{style}”.", f"Choose one of {', '.join(known)}.")
    entry = _entry(_item(article, known[style]), _style(style), html)
    for pattern, by in ((_STOP_AFTER_QUOTE, r"\1\2"), (_TWICE_ENDED, r"\1")):
        entry = pattern.sub(by, entry)
    entry = _SEVERAL_PAGES.sub("pp. ", entry)
    for sign, stand_in in _STAND_INS.items():
        entry = entry.replace(stand_in, escape(sign) if html else sign)
    address = one_line(article.url)
    return entry.replace(_ADDRESS, escape(address) if html else address)


def _item(article: Article, style: CitationStyle) -> dict[str, Any]:
    """The CSL item of an article, made ready for a style."""
    item = csl_item(article)
    title = item.get("title") or "[Untitled]"
    inner = _QUOTED.sub(r"‘\1’", title) if style.quotes_titles else None
    item["title"] = inner or _STRAIGHT.sub(r"“\1”", title)
    kept = {name: value for name, value in item.items() if name not in ("note", "keyword", "URL")}
    prepared: dict[str, Any] = _safe(kept)
    return prepared | ({"URL": _ADDRESS} if article.url.strip() else {})


def _safe(value: Any) -> Any:
    """The same with the signs of HTML out of the way of citeproc, which reads them as its own."""
    if isinstance(value, dict):
        return {key: _safe(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_safe(each) for each in value]
    if not isinstance(value, str):
        return value
    return value.translate(_MOVED)


def _entry(item: dict[str, Any], style: Any, html: bool) -> str:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON

    form = formatter.html if html else formatter.plain
    bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), form)
    bibliography.register(Citation([CitationItem(item["id"])]))
    return str(bibliography.bibliography()[0]).strip()


@lru_cache(maxsize=len(_STYLES))
def _style(style: str) -> Any:
    # Imported when first cited: it takes 0.2 s, which the window's first paint has not.
    from citeproc import CitationStylesStyle

    return CitationStylesStyle(str(_folder() / f"{style}.csl"), validate=False)


def _folder() -> Path:
    """Where the styles are: in a checkout, or installed."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "_resources"
    return (installed if installed.is_dir() else package.parents[1] / "resources") / "styles"

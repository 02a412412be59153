"""What a page says of itself to machines: meta tags, links, linked data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any, cast
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

_ARTICLE_TYPES = re.compile(
    r"article|posting|report|review|recipe|liveblog|interview|opinion|analysis|advertiser", re.I
)
_CONTROL = re.compile(r"[\x00-\x1f]")
_PUBLISHERS = etree.XPath("//*[@itemprop='publisher']")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class PageHead:
    """``meta`` maps the name of a meta tag (lower case) to its contents, in page order.

    ``linked`` are the JSON-LD objects that describe an article, the best one first;
    ``publishers`` are names of organisations that JSON-LD calls the publisher.
    """

    meta: dict[str, list[str]] = field(default_factory=dict)
    linked: tuple[dict[str, Any], ...] = ()
    canonical: str = ""
    language: str = ""
    title: str = ""

    def first(self, *names: str) -> str:
        """The first content among the meta tags ``names``, in the order given."""
        for name in names:
            for content in self.meta.get(name, ()):
                if content:
                    return content
        return ""


def read_head(tree: HtmlElement) -> PageHead:
    """Everything the page states about itself, in one walk over its tree."""
    meta: dict[str, list[str]] = {}
    scripts: list[str] = []
    canonical = title = ""
    for element in tree.iter("meta", "link", "script", "title"):
        if element.tag == "meta":
            _take_meta(element, meta)
        elif element.tag == "link":
            if not canonical and "canonical" in (element.get("rel") or "").lower().split():
                canonical = (element.get("href") or "").strip()
        elif element.tag == "script":
            if "ld+json" in (element.get("type") or "").lower() and element.text:
                scripts.append(element.text)
        elif not title and element.getparent() is not None and element.getparent().tag != "svg":
            title = " ".join((element.text or "").split())
    return PageHead(
        meta,
        tuple(_articles(scripts)),
        canonical if urlsplit(canonical).scheme in ("http", "https") else "",
        (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip(),
        title,
    )


def _take_meta(element: HtmlElement, meta: dict[str, list[str]]) -> None:
    content = " ".join((element.get("content") or "").split())
    if not content:
        return
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        name = element.get(attribute)
        if name:
            meta.setdefault(name.strip().lower(), []).append(content)


def _articles(scripts: list[str]) -> list[dict[str, Any]]:
    """The objects in JSON-LD that describe an article, those with a text or headline first."""
    found = []
    for script in scripts:
        try:
            value = json.loads(_CONTROL.sub(" ", _bare(script)), strict=False)
        except (ValueError, RecursionError):
            continue
        found += [item for item in _objects(value) if _is_article(item)]
    return sorted(found, key=lambda item: -_weight(item))


def shown_publisher(tree: HtmlElement) -> str:
    """The publisher's name in microdata; empty without."""
    for element in cast(list[HtmlElement], _PUBLISHERS(tree)):
        named = element.find(".//*[@itemprop='name']")
        holder = element if named is None else named
        text = " ".join((holder.get("content") or holder.text_content()).split())
        if 0 < len(text) <= 80:
            return text
    return ""


def _bare(script: str) -> str:
    """A script's JSON without the comment marks some systems wrap it in."""
    return re.sub(
        r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*\Z", "", script
    )


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for name, inner in value.items():
            if name not in ("isPartOf", "itemListElement", "hasPart", "mentions", "about"):
                yield from _objects(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner, depth + 1)


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE_TYPES.search(kind) for kind in kinds)


def _weight(item: dict[str, Any]) -> int:
    return (
        4 * bool(item.get("articleBody"))
        + 2 * bool(item.get("datePublished"))
        + bool(item.get("headline"))
    )


def text_of(value: Any) -> str:
    """A JSON-LD value as text: a string, or the name or address of an object or of the first."""
    if isinstance(value, list):
        return next(filter(None, map(text_of, value)), "")
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value") or value.get("@id"))
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def texts_of(value: Any) -> list[str]:
    """A JSON-LD value as several texts: one for each item of a list."""
    items = value if isinstance(value, list) else [value]
    return [text for item in items if (text := text_of(item)) and not text.startswith("http")]

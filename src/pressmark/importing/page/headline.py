"""The headline a reader sees, rather than the one a page hands to social networks."""

from __future__ import annotations

import re
from collections import Counter

from lxml.html import HtmlElement

from pressmark.importing.metadata.sources import known_outlet
from pressmark.importing.page.head import PageHead, text_of
from pressmark.importing.text.paragraphs import tidy

_DIVIDER = re.compile(r"\s+[|–—·»•-]\s+|\s*[|»]\s*|\s+:\s+")
_NOT_HEADLINE = re.compile(
    r"logo|site-?(?:name|title)|brand|masthead|visually-?hidden|sr-only|screen-reader|nav(?:igation|bar)?\b|menu|"
    r"footer|sidebar|comment|cookie|consent|newsletter|related|teaser",
    re.IGNORECASE,
)
_NAMED_KICKER = re.compile(
    r"kicker|overline|topline|roofline|dachzeile|eyebrow|spitzmarke|prefix|supertitle|surtitre|"
    r"antetitulo|occhiello|section|label|category|badge|sr-only|visually-?hidden",
    re.IGNORECASE,
)
_PARTED = re.compile(rf"{_DIVIDER.pattern}|:\s+")
_HEADLINE_WORDS = 4
#: F1 over words from which a heading is about what the metadata's title is about, or says it.
_AKIN = 0.5
_SAME = 0.75


def find_headline(tree: HtmlElement, head: PageHead) -> tuple[str, HtmlElement | None]:
    """The headline and the element that shows it.

    Of the page's first-rank headings the one most like what the metadata call the title, or
    else the first that is no label. Without such a heading (many pages use it for the last
    crumb of a trail), any heading that says what the metadata say; then the metadata alone,
    the site's name taken off.
    """
    stated = _stated(head)
    headings = [element for element in tree.iter("h1") if not _hidden(element)]
    ranked = sorted(headings, key=lambda element: -_rank(heading_text(element), stated))
    if ranked:
        alike = _rank(heading_text(ranked[0]), stated) >= _AKIN
        for element in ranked if alike else headings:
            text = heading_text(element)
            if alike or _is_sentence(text):
                return _fuller(text, head), element
    lower = _secondary(tree)
    shown = max(lower, key=lambda one: _rank(heading_text(one), stated), default=None)
    if shown is not None and _rank(heading_text(shown), stated) >= _SAME:
        return _fuller(_without_kicker(shown, stated), head), shown
    part = _shown_part(tree, head)
    if part is not None:
        return heading_text(part), part
    if stated:
        return stated[0], None
    first = next(iter([*headings, *lower]), None)
    return (heading_text(first), first) if first is not None else ("", None)


def _shown_part(tree: HtmlElement, head: PageHead) -> HtmlElement | None:
    """The element that shows a part of the window's title, on pages without headings: there the
    headline is large or bold print."""
    parts = [" ".join(part.split()) for part in _PARTED.split(head.title)]
    wanted = {part for part in parts if len(part.split()) >= _HEADLINE_WORDS}
    if len(parts) < 2 or not wanted:
        return None
    for element in tree.iter("font", "b", "strong", "big", "span", "div", "p", "td"):
        if len(element) <= 2 and " ".join(element.text_content().split()) in wanted:
            return element
    return None


def _fuller(text: str, head: PageHead) -> str:
    """The linked data's headline when it is the one shown with a few words more, else ``text``."""
    for item in head.linked[:1]:
        linked = text_of(item.get("headline"))
        words, more = (Counter(re.findall(r"\w+", one.casefold())) for one in (text, linked))
        if words <= more and words.total() < more.total() <= 2 * words.total():
            return linked
    return text


def _rank(text: str, stated: list[str]) -> float:
    return max((_likeness(text, title) for title in stated), default=0.0)


def _is_sentence(text: str) -> bool:
    """Long enough for a headline rather than a label or the site's name."""
    unspaced = sum(1 for character in text if "\u3040" <= character <= "\u9fff")
    return len(text.split()) >= 4 or unspaced >= 8


def heading_text(element: HtmlElement) -> str:
    """The text of a heading without the kicker some pages keep inside it."""
    pieces = [element.text or ""]
    for child in element:
        names = f"{child.get('class') or ''} {child.get('data-testid') or ''}"
        kicker = len(element) > 1 and _NAMED_KICKER.search(names)
        if not kicker and child.tag not in ("script", "style", "svg", "button"):
            pieces.append(" " if child.tag == "br" else child.text_content())
        pieces.append(child.tail or "")
    return " ".join(tidy(" ".join(pieces)).split())


def _without_kicker(element: HtmlElement, stated: list[str]) -> str:
    """The text of a heading without its first part, when metadata join the two by a colon."""
    text = heading_text(element)
    for title in stated:
        kicker, colon, headline = title.partition(": ")
        whole = f"{kicker} {headline}"
        if colon and len(element) > 1 and text == whole and len(headline.split()) > 2:
            return headline
    return text


def without_site(title: str, site: str) -> str:
    """``title`` without the site's name, and what stands between them, at its end."""
    dividers = list(_DIVIDER.finditer(title))
    if dividers and _is_site(title[: dividers[0].start()], site):
        return title[dividers[0].end() :]
    for divider in reversed(dividers):
        if _is_site(title[divider.end() :], site):
            return without_site(title[: divider.start()], site)
    return title


def _is_site(text: str, site: str) -> bool:
    """Whether ``text`` is a site's name, its address, or an outlet's of the alias table."""
    joined = "".join(re.findall(r"\w+", text.casefold()))
    own = "".join(re.findall(r"\w+", site.casefold()))
    same = bool(own) and (joined == own or _likeness(text, site) > _AKIN)
    return same or known_outlet(text) is not None


def _stated(head: PageHead) -> list[str]:
    """What the metadata call the title: linked data, social tags, the window's title."""
    site = head.first("og:site_name", "application-name", "twitter:site")
    texts = [text_of(item.get("headline") or item.get("name")) for item in head.linked[:1]]
    texts += [
        head.first("og:title"),
        head.first("twitter:title"),
        head.first("dc.title", "title"),
        head.title,
    ]
    cleaned = (without_site(text, site) for text in texts if text)
    return [text for text in dict.fromkeys(cleaned) if text]


def _secondary(tree: HtmlElement) -> list[HtmlElement]:
    """Headings of second rank, for pages without any of the first."""
    found = [element for element in tree.iter("h2", "h3") if not _hidden(element)]
    return found[:12]


def _hidden(element: HtmlElement) -> bool:
    """Whether a heading is for machines, for the site, or the end of a trail of crumbs."""
    parent: HtmlElement | None = element
    for level in range(4):
        if parent is None or parent.tag in ("article", "main", "body"):
            break
        names = f"{parent.get('class') or ''} {parent.get('id') or ''}"
        crumb = parent.tag in ("nav", "li", "footer", "aside") or "breadcrumb" in names.lower()
        if crumb or parent.get("aria-hidden") == "true":
            return True
        if level < 2 and _NOT_HEADLINE.search(names):
            return True
        parent = parent.getparent()
    return _ends_trail(element)


def _ends_trail(element: HtmlElement) -> bool:
    """Whether two links or more, and nothing else, stand before an element: a trail of crumbs."""
    before = list(element.itersiblings(preceding=True))
    words = sum(len(one.text_content().split()) for one in before)
    links = [link for one in before for link in one.iter("a")]
    return len(links) >= 2 and words == sum(len(link.text_content().split()) for link in links)


def _likeness(left: str, right: str) -> float:
    """F1 over words; 0–1."""
    one, two = (Counter(re.findall(r"\w+", text.casefold())) for text in (left, right))
    common = (one & two).total()
    return 2 * common / (one.total() + two.total()) if common else 0.0

"""Takes out of a page's tree what cannot be article text, before anything costly looks at it."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

_NEVER = (
    "script style noscript svg iframe template canvas object embed video audio select button "
    "textarea input link map dialog source datalist meter progress portal math"
)
_NEVER_TEXT = tuple(_NEVER.split())
_READ_MORE = re.compile(
    r"(?:read (?:more|also|next)|see also|also read|related|more on|watch|listen|"
    r"lire aussi|à lire|lesen sie|lies auch|mehr (?:dazu|zum thema)|lees ook|les også|läs också|"
    r"læs også|czytaj|zobacz|leer más|lee también|leia (?:também|mais)|leggi anche|"
    r"читайте|ayrıca oku|関連)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
#: Links that stand for a whole line of at least this many words lead to other stories.
_HEADLINE_WORDS = 4


def prune(tree: HtmlElement) -> None:
    """Remove scripts, styles, controls and lines that only lead to other stories, in place."""
    etree.strip_elements(tree, *_NEVER_TEXT, with_tail=False)
    for block in list(tree.iter("ul", "p", "aside")):
        if block.getparent() is not None and _leads_elsewhere(block):
            block.drop_tree()


def _leads_elsewhere(block: HtmlElement) -> bool:
    """Whether all words of ``block`` lie in links to other stories."""
    links = block.findall(".//a[@href]")
    if not links:
        return False
    linked = sum(len(_WORD.findall(link.text_content())) for link in links)
    text = block.text_content()
    rest = len(_WORD.findall(text)) - linked
    if block.tag == "ul":
        return len(links) >= 2 and rest <= 0.1 * linked and linked / len(links) >= _HEADLINE_WORDS
    if linked < _HEADLINE_WORDS:
        return False
    return rest == 0 or (rest <= 5 and bool(_READ_MORE.match(text.strip())))

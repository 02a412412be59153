"""Takes out of a page's tree what cannot be article text, before anything costly looks at it."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

_NEVER = (
    "head script style noscript svg iframe template canvas object embed video audio select button "
    "textarea input link map dialog source datalist meter progress portal math"
)
_NEVER_TEXT = tuple(_NEVER.split())
#: Left open, these swallow the article behind them; one this long holds more than its own.
_SWALLOWING = (
    "select",
    "button",
    "map",
    "object",
    "canvas",
    "video",
    "audio",
    "template",
    "noscript",
)
_SWALLOWED = 2000  # characters
_CONSENT = re.compile(
    r"(?:^|[\s_-])(?:onetrust\S*|usercentrics\S*|cybotcookiebot\S*|cookiebot\S*|didomi\S*|"
    r"sp_message\S*|qc-cmp\S*|cmplz\S*|borlabs\S*|cookies?|gdpr|dsgvo|consent|truste|iubenda\S*|"
    r"tarteaucitron\S*|cc-window|cookie(?:banner|notice|consent|bar|law|popup|modal|wall|hint)\S*)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_PROMPT = re.compile(
    r"(?:^|[\s_-])(?:pay-?wall\S*|reg-?wall\S*|metered?\S*|piano\S*|subscri\w*|newsletter\S*|"
    r"sign-?up\S*|membership\S*|donat\w*|wm-ipp\S*)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"subscri|sign up|newsletter|inbox|log in|sign in|register|become a member|support us|donat|"
    r"abonn|anmelden|registrier|suscr|regístra|iscriv|accedi|assine|подпис|wayback machine",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"cookie|webbrowser|personal data|personenbezogen|persönlichen? daten|données personnelles|"
    r"datos personales|dati personali|blockiert",
    re.IGNORECASE,
)
_LEAVE = re.compile(
    r"consent|accept|agree|privacy|we (?:and our|use)|uses? cookies|zustimm|einwillig|akzeptier|"
    r"datenschutz|einverstanden|verwend|verarbeitung|accepte|consentement|acept|acconsent|"
    r"consenso|privacidad|soglas|соглас|akkoord|toestemming|laden der inhalte",
    re.IGNORECASE,
)
_LONGEST_PROMPT = 1200  # characters
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
#: Characters five words beside a link never take, blanks of the markup included.
_REST = 400


def prune(tree: HtmlElement) -> None:
    """Remove scripts, styles, controls, what asks for consent or money, and lines that only lead
    to other stories, in place."""
    for element in list(tree.iter(*_SWALLOWING)):
        if len(element) and element.getparent() is not None and _swallows(element):
            element.drop_tag()
    etree.strip_elements(tree, *_NEVER_TEXT, with_tail=False)
    for box in list(tree.iter("div", "section", "aside", "form")):
        consent, prompt = _named_to_ask(box.get("id") or "", box.get("class") or "")
        if not (consent or prompt) or box.getparent() is None or _holds_article(box):
            continue
        text = box.text_content()
        if (consent and speaks_of_consent(text)) or (prompt and _prompts(text)):
            box.drop_tree()
    for block in _linked_blocks(tree):
        if block.getparent() is not None and _leads_elsewhere(block):
            block.drop_tree()


def _swallows(element: HtmlElement) -> bool:
    """Whether an element left open holds more than its kind can: the rest of the page."""
    if element.find(".//p") is None and element.find(".//table") is None:
        return False
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p", "td")) > _SWALLOWED


@lru_cache(maxsize=8192)
def _named_to_ask(element_id: str, classes: str) -> tuple[bool, bool]:
    """Whether a part of the page is named for asking consent, and for asking for money."""
    names = f"{element_id} {classes}"
    return bool(_CONSENT.search(names)), bool(_PROMPT.search(names))


def speaks_of_consent(text: str) -> bool:
    """Whether ``text`` is of the kind that asks for leave to keep cookies."""
    return bool(_COOKIES.search(text) and _LEAVE.search(text))


def _prompts(text: str) -> bool:
    """Whether ``text`` is short and asks for a subscription or a sign-up."""
    return len(text) <= _LONGEST_PROMPT and bool(_ASKS.search(text))


def _holds_article(box: HtmlElement) -> bool:
    return any(True for _ in box.iter("h1", "article", "main"))


def _linked_blocks(tree: HtmlElement) -> list[HtmlElement]:
    """The lists, paragraphs and asides that hold links, in page order."""
    blocks = tree.iter("ul", "p", "aside")
    return [block for block in blocks if next(block.iter("a"), None) is not None]


def _leads_elsewhere(block: HtmlElement) -> bool:
    """Whether all words of ``block`` lie in links to other stories."""
    links = [link for link in block.iter("a") if link.get("href") is not None]
    if not links:
        return False
    text = block.text_content()
    linked_texts = [link.text_content() for link in links]
    # Most are paragraphs with a link or two: no need to count their words.
    if block.tag != "ul" and len(text) > 2 * sum(map(len, linked_texts)) + _REST:
        return False
    linked = sum(len(_WORD.findall(one)) for one in linked_texts)
    rest = len(_WORD.findall(text)) - linked
    if block.tag == "ul":
        return len(links) >= 2 and rest <= 0.1 * linked and linked / len(links) >= _HEADLINE_WORDS
    if linked < _HEADLINE_WORDS:
        return False
    return rest == 0 or (rest <= 5 and bool(_READ_MORE.match(text.strip())))

"""Factiva's HTML: a table of codes for each article, or bare divs and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html as lxml_html

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.factiva.plain import END, BareArticle, is_count, record_of
from pressmark.importing.formats.factiva.record import ACCESSION, Record, part_of, to_draft
from pressmark.importing.formats.fragments import element_text, parse_html
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem

NAME = "factiva-html"
MEDIA_TYPE = "text/html"

#: The container's class has the interface's language as prefix: enArticle, zhcnArticle.
_ARTICLE = re.compile(r"(?:^|\s)[a-z]{2,5}Article(?:\s|$)")
_MARKUP = re.compile(
    rb"class=[\"']?article [a-z]{2,5}Article\b"
    rb"|class=[\"']?articleParagraph [a-z]{2,5}articleParagraph\b"
)
_CODE = re.compile(r"[A-Z]{2,3}\Z")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


def sniff(sample: Sample) -> Confidence:
    """The class of an article's container or paragraphs, or Factiva's own frame of a page."""
    if "<" not in sample.text[:2048]:
        return Confidence.NO
    if b"rticle" in sample.head and _MARKUP.search(sample.head):
        return Confidence.CERTAIN
    framed = "<title>factiva</title>" in sample.text or "factivalogo" in sample.text
    return Confidence.CERTAIN if framed else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The articles in order, each with its accession number as part."""
    data = content.read()
    charset = _CHARSET.search(data[:4096])
    tree = parse_html(decode(data, charset[1].decode("ascii") if charset else ""))
    articles = [] if tree is None else _articles(tree)
    if not articles:
        raise UnreadableFile("No article of the Factiva export is in the file.")
    for number, element in enumerate(articles, 1):
        record = _coded(element) or record_of(_bare(element))
        part = part_of(record, number)
        if record.code("HD") or record.code("LP", "HLP", "TD"):
            yield to_draft(record, MEDIA_TYPE, part)
        else:
            yield Problem(part, "The article is empty in the export.")


def _articles(tree: lxml_html.HtmlElement) -> list[lxml_html.HtmlElement]:
    """The innermost containers; the outermost of those that share one."""
    found = [each for each in tree.iter("div", "article") if _ARTICLE.search(each.get("class", ""))]
    if found:
        return [each for each in found if not any(other in found for other in each.iterancestors())]
    return [each for each in tree.iter("div") if (each.get("id") or "").startswith("article-")]


def _coded(element: lxml_html.HtmlElement) -> Record | None:
    """The table of codes; None when the article has none."""
    codes: dict[str, str] = {}
    for row in element.iter("tr"):
        cells = row.findall("td") + row.findall("th")
        name = " ".join(cells[0].text_content().split()) if len(cells) > 1 else ""
        if _CODE.match(name):
            text = element_text(cells[1])
            codes[name] = f"{codes[name]}\n\n{text}" if name in codes else text
    return Record(codes=codes) if {"HD", "PD", "AN", "SN"} & codes.keys() else None


def _bare(element: lxml_html.HtmlElement) -> BareArticle:
    """The article by its classes: headline, author, lines of the head, paragraphs."""
    title = author = section = accession = ""
    head: list[str] = []
    body: list[str] = []
    for block in _blocks(element):
        text = element_text(block)
        classes = block.get("class", "")
        if not text.strip():
            continue
        if not title and (block.get("id") == "hd" or "eadline" in _inner_classes(block)):
            title, section = text, " ".join(head)
            head = []
        elif classes.strip() == "author" and not body:
            author = text
        elif "articleParagraph" in classes or block.tag in ("pre", "table"):
            body.append(text)
        elif END.match(text) or (body and ACCESSION.search(text)):
            accession = text
        elif not body:
            head.append(text)
    counted = next((place for place, line in enumerate(head) if is_count(line)), 0)
    author = author or " ".join(head[:counted])
    return BareArticle(title, author, tuple(head[counted:]), tuple(body), accession, section)


def _blocks(element: lxml_html.HtmlElement) -> Iterator[lxml_html.HtmlElement]:
    """The blocks of an article, through containers that hold nothing but blocks."""
    for child in element:
        if not isinstance(child.tag, str) or child.tag in ("script", "style", "span", "br"):
            continue
        is_container = child.tag in ("div", "td", "tr", "tbody") and child.get("id") != "hd"
        if is_container and any(inner.tag in ("div", "p") for inner in child):
            yield from _blocks(child)
        else:
            yield child


def _inner_classes(block: lxml_html.HtmlElement) -> str:
    return " ".join(each.get("class") or "" for each in block.iter() if isinstance(each.tag, str))

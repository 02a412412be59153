"""Europresse's HTML (Eureka in Canada): ``<article>`` elements, or tables in its older pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html as lxml_html

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.fragments import element_paragraphs, element_text, parse_html
from pressmark.importing.formats.parts import distinct
from pressmark.importing.metadata.dates import parse_date
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Cut
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem

NAME = "europresse-html"
MEDIA_TYPE = "text/html"

_NUMBER = re.compile(r"\b(news[·.:]\d{8}[·.:][\w·.:-]+)")
_COPYRIGHT = re.compile(r"\s*(?:copyright|©|\(c\)\s)", re.IGNORECASE)
_ISSUE = re.compile(r",\s*(?:no|n°|nr|num|vol)\b.*$", re.IGNORECASE)
_PAGE = re.compile(r"(?:^|,)\s*(?:pp?|pg|s|pág)\.\s*([^,]+)\s*$", re.IGNORECASE)
_ISSUED = re.compile(
    r"(?:mission|issued?|issue date|ausgestellt am|emisión|emissão)\s*:\s*(\d{4}-\d{2}-\d{2})", re.I
)
_DAYS = re.compile(
    r"(?:^|,\s*)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|miércoles|"
    r"jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)\s*$",
    re.IGNORECASE,
)
#: Stands where the headline stood; no text holds a letter of the private area.
_HEADLINE = "\ue000"
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
#: Longer lines under a headline of the older pages are text, not a name.
_AUTHOR_WORDS = 10


def sniff(sample: Sample) -> Confidence:
    """The class of a publication's name, and one other of Europresse's own."""
    own = ("docheader", "titrearticlevisu", "dococurrcontainer", "celpublication")
    is_own = "docpublicationname" in sample.text and any(name in sample.text for name in own)
    return Confidence.CERTAIN if is_own and "<" in sample.text else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The articles in order, each with Europresse's own number as part."""
    data = content.read()
    charset = _CHARSET.search(data[:4096])
    tree = parse_html(decode(data, charset[1].decode("ascii") if charset else ""))
    names = [] if tree is None else _with_class(tree, "docpublicationname")
    if not names:
        raise UnreadableFile("No article of the Europresse export is in the file.")
    seen: dict[str, int] = {}
    for number, name in enumerate(names, 1):
        article = next(name.iterancestors("article"), None)
        found = _Found(publication=element_text(name))
        if article is not None:
            _read_article(article, found)
        else:
            _read_table(next(name.iterancestors("td", "body"), tree), found)
        part = distinct(found.number or str(number), seen)
        if found.title or found.body:
            yield compose(_fields(found), MEDIA_TYPE, part, clean=False)
        else:
            yield Problem(part, "The article is empty in the export.")


@dataclass(slots=True)
class _Found:
    """What an article's markup gives, as found."""

    publication: str
    title: str = ""
    header: str = ""
    author: str = ""
    number: str = ""
    issued: str = ""
    body: list[str] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)


def _fields(found: _Found) -> Fields:
    section, date, page = split_header(found.header)
    return Fields(
        title=found.title,
        body="\n\n".join(found.body),
        published=date or _date_in(found.number),
        saved=found.issued,
        source=_ISSUE.sub("", found.publication.split("\n")[0]).strip(),
        authors=found.author,
        section=section,
        page=page,
        cuts=tuple(found.cuts),
    )


def split_header(header: str) -> tuple[str, str, str]:
    """``Politique, jeudi 4 octobre 2012, p. 03`` as section, date and page."""
    header = " ".join(header.split()).strip(" ,")
    match = _PAGE.search(header)
    page = match[1].strip() if match else ""
    parts = (header[: match.start()] if match else header).split(", ")
    for place in range(len(parts) - 1, -1, -1):
        date = parse_date(", ".join(parts[place:]))
        if date and date.month:
            section = _DAYS.sub("", ", ".join(parts[:place]))
            return section.strip(" ,"), ", ".join(parts[place:]), page
    return ", ".join(parts).strip(" ,"), "", page


def _date_in(number: str) -> str:
    """The day in a document's number, ``news·20121004·PO·2040056000``."""
    match = re.search(r"\d{8}", number)
    return match[0] if match else ""


def _with_class(tree: lxml_html.HtmlElement, *names: str) -> list[lxml_html.HtmlElement]:
    """Elements that have one of these classes (in lower case), outermost only."""
    found: list[lxml_html.HtmlElement] = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        classes = (element.get("class") or "").lower().split()
        if any(name in classes for name in names) and not any(
            ancestor in found for ancestor in element.iterancestors()
        ):
            found.append(element)
    return found


def _first_text(tree: lxml_html.HtmlElement, *names: str) -> str:
    """The text of the first element that has one of these classes, likeliest class first."""
    texts = (element_text(each).strip() for name in names for each in _with_class(tree, name))
    return next((text for text in texts if text), "")


def _read_article(article: lxml_html.HtmlElement, found: _Found) -> None:
    """The newer markup, where every part has a class."""
    found.title = _first_text(article, "titrearticlevisu", "titrearticle")
    found.header = ", ".join(element_text(each) for each in _with_class(article, "docheader"))
    found.author = _first_text(article, "docauthors", "sm-margin-bottomnews", "docauthor")
    if found.author == found.title:
        found.author = ""
    texts = _with_class(article, "dococurrcontainer") or _with_class(article, "doctext")
    subtitle = _first_text(article, "rdp__subtitle")
    found.body = [subtitle] if subtitle and subtitle != found.title else []
    for text in texts:
        found.body += element_paragraphs(text)
    footer = " ".join(element_text(each) for each in article.iter("footer"))
    _read_footer(footer or element_text(article), found)


def _read_table(cell: lxml_html.HtmlElement, found: _Found) -> None:
    """The older markup: a header, a headline and bare text in one cell."""
    titles = _with_class(cell, "titrearticlevisu")
    found.title = element_text(titles[0]) if titles else ""
    found.header = "".join(each.text_content() for each in _with_class(cell, "docheader"))
    for each in (*_with_class(cell, "docheader", "docpublicationname"), *titles):
        each.text = _HEADLINE if each in titles else None
        for child in list(each):
            each.remove(child)
    lines = [line for text in element_paragraphs(cell) for line in text.split("\n") if line.strip()]
    place = next((number for number, line in enumerate(lines) if _HEADLINE in line), -1)
    before, after = lines[: max(place, 0)], lines[place + 1 :]
    end = next((n for n, line in enumerate(after) if _NUMBER.search(line)), len(after))
    body = [line for line in after[:end] if not _COPYRIGHT.match(line)]
    if len(body) > 1 and _is_name(body[0]):
        found.author = body.pop(0)
    found.body = [line for line in before if line.strip(" ,")] + body
    _read_footer("\n".join(after), found)


def _is_name(line: str) -> bool:
    return len(line.split()) <= _AUTHOR_WORDS and line[-1] not in '.!?:;…»"”'


def _read_footer(text: str, found: _Found) -> None:
    number = _NUMBER.search(text)
    found.number = number[1] if number else ""
    issued = _ISSUED.search(text)
    found.issued = issued[1] if issued else ""
    for line in text.split("\n"):
        if _COPYRIGHT.match(line):
            found.cuts.append(Cut("copyright", line.strip(), len("\n\n".join(found.body))))
            return

"""Integrum's report: a list of documents, then each with fields such as ``^ИС:`` and its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html as lxml_html

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.fragments import parse_html
from pressmark.importing.formats.parts import distinct
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem

NAME = "integrum-html"
MEDIA_TYPE = "text/html"

_FIELD = re.compile(r"\^\s?([А-ЯЁA-Z]{2})\s?:\s*(.*?)\s*(?=\^\s?[А-ЯЁA-Z]{2}\s?:|\Z)", re.DOTALL)
_RAW = re.compile(rb"\^[\xc0-\xdf]{2}:|\^(?:\xd0[\x90-\xaf]){2}:")
_REPORT = re.compile(
    r"report\s+(\d{2}\.\d{2}\.\d{4})|отч[её]т\s+(\d{2}\.\d{2}\.\d{4})", re.IGNORECASE
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_INDENT = re.compile(r"[ \t]{2,}\S")


def sniff(sample: Sample) -> Confidence:
    """Two fields with their caret, in Windows-1251 or UTF-8."""
    is_page = "<pre" in sample.text or "<html" in sample.text[:1024]
    return (
        Confidence.CERTAIN
        if is_page and b"^" in sample.head and len(_RAW.findall(sample.head)) > 1
        else Confidence.NO
    )


def read(content: Content, context: Context) -> Iterator[Item]:
    """The documents in order, each with its number in the report as part."""
    data = content.read()
    charset = _CHARSET.search(data[:4096])
    page = decode(data, charset[1].decode("ascii") if charset else "cp1251")
    tree = parse_html(page)
    documents = [] if tree is None else list(_documents(tree))
    if tree is None or not documents:
        raise UnreadableFile("No document of the Integrum report is in the file.")
    report = _REPORT.search(page)
    saved = (report[1] or report[2]) if report else ""
    seen: dict[str, int] = {}
    for number, (part, codes, title, body) in enumerate(documents, 1):
        part = distinct(part or str(number), seen)
        if title or body:
            yield compose(_fields(codes, title, body, saved), MEDIA_TYPE, part, clean=False)
        else:
            yield Problem(part, "The document is empty in the export.")
    listed = sum((link.get("href") or "").startswith("#") for link in tree.iter("a"))
    if listed and listed != len(documents):
        reason = f"The report lists {listed} documents; the file holds {len(documents)}."
        yield Problem("", reason, Outcome.SKIPPED)


_Document = tuple[str, dict[str, str], str, str]


def _documents(tree: lxml_html.HtmlElement) -> Iterator[_Document]:
    """The fields of each table, with the anchor before it, and the headline and text after it."""
    anchor = title = ""
    codes: dict[str, str] = {}
    texts: list[str] = []
    for element in tree.iter("a", "td", "h3", "pre"):
        if element.tag == "a" and element.get("name"):
            if codes:
                yield anchor, codes, title, "\n\n".join(texts)
            anchor, title, codes, texts = element.get("name", ""), "", {}, []
        elif element.tag == "td" and not codes:
            found = {code: _line(text) for code, text in _FIELD.findall(element.text_content())}
            if found:
                codes, title, texts = found, "", []
        elif element.tag == "h3" and codes:
            title = title or _line(element.text_content())
        elif element.tag == "pre" and codes:
            texts.append(_unwrapped(element.text_content()))
    if codes:
        yield anchor, codes, title, "\n\n".join(texts)


def _fields(codes: dict[str, str], title: str, body: str, saved: str) -> Fields:
    return Fields(
        title=title or codes.get("ЗГ", ""),
        body=body,
        published=codes.get("ДТ", "") or codes.get("ДП", ""),
        saved=saved,
        source=codes.get("ИС", "") or codes.get("ИЗ", ""),
        url=codes.get("УР", ""),
        authors=codes.get("АВ", ""),
        languages=("ru",),
        section=codes.get("РБ", ""),
        page=codes.get("СТ", "") or codes.get("ПЛ", ""),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _unwrapped(text: str) -> str:
    """Paragraphs of text wrapped at 65 characters: each begins indented or after a blank line."""
    paragraphs: list[str] = []
    is_open = False
    for line in text.replace("\r\n", "\n").split("\n"):
        if not line.strip():
            is_open = False
        elif is_open and not _INDENT.match(line):
            paragraphs[-1] += " " + line.strip()
        else:
            paragraphs.append(line.strip())
            is_open = True
    return "\n\n".join(paragraphs)

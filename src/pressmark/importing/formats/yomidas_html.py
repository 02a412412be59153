"""Yomidas Rekishikan: articles of the Yomiuri Shimbun on one page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html as lxml_html

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.fragments import element_text, parse_html
from pressmark.importing.formats.japanese import body_text, page_number
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem

NAME = "yomidas-html"
MEDIA_TYPE = "text/html"

_DATE = re.compile(r"\d{4}[./年-]\d{1,2}[./月-]\d{1,2}日?\Z")
_COUNTED = re.compile(r"\d+(?:字|段|文字|words?)\Z")
_PAGE = re.compile(r"\d+(?:頁|面|ページ)\Z")
_EDITION = re.compile(r"\S{0,8}[朝夕]刊\Z")
_PICTURE = frozenset({"写真", "図", "表", "地図", "グラフ", "イラスト", "写", "有", "無"})


def sniff(sample: Sample) -> Confidence:
    """The database's name, or its tables of one article's columns."""
    named = "ヨミダス" in sample.text or "yomidas" in sample.text
    is_page = "<html" in sample.text or "contentstable" in sample.text
    return Confidence.CERTAIN if named and is_page else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The articles in order of the page."""
    tree = parse_html(_without_declaration(decode(content.read(), "cp932")))
    articles = [] if tree is None else list(_articles(tree))
    if not articles:
        raise UnreadableFile("No article of the Yomidas export is in the file.")
    for number, (columns, texts) in enumerate(articles, 1):
        fields = _fields(columns, texts)
        if fields.title or fields.body:
            yield compose(fields, MEDIA_TYPE, str(number), clean=False)
        else:
            yield Problem(str(number), "The article is empty in the export.")


def _without_declaration(page: str) -> str:
    """The page without an XML declaration, which stands after blank lines here."""
    return re.sub(r"<\?xml[^>]*\?>", "", page, count=1)


def _articles(tree: lxml_html.HtmlElement) -> Iterator[tuple[list[str], list[str]]]:
    """Each article's columns and paragraphs."""
    columns: list[str] = []
    texts: list[str] = []
    for element in tree.iter("table", "p"):
        classes = (element.get("class") or "").split()
        if element.tag == "table" and "contentsTable" in classes:
            if columns:
                yield columns, texts
            cells = element.iter("th", "td")
            columns, texts = [" ".join(cell.text_content().split()) for cell in cells], []
        elif element.tag == "p" and columns and "mb10" in classes:
            texts.append(element_text(element))
    if columns:
        yield columns, texts


def _fields(columns: list[str], texts: list[str]) -> Fields:
    """The columns are told by their form: a row's order differs between editions."""
    left = [text for text in columns if text and not text.isdigit()]
    date = _take(left, _DATE)
    page = page_number(_take(left, _PAGE))
    edition = _take(left, _EDITION)
    while _take(left, _COUNTED):
        pass
    left = [text for text in left if text not in _PICTURE]
    title = max(left, key=len, default="")
    section = next((text for text in left if text != title), "")
    body = body_text("\n".join(texts))
    is_english = title.isascii() and bool(title)
    return Fields(
        title=title,
        body=body,
        stub=not body,  # cartoons are listed without text
        published=date,
        source="The Japan News" if is_english else "読売新聞",
        language="en" if is_english else "ja",
        section=" ".join(filter(None, (edition, section))),
        page=page,
    )


def _take(texts: list[str], pattern: re.Pattern[str]) -> str:
    """The first text of that form, taken out of ``texts``; empty when there is none."""
    for place, text in enumerate(texts):
        if pattern.match(text):
            return texts.pop(place)
    return ""

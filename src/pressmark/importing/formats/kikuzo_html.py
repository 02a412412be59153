"""Kikuzo II (now Asahi Cross-Search): articles of the Asahi Shimbun on one page."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html as lxml_html

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.fragments import element_text, parse_html
from pressmark.importing.formats.japanese import body_text, page_number
from pressmark.importing.formats.parts import distinct
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem

NAME = "kikuzo-html"
MEDIA_TYPE = "text/html"

_PUBLISHER = "朝日新聞"
_DATE = "発行日"
_TITLES = ("font002", "topic-title")
_TEXTS = ("detail001", "font003")


def sniff(sample: Sample) -> Confidence:
    """The database's name, or the classes of its tables beside its column for the date."""
    if "topic-" not in sample.text:
        return Confidence.NO
    named = "聞蔵" in sample.text or "朝日新聞クロスサーチ" in sample.text
    tabled = "topic-list" in sample.text and _DATE in sample.text
    is_page = "<" in sample.text and ("topic-detail" in sample.text or tabled)
    return Confidence.CERTAIN if is_page and (named or tabled) else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The articles in order; the column "No." is their part."""
    tree = parse_html(decode(content.read(), "cp932"))
    lists = [] if tree is None else _lists(tree)
    if not lists:
        raise UnreadableFile("No article of the Kikuzo export is in the file.")
    seen: dict[str, int] = {}
    for number, (columns, detail) in enumerate(lists, 1):
        part = distinct(columns.get("No.", str(number)), seen)
        title, body = _first(detail, _TITLES), body_text(_first(detail, _TEXTS))
        if not title and not body:
            yield Problem(part, "The article is empty in the export: its text may not be shown.")
            continue
        fields = Fields(
            title=title,
            body=body,
            stub=not body,
            published=columns.get(_DATE, ""),
            source=columns.get("紙誌名", "") or columns.get("媒体", "") or _PUBLISHER,
            language="ja",
            languages=("ja",),
            section=" ".join(filter(None, (columns.get("朝夕刊"), columns.get("面名")))),
            page=page_number(columns.get("ページ", "")),
        )
        yield compose(fields, MEDIA_TYPE, part, clean=False)


_Listed = tuple[dict[str, str], lxml_html.HtmlElement | None]


def _lists(tree: lxml_html.HtmlElement) -> list[_Listed]:
    """Each table of columns with the table of text that follows it."""
    found: list[_Listed] = []
    for table in tree.iter("table"):
        classes = (table.get("class") or "").split()
        if "topic-list" in classes:
            found.append((_columns(table), None))
        elif "topic-detail" in classes and found and found[-1][1] is None:
            found[-1] = (found[-1][0], table)
    return [each for each in found if each[0].get(_DATE)]


def _columns(table: lxml_html.HtmlElement) -> dict[str, str]:
    names = ["".join(cell.text_content().split()) for cell in table.iter("th")]
    cells = ["".join(cell.text_content().split()) for cell in table.iter("td")]
    return dict(zip(names, cells, strict=False))


def _first(detail: lxml_html.HtmlElement | None, classes: tuple[str, ...]) -> str:
    for wanted in classes:
        for element in detail.iter("span", "div", "td") if detail is not None else ():
            if wanted in (element.get("class") or "").split():
                return element_text(element).strip()
    return ""

"""Rows of tables as articles: which column is which field, in the languages databases speak."""

from __future__ import annotations

import re

from pressmark.importing.metadata.dates import parse_date
from pressmark.importing.records import FIELD_NAMES, Row, compose_row
from pressmark.model.article import Draft
from pressmark.model.language_names import language_code

#: Headings in other languages → field, best first; English ones are known to ``Row``.
_FOREIGN = {
    "title": (
        "заголовок название titel überschrift titre título titolo 標題 标题 タイトル 見出し 제목 "
        "tytuł rubrik overskrift otsikko nadpis cím başlık"
    ),
    "body": (
        "текст содержание полныйтекст text volltext artikeltext textecomplet contenu "
        "contenido textocompleto contenuto 正文 内容 全文 本文 본문 treść tekst brödtext teksti "
        "içerik анонс оригинал"
    ),
    "published": (
        "дата датапубликации datum erscheinungsdatum veröffentlicht datedepublication "
        "datedeparution fechadepublicación datadepublicação 日期 发布日期 日付 掲載日 날짜 data "
        "tarih päivämäärä"
    ),
    "source": (
        "источник издание сми quelle zeitung medium publikation source journal fuente "
        "periódico fonte testata 来源 媒体 媒體 新聞名 매체 źródło källa lähde kilde zdroj kaynak"
    ),
    "authors": (
        "автор авторы autor autoren verfasser auteur auteurs autores autore 作者 記者 기자 "
        "författare"
    ),
    "url": ("ссылка адрес адресвинтернете url lien enlace enlaces 链接 网址 주소 länk odkaz"),
    "section": ("рубрика раздел ressort rubrique sección sezione 版面 面名"),
    "page": ("страница полоса seite página pagina 页 ページ 면"),
    "language": ("язык sprache langue idioma lingua 语言 言語"),
    "tags": (
        "теги ключевыеслова schlagwörter schlagworte motsclés etiquetas parolechiave 关键词 "
        "キーワード"
    ),
}
LOCAL_COLUMNS: tuple[tuple[str, str], ...] = tuple(
    (name, field) for field, names in _FOREIGN.items() for name in names.split()
)
_KNOWN: dict[str, str] = dict(reversed(LOCAL_COLUMNS)) | {
    name: field for field, names in reversed(FIELD_NAMES.items()) for name in reversed(names)
}
#: Fields of which one at least makes a row an article.
_ESSENTIAL = ("title", "body", "url", "summary")


def recognised(
    headings: tuple[str, ...] | list[str], columns: tuple[tuple[str, str], ...] = ()
) -> set[str]:
    """The fields that ``headings`` are known to mean, by the user's mapping and by name."""
    chosen = {_fold(name): field for name, field in columns}
    found = (chosen.get(_fold(name)) or _KNOWN.get(_fold(name)) for name in headings)
    return {field for field in found if field}


def is_table_of_articles(fields: set[str]) -> bool:
    """Whether columns of these fields make a table of articles: a text or title, and one more."""
    return len(fields) >= 2 and any(field in fields for field in _ESSENTIAL)


def row_draft(
    values: dict[str, object],
    columns: tuple[tuple[str, str], ...],
    media_type: str,
    part: str,
) -> Draft | None:
    """The draft of one row; None when it holds neither a title nor a text nor an address."""
    row = Row(values, (*columns, *LOCAL_COLUMNS))
    if not any(row.text(field) for field in _ESSENTIAL):
        return None
    body, language = row.text("body"), row.text("language")
    bare = _without_heading(body, row.text("title"))
    # Databases write languages as names, each in that of its interface.
    for found, mended in ((body, bare), (language, language_code(language) or language)):
        if found != mended:
            name = next(key for key, value in values.items() if str(value or "").strip() == found)
            values = {**values, name: mended}
    return compose_row(Row(values, row.columns), media_type, part)


def _without_heading(body: str, title: str) -> str:
    """``body`` without its title and date on lines of their own above the text."""
    lines = body.split("\n")
    start = 0
    for index, line in enumerate(lines[:6]):
        text = " ".join(line.split())
        is_date = (
            len(text) <= 30 and re.search(r"\d", text) is not None and parse_date(text) is not None
        )
        if text and text != " ".join(title.split()) and not is_date:
            break
        start = index + 1
    return "\n".join(lines[start:]).strip() or body


def _fold(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())

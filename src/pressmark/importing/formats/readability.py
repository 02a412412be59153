"""Readability's JSON: ``{"bookmarks": [{"article__title", "article__url", …}]}``.

The texts were never exported, only an excerpt cut in the middle: links without articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, compose_record, unique
from pressmark.importing.formats.fragments import fragment_text
from pressmark.importing.formats.json_documents import list_of, load_json, text_of, truth_of
from pressmark.model.article import Draft

NAME = "readability"
MEDIA_TYPE = "application/json"


def sniff(sample: Sample) -> Confidence:
    own = '"bookmarks"' in sample.text and '"article__url"' in sample.text
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    document = load_json(content)
    bookmarks = list_of(document, "bookmarks") if isinstance(document, dict) else []
    for number, bookmark in enumerate(bookmarks, 1):
        if isinstance(bookmark, dict):
            yield _stub(bookmark, f"bookmark {number}")


def _stub(bookmark: dict[str, object], part: str) -> Draft:
    fields = Fields(
        body="",
        title=text_of(bookmark, "article__title"),
        url=text_of(bookmark, "article__url"),
        note=fragment_text(text_of(bookmark, "article__excerpt")),
        tags=unique(str(tag) for tag in list_of(bookmark, "tags")),
        starred=truth_of(bookmark, "favorite"),
        read=truth_of(bookmark, "archive"),
        stub=True,
    )
    saved = Stamp("saved", "date_added", text_of(bookmark, "date_added"))
    return compose_record(fields, MEDIA_TYPE, part, (saved,))

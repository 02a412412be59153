"""What a word processor's document holds: a database's export, or one article of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressmark.importing.contract import Item
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.documents.paragraphs import Paragraph, WordDocument
from pressmark.importing.formats.factiva.coded import coded_items, is_coded
from pressmark.importing.formats.factiva.plain import factiva_items, is_factiva
from pressmark.importing.formats.nexis.documents import is_nexis, nexis_items
from pressmark.importing.formats.proquest.word import is_proquest, proquest_items
from pressmark.importing.metadata.dates import day_in_name
from pressmark.importing.text.heads import day_line
from pressmark.model.article import Claim, Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.kinds import Origin

#: Titles that programs write by themselves.
_PROGRAMS = ("microsoft word", "untitled", "unbenannt", "sans nom", "document", "dokument")
#: A heading that is the title stands among the first filled lines.
_FIRST = 3
#: A date line stands among so many.
_HEAD = 8


def document_items(document: WordDocument, media_type: str, file_name: str) -> Iterator[Item]:
    """The drafts of a document. UnreadableFile when there is no text in it."""
    texts = [each.text for each in document.paragraphs if each.text.strip()]
    if is_nexis(document):
        yield from nexis_items(document, media_type)
    elif is_proquest(texts):
        yield from proquest_items(texts, media_type)
    elif is_coded(texts):
        yield from coded_items(texts, media_type)
    elif is_factiva(document.paragraphs):
        yield from factiva_items(document.paragraphs, media_type)
    elif texts:
        yield _own_article(document, media_type, file_name)
    else:
        raise UnreadableFile("The document holds no text, only pictures or embedded files.")


def _own_article(document: WordDocument, media_type: str, file_name: str) -> Draft:
    filled = [paragraph for paragraph in document.paragraphs if paragraph.text.strip()]
    heading = _heading(filled)
    stated = document.title if _is_stated(document.title) else ""
    body = [each for each in filled if each is not heading]
    draft = compose(
        Fields(
            title=heading.text if heading else stated,
            body="\n\n".join(paragraph.text for paragraph in body),
            published=day_line([each.text for each in filled[:_HEAD]]),
            modified=document.modified,
            authors=document.author,
            tags=tuple(word.strip() for word in document.keywords.split(",") if word.strip()),
            file_name=file_name,
            origin=Origin.METADATA,
        ),
        media_type,
        clean=False,
    )
    if heading:
        title = Claim(draft.title.value, Origin.TEXT, heading.text.strip())
        draft = replace(draft, title=title)
    return _dated(draft, document, file_name)


def _dated(draft: Draft, document: WordDocument, file_name: str) -> Draft:
    """The day of a date line above the text, else of the file's name, else none.

    The day a document was made is no day of publication (an article of 1956 was typed in
    last year): it is kept as what is known of an undated article.
    """
    if draft.published:
        return replace(draft, published=replace(draft.published, origin=Origin.TEXT))
    named = day_in_name(file_name)
    made = "" if named or not document.created else f"document created {document.created}"
    return replace(draft, published=named, published_raw=made)


def _heading(filled: Sequence[Paragraph]) -> Paragraph | None:
    """The paragraph set as the document's title, else a first heading at its very top."""
    for paragraph in filled[:_FIRST]:
        if paragraph.is_title:
            return paragraph
    tops = [paragraph for paragraph in filled[:_FIRST] if paragraph.level == 1]
    is_lone = len(filled) > len(tops) == 1
    return tops[0] if is_lone and tops[0] is filled[0] else None


def _is_stated(title: str) -> bool:
    return bool(title) and not title.lower().startswith(_PROGRAMS)

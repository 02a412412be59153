"""METS issues with the ALTO pages beside them, and ALTO pages alone."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.scans.alto import Page, Word, between, paragraphs, read_pages
from pressmark.importing.formats.scans.mets import Issue, Piece, read_issue
from pressmark.importing.formats.xml_trees import local, parse_xml
from pressmark.importing.metadata.dates import parse_date
from pressmark.model.article import Claim, Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem
from pressmark.model.kinds import Origin
from pressmark.model.language_names import language_code

NAME = "mets-alto"
MEDIA_TYPE = "application/xml"

_ROOT = re.compile(r"<(?:[\w-]+:)?(?:mets|alto)[\s>]")
_DAY = re.compile(
    r"(?<!\d)((?:1[5-9]|20)\d{2})[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\d|3[01])(?!\d)"
)

_Sibling = Callable[[str], Content | None]


def sniff(sample: Sample) -> Confidence:
    """A root element of METS or ALTO."""
    start = sample.text[:8192].lstrip("\ufeff \t\r\n")
    is_root = start.startswith("<") and bool(_ROOT.search(start[:4096]))
    is_root = is_root and ("loc.gov" in start or "alto" in start)
    return Confidence.CERTAIN if is_root else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """An issue's articles, or its pages where it declares none; of ALTO, the page."""
    tree = parse_xml(content.read())
    if local(tree.root) == "mets":
        yield from _issue_items(read_issue(tree.root), content.name, context.sibling)
    else:
        issue_file = _issue_beside(content.name, context)
        if issue_file:
            reason = f"Its text is read through {issue_file}, which declares the articles."
            yield Problem("", reason)
        else:
            yield from _page_items(read_pages(tree.root), content.name)
    if tree.damage:
        yield Problem("", f"The XML is broken at {tree.damage}", Outcome.FAILED)


def _issue_items(issue: Issue, name: str, sibling: _Sibling) -> Iterator[Item]:
    pages = {file: _open_page(file, name, sibling) for file, _ in issue.pages}
    if not any(pages.values()):
        count = len(issue.pieces)
        declared = f"{count} articles" if count else f"{len(issue.pages)} pages"
        raise UnreadableFile(
            f"It declares {declared}, but none of the page files it names lies beside it."
        )
    if not any(piece.areas for piece in issue.pieces):
        yield from _issue_pages(issue, pages)
        return
    for piece in issue.pieces:
        missing = sorted({area.file for area in piece.areas if not pages.get(area.file)})
        texts = list(_piece_paragraphs(piece, pages))
        if len(texts) > 1 and texts[0].casefold() == piece.title.casefold():
            del texts[0]  # the headline, which the issue gives by itself
        body = "\n\n".join(texts)
        if body:
            yield _piece_draft(issue, piece, body)
        if missing:
            reason = f"Page files are missing beside the issue: {', '.join(missing)}."
            yield Problem(piece.id, reason)
        elif not body:
            yield Problem(piece.id, "The article has no text on the pages the issue names.")


def _issue_pages(issue: Issue, pages: dict[str, tuple[Page, ...]]) -> Iterator[Item]:
    for file, label in issue.pages:
        found = pages.get(file) or ()
        body = "\n\n".join(text for page in found for text in paragraphs(page.words))
        if not body:
            yield Problem(file, "The page has no text, or its file is missing beside the issue.")
            continue
        number = label or next((page.number for page in found), "")
        title = _place_title(issue, number)
        fields = replace(_issue_fields(issue, body), title=title, page=number)
        yield compose(fields, MEDIA_TYPE, file, clean=False)


def _piece_draft(issue: Issue, piece: Piece, body: str) -> Draft:
    language = language_code(piece.language or issue.language)
    fields = replace(
        _issue_fields(issue, body),
        title=piece.title,
        page=", ".join(piece.pages),
        authors=piece.authors,
        language=language,
        tags=("advertisement",) if piece.is_advert else (),
    )
    draft = compose(fields, MEDIA_TYPE, piece.id, clean=False)
    if any(letter.isalnum() for letter in draft.title.value):
        return draft
    # Recognised specks give no sentence: the place in the issue names the article.
    title = _place_title(issue, fields.page)
    return replace(draft, title=Claim(title, Origin.EXPORT, piece.id))


def _place_title(issue: Issue, page: str) -> str:
    return ", ".join(filter(None, (issue.name, issue.date, page and f"p. {page}")))


def _issue_fields(issue: Issue, body: str) -> Fields:
    return Fields(
        body=body,
        published=issue.date,
        source=issue.name,
        language=language_code(issue.language),
    )


def _piece_paragraphs(piece: Piece, pages: dict[str, tuple[Page, ...]]) -> Iterator[str]:
    for area in piece.areas:
        words: list[Word] = []
        for page in pages.get(area.file) or ():
            words += between(page.words, area.begin, area.end) if area.begin else page.words
        yield from paragraphs(words)


def _open_page(file: str, issue_name: str, sibling: _Sibling) -> tuple[Page, ...]:
    """The pages of a file beside the issue; empty when it is missing or unreadable."""
    for name in _names(file, issue_name):
        content = sibling(name)
        if content is None:
            continue
        try:
            return tuple(read_pages(parse_xml(content.read()).root))
        except UnreadableFile:
            return ()
    return ()


def _names(file: str, issue_name: str) -> Iterator[str]:
    """The name as given, without its folder, and with the prefix the issue's own file bears.

    Downloads put prefixes before names; then the issue's and the pages' have the same.
    """
    base = posixpath.basename(file)
    yield file
    yield base
    stem = base.rpartition("_")[0]
    place = issue_name.find(stem) if stem else -1
    if place > 0:
        yield issue_name[:place] + base


def _issue_beside(name: str, context: Context) -> str:
    """The METS file beside a page, or a folder above, that names it; empty for none."""
    base = posixpath.basename(name)
    for candidate in _issue_names(base):
        content = context.sibling(candidate) or context.above(candidate)
        if content is None:
            continue
        try:
            issue = read_issue(parse_xml(content.read()).root)
        except UnreadableFile:
            continue
        listed = any(posixpath.basename(file) and base.endswith(posixpath.basename(file))
                     for file, _ in issue.pages)  # fmt: skip
        if listed and issue.pieces:
            return candidate
    return ""


def _issue_names(page: str) -> Iterator[str]:
    """Names an issue's file has beside a page's: ``X_mets.xml`` of ``X_alto_0001.xml``."""
    stem = re.sub(r"[_-]?\d{1,5}\.xml$", "", page, flags=re.IGNORECASE)
    stems = (stem, re.sub(r"[_-]?alto$", "", stem, flags=re.IGNORECASE))
    endings = ("_mets.xml", "-mets.xml", "_METS.xml", "-METS.xml")
    names = [stem + ending for stem in dict.fromkeys(stems) if stem for ending in endings]
    yield from (name for name in (*names, "mets.xml", "METS.xml") if name != page)


def _page_items(pages: list[Page], name: str) -> Iterator[Item]:
    if not pages:
        raise UnreadableFile("The ALTO file holds no page.")
    for place, page in enumerate(pages, 1):
        part = str(place) if len(pages) > 1 else ""
        body = "\n\n".join(paragraphs(page.words))
        if not body:
            yield Problem(part, "The page has no recognised text.")
            continue
        number = page.number if page.number != "0" else ""
        fields = Fields(body=body, page=number, file_name=name)
        yield _dated_by_name(compose(fields, MEDIA_TYPE, part, clean=False), name)


def _dated_by_name(draft: Draft, name: str) -> Draft:
    """Libraries name page files by issue and day: 0002647_18240217_0001.xml."""
    match = _DAY.search(posixpath.basename(name))
    day = parse_date("-".join(match.groups())) if match else None
    return replace(draft, published=Claim(day, Origin.FILE_NAME, name)) if day else draft

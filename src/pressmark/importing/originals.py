"""An original as it can be shown: the page in its container, with what it embeds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2

from pressmark.importing.content import Content
from pressmark.importing.contract import Context, Format, Item, ReadOptions
from pressmark.importing.formats import (
    epub,
    html,
    jsonl,
    maff,
    mail,
    mbox,
    mhtml,
    pdf,
    singlefilez,
    wacz,
    warc,
    webarchive,
)
from pressmark.importing.limits import MAX_DEPTH
from pressmark.importing.reading import no_sibling
from pressmark.importing.sniffing import identify
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile
from pressmark.model.views import OriginalPage


def _pdf_pages(content: Content, _part: str) -> OriginalPage:
    """How many pages a PDF has; they are drawn one by one when looked at."""
    try:
        document = pypdfium2.PdfDocument(content.read())
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile("The PDF cannot be opened.") from error
    try:
        return OriginalPage(pages=len(document))
    finally:
        document.close()


#: The formats that can show an article as it looked; others are shown as text.
_VIEWS: dict[str, Callable[[Content, str], OriginalPage]] = {
    epub.NAME: epub.original,
    html.NAME: html.original,
    jsonl.NAME: jsonl.original,
    maff.NAME: maff.original,
    mail.NAME: mail.original,
    mbox.NAME: mbox.original,
    mhtml.NAME: mhtml.original,
    pdf.NAME: _pdf_pages,
    singlefilez.NAME: singlefilez.original,
    wacz.NAME: wacz.original,
    warc.NAME: warc.original,
    webarchive.NAME: webarchive.original,
}
_LONGEST_TEXT = 2 << 20  # characters: more cannot be shown at once


def view_original(path: Path, part: str = "") -> OriginalPage:
    """The original of the article ``part`` of the file at ``path``.

    HTML is as it was found, still to be sanitised. UnreadableFile when it cannot be shown.
    """
    try:
        return _view(Content.of_path(path), part, 0)
    except OSError as error:
        raise UnreadableFile(f"The original cannot be read: {error.strerror or error}.") from error


class _Reached(Exception):
    """Carries the member looked for out of the reader that came upon it."""

    def __init__(self, member: Content, part: str) -> None:
        super().__init__(member.name)
        self.member = member
        self.part = part


def _view(content: Content, part: str, depth: int) -> OriginalPage:
    known = identify(content)
    view = _VIEWS.get(known.NAME)
    if view:
        return view(content, part)
    if part and depth < MAX_DEPTH:
        try:
            _look_for(content, known, part)
        except _Reached as reached:
            return _view(reached.member, reached.part, depth + 1)
    if not known.MEDIA_TYPE.startswith("text/"):
        raise UnreadableFile(
            "Originals of this kind cannot be shown here.", "Open the file itself."
        )
    return OriginalPage(text=decode(content.read())[:_LONGEST_TEXT])


def _look_for(content: Content, known: Format, part: str) -> None:
    """Read a container until it comes to the member ``part`` begins with; raises _Reached."""

    def read_member(
        member: Content, _sibling: Callable[[str], Content | None] | None = None
    ) -> Iterator[Item]:
        if part == member.name or part.startswith(f"{member.name}/"):
            kept = Content.of_bytes(member.name, member.read(), member.budget)
            raise _Reached(kept, part[len(member.name) + 1 :])
        return iter(())

    for _ in known.read(content, Context(ReadOptions(), read_member, no_sibling)):
        pass

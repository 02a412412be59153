"""From a PDF's lines to its text: running heads out, paragraphs joined, hyphens undone."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pressmark.importing.formats.pdf_order import Line
from pressmark.model.article import Cut

#: Lines at the head and at the foot of a page that may be running heads.
_MARGIN_LINES = 3
#: Share of the pages a running head stands on (left and right pages have their own).
_RUNNING = 0.25
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|seite|p\.|pág\.?|página|стр\.?|side|pagina)\s*)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:of|/|von|de|из|sur|av)\s*\d{1,4})?[\W_]*\Z",
    re.IGNORECASE,
)
_ENDS_SENTENCE = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*\Z")
_BULLET = re.compile(r"(?:[•▪●◦‣·–—*-]|\(?\d{1,2}[.)]|[a-z]\))\s")
_HYPHEN = re.compile(r"(?<=\w)[-‐\u00ad]\Z")
_LONGEST_WORD = 60
_COMPOUND = re.compile(r"\b\w+(?:-\w+)+\b")


@dataclass(frozen=True, slots=True)
class PageLines:
    """A page's label as printed or counted, and its lines in reading order."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text of a document, and what was taken out of it.

    ``cuts`` hold running heads and page numbers, and where each page begins.
    ``margin`` are the texts of the running heads.
    """

    body: str
    cuts: tuple[Cut, ...]
    margin: tuple[str, ...]


def document_text(pages: Sequence[PageLines]) -> DocumentText:
    """The text of all ``pages``."""
    running = running_heads(pages)
    compounds = {
        word.lower()
        for page in pages
        for line in page.lines
        for word in _COMPOUND.findall(line.text)
    }
    paragraphs: list[str] = []
    cuts: list[Cut] = []
    margin: list[str] = []
    previous: Line | None = None
    length = 0
    for page in pages:
        cuts.append(Cut("page", page.label, length))
        gap = _usual_gap(page.lines)
        for line in page.lines:
            if (page.label, line) in running:
                cuts.append(Cut("running head or page number", line.text, length))
                margin.append(line.text)
                continue
            if previous is not None and _runs_on(previous, line, gap):
                joined = _joined(paragraphs[-1], line.text, compounds)
                length += len(joined) - len(paragraphs[-1])
                paragraphs[-1] = joined
            else:
                length += len(line.text) + (2 if paragraphs else 0)
                paragraphs.append(line.text)
            previous = line
    body = "\n\n".join(paragraph.replace("\u00ad", "") for paragraph in paragraphs)
    return DocumentText(body, tuple(cuts), tuple(dict.fromkeys(margin)))


def running_heads(pages: Sequence[PageLines]) -> set[tuple[str, Line]]:
    """(page's label, line) of each line that is a running head, foot or page number."""
    margins = [(page.label, _margin(page.lines)) for page in pages]
    forms = Counter(form for _, lines in margins for form in {_form(line.text) for line in lines})
    needed = max(2, _RUNNING * len(pages)) if len(pages) > 2 else 2
    found = set()
    for label, lines in margins:
        for line in lines:
            repeated = len(pages) > 1 and forms[_form(line.text)] >= needed
            outermost = line in (lines[0], lines[-1])
            if repeated or (outermost and _PAGE_NUMBER.match(line.text)):
                found.add((label, line))
    return found


def body_size(pages: Sequence[PageLines]) -> float:
    """The height of most letters in points; 0 without text."""
    sizes = [line.size for page in pages[:20] for line in page.lines for _ in range(len(line.text))]
    return statistics.median(sizes) if sizes else 0.0


def heading(page: PageLines, usual: float, running: set[tuple[str, Line]]) -> str:
    """The largest text on a page, when it is larger than the ``usual`` size; empty otherwise."""
    lines = [line for line in page.lines if (page.label, line) not in running]
    lettered = [line for line in lines if len(re.findall(r"[^\W\d_]", line.text)) >= 3]
    if not lettered:
        return ""
    largest = max(line.size for line in lettered)
    if largest < 1.15 * usual:
        return ""
    first = next(index for index, line in enumerate(lines) if line.size == largest)
    found = [line.text for line in _while_large(lines[first:], largest)]
    text = ""
    for piece in found[:5]:
        text = _joined(text, piece, set()) if text else piece
    return text.replace("\u00ad", "").strip()


def _while_large(lines: list[Line], size: float) -> Iterator[Line]:
    for line in lines:
        if abs(line.size - size) > 0.1 * size:
            return
        yield line


def _margin(lines: Sequence[Line]) -> list[Line]:
    """The lines nearest the page's upper and lower edge."""
    by_height = sorted(lines, key=lambda line: line.top)
    if len(by_height) <= 2 * _MARGIN_LINES:
        return by_height
    return by_height[:_MARGIN_LINES] + by_height[-_MARGIN_LINES:]


def _form(text: str) -> str:
    """A running head without what changes from page to page."""
    return re.sub(r"\d+", "#", " ".join(text.lower().split()))


def _runs_on(previous: Line, line: Line, gap: float) -> bool:
    """Whether ``line`` goes on with the paragraph of ``previous``; lines are a ``gap`` apart."""
    size = max(previous.size, 1.0)
    if abs(previous.size - line.size) > 0.2 * size or _BULLET.match(line.text):
        return False
    same_column = (
        abs(previous.column_left - line.column_left) < 1
        and line.top >= previous.top
        and abs(previous.column_right - line.column_right) < 1
    )
    if not same_column:  # the next column or page
        goes_on = not _ENDS_SENTENCE.search(previous.text)
        return bool(_HYPHEN.search(previous.text)) or (goes_on and line.text[:1].islower())
    if line.top - previous.bottom > gap + 0.45 * size:
        return False
    width = max(line.column_right - line.column_left, 1.0)
    if _ENDS_SENTENCE.search(previous.text) and previous.right < line.column_right - 0.15 * width:
        return False
    indented = line.left - line.column_left > 0.8 * size
    return not (indented and previous.left - line.column_left < 0.5 * size)


def _usual_gap(lines: Sequence[Line]) -> float:
    """The usual space between two lines of a page, in points."""
    gaps = [
        after.top - before.bottom
        for before, after in pairwise(lines)
        if 0 <= after.top - before.top < 3 * max(before.size, 1.0)
    ]
    return statistics.median(gaps) if gaps else 0.0


def _joined(paragraph: str, line: str, compounds: set[str]) -> str:
    """``line`` put behind ``paragraph``, a word broken between them made whole."""
    ending = paragraph[-_LONGEST_WORD:]  # paragraphs grow long, words do not
    if not _HYPHEN.search(ending):
        return f"{paragraph} {line}"
    first = re.search(r"\w+(?:-\w+)*(?=[-‐\u00ad]\Z)", ending)
    second = re.match(r"\w+", line)
    if not line[:1].islower() or first is None or second is None:
        return paragraph + line
    if f"{first[0]}-{second[0]}".lower() in compounds:
        return f"{paragraph[:-1]}-{line}"
    return paragraph[:-1] + line

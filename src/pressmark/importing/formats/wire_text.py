"""Agencies' wire texts: ANPA 1312 and IPTC 7901, framed by control characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Cut
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem

NAME = "wire-text"
MEDIA_TYPE = "text/plain"

_HEADING, _TEXT, _END = "\x01", "\x02", "\x03"
_STORY = re.compile(r"\x01(?P<heading>[^\x01\x02]{0,400})\x02(?P<text>[^\x01\x03]*)"
                    r"(?P<close>\x03[^\x01\x16]*)?")  # fmt: skip
#: "AP-WF-02-20-16 0337GMT<", "211259 Nov 18".
_CLOSED = re.compile(r"(\d{2})-(\d{2})-(\d{2})\s+\d{4}\s?GMT")
_STAMPED = re.compile(r"(?<!\d)(\d{2})\d{4}\s+([A-Za-z]{3})\s+(\d{2})\b")
_SLUG = re.compile(r"(?:BC|AM|PM|AP|EU|AS|ML|LT)-[^,]{0,80},?\s*\S*\Z|[A-Z]{2}-{1,2}\S.*,\d+\Z")
_NOTE = re.compile(
    r"(?:eds?|editors?|note|with|ap photos?|ap graphics?|ap video|apnewsnow)\b", re.I
)
_NO_PUBLICATION = re.compile(
    r"^(?:\* \* \* \*|The following information is not intended for publication).*", re.I | re.M
)
#: Tabs, line ends, and the marks wires set quotation and typefaces with.
_LAID_OUT = b"\t\n\r\x0c\x11\x12\x13\x14\x1b\x1c\x1d\x1e\x1f"
_PRINTED = 0.95
_QUOTES = str.maketrans({"\x1f": " ", "\x11": " ", "\x13": " "})


@dataclass(slots=True)
class _Story:
    """What the lines before the text say."""

    title: str = ""
    author: str = ""
    agency: str = ""
    notes: str = ""


def sniff(sample: Sample) -> Confidence:
    """A start of heading at the beginning, and a start of text behind it."""
    head = sample.head[:1024].lstrip(b"\x16\x04\x00\r\n\x0c ")
    heading, start, text = head[1:601].partition(b"\x02")
    if not (head.startswith(b"\x01") and start and heading.strip()):
        return Confidence.NO
    printed = sum(byte >= 32 or byte in _LAID_OUT for byte in heading + text)
    framed = printed > _PRINTED * len(heading + text) and any(map(str.isalnum, _ascii(heading)))
    return Confidence.CERTAIN if framed else Confidence.NO


def _ascii(data: bytes) -> str:
    return data.decode("ascii", "ignore")


def read(content: Content, context: Context) -> Iterator[Item]:
    """The stories of the file; most hold one."""
    data = content.read()
    # Control characters of the frame are letters' bytes in no encoding wires use.
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    stories = list(_STORY.finditer(text))
    if not stories:
        raise UnreadableFile("No story is framed in the wire text.")
    for number, match in enumerate(stories, 1):
        part = str(number) if len(stories) > 1 else ""
        fields = _fields(match["heading"], match["text"], match["close"] or "", content.name)
        if fields.body or fields.title:
            yield compose(fields, MEDIA_TYPE, part, clean=False)
        else:
            yield Problem(part, "The story in the wire text is empty.")


def _fields(heading: str, text: str, close: str, file_name: str) -> Fields:
    is_anpa = "^" in text or "\x13" in heading
    story, body = _anpa(text) if is_anpa else _iptc(text)
    agency = story.agency or _agency(heading, close, body)
    return Fields(
        title=story.title,
        body=body,
        published=_published(close),
        source=agency,
        authors=story.author,
        languages=("en-US",) if is_anpa else (),
        cuts=(Cut("note to editors", story.notes, 0),) if story.notes else (),
        file_name=file_name,
    )


def _anpa(text: str) -> tuple[_Story, str]:
    """Lines that begin with a caret are the head; the text is indented."""
    story = _Story()
    notes: list[str] = []
    body: list[str] = []
    for line in _logical_lines(text):
        if line.startswith("^"):
            _take_head(line.strip("^ \n"), story, notes)
        elif line.strip():
            body.append(line)
    story.notes = "\n".join(notes)
    return story, _wire_quotes("\n\n".join(_indented(body)))


def _logical_lines(text: str) -> list[str]:
    """Lines; a head's line ends with ``<`` or ``=`` and may run over several."""
    lines: list[str] = []
    for line in text.split("\n"):
        is_open = bool(lines) and lines[-1].startswith("^")
        if is_open and not lines[-1].rstrip().endswith(("<", "=")) and not line.startswith("^"):
            lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
        else:
            lines.append(line)
    return lines


def _take_head(line: str, story: _Story, notes: list[str]) -> None:
    is_byline = line.endswith("=")
    line = line.rstrip("<= ").strip()
    if not line:
        return
    if is_byline and not story.author and line.lower().startswith("by "):
        story.author = line
    elif is_byline:
        story.agency = story.agency or ("" if "writer" in line.lower() else line)
    elif _SLUG.match(line):
        notes.append(line)
    elif not story.title and not _NOTE.match(line):
        story.title = _wire_quotes(line)
    else:
        notes.append(line)


def _indented(lines: list[str]) -> Iterator[str]:
    """Paragraphs: each begins indented."""
    paragraph: list[str] = []
    for line in lines:
        if line[:1] in "\t " and paragraph:
            yield " ".join(paragraph)
            paragraph = []
        paragraph.append(line.strip())
    if paragraph:
        yield " ".join(paragraph)


def _wire_quotes(text: str) -> str:
    """Quotation marks and dashes as wires wrote them with typewriters' letters."""
    text = text.replace("``", "“").replace("''", "”")
    return re.sub(r"(?<=\s)_(?=\s)", "—", text)


def _iptc(text: str) -> tuple[_Story, str]:
    """A keyword line, the headline, a byline that ends with ``=``, then the text."""
    head, _, rest = text.lstrip("\n").partition("=\n")
    story = _Story()
    if not rest or len(head) > 600:
        title, _, rest = text.lstrip("\n").partition("\n")
        head = title
    lines = [line.strip() for line in head.split("\n") if line.strip()]
    if len(lines) > 1 and re.match(r"(?:by|von|por|par)\s", lines[-1], re.IGNORECASE):
        story.author = lines.pop().rstrip("= ")
    story.title = " ".join(lines).rstrip("= ")
    closing = _NO_PUBLICATION.search(rest)
    if closing:
        story.notes, rest = rest[closing.start() :].strip(), rest[: closing.start()]
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", rest))
    return story, "\n\n".join(part for part in paragraphs if part)


def _published(close: str) -> str:
    if match := _CLOSED.search(close):
        month, day, year = match.groups()
        return f"{_century(year)}-{month}-{day}"
    if match := _STAMPED.search(close):
        day, month, year = match.groups()
        return f"{day} {month} {_century(year)}"
    return ""


def _century(year: str) -> str:
    """Two digits of a year; the formats are of 1979 and later."""
    return f"19{year}" if int(year) >= 79 else f"20{year}"


def _agency(heading: str, close: str, body: str) -> str:
    if "AP-" in close or "(AP)" in body[:300]:
        return "Associated Press"
    match = re.search(
        r"\(([A-Za-z]{2,5}/)?(dpa|Reuters|AFP|ANSA|EFE|APA|sda|TASS|UPI)\)", body[:300]
    )
    if match:
        return match[2]
    named = re.search(r"\b(dpa|afp|rtr|ap|apa|upi)-?\w*\b", heading.translate(_QUOTES))
    return named[1] if named else ""

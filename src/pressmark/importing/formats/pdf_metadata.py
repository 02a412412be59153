"""What a PDF says of itself, and how much of it can be believed."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2

_XMP = re.compile(rb"<x:xmpmeta\b.*?</x:xmpmeta>", re.DOTALL)
_BROWSERS = re.compile(
    r"skia/pdf|chrom(?:e|ium)|mozilla|firefox|safari|webkit|wkhtmltopdf|headless|edge|"
    r"quartz pdfcontext.*safari|print ?friendly|html2pdf|microsoft: print to pdf|opera",
    re.IGNORECASE,
)
#: Titles that programs make up: file names, templates, paths, document numbers.
_NO_TITLE = re.compile(
    r"\s*(?:microsoft (?:word|powerpoint|excel) -.*|untitled.*|no title|title|titel|slide \d+|"
    r"powerpoint presentation|(?:full|print)[- ]?page|layout \d+|document\d*|doc\d+|blank|pdf|"
    r"unknown|about:blank|.{0,200}\.(?:docx?|pdf|indd|qxd|qxp|tex|dvi|ps|eps|rtf|odt|pub|pmd|"
    r"fm|p65|xlsx?|pptx?|cdr|ai|html?|php|aspx?|txt|wpd)|[a-z]:\\.*|file:.*|https?://\S+|"
    r"[\d\s._/-]*|[\w.-]*\d{4,}[\w.-]*|\S{1,3})\s*\Z",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"\s*(?:admin(?:istrator)?|user|owner|unknown|author|anonymous|default|root|guest|"
    r"\S+\\\S+|\S*\d{3,}\S*|microsoft.*|adobe.*|.*@.*)\s*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """A PDF's own fields; ``printed`` says that a browser printed a page to it."""

    title: str = ""
    authors: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""
    published: str = ""
    publication: str = ""
    url: str = ""
    printed: bool = False


def facts_of(document: Any, head: bytes) -> PdfFacts:
    """The facts of an open document; ``head`` are the file's first bytes, where XMP may be."""
    try:
        info = document.get_metadata_dict()
    except (pypdfium2.PdfiumError, UnicodeError, ValueError):
        info = {}
    xmp = _XMP.search(head)
    packet = xmp[0].decode("utf-8", "replace") if xmp else ""
    made_by = f"{info.get('Creator', '')} {info.get('Producer', '')}"
    return PdfFacts(
        title=_clean(info.get("Title", "")) or _xmp(packet, "dc:title"),
        authors=_authors(info.get("Author", "")),
        keywords=_keywords(info.get("Keywords", "")),
        created=info.get("CreationDate", ""),
        modified=info.get("ModDate", ""),
        published=_xmp(packet, "prism:publicationDate") or _xmp(packet, "prism:coverDate"),
        publication=_xmp(packet, "prism:publicationName"),
        url=_xmp(packet, "prism:url"),
        printed=bool(_BROWSERS.search(made_by)),
    )


def sane_title(stated: str, file_name: str, text: str) -> str:
    """The stated title, or nothing where it is a file's name, a template's, or not of this text."""
    if not stated or _NO_TITLE.match(stated):
        return ""
    stem = file_name.rpartition("/")[2].rpartition(".")[0]
    if stated.lower() in (stem.lower(), file_name.lower()) and " " not in stated:
        return ""
    words = set(re.findall(r"[^\W\d_]{3,}", stated.lower()))
    there = set(re.findall(r"[^\W\d_]{3,}", text[:6000].lower()))
    # A title left over from a template shares no words with the pages it stands on.
    return stated if not words or not there or len(words & there) * 2 >= len(words) else ""


def _xmp(packet: str, name: str) -> str:
    """A property of an XMP packet, written as an element or as an attribute."""
    element = re.search(rf"<{name}\b[^>]*>(.*?)</{name}>", packet, re.DOTALL)
    if element:
        return _clean(re.sub(r"<[^>]*>", " ", element[1]))
    attribute = re.search(rf"\b{name}\s*=\s*[\"']([^\"']*)", packet)
    return _clean(attribute[1]) if attribute else ""


def _clean(text: str) -> str:
    return " ".join(html.unescape(text).replace("\0", "").split())


def _authors(text: str) -> tuple[str, ...]:
    names = (_clean(name) for name in re.split(r";|,(?=\s*\w+\s+\w)| and ", text))
    return tuple(name for name in names if name and not _NO_AUTHOR.match(name))


def _keywords(text: str) -> tuple[str, ...]:
    words = (_clean(word) for word in re.split(r"[;,]", text))
    return tuple(dict.fromkeys(word for word in words if 1 < len(word) <= 60))[:30]

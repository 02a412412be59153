"""Links kept as files: Windows' ``.url``, macOS's ``.webloc``, Linux's ``.desktop``. Stubs."""

from __future__ import annotations

import plistlib
import re
from collections.abc import Iterator
from pathlib import PurePath
from urllib.parse import urlsplit
from xml.parsers.expat import ExpatError

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import compose_record
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile
from pressmark.model.kinds import Origin

NAME = "link"
MEDIA_TYPE = "application/x-url"
_SECTION = re.compile(r"\ufeff?\s*(?:[;#][^\n]*\n\s*)*\[(?:internetshortcut|desktop entry)\]")
_FIELD = re.compile(r"^[ \t]*(URL|Name|Type)[ \t]*=[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)
_BINARY = b"bplist0"
_LONGEST = 1 << 16  # bytes


def sniff(sample: Sample) -> Confidence:
    """The heading of a shortcut, or a property list so named; all of them are small."""
    if sample.size > _LONGEST:
        return Confidence.NO
    shortcut = _SECTION.match(sample.text) and re.search(r"^[ \t]*url[ \t]*=", sample.text, re.M)
    listed = sample.name.endswith(".webloc") and (
        sample.head.startswith(_BINARY) or "<plist" in sample.top
    )
    return Confidence.CERTAIN if shortcut or listed else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    """The link, named by the file as the desktop shows it."""
    data = content.read(_LONGEST)
    is_list = data.startswith(_BINARY) or b"<plist" in data[:4096]
    fields = _listed(data) if is_list else dict(_FIELD.findall(decode(data)))
    url = fields.get("URL", "")
    if urlsplit(url).scheme not in ("http", "https"):
        raise UnreadableFile("It is a link, but not to a page of the web.")
    title = fields.get("Name") or PurePath(content.name).stem
    yield compose_record(
        Fields(body="", title=title, url=url, stub=True, origin=Origin.METADATA), MEDIA_TYPE, ""
    )


def _listed(data: bytes) -> dict[str, str]:
    """The texts of a property list's top level."""
    try:
        found = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, IndexError) as error:
        raise UnreadableFile("Its property list is damaged.") from error
    pairs = found.items() if isinstance(found, dict) else ()
    return {name: value for name, value in pairs if isinstance(value, str)}

"""Texts as the record takes them: what SQLite cannot hold replaced, names folded, contents told
apart."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressmark.model.article import Draft

_SPACES = re.compile(r"\s+")
_SITE = re.compile(r"\w+://[^/?#\s]+/?\s*")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


def storable(text: str) -> str:
    """The text without NUL (it ends a text for half of SQLite) and without lone surrogates.

    Both come from broken files; each becomes U+FFFD, so that offsets stay true.
    """
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        return _LONE_SURROGATES.sub("\ufffd", text)
    return text


def storable_path(path: str) -> str:
    """A file's path; bytes of a name that are no text are written out (``\\udce9``)."""
    return path.encode("utf-8", "backslashreplace").decode()


def folded(text: str) -> str:
    """For comparing names: no case, no accents on Latin and Greek letters, single spaces."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = unicodedata.normalize("NFKC", "".join(map(_without_accent, _pairs(decomposed))))
    return _SPACES.sub(" ", text.casefold()).strip()


def fingerprint(draft: Draft) -> bytes:
    """16 bytes that are equal for copies of one article, wherever they came from.

    Over title, body, source, date and address, case and spacing aside; for a link saved without
    its text, over its address alone, unless that is only a site's: references to old articles
    often give no other.
    """
    url = draft.url.value if draft.url else ""
    if draft.stub and url and not _SITE.fullmatch(url):
        parts = ["stub", url]
    else:
        source = draft.source.value if draft.source else ""
        published = str(draft.published.value) if draft.published else draft.published_raw
        parts = [draft.title.value, draft.body, source, published, url]
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        normal = " ".join(part.split()).casefold()
        digest.update(normal.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.digest()


def _pairs(decomposed: str) -> list[tuple[str, str]]:
    """Each character with the last one before it that is not a mark."""
    pairs, base = [], ""
    for character in decomposed:
        if not unicodedata.combining(character):
            base = character
        pairs.append((base, character))
    return pairs


def _without_accent(pair: tuple[str, str]) -> str:
    base, character = pair
    if not unicodedata.combining(character):
        return character
    # й and ё are letters of their own: only Latin and Greek lose their marks.
    return "" if base < "\u0400" or "\u1e00" <= base < "\u2000" else character

"""The list of formats: to add one, write its module and name it here."""

from __future__ import annotations

from pressmark.importing.contract import Format
from pressmark.importing.formats import (
    blogger,
    bookmarks,
    browser_bookmarks,
    enex,
    feed,
    html,
    instapaper,
    jsonl,
    maff,
    markdown,
    mhtml,
    pinboard,
    pocket,
    readability,
    text,
    wacz,
    wallabag,
    warc,
    webarchive,
    wxr,
)

#: Asked in this order; the surest reads the file, the first among equals.
FORMATS: tuple[Format, ...] = (
    wacz,
    maff,
    warc,
    mhtml,
    webarchive,
    pocket,
    instapaper,
    wallabag,
    readability,
    pinboard,
    bookmarks,
    browser_bookmarks,
    enex,
    wxr,
    blogger,
    feed,
    jsonl,
    html,
    markdown,
    text,
)

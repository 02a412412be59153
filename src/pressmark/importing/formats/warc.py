"""WARC (any version) and ARC: each page a crawler was given is an article.

Responses with status 200 and resources that hold HTML, text or PDF are read; what is no page
(revisits, redirects, errors, robots, pictures, scripts) is passed over and counted by reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, compose_record
from pressmark.importing.formats.originals import (
    Resources,
    absolute,
    by_reference,
    references,
)
from pressmark.importing.formats.pages import Page, declared_encoding, page_draft
from pressmark.importing.formats.warc_records import Record, records
from pressmark.importing.limits import MAX_IN_MEMORY, TOO_LARGE
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem
from pressmark.model.kinds import Origin
from pressmark.model.views import OriginalPage

NAME = "warc"
MEDIA_TYPE = "application/warc"
_ARC = re.compile(
    rb"filedesc://|https?://\S+ \d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3} \d{14} \S+ \d+\r?\n"
)
_HTML = ("text/html", "application/xhtml+xml")
_MARKUP = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S)


@dataclass(slots=True)
class _Tally:
    """What of one archive became no article, by reason."""

    reasons: Counter[str] = field(default_factory=Counter)
    read: int = 0


def sniff(sample: Sample) -> Confidence:
    head = sample.head.lstrip(b"\r\n")
    own = re.match(rb"WARC/\d\.\d", head) or _ARC.match(head)
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    tally = _Tally()
    failure: UnreadableFile | None = None
    seen: Counter[str] = Counter()
    with content.open() as stream:
        try:
            for record in records(stream, content.budget):
                context.advanced()
                yield from _items(record, content, context, tally, seen)
        except UnreadableFile as error:
            failure = error
    for reason, count in sorted(tally.reasons.items()):
        yield Problem(f"{count} records", f"Not an article: {reason}.")
    if failure:
        raise failure


def record_part(record: Record, seen: Counter[str]) -> str:
    """A name for a record that is the same at every reading: address, time, and a count."""
    part = f"{record.url} {record.date}".strip() or "record"
    seen[part] += 1
    return part if seen[part] == 1 else f"{part} #{seen[part]}"


def original(content: Content, part: str) -> OriginalPage:
    """The page named ``part``, and of the same archive's records those it may embed."""
    seen: Counter[str] = Counter()
    page: Record | None = None
    with content.open() as stream:
        for record in records(stream, content.budget):
            if reason_to_skip(record):
                continue
            if record_part(record, seen) == part:
                page = record
                break
    if page is None:
        raise UnreadableFile("The archive holds no such page.")
    if page.media_type == "text/plain":
        return OriginalPage(text=decode(page.data, page.charset))
    html = decode(page.data, page.charset or declared_encoding(page.data))
    stored = _embedded(content, {absolute(text, page.url) for text in references(html)})
    return OriginalPage(html=html, resources=by_reference(html, page.url, stored))


def _embedded(content: Content, addresses: set[str]) -> Resources:
    """What the archive holds of ``addresses``: pictures and styles, up to 32 MB together."""
    found: Resources = {}
    size = 0
    with content.open() as stream:
        for record in records(stream, content.budget, addresses):
            if record.url not in addresses or not record.data or record.status not in (0, 200):
                continue
            size += len(record.data)
            if size > MAX_IN_MEMORY:
                break
            found.setdefault(record.url, (record.media_type, record.data))
    return found


def reason_to_skip(record: Record) -> str:
    """Why a record is no article; empty for those that are read."""
    if record.kind == "damaged":
        return "a damaged place; reading went on at the next record"
    if record.kind in ("warcinfo", "request", "metadata", "continuation"):
        return "the crawler's own notes"
    if record.kind == "revisit":
        return "a revisit of a page captured before"
    if record.kind not in ("response", "resource", "conversion"):
        return f"a record of the type “{record.kind}”"
    if record.kind == "response" and record.status != 200:
        return _status_reason(record.status)
    return _content_reason(record)


def _status_reason(status: int) -> str:
    if 300 <= status < 400:
        return "a redirect"
    return f"an error page (status {status})" if status else "an answer without a status"


def _content_reason(record: Record) -> str:
    path = urlsplit(record.url).path if "://" in record.url else record.url
    if path.endswith("/robots.txt"):
        return "robots.txt"
    if record.url.startswith(("dns:", "whois:", "urn:", "metadata:")):
        return "the crawler's own notes"
    kind = record.media_type
    if kind in _HTML or kind in ("text/plain", "application/pdf"):
        return "" if record.data.strip() else "an empty answer"
    if kind in ("", "application/octet-stream", "application/http") and _MARKUP.match(record.data):
        return ""
    return f"of the type {kind.partition('/')[0]}" if "/" in kind else "of an unknown type"


def _items(
    record: Record, content: Content, context: Context, tally: _Tally, seen: Counter[str]
) -> Iterator[Item]:
    reason = reason_to_skip(record)
    if reason:
        tally.reasons[reason] += 1
        return
    part = record_part(record, seen)
    if record.damage:
        yield Problem(part, f"Read as far as it is whole: {record.damage}", Outcome.FAILED)
    try:
        if record.media_type == "application/pdf":
            yield from context.read_member(Content.of_bytes(part, record.data, content.budget))
        else:
            yield _draft(record, part)
    except UnreadableFile as error:
        yield Problem(part, error.message)
    except MemoryError:  # one page of many
        yield Problem(part, TOO_LARGE, Outcome.FAILED)


def _draft(record: Record, part: str) -> Draft:
    if record.media_type == "text/plain" and not _MARKUP.match(record.data):
        fields = Fields(
            body=decode(record.data, record.charset),
            url=record.url,
            origin=Origin.METADATA,
            file_name=record.url,
        )
        stamp = Stamp("saved", "WARC-Date", record.date)
        return compose_record(fields, MEDIA_TYPE, part, (stamp,))
    return page_draft(
        Page(
            html=record.data,
            url=record.url,
            encoding=record.charset,
            saved=record.date,
            saved_label="WARC-Date",
            part=part,
            file_name=record.url,
            media_type=MEDIA_TYPE,
        )
    )

"""One message to drafts: the message itself, and what of its attachments are articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from email.message import Message
from email.utils import parseaddr

from pressmark.importing.content import Content
from pressmark.importing.contract import Context, Item
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, compose_record
from pressmark.importing.formats.mail_exports import export_in
from pressmark.importing.formats.mail_parts import (
    Part,
    decoded_words,
    header,
    leaves,
    parse_message,
)
from pressmark.importing.formats.mail_text import forwarded, message_text, web_version
from pressmark.model.article import Draft
from pressmark.model.imports import Problem
from pressmark.model.kinds import Origin

_BULK_HEADERS = (
    "list-id",
    "list-unsubscribe",
    "list-post",
    "feedback-id",
    "x-campaign",
    "x-mailgun-sid",
    "x-mc-user",
    "x-sg-eid",
)
#: Attachments that are no articles by their nature; what else cannot be read says so itself.
_NO_ARTICLE = re.compile(
    r"(?:image|audio|video|font|model)/|text/(?:calendar|css|x-vcard|vcard|directory|x-amp-html|"
    r"x-ruby-script|javascript|rfc822-headers)|message/(?:delivery-status|"
    r"disposition-notification|external-body|partial|feedback-report)|"
    r"application/(?:pkcs7-|x-pkcs7-|pgp-|ics|x-msdownload|javascript|ms-tnef|x-sh\b|"
    r"vnd\.ms-(?:excel|powerpoint)|vnd\.openxmlformats-officedocument\.presentationml)"
)
_PREFIX = re.compile(r"\s*(?:(?:fwd?|wg|tr|rv|i|enc)\s*:\s*)+", re.IGNORECASE)
_FREE_MAIL = re.compile(
    r"@(?:gmail|googlemail|yahoo|hotmail|outlook|live|aol|gmx|web|mail|icloud)\."
)


def message_items(
    data: bytes, part: str, file_name: str, content: Content, context: Context, media_type: str
) -> Iterator[Item]:
    """The drafts of the message ``data``, which is the ``part`` of a file (empty: the file)."""
    message = parse_message(data)
    found = list(leaves(message))
    own = [leaf for leaf in found if _is_own_text(leaf)]
    export = export_in(own) if not part else None
    draft = _draft(message, own, part, file_name, media_type) if export is None else None
    if export is not None:
        known, text = export
        yield from known.read(Content.of_bytes(file_name, text, content.budget), context)
    elif draft is None:
        yield Problem(part or file_name, "The message has no text and no subject.")
    else:
        yield draft
    yield from _attachments([leaf for leaf in found if leaf not in own], part, content, context)


def html_of(message: Message) -> Part | None:
    """The HTML part a reader of the message sees; None for plain messages."""
    return next(
        (leaf for leaf in leaves(message) if leaf.media_type == "text/html" and _is_own_text(leaf)),
        None,
    )


def _is_own_text(leaf: Part) -> bool:
    return leaf.media_type in ("text/plain", "text/html") and not leaf.attached and not leaf.name


def _draft(
    message: Message, own: list[Part], part: str, file_name: str, media_type: str
) -> Draft | None:
    text = message_text(own)
    subject = header(message, "subject")
    if not text.strip() and not subject:
        return None
    original = forwarded(text)
    if original is None:
        sender, date, title, note = header(message, "from"), header(message, "date"), subject, ""
    else:
        sender, date = original.sender, original.date or header(message, "date")
        title = original.subject or _PREFIX.sub("", subject)
        text, note = original.text, original.comment
    name, address = _sender(sender)
    is_bulk = any(message.get(known) for known in _BULK_HEADERS) and original is None
    fields = Fields(
        body=text,
        title=title,
        source=name or address.rpartition("@")[2],
        url=web_version(text),
        authors=() if is_bulk or not name else (name,),
        note=note,
        tags=_keywords(message),
        read="R" in (message.get("status") or ""),
        starred="F" in (message.get("x-status") or ""),
        file_name=file_name,
        origin=Origin.METADATA,
    )
    stamps = [Stamp("published", "Date", date)]
    if original is not None:
        stamps.append(Stamp("saved", "Date of forwarding", header(message, "date")))
    else:
        stamps.append(Stamp("published", "Received", _received(message)))
    return compose_record(fields, media_type, part, stamps)


def _sender(text: str) -> tuple[str, str]:
    """Display name and address of a From field; the name without quotes and "via" notes."""
    name, address = parseaddr(text)
    if not name and "@" not in address:
        name, address = decoded_words(text), ""
    name = re.sub(r"\s+via\s+.*\Z|\s*[\[(<].*\Z", "", name.strip(" '\"")).strip(" '\"")
    return ("" if "@" in name else name), address


def _received(message: Message) -> str:
    """The day of the last stop before the mailbox: for messages whose own date is broken."""
    return header(message, "received").rpartition(";")[2].strip()


def _keywords(message: Message) -> tuple[str, ...]:
    """Labels of Gmail (``X-Gmail-Labels``), Thunderbird (``X-Mozilla-Keys``) and Keywords."""
    text = ",".join(header(message, name) for name in ("x-gmail-labels", "keywords", "x-label"))
    keys = header(message, "x-mozilla-keys").split()
    found = [word.strip(' "') for word in text.split(",")] + [
        key for key in keys if not key.startswith("$")
    ]
    return tuple(dict.fromkeys(word for word in found if word and word not in _MAILBOXES))


_MAILBOXES = {
    "Inbox",
    "Opened",
    "Unread",
    "Important",
    "Sent",
    "Archived",
    "Starred",
    "NonJunk",
    "Category Updates",
    "Category Promotions",
    "Category Personal",
    "Category Forums",
}


def _attachments(
    leaves_left: list[Part], part: str, content: Content, context: Context
) -> Iterator[Item]:
    skipped: Counter[str] = Counter()
    for number, leaf in enumerate(leaves_left, 1):
        if _NO_ARTICLE.match(leaf.media_type) or not leaf.data.strip():
            skipped[leaf.media_type] += 1
            continue
        name = leaf.name or f"attachment {number}"
        inside = f"{part}/{name}" if part else name
        yield from context.read_member(Content.of_bytes(inside, leaf.data, content.budget))
    for media_type, count in sorted(skipped.items()):
        yield Problem(
            part or "attachments", f"{count} attached of the type {media_type}: no article."
        )

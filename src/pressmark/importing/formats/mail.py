"""A message in a file (``.eml``): a newsletter, an article someone sent or forwarded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.mail_items import html_of, message_items
from pressmark.importing.formats.mail_parts import leaves, parse_message
from pressmark.importing.limits import MAX_IN_MEMORY
from pressmark.model.views import OriginalPage

NAME = "mail"
MEDIA_TYPE = "message/rfc822"
_FIELD = re.compile(r"^([a-z][a-z0-9-]*)[ \t]*:", re.MULTILINE)
_MAIL_FIELDS = frozenset(
    "from to cc bcc subject date received message-id mime-version return-path delivered-to "
    "reply-to sender content-type content-transfer-encoding in-reply-to references "
    "dkim-signature list-id list-unsubscribe x-mailer".split()
)
_ONLY_MAIL = frozenset("from to subject received message-id return-path delivered-to".split())
#: Apple Mail's ``.emlx`` begins with the length of the message in bytes.
_APPLE_LENGTH = re.compile(r"\A\d{1,9}[ \t]*\r?\n")
_APPLE_BYTES = re.compile(rb"(\d{1,9})[ \t]*\r?\n")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def sniff(sample: Sample) -> Confidence:
    if not sample.opening.isalnum():
        return Confidence.NO
    text = (
        _APPLE_LENGTH.sub("", sample.text.lstrip("\ufeff \r\n\t\0"), count=1)
        .replace("\r\n", "\n")
        .replace("\r", "\n")
    )
    head = _BLANK_LINE.split(text, maxsplit=1)[0]
    if not _FIELD.match(head):
        return Confidence.NO
    names = _FIELD.findall(head)
    known, own = _MAIL_FIELDS.intersection(names), _ONLY_MAIL.intersection(names)
    if len(known) < 2 or not own:
        return Confidence.NO
    # "Date: …" and "From: …" also open notes: then nearly every line must be a field.
    sure = len(known) >= 3 or sample.name.endswith((".eml", ".emlx", ".msg", ".mht", ".mhtml"))
    return Confidence.CERTAIN if sure else Confidence.LIKELY


def read(content: Content, context: Context) -> Iterator[Item]:
    with content.open() as stream:
        data = _bare(stream.read(MAX_IN_MEMORY))
    yield from message_items(data, "", content.name, content, context, MEDIA_TYPE)


def original(content: Content, _part: str) -> OriginalPage:
    """The message as it was seen, with the pictures it embeds by Content-ID."""
    return original_of(_bare(content.read()))


def _bare(data: bytes) -> bytes:
    """A message without the length and the property list that Apple Mail puts around it."""
    match = _APPLE_BYTES.match(data)
    return data[match.end() : match.end() + int(match[1])] if match else data


def original_of(data: bytes) -> OriginalPage:
    """:func:`original` of a message's bytes."""
    message = parse_message(data)
    found = list(leaves(message))
    resources = {
        f"cid:{leaf.identifier}": (leaf.media_type, leaf.data) for leaf in found if leaf.identifier
    }
    html = html_of(message)
    if html is not None:
        return OriginalPage(html=html.text, resources=resources)
    plain = "\n\n".join(leaf.text for leaf in found if leaf.media_type == "text/plain")
    return OriginalPage(text=plain, resources=resources)

"""ProQuest's e-mail: the HTML list of documents as the body of a message."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.proquest.documents import documents
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile

NAME = "proquest-email"
MEDIA_TYPE = "message/rfc822"

_HEADER = re.compile(r"\s*[a-z][\w-]*:\s")
_ANCHOR = re.compile(r"name=(?:3d)?(?:=\n)?[\"']?doc(?:=\n)?id_")


def sniff(sample: Sample) -> Confidence:
    """A message that names ProQuest and holds the anchors of its documents."""
    if not _HEADER.match(sample.text):
        return Confidence.NO
    text = sample.text.replace("=\r\n", "").replace("=\n", "")
    is_message = "proquest" in text
    return Confidence.CERTAIN if is_message and _ANCHOR.search(text) else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The documents of the message; it was saved when it was sent."""
    message = email.message_from_bytes(content.read(), policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            data = part.get_payload(decode=True)
            markup = decode(data, part.get_content_charset("")) if isinstance(data, bytes) else ""
            yield from documents(markup, MEDIA_TYPE, _sent(message))
            return
    raise UnreadableFile("The ProQuest message holds no page.")


def _sent(message: EmailMessage | email.message.Message) -> str:
    return str(message["Date"] or "")

"""Database exports that came by mail: the body of a message in a form that a reader is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressmark.importing.contract import Confidence, Format, Sample
from pressmark.importing.formats import (
    europresse_html,
    factiva_html,
    factiva_text,
    lexisnexis_html,
    lexisnexis_text,
    proquest_html,
    proquest_text,
    retriever_text,
)
from pressmark.importing.formats.mail_parts import Part

_IN_MARKUP: tuple[Format, ...] = (factiva_html, europresse_html, proquest_html, lexisnexis_html)
_IN_TEXT: tuple[Format, ...] = (factiva_text, proquest_text, lexisnexis_text, retriever_text)
_JUDGED = 1 << 16  # characters


def export_in(own: Sequence[Part]) -> tuple[Format, bytes] | None:
    """The export a message's own text is, and its bytes in UTF-8; None for other messages.

    Markup is looked at before plain text, which databases send as a stopgap.
    """
    return next(_exports(own), None)


def _exports(own: Sequence[Part]) -> Iterator[tuple[Format, bytes]]:
    for media_type, readers in (("text/html", _IN_MARKUP), ("text/plain", _IN_TEXT)):
        for part in own:
            if part.media_type != media_type:
                continue
            # A declared encoding inside the markup is that of the message no longer.
            data = b"\xef\xbb\xbf" + part.text.encode("utf-8", "replace")
            sample = Sample("", data[:_JUDGED], part.text[:_JUDGED].lower(), len(data))
            for known in readers:
                if known.sniff(sample) is Confidence.CERTAIN:
                    yield known, data

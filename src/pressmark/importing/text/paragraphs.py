"""Bodies as Pressmark keeps them: paragraphs parted by one blank line."""

from __future__ import annotations

import re
from statistics import median

from pressmark.importing.text.wrapping import unwrap

_BLANKS = re.compile(r"\n{3,}")
#: Half of the lines of a text in paragraphs are longer than this.
_SHORT = 60
#: Controls, and what only tells where a line may or may not be broken.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]")


def tidy(text: str) -> str:
    """``text`` with line ends as ``\\n``, runs of blanks as one, no more than one blank line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\f", "\n\n")
    # A soft hyphen at the end of a line divides a word there.
    text = without_unseen(text.replace("\u00ad\n", ""))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return _BLANKS.sub("\n\n", "\n".join(lines)).strip()


def without_unseen(text: str) -> str:
    """``text`` without controls, soft hyphens and other marks that only steer line breaks."""
    return _UNSEEN.sub("", text)


def split_paragraphs(text: str) -> list[str]:
    """The paragraphs of tidy text: parted by blank lines; by line ends where there are none.

    Hard-wrapped lines are joined. Short lines without blank ones between them (verse, OCR)
    stay lines of one paragraph.
    """
    text = unwrap(text)
    parted = "\n\n" in text or _in_short_lines(text)
    return [part.strip() for part in text.split("\n\n" if parted else "\n") if part.strip()]


def _in_short_lines(text: str) -> bool:
    lengths = [len(line) for line in text.split("\n")]
    return len(lengths) > 10 and median(lengths) < _SHORT


def join_paragraphs(paragraphs: list[str]) -> str:
    """Inverse of :func:`split_paragraphs`."""
    return "\n\n".join(paragraphs)

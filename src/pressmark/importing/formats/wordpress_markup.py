"""The text of a WordPress post: paragraphs by empty lines, blocks in comments, shortcodes."""

from __future__ import annotations

import re

from pressmark.importing.formats.fragments import fragment_text

_LINE_END = re.compile(r"\r?\n(?![^<>]*>)")
_CAPTION = re.compile(r"\[(caption|wp_caption)\b[^\]]*\](.*?)\[/\1\]", re.DOTALL)
# Shortcodes that embed things, and those that only wrap the text between them.
_EMBEDS = re.compile(
    r"\[(?:gallery|audio|video|playlist|embed|googlemaps|youtube|vimeo|slideshow|contact-form)\b"
    r"[^\]]*\](?:[^\[]*\[/(?:audio|video|embed|playlist|contact-form)\])?",
)
_WRAPPERS = re.compile(
    r"\[/?[a-z][a-z0-9_-]{2,30}(?:\s+[a-z_-]+=(?:\"[^\"]*\"|'[^']*'|\S+))*\s*/?\]"
)
_BLOCKS = "<!-- wp:"


def post_text(content: str) -> str:
    """The article's text; paragraphs parted by an empty line."""
    content = _CAPTION.sub("", content)
    content = _WRAPPERS.sub("", _EMBEDS.sub("", content))
    if _BLOCKS not in content and "<p>" not in content and "<p " not in content:
        content = _LINE_END.sub("<br>", content)
    elif _BLOCKS not in content:
        content = re.sub(r"\r?\n\s*\r?\n", "<p>", content)
    return fragment_text(content)

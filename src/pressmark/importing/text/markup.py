"""Markdown to plain text: what the marks mean is kept, the marks go."""

from __future__ import annotations

import re

_FENCE = re.compile(r"^(?:```|~~~)[^\n]*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SHORTCODE = re.compile(r"\{\{[%<].*?[%>]\}\}|\{%.*?%\}|\{:[^}\n]*\}", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,500}>")
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|h[1-6]|blockquote)>", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\]\n]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]\n]*\])")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]*\|)?([^\[\]\n]+)\]\]")
_DEFINITION = re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:\s+\S[^\n]*$", re.MULTILINE)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_UNDERLINE = re.compile(r"^(?:=+|-{3,}|\*{3,}|_{3,}|(?:[-*_]\s){3,})\s*$", re.MULTILINE)
_QUOTE = re.compile(r"^[ ]{0,3}>[ ]?", re.MULTILINE)
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_STRESS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_STRESS_LOW = re.compile(r"(?<![\w_\\])_(?=[^\s_])([^_\n]+?)(?<=[^\s_])_(?![\w_])")
_STRIKE = re.compile(r"~~(?=\S)(.+?)(?<=\S)~~")
_CODE = re.compile(r"`+([^`\n]+)`+")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!<>~|-])")
_ITEM = re.compile(r"^\s{0,8}(?:[-*+]|\d{1,3}[.)])\s+")
_WRAP = range(1, 121)


def markdown_text(text: str) -> str:
    """The plain text of Markdown: links as their words, wrapped lines as one paragraph."""
    text = _SHORTCODE.sub("", _COMMENT.sub("", text.replace("\r\n", "\n")))
    text = _TAG.sub("", _BREAK.sub("\n\n", _AUTOLINK.sub(r"\1", text)))
    text = _DEFINITION.sub("", _FENCE.sub("", text))
    text = plain_links(text)
    text = _QUOTE.sub("", _UNDERLINE.sub("", _HEADING.sub(r"\n\1\n", text)))
    for mark in (_STRONG, _STRIKE):
        text = mark.sub(lambda match: match[match.lastindex or 1], text)
    for mark in (_STRESS, _STRESS_LOW, _CODE):
        text = mark.sub(r"\1", text)
    return _unwrap(_ESCAPE.sub(r"\1", text))


def plain_links(text: str) -> str:
    """``text`` with Markdown's links as their words and its pictures gone."""
    text = _IMAGE.sub("", text)
    return _WIKI_LINK.sub(r"\1", _LINK.sub(r"\1", text))


def _unwrap(text: str) -> str:
    """Lines of one paragraph joined; list items stay lines of their own."""
    paragraphs = []
    for block in re.split(r"\n\s*\n", text):
        lines: list[str] = []
        for line in block.split("\n"):
            if not line.strip():
                continue
            if lines and not _ITEM.match(line) and not lines[-1].endswith("  "):
                lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
            else:
                lines.append(line.lstrip())
        if lines:
            paragraphs.append("\n".join(lines))
    return "\n\n".join(paragraphs)

"""Markdown with front matter in YAML or TOML (Jekyll, Hugo, Obsidian, read-it-later exports)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import yaml

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.records import Row, compose_row
from pressmark.importing.text.decoding import decode
from pressmark.importing.text.markup import markdown_text

NAME = "markdown"
MEDIA_TYPE = "text/markdown"

_FRONT = re.compile(r"\ufeff?\s*(---|\+\+\+)[ \t]*\r?\n(.*?\r?\n)\1[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_NOTE_LINK = re.compile(r"\A\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]\Z")
_HEADING = re.compile(r"\s*#\s+(.+?)\s*#*\s*(?:\n|\Z)")


def sniff(sample: Sample) -> Confidence:
    """Front matter with a key, or the name's ending."""
    match = _FRONT.match(sample.text)
    if match and re.search(r"^\s*[\w-]+\s*[:=]", match[2], re.MULTILINE):
        return Confidence.CERTAIN
    return Confidence.LIKELY if sample.name.endswith((".md", ".markdown")) else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    """The file as one article; a heading on top is its title when the front matter has none."""
    text = decode(content.read())
    front, body = _split(text)
    heading = _HEADING.match(body)
    if heading:
        body = body[heading.end() :]
    title = markdown_text(heading[1]) if heading else ""
    row = {"title": title, **{key: value for key, value in front.items() if value is not None}}
    if not row["title"]:
        row["title"] = title
    row = _of_clipper(row)
    row["text"] = markdown_text(body)
    yield compose_row(Row(row), MEDIA_TYPE, "", file_name=content.name)


def _of_clipper(row: dict[str, Any]) -> dict[str, Any]:
    """Front matter as clippers write it: ``source`` is the page, ``created`` the day it was kept,
    and names are links to notes (``[[Jane Roe]]``)."""
    if "://" not in str(row.get("source") or row.get("url")):
        return row
    row = {"url": row.get("source"), **row}
    named = {"saved" if name == "created" else name: value for name, value in row.items()}
    return {name: _unlinked(value) for name, value in named.items()}


def _unlinked(value: Any) -> Any:
    if isinstance(value, list):
        return [_unlinked(one) for one in value]
    return _NOTE_LINK.sub(r"\1", value) if isinstance(value, str) else value


def _split(text: str) -> tuple[dict[str, Any], str]:
    """The front matter's fields and the text after it."""
    match = _FRONT.match(text)
    if match is None:
        return {}, text
    try:
        found = tomllib.loads(match[2]) if match[1] == "+++" else yaml.safe_load(match[2])
    except (tomllib.TOMLDecodeError, yaml.YAMLError, ValueError, RecursionError):
        return {}, text
    return (found, text[match.end() :]) if isinstance(found, dict) else ({}, text)

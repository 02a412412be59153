"""Titles: the one a file states, cleaned; else the first sentence; else the file's name."""

from __future__ import annotations

import re

from pressmark.model.article import Claim
from pressmark.model.kinds import Origin

_LONGEST = 300  # characters of a stated title
_SENTENCE = 150  # characters of a derived one
_END = re.compile(
    r"(?<![A-ZА-Я])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?…。！？]+[\"'”’»)]*(?=\s|\Z)|[。！？]"
)
_NAME_END = re.compile(r"(?:\.[A-Za-z0-9]{1,8}){1,2}\Z")
_UNTITLED = re.compile(r"(?:untitled|no title|\(?no subject\)?|index|document\d*)\Z", re.IGNORECASE)


def first_sentence_title(body: str) -> Claim[str] | None:
    """A title from the first sentence of ``body``, cut at a word; None for an empty body."""
    first = next((line for line in body.split("\n") if any(c.isalnum() for c in line)), "")
    if not first:
        return None
    end = _END.search(first)
    sentence = (first[: end.end()] if end else first).strip()
    if not any(character.isalnum() for character in sentence):
        sentence = first.strip()
    title = shorten(sentence, _SENTENCE).rstrip(".。")
    return Claim(title, Origin.FIRST_SENTENCE, sentence[:_LONGEST])


def title_claim(stated: str, origin: Origin, body: str, file_name: str = "") -> Claim[str]:
    """The title as ``stated``; else of the first sentence; else of the file's name.

    Never empty: an article of which nothing is known is "Untitled".
    """
    title = clean_title(stated)
    if title and not _UNTITLED.match(title):
        return Claim(title, origin, stated.strip()[:_LONGEST])
    derived = first_sentence_title(body)
    if derived:
        return derived
    name = _NAME_END.sub("", file_name.rsplit("/", 1)[-1]).replace("_", " ").strip()
    if name:
        return Claim(name, Origin.FILE_NAME, file_name)
    return Claim(title or "Untitled", origin if title else Origin.FILE_NAME, stated.strip())


def clean_title(title: str) -> str:
    """One line, no surrounding blanks, cut at a word when longer than 300 characters."""
    return shorten(" ".join(title.split()), _LONGEST)


def shorten(text: str, limit: int) -> str:
    """``text``, or its first words and "…" when longer than ``limit`` characters."""
    if len(text) <= limit:
        return text
    cut = text[:limit]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit // 2 else cut).rstrip(" ,;:–—-") + "…"

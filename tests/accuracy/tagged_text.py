"""Gold files of tagged words, put back into running text with the places of their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

TaggedWord = tuple[str, str]  # the word, and its tag: O, B-PER, I-PER, …
_GLUED_LEFT = frozenset({".", ",", ";", ":", "!", "?", ")", "%", "'s", "n't", "'re", "'ve", "'ll"})
_GLUED_RIGHT = frozenset({"(", "$"})


@dataclass(frozen=True)
class Sentence:
    """A sentence in a document: characters ``start`` to ``end``, and its names."""

    start: int
    end: int
    words: tuple[str, ...]
    names: frozenset[tuple[str, int, int]]  # kind, start, end


@dataclass(frozen=True)
class Document:
    """A text, one sentence a line."""

    text: str
    sentences: tuple[Sentence, ...]


def conll(path: Path) -> list[Document]:
    """CoNLL-2003: documents between -DOCSTART- lines, the tag in the last column."""
    documents: list[list[list[TaggedWord]]] = []
    for block in _blocks(path):
        if block[0][0] == "-DOCSTART-":
            documents.append([])
        else:
            documents[-1].append([(columns[0], columns[-1]) for columns in block])
    return [_document(sentences) for sentences in documents if sentences]


def wikineural(path: Path, limit: int) -> list[Document]:
    """WikiNEuRal: single sentences; number, word and tag in tab-separated columns."""
    documents = []
    for block in _blocks(path):
        documents.append(_document([[(columns[1], columns[-1]) for columns in block]]))
        if len(documents) == limit:
            break
    return documents


def _blocks(path: Path) -> Iterator[list[list[str]]]:
    lines = path.read_text("utf-8").splitlines()
    for filled, block in groupby(lines, key=lambda line: bool(line.strip())):
        if filled:
            yield [line.split("\t") if "\t" in line else line.split() for line in block]


def _document(sentences: list[list[TaggedWord]]) -> Document:
    text, placed = "", []
    for sentence in sentences:
        line, places = _joined([word for word, _ in sentence])
        offset = len(text)
        names = frozenset(
            (kind, offset + places[first][0], offset + places[last][1])
            for first, last, kind in _names([tag for _, tag in sentence])
        )
        words = tuple(word for word, _ in sentence)
        placed.append(Sentence(offset, offset + len(line), words, names))
        text += line + "\n"
    return Document(text, tuple(placed))


def _joined(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Words as they were printed, and where each stands."""
    text, places, glue, quotes = "", [], True, 0
    for word in words:
        closing = word == '"' and quotes % 2 == 1
        if not (glue or closing or word in _GLUED_LEFT):
            text += " "
        places.append((len(text), len(text) + len(word)))
        text += word
        glue = word in _GLUED_RIGHT or (word == '"' and quotes % 2 == 0)
        quotes += word == '"'
    return text, places


def _names(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """(first word, last word, kind) of each name."""
    start, kind = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        new = tag[2:]
        if kind and (new != kind or tag.startswith("B")):
            yield start, index - 1, kind
            kind = ""
        if new and not kind:
            start, kind = index, new

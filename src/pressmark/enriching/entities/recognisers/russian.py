"""Russian: slovnet's news model, base forms by pymorphy3, then the rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.recognisers.base_forms import BaseForms
from pressmark.enriching.entities.rules.mentions import Candidate
from pressmark.enriching.entities.rules.resolving import RULES_VERSION, resolve
from pressmark.enriching.entities.rules.russian import STEPS
from pressmark.enriching.entities.rules.wrapping import unwrap
from pressmark.enriching.entities.tables.known import Tables
from pressmark.model.entities import Recognised
from pressmark.model.errors import UserError
from pressmark.model.kinds import EntityKind

_SHIPPED = "natasha-1.6.0-news"
_EMBEDDING = "navec_news_v1_1B_250K_300d_100q.tar"
_MODEL = "slovnet_ner_news_v1.tar"
_KINDS = {
    "PER": EntityKind.PERSON,
    "LOC": EntityKind.PLACE,
    "ORG": EntityKind.ORGANISATION,
}
_PIECE = 10_000  # characters read at once, as for English


class RussianRecogniser:
    """Holds the loaded model and the dictionary of word forms; one per process."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._model = _load_model(tables.models)
        self._forms = BaseForms(tables)
        self.method = f"slovnet {version('slovnet')} news + rules {RULES_VERSION}"

    def recognise(self, articles: Sequence[ArticleText]) -> Iterator[Recognised]:
        """One answer an article, in their order."""
        for article in articles:
            found = [self._forms.named(mark) for mark in self._marks(article.body)]
            mentions = resolve(found, article, self._tables, STEPS)
            yield Recognised(article.id, mentions, self.method)

    def _marks(self, body: str) -> Iterator[Candidate]:
        for start, text in _pieces(unwrap(body)):
            for mark in self._model(text).spans:
                first, last = start + mark.start, start + mark.stop
                name = body[first:last]
                yield Candidate(first, last, name, _KINDS[mark.type], name)


def _pieces(body: str) -> Iterator[tuple[int, str]]:
    start = 0
    while start < len(body):
        end = start + _PIECE
        if end < len(body):
            end = (body.rfind("\n", start, end) + 1) or (body.rfind(" ", start, end) + 1) or end
        if body[start:end].strip():
            yield start, body[start:end]
        start = end


def _load_model(models: Path) -> Any:
    """The network with its word vectors; natasha's own code is not imported."""
    from navec import Navec
    from slovnet import NER

    embedding, network = model_files(models)
    model = NER.load(network)
    model.navec(Navec.load(embedding))
    return model


def model_files(models: Path) -> tuple[Path, Path]:
    """Word vectors and network: the trimmed ones shipped in ``models`` (see
    packaging/build/trim_russian.py), else natasha's; UserError when there are neither.
    """
    shipped = models / _SHIPPED
    if shipped.is_dir():
        return shipped / _EMBEDDING, shipped / _MODEL
    package = find_spec("natasha")
    if package is None or package.origin is None:
        raise UserError("The Russian recogniser's models are missing.", "Install natasha 1.6.0.")
    data = Path(package.origin).parent / "data"
    return data / "emb" / _EMBEDDING, data / "model" / _MODEL

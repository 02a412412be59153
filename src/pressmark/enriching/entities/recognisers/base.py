"""What every recogniser does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from pressmark.enriching.entities.articles import ArticleText
from pressmark.model.entities import Recognised


class Recogniser(Protocol):
    """Finds the entities of articles in the language it was made for."""

    @property
    def method(self) -> str:
        """Model, version and rules, as shown to the user."""

    def recognise(self, articles: Sequence[ArticleText]) -> Iterator[Recognised]:
        """One answer an article, in their order."""

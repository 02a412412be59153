"""Reading one article: its fields, its hits, its entities, its versions, its original."""

from __future__ import annotations

from pathlib import Path

from pressmark import importing
from pressmark.archive.archive import Archive
from pressmark.archive.articles import FormerClaim
from pressmark.model.article import Article
from pressmark.model.entities import Entity
from pressmark.model.errors import UserError
from pressmark.model.query import Field, Node
from pressmark.model.views import ArticleMarks, OriginalFile, OriginalPage, Version
from pressmark.services.pdf_pages import PageImage, draw_page
from pressmark.services.searching import Searching


class Reading:
    """Reading the articles of an archive."""

    def __init__(self, archive: Archive, searching: Searching) -> None:
        self._archive = archive
        self._searching = searching

    def article(self, article_id: int) -> Article:
        """Everything about an article; UserError when there is none of this number."""
        return self._archive.articles.article(article_id)

    def marks(self, article_id: int, query: Node) -> ArticleMarks:
        """Where a query's hits are in the article's title and body."""
        for _, title, body, language in self._archive.articles.texts([article_id]):
            return ArticleMarks(
                self._searching.marks(title, language, query, Field.TITLE),
                self._searching.marks(body, language, query, Field.BODY),
            )
        return ArticleMarks((), ())

    def entities(self, article_id: int) -> tuple[Entity, ...]:
        """The entities the article names, by kind and name; hidden ones are left out."""
        found = self._archive.entities.of_article(article_id)
        return tuple(entity for entity in found if not entity.hidden)

    def method(self, article_id: int) -> str:
        """How the article's entities were recognised; empty when they have not been yet."""
        return self._archive.entities.method(article_id)

    def former_claims(self, article_id: int) -> list[FormerClaim]:
        """What the user overruled, newest first."""
        return self._archive.articles.former_claims(article_id)

    def versions(self, article_id: int) -> tuple[Version, ...]:
        """Its near-duplicates, the most alike first."""
        return self._archive.duplicates.versions(article_id)

    def earlier(self, article_id: int) -> list[tuple[str, Article]]:
        """What it was before its file changed: (time replaced, article), newest first."""
        return self._archive.articles.earlier(article_id)

    def original(self, article_id: int) -> OriginalPage:
        """The original as it can be shown; its HTML is still to be sanitised."""
        article = self.article(article_id)
        return importing.original_page(self._path(article), article.part)

    def original_file(self, article_id: int) -> OriginalFile:
        """Where the original is kept, what it is, and what it was called."""
        article = self.article(article_id)
        names = [Path(s.path).name for s in article.sightings if s.original == article.original]
        return OriginalFile(self._path(article), article.media_type, names[0] if names else "")

    def pdf_page(self, article_id: int, number: int, scale: float) -> PageImage:
        """Page ``number`` (from 0) of a PDF original, ``scale`` pixels a point."""
        return draw_page(self._path(self.article(article_id)), number, scale)

    def _path(self, article: Article) -> Path:
        path = self._archive.originals.path(article.original)
        if not path.is_file():
            raise UserError(
                "The original of this article is missing from the archive.",
                "Its text is safe; restore the originals folder from a backup.",
            )
        return path

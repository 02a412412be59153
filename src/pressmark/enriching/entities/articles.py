"""What a recogniser needs to know of an article."""

from __future__ import annotations

from dataclasses import dataclass

from pressmark.model.article import TaggedEntity


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One article to recognise. ``language`` is ISO 639-1, empty when unknown.

    ``title`` helps to resolve names but mentions are located in ``body`` alone. ``tags`` are
    names an export carried ready-made: full forms of names the body may shorten.
    """

    id: int
    title: str
    body: str
    language: str = ""
    tags: tuple[TaggedEntity, ...] = ()

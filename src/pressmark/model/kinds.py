"""The kinds of what is known of an article, as the record names them."""

from __future__ import annotations

from enum import StrEnum


class Origin(StrEnum):
    """Where a claim about an article comes from."""

    METADATA = "metadata"  # the file's own fields: meta tags, JSON-LD, mail headers
    EXPORT = "export field"  # a labelled field of a database's or app's export
    TEXT = "text"
    FIRST_SENTENCE = "first sentence"
    FILE_NAME = "file name"
    URL = "url"
    DOMAIN = "domain"
    FEED = "feed footer"
    DETECTED = "detected"  # computed from the text (language)
    DEFAULT = "import default"  # chosen by the user for one import run
    USER = "user"


class EntityKind(StrEnum):
    """The kinds of entity; ``group`` is nationalities and the like (never places)."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"

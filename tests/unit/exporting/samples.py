"""Articles for the tests of exporting, plain and odd ones."""

from typing import Any

from hypothesis import strategies as st

from pressmark.exporting import Exported
from pressmark.model.article import Article, Highlight, Mention, Sighting
from pressmark.model.dates import PartialDate
from pressmark.model.entities import Entity
from pressmark.model.kinds import EntityKind, Origin


def article(**fields: Any) -> Article:
    """A news article with everything known; ``fields`` override."""
    known: dict[str, Any] = {
        "id": 7,
        "title": "Flee Kherson, leader says",
        "body": "They flee.\n\nThey have since left.",
        "media_type": "text/html",
        "imported": "2022-11-02T10:00:00+00:00",
        "source": "Metro",
        "published": PartialDate(2022, 10, 13),
        "saved": PartialDate(2022, 11, 1),
        "authors": ("John A. Smith", "Jane Doe"),
        "url": "https://metro.co.uk/2022/10/13/flee-kherson",
        "language": "en",
        "page": "A1",
        "tags": ("war", "to read"),
        "starred": True,
        "note": "Check the date.",
        "original": "3f" * 32,
        "sightings": (Sighting("/home/x/saved/flee.html", "", "3f" * 32, 1, "2022-11-02"),),
        "highlights": (Highlight("They flee", "when?", start=0, end=9),),
        "claims": {"published": (Origin.URL, "/2022/10/13/")},
        "mentions": (Mention(0, 4, "They", 2, EntityKind.PERSON),),
    }
    return Article(**(known | fields))


def exported(**fields: Any) -> Exported:
    """The article with two persons (the second mentioned) and a place."""
    return Exported(
        article(**fields),
        (
            Entity(1, EntityKind.PERSON, "Anna Ash"),
            Entity(2, EntityKind.PERSON, "Vladimir Saldo"),
            Entity(3, EntityKind.PLACE, "Kherson"),
        ),
    )


odd_texts = st.text(max_size=20) | st.sampled_from(
    ("=1+2", "-x", "@me", "'=x", "a,b", 'say "x"', "a; b", "{", "}", "\\", "{}\\{", "100% & $5_#^~",
     "x\r\ny", "<script>", "\x00\x1b", "\ud800", "TY  - NEWS", "ER  - ", " and ", "Иванов, Иван",
     "Smith, J., Jr.", "乌克兰", "\u2028", "@article{x,", "C:\\x")
)  # fmt: skip
odd_articles = st.builds(
    lambda number, title, source, authors, tags, note, url, body: exported(
        id=number, title=title, source=source, authors=tuple(authors), tags=tuple(tags), note=note,
        url=url, body=body
    ),
    st.integers(1, 10**9), odd_texts, odd_texts, st.lists(odd_texts, max_size=3),
    st.lists(odd_texts, max_size=3), odd_texts, odd_texts, odd_texts,
)  # fmt: skip

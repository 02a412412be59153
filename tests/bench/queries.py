"""The queries, told neutrally, for each engine to put in its own way.

``common`` can be asked of every engine; NEAR, fuzzy, regex and five filters only of some.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Query:
    """All of ``words``, any of ``any``, the phrase, a word with the prefix, none of ``no``."""

    kind: str
    words: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    phrase: tuple[str, ...] = ()
    prefix: str = ""
    no: tuple[str, ...] = ()
    dates: tuple[str, str] | None = None
    source: str = ""
    near: tuple[str, str, int] | None = None
    fuzzy: tuple[str, int] | None = None
    regex: str = ""
    entities: tuple[str, ...] = ()


_YEAR, _MONTH, _DECADE = (
    ("2003-01-01", "2003-12-31"), ("1998-05-01", "1998-05-31"), ("1990-01-01", "1999-12-31"),
)  # fmt: skip


def _all(kind: str, *texts: str) -> list[Query]:
    return [Query(kind, words=tuple(text.split())) for text in texts]


def common() -> list[Query]:
    """The 61 queries every engine answers."""
    rare = "platinum zambia renault volcker plutonium tribunal earthquake cocoa".split()
    frequent = "oil bank said company year dollar market share".split()
    two = (
        "oil price", "interest rate", "trade deficit", "gold mine", "central bank",
        "stock split", "japan semiconductor", "coffee quota",
    )  # fmt: skip
    three = "opec oil output", "bank japan dollar", "company quarter loss", "wheat export subsidy"
    alternatives = (
        "oil gas", "gold silver platinum", "france germany italy",
        "merger acquisition takeover", "wheat corn soybean barley", "dollar yen",
    )  # fmt: skip
    phrases = (
        "crude oil", "interest rates", "prime rate", "central bank", "trade deficit",
        "net loss", "stock exchange", "company said",
    )  # fmt: skip
    return [
        *_all("rare", *rare),
        *_all("frequent", *frequent),
        *_all("two words", *two),
        *_all("three words", *three),
        *(Query("or", any=tuple(text.split())) for text in alternatives),
        *(Query("phrase", phrase=tuple(text.split())) for text in phrases),
        *(Query("prefix", prefix=text) for text in "econom invest agri japan petro".split()),
        Query("not", words=("oil",), no=("opec",)),
        Query("not", words=("bank",), no=("japan",)),
        Query("date", words=("oil",), dates=_YEAR),
        Query("date", words=("bank",), dates=_DECADE),
        Query("date", words=("dollar",), dates=_MONTH),
        Query("date", dates=_YEAR),
        Query("date", words=("gold", "price"), dates=_DECADE),
        Query("source", words=("oil",), source="Reuters"),
        Query("source", words=("bank",), source="Source 03"),
        Query("source", words=("said",), source="Source 12"),
        Query("source", words=("market",), source="Source 01"),
        Query("mixed", phrase=("crude", "oil"), dates=_DECADE, source="Reuters"),
        Query("mixed", words=("trade",), prefix="japan", dates=_DECADE),
        Query("mixed", words=("dollar",), phrase=("central", "bank"), source="Source 01"),
    ]


def special() -> list[Query]:
    """Queries not every engine can answer."""
    return [
        *(
            Query("near", near=(left, right, distance))
            for left, right, distance in (
                ("oil", "opec", 5), ("bank", "rates", 10), ("dollar", "yen", 3), ("gold", "mine", 5)
            )
        ),
        *(
            Query("fuzzy", fuzzy=(word, distance))
            for word, distance in (("volcker", 1), ("reagon", 1), ("semiconducter", 2))
        ),
        *(Query("regex", regex=text) for text in ("acqui(re|sition)s?", "petro.*s", "[a-d]anks?")),
        *(
            Query("five filters", words=words, dates=_DECADE, source="Reuters", no=("wheat",),
                  entities=entities)
            for words, entities in (
                (("oil",), ("usa",)), (("bank",), ("usa", "japan")), (("trade",), ("usa", "japan")),
            )
        ),
    ]  # fmt: skip

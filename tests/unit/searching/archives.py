"""Small archives made up at random, indexed and put in a facet table; and random queries."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from naive import Text

from pressmark.model.dates import PartialDate
from pressmark.model.facets import Facet
from pressmark.model.query import (
    And,
    DateRange,
    FacetTerm,
    Field,
    Fuzzy,
    Ids,
    Leaf,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Regex,
    State,
    StateTerm,
    Undated,
    Wildcard,
    Word,
)  # fmt: skip
from pressmark.searching.facet_table import ArticleFacets, Bit, FacetTable, FacetValue
from pressmark.searching.index.writer import create_index, open_writer

WORDS = (
    "the of evacuate evacuated evacuation evacuating Kherson iceThey bank banks banking rate "
    "rates oil crude price prices said company market Ukraine Ukraine's state-of-the-art U.S. "
    "1,000 5.93 Käse naïve Россия России российский йод 東京 won't trade deficit gold silver "
    "platinum share shares loss net quarter Kiev Kyiv kyev volcker YouTube minister ministers "
    "president ran run running water flood floods flooded year stock exchange opec dollar"
).split()
LEAVES = (
    "the of evacuate evacuation bank banks rate oil crude price said company market ukraine "
    "kherson россия trade gold silver share loss net kiev volcker minister run water flood "
    "year stock opec dollar ice they nothing"
).split()
SOURCES = ("Metro", "Reuters", "The Times", "Die Zeit")
PEOPLE = ("Vladimir Putin", "Joe Biden", "Angela Merkel", "Volodymyr Zelensky", "Xi Jinping")
DATES = (0, 20220000, 20221000, 20221013, 20221014, 20210228, 20200229, 20230101, 19990000)


def made_up(random: Random, article_id: int) -> Text:
    """An article of frequent and rare words."""

    def words(count: int) -> str:
        picks = (WORDS[min(int(random.expovariate(0.06)), len(WORDS) - 1)] for _ in range(count))
        return " ".join(picks)

    return Text(
        article_id,
        words(random.randint(0, 6)),
        words(random.randint(0, 60)),
        random.choice(DATES),
        {
            Facet.SOURCE: (random.choice(SOURCES),),
            Facet.PERSON: tuple(random.sample(PEOPLE, random.randint(0, 3))),
        },
        random.random() < 0.2,
        random.choice((0, 0, 0, 1, 2, 3)),
        random.choice(("en", "en", "ru", "", "ja")),
    )


def index_texts(folder: Path, texts: Sequence[Text], segments: int) -> None:
    """A new index of so many segments."""
    create_index(folder, "test")
    with open_writer(folder, "test") as writer:
        for i in range(segments):
            for text in texts[i::segments]:
                writer.add(text.id, text.title, text.body, text.language)
            writer.commit()


def table_of(texts: Sequence[Text]) -> FacetTable:
    """The facet table of articles in order of id."""
    texts = sorted(texts, key=lambda text: text.id)
    names = {Facet.SOURCE: SOURCES, Facet.PERSON: PEOPLE}
    pairs = {
        facet: (
            [text.id for text in texts for _ in text.facets[facet]],
            [labels.index(label) + 1 for text in texts for label in text.facets[facet]],
        )
        for facet, labels in names.items()
    }
    values = {
        facet: [FacetValue(i, label) for i, label in enumerate(labels, 1)]
        for facet, labels in names.items()
    }
    return FacetTable.build(
        [text.id for text in texts],
        [text.published for text in texts],
        [int(Bit.STARRED) * text.starred for text in texts],
        [text.group for text in texts],
        pairs,
        values,
    )


def facets_of(text: Text) -> ArticleFacets:
    """One article as the table takes it."""
    return ArticleFacets(
        text.id,
        text.published,
        Bit.STARRED if text.starred else Bit(0),
        text.group,
        {
            Facet.SOURCE: [SOURCES.index(label) + 1 for label in text.facets[Facet.SOURCE]],
            Facet.PERSON: [PEOPLE.index(label) + 1 for label in text.facets[Facet.PERSON]],
        },
    )


def random_leaf(random: Random) -> Leaf:
    """A word or pattern."""
    word = random.choice(LEAVES)
    field = random.choice((Field.ANY, Field.ANY, Field.ANY, Field.TITLE, Field.BODY))
    kind = random.randrange(8)
    if kind == 0:
        return Wildcard(random.choice((word[:2] + "*", "*" + word[-2:], word[:1] + "?*")), field)
    if kind == 1:
        return Fuzzy(word, random.choice((1, 2)), field)
    if kind == 2:
        return Regex(random.choice((word[:2] + ".*", f"({word}|gold)", f"{word}s?")), field)
    return Word(word, random.random() < 0.5, field)


def random_query(random: Random, depth: int = 3) -> Node:
    """A query of every kind of node."""
    kind = random.randrange(14 if depth else 7)
    if kind < 3:
        return random_leaf(random)
    if kind == 3:
        leaves = tuple(_any_field(random_leaf(random)) for _ in range(random.randint(2, 3)))
        return Phrase(leaves, random.choice((0, 0, 1, 4)))
    if kind == 4:
        return Near(_side(random), _side(random), random.choice((1, 3, 8)))
    if kind == 5:
        return random.choice((
            FacetTerm(Facet.SOURCE, "metro"), FacetTerm(Facet.PERSON, "Joe BIDEN"), Undated(),
            FacetTerm(Facet.PERSON, "nobody"), StateTerm(State.STARRED),
            StateTerm(State.DUPLICATE), Ids(frozenset(random.sample(range(1, 200), 40))),
        ))  # fmt: skip
    if kind == 6:
        first, last = sorted(random.sample(["2020", "2021-02", "2022-10", "2022-10-13"], 2))
        bounds = (PartialDate.parse(first), PartialDate.parse(last))
        return DateRange(random.choice((bounds[0], None)), random.choice((bounds[1], None)))
    if kind < 10:
        return And(tuple(random_query(random, depth - 1) for _ in range(random.randint(2, 3))))
    if kind < 12:
        return Or(tuple(random_query(random, depth - 1) for _ in range(random.randint(2, 3))))
    return Not(random_query(random, depth - 1))


def _side(random: Random) -> Node:
    kind = random.randrange(4)
    if kind == 0:
        return Phrase((_any_field(random_leaf(random)), _any_field(random_leaf(random))))
    if kind == 1:
        return Or((random_leaf(random), random_leaf(random)))
    return random_leaf(random)


def _any_field(leaf: Leaf) -> Leaf:
    return type(leaf)(**{
        name: getattr(leaf, name) for name in leaf.__dataclass_fields__ if name != "field"
    })  # fmt: skip

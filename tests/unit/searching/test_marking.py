"""Hits in an article: all that made it match, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.model.query import Field
from pressmark.model.search import WordForms
from pressmark.searching.article_words import ArticleWords
from pressmark.searching.language.parsing import parse
from pressmark.searching.marking import marks
from pressmark.searching.words import tokens

_TEXT = (
    "The residents of Kherson were evacuated on iceThey have left Kherson. Evacuation of the "
    "U.S. embassy, a co-op in Kyiv and 155,221 barrels of crude oil — oil prices rose."
)


def _hits(query: str, text: str = _TEXT, field: Field = Field.BODY) -> list[str]:
    return [text[start:end] for start, end in marks(text, parse(query), (), ("en",), field)]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("", []),
        ("kherson", ["Kherson", "Kherson"]),
        ("evacuate", ["evacuated", "Evacuation"]),
        ("=evacuation", ["Evacuation"]),
        ("evac*", ["evacuated", "Evacuation"]),
        ("k?iv", ["Kyiv"]),
        ("kiev~2", ["Kyiv"]),
        ("/pric.s?/", ["prices"]),
        ("they", ["They"]),
        ("us", ["U.S"]),
        ("155221", ["155,221"]),
        ("co-op", ["co-op"]),
        ('"crude oil"', ["crude oil"]),
        ('"oil crude"', []),
        ('"crude oil prices"', []),
        ('"crude oil prices"~1', ["crude", "oil", "prices"]),
        ('"crude oil oil prices"', ["crude oil — oil prices"]),
        ("residents NEAR/2 kherson", ["residents", "Kherson"]),
        ("kherson NEAR/1 residents", []),
        ('place:"crude oil" w/2 prices', ["crude oil", "prices"]),
        ("place:kherson", []),
        ('"co-op kyiv"~1', ["co", "op", "Kyiv"]),
        ("(barrels OR embassy) w/3 (oil OR us)", ["U.S", "embassy", "barrels", "oil"]),
        ("kherson -evacuate", ["Kherson", "Kherson"]),
        ("NOT kherson", []),
        ("oil OR embassy", ["embassy", "oil", "oil"]),
        ("title:kherson source:Metro", []),
        ("body:embassy", ["embassy"]),
        ("oil crude \"crude oil\"", ["crude oil", "oil"]),
    ],
)  # fmt: skip
def test_hits(query: str, hits: list[str]) -> None:
    assert _hits(query) == hits


def test_hits_of_a_title() -> None:
    assert _hits("title:kherson oil", "Kherson oil", Field.TITLE) == ["Kherson", "oil"]
    assert _hits("body:kherson", "Kherson oil", Field.TITLE) == []


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("乌克兰", "俄罗斯与乌克兰战争", ["乌克兰"]),
        ("乌战", "俄罗斯与乌克兰战争", []),
        ("Херсон*", "В Херсоне и под Херсоном", ["Херсоне", "Херсоном"]),
        ("الحرب", "قبل الحرب وبعدها", ["الحرب"]),
        ("cafe", "Le café d'Émile", ["café"]),
        ("emile", "Le café d'Émile", ["Émile"]),
        ("putin", "Putin's war", ["Putin"]),
        ("12 345", "12\u00a0345 people; 12 345", ["12", "345"]),
        ("12345", "for 12\u00a0345 people", ["12\u00a0345"]),
    ],
)
def test_hits_in_other_scripts(query: str, text: str, hits: list[str]) -> None:
    assert _hits(query, text) == hits


def test_forms_given_by_the_search_are_those_marked() -> None:
    forms = (WordForms("evacuate", (("evacuate", 1), ("evacuated", 4))),)
    found = marks(_TEXT, parse("evacuate"), forms, ("en",))
    assert [_TEXT[start:end] for start, end in found] == ["evacuated"]


_PIECES = st.sampled_from(
    ["Kherson", "iceThey", "U.S.", "co-op,", "don't", "’s", "l'Ukraine", "12\u00a0345", "3.5", "—",
     "乌克兰", "Київ", "الحرب", " ", "\n", "\u2003", "NATO", "e.g", "a" * 130, "é", "'",
     "Ёлка", "ß"]
)  # fmt: skip


@given(st.lists(_PIECES | st.text(max_size=3), max_size=12).map("".join))
def test_the_fast_reading_is_the_tokenisers(text: str) -> None:
    words = ArticleWords(text)
    found = {(token.text, token.position, token.start, token.end) for token in tokens(text)}
    fast = {
        (word, *occurrence) for word in words.vocabulary for occurrence in words.occurrences([word])
    }
    assert fast == found


@given(st.lists(st.sampled_from("abcd"), max_size=25), st.integers(1, 4))
def test_near_marks_what_a_naive_look_finds(words: list[str], distance: int) -> None:
    text = " ".join(words)
    near = {
        (i, j)
        for i, one in enumerate(words)
        for j, other in enumerate(words)
        if one == "a" and other == "b" and abs(i - j) <= distance
    }
    marked = {start // 2 for start, _ in marks(text, parse(f"a NEAR/{distance} b"))}
    assert marked == {i for pair in near for i in pair}


@given(st.lists(st.sampled_from("abc"), max_size=25))
def test_a_phrase_is_marked_where_it_stands(words: list[str]) -> None:
    text = " ".join(words)
    starts = [i for i in range(len(words) - 1) if words[i : i + 2] == ["a", "b"]]
    assert marks(text, parse('"a b"')) == tuple((2 * i, 2 * i + 3) for i in starts)


def test_a_pattern_that_takes_too_long_is_given_up() -> None:
    text = "a" * 90 + " b"
    assert marks(text, parse("/(a|a|aa)*c/")) == ()

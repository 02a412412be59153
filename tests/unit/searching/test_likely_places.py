"""A snippet made from the likely places agrees with one made from the whole article."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.model.query import Field
from pressmark.model.search import WordForms
from pressmark.searching.language.parsing import parse
from pressmark.searching.likely_places import lookout
from pressmark.searching.marking import known_forms, marks
from pressmark.searching.snippets import snippet

_FORMS = (
    WordForms("police", (("police", 5), ("policed", 1))),
    WordForms("us", (("us", 5),)),
    WordForms("1000", (("1000", 5),)),
    WordForms("cafe", (("cafe", 5),)),
    WordForms("москва", (("москва", 5), ("москвы", 3))),
    WordForms("p*", tuple((f"p{number}", 1) for number in range(60))),
    WordForms("they", (("they", 2),)),
    WordForms("whe", ()),
)
_WORDS = ("police", "Policed", "policeman", "U.S.", "us", "bus", "1,000", "Café", "МОСКВЫ", "p7",
          "iceThey", "co-op", "court", "and", "the", "straße", "turmUs", "C.O.U.R.T.",
          "policeThey", "“police”", "it’s", "Бус", "ПолицияUs", "n\u00a0us")  # fmt: skip
_QUERIES = ("police", "us", "1000", "cafe", "москва", "p*", "police OR us", '"police court"',
            "police NEAR/3 court", "co-op", "title:police us", "police -us", '"us court"~3',
            "=police 1000", "they", '"court us"', "whe OR us", "whe",
            '"police whe" us')  # fmt: skip


@settings(max_examples=200)
@given(st.lists(st.sampled_from(_WORDS), max_size=120), st.sampled_from(_QUERIES))
def test_hits_are_shown_whenever_there_are_any(words: list[str], query: str) -> None:
    text, node = " ".join(words), parse(query)
    known = known_forms((*_FORMS, WordForms("court", (("court", 3),))))
    seen = lookout(node, known, Field.BODY)
    full = marks(text, node, known, ("en",))
    found = snippet(text, node, 60, known, ("en",), seen=seen)
    assert bool(found.marks) == bool(full)
    hits = {text[start:end] for start, end in full}
    assert {found.text[start:end] for start, end in found.marks} <= hits
    assert seen is None or not (full and seen.surely_none(text))


@pytest.mark.parametrize("query", ["unknown", "person:Putin NEAR/5 court", "source:Metro"])
def test_without_a_pattern_the_whole_article_is_read(query: str) -> None:
    assert lookout(parse(query), known_forms(_FORMS), Field.BODY) is None


@pytest.mark.parametrize(
    "text",
    ["Turmoil in the market", "SOIL, not coal", "“Boiled” — he said", "naïve toil", "the o-lid"],
)
def test_letters_inside_other_words_are_surely_no_hit(text: str) -> None:
    known = known_forms([WordForms("oil", (("oil", 2), ("oils", 1)))])
    seen = lookout(parse("oil"), known, Field.BODY)
    assert seen is not None
    assert seen.surely_none(text)
    assert not seen.surely_none(f"{text}. O.I.L. was meant")


def test_the_best_passage_is_found_far_down() -> None:
    text = "oil " + "nothing to see here " * 2_000 + "oil price rises"
    known = known_forms([WordForms("oil", (("oil", 2),)), WordForms("price", (("price", 1),))])
    node = parse("oil price")
    found = snippet(text, node, 80, known, ("en",), seen=lookout(node, known, Field.BODY))
    assert [found.text[start:end] for start, end in found.marks] == ["oil", "price"]

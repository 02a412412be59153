"""Passages around hits."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from pressmark.model.search import Snippet
from pressmark.searching.language.parsing import parse
from pressmark.searching.snippets import ELLIPSIS, passage, snippet

_LONG = "Nothing much here to see. " * 30 + "They flee Kherson\n\nnow, they say. " + "And on. " * 90


def _marked(found: Snippet) -> list[str]:
    return [found.text[start:end] for start, end in found.marks]


def test_the_passage_is_where_the_hits_are() -> None:
    found = snippet(_LONG, parse("flee kherson"), width=60, languages=("en",))
    assert _marked(found) == ["flee", "Kherson"]
    assert "flee Kherson now, they" in found.text
    assert found.text.startswith(ELLIPSIS) and found.text.endswith(ELLIPSIS)
    assert len(found.text) <= 62


def test_different_words_count_more_than_one_many_times() -> None:
    text = "oil oil oil oil " + "x " * 200 + "oil price"
    assert _marked(snippet(text, parse("oil price"), width=40)) == ["oil", "price"]


def test_no_hit_gives_the_beginning() -> None:
    assert (
        snippet(_LONG, parse("source:Metro"), width=30).text
        == "Nothing much here to see." + ELLIPSIS
    )
    assert snippet("Short.", parse("x")).text == "Short."
    assert snippet("", parse("x")).text == ""


def test_scripts_without_spaces_are_cut_between_signs() -> None:
    text = "俄" * 300 + "乌克兰" + "罗" * 300
    found = snippet(text, parse("乌克兰"), width=40)
    assert _marked(found) == ["乌克兰"]
    assert 30 <= len(found.text) <= 42


def test_a_hit_longer_than_the_passage_is_kept_whole() -> None:
    found = snippet("a " * 50 + "w" * 90 + " b" * 50, parse("w" * 90), width=40)
    assert _marked(found) == ["w" * 90]


@given(
    st.lists(
        st.sampled_from(["oil", "price", "a", "été", "\n", "乌", "x" * 70, "e\u0301"]), max_size=60
    ),
    st.sampled_from((" ", "", "  ")),
    st.integers(20, 120),
)  # fmt: skip
def test_marks_stay_on_their_words(pieces: list[str], joiner: str, width: int) -> None:
    text = joiner.join(pieces)
    found = snippet(text, parse("oil OR price OR 乌"), width=width)
    assert all(word in ("oil", "price", "乌") for word in _marked(found))
    assert "  " not in found.text and "\n" not in found.text
    inner = found.text.strip(ELLIPSIS)
    assert not inner or not unicodedata.combining(inner[0])
    if _marked(snippet(text, parse("oil OR price OR 乌"), width=10_000)):
        assert found.marks


def test_known_hits_can_be_given() -> None:
    assert passage("one two three", [(4, 7)]) == Snippet("one two three", ((4, 7),))


@given(
    st.lists(st.sampled_from(["oil", "price", "été", "Königsberg", "1,000", "Київ"]), min_size=1),
    st.integers(20, 90),
)
def test_no_word_is_cut(words: list[str], width: int) -> None:
    found = snippet(" ".join(words * 5), parse("price OR oil"), width=width)
    assert set(found.text.strip(ELLIPSIS).split()) <= set(words)


def test_clusters_are_not_cut() -> None:
    text = "กำ" * 10 + "น้ำมันขึ้นราคา" * 40
    for width in range(20, 60):
        shown = snippet(text, parse("ราคา"), width=width).text.strip(ELLIPSIS)
        assert not unicodedata.category(shown[0]).startswith("M")
        assert not unicodedata.category(text[text.index(shown) + len(shown)]).startswith("M")

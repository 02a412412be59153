"""The tokeniser's rules, and that the indexer's fast path follows them."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.searching.numbering import WordNumbers, numbered_words
from pressmark.searching.stems import Stemmer
from pressmark.searching.words import LONGEST_WORD, fold, tokens


def words(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oil prices rose.", ["oil", "prices", "rose"]),
        ("U.S. troops, e.g. in the U.S.The", ["us", "troops", "eg", "in", "the", "us", "the"]),
        ("Putin's men don’t go", ["putin", "men", "don't", "go"]),
        ("l'Ukraine d’un O'Neil", ["l", "ukraine", "d", "un", "o'neil"]),
        ("155,221 bags, 5.93 mln, 1.234.567", ["155221", "bags", "5.93", "mln", "1234567"]),
        ("10\u00a0000 and 1'000'000 and 1,234.5", ["10000", "and", "1000000", "and", "1234.5"]),
        ("13.10.2022 at 12:30, 1987,1988", ["13", "10", "2022", "at", "12", "30", "1987", "1988"]),
        ("iPhone McDonald DeSantis PhD covid19 1970s",
         ["iphone", "mcdonald", "desantis", "phd", "covid19", "1970s"]),
        ("state-of-the-art foo_bar C++", ["state", "of", "the", "art", "foo", "bar", "c"]),
        ("東京2022年", ["東", "京", "2022", "年"]),
        ("Käse Ærø Straße Łódź Σίσυφος", ["kase", "aero", "strasse", "lodz", "σισυφοσ"]),
        ("Чайковский, Ёлка", ["чайковский", "ёлка"]),
        ("eva\u00adcuate ﬁne ＡＢＣ", ["evacuate", "fine", "abc"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("— … !?", []),
        ("\ud800 lone \udfff", ["lone"]),
    ],
)  # fmt: skip
def test_words_of(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on iceThey have", {"icethey", "ice", "they"}),
        ("warYouTube said", {"waryoutube", "war", "you", "tube"}),
        ("2022Russia said", {"2022russia", "2022", "russia"}),
        ("theUN met", {"theun", "the", "un"}),
    ],
)
def test_glued_sentences_are_found_by_their_parts_and_whole(text: str, found: set[str]) -> None:
    assert found <= set(words(text))


def test_glued_parts_keep_phrases_on_both_sides() -> None:
    places = {token.text: token.position for token in tokens("off on iceThey have since")}
    assert places["ice"] == places["on"] + 1
    assert places["have"] == places["they"] + 1


@given(st.text())
def test_offsets_point_at_what_was_folded(text: str) -> None:
    last = 0
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text)
        assert last <= token.position
        last = token.position
        if text[token.start : token.end].isalpha():
            assert fold(text[token.start : token.end])[:LONGEST_WORD] == token.text


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    for token in tokens(text):
        assert words(token.text)[0] == token.text or not token.text.isalnum()


texts = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.text("aAbZ.,'’ 019\u00a0\u202f-éй東\u0e01", max_size=40),
        st.text("aB.,;'-()\"s U", max_size=30),
        st.just("iceThey U.S. l'Ukraine 1,000 10\u00a0000 ---"),
    ),
    max_size=5,
)


@given(texts)
def test_numbering_in_bulk_gives_the_same_words_and_positions(given_texts: list[str]) -> None:
    numbers, codes, ends = WordNumbers(), array("i"), array("I")
    for text in given_texts:
        numbers.extend(codes, text)
        ends.append(len(codes))
    found, positions, lengths = numbered_words(codes, ends, numbers)
    expected = [list(tokens(text)) for text in given_texts]
    assert lengths.tolist() == [len(each) for each in expected]
    flat = [token for each in expected for token in each]
    assert [numbers.words[n] for n in found.tolist()] == [token.text for token in flat]
    assert positions.tolist() == [token.position for token in flat]


@pytest.mark.parametrize(
    ("language", "word", "form"),
    [("en", "evacuated", "evacuation"), ("de", "hauser", "haus"), ("ru", "войны", "война"),
     ("fr", "journaux", "journaux"), ("en", "dying", "die"), ("ar", "الكتاب", "كتاب")],
)  # fmt: skip
def test_forms_share_a_stem_and_the_prefix_that_is_looked_through(
    language: str, word: str, form: str
) -> None:
    stemmer = Stemmer(language)
    assert stemmer.same_stem(word, [form, "zzz"]) == [form]
    assert form.startswith(stemmer.shared_prefix(word))


def test_a_part_that_repeats_counts_once() -> None:
    assert [(token.text, token.position) for token in tokens("wordWord oh")] == [
        ("wordword", 0),
        ("word", 0),
        ("oh", 1),
    ]

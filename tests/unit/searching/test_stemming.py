"""Forms of a word: those of each article's own language, found by the stem tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressmark.model.query import Field, Phrase, Word
from pressmark.model.search import SearchRequest
from pressmark.searching.evaluate import evaluate, word_forms
from pressmark.searching.facet_table import FacetTable
from pressmark.searching.index.reader import TextIndex, open_index
from pressmark.searching.index.writer import create_index, open_writer
from pressmark.searching.stems import Stemmer

TEXTS = {
    1: ("en", "the report of the bank on mining"),
    2: ("en", "reporters and banker reported"),
    3: ("de", "ein report und ein banker"),
    4: ("de", "der report einer bank"),
    5: ("", "reports of banks"),
    6: ("uk", "reports звіт"),
    7: ("ru", "отчёты банка"),
    8: ("", "отчётами"),
}


def _index(folder: Path, segments: int) -> TextIndex:
    create_index(folder, "a")
    with open_writer(folder, "a") as writer:
        for first in range(segments):
            for number in list(TEXTS)[first::segments]:
                language, body = TEXTS[number]
                writer.add(number, f"Headline {number}", body, language)
            writer.commit()
    return open_index(folder, "a")


def _found(node: Word | Phrase, index: TextIndex) -> list[int]:
    table = FacetTable.build(list(TEXTS), [0] * 8, [0] * 8, [0] * 8, {}, {})
    hits, _ = evaluate(SearchRequest(node), index, table)
    return list(hits.all_ids())


@pytest.mark.parametrize("segments", [1, 3, 8])
@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("bank", [1, 3, 4, 5]),  # a banker is a form of it in German, as Snowball has it
        ("banks", [1, 3, 4, 5]),
        ("reports", [1, 2, 3, 4, 5, 6]),  # as it is written, in an article of any language
        ("mine", [1]),
        ("отчет", [7]),  # articles of unknown language are read as English, like most here
    ],
)
def test_a_form_counts_in_articles_of_its_language(
    tmp_path: Path, segments: int, word: str, expected: list[int]
) -> None:
    index = _index(tmp_path, segments)
    assert _found(Word(word), index) == expected
    with open_writer(tmp_path, "a") as writer:
        writer.compact()
    index.refresh()
    assert _found(Word(word), index) == expected


def test_phrases_and_counts_keep_to_the_language_too(tmp_path: Path) -> None:
    index = _index(tmp_path, 2)
    assert _found(Phrase((Word("ein"), Word("bank"))), index) == [3, 4]
    assert _found(Phrase((Word("and"), Word("bank"))), index) == []
    assert _found(Word("bank", field=Field.TITLE), index) == []
    assert dict(word_forms(Word("bank"), index)[0].forms) == {"bank": 2, "banker": 1, "banks": 1}


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "ar", "fi", "tr"])
def test_the_tables_find_what_stemming_every_word_finds(tmp_path: Path, language: str) -> None:
    words = (
        "die dying dies sky skies ability able hoping hope hop happy happiness relate relational "
        "maison maisons national nationale nationaux yeux дом дома домами ель ёлка كتاب الكتاب "
        "وكتاب talo taloissa kitap kitabı kitaplar häuser haus evler ev"
    ).split()
    create_index(tmp_path, "a")
    with open_writer(tmp_path, "a") as writer:
        writer.add(1, "", " ".join(words), language)
    view = open_index(tmp_path, "a").view
    stemmer = Stemmer(language)
    every = view.lexicon.words()
    for word in every:
        expected = [each for each in every if stemmer.stem(each) == stemmer.stem(word)]
        assert view.lexicon.same_stem(word, view.stemming, Field.ANY) == {
            stemmer.algorithm: expected
        }

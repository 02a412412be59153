"""What pages let run into names, and common words that only look like names."""

from collections.abc import Callable

import pytest

from pressmark.model.entities import FoundMention

Resolve = Callable[[str, list[tuple[str, str]]], list[FoundMention]]


@pytest.mark.parametrize(
    ("body", "mark", "kind", "name"),
    [
        ("Jo JorgensenImage shows the crowd.", "Jo JorgensenImage", "PER", "Jo Jorgensen"),
        ("Angus KingOvernight Defense said.", "Angus KingOvernight Defense", "PER", "Angus King"),
        ("Ask Ann Prezioso/Zuma about it.", "Ann Prezioso/Zuma", "PER", "Ann Prezioso"),
        ("Michelle Grisham Image came.", "Michelle Grisham Image", "PER", "Michelle Grisham"),
        ("The National Ice Administration met.", "National Ice Administration", "LOC",
         "National Ice Administration"),
    ],
)  # fmt: skip
def test_a_name_ends_where_the_page_ran_on(
    resolved: Resolve, body: str, mark: str, kind: str, name: str
) -> None:
    assert [m.name for m in resolved(body, [(mark, kind)])] == [name]


@pytest.mark.parametrize(
    ("body", "mark", "kind"),
    [
        ("Mobile matters. Use your mobile every day.", "Mobile", "LOC"),
        ("Dawn broke over the hills, and at dawn they left.", "Dawn", "PER"),
        ("The council called it खबर yesterday.", "खबर", "ORG"),
        ("See Fatima.jpg for the map.", "Fatima.jpg", "LOC"),
    ],
)
def test_words_that_are_no_names(resolved: Resolve, body: str, mark: str, kind: str) -> None:
    assert resolved(body, [(mark, kind)]) == []


@pytest.mark.parametrize(
    ("body", "mark", "kind"),
    [
        ("He lives in Mobile and has no mobile.", "Mobile", "LOC"),
        ("Turkey sells more turkey than before.", "Turkey", "LOC"),
        ("They moved to 北京 last year.", "北京", "LOC"),
    ],
)
def test_names_that_are_also_words(resolved: Resolve, body: str, mark: str, kind: str) -> None:
    assert [m.text for m in resolved(body, [(mark, kind)])] == [mark]


def test_a_surname_that_is_a_word_stays_with_its_bearer(resolved: Resolve) -> None:
    body = "Tim Cook spoke. Cook will cook for them."
    assert {m.name for m in resolved(body, [("Tim Cook", "PER"), ("Cook", "PER")])} == {"Tim Cook"}

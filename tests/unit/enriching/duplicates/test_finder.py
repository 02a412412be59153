"""Near-duplicates: what is grouped, what is not, and that adding is incremental."""

import random
from collections.abc import Mapping, Sequence

import pytest

from pressmark.enriching.duplicates.finder import (
    DuplicateFinder,
    NearDuplicate,
    group,
    is_current,
    signature,
)

WORDS = [f"{a}{b}" for a in "bdfgklmnprst" for b in ("ana", "elo", "iru", "osti", "ume", "ark")]


def text(seed: int, words: int = 200) -> str:
    chosen = random.Random(seed).choices(WORDS, k=words)
    return " ".join(chosen) + "."


def pairs(bodies: Mapping[int, str]) -> set[tuple[int, int]]:
    found = DuplicateFinder().add([(i, signature(b)) for i, b in bodies.items()], reader(bodies))
    return {(pair.left, pair.right) for pair in found}


def reader(bodies: Mapping[int, str]):  # type: ignore[no-untyped-def]
    def read(ids: Sequence[int]) -> dict[int, str]:
        return {i: bodies[i] for i in ids}

    return read


def test_print_page_and_web_page_with_boilerplate_around() -> None:
    article = text(1)
    page = f"{text(50, 80)}\n{article}\n{text(51, 90)}"
    assert pairs({1: article, 2: page}) == {(1, 2)}


def test_digest_of_several_articles_joins_none_of_them() -> None:
    digest = " ".join(text(i) for i in range(1, 5))
    assert pairs({1: text(1), 2: text(2), 9: digest}) == set()


@pytest.mark.parametrize("part", [0.75, 0.9])
def test_shortened_article(part: float) -> None:
    words = text(3, 300).split()
    assert pairs({1: " ".join(words), 2: " ".join(words[: int(300 * part)])}) == {(1, 2)}


def test_scattered_edits() -> None:
    words = text(4, 300).split()
    words[10::25] = ["changed"] * len(words[10::25])
    assert pairs({1: text(4, 300), 2: " ".join(words)}) == {(1, 2)}


def test_different_articles_stay_apart() -> None:
    assert pairs({i: text(i) for i in range(40)}) == set()


def test_texts_too_short_to_compare() -> None:
    assert signature("Last updated at") == b""
    assert pairs({1: "Last updated at", 2: "Last updated at"}) == set()


def test_scripts_without_spaces() -> None:
    body = "昨日東京で開かれた会議では各国の首脳が気候変動について話し合い合意に達した。" * 2
    assert pairs({1: body, 2: body + "終わり"}) == {(1, 2)}


def test_adding_later_finds_what_adding_at_once_finds() -> None:
    bodies = {i: text(i // 2, 150) + f" end {i}" for i in range(30)}
    signed = [(i, signature(b)) for i, b in bodies.items()]
    finder = DuplicateFinder(signed[:21])
    later = finder.add(signed[21:25], reader(bodies)) + finder.add(signed[25:], reader(bodies))
    known = DuplicateFinder().add(signed[:21], reader(bodies))
    assert {(p.left, p.right) for p in known + later} == pairs(bodies)


def test_only_candidates_texts_are_read() -> None:
    bodies = {i: text(i) for i in range(20)} | {20: text(3) + " more"}
    asked: list[int] = []

    def read(ids: Sequence[int]) -> dict[int, str]:
        asked.extend(ids)
        return {i: bodies[i] for i in ids}

    finder = DuplicateFinder((i, signature(bodies[i])) for i in range(20))
    finder.add([(20, signature(bodies[20]))], read)
    assert sorted(asked) == [3, 20]


def test_removed_articles_are_forgotten() -> None:
    bodies = {1: text(1), 2: text(1)}
    finder = DuplicateFinder([(1, signature(bodies[1]))])
    finder.remove([1])
    assert finder.add([(2, signature(bodies[2]))], reader(bodies)) == []


def test_signatures_of_another_version_are_told() -> None:
    assert is_current(signature(text(1)))
    assert not is_current(b"\x00 something else")


def test_groups_are_named_by_their_first_article_and_joined() -> None:
    near = [NearDuplicate(1, 2, 0.9, ""), NearDuplicate(5, 6, 0.9, "")]
    groups = group(near, {})
    assert groups == {1: 1, 2: 1, 5: 5, 6: 5}
    assert group([NearDuplicate(2, 6, 0.8, "")], groups) == {5: 1, 6: 1}
    assert group([], groups) == {}

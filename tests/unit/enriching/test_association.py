"""Companions ranked by association, not by number."""

from pressmark.enriching.association import log_likelihood, rank


def test_a_rare_companion_beats_a_common_one() -> None:
    ranked = rank(20, 1000, {1: 15, 2: 12}, {1: 700, 2: 14})
    assert [id_ for id_, _ in ranked] == [2, 1]


def test_chance_and_single_meetings_do_not_count() -> None:
    assert rank(100, 1000, {1: 10}, {1: 100}) == []
    assert rank(10, 1000, {1: 1}, {1: 1}) == []


def test_sign_tells_attraction_from_avoidance() -> None:
    assert log_likelihood(9, 10, 10, 100) > 0 > log_likelihood(1, 50, 50, 100)
    assert log_likelihood(0, 0, 10, 100) == 0

"""How fast a job goes: by what was done lately, and nothing is claimed before anything is."""

from pressmark.services.pace import Pace


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_what_comes_before_the_first_item_is_no_part_of_the_pace() -> None:
    clock = _Clock()
    pace = Pace(100, clock)
    clock.now = 30.0  # loading models
    assert pace.at(10) == (0.0, None)
    clock.now = 32.0
    assert pace.at(30) == (10.0, 7.0)


def test_a_pause_is_left_out() -> None:
    clock = _Clock()
    pace = Pace(1_000, clock)
    for second in range(5):
        clock.now = float(second)
        pace.at(10 * second)
    clock.now = 4_000.0
    assert pace.at(41) == (0.0, None)
    clock.now = 4_001.0
    assert pace.at(51) == (10.0, 94.9)


def test_it_follows_what_was_done_lately() -> None:
    clock = _Clock()
    pace = Pace(10_000, clock)
    done = 0
    for second in range(300):
        clock.now = float(second)
        done += 2 if second < 200 else 20
        rate, left = pace.at(done)
    assert rate == 20.0
    assert left == (10_000 - done) / 20


def test_more_than_was_expected_leaves_no_time_below_zero() -> None:
    clock = _Clock()
    pace = Pace(10, clock)
    pace.at(5)
    clock.now = 1.0
    assert pace.at(20) == (15.0, 0.0)
    assert pace.at(20)[1] == 0.0

"""Garbage is collected while nothing is shown, and found in the end."""

import gc
import weakref

import pytest

from pressmark.gui.garbage import GarbageCollection


class _Knot:
    """Refers to itself: only the collector finds it."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def _collector():
    before = gc.get_threshold(), gc.isenabled()
    yield
    gc.unfreeze()
    gc.set_threshold(*before[0])
    (gc.enable if before[1] else gc.disable)()


def _old_knot():
    """A reference to garbage that has already outlived the young generations."""
    knot = _Knot()
    gc.collect()
    return weakref.ref(knot)


def test_old_garbage_goes_once_the_windows_are_at_rest(qtbot, _collector):
    done = 0
    garbage = GarbageCollection(lambda: done)
    garbage.begin()
    assert gc.isenabled()
    knot = _old_knot()
    for shown in (3, 5):  # something is shown between the looks
        done = shown
        garbage.look()
        assert knot() is not None
    garbage.look()
    assert knot() is None


def test_a_window_left_alone_is_collected_once(qtbot, _collector):
    garbage = GarbageCollection(lambda: 7)
    garbage.begin()
    garbage.look()
    garbage.look()
    knot = _old_knot()
    garbage.look()
    assert knot() is not None
    gc.collect()


def test_what_was_loaded_before_is_never_looked_at_again(qtbot, _collector):
    loaded = _old_knot()
    garbage = GarbageCollection(lambda: 0)
    garbage.begin()
    gc.collect()
    assert loaded() is not None

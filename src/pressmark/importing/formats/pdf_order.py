"""The reading order of a page: columns one after the other, spanning lines between them."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressmark.importing.formats.pdf_lines import Run

#: Lines each of two columns must have, and letters a line of them has at least on average:
#: less is a table, whose rows are read across.
_FEWEST_LINES = 4
_FEWEST_LETTERS = 12
#: Share of a region's runs that may cross the gutter: headlines, captions.
_MOST_CROSSING = 0.35
_DEEPEST = 12
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as read: its text and place, and the left and right edge of its column."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    column_left: float
    column_right: float

    @property
    def size(self) -> float:
        """Height of its letters in points."""
        return self.bottom - self.top


def reading_order(runs: Sequence[Run]) -> list[Line]:
    """The lines of a page in the order a reader takes them."""
    visible = [run for run in runs if run.text.strip() and run.size > 0]
    if _is_sideways(visible):
        return _as_written(visible)
    letters = "".join(run.text for run in visible)
    right_to_left = len(_RIGHT_TO_LEFT.findall(letters)) * 2 > len(letters)
    return list(_ordered(visible, right_to_left, 0))


def _ordered(runs: list[Run], right_to_left: bool, depth: int) -> Iterator[Line]:
    gutter = _gutter(runs) if depth < _DEEPEST else None
    if gutter is None:
        yield from _lines(runs, right_to_left)
        return
    for block in _blocks(runs, gutter):
        sides = (
            [run for run in block if run.right <= gutter],
            [run for run in block if run.left >= gutter],
        )
        if not sides[0] or not sides[1]:
            yield from _ordered(block, right_to_left, depth + 1)
            continue
        for side in reversed(sides) if right_to_left else sides:
            yield from _ordered(side, right_to_left, depth + 1)


def _gutter(runs: list[Run]) -> float | None:
    """The x that parts the region into columns; None when it has one column only."""
    best: tuple[int, float, float] | None = None
    edges = sorted({run.right for run in runs})
    for edge in edges[:-1]:
        following = min((run.left for run in runs if run.left >= edge), default=None)
        if following is None:
            continue
        x = (edge + following) / 2
        crossing = sum(run.left < x < run.right for run in runs)
        if crossing <= _MOST_CROSSING * len(runs) and _parts_columns(runs, x):
            rank = (crossing, edge - following, x)
            best = min(best, rank) if best else rank
    return best[2] if best else None


def _parts_columns(runs: list[Run], x: float) -> bool:
    left = [run for run in runs if run.right <= x]
    right = [run for run in runs if run.left >= x]
    if not (_is_prose(left) and _is_prose(right)):
        return False
    shared = min(_bottom(left), _bottom(right)) - max(_top(left), _top(right))
    return shared > 0.3 * min(_bottom(left) - _top(left), _bottom(right) - _top(right))


def _is_prose(runs: list[Run]) -> bool:
    if len(runs) < _FEWEST_LINES:
        return False
    return statistics.median(len(run.text) for run in runs) >= _FEWEST_LETTERS


def _blocks(runs: list[Run], gutter: float) -> Iterator[list[Run]]:
    """The region from top to bottom: runs beside the gutter together, those across it apart."""
    beside: list[Run] = []
    across: list[Run] = []
    for run in sorted(runs, key=lambda run: run.middle):
        crosses = run.left < gutter < run.right
        if crosses and beside:
            yield beside
            beside = []
        if not crosses and across:
            yield across
            across = []
        (across if crosses else beside).append(run)
    yield from (block for block in (beside, across) if block)


def _lines(runs: list[Run], right_to_left: bool) -> Iterator[Line]:
    """Runs at one height joined to lines, from top to bottom."""
    if not runs:
        return
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    row: list[Run] = []
    for run in sorted(runs, key=lambda run: (run.middle, run.left)):
        if row and run.middle - row[0].middle > 0.5 * min(run.size, row[0].size):
            yield _line(row, left, right, right_to_left)
            row = []
        row.append(run)
    yield _line(row, left, right, right_to_left)


def _line(row: list[Run], left: float, right: float, right_to_left: bool) -> Line:
    row = sorted(row, key=lambda run: run.left, reverse=right_to_left)
    return Line(
        text=" ".join(run.text for run in row),
        left=min(run.left for run in row),
        right=max(run.right for run in row),
        top=min(run.top for run in row),
        bottom=max(run.bottom for run in row),
        column_left=left,
        column_right=right,
    )


def _is_sideways(runs: list[Run]) -> bool:
    """Whether most of the text stands upright on its side (landscape tables)."""
    tall = sum(
        run.bottom - run.top > 2 * (run.right - run.left) for run in runs if len(run.text) > 3
    )
    long = sum(len(run.text) > 3 for run in runs)
    return tall * 2 > long > 0


def _as_written(runs: list[Run]) -> list[Line]:
    return [
        Line(run.text, run.left, run.right, run.top, run.bottom, run.left, run.right)
        for run in runs
    ]


def _top(runs: list[Run]) -> float:
    return min(run.top for run in runs)


def _bottom(runs: list[Run]) -> float:
    return max(run.bottom for run in runs)

"""What a terminal shows."""

from __future__ import annotations

from rich.console import Console

from pressmark.cli.render import render_pairs


def shown(figures: dict[str, object]) -> str:
    """The text on a terminal of eighty columns."""
    console = Console(width=80)
    with console.capture() as capture:
        console.print(render_pairs(figures))
    return capture.get()


def test_figures_stand_a_line_each_and_counted_values_too():
    text = shown({"original_bytes": 12345, "sources": {"Metro": 1200, "The Wire": 7}})
    lines = [line.split() for line in text.splitlines()]
    assert lines == [
        ["original", "bytes", "12,345"],
        ["sources", "1,200", "Metro"],
        ["7", "The", "Wire"],
    ]


def test_of_many_values_it_says_how_many_are_left_out():
    text = shown({"sources": {f"Source {number}": 1 for number in range(100)}})
    assert "Source 39" in text
    assert "Source 40" not in text
    assert "and 60 more" in text

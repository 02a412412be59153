"""``pressmark --self-test``: whether this installation works, a line a part."""

from __future__ import annotations

import click

from pressmark import __version__
from pressmark.services.self_test import draw_window, self_test


def run_self_test() -> int:
    """Print a line for each part tried; 0 when all of them work."""
    click.echo(f"Pressmark {__version__}")
    failed = 0
    for part in self_test(draw_window):
        failed += not part.passed
        click.echo(f"{'ok' if part.passed else 'FAILED':7} {part.name}: {part.seen}")
    return 1 if failed else 0

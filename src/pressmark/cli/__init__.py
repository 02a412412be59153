"""The command line: the same services as the window, for terminals and scripts.

May import services and the model, click and rich.
"""

from __future__ import annotations

from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; its exit status (0 done, 1 a reported error, 2 wrong usage)."""
    from pressmark.cli.commands import invoke

    return invoke(list(arguments))

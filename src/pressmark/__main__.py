"""The program's start: chooses the window, the command line or a worker, and composes them.

Nothing heavy is imported before the choice, so that the window paints at once.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WORKER = "--worker"
SELF_TEST = "--self-test"


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What ``pressmark`` without a command was asked to open."""

    archive: Path | None = None
    query: str = ""
    picture: Path | None = None
    files: tuple[Path, ...] = ()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Pressmark with the given arguments (default: the process's own); the exit status."""
    multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if WORKER in given:
        from pressmark.services.worker import serve

        return serve(_archive_after(given))
    if given == [SELF_TEST]:
        from pressmark.cli.self_testing import run_self_test

        return run_self_test()
    options = window_options(given)
    if options is not None:
        return _open_window(options)
    from pressmark.cli import run

    return run(given)


def window() -> int:
    """Entry point of the graphical launcher: the window, whatever the arguments."""
    multiprocessing.freeze_support()
    return _open_window(window_options(sys.argv[1:]) or WindowOptions())


def window_options(arguments: Sequence[str]) -> WindowOptions | None:
    """What to open in the window, or None when a command of the command line was given.

    ``pressmark``, ``pressmark --query TEXT`` and ``pressmark FILE...`` (files dropped on the
    icon) open the window; anything else is the command line's.
    """
    values: dict[str, str] = {}
    files: list[Path] = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.partition("=")
        if name in {"--archive", "--query", "--picture"}:
            if not equals and not rest:
                return None
            values[name] = value if equals else rest.pop(0)
        elif not word.startswith("-") and _is_dropped_file(word):
            files.append(Path(word))
        else:
            return None
    return WindowOptions(
        archive=Path(values["--archive"]).expanduser() if "--archive" in values else None,
        query=values.get("--query", ""),
        picture=Path(values["--picture"]) if "--picture" in values else None,
        files=tuple(files),
    )


def _is_dropped_file(word: str) -> bool:
    # A bare word is a command even when a file of that name lies in the folder.
    return ("/" in word or "\\" in word or "." in word) and Path(word).exists()


def _archive_after(arguments: list[str]) -> Path:
    return Path(arguments[arguments.index("--archive") + 1])


def _has_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _open_window(options: WindowOptions) -> int:
    if not _has_display():
        # Qt would end the process with a message about its plugins.
        sys.stderr.write(
            "There is no display to open a window on. "
            "The command line works without one: pressmark --help\n"
        )
        return 1
    gc.disable()  # looking for garbage among all that is loaded now would take 20 ms
    from pressmark.gui.application import run

    return run(
        archive=options.archive,
        query=options.query,
        picture=options.picture,
        files=options.files,
    )


if __name__ == "__main__":
    sys.exit(main())

"""The oldest macOS the libraries of an app run on, as their wheels' tags tell it."""

import re
import sysconfig
from collections.abc import Iterable
from importlib import metadata

#: "macosx_14_0_arm64" in a wheel's tag, "macosx-10.9-universal2" as Python names its own.
PLATFORM = re.compile(r"macosx[-_](\d+)[._](\d+)[-_]")


def oldest_macos(wheels: Iterable[str]) -> str:
    """The version of macOS that every wheel runs on, "14.0"; each wheel is told by its tags.

    pip takes the wheel made for the newest system that the building machine satisfies, so the
    answer is not the same on every machine, nor after every change of what is locked.
    """
    least = [min(found) for tags in wheels if (found := _versions(tags))]
    major, minor = max(least, default=(11, 0))
    return f"{major}.{minor}"


def installed_wheels() -> list[str]:
    """The tags of every library installed beside this Python, and Python's own."""
    wheels = [part.read_text("WHEEL") or "" for part in metadata.distributions()]
    return [*wheels, sysconfig.get_platform()]


def _versions(tags: str) -> list[tuple[int, int]]:
    return [(int(major), int(minor)) for major, minor in PLATFORM.findall(tags)]

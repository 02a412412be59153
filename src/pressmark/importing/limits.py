"""What one file may cost: time, memory, depth and expansion."""

from __future__ import annotations

MEGABYTE = 1 << 20

#: Bytes a format may ask for in one piece. Parsed trees take about ten times the bytes.
MAX_IN_MEMORY = 32 * MEGABYTE

#: Containers within containers (a zip in a tar in a zip…) that are opened.
MAX_DEPTH = 6

#: Private memory of a worker process, in bytes, where the system can hold it to that. With
#: the libraries it shares with others (50 MB) it stays below 512 MB.
WORKER_MEMORY = 448 * MEGABYTE

#: What is said of a page or a member that would take more.
TOO_LARGE = (
    f"It needs more than the {WORKER_MEMORY // MEGABYTE} MB of memory that reading one file may "
    "take: save it in smaller parts, or as plain text."
)

#: Bytes that unpacking leaves free on the disk.
ROOM_TO_LEAVE = 512 * MEGABYTE

#: What may always be expanded out of a file, and how many times its own size may be.
#: Texts of archives and exports shrink 3–15 times; only padding shrinks 100 times.
_EXPANSION_FLOOR = 256 * MEGABYTE
_EXPANSION_RATIO = 100


#: Processor seconds the largest step of reading may take: nothing hangs for longer.
_LONGEST_STEP = 30


def expansion_limit(size: int) -> int:
    """Bytes that may be expanded out of a file of ``size`` bytes."""
    return max(_EXPANSION_FLOOR, size * _EXPANSION_RATIO)


def cpu_seconds(size: int) -> int:
    """Processor seconds a file of ``size`` bytes may take for one step of its reading.

    A step is what lies between two batches of articles, two pages of a PDF, or a hundred
    records. The slowest real page measured (2.6 MB, saved with its scripts) takes 0.4 s.
    """
    return min(8 + 2 * size // MEGABYTE, _LONGEST_STEP)


def wall_seconds(size: int) -> float:
    """Seconds by the clock after which a worker that says nothing is ended."""
    return 3.0 * cpu_seconds(size)


def hashing_seconds(size: int) -> int:
    """Seconds the check sum of ``size`` bytes may take."""
    return size // (50 * MEGABYTE)

"""``make accuracy``: how well articles are read, as a table (README) and ``build/accuracy.json``.

Each part is a module with ``figures(data)`` or ``measure()`` -> {key: number}. Without the data
folder beside the project there is nothing to measure. Name parts to run only those:
``pages speed``.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

from table import write_table

_PROJECT = Path(__file__).resolve().parents[2]
_DATA = _PROJECT.parent / "shared" / "data"
_OUT = _PROJECT / "build" / "accuracy.json"
_PARTS = ("pages", "htmldates", "speed", "entities", "twins")


def main(arguments: list[str]) -> int:
    """Run the parts named, or all of them; 0 when all were run."""
    if not _DATA.is_dir():
        print(f"Nothing to measure: there is no folder {_DATA}.")
        return 1
    known = json.loads(_OUT.read_text(encoding="utf-8")) if _OUT.is_file() else {}
    for name in arguments or _available():
        known.update(_figures(name))
        _OUT.parent.mkdir(exist_ok=True)
        _OUT.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    write_table(_PROJECT / "README.md", known)
    for key in sorted(known):
        print(f"{key:32} {known[key]:10.4f}")
    return 0


def _figures(name: str) -> dict[str, float]:
    """What the part ``name`` measures; parts that find their data themselves take none."""
    part = importlib.import_module(name)
    found: dict[str, float] = part.figures(_DATA) if hasattr(part, "figures") else part.measure()
    return found


def _available() -> list[str]:
    here = Path(__file__).parent
    return [name for name in _PARTS if (here / f"{name}.py").is_file()]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

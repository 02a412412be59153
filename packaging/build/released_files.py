"""Files of others' releases that are shipped cut down: checked first, then replaced as a whole."""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp


def check(folder: Path, released: Mapping[str, str], distribution: str) -> None:
    """SystemExit, naming the file, unless ``folder`` holds the files that were released.

    ``released`` gives each one's SHA-256 by its place in the folder.
    """
    for name, expected in released.items():
        path = folder / name
        if not path.is_file():
            sys.exit(f"{path} is missing: install the locked {distribution}.")
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != expected:
            sys.exit(f"{path} is not the released file (SHA-256 {found}, expected {expected}).")


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """A new folder to fill, which takes ``target``'s place only when it was filled."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = Path(mkdtemp(dir=target.parent))
    try:
        yield unfinished
        unfinished.chmod(0o755)
        if target.exists():
            shutil.rmtree(target)
        unfinished.rename(target)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def size(folder: Path) -> int:
    """All that lies in ``folder``, in bytes."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def package_folder(module: str, distribution: str) -> Path:
    """Where an installed package lies; SystemExit when it is not installed."""
    package = find_spec(module)
    if package is None or package.origin is None:
        sys.exit(f"{distribution} is not installed.")
    return Path(package.origin).parent

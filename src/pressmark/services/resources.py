"""Where the files shipped with Pressmark are: icons, manual, tables, sample articles."""

import sys
from functools import cache
from pathlib import Path


def resource(*parts: str) -> Path:
    """A shipped file or folder: in a checkout, installed as a wheel, or frozen."""
    return _root().joinpath(*parts)


@cache
def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "pressmark" / "_resources"
    package = Path(__file__).resolve().parents[1]
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parents[1] / "resources"

#!/usr/bin/env python3
"""Write the articles ``pressmark --self-test`` reads: ``make_self_test.py [FOLDER]``.

One small file a format, named after it (``mets-alto.xml``), each with one article of our own
whose title ends in the format's name. The same program gives the same bytes every time.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from self_test import containers, documents, exports, news, saved_pages

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "self-test"

Files = dict[str, bytes]
PARTS: tuple[Callable[[], Files], ...] = (
    saved_pages.files,
    documents.files,
    news.files,
    exports.files,
    containers.files,
)


def main() -> None:
    """Entry point."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    written = {name: data for part in PARTS for name, data in part().items()}
    for name, data in written.items():
        (folder / name).write_bytes(data)
    for stale in {path.name for path in folder.iterdir()} - written.keys():
        (folder / stale).unlink()
    print(f"{len(written)} files, {sum(map(len, written.values())) / 1024:.0f} KB")


if __name__ == "__main__":
    main()

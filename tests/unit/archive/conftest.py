"""An empty archive, and one with articles."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_archive import add, draft

from pressmark.archive.archive import Archive
from pressmark.archive.opening import create_archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_archive(tmp_path / "archive") as made:
        yield made


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Articles 1 to 6 of one file."""
    add(archive, [draft(number) for number in range(1, 7)])
    return archive

"""Archives of other files, each around one saved page."""

import bz2
import io
import tarfile

import py7zr
from py7zr.helpers import ArchiveTimestamp

from self_test.archives import zipped
from self_test.story import DAY, page


def files() -> dict[str, bytes]:
    """The files by name."""
    return {
        "zip.zip": zipped({"page.html": page("zip")}),
        "tar.tar": _tar("tar"),
        "7z.7z": _sevenzip("7z"),
        "compressed.html.bz2": bz2.compress(page("compressed").encode()),
    }


def _tar(name: str) -> bytes:
    data = page(name).encode()
    entry = tarfile.TarInfo("page.html")
    entry.size = len(data)
    entry.mtime = int(DAY.timestamp())
    kept = io.BytesIO()
    with tarfile.open(fileobj=kept, mode="w") as archive:
        archive.addfile(entry, io.BytesIO(data))
    return kept.getvalue()


def _sevenzip(name: str) -> bytes:
    kept = io.BytesIO()
    with py7zr.SevenZipFile(kept, "w") as archive:
        archive.writestr(page(name), "page.html")
        for times in ("creationtime", "lastwritetime", "lastaccesstime"):
            archive.header.files_info.files[-1][times] = ArchiveTimestamp.from_datetime(
                DAY.timestamp()
            )
    return kept.getvalue()

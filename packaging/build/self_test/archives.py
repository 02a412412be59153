"""Zip files that come out the same at every writing."""

import io
import zipfile

_EPOCH = (2021, 5, 20, 9, 30, 0)


def zipped(members: dict[str, bytes | str]) -> bytes:
    """A zip of ``members``, in their order, all of one date."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name, data in members.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            # EPUB wants its first member, the media type, as it is.
            stored = name == "mimetype"
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return kept.getvalue()

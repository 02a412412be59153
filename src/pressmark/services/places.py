"""Where archives and what is derived from them live on this computer (platformdirs)."""

import os
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

ARCHIVE_VARIABLE = "PRESSMARK_ARCHIVE"
_APPLICATION = "Pressmark"


def default_archive() -> Path:
    """The archive used when none is named: ``$PRESSMARK_ARCHIVE``, or "My archive"."""
    chosen = os.environ.get(ARCHIVE_VARIABLE)
    return Path(chosen).expanduser() if chosen else _data() / "My archive"


def sample_archive() -> Path:
    """The sample archive's folder; made on first use by :mod:`pressmark.services.sample`."""
    return _data() / "Sample archive"


def cache_folder(archive_id: str) -> Path:
    """Where the index and facet table of an archive live; may be deleted at any time."""
    return user_cache_path(_APPLICATION, appauthor=False) / "indexes" / archive_id


def log_file() -> Path:
    """The log that "Save diagnostics" collects."""
    return user_cache_path(_APPLICATION, appauthor=False) / "pressmark.log"


def request_folder() -> Path:
    """Where a second start leaves what it was asked to open, for the first."""
    return user_cache_path(_APPLICATION, appauthor=False) / "requests"


def model_folder() -> Path:
    """Where recognisers keep what they prepare once (trimmed models)."""
    return user_cache_path(_APPLICATION, appauthor=False) / "models"


def _data() -> Path:
    return user_data_path(_APPLICATION, appauthor=False)

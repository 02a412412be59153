"""Fixtures every tier of test may use."""

from pathlib import Path

import pytest
from hypothesis import settings

# On a busy machine an example may take any time; where CI is set, examples stay the same ones.
settings.register_profile("pressmark", settings(), deadline=None)
settings.load_profile("pressmark")

_SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real articles and files beside the project; skips where it is absent."""
    if not _SHARED.is_dir():
        pytest.skip(f"needs the data folder beside the project: ../{_SHARED.parent.name}/data")
    return _SHARED

"""About names every library that is installed with Pressmark."""

from __future__ import annotations

import re
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_ONLY_FOR_DEVELOPERS = {"pytest", "ruff", "mypy", "hypothesis", "tantivy", "pyinstaller"}


def shown() -> dict[str, str]:
    """Library → version, as About shows them."""
    page = _ROOT / "resources" / "licences" / "components.md"
    rows = re.findall(r"^\| (\S+) \| (\S+) \| (.+) \|$", page.read_text(encoding="utf-8"), re.M)
    assert all(licence.strip() for _, _, licence in rows)
    return {name: version for name, version, _ in rows if name != "library"}


def test_each_has_a_version_that_is_installed():
    lock = (_ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.M))
    assert set(shown().items()) <= locked, "run packaging/build/make_licences.py"


def test_whatever_pressmark_imports_is_there():
    project = (_ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (required,) = re.findall(r"^dependencies = \[(.+?)^\]", project, re.M | re.S)
    names = {re.sub(r"[-_.]+", "-", name).lower() for name in re.findall(r'"([\w.-]+)', required)}
    assert len(names) > 25
    assert names <= set(shown())
    assert not _ONLY_FOR_DEVELOPERS & set(shown())

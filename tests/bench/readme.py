"""Puts measured figures into README.md, between two marks."""

from pathlib import Path

_README = Path(__file__).resolve().parents[2] / "README.md"


def put(name: str, text: str) -> None:
    """Put ``text`` between ``<!-- name -->`` and ``<!-- /name -->``, where README has them."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    readme = _README.read_text(encoding="utf-8")
    if begin in readme and end in readme:
        before, rest = readme.split(begin, 1)
        after = rest.split(end, 1)[1]
        _README.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")

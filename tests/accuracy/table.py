"""The table of measured figures in README, between its two marks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_BEGIN, _END = "<!-- accuracy -->", "<!-- /accuracy -->"
#: Key → what it says, and whether it is a share (else a number).
_ROWS = {
    "pages.title": ("saved news pages: headline right (token F1 > 0.8)", True),
    "pages.day": ("saved news pages: day of publication right", True),
    "pages.day_wrong": ("saved news pages: day wrong (the rest is left unknown)", True),
    "pages.body_f1": ("saved news pages: token F1 of the text", False),
    "htmldate.day": ("pages of every kind: day right", True),
    "htmldate.day_wrong": ("pages of every kind: day wrong", True),
    "twins.pairs": ("print page and web page grouped, of 40", False),
    "twins.wrong": ("pairs of different articles grouped", False),
    "speed.ratio": ("saved page to searchable, per CPU second, against plain trafilatura", False),
    "speed.pages_per_cpu_second": ("saved pages made searchable per CPU second", False),
    "conll.prose.f1": ("entities, CoNLL-2003 prose: F1", False),
    "conll.all.f1": ("entities, CoNLL-2003 all: F1", False),
    "ner.articles_per_cpu_s": ("articles recognised per CPU second", False),
}


def write_table(readme: Path, figures: Mapping[str, float]) -> None:
    """Put ``figures`` between the marks of ``readme``; nothing without the marks.

    Rows of parts that were not measured now stay as they are.
    """
    text = readme.read_text(encoding="utf-8")
    before, begun, rest = text.partition(_BEGIN)
    standing, ended, after = rest.partition(_END)
    if begun and ended:
        table = "\n".join(["| measured | |", "|---|---|", *_lines(standing, figures)])
        readme.write_text(f"{before}{_BEGIN}\n{table}\n{_END}{after}", encoding="utf-8")


def _lines(standing: str, figures: Mapping[str, float]) -> list[str]:
    rows = dict(_row(line) for line in standing.splitlines() if line.count("|") == 3)
    for heading in ("measured", "---"):
        rows.pop(heading, None)
    for key, value in figures.items():
        said, share = _ROWS.get(key, (key, False))
        rows[said] = _shown(value, share)
    first = [said for said, _ in _ROWS.values() if said in rows]
    return [f"| {said} | {rows[said]} |" for said in (*first, *sorted(rows.keys() - first))]


def _row(line: str) -> tuple[str, str]:
    said, value = line.strip().strip("|").split("|")
    return said.strip(), value.strip()


def _shown(value: float, share: bool) -> str:
    if share:
        return f"{100 * value:.1f} %"
    return f"{value:.0f}" if value == int(value) else f"{value:.3g}"

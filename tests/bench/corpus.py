"""The corpus: 19,042 real articles of Reuters, multiplied by mixing their sentences."""

from __future__ import annotations

import datetime
import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_FIRST_DAY = datetime.datetime(1990, 1, 1)
_SECONDS = (datetime.datetime(2024, 12, 31) - _FIRST_DAY).total_seconds()
_SOURCES = ["Reuters", *(f"Source {i:02}" for i in range(1, 40))]
_SHARES = [1 / (i + 1) for i in range(40)]


def make(reuters: Path, path: Path, size: int) -> None:
    """Write ``size`` articles as JSON lines, the same ones every time."""
    if path.exists():
        return
    with gzip.open(reuters, "rt", encoding="utf-8") as file:
        originals = [json.loads(line) for line in file]
    new = path.with_suffix(".new")
    with new.open("w", encoding="utf-8") as out:
        for number, article in zip(range(size), _mixed(originals), strict=False):
            out.write(json.dumps({"number": number + 1, **article}) + "\n")
    new.replace(path)


def _mixed(originals: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Each article again and again, a third of its sentences exchanged for a neighbour's."""
    dice = random.Random(7)
    sentences = [[s.strip() for s in _SENTENCE.split(o["body"]) if s.strip()] for o in originals]
    while True:
        for i, original in enumerate(originals):
            own = sentences[i]
            neighbour = sentences[(i + dice.choice([-3, -2, -1, 1, 2, 3])) % len(originals)]
            third = max(1, len(own) // 3)
            kept = dice.sample(own, max(1, len(own) - third)) if len(own) > 1 else own
            body = kept + dice.sample(neighbour, min(third, len(neighbour)))
            dice.shuffle(body)
            day = _FIRST_DAY + datetime.timedelta(seconds=int(dice.random() ** 0.7 * _SECONDS))
            yield {
                "title": original["title"],
                "date": day.isoformat()[:10],
                "source": dice.choices(_SOURCES, _SHARES)[0],
                "entities": sorted(set(original["entities"])),
                "body": " ".join(body),
            }


def articles(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of a corpus."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)

"""How well print pages and web pages of one article are grouped: 40 pairs of kremlin.ru."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from pressmark.enriching.duplicates.finder import DuplicateFinder, group, signature

DATA = Path(__file__).parents[3] / "shared" / "data"


def measure(extract: Callable[[bytes], str] | None = None) -> dict[str, float]:
    """``twins.pairs`` grouped, and ``twins.wrong``: groups of different articles.

    ``extract`` gives the body of a page; trafilatura's by default.
    """
    folder = DATA / "pages" / "kremlin_twins"
    if not folder.is_dir():
        print("twins: the data folder beside the project is absent")
        return {}
    pages = sorted(folder.glob("*.html"))
    bodies = {i: (extract or _plain)(page.read_bytes()) for i, page in enumerate(pages)}
    articles = defaultdict(list)
    for index, page in enumerate(pages):
        articles[page.name.split(".")[0]].append(index)
    pairs = DuplicateFinder().add(
        [(index, signature(body)) for index, body in bodies.items()],
        lambda ids: {index: bodies[index] for index in ids},
    )
    groups = group(pairs, {})
    together = sum(len({groups.get(i, i) for i in ids}) == 1 for ids in articles.values())
    article_of = {index: name for name, ids in articles.items() for index in ids}
    wrong = sum(article_of[pair.left] != article_of[pair.right] for pair in pairs)
    print(f"twins: {together} of {len(articles)} grouped, {wrong} pairs of different articles")
    return {"twins.pairs": float(together), "twins.wrong": float(wrong)}


def _plain(page: bytes) -> str:
    import trafilatura

    return trafilatura.extract(page.decode("utf-8"), favor_precision=True) or ""


if __name__ == "__main__":
    print(measure())

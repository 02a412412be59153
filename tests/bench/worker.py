"""One engine in a process of its own: reads orders as JSON lines, answers each with one.

The bench asks all engines one query after the other, so that a busy machine slows them alike.
Times are CPU seconds of this process.
"""

from __future__ import annotations

import json
import resource
import shutil
import statistics
import sys
from pathlib import Path
from time import process_time
from typing import Any

from queries import Query, common, special


def engine(name: str) -> Any:
    """A new engine of that name."""
    import engines
    import peers

    made = (engines.Pressmark, peers.Tantivy, peers.Fts5, peers.Xapian)
    return next(each for each in made if each.name == name)()


def build(name: str, folder: Path, corpus: Path) -> dict[str, float]:
    """Index the corpus anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    started = process_time()
    engine(name).build(folder, corpus)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {"cpu_s": process_time() - started, "mb": size / 1e6}


def timed(asked: Any, query: Query, facets: bool, times: int) -> list[float]:
    """CPU milliseconds of each of several runs; empty where the engine cannot answer."""
    found: list[float] = []
    for _ in range(times):
        started = process_time()
        if asked.ask(query, facets) < 0:
            return []
        found.append(1e3 * (process_time() - started))
    return found


def serve(name: str, folder: Path) -> None:
    """Answer orders ``[index of query, with facets, runs]`` until the input ends."""
    queries = common() + special()
    started = process_time()
    opened = engine(name)
    opened.load()
    loaded = process_time() - started
    started = process_time()
    opened.open(folder)
    opened.ask(queries[0], False)
    reply({"open_ms": 1e3 * (process_time() - started), "load_ms": 1e3 * loaded})
    for line in sys.stdin:
        number, facets, times = json.loads(line)
        if number < 0:
            break
        runs = timed(opened, queries[number], facets, times)
        reply({"first": runs[0] if runs else None,
               "median": statistics.median(runs) if runs else None})  # fmt: skip
    reply({"rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024})


def reply(content: dict[str, Any]) -> None:
    """One line to the bench."""
    sys.stdout.write(json.dumps(content) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    order, engine_name, place = sys.argv[1:4]
    if order == "build":
        reply(build(engine_name, Path(place), Path(sys.argv[4])))
    else:
        serve(engine_name, Path(place))

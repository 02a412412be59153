"""The benchmark: our engine beside tantivy, SQLite FTS5 and Xapian, in one interleaved run.

    python tests/bench/bench.py [--sizes 100000 1000000] [--runs 7]

Prints a table, puts it into README.md between its markers, and writes build/bench.json and
build/bench.md. Needs the Reuters articles in ../shared/data; with Xapian, a million articles take
half an hour to build (--engines leaves engines out, --keep uses the indexes built before).
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import readme
from corpus import make
from queries import common, special

ROOT = Path(__file__).resolve().parents[2]
REUTERS = ROOT.parent / "shared" / "data" / "news" / "reuters21578-19042.jsonl.gz"
WORK = ROOT / "build" / "bench"
WORKER = Path(__file__).with_name("worker.py")
SYSTEM_PYTHON = "/usr/bin/python3"  # where Debian installs python3-xapian
NAMES = ("pressmark", "tantivy", "fts5", "xapian")

_LEGEND = (
    "CPU milliseconds. *First*: each query once, in random order, in a process that has not "
    "answered it before. *Again*: the median of several times in a row, as when one scrolls, "
    "comes back or changes a filter."
)

Results = dict[str, dict[str, dict[str, float]]]


def python_of(name: str) -> str:
    """The interpreter an engine runs in."""
    return SYSTEM_PYTHON if name == "xapian" else sys.executable


def present() -> list[str]:
    """Engines that can be run here."""
    test = [SYSTEM_PYTHON, "-c", "import xapian"]
    try:
        has_xapian = subprocess.run(test, capture_output=True).returncode == 0
    except FileNotFoundError:
        has_xapian = False
    return [name for name in NAMES if name != "xapian" or has_xapian]


class Worker:
    """An engine opened in a process of its own."""

    def __init__(self, name: str, folder: Path) -> None:
        order = [python_of(name), str(WORKER), "serve", name, str(folder)]
        self._process = subprocess.Popen(
            order, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        opened = self._reply()
        self.open_ms: float = opened["open_ms"]
        self.load_ms: float = opened["load_ms"]

    def ask(self, number: int, facets: bool, times: int) -> dict[str, float | None]:
        """Time one query."""
        self._send([number, facets, times])
        return self._reply()

    def close(self) -> float:
        """End the process; its peak memory in MB."""
        self._send([-1, False, 0])
        memory: float = self._reply()["rss_mb"]
        self._process.wait()
        return memory

    def _send(self, order: list[Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()

    def _reply(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        reply: dict[str, Any] = json.loads(self._process.stdout.readline())
        return reply


def build(name: str, size: int, corpus: Path) -> dict[str, float]:
    """Index a corpus in a process of its own."""
    folder = WORK / f"{name}-{size}"
    order = [python_of(name), str(WORKER), "build", name, str(folder), str(corpus)]
    done = subprocess.run(order, check=True, capture_output=True, text=True)
    built = json.loads(done.stdout.splitlines()[-1])
    return {"index_per_cpu_s": size / built["cpu_s"], "index_mb": built["mb"]}


def measure(names: Iterable[str], size: int, runs: int) -> dict[str, dict[str, Any]]:
    """Ask every query of every engine, one query after the other.

    First each of them once, in a random order, in a process that has answered nothing like it
    before (and again in another for facets); then each several times in a row.
    """
    first_facets = _first_times(_opened(names, size), True)
    workers = _opened(names, size)
    first = _first_times(workers, False, close=False)
    times: dict[str, dict[str, list[Any]]] = {
        name: {"plain": [], "facets": [], "special": []} for name in workers
    }
    for number in range(len(common()) + len(special())):
        for name, worker in workers.items():
            plain = worker.ask(number, False, runs)["median"]
            counted = worker.ask(number, True, runs)["median"]
            if number < len(common()):
                times[name]["plain"].append(plain)
                times[name]["facets"].append(counted)
            else:
                times[name]["special"].append((plain, counted))
    return {
        name: {
            **times[name],
            "first": first[name],
            "first_facets": first_facets[name],
            "open_ms": worker.open_ms,
            "load_ms": worker.load_ms,
            "rss_mb": worker.close(),
        }
        for name, worker in workers.items()
    }


def _opened(names: Iterable[str], size: int) -> dict[str, Worker]:
    return {name: Worker(name, WORK / f"{name}-{size}") for name in names}


def _first_times(
    workers: dict[str, Worker], facets: bool, close: bool = True
) -> dict[str, list[float | None]]:
    """Milliseconds of every ordinary query, each asked for the first time."""
    numbers = list(range(len(common())))
    random.Random(5).shuffle(numbers)
    times: dict[str, list[float | None]] = {name: [] for name in workers}
    for number in numbers:
        for name, worker in workers.items():
            times[name].append(worker.ask(number, facets, 1)["first"])
    if close:
        for worker in workers.values():
            worker.close()
    return times


def percentile(values: list[float], part: float) -> float:
    """The value below which ``part`` of all lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def summary(measured: dict[str, Any]) -> dict[str, float]:
    """What bench.json says of one engine at one size, but for its building."""
    series = (("", "plain"), ("facets_", "facets"), ("first_", "first"),
              ("first_facets_", "first_facets"))  # fmt: skip
    return {
        "open_ms": measured["open_ms"],
        **{f"{name}p50": percentile(measured[key], 0.5) for name, key in series},
        **{f"{name}p95": percentile(measured[key], 0.95) for name, key in series},
        "rss_mb": measured["rss_mb"],
    }


def table(results: Results) -> str:
    """The results as Markdown."""
    columns = (
        ("first_p50", "first p50 ms"), ("first_p95", "first p95 ms"),
        ("first_facets_p50", "first p50 ms with facets"),
        ("first_facets_p95", "first p95 ms with facets"),
        ("p50", "again p50 ms"), ("p95", "again p95 ms"),
        ("facets_p50", "again p50 ms with facets"), ("facets_p95", "again p95 ms with facets"),
        ("open_ms", "open ms"), ("index_mb", "index MB"),
        ("index_per_cpu_s", "articles indexed a CPU-second"), ("rss_mb", "memory MB"),
    )  # fmt: skip
    lines = [
        "| articles | engine | " + " | ".join(title for _, title in columns) + " |",
        "|---|---|" + "---|" * len(columns),
    ]
    sizes = sorted({int(size) for sized in results.values() for size in sized})
    for size in sizes:
        for name, sized in results.items():
            if str(size) in sized:
                values = " | ".join(_figure(sized[str(size)].get(key)) for key, _ in columns)
                lines.append(f"| {size:,} | {name} | {values} |")
    return "\n".join(lines)


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def special_table(measured: dict[str, dict[str, Any]]) -> str:
    """The queries not every engine answers, with and without facets, in milliseconds."""
    lines = ["| query | " + " | ".join(measured) + " |", "|---|" + "---|" * len(measured)]
    for i, query in enumerate(special()):
        text = " ".join(map(str, query.near or query.fuzzy or (query.regex, *query.words))).strip()
        cells = []
        for each in measured.values():
            plain, counted = each["special"][i]
            cells.append("" if plain is None else f"{plain:.2f} / {counted:.2f}")
        named = f"{query.kind}: {text}".replace("|", "\\|")
        lines.append(f"| {named} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Build, measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--runs", type=int, default=7, help="of each query; the median counts")
    parser.add_argument("--keep", action="store_true", help="measure the indexes of the last run")
    parser.add_argument("--engines", nargs="+", choices=NAMES, default=list(NAMES))
    options = parser.parse_args()
    if not REUTERS.exists():
        sys.exit("needs the Reuters articles in ../shared/data/news")
    WORK.mkdir(parents=True, exist_ok=True)
    saved = ROOT / "build" / "bench.json"
    results: Results = json.loads(saved.read_text()) if saved.exists() else {}
    text = ""
    for size in options.sizes:
        corpus = WORK / f"corpus-{size}.jsonl"
        make(REUTERS, corpus, size)
        names = [name for name in present() if name in options.engines]
        for name in names:
            sized = results.setdefault(name, {}).setdefault(str(size), {})
            if not options.keep:
                sized.update(build(name, size, corpus))
        measured = measure(names, size, options.runs)
        for name in names:
            results[name][str(size)].update(summary(measured[name]))
        ours = measured["pressmark"]
        text += (
            f"\n{size:,} articles: pressmark's modules load in {ours['load_ms']:.0f} ms before "
            "the index is opened. Other queries, asked again, milliseconds without / with "
            "facets:\n\n"
            f"{special_table(measured)}\n"
        )
    saved.write_text(json.dumps(results, indent=1), encoding="utf-8")
    text = f"{_LEGEND}\n\n{table(results)}\n{text}"
    print(text)
    saved.with_suffix(".md").write_text(text, encoding="utf-8")
    readme.put("bench", text)


if __name__ == "__main__":
    main()

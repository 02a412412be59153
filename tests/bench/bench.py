"""The benchmark: our engine beside tantivy, SQLite FTS5 and Xapian, in one interleaved run.

    python tests/bench/bench.py [--sizes 100000 1000000] [--runs 7]

Prints a table, puts it into README.md between its markers, and writes build/bench.json and
build/bench.md. Needs the Reuters articles in ../shared/data; with Xapian, a million articles take
half an hour to build (--engines leaves engines out, --keep uses the indexes built before).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from corpus import make
from queries import common, special

ROOT = Path(__file__).resolve().parents[2]
REUTERS = ROOT.parent / "shared" / "data" / "news" / "reuters21578-19042.jsonl.gz"
WORK = ROOT / "build" / "bench"
WORKER = Path(__file__).with_name("worker.py")
SYSTEM_PYTHON = "/usr/bin/python3"  # where Debian installs python3-xapian
NAMES = ("pressmark", "tantivy", "fts5", "xapian")
BEGIN, END = "<!-- bench -->", "<!-- /bench -->"

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
    """Ask every query of every engine, one query after the other."""
    workers = {name: Worker(name, WORK / f"{name}-{size}") for name in names}
    times: dict[str, dict[str, list[Any]]] = {
        name: {"plain": [], "first": [], "facets": [], "special": []} for name in workers
    }
    ordinary, all_queries = len(common()), len(common()) + len(special())
    for number in range(all_queries):
        for name, worker in workers.items():
            plain = worker.ask(number, False, runs)
            counted = worker.ask(number, True, runs)
            if number < ordinary:
                times[name]["plain"].append(plain["median"])
                times[name]["first"].append(plain["first"])
                times[name]["facets"].append(counted["median"])
            else:
                times[name]["special"].append((plain["median"], counted["median"]))
    return {
        name: {
            **times[name],
            "open_ms": worker.open_ms,
            "load_ms": worker.load_ms,
            "rss_mb": worker.close(),
        }
        for name, worker in workers.items()
    }


def percentile(values: list[float], part: float) -> float:
    """The value below which ``part`` of all lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def summary(measured: dict[str, Any]) -> dict[str, float]:
    """What bench.json says of one engine at one size, but for its building."""
    return {
        "open_ms": measured["open_ms"],
        "p50": percentile(measured["plain"], 0.5),
        "p95": percentile(measured["plain"], 0.95),
        "facets_p50": percentile(measured["facets"], 0.5),
        "facets_p95": percentile(measured["facets"], 0.95),
        "rss_mb": measured["rss_mb"],
    }


def table(results: Results) -> str:
    """The results as Markdown."""
    columns = (
        ("p50", "p50 ms"), ("p95", "p95 ms"), ("facets_p50", "p50 ms with facets"),
        ("facets_p95", "p95 ms with facets"), ("open_ms", "open ms"), ("index_mb", "index MB"),
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


def write_readme(text: str) -> None:
    """Put the tables between the markers of README.md, where it has them."""
    path = ROOT / "README.md"
    readme = path.read_text(encoding="utf-8")
    if BEGIN in readme and END in readme:
        before, rest = readme.split(BEGIN, 1)
        after = rest.split(END, 1)[1]
        path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


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
        first = [percentile(ours["first"], part) for part in (0.5, 0.95)]
        text += (
            f"\n{size:,} articles: pressmark's modules load in {ours['load_ms']:.0f} ms before "
            f"the index is opened; a query never asked before takes {first[0]:.1f} ms (p50), "
            f"{first[1]:.1f} ms (p95). Other queries, milliseconds without / with facets:\n\n"
            f"{special_table(measured)}\n"
        )
    saved.write_text(json.dumps(results, indent=1), encoding="utf-8")
    text = table(results) + "\n" + text
    print(text)
    saved.with_suffix(".md").write_text(text, encoding="utf-8")
    write_readme(text)


if __name__ == "__main__":
    main()

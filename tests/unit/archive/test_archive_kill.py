"""SIGKILL at random moments of an import: nothing reported is missing, nothing is twice."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from small_archive import dump

from pressmark.archive.archive import Archive
from pressmark.archive.opening import create_archive, open_archive

ROUNDS = 10 if os.environ.get("PRESSMARK_THOROUGH") else 3
FILES, BATCHES, DRAFTS = 12, 4, 25

_HERE = Path(__file__).parent
_IMPORT = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(_HERE)!r})
from small_archive import draft, source_file
from pressmark.archive.opening import open_archive
from pressmark.model.imports import Batch, RunDefaults

archive = open_archive(Path(sys.argv[1]))
plans = archive.runs.unfinished()
run = plans[0].run_id if plans else archive.runs.begin(["/in"], RunDefaults("", ("t",)))
closed = archive.runs.closed_files(run)
for number in range({FILES}):
    content = b"%d" % number
    path = f"/in/{{number}}"
    if path in closed:
        continue
    archive.originals.store(content)
    for batch in range({BATCHES}):
        first = (number * {BATCHES} + batch) * {DRAFTS}
        # Every tenth article was in the file before as well.
        drafts = tuple(draft(n - 30 if n % 10 == 9 and n > 30 else n)
                       for n in range(first, first + {DRAFTS}))
        stored = archive.runs.add_batch(
            run, Batch(source_file(path, content), drafts, last=batch == {BATCHES - 1}))
        print(*stored.imported, flush=True)
archive.runs.finish(run)
archive.close()
"""


def _start(folder: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", _IMPORT, str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _run(folder: Path) -> None:
    with _start(folder) as process:
        process.communicate()
    assert process.returncode == 0


def _content(folder: Path) -> str:
    """All there is, but for times."""
    with open_archive(folder) as archive:
        assert archive.check() == []
        rows = dump(
            archive, without=["meta", "migration", "run", "original", "article", "sighting"]
        )
        for table, order in (("queue", "ticket"), ("original", 1), ("article", 1), ("sighting", 1)):
            query = f"SELECT {_columns(archive, table)} FROM {table} ORDER BY {order}"
            rows[table] = archive._database.reading().execute(query).fetchall()
    return json.dumps(rows, default=repr, sort_keys=True)


def _columns(archive: Archive, table: str) -> str:
    info = archive._database.reading().execute(f"PRAGMA table_info({table})").fetchall()
    return ", ".join(row[1] for row in info if row[1] not in ("imported", "added", "ticket"))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("whole") / "a"
    create_archive(folder).close()
    _run(folder)
    return _content(folder)


@pytest.mark.kill
def test_killed_again_and_again_it_ends_as_if_undisturbed(tmp_path: Path, undisturbed: str) -> None:
    create_archive(tmp_path / "a").close()
    chance = random.Random()
    reported: set[int] = set()
    for _ in range(ROUNDS):
        process = _start(tmp_path / "a")
        assert process.stdout
        for _ in range(chance.randrange(1, 6)):
            reported.update(map(int, process.stdout.readline().split()))
        time.sleep(chance.random() * 0.02)
        process.send_signal(signal.SIGKILL)
        reported.update(map(int, process.communicate()[0].split()))
        with open_archive(tmp_path / "a") as archive:
            assert reported <= set(archive.articles.ids())
            # A file put in the store just before its articles is no harm: it will be needed.
            assert {finding.what for finding in archive.check()} <= {"original of no article"}
    _run(tmp_path / "a")
    assert _content(tmp_path / "a") == undisturbed

"""An import killed again and again loses no article and doubles none."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import threading
import time

import pytest

from pressmark.services import jobs

KILLS = 40 if os.environ.get("PRESSMARK_THOROUGH") else 10
FILES, PER_FILE = 60, 25


def word(number):
    """A word no other article has: letters only, so that it stays one word."""
    return "zq" + "".join(chr(ord("a") + int(digit)) for digit in str(number))


@pytest.fixture
def folder(tmp_path):
    """A folder of files that hold many articles each, all different."""
    folder = tmp_path / "saved"
    folder.mkdir()
    for file in range(FILES):
        rows = (
            {
                "title": f"Report {number}",
                "date": "2020-02-03",
                "source": "Daily Test",
                "text": f"The word of this report is {word(number)}. " * 12,
            }
            for number in range(file * PER_FILE, (file + 1) * PER_FILE)
        )
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{file:03}.jsonl").write_text(lines)
    return folder


def import_until(environment, archive, job, seconds):
    """Run an import job, kill it after ``seconds``; what it said until then."""
    start = jobs.launch(archive, job, "")
    process = subprocess.Popen(
        start.arguments,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    killer = threading.Timer(seconds, os.killpg, (process.pid, signal.SIGKILL))
    killer.start()
    process.stdin.write(start.specification + "\n")
    process.stdin.flush()
    events = [jobs.read_event(line) for line in process.stdout if line.endswith("\n")]
    killer.cancel()
    process.stdin.close()
    process.stdout.close()
    process.wait()
    return events


def reported_in(events):
    """The files reported as imported, with how many articles each."""
    lines = [event.line for event in events if isinstance(event, jobs.LineReported)]
    return {line.path: line.imported for line in lines}


@pytest.mark.kill
@pytest.mark.timeout(600)
def test_every_reported_article_is_there_once(pressmark, environment, folder, tmp_path):
    archive = tmp_path / "archive"
    chance = random.Random(os.environ.get("PRESSMARK_SEED"))
    begun = time.monotonic()
    job = jobs.ImportJob((str(folder),))
    reported = reported_in(import_until(environment, archive, job, 1.5))
    length = 2 * (time.monotonic() - begun)
    for _ in range(KILLS - 1):
        events = import_until(environment, archive, job, chance.uniform(0.3, length))
        reported |= reported_in(events)
    if reported:
        total = pressmark("search", "", "--limit", "0", "--json").json["total"]
        assert total >= sum(reported.values())

    assert pressmark("import", folder, "--resume", "--json").status == 0
    found = pressmark("search", "", "--limit", "5000", "--json").json
    assert found["total"] == FILES * PER_FILE
    titles = [hit["title"] for hit in found["hits"]]
    assert sorted(titles) == sorted(f"Report {number}" for number in range(FILES * PER_FILE))
    for number in chance.sample(range(FILES * PER_FILE), 5):
        hits = pressmark("search", f"={word(number)}", "--json").json["hits"]
        assert [hit["title"] for hit in hits] == [f"Report {number}"]
    assert pressmark("check", "--json").json["findings"] == []

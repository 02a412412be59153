"""A long job works with what processor time the window and other programs leave."""

import json
import os
import subprocess
import sys

import pytest

from pressmark.services import jobs


@pytest.mark.skipif(sys.platform == "win32", reason="priorities are asked of the system otherwise")
def test_a_job_behind_a_window_runs_at_a_lower_priority(environment, tmp_path):
    source = tmp_path / "articles.jsonl"
    rows = ({"title": f"Report {n}", "text": f"Of matter {n}. " * 50} for n in range(2000))
    source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    start = jobs.launch(tmp_path / "archive", jobs.ImportJob((str(source),)), "")
    with subprocess.Popen(
        start.arguments, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        process.stdin.write(start.specification + "\n")
        process.stdin.flush()
        assert process.stdout.readline()  # at work
        usual = os.getpriority(os.PRIO_PROCESS, 0)
        assert os.getpriority(os.PRIO_PROCESS, process.pid) == min(usual + 10, 19)
        process.stdin.write("cancel\n")
        process.stdin.flush()
        process.stdout.read()

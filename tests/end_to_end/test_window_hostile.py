"""A hostile page in the window: no socket to any network, no file of the user's read."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")

PAGE = """<html><head><title>A quiet page</title>
<meta http-equiv="refresh" content="0; url=http://192.0.2.1/">
<link rel="stylesheet" href="file://{secret}"><script src="http://192.0.2.1/a.js"></script>
</head><body><article><h1>A quiet page</h1>
<p>The harbour was calm in the morning, and the boats went out as they do every day.</p>
<p>By noon the wind had risen, and the harbour master called the boats back to the port.</p>
<img src="file://{secret}"><img src="{secret}"><img src="http://192.0.2.1/pixel.png">
<iframe src="file://{secret}"></iframe><p>In the evening all of them had returned safely.</p>
</article></body></html>"""


def test_the_original_of_a_hostile_page_reaches_nothing(tmp_path: Path):
    secret = tmp_path / "secret.png"
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFF0000)
    picture.save(str(secret))
    page = tmp_path / "page.html"
    page.write_text(PAGE.replace("{secret}", str(secret)), encoding="utf-8")
    trace = tmp_path / "trace.txt"
    homes = dict.fromkeys(("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), str(tmp_path))
    environment = os.environ | homes | {"QT_QPA_PLATFORM": "offscreen"}
    imported = [sys.executable, "-m", "pressmark", "--archive", str(tmp_path / "archive"), "import"]
    subprocess.run([*imported, str(page)], env=environment, check=True, capture_output=True)
    script = Path(__file__).with_name("show_original.py")
    done = subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=openat,open,socket,connect", "-o", str(trace),
         sys.executable, str(script), str(tmp_path)],
        env=environment,
        capture_output=True, text=True, timeout=150,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "harbour master" in done.stdout
    calls = trace.read_text(errors="replace")
    assert (tmp_path / "original.png").exists()
    assert "secret.png" not in calls
    assert not re.search(r"(socket|connect)\(.*AF_INET", calls)

"""Importing hostile files writes in the archive, the cache and the temporary folder only."""

import re
import shutil
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")

CHANGING = "openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,symlink,symlinkat,link,linkat"
#: A path a call would make or write: an opening for reading only is none.
WRITTEN = re.compile(r"^\d+ +(?P<call>\w+)\((?P<given>.*)\) += (?P<result>-?\d+)")
PATH = re.compile(r'"((?:[^"\\]|\\.)*)"')
DEVICES = ("/dev/null", "/dev/shm/", "/dev/tty", "/proc/")


def written_paths(trace):
    """The paths that were made, moved or opened for writing, and succeeded."""
    for line in trace.read_text(errors="replace").splitlines():
        match = WRITTEN.match(line)
        if match is None or int(match["result"]) < 0:
            continue
        opens = match["call"] in ("openat", "open")
        if opens and not re.search(r"O_WRONLY|O_RDWR|O_CREAT", match["given"]):
            continue
        yield from PATH.findall(match["given"])[-1:]


@pytest.mark.timeout(300)
def test_hostile_files_write_nothing_outside(environment, shared_data, tmp_path):
    files = tmp_path / "files"
    shutil.copytree(shared_data / "hostile", files)
    home, here, temporary = (tmp_path / name for name in ("home", "here", "temporary"))
    for folder in (home, here, temporary):
        folder.mkdir()
    before = {path: path.read_bytes() for path in files.rglob("*") if path.is_file()}
    trace = tmp_path / "trace"
    subprocess.run(
        ["strace", "-f", "-qq", "-e", f"trace={CHANGING}", "-o", str(trace),
         sys.executable, "-m", "pressmark", "import", str(files)],
        env={**environment, "HOME": str(home), "TMPDIR": str(temporary),
             "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=here, capture_output=True, timeout=280, check=False,
    )  # fmt: skip
    written = set(written_paths(trace))
    assert any(path.endswith("archive.sqlite") for path in written)  # it was traced
    outside = {path for path in written if path.startswith("/") and not path.startswith(DEVICES)}
    assert {path for path in outside if not path.startswith(str(tmp_path))} == set()
    assert {path: path.read_bytes() for path in files.rglob("*") if path.is_file()} == before
    assert list(here.iterdir()) == list(home.iterdir()) == list(temporary.iterdir()) == []

"""One writer per archive, seen from real processes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressmark.archive import lock
from pressmark.archive.opening import create_archive, open_archive
from pressmark.model.errors import ArchiveLocked

_HOLD = """
import sys, time
from pathlib import Path
from pressmark.archive.opening import open_archive
archive = open_archive(Path(sys.argv[1]))
print(archive.token, flush=True)
sys.stdin.read()
"""

_TRY = """
import sys
from pathlib import Path
from pressmark.archive.opening import open_archive
from pressmark.model.errors import ArchiveLocked
try:
    archive = open_archive(Path(sys.argv[1]))
except ArchiveLocked as error:
    print("locked", error)
else:
    with archive.edit("Star") as edit:
        archive.marks.star(edit, [1], True)
    archive.searches.remember(sys.argv[2])
    print("written")
    if len(sys.argv) > 3:
        sys.stdout.flush()
        sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_archive(tmp_path / "a").close()
    return tmp_path / "a"


@pytest.fixture
def holder(folder: Path) -> Iterator[subprocess.Popen[str]]:
    process = _start(_HOLD, folder)
    yield process
    process.kill()
    process.communicate()


def _start(code: str, *arguments: object, token: str = "") -> "subprocess.Popen[str]":
    environment = {**os.environ, lock.TOKEN_VARIABLE: token}
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )


def _said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline()


def test_another_process_is_refused_and_told_by_whom(
    folder: Path, holder: "subprocess.Popen[str]"
) -> None:
    _said(holder)
    with pytest.raises(ArchiveLocked, match=f"process {holder.pid} on "):
        open_archive(folder)
    with open_archive(folder, write=False) as reader:
        assert not reader.writable


def test_a_killed_owner_holds_nothing(folder: Path, holder: "subprocess.Popen[str]") -> None:
    _said(holder)
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    with open_archive(folder) as archive:
        assert archive.writable


def test_the_same_process_is_refused_too(folder: Path) -> None:
    with open_archive(folder), pytest.raises(ArchiveLocked):
        open_archive(folder)
    open_archive(folder).close()


def test_a_child_is_let_in_by_its_token(folder: Path) -> None:
    with open_archive(folder) as archive:
        child = _start(_TRY, folder, "from the child", token=archive.token)
        assert child.communicate()[0] == "written\n"
        assert archive.searches.history() == ["from the child"]
        stranger = _start(_TRY, folder, "x", token="not the token")
        assert stranger.communicate()[0].startswith("locked")


def test_the_token_of_an_owner_that_is_gone_opens_like_anyone(folder: Path) -> None:
    archive = open_archive(folder)
    token = archive.token
    archive.close()
    child = _start(_TRY, folder, "alone", token=token)
    assert child.communicate()[0] == "written\n"


def test_a_child_at_work_keeps_the_archive_from_others(
    folder: Path, holder: "subprocess.Popen[str]"
) -> None:
    token = _said(holder).strip()
    child = _start(_TRY, folder, "busy", "stay", token=token)
    assert _said(child) == "written\n"
    holder.kill()
    holder.wait()
    with pytest.raises(ArchiveLocked, match="job of a window that was closed"):
        open_archive(folder)
    child.communicate()
    open_archive(folder).close()


def test_two_children_at_once(folder: Path) -> None:
    with open_archive(folder) as archive:
        children = [_start(_TRY, folder, n, "stay", token=archive.token) for n in range(3)]
        assert [_said(child) for child in children] == ["written\n"] * 3
        for child in children:
            child.communicate()
        assert set(archive.searches.history()) == {"0", "1", "2"}

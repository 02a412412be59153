"""Which files are found under the chosen paths."""

import os
from pathlib import Path

import pytest

from pressmark.importing import find_files


def names(folder: Path) -> list[str]:
    return [Path(found.path).name for found in find_files([folder]) if not found.skipped]


def test_files_come_in_order_all_folders_down(tmp_path: Path) -> None:
    for name in ("b/two.txt", "a/one.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["one.txt", "two.txt", "c.txt"]


def test_hidden_and_system_files_are_left_out_unless_named(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$notes.docx", "story.txt"):
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["story.txt"]
    assert names(tmp_path / ".DS_Store") == [".DS_Store"]


def test_the_side_folder_of_a_saved_page_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("x")
    for folder in ("page_files", "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.js").write_text("x")
    found = list(find_files([tmp_path]))
    assert [Path(one.path).name for one in found if one.skipped] == ["page_files"]
    assert "other_files.js" in [Path(one.path).name for one in found]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["story.txt"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every folder"
)
def test_a_folder_without_rights_is_said(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0)
    try:
        (found,) = find_files([tmp_path])
    finally:
        locked.chmod(0o700)
    assert found.failure == "No permission to read this folder."


def test_a_path_that_is_not_there_is_said(tmp_path: Path) -> None:
    (found,) = find_files([tmp_path / "gone"])
    assert found.failure == "There is no such file or folder."

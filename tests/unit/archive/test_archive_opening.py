"""Creating, opening, refusing, migrating, and archives that can only be read."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread

import pytest
from small_archive import add, draft, dump

from pressmark.archive import migrating
from pressmark.archive.database import APPLICATION_ID
from pressmark.archive.opening import create_archive, open_archive
from pressmark.archive.schema import MIGRATIONS, Migration
from pressmark.model.errors import (
    ArchiveDamaged,
    ArchiveReadOnly,
    ArchiveTooNew,
    InternalError,
    UserError,
)


def made(folder: Path) -> Path:
    with create_archive(folder) as archive:
        add(archive, [draft(1)])
    return folder


def record(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "archive.sqlite", isolation_level=None)


def test_a_new_archive_says_what_it_is(tmp_path: Path) -> None:
    folder = made(tmp_path / "deep" / "archive")
    with closing(record(folder)) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        strict = db.execute(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0"
        )
        assert {name for (name,) in strict} <= {
            "sqlite_schema",
            "sqlite_sequence",
            "sqlite_temp_schema",
        }


def test_ids_differ_and_stay(tmp_path: Path) -> None:
    with create_archive(tmp_path / "a") as first, create_archive(tmp_path / "b") as second:
        assert first.id != second.id
    with open_archive(tmp_path / "a") as again:
        assert again.id == first.id


def test_closing_leaves_one_file_and_the_originals(tmp_path: Path) -> None:
    folder = made(tmp_path / "a")
    names = {path.name for path in folder.iterdir()}
    assert names == {"archive.sqlite", "originals", "archive.lock"}


def test_no_archive_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no archive"):
        open_archive(tmp_path)


def test_an_archive_is_not_made_twice(tmp_path: Path) -> None:
    made(tmp_path / "a")
    with pytest.raises(UserError, match="already"):
        create_archive(tmp_path / "a")


def test_another_programs_database(tmp_path: Path) -> None:
    with closing(record(tmp_path)) as db:
        db.execute("CREATE TABLE t (x)")
    with pytest.raises(UserError, match="not a Pressmark archive"):
        open_archive(tmp_path)


@pytest.mark.parametrize("write", [True, False])
def test_a_file_that_is_no_database(tmp_path: Path, write: bool) -> None:
    (tmp_path / "archive.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(ArchiveDamaged):
        open_archive(tmp_path, write=write)


@pytest.mark.parametrize("write", [True, False])
def test_a_newer_archive_is_refused_untouched(tmp_path: Path, write: bool) -> None:
    folder = made(tmp_path / "a")
    with closing(record(folder)) as db:
        db.execute("INSERT INTO migration VALUES ('9999 from the future', '')")
    before = (folder / "archive.sqlite").read_bytes()
    with pytest.raises(ArchiveTooNew):
        open_archive(folder, write=write)
    assert (folder / "archive.sqlite").read_bytes() == before
    assert not (folder / "backups").exists()


def test_an_older_archive_is_copied_then_migrated(tmp_path: Path) -> None:
    folder = made(tmp_path / "a")
    number = len(MIGRATIONS) + 1
    later = (*MIGRATIONS, Migration(f"{number:04} later", "CREATE TABLE later (x TEXT) STRICT"))
    copy = migrating.migrate(folder, later)
    assert copy is not None
    assert copy.parent == folder / "backups"
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("SELECT count(*) FROM article").fetchone() == (1,)
        assert not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'later'").fetchall()
    with closing(record(folder)) as db:
        assert db.execute("SELECT count(*) FROM later").fetchone() == (0,)
        assert db.execute("PRAGMA user_version").fetchone() == (number,)
    assert migrating.migrate(folder, later) is None


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    folder = made(tmp_path / "a")
    broken = Migration(
        "9998 broken", "CREATE TABLE half (x TEXT) STRICT; INSERT INTO nowhere DEFAULT VALUES"
    )
    with pytest.raises(sqlite3.OperationalError):
        migrating.migrate(folder, (*MIGRATIONS, broken))
    with open_archive(folder) as archive:
        assert archive.articles.count() == 1
    with closing(record(folder)) as db:
        assert not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'half'").fetchall()


@pytest.mark.parametrize("known", range(1, len(MIGRATIONS)))
def test_every_older_schema_migrates_to_the_present_one(tmp_path: Path, known: int) -> None:
    (tmp_path / "old").mkdir()
    migrating.create_record(tmp_path / "old", MIGRATIONS[:known])
    (tmp_path / "new").mkdir()
    migrating.create_record(tmp_path / "new")
    migrating.migrate(tmp_path / "old")
    with closing(record(tmp_path / "old")) as old, closing(record(tmp_path / "new")) as new:
        query = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
        assert old.execute(query).fetchall() == new.execute(query).fetchall()


def test_opened_for_reading_beside_the_writer(tmp_path: Path) -> None:
    with (
        create_archive(tmp_path / "a") as writer,
        open_archive(tmp_path / "a", write=False) as reader,
    ):
        assert not reader.writable
        add(writer, [draft(1)])
        assert reader.articles.count() == 1
        with pytest.raises(ArchiveReadOnly), reader.edit("Star") as edit:
            reader.marks.star(edit, [1], True)
        with pytest.raises(ArchiveReadOnly):
            reader.originals.store(b"x")
        with pytest.raises(ArchiveReadOnly):
            reader.undo()


@pytest.fixture
def unwritable(tmp_path: Path) -> Iterator[Path]:
    """A closed archive in a folder where nothing can be written, for root too."""
    folder = made(tmp_path / "a")
    if os.geteuid() == 0:
        mounted = ["mount", "--bind", str(folder), str(folder)]
        if subprocess.run(mounted, capture_output=True).returncode:
            pytest.skip("needs the right to mount, or an ordinary user")
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
        yield folder
        subprocess.run(["umount", str(folder)], check=True)
    else:
        for path in (*folder.rglob("*"), folder):
            path.chmod(0o555 if path.is_dir() else 0o444)
        yield folder
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755)


def test_a_read_only_folder_opens_for_reading(unwritable: Path) -> None:
    with open_archive(unwritable) as archive:
        assert not archive.writable
        assert archive.articles.article(1).title == "Title 1"
        assert archive.check() == []
        with pytest.raises(ArchiveReadOnly):
            add(archive, [draft(2)])
        with pytest.raises(ArchiveReadOnly):
            archive.searches.remember("x")


def test_a_copy_of_an_open_archive_loses_nothing(tmp_path: Path) -> None:
    with create_archive(tmp_path / "a") as archive:
        add(archive, [draft(1)])
        shutil.copytree(tmp_path / "a", tmp_path / "copy")
        before = dump(archive)
    with open_archive(tmp_path / "copy") as copy:
        assert dump(copy) == before


def test_the_folder_removed_while_open(tmp_path: Path) -> None:
    archive = create_archive(tmp_path / "a")
    add(archive, [draft(1)])
    (tmp_path / "a").rename(tmp_path / "elsewhere")
    with pytest.raises(UserError, match="no longer where it was"), archive.edit("Star") as edit:
        archive.marks.star(edit, [1], True)
    with pytest.raises(UserError, match="no longer where it was"):
        archive.originals.store(b"new")
    (tmp_path / "elsewhere").rename(tmp_path / "a")
    with archive.edit("Star") as edit:
        archive.marks.star(edit, [1], True)
    archive.close()
    with open_archive(tmp_path / "a") as again:
        assert again.articles.article(1).starred


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("needs the right to mount a small disk")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_full_disk_is_said_and_loses_nothing(small_disk: Path) -> None:
    archive = create_archive(small_disk / "a")
    add(archive, [draft(1)])
    with suppress(OSError):
        (small_disk / "ballast").write_bytes(bytes(4 << 20))
    before = dump(archive)
    with pytest.raises(UserError, match="no room") as full:
        archive.originals.store(bytes(range(256)) * 4096)
    assert full.value.mend
    with pytest.raises(UserError, match="no room"), archive.edit("Note") as edit:
        archive.marks.note(edit, 1, "long " * 100_000)
    assert dump(archive) == before
    (small_disk / "ballast").unlink()
    with archive.edit("Note") as edit:
        archive.marks.note(edit, 1, "short")
    archive.close()
    with open_archive(small_disk / "a") as again:
        assert again.articles.article(1).note == "short"
        assert again.check() == []
        assert not list((small_disk / "a" / "originals").glob("*/.part-*"))


def test_a_thread_that_ends_leaves_no_connection(tmp_path: Path) -> None:
    with create_archive(tmp_path / "a") as archive:
        add(archive, [draft(1)])
        counts: list[int] = []
        for _ in range(20):
            thread = Thread(target=lambda: counts.append(archive.articles.count()))
            thread.start()
            thread.join()
        assert counts == [1] * 20
        assert len(archive._database._readers) == 1
    with pytest.raises(InternalError):
        archive.searches.remember("x")

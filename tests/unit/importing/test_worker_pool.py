"""Reading in worker processes: order, limits, deaths, cancelling."""

import gzip
import json
import multiprocessing
import os
import random
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressmark.importing import READ_BEFORE, ReadOptions, original_page, read, scan
from pressmark.importing.finding import FoundFile
from pressmark.importing.pool import Pool
from pressmark.model.article import Draft
from pressmark.model.errors import Cancelled
from pressmark.model.imports import Batch, RunDefaults, SourceFile

BODY = "The council met on Monday to talk about the bridge, which is closed to all. "


def rows(count: int, words: int = 1) -> bytes:
    """``count`` rows of JSON Lines."""
    return b"".join(
        json.dumps({"title": f"Row number {n} of many", "text": BODY * words}).encode() + b"\n"
        for n in range(count)
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of every outcome, large and small, in one folder."""
    path = tmp_path_factory.mktemp("cuttings")
    for number in range(12):
        (path / f"{number:02}.txt").write_text(f"{BODY} Number {number}.")
    (path / "05-many.jsonl").write_bytes(rows(300))
    (path / "06-empty.txt").write_bytes(b"")
    (path / "07-noise.bin").write_bytes(random.Random(1).randbytes(9999))
    (path / "08-picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 99)
    row = {"title": "A", "text": BODY, "source": "Reuters", "date": "1987-02-26"}
    (path / "dated.jsonl").write_text(json.dumps(row))
    return path


@pytest.fixture(scope="module")
def alone(folder: Path) -> list[Batch]:
    """What one worker reads in the folder."""
    return list(read([folder], workers=1))


def drafts(batches: list[Batch]) -> list[tuple[str, Draft]]:
    return [(batch.file.path, draft) for batch in batches for draft in batch.drafts]


def kill_readers() -> None:
    for process in multiprocessing.active_children():
        if process.name == "pressmark-reader" and process.pid:
            os.kill(process.pid, signal.SIGKILL)


def test_articles_come_in_the_order_of_the_files_whatever_the_workers_do(
    folder: Path, alone: list[Batch]
) -> None:
    together = list(read([folder], workers=3))
    assert drafts(together) == drafts(alone)
    closed = [Path(batch.file.path).name for batch in together if batch.last]
    assert closed == sorted(path.name for path in folder.iterdir())
    assert len(drafts(together)) == 313
    assert all(len(batch.drafts) <= 128 for batch in together)


def test_each_unreadable_file_has_its_reason(alone: list[Batch]) -> None:
    said = {Path(batch.file.path).name: batch for batch in alone if not batch.drafts}
    assert said["06-empty.txt"].failure == "The file is empty."
    assert "no format" in said["07-noise.bin"].failure
    assert "picture" in said["08-picture.png"].skipped


def test_files_known_by_their_check_sum_are_passed_over(folder: Path, alone: list[Batch]) -> None:
    seen = {batch.file.sha256 for batch in alone if batch.drafts}

    def known(file: SourceFile) -> bool:
        return file.sha256 in seen

    again = list(read([folder], known=known, workers=1))
    assert not drafts(again)
    assert sum(batch.skipped == READ_BEFORE for batch in again) == len(seen)


def test_the_death_of_a_worker_costs_nothing_when_the_file_is_sound(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "b.jsonl").write_bytes(rows(1500, words=5))
    batches = read([tmp_path], workers=1)
    taken: list[Batch] = [next(batches), next(batches), next(batches)]
    kill_readers()
    taken += batches
    parts = [draft.part for batch in taken for draft in batch.drafts]
    assert parts == ["", *(f"line {n}" for n in range(1, 1501))]
    assert not any(batch.failure for batch in taken)


def test_a_file_that_keeps_killing_its_worker_fails_alone(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_bytes(rows(5000, words=5))
    (tmp_path / "c.txt").write_text(BODY)
    failures = []
    sound = []
    for batch in read([tmp_path], workers=1):
        if batch.file.path.endswith("b.jsonl") and not batch.last:
            kill_readers()
        failures += [batch.failure] if batch.failure else []
        sound += [batch.file.path] if batch.file.path.endswith("c.txt") else []
    assert len(failures) == 1
    assert "broke off" in failures[0]
    assert len(sound) == 1


def test_cancelling_stops_and_leaves_no_process(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_bytes(rows(5000, words=5))
    taken: list[Batch] = []
    with pytest.raises(Cancelled):
        for batch in read([tmp_path], cancelled=lambda: bool(taken), workers=1):
            taken.append(batch)
    assert taken
    left = [p for p in multiprocessing.active_children() if p.name == "pressmark-reader"]
    assert left == []


def test_a_silent_worker_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "b.jsonl").write_bytes(rows(3000, words=20))
    monkeypatch.setattr("pressmark.importing.pool.wall_seconds", lambda _size: 0.0)
    (batch,) = read([tmp_path / "b.jsonl"], workers=1)
    assert "longer than 0 seconds" in batch.failure


def test_a_gzip_bomb_stops_at_its_limit(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "bomb.jsonl.gz", "wb", compresslevel=1) as stream:
        stream.write(b'{"text": "')
        for _ in range(300):
            stream.write(b"a" * (1 << 20))
    (*_, last) = read([tmp_path])
    assert "expands to more than" in last.failure


def test_defaults_reach_the_workers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (batch,) = read([tmp_path], ReadOptions(RunDefaults(source="Mine")))
    assert batch.drafts[0].source is not None
    assert batch.drafts[0].source.value == "Mine"


def test_a_failing_file_list_is_given_as_it_is() -> None:
    found: Iterator[FoundFile] = iter(
        [FoundFile("x", failure="No."), FoundFile("y", skipped="So.")]
    )
    with Pool(ReadOptions(), 1, lambda _: False, lambda: False) as pool:
        batches = list(pool.read(found))
    assert [(batch.failure, batch.skipped) for batch in batches] == [("No.", ""), ("", "So.")]


def test_a_file_without_articles_says_so(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body></body></html>"
    (tmp_path / "export.html").write_text(page)
    (batch,) = read([tmp_path], workers=1)
    assert batch.skipped == "No article was found in it."


def test_a_dry_run_counts_without_keeping(folder: Path) -> None:
    found = scan([folder], seconds=600)
    assert (found.files, found.articles) == (17, 313)
    assert dict(found.formats)["text"] == 12
    assert found.sources == (("Reuters", 1),)
    assert str(found.first) == str(found.last) == "1987-02-26"
    assert len(found.unreadable) == 3
    assert found.read == found.files and not found.estimated


def test_a_large_folder_is_judged_by_a_part_of_it(tmp_path: Path) -> None:
    """The look inside ends at its time with figures that say that they are estimates."""
    for number in range(300):
        folder = tmp_path / f"{number % 10}"
        folder.mkdir(exist_ok=True)
        (folder / f"{number}.txt").write_text(f"Report {number}\n\nThe river rose again.")
    found = scan([tmp_path], seconds=0)
    assert found.files == 300 and 0 < found.read < 300 and found.estimated
    assert found.articles == 300
    assert found.formats == (("text", 300),)


def test_an_original_is_shown(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!DOCTYPE html><html><body><p>x</p></body></html>")
    assert "<p>x</p>" in original_page(tmp_path / "page.html").html
    assert "Number 3" in original_page(folder / "03.txt").text
    assert "Row number 7 of many" in original_page(folder / "05-many.jsonl", "line 8").text

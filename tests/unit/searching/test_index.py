"""The index on the disk: commits, other processes, damage, kills, merging."""

from __future__ import annotations

import errno
import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from fnmatch import fnmatchcase
from itertools import count
from pathlib import Path
from random import Random

import pytest
import regex
import whoosh.index
from hypothesis import given
from hypothesis import strategies as st
from whoosh.query import FuzzyTerm, Prefix, Term
from whoosh.util.numeric import byte_to_length, length_to_byte

from pressmark.model.query import Field
from pressmark.searching.index.damage import IndexDamaged
from pressmark.searching.index.lengths import LENGTH_OF_BYTE, bytes_of
from pressmark.searching.index.merging import SEGMENTS_KEPT, to_merge
from pressmark.searching.index.packing import pack, unpack, unpack_at
from pressmark.searching.index.reader import TextIndex, open_index
from pressmark.searching.index.writer import IndexBusy, IndexUnwritable, create_index, open_writer

import numpy as np  # isort: skip

KILLS = 50 if os.environ.get("PRESSMARK_THOROUGH") else 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_index(tmp_path / "index", "a")
    return tmp_path / "index"


def add(folder: Path, *ids: int, word: str = "") -> None:
    with open_writer(folder, "a") as writer:
        for i in ids:
            writer.add(i, f"Title {i}", f"oil and gas {word or 'article'}{i}", "en")


def articles(index: TextIndex, word: str) -> list[int]:
    """Ids of the articles whose body has a word, read from the postings."""
    found = []
    for segment in index.view.segments:
        postings = segment.file.fields["body"]
        number = postings.find(word)
        if number >= 0:
            live = np.setdiff1d(postings.documents(number), segment.entry.deleted)
            found += segment.file.articles[live].tolist()
    return sorted(found)


def test_an_empty_index_opens(folder: Path) -> None:
    index = open_index(folder, "a")
    assert index.article_ids().tolist() == []
    assert index.lexicon.words() == []
    assert not index.refresh()


def test_a_reader_keeps_its_view_until_it_refreshes(folder: Path) -> None:
    add(folder, 1, 2)
    index = open_index(folder, "a")
    add(folder, 3)
    with open_writer(folder, "a") as writer:
        writer.delete([1])
    assert articles(index, "oil") == [1, 2]
    assert index.refresh()
    assert articles(index, "oil") == [2, 3]
    assert not index.refresh()


def test_a_view_outlives_the_merging_of_its_segments(folder: Path) -> None:
    for i in range(1, 9):
        add(folder, i)
    index = open_index(folder, "a")
    with open_writer(folder, "a") as writer:
        assert writer.compact()
    assert articles(index, "oil") == list(range(1, 9))
    index.refresh()
    assert articles(index, "oil") == list(range(1, 9))
    assert len(index.view.segments) <= SEGMENTS_KEPT
    assert len(list(folder.glob("*.pmk"))) == len(index.view.segments)


def test_an_article_added_again_replaces_itself(folder: Path) -> None:
    add(folder, 1, word="first")
    with open_writer(folder, "a") as writer:
        for word in ("second", "third"):
            writer.add(1, "Title", f"body {word}", "en")
    index = open_index(folder, "a")
    assert index.article_ids().tolist() == [1]
    assert articles(index, "third") == [1]
    assert articles(index, "second") == articles(index, "first1") == []


def test_what_is_not_committed_is_dropped(folder: Path) -> None:
    with pytest.raises(RuntimeError), open_writer(folder, "a") as writer:
        writer.add(1, "Title", "body", "en")
        raise RuntimeError
    assert open_index(folder, "a").article_ids().tolist() == []
    add(folder, 2)
    assert open_index(folder, "a").article_ids().tolist() == [2]


def test_a_full_disk_leaves_the_last_commit_and_nothing_else(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(folder, 1, 2)
    before = sorted(path.name for path in folder.iterdir())
    for allowed in range(2):  # full while the segment is written, then while it is committed
        synced = count()

        def full(_: int, synced: count[int] = synced, allowed: int = allowed) -> None:
            if next(synced) == allowed:
                raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", full)
            with pytest.raises(IndexUnwritable, match="No space"):
                add(folder, 3)
        assert sorted(path.name for path in folder.iterdir()) == before
        assert open_index(folder, "a").article_ids().tolist() == [1, 2]
    add(folder, 4)
    assert open_index(folder, "a").article_ids().tolist() == [1, 2, 4]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(IndexUnwritable, match="could not be written"):
        create_index(tmp_path / "file" / "index", "a")


def test_a_second_writer_is_told_to_wait(folder: Path) -> None:
    with open_writer(folder, "a"), pytest.raises(IndexBusy):
        open_writer(folder, "a")
    open_writer(folder, "a").close()


def _add_in_another_process(folder: str) -> None:
    add(Path(folder), 7)


def test_a_commit_of_another_process_is_seen(folder: Path) -> None:
    index = open_index(folder, "a")
    process = multiprocessing.get_context("spawn").Process(
        target=_add_in_another_process, args=(str(folder),)
    )
    process.start()
    process.join()
    assert index.refresh()
    assert index.article_ids().tolist() == [7]


def test_an_index_of_another_archive_is_not_opened(folder: Path) -> None:
    with pytest.raises(IndexDamaged):
        open_index(folder, "b")
    with pytest.raises(IndexDamaged):
        open_index(folder / "missing", "a")


def _flip(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content))
    return content[:at] + bytes([content[at] ^ (1 << random.randrange(8))]) + content[at + 1 :]


HARM = {
    "truncated": lambda content, random: content[: random.randrange(len(content))],
    "zeroed": lambda content, _: bytes(len(content)),
    "bit-flipped": _flip,
    "zeroed in part": lambda content, _: (
        content[:-8] + bytes(8)
        if any(content[-8:])
        else content[: len(content) // 2] + bytes(len(content) - len(content) // 2)
    ),
    "longer": lambda content, _: content + b"x",
}


@pytest.mark.parametrize("harm", HARM)
@pytest.mark.parametrize("kind", ["*.pmk", "*.toc", "stamp_*.json"])
def test_any_damage_is_noticed_and_the_index_can_be_made_anew(
    folder: Path, kind: str, harm: str
) -> None:
    add(folder, 1, 2, 3)
    path = next(folder.glob(kind))
    whole = path.read_bytes()
    random = Random(harm + kind)
    for _ in range(12):
        path.write_bytes(HARM[harm](whole, random))
        with pytest.raises(IndexDamaged):
            open_index(folder, "a")
    create_index(folder, "a")
    add(folder, 1)
    assert open_index(folder, "a").article_ids().tolist() == [1]


@pytest.mark.parametrize("kind", ["*.pmk", "stamp_*.json"])
def test_a_missing_file_is_noticed(folder: Path, kind: str) -> None:
    add(folder, 1)
    next(folder.glob(kind)).unlink()
    with pytest.raises(IndexDamaged):
        open_index(folder, "a")


_WRITING = """
import sys
from pathlib import Path
from pressmark.searching.index.writer import open_writer
folder = Path(sys.argv[1])
print("ready", flush=True)
number = 0
while True:
    with open_writer(folder, "a") as writer:
        for _ in range(30):
            number += 1
            writer.add(number % 200 + 1, f"title{number}", f"oil round{number} " * 20, "en")
        writer.delete([number % 7 + 1])
        writer.commit()
        print(number, flush=True)
        writer.compact()
"""


@pytest.mark.kill
def test_killed_at_any_moment_it_opens_to_the_last_commit(folder: Path) -> None:
    random = Random(11)
    for _ in range(KILLS):
        create_index(folder, "a")
        with subprocess.Popen(
            [sys.executable, "-c", _WRITING, str(folder)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(random.random() * 0.4)
            process.send_signal(signal.SIGKILL)
            commits = [int(line) for line in process.stdout if line.strip()]
        index = open_index(folder, "a")
        ids = index.article_ids().tolist()
        assert len(ids) == len(set(ids))
        assert articles(index, "oil") == ids
        if commits:
            rounds = [int(w[5:]) for w in index.lexicon.beginning("round", Field.BODY)]
            assert commits[-1] <= max(rounds) <= commits[-1] + 30
        add(folder, 9_999)
        assert 9_999 in open_index(folder, "a").article_ids()


def test_whoosh_reads_it_with_its_own_searcher(folder: Path) -> None:
    add(folder, 1, 2)
    add(folder, 3)
    with whoosh.index.open_dir(str(folder)).searcher() as searcher:
        assert {hit["id"] for hit in searcher.search(Term("body", "oil"))} == {1, 2, 3}
        assert {hit["id"] for hit in searcher.search(Prefix("body", "article"))} == {1, 2, 3}
        assert {hit["id"] for hit in searcher.search(FuzzyTerm("body", "oul"))} == {1, 2, 3}
        assert next(iter(searcher.lexicon("title"))) == b"1"
        assert searcher.doc_frequency("body", "gas") == 3


def test_the_lexicon_counts_and_expands(folder: Path) -> None:
    add(folder, 1, 2, word="gases")
    lexicon = open_index(folder, "a").lexicon
    assert lexicon.frequency("oil") == 2
    assert lexicon.frequency("oil", Field.TITLE) == 0
    assert list(lexicon.prefix("ga")) == [("gas", 2), ("gases1", 1), ("gases2", 1)]
    assert lexicon.within("olis", 1) == ["oil"] or lexicon.within("oli", 1) == ["oil"]


@pytest.mark.parametrize(
    "pattern", ["gas.*", "[^x]*1", "(oil|and)s?", r"\bgas\w+", "(?=g)ga.*", "o[^z]+", "g?as", ""]
)
def test_a_pattern_matches_whole_words_only(folder: Path, pattern: str) -> None:
    add(folder, 1, 2, word="gases")
    lexicon = open_index(folder, "a").lexicon
    found = lexicon.matching(regex.compile(pattern), "", Field.ANY, lambda: 9.0)
    assert found == [word for word in lexicon.words() if re.fullmatch(pattern, word)]


@pytest.mark.parametrize("pattern", ["g*s", "*1", "?as", "g*?s*", "*"])
def test_a_wildcard_is_like_whole_words_only(folder: Path, pattern: str) -> None:
    add(folder, 1, 2, word="gases")
    lexicon = open_index(folder, "a").lexicon
    expected = [word for word in lexicon.words() if fnmatchcase(word, pattern)]
    assert lexicon.like(pattern, Field.ANY) == expected


@given(st.lists(st.integers(0, 2**32 - 1), min_size=1), st.data())
def test_some_packed_values_are_had_without_the_others(
    values: list[int], data: st.DataObject
) -> None:
    packed, escaped = pack(np.array(values, np.int64))
    places = sorted(data.draw(st.sets(st.integers(0, len(values) - 1))))
    taken = unpack_at(packed, escaped, np.array(places, np.int64))
    assert taken.tolist() == [values[place] for place in places]


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_packing_gives_back_what_it_got(values: list[int]) -> None:
    packed, escaped = pack(np.array(values, np.int64))
    assert unpack(packed, escaped).tolist() == values


@given(st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 1000)), max_size=30))
def test_merging_leaves_a_handful(sizes: list[tuple[int, int]]) -> None:
    chosen = to_merge([live for live, _ in sizes], [deleted for _, deleted in sizes])
    assert len(sizes) - len(chosen) + bool(chosen) <= SEGMENTS_KEPT
    assert chosen == sorted(set(chosen))


def test_lengths_are_rounded_as_whoosh_rounds_them() -> None:
    assert [byte_to_length(byte) for byte in range(256)] == LENGTH_OF_BYTE.tolist()
    lengths = np.arange(0, 120_000, 7)
    assert bytes_of(lengths).tolist() == [length_to_byte(int(length)) for length in lengths]

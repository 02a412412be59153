"""An import that was killed and gone on with leaves the record an undisturbed one leaves.

``PRESSMARK_THOROUGH`` kills 50 times. ``PRESSMARK_NEWS`` does so with all the real news beside
the project, import after import, which takes about an hour.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import time
from contextlib import closing

import pytest
from test_killed_import import import_until

from pressmark.services import jobs

NEWS = bool(os.environ.get("PRESSMARK_NEWS"))
KILLS = 50 if NEWS or os.environ.get("PRESSMARK_THOROUGH") else 3
LIMIT = 6 * 3600 if NEWS else 900
FILES, PER_FILE = 30, 12
#: Everything an import leaves but when and in which run it came.
DUMPS = {
    "article": "SELECT id, title, source_id, published, published_raw, modified, saved, url, "
    "language_id, format_id, word_count, section, page, media_type, original, part, "
    "hex(fingerprint), stub FROM article ORDER BY id",
    "body": "SELECT article_id, text FROM body ORDER BY article_id",
    "cut": "SELECT article_id, number, reason, text, position FROM cut ORDER BY 1, 2",
    "claim": "SELECT article_id, field, origin, evidence, value, current FROM claim "
    "ORDER BY 1, 2, 3, 4",
    "source": "SELECT id, name FROM source ORDER BY id",
    "alias": "SELECT key, source_id, by_user FROM source_alias ORDER BY key",
    "language": "SELECT id, name FROM language ORDER BY id",
    "format": "SELECT id, name FROM format ORDER BY id",
    "author": "SELECT id, name FROM author ORDER BY id",
    "written": "SELECT article_id, position, author_id FROM article_author ORDER BY 1, 2",
    "tag": "SELECT id, name FROM tag ORDER BY id",
    "tagged": "SELECT article_id, tag_id FROM article_tag ORDER BY 1, 2",
    "named": "SELECT article_id, number, kind, name FROM tagged_entity ORDER BY 1, 2",
    "content": "SELECT hex(fingerprint), article_id FROM content ORDER BY 1",
    "original": "SELECT sha256, size, media_type, name FROM original ORDER BY sha256",
    "seen": "SELECT DISTINCT article_id, path, part, original FROM sighting ORDER BY 1, 2, 3",
    "versions": "SELECT count(*) FROM version",
}


@pytest.fixture
def folder(tmp_path, request):
    """Files of many articles each; one source ends each of its articles with the same line."""
    if NEWS:
        return request.getfixturevalue("shared_data") / "news"
    folder = tmp_path / "saved"
    folder.mkdir()
    for file in range(FILES):
        rows = (
            {
                "title": f"Report {file}-{number}",
                "date": f"2020-02-{1 + number:02}",
                "source": ("Daily Test", "Evening Test")[number % 2],
                "text": f"Report {file}-{number} tells of matter {file * 7919 + number * 31}.\n\n"
                f"It was seen {number + 2} times in town {file}, {file + 3} times elsewhere.\n\n"
                + ("Evening Test, your paper since 1901." if number % 2 else ""),
            }
            for number in range(PER_FILE)
        )
        (folder / f"{file:03}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return folder


def rows_of(archive, query):
    with closing(sqlite3.connect(f"file:{archive}/archive.sqlite?mode=ro", uri=True)) as db:
        return db.execute(query).fetchall()


def unfinished_run(archive):
    """The run that was cut off last; 0 when none was begun, None when it came to its end."""
    if not (archive / "archive.sqlite").exists():
        return 0
    try:
        runs = rows_of(archive, "SELECT id, finished FROM run ORDER BY id DESC LIMIT 1")
    except sqlite3.OperationalError:  # killed before the tables were made
        return 0
    run_id, finished = runs[0] if runs else (0, "")
    return None if finished else run_id


def kill_until_imported(environment, archive, folder, moments):
    """Import ``folder``, killed after each of ``moments``, until it is whole or none is left."""
    kills = 0
    while moments:
        # A user goes on with what was cut off, or imports the folder again.
        run_id = (unfinished_run(archive) or 0) if kills % 2 else 0
        moment = moments.pop()
        import_until(
            environment, archive, jobs.ImportJob((str(folder),), resume_run=run_id), moment
        )
        kills += 1
        left = unfinished_run(archive)
        count = rows_of(archive, "SELECT count(*) FROM article")[0][0] if left != 0 else 0
        print(f"{archive.name}: killed after {moment:.1f} s with {count} articles", flush=True)
        if left is None:
            return


@pytest.mark.kill
@pytest.mark.timeout(LIMIT)
def test_the_record_is_that_of_an_undisturbed_import(pressmark, environment, folder, tmp_path):
    calm = tmp_path / "calm"
    begun = time.monotonic()
    assert pressmark("--archive", calm, "import", folder, timeout=LIMIT).status == 0
    longest = (time.monotonic() - begun) / (2 if NEWS else 1)
    undisturbed = {name: rows_of(calm, query) for name, query in DUMPS.items()}
    if not NEWS:
        assert any("since 1901" in text for _, _, _, text, _ in undisturbed["cut"])
        assert not any("since 1901" in text for _, text in undisturbed["body"])

    chance = random.Random(os.environ.get("PRESSMARK_SEED"))
    moments = [chance.uniform(0.3, longest) for _ in range(KILLS)]
    while moments:
        archive = tmp_path / f"disturbed-{len(moments)}"
        kill_until_imported(environment, archive, folder, moments)
        left = unfinished_run(archive)
        if left is not None:
            rest = ("--resume",) if left else (folder,)
            done = pressmark("--archive", archive, "import", *rest, timeout=LIMIT)
            assert done.status == 0
        for name, query in DUMPS.items():
            assert rows_of(archive, query) == undisturbed[name], name
        print(f"{archive.name}: the record is the same", flush=True)

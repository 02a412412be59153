"""An import that was killed and gone on with leaves the record an undisturbed one leaves."""

from __future__ import annotations

import json
import os
import random
import sqlite3

import pytest
from test_killed_import import import_until

from pressmark.services import jobs

KILLS = 50 if os.environ.get("PRESSMARK_THOROUGH") else 3
FILES, PER_FILE = 30, 12
#: Everything of an article but when and in which run it came.
DUMPS = {
    "article": "SELECT id, title, source_id, published, published_raw, modified, saved, url, "
    "language_id, format_id, word_count, section, page, media_type, original, part, "
    "hex(fingerprint), stub FROM article ORDER BY id",
    "body": "SELECT article_id, text FROM body ORDER BY article_id",
    "cut": "SELECT article_id, number, reason, text, position FROM cut ORDER BY 1, 2",
    "claim": "SELECT article_id, field, origin, evidence, value, current FROM claim "
    "ORDER BY 1, 2, 3, 4",
    "source": "SELECT id, name FROM source ORDER BY id",
    "seen": "SELECT DISTINCT article_id, path, part, original FROM sighting ORDER BY 1, 2, 3",
    "versions": "SELECT count(*) FROM version",
}


@pytest.fixture
def folder(tmp_path):
    """Files of many articles each; one source ends each of its articles with the same line."""
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


def dump(archive):
    with sqlite3.connect(f"file:{archive}/archive.sqlite?mode=ro", uri=True) as db:
        return {name: db.execute(query).fetchall() for name, query in DUMPS.items()}


@pytest.mark.kill
@pytest.mark.timeout(900)
def test_the_record_is_that_of_an_undisturbed_import(pressmark, environment, folder, tmp_path):
    archive = tmp_path / "archive"
    chance = random.Random(os.environ.get("PRESSMARK_SEED"))
    job = jobs.ImportJob((str(folder),))
    for _ in range(KILLS):
        import_until(environment, archive, job, chance.uniform(0.3, 4.0))
    assert pressmark("import", folder, "--resume", "--json").status == 0

    calm = tmp_path / "calm"
    assert pressmark("--archive", calm, "import", folder, "--json").status == 0
    disturbed, undisturbed = dump(archive), dump(calm)
    assert any("since 1901" in text for _, _, _, text, _ in undisturbed["cut"])
    assert not any("since 1901" in text for _, text in undisturbed["body"])
    for name in DUMPS:
        assert disturbed[name] == undisturbed[name], name

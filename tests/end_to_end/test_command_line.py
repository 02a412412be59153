"""The main job on the command line, with the real program."""

from __future__ import annotations

import gzip
import json
import shutil
import sqlite3
from collections import Counter

import pytest

ARTICLES = [
    {
        "id": "1",
        "title": "Bridge over the Tay reopens",
        "date": "2021-05-04",
        "source": "Dundee Courier",
        "text": "The bridge over the river Tay reopened on Tuesday after eleven months of repairs.",
        "lang": "en",
    },
    {
        "id": "2",
        "title": "Ferry fares to rise",
        "date": "2021-06",
        "source": "Dundee Courier",
        "text": "Fares on the ferry rise by a tenth in July, the council said after a long debate.",
        "lang": "en",
    },
    {
        "id": "3",
        "title": "Паром через Тей",
        "date": "2020",
        "source": "Вечерний листок",
        "text": "Паром через реку Тей снова ходит каждый день, сообщила администрация города.",
        "lang": "ru",
    },
]


def write_articles(folder):
    path = folder / "articles.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ARTICLES))
    return path


@pytest.fixture
def articles(tmp_path):
    return write_articles(tmp_path)


@pytest.fixture(scope="module")
def filled(tmp_path_factory, pressmark_in):
    """The command on an archive of the three articles, for tests that only read."""
    folder = tmp_path_factory.mktemp("filled")
    run = pressmark_in(folder)
    assert run("import", write_articles(folder)).status == 0
    return run


def test_import_search_show(pressmark, articles):
    report = pressmark("import", articles, "--json")
    assert report.status == 0, report.err
    assert report.json["imported"] == 3
    assert report.json["failed"] == report.json["skipped"] == []

    found = pressmark("search", "ferry", "--facets", "--json").json
    assert found["total"] == 1
    (hit,) = found["hits"]
    assert (hit["title"], hit["source"]) == ("Ferry fares to rise", "Dundee Courier")
    assert hit["published"] == "2021-06"
    assert found["facets"]["source"] == [{"value": "Dundee Courier", "count": 1}]

    shown = pressmark("show", str(hit["id"]), "--json").json
    assert shown["title"] == "Ferry fares to rise"
    assert "council" in shown["body"]
    assert shown["origins"]["published"]["origin"] == "export field"


def test_importing_again_finds_the_same_articles(pressmark, articles):
    pressmark("import", articles)
    again = pressmark("import", articles, "--json").json
    assert (again["imported"], again["duplicates"]) == (0, 3)
    assert pressmark("search", "", "--json").json["total"] == 3
    shown = pressmark("show", "1", "--json").json
    assert len(shown["sightings"]) == 2


def test_options_narrow(filled):
    def total(*arguments):
        return filled("search", *arguments, "--json").json["total"]

    assert total("") == 3
    assert total("", "--source", "dundee courier") == 2
    assert total("", "--from", "2021") == 2
    assert total("", "--from", "2021-06-01", "--to", "2021-06-30") == 1
    assert total("", "--to", "2020") == 1
    assert total("паром") == 1
    assert total("tay OR паром") == 2


def test_sorting(filled):
    titles = {
        order: [hit["published"] for hit in hits]
        for order in ("newest", "oldest")
        for hits in [filled("search", "", "--sort", order, "--json").json["hits"]]
    }
    assert titles["newest"] == ["2021-06", "2021-05-04", "2020"]
    assert titles["oldest"] == ["2020", "2021-05-04", "2021-06"]


WRONG = ['flee "kherson', "(ferry", "ferry AND", "ferry NEAR/ tay", "/(/", "date:x"]


@pytest.mark.parametrize("query", WRONG)
def test_a_wrong_query_is_explained(filled, query):
    answer = filled("search", query)
    assert answer.status == 1
    assert "^" in answer.err
    assert "Traceback" not in answer.err
    assert answer.out == ""


def test_bad_files_are_reported_one_by_one(pressmark, articles, tmp_path):
    folder = tmp_path / "mixed"
    folder.mkdir()
    shutil.copy(articles, folder / "good.jsonl")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.html").write_bytes(bytes(range(256)) * 64)
    (folder / "broken.html.gz").write_bytes(gzip.compress(b"<html>" * 500)[:40])
    (folder / "latin.txt").write_bytes(
        "Le café où l'on servait à dîner était fermé depuis longtemps.\n".encode("latin-1") * 4
    )
    report = pressmark("import", folder, "--json")
    assert report.status == 3
    assert report.json["imported"] == 4
    reasons = {
        line["path"].rpartition("/")[2]: line["reason"]
        for line in report.json["skipped"] + report.json["failed"]
    }
    assert set(reasons) == {"empty.txt", "binary.html", "broken.html.gz"}
    assert all(reasons.values())
    found = pressmark("search", "café", "--json").json
    assert found["total"] == 1


def test_a_missing_archive_is_said(pressmark):
    answer = pressmark("search", "x")
    assert answer.status == 1
    assert "There is no archive" in answer.err


def test_index_is_derived(pressmark, articles, tmp_path):
    pressmark("import", articles)
    shutil.rmtree(tmp_path / "cache")
    assert pressmark("search", "ferry", "--json").json["total"] == 1
    assert pressmark("check", "--json").json == {"sound": True, "findings": []}
    assert pressmark("reindex", "--json").json == {"articles": 3}


def test_a_damaged_index_is_noticed_and_made_anew(pressmark, articles, tmp_path):
    pressmark("import", articles)
    largest = max(
        (tmp_path / "cache").rglob("*"), key=lambda path: path.is_file() and path.stat().st_size
    )
    data = bytearray(largest.read_bytes())
    data[len(data) // 2] ^= 0xFF
    largest.write_bytes(data)
    found = pressmark("search", "ferry", "--json")
    assert found.json["total"] == 1
    assert "The index is missing, damaged or of another version: it is made anew." in found.err
    assert not pressmark("search", "ferry").err


def test_a_damaged_original_is_found(pressmark, articles, tmp_path):
    pressmark("import", articles)
    (original,) = (path for path in (tmp_path / "archive/originals").rglob("*") if path.is_file())
    original.chmod(0o644)
    original.write_bytes(b"something else")
    checked = pressmark("check", "--json")
    assert checked.status == 1
    assert [f["what"] for f in checked.json["findings"]] == ["original damaged"]


def test_statistics(filled):
    stats = filled("stats", "--json").json
    assert stats["articles"] == 3
    assert stats["sources"] == {"Dundee Courier": 2, "Вечерний листок": 1}


def test_the_first_article(pressmark, shared_data):
    """The story Pressmark was begun with: a feed's repost without title or date."""
    report = pressmark("import", shared_data / "news/seed-metro.txt", "--wait", "--json")
    assert report.json["imported"] == 1
    article = pressmark("show", "1", "--json").json
    assert article["source"] == "Metro"
    assert article["origins"]["title"]["origin"] == "first sentence"
    assert article["title"].startswith("The Russian-backed leader of Kherson")
    assert article["published"] is None
    assert article["body"].endswith("six hours trapped under the rubble.")
    for noise in ("Got a story", "Follow Metro", "MORE :", "0 Comments", "ift.tt"):
        assert noise not in article["body"]
    assert set(article["people"]) == {
        "Kirill Stremousov",
        "Vitaly Kim",
        "Vladimir Putin",
        "Vladimir Saldo",
    }
    assert {"Kherson", "Mykolaiv", "Crimea", "Ukraine", "Russia", "Moscow"} <= set(
        article["places"]
    )
    assert set(article["groups"]) == {"Russian", "Ukrainian"}
    names = {entity["name"] for entity in article["entities"]}
    assert not names & {"Metro", "Facebook", "Twitter"}
    saldo = [m["text"] for m in article["mentions"] if m["entity"] == "Vladimir Saldo"]
    assert {"Vladimir Saldo", "Saldo"} <= {text.removesuffix("’s") for text in saldo}
    for words in ("=ice", "=They", "ice they"):
        assert pressmark("search", words, "--json").json["total"] == 1


def test_facets_count_what_the_record_holds(pressmark, shared_data, tmp_path):
    """Every count equals a recount by hand over the record, for 2,000 articles."""
    rows = tmp_path / "rows.jsonl"
    with gzip.open(shared_data / "news/allsides-4700.jsonl.gz", "rt") as lines:
        rows.write_text("".join(line for _, line in zip(range(2000), lines, strict=False)))
    pressmark("import", rows)
    found = pressmark("search", "", "--facets", "--facet-limit", "5000", "--json").json
    record = sqlite3.connect(tmp_path / "archive/archive.sqlite")
    sources = Counter(
        name
        for (name,) in record.execute(
            "SELECT s.name FROM article a JOIN source s ON s.id = a.source_id"
        )
    )
    dates = [str(date) for (date,) in record.execute("SELECT published FROM article")]
    record.close()
    counted = {entry["value"]: entry["count"] for entry in found["facets"]["source"]}
    assert counted == sources
    months = Counter(f"{d[:4]}-{d[4:6]}" for d in dates if d != "0" and d[4:6] != "00")
    assert {e["value"]: e["count"] for e in found["facets"]["month"]} == months
    assert found["facets"]["undated"] == dates.count("0")

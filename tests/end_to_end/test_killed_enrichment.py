"""Recognising that is killed again and again ends as if it had never been disturbed.

``PRESSMARK_KILL_ARTICLES=100000`` runs the long trial too: so many news articles, killed every
few seconds until all are recognised, checked after every kill.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.archive.queues import Step
from pressmark.model.imports import RunDefaults, Stage
from pressmark.services import jobs
from pressmark.services.control import Control
from pressmark.services.library import Library

THOROUGH = bool(os.environ.get("PRESSMARK_THOROUGH"))
KILLS = 25 if THOROUGH else 5
ARTICLES = 2000 if THOROUGH else 400
MANY = int(os.environ.get("PRESSMARK_KILL_ARTICLES", "0"))
LONGEST_RUN = float(os.environ.get("PRESSMARK_KILL_SECONDS", "120"))
TESTS = Path(__file__).parents[1]
REUTERS = TESTS.parents[1] / "shared" / "data" / "news" / "reuters21578-19042.jsonl.gz"

PEOPLE = ("Angela Merkel", "Ban Ki-moon", "Tony Blair", "Serena Williams", "Jacques Chirac")
PLACES = ("Paris", "Nairobi", "Kherson", "Chicago", "Buenos Aires", "Seoul", "Ankara")


def body(number):
    """News with a person, often by the surname alone further down, and two places."""
    person, place = PEOPLE[number % len(PEOPLE)], PLACES[number % len(PLACES)]
    other = PLACES[(number * 3 + 1) % len(PLACES)]
    again = person.split()[-1] if number % 4 else person
    return (
        f"{person if number % 9 else again} arrived in {place} on day {number} of the talks. "
        f"Reporters waited {number} minutes at the airport. {again} will leave for {other} soon."
    )


def invented():
    """Articles that need no data from elsewhere."""
    return ({"title": f"Day {n}", "text": body(n), "language": "en"} for n in range(ARTICLES))


def news(many, folder):
    """As many articles of Reuters, their sentences mixed as for the benchmark."""
    sys.path.insert(0, str(TESTS / "bench"))
    import corpus

    corpus.make(REUTERS, folder / "corpus.jsonl", many)
    for row in corpus.articles(folder / "corpus.jsonl"):
        yield {"title": row["title"], "text": row["body"], "date": row["date"], "language": "en"}


def archive_of(rows, tmp_path):
    """An archive of articles that are indexed and compared and not yet recognised."""
    path = tmp_path / "news.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    with Library.open(tmp_path / "archive", create=True, cache=tmp_path / "cache") as library:
        library.imports.run([str(path)], RunDefaults(), lambda _: None, Control())
        library.enrichment.compare(lambda _: None, Control())
    return tmp_path / "archive"


@pytest.fixture
def folder(tmp_path):
    """The archive the short trial begins with."""
    return archive_of(invented(), tmp_path)


def enrich(environment, archive, seconds=0.0, *, whole_group=True):
    """Run the job, killing its process (with its own, or alone) after ``seconds`` if given."""
    start = jobs.launch(archive, jobs.EnrichJob(), "")
    process = subprocess.Popen(
        start.arguments,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    process.stdin.write(start.specification + "\n")
    process.stdin.flush()
    kill = os.killpg if whole_group else os.kill
    killer = threading.Timer(seconds, kill, (process.pid, signal.SIGKILL))
    if seconds:
        killer.start()
    code = process.wait()
    killer.cancel()
    process.stdin.close()
    return code


def result(archive):
    """Everything a user sees of the entities, free of the numbers rows happen to have."""
    with Library.open(archive, write=False) as library:
        record = library.archive
        assert record.queues.count(Step.ENTITIES) == 0
        assert record.check(originals=False) == []
        named = [
            [
                (m.start, m.end, m.text, m.kind, record.entities.entity(m.entity_id).name)
                for m in record.articles.article(number).mentions
            ]
            for number in record.articles.ids()
        ]
        methods = [record.entities.method(number) for number in record.articles.ids()]
        entities = sorted(
            (e.kind, e.name, tuple(sorted(e.aliases)), e.articles, e.mentions)
            for e in record.entities.all()
        )
        return named, methods, entities, [rule.description for rule in record.rules.list()]


@pytest.mark.kill
@pytest.mark.timeout(900)
def test_killed_recognising_ends_like_an_undisturbed_run(environment, folder, tmp_path):
    undisturbed = tmp_path / "undisturbed"
    shutil.copytree(folder, undisturbed)
    begun = time.monotonic()
    assert enrich(environment, undisturbed) == 0
    length = time.monotonic() - begun
    expected = result(undisturbed)
    assert len(expected[0]) == ARTICLES
    assert all(method.startswith("spacy") for method in expected[1])
    assert any("Merkel" in description for description in expected[3])
    chance = random.Random(os.environ.get("PRESSMARK_SEED"))
    for _ in range(KILLS):
        moment = chance.uniform(0.3 * length, length)
        enrich(environment, folder, moment, whole_group=chance.random() < 0.5)
    assert enrich(environment, folder) == 0
    found = result(folder)
    for part, wanted in zip(found, expected, strict=True):
        assert part == wanted


def record_writing(archive):
    """Let the record itself note whenever an article's entities are written."""
    with closing(sqlite3.connect(archive / "archive.sqlite")) as db:
        db.execute("CREATE TABLE written (article_id INTEGER, again INTEGER)")
        for event, again in (("INSERT", 0), ("UPDATE", 1)):
            db.execute(
                f"CREATE TRIGGER written_{event} AFTER {event} ON recognised BEGIN "
                f"INSERT INTO written VALUES (new.article_id, {again}); END"
            )
        db.commit()


def flaws(archive):
    """What a kill left wrong, by name; every article waits or is done, and is done once."""
    counts = {
        "neither waits nor done": "SELECT count(*) FROM article a WHERE NOT EXISTS "
        "(SELECT 1 FROM recognised r WHERE r.article_id = a.id) AND NOT EXISTS "
        "(SELECT 1 FROM queue q WHERE q.article_id = a.id AND q.step = 'entities')",
        "waits and done": "SELECT count(*) FROM recognised r JOIN queue q "
        "ON q.article_id = r.article_id AND q.step = 'entities'",
        "written twice": "SELECT (SELECT count(*) FROM written) - "
        "(SELECT count(*) FROM recognised)",
        "mentions without a writing": "SELECT count(*) FROM appearance WHERE article_id NOT IN "
        "(SELECT article_id FROM recognised)",
        "counts that are not the sum": "SELECT count(*) FROM form_count c LEFT JOIN (SELECT "
        "form_id, count(*) AS n, sum(mentions) AS m FROM appearance GROUP BY form_id) s "
        "USING (form_id) WHERE c.articles <> coalesce(n, 0) OR c.mentions <> coalesce(m, 0)",
    }
    with closing(sqlite3.connect(archive / "archive.sqlite")) as db:
        found = {name: db.execute(query).fetchone()[0] for name, query in counts.items()}
    return {name: count for name, count in found.items() if count}


def waiting(archive):
    """How many articles are not recognised yet."""
    with closing(sqlite3.connect(archive / "archive.sqlite")) as db:
        return db.execute("SELECT count(*) FROM queue WHERE step = 'entities'").fetchone()[0]


def doubled(archive):
    """Articles in which one stretch of the text is marked twice."""
    with Library.open(archive, write=False) as library:
        articles = library.archive.articles
        return [
            number
            for number in articles.ids()
            if len(spans := [(m.start, m.end) for m in articles.article(number).mentions])
            != len(set(spans))
        ]


class Job:
    """A job beside others, as a window starts it; it is heard and told to stop."""

    def __init__(self, environment, archive, job, token):
        start = jobs.launch(archive, job, token)
        self.process = subprocess.Popen(
            start.arguments,
            env={**environment, **start.environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.say(start.specification)

    def say(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def wait_until(self, stage):
        """Wait until something of a stage is done."""
        for line in self.process.stdout:
            event = jobs.read_event(line)
            if isinstance(event, jobs.Advanced) and event.progress.stage is stage:
                return
        raise AssertionError(f"it ended before {stage}")

    def end(self):
        """Its last event."""
        out, _ = self.process.communicate()
        return jobs.read_event(out.splitlines()[-1])


def parts_of(folder, many=4):
    """Files that hold the invented articles between them."""
    rows = list(invented())
    size = len(rows) // many
    for number in range(many):
        path = folder / f"part{number}.jsonl"
        part = rows[number * size : (number + 1) * size]
        path.write_text("".join(json.dumps(row) + "\n" for row in part), encoding="utf-8")
        yield path


@pytest.mark.kill
@pytest.mark.timeout(900)
def test_recognising_broken_off_for_imports_ends_like_an_undisturbed_run(environment, tmp_path):
    first, *others = parts_of(tmp_path)
    archives = tmp_path / "disturbed", tmp_path / "undisturbed"
    for archive, paths in zip(archives, ([first], [first, *others]), strict=True):
        with Library.open(archive, create=True, cache=tmp_path / f"cache {archive.name}") as made:
            for path in paths:
                made.imports.run([str(path)], RunDefaults(), lambda _: None, Control())
    disturbed, undisturbed = archives
    record_writing(disturbed)
    with Library.open(disturbed, cache=tmp_path / "cache disturbed") as window:
        token = window.job_token()
        for path in others:
            recognising = Job(environment, disturbed, jobs.EnrichJob(), token)
            recognising.wait_until(Stage.RECOGNISING)
            importing = Job(environment, disturbed, jobs.ImportJob((str(path),)), token)
            recognising.say("cancel")
            assert importing.end().imported == ARTICLES // 4
            assert waiting(disturbed), "an import does not wait for names to be found"
            assert recognising.end().cancelled
            assert flaws(disturbed) == {}
    with closing(sqlite3.connect(disturbed / "archive.sqlite")) as db:
        assert db.execute("SELECT count(*) FROM written").fetchone()[0], "what was read is kept"
    for archive in archives:
        assert enrich(environment, archive) == 0
    assert flaws(disturbed) == {}
    with closing(sqlite3.connect(disturbed / "archive.sqlite")) as db:
        db.executescript("DROP TRIGGER written_INSERT; DROP TRIGGER written_UPDATE;")
        db.executescript("DROP TABLE written;")
    for part, wanted in zip(result(disturbed), result(undisturbed), strict=True):
        assert part == wanted


@pytest.mark.kill
@pytest.mark.timeout(0)
@pytest.mark.skipif(not MANY, reason="hours: asked for with PRESSMARK_KILL_ARTICLES")
def test_many_articles_are_recognised_once_each_whatever_is_killed_when(environment, tmp_path):
    archive = archive_of(news(MANY, tmp_path), tmp_path)
    total = waiting(archive)
    assert total > 0.9 * MANY  # equal ones are one article
    record_writing(archive)
    chance = random.Random(os.environ.get("PRESSMARK_SEED"))
    kills = 0
    while left := waiting(archive):
        print(f"{left} of {total} wait after {kills} kills", flush=True)
        moment = chance.uniform(1, LONGEST_RUN)
        kills += enrich(environment, archive, moment, whole_group=chance.random() < 0.5) != 0
        assert flaws(archive) == {}
    assert enrich(environment, archive) == 0
    assert flaws(archive) == {}
    assert doubled(archive) == []
    with closing(sqlite3.connect(archive / "archive.sqlite")) as db:
        assert db.execute("SELECT count(*) FROM written").fetchone()[0] == total
        db.executescript("DROP TRIGGER written_INSERT; DROP TRIGGER written_UPDATE;")
        db.executescript("DROP TABLE written;")
    with Library.open(archive, write=False) as library:
        assert library.archive.check(originals=False) == []
    print(f"{total} articles, {kills} kills: each recognised once", flush=True)

"""Recognising that is killed again and again ends as if it had never been disturbed."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import threading
import time

import pytest

from pressmark.archive.queues import Step
from pressmark.model.imports import RunDefaults
from pressmark.services import jobs
from pressmark.services.control import Control
from pressmark.services.library import Library

THOROUGH = bool(os.environ.get("PRESSMARK_THOROUGH"))
KILLS = 25 if THOROUGH else 5
ARTICLES = 2000 if THOROUGH else 400

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


@pytest.fixture
def folder(tmp_path):
    """An archive of articles that are indexed and not yet recognised."""
    rows = ({"title": f"Day {n}", "text": body(n), "language": "en"} for n in range(ARTICLES))
    news = tmp_path / "news.jsonl"
    news.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    with Library.open(tmp_path / "archive", create=True, cache=tmp_path / "cache") as library:
        library.imports.run([str(news)], RunDefaults(), lambda _: None, Control())
        library.enrichment.compare(lambda _: None, Control())
    return tmp_path / "archive"


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

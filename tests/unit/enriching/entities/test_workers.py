"""Worker processes: every language, cancelling, and a process that dies."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.workers import EntityWorkers, recognise
from pressmark.model.entities import Recognised
from pressmark.model.errors import Cancelled, InternalError

SEED = (
    "Vladimir Saldo publicly asked for Moscow’s help. ‘Every day, the cities of Kherson region are "
    "subjected to missile attacks,’ Saldo said. Regional governor Vitaly Kim said two floors were "
    "destroyed. Kherson is occupied by Russian troops; Civilians leaving Kherson flee to Mykolaiv."
)
RUSSIAN = "Жители Херсона уехали, сообщил Виталий Ким. По словам Кима, в Москве об этом знают."
GERMAN = "Der Bürgermeister von Kiew sprach in Berlin über die Ukraine."


@pytest.fixture(scope="module")
def found(table_folder: Path) -> dict[int, Recognised]:
    articles = [
        ArticleText(1, "", SEED, "en"),
        ArticleText(2, "", RUSSIAN, "ru"),
        ArticleText(3, "", GERMAN, "de"),
        ArticleText(4, "", "", "en"),
        ArticleText(5, "", f"{SEED}\n" * 60, "en"),
    ]
    return {r.article_id: r for r in recognise(articles, table_folder, 1, lambda: False)}


def keys(recognised: Recognised, kind: str) -> set[str]:
    return {m.key for m in recognised.mentions if m.kind == kind}


def test_english(found: dict[int, Recognised]) -> None:
    assert keys(found[1], "person") == {"vladimir saldo", "vitaly kim"}
    assert keys(found[1], "place") >= {"kherson", "moscow", "mykolayiv"}
    assert keys(found[1], "group") == {"russian"}
    assert found[1].method.startswith("spacy")


def test_russian_shares_keys_with_english(found: dict[int, Recognised]) -> None:
    assert keys(found[2], "place") == {"kherson", "moscow"}
    assert keys(found[2], "person") == {"vitaly kim"}
    assert {m.name for m in found[2].mentions} == {"Херсон", "Виталий Ким", "Москва"}


def test_other_languages_say_that_they_give_places_only(found: dict[int, Recognised]) -> None:
    assert keys(found[3], "place") == {"kyiv", "berlin", "ukraine"}
    assert found[3].method == "gazetteer: places only"


def test_an_empty_article_has_no_mentions(found: dict[int, Recognised]) -> None:
    assert found[4].mentions == ()


def test_a_long_article_is_read_in_pieces_with_true_offsets(found: dict[int, Recognised]) -> None:
    body = f"{SEED}\n" * 60
    mentions = found[5].mentions
    assert all(body[m.start : m.end] == m.text for m in mentions)
    assert sum(m.key == "vladimir saldo" for m in mentions) == 120


def test_recognisers_libraries_stay_out_of_this_process(found: dict[int, Recognised]) -> None:
    assert "spacy" not in sys.modules


def test_one_process_never_holds_two_languages_models(table_folder: Path) -> None:
    articles = [
        ArticleText(i, "", SEED if i % 2 else RUSSIAN, "en" if i % 2 else "ru") for i in range(40)
    ]
    processes: set[int] = set()
    with EntityWorkers(table_folder, 1) as workers:
        for recognised in workers.recognise(articles, lambda: False):
            assert recognised.mentions
            processes.update(workers.process_ids())
    assert len(processes) == 2


def test_cancelling_ends_it(table_folder: Path) -> None:
    articles = (ArticleText(i, "", GERMAN, "de") for i in range(10_000))
    done: list[Recognised] = []
    with EntityWorkers(table_folder, 1) as workers, pytest.raises(Cancelled):
        for recognised in workers.recognise(articles, lambda: len(done) > 20):
            done.append(recognised)
    assert 20 < len(done) < 10_000


@pytest.mark.kill
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_killed_processes_cost_no_article(table_folder: Path) -> None:
    articles = [ArticleText(i, "", GERMAN, "de") for i in range(200)]
    done: list[int] = []
    with EntityWorkers(table_folder, 2) as workers:
        for recognised in workers.recognise(articles, lambda: False):
            done.append(recognised.article_id)
            assert recognised.mentions
            if len(done) in (30, 90):
                os.kill(workers.process_ids()[0], signal.SIGKILL)
    assert sorted(done) == list(range(200))


def test_processes_that_cannot_start_are_no_articles_fault(tmp_path: Path) -> None:
    def articles() -> Iterator[ArticleText]:
        yield ArticleText(1, "", GERMAN, "de")

    with EntityWorkers(tmp_path, 1) as workers, pytest.raises(InternalError):
        list(workers.recognise(articles(), lambda: False))

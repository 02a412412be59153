"""Whatever the services say reaches a Russian user in Russian, with its values in place."""

import os
import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from pressmark.archive import trouble
from pressmark.archive.lock import acquire
from pressmark.gui.import_report import ReportModel
from pressmark.gui.sentences import explained, named, said, said_of_query
from pressmark.gui.trouble import trouble_text
from pressmark.model.errors import ArchiveLocked, QueryError, UserError
from pressmark.model.imports import Outcome, ReportLine
from pressmark.searching.language.explaining import explain
from pressmark.searching.language.parsing import parse
from pressmark.services.library import Library
from pressmark.services.resources import resource

ROOT = Path(__file__).resolve().parents[2]
CYRILLIC = re.compile("[А-Яа-яЁё]")
ENGLISH = re.compile(r"\b(?:the|is|of|it|and|or|not|there|this|to)\b(?!:)")


def listed(name):
    return resource("translations", name).read_text("utf-8").splitlines()


def collected(what):
    code = f"import sentences; print('\\n'.join(sentences.{what}()))"
    dev = ROOT / "packaging" / "dev"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], cwd=dev, capture_output=True, check=True
    )
    return done.stdout.decode().splitlines()


@pytest.mark.parametrize("name", ["sentences", "phrases"])
def test_every_sentence_of_the_source_is_listed(name):
    names = {"sentences": "collect", "phrases": "phrases"}
    assert collected(names[name]) == listed(f"{name}.txt")


@pytest.mark.usefixtures("russian")
def test_every_phrase_of_an_explanation_is_translated():
    phrases = collected("explanations")
    assert len(phrases) > 70
    assert [phrase for phrase in phrases if explained(phrase) == phrase] == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('raise UserError(f"{a} is gone.", "Look for it.")', {"%1 is gone.", "Look for it."}),
        ('"""A docstring of words."""', set()),
        (
            'message = "It is so."\nraise Fault(message, "Do" if x else y, 1, 2)',
            {"It is so.", "Do"},
        ),
        ('FORMS = "Write so"\nraise Fault(f"No {x}.", FORMS, 1, 2)', {"No %1.", "Write so"}),
    ],
)
def test_a_sentence_is_found_however_it_is_raised(source, expected):
    code = (
        "import ast, sentences, sys\n"
        "print('|'.join(sorted(sentences.sentences_of(ast.parse(sys.argv[1])))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, source],
        cwd=ROOT / "packaging" / "dev", capture_output=True, check=True, text=True,
    )  # fmt: skip
    assert set(filter(None, done.stdout.strip().split("|"))) == expected


@pytest.mark.usefixtures("russian")
def test_every_sentence_is_said_in_russian_with_its_values():
    for key in listed("sentences.txt"):
        filled = re.sub(r"%(\d)", lambda place: f"⟨{place[1]}⟩", key)
        text = said(filled)
        assert text != filled, key
        assert CYRILLIC.search(text) or key == "It is PostScript.", key
        assert sorted(re.findall("⟨.⟩", text)) == sorted(re.findall("⟨.⟩", filled)), (key, text)


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(
    "query",
    [
        "date:2022-13", "date:", "date:2022-02-31", "date:2023..2022", "foo:bar", "a AND", "AND a",
        "(a", "a)", '"a', "is:blue", "id:x", "a NEAR NOT b", "a NEAR/0 b", "a && b", '"a b"~',
        '"a b"~9999999', '"a"~3', "a~7", "=a*", "=", "-", "/a b/", "/(a+)+/", "/[/", "()", "*",
        "source:war*", 'tag:""', "x " * 20000, "a w/s b",
    ],
)  # fmt: skip
def test_a_misunderstood_query_is_explained_in_russian(query):
    with pytest.raises(QueryError) as caught:
        parse(query)
    error = caught.value
    text = said_of_query(error)
    assert CYRILLIC.search(text)
    if error.suggestion:
        assert text.endswith(f": {error.suggestion}")
    ours = text.removesuffix(error.suggestion).replace(query, "")
    assert not ENGLISH.search(ours), text


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(
    "query",
    [
        "is:read", "is:unread", "is:starred", "is:undated", "is:stub", "is:duplicate", "has:note",
        "has:tag", "has:highlight", "has:date", "note:x", "id:1,2", "id:none", "date:..2022",
        "date:2022..", "date:2020..2022", "person:x", "org:x", "place:x", "group:x", "language:x",
        "author:x", "tag:x", "format:x", "list:x", "x~1", "x~2", "x*", "/x/", "=x", '"x y"~1',
        '"x y"~4', "x NEAR/1 y", "person:x NEAR y", "place:x NEAR org:y", "a OR source:x",
        "body:x", "NOT (a b)", *(f"date:2020-{month:02}" for month in range(1, 13)),
        *(f"date:2020-{month:02}-01" for month in range(1, 13)),
    ],
)  # fmt: skip
def test_no_english_is_left_in_an_explanation(query):
    told = explain(parse(query), say=explained)
    assert not re.search("[a-z]{2}", told), told
    assert "%" not in told


@pytest.mark.usefixtures("russian")
def test_a_damaged_disk_is_told_of_in_russian():
    folder = Path("/media/Архив of the month")
    assert trouble_text(trouble.no_room(folder)) == (
        f"На диске архива {folder} не осталось места; ничего не изменено. "
        "Освободите место и попробуйте снова."
    )
    assert trouble_text(trouble.damaged(folder, "page 3. Not a tree.")).startswith(
        f"Запись архива {folder} повреждена (page 3. Not a tree.). Восстановите"
    )


@pytest.mark.usefixtures("russian")
def test_a_value_that_reads_like_a_sentence_of_ours_stays_as_it_is():
    assert said("There is a source called Try again already.") == (
        "Источник с названием Try again уже есть."
    )
    assert said("There is no folder %2.") == "Папки %2 нет."
    assert said("The folder cannot be read: I/O.") == "Не читается (папка): I/O."
    assert said("It is a picture, not an article.") == "Это не статья, а картинка."


@pytest.mark.usefixtures("russian")
def test_the_findings_of_a_check_are_named_in_russian(tmp_path):
    with Library.open(tmp_path / "archive", create=True, cache=tmp_path / "cache") as library:
        with library.archive._database.changing() as db:
            db.execute("INSERT INTO original VALUES (?, 1, '', '', '')", ("cd" * 32,))
            db.execute("INSERT INTO queue (step, article_id) VALUES ('unknown', 1)")
        found = library.maintenance.check()
    told = [f"{named(one.what)}: {named(one.detail)}" for one in found]
    assert len(told) >= 2
    assert all(CYRILLIC.search(line.partition(":")[0]) for line in told), told
    assert "неизвестный шаг в очереди: строк: 1" in told


@pytest.mark.usefixtures("russian")
def test_a_report_says_in_russian_why_a_file_was_not_read():
    reason = "It is JSON, but no articles were found in it; its names are: a, b."
    model = ReportModel((ReportLine("/x/a.json", "", Outcome.FAILED, reason),))
    told = "Это JSON, но статей в нём не нашлось; имена в нём: a, b."
    assert model.index(0, 2).data() == told
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == f"/x/a.json\n{told}"


@pytest.mark.usefixtures("russian")
def test_what_nobody_foresaw_is_shown_as_it_is():
    assert said("Nobody wrote this. Try again.") == "Nobody wrote this. Try again."
    assert said("") == ""


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "все статьи"),
        ("пожар OR потоп", "статьи, которые содержат пожар или потоп"),
        ("пожар -дождь", "статьи, которые содержат пожар и не содержат дождь"),
        ('date:2022-10-13 source:"Газета" is:starred',
         "статьи: дата публикации: 13 октября 2022, источник: Газета, со звездой"),
        ('"два слова"~5 before:2020', "статьи, которые содержат «два слова» в этом порядке, "
         "других слов между ними не больше 5, дата публикации: 2019 или раньше"),
    ],
)  # fmt: skip
def test_a_query_is_explained_in_russian(query, told):
    assert explain(parse(query), say=explained) == told


def test_an_english_window_says_what_the_services_say(qapp):
    for key in listed("sentences.txt"):
        assert said(key) == key
    error = UserError("There is no folder x.", "Try again.")
    assert trouble_text(error) == "There is no folder x. Try again."


@pytest.mark.usefixtures("russian")
def test_who_writes_an_archive_is_said_in_russian_with_the_time_of_here(tmp_path):
    with acquired(tmp_path), pytest.raises(ArchiveLocked) as caught:
        acquire(tmp_path)
    text = said(caught.value.message)
    assert text.startswith(f"Другая программа пишет в архив {tmp_path}: процесс {os.getpid()} на ")
    assert "since" not in text
    assert "+00:00" in caught.value.message
    assert "+00:00" not in text


@contextmanager
def acquired(folder):
    lock = acquire(folder)
    yield
    lock.release()

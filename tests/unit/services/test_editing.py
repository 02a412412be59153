"""Marking up and correcting entities as the faces do it: each call one step to undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pressmark.archive.archive import Archive
from pressmark.archive.opening import create_archive
from pressmark.model.article import Claim, Draft, Highlight
from pressmark.model.dates import PartialDate
from pressmark.model.entities import FoundMention, Recognised
from pressmark.model.errors import UserError
from pressmark.model.imports import Batch, RunDefaults, SourceFile
from pressmark.model.kinds import EntityKind, Origin
from pressmark.services.entity_editing import EntityEditing
from pressmark.services.marking import Marking


@dataclass
class Holder:
    archive: Archive


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[Holder]:
    """Three articles, each with Ann Lee and A. Lee."""
    with create_archive(tmp_path / "a") as archive:
        run = archive.runs.begin([], RunDefaults())
        file = SourceFile("/in/a", archive.originals.store(b"a"), 1, "text/plain", "text")
        drafts = [
            Draft(
                body=f"Text {n}",
                title=Claim(f"Title {n}", Origin.METADATA),
                media_type="text/plain",
                part=str(n),
                source=Claim(f"Paper {n}", Origin.METADATA),
            )
            for n in range(3)
        ]
        archive.runs.add_batch(run, Batch(file, tuple(drafts)))
        found = tuple(
            FoundMention(0, 1, name, EntityKind.PERSON, name, name.lower())
            for name in ("Ann Lee", "A. Lee")
        )
        archive.entities.store([Recognised(n, found, "test") for n in (1, 2, 3)])
        yield Holder(archive)


def test_reading_an_article_is_no_step_and_takes_none_away(holder: Holder) -> None:
    marking = Marking(holder)
    marking.star([1])
    marking.tag([1], add=("a",))
    marking.undo()
    marking.note_read(1)
    assert marking.redo() == "Tag: a"
    assert marking.undo() == "Tag: a"
    assert marking.undo() == "Star"
    article = holder.archive.articles.article(1)
    assert (article.read, article.starred, article.tags) == (True, False, ())


def test_every_mark_is_one_step(holder: Holder) -> None:
    marking = Marking(holder)
    marking.star([1, 2])
    marking.mark_read([1])
    marking.tag([1, 2], add=("a",))
    marking.rename_tag("a", "b")
    marking.note(1, "note")
    marking.highlight(1, Highlight("Text"))
    marking.change_highlight(1, 0, Highlight("Text", "why"))
    marking.remove_highlight(1, 0)
    marking.edit([1, 2], "title", "Same")
    marking.edit([1], "published", PartialDate(2020, 5))
    marking.edit([1], "authors", ("A", "B"))
    marking.edit([1], "url", None)
    marking.rename_source(1, "Renamed")
    marking.merge_sources([1, 2], 3)
    article = holder.archive.articles.article(1)
    assert (str(article.published), article.authors, article.source) == (
        "2020-05", ("A", "B"), "Paper 2",
    )  # fmt: skip
    assert [(tag.value, tag.count) for tag in marking.tags()] == [("b", 2)]
    labels = []
    while marking.undo_label:
        labels.append(marking.undo())
    assert labels[-1] == "Star (2 articles)"
    assert len(labels) == 13  # an empty address that was empty is no step
    clean = holder.archive.articles.article(1)
    assert (clean.title, clean.tags, clean.note, clean.starred) == ("Title 0", (), "", False)
    assert marking.redo() == "Star (2 articles)"
    assert marking.redo_label == "Mark as read"
    assert holder.archive.articles.article(1).starred


def test_the_preview_shows_what_the_edit_does(holder: Holder) -> None:
    marking = Marking(holder)
    changes = marking.preview([1, 2, 3], "title", "Title 0")
    assert [(c.id, c.before, c.after) for c in changes] == [
        (2, "Title 1", "Title 0"),
        (3, "Title 2", "Title 0"),
    ]


def test_the_preview_of_tags_and_of_the_read_state_shows_what_they_do(holder: Holder) -> None:
    marking = Marking(holder)
    marking.tag([1, 2], add=["a"])
    marking.tag([2], add=["b"])
    marking.mark_read([3])
    tagged = marking.preview_tags([1, 2, 3], add=["b"])
    assert [(c.id, c.before, c.after) for c in tagged] == [(1, "a", "a; b"), (3, "", "b")]
    untagged = marking.preview_tags([1, 2, 3], remove=["a"])
    assert [(c.id, c.before, c.after) for c in untagged] == [(1, "a", ""), (2, "a; b", "b")]
    read = marking.preview_read([2, 3], True)
    assert [(c.id, c.before, c.after) for c in read] == [(2, "unread", "read")]
    unread = marking.preview_read([2, 3], False)
    assert [(c.id, c.before, c.after) for c in unread] == [(3, "read", "unread")]


def test_only_the_trash_is_deleted_for_good(holder: Holder) -> None:
    marking = Marking(holder)
    with pytest.raises(UserError):
        marking.delete_forever([1])
    marking.trash([1, 2])
    assert [row.title for row in marking.trashed()] == ["Title 0", "Title 1"]
    marking.restore([2])
    assert marking.delete_forever([1]) == 1
    assert holder.archive.articles.ids() == [2, 3]


def test_every_correction_of_an_entity_is_one_step(holder: Holder) -> None:
    entities = EntityEditing(holder)
    ann, short = (entities.find(name)[0] for name in ("Ann Lee", "A. Lee"))
    entities.merge([short.id], ann.id)
    assert entities.entity(short.id).mentions == 6
    made = entities.split(ann.id, aliases=("A. Lee",), name="Another")
    assert entities.entity(made).mentions == 3
    entities.rename(ann.id, "Lee, Ann")
    entities.change_kind(ann.id, EntityKind.GROUP)
    entities.hide(ann.id)
    entities.pin(ann.id)
    entities.note(ann.id, "who")
    changed = entities.entity(ann.id)
    assert (changed.name, changed.kind, changed.hidden, changed.pinned, changed.note) == (
        "Lee, Ann", EntityKind.GROUP, True, True, "who",
    )  # fmt: skip
    entities.reject(ann.id)
    rule = entities.rules()[-1]
    assert (rule.kind, rule.active) == ("reject", True)
    entities.switch_rule(rule.id, False)
    assert not entities.rules()[-1].active
    marking = Marking(holder)
    while marking.undo():
        pass
    assert entities.entity(ann.id) == ann
    assert entities.rules() == []


def test_two_who_are_named_side_by_side_are_not_suggested(holder: Holder) -> None:
    """Ann Lee and A. Lee are in all three articles together: whoever wrote them meant two."""
    assert EntityEditing(holder).suggestions() == []
    ann = FoundMention(0, 1, "Ann Lee", EntityKind.PERSON, "Ann Lee", "ann lee")
    holder.archive.entities.store([Recognised(n, (ann,), "test") for n in (1, 2)])
    (suggestion,) = EntityEditing(holder).suggestions()
    assert (suggestion.left.name, suggestion.right.name) == ("A. Lee", "Ann Lee")


def test_rules_are_carried_in_a_file(holder: Holder, tmp_path: Path) -> None:
    entities = EntityEditing(holder)
    entities.merge([2], 1)
    entities.export_rules(tmp_path / "rules.json")
    Marking(holder).undo()
    assert entities.import_rules(tmp_path / "rules.json") == 1
    assert entities.entity(2).id == 1
    with pytest.raises(UserError):
        entities.import_rules(tmp_path / "absent.json")
    with pytest.raises(UserError):
        entities.export_rules(tmp_path / "no folder" / "rules.json")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("name,kind,aliases\nAcme,org,ACME Ltd;Acme plc\nBob,,\n", 2),
        ("\ufeffName;Type\r\nAcme;company\r\n", 1),
        ("Acme\nBob\n\nCy\n", 3),
        ("Acme\torganisation\tACME\n", 1),
        ('"Acme, Inc.",organisation,"A;B"\n', 1),
    ],
)
def test_a_watch_list_is_read_from_csv(
    holder: Holder, tmp_path: Path, text: str, names: int
) -> None:
    (tmp_path / "firms.csv").write_text(text, "utf-8")
    entities = EntityEditing(holder)
    assert entities.import_watch_list(tmp_path / "firms.csv") == names
    (watch,) = entities.watch_lists()
    assert (watch.name, watch.names) == ("firms", names)
    assert holder.archive.lists.names()[0].name.startswith("Acme")
    entities.delete_watch_list(watch.id)
    assert entities.watch_lists() == []


@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("utf-8", ("Zoë Müller", "Владимир Путин", "東京新聞")),
        ("utf-8-sig", ("Zoë Müller", "Владимир Путин")),
        ("utf-16", ("Zoë Müller", "Владимир Путин", "東京新聞")),
        ("cp1252", ("Zoë Müller", "Société Générale", "Zürich", "François Dubois")),
        ("cp1251", ("Владимир Путин", "Газпром", "Правительство Москвы", "Сергей Лавров")),
    ],
)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_watch_list_is_read_as_spreadsheets_save_it(
    holder: Holder, tmp_path: Path, encoding: str, names: tuple[str, ...], separator: str
) -> None:
    lines = [separator.join(("Name", "Kind", "Aliases"))]
    lines += [separator.join((name, "", f'"{name} A;{name} B"')) for name in names]
    (tmp_path / "names.csv").write_bytes("\r\n".join(lines).encode(encoding))
    EntityEditing(holder).import_watch_list(tmp_path / "names.csv")
    kept = holder.archive.lists.names()
    assert [name.name for name in kept] == list(names)
    assert kept[0].aliases == (f"{names[0]} A", f"{names[0]} B")


@pytest.mark.parametrize("content", [b"", b"name,kind\nAcme,planet\n", b"\xff\xfe\x00"])
def test_a_watch_list_that_is_none_is_refused(
    holder: Holder, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "bad.csv").write_bytes(content)
    with pytest.raises(UserError):
        EntityEditing(holder).import_watch_list(tmp_path / "bad.csv")
    assert EntityEditing(holder).watch_lists() == []

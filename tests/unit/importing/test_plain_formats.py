"""Plain text, JSON Lines, Markdown and saved pages, as files."""

import gzip
import json
import random
from pathlib import Path

import pytest

from pressmark.importing.content import Content
from pressmark.importing.contract import Item, ReadOptions
from pressmark.importing.formats import text as text_format
from pressmark.importing.reading import read_content
from pressmark.importing.sniffing import identify
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem, RunDefaults
from pressmark.model.kinds import EntityKind, Origin

BODY = "The council met on Monday to talk about the bridge, which is closed."


def read(name: str, data: bytes | str, options: ReadOptions | None = None) -> list[Item]:
    content = Content.of_bytes(name, data.encode() if isinstance(data, str) else data)
    return list(read_content(content, identify(content), options or ReadOptions()))


def one(name: str, data: bytes | str, options: ReadOptions | None = None) -> Draft:
    (item,) = read(name, data, options)
    assert isinstance(item, Draft)
    return item


def test_the_seed_article_reads_well(shared_data: Path) -> None:
    draft = one("seed-metro.txt", (shared_data / "news/seed-metro.txt").read_bytes())
    assert draft.source is not None
    assert (draft.source.value, draft.source.evidence) == ("Metro", "News – Metro")
    assert draft.title.origin is Origin.FIRST_SENTENCE
    assert draft.title.value.startswith("The Russian-backed leader of Kherson")
    assert draft.published is None
    assert draft.body.endswith("six hours trapped under the rubble.")
    for cut in ("Got a story", "Follow Metro", "MORE :", "0 Comments", "ift.tt", "iceThey"):
        assert cut not in draft.body
    assert "ice" in draft.body.split()
    assert len(draft.cuts) == 6


def test_a_head_typed_above_a_text_gives_its_fields() -> None:
    text = f"Bridge closed for good\nBy Jane Roe\nOctober 13, 2022\nhttps://a.org/b\n\n{BODY}"
    draft = one("story.txt", text)
    assert draft.title.value == "Bridge closed for good"
    assert draft.authors is not None
    assert draft.authors.value == ("Jane Roe",)
    assert draft.published is not None
    assert str(draft.published.value) == "2022-10-13"
    assert draft.url is not None
    assert draft.body == BODY


def test_a_day_in_the_files_name_is_evidence() -> None:
    published = one("2022-10-13-bridge.txt", BODY).published
    assert published is not None
    assert (str(published.value), published.origin) == ("2022-10-13", Origin.FILE_NAME)


@pytest.mark.parametrize(
    "row",
    [
        {"title": "T one two", "text": BODY, "source": "The Planet", "date": "2020-01-02"},
        {
            "headline": "T one two",
            "content": BODY,
            "publication": "The Planet",
            "published": "2020-01-02",
        },
        {
            "Title": "T one two",
            "body": BODY,
            "source": {"name": "The Planet"},
            "publishedAt": "2020-01-02T10:00:00Z",
        },
        {"hl": "T one two", "article_text": BODY, "outlet": "The Planet", "pub_date": 1577923200},
    ],
)
def test_rows_are_read_under_common_names(row: dict[str, object]) -> None:
    draft = one("rows.jsonl", json.dumps(row) + "\n")
    assert (draft.title.value, draft.body) == ("T one two", BODY)
    assert draft.source is not None
    assert draft.source.value == "The Planet"
    assert draft.published is not None
    assert str(draft.published.value) == "2020-01-02"


def test_topics_are_tags_and_typed_entities_are_entities() -> None:
    row = {
        "text": BODY,
        "topics": ["crude", "usa"],
        "entities": ["west-germany", {"type": "PERSON", "name": "Jane Roe"}],
        "authors": ["Ann Poe", "John Doe"],
        "unheard_of": {"deep": [1, 2]},
    }
    draft = one("rows.jsonl", json.dumps(row))
    assert draft.tags == ("crude", "usa", "west-germany")
    assert [(entity.kind, entity.name) for entity in draft.entities] == [
        (EntityKind.PERSON, "Jane Roe")
    ]
    assert draft.authors is not None
    assert draft.authors.value == ("Ann Poe", "John Doe")


def test_a_row_with_an_address_and_no_text_is_a_stub() -> None:
    draft = one("rows.jsonl", json.dumps({"title": "A link to keep", "url": "https://a.org/b"}))
    assert draft.stub


def test_a_bad_row_costs_only_itself() -> None:
    rows = json.dumps({"title": "one", "text": BODY}), "{broken", json.dumps({"text": BODY})
    first, bad, last = read("rows.jsonl", "\n".join(rows))
    assert isinstance(bad, Problem)
    assert (bad.part, bad.outcome) == ("line 2", Outcome.FAILED)
    assert isinstance(first, Draft)
    assert isinstance(last, Draft)
    assert (first.part, last.part) == ("line 1", "line 3")


def test_gzipped_rows_are_read_alike() -> None:
    row = json.dumps({"title": "one", "text": BODY}).encode()
    assert one("rows.jsonl.gz", gzip.compress(row)) == one("rows.jsonl", row)


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: A bridge\ndate: 2021-03-04\nauthor: Jane Roe\ntags: [town, bridge]\n---\n",
        '+++\ntitle = "A bridge"\ndate = 2021-03-04\nauthor = "Jane Roe"\n'
        'tags = ["town", "bridge"]\n+++\n',
    ],
)
def test_front_matter_gives_the_fields(front: str) -> None:
    draft = one("a.md", f"{front}\n{BODY}\n\nSee [the *plan*](https://a.org/p) for **more**.\n")
    assert draft.title.value == "A bridge"
    assert draft.published is not None
    assert str(draft.published.value) == "2021-03-04"
    assert draft.tags == ("town", "bridge")
    assert draft.body == f"{BODY}\n\nSee the plan for more."


def test_a_heading_is_the_title_of_markdown_without_front_matter() -> None:
    draft = one("a.md", f"# The bridge\n\n{BODY}\n")
    assert (draft.title.value, draft.body) == ("The bridge", BODY)


def test_singlefile_notes_address_and_day_of_saving() -> None:
    html = (
        "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://a.org/b \n "
        "saved date: Thu Oct 13 2022 10:00:00 GMT+0200 (CEST)\n--><body>"
        f"<h1>The bridge is closed</h1><p>{BODY}</p></body></html>"
    )
    draft = one("page.html", html)
    assert draft.url is not None
    assert draft.url.value == "https://a.org/b"
    assert draft.saved is not None
    assert str(draft.saved.value) == "2022-10-13"
    assert draft.published is None


def test_content_decides_not_the_name() -> None:
    assert one("story.txt", f"<!DOCTYPE html><html><body><p>{BODY}</p></body></html>").body == BODY


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n \n"),
        ("noise.html", random.Random(1).randbytes(9999)),
    ],
)
def test_what_cannot_be_read_says_why(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableFile) as failure:
        read(name, data)
    assert failure.value.message


def test_defaults_of_the_run_fill_only_what_is_missing() -> None:
    options = ReadOptions(RunDefaults(source="My cuttings", tags=("bridge",)))
    draft = one("story.txt", BODY, options)
    assert draft.source is not None
    assert (draft.source.value, draft.source.origin) == ("My cuttings", Origin.DEFAULT)
    assert draft.tags == ("bridge",)
    known = one("rows.jsonl", json.dumps({"text": BODY, "source": "Reuters"}), options)
    assert known.source is not None
    assert known.source.value == "Reuters"


def test_a_long_text_is_given_in_parts_that_end_with_a_paragraph(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(text_format, "_LONG", 4000)
    monkeypatch.setattr(text_format, "_PIECE", 2000)
    paragraphs = [f"{number}. {BODY} It is day {number} of the works." for number in range(60)]
    written = "A year at the bridge\n2016-05-04\n\n" + "\n\n".join(paragraphs)
    found = [item for item in read("a.txt", written) if isinstance(item, Draft)]
    assert len(found) > 2
    assert "\n\n".join(draft.body for draft in found) == "\n\n".join(paragraphs)
    assert [draft.title.value for draft in found[:3]] == [
        "A year at the bridge",
        "A year at the bridge (2)",
        "A year at the bridge (3)",
    ]
    assert [draft.part for draft in found[:3]] == ["", "part 2", "part 3"]
    assert found[0].published is not None and str(found[0].published.value) == "2016-05-04"


def test_a_long_text_in_utf_16_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_format, "_LONG", 400)
    draft = one("a.txt", " ".join([BODY] * 20).encode("utf-16"))
    assert draft.body == " ".join([BODY] * 20)

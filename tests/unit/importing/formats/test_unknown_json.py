"""JSON, programs and numbers: articles where there are any, else a reason."""

import json

import pytest
from reading_of import drafts_of, items_of

from pressmark.importing.contract import NothingToRead
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile

TEXT = "The council met on Monday evening to talk about the old bridge by the mill."
DAY = "2020-03-04"


def drafts(name: str, value: object) -> list[Draft]:
    data = json.dumps(value, indent=1).encode()
    return drafts_of(name, data)


@pytest.mark.parametrize(
    "value",
    [
        [{"title": "Bridge", "content": TEXT, "publishedAt": DAY, "url": "https://a.org/x"}],
        {"status": "ok", "articles": [{"title": "Bridge", "content": TEXT, "published": DAY}]},
        {"response": {"docs": [{"headline": {"main": "Bridge"}, "text": TEXT, "pub_date": DAY}]}},
        {"results": [{"webTitle": "Bridge", "date": DAY, "fields": {"bodyText": TEXT}}]},
        [{"title": {"rendered": "Bridge"}, "content": {"rendered": TEXT}, "date": DAY}],
        {"hits": {"hits": [{"_source": {"title": "Bridge", "body": TEXT, "date": DAY}}]}},
        {"title": "Bridge", "body": TEXT, "date": DAY},
    ],
)
def test_articles_are_found_where_programs_put_them(value: object) -> None:
    found = drafts("dump.json", value)
    assert [draft.title.value for draft in found] == ["Bridge"]
    assert found[0].body.startswith(TEXT)
    assert found[0].published is not None
    assert str(found[0].published.value) == "2020-03-04"


@pytest.mark.parametrize(
    "value",
    [
        {"editor.fontSize": 12, "files": {"exclude": ["*.pyc"]}, "theme": "dark"},
        {"page_1.html.gz": {"url": "https://a.org/1", "crawl_date": "2023-04-28 20:32:23"}},
        {"V1": {"authors": ["A"], "body": {"summary": [], "sections": []}, "title": None}},
        [1, 2, 3.5, 4],
        [[1, 2], [3, 4]],
        ["a", "b"],
        {},
        [],
        {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": {"x": 1}}]},
    ],
)
def test_json_without_articles_is_refused_with_its_names(value: object) -> None:
    for indent in (None, 1):
        with pytest.raises(UnreadableFile) as caught:
            items_of("settings.json", json.dumps(value, indent=indent).encode())
        assert "JSON" in caught.value.message


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tool.py", "import os\n\n\ndef main(a):\n    return a + 1\n\nx = main(2)\nprint(x)\n"),
        ("app.ini", "[main]\nname = x\nsize = 3\n\n[other]\npath = /usr\n"),
        ("run.log", "\n".join(f"2020-01-0{n} 10:00:00 INFO worker {n}" for n in range(1, 9))),
        ("table.txt", "1.0 2.0 3.5\n4.5 5.0 6.25\n"),
        ("a.c", "#include <stdio.h>\nint main(void) {\n  puts(\"x\");\n  return 0;\n}\n"),
    ],
)  # fmt: skip
def test_programs_settings_logs_and_numbers_are_no_articles(name: str, text: str) -> None:
    with pytest.raises(NothingToRead):
        items_of(name, text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "[Update] The bridge is open again, the council said.\n\nIt had been closed since spring.",
        "{Editor's note} The bridge is open.\n\nIt was closed.",
        "For years, nothing happened.\nIf so, nobody noticed:\nclass, he said, (is) everything.",
        f"Bridge to open\n\n{TEXT}\n\nA table: 1, 2, 3.",
    ],
)
def test_prose_that_begins_like_a_program_stays_an_article(text: str) -> None:
    assert len(drafts_of("a.txt", text.encode())) == 1


def test_every_byte_in_turn_is_no_wire_text() -> None:
    for name in ("binary.html", "binary.txt", "binary"):
        with pytest.raises(UnreadableFile):
            items_of(name, bytes(range(256)) * 40)

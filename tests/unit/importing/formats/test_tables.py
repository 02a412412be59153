"""CSV, TSV and Excel tables, JSON arrays, and dates as machines write them."""

import csv
import io
import json
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_of import PARAGRAPHS, drafts_of

from pressmark.importing.content import Content
from pressmark.importing.contract import ReadOptions
from pressmark.importing.formats.delimited import rows
from pressmark.importing.formats.json_documents import array_items
from pressmark.importing.formats.timestamps import epoch_date, machine_date, webkit_date
from pressmark.model.errors import UnreadableFile


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_delimiter_and_encoding(delimiter: str, encoding: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(["Headline", "Publication", "Date", "Full Text", "Byline"])
    text = "Über die Brücke – " + "\n\n".join(PARAGRAPHS)
    writer.writerow(["Brücke, alt; neu", "Die Zeit", "2020-05-03", text, "Jane Roe"])
    (draft,) = drafts_of("table.csv", out.getvalue().encode(encoding))
    assert draft.title.value == "Brücke, alt; neu" and draft.body == text
    assert draft.published is not None and str(draft.published.value) == "2020-05-03"
    assert draft.source is not None and draft.source.value == "Die Zeit"


def test_columns_the_user_names() -> None:
    data = b"Foo,Bar,Baz\nA title,Some text of it,2020-05-03\n"
    with pytest.raises(UnreadableFile, match="Foo, Bar, Baz"):
        drafts_of("table.csv", data)
    options = ReadOptions(columns=(("Foo", "title"), ("Bar", "body"), ("Baz", "published")))
    (draft,) = drafts_of("table.csv", data, options)
    assert (draft.title.value, draft.body) == ("A title", "Some text of it")
    assert draft.published is not None and str(draft.published.value) == "2020-05-03"


def test_a_workbook_with_lines_above_its_headings() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Search results"])
    sheet.append([])
    sheet.append(["Источник", "Дата", "Заголовок", "Текст"])
    text = "Старый мост\n\n28.02.2005\n\nСовет решил закрыть мост."
    sheet.append(["Речная газета", datetime(2005, 2, 28), "Старый мост", text])
    sheet.append([None, None, None, None])
    buffer = io.BytesIO()
    book.save(buffer)
    (draft,) = drafts_of("results.xlsx", buffer.getvalue())
    assert (draft.title.value, draft.body) == ("Старый мост", "Совет решил закрыть мост.")
    assert draft.published is not None and str(draft.published.value) == "2005-02-28"
    assert draft.source is not None and draft.source.value == "Речная газета"


_CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)


@settings(max_examples=60)
@given(st.lists(st.tuples(_CELLS, _CELLS, _CELLS), min_size=1, max_size=6))
def test_rows_are_read_as_they_were_written(written: list[tuple[str, str, str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([("title", "text", "url"), *written])
    found = [
        tuple(row.values()) for _, row in rows(Content.of_bytes("a.csv", out.getvalue().encode()))
    ]
    assert found == [row for row in written if any(cell.strip() for cell in row)]


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=60)
@given(st.lists(_JSON, max_size=6), st.sampled_from([None, 1]))
def test_an_array_is_read_item_by_item(values: list[object], indent: int | None) -> None:
    text = json.dumps(values, indent=indent, ensure_ascii=False)
    content = Content.of_bytes("a.json", text.encode("utf-8", "surrogatepass"))
    assert list(array_items(content)) == json.loads(text)


def test_an_array_that_breaks_off_gives_its_whole_items_first() -> None:
    found = []
    with pytest.raises(UnreadableFile):
        for item in array_items(Content.of_bytes("a.json", b'[{"a": 1}, {"b": 2}, {"c": ')):
            found.append(item)
    assert found == [{"a": 1}, {"b": 2}]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2016-09-08T23:55:58+0200", "2016-09-08"),
        ("20201223T163948Z", "2020-12-23"),
        ("1688628695", "2023-07-06"),
        ("1388166091544000", "2013-12-27"),
        ("1344445555123", "2012-08-08"),
        ("Mon, 17 Dec 2018 23:28:18 -0800", "2018-12-17"),
        ("Fri Mar 10 2006 13:40:00 GMT+0100", "2006-03-10"),
        ("Mon Jun 01 04:28:28 2009", "2009-06-01"),
        ("D:20180304120000+01'00'", "2018-03-04"),
        ("20200421101254231", "2020-04-21"),
        ("2018", "2018"),
        ("2018-07", "2018-07"),
    ],
)
def test_dates_machines_write(text: str, day: str) -> None:
    assert str(machine_date(text)) == day


@pytest.mark.parametrize(
    "text", ["", "0", "0001-01-01", "2050-01-01", "3 May", "9/6/17", "2011-13-45", "x" * 50]
)
def test_what_is_no_machine_date(text: str) -> None:
    assert machine_date(text) is None


def test_epochs_outside_their_range_are_none() -> None:
    assert epoch_date(0) is None and epoch_date(-5) is None and webkit_date(0) is None
    assert str(webkit_date(13118850929335823)) == "2016-09-20"


DATABASE_TABLES = {
    "EBSCO": (
        "Article Title,Author,Journal Title,Publication Date,First Page,Publisher,Abstract",
        'Bridge to close,"Roe, Jane",The Gazette,20221013,A1,Gazette Ltd,A bridge will close.',
    ),
    "ProQuest": (
        "Title,Abstract,Authors,language,pages,pubdate,pubtitle,publisher,DocumentURL",
        'Bridge to close,A bridge will close.,"Roe, Jane",English,A1,"Oct 13, 2022",The Gazette,'
        "Gazette Ltd,https://db.example/1",
    ),
    "Gale": (
        "Document Title,Publication Title,Publication Date,Publisher,Author,Text",
        'Bridge to close,The Gazette,"October 13, 2022",Gazette Ltd,"Roe, Jane",'
        "A bridge will close.",
    ),
}


@pytest.mark.parametrize("database", DATABASE_TABLES)
def test_columns_as_databases_call_them(database: str) -> None:
    (draft,) = drafts_of("a.csv", "\n".join(DATABASE_TABLES[database]).encode())
    assert (draft.title.value, draft.body) == ("Bridge to close", "A bridge will close.")
    assert draft.published is not None
    assert str(draft.published.value) == "2022-10-13"
    assert draft.source is not None
    assert draft.source.evidence == "The Gazette"
    assert draft.authors is not None
    assert draft.authors.value == ("Jane Roe",)


def test_the_day_a_link_was_seen_is_no_day_of_publication() -> None:
    table = "url,title,seendate,domain,language\nhttps://gazette.example/a,Bridge to close,"
    (draft,) = drafts_of("a.csv", (table + "20221013T101500Z,gazette.example,Finnish").encode())
    assert draft.published is None
    assert draft.saved is not None
    assert str(draft.saved.value).startswith("2022-10-13")
    assert (draft.stub, draft.language and draft.language.value) == (True, "fi")

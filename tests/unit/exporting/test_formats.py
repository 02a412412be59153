"""Files of every format, read back by readers of their own."""

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import article, exported, odd_articles

from pressmark.exporting import Exported, formats, write
from pressmark.exporting.delimited import original_cell
from pressmark.exporting.exported import clean, one_line
from pressmark.exporting.names import Name, parse_name
from pressmark.model.dates import PartialDate
from pressmark.model.errors import UserError


def _written(format_id: str, *articles: Exported, **options: Any) -> str:
    stream = io.BytesIO()
    write(iter(articles), format_id, stream, **options)
    return stream.getvalue().decode("utf-8")


def _csv_rows(text: str) -> list[dict[str, str]]:
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return [{name: original_cell(cell) for name, cell in row.items()} for row in rows]


def _ris_records(text: str) -> list[list[tuple[str, str]]]:
    records: list[list[tuple[str, str]]] = [[]]
    for line in text.split("\r\n"):
        if not line:
            continue
        tag, dash, value = line[:2], line[2:6], line[6:]
        if dash != "  - " or not re.fullmatch("[A-Z][A-Z0-9]", tag):
            assert records[-1][-1][0] == "N1"  # only notes have several lines
        elif tag == "ER":
            records.append([])
        else:
            records[-1].append((tag, value))
    assert not records.pop()
    return records


def _bibtex_entries(text: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """(type, key, fields) by counting braces, as BibTeX does."""
    at = 0
    while match := re.compile(r"\s*@(\w+)\{([^,\s]+),").match(text, at):
        at = match.end()
        fields: dict[str, str] = {}
        while name := re.compile(r"\s*(\w+) = ").match(text, at):
            end = at = name.end()
            depth = 0
            while depth or text[end] != ",":
                depth += (text[end] == "{") - (text[end] == "}")
                assert depth >= 0
                end += 1
            fields[name[1]] = text[at:end]
            at = end + 1
        closing = re.compile(r"\s*\}").match(text, at)
        assert closing
        at = closing.end()
        yield match[1], match[2], fields
    assert not text[at:].strip()


def _from_latex(text: str) -> str:
    for latex, sign in (
        (r"\textbackslash{}", "\0"), (r"\textbraceleft{}", "\1"), (r"\textbraceright{}", "\2"),
        (r"\textasciicircum{}", "^"), (r"\textasciitilde{}", "~"), ("{", ""), ("}", ""),
    ):  # fmt: skip
        text = text.replace(latex, sign)
    text = re.sub(r"\\([$&#%_])", r"\1", text)
    return text.replace("\0", "\\").replace("\1", "{").replace("\2", "}")


def test_csv_says_what_the_window_shows() -> None:
    (row,) = _csv_rows(_written("csv", exported()))
    assert row["title"] == "Flee Kherson, leader says"
    assert row["published"] == "2022-10-13"
    assert row["published_origin"] == "url"
    assert row["authors"] == "John A. Smith; Jane Doe"
    assert row["people"] == "Vladimir Saldo; Anna Ash"
    assert (row["places"], row["tags"], row["starred"]) == ("Kherson", "war; to read", "yes")
    assert (row["id"], row["file"], row["original"]) == ("7", "flee.html", "3f" * 32)


def test_csv_is_safe_for_spreadsheets_and_loses_nothing() -> None:
    titles = ["=1+1", "+x", "-x", "@x", "'=x", "it's", "'quoted'", "", "\tx", "＝1", "–dash"]
    text = _written("csv", *(exported(title=title) for title in titles))
    raw = [row["title"] for row in csv.DictReader(io.StringIO(text, newline=""))]
    assert not any(cell[:1] in ("=", "+", "-", "@", "\t", "＝") for cell in raw)
    assert [row["title"] for row in _csv_rows(text)] == titles


def test_the_byte_order_mark_is_a_choice() -> None:
    assert not _written("csv", exported()).startswith("\ufeff")
    assert _written("csv", exported(), bom=True).startswith("\ufeff")
    assert _written("csv-excel", exported()).startswith("\ufeff")


def test_json_lines_hold_everything() -> None:
    first, second = map(json.loads, _written("jsonl", exported(), exported(id=8)).splitlines())
    assert first["text"] == article().body
    assert first["entities"]["people"] == ["Vladimir Saldo", "Anna Ash"]
    assert first["origins"]["published"] == {"from": "url", "evidence": "/2022/10/13/"}
    assert second["id"] == 8


@pytest.mark.parametrize(
    ("published", "iso", "ris", "csl"),
    [
        (PartialDate(2022, 10, 3), "2022-10-03", "2022/10/03/", [[2022, 10, 3]]),
        (PartialDate(2022, 10), "2022-10", "2022/10//", [[2022, 10]]),
        (PartialDate(2022), "2022", "2022///", [[2022]]),
        (None, "", None, None),
    ],
)
def test_dates_are_no_more_precise_than_known(
    published: PartialDate | None, iso: str, ris: str | None, csl: list[list[int]] | None
) -> None:
    one = exported(published=published)
    assert _csv_rows(_written("csv", one))[0]["published"] == iso
    assert dict(_ris_records(_written("ris", one))[0]).get("DA") == ris
    (item,) = json.loads(_written("csl-json", one))
    assert item.get("issued") == ({"date-parts": csl} if csl else None)
    ((_, _, fields),) = _bibtex_entries(_written("bibtex", one))
    assert fields.get("date", "{}") == f"{{{iso}}}"
    assert ("month" in fields) == (len(iso) > 4)


def test_ris_record() -> None:
    (record,) = _ris_records(_written("ris", exported()))
    assert record[0] == ("TY", "NEWS")
    assert [value for tag, value in record if tag == "AU"] == ["Smith, John A.", "Doe, Jane"]
    assert [value for tag, value in record if tag == "KW"] == ["war", "to read"]
    assert ("T2", "Metro") in record and ("PY", "2022") in record and ("SP", "A1") in record


def test_bibtex_entry() -> None:
    ((kind, key, fields),) = _bibtex_entries(_written("bibtex", exported()))
    assert (kind, key) == ("article", "smith2022flee")
    assert fields["author"] == "{Smith, John A. and Doe, Jane}"
    assert fields["title"] == "{{Flee Kherson, leader says}}"
    assert fields["journal"] == "{Metro}"
    assert (fields["year"], fields["month"]) == ("{2022}", "oct")
    assert fields["urldate"] == "{2022-11-01}"


def test_bibtex_kinds_and_keys() -> None:
    text = _written(
        "bibtex",
        exported(),
        exported(id=8),
        exported(source="", id=9),
        exported(source="", url="", authors=(), title="!", id=10),
        exported(authors=("Øystein Łukasz",), published=None, id=11),
    )
    entries = list(_bibtex_entries(text))
    assert [kind for kind, *_ in entries] == ["article", "article", "online", "misc", "article"]
    assert [key for _, key, _ in entries] == [
        "smith2022flee", "smith2022flee-8", "smith2022flee-9", "article10", "lukaszndflee",
    ]  # fmt: skip


def test_bibtex_names() -> None:
    authors = ("Ursula von der Leyen", "Martin Luther King, Jr.", "Simon and Schuster", "Reuters")
    ((_, _, fields),) = _bibtex_entries(_written("bibtex", exported(authors=authors)))
    assert fields["author"] == (
        "{{von der Leyen}, Ursula and King, Jr., Martin Luther and {Simon and Schuster} and "
        "{Reuters}}"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("John A. Smith", Name("Smith", "John A.")),
        ("Smith, John", Name("Smith", "John")),
        ("By Jane Doe", Name("Doe", "Jane")),
        ("Martin Luther King, Jr.", Name("King", "Martin Luther", "Jr.")),
        ("Ludwig van Beethoven", Name("van Beethoven", "Ludwig")),
        ("Иван Петрович Иванов", Name("Иванов", "Иван Петрович")),
        ("Reuters", Name(literal="Reuters")),
        ("Associated Press", Name(literal="Associated Press")),
        ("BBC News", Name(literal="BBC News")),
        ("習近平", Name(literal="習近平")),
        ("김 정은", Name(literal="김 정은")),
        ("@user name", Name(literal="@user name")),
        ("", Name(literal="")),
    ],
)
def test_names_of_authors(text: str, name: Name) -> None:
    assert parse_name(text) == name


def test_plain_text() -> None:
    text = _written("text", exported(), exported(published=None, published_raw="last week"))
    assert "Published: 2022-10-13 (url)\n" in text
    assert "Published: undated\n" in text
    assert "They flee.\n\nThey have since left." in text
    assert text.count("=" * 72) == 1


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = {name: value or "" for name, value in attrs}
        assert not any(name.startswith("on") or name == "src" for name in values)
        self.anchors.add(values.get("id", ""))
        if "href" in values:
            self.links.append(values["href"])

    def handle_data(self, data: str) -> None:
        self.text += data


def test_one_web_page() -> None:
    hostile = exported(
        id=8, title="<script>x</script>", url="javascript:alert(1)", body="<img src=x>\nb"
    )
    page = _Page()
    page.feed(_written("html", exported(), hostile))
    assert not {"script", "img", "iframe", "link"} & set(page.tags)
    assert page.links == ["#a7", "#a8", article().url]
    assert {"a7", "a8"} <= page.anchors
    assert "<img src=x>" in page.text
    assert "mark" in page.tags


def test_no_article_at_all() -> None:
    assert json.loads(_written("csl-json")) == []
    assert len(_written("csv").splitlines()) == 1
    for format_ in formats():
        assert isinstance(_written(format_.id), str)


def test_an_unknown_format_is_said() -> None:
    with pytest.raises(UserError, match="csl-json"):
        _written("docx")


def test_articles_are_written_as_they_come() -> None:
    stream = io.BytesIO()

    def coming() -> Iterator[Exported]:
        for number in range(2000):
            yield exported(id=number)
            if number == 1999:
                assert stream.tell() > 100_000

    write(coming(), "jsonl", stream)


@given(st.lists(odd_articles, max_size=3))
def test_odd_characters_come_back(articles: list[Exported]) -> None:
    kept = [one.article for one in articles]
    rows = _csv_rows(_written("csv", *articles))
    assert [row["title"] for row in rows] == [clean(one.title) for one in kept]
    objects = [json.loads(line) for line in _written("jsonl", *articles).split("\n") if line]
    assert [each["text"] for each in objects] == [clean(one.body) for one in kept]
    records = _ris_records(_written("ris", *articles))
    assert [dict(record).get("TI", "") for record in records] == [one_line(a.title) for a in kept]
    assert len(json.loads(_written("csl-json", *articles))) == len(articles)
    entries = list(_bibtex_entries(_written("bibtex", *articles)))
    assert [_from_latex(fields["title"]) for _, _, fields in entries] == [
        one_line(one.title) for one in kept
    ]
    assert len({key for _, key, _ in entries}) == len(articles)
    page = _Page()
    page.feed(_written("html", *articles))
    assert page.tags.count("article") == len(articles)

"""What is exported and imported again is what it was, as far as the format can hold it."""

import io
from typing import Any

import pytest
from hypothesis import given
from samples import article, exported, odd_articles

from pressmark.exporting import Exported, write
from pressmark.exporting.exported import clean, one_line
from pressmark.importing.content import Content
from pressmark.importing.contract import ReadOptions
from pressmark.importing.reading import read_content
from pressmark.importing.sniffing import identify
from pressmark.model.article import Claim, Draft, Highlight
from pressmark.model.dates import PartialDate
from pressmark.model.kinds import Origin

_NAMES = {
    "csv": "x.csv",
    "jsonl": "x.jsonl",
    "bibtex": "x.bib",
    "ris": "x.ris",
    "csl-json": "x.json",
}
_REFERENCES = ("bibtex", "ris", "csl-json")
_AUTHORS = (
    "Ludwig van Beethoven",
    "Juana Inés de la Cruz",
    "Tom Howell Jr",
    "Иван Иванович Иванов",
    "United Nations",
    "Marks and Spencer",
    "Herbert Read",
)


def _there_and_back(format_id: str, *articles: Exported) -> list[Draft]:
    stream = io.BytesIO()
    write(iter(articles), format_id, stream)
    content = Content.of_bytes(_NAMES[format_id], stream.getvalue())
    items = list(read_content(content, identify(content), ReadOptions()))
    assert all(isinstance(item, Draft) for item in items)
    return [item for item in items if isinstance(item, Draft)]


def _one(format_id: str, **fields: Any) -> Draft:
    (draft,) = _there_and_back(format_id, exported(**fields))
    return draft


def _value(claim: Claim[Any] | None) -> Any:
    return claim.value if claim else None


@pytest.mark.parametrize("format_id", _NAMES)
@pytest.mark.parametrize("authors", [_AUTHORS, ("Hans van der Berg Jr",), ("Reuters",), ()])
def test_authors(format_id: str, authors: tuple[str, ...]) -> None:
    assert (_value(_one(format_id, authors=authors).authors) or ()) == authors


@pytest.mark.parametrize("format_id", _NAMES)
@pytest.mark.parametrize(
    "title",
    [
        "{Braces} and \\backslash & 100% $5_x^y #tag ~tilde",
        "BRAZIL CROP -- USDA--NOAA --- end",
        "It''s ``quoted'' and “curly” and \"straight\"",
        "😀 émoji, Кириллица, 東京",
        "=1+1",
        "'=1+1",
    ],
)
def test_titles(format_id: str, title: str) -> None:
    assert _one(format_id, title=title).title.value == title


@pytest.mark.parametrize("format_id", _NAMES)
def test_tags_with_commas_and_spaces(format_id: str) -> None:
    tags = ("Arts, Culture", "to read", "Ёлка", '"quoted"')
    assert _one(format_id, tags=tags).tags == tags


@pytest.mark.parametrize("format_id", ["csv", "jsonl", "bibtex", "ris"])
def test_tags_with_semicolons(format_id: str) -> None:
    assert set(_one(format_id, tags=("a;b", "c")).tags) == {"a;b", "c"}


@pytest.mark.parametrize("format_id", _NAMES)
def test_the_lines_of_a_note(format_id: str) -> None:
    note = "First {line}.\n- one\n- two\n\nTY - NEWS\n\\end -- 5 < 6"
    assert _one(format_id, note=note).note == note


@pytest.mark.parametrize("format_id", _NAMES)
@pytest.mark.parametrize(
    "date", [PartialDate(2022, 10, 13), PartialDate(2022, 10), PartialDate(1899)]
)
def test_dates_as_precise_as_they_were(format_id: str, date: PartialDate) -> None:
    draft = _one(format_id, published=date, url="https://metro.co.uk/flee")
    assert _value(draft.published) == date


@pytest.mark.parametrize("format_id", _NAMES)
@pytest.mark.parametrize("language", ["en", "ru", "ja", "fa"])
def test_the_language(format_id: str, language: str) -> None:
    assert _value(_one(format_id, language=language, title="Kherson").language) == language


@pytest.mark.parametrize("format_id", _REFERENCES)
def test_a_reference_is_a_stub_of_its_source(format_id: str) -> None:
    draft = _one(format_id)
    assert draft.stub and not draft.body
    assert (_value(draft.source), _value(draft.url)) == ("Metro", article().url)


def test_json_lines_bring_marks_and_evidence_along() -> None:
    body = "Twice. Twice.\n\nFollow us on Twitter: @paper"
    highlights = (Highlight("Twice.", "the second", "green", 7, 13),)
    claims = {
        "published": (Origin.USER, ""),
        "title": (Origin.METADATA, "og:title"),
        "source": (Origin.DOMAIN, "metro.co.uk"),
    }
    draft = _one(
        "jsonl",
        body=body,
        highlights=highlights,
        claims=claims,
        published_raw="last week",
        read=True,
        modified=PartialDate(2023, 1),
        section="World; Europe",
        url="http://localhost/?p=1",
    )
    assert (draft.body, draft.highlights) == (body, highlights)
    assert (draft.starred, draft.read, draft.stub) == (True, True, False)
    assert draft.published == Claim(PartialDate(2022, 10, 13), Origin.USER)
    assert draft.title == Claim(article().title, Origin.METADATA, "og:title")
    assert draft.source == Claim("Metro", Origin.DOMAIN, "metro.co.uk")
    assert (_value(draft.saved), _value(draft.modified)) == (
        PartialDate(2022, 11, 1),
        PartialDate(2023, 1),
    )
    assert (draft.published_raw, draft.section, _value(draft.url)) == (
        "last week",
        "World; Europe",
        "http://localhost/?p=1",
    )


def test_a_highlight_whose_place_holds_another_text_is_looked_for() -> None:
    misplaced = (Highlight("They flee", start=3, end=12), Highlight("gone", start=-1, end=-1))
    found, lost = _one("jsonl", highlights=misplaced).highlights
    assert (found.start, found.end) == (0, 9)
    assert (lost.start, lost.end) == (-1, -1)


def test_a_table_brings_marks_and_all_dates_along() -> None:
    draft = _one("csv", read=True, modified=PartialDate(2023), note="- a\n- b")
    assert (draft.starred, draft.read, draft.stub) == (True, True, True)
    assert draft.published == Claim(PartialDate(2022, 10, 13), Origin.URL)
    assert (_value(draft.modified), _value(draft.saved)) == (
        PartialDate(2023),
        PartialDate(2022, 11, 1),
    )


def test_rows_are_numbered_as_a_spreadsheet_numbers_them() -> None:
    drafts = _there_and_back("csv", exported(note="two\nlines"), exported(id=8))
    assert [draft.part for draft in drafts] == ["row 2", "row 3"]


@given(odd_articles)
def test_json_lines_bring_odd_characters_back(one: Exported) -> None:
    kept = one.article
    if not any(clean(text).strip() for text in (kept.title, kept.body, kept.url)):
        return  # nothing that would be an article
    (draft,) = _there_and_back("jsonl", one)
    if clean(kept.title).strip():
        assert draft.title.value.split() == one_line(kept.title).split()
    assert draft.tags == tuple(clean(tag) for tag in kept.tags if clean(tag).strip())

"""Factiva's plain text and its documents with codes, in the ways their programs write them."""

import pytest
from export_reading import (
    authors,
    day,
    docx,
    drafts,
    format_of,
    paragraph,
    problems,
    read_bytes,
    stated_source,
)

LEAD = "RE the letter of last week.\nIN the beginning there was no bridge.\nHD is a code."
FIELDS = {
    "SE": "News",
    "HD": "Bridge to close",
    "BY": "By Jane Roe",
    "WC": "1,241 words",
    "PD": "13 October 2022",
    "ET": "10:15",
    "SN": "The Gazette",
    "SC": "GAZ",
    "PG": "A1",
    "LA": "English",
    "CY": "Copyright 2022 Gazette",
    "LP": LEAD,
    "TD": "More of the text.",
    "CO": "acme : Acme Inc",
    "NS": "gpol : Politics | nfact : Factiva Filters",
    "RE": "uk : United Kingdom",
    "PUB": "Gazette Ltd",
    "AN": "Document GAZT0000020221013eiad0000a",
}
BARE = """Business

A headline with more words than a name has

241 words
13 October 2022
The Gazette
GAZ
A1
English
Copyright 2022 Gazette

The lead paragraph.

More of the text.

Document GAZT0000020221013eiad0000a

"""


def coded(parted: str, number: int) -> str:
    fields = FIELDS | {"AN": f"Document GAZT0000020221013eiad0000{number}"}
    return "\n".join(f"{code}{parted}{text}" for code, text in fields.items())


def documents() -> dict[str, bytes | str]:
    def rtf(row: str) -> str:
        rows = "".join(row % (code, text.replace("\n", r"\par ")) for code, text in FIELDS.items())
        return rf"{{\rtf1\ansi {rows}{rows.replace('eiad0000a', 'eiad0000b')}}}"

    lines = "".join(paragraph(f"{code}\t{text}") for code, text in FIELDS.items())
    return {
        "own-lines.txt": "A search\n\n" + coded("\n\n", 1) + "\n\n" + coded("\n", 2),
        "tabs.txt": coded("\t", 1) + "\n" + coded("\t", 2),
        "columns.txt": (coded("   ", 1) + "\n\n" + coded("   ", 2)).replace("\n", "\r\n"),
        "blanks.txt": coded(" ", 1) + "\n\n" + coded(" ", 2),
        "table.rtf": rtf("\\trowd\\cellx100\\cellx900 {\\b %s}\\cell %s\\cell\\row\n"),
        "lines.rtf": rtf("{\\b %s}\\par %s\\par\n"),
        "tabs.docx": docx(lines + lines.replace("eiad0000a", "eiad0000b")),
    }


@pytest.mark.parametrize("name", documents())
def test_articles_with_codes_in_whatever_way_they_are_parted(name: str) -> None:
    data = documents()[name]
    assert format_of(name, data) in ("factiva-text", "rtf", "docx")
    items = read_bytes(name, data)
    assert problems(items) == []
    first, second = drafts(items)
    assert first.part != second.part
    for article in (first, second):
        assert (article.title.value, day(article)) == ("Bridge to close", "2022-10-13")
        assert (stated_source(article), authors(article)) == ("The Gazette", ("Jane Roe",))
        assert (article.section, article.page) == ("News", "A1")
        lines = [line for line in article.body.split("\n") if line]
        assert lines == [*LEAD.split("\n"), "More of the text."]
        assert article.tags == ("Politics",)
        assert [entity.name for entity in article.entities] == ["Acme Inc", "United Kingdom"]


def test_articles_without_codes() -> None:
    text = BARE + BARE.replace("0000a", "0000b") + "Search Summary\nText\nbridge\n"
    assert format_of("a.txt", text) == "factiva-text"
    items = read_bytes("a.txt", text)
    first, _second = drafts(items)
    assert problems(items) == []
    assert first.title.value == "A headline with more words than a name has"
    assert (day(first), stated_source(first), first.page) == ("2022-10-13", "The Gazette", "A1")
    assert first.body == "The lead paragraph.\n\nMore of the text."


def test_a_day_no_calendar_here_reads_stays_as_it_is_written() -> None:
    (article,) = drafts(read_bytes("a.txt", BARE.replace("October", "Quintember")))
    assert (article.published, article.published_raw) == (None, "13 Quintember 2022")
    assert stated_source(article) == "The Gazette"


def test_a_file_that_is_cut_off_says_so() -> None:
    items = read_bytes("a.txt", BARE + BARE[:120])
    assert len(drafts(items)) == 1
    assert problems(items) == ["The file ends before the article does."]


def test_a_letter_that_quotes_an_accession_number_is_no_export() -> None:
    text = "I read it in Factiva.\n\nDocument GAZT0000020221013eiad0000a\n\nYours, Jane Roe"
    assert format_of("a.txt", text) == "text"

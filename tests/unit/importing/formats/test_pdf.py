"""PDF: reading order, hyphens, running heads, titles, dates, scans."""

import pytest
from pdf_builder import Text, build_pdf
from reading_of import drafts_of, items_of

from pressmark.importing.content import Content
from pressmark.importing.contract import ReadOptions
from pressmark.importing.formats import pdf
from pressmark.importing.reading import read_content
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem
from pressmark.model.kinds import Origin

_LEFT = [
    "The council voted on Tuesday to close the",
    "old bridge over the river for two years,",
    "after engineers found cracks in three of its",
    "seven pillars during an inspec-",
    "tion in the spring of the year.",
]
_RIGHT = [
    "Residents of the northern districts said the",
    "detour would add half an hour to their way",
    "to work and asked the mayor to run more of",
    "the well-known ferries while the bridge is",
    "being repaired by the city.",
]


def _column(lines: list[str], left: float, top: float = 120) -> list[Text]:
    return [Text(line, left, top + 12 * number) for number, line in enumerate(lines)]


def _interleaved() -> list[Text]:
    """Two columns, written line by line across both, as some programs do."""
    pairs = zip(_column(_LEFT, 50), _column(_RIGHT, 310), strict=True)
    return [text for pair in pairs for text in pair]


def test_columns_are_read_one_after_the_other_and_words_made_whole() -> None:
    (draft,) = drafts_of(
        "a.pdf", build_pdf([[Text("Bridge to close", 50, 80, 24), *_interleaved()]])
    )
    assert draft.body.index("inspection in the spring") < draft.body.index("Residents of the")
    assert "the well-known ferries" in draft.body
    assert "close the old bridge over the river for two years, after" in draft.body


def test_a_table_is_read_row_by_row() -> None:
    rows = [
        ("Paris", "12", "34"),
        ("Rome", "56", "78"),
        ("Oslo", "90", "12"),
        ("Bonn", "3", "4"),
        ("Kyiv", "5", "6"),
    ]
    page = [
        Text(cell, 50 + 150 * column, 100 + 20 * number)
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
    ]
    (draft,) = drafts_of("a.pdf", build_pdf([page]))
    assert "Paris 12 34" in draft.body and "Kyiv 5 6" in draft.body


def test_a_title_of_a_program_gives_way_to_the_largest_heading() -> None:
    page = [
        Text("Bridge to close", 50, 80, 24),
        Text("for two years", 50, 110, 24),
        *_column(_LEFT, 50, 150),
    ]
    (draft,) = drafts_of("a.pdf", build_pdf([page], {"Title": "Microsoft Word - final_v3.doc"}))
    assert draft.title.value == "Bridge to close for two years"
    assert draft.title.origin is Origin.TEXT
    (named,) = drafts_of(
        "a.pdf", build_pdf([page], {"Title": "Bridge to close for two years soon"})
    )
    assert named.title.origin is Origin.METADATA


def test_running_heads_and_page_numbers_are_cut_and_kept() -> None:
    pages = [
        [
            Text("The Daily River", 50, 40),
            *_column(_LEFT, 50, 100 + number),
            Text(f"- {number} -", 290, 800),
        ]
        for number in range(1, 5)
    ]
    (draft,) = drafts_of("a.pdf", build_pdf(pages))
    assert "The Daily River" not in draft.body
    cut = [passage.text for passage in draft.cuts if "running" in passage.reason]
    assert cut.count("The Daily River") == 4 and "- 3 -" in cut
    starts = [passage.text for passage in draft.cuts if passage.reason == "page"]
    assert starts == ["1", "2", "3", "4"] and draft.page == "1–4"


def test_the_day_a_file_was_made_is_not_its_publication() -> None:
    info = {"CreationDate": "D:20180304120000+01'00'", "Producer": "Acrobat Distiller 9.0"}
    (draft,) = drafts_of("a.pdf", build_pdf([_column(_LEFT, 50)], info))
    assert draft.published is None
    assert draft.modified is not None and str(draft.modified.value) == "2018-03-04"


def test_a_page_printed_from_a_browser_was_saved_that_day() -> None:
    info = {"CreationDate": "D:20180304120000Z", "Producer": "Skia/PDF m99", "Creator": "Chromium"}
    pages = [
        [
            Text("https://www.nytimes.com/bridge", 50, 820),
            *_column(_LEFT, 50),
            Text(f"{n}/2", 540, 820),
        ]
        for n in (1, 2)
    ]
    (draft,) = drafts_of("a.pdf", build_pdf(pages, info))
    assert draft.saved is not None and str(draft.saved.value) == "2018-03-04"
    assert draft.url is not None and draft.url.value == "https://www.nytimes.com/bridge"


def test_a_date_that_stands_by_itself_under_the_headline() -> None:
    page = [
        Text("Bridge to close", 50, 80, 24),
        Text("Tuesday, 14 March 2017", 50, 105),
        *_column(_LEFT, 50, 150),
    ]
    (draft,) = drafts_of("a.pdf", build_pdf([page]))
    assert draft.published is not None and str(draft.published.value) == "2017-03-14"
    page[1] = Text("Expiration date: 14 March 2017", 50, 105)
    (form,) = drafts_of("a.pdf", build_pdf([page]))
    assert form.published is None


def test_pages_without_text_are_said() -> None:
    pages: list[list[Text]] = [_column(_LEFT, 50), []]
    problems = [item for item in items_of("a.pdf", build_pdf(pages)) if isinstance(item, Problem)]
    assert [problem.part for problem in problems] == ["pages 2"]
    empty = items_of("scan.pdf", build_pdf([[]]))
    assert empty[0].stub  # type: ignore[union-attr]
    assert isinstance(empty[1], Problem) and "no text" in empty[1].reason


@pytest.mark.parametrize("cut", [0, 30, 200])
def test_a_damaged_file_gives_a_reason(cut: int) -> None:
    with pytest.raises(UnreadableFile):
        drafts_of("a.pdf", b"%PDF-1.4\n" + b"garbage " * cut)


def test_a_long_document_is_read_up_to_a_stated_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_PAGES", 2)
    data = build_pdf([_column(_LEFT, 50), _column(_RIGHT, 50), _column(_LEFT, 50)])
    draft, problem = items_of("a.pdf", data)
    assert isinstance(draft, Draft) and "Residents" in draft.body and draft.page == "1–2"
    assert isinstance(problem, Problem)
    assert problem.reason == "Read up to page 2 of 3: more than 2 pages."


def test_each_page_is_a_step_of_its_own() -> None:
    """What limits the time of reading begins anew with each page."""
    steps: list[None] = []
    content = Content.of_bytes("a.pdf", build_pdf([_column(_LEFT, 50)] * 5))
    list(read_content(content, pdf, ReadOptions(), advanced=lambda: steps.append(None)))
    assert len(steps) == 5

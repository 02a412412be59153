"""ProQuest's plain text: in three languages, with a report's cover, without texts."""

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
    source,
    stated_source,
)

RULE = "_" * 60


def english(number: int) -> str:
    return f"""
Bridge {number} to close

Author: Roe, Jane; Doe, John

Publication info: The Gazette ; London (UK) [London (UK)]13 Oct 2022: A.1.

ProQuest document link

Links: https://resolver.example/x

Abstract: A bridge will close.

Full text: The lead paragraph.

Location: nobody knows.

 Enlarge this image.

The mayor: "We shall see."

CREDIT: JANE ROE

Subject: Bridges; Rivers

Location: London England

People: Smith, Anna

Title: Bridge {number} to close

Publication title: The Gazette, Late Edition; London (UK)

Pages: A.1

Publication year: 2022

Publication date: Oct 13, 2022

Section: News

Publisher: Gazette Ltd

Language of publication: English

ProQuest document ID: 12345{number}

Document URL: https://www.proquest.com/docview/12345{number}

Copyright: Copyright Gazette 2022

Last updated: 2022-10-14

"""


NOTICE = f"{RULE}\n\nContact us at: http://www.proquest.com\n\nTerms and Conditions\n"

SPANISH = f"""{RULE}

El puente

Autor: Pérez, Ana.

Enlace de documentos de ProQuest

Texto completo: Primer párrafo.

Último párrafo

Materia: Puentes

Título: El puente

Título de publicación: El País; Madrid

Primera página: 5

Fecha de publicación: 13 oct 2022

Idioma de la publicación: Spanish

ID del documento de ProQuest: 9912

"""

WITHOUT_TEXT = f"""{RULE}

Die Brücke

ProQuest-Dokument-Link

Volltext: Nicht verfügbar.

Publikationstitel: Die Zeit; Hamburg

Publikationsdatum: im Herbst

ProQuest-Dokument-ID: 8812
"""


def test_every_document_between_two_rules() -> None:
    text = RULE + english(1) + RULE + english(2) + NOTICE
    for written in (text, text.replace("\n", "\r\n"), text.encode("utf-16")):
        assert format_of("a.txt", written) == "proquest-text"
        items = read_bytes("a.txt", written)
        first, second = drafts(items)
        assert problems(items) == []
        assert (first.title.value, second.title.value) == ("Bridge 1 to close", "Bridge 2 to close")
        assert (first.part, second.part) == ("123451", "123452")
        assert (day(first), source(first)) == ("2022-10-13", "The Gazette")
        assert authors(first) == ("Jane Roe", "John Doe")
        assert (first.section, first.page) == ("News", "A.1")
        assert first.body == (
            "The lead paragraph.\n\nLocation: nobody knows.\n\n"
            'The mayor: "We shall see."\n\nCREDIT: JANE ROE'
        )
        assert first.tags == ("Bridges", "Rivers")
        assert [entity.name for entity in first.entities] == ["Anna Smith", "London England"]


def test_a_report_says_how_many_documents_it_has() -> None:
    cover = f"{RULE}\n\nReport Information from ProQuest\n13 October 2022 10:15\n{RULE}\n\n"
    cover += "Table of contents\n1. Bridge 1 to close\n2. Bridge 2 to close\n\n"
    text = cover + "".join(f"{RULE}\n\nDocument {n} of 3\n{english(n)}" for n in (1, 2))
    items = read_bytes("a.txt", text + f"{RULE}\nBibliography\n\nRoe, J. (2022). Bridge.\n")
    first, _second = drafts(items)
    assert first.saved is not None
    assert str(first.saved.value).startswith("2022-10-13")
    assert problems(items) == ["The export says it has 3 documents; the file holds 2."]


def test_a_spanish_interface() -> None:
    (article,) = drafts(read_bytes("a.txt", SPANISH))
    assert (article.title.value, day(article), stated_source(article)) == (
        "El puente", "2022-10-13", "El País")  # fmt: skip
    assert article.body == "Primer párrafo.\n\nÚltimo párrafo"
    assert (article.page, article.tags, authors(article)) == (
        "5", ("Puentes",), ("Ana Pérez",))  # fmt: skip


def test_a_document_without_text_or_day_is_a_stub_with_what_is_written() -> None:
    (article,) = drafts(read_bytes("a.txt", WITHOUT_TEXT))
    assert (article.title.value, article.body, article.stub) == ("Die Brücke", "", True)
    assert (article.published, article.published_raw) == (None, "im Herbst")


def test_rules_alone_make_no_export() -> None:
    assert format_of("a.txt", f"{RULE}\nAuthor: me\n\nI search ProQuest: often.\n{RULE}") == "text"


def word_document(number: int) -> list[str]:
    return [
        f"Bridge {number} to close",
        "Roe, Jane; Doe, John. The Gazette, Late Edition; London (UK) [London (UK)]. "
        "13 Oct 2022: A.1.",
        "ProQuest document link",
        "ABSTRACT (ENGLISH)",
        "A bridge will close.",
        "FULL TEXT",
        "The lead paragraph.",
        "Location: nobody knows.",
        "DETAILS",
        "Subject:\tBridges; Rivers",
        "Location:\tLondon England",
        "Publication title:\tThe Gazette, Late Edition; London (UK)",
        "Pages:\tA.1",
        "Publication date:\tOct 13, 2022",
        "Section:\tNews",
        "Language of publication:\tEnglish",
        f"ProQuest document ID:\t12345{number}",
        f"Document URL:\thttps://www.proquest.com/docview/12345{number}",
        "Copyright:\tCopyright Gazette 2022",
        "Last updated:\t2022-10-14",
        "Database:\tProQuest Central",
    ]


def as_rtf(lines: list[str]) -> str:
    rows = [
        "\\trowd\\cellx100\\cellx900 {}\\cell {}\\cell\\row\n".format(*line.split("\t"))
        if "\t" in line
        else line + "\\par\n"
        for line in lines
    ]
    return rf"{{\rtf1\ansi {''.join(rows)}}}"


@pytest.mark.parametrize("kind", ["rtf", "docx"])
def test_word_documents_with_tables_of_details(kind: str) -> None:
    lines = ["Report", *word_document(1), *word_document(2)]
    data = as_rtf(lines) if kind == "rtf" else docx("".join(map(paragraph, lines)))
    items = read_bytes(f"a.{kind}", data)
    first, second = drafts(items)
    assert problems(items) == []
    assert (first.title.value, second.title.value) == ("Bridge 1 to close", "Bridge 2 to close")
    assert (day(first), source(first), first.part) == ("2022-10-13", "The Gazette", "123451")
    assert (authors(first), first.section, first.page) == (("Jane Roe", "John Doe"), "News", "A.1")
    assert first.body == "The lead paragraph.\n\nLocation: nobody knows."
    assert second.body == first.body
    assert first.tags == ("Bridges", "Rivers")


def test_a_word_document_without_byline_or_text() -> None:
    lines = [line for line in word_document(1) if not line.startswith(("Roe", "The lead", "Loc"))]
    lines += ["A page", *word_document(2)[2:]]
    found = drafts(read_bytes("a.docx", docx("".join(map(paragraph, lines)))))
    assert [each.title.value for each in found] == ["Bridge 1 to close", "A page"]
    assert found[0].body == "A bridge will close."


def test_a_label_that_stands_twice_is_a_word_of_the_text_first() -> None:
    text = (
        f"{RULE}\n\nQuestions: and answers\n\nFull text:\n\nPublication date: nobody knows.\n\n"
        "Section: eight.\n\nThe end.\n\nSubject: Books\n\nTitle: Questions: and answers\n\n"
        "Publication title: The Gazette\n\nPublication date: Oct 13, 2022\n\nSection: Arts\n\n"
        "ProQuest document ID: 12345\n"
    )
    (article,) = drafts(read_bytes("a.txt", text))
    assert (article.title.value, day(article)) == ("Questions: and answers", "2022-10-13")
    assert article.body == "Publication date: nobody knows.\n\nSection: eight.\n\nThe end."
    assert (article.section, article.tags) == ("Arts", ("Books",))

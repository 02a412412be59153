"""Nexis and LexisNexis exports of other years, languages and layouts than the samples."""

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
from pdf_builder import Text, build_pdf

from pressmark.importing.formats.nexis.index_terms import proper_name
from pressmark.importing.formats.nexis.record import split_page
from pressmark.model.kinds import EntityKind

NBSP = "\u00a0"


def german_document(number: int, title: str, body: str) -> str:
    return (
        paragraph("", bookmark=f"Bookmark_{number}")
        + paragraph(title, style="Heading1")
        + paragraph("Frankfurter Rundschau")
        + paragraph("Mittwoch 3. März 2021")
        + paragraph("\nCopyright 2021 Frankfurter Rundschau GmbH Alle Rechte vorbehalten")
        + paragraph(f"Rubrik:{NBSP}POLITIK; S. 7")
        + paragraph(f"Länge:{NBSP}12 Wörter")
        + paragraph(f"Autor:{NBSP}Von Erika Muster und Max Beispiel")
        + paragraph("Textkörper", bookmark=f"Body_{number}")
        + paragraph(body)
        + paragraph("Klassifizierung", bookmark=f"Classification_{number}")
        + paragraph(f"Sprache:{NBSP}GERMAN; Deutsch")
        + paragraph(f"\nThema:{NBSP}WAHLEN (91%); PARTEIEN (85%)")
        + paragraph(f"\nPerson:{NBSP}ANGELA MERKEL (79%)")
        + paragraph(f"\nUpdate:{NBSP}3. März 2021")
        + paragraph("\nEnde des Dokuments")
    )


def test_a_german_batch_with_its_cover() -> None:
    cover = paragraph("Datum und Uhrzeit: Freitag, 5. März 2021 09:31:00 MEZ")
    cover += paragraph("Dokumente (3)") + paragraph("1. Erster Titel")
    cover += paragraph("Suchbegriffe: wahlen") + paragraph("2. Zweiter Titel")
    body = cover + german_document(1, "Erster Titel", "Der Text des ersten Artikels.")
    body += german_document(2, "Zweiter Titel", "Thema: Das ist der Text.")
    items = read_bytes("export.docx", docx(body))
    first, second = drafts(items)
    assert (first.title.value, day(first), stated_source(first)) == (
        "Erster Titel", "2021-03-03", "Frankfurter Rundschau")  # fmt: skip
    assert authors(first) == ("Erika Muster", "Max Beispiel")
    assert (first.section, first.page) == ("POLITIK", "7")
    assert first.saved is not None and str(first.saved.value) == "2021-03-05"
    assert first.tags == ("wahlen", "parteien")
    assert [(entity.name, entity.relevance) for entity in first.entities] == [
        ("Angela Merkel", 0.79)
    ]
    assert second.body == "Thema: Das ist der Text."
    assert problems(items) == ["The cover lists 3 documents; the file holds 2."]


def test_a_document_saved_again_without_bookmarks() -> None:
    lines = ["Documents (1)", "1. A headline", "Client/Matter: -None-"]
    body = "".join(paragraph(line) for line in lines) + paragraph("A headline", style="Heading1")
    body += "".join(
        paragraph(line)
        for line in (
            "The Scotsman",
            "January 9, 2015 Friday",
            "Copyright 2015 Johnston Press",
            f"Section:{NBSP}NEWS; Pg. 4",
            f"Length:{NBSP}9 words",
            "Body",
            "",
            "The text.",
            f"Load-Date:{NBSP}January 9, 2015",
            "End of Document",
        )
    )
    (article,) = drafts(read_bytes("a.docx", docx(body)))
    assert (article.title.value, article.body, article.page) == ("A headline", "The text.", "4")
    assert (stated_source(article), day(article)) == ("The Scotsman", "2015-01-09")


def test_an_rtf_export_is_read_as_its_docx_twin() -> None:
    lines = [
        r"{\*\bkmkstart Bookmark_1}{\*\bkmkend Bookmark_1}", "Le titre", "Le Monde",
        r"mardi 10 d\'e9cembre 2019", "Copyright 2019 Le Monde", r"Rubrique:\~PLANETE; p. 6",
        r"Longueur:\~5 mots", r"Auteur:\~Jeanne Dupont", r"{\*\bkmkstart Body_1}Corps",
        r"Un texte \'e9crit.", r"Load-Date:\~10 d\'e9cembre 2019", "Fin du document",
    ]  # fmt: skip
    rtf = r"{\rtf1\ansi\ansicpg1252 " + "\\par\n".join(lines) + r"\par}"
    (article,) = drafts(read_bytes("a.rtf", rtf))
    assert (article.title.value, stated_source(article), day(article)) == (
        "Le titre", "Le Monde", "2019-12-10")  # fmt: skip
    assert article.body == "Un texte écrit."
    assert (authors(article), article.section, article.page) == (("Jeanne Dupont",), "PLANETE", "6")


TEXT = """

                               Dokument 1 von 2

                                  Süddeutsche Zeitung

                            Dienstag 2. August 2011

Ein Titel, der über zwei
Zeilen geht

AUTOR: Von Hans Meier

RUBRIK: POLITIK; Bayern; S. 5

LÄNGE: 100 Wörter

Der erste Absatz ist länger als eine einzige Zeile des Exports und läuft
weiter.

BERLIN: Ein Absatz, der wie ein Feld beginnt.

UPDATE: 3. August 2011

SPRACHE: GERMAN

PUBLICATION-TYPE: Zeitung

                       Copyright 2011 Süddeutscher Verlag
                            Alle Rechte vorbehalten

                               Dokument 2 von 2

                                  Süddeutsche Zeitung

                            Mittwoch 3. August 2011

Zweiter

LÄNGE: 3 Wörter

Nur ein Satz.

UPDATE: 3. August 2011

SPRACHE: GERMAN
"""


def test_plain_text_of_the_german_interface() -> None:
    for encoding in ("utf-8", "cp1252", "utf-8-sig"):
        first, second = drafts(read_bytes("a.txt", TEXT.encode(encoding)))
        assert first.title.value == "Ein Titel, der über zwei Zeilen geht"
        assert (day(first), stated_source(first)) == ("2011-08-02", "Süddeutsche Zeitung")
        assert (first.section, first.page, authors(first)) == (
            "POLITIK; Bayern",
            "5",
            ("Hans Meier",),
        )
        assert first.body == (
            "Der erste Absatz ist länger als eine einzige Zeile des Exports und läuft weiter.\n\n"
            "BERLIN: Ein Absatz, der wie ein Feld beginnt."
        )
        assert (second.title.value, second.body) == ("Zweiter", "Nur ein Satz.")


def test_plain_text_that_is_cut_off_says_so() -> None:
    half = TEXT[: TEXT.index("Dokument 2 von 2")]
    items = read_bytes("a.txt", half)
    assert len(drafts(items)) == 1
    assert problems(items) == ["The export says it has 2 documents; the file holds 1."]


OLDER = """
                              1 of 1 DOCUMENT

                 Copyright 1997 The New York Times Company
                             The New York Times

                  March 3, 1997, Monday, Late Edition - Final

SECTION: Section A; Page 1; Column 1; National Desk

LENGTH: 9 words

HEADLINE: The headline of the story, which runs over more than
one line

BYLINE:  By JANE ROE

 BODY:
   The first paragraph of the story is longer than one line of it and goes
on here.
   The second.

   http://www.nytimes.com/1997/03/03/story.html

GRAPHIC: Photo: A caption

LANGUAGE: ENGLISH

LOAD-DATE: March 3, 1997
"""


def test_plain_text_of_the_nineties() -> None:
    (article,) = drafts(read_bytes("a.txt", OLDER))
    assert article.title.value == "The headline of the story, which runs over more than one line"
    assert article.body == (
        "The first paragraph of the story is longer than one line of it and goes on here.\n\n"
        "The second."
    )
    assert (day(article), stated_source(article)) == ("1997-03-03", "The New York Times")
    assert (authors(article), article.page) == (("Jane Roe",), "1")
    assert article.url is not None and article.url.value.endswith("story.html")
    assert {cut.reason for cut in article.cuts} == {"picture caption", "copyright"}


FRENCH = """
                               Document 1 de 2

                                   Le Figaro

                             Lundi 9 Janvier 2012

Un titre

AUTEUR: Dupont, Jeanne

RUBRIQUE: ÉCONOMIE; Pg. 21 N° 20 987

LONGUEUR: 8 mots

ENCART: Un chapeau.

Le texte de l'article.

DATE-CHARGEMENT: 9 janvier 2012

LANGUE: FRENCH; FRANÇAIS

                               Document 2 de 2

                                   Le Figaro

                             Mardi 10 Janvier 2012

Autre titre

LONGUEUR: 2 mots

Autre texte.

LANGUE: FRENCH; FRANÇAIS
"""


def test_plain_text_of_the_french_interface() -> None:
    first, second = drafts(read_bytes("a.txt", FRENCH))
    assert (first.title.value, first.body) == ("Un titre", "Un chapeau.\n\nLe texte de l'article.")
    assert (day(first), stated_source(first), first.page) == ("2012-01-09", "Le Figaro", "21")
    assert authors(first) == ("Jeanne Dupont",)
    assert (second.title.value, second.body, day(second)) == (
        "Autre titre",
        "Autre texte.",
        "2012-01-10",
    )


PAGE = """<HTML><HEAD><STYLE TYPE="text/css"><!--
.c0 { text-align: center; }
.c1 { text-align: center; margin-top: 0em; }
.c2 { font-family: Arial; font-size: 10pt; }
.c3 { text-align: left; }
.c4 { font-size: 14pt; font-weight: bold; }
--></STYLE><META TOPIC="null" DOCUMENTS="1" UPDATED="Monday, June 19, 2017  18:25:14"/></HEAD><BODY>
<A NAME="DOC_ID_1_0"></A><!-- Hide XML section from browser
<DOC NUMBER=1>
<DOCFULL> -->
<DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">1 of 1 DOCUMENT</SPAN></P></DIV>
<DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">De Volkskrant</SPAN></P></DIV>
<DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">12 mei 2009 dinsdag</SPAN></P></DIV>
<DIV CLASS="c3"><P><SPAN CLASS="c4">Een kop</SPAN></P></DIV>
<DIV CLASS="c3"><P><SPAN CLASS="c2">SECTIE: </SPAN>
<SPAN CLASS="c2">Voorpagina; Blz. 1</SPAN></P></DIV>
<DIV CLASS="c3"><P><SPAN CLASS="c2">LENGTE: </SPAN><SPAN CLASS="c2">4 woorden</SPAN></P></DIV>
<DIV CLASS="c3"><P><SPAN CLASS="c2">De tekst van
het stuk.</SPAN></P></DIV>
<DIV CLASS="c3"><P><SPAN CLASS="c2">TAAL: </SPAN><SPAN CLASS="c2">DUTCH</SPAN></P></DIV>
<DIV CLASS="c0">
<P CLASS="c1"><SPAN CLASS="c2">Copyright 2009 PCM<BR>All Rights Reserved</SPAN></P></DIV>
<!-- Hide XML section from browser
</DOCFULL>
</DOC> -->
</BODY></HTML>"""


def test_the_older_html_in_dutch() -> None:
    assert format_of("a.html", PAGE) == "lexisnexis-html"
    (article,) = drafts(read_bytes("a.html", PAGE))
    assert (article.title.value, article.body) == ("Een kop", "De tekst van het stuk.")
    assert (day(article), article.page, article.section) == ("2009-05-12", "1", "Voorpagina")
    assert article.saved is not None and str(article.saved.value) == "2017-06-19"
    assert [cut.reason for cut in article.cuts] == ["copyright"]


def test_pages_in_the_ways_of_several_countries() -> None:
    assert split_page("Section A; Column 0; National Desk; Pg. 4") == (
        "Section A; Column 0; National Desk", "4")  # fmt: skip
    assert split_page("Pg. B22") == ("", "B22")
    assert split_page("WISSENSCHAFT; S. 114 Ausg. 9") == ("WISSENSCHAFT", "114")
    assert split_page("Economie; Blz. 12") == ("Economie", "12")
    assert split_page("SPORTS") == ("SPORTS", "")


def test_names_in_capitals_are_written_as_usual() -> None:
    assert proper_name("DONALD J. TRUMP", EntityKind.PERSON) == "Donald J. Trump"
    assert proper_name("LEAGUE OF ARAB STATES", EntityKind.ORGANISATION) == "League of Arab States"
    assert proper_name("EUROPE DE L'OUEST", EntityKind.PLACE) == "Europe de l'Ouest"
    assert proper_name("UN", EntityKind.ORGANISATION) == "UN"
    assert proper_name("KING'S COLLEGE", EntityKind.ORGANISATION) == "King's College"


LABELS = {
    "fr": ("Rubrique", "Longueur", "Auteur", "Corps", "Date de chargement", "Fin du document"),
    "es": ("Sección", "Longitud", "Autor", "Cuerpo", "Fecha de carga", "Fin del documento"),
    "nl": ("Sectie", "Lengte", "Auteur", "Tekst", "Laaddatum", "Einde van document"),
    "pt": ("Seção", "Extensão", "Autor", "Corpo", "Data de carregamento", "Fim do documento"),
    "it": ("Sezione", "Lunghezza", "Autore", "Corpo", "Data caricamento", "Fine del documento"),
    "ja": ("セクション", "長さ", "署名", "本文", "ロード日", "ドキュメントの終わり"),
}
DAYS = {
    "fr": "Mercredi 3 Mars 2021",
    "es": "3 de marzo de 2021 miércoles",
    "nl": "3 maart 2021 woensdag",
    "pt": "3 de março de 2021 quarta-feira",
    "it": "3 marzo 2021 mercoledì",
    "ja": "2021年3月3日 水曜日",
}


@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize("language", LABELS)
def test_documents_without_classification_in_every_language(language: str, marked: bool) -> None:
    section, length, author, body, loaded, end = LABELS[language]
    lines = (
        "The Paper",
        DAYS[language],
        "\nCopyright 2021 The Paper",
        f"{section}:{NBSP}Economy",
        f"{length}:{NBSP}200",
        f"{author}:{NBSP}Jane Roe",
        body,
        "The first paragraph.",
        "Body",
        f"{length}: three metres.",
        "Length",
        f"{loaded}:{NBSP}{DAYS[language]}",
        end,
    )
    bodies = "".join(
        paragraph("", bookmark=f"Bookmark_{number}" if marked else "")
        + paragraph(f"Title {number}", style="Heading1" if marked else "")
        + "".join(paragraph(line) for line in lines)
        for number in (1, 2)
    )
    first, second = drafts(read_bytes("a.docx", docx(bodies)))
    assert (first.title.value, second.title.value) == ("Title 1", "Title 2")
    assert (day(first), stated_source(first)) == ("2021-03-03", "The Paper")
    assert (first.section, authors(first)) == ("Economy", ("Jane Roe",))
    assert first.body == f"The first paragraph.\n\nBody\n\n{length}: three metres.\n\nLength"


def test_a_date_no_rule_reads_is_kept_as_it_is_written() -> None:
    lines = ("The Paper", "Spring issue", f"Length:{NBSP}9 words", "Body", "Text.")
    body = paragraph("A title", style="Heading1") + "".join(paragraph(line) for line in lines)
    (article,) = drafts(read_bytes("a.docx", docx(body + paragraph("End of Document"))))
    assert (article.published, article.published_raw) == (None, "Spring issue")
    assert stated_source(article) == "The Paper"


OLD_LABELS = {
    "es": ("Documento 1 de 1", "SECCIÓN", "LONGITUD", "FECHA-CARGA", "3 de marzo de 2011 jueves"),
    "pt": ("1 de 1 DOCUMENTOS", "SEÇÃO", "EXTENSÃO", "DATA-CARGA", "3 de março de 2011"),
    "nl": ("1 van 1 DOCUMENT", "SECTIE", "LENGTE", "LAADDATUM", "3 maart 2011 donderdag"),
    "it": ("Documento 1 di 1", "SEZIONE", "LUNGHEZZA", "DATA-CARICAMENTO", "3 marzo 2011"),
}


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
@pytest.mark.parametrize("language", OLD_LABELS)
def test_plain_text_of_other_interfaces(language: str, encoding: str) -> None:
    counter, section, length, loaded, date = OLD_LABELS[language]
    head = "".join(f"\n\n{line:^70}" for line in (counter, "El Diario", date))
    text = f"{head}\n\nUn título\n\n{section}: Ciudad; Pág. 5\n\n{length}: 9\n\nEl texto.\n\n"
    text += f"{length}: tres metros.\n\n{loaded}: {date}\n"
    data = text.encode(encoding)
    assert format_of("a.txt", data) == "lexisnexis-text"
    items = read_bytes("a.txt", data)
    (article,) = drafts(items)
    assert problems(items) == []
    assert (article.title.value, day(article)) == ("Un título", "2011-03-03")
    assert (article.section, article.page) == ("Ciudad", "5")
    assert article.body == f"El texto.\n\n{length}: tres metros."


def test_text_made_of_a_newer_document() -> None:
    document = """{0}
The Gazette (London)
March 3, 2021 Wednesday
Copyright 2021 Gazette
Section: NEWS; Pg. 4
Length: 200 words
Byline: Jane Roe
Body
First paragraph.
Length: three metres.
Classification
Subject: BRIDGES (91%)
Load-Date: March 3, 2021
End of Document
"""
    cover = "Date and Time: Friday, March 5, 2021 9:31:00 AM EST\nDocuments (3)\n1. One\n"
    items = read_bytes("a.txt", cover + document.format("One") + document.format("Two"))
    first, second = drafts(items)
    assert (first.title.value, second.title.value) == ("One", "Two")
    assert (day(first), stated_source(first), authors(first)) == (
        "2021-03-03", "The Gazette (London)", ("Jane Roe",))  # fmt: skip
    assert first.body == "First paragraph.\n\nLength: three metres."
    assert problems(items) == ["The cover lists 3 documents; the file holds 2."]
    assert format_of("b.txt", "A chapter\n\nSome text.\n\nEnd of document\n") == "text"


def printed(number: int) -> list[list[Text]]:
    """A document of two pages, its title over two lines and repeated on the second page."""
    head = [
        ("The Gazette (London)", 10),
        ("March 3, 2021 Wednesday", 10),
        ("Copyright 2021 Gazette", 10),
        ("Section: NEWS; Pg. 4", 10),
        ("Length: 200 words", 10),
        ("Byline: Jane Roe", 10),
        ("Body", 12),
        ("The council of the town voted on Tuesday to close the old bridge over the river for", 10),
        (f"two years, after engineers had found cracks in {number} of its pillars.", 10),
    ]
    tail = [
        ("Residents said that the detour would add half an hour to their way to work.", 10),
        ("Classification", 12),
        ("Language: ENGLISH", 10),
        ("Load-Date: March 3, 2021", 10),
        ("End of Document", 10),
    ]
    first = [Text("Page 1 of 2", 250, 20), Text(f"Title {number} that goes", 60, 60, 16)]
    first += [Text("over two lines", 60, 80, 16)]
    first += [Text(text, 60, 110 + 24 * row, size) for row, (text, size) in enumerate(head[:-2])]
    first += [Text(text, 60, 300 + 12 * row, size) for row, (text, size) in enumerate(head[-2:])]
    second = [Text("Page 2 of 2", 250, 20), Text(f"Title {number} that goes", 60, 40)]
    second += [Text(text, 60, 80 + 24 * row, size) for row, (text, size) in enumerate(tail)]
    return [first, second]


def test_documents_printed_into_one_pdf() -> None:
    cover = [Text("Date and Time: Friday, March 5, 2021 9:31:00 AM EST", 60, 60)]
    cover += [
        Text("Documents (3)", 60, 90, 14),
        Text("1. Title 1 that goes over two lines", 60, 120),
    ]
    items = read_bytes("a.pdf", build_pdf([cover, *printed(1), *printed(2)]))
    first, second = drafts(items)
    assert (first.title.value, second.title.value) == (
        "Title 1 that goes over two lines", "Title 2 that goes over two lines")  # fmt: skip
    assert (day(first), stated_source(first), authors(first)) == (
        "2021-03-03", "The Gazette (London)", ("Jane Roe",))  # fmt: skip
    assert (first.section, first.page) == ("NEWS", "4")
    assert first.body.split("\n\n") == [
        "The council of the town voted on Tuesday to close the old bridge over the river for two "
        "years, after engineers had found cracks in 1 of its pillars.",
        "Residents said that the detour would add half an hour to their way to work.",
    ]
    assert problems(items) == ["The cover lists 3 documents; the file holds 2."]


def test_the_place_a_writer_is_in_is_no_name() -> None:
    lines = (
        "The Guardian (London)", "March 3, 2021 Wednesday", f"Length:{NBSP}9 words",
        f"Byline:{NBSP}Jane Roe in New York and Park In Bee in London", "Body", "Text.",
        "End of Document",
    )  # fmt: skip
    body = paragraph("A title", style="Heading1") + "".join(paragraph(line) for line in lines)
    (article,) = drafts(read_bytes("a.docx", docx(body)))
    assert authors(article) == ("Jane Roe", "Park In Bee")

"""Word documents and RTF: the text right and free of garbage, whatever program wrote it."""

import io
import zipfile
from pathlib import Path

import pytest
from export_reading import authors, docx, drafts, paragraph, read_bytes, read_path
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.importing.formats.documents import symbols
from pressmark.importing.formats.documents.rtf import read_rtf
from pressmark.model.errors import UnreadableFile
from pressmark.model.kinds import Origin

#: RTF file → passages its text must hold.
SAMPLES = {
    "tika__testFontAfterBufferedText.rtf": ["Уважаемый клиент!"],
    "tika__testRTF-ms932.rtf": ["こんにちは", "テスト"],
    "tika__testRTFBoldItalic.rtf": ["bold then italic then not bold"],
    "tika__testRTFControls.rtf": ["Thiswordhasanem—dash", "‘Single quoted text’"],
    "tika__testRTFHexEscapeInsideWord.rtf": ["GOVERNO DO ESTADO DO ESPÍRITO SANTO"],
    "tika__testRTFHyperlinkAndStyles.rtf": ["Ripped Romaine", "Blackening Spice"],
    "tika__testRTFInvalidUnicode.rtf": ["Unpaired hi \ufffd here"],
    "tika__testRTFListLibreOffice.rtf": ["1. one", "– first"],
    "tika__testRTFListOverride.rtf": ["Body"],
    "tika__testRTFRegularImages.rtf": ["Duck: cat:"],
    "tika__testRTFTIKA_2150.rtf": ["TO FROM TEXT"],
    "tika__testRTFTIKA_2883.rtf": ["This message has been archived."],
    "tika__testRTFTableCellSeparation.rtf": ["a b", "ö ü"],
    "tika__testRTFUmlautSpaces.rtf": ["Übersicht"],
    "tika__testRTFUnicodeGothic.rtf": ["𐌲𐌿𐍄𐌹𐍃𐌺"],
    "tika__testRTFVarious.rtf": [
        "• Bullet 1",
        "Row 2 Col 3",
        "ゾルゲと尾崎",
        "This is a footnote.",
    ],
    "tika__testRTFWithCurlyBraces.rtf": ["{ some text inside curly brackets }"],
    "tika__testRTFWordPadCzechCharacters.rtf": ["Článek týdne", "Část svitku s textem Knihy"],
    "tika__testRTF_nestedHyperlinkPageRef.rtf": ["Before 42 after."],
    "tika__testRTF_parInsideHyperlink.rtf": ["Before line1", "line2 after."],
}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_text_of_a_real_rtf_file(shared_data: Path, name: str) -> None:
    (article,) = drafts(read_path(shared_data / "formats" / "rtf" / name))
    for passage in SAMPLES[name]:
        assert passage in f"{article.title.value}\n{article.body}"
    for garbage in ("\\", "HYPERLINK", "fcharset", "Times New Roman;", "\x00"):
        assert garbage not in article.body.replace("..\\", "")


def test_every_other_rtf_file_is_read_or_says_why(shared_data: Path) -> None:
    for path in sorted((shared_data / "formats" / "rtf").glob("*.rtf")):
        try:
            assert drafts(read_path(path))[0].title.value
        except UnreadableFile as reason:
            assert "no text" in str(reason)


def rtf(body: str, head: str = "") -> str:
    (article,) = drafts(read_bytes("a.rtf", r"{\rtf1\ansi\ansicpg1252" + head + " " + body + "}"))
    return article.body


def test_characters_of_every_kind() -> None:
    assert rtf(r"caf\'e9 \u8364?5 \emdash\~x \'93q\'94") == "café €5 —\u00a0x “q”".replace(
        "\u00a0", " "
    )
    assert rtf(r"{\uc2 \u12354ab}c") == "あc"
    assert rtf(r"\u-10179?\u-8704?") == "😀"
    fonts = r"{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset128 B;}{\f2\fcharset2 Symbol;}}"
    assert rtf(r"\f0\'cf\'f0\f1\'82\'a0\f2 ab", fonts) == "ПрあαB".replace("B", "β")
    assert rtf(r"a\bin5 }{\\xb c") == "ab c"


def test_what_is_not_seen_is_not_text() -> None:
    assert rtf(r"a{\*\unknown x}{\pict 0102ff}{\header h}{\v hidden}{\deleted gone}b") == "ab"
    assert rtf(r'{\field{\*\fldinst HYPERLINK "http://x.org"}{\fldrslt link}}') == "link"
    assert rtf(r"{\upr{old}{\*\ud{new}}}") == "new"
    assert rtf(r"one\par two} and what follows the document") == "one\n\ntwo"


def test_tables_and_notes() -> None:
    assert (
        rtf(r"\trowd\intbl a\cell b\cell\row\pard after{\footnote note}") == "a b\n\nafter\n\nnote"
    )


def test_properties_of_an_rtf_file_are_claims() -> None:
    info = r"{\info{\title The title}{\author Jane Roe}{\creatim\yr2004\mo2\dy3\hr4}}"
    (article,) = drafts(read_bytes("a.rtf", r"{\rtf1\ansi" + info + r" Some text here.}"))
    assert (article.title.value, authors(article)) == ("The title", ("Jane Roe",))
    assert article.title.origin is Origin.METADATA


@settings(max_examples=80)
@given(st.lists(st.sampled_from(
    ["{", "}", "\\", "\\'", "\\'e9", "\\u8364?", "\\par", "\\bin9 ", "\\fonttbl", "\\f1 ", "\\uc0 ",
     "text", "\\cell", "\\row", "\\*", "\\upr", "\\u-10179?", "\\ansicpg932", "\\info", "\\s1 "]),
    max_size=60))  # fmt: skip
def test_broken_rtf_never_raises(pieces: list[str]) -> None:
    document = read_rtf(("{\\rtf1 " + "".join(pieces)).encode("latin-1"))
    assert all(isinstance(each.text, str) for each in document.paragraphs)


def test_the_symbol_font_has_a_letter_for_each_code() -> None:
    assert symbols.symbol_text(0x61, "Symbol") == "α"
    assert symbols.symbol_text(0xF0B7, "Symbol") == "•"
    assert symbols.symbol_text(0xE5, "Symbol") == "∑"
    assert symbols.symbol_text(0xA7, "Wingdings") == "•"


CORE = """<cp:coreProperties xmlns:cp="urn:x" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{title}</dc:title><dc:creator>Jane Roe
</dc:creator><dcterms:created>2018-12-19T10:08:00Z</dcterms:created></cp:coreProperties>"""


def test_a_word_document_of_its_own() -> None:
    styles = '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    table = (
        f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>"
    )
    gone = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
    deleted = f"<w:p><w:r><w:t>kept </w:t></w:r>{gone}</w:p>"
    body = paragraph("The headline", style="T") + paragraph("First.") + table + deleted
    note = '<w:footnotes xmlns:w="urn:w">' + paragraph("A note.") + "</w:footnotes>"
    data = docx(body, core=CORE.format(title="Microsoft Word - x"), styles=styles, footnotes=note)
    (article,) = drafts(read_bytes("report.docx", data))
    assert (article.title.value, article.title.origin) == ("The headline", Origin.TEXT)
    assert article.body == "First.\n\na b\n\nkept\n\nA note."
    assert authors(article) == ("Jane Roe",)


def test_the_day_a_document_was_made_is_no_day_of_publication() -> None:
    data = docx(paragraph("Some text of the time."), core=CORE.format(title="Stated"))
    (article,) = drafts(read_bytes("a.docx", data))
    assert article.published is None
    assert article.published_raw == "document created 2018-12-19T10:08:00Z"
    (named,) = drafts(read_bytes("1956-11-04 Budapest.docx", data))
    assert named.published is not None and named.published_raw == ""
    assert (str(named.published.value), named.published.origin) == ("1956-11-04", Origin.FILE_NAME)
    dated = paragraph("The headline") + paragraph("Sunday, 4 November 1956") + paragraph("Text.")
    (shown,) = drafts(read_bytes("a.docx", docx(dated, core=CORE.format(title="Stated"))))
    assert shown.published is not None
    assert (str(shown.published.value), shown.published.origin) == ("1956-11-04", Origin.TEXT)


def test_the_title_of_a_word_document_is_its_property_or_first_sentence() -> None:
    stated = docx(paragraph("Some text."), core=CORE.format(title="Stated"))
    assert drafts(read_bytes("a.docx", stated))[0].title.value == "Stated"
    derived = docx(paragraph("Some text. More."), core=CORE.format(title="Document1"))
    assert drafts(read_bytes("a.docx", derived))[0].title.value == "Some text"


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('boxed')}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    run = f"<mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    body = f"<w:p><w:r><w:t>around</w:t>{run}</mc:AlternateContent></w:r></w:p>"
    assert drafts(read_bytes("a.docx", docx(body)))[0].body == "around\n\nboxed"


def test_a_word_document_that_expands_without_end_is_refused() -> None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 40_000_000)
    with pytest.raises(UnreadableFile, match=r"too large|expands"):
        read_bytes("a.docx", kept.getvalue())


def test_entities_in_a_word_document_are_not_expanded() -> None:
    text = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY f "boom">]>'
    document = docx(paragraph("before &e; &f; after"))
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(kept, "w") as new:
        xml = old.read("word/document.xml").decode()
        new.writestr("word/document.xml", text + xml)
    (article,) = drafts(read_bytes("a.docx", kept.getvalue()))
    assert "root:" not in article.body
    assert "boom" not in article.body
    assert "before" in article.body


def test_a_document_with_pictures_only_says_so() -> None:
    with pytest.raises(UnreadableFile, match="no text"):
        read_bytes("a.docx", docx("<w:p><w:r><w:drawing/></w:r></w:p>"))

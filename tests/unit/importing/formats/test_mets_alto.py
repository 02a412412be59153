"""Scanned newspapers: articles of METS issues, words of ALTO pages."""

import io
import zipfile
from pathlib import Path

import pytest
from export_reading import (
    authors,
    day,
    drafts,
    format_of,
    problems,
    read_bytes,
    read_path,
    stated_source,
)
from reading_of import drafts_of, items_of_file

from pressmark.model.errors import UnreadableFile

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def line(*words: str) -> str:
    return "<TextLine>" + "".join(words) + "</TextLine>"


def word(text: str, name: str = "", more: str = "") -> str:
    return f'<String ID="{name}" CONTENT="{text}" {more}/>'


def block(name: str, *lines: str) -> str:
    return f'<TextBlock ID="{name}">{"".join(lines)}</TextBlock>'


def alto(*blocks: str, order: str = "", number: str = "1") -> str:
    return (
        f'<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">{order}<Layout>'
        f'<Page PHYSICAL_IMG_NR="{number}"><PrintSpace>{"".join(blocks)}</PrintSpace></Page>'
        "</Layout></alto>"
    )


def mets(logical: str, physical: str = "", links: str = "", title: str = "The Daily Post") -> str:
    return f"""<mets xmlns="http://www.loc.gov/METS/" {XLINK}><dmdSec ID="D"><mdWrap><xmlData>
    <mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>{title}</title></titleInfo>
    <originInfo><dateIssued>1901-02-03</dateIssued></originInfo>
    <language><languageTerm>eng</languageTerm></language></mods></xmlData></mdWrap></dmdSec>
    <fileSec><fileGrp><file ID="I1" MIMETYPE="image/tiff"><FLocat xlink:href="p1.tif"/></file>
    <file ID="A1" MIMETYPE="text/xml"><FLocat xlink:href="file://./alto/p1.xml"/></file>
    <file ID="A2" MIMETYPE="text/xml"><FLocat xlink:href="p2.xml"/></file></fileGrp></fileSec>
    <structMap TYPE="PHYSICAL"><div TYPE="Newspaper">
    <div ID="P1" TYPE="PAGE" ORDERLABEL="1"><fptr FILEID="I1"/><fptr FILEID="A1"/>{physical}</div>
    <div ID="P2" TYPE="PAGE" ORDERLABEL="2"><fptr FILEID="A2"/></div></div></structMap>
    <structMap TYPE="LOGICAL"><div TYPE="Issue" DMDID="D">{logical}</div></structMap>
    {links}</mets>"""


PAGE_1 = alto(
    block("B1", line(word("HEAD-", "w1"), word("LINE", "w2"))),
    block(
        "B2",
        line(word("The", "w3"), word("rail-", "w4", 'SUBS_TYPE="HypPart1" SUBS_CONTENT="railway"')),
        line(
            word("way", "w5", 'SUBS_TYPE="HypPart2" SUBS_CONTENT="railway"'), word("opened", "w6")
        ),
    ),
    block(
        "B3",
        line(word("Second", "w7"), word("arti", "w8"), '<HYP CONTENT="-"/>'),
        line(word("cle", "w9")),
    ),
)
PAGE_2 = alto(
    block("B4", line(word("continued", "x1"), word("over-", "x2")), line(word("leaf", "x3")))
)
AREA = '<fptr><area FILEID="{0}" BETYPE="IDREF" BEGIN="{1}"/></fptr>'


def test_articles_by_blocks_over_two_pages() -> None:
    logical = (
        f'<div ID="a1" TYPE="ARTICLE" LABEL="A headline"><div TYPE="HEADING">'
        f'{AREA.format("A1", "B1")}</div><div TYPE="BODY">{AREA.format("A1", "B2")}'
        f"{AREA.format('A2', 'B4')}</div></div>"
        f'<div ID="a2" TYPE="ADVERTISEMENT">{AREA.format("A1", "B3")}</div>'
    )
    beside = {"p1.xml": PAGE_1, "p2.xml": PAGE_2}
    first, second = drafts(read_bytes("issue.xml", mets(logical), beside))
    assert first.title.value == "A headline"
    assert first.body == "HEAD- LINE\n\nThe railway opened\n\ncontinued overleaf"
    assert (day(first), stated_source(first), first.page) == (
        "1901-02-03",
        "The Daily Post",
        "1, 2",
    )
    assert (first.part, second.part, second.tags) == ("a1", "a2", ("advertisement",))
    assert second.body == "Second article"


def test_articles_by_links_to_areas_of_words() -> None:
    area = '<fptr><area FILEID="A1" BETYPE="IDREF" BEGIN="w7" END="w9"/></fptr>'
    links = (
        '<structLink><smLinkGrp><smLocatorLink xlink:href="#a1" xlink:label="x"/>'
        '<smLocatorLink xlink:href="#pa1" xlink:label="y"/>'
        '<smArcLink xlink:from="x" xlink:to="y"/></smLinkGrp></structLink>'
    )
    issue = mets(
        '<div ID="a1" TYPE="ARTICLE"/>', f'<div ID="pa1" TYPE="pagearea">{area}</div>', links
    )
    items = read_bytes("x_mets.xml", issue, {"p1.xml": PAGE_1})
    (article,) = drafts(items)
    assert article.body == "Second article"
    assert article.page == "1"


def test_an_issue_without_articles_gives_its_pages() -> None:
    beside = {"p1.xml": PAGE_1, "p2.xml": PAGE_2}
    found = drafts(read_bytes("issue.xml", mets(""), beside))
    assert [each.page for each in found] == ["1", "2"]
    assert found[1].title.value == "The Daily Post, 1901-02-03, p. 2"
    assert found[1].body == "continued overleaf"


def test_an_issue_without_its_pages_says_so() -> None:
    with pytest.raises(UnreadableFile, match="declares 1 articles"):
        read_bytes("issue.xml", mets('<div ID="a1" TYPE="ARTICLE"/>'))


def test_a_page_read_through_its_issue_is_not_read_twice() -> None:
    logical = f'<div ID="a1" TYPE="ARTICLE">{AREA.format("A2", "B4")}</div>'
    items = read_bytes("p2.xml", PAGE_2, {"mets.xml": mets(logical)})
    assert drafts(items) == []
    assert "mets.xml" in problems(items)[0]


def test_a_page_alone_follows_the_reading_order_it_states() -> None:
    order = (
        "<ReadingOrder><OrderedGroup><ElementRef REF='B2'/><ElementRef REF='B1'/></OrderedGroup>"
        "</ReadingOrder>"
    )
    page = alto(block("B1", line(word("last"))), block("B2", line(word("first"))), order=order)
    assert format_of("a.xml", page) == "mets-alto"
    (article,) = drafts(read_bytes("0002_18240217_0003.xml", page))
    assert (article.body, article.page, day(article)) == ("first\n\nlast", "1", "1824-02-17")


def test_real_pages_and_a_real_issue(shared_data: Path) -> None:
    folder = shared_data / "formats" / "mets_alto"
    items = read_path(folder / "alto2txt__0002647_18240217_mets.xml")
    found = drafts(items)
    declared = {each.part for each in found} | {
        item.part for item in items if not hasattr(item, "body")
    }
    assert sum(part.startswith("art") for part in declared) == 26
    assert all(any(letter.isalnum() for letter in each.title.value) for each in found)
    second = next(each for each in found if each.part == "art0002")
    assert (second.title.value, day(second), stated_source(second)) == (
        "COAL DUTIES.", "1824-02-17", "The Statesman")  # fmt: skip
    assert second.body.startswith("The Bishop of")
    assert all("missing beside the issue" in reason for reason in problems(items))
    (page,) = drafts(read_path(folder / "alto-tools__PPN720183197-PHYS_0004.xml"))
    assert page.body.startswith("2 Albert Schütt, Verlag, Dresden-A. 16")
    (reason,) = problems(read_path(folder / "alto2txt__0002647_18240217_0001.xml"))
    assert "mets.xml" in reason


def test_a_page_in_a_folder_below_its_issue_is_not_read_twice(tmp_path: Path) -> None:
    logical = f'<div TYPE="ARTICLE">{AREA.format("A2", "B4")}</div>'
    issue = mets(logical).replace('"p2.xml"', '"alto/post_alto_00002.xml"')
    assert "post_alto_00002.xml" in issue
    files = {"post_mets.xml": issue, "alto/post_alto_00002.xml": PAGE_2}
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text)
            for folder in ("first", "second"):
                archive.writestr(f"{folder}/{name}", text)
    for name, count in (("post_mets.xml", 1), ("alto/post_alto_00002.xml", 0)):
        assert len(drafts(items_of_file(tmp_path / name))) == count
    assert [each.part for each in drafts_of("issues.zip", kept.getvalue())] == [
        f"{folder}/post_mets.xml/division 5" for folder in ("first", "second")
    ]


def test_the_writer_an_issue_names_is_the_author() -> None:
    name = '<mods:name><mods:namePart type="family">Roe</mods:namePart><mods:namePart type="given">'
    described = (
        '<dmdSec ID="D1"><mdWrap><xmlData><mods:mods xmlns:mods="http://www.loc.gov/mods/v3">'
        f"<mods:titleInfo><mods:title>Bridge</mods:title></mods:titleInfo>{name}Jane"
        "</mods:namePart></mods:name></mods:mods></xmlData></mdWrap></dmdSec>"
    )
    logical = f'<div ID="a1" TYPE="ARTICLE" DMDID="D1">{AREA.format("A2", "B4")}</div>'
    issue = mets(logical).replace("<fileSec", f"{described}<fileSec", 1)
    (article,) = drafts(read_bytes("mets.xml", issue, {"p2.xml": PAGE_2}))
    assert (article.title.value, authors(article)) == ("Bridge", ("Jane Roe",))

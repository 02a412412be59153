"""Zotero RDF, CSL-JSON and RIS with the files beside them."""

import json
from pathlib import Path

import pytest
from reading_of import PARAGRAPHS, drafts_of, format_of, items_of, items_of_file, news_page

from pressmark.model.article import Draft
from pressmark.model.imports import Problem

_RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<bib:Article rdf:about="https://www.nytimes.com/a"><z:itemType>newspaperArticle</z:itemType>
<dcterms:isPartOf><bib:Newspaper><dc:title>The River Times</dc:title></bib:Newspaper>
</dcterms:isPartOf>
<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Roe</foaf:surname>
<foaf:givenName>Jane</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
<link:link rdf:resource="#item_2"/><dcterms:isReferencedBy rdf:resource="#item_3"/>
<dc:subject>rivers</dc:subject><dc:title>Bridge to close</dc:title><dc:date>2017-03-14</dc:date>
<dc:identifier><dcterms:URI><rdf:value>https://www.nytimes.com/a</rdf:value></dcterms:URI></dc:identifier>
<dcterms:abstract>Short abstract.</dcterms:abstract><bib:pages>A3</bib:pages></bib:Article>
<z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType>
<rdf:resource rdf:resource="{path}"/>
<dcterms:dateSubmitted>2017-03-16 04:55:27</dcterms:dateSubmitted>
<dc:title>Snapshot</dc:title><link:type>text/html</link:type></z:Attachment>
<bib:Memo rdf:about="#item_3"><rdf:value>&lt;p&gt;My note&lt;/p&gt;</rdf:value></bib:Memo>
</rdf:RDF>"""


def test_an_item_is_one_article_with_the_text_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "files" / "2").mkdir(parents=True)
    (tmp_path / "files" / "2" / "a page.html").write_text(news_page("Title of the snapshot"))
    export = tmp_path / "export.rdf"
    export.write_text(_RDF.format(path="files/2/a page.html"))
    (draft,) = items_of_file(export)
    assert isinstance(draft, Draft)
    assert draft.title.value == "Bridge to close" and PARAGRAPHS[0] in draft.body and not draft.stub
    assert draft.published is not None and str(draft.published.value) == "2017-03-14"
    assert draft.saved is not None and str(draft.saved.value) == "2017-03-16"
    assert draft.source is not None and draft.source.value == "The River Times"
    assert draft.authors is not None and draft.authors.value == ("Jane Roe",)
    assert (draft.page, draft.tags, draft.note) == ("A3", ("rivers",), "My note")


@pytest.mark.parametrize("path", ["../outside.html", "/etc/passwd", "files/missing.html"])
def test_a_file_that_is_missing_or_lies_outside_is_said(tmp_path: Path, path: str) -> None:
    (tmp_path / "outside.html").write_text(news_page())
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "export.rdf").write_text(_RDF.format(path=path))
    items = items_of_file(folder / "export.rdf")
    (draft,) = [item for item in items if isinstance(item, Draft)]
    assert draft.stub and draft.body == "Short abstract."
    assert [item for item in items if isinstance(item, Problem)]


def test_titles_lose_their_markup_and_names_none_of_their_particles() -> None:
    item = {
        "id": "1",
        "type": "article-newspaper",
        "title": 'The <i>Titanic</i> and H<sub>2</sub>O, <span class="nocase">iPhone</span> 3 < 5',
        "issued": {"date-parts": [[1912]]},
        "author": [
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
            {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
            {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
        ],
    }
    (draft,) = drafts_of("x.json", json.dumps([item]).encode())
    assert draft.title.value == "The Titanic and H2O, iPhone 3 < 5"
    assert draft.authors is not None
    assert draft.authors.value == (
        "Jan van der Berg",
        "Ludwig van Beethoven",
        "Martin Luther King Jr.",
    )


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("2019", "2019-05-03"),
        ("2019/05//", "2019-05-03"),
        ("2019/06//", "2019-06"),  # the address is of another month
        ("2019/05/04/", "2019-05-04"),
        ("2018", "2018"),
    ],
)
def test_the_address_names_the_day_of_a_year_that_is_stated(stated: str, published: str) -> None:
    lines = ("TY  - NEWS", "TI  - A title", f"DA  - {stated}",
             "UR  - https://nytimes.com/2019/05/03/x.html", "ER  - ")  # fmt: skip
    (draft,) = drafts_of("x.ris", "\r\n".join(lines).encode())
    assert draft.published is not None and str(draft.published.value) == published


def test_others_are_no_author_of_a_bibtex_entry() -> None:
    text = (
        "@article{a,\n title = {T},\n author = {Roe, Jane and others},\n url = {https://a.org/1}\n}"
    )
    (draft,) = drafts_of("x.bib", text.encode())
    assert draft.authors is not None and draft.authors.value == ("Jane Roe",)


def test_csl_json() -> None:
    record = {
        "id": "roe2017",
        "type": "article-newspaper",
        "title": "Bridge to close",
        "page": "A3",
        "container-title": "The River Times",
        "issued": {"date-parts": [["2017", 3, "14"]]},
        "accessed": {"date-parts": [[2017, 3, 16]]},
        "URL": "https://r.example/1",
        "language": "en-GB",
        "author": [{"family": "Roe", "given": "Jane"}, {"literal": "Council"}],
        "keyword": "a, b",
        "abstract": "Short.",
    }
    (draft,) = drafts_of("library.json", json.dumps([record]).encode())
    assert (draft.title.value, draft.part, draft.tags) == ("Bridge to close", "roe2017", ("a", "b"))
    assert draft.published is not None and str(draft.published.value) == "2017-03-14"
    assert draft.authors is not None and draft.authors.value == ("Jane Roe", "Council")
    assert draft.stub and draft.page == "A3"


def test_ris() -> None:
    text = (
        "TY  - NEWS\nT1  - Bridge to close\n"
        "AU  - Roe, Jane\nPY  - 2017/03/14/\nJO  - The River Times\n"
        "UR  - https://r.example/1\nAB  - First line\nsecond line\nKW  - rivers\nKW  - bridges\n"
        "SP  - 3\nEP  - 5\nY2  - 2017/03/16/04:55\nER  - \n\n"
        "TY  - BOOK\nTI  - Parent\nN1  - <p>Child</p>\nER  - \n"
    )
    first, second = drafts_of("export.ris", text.encode())
    assert first.published is not None and str(first.published.value) == "2017-03-14"
    assert first.saved is not None and str(first.saved.value) == "2017-03-16"
    assert first.body == "First line second line" and first.stub
    assert (first.tags, first.page) == (("rivers", "bridges"), "3–5")
    assert first.authors is not None and first.authors.value == ("Jane Roe",)
    assert (second.title.value, second.note) == ("Parent", "Child")


def test_only_zoteros_own_rdf_is_claimed() -> None:
    from pressmark.model.errors import UnreadableFile

    with pytest.raises(UnreadableFile, match="RDF"):
        items_of("install.rdf", b'<?xml version="1.0"?><RDF xmlns="http://x"><Description/></RDF>')


def test_ris_as_news_databases_write_it() -> None:
    record = """TY  - NEWS
AB  - Short.
N2  - The longer text of the article.
T1  - Bridge to close
JF  - The Gazette
DA  - 2022 Oct 13
PY  - 2022
SP  - A.1
LA  - English
ER  -
"""
    item, other = drafts_of("a.ris", (record + record.replace("Bridge", "Tunnel")).encode())
    assert other.title.value == "Tunnel to close"
    assert item.published is not None
    assert (str(item.published.value), item.body) == (
        "2022-10-13", "The longer text of the article.")  # fmt: skip
    assert item.language is not None
    assert item.language.value == "en"


def test_endnote_tags_as_news_databases_write_them() -> None:
    record = """%0 Newspaper Article
%T Bridge to close
%A Roe, Jane
%B The Gazette
%D 2022
%8 2022 Oct 13
%P A1
%K Bridges
Rivers
%X The text of the article,
on two lines.
%U https://gazette.example/a
%G English
"""
    data = record + "\r\n" + record.replace("Bridge", "Tunnel")
    assert format_of("a.enw", data.encode()) == "ris"
    first, second = drafts_of("a.enw", data.encode())
    assert (first.title.value, second.title.value) == ("Bridge to close", "Tunnel to close")
    assert first.published is not None
    assert str(first.published.value) == "2022-10-13"
    assert first.authors is not None
    assert first.authors.value == ("Jane Roe",)
    assert first.source is not None
    assert first.source.evidence == "The Gazette"
    assert (first.page, first.tags) == ("A1", ("Bridges", "Rivers"))
    assert " ".join(first.body.split()) == "The text of the article, on two lines."

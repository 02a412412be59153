"""Real exports of news databases: as many articles as they show, with what they state."""

from pathlib import Path

import pytest
from export_reading import authors, day, drafts, problems, read_path, stated_source

#: File, articles, then of one of them: its part, title, day, source, authors, section, page.
EXPECTED = [
    ("LexisNexisTools__sample.DOCX", 10, "2", "Lorem ipsum dolor sit amet", "2019-07-02",
     "Guardian", ("Andrew Sparrow",), "POLITICS; Version:17", ""),
    ("newspapers__25_usa-today.docx", 7, "2", "FDIC reports drop-off in banks' profit",
     "2013-11-27", "USA TODAY", (), "MONEY", "1B"),
    ("newspapers__guardian1.docx", 2, "2",
     "Wythenshawe byelection: Cameron denies a Ukip breakthrough", "2014-02-14", "guardian",
     ("Rowena Mason",), "", ""),
    ("newspapers__guardian3.docx", 62, "1",
     "Simon Hoggart's diary: Where Austria leads, Labour follows", "2005-04-16", "Guardian",
     ("Simon Hoggart",), "Guardian Home Pages", "15"),
    ("newspapers__nyt.docx", 50, "2",
     "Canada Challenges U.S. Tariffs In Appeal to World Trade Body",
     "2018-01-11", "New York Times", ("Ana Swanson", "Ian Austen"),
     "Section B; Column 0; Business/Financial Desk", "1"),
    ("newspapers__nyt2.docx", 100, "7",
     "China, Stepping Up Trade War, Plans a Blacklist of U.S. Firms", "2019-06-01",
     "New York Times", ("Alexandra Stevenson", "Paul Mozur"),
     "Section B; Column 0; Business/Financial Desk", "4"),
    ("newspapers__washington-post.docx", 50, "2", "Leftover Trade Issues on Bush's Plate",
     "2001-01-02", "Washington Post", ("Steven Pearlstein",), "A SECTION", "A13"),
    ("LexisNexisTools__sample.TXT", 10, "3", "Lorem ipsum dolor sit amet", "2010-01-11",
     "Sun", ("Trevor Kavanagh",), "FEATURES", "6"),
    ("newspapers__afp_2013-03-12_0501.html", 74, "3", "Cyprus crosses red lines for EU bailout",
     "2013-03-14", "Agence France Presse", (), "", ""),
    ("newspapers__guardian_1986-01-01_0001.html", 262, "1",
     "Eavesdroppers who heard the guilty secrets / Covert nuclear tests by the US and Britain"
     " detected", "1986-01-31", "Guardian", ("Jeremy Legget",), "", ""),
    ("newspapers__irish-times_1995-06-12_0001.html", 166, "2", "Disabled anglers event planned",
     "1995-06-17", "Irish Times", ("Derek Evans",), "HOME NEWS; ANGLING NOTES", "2"),
    ("newspapers__spiegel_2012-02-01_0001.html", 49, "2", "Dschungel der Wunderheiler",
     "2012-02-27", "Spiegel", ("Bernhard Albrecht",), "WISSENSCHAFT; KREBS", "114"),
    ("tm.plugin.lexisnexis__lexisnexis_test_fr.html", 3, "2", "Another title, with accents: éà",
     "2013-10-14", "My newpaper", None, "ECONOMIE - ENTREPRISES", "6"),
    ("tm.plugin.lexisnexis__lexisnexis_test_copyright_error.html", 1, "1", "Rank Bank City",
     "2018-12-31", "Daily Planet", (), "", "B22"),
    ("newspapers__chosun_ilbo_1_2018-05-28.html", 59, "CHOSKO0020180531ee5v000rx",
     "이중명 극동방송 재단이사", "2018-05-31", "Chosun Ilbo", (), "", "52"),
    ("tm.plugin.factiva__factiva_test.html", 2, "TESTFR0020111229e7ct0015j", "Test 2",
     "2011-12-29", "Ouest", (), "Infolocale", ""),
    ("tm.plugin.factiva__factiva_test.xml", 3, "TEST0000020120109e51700032",
     "TEST - third test article", "2012-05-06", "My Newspaper", (), "", "85"),
    ("tm.plugin.europresse__europresse_test1.html", 3, "news·20100903·HU·175071",
     "Another heading with colored text inside", "2012-10-03", "Mag", ("Second Author",), "", ""),
    ("tm.plugin.proquest__sample-1.html", 1, "251439970",
     "City National expands again; It acquires 1st Pacific Bank of California, a failed San Diego"
     " institution.", "2010-05-08", "Los Angeles Times", ("Nathan Olivarez-Giles",),
     "LATExtra; Part AA; Business Desk", "AA.2"),
    ("tm.plugin.proquest__sample.eml", 100, "250133789", "Bankers' broken record grates",
     "2010-05-05", "Los Angeles Times", ("Michael Hiltzik",), "Business; Part B; Business Desk",
     "B.1"),
    ("tm.plugin.proquest__format-v2.eml", 20, "2637783411",
     "2020 Census Undercounted Hispanic, Black and Native American Residents", "2022-03-10",
     "New York Times", ("Michael Wines", "Maria Cramer"), "", ""),
    ("newspapers__kikuzo_1985-01-01_002.html", 100, "00101",
     "北の延期通告に韓国、「南北対話」継続へ意欲 副首相会談で打開か", "1985-01-10",
     "朝日新聞", (), "朝刊 １外", "7"),
    ("newspapers__yomidasu_1987-01-01_001.html", 78, "1",
     "「道徳」教育は発想転換で タブーの「死」扱い、「生」の大切さ提言を（解説）",
     "1987-01-07", "読売新聞", (), "東京朝刊 解説", "9"),
    ("newspapers__yomidasu_2018-01-01_001.html", 27, "2",
     "「裏切られた自由 上・下」ハーバート・フーバー著 後任大統領の外交批判", "2018-01-07",
     "読売新聞", (), "東京朝刊 書評Ｂ", "10"),
    ("newspapers__moscow_1993-06-06_1994-09-02.html", 27, "1",
     "КОРИЧНЕВАЯ ВОЛНА ИЗ КРАСНОЙ СТРАНЫ", "1994-02-09", "Московские новости",
     ("Хмельницкий Дмитрий",), "ЭПИЦЕНТР", ""),
]  # fmt: skip


@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: row[0])
def test_a_real_export_is_split_exactly_and_its_fields_read(
    shared_data: Path, row: tuple[str, int, str, str, str, str, tuple[str, ...], str, str]
) -> None:
    name, count, part, title, published, outlet, people, section, page = row
    found = drafts(read_path(shared_data / "formats" / "db_exports" / name))
    assert len(found) == count
    assert len({draft.part for draft in found}) == count
    article = next(draft for draft in found if draft.part == part)
    assert article.title.value.startswith(title)
    assert day(article) == published
    assert outlet.lower() in stated_source(article).lower()
    if people is not None:
        assert authors(article)[: len(people)] == people
    assert (article.section, article.page) == (section, page)
    assert all(draft.title.value for draft in found)


def test_labels_and_copyright_stay_out_of_every_body(shared_data: Path) -> None:
    folder = shared_data / "formats" / "db_exports"
    for name in ("newspapers__nyt2.docx", "newspapers__spiegel_2012-02-01_0001.html"):
        for draft in drafts(read_path(folder / name)):
            for mark in ("Load-Date:", "End of Document", "UPDATE:", "LÄNGE:", "Copyright 20"):
                assert mark not in draft.body


def test_what_the_database_could_not_show_is_a_problem(shared_data: Path) -> None:
    name = "tm.plugin.lexisnexis__lexisnexis_test_copyright_error.html"
    items = read_path(shared_data / "formats" / "db_exports" / name)
    assert "not possible to display" in problems(items)[0]


def test_entities_of_an_export_carry_their_relevance(shared_data: Path) -> None:
    items = read_path(shared_data / "formats" / "db_exports" / "newspapers__guardian1.docx")
    entities = {entity.name: entity.relevance for entity in drafts(items)[1].entities}
    assert entities["David Cameron"] == 0.79
    assert "immigration" in drafts(items)[0].tags

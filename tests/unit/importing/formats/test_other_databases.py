"""Factiva, Europresse, ProQuest, Integrum, Kikuzo, Yomidas: layouts beyond the samples."""

from export_reading import authors, day, drafts, format_of, problems, read_bytes, stated_source

from pressmark.importing.formats.europresse_html import split_header
from pressmark.model.kinds import EntityKind


def row(code: str, text: str) -> str:
    return f'<tr><td class="index"><b>{code}</b></td><td>{text}</td></tr>'


def factiva(prefix: str, *rows: str) -> str:
    return (
        f'<html><body><div class="article {prefix}Article"><table>{"".join(rows)}</table>'
        "</div></body></html>"
    )


def test_factiva_codes_with_a_german_interface() -> None:
    page = factiva(
        "de",
        row("HD", '<b class="deHeadline">Ein Titel</b>'),
        row("BY", "Von Anna Schmidt"),
        row("WC", "212 Wörter"),
        row("PD", "3. Dezember 2015"),
        row("SN", "Handelsblatt"),
        row("LA", "Deutsch"),
        row("PG", "12"),
        row("CY", "Copyright 2015 Handelsblatt GmbH"),
        row("LP", '<p class="articleParagraph dearticleParagraph">Der Anfang.</p>'),
        row("TD", '<p class="articleParagraph dearticleParagraph">Das Ende.</p>'),
        row("CO", "vwagen : Volkswagen AG | siemns : Siemens AG"),
        row("NS", "c11 : Pläne/Strategie | ccat : Unternehmensnachrichten"),
        row("RE", "gfr : Deutschland"),
        row("AN", "Dokument HNDB000020151203ebc300012"),
    )
    assert format_of("a.html", page) == "factiva-html"
    (article,) = drafts(read_bytes("a.html", page))
    assert (article.title.value, article.body) == ("Ein Titel", "Der Anfang.\n\nDas Ende.")
    assert (day(article), stated_source(article)) == ("2015-12-03", "Handelsblatt")
    assert (authors(article), article.page) == (("Anna Schmidt",), "12")
    assert article.part == "HNDB000020151203ebc300012"
    assert article.tags == ("Pläne/Strategie", "Unternehmensnachrichten")
    assert [(each.kind, each.name) for each in article.entities] == [
        (EntityKind.ORGANISATION, "Volkswagen AG"),
        (EntityKind.ORGANISATION, "Siemens AG"),
        (EntityKind.PLACE, "Deutschland"),
    ]


def test_factiva_without_codes_in_a_chinese_interface() -> None:
    page = """<html><body><div id="article-A" class="article"><div class="article zhcnArticle">
    <div id="hd"><span class="zhcnHeadline">A headline in English</span></div>
    <div class="author">By Jane Roe</div>
    <div>1,024 字</div><div>2019 年 7 月 31 日</div><div>12:40</div><div>The Straits Times</div>
    <div>STIMES</div><div>A12</div><div>英文</div><div>© 2019 SPH</div>
    <p class="articleParagraph zhcnarticleParagraph">First paragraph of the text.</p>
    <p class="articleParagraph zhcnarticleParagraph">Second.</p>
    <p>Singapore Press Holdings</p>
    <p>文件 STIMES0020190731ef7v0001b</p></div></div></body></html>"""
    (article,) = drafts(read_bytes("a.html", page))
    assert (article.title.value, day(article)) == ("A headline in English", "2019-07-31")
    assert (stated_source(article), article.page) == ("The Straits Times", "A12")
    assert (authors(article), article.part) == (("Jane Roe",), "STIMES0020190731ef7v0001b")
    assert article.body == "First paragraph of the text.\n\nSecond."


def test_factiva_rtf() -> None:
    lines = [
        r"{\*\bkmkstart toc0}First headline", "By John Doe", "310 words", "4 May 2018",
        "Reuters News", "LBA", "English", r"(c) 2018 Thomson Reuters. All Rights Reserved.",
        "The text of the story.", "More of it.", "Document LBA0000020180504ee54001xy",
        "Second headline", "25 words", "5 May 2018", "06:01", "Reuters News", "LBA", "English",
        "(c) 2018 Thomson Reuters.", "Another text.", "Document LBA0000020180505ee55000aa",
    ]  # fmt: skip
    rtf = r"{\rtf1\ansi " + "\\par\n".join(lines) + r"\par}"
    first, second = drafts(read_bytes("a.rtf", rtf))
    assert (first.title.value, authors(first), stated_source(first)) == (
        "First headline", ("John Doe",), "Reuters News")  # fmt: skip
    assert first.body == "The text of the story.\n\nMore of it."
    assert (second.title.value, day(second), second.body) == (
        "Second headline", "2018-05-05", "Another text.")  # fmt: skip


def test_europresse_with_classes_for_every_part() -> None:
    article = """<article><header><div class="rdp__DocPublicationName">
    <span class="DocPublicationName">Le Monde, no. 22145</span></div>
    <span class="DocHeader">Politique, mercredi 4 mai 2016, p. 8</span>
    <div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">
    Un <mark>titre</mark></p><p class="sm-margin-TopNews rdp__subtitle">Un sous-titre</p></div>
    <div class="docAuthors">Jeanne Dupont et Paul Martin</div></header>
    <section><div class="DocText clearfix"><div class="docOcurrContainer">
    <p>Premier <mark>mot</mark>.</p><p>Second.</p></div></div></section>
    <footer><small>© 2016 SA Le Monde. Tous droits réservés.</small>
    <p>Numéro de document : news·20160504·LM·6789</p></footer></article>"""
    page = f"<html><body>{article}{article.replace('6789', '6790')}</body></html>"
    assert format_of("a.html", page) == "europresse-html"
    first, second = drafts(read_bytes("a.html", page))
    assert (first.title.value, stated_source(first), day(first)) == (
        "Un titre",
        "Le Monde",
        "2016-05-04",
    )
    assert first.body == "Un sous-titre\n\nPremier mot.\n\nSecond."
    assert (authors(first), first.section, first.page) == (
        ("Jeanne Dupont", "Paul Martin"), "Politique", "8")  # fmt: skip
    assert (first.part, second.part) == ("news·20160504·LM·6789", "news·20160504·LM·6790")


def test_headers_of_europresse_in_two_languages() -> None:
    assert split_header("Politique, jeudi 5 octobre 2013, p. 03") == (
        "Politique", "jeudi 5 octobre 2013", "03")  # fmt: skip
    assert split_header("Business, Wednesday, May 4, 2016, p. A1") == (
        "Business",
        "May 4, 2016",
        "A1",
    )
    assert split_header("samedi 5 mars 2022 - 10:15:00 -0500") == (
        "", "samedi 5 mars 2022 - 10:15:00 -0500", "")  # fmt: skip


def test_proquest_in_a_spanish_interface_and_without_text() -> None:
    page = """<html><body><div><a name="DocID_MSTAR_111"></a><p></p>
    <p style="font-weight:bold;">Un título</p>
    <p><strong>Autor: </strong>García Pérez, Ana; López, Luis</p>
    <p><strong>Resumen: </strong>Un resumen.</p>
    <p><strong>Texto completo: </strong><text wordcount="3"><p>El texto completo.</p></text></p>
    <p><strong>Título de publicación: </strong>El Universal; Mexico City</p>
    <p><strong>Páginas: </strong>A3</p>
    <p><strong>Fecha de publicación: </strong>Mar 4, 2014</p>
    <p><strong>Idioma de la publicación: </strong>Spanish</p>
    <p><strong>URL: </strong>https://www.eluniversal.com.mx/nota</p></div>
    <div><a name="DocID_MSTAR_222"></a><p>Sin texto</p>
    <p><strong>Resumen: </strong>No disponible.</p>
    <p><strong>Fecha de publicación: </strong>Mar 5, 2014</p></div></body></html>"""
    first, second = drafts(read_bytes("a.html", page))
    assert (first.title.value, first.body) == ("Un título", "El texto completo.")
    assert authors(first) == ("Ana García Pérez", "Luis López")
    assert (stated_source(first), day(first), first.page) == ("El Universal", "2014-03-04", "A3")
    assert first.url is not None and first.url.value == "https://www.eluniversal.com.mx/nota"
    assert (second.title.value, second.stub, second.part) == ("Sin texto", True, "222")


def test_the_database_address_is_no_stated_source() -> None:
    page = """<div><a name="DocID_1"></a><p>A title</p>
    <p><strong>Full text: </strong><text><p>Words.</p></text></p>
    <p><strong>Publication title: </strong>The Daily Planet</p>
    <p><strong>Document URL: </strong>https://www.proquest.com/docview/1</p></div>"""
    (article,) = drafts(read_bytes("a.html", page))
    assert article.url is not None and article.url.value == "https://www.proquest.com/docview/1"
    assert not any("proquest" in key for key in article.source_keys)


INTEGRUM = """<html><head><META http-equiv="Content-Type" content="text/html; charset=windows-1251">
</head><body><h3>Report 01.02.2020 10:00:00</h3>1. <a href="#1">Первый</a><br>
2. <a href="#2">Второй</a>
<div><a name="1"></a><table><tr><td>^ИС: Известия<br>^ДТ: 05.03.1999<br>^АВ: Иванов Иван<br>
^РБ: Политика<br>^ЗГ: Первый<br></td></tr></table><h3>Первый</h3><pre>
     Начало первого абзаца,
которое продолжается.
     Второй абзац.</pre></div>
<div><a name="2"></a><table>
<tr><td>^ИС: Труд<br>^ДТ: 06.03.1999<br>^ЗГ: Второй<br></td></tr></table>
<h3>Второй</h3><pre>Текст.</pre></div></body></html>"""


def test_integrum_in_either_encoding() -> None:
    for encoding in ("cp1251", "utf-8"):
        page = INTEGRUM.encode(encoding)
        first, second = drafts(read_bytes("a.html", page))
        assert first.body == "Начало первого абзаца, которое продолжается.\n\nВторой абзац."
        assert (stated_source(first), day(first), first.section) == (
            "Известия",
            "1999-03-05",
            "Политика",
        )
        assert (second.part, second.body) == ("2", "Текст.")
    assert problems(read_bytes("a.html", page)) == []


def test_kikuzo_articles_whose_text_may_not_be_shown() -> None:
    head = "".join(f"<th>{name}</th>" for name in ("No.", "発行日", "朝夕刊", "面名", "ページ"))
    cells = "".join(
        f"<td>{text}</td>" for text in ("00001", "2001年<br>09月12日", "夕刊", "１総", "001")
    )
    page = f"""<html><body>聞蔵II<table class="topic-list"><tr>{head}</tr><tr>{cells}</tr></table>
    <table class="topic-detail"><tr><td><span class="font002">見出し</span></td></tr>
    <tr><td>※著作権などの関係で本文を表示できません。</td></tr></table></body></html>"""
    (article,) = drafts(read_bytes("a.html", page))
    assert (article.title.value, article.body, article.stub) == ("見出し", "", True)
    assert (day(article), article.section, article.page) == ("2001-09-12", "夕刊 １総", "1")


def test_yomidas_columns_in_another_order() -> None:
    page = """<html><head><title>ヨミダス歴史館</title></head><body>
    <table class="contentsTable"><tr><th>1</th>
    <th>東京夕刊</th><th>社会</th><th>一つの見出しです</th>
    <th>2003.05.06</th><th>800字</th><th>15頁</th></tr></table>
    <p class="mb10">　最初の段落。<br/>　次の段落。</p></body></html>"""
    (article,) = drafts(read_bytes("a.html", page))
    assert (article.title.value, day(article), article.page) == (
        "一つの見出しです",
        "2003-05-06",
        "15",
    )
    assert article.body == "最初の段落。\n\n次の段落。"


def test_factiva_xml_keeps_every_paragraph() -> None:
    article = """<article><accessionNo>A00000020200101e00000001</accessionNo>
    <baseLanguage>DE</baseLanguage><byline>Von Max Muster</byline>
    <headline><paragraph>Titel <hlt>eins</hlt></paragraph></headline>
    <leadParagraph><paragraph>Anfang.</paragraph></leadParagraph>
    <tailParagraphs><paragraph>Mitte.</paragraph><paragraph>Ende.</paragraph></tailParagraphs>
    <publicationDate><date>2020-01-01</date></publicationDate><sourceName>Die Welt</sourceName>
    <company code="x"><name>Siemens AG</name></company></article>"""
    xml = (
        '<PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0">'
        f"<ppsarticle>{article}</ppsarticle></ppsArticleResponse></PPSResponse>"
    )
    (draft,) = drafts(read_bytes("a.xml", xml))
    assert (draft.title.value, draft.body) == ("Titel eins", "Anfang.\n\nMitte.\n\nEnde.")
    assert (authors(draft), day(draft), stated_source(draft)) == (
        ("Max Muster",),
        "2020-01-01",
        "Die Welt",
    )
    assert [each.name for each in draft.entities] == ["Siemens AG"]


def test_proquest_documents_that_share_a_container() -> None:
    document = """<a name="DocID_MSTAR_{0}"></a><p><b>Title {0}</b></p>
    <p><strong>Full text: </strong></p><div><p>One of {0}.</p><p>Two.</p></div>
    <p><strong>Publication title: </strong>Gazette</p>
    <p><strong>Publication date: </strong>Oct 13, 2022</p><hr>"""
    page = f"<html><body>{document.format(1111)}{document.format(2222)}</body></html>"
    found = drafts(read_bytes("a.html", page))
    assert [each.title.value for each in found] == ["Title 1111", "Title 2222"]
    assert [each.body for each in found] == ["One of 1111.\n\nTwo.", "One of 2222.\n\nTwo."]
    assert [day(each) for each in found] == ["2022-10-13"] * 2

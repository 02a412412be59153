"""News agencies' formats, news databases' exports, and scanned newspapers."""

import json

from self_test.story import AUTHOR, DAY, SOURCE, address, body, markup, paragraphs, title

_DATE = f"{DAY:%Y-%m-%d}"
_LONG_DATE = f"{DAY:%B} {DAY.day}, {DAY.year}"


def files() -> dict[str, bytes]:
    """The files by name."""
    texts = {
        "newsml-1.xml": _newsml_1("newsml-1"),
        "newsml-g2.xml": _newsml_g2("newsml-g2"),
        "nitf.xml": _nitf("nitf"),
        "ninjs.json": _ninjs("ninjs"),
        "wire-text.txt": _wire("wire-text"),
        "factiva-html.html": _factiva_html("factiva-html"),
        "factiva-text.txt": _factiva_text("factiva-text"),
        "factiva-xml.xml": _factiva_xml("factiva-xml"),
        "europresse-html.html": _europresse("europresse-html"),
        "proquest-html.html": _proquest("proquest-html"),
        "proquest-text.txt": _proquest_text("proquest-text"),
        "proquest-email.eml": _proquest_email("proquest-email"),
        "lexisnexis-html.html": _lexisnexis_html("lexisnexis-html"),
        "lexisnexis-text.txt": _lexisnexis_text("lexisnexis-text"),
        "retriever-text.txt": _retriever_text("retriever-text"),
        "kikuzo-html.html": _kikuzo("kikuzo-html"),
        "yomidas-html.html": _yomidas("yomidas-html"),
        "integrum-html.html": _integrum("integrum-html"),
        "mets-alto.xml": _alto("mets-alto"),
    }
    return {name: text.encode() for name, text in texts.items()}


def _newsml_1(name: str) -> str:
    return f"""<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier>
<NewsItemId>1</NewsItemId></NewsIdentifier></Identification><NewsManagement>
<FirstCreated>{DAY:%Y%m%dT%H%M%SZ}</FirstCreated></NewsManagement><NewsComponent><NewsLines>
<HeadLine>{title(name)}</HeadLine><ByLine>By {AUTHOR}</ByLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="{SOURCE}"/></Provider>
</AdministrativeMetadata><ContentItem><MediaType FormalName="Text"/><DataContent>{markup(name)}
</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""


def _newsml_g2(name: str) -> str:
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:ferry" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider><name>{SOURCE}</name></provider>
<firstCreated>{DAY.isoformat()}</firstCreated></itemMeta><contentMeta>
<headline>{title(name)}</headline><by>By {AUTHOR}</by></contentMeta><contentSet><inlineXML>
<html xmlns="http://www.w3.org/1999/xhtml"><body>{markup(name)}</body></html></inlineXML>
</contentSet></newsItem>"""


def _nitf(name: str) -> str:
    return f"""<nitf><head><title>{title(name)}</title><docdata><date.issue
norm="{DAY:%Y%m%dT%H%M%SZ}"/></docdata><pubdata name="{SOURCE}"/></head><body><body.head><hedline>
<hl1>{title(name)}</hl1></hedline><byline>By {AUTHOR}</byline></body.head>
<body.content>{markup(name)}</body.content></body></nitf>"""


def _ninjs(name: str) -> str:
    item = {
        "uri": address(name),
        "type": "text",
        "version": "1",
        "versioncreated": DAY.isoformat(),
        "pubstatus": "usable",
        "headline": title(name),
        "byline": AUTHOR,
        "source": SOURCE,
        "language": "en",
        "body_html": markup(name),
    }
    return json.dumps(item, indent=1)


def _wire(name: str) -> str:
    """ANPA 1312: a heading, the story's head behind carets, its text indented."""
    text = "".join(f"\t{paragraph}\n" for paragraph in paragraphs(name))
    head = f"^{title(name)}<\n^By {AUTHOR}=\n"
    return (
        f"\x16\x16\x01a0001\x13r n\x02\n{head}{text}\n\x03\x14AP-WF-{DAY:%m-%d-%y} 0930GMT<\n\x04"
    )


def _factiva_fields(name: str, lead: str, number: int) -> dict[str, str]:
    """An article's fields by Factiva's codes, in its order."""
    return {
        "HD": title(name),
        "BY": f"By {AUTHOR}",
        "WC": "150 words",
        "PD": f"{DAY.day} {DAY:%B %Y}",
        "SN": SOURCE,
        "LA": "English",
        "LP": lead,
        "AN": f"Document SALTGZ0020210520eh5k{number:05}",
    }


def _factiva_html(name: str) -> str:
    text = "".join(
        f'<p class="articleParagraph enarticleParagraph">{one}</p>' for one in paragraphs(name)
    )
    fields = _factiva_fields(name, text, 1)
    rows = "".join(
        f"<tr><td><b>{code}</b></td><td>{text}</td></tr>" for code, text in fields.items()
    )
    return f'<html><body><div class="article enArticle"><table>{rows}</table></div></body></html>'


def _factiva_text(name: str) -> str:
    fields = _factiva_fields(name, "\n\n".join(paragraphs(name)), 3)
    return "".join(f"{code}\n{text}\n\n" for code, text in fields.items())


def _factiva_xml(name: str) -> str:
    text = "".join(f"<paragraph>{paragraph}</paragraph>" for paragraph in paragraphs(name))
    return f"""<PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0"><ppsarticle>
<article><accessionNo>SALTGZ0020210520eh5k00002</accessionNo><baseLanguage>EN</baseLanguage>
<byline>By {AUTHOR}</byline><headline><paragraph>{title(name)}</paragraph></headline>
<leadParagraph>{text}</leadParagraph><publicationDate><date>{_DATE}</date></publicationDate>
<sourceName>{SOURCE}</sourceName></article></ppsarticle></ppsArticleResponse></PPSResponse>"""


def _europresse(name: str) -> str:
    return f"""<html><body><article><header><div>
<span class="DocPublicationName">{SOURCE}, no. 7</span></div>
<span class="DocHeader">News, Thursday, {_LONG_DATE}, p. 3</span><div class="titreArticle">
<p class="titreArticleVisu">{title(name)}</p></div><div class="docAuthors">{AUTHOR}</div></header>
<section><div class="DocText"><div class="docOcurrContainer">{markup(name)}</div></div></section>
<footer><p>Document number: news·{DAY:%Y%m%d}·SG·0001</p></footer></article></body></html>"""


def _proquest(name: str) -> str:
    labels = {
        "Author": "Quill, Ada",
        "Full text": f"<text>{markup(name)}</text>",
        "Publication title": SOURCE,
        "Pages": "A3",
        "Publication date": f"{DAY:%b} {DAY.day}, {DAY.year}",
        "Document URL": address(name),
    }
    fields = "".join(f"<p><strong>{label}: </strong>{text}</p>" for label, text in labels.items())
    return f"""<html><body><div><a name="DocID_MSTAR_1001"></a>
<p style="font-weight:bold;">{title(name)}</p>{fields}</div></body></html>"""


def _proquest_text(name: str) -> str:
    fields = {
        "Author": "Quill, Ada",
        "Full text": body(name),
        "Title": title(name),
        "Publication title": SOURCE,
        "Pages": "A3",
        "Publication date": f"{DAY:%b} {DAY.day}, {DAY.year}",
        "ProQuest document ID": "1001001",
        "Document URL": address(name),
    }
    labelled = "\n\n".join(f"{label}: {text}" for label, text in fields.items())
    rule = "_" * 60
    return f"{rule}\n\n{title(name)}\n\n{labelled}\n\n{rule}\n\nContact us at: proquest.example\n"


def _proquest_email(name: str) -> str:
    return f"""From: ProQuest <noreply@proquest.example>
To: reader@gazette.example
Subject: Your ProQuest documents
Date: Thu, 20 May 2021 09:30:00 +0000
MIME-Version: 1.0
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: 8bit

{_proquest(name)}
"""


def _lexisnexis_html(name: str) -> str:
    lines = "".join(f'<div class="c5"><p class="c6"><span class="c2">{text}</span></p></div>\n'
                    for text in paragraphs(name))  # fmt: skip
    return f"""<html><head><meta topic="null" documents="1" updated="Thursday, {_LONG_DATE}"></head>
<body><style type="text/css"><!--
.c0 {{ text-align: center; }}
.c2 {{ font-size: 10pt; font-weight: normal; }}
.c5 {{ text-align: left; }}
.c7 {{ font-size: 14pt; font-weight: bold; }}
.c8 {{ font-size: 10pt; font-weight: bold; }}
--></style><!-- Hide XML section from browser
<DOC NUMBER=1>
<DOCFULL> -->
<br><div class="c0"><p class="c0"><span class="c2">1 of 1 DOCUMENTS</span></p></div>
<br><div class="c0"><p class="c0"><span class="c2">{SOURCE}</span></p></div>
<br><div class="c0"><p class="c0"><span class="c2">{_LONG_DATE} Thursday</span></p></div>
<br><div class="c5"><p class="c5"><span class="c7">{title(name)}</span></p></div>
<br><div class="c5"><p class="c5"><span class="c8">BYLINE: </span>
<span class="c2">By {AUTHOR}</span></p></div>
<br><div class="c5"><p class="c5"><span class="c8">LENGTH: </span><span class="c2">150 words</span>
</p></div>
<br>{lines}
<br><div class="c5"><p class="c5"><span class="c8">LOAD-DATE: </span>
<span class="c2">{_LONG_DATE}</span></p></div>
<!-- Hide XML section from browser
</DOCFULL>
</DOC> --></body></html>"""


def _lexisnexis_text(name: str) -> str:
    centre = "{:^72}"
    return "\n\n".join(
        (
            "",
            centre.format("1 of 1 DOCUMENT"),
            centre.format(SOURCE),
            centre.format(f"{_LONG_DATE} Thursday"),
            title(name),
            f"BYLINE: By {AUTHOR}",
            "LENGTH: 150 words",
            body(name),
            f"LOAD-DATE: {_LONG_DATE}",
            "LANGUAGE: ENGLISH",
            "PUBLICATION-TYPE: Newspaper",
            centre.format(f"Copyright {DAY.year} {SOURCE}"),
            "",
        )
    )


def _retriever_text(name: str) -> str:
    return f"""{title(name)}
{SOURCE}, {_DATE} 09:30
Sida 3
Publicerat i print.

{body(name)}

© {SOURCE}

Läs hela artikeln på {address(name)}
{"=" * 78}
"""


def _kikuzo(name: str) -> str:
    columns = {
        "No.": "00001",
        "発行日": f"{DAY:%Y年<br>%m月%d日}",
        "朝夕刊": "朝刊",
        "面名": "社会",
        "ページ": "003",
    }
    head = "".join(f"<th>{column}</th>" for column in columns)
    cells = "".join(f"<td>{cell}</td>" for cell in columns.values())
    text = "<br>".join(f"\u3000{paragraph}" for paragraph in paragraphs(name))
    return f"""<html><head><meta charset="utf-8"></head><body>聞蔵II
<table class="topic-list"><tr>{head}</tr><tr>{cells}</tr></table>
<table class="topic-detail"><tr><td><span class="font002">{title(name)}</span></td></tr>
<tr><td><span class="detail001">{text}</span></td></tr></table></body></html>"""


def _yomidas(name: str) -> str:
    cells = ("1", "東京朝刊", "社会", title(name), f"{DAY:%Y.%m.%d}", "800字", "03頁")
    row = "".join(f"<th>{cell}</th>" for cell in cells)
    text = "<br/>".join(f"\u3000{paragraph}" for paragraph in paragraphs(name))
    return f"""<html><head><meta charset="utf-8"><title>ヨミダス歴史館</title></head><body>
<table class="contentsTable"><tr>{row}</tr></table><p class="mb10">{text}</p></body></html>"""


def _integrum(name: str) -> str:
    text = "\n".join(f"     {paragraph}" for paragraph in paragraphs(name))
    return f"""<html><head><meta charset="utf-8"></head><body>
<div><a name="1"></a><table><tr><td>^ИС: {SOURCE}<br>
^ДТ: {DAY:%d.%m.%Y}<br>^АВ: {AUTHOR}<br>^ЗГ: {title(name)}<br></td></tr></table>
<h3>{title(name)}</h3><pre>
{text}</pre></div></body></html>"""


def _alto(name: str) -> str:
    """A scanned page without the METS file of its issue: a heading and a column."""
    blocks = [title(name), *paragraphs(name)]
    text = "".join(
        f'<TextBlock ID="B{number}"><TextLine>{_words(block)}</TextLine></TextBlock>'
        for number, block in enumerate(blocks)
    )
    return f"""<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout>
<Page PHYSICAL_IMG_NR="3"><PrintSpace>{text}</PrintSpace></Page></Layout></alto>"""


def _words(text: str) -> str:
    return "".join(f'<String CONTENT="{word}"/><SP/>' for word in text.split())

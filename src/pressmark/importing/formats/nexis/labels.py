"""The labels of Nexis fields, in the languages its interfaces have had."""

from __future__ import annotations

import re
from enum import Enum


class Label(Enum):
    """What a labelled line of a Nexis document holds."""

    AUTHOR = "author"
    BODY_TITLE = "headline"
    SECTION = "section"
    LENGTH = "length"
    STANDFIRST = "standfirst"
    DATELINE = "dateline"
    GRAPHIC = "graphic"
    LANGUAGE = "language"
    SUBJECT = "subject"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    CORRECTED = "corrected"
    URL = "url"
    LOADED = "loaded"
    OTHER = "other"


_NAMES: dict[Label, str] = {
    Label.AUTHOR: "byline|auteur|auteurs|autor|autoren|autor/en|autore|autores|author|verfasser|"
    "par|von|por|door|firma|pseudonyme|署名|作者|署名記事|автор",
    Label.BODY_TITLE: "headline|titre|titel|title|título|titolo|kop|überschrift|schlagzeile|"
    "見出し|标题|標題",
    Label.SECTION: "section|rubrique|rubrik|rubriek|sectie|sección|seccion|secção|seção|sezione|"
    "ressort|cahier|katern|avsnitt|sektion|afsnit|セクション|版面|섹션|раздел",
    Label.LENGTH: "length|longueur|länge|laenge|lengte|longitud|extensión|extension|extensão|"
    "extensao|"
    "comprimento|lunghezza|lengde|længde|längd|pituus|umfang|長さ|文字数|"
    "篇幅|长度|長度|길이|длина",
    Label.STANDFIRST: "highlight|encart|insert|abstract|chapeau|vorspann|samenvatting|résumé|"
    "resumen|resumo|sommario|lead|zusammenfassung|oberzeile|unterzeile",
    Label.DATELINE: "dateline|origine|lieu|ort|data|plaats|datumzeile|ligne-date|lugar",
    Label.GRAPHIC: "graphic|graphique|grafik|grafiek|gráfico|grafico|illustration|photo|"
    "bildunterschrift|image|foto",
    Label.LANGUAGE: "language|langue|sprache|taal|idioma|lengua|língua|lingua|språk|sprog|kieli",
    Label.SUBJECT: "subject|subjects|sujet|sujets|thema|themen|schlagwörter|onderwerp|"
    "onderwerpen|tema|temas|asunto|assunto|materia|argomento|soggetto|industry|industrie|"
    "branche|secteur-activite|secteur|sector|bedrijfstak|industria|setor|settore|activity-sector",
    Label.PERSON: "person|persons|people|personne|personnes|personen|persoon|persona|personas|"
    "pessoa|pessoas|persone",
    Label.ORGANISATION: "organization|organisation|organizations|organisationen|organisatie|"
    "organización|organizacion|organização|organizzazione|company|companies|societe|société|"
    "sociétés|unternehmen|firmen|bedrijf|empresa|azienda|entreprise|società",
    Label.PLACE: "geographic|localisation-geo|geo-localization|lieux-geo|géographie|geographie|"
    "region|regionen|région|geografisch|geografie|geográfico|geografico|geografia|geografía|"
    "geografisches|city|state|country|ville|pays|land|stadt|localisation géographique",
    Label.CORRECTED: "correction-date|date-correction|korrekturdatum|correctiedatum",
    Label.URL: "url|web-adresse|internet",
    Label.LOADED: "load-date|date-chargement|update|ladedatum|laaddatum|fecha-carga|"
    "fecha de carga|data-carga|data de carregamento|data-caricamento|date de chargement|"
    "datum des updates|aktualisiert|fecha de actualización|data de atualização|"
    "data di caricamento|data caricamento|ロード日|ロード日付|"
    "加载日期|載入日期|로드 날짜|дата загрузки",
    Label.OTHER: "publication-type|type-publication|publicatietype|publikationstyp|type|"
    "document-type|document type|documenttype|journal-code|journal code|zeitungs-code|"
    "code-revue|code-journal|tijdschrift-code|código-publicación|ticker|stock-symbol|"
    "symbole-boursier|börsenkürzel|distribution|series|serie|correction|notes|note|acc-no|"
    "isbn|issn|name|column|bibliographie|bibliography|document-date|publication-date|"
    "loadtime|cite|volume|issue|copyright|documentation|category|supplement|special|edition|"
    "editor-note|editors-note|media|program|programme|show|guests|reporter|anchor|anchors|"
    "tagline|intro|publisher|publication|source|time|day|rank|table|references|product|"
    "event|agency|court|statute|cases|legislation|school|team|sport",
}
_LABELS = {name: label for label, names in _NAMES.items() for name in names.split("|")}

#: "SECTION: Sport; Pg. 3", "Section:\u00a0Sport". A label is at most three words.
_LABELLED = re.compile(r"\s*([^\W\d_][^\W\d_/ -]*(?:[ /-][^\W\d_]+){0,3})\s?:(?:[ \u00a0\n]|$)\s*")

END_OF_DOCUMENT = re.compile(
    r"\s*(?:end of document|ende des dokuments?|dokumentende|fin du document|einde van "
    r"(?:het )?document|fin del documento|fim do documento|fine (?:del )?documento|"
    r"slutt på dokument|slut på dokument(?:et)?|ドキュメントの終わり|文档结束|文件結尾|문서의 끝|"
    r"конец документа|koniec dokumentu)\s*",
    re.IGNORECASE,
)
BODY = frozenset(
    "body|corps|corps du document|corps du texte|texte|text|textkörper|haupttext|hauptteil|"
    "dokumenttext|inhalt|hoofdtekst|tekst|tekst van het document|cuerpo|texto|corpo|testo|"
    "brødtekst|brödtext|正文|本文|본문|основной текст|treść".split("|")
)
CLASSIFICATION = frozenset(
    "classification|klassifizierung|klassifikation|clasificación|classificação|classificazione|"
    "classificatie|klassifisering|klassificering|klassifikacja|分类|分類|분류|классификация|"
    "graphic|grafik|graphique|notes|notizen|correction|korrektur|correctie|corrección".split("|")
)


def split_label(line: str) -> tuple[str, str] | None:
    """``SECTION: Sport`` as ("section", "Sport"); None when the line has no label's form."""
    match = _LABELLED.match(line)
    return (match[1].lower(), line[match.end() :].strip()) if match else None


def label_of(name: str) -> Label | None:
    """The field a label (in lower case) names; None for an unknown one."""
    return _LABELS.get(name)

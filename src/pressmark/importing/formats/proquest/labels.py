"""The labels of ProQuest's document lists, in the languages of its interface."""

from __future__ import annotations

_LABELS = {
    "author": "author|autor|auteur|autore|verfasser|autores|auteurs|autoren",
    "text": "full text|texto completo|texte intégral|volltext|testo completo|"
    "texte complet|texto integral",
    "abstract": "abstract|resumen|résumé|resumo|zusammenfassung|sommario",
    "subject": "subject|materia|sujet|thema|assunto|soggetto|tema|schlagwort",
    "keyword": "identifier / keyword|identificador / palabra clave|identifiant / mot-clé|"
    "identifikator / schlüsselwort|identificador / palavra-chave|business indexing term|"
    "término de indexación de negocios|identifier (keyword)|identificadores",
    "place": "location|lugar|lieu|ort|ubicación|localização|luogo|emplacement|standort",
    "company": "company / organization|empresa / organización|société / organisation|"
    "unternehmen / organisation|empresa / organização|company|empresa|società / organizzazione|"
    "entreprise / organisation",
    "person": "people|personas|personnes|personen|person|pessoas|persone|gente",
    "source": "publication title|título de publicación|título de la publicación|"
    "titre de la publication|titel der publikation|publikationstitel|título da publicação|"
    "titolo della pubblicazione|titre de publication",
    "info": "publication info|información de publicación|informations sur la publication|"
    "información de la publicación|publikationsinformationen|informações da publicação",
    "pages": "pages|páginas|seiten|pagine|first page|primera página|première page|página",
    "date": "publication date|fecha de publicación|date de publication|publikationsdatum|"
    "erscheinungsdatum|data de publicação|data di pubblicazione|fecha de la publicación",
    "year": "publication year|año de publicación|année de publication|publikationsjahr|"
    "erscheinungsjahr|ano de publicação|anno di pubblicazione",
    "section": "section|sección|teil|seção|sezione|rubrique|abschnitt",
    "language": "language of publication|idioma de la publicación|langue de publication|"
    "sprache der publikation|idioma da publicação|lingua della pubblicazione|language|idioma|"
    "idioma de publicación|publikationssprache",
    "document": "document url|url de documento|url du document|dokument-url|url do documento|"
    "url del documento",
    "address": "url",
    "copyright": "copyright|derechos de autor|droits d'auteur|direitos autorais",
    "number": "proquest document id|id del documento de proquest|identifiant proquest|"
    "proquest-dokument-id|id do documento proquest|id. del documento de proquest|"
    "identifiant de document proquest",
    "dateline": "dateline|fecha y lugar|ligne de date|data e local",
    "title": "title|título|titre|titel|titolo",
}
# Mail gateways lose blanks at line ends ("Language ofpublication").
_KEYS = {name.replace(" ", ""): key for key, names in _LABELS.items() for name in names.split("|")}


def key_of(label: str) -> str:
    """The field a label names; empty for labels of no use here."""
    return _KEYS.get("".join(label.split()).rstrip(":").lower(), "")

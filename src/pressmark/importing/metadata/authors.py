"""Authors out of bylines: names only, without "By", roles, outlets, dates and addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark.model.article import Claim
from pressmark.model.kinds import Origin

_MOST = 20
_BY = re.compile(
    r"^(?:(?:words|story|text|texte|written|reported|posted|published|analysis|opinion|review|"
    r"photos?|fotos?|video|article|artikel|column|kolumne|kommentar)\s+(?:by|von|par|de)|"
    r"by|from|von|par|por|di|door|av|af|autor(?:in)?|author|автор|текст)\b[\s:]+",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*(?:[;|·•/]|,(?!\s*(?:jr|sr|ph\.?d|m\.?d|ii|iii|iv)\b)|\s&\s|"
    r"\s(?:and|und|et|y|e|og|och|en|и|i|with|mit|avec|con)\s)\s*",
    re.IGNORECASE,
)
# "Jane Roe (now) and John Doe (London, earlier)"; not the second name in "John (Jack) Doe".
_REMARK = re.compile(rf"(?<=\w)\s*\([^()]*\)(?=\s*$|{_SPLIT.pattern})", re.IGNORECASE)
_ROLE = re.compile(
    r"(?:\b(?:news|staff|senior|chief|deputy|special|political|politics|business|science|health|"
    r"sports?|foreign|associate|assistant|managing|executive|guest|opinion|data|world|national|"
    r"freelance|contributing|digital|education|crime|environment|technology|investigations?)\s+)*"
    r"\b(?:reporter|editor|correspondent|columnist|writer|contributor|journalist|producer|"
    r"photographer|bureau chief|redakteur(?:in)?|korrespondent(?:in)?|journaliste|rédacteur|"
    r"rédactrice|periodista|redactor|журналист|корреспондент)s?\b(?:-at-large)?.*$",
    re.IGNORECASE,
)
_EAST_ASIAN_ROLE = re.compile(
    r"\s*(?:수습|선임|전문|객원|특파원?)*\s*(?:기자|특파원|논설위원|칼럼니스트|편집장)$"
    r"|(?<=[\u3040-\u9fff]{2})\s*(?:記者|编辑|編輯|记者|特派員|論説委員)$"
)
_JUNK = re.compile(
    r"https?:|www\.|@|_|\d{2}|\b(?:updated|published|posted|minutes?|read|share|follow|comments?|"
    r"count|avatar\w*|\w*url|tags?|"
    r"subscribe|newsletter|getty|images?|all rights)\b|[{}<>=\[\]]|^[\W\d_]*$",
    re.IGNORECASE,
)
_VOWEL = re.compile(r"[^\x00-\x7f]|[aeiouy.]", re.IGNORECASE)
_ADDRESS = re.compile(r"https?:|www\.|@", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:jr|sr)\.?|i{2,3}|iv", re.IGNORECASE)
_PARTICLE = re.compile(
    r"van|von|der|den|de|del|della|di|da|dos|das|do|du|la|le|ter|ten|zu|zum|zur|af|av|al|el|bin|ibn"
)
_COLLECTIVE = re.compile(
    r"^(?:the\s+)?(?:editors?|staff|admin(?:istrator)?|redaktion|redaction|rédaction|newsroom|"
    r"web ?desk|news ?desk|online|editorial(?: board)?|anonymous|unknown|none|null|n/?a|guest|"
    r"author|user)$",
    re.IGNORECASE,
)


def authors_claim(
    stated: str | Sequence[str], origin: Origin, source: str = "", *, apart: bool = False
) -> Claim[tuple[str, ...]] | None:
    """The people a byline names; None when it names none.

    ``stated`` is one byline or a list of them; with ``apart`` each is one name, however many
    words, commas or "and" are in it. ``source`` is the outlet's name, which is no author of its
    own articles.
    """
    lines = [stated] if isinstance(stated, str) else list(stated)
    names: dict[str, str] = {}
    for line in lines:
        for name in [_one_name(line)] if apart else split_byline(line):
            if not name:
                continue
            if name.casefold() != source.casefold():
                names.setdefault(name.casefold(), name)
    if not names:
        return None
    evidence = "; ".join(line.strip() for line in lines if line.strip())[:200]
    return Claim(tuple(names.values())[:_MOST], origin, evidence)


def split_byline(byline: str) -> list[str]:
    """The names in one byline: ``By Jane Roe and John Doe, News reporter`` gives two."""
    text = _REMARK.sub("", _BY.sub("", " ".join(byline.split())))
    if text.startswith(("http:", "https:")):
        return []
    if inverted := _put_in_order(text):
        return [inverted]
    return [name for part in _SPLIT.split(text) if (name := _clean(part))]


def _one_name(text: str) -> str:
    """A name that is stated alone: capitals are calmed, addresses are no names."""
    name = " ".join(text.split())
    if _ADDRESS.search(name) or not any(map(str.isalpha, name)):
        return ""
    return _calmed(name) if name.isupper() and " " in name and len(name) > 4 else name


def _put_in_order(text: str) -> str:
    """``Roe, Jane`` and ``de la Cruz, Juana, Jr`` as they are spoken; empty for other bylines.

    One word, with its particles, stands before the comma and one or two after, none of them a
    role.
    """
    family, *others = (part.strip() for part in text.split(","))
    suffixes = [part for part in others if _SUFFIX.fullmatch(part)]
    others = [part for part in others if not _SUFFIX.fullmatch(part)]
    if len(others) != 1 or len(suffixes) > 1 or _ROLE.search(text):
        return ""
    *particles, last = family.split() or [""]
    given = others[0].split()
    if not 1 <= len(given) <= 2 or not all(map(_PARTICLE.fullmatch, particles)):
        return ""
    if not all(word[:1].isupper() for word in (last, *given)):
        return ""
    return " ".join((*given, *particles, last, *suffixes))


def _clean(part: str) -> str:
    name = _BY.sub("", part.strip(' .,:-–—()"“”*'))
    name = _ROLE.sub("", name).strip(" .,:-–—()")
    name = _EAST_ASIAN_ROLE.sub("", name).strip()
    if _JUNK.search(name) or _COLLECTIVE.match(name) or len(name.split()) > 5:
        return ""
    whole = name.isupper() and len(name) > 4
    name = _calmed(name) if whole else " ".join(map(_capitalised, name.split()))
    return name if len(name) > 1 else ""


def _calmed(name: str) -> str:
    """``JANE ROE`` as ``Jane Roe``; what cannot be spoken is an abbreviation (``MDR``, ``BBC``)."""
    words = name.split()
    return " ".join(word if not _VOWEL.search(word) else word.title() for word in words)


def _capitalised(word: str) -> str:
    """``TREVOR`` as ``Trevor``; initials, numerals and short names as they are."""
    long = len(word.strip(".")) > 3 and "." not in word.strip(".")
    return word.title() if word.isupper() and long else word

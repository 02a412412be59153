"""BibTeX, readable by BibTeX and biblatex alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TextIO

from pressmark.exporting.exported import Exported, clean, one_line
from pressmark.exporting.names import Name, parse_name
from pressmark.model.article import Article

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # A brace after a backslash still counts as a brace to BibTeX.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
    }
)
_JOINED = re.compile(r"([-'`])(?=\1)")
#: What babel and polyglossia call the languages, by which biblatex hyphenates.
_BABEL = {
    "ar": "arabic", "bg": "bulgarian", "ca": "catalan", "cs": "czech", "da": "danish",
    "de": "german", "el": "greek", "en": "english", "es": "spanish", "et": "estonian",
    "fa": "persian", "fi": "finnish", "fr": "french", "he": "hebrew", "hi": "hindi",
    "hr": "croatian", "hu": "hungarian", "it": "italian", "ja": "japanese", "ko": "korean",
    "lt": "lithuanian", "lv": "latvian", "nl": "dutch", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sk": "slovak", "sl": "slovenian",
    "sr": "serbian", "sv": "swedish", "tr": "turkish", "uk": "ukrainian", "vi": "vietnamese",
    "zh": "chinese",
}  # fmt: skip
_IN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", "^": "%5E", '"': "%22"}
_LITTLE = frozenset(
    "the a an and of in on to for is are der die das le la les un une el los".split()
)
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}


def write_bibtex(articles: Iterable[Exported], stream: TextIO) -> None:
    """One entry an article; keys such as ``smith2022flee`` are unique in the file."""
    used: set[str] = set()
    for exported in articles:
        key = _unused(citation_key(exported.article), exported.article.id, used)
        used.add(key.casefold())
        stream.write(entry(exported.article, key) + "\n\n")


def _unused(key: str, number: int, used: set[str]) -> str:
    """The key, or one with the article's number if another has it (case aside)."""
    while key.casefold() in used:
        key = f"{key}-{number}"
    return key


def citation_key(article: Article) -> str:
    """Family name, year, and the first word of the title that says something."""
    names = [parse_name(author) for author in article.authors]
    first = _ascii(names[0].family or names[0].literal) if names else _ascii(article.source)
    year = str(article.published.year) if article.published else "nd"
    words = (_ascii(word) for word in article.title.split())
    word = next((word for word in words if word and word not in _LITTLE), "")
    key = f"{first[:30]}{year}{word[:20]}"
    return key if first or word else f"article{article.id}"


def _ascii(text: str) -> str:
    text = "".join(_LETTERS.get(letter, letter) for letter in text.casefold())
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain)


def entry(article: Article, key: str) -> str:
    """One BibTeX entry: an article of its source, else online, else miscellaneous."""
    kind = "article" if article.source else "online" if article.url else "misc"
    lines = "".join(f"  {name} = {value},\n" for name, value in _fields(article))
    return f"@{kind}{{{key},\n{lines}}}"


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    if article.authors:
        yield "author", "{" + " and ".join(map(_author, article.authors)) + "}"
    # Double braces keep the capitals of names through every style.
    yield "title", f"{{{{{escaped(article.title)}}}}}"
    if article.source:
        yield "journal", f"{{{escaped(article.source)}}}"
    yield from _dates(article)
    if article.page:
        yield "pages", f"{{{escaped(article.page)}}}"
    if article.url:
        yield "url", f"{{{address(article.url)}}}"
        seen = str(article.saved or article.imported)[:10]
        if seen:
            yield "urldate", f"{{{escaped(seen)}}}"
    if article.language:
        yield "language", f"{{{escaped(article.language)}}}"
        if article.language in _BABEL:
            yield "langid", f"{{{_BABEL[article.language]}}}"
    if article.tags:
        yield "keywords", "{" + ", ".join(map(_keyword, article.tags)) + "}"
    if article.note:
        yield "annote", f"{{{_lines_of(article.note)}}}"


def _dates(article: Article) -> Iterator[tuple[str, str]]:
    """``date`` for biblatex; ``year`` and ``month`` for BibTeX."""
    published = article.published
    if published is None:
        return
    yield "date", f"{{{published}}}"
    yield "year", f"{{{published.year}}}"
    if published.month:
        yield "month", _MONTHS[published.month - 1]
    if published.day:
        yield "day", f"{{{published.day}}}"


def _author(text: str) -> str:
    name = parse_name(text)
    if name.literal or re.search(r"\band\b", text, re.IGNORECASE):
        return f"{{{escaped(text)}}}"
    return _inverted(name)


def _inverted(name: Name) -> str:
    """``von Leyen, Jr., Ursula``: BibTeX puts the suffix in the middle.

    A family name of several words is put in braces, so that it is not taken apart again.
    """
    family = escaped(name.family)
    family = f"{{{family}}}" if " " in family else family
    return ", ".join(escaped(part) if part is not family else part
                     for part in (family, name.suffix, name.given) if part)  # fmt: skip


def _keyword(tag: str) -> str:
    text = escaped(tag)
    return f"{{{text}}}" if "," in text or ";" in text else text


def escaped(text: str) -> str:
    """Text as LaTeX prints it: signs it would join (``--``, two apostrophes) stay apart."""
    return _JOINED.sub(r"\1{}", one_line(text).translate(_ESCAPES))


def _lines_of(note: str) -> str:
    """A note with its line ends, and a blank line where a paragraph ends."""
    paragraphs = re.split(r"\n\s*\n", clean(note).strip())
    return "\n\n".join(
        "\\\\\n".join(map(escaped, paragraph.split("\n"))) for paragraph in paragraphs
    )


def address(url: str) -> str:
    """An address for ``url``, which is taken letter by letter and must keep its braces paired."""
    return "".join(_IN_ADDRESS.get(letter, letter) for letter in one_line(url))

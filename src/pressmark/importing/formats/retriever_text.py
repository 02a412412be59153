"""Retriever's plain text (Mediearkivet, Atekst): Nordic papers, articles between rules of ``=``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.text.decoding import decode
from pressmark.importing.text.wrapping import unwrap
from pressmark.model.article import Claim, Cut, Draft
from pressmark.model.imports import Outcome, Problem
from pressmark.model.kinds import Origin

NAME = "retriever-text"
MEDIA_TYPE = "text/plain"

_RULE = re.compile(r"\s*={40,}\s*\Z")
_LINE = re.compile(r"\s*-{40,}\s*\Z")
#: "Dagens Paper, 2004-12-29 09:31", "Avisen, 13.10.2022".
_DATED = re.compile(
    r"(?P<source>\S.{0,80}),\s+(?P<date>\d{4}-\d\d-\d\d|\d\d?\.\d\d?\.\d{4})"
    r"(?:\s+(?:kl\.?\s*)?\d\d?[:.]\d\d(?::\d\d)?)?\s*\Z"
)
_PUBLISHED = re.compile(
    r"(?:publi[cs]er(?:a)?t|sänt|sendt|published)\s+(?:på|i|on|in)\s+"
    r"(?:print|tryck|trykk|papper|papir|papiret|webb?|webben|nett|net|nettet|internett?|radio|tv|"
    r"the web)\.?\s*\Z",
    re.IGNORECASE,
)
_HOW = re.compile(r"\n\s*(?:publi[cs]er|sänt|sendt|published)")
_PAGE = re.compile(r"(?:sid(?:a|or|e|er)|sivu|page)\s*:?\s*(\d[\d ,–-]*|[A-Z]\d+)\s*\Z", re.I)
_SECTION = re.compile(r"(?:seksjon|sektion|avdelning|del|section)\s*:\s*(.+)", re.I)
_LINK = re.compile(r"(?:se|läs|les|læs|lue|read)\b.{0,60}?(https?://\S+)\s*\Z", re.I)
_LISTED = re.compile(r">\s+\S.*\d{4}")
_OWN_LINK = re.compile(r"https?://(?:www\.)?(?:ret\.nu|[\w.-]*retriever[\w.-]*)/", re.I)


def sniff(sample: Sample) -> Confidence:
    """The line with the paper and the day, and how the article was published below it."""
    if sample.text.lstrip().startswith(("<", "{")) or not _HOW.search(sample.text):
        return Confidence.NO
    lines = [line.strip() for line in sample.text.splitlines()[:4000] if line.strip()]
    places = [place for place, line in enumerate(lines) if _PUBLISHED.match(line)]
    has_head = any(
        _DATED.match(line) for place in places for line in lines[max(place - 3, 0) : place]
    )
    return Confidence.CERTAIN if has_head else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The articles in order, and a problem where they are not as many as the list above says."""
    text = decode(content.read(), "cp1252").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    blocks = [found for block in _blocks(lines) if (found := _article(block))]
    for number, found in enumerate(blocks, 1):
        yield _draft(found, str(number))
    listed = sum(bool(_LISTED.match(line)) for line in _cover(lines))
    if listed and listed != len(blocks):
        reason = f"The list names {listed} articles; the file holds {len(blocks)}."
        yield Problem("", reason, Outcome.SKIPPED)


@dataclass(slots=True)
class _Found:
    """What an article's lines give, as found."""

    title: str
    source: str
    date: str
    section: str = ""
    page: str = ""
    address: str = ""
    copyright: str = ""
    body: str = ""


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        if _RULE.match(line):
            yield block
            block = []
        else:
            block.append(line.rstrip())
    yield block


def _cover(lines: Sequence[str]) -> Sequence[str]:
    """What stands above the first article: who asked, when, and the list of headlines."""
    first = next((place for place, line in enumerate(lines) if _is_dated(line)), 0)
    return lines[:first]


def _is_dated(line: str) -> bool:
    return bool(_DATED.match(line.strip())) and not line.lstrip().startswith(">")


def _article(block: Sequence[str]) -> _Found | None:
    """The article of a block; None for a cover or a closing notice."""
    dated = next((place for place, line in enumerate(block) if _is_dated(line)), -1)
    match = _DATED.match(block[dated].strip()) if dated >= 0 else None
    above = [line.strip() for line in block[: max(dated, 0)]]
    titles = [line for line in above if line and not _LINE.match(line) and line[0] != ">"]
    if match is None or not titles:
        return None
    found = _Found(titles[-1], match["source"].strip(), match["date"])
    start = _read_head(block, dated + 1, found)
    end = _read_foot(block, start, found)
    found.body = unwrap("\n".join(block[start:end]).strip())
    return found


def _read_head(block: Sequence[str], start: int, found: _Found) -> int:
    """Page, section and way of publication below the dated line; where the text starts."""
    for place in range(start, len(block)):
        line = block[place].strip()
        if match := _PAGE.match(line):
            found.page = match[1].strip()
        elif match := _SECTION.match(line):
            found.section = match[1].strip(" .")
        elif line and not _PUBLISHED.match(line):
            return place
    return len(block)


def _read_foot(block: Sequence[str], start: int, found: _Found) -> int:
    """Copyright and link below the text; where the text ends."""
    end = len(block)
    for place in range(len(block) - 1, start - 1, -1):
        line = block[place].strip()
        if match := _LINK.match(line):
            found.address = found.address or match[1]
        elif line.startswith("©"):
            found.copyright = line.split("<br>")[0]
            return place
        elif line:
            break
        end = place
    return end


def _draft(found: _Found, part: str) -> Draft:
    is_own = bool(found.address) and not _OWN_LINK.match(found.address)
    fields = Fields(
        title=found.title,
        body=found.body,
        published=found.date,
        source=found.source,
        url=found.address if is_own else "",
        section=found.section,
        page=found.page,
        cuts=(Cut("copyright", found.copyright, len(found.body)),) if found.copyright else (),
        stub=not found.body,
    )
    draft = compose(fields, MEDIA_TYPE, part, clean=False)
    if found.address and not is_own:
        # The database's address finds the article again, but is not its publisher's.
        return replace(draft, url=Claim(found.address, Origin.EXPORT, found.address))
    return draft

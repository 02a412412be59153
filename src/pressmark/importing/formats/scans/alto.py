"""ALTO: the words of a scanned page in reading order, as versions 1 to 4 write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from pressmark.importing.formats.xml_trees import children, first, local

_NUMBER = re.compile(r"(\d+)\Z")
_HYPHENS = ("-", "\u00ad", "\u2010", "¬", "⸗")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: ``ids`` are its own and those of the line and blocks around it.

    ``part`` is 1 or 2 for the halves of a word parted at a line's end, else 0; ``whole`` is
    then the word unparted, where the file says so.
    """

    text: str
    ids: frozenset[str]
    block: int
    line: int
    part: int = 0
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's words; ``number`` as printed, else its place, empty when not stated."""

    words: tuple[Word, ...]
    number: str = ""
    image: str = ""


def read_pages(root: etree._Element) -> list[Page]:
    """The pages of an ALTO file: one as a rule."""
    image = first(root, "sourceImageInformation", "fileName")
    name = (image.text or "").strip() if image is not None else ""
    return [
        Page(
            tuple(_words(page)),
            page.get("PRINTED_IMG_NR") or page.get("PHYSICAL_IMG_NR") or "",
            name,
        )
        for page in root.iter("{*}Page")
    ]


def between(words: Sequence[Word], begin: str, end: str = "") -> Sequence[Word]:
    """The words from the element called ``begin`` through the one called ``end``.

    Some files number words in METS and name them otherwise in ALTO: then the numbers count.
    """
    start = _place(words, begin, is_last=False)
    stop = _place(words, end or begin, is_last=True)
    return words[start : stop + 1] if start is not None and stop is not None else ()


def paragraphs(words: Sequence[Word]) -> Iterator[str]:
    """The blocks' texts; words parted at the end of a line are joined."""
    block: list[Word] = []
    for word in words:
        if block and word.block != block[-1].block:
            yield _joined(block)
            block = []
        block.append(word)
    if block:
        yield _joined(block)


def _words(page: etree._Element) -> Iterator[Word]:
    for number, block in enumerate(_blocks(page)):
        around = frozenset(
            each.get("ID") or "" for each in (block, *block.iterancestors("{*}ComposedBlock"))
        )
        for place, line in enumerate(block.iter("{*}TextLine")):
            ids = around | {line.get("ID") or ""}
            strings = [each for each in line if local(each) in ("String", "HYP")]
            for string in strings:
                yield from _word(string, ids, number, place)


def _word(string: etree._Element, ids: frozenset[str], block: int, line: int) -> Iterator[Word]:
    if local(string) == "HYP":
        yield Word(string.get("CONTENT") or "-", ids, block, line, part=-1)
        return
    text = string.get("CONTENT") or ""
    kind = (string.get("SUBS_TYPE") or "").lower()
    part = {"hyppart1": 1, "hyppart2": 2}.get(kind, 0)
    whole = (string.get("SUBS_CONTENT") or "") if part else ""
    if text:
        yield Word(text, ids | {string.get("ID") or ""}, block, line, part, whole)


def _blocks(page: etree._Element) -> list[etree._Element]:
    """Text blocks in the reading order the file states, else as they stand."""
    space = next(children(page, "PrintSpace"), page)
    blocks = list(space.iter("{*}TextBlock")) or list(page.iter("{*}TextBlock"))
    order = first(page.getroottree().getroot(), "ReadingOrder")
    if order is None:
        return blocks
    places = {
        (each.get("REF") or ""): place for place, each in enumerate(order.iter("{*}ElementRef"))
    }
    return sorted(blocks, key=lambda each: places.get(each.get("ID") or "", len(places)))


def _place(words: Sequence[Word], name: str, *, is_last: bool) -> int | None:
    numbers = range(len(words) - 1, -1, -1) if is_last else range(len(words))
    for number in numbers:
        if name in words[number].ids:
            return number
    match = _NUMBER.search(name)
    if match is None:
        return None
    wanted = int(match[1])
    strings = [place for place, word in enumerate(words) if word.part >= 0]
    return strings[wanted - 1] if 1 <= wanted <= len(strings) else None


def _joined(block: Sequence[Word]) -> str:
    """A block as one paragraph."""
    pieces: list[str] = []
    glue = False
    for place, word in enumerate(block):
        following = block[place + 1] if place + 1 < len(block) else None
        if word.part == -1:
            continue  # a hyphen printed only because the line ended
        if word.part == 2 and word.whole and glue:
            glue = False
            continue
        text, is_parted = _unparted(word, following)
        if glue and pieces:
            pieces[-1] += text
        else:
            pieces.append(text)
        glue = is_parted
    return " ".join(pieces)


def _unparted(word: Word, following: Word | None) -> tuple[str, bool]:
    """A word's text, and whether the next one belongs to it."""
    if word.part == 1 and word.whole:
        return word.whole, True
    if following is None:
        return word.text, False
    ends_line = following.line != word.line or following.part == -1
    if word.part == 1 or (ends_line and following.part == -1):
        return word.text.rstrip("".join(_HYPHENS)), True
    is_hyphened = len(word.text) > 2 and word.text.endswith(_HYPHENS) and word.text[-2].isalpha()
    if ends_line and is_hyphened and following.text[:1].islower():
        return word.text[:-1], True
    return word.text, False

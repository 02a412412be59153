"""RTF to paragraphs: character sets by font, tables, fields, lists, footnotes, properties.

Written after the Rich Text Format Specification 1.9.1. Nothing embedded is opened.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pressmark.importing.formats.documents.paragraphs import (
    Paragraph,
    WordDocument,
    heading_level,
)
from pressmark.importing.formats.documents.rtf_codepages import (
    DEFAULT,
    SYMBOL_CHARSET,
    codec_of_charset,
    codec_of_page,
)
from pressmark.importing.formats.documents.rtf_tokens import Kind, Token, tokens
from pressmark.importing.formats.documents.rtf_words import (
    CHARACTERS,
    COLLECTED,
    OWN_DESTINATIONS,
    SILENT,
    TRANSPARENT,
)
from pressmark.importing.formats.documents.symbols import is_symbol_code, symbol_text

#: Groups within groups; deeper nesting is not a document.
_MAX_DEPTH = 500


def read_rtf(data: bytes) -> WordDocument:
    """The paragraphs and properties of an RTF file. Never raises: what is broken is left out."""
    reader = _Reader()
    for token in tokens(data):
        reader.take(token)
        if token.kind is Kind.CLOSE and len(reader.groups) == 1:
            break  # what follows the document's own group is not part of it
    return reader.finish()


@dataclass(slots=True)
class _Group:
    """What holds between two braces."""

    destination: str = "body"
    font: int = -1
    skip: int = 1  # \uc: how many bytes follow a \u for readers without Unicode
    hidden: bool = False
    font_entry: int = -1
    style_entry: int = 0


@dataclass(slots=True)
class _Font:
    codec: str = ""
    symbol: bool = False
    name: str = ""


@dataclass(slots=True)
class _Reader:
    """The state of reading: open groups, fonts, the paragraph being built."""

    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    fonts: dict[int, _Font] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    codec: str = DEFAULT
    default_font: int = -1
    starred: bool = False
    to_skip: int = 0
    raw: bytearray = field(default_factory=bytearray)
    raw_codec: str = DEFAULT
    pieces: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    collected: dict[str, list[str]] = field(default_factory=dict)
    instruction: list[str] = field(default_factory=list)
    date_parts: dict[str, dict[str, int]] = field(default_factory=dict)
    paragraphs: list[Paragraph] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    level: int = 0
    style: int = 0
    in_table: bool = False

    @property
    def group(self) -> _Group:
        return self.groups[-1]

    def take(self, token: Token) -> None:
        if token.kind is Kind.BYTES:
            self._bytes(token.text)
            return
        self._flush()
        if token.kind is Kind.OPEN:
            self._open()
        elif token.kind is Kind.CLOSE:
            self._close()
        elif token.kind is Kind.SYMBOL:
            self._symbol(token.text)
        else:
            self._word(token.text, token.number)

    def finish(self) -> WordDocument:
        self._flush()
        self._end_paragraph()
        paragraphs = self.paragraphs + [
            Paragraph(note) for note in "".join(self.notes).split("\n") if note.strip()
        ]
        return WordDocument(
            tuple(paragraphs),
            title=self._property("title"),
            author=self._property("author"),
            created=self._date("creatim"),
            modified=self._date("revtim"),
            keywords=self._property("keywords"),
        )

    # Groups

    def _open(self) -> None:
        self.to_skip, self.starred = 0, False
        if len(self.groups) < _MAX_DEPTH:
            self.groups.append(replace(self.group))
        else:
            self.groups.append(_Group(destination="skip"))
        if self.group.destination == "upr":
            # \upr holds the text twice; the second copy, in \ud, is the Unicode one.
            self.group.destination = "skip"

    def _close(self) -> None:
        self.to_skip = 0
        if len(self.groups) == 1:
            return
        closed = self.groups.pop()
        if closed.destination == self.group.destination:
            return
        if closed.destination == "fldinst":
            self._follow_field()
        elif closed.destination == "bkmkstart":
            self.bookmarks.append("".join(self.collected.pop("bkmkstart", [])).strip())
        elif closed.destination == "footnote":
            self.notes.append("\n")

    def _enter(self, destination: str) -> None:
        if self.group.destination != "skip":
            self.group.destination = destination

    # Control words and symbols

    def _word(self, word: str, number: int | None) -> None:
        if self._spend_skip():
            return
        starred, self.starred = self.starred, False
        value = 0 if number is None else number
        if word in SILENT or (starred and word not in TRANSPARENT | OWN_DESTINATIONS):
            self._enter("skip")
        elif word in OWN_DESTINATIONS:
            self._enter(word)
        elif word in TRANSPARENT:
            if word == "ud" and self.group.destination == "skip":
                self.group.destination = self._outer_destination()
        elif self.group.destination == "skip":
            return
        elif word == "u":
            self._unicode(value)
        elif word in CHARACTERS:
            self._text(CHARACTERS[word])
        else:
            self._format(word, number)

    def _outer_destination(self) -> str:
        """The destination around a ``\\upr`` group."""
        for group in reversed(self.groups[:-1]):
            if group.destination not in ("skip", "upr"):
                return group.destination
        return "body"

    def _format(self, word: str, number: int | None) -> None:
        value = 0 if number is None else number
        destination = self.group.destination
        if destination in ("creatim", "revtim"):
            self.date_parts.setdefault(destination, {})[word] = value
        elif word == "uc":
            self.group.skip = max(value, 0)
        elif word == "f":
            self._choose_font(value)
        elif word in ("fcharset", "cpg") and destination == "fonttbl":
            self._describe_font(word, value)
        elif word == "s":
            self._choose_style(value)
        elif word == "ansicpg":
            self.codec = codec_of_page(value) or self.codec
        elif word in ("mac", "pc", "pca"):
            self.codec = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[word]
        elif word == "deff":
            self.default_font = value
        elif word in ("v", "deleted"):
            self.group.hidden = number != 0
        elif word == "plain":
            self.group.font, self.group.hidden = -1, False
        else:
            self._paragraph_word(word, value)

    def _paragraph_word(self, word: str, value: int) -> None:
        if self.group.destination not in ("body", "fldrslt", "footnote"):
            return
        if word == "pard":
            self.level, self.in_table, self.style = 0, False, 0
        elif word in ("intbl", "itap"):
            self.in_table = word == "intbl" or value > 0
        elif word == "outlinelevel":
            self.level = value + 1 if 0 <= value < 9 else 0
        elif self.group.destination == "footnote":
            if word in ("par", "line"):
                self.notes.append("\n" if word == "par" else " ")
        elif word in ("par", "sect", "page", "column"):
            self._end_line()
        elif word in ("cell", "nestcell"):
            self.pieces.append("\t")
        elif word in ("row", "nestrow"):
            self._end_paragraph()

    def _symbol(self, symbol: str) -> None:
        if self._spend_skip():
            return
        if symbol == "*":
            self.starred = True
        elif symbol in "\r\n":
            self._end_line()
        elif symbol in CHARACTERS:
            self._text(CHARACTERS[symbol])

    # Text

    def _bytes(self, text: str) -> None:
        if self.to_skip:
            skipped = min(self.to_skip, len(text))
            self.to_skip -= skipped
            text = text[skipped:]
        if not text or self.group.destination == "skip":
            return
        font = self.fonts.get(self._font_number())
        if font is not None and font.symbol and self.group.destination != "fonttbl":
            self._flush()
            self._text("".join(symbol_text(ord(each), font.name) for each in text))
            return
        codec = (font.codec if font else "") or self.codec
        if codec != self.raw_codec:
            self._flush()
            self.raw_codec = codec
        self.raw += text.encode("latin-1")

    def _font_number(self) -> int:
        return self.group.font if self.group.font >= 0 else self.default_font

    def _flush(self) -> None:
        if self.raw:
            raw = bytes(self.raw)
            self.raw.clear()
            self._text(_decoded(raw, self.raw_codec, self.codec))

    def _unicode(self, value: int) -> None:
        self.to_skip = self.group.skip
        code = value % 0x10000 if value < 0x10000 else value
        if is_symbol_code(code):
            font = self.fonts.get(self._font_number())
            self._text(symbol_text(code, font.name if font else ""))
        elif code < 0x110000:
            self._text(chr(code))

    def _spend_skip(self) -> bool:
        """Whether this token stands for a character that was given in Unicode already."""
        if self.to_skip:
            self.to_skip -= 1
            return True
        return False

    def _text(self, text: str) -> None:
        destination = self.group.destination
        if destination == "skip" or self.group.hidden:
            return
        if destination in ("body", "fldrslt"):
            self.pieces.append(text)
        elif destination == "footnote":
            self.notes.append(text)
        elif destination == "fldinst":
            self.instruction.append(text)
        elif destination == "fonttbl":
            self._name_font(text)
        elif destination == "stylesheet":
            entry = self.group.style_entry
            self.styles[entry] = self.styles.get(entry, "") + text
        elif destination in COLLECTED:
            self.collected.setdefault(destination, []).append(text)

    # Fonts, styles, fields

    def _choose_font(self, number: int) -> None:
        if self.group.destination == "fonttbl":
            self.group.font_entry = number
            self.fonts.setdefault(number, _Font())
        else:
            self.group.font = number

    def _describe_font(self, word: str, value: int) -> None:
        font = self.fonts.setdefault(self.group.font_entry, _Font())
        if word == "cpg":
            font.codec = codec_of_page(value) or font.codec
        elif value == SYMBOL_CHARSET:
            font.symbol = True
        else:
            font.codec = codec_of_charset(value) or font.codec

    def _name_font(self, text: str) -> None:
        font = self.fonts.setdefault(self.group.font_entry, _Font())
        font.name += text.replace(";", "")
        if font.name.strip().lower() in ("symbol", "wingdings", "webdings", "zapfdingbats"):
            font.symbol = True

    def _choose_style(self, number: int) -> None:
        if self.group.destination == "stylesheet":
            self.group.style_entry = number
            self.styles.pop(number, None)
        else:
            self.style = number
            self.level = heading_level(self.styles.get(number, "").rstrip(";"))

    def _follow_field(self) -> None:
        words = _joined(self.instruction).split('"')
        self.instruction.clear()
        if words and words[0].strip().upper().startswith("HYPERLINK") and len(words) > 1:
            self.links.append(words[1].strip())

    # Paragraphs and properties

    def _end_line(self) -> None:
        if self.in_table:
            self.pieces.append("\n")
        else:
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        text = _joined(self.pieces)
        style_name = self.styles.get(self.style, "").rstrip("; ").lower()
        self.paragraphs.append(
            Paragraph(
                text.strip("\n"),
                self.level,
                style_name == "title",
                tuple(self.bookmarks),
                tuple(self.links),
            )
        )
        self.pieces, self.bookmarks, self.links = [], [], []

    def _property(self, name: str) -> str:
        return _joined(self.collected.get(name, [])).strip()

    def _date(self, name: str) -> str:
        parts = self.date_parts.get(name, {})
        if not parts.get("yr"):
            return ""
        return f"{parts['yr']:04}-{parts.get('mo', 0):02}-{parts.get('dy', 0):02}"


def _decoded(raw: bytes, codec: str, fallback: str) -> str:
    """Text in its font's character set; in the document's where the font's is a lie."""
    try:
        return raw.decode(codec)
    except UnicodeDecodeError:
        return raw.decode(fallback if codec != fallback else DEFAULT, "replace")


def _joined(pieces: list[str]) -> str:
    """Pieces as one text; pairs of surrogates become the character they stand for."""
    text = "".join(pieces)
    if any("\ud800" <= each <= "\udfff" for each in text):
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text

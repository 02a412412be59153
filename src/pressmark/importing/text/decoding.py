"""Bytes to text: what the file declares, what its bytes allow, and only then a guess."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MARKS = tuple(mark for mark, _ in _BOMS)
#: Marks of seven-bit encodings, which are valid UTF-8 too.
_ESCAPES = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$B", "iso2022_jp"), (b"\x1b$@", "iso2022_jp"))
#: What the web means by these names (WHATWG Encoding standard).
_WEB_NAMES = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252"}
_WEB_NAMES |= {"us-ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}
_WEB_NAMES |= {"shift-jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949", "iso-8859-9": "cp1254"}
#: Encodings in seven bits, whose bytes are always valid UTF-8: believed when declared.
_SEVEN_BIT = ("iso2022", "hz", "utf_7", "utf-7")
#: Share of zeros in one half of the bytes from which a text is taken for UTF-16.
_ZEROS = 0.7
#: Guessing reads this much: more does not change the answer.
_GUESSED = 1 << 16


def decode(data: bytes, declared: str = "") -> str:
    """The text of ``data``. Never raises: what cannot be decoded becomes U+FFFD.

    In order: a byte order mark; escape sequences of ISO 2022;
    a ``declared`` encoding of seven bits; UTF-8 when the bytes are UTF-8; the ``declared`` one;
    UTF-8 with a few bad bytes; a guess. NUL characters are dropped.
    """
    return _decode(data, declared).replace("\0", "")


def as_utf8(data: bytes, declared: str = "") -> bytes:
    """The text of ``data`` in UTF-8, as :func:`decode` reads it; ``data`` itself when it is so."""
    marked = b"\0" in data or b"\x1b" in data[:_GUESSED] or data.startswith(_MARKS)
    if not marked and not _is_seven_bit(_usable(declared)):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            return data
    return decode(data, declared).encode("utf-8", "replace")


def _decode(data: bytes, declared: str) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    wide = _wide(data[:_GUESSED])
    if wide:
        return data.decode(wide, "replace")
    for escape, encoding in _ESCAPES:
        if escape in data[:_GUESSED]:
            return data.decode(encoding, "replace")
    named = _usable(declared)
    if _is_seven_bit(named):
        return data.decode(named, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if named:
        return data.decode(named, "replace")
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") * 200 < len(text) - text.count("\ufffd") and _has_utf8(data):
        return text
    return data.decode(_guess(data), "replace")


def _wide(data: bytes) -> str:
    """UTF-16 without its mark, told by the zero in every other byte of Western text."""
    half = len(data) // 2
    if half < 4:
        return ""
    even, odd = data[::2].count(0) / half, data[1::2].count(0) / half
    if odd > _ZEROS and even < 1 - _ZEROS:
        return "utf-16-le"
    return "utf-16-be" if even > _ZEROS and odd < 1 - _ZEROS else ""


def _usable(declared: str) -> str:
    """A codec's name for a declared encoding; empty for unknown ones and for UTF-8."""
    name = declared.strip().strip("\"'").lower()
    name = _WEB_NAMES.get(name, name)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    is_text = getattr(info, "_is_text_encoding", True)
    return name if is_text and info.name != "utf-8" else ""


def _is_seven_bit(named: str) -> bool:
    return bool(named) and codecs.lookup(named).name.startswith(_SEVEN_BIT)


def _has_utf8(data: bytes) -> bool:
    """Whether some letters beyond ASCII are well-formed UTF-8."""
    return any(
        character != "\ufffd" and ord(character) > 0x7F
        for character in data[:_GUESSED].decode("utf-8", "replace")
    )


def _guess(data: bytes) -> str:
    best = from_bytes(data[:_GUESSED]).best()
    return best.encoding if best else "cp1252"

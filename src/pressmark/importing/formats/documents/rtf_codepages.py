"""Which character set a byte of RTF is in: by font, by document."""

from __future__ import annotations

import codecs

#: ``\fcharsetN`` → code page. Source: Rich Text Format Specification 1.9.1, "Font Table".
_BY_CHARSET = {
    0: "cp1252", 77: "mac_roman", 78: "cp932", 79: "cp949", 80: "cp936", 81: "cp950",
    83: "mac_greek", 84: "cp1255", 85: "mac_turkish", 86: "mac_latin2", 87: "cp874",
    88: "mac_latin2", 89: "mac_cyrillic", 128: "cp932", 129: "cp949", 130: "johab",
    134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255",
    178: "cp1256", 179: "cp1256", 180: "cp1256", 181: "cp1255", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_BY_PAGE = {
    708: "iso8859_6", 709: "iso8859_6", 10000: "mac_roman", 10001: "cp932", 10006: "mac_greek",
    10007: "mac_cyrillic", 10029: "mac_latin2", 10081: "mac_turkish", 20866: "koi8_r",
    21866: "koi8_u", 28591: "iso8859_1", 51949: "euc_kr", 65001: "utf_8",
}  # fmt: skip
#: ``\fcharset2``: bytes name glyphs of a symbol font, not letters.
SYMBOL_CHARSET = 2
DEFAULT = "cp1252"


def codec_of_charset(charset: int) -> str:
    """The codec of a font's ``\\fcharset``; empty when it says nothing."""
    return _BY_CHARSET.get(charset, "") if charset not in (0, 1) else ""


def codec_of_page(page: int) -> str:
    """The codec of ``\\ansicpg`` or ``\\cpg``; empty for unknown numbers and for 0."""
    name = _BY_PAGE.get(page, f"cp{page}")
    try:
        codecs.lookup(name)
    except LookupError:
        return ""
    return name

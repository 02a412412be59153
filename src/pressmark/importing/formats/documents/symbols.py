"""Letters of the Symbol font, which files store as bytes of no character set.

Source: Adobe's Symbol encoding, as mapped to Unicode by the Unicode Consortium.
"""

from __future__ import annotations

_LOW = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_HIGH = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
_SYMBOL = {0x20 + place: letter for place, letter in enumerate(_LOW)}
_SYMBOL |= {0xA0 + place: letter for place, letter in enumerate(_HIGH)}
_BULLET = "•"


def symbol_text(code: int, font_name: str) -> str:
    """The character a symbol font shows for ``code`` (0–255, or 0xF000–0xF0FF).

    Dingbats have no agreed letters: they become bullets. Spaces and controls stay blank.
    """
    code &= 0xFF
    if code < 0x20:
        return ""
    if code in (0x20, 0xA0) and "symbol" not in font_name.lower():
        return " "
    return _SYMBOL.get(code, "") if "symbol" in font_name.lower() else _BULLET


def is_symbol_code(code: int) -> bool:
    """Whether a code point lies where symbol fonts are stored in Unicode text."""
    return 0xF000 <= code <= 0xF0FF

"""Names of languages, as databases and people write them, to ISO 639-1 codes."""

from __future__ import annotations

import re

_NAMES = {
    "ar": "arabic arabe arabisch árabe العربية",
    "bg": "bulgarian bulgare bulgarisch български",
    "ca": "catalan katalanisch català",
    "cs": "czech tchèque tschechisch čeština",
    "da": "danish danois dänisch dansk",
    "de": "german allemand deutsch alemán alemão tedesco duits tysk немецкий ドイツ語 독일어 德文",
    "el": "greek grec griechisch ελληνικά",
    "en": "english anglais englisch inglés inglês inglese engels engelsk engelska английский "
    "英語 英文 영어 englishs",
    "es": "spanish espagnol spanisch español espanhol spagnolo spaans испанский スペイン語",
    "et": "estonian estnisch eesti",
    "fa": "persian farsi فارسی",
    "fi": "finnish finnois finnisch suomi",
    "fr": "french français francais französisch francés francês francese frans французский "
    "フランス語 法文",
    "he": "hebrew hébreu hebräisch עברית",
    "hi": "hindi",
    "hr": "croatian kroatisch hrvatski",
    "hu": "hungarian hongrois ungarisch magyar",
    "id": "indonesian indonésien indonesisch",
    "it": "italian italien italienisch italiano italiaans итальянский",
    "ja": "japanese japonais japanisch 日本語 日文 일본어 японский",
    "ko": "korean coréen koreanisch 한국어 韓国語 корейский",
    "lt": "lithuanian litauisch lietuvių",
    "lv": "latvian lettisch latviešu",
    "ms": "malay malaiisch",
    "nl": "dutch néerlandais niederländisch holandés nederlands flemish нидерландский",
    "no": "norwegian norvégien norwegisch norsk",
    "pl": "polish polonais polnisch polski польский",
    "pt": "portuguese portugais portugiesisch português portugués portoghese",
    "ro": "romanian roumain rumänisch română",
    "ru": "russian russe russisch ruso russo русский ロシア語 俄文",
    "sk": "slovak slowakisch slovenčina",
    "sl": "slovenian slowenisch slovenščina",
    "sr": "serbian serbisch srpski српски",
    "sv": "swedish suédois schwedisch svenska sueco",
    "th": "thai",
    "tr": "turkish turc türkisch türkçe turco турецкий",
    "uk": "ukrainian ukrainien ukrainisch українська украинский",
    "ur": "urdu",
    "vi": "vietnamese vietnamesisch",
    "zh": "chinese chinois chinesisch chino mandarin cantonese 中文 中国語 중국어 китайский",
}
_CODES = {name: code for code, names in _NAMES.items() for name in names.split()}
_THREE = {
    "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es", "ita": "it",
    "nld": "nl", "dut": "nl", "por": "pt", "rus": "ru", "jpn": "ja", "zho": "zh", "chi": "zh",
    "kor": "ko", "ara": "ar", "pol": "pl", "swe": "sv", "nor": "no", "nob": "no", "dan": "da",
    "fin": "fi", "ces": "cs", "cze": "cs", "lat": "la", "ell": "el", "gre": "el", "hun": "hu",
    "tur": "tr", "ukr": "uk", "est": "et", "lav": "lv", "lit": "lt", "heb": "he", "cym": "cy",
    "wel": "cy", "gle": "ga", "ltz": "lb", "slv": "sl", "hrv": "hr", "srp": "sr", "ron": "ro",
}  # fmt: skip


def names_of_language(code: str) -> tuple[str, ...]:
    """Every name a language is known by; none for a code without names."""
    return tuple(_NAMES.get(code, "").split())


def language_code(text: str) -> str:
    """The code of the first language named in ``text`` (a name or a code); empty for none."""
    words: list[str] = re.findall(r"[^\W\d_]+", text.lower())
    for word in words:
        if word in _CODES:
            return _CODES[word]
        if word in _THREE:
            return _THREE[word]
        if word in _NAMES:
            return word
    return ""

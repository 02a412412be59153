"""What facets, their values and the origins of claims are called on screen."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from pressmark.model.facets import Facet
from pressmark.model.kinds import EntityKind, Origin

PANEL_FACETS = (
    Facet.SOURCE,
    Facet.PERSON,
    Facet.ORGANISATION,
    Facet.PLACE,
    Facet.GROUP,
    Facet.LIST,
    Facet.LANGUAGE,
    Facet.AUTHOR,
    Facet.TAG,
    Facet.STATE,
    Facet.FORMAT,
)

_FACETS = MappingProxyType(
    {
        Facet.SOURCE: QT_TRANSLATE_NOOP("Facets", "Source"),
        Facet.PERSON: QT_TRANSLATE_NOOP("Facets", "People"),
        Facet.ORGANISATION: QT_TRANSLATE_NOOP("Facets", "Organisations"),
        Facet.PLACE: QT_TRANSLATE_NOOP("Facets", "Places"),
        Facet.GROUP: QT_TRANSLATE_NOOP("Facets", "Nationalities"),
        Facet.LANGUAGE: QT_TRANSLATE_NOOP("Facets", "Language"),
        Facet.AUTHOR: QT_TRANSLATE_NOOP("Facets", "Authors"),
        Facet.TAG: QT_TRANSLATE_NOOP("Facets", "Tags"),
        Facet.STATE: QT_TRANSLATE_NOOP("Facets", "Read or not"),
        Facet.FORMAT: QT_TRANSLATE_NOOP("Facets", "Format"),
        Facet.LIST: QT_TRANSLATE_NOOP("Facets", "Watch lists"),
    }
)
_ONE = MappingProxyType(
    {
        Facet.SOURCE: QT_TRANSLATE_NOOP("Facet", "Source"),
        Facet.PERSON: QT_TRANSLATE_NOOP("Facet", "Person"),
        Facet.ORGANISATION: QT_TRANSLATE_NOOP("Facet", "Organisation"),
        Facet.PLACE: QT_TRANSLATE_NOOP("Facet", "Place"),
        Facet.GROUP: QT_TRANSLATE_NOOP("Facet", "Nationality"),
        Facet.LANGUAGE: QT_TRANSLATE_NOOP("Facet", "Language"),
        Facet.AUTHOR: QT_TRANSLATE_NOOP("Facet", "Author"),
        Facet.TAG: QT_TRANSLATE_NOOP("Facet", "Tag"),
        Facet.STATE: QT_TRANSLATE_NOOP("Facet", "State"),
        Facet.FORMAT: QT_TRANSLATE_NOOP("Facet", "Format"),
        Facet.LIST: QT_TRANSLATE_NOOP("Facet", "List"),
    }
)
_STATES = MappingProxyType(
    {1: QT_TRANSLATE_NOOP("States", "Unread"), 2: QT_TRANSLATE_NOOP("States", "Read")}
)
_ORIGINS = MappingProxyType(
    {
        Origin.METADATA: QT_TRANSLATE_NOOP("Origins", "from the file's own details"),
        Origin.EXPORT: QT_TRANSLATE_NOOP("Origins", "from a field of the export"),
        Origin.TEXT: QT_TRANSLATE_NOOP("Origins", "from the text"),
        Origin.FIRST_SENTENCE: QT_TRANSLATE_NOOP("Origins", "from the first sentence"),
        Origin.FILE_NAME: QT_TRANSLATE_NOOP("Origins", "from the file name"),
        Origin.URL: QT_TRANSLATE_NOOP("Origins", "from the address"),
        Origin.DOMAIN: QT_TRANSLATE_NOOP("Origins", "from the site's address"),
        Origin.FEED: QT_TRANSLATE_NOOP("Origins", "from the feed's last line"),
        Origin.DETECTED: QT_TRANSLATE_NOOP("Origins", "worked out from the text"),
        Origin.DEFAULT: QT_TRANSLATE_NOOP("Origins", "set for the whole import"),
        Origin.USER: QT_TRANSLATE_NOOP("Origins", "set by you"),
    }
)
_KINDS = MappingProxyType(
    {
        EntityKind.PERSON: QT_TRANSLATE_NOOP("Kinds", "Person"),
        EntityKind.ORGANISATION: QT_TRANSLATE_NOOP("Kinds", "Organisation"),
        EntityKind.PLACE: QT_TRANSLATE_NOOP("Kinds", "Place"),
        EntityKind.GROUP: QT_TRANSLATE_NOOP("Kinds", "Nationality"),
    }
)
# Names QLocale gives in English only; those an archive commonly holds are translated.
_LANGUAGES = (
    QT_TRANSLATE_NOOP("Languages", "English"),
    QT_TRANSLATE_NOOP("Languages", "Russian"),
    QT_TRANSLATE_NOOP("Languages", "Ukrainian"),
    QT_TRANSLATE_NOOP("Languages", "German"),
    QT_TRANSLATE_NOOP("Languages", "French"),
    QT_TRANSLATE_NOOP("Languages", "Spanish"),
    QT_TRANSLATE_NOOP("Languages", "Italian"),
    QT_TRANSLATE_NOOP("Languages", "Polish"),
    QT_TRANSLATE_NOOP("Languages", "Dutch"),
    QT_TRANSLATE_NOOP("Languages", "Portuguese"),
    QT_TRANSLATE_NOOP("Languages", "Turkish"),
    QT_TRANSLATE_NOOP("Languages", "Arabic"),
    QT_TRANSLATE_NOOP("Languages", "Chinese"),
    QT_TRANSLATE_NOOP("Languages", "Japanese"),
)


def facet_label(facet: Facet) -> str:
    """The heading of a facet in the panel: "People"."""
    return QCoreApplication.translate("Facets", str(_FACETS[facet]))


def facet_singular(facet: Facet) -> str:
    """One value's kind, as a chip says it: "Person"."""
    return QCoreApplication.translate("Facet", str(_ONE[facet]))


def value_label(facet: Facet, value_id: int, label: str) -> str:
    """How a facet's value is shown: languages by name, states in words, no value as such."""
    if facet is Facet.STATE and value_id in _STATES:
        return QCoreApplication.translate("States", str(_STATES[value_id]))
    if value_id == 0 or not label:
        return QCoreApplication.translate("Facets", "Not known")
    return language_name(label) if facet is Facet.LANGUAGE else label


def language_name(code: str) -> str:
    """The name of a language by its ISO 639-1 code; the code itself when there is none."""
    language = QLocale.codeToLanguage(code)
    if language == QLocale.Language.AnyLanguage:
        return code
    return QCoreApplication.translate("Languages", QLocale.languageToString(language))


def language_code(text: str) -> str:
    """The ISO 639-1 code of what a user typed: a code, or a name in English or in the window's
    language; "" stays "". ValueError for anything else.
    """
    wanted = text.strip().casefold()
    if not wanted:
        return ""
    if QLocale.codeToLanguage(wanted) != QLocale.Language.AnyLanguage:
        return QLocale.languageToCode(QLocale.codeToLanguage(wanted))
    for language in QLocale.Language:
        code, name = QLocale.languageToCode(language), QLocale.languageToString(language)
        if code and wanted in (name.casefold(), language_name(code).casefold()):
            return code
    raise ValueError(text)


def origin_text(origin: Origin) -> str:
    """Where a claim comes from, in words."""
    return QCoreApplication.translate("Origins", str(_ORIGINS[origin]))


def kind_label(kind: EntityKind) -> str:
    """What one entity is: "Person"."""
    return QCoreApplication.translate("Kinds", str(_KINDS[kind]))


def facet_of_kind(kind: EntityKind) -> Facet:
    """The facet that holds the entities of a kind."""
    return Facet(kind.value)

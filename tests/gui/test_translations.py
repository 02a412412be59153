"""English and Russian are complete, compiled, and hold the same place markers."""

import re
import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from pressmark.services.resources import resource


def messages(language):
    tree = ElementTree.parse(resource("translations", f"pressmark_{language}.ts"))
    for context in tree.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


@pytest.mark.parametrize("language", ["en", "ru"])
def test_nothing_is_left_untranslated(language):
    for context, message in messages(language):
        translation = message.find("translation")
        assert translation.get("type") is None, (context, message.findtext("source"))
        forms = [form.text for form in translation] or [translation.text]
        assert all(forms), (context, message.findtext("source"))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_translations_keep_the_place_markers(language):
    for _, message in messages(language):
        source = message.findtext("source")
        translation = message.find("translation")
        for text in [form.text for form in translation] or [translation.text]:
            assert sorted(re.findall(r"%(?:L?n|\d)", text)) == sorted(
                re.findall(r"%(?:L?n|\d)", source)
            ), source


def test_the_compiled_files_count_as_each_language_does(qapp):
    expected = {"en": ["1 article", "2 articles", "5 articles"],
                "ru": ["1 статья", "2 статьи", "5 статей"]}  # fmt: skip
    for language, words in expected.items():
        QLocale.setDefault(QLocale(language))
        translator = QTranslator()
        assert translator.load(f"pressmark_{language}", str(resource("translations")))
        qapp.installTranslator(translator)
        said = [
            QCoreApplication.translate("ResultsView", "%Ln articles", "", number)
            for number in (1, 2, 5)
        ]
        qapp.removeTranslator(translator)
        assert said == words
    QLocale.setDefault(QLocale("en"))

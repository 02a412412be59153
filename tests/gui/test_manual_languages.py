"""The manual in another language says what the English one says, in the words of its window.

In the manual bold is what the window shows: a menu, a button, a column, a message. Keys are bold
too, and examples without a word in them; nothing else is.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from pressmark.gui.manual import chapters
from pressmark.gui.window import MainWindow
from pressmark.searching.language.fields import FIELDS
from pressmark.services.resources import resource

_ENGLISH = resource("help")
_LANGUAGES = ("ru",)
_PAIRS = [
    pytest.param(_ENGLISH / path.name, path, id=f"{language}/{path.stem}")
    for language in _LANGUAGES
    for path in sorted((_ENGLISH / language).glob("*.md"))
]
_PAGES = [
    pytest.param(path, id=path.relative_to(_ENGLISH).as_posix())
    for path in sorted(_ENGLISH.rglob("*.md"))
]
_CODE = re.compile(r"`([^`]+)`")
_BLOCK = re.compile(r"^ {4}(pressmark\b.*)$", re.MULTILINE)
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_KEYS = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)+(?:Backspace|F\d|[A-Z0-9←→+-])|\bF\d\b")
_NAMED_KEYS = re.compile(r"\b(?:Delete|Enter|Esc|Tab|Home|End)\b")
_WORDLESS = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)*[A-Z0-9?]|[\d/-]+")
_FIELD = re.compile(r"(?<![\w/])([a-z]+):(?!//)")
_PART = re.compile(r"#+|-|\d+\.|\|| {4}pressmark")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _bold(path: Path) -> list[str]:
    return [_cleaned(one) for one in _BOLD.findall(_text(path))]


def _cleaned(text: str) -> str:
    """A text as the manual quotes it: its values as …, no mark of a key, no end of a sentence."""
    text = re.sub(r"%(?:Ln|\d|n)", "…", " ".join(text.replace("&", "").split()))
    return text.strip(" ….:")


def _shown(language: str) -> dict[str, set[str]]:
    """What each text of the English window is in another window."""
    found: dict[str, set[str]] = {}
    path = resource("translations", f"pressmark_{language}.ts")
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.iter("numerusform")]
        texts = {_cleaned(one) for one in forms or [translation.text or ""]}
        found.setdefault(_cleaned(message.findtext("source", "")), set()).update(texts)
    return found


def _quoted(english: str, shown: dict[str, set[str]]) -> set[str]:
    """How another window may write what an English chapter has in bold."""
    if _WORDLESS.fullmatch(english):
        return {english}
    parts = [shown.get(_cleaned(part), set()) for part in english.split(" > ")]
    return {" > ".join(one) for one in product(*parts)}


def _shape(path: Path) -> list[str]:
    """Headings by level, paragraphs, items, rows and commands, in their order."""
    found, before = [], ""
    for line in _text(path).splitlines():
        kind = _PART.match(line)
        if kind:
            found.append(f"| {line.count(' | ')}" if kind[0] == "|" else kind[0])
        elif line and not before:
            found.append("paragraph")
        before = line
    return found


def _commands(path: Path) -> list[str]:
    inline = [code for code in _CODE.findall(_text(path)) if code.startswith("pressmark")]
    return [line.split("#")[0].strip() for line in _BLOCK.findall(_text(path))] + inline


def _fields(path: Path) -> Counter[str]:
    """The fields its queries ask, each as often as it stands there."""
    asked = [name for code in _CODE.findall(_text(path)) for name in _FIELD.findall(code)]
    return Counter(name for name in asked if name in FIELDS)


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_language_has_every_chapter(language: str) -> None:
    there = {path.name for path in (_ENGLISH / language).glob("*.md")}
    assert there == {path.name for path in _ENGLISH.glob("*.md")}


@pytest.mark.parametrize(("english", "other"), _PAIRS)
def test_both_have_the_same_parts(english: Path, other: Path) -> None:
    assert _shape(other) == _shape(english)


@pytest.mark.parametrize(("english", "other"), _PAIRS)
def test_both_show_the_same_commands(english: Path, other: Path) -> None:
    assert _commands(other) == _commands(english)


@pytest.mark.parametrize(("english", "other"), _PAIRS)
def test_both_show_queries_of_the_same_kinds(english: Path, other: Path) -> None:
    assert _fields(other) == _fields(english)
    assert len(_CODE.findall(_text(other))) == len(_CODE.findall(_text(english)))


@pytest.mark.parametrize(("english", "other"), _PAIRS)
def test_both_name_the_same_keys(english: Path, other: Path) -> None:
    assert Counter(_KEYS.findall(_text(other))) == Counter(_KEYS.findall(_text(english)))
    assert Counter(_NAMED_KEYS.findall(_text(other))) == Counter(
        _NAMED_KEYS.findall(_text(english))
    )


@pytest.mark.parametrize(("english", "other"), _PAIRS)
def test_both_lead_to_the_same_places(english: Path, other: Path) -> None:
    assert Counter(_LINK.findall(_text(other))) == Counter(_LINK.findall(_text(english)))


@pytest.mark.parametrize(("english", "other"), _PAIRS)
def test_both_quote_the_same_texts_of_their_windows(english: Path, other: Path) -> None:
    shown, left = _shown(other.parent.name), _bold(other)
    for quoted in _bold(english):
        wanted = _quoted(quoted, shown)
        found = next((one for one in left if one in wanted), None)
        assert found is not None, (quoted, wanted, left)
        left.remove(found)
    assert left == []


@pytest.mark.parametrize("page", [p for p in _PAGES if p.values[0].parent == _ENGLISH])
def test_what_is_bold_in_english_is_a_text_of_the_window(page: Path) -> None:
    shown = _shown("ru")
    assert [quoted for quoted in _bold(page) if not _quoted(quoted, shown)] == []


@pytest.mark.parametrize("page", _PAGES)
def test_the_keys_of_the_manual_are_those_of_the_window(page: Path, window: MainWindow) -> None:
    assert set(_KEYS.findall(_text(page))) <= set(_bound(window))


@pytest.mark.parametrize("page", [p for p in _PAGES if p.values[0].stem == "keyboard"])
def test_the_chapter_on_keys_has_every_action(page: Path, window: MainWindow) -> None:
    rows = [line.split("|")[1] for line in _text(page).splitlines() if line.startswith("|")]
    listed = set(re.split(r", | or | или ", ", ".join(row.strip() for row in rows)))
    told = "?", "Ctrl+K"  # above the table
    by_action = [set(map(_written, action.shortcuts)) for action in window.commands.table]
    assert [keys for keys in by_action if keys and not keys & (listed | set(told))] == []


def _bound(window: MainWindow) -> list[str]:
    return [_written(keys) for action in window.commands.table for keys in action.shortcuts]


def _written(keys: str) -> str:
    return keys.replace("Left", "←").replace("Right", "→")


def test_the_manual_was_read() -> None:
    assert sum(len(_bold(path)) for path in chapters()) > 50
    assert sum(len(_commands(path)) for path in chapters()) > 10

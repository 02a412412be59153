"""Why names are one, why text was cut, and which part of a file: in the window's language."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from pressmark.gui.part_text import part_text
from pressmark.gui.reason_text import is_known, reason_text
from pressmark.gui.sentences import said

SOURCE = Path(__file__).resolve().parents[2] / "src" / "pressmark"
_REASON_SECOND = ("taken_for", "shown_as")


def _reasons_given() -> set[str]:
    """Every reason the recognising and the importing give, values as “Name”."""
    found: set[str] = set()
    for folder in ("enriching/entities", "importing"):
        for path in (SOURCE / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                found |= {_filled(one) for one in _given_by(node)}
    return found - {""}


def _given_by(node: ast.AST) -> list[ast.expr]:
    if not isinstance(node, ast.Call):
        return []
    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
    if name == "Cut":
        return node.args[:1]
    if name in _REASON_SECOND:
        return node.args[1:2]
    if name == "replace":
        return [one.value for one in node.keywords if one.arg == "reason"]
    return []


def _filled(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        parts = (str(p.value) if isinstance(p, ast.Constant) else "Name" for p in node.values)
        return "".join(parts)
    return ""


def test_every_reason_the_engines_give_has_a_text():
    given = _reasons_given()
    assert len(given) > 30
    assert [reason for reason in given if not is_known(reason)] == []


@pytest.mark.usefixtures("russian")
def test_every_reason_the_engines_give_is_said_in_russian():
    for reason in _reasons_given() - {"recogniser"}:
        assert not re.search("[a-z]{2}", reason_text(reason).replace("Name", "")), reason


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("recogniser", ""),
        ("surname of Vladimir Saldo", "фамилия: Vladimir Saldo"),
        ("recogniser; known person: Cohen is Michael Cohen",
         "известный человек: Cohen — это Michael Cohen"),
        ("Abe is Shinzo Abe: 87% of the articles that name a Abe in full mean Shinzo Abe",
         "Abe — это Shinzo Abe: из статей с полным именем, где есть фамилия Abe, "
         "87% — о человеке: Shinzo Abe"),
        ("Kherson Oblast is Kherson", "Kherson Oblast — это Kherson"),
        ("Metro is of the kind organisation", "Metro: вид — организация"),
        ("“Kherson”, source Metro of Kherson is Region", "“Kherson”, source Metro из Kherson "
         "— это Region"),
        ("one name as place and as person", "одно имя в двух видах: место и человек"),
        ("boilerplate line", "строка, которая есть во многих статьях"),
        ("of nobody's making", "of nobody's making"),
    ],
)  # fmt: skip
def test_a_reason_is_said_with_its_names(reason, text):
    assert reason_text(reason).casefold() == text.casefold()


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("line 12", "строка 12"),
        ("old.mbox/message 3", "old.mbox/письмо 3"),
        ("Sheet 1 row 40", "Sheet 1 строка 40"),
        ("baseline 7", "baseline 7"),
        ("", ""),
    ],
)
def test_a_part_of_a_file_is_named_and_files_keep_their_names(part, text):
    assert part_text(part) == text


@pytest.mark.usefixtures("russian")
def test_a_number_in_a_sentence_has_the_separators_of_the_language():
    text = said("This query is longer than 20,000 characters.")
    assert QLocale("ru").toString(20_000) in text
    assert "20,000" not in text

"""Bytes to text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.importing.text.decoding import as_utf8, decode

RUSSIAN = "Президент подписал указ о переносе рассмотрения дела. " * 8
JAPANESE = "大統領は緊急談話を出し、戒厳を宣言した。" * 8


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_without_being_declared(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)) == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_western_utf_16_is_known_without_its_mark(encoding: str) -> None:
    assert decode("The bridge is closed – for good.".encode(encoding)) == (
        "The bridge is closed – for good."
    )


@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r")])
def test_a_declared_encoding_is_used(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), encoding) == text


@pytest.mark.parametrize("encoding", ["shift_jis", "euc-jp", "iso2022_jp"])
def test_japanese_is_recognised(encoding: str) -> None:
    assert decode(JAPANESE.encode(encoding)) == JAPANESE


def test_a_wrong_declaration_of_a_utf8_text_is_ignored() -> None:
    assert decode("Zürich – Köln".encode(), "iso-8859-1") == "Zürich – Köln"


def test_a_few_bad_bytes_do_not_change_the_encoding() -> None:
    text = decode("Zürich liegt am See. ".encode() * 40 + b"\xff\xfe")
    assert text.startswith("Zürich liegt am See.")


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "no-such", "hex", "cp1252"]))
@settings(max_examples=120)
def test_no_bytes_break_it(data: bytes, declared: str) -> None:
    assert "\0" not in decode(data, declared)


@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "cp1251", "iso-2022-jp", "utf-7"]))
@settings(max_examples=60)
def test_text_as_utf_8_is_the_text_decoded(data: bytes, declared: str) -> None:
    read = as_utf8(data, declared).decode("utf-8")
    assert read == decode(data, declared).encode("utf-8", "replace").decode("utf-8")

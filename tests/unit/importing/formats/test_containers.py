"""Archives of anything: names that lead out, links, passwords, bombs, damage, depth."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import py7zr
import pytest
from reading_of import PARAGRAPHS, drafts_of, items_of, news_page, problems_of

from pressmark.importing.content import Budget, Content
from pressmark.importing.contract import ReadOptions
from pressmark.importing.formats.members import page_parts, safe_name
from pressmark.importing.reading import read_content
from pressmark.importing.sniffing import identify
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem

_PAGE = news_page().encode()


def _zip(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _tar(members: dict[str, bytes], links: dict[str, str] | None = None) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for name, target in (links or {}).items():
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            archive.addfile(info)
    return buffer.getvalue()


def _seven(members: dict[str, bytes], password: str | None = None) -> bytes:
    buffer = io.BytesIO()
    with py7zr.SevenZipFile(buffer, "w", password=password) as archive:
        for name, data in members.items():
            archive.writestr(data, name)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("a.zip", _zip({"in/page.html": _PAGE})),
        ("a.tar", _tar({"in/page.html": _PAGE})),
        ("a.tar.gz", gzip.compress(_tar({"in/page.html": _PAGE}))),
        ("a.tar.bz2", bz2.compress(_tar({"in/page.html": _PAGE}))),
        ("a.tar.xz", lzma.compress(_tar({"in/page.html": _PAGE}))),
        ("a.7z", _seven({"in/page.html": _PAGE})),
        ("page.html.gz", gzip.compress(_PAGE)),
        ("page.html.bz2", bz2.compress(_PAGE)),
        ("page.html.xz", lzma.compress(_PAGE)),
        ("b.zip", _zip({"a.tar.gz": gzip.compress(_tar({"page.html": _PAGE}))})),
    ],
)
def test_a_page_in_every_container(name: str, packed: bytes) -> None:
    (draft,) = drafts_of(name, packed)
    assert draft.title.value == "Old bridge to close for two years"
    assert PARAGRAPHS[0] in draft.body


def test_names_that_lead_out_and_links_are_not_read() -> None:
    evil = {"good.html": _PAGE, "../../evil.html": _PAGE, "..\\..\\evil2.html": _PAGE}
    for data in (_zip(evil), _tar(evil, {"link.html": "/etc/passwd"})):
        items = items_of("a", data)
        assert [item.part for item in items if isinstance(item, Draft)] == ["good.html"]
        assert sum("leads out" in getattr(item, "reason", "") for item in items) == 2
    assert any("link" in problem.reason for problem in problems_of("a", _tar(evil, {"l": "/etc"})))


def test_nothing_is_written_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for data in (_zip({"a/b.html": _PAGE}), _tar({"a/b.html": _PAGE}), _seven({"a/b.html": _PAGE})):
        assert drafts_of("a", data)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a/b.html", "a/b.html"),
        ("/a/b", "a/b"),
        ("a/../b", "b"),
        ("../b", ""),
        ("a/../../b", ""),
        ("C:\\b", ""),
        ("a\\b", "a/b"),
        ("..\\b", ""),
        ("", ""),
        (".", ""),
        ("a\0b", ""),
    ],
)
def test_safe_names(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_parts_of_a_page_saved_beside_it_are_counted_not_read() -> None:
    members = {"p.html": _PAGE, "p_files/ad.html": _PAGE, "p_files/a.css": b"p{}", "q.html": _PAGE}
    items = items_of("a.zip", _zip(members))
    assert [item.part for item in items if isinstance(item, Draft)] == ["p.html", "q.html"]
    assert [item.part for item in items if isinstance(item, Problem)] == ["2 members"]
    assert page_parts(["x_files/a.html", "y.html"]) == set()


def test_a_bomb_stops_at_its_limit() -> None:
    blank = b" " * (8 << 20)
    packed = {
        "a.zip": _zip({"a.txt": blank}),
        "b.zip": _zip({f"{number}.txt": blank[: 1 << 20] for number in range(8)}),
        "a.tar": gzip.compress(_tar({"a.txt": blank})),
        "a.7z": _seven({"a.txt": blank}),
        "a.txt.xz": lzma.compress(blank),
    }
    for name, data in packed.items():
        assert "limit" in " ".join(_refusals(Content.of_bytes(name, data, Budget(4 << 20))))


def _refusals(content: Content) -> Iterator[str]:
    """Why nothing, or not everything, of ``content`` was read."""
    try:
        for item in read_content(content, identify(content), ReadOptions()):
            if isinstance(item, Problem):
                yield item.reason
    except UnreadableFile as error:
        yield error.message


def test_what_lies_beside_a_bomb_is_read() -> None:
    """A member that says it is too large is not even begun."""
    data = _zip({"bomb.txt": b" " * (8 << 20), "page.html": _PAGE})
    content = Content.of_bytes("a.zip", data, Budget(4 << 20))
    found = list(read_content(content, identify(content), ReadOptions()))
    assert [item.part for item in found] == ["bomb.txt", "page.html"]
    assert isinstance(found[0], Problem) and "would expand to 8 MB" in found[0].reason
    assert isinstance(found[1], Draft)


def test_containers_are_opened_to_a_limited_depth() -> None:
    data = _zip({"page.html": _PAGE})
    for _ in range(12):
        data = _zip({"inner.zip": data})
    items = items_of("deep.zip", data)
    assert not any(isinstance(item, Draft) for item in items)
    assert any("containers deep" in getattr(item, "reason", "") for item in items)


def test_encrypted_archives_give_a_reason() -> None:
    with pytest.raises(UnreadableFile, match="password"):
        items_of("a.7z", _seven({"a.html": _PAGE}, password="secret"))


@pytest.mark.parametrize("cut", [40, 200, 400])
def test_damaged_archives_give_a_reason(cut: int) -> None:
    for name, data in {
        "a.zip": _zip({"a.html": _PAGE}),
        "a.7z": _seven({"a.html": _PAGE}),
        "a.tar.xz": lzma.compress(_tar({"a.html": _PAGE})),
        "a.html.bz2": bz2.compress(_PAGE),
    }.items():
        with pytest.raises(UnreadableFile):
            assert not items_of(name, data[:cut])


def test_a_damaged_member_does_not_take_the_others_along() -> None:
    data = bytearray(_zip({"a.html": _PAGE, "b.html": _PAGE}))
    data[60:90] = b"\xff" * 30
    items = items_of("a.zip", bytes(data))
    assert [item.part for item in items if isinstance(item, Draft)] == ["b.html"]
    assert [item.part for item in items if isinstance(item, Problem)] == ["a.html"]

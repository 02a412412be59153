"""A text document that can reach nothing: no file, no address, only what it was given.

QTextDocument falls back to reading local files when a resource is missing, and the image
handler tries the bare name once more when an image is null; so every miss is answered with
something that is not null.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QObject, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument

SCHEME = "pressmark"


class SealedDocument(QTextDocument):
    """``resources`` maps ``pressmark:`` addresses to bytes of images."""

    def __init__(
        self, resources: Mapping[str, bytes] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._resources = dict(resources or {})
        self.setUndoRedoEnabled(False)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return sealed_resource(kind, QUrl(name), self._resources)


def sealed_resource(kind: int, name: QUrl, resources: Mapping[str, bytes]) -> object:
    """The resource of our own scheme; for anything else an empty one, never null."""
    data = resources.get(name.toString()) if name.scheme() == SCHEME else None
    if kind != QTextDocument.ResourceType.ImageResource.value:
        return QByteArray(b"\n")
    image = QImage()
    if data is not None:
        image.loadFromData(QByteArray(data))
    return _nothing_to_see() if image.isNull() else image


def _nothing_to_see() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image

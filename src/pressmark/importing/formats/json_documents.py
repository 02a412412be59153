"""JSON exports: whole when small, an array item by item when large."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile

_BLOCK = 1 << 20
_BLANK = " \t\r\n\ufeff"
#: Characters one item of an array may take: an article with pictures inside it fits.
_LONGEST_ITEM = 64 << 20


def load_json(content: Content) -> object:
    """The parsed document. UnreadableFile says where it breaks."""
    try:
        return json.loads(decode(content.read()).lstrip(_BLANK))
    except json.JSONDecodeError as error:
        raise UnreadableFile(f"It is not valid JSON: {error}.") from error
    except RecursionError as error:
        raise UnreadableFile("Its JSON is nested too deeply.") from error


def array_items(content: Content) -> Iterator[object]:
    """The items of the top-level array, one after the other, in the memory of one item.

    A top-level object counts as its only item. UnreadableFile after the last whole item
    when the array breaks off.
    """
    with content.open() as stream:
        feed = io.TextIOWrapper(stream, encoding="utf-8", errors="replace")
        yield from _items(iter(lambda: feed.read(_BLOCK), ""))


def objects(items: Iterator[object]) -> Iterator[dict[str, object]]:
    """Those of ``items`` that are JSON objects."""
    return (item for item in items if isinstance(item, dict))


def text_of(record: dict[str, object], *names: str) -> str:
    """The first of the named values that is text or a number, as text; empty when none is."""
    for name in names:
        value = record.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return ""


def truth_of(record: dict[str, object], *names: str) -> bool:
    """Whether one of the named values means yes: true, 1, "1", "true", "yes"."""
    return any(str(record.get(name, "")).lower() in ("1", "true", "yes") for name in names)


def list_of(record: dict[str, object], name: str) -> list[object]:
    """The named value when it is a list; empty otherwise."""
    value = record.get(name)
    return value if isinstance(value, list) else []


def _items(blocks: Iterator[str]) -> Iterator[object]:
    decoder = json.JSONDecoder()
    buffer = next(blocks, "").lstrip(_BLANK)
    is_array = buffer.startswith("[")
    position = 1 if is_array else 0
    while True:
        position = _after_blank(buffer, position)
        if position < len(buffer) and (buffer[position] == "]" or (not is_array and position)):
            return
        value, end = _decoded(decoder, buffer, position)
        if end:
            yield value
            position = end
            if not is_array:
                return
            continue
        block = next(blocks, "")
        if not block:
            if buffer[position:].strip(_BLANK + ","):
                raise UnreadableFile("It is not valid JSON, or it breaks off in the middle.")
            raise UnreadableFile("Its JSON breaks off before the list ends.")
        if len(buffer) - position > _LONGEST_ITEM:
            raise UnreadableFile("It is not valid JSON, or one item of it is too large.")
        buffer, position = buffer[position:] + block, 0


def _after_blank(buffer: str, position: int) -> int:
    while position < len(buffer) and buffer[position] in _BLANK + ",":
        position += 1
    return position


def _decoded(decoder: json.JSONDecoder, buffer: str, position: int) -> tuple[object, int]:
    """The value at ``position`` and where it ends; 0 when it is not whole yet."""
    try:
        value, end = decoder.raw_decode(buffer, position)
    except ValueError:
        return None, 0
    except RecursionError as error:
        raise UnreadableFile("Its JSON is nested too deeply.") from error
    # A number at the end of the buffer may go on in the next block.
    return (
        (value, end) if isinstance(value, dict | list | str) else (value, end * (end < len(buffer)))
    )

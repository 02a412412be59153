"""Texts that lie in the record in English, by their shape: what stands in them is said anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

#: A place of a text that something is put into.
PLACE = re.compile(r"%(\d)")


def filled(text: str, values: Sequence[str]) -> str:
    """``text`` with the first of ``values`` for %1, and so on."""
    return PLACE.sub(lambda place: values[int(place[1]) - 1], text)


def by_shape(
    text: str, shapes: Iterable[tuple[str, str]], shown: Callable[[str], str] = str
) -> str | None:
    """What the first of ``shapes`` (an expression, and what it says with %1 …) that ``text``
    has makes of it, ``shown`` giving what stands in it; None when it has none of them."""
    for shape, meant in shapes:
        match = re.fullmatch(shape, text, re.DOTALL)
        if match is not None:
            return filled(meant, [shown(value) for value in match.groups()])
    return None

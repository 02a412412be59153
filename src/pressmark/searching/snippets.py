"""A passage of an article around the hits of a query, for the list of results."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import regex

from pressmark.model.query import Field, Node
from pressmark.model.search import Snippet, WordForms
from pressmark.searching.likely_places import Lookout
from pressmark.searching.marking import KnownForms, Range, marks

ELLIPSIS = "…"
_DEFAULT_WIDTH = 240  # characters: two lines of a list at its usual width
_LEAD = 0.3  # of the width comes before the first hit, so that a hit is read in its sentence
_SPACE = regex.compile(r"\s+")
#: Places a passage may be cut at: next to white space, or before a sign of a script without
#: spaces; never inside a word, a number or a cluster of letter and accents.
_BREAK = regex.compile(
    r"(?<=\s)(?=\S)|(?=[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}])"
    r"(?!\p{M})"
)
_FARTHEST_BREAK = 60  # characters; a longer "word" is a base64 line or an address, and is cut


def snippet(
    text: str,
    node: Node,
    width: int = _DEFAULT_WIDTH,
    forms: Iterable[WordForms] | KnownForms = (),
    languages: Collection[str] = (),
    field: Field = Field.BODY,
    seen: Lookout | None = None,
) -> Snippet:
    """About ``width`` characters of ``text`` where most of the query's hits are, marked.

    The beginning when there is no hit. White space is made single; an ellipsis stands where
    something was left out. ``forms`` and ``languages`` as for
    :func:`pressmark.searching.marking.marks`. With ``seen``, the query's lookout, only the words
    around the likeliest place are read, where there is one.
    """

    def near(places: Sequence[Range]) -> list[Range]:
        start, end = _stretch(text, places, width) if places else (0, 0)
        hits = marks(text[start:end], node, forms, languages, field)
        return [(start + first, start + last) for first, last in hits]

    if seen is not None:
        hits = near(seen.places(text))
        chunks = None if hits else seen.chunks(text)
        hits = hits or near(chunks or ())
        if hits or chunks == []:
            return passage(text, hits, width)
    return passage(text, marks(text, node, forms, languages, field), width)


def passage(text: str, hits: Sequence[Range], width: int = _DEFAULT_WIDTH) -> Snippet:
    """The passage around the best of known ``hits`` (ranges of ``text``, in order)."""
    start, end = _window(text, hits, width)
    inside = [hit for hit in hits if hit[0] >= start and hit[1] <= end]
    shown, moved = _single_spaced(text, start, end, inside)
    before = ELLIPSIS if text[:start].strip() else ""
    after = ELLIPSIS if text[end:].strip() else ""
    shift = len(before)
    return Snippet(
        before + shown + after, tuple((first + shift, last + shift) for first, last in moved)
    )


def _stretch(text: str, places: Sequence[Range], width: int) -> Range:
    """The best likely places with as much text on both sides as a passage may take.

    That is a whole passage before them only where the text ends soon after.
    """
    first, last = _best_run(text, places, width)
    begin, finish = places[first][0], places[last][1]
    end = min(finish + width, len(text))
    start = max(begin - (width if end == len(text) else int(width * _LEAD)), 0)
    return (
        _break_after(text, start, begin) if start else 0,
        _break_before(text, end, finish) if end < len(text) else end,
    )


def _window(text: str, hits: Sequence[Range], width: int) -> Range:
    """The best stretch of the text, cut between words."""
    if not hits:
        return 0, _break_before(text, width, 0) if len(text) > width else len(text)
    first, last = _best_run(text, hits, width)
    spare = max(width - (hits[last][1] - hits[first][0]), 0)
    start = max(hits[first][0] - int(spare * _LEAD), 0)
    end = min(max(start + width, hits[first][1]), len(text))
    start = max(min(start, end - width), 0)
    if start:
        start = _break_after(text, start, hits[first][0])
    if end < len(text):
        end = _break_before(text, end, max(start, min(hits[last][1], end), hits[first][1]))
    return start, end


def _best_run(text: str, hits: Sequence[Range], width: int) -> tuple[int, int]:
    """Indices of the first and last hit of the window with most different words in it.

    Ties go to more hits, then to the earlier window.
    """
    words = [text[start:end].casefold() for start, end in hits]
    counts: dict[str, int] = {}
    best, chosen = (-1, -1), (0, 0)
    last = -1
    for first, (start, _) in enumerate(hits):
        while last + 1 < len(hits) and (last < first or hits[last + 1][1] - start <= width):
            last += 1
            counts[words[last]] = counts.get(words[last], 0) + 1
        score = (len(counts), last - first)
        if score > best:
            best, chosen = score, (first, last)
        counts[words[first]] -= 1
        if not counts[words[first]]:
            del counts[words[first]]
    return chosen


def _break_after(text: str, start: int, limit: int) -> int:
    """The first place from ``start`` on where a passage may begin, ``limit`` at the latest."""
    match = _BREAK.search(text, start, min(limit, start + _FARTHEST_BREAK) + 1)
    return match.start() if match and match.start() <= limit else min(limit, start)


def _break_before(text: str, end: int, limit: int) -> int:
    """The last place up to ``end`` where a passage may stop, ``limit`` at the earliest."""
    begin = max(limit, end - _FARTHEST_BREAK)
    found = [match.start() for match in _BREAK.finditer(text, begin, end + 1)]
    found = [place for place in found if begin < place <= end or place == limit > 0]
    return found[-1] if found else max(end, limit)


def _single_spaced(
    text: str, start: int, end: int, hits: Sequence[Range]
) -> tuple[str, list[Range]]:
    """The stretch with white space made single and trimmed, and the hits moved with it."""
    pieces: list[str] = []
    places: dict[int, int] = {}
    length = 0
    wanted = sorted({place for hit in hits for place in hit})
    at = start
    for place in (*wanted, end):
        piece = _SPACE.sub(" ", text[at:place])
        if not length or (pieces and pieces[-1].endswith(" ")):
            piece = piece.lstrip(" ")
        if piece:
            pieces.append(piece)
            length += len(piece)
        places[place] = length
        at = place
    shown = "".join(pieces).rstrip()
    return shown, [(places[first], min(places[last], len(shown))) for first, last in hits]

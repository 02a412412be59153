"""Merging segments into one, without their deleted documents, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.searching.index.batch import rounded, total, write_segment
from pressmark.searching.index.container import Arrays
from pressmark.searching.index.inversion import Postings, packed_field
from pressmark.searching.index.packing import ranges
from pressmark.searching.index.segment import FIELDS, FieldPostings, SegmentFile
from pressmark.searching.index.stem_tables import ArticleLanguages, stem_tables

Ints = npt.NDArray[Any]

SEGMENTS_KEPT = 4
_DELETED_SHARE = 0.3  # a segment with more than this deleted is rewritten
_OCCURRENCES_AT_ONCE = 4_000_000  # about 250 MB while they are merged


def to_merge(live: Sequence[int], deleted: Sequence[int]) -> list[int]:
    """Which segments to merge, by their numbers of live and of deleted documents.

    The smallest ones, so that at most ``SEGMENTS_KEPT`` remain, then every next larger one that
    is not yet twice as large as what is merged already: so each article is rewritten a
    logarithmic number of times, and a search has few segments to look into.
    """
    worn = {
        i for i, (kept, gone) in enumerate(zip(live, deleted, strict=True))
        if gone > _DELETED_SHARE * (kept + gone)
    }  # fmt: skip
    by_size = sorted(range(len(live)), key=live.__getitem__)
    chosen = by_size[: max(len(live) - SEGMENTS_KEPT, 0) + 1]
    merged = sum(live[i] for i in chosen)
    for i in by_size[len(chosen) :]:
        if live[i] < 2 * merged:
            chosen.append(i)
            merged += live[i]
    return sorted(worn.union(chosen if len(chosen) > 1 else ()))


def merge(segments: Sequence[tuple[SegmentFile, Ints]], path: Path) -> int:
    """Write one segment from several, each with its deleted documents; the number of articles.

    Documents keep their order; deleted ones are left out.
    """
    renumbered, articles = _renumbered(segments)
    languages = ArticleLanguages.joined(
        (file.languages, numbers >= 0)
        for (file, _), numbers in zip(segments, renumbered, strict=True)
    )
    arrays: Arrays = {}
    lengths: dict[str, Ints] = {}
    for field in FIELDS:
        lengths[field] = np.zeros(len(articles), np.int64)
        parts: list[Arrays] = []
        for postings in _merged([file.fields[field] for file, _ in segments], renumbered):
            counted = np.bincount(postings.documents, postings.counts, len(articles))
            lengths[field] += counted.astype(np.int64)
            tables = stem_tables(postings, field, languages)
            parts.append(packed_field(postings, field) | tables)
        arrays |= _joined(parts, field)
    write_segment(path, articles, rounded(lengths), total(lengths), arrays, languages)
    return len(articles)


def _renumbered(segments: Sequence[tuple[SegmentFile, Ints]]) -> tuple[list[Ints], Ints]:
    """For each segment, new number of each document or -1; and the articles in new order."""
    renumbered: list[Ints] = []
    articles: list[Ints] = []
    count = 0
    for file, deleted in segments:
        live = np.ones(file.documents, bool)
        live[deleted] = False
        renumbered.append(np.where(live, np.cumsum(live) - 1 + count, -1))
        articles.append(file.articles[live])
        count += int(live.sum())
    return renumbered, np.concatenate(articles)


def _merged(fields: Sequence[FieldPostings], renumbered: Sequence[Ints]) -> Iterator[Postings]:
    """Merged postings, a range of words at a time."""
    for bounds in _bounds(fields):
        starts = [field.first_from(bounds[0]) for field in fields]
        stops = [
            field.words if bounds[1] is None else field.first_from(bounds[1]) for field in fields
        ]
        slices = [
            _live(field.slice(start, stop), numbers)
            for field, start, stop, numbers in zip(fields, starts, stops, renumbered, strict=True)
        ]
        yield _interleaved([part for part in slices if len(part.documents)])


def _bounds(fields: Sequence[FieldPostings]) -> Iterator[tuple[bytes, bytes | None]]:
    """Ranges of words, as their UTF-8, of about ``_OCCURRENCES_AT_ONCE``."""
    largest = max(fields, key=lambda field: field.occurrence_starts()[-1])
    occurrences = largest.occurrence_starts()
    step = _OCCURRENCES_AT_ONCE // len(fields)
    marks = np.searchsorted(occurrences, np.arange(step, int(occurrences[-1]), step))
    cuts = [largest.word(int(i)).encode() for i in np.unique(marks) if 0 < i < largest.words]
    yield from zip([b"", *cuts], [*cuts, None], strict=True)


def _live(postings: Postings, renumbered: Ints) -> Postings:
    """The postings of documents that stay, under their new numbers."""
    documents = renumbered[postings.documents]
    kept = documents >= 0
    word = np.repeat(np.arange(len(postings.words)), postings.frequencies)
    frequencies = np.bincount(word[kept], minlength=len(postings.words))
    used = np.flatnonzero(frequencies)
    return Postings(
        [postings.words[i] for i in used.tolist()],
        frequencies[used],
        documents[kept],
        postings.counts[kept],
        postings.positions[np.repeat(kept, postings.counts)],
    )


def _interleaved(parts: Sequence[Postings]) -> Postings:
    """Postings of several segments as one: by word, then by segment."""
    if not parts:
        none = np.zeros(0, np.int64)
        return Postings([], none, none, none, none)
    words = sorted(set().union(*(part.words for part in parts)))
    rank = {word: i for i, word in enumerate(words)}
    keys = np.concatenate(
        [
            np.repeat(np.array([rank[word] for word in part.words]), part.frequencies)
            for part in parts
        ]
    )
    order = np.argsort(keys, kind="stable")
    counts = np.concatenate([part.counts for part in parts])
    starts = np.cumsum(counts) - counts
    counts = counts[order]
    positions = np.concatenate([part.positions for part in parts])
    return Postings(
        words,
        np.bincount(keys, minlength=len(words)),
        np.concatenate([part.documents for part in parts])[order],
        counts,
        positions[ranges(starts[order], counts)],
    )


def _joined(parts: Sequence[Arrays], field: str) -> Arrays:
    """Ranges of words one after the other."""
    if not parts:
        none = np.zeros(0, np.int64)
        return packed_field(Postings([], none, none, none, none), field)
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}

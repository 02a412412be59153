"""The Whoosh codec: makes our segments readable to Whoosh's own searcher.

Whoosh pickles the segment class by its module's path into its table of contents, so this module
and its class names never move once released. Writing goes through
:mod:`pressmark.searching.index.writer` alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
from whoosh.codec import base
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo

from pressmark.model.errors import InternalError
from pressmark.searching.index.entry import INDEX_NAME, SegmentEntry
from pressmark.searching.index.lengths import LENGTH_OF_BYTE
from pressmark.searching.index.segment import FIELDS, FieldPostings, SegmentFile


class PressmarkSegment(base.Segment):  # type: ignore[misc]
    """A segment in the table of contents: its name, size and deleted documents."""

    def __init__(self, entry: SegmentEntry) -> None:
        super().__init__(INDEX_NAME)
        self.segid = entry.segment_id
        self.file_name = entry.file_name
        self._documents = entry.documents
        self.deleted = entry.deleted

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "deleted": self.deleted.astype("<u4").tobytes()}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self.deleted = np.frombuffer(state["deleted"], "<u4").astype(np.uint32)

    def codec(self) -> PressmarkCodec:
        return PressmarkCodec()

    def should_assemble(self) -> bool:
        return False

    def doc_count_all(self) -> int:
        return self._documents

    def deleted_count(self) -> int:
        return len(self.deleted)

    def deleted_docs(self) -> list[int]:
        documents: list[int] = self.deleted.tolist()
        return documents

    def is_deleted(self, docnum: int) -> bool:
        at = int(np.searchsorted(self.deleted, docnum))
        return at < len(self.deleted) and int(self.deleted[at]) == docnum

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        if delete:
            self.deleted = np.union1d(self.deleted, [docnum]).astype(np.uint32)
        else:
            self.deleted = self.deleted[self.deleted != docnum]


class PressmarkCodec(base.Codec):  # type: ignore[misc]
    """Reads our segments for Whoosh."""

    def per_document_reader(self, storage: Any, segment: PressmarkSegment) -> DocumentReader:
        return DocumentReader(_segment_file(storage, segment), segment)

    def terms_reader(self, storage: Any, segment: PressmarkSegment) -> WordReader:
        return WordReader(_segment_file(storage, segment))

    def postings_reader(self, *_: Any, **__: Any) -> NoReturn:
        raise InternalError("postings are read through WordReader.matcher")

    def new_segment(self, *_: Any, **__: Any) -> NoReturn:
        raise InternalError("segments are written by pressmark.searching.index.writer")

    per_document_writer = field_writer = postings_writer = new_segment


def _segment_file(storage: Any, segment: PressmarkSegment) -> SegmentFile:
    return SegmentFile(Path(storage.folder) / segment.file_name)


class DocumentReader(base.PerDocumentReader):  # type: ignore[misc]
    """What Whoosh asks of a document: its lengths, its stored id, whether it is deleted."""

    def __init__(self, file: SegmentFile, segment: PressmarkSegment) -> None:
        self._file = file
        self._segment = segment

    def doc_count(self) -> int:
        return int(self._segment.doc_count())

    def doc_count_all(self) -> int:
        return self._file.documents

    def has_deletions(self) -> bool:
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> list[int]:
        return self._segment.deleted_docs()

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        if fieldname not in FIELDS:
            return default
        return int(LENGTH_OF_BYTE[self._file.length_bytes[fieldname][docnum]])

    def field_length(self, fieldname: str) -> int:
        return self._file.total_lengths.get(fieldname, 0)

    def min_field_length(self, fieldname: str) -> int:
        return int(LENGTH_OF_BYTE[min(self._file.length_bytes[fieldname], default=0)])

    def max_field_length(self, fieldname: str) -> int:
        return int(LENGTH_OF_BYTE[max(self._file.length_bytes[fieldname], default=0)])

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        return {"id": int(self._file.articles[docnum])}

    def all_stored_fields(self) -> Iterator[dict[str, Any]]:
        return (self.stored_fields(docnum) for docnum in self.all_doc_ids())


class WordReader(base.TermsReader):  # type: ignore[misc]
    """A segment's words in the shape Whoosh asks for: (field, word as UTF-8)."""

    def __init__(self, file: SegmentFile) -> None:
        self._file = file

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._find(*term) >= 0

    def indexed_field_names(self) -> tuple[str, ...]:
        return FIELDS

    def terms(self) -> Iterator[tuple[str, bytes]]:
        for field in sorted(FIELDS):
            yield from self.terms_from(field, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        for field in sorted(name for name in FIELDS if name >= fieldname):
            postings = self._file.fields[field]
            start = postings.first_from(prefix) if field == fieldname else 0
            for word in postings.words_between(start, postings.words):
                yield field, word.encode()

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        terms = self.terms_from(fieldname, prefix)
        return ((term, self.term_info(*term)) for term in terms)

    def cursor(self, fieldname: str, _fieldobj: Any) -> WordCursor:
        return WordCursor(self, fieldname, self._file.fields[fieldname])

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        number = self._find(fieldname, text)
        if number < 0:
            raise KeyError((fieldname, text))
        postings = self._file.fields[fieldname]
        documents = postings.documents(number)
        counts = postings.counts(number)
        lengths = LENGTH_OF_BYTE[self._file.length_bytes[fieldname][documents]]
        return TermInfo(
            weight=float(postings.occurrences(number)),
            df=len(documents),
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=float(1 if counts is None else counts.max()),
            minid=int(documents[0]),
            maxid=int(documents[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        number = self._find(fieldname, text)
        return float(self._file.fields[fieldname].occurrences(number)) if number >= 0 else 0.0

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        number = self._find(fieldname, text)
        return self._file.fields[fieldname].frequency(number) if number >= 0 else 0

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        info = self.term_info(fieldname, text)
        postings = self._file.fields[fieldname]
        number = self._find(fieldname, text)
        counts = postings.counts(number)
        places = postings.positions(number, counts).astype("<u4")
        documents = postings.documents(number).tolist()
        each = np.ones(len(documents), np.int64) if counts is None else counts.astype(np.int64)
        ends = np.cumsum(each)
        values = [part.tobytes() for part in np.split(places, ends[:-1])]
        return ListMatcher(
            documents,
            each.astype(np.float64).tolist(),
            values,
            format_,
            scorer=scorer,
            term=(fieldname, text),
            terminfo=info,
        )

    def _find(self, fieldname: str, text: bytes) -> int:
        postings = self._file.fields.get(fieldname)
        return -1 if postings is None else postings.find(text.decode(errors="replace"))


class WordCursor(base.FieldCursor):  # type: ignore[misc]
    """Walks a field's words in order; Whoosh's fuzzy queries use it."""

    def __init__(self, reader: WordReader, field: str, postings: FieldPostings) -> None:
        self._reader = reader
        self._field = field
        self._postings = postings
        self._at = 0

    def is_valid(self) -> bool:
        return self._at < self._postings.words

    def first(self) -> str | None:
        self._at = 0
        return self.text()

    def find(self, term: bytes | str) -> str | None:
        encoded = term if isinstance(term, bytes) else term.encode()
        self._at = self._postings.first_from(encoded)
        return self.text()

    def next(self) -> str | None:
        self._at += 1
        return self.text()

    def text(self) -> str | None:
        return self._postings.word(self._at) if self.is_valid() else None

    def term_info(self) -> TermInfo:
        return self._reader.term_info(self._field, self._postings.word(self._at).encode())

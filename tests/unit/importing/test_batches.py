"""One file as batches: what was read before a failure is kept."""

from collections.abc import Iterator

import pytest

from pressmark.importing.batches import batches_of
from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, ReadOptions, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.limits import TOO_LARGE
from pressmark.model.imports import Batch, SourceFile


class Greedy:
    """A format whose third article needs more memory than there is."""

    NAME = "greedy"
    MEDIA_TYPE = "text/plain"

    def sniff(self, _sample: Sample, /) -> Confidence:
        return Confidence.NO

    def read(self, _content: Content, _context: Context, /) -> Iterator[Item]:
        for number in range(2):
            yield compose(Fields(body=f"The bridge is closed, part {number}."), "text/plain")
        raise MemoryError


def batches(*, final: bool) -> list[Batch]:
    source = SourceFile("a.txt", "", 1)
    content = Content.of_bytes("a.txt", b"x")
    return list(batches_of(source, content, Greedy(), ReadOptions(), final=final))


def test_what_came_before_the_memory_was_spent_is_kept() -> None:
    (batch,) = batches(final=True)
    assert [draft.body[-2] for draft in batch.drafts] == ["0", "1"]
    assert batch.last and batch.failure == TOO_LARGE


def test_another_attempt_is_left_to_a_fresh_process() -> None:
    with pytest.raises(MemoryError):
        batches(final=False)

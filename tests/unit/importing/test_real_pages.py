"""Floors for what is read of real pages; ``make accuracy`` prints the figures themselves."""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "accuracy"))


def test_saved_news_pages_are_read_as_a_person_reads_them(shared_data: Path) -> None:
    import pages

    found = pages.figures(shared_data)
    assert found["pages.title"] >= 0.93
    assert found["pages.day"] >= 0.98
    assert found["pages.body_f1"] >= 0.965


@pytest.mark.skipif(not os.environ.get("PRESSMARK_THOROUGH"), reason="PRESSMARK_THOROUGH unset")
def test_the_day_of_publication_is_right_on_pages_of_every_kind(shared_data: Path) -> None:
    import htmldates

    assert htmldates.figures(shared_data)["htmldate.day"] >= 0.93

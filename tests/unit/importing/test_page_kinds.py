"""Pages of many kinds: what is the article is read, and nothing around it."""

import re
from collections.abc import Callable

import pytest
from page_kinds import KINDS, Kind

from pressmark.importing.page.article import html_article


@pytest.mark.parametrize("make", KINDS, ids=lambda make: str(make.__name__))
def test_a_page_of_this_kind_is_read(make: Callable[[], Kind]) -> None:
    kind = make()
    draft = html_article(kind.html, url=kind.url)
    body = " ".join(draft.body.split())
    assert draft.title.value == kind.title
    assert (str(draft.published.value) if draft.published else "") == kind.day
    assert (draft.source.value if draft.source else "") == kind.source
    assert [text for text in kind.story if " ".join(text.split()) not in body] == []
    assert [text for text in kind.without if text in body] == []


@pytest.mark.parametrize("make", KINDS, ids=lambda make: str(make.__name__))
def test_hardly_a_word_is_read_besides(make: Callable[[], Kind]) -> None:
    kind = make()
    words = re.findall(r"\w+", " ".join(kind.story))
    found = re.findall(r"\w+", html_article(kind.html, url=kind.url).body)
    if kind.name not in ("gallery", "live blog", "listing"):
        assert len(found) <= 1.12 * len(words)

"""Queries that cannot be understood: the place, the reason and the mend."""

import os
import random
import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import scraps

from pressmark.model.errors import QueryError
from pressmark.searching.language.parsing import LONGEST_QUERY, parse
from pressmark.searching.language.printing import to_text


@pytest.mark.parametrize(
    ("text", "wrong", "suggestion"),
    [
        ("a AND", "AND", "a"),
        ("AND a", "AND", "a"),
        ("a OR OR b", "OR", "a OR b"),
        ("a NEAR/5", "NEAR/5", "a"),
        ("- a", "-", "a"),
        ("a -", "-", "a"),
        ("a & b", "&", "a AND b"),
        ("a || b", "||", "a OR b"),
        ("a … b", "…", "a b"),
        ("()", "()", ""),
        ("(a b", "(", "(a b)"),
        ("((a b", "(", "((a b))"),
        ("a b)", ")", "a b"),
        ('"a b', '"a b', '"a b"'),
        ('a "', '"', "a"),
        ('""', '""', ""),
        ('"…"', '"…"', ""),
        ("*", "*", ""),
        ("a ?? b", "??", "a b"),
        ("co-op*", "co-op*", '"co op*"'),
        ("乌克*", "乌克*", '"乌克"'),
        ("kiev~5", "~5", "kiev~2"),
        ("ki*v~1", "ki*v~1", "ki*v"),
        ("=ki*v", "=ki*v", "ki*v"),
        ("=", "=", ""),
        ('"a b"~', "~", '"a b"~5'),
        ('"a"~3', "~3", '"a"'),
        ("/a", "/a", '"/a"'),
        ("/[/", "/[/", ""),
        ("/(a+)+$/", "/(a+)+$/", '"a"'),
        ("/crude oil/", "/crude oil/", '"crude oil"'),
        ("a NEAR/0 b", "NEAR/0", "a NEAR/1 b"),
        ("a NEAR/99999 b", "NEAR/99999", "a NEAR/1000 b"),
        ("a NEAR/5 -b", "NEAR/5 -", "a AND -b"),
        ("(a b) NEAR/5 c", "(a b)", "(a b) AND c"),
        ("a w/5 tag:x", "tag:x", "a AND tag:x"),
        ("a w/p b", "w/p", "a w/75 b"),
        ("a pre/3 b", "pre/3", "a w/3 b"),
        ("sorce:Metro", "sorce:Metro", "source:Metro"),
        ("foo:bar", "foo:bar", '"foo:bar"'),
        ("автор:Иванов", "автор:Иванов", '"автор:Иванов"'),
        ("title:", "title:", ""),
        ("(title:)", "title:", ""),
        ("title:source:x", "title:", "source:x"),
        ("title:-a", "-", "-title:a"),
        ("=title:a", "=title:a", "title:=a"),
        ("source:BBC*", "BBC*", 'source:"BBC"'),
        ("is:stared", "stared", "is:starred"),
        ("has:tagz", "tagz", "has:tag"),
        ("id:x", "x", "id:1,2"),
        ("date:13.10.2022", "13.10.2022", "date:2022-10-13"),
        ('date:"Oct 2022"', "Oct 2022", 'date:"2022-10"'),
        ("date:13 Oct 2022 a", "13 Oct 2022", "date:2022-10-13 a"),
        ("date:October 13, 2022", "October 13, 2022", "date:2022-10-13"),
        ("after:октябрь 2022", "октябрь 2022", "after:2022-10"),
        ("date:none", "none", "date:undated"),
        ("a 2019..2021", "2019..2021", "a date:2019..2021"),
        ("2019-10..", "2019-10..", "date:2019-10.."),
        ("intitle:a", "intitle:a", "title:a"),
        ("ext:pdf", "ext:pdf", "format:pdf"),
        ("year:2020", "year:2020", "date:2020"),
        ("date:2022/10", "2022/10", "date:2022-10"),
        ("date:20221013", "20221013", "date:2022-10-13"),
        ("date:2022-13", "2022-13", "date:2022"),
        ("date:2023-02-29", "2023-02-29", "date:2023"),
        ("date:2023..2022", "2023..2022", "date:2022..2023"),
        ("a AND foo:b (c", "foo:b", 'a AND "foo:b" (c)'),
    ],
)
def test_a_mistake_is_placed_and_mended(text: str, wrong: str, suggestion: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    error = caught.value
    assert text[error.start : error.end] == wrong
    assert error.suggestion == suggestion
    assert error.message.endswith(".")
    assert error.query == text


def test_too_long_and_too_deep() -> None:
    for text in ("a " * LONGEST_QUERY, "-" * 500 + "a", " NEAR/2 ".join("ab" * 200)):
        with pytest.raises(QueryError) as caught:
            parse(text)
        parse(caught.value.suggestion)


def test_deep_brackets_and_long_lists_are_fine() -> None:
    assert to_text(parse("(" * 9000 + "a" + ")" * 9000)) == "a"
    many = " OR ".join(f"w{n}" for n in range(2000))
    assert to_text(parse(many)) == many


@given(scraps | st.text(max_size=40))
def test_any_text_is_a_tree_or_a_placed_error(text: str) -> None:
    check(text)


def check(text: str) -> None:
    """Parses and prints, or fails with a place inside the text and a suggestion that parses."""
    try:
        node = parse(text)
    except QueryError as error:
        assert 0 <= error.start <= error.end <= len(text)
        assert error.message
        parse(error.suggestion)
    else:
        assert parse(to_text(node)) == node


@pytest.mark.skipif("PRESSMARK_THOROUGH" not in os.environ, reason="takes minutes")
@pytest.mark.timeout(1800)
def test_a_hundred_thousand_random_texts() -> None:
    chance = random.Random(7)
    pieces = [
        *string.printable,
        *"AND OR NOT NEAR/5 w/3 title: date: is: “ ” « » – é Київ 乌".split(),
    ]
    slowest = 0.0
    for _ in range(100_000):
        text = "".join(chance.choices(pieces, k=chance.randrange(120)))
        started = time.process_time()
        check(text)
        slowest = max(slowest, time.process_time() - started)
    print(f"slowest of 100,000: {slowest * 1000:.1f} ms")

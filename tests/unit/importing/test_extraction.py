"""The article's lines out of a page: which part holds it, what is left out, how it is parted."""

from __future__ import annotations

import pytest

from pressmark.importing.page.extraction import extract, text_of_part
from pressmark.importing.page.loose_text import wrap_loose_text
from pressmark.importing.page.parsing import parse_page
from pressmark.importing.page.pruning import prune

FIRST = "The council of the harbour town met on Monday to decide about the old bridge. " * 2
SECOND = "Nobody had expected the vote to be as close as it was in the end, the mayor said. " * 2
STORY = f"<p>{FIRST}</p><p>{SECOND}</p>"


def lines(body: str) -> list[str]:
    tree = parse_page(f"<html><body>{body}</body></html>")
    prune(tree)
    return extract(tree)


def one_line(text: str) -> str:
    return " ".join(text.split())


WANTED = [one_line(FIRST), one_line(SECOND)]


@pytest.mark.parametrize(
    "opening",
    [
        "<div class='entry-content'>",
        "<div itemprop='articleBody'>",
        "<article>",
        "<section id='story'>",
        "<div class='storyContent x' id='content'>",
        "<main>",
    ],
)
def test_the_part_named_as_the_holder_is_read(opening: str) -> None:
    tag = opening[1:].split()[0].rstrip(">")
    other = "<div class='box'><p>Something else that happened in the town last year.</p></div>"
    assert lines(f"{other}{opening}{STORY}</{tag}>{other}") == WANTED


def test_a_holder_inside_comments_or_a_footer_is_none() -> None:
    comment = f"<div id='comments'><article>{STORY.upper()}</article></div>"
    footer = f"<footer><article>{STORY.upper()}</article></footer>"
    assert lines(f"{comment}{footer}<article>{STORY}</article>") == WANTED


def test_parts_named_like_something_beside_the_story_are_left_out() -> None:
    beside = "".join(
        f"<div class='{name}'><p>This is not a part of the story at all.</p></div>"
        for name in ("share-bar", "newsletter-box", "teaser", "comment-list", "post-author")
    )
    assert lines(f"<article>{beside}{STORY}<div hidden style='display:none'>x</div></article>") == (
        WANTED
    )


def test_a_story_whose_own_part_is_so_named_is_kept() -> None:
    assert lines(f"<article><div class='teaser-body'>{STORY}</div></article>") == WANTED


def test_lists_of_links_go_and_links_in_sentences_stay() -> None:
    links = "".join(f"<li><a href='/{n}'>Another story number {n}</a></li>" for n in range(6))
    sentence = f"<p>{FIRST}<a href='/x'>said</a> so.</p>"
    found = lines(f"<article>{sentence}<div><ul>{links}</ul></div><p>{SECOND}</p></article>")
    assert found == [one_line(f"{FIRST}said so."), WANTED[1]]


def test_breaks_part_paragraphs_and_lists_and_tables_keep_their_lines() -> None:
    body = (
        f"<article>{STORY}<p>One.<br>Two <b>bold</b> words.</p>"
        "<ul><li>First<ul><li>Inner</li></ul></li><li><p>Second</p></li></ul>"
        "<table><tr><th>Year</th><th>Ships</th></tr><tr><td>1998</td><td>12</td></tr></table>"
        "<h3>A heading that nothing follows</h3></article>"
    )
    assert lines(body)[2:] == [
        "One.",
        "Two bold words.",
        "- First",
        "- Inner",
        "- Second",
        "| Year | Ships |",
        "| 1998 | 12 |",
    ]


def test_text_outside_paragraphs_is_read_where_there_are_none() -> None:
    found = lines(f"<div class='article-body'>{FIRST}<br><br>{SECOND}</div>")
    assert found == WANTED


def test_without_a_named_holder_the_paragraphs_of_the_page_count() -> None:
    assert lines(f"<div class='x1'><div class='y2'>{STORY}</div></div><div>Imprint</div>") == WANTED


def test_a_first_paragraph_that_lies_apart_stands_before_the_rest() -> None:
    apart = f"<div class='article-body'><p>{FIRST}</p></div>"
    rest = f"<article><p>{SECOND}</p><p>{SECOND.upper()}</p></article>"
    assert lines(apart + rest) == [*WANTED, one_line(SECOND.upper())]


def test_the_page_stays_as_it_is() -> None:
    tree = parse_page(f"<html><body><article class='x'>{STORY}</article></body></html>")
    before = tree.text_content()
    assert text_of_part(tree.find("body/article")) == WANTED
    assert tree.text_content() == before


def test_soft_hyphens_are_no_part_of_the_text() -> None:
    assert (
        lines(f"<article><p>bio&shy;po&shy;li&shy;tisch</p>{STORY}</article>")[0] == "biopolitisch"
    )


def test_a_form_around_the_story_is_kept_and_one_beside_it_goes() -> None:
    form = "<div><form><p>Write what you think of this, and who you are.</p></form></div>"
    assert lines(f"<article><form>{STORY}</form>{form}</article>") == WANTED


def test_a_header_around_the_story_is_kept() -> None:
    assert lines(f"<article><header><div>{STORY}</div></header></article>") == WANTED


def test_text_between_divisions_is_read_with_the_short_text_beside_it() -> None:
    picture = "<div class='photo'><img src='a.jpg'></div>"
    body = f"<b>Harbour</b><br><br>{picture}{FIRST}<br><br>{SECOND}{picture}The mayor left."
    tree = parse_page(f"<html><body><div><div class='x'>{body}</div></div></body></html>")
    wrap_loose_text(tree)
    assert extract(tree) == ["Harbour", *WANTED, "The mayor left."]


def test_a_row_of_links_between_divisions_is_no_text() -> None:
    links = " | ".join(f"<a href='/{n}'>Another story, number {n}</a>" for n in range(9))
    tree = parse_page(f"<html><body><div>{STORY}{links}<div>x</div></div></body></html>")
    wrap_loose_text(tree)
    assert extract(tree) == WANTED


def test_comments_of_visitors_are_no_part_of_the_story() -> None:
    comments = f"<div class='visitor_comments'>{STORY.upper()}</div>"
    assert lines(f"<div>{STORY}</div>{comments}") == WANTED


def test_how_words_are_pronounced_is_no_part_of_the_text() -> None:
    law = "<ruby>法律<rt>ほうりつ</rt></ruby>ができて、"
    parent = "<ruby>親<rp>(</rp><rt>おや</rt><rp>)</rp></ruby>が"
    found = lines(f"<article>{STORY}<p>{law}{parent}</p></article>")
    assert found == [*WANTED, "法律ができて、親が"]

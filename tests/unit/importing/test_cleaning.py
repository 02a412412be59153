"""What is cut out of a body, and what must stay."""

import pytest

from pressmark.importing.metadata.titles import first_sentence_title, title_claim
from pressmark.importing.text.cleaning import clean_body
from pressmark.importing.text.feed_footer import feed_source
from pressmark.importing.text.wrapping import unwrap
from pressmark.model.kinds import Origin

STORY = "The council met on Monday to talk about the bridge, which has been closed since spring."


@pytest.mark.parametrize(
    "line",
    [
        "Got a story? Get in touch with our news team by emailing us at desk@example.org.",
        "For more stories like this, check our news page.",
        "Follow The Planet on Twitter and Facebook for the latest news updates.",
        "MORE : Bridge ‘will never open’ says engineer",
        "0 Comments",
        "Share this article",
        "ADVERTISEMENT",
        "Copyright © 2019 The Daily Planet, LLC.",
        "Sign up for our daily newsletter",
    ],
)
def test_boilerplate_is_cut_and_kept_apart(line: str) -> None:
    cleaned = clean_body(f"{STORY}\n{STORY} Again.\n{line}")
    assert line not in cleaned.body
    assert [cut.text for cut in cleaned.cuts] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "“Follow us on Twitter,” she told the crowd, and thousands did within the hour.",
        "For more information the ministry has opened a telephone line.",
        "The comments drew anger.",
        "Twitter said it would appeal.",
    ],
)
def test_prose_that_sounds_like_boilerplate_stays(line: str) -> None:
    assert line in clean_body(f"{STORY}\n{line}\n{STORY} Again.").body


def test_a_glued_teaser_parts_from_the_sentence() -> None:
    glued = (
        "'Our patients are fine': Inside the facility with 199 humans on iceThey have since been "
        "advancing along the bank. More troops followed."
    )
    body = clean_body(f"{STORY}\n{glued}").body
    assert "iceThey" not in body
    assert "on ice\n\nThey have since" in body


@pytest.mark.parametrize("name", ["YouTube", "McDonald", "iPhone", "LinkedIn", "eBay", "MySpace"])
def test_names_with_capitals_inside_stay_whole(name: str) -> None:
    assert f"{name} has been" in clean_body(f"Shares of {name} has been rising.").body


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("from News – Metro https://ift.tt/urewXKx", "News – Metro"),
        ("from Yahoo! News, World https://ift.tt/3abc via IFTTT", "Yahoo! News, World"),
        ("from BBC News - Home http://ift.tt/1abCd", "BBC News - Home"),
        ("He came from Metro https://example.org/x", ""),
    ],
)
def test_a_feed_footer_names_its_source(line: str, source: str) -> None:
    assert feed_source(line) == source


def test_hard_wrapped_lines_become_paragraphs() -> None:
    wrapped = (
        "Showers continued throughout the week in the cocoa\n"
        "zone, alleviating the drought since early January and\n"
        "improving prospects for the coming harvest, although\n"
        "levels of water have not been restored."
    )
    assert "\n" not in unwrap(wrapped)


def test_verse_keeps_its_lines() -> None:
    verse = "\n".join(["A short line", "another one", "and a third"] * 5)
    assert clean_body(verse).body == verse


def test_a_text_of_nothing_but_boilerplate_is_not_emptied() -> None:
    assert clean_body("ADVERTISEMENT").body == "ADVERTISEMENT"


def test_a_repeated_title_is_cut() -> None:
    cleaned = clean_body(f"The Bridge Is Closed!\n\n{STORY}", title="The bridge is closed")
    assert cleaned.body == STORY


def test_a_title_is_derived_from_the_first_sentence() -> None:
    claim = first_sentence_title(f"{STORY} Then they left. It was late.")
    assert claim is not None
    assert claim.value == STORY.rstrip(".")
    assert claim.origin is Origin.FIRST_SENTENCE


@pytest.mark.parametrize(
    "sentence", ["Mr. Roe left.", "He met J. P. Doe there.", "In the U.S. Senate it failed."]
)
def test_an_abbreviation_does_not_end_the_first_sentence(sentence: str) -> None:
    claim = first_sentence_title(f"{sentence} More followed.")
    assert claim is not None
    assert claim.value == sentence.rstrip(".")


def test_a_title_is_never_empty() -> None:
    assert title_claim("", Origin.EXPORT, "", "2022_notes.txt").value == "2022 notes"
    assert title_claim(" ", Origin.EXPORT, "").value == "Untitled"


def test_soft_hyphens_and_other_marks_for_line_breaks_are_taken_out() -> None:
    body = "The bio\u00adpoli\u00adtics of the \u200bbridge was a matter of Re\u00ad\ngierung."
    assert clean_body(body).body == "The biopolitics of the bridge was a matter of Regierung."

"""Citations against the rules of the three styles."""

from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from samples import article, odd_articles

from pressmark.exporting import Exported, cite, styles
from pressmark.model.dates import PartialDate
from pressmark.model.errors import UserError

_URL = "https://metro.co.uk/2022/10/13/flee-kherson"
_MANY = tuple(f"Ann F{letter}" for letter in "abcdefghijklmnopqrstuvwxy")


@pytest.mark.parametrize(
    ("fields", "apa", "chicago", "mla"),
    [
        (
            {"page": ""},
            f"Smith, J. A., & Doe, J. (2022, October 13). Flee Kherson, leader says. Metro. {_URL}",
            "Smith, John A., and Jane Doe. “Flee Kherson, leader says.” Metro, October 13, 2022. "
            f"{_URL}.",
            "Smith, John A., and Jane Doe. “Flee Kherson, leader says.” Metro, 13 Oct. 2022, "
            f"{_URL}.",
        ),
        (
            {"authors": (), "url": "", "source": "The Guardian", "title": "Who won?"},
            "Who won? (2022, October 13). The Guardian, A1.",
            "The Guardian. “Who won?” October 13, 2022.",
            "“Who won?” The Guardian, 13 Oct. 2022, p. A1.",
        ),
        (
            {"published": None, "authors": ("Reuters",), "page": ""},
            f"Reuters. (n.d.). Flee Kherson, leader says. Metro. {_URL}",
            f"Reuters. “Flee Kherson, leader says.” Metro, accessed November 1, 2022. {_URL}.",
            f"Reuters. “Flee Kherson, leader says.” Metro, {_URL}. Accessed 1 Nov. 2022.",
        ),
        (
            {"published": PartialDate(2022, 9), "url": "", "page": "", "authors": ("Jane Doe",)},
            "Doe, J. (2022, September). Flee Kherson, leader says. Metro.",
            "Doe, Jane. “Flee Kherson, leader says.” Metro, September 2022.",
            "Doe, Jane. “Flee Kherson, leader says.” Metro, Sept. 2022.",
        ),
        (
            {"published": PartialDate(1916), "url": "", "page": "", "authors": ("Jane Doe",)},
            "Doe, J. (1916). Flee Kherson, leader says. Metro.",
            "Doe, Jane. “Flee Kherson, leader says.” Metro, 1916.",
            "Doe, Jane. “Flee Kherson, leader says.” Metro, 1916.",
        ),
        (
            {"authors": _MANY, "url": "", "page": "", "title": "Many"},
            ", ".join(f"F{letter}, A." for letter in "abcdefghijklmnopqrs")
            + ", … Fy, A. (2022, October 13). Many. Metro.",
            "Fa, Ann, Ann Fb, Ann Fc, et al. “Many.” Metro, October 13, 2022.",
            "Fa, Ann, et al. “Many.” Metro, 13 Oct. 2022.",
        ),
        (
            {
                "authors": ("A. Ash", "B. Birch", "C. Cedar"),
                "url": "",
                "page": "",
                "title": "Three",
            },
            "Ash, A., Birch, B., & Cedar, C. (2022, October 13). Three. Metro.",
            "Ash, A., B. Birch, and C. Cedar. “Three.” Metro, October 13, 2022.",
            "Ash, A., et al. “Three.” Metro, 13 Oct. 2022.",
        ),
        (
            {
                "authors": ("Иван Иванов",),
                "title": "Эвакуация «Херсона»",
                "source": "Новая газета",
                "url": "",
                "page": "",
            },
            "Иванов, И. (2022, October 13). Эвакуация «Херсона». Новая газета.",
            "Иванов, Иван. “Эвакуация ‘Херсона’.” Новая газета, October 13, 2022.",
            "Иванов, Иван. “Эвакуация ‘Херсона’.” Новая газета, 13 Oct. 2022.",
        ),
        (
            {
                "authors": ("山田太郎",),
                "title": "戦争",
                "source": "朝日新聞",
                "url": "",
                "page": "1-3",
            },
            "山田太郎. (2022, October 13). 戦争. 朝日新聞, 1–3.",
            "山田太郎. “戦争.” 朝日新聞, October 13, 2022.",
            "山田太郎. “戦争.” 朝日新聞, 13 Oct. 2022, pp. 1–3.",
        ),
        (
            {
                "authors": ("Ursula von der Leyen", "Martin Luther King, Jr."),
                "title": 'He said "no."',
                "url": "",
                "page": "",
            },
            "von der Leyen, U., & King, M. L., Jr. (2022, October 13). He said “no.” Metro.",
            "von der Leyen, Ursula, and Martin Luther King Jr. “He said ‘no.’” Metro, "
            "October 13, 2022.",
            "von der Leyen, Ursula, and Martin Luther King Jr. “He said ‘no.’” Metro, "
            "13 Oct. 2022.",
        ),
        (
            {"source": "", "authors": (), "page": ""},
            f"Flee Kherson, leader says. (2022, October 13). {_URL}",
            f"“Flee Kherson, leader says.” October 13, 2022. {_URL}.",
            f"“Flee Kherson, leader says.” 13 Oct. 2022, {_URL}.",
        ),
        (
            {"source": "", "authors": (), "page": "", "url": "", "published": None, "title": ""},
            "[Untitled]. (n.d.).",
            "“[Untitled].” n.d.",
            "“[Untitled].”",
        ),
    ],
)
def test_references(fields: dict[str, Any], apa: str, chicago: str, mla: str) -> None:
    one = article(**fields)
    assert [cite(one, style.id) for style in styles()] == [apa, chicago, mla]


def test_html_has_italics_and_no_foreign_markup() -> None:
    one = article(title="Q & A <script>x</script>", url="https://a.b/?x=1&y='2'")
    for style in styles():
        text = cite(one, style.id, html=True)
        assert "<i>Metro</i>" in text
        assert "Q &amp; A &lt;script&gt;" in text
        assert "x=1&amp;y=&#x27;2&#x27;" in text


def test_an_unknown_style_is_said() -> None:
    with pytest.raises(UserError, match="apa, chicago, mla"):
        cite(article(), "bluebook")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)


@given(odd_articles)
def test_any_article_can_be_cited(one: Exported) -> None:
    for style in styles():
        assert cite(one.article, style.id)
        tags = _Tags()
        tags.feed(cite(one.article, style.id, html=True))
        assert tags.seen <= {"i"}

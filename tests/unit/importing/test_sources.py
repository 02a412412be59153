"""Which outlet an article comes from."""

import pytest

from pressmark.importing.metadata.sources import clean_source, domain_of, find_source
from pressmark.model.kinds import Origin


@pytest.mark.parametrize(
    "name",
    ["www.nytimes.com", "New York Times - News", "The New York Times", "NY Times", "nytimes.com"],
)
def test_spellings_of_one_outlet_are_one_source(name: str) -> None:
    claim, keys = find_source([(name, Origin.EXPORT)])
    assert claim is not None
    assert claim.value == "The New York Times"
    assert claim.evidence == name
    assert "name:new york times" in keys


@pytest.mark.parametrize(
    ("stated", "outlet"),
    [
        ("The Guardian (London)", "The Guardian"),
        ("The Guardian(London)", "The Guardian"),
        ("The Independent (United Kingdom)", "The Independent"),
        ("MAIL ON SUNDAY (London)", "The Mail on Sunday"),
        ("The Guardian (Nigeria)", "The Guardian (Nigeria)"),
        ("The Times (South Africa)", "The Times (South Africa)"),
        ("The Daily Planet (London)", "The Daily Planet (London)"),
    ],
)
def test_a_place_in_brackets_belongs_to_the_outlet_of_its_country(stated: str, outlet: str) -> None:
    claim, _ = find_source([(stated, Origin.EXPORT)])
    assert claim is not None
    assert claim.value == outlet


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("News – Metro", "Metro"),
        ("Politics – The Daily Planet", "The Daily Planet"),
        ("The Daily Planet - World", "The Daily Planet"),
        ("Top Stories - What, Now!", "What, Now!"),
        ("Planet News Online", "Planet News Online"),
        ("BBC News - World", "BBC News"),
        ("NYT > World", "The New York Times"),
    ],
)
def test_a_feeds_title_gives_the_sites_name(title: str, site: str) -> None:
    claim, _ = find_source([(title, Origin.FEED)])
    assert claim is not None
    assert claim.value == site


def test_a_domain_names_a_known_outlet_and_its_parts() -> None:
    claim, keys = find_source([], url="https://edition.cnn.com/2020/01/01/x")
    assert claim is not None
    assert (claim.value, claim.origin) == ("CNN", Origin.DOMAIN)
    assert keys[0] == "domain:cnn.com"


def test_an_unknown_domain_is_its_own_name() -> None:
    claim, keys = find_source([], url="https://www.smalltown-news.example.co/a")
    assert claim is not None
    assert claim.value == "smalltown-news.example.co"
    assert keys[0] == "domain:smalltown-news.example.co"


def test_a_name_that_adds_to_the_outlets_is_the_outlet() -> None:
    claim, _ = find_source([("Fox News Opinion", Origin.EXPORT)], url="https://www.foxnews.com/a")
    assert claim is not None
    assert claim.value == "Fox News"


def test_a_stated_name_goes_before_the_domain() -> None:
    claim, _ = find_source([("Guest Letters", Origin.EXPORT)], url="https://www.foxnews.com/a")
    assert claim is not None
    assert claim.value == "Guest Letters"


def test_shorteners_and_archives_are_no_source() -> None:
    assert domain_of("https://ift.tt/urewXKx") == ""
    assert domain_of("https://web.archive.org/web/2016/http://a.org") == ""
    assert find_source([("", Origin.EXPORT)], url="https://ift.tt/x") == (None, ())


def test_a_name_without_divider_stays() -> None:
    assert clean_source("  Le  Monde ") == "Le Monde"


@pytest.mark.parametrize(
    "url",
    [
        "https://search.proquest.com/docview/219931507?accountid=0",
        "https://search-proquest-com.ezproxy.example.edu/docview/1",
        "https://infoweb.newsbank.com/apps/news/document-view?p=1",
        "https://trove.nla.gov.au/newspaper/article/1",
        "https://archive.org/details/paper",
    ],
)
def test_a_librarys_address_makes_no_two_papers_one(url: str) -> None:
    (_, first), (_, second) = (
        find_source([(name, Origin.EXPORT)], url=url)
        for name in ("Chicago Tribune", "The Daily Planet")
    )
    assert not set(first) & set(second)
    assert find_source([], url=url) == (None, ())


def test_a_blog_of_a_library_is_a_source() -> None:
    assert domain_of("https://blogs.loc.gov/2020/01/02/x") == "blogs.loc.gov"

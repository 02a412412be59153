"""Retriever's plain text, as Swedish and Norwegian papers come in it."""

from export_reading import (
    day,
    drafts,
    format_of,
    problems,
    read_bytes,
    stated_source,
)

RULE = "=" * 78
SWEDISH = f"""Ett bibliotek
Datum 2021-09-29

Nyheter:

> Bron stängs, Dagens Tidning, 2004-12-27

> Färjan går, Dagens Tidning, 2004-12-29 09:31

> En tredje, Dagens Tidning, 2004-12-30


Bron stängs
Dagens Tidning, 2004-12-27
Sida 15
Publicerat i print.

Det första stycket av texten som är så långt att det bryts på mer än en rad
i filen och fortsätter här, tills det tar slut.

Det andra stycket, 2004-12-28.
© Dagens Tidning<br>Alla artiklar är skyddade.

Läs hela artikeln på http://ret.nu/abc
{RULE}

Färjan går
Dagens Tidning, 2004-12-29 09:31
Publicerat på webb.

En kort text...

©Dagens Tidning

Se webartikeln på http://ret.nu/def
{RULE}
"""
NORWEGIAN = f"""
Broen stenges
{"-" * 78}

Avisen, 13.10.2022 10:15
Publisert på nett.
Seksjon: Innenriks

En tekst.

© Avisen

Se webartikkelen på https://avisen.example/broen
{RULE}

Fergen går
{"-" * 78}

Avisen, 14.10.2022
Side 4
Publisert på trykk.

En annen tekst.

© Avisen
"""


def test_swedish_articles_below_their_list() -> None:
    for data in (SWEDISH, SWEDISH.encode("cp1252"), SWEDISH.replace("\n", "\r\n")):
        assert format_of("a.txt", data) == "retriever-text"
        items = read_bytes("a.txt", data)
        first, second = drafts(items)
        assert (first.title.value, second.title.value) == ("Bron stängs", "Färjan går")
        assert (day(first), stated_source(first), first.page) == (
            "2004-12-27", "Dagens Tidning", "15")  # fmt: skip
        assert first.body.split("\n\n")[1] == "Det andra stycket, 2004-12-28."
        assert [cut.text for cut in first.cuts] == ["© Dagens Tidning"]
        assert first.url is not None
        assert first.url.value == "http://ret.nu/abc"
        assert (day(second), second.body) == ("2004-12-29", "En kort text...")
        assert problems(items) == ["The list names 3 articles; the file holds 2."]


def test_norwegian_articles_with_a_line_below_the_headline() -> None:
    items = read_bytes("a.txt", NORWEGIAN)
    first, second = drafts(items)
    assert problems(items) == []
    assert (first.title.value, day(first), stated_source(first)) == (
        "Broen stenges", "2022-10-13", "Avisen")  # fmt: skip
    assert "avisen.example/broen" in (first.url.value if first.url else "")
    assert first.body == "En tekst."
    assert first.section == "Innenriks"
    assert (second.title.value, day(second), second.page) == ("Fergen går", "2022-10-14", "4")
    assert second.body == "En annen tekst."


def test_a_text_with_a_day_in_it_is_no_export() -> None:
    note = "A note\n\nLondon, 2022-10-13\n\nPublished on a wall.\n\nText.\n"
    assert format_of("a.txt", note) == "text"

"""Boilerplate learnt from what repeats across a source's articles."""

from pressmark.importing.text.repeated import LineCounts, without_repeated

SLOGAN = "The Planet: all the news of the town since 1889."


def articles(count: int) -> list[str]:
    return [
        f"Story number {n} begins.\n\nIt goes on, as {n} did.\n\n{SLOGAN}" for n in range(count)
    ]


def counted(bodies: list[str]) -> LineCounts:
    counts = LineCounts()
    for body in bodies:
        counts.observe(body)
    return counts


def test_what_most_articles_end_with_is_cut_and_kept_apart() -> None:
    bodies = articles(20)
    cleaned = without_repeated(bodies[3], counted(bodies))
    assert cleaned.body == "Story number 3 begins.\n\nIt goes on, as 3 did."
    assert [cut.text for cut in cleaned.cuts] == [SLOGAN]


def test_a_few_articles_prove_nothing() -> None:
    bodies = articles(4)
    assert without_repeated(bodies[0], counted(bodies)).body == bodies[0]


def test_a_line_two_stories_in_a_hundred_share_stays() -> None:
    others = [f"Only in {n}.\n\nAnd {n} again." for n in range(200)]
    bodies = articles(6) + others
    assert without_repeated(bodies[0], counted(bodies)).body == bodies[0]


def test_an_article_of_nothing_else_is_not_emptied() -> None:
    assert without_repeated(SLOGAN, counted([SLOGAN] * 20)).body == SLOGAN


def test_versions_of_one_article_do_not_empty_it() -> None:
    first = "The bridge will be closed for a year.\n\nThe mayor said so on Tuesday evening."
    bodies = [f"{first}\n\nUpdate number {n}." for n in range(30)]
    assert without_repeated(bodies[0], counted(bodies)).body == bodies[0]


def test_short_lines_may_repeat() -> None:
    bodies = [f"Question {n} of the series?\n\nYes.\n\nAnswer {n}, at length." for n in range(30)]
    assert without_repeated(bodies[0], counted(bodies)).body == bodies[0]


def test_what_was_cut_earlier_still_counts() -> None:
    counts = LineCounts()
    for n in range(9):
        counts.observe(f"Story number {n} begins.\n\nIt goes on.", [SLOGAN])
    body = articles(1)[0]
    assert without_repeated(body, counts).body == body.removesuffix(f"\n\n{SLOGAN}")

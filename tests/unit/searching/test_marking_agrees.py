"""What is marked agrees with what is found: an article matches exactly when it has hits."""

from random import Random

from archives import LEAVES, made_up, random_leaf
from naive import matches

from pressmark.model.query import Field, Near, Node, Or, Phrase
from pressmark.searching.language.parsing import parse
from pressmark.searching.language.printing import to_text
from pressmark.searching.marking import marks
from pressmark.searching.snippets import snippet


def _query(random: Random, depth: int = 2) -> Node:
    """A query of words and places only, in which every part that matches is a hit."""
    kind = random.randrange(6 if depth else 2)
    if kind < 2:
        return random_leaf(random)
    if kind == 2:
        field = random.choice((Field.ANY, Field.TITLE, Field.BODY))
        return Phrase((random_leaf(random), random_leaf(random)), random.choice((0, 0, 2)), field)
    one, other = _query(random, depth - 1), _query(random, depth - 1)
    return Or((one, other)) if kind == 3 else Near(one, other, random.randint(1, 9))


def test_an_article_is_found_exactly_when_it_has_hits() -> None:
    random = Random(11)
    texts = [made_up(random, i) for i in range(1, 61)]
    found = 0
    for _ in range(60):
        node = _query(random)
        for text in texts:
            languages = (text.language or "en",)
            title = marks(text.title, node, (), languages, Field.TITLE)
            body = marks(text.body, node, (), languages, Field.BODY)
            assert bool(title or body) == matches(node, text), (to_text(node), text)
            found += bool(title or body)
            if body:
                assert snippet(text.body, node, languages=languages).marks
    assert found > 200


def test_random_trees_of_the_search_tests_print_and_parse() -> None:
    random = Random(12)
    for _ in range(300):
        node = _query(random)
        assert to_text(parse(to_text(node))) == to_text(node)
    assert all(parse(word) for word in LEAVES)

"""An article of any length is read in pieces that lose and double nothing."""

from hypothesis import given
from hypothesis import strategies as st

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.recognisers.english import _pieces

SENTENCE = "Vladimir Saldo met J. P. Smith in Kherson on Tuesday. "


def pieces(body: str) -> list[tuple[int, str]]:
    return [(piece.start, piece.text) for piece in _pieces(ArticleText(1, "", body, "en"))]


@given(
    st.lists(
        st.one_of(
            st.just(SENTENCE),
            st.just("\n\n"),
            st.text(max_size=30),
            st.integers(1, 3000).map(lambda n: "x" * n),
        ),
        max_size=60,
    ).map("".join)
)
def test_pieces_are_the_whole_text_at_their_places(body: str) -> None:
    at = 0
    for start, text in pieces(body):
        assert start == at
        assert 0 < len(text) <= 1000
        at += len(text)
    assert at == len(body)


def test_a_piece_ends_with_a_line_else_with_a_sentence() -> None:
    lines = pieces((SENTENCE * 5 + "\n") * 20)
    assert all(text.endswith("\n") for _, text in lines)
    sentences = pieces(SENTENCE * 100)
    assert all(text.endswith("Tuesday. ") for _, text in sentences)
    assert all(text.startswith("Vladimir") for _, text in sentences)

"""Hits of a query in one article: every place that made it match, and no other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from time import monotonic

import regex

from pressmark.model.facets import ENTITY_FACETS
from pressmark.model.query import (
    And,
    FacetTerm,
    Field,
    Fuzzy,
    Leaf,
    Near,
    Node,
    Or,
    Phrase,
    Regex,
    Wildcard,
    Word,
)
from pressmark.model.search import WordForms
from pressmark.searching.article_words import ArticleWords
from pressmark.searching.index.spelling import SpelledWords
from pressmark.searching.language.printing import leaf_text
from pressmark.searching.stems import stemmers
from pressmark.searching.words import fold, tokens

Range = tuple[int, int]
#: Folded words of a query, each with every form it matched.
KnownForms = Mapping[str, frozenset[str]]

_REGEX_SECONDS = 0.2  # over one article's words


@dataclass(frozen=True, slots=True)
class Place:
    """A match: the positions of its first and last word, and the characters to mark."""

    first: int
    last: int
    ranges: tuple[Range, ...]


def marks(
    text: str,
    node: Node,
    forms: Iterable[WordForms] | KnownForms = (),
    languages: Collection[str] = (),
    field: Field = Field.BODY,
) -> tuple[Range, ...]:
    """The hits of ``node`` in ``text``, which is an article's ``field``: ranges in order.

    A word is marked in every form it matched: those ``forms`` give for it, or of the article
    itself, that share its stem in one of the article's ``languages`` (ISO 639-1). Phrases are
    marked whole and only as phrases; words of NEAR only where they are near; nothing below NOT.
    Ranges never overlap.
    """
    if not text or not _asks_words(node, field):
        return ()
    places = found_places(text, node, forms, languages, field)
    return merged([piece for place in places for piece in place.ranges])


def known_forms(forms: Iterable[WordForms]) -> KnownForms:
    """The forms by word: to be made once where many articles are marked."""
    known: dict[str, frozenset[str]] = {}
    for entry in forms:  # a word may be there twice, once of them exact
        found = frozenset(form for form, _ in entry.forms)
        known[fold(entry.word)] = known.get(fold(entry.word), frozenset()) | found
    return known


def found_places(
    text: str,
    node: Node,
    forms: Iterable[WordForms] | KnownForms,
    languages: Collection[str],
    field: Field,
) -> list[Place]:
    """Every match of every positive part of ``node``, unsorted."""
    known = forms if isinstance(forms, Mapping) else known_forms(forms)
    marking = _Marking(ArticleWords(text), known, tuple(sorted(set(languages))), field)
    return marking.shown(node)


def merged(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Ranges in order, those that overlap made one."""
    result: list[Range] = []
    for start, end in sorted(ranges):
        if result and start < result[-1][1]:
            result[-1] = result[-1][0], max(end, result[-1][1])
        else:
            result.append((start, end))
    return tuple(result)


def _asks_words(node: Node, field: Field) -> bool:
    """Whether any positive leaf of the query is asked of ``field``."""
    match node:
        case And(children) | Or(children):
            return any(_asks_words(child, field) for child in children)
        case Near(left, right):
            return _asks_words(left, field) and _asks_words(right, field)
        case FacetTerm():
            return node.facet in ENTITY_FACETS  # beside NEAR
        case Word() | Wildcard() | Fuzzy() | Regex() | Phrase():
            return node.field in (Field.ANY, field)
    return False


@dataclass(frozen=True, slots=True)
class _Marking:
    """Marks one article: its words, and what decides which of them a leaf matches."""

    words: ArticleWords
    known: Mapping[str, frozenset[str]]
    languages: tuple[str, ...]  # none: the article's language is not known
    field: Field

    def shown(self, node: Node) -> list[Place]:
        """Places to mark for a node of any kind."""
        match node:
            case And(children):
                return [place for child in children for place in self.shown(child)]
            case Or(children):
                return [place for child in children for place in self.shown(child)]
            case Near() | Word() | Wildcard() | Fuzzy() | Regex() | Phrase():
                return self.places(node)
        return []

    def places(self, node: Node) -> list[Place]:
        """Places of a node that has them, in order of first word."""
        match node:
            case Or(children):
                every = [place for child in children for place in self.places(child)]
                return sorted(every, key=lambda place: (place.first, place.last))
            case Near(left, right, distance):
                return _near(self.places(left), self.places(right), distance)
            case Phrase(words, slop, field):
                if field not in (Field.ANY, self.field):
                    return []
                return _in_order([part for word in words for part in self._turns(word)], slop)
            case FacetTerm(_, name):
                # A name beside NEAR: as typed; its other names are the archive's to know.
                return _in_order([self._plain(part, exact=True) for part in words_in(name)], 0)
            case Word() | Wildcard() | Fuzzy() | Regex():
                return self._leaf(node) if node.field in (Field.ANY, self.field) else []
        return []

    def _leaf(self, leaf: Leaf) -> list[Place]:
        return _in_order(self._turns(leaf), 0)

    def _turns(self, leaf: Leaf) -> list[list[Place]]:
        """Places of each word of a leaf; co-op is two, side by side and each as written."""
        if not isinstance(leaf, Word):
            return [self._of_forms(self._matching(leaf))]
        parts = words_in(leaf.text)
        if len(parts) == 1:
            return [self._plain(parts[0], leaf.exact, leaf.text)]
        return [self._plain(part, exact=True) for part in parts]

    def _plain(self, word: str, exact: bool, typed: str = "") -> list[Place]:
        """Places of a folded word and, unless ``exact``, of its other forms."""
        if exact:
            return self._of_forms((word,))
        given = self.known.get(fold(typed or word))
        if given is None:
            forms = _sharing_stem(word, self.words.vocabulary, self.languages)
        elif self.languages:
            forms = _known_sharing_stem(word, given, self.languages)
        else:
            forms = given | {word}
        return self._of_forms(forms)

    def _matching(self, leaf: Leaf) -> Collection[str]:
        """The words of the article that a pattern or a fuzzy word stands for."""
        given = self.known.get(fold(leaf_text(leaf)))
        if given is not None:
            return given
        if isinstance(leaf, Fuzzy):
            listed = "".join(f"{word}\n" for word in self.words.vocabulary)
            return SpelledWords([listed]).within(fold(leaf.text), leaf.distance)
        return _matched(_pattern(leaf), self.words.vocabulary)

    def _of_forms(self, forms: Iterable[str]) -> list[Place]:
        return [
            Place(position, position, ((start, end),))
            for position, start, end in self.words.occurrences(forms)
        ]


def _sharing_stem(
    word: str, candidates: Collection[str], languages: tuple[str, ...]
) -> frozenset[str]:
    """A folded word and those of ``candidates`` that share its stem in one of the languages."""
    forms = {word}
    for stemmer in stemmers(languages):
        prefix = stemmer.shared_prefix(word)
        likely = [form for form in candidates if form.startswith(prefix)]
        forms.update(stemmer.same_stem(word, likely))
    return frozenset(forms)


#: The same of the forms a word has in the index, remembered: each row of a list asks for it.
_known_sharing_stem = lru_cache(maxsize=512)(_sharing_stem)


@lru_cache(maxsize=512)
def words_in(text: str) -> tuple[str, ...]:
    """The folded words of a typed word, one for each position (co-op has two)."""
    found = {token.position: token.text for token in reversed(list(tokens(text)))}
    return tuple(found[position] for position in sorted(found))


def _pattern(leaf: Leaf) -> regex.Pattern[str]:
    """What a wildcard or an expression must match of a whole folded word."""
    if isinstance(leaf, Regex):
        return regex.compile(leaf.pattern, regex.IGNORECASE | regex.VERSION0)
    folded = "".join(c if c in "*?" else fold(c) for c in leaf_text(leaf))
    return regex.compile("".join({"*": ".*", "?": "."}.get(c) or regex.escape(c) for c in folded))


def _matched(pattern: regex.Pattern[str], words: Iterable[str]) -> list[str]:
    """The words a pattern matches whole; those found so far when it takes too long.

    A mark is lost then, never the reader's patience: the search itself says when it is stopped.
    """
    end = monotonic() + _REGEX_SECONDS
    found: list[str] = []
    try:
        for word in words:
            if pattern.fullmatch(word, timeout=max(end - monotonic(), 0.001)):
                found.append(word)
    except TimeoutError:
        return found
    return found


def _in_order(parts: Sequence[list[Place]], slop: int) -> list[Place]:
    """Matches of a phrase: one place of each part, in order, at most ``slop`` words apart."""
    found: list[Place] = []
    if not parts:
        return found
    following = [{place.first: place for place in reversed(part)} for part in parts[1:]]
    for start in parts[0]:
        chain = _chain(start, following, slop)
        if chain is not None:
            found.append(_whole(chain, slop))
    return found


def _chain(start: Place, following: Sequence[Mapping[int, Place]], slop: int) -> list[Place] | None:
    """The tightest places after ``start``; None when a word is too far or missing.

    Taking the nearest next place each time leaves the most slack for the words to come.
    """
    chain, slack = [start], slop
    for places in following:
        after = chain[-1].last + 1
        gap = next((gap for gap in range(slack + 1) if after + gap in places), None)
        if gap is None:
            return None
        slack -= gap
        chain.append(places[after + gap])
    return chain


def _whole(chain: list[Place], slop: int) -> Place:
    """A strict phrase is marked as one stretch, a loose one word by word."""
    ranges = tuple(piece for place in chain for piece in place.ranges)
    if not slop:
        ranges = ((ranges[0][0], ranges[-1][1]),)
    return Place(chain[0].first, chain[-1].last, ranges)


def _near(left: list[Place], right: list[Place], distance: int) -> list[Place]:
    """Pairs of places with at most ``distance`` words from the one to the other.

    Each place is paired with the nearest ones only: that is what the eye looks for, and keeps
    "the NEAR/1000 the" from making millions of pairs.
    """
    pairs: dict[tuple[int, int, tuple[Range, ...]], Place] = {}
    for near, far in ((left, right), (right, left)):
        for place, other in _nearest(near, far, distance):
            pair = _pair(place, other)
            pairs[pair.first, pair.last, pair.ranges] = pair
    return sorted(pairs.values(), key=lambda pair: (pair.first, pair.last))


def _nearest(
    places: list[Place], others: list[Place], distance: int
) -> Iterable[tuple[Place, Place]]:
    """Each place with the other just before it and the one just after it, where near enough."""
    after = 0
    for place in places:
        while after < len(others) and others[after].first <= place.last:
            after += 1
        if after < len(others) and others[after].first - place.last <= distance:
            yield place, others[after]
        for other in reversed(others[max(after - 8, 0) : after]):
            if other.last < place.first:
                if place.first - other.last <= distance:
                    yield place, other
                break


def _pair(one: Place, other: Place) -> Place:
    ranges = merged((*one.ranges, *other.ranges))
    return Place(min(one.first, other.first), max(one.last, other.last), ranges)

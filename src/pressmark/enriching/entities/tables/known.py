"""Names known beforehand that are no places: organisations, groups, persons, given names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pressmark.enriching.entities.tables.folding import fold, is_cyrillic
from pressmark.enriching.entities.tables.places import Gazetteer

_LONGEST_ACRONYM = 5


@dataclass(frozen=True, slots=True)
class NameTable:
    """Canonical names by any of their forms.

    ``acronyms`` are matched letter by letter (``WHO`` is not "who"), ``names`` folded.
    """

    names: dict[str, str]
    acronyms: dict[str, str]

    def find(self, name: str) -> str | None:
        """The canonical name of ``name``, or None."""
        return self.acronyms.get(name.replace(".", "")) or self.names.get(fold(name))

    def first_words(self) -> Iterator[str]:
        """What the names begin with, folded."""
        yield from (name.partition(" ")[0] for name in self.names)
        yield from (acronym.casefold() for acronym in self.acronyms)


@dataclass(frozen=True, slots=True)
class Tables:
    """All that is known of names beforehand."""

    places: Gazetteer
    organisations: NameTable
    groups: NameTable
    first_words: frozenset[str]  # folded, of names known without a recogniser
    persons: dict[str, str]  # folded name or Cyrillic surname → how English spells it
    given_names: dict[str, str]  # folded form in any script → the name all forms share
    common_given_names: frozenset[str]  # folded
    models: Path  # folder of models shipped beside the tables; need not exist


def read_tables(folder: Path) -> Tables:
    """Read the shipped tables (``resources/gazetteer``)."""
    places = Gazetteer(folder)
    organisations = _name_table(folder / "organisations.tsv")
    return Tables(
        places=places,
        organisations=organisations,
        first_words=frozenset((*places.first_words(), *organisations.first_words())),
        groups=_name_table(folder / "groups.tsv"),
        persons=_persons(folder / "persons.tsv"),
        given_names={
            fold(form): fold(name)
            for name, forms in _rows(folder / "given_names.tsv")
            for form in forms
        },
        common_given_names=frozenset(
            fold(name) for name, _ in _rows(folder / "common_given_names.txt")
        ),
        models=folder.parent / "models",
    )


def _persons(path: Path) -> dict[str, str]:
    """Full names, and surnames in Cyrillic, which say how the name is spelled, not whose it is."""
    known: dict[str, str] = {}
    for name, forms in _rows(path):
        for form in (name, *forms):
            known[fold(form)] = name
            surname = fold(form).split()[-1]
            if is_cyrillic(surname):
                known.setdefault(surname, name.split()[-1])
    return known


def _name_table(path: Path) -> NameTable:
    names: dict[str, str] = {}
    acronyms: dict[str, str] = {}
    for name, forms in _rows(path):
        for form in (name, *forms):
            bare = form.replace(".", "")
            if _is_acronym(bare):
                acronyms[bare] = name
            else:
                names[fold(form)] = name
    return NameTable(names, acronyms)


def _is_acronym(bare: str) -> bool:
    return bare.isupper() and len(bare) <= _LONGEST_ACRONYM


def _rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, *rest = line.split("\t")
            yield name, [form for form in (rest[0] if rest else "").split("|") if form]

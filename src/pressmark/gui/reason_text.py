"""Why names count as one and why text was cut, in the language of the window.

The reasons lie in the record in English; each known shape of reason has a text here. A rule's
description is "… is …" with the reason behind a colon, and a mention's may be two in one.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pressmark.gui.facet_names import kind_label
from pressmark.gui.shapes import by_shape
from pressmark.model.kinds import EntityKind

translate = QCoreApplication.translate
_PLAIN = "recogniser"  # the name was read as it stands: there is nothing to explain
_BETWEEN = "; "


def reason_text(reason: str) -> str:
    """A reason, translated; empty for a plain reading, and as it is when its shape is unknown."""
    parts = [part for part in reason.split(_BETWEEN) if part != _PLAIN]
    return _BETWEEN.join(_one(part) for part in parts)


def is_known(reason: str) -> bool:
    """Whether every part of a reason has a text here."""
    return all(part == _PLAIN or _found(part) is not None for part in reason.split(_BETWEEN))


def _one(reason: str) -> str:
    found = _found(reason)
    return reason if found is None else found


def _found(reason: str) -> str | None:
    whole = _whole().get(reason)
    if whole is not None:
        return whole
    made = by_shape(reason, (*_shapes(), *_rule_shapes()), _value)
    if made is not None:
        return made
    head, colon, why = reason.partition(": ")  # a rule: who is who, and why
    known = _found(head) if colon and _found(why) is not None else None
    return None if known is None else f"{known}: {_one(why)}"


def _value(text: str) -> str:
    """What stands in a reason: a name as it is, the word for a kind translated."""
    kinds = {kind.value: kind for kind in EntityKind}
    return kind_label(kinds[text]).lower() if text in kinds else text


def _whole() -> dict[str, str]:
    return {**_name_reasons(), **_kind_reasons(), **_cut_reasons()}


def _name_reasons() -> dict[str, str]:
    return {
        "named elsewhere": translate("Reasons", "named elsewhere in the article"),
        "name with a nickname": translate("Reasons", "name with a nickname"),
        "surname, then the name in full": translate("Reasons", "surname, then the name in full"),
        "with or without the state's or party's name": translate(
            "Reasons", "with or without the state's or party's name"
        ),
        "known name the recogniser overlooked": translate("Reasons", "known name"),
        "name continues": translate("Reasons", "the name goes on"),
        "joined over a line end": translate("Reasons", "joined over a line end"),
        "initials of a place": translate("Reasons", "initials of a place"),
        "tag of the export it came in": translate("Reasons", "tag of the export it came in"),
        "gazetteer": translate("Reasons", "a known place"),
        "the same name": translate("Reasons", "the same name"),
        "the same name by its sound, in two alphabets": translate(
            "Reasons", "the same name by its sound, in two alphabets"
        ),
        "nearly the same spelling": translate("Reasons", "nearly the same spelling"),
        "with and without Jr., Sr. or number": translate(
            "Reasons", "with and without Jr., Sr. or number"
        ),
        "surname spelled in two ways": translate("Reasons", "surname spelled in two ways"),
        "given name spelled in two ways": translate("Reasons", "given name spelled in two ways"),
        "given name and its initial": translate("Reasons", "given name and its initial"),
        "middle name and its initial": translate("Reasons", "middle name and its initial"),
        "with and without middle name": translate("Reasons", "with and without middle name"),
    }


def _kind_reasons() -> dict[str, str]:
    return {
        "most mentions of this form agree": translate(
            "Reasons", "most mentions of this form agree"
        ),
        "stands like a place and is in the gazetteer": translate(
            "Reasons", "stands like a place and is a known one"
        ),
        "place at the end of a headline's name": translate(
            "Reasons", "place at the end of a headline's name"
        ),
        "group by name": translate("Reasons", "a known nationality or group"),
        "place by name": translate("Reasons", "a known place"),
        "country by name": translate("Reasons", "a country"),
        "organisation by name": translate("Reasons", "a known organisation"),
        "named as a body or firm": translate("Reasons", "named as a body or firm"),
        "named as a street, water or land": translate(
            "Reasons", "named as a street, water or land"
        ),
        "an acronym is no person": translate("Reasons", "an acronym is no person"),
        "stands before a legal form": translate("Reasons", "stands before a legal form"),
        "begins with a given name": translate("Reasons", "begins with a given name"),
        "called a newspaper or agency": translate("Reasons", "called a newspaper or agency"),
        "called a town, village or the like": translate(
            "Reasons", "called a town, village or the like"
        ),
        "follows a form of address": translate("Reasons", "follows a form of address"),
        "follows a title and a given name": translate(
            "Reasons", "follows a title and a given name"
        ),
        "surname of someone named in full": translate(
            "Reasons", "surname of someone named in full"
        ),
    }


def _cut_reasons() -> dict[str, str]:
    return {
        "boilerplate line": translate("Reasons", "a line that many articles have"),
        "repeated by the source": translate("Reasons", "repeated by the source"),
        "repeated title": translate("Reasons", "repeated title"),
        "feed footer": translate("Reasons", "last line of the feed"),
        "page furniture": translate("Reasons", "part of the page, not of the article"),
        "running head or page number": translate("Reasons", "running head or page number"),
        "page": translate("Reasons", "page"),
        "dateline": translate("Reasons", "dateline"),
        "abstract": translate("Reasons", "abstract"),
        "picture caption": translate("Reasons", "picture caption"),
        "copyright": translate("Reasons", "copyright"),
        "reference": translate("Reasons", "reference"),
        "note to editors": translate("Reasons", "note to editors"),
        "notes": translate("Reasons", "notes"),
        "contact": translate("Reasons", "contact"),
    }


def _shapes() -> tuple[tuple[str, str], ...]:
    return (
        ("surname of (.*)", translate("Reasons", "surname of %1")),
        ("given name of (.*)", translate("Reasons", "given name of %1")),
        ("shorter form of (.*)", translate("Reasons", "shorter form of %1")),
        ("short for (.*)", translate("Reasons", "short for %1")),
        ("one of two in (.*)", translate("Reasons", "one of two in “%1”")),
        ("(.*) stands for (.*)", translate("Reasons", "%1 stands for %2")),
        ("(.*) has the initials of (.*)", translate("Reasons", "%1 has the initials of %2")),
        ("(.*) is the surname of (.*)", translate("Reasons", "%1 is the surname of %2")),
        ("one name as (.*) and as (.*)", translate("Reasons", "one name as %1 and as %2")),
        ("gazetteer: (.*) is (?:the )?(.*)", translate("Reasons", "known place: %1 is %2")),
        ("known organisation: (.*) is (.*)", translate("Reasons", "known organisation: %1 is %2")),
        ("known person: (.*) is (.*)", translate("Reasons", "known person: %1 is %2")),
        (
            "(\\d+%) of the articles that name a (.*) in full mean (.*)",
            translate("Reasons", "of the articles with the full name of one called %2, %1 mean %3"),
        ),
    )


def _rule_shapes() -> tuple[tuple[str, str], ...]:
    return (
        (
            "What was split off from (.*) is (.*)",
            translate("Reasons", "What was split off from %1 is %2"),
        ),
        ("(.*) is called ([^:]*)", translate("Reasons", "%1 is called %2")),
        ("(.*) is of the kind (.*)", translate("Reasons", "%1 is of the kind: %2")),
        ("(.*) is hidden", translate("Reasons", "%1 is hidden")),
        ("(.*) is pinned", translate("Reasons", "%1 is kept at the top")),
        ("(.*) is not an entity", translate("Reasons", "%1 is not a name")),
        ("(“.*) of (.*) is ([^:]*)", translate("Reasons", "%1 of %2 is %3")),
        ("(\\d+) articles of (.*) is ([^:]*)",
         translate("Reasons", "%2, in articles chosen (%1), is %3")),
        ("source (.*) of (.*) is ([^:]*)",
         translate("Reasons", "%2, in articles of the source %1, is %3")),
        ("([^:]*) is ([^:]*)", translate("Reasons", "%1 is %2")),
    )  # fmt: skip

"""Mentions the recogniser overlooked of names it found elsewhere in the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions

_ENOUGH = 2
"""Times a form of one word must have been recognised before its other occurrences count."""


def find_repeats(mentions: Mentions, context: Context) -> list[Candidate]:
    """Further occurrences, letter by letter, of names already settled.

    A name of several words counts after one mention, a single word after two, and not when
    the body also writes it in lower case.
    """
    forms = {m.text: m for m in reversed(mentions)}
    times = Counter(m.text for m in mentions)
    wanted = [form for form in forms if _is_worth_seeking(form, times[form], context)]
    if not wanted:
        return list(mentions)
    taken = bytearray(len(context.body))
    for mention in mentions:
        taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
    added = list(_occurrences(wanted, forms, context.body, taken))
    return sorted((*mentions, *added), key=lambda m: m.start)


def _is_worth_seeking(form: str, times: int, context: Context) -> bool:
    if " " in form:
        return True
    return (
        times >= _ENOUGH
        and len(form) > 2
        and form[0].isupper()
        and form.lower() not in context.lower_words
    )


def _occurrences(
    wanted: list[str], forms: dict[str, Candidate], body: str, taken: bytearray
) -> Iterator[Candidate]:
    """Where the forms stand as whole words, longer ones first; what is found becomes taken."""
    for form in sorted(wanted, key=len, reverse=True):
        start = body.find(form)
        while start >= 0:
            end = start + len(form)
            if not any(taken[start:end]) and _stands_alone(body, start, end):
                taken[start:end] = b"\x01" * len(form)
                known = forms[form]
                yield Candidate(start, end, form, known.kind, known.name, "named elsewhere")
            start = body.find(form, end)


def _stands_alone(body: str, start: int, end: int) -> bool:
    beside = body[start - 1 : start] + body[end : end + 1]
    return not any(letter.isalnum() or letter in "_-" for letter in beside)

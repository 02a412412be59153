"""One kind for each form within one article."""

from __future__ import annotations

from collections import Counter, defaultdict

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.enriching.entities.tables.folding import fold
from pressmark.model.kinds import EntityKind


def settle_kinds(mentions: Mentions, _context: Context) -> list[Candidate]:
    """The kind most of a form's mentions have; on a tie the first one's.

    Groups are settled by table and left alone.
    """
    votes: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for mention in mentions:
        if mention.kind is not EntityKind.GROUP:
            votes[fold(mention.name)][mention.kind] += 1
    return [
        mention
        if mention.kind is EntityKind.GROUP
        else mention.taken_for(
            votes[fold(mention.name)].most_common(1)[0][0], "most mentions of this form agree"
        )
        for mention in mentions
    ]

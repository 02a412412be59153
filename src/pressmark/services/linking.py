"""Surnames counted as the person they stand for: what the archive as a whole says of a name."""

from __future__ import annotations

from pressmark.archive.archive import Archive
from pressmark.archive.queues import Step
from pressmark.enriching.entities.merging import link_surnames


def link_names(archive: Archive) -> bool:
    """Make the automatic links anew; whether any differs from before."""
    links = link_surnames(archive.links.persons())
    return archive.links.replace((link.other, link.kept, link.reason) for link in links)


def follow_corrections(archive: Archive) -> bool:
    """The same, where an entity was corrected since or a correction was undone.

    A link to a person who is none any more does not outlast that, and comes back with the person.
    While articles wait to be recognised it is left to the end of that.
    """
    waiting = archive.queues.count(Step.ENTITIES)
    return not waiting and archive.links.outdated and link_names(archive)

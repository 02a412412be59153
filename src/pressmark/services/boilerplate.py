"""Lines a source repeats from article to article, taken out once enough of them are there.

What repeats is read off the record each time, from the bodies and from the lines cut before:
nothing has to be remembered between runs, and a run that was cut off comes to the same result.
"""

from __future__ import annotations

from pressmark import importing
from pressmark.archive.archive import Archive
from pressmark.archive.trimming import Trim
from pressmark.services.control import Control

#: Articles of a source that are looked at, the latest: outlets change their boilerplate.
_LATEST = 500


def cut_repeated(archive: Archive, run_id: int, control: Control) -> int:
    """Cut what the sources of a run repeat out of their articles; how many articles changed."""
    changed = 0
    for source_id in archive.trimming.sources_of(run_id):
        # To the end: a line may come to an edge when the one beyond it is cut.
        while cut := _cut_in_source(archive, source_id):
            control.check()
            changed += cut
    return changed


def _cut_in_source(archive: Archive, source_id: int) -> int:
    articles = archive.trimming.latest(source_id, _LATEST, importing.REPEATED)
    counts = importing.LineCounts()
    for _, body, cut in articles:
        counts.observe(body, cut)
    if not counts.has_repeated():
        return 0
    trims = []
    for article_id, body, _ in articles:
        cleaned = importing.without_repeated(body, counts)
        if cleaned.cuts:
            trims.append(Trim(article_id, body, cleaned.body, cleaned.cuts))
    return archive.trimming.trim(trims)

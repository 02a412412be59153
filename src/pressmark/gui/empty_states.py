"""Which empty state stands in the list, and what it offers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pressmark.gui.chips import filter_text
from pressmark.gui.empty_state import EmptyState
from pressmark.gui.search_control import NothingFound, SearchControl
from pressmark.gui.sentences import said
from pressmark.model.errors import UserError
from pressmark.model.query import Everything

if TYPE_CHECKING:
    from pressmark.model.views import Offer

translate = QCoreApplication.translate
_MOST_OFFERS = 4
_MOST_SHORTENED = 3


@dataclass(frozen=True)
class WaysOn:
    """What the empty states' buttons do."""

    import_articles: Callable[[], object]
    open_sample: Callable[[], object]
    open_archive: Callable[[], object]
    clear_filters: Callable[[], object]


def say_opening(empty: EmptyState) -> None:
    """The archive is being opened."""
    empty.say("archive", translate("EmptyStates", "Opening the archive…"))


def say_unopened(empty: EmptyState, error: Exception, ways: WaysOn) -> None:
    """The archive cannot be opened: why, and what else can be done."""
    message = error.message if isinstance(error, UserError) else str(error)
    mend = error.mend if isinstance(error, UserError) else ""
    title = translate("EmptyStates", "This archive cannot be opened")
    empty.say("warning", title, said(f"{message} {mend}".strip()))
    another = translate("EmptyStates", "Open another archive…")
    empty.offer(another, ways.open_archive, primary=True)
    empty.offer(translate("EmptyStates", "Open the sample archive"), ways.open_sample)


def say_archive_empty(empty: EmptyState, ways: WaysOn, *, writable: bool) -> None:
    """Nothing was imported yet."""
    if not writable:
        empty.say("archive", translate("EmptyStates", "This archive is empty"))
        return
    empty.say(
        "import",
        translate("EmptyStates", "This archive is empty"),
        translate("EmptyStates", "Drop saved articles or a folder here, or choose them."),
    )
    empty.offer(translate("EmptyStates", "Import articles…"), ways.import_articles, primary=True)
    empty.offer(translate("EmptyStates", "Open the sample archive"), ways.open_sample)


def say_importing(empty: EmptyState) -> None:
    """An import runs and has not given an article yet."""
    empty.say(
        "import",
        translate("EmptyStates", "Articles are on their way"),
        translate("EmptyStates", "They show up here as they are imported."),
    )


def say_preparing(empty: EmptyState) -> None:
    """The index is being made anew."""
    empty.say(
        "search",
        translate("EmptyStates", "Making the articles searchable"),
        translate("EmptyStates", "The index catches up with the archive. Nothing is lost."),
    )


def say_nothing_found(empty: EmptyState, control: SearchControl, ways: WaysOn) -> None:
    """A search without a match, before the ways out are known."""
    empty.say(
        "search",
        translate("EmptyStates", "No articles match"),
        translate("EmptyStates", "Try fewer or other words, or remove a filter."),
    )
    if control.state.narrowed:
        empty.offer(translate("EmptyStates", "Clear all filters"), ways.clear_filters)


def offer_ways_out(
    empty: EmptyState, control: SearchControl, ways: WaysOn, found: NothingFound
) -> None:
    """The same with what would find something, and how many articles each would give."""
    say_nothing_found(empty, control, ways)
    for correction in found.corrections[:_MOST_OFFERS]:
        label = empty.correction_text(correction.text, correction.total)
        empty.offer(label, partial(control.type_text, correction.text), primary=True)
    for shorter in found.shortened[:_MOST_SHORTENED]:
        label = empty.without_text(shorter.left_out, shorter.total)
        empty.offer(label, partial(control.type_text, shorter.text))
    for offer in [one for one in found.offers if one.total][:_MOST_OFFERS]:
        label = empty.without_text(_left_out(control, offer), offer.total)
        empty.offer(label, partial(control.accept_offer, offer))


def _left_out(control: SearchControl, offer: Offer) -> str:
    """What an offer leaves out of the search, as the chips call it."""
    texts = [filter_text(one) for one in control.dropped_by(offer)]
    if control.state.text.strip() and isinstance(offer.request.query, Everything):
        texts.append(
            translate("EmptyStates", "the words %1").replace("%1", control.state.text.strip())
        )
    return ", ".join(texts)

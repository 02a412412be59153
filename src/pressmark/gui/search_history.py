"""Back and forward through the searches of one window."""

from __future__ import annotations

from pressmark.gui.search_state import SearchState

_KEPT = 200


class SearchHistory:
    """A line of searches and where in it one stands, like a browser's."""

    def __init__(self, start: SearchState) -> None:
        self._states = [start]
        self._at = 0

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier search."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a search one came back from."""
        return self._at < len(self._states) - 1

    def visit(self, state: SearchState) -> None:
        """Remember ``state`` as the newest; what was ahead is forgotten."""
        if state == self._states[self._at]:
            return
        del self._states[self._at + 1 :]
        self._states.append(state)
        del self._states[: max(0, len(self._states) - _KEPT)]
        self._at = len(self._states) - 1

    def back(self) -> SearchState:
        """One step back; stays at the oldest."""
        self._at = max(0, self._at - 1)
        return self._states[self._at]

    def forward(self) -> SearchState:
        """One step forward; stays at the newest."""
        self._at = min(len(self._states) - 1, self._at + 1)
        return self._states[self._at]

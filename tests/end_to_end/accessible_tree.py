"""What a screen reader sees of one program, told on request. Lines of JSON in, lines of JSON out.

Run by a Python that has GObject's AT-SPI (Debian: python3-gi, gir1.2-atspi-2.0), with the session
bus of the window in its environment:

    {"ask": "tree", "pid": 123}              every element that shows of that process, parents
                                             before children
    {"ask": "press" | "focus", "id": 7}      do an element's first action, or give it the keyboard
    {"ask": "text", "id": 7}                 all of its text
    {"ask": "write", "id": 7, "text": "…"}   other text into a field
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version has to be asked for first

_MOST_CHILDREN = 60  # of a list or table: its rows in sight are among the first that show
_NAMED_STATES = {
    "focusable": Atspi.StateType.FOCUSABLE,
    "focused": Atspi.StateType.FOCUSED,
    "checked": Atspi.StateType.CHECKED,
    "enabled": Atspi.StateType.ENABLED,
    "selected": Atspi.StateType.SELECTED,
    "active": Atspi.StateType.ACTIVE,
    "modal": Atspi.StateType.MODAL,
}


class Elements:
    """The elements told last, by number."""

    def __init__(self) -> None:
        self._known: list[Any] = []

    def tree(self, pid: int) -> list[dict[str, Any]]:
        """Everything of a process that shows."""
        self._known.clear()
        told: list[dict[str, Any]] = []
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for program in _children(desktop):
            for window in _children(program) if program.get_process_id() == pid else ():
                self._walk(window, -1, told)
        return told

    def answer(self, request: dict[str, Any]) -> Any:
        """What is asked for."""
        asked = request["ask"]
        if asked == "tree":
            return self.tree(request["pid"])
        element = self._known[request["id"]]
        if asked == "press":
            return bool(element.get_action_iface().do_action(0))
        if asked == "focus":
            return bool(element.get_component_iface().grab_focus())
        if asked == "write":
            return bool(element.get_editable_text_iface().set_text_contents(request["text"]))
        text = element.get_text_iface()
        return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))

    def _walk(self, element: Any, parent: int, told: list[dict[str, Any]]) -> None:
        states = element.get_state_set()
        if not states.contains(Atspi.StateType.SHOWING):
            return
        number = len(self._known)
        self._known.append(element)
        area = element.get_component_iface()
        rect = area.get_extents(Atspi.CoordType.SCREEN) if area else None
        told.append(
            {
                "id": number,
                "parent": parent,
                "role": element.get_role_name(),
                "name": element.get_name(),
                "description": element.get_description(),
                "states": [name for name, one in _NAMED_STATES.items() if states.contains(one)],
                "rect": [rect.x, rect.y, rect.width, rect.height] if rect else None,
            }
        )
        for child in _children(element):
            self._walk(child, number, told)


def _children(element: Any) -> list[Any]:
    count = min(element.get_child_count(), _MOST_CHILDREN)
    children = (element.get_child_at_index(number) for number in range(count))
    return [child for child in children if child is not None]


def main() -> None:
    """Answer until standard input ends."""
    elements = Elements()
    for line in sys.stdin:
        while GLib.MainContext.default().iteration(False):
            pass  # what the bus said in the meantime, so that no old picture is told
        try:
            reply = {"reply": elements.answer(json.loads(line))}
        except (GLib.Error, AttributeError) as error:  # the element went away meanwhile
            reply = {"gone": str(error)}
        print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit()  # what is imported above is there
    main()

"""A virtual screen with a keyboard, a mouse, and what a screen reader sees of the window on it.

Every wait here is for a state of the window; none is for a time to pass.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

Known = TypeVar("Known")

_PROGRAMS = ("Xvfb", "xdotool", "dbus-daemon")
_SPEAKER = Path(__file__).with_name("accessible_tree.py")
_WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
_PATIENCE = 90.0  # seconds for a state to come; a loaded machine is slow, and still right


@cache
def speaking_python() -> str:
    """A Python that can ask AT-SPI; empty where there is none."""
    for name in ("/usr/bin/python3", shutil.which("python3") or "", sys.executable):
        asked = [name, str(_SPEAKER), "--check"]
        if Path(name).exists() and subprocess.run(asked, capture_output=True).returncode == 0:
            return name
    return ""


def lacking() -> str:
    """What a test of a real window needs and does not find here; empty when all is there."""
    if sys.platform != "linux":
        return "a real window is driven on Linux only"
    programs = [name for name in _PROGRAMS if not shutil.which(name)]
    if programs:
        return f"needs {', '.join(programs)}"
    if not Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists():
        return "needs at-spi2-core"
    return "" if speaking_python() else "needs python3-gi and gir1.2-atspi-2.0"


def wait_for(condition: Callable[[], Known], what: str = "") -> Known:
    """What ``condition`` gives once it gives something true."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        found = condition()
        if found:
            return found
        assert time.monotonic() < deadline, f"it did not happen: {what}"
        time.sleep(0.1)


@contextmanager
def virtual_screen(folder: Path, size: str = "1280x800") -> Iterator[dict[str, str]]:
    """The environment of a program on a screen and a bus of its own, its folders in ``folder``."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("DATA", "CACHE", "CONFIG")}
    environment = os.environ | homes | {
        "XDG_RUNTIME_DIR": str(runtime),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_LOGGING_RULES": "qt.accessibility.*=false",
    }  # fmt: skip
    screen = ["Xvfb", "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-displayfd"]
    with _saying_where(screen, environment) as display:
        environment["DISPLAY"] = f":{display}"
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        with _saying_where(bus, environment) as address:
            environment["DBUS_SESSION_BUS_ADDRESS"] = address
            yield environment


@contextmanager
def _saying_where(command: list[str], environment: dict[str, str]) -> Iterator[str]:
    """A server that writes where it is to a pipe; it ends with the block."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [*command[:-1], f"{command[-1]}={writing}"]
        if command[-1].startswith("--")
        else [*command, str(writing)],
        env=environment, pass_fds=(writing,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as stream:
            yield stream.readline().strip()
    finally:
        server.terminate()
        server.wait(30)


@dataclass(frozen=True)
class Element:
    """One element that shows, as it was when it was looked at."""

    id: int
    parent: int
    role: str
    name: str
    description: str
    states: tuple[str, ...]
    rect: tuple[int, int, int, int] | None

    @property
    def middle(self) -> tuple[int, int]:
        """Its middle on the screen."""
        assert self.rect is not None
        x, y, width, height = self.rect
        return x + width // 2, y + height // 2


class RealWindow:
    """The program on a virtual screen: seen through AT-SPI, worked with keyboard and mouse."""

    def __init__(self, environment: dict[str, str], *arguments: str, rights: bool = True) -> None:
        """``rights`` False: without root's right to write where the mode says nobody may."""
        self._environment = environment
        python = speaking_python()
        self._speaker = subprocess.Popen(
            [python, str(_SPEAKER)], env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        # This starts the bus of AT-SPI, which a program looks for when it starts.
        self._ask(ask="tree", pid=0)
        self.program = subprocess.Popen(
            [*([] if rights else _WITHOUT_RIGHTS), sys.executable, "-m", "pressmark", *arguments],
            env=environment,
        )

    # ---- looking

    def tree(self) -> list[Element]:
        """Every element that shows, parents before children."""
        told = self._ask(ask="tree", pid=self.program.pid) or []
        return [Element(**{**one, "states": tuple(one["states"])}) for one in told]

    def all(self, role: str, name: str = "", *, begins: bool = False) -> list[Element]:
        """Elements with a role, and a name or the beginning of one."""
        return [
            one for one in self.tree()
            if one.role == role
            and (one.name.startswith(name) if begins or not name else one.name == name)
        ]  # fmt: skip

    def find(self, role: str, name: str = "", *, begins: bool = False) -> Element:
        """Wait until such an element shows; the first one."""
        try:
            return wait_for(lambda: self.all(role, name, begins=begins), f"{role} {name!r}")[0]
        except AssertionError as error:
            shown = [f"{one.role} {one.name!r}" for one in self.tree() if one.name]
            raise AssertionError(f"{error}; what shows: {', '.join(shown)}") from None

    def escape(self, role: str, name: str) -> None:
        """Leave a dialog by its key, and wait until it is gone."""
        self._activate(self.find(role, name, begins=True))
        self.keys("Escape")
        wait_for(lambda: not self.all(role, name, begins=True), f"{role} {name!r} to go")

    def names(self, role: str) -> list[str]:
        """The names of all elements with a role."""
        return [one.name for one in self.all(role)]

    def text(self, role: str, name: str) -> str:
        """The whole text of an element."""
        return str(self._ask(ask="text", id=self.find(role, name).id) or "")

    # ---- doing

    def press(self, role: str, name: str, *, begins: bool = False) -> None:
        """Do what a screen reader does to activate an element."""
        found = self.find(role, name, begins=begins)
        wait_for(lambda: self._ask(ask="press", id=found.id), f"{role} {name!r} to be pressed")

    def focus(self, role: str, name: str) -> None:
        """Give an element the keyboard, and wait until it has it."""

        def has_it() -> bool:
            found = self.find(role, name)
            if "focused" in found.states:
                return True
            self._ask(ask="focus", id=found.id)
            return False

        self._activate(self.find(role, name))
        wait_for(has_it, f"{role} {name!r} to get the keyboard")

    def type(self, role: str, name: str, text: str) -> None:
        """Type into a field, in place of what stands there."""
        self.focus(role, name)
        self.keys("ctrl+a", "BackSpace")
        self._xdotool("type", "--delay", "12", text)
        wait_for(lambda: self.text(role, name) == text, f"{text!r} in {name!r}")

    def choose(self, role: str, shown: str, wanted: str) -> None:
        """Choose another entry, by its beginning, of a box that shows an entry like ``shown``."""
        self.click(self.find(role, shown, begins=True))
        self.click(self.find("list item", wanted, begins=True))
        self.find(role, wanted, begins=True)

    def keys(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self._xdotool("key", key)

    def click(self, element: Element, button: str = "1") -> None:
        """Click the middle of an element."""
        self._xdotool("mousemove", "--sync", *map(str, element.middle))
        self._xdotool("click", button)

    def drag(self, element: Element, start: float, end: float) -> None:
        """Drag through an element, from one share of its width (0–1) to another."""
        assert element.rect is not None
        left, _, width, _ = element.rect
        y = str(element.middle[1])
        steps = [start + (end - start) * step / 5 for step in range(6)]
        first, *others = (str(left + round(width * share)) for share in steps)
        self._xdotool("mousemove", "--sync", first, y)
        self._xdotool("mousedown", "1")
        for x in others:
            self._xdotool("mousemove", "--sync", x, y)
        self._xdotool("mouseup", "1")

    def ended(self) -> int:
        """Wait for the program to end; its status."""
        return self.program.wait(_PATIENCE)

    def close(self) -> None:
        """End whatever still runs."""
        for process in (self.program, self._speaker):
            if process.poll() is None:
                process.terminate()
            process.wait(_PATIENCE)
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()

    def _activate(self, element: Element) -> None:
        """Give the keyboard to the window an element is in: there is no window manager."""
        by_id = {one.id: one for one in self.tree()}
        while element.parent in by_id:
            element = by_id[element.parent]
        if "active" not in element.states:
            whose = ("--all", "--pid", str(self.program.pid), "--name", f"^{element.name}$")
            found = self._xdotool("search", "--onlyvisible", *whose)
            for number in found.split()[-1:]:
                self._xdotool("windowfocus", "--sync", number)

    def _ask(self, **request: Any) -> Any:
        assert self._speaker.stdin is not None
        assert self._speaker.stdout is not None
        self._speaker.stdin.write(json.dumps(request) + "\n")
        self._speaker.stdin.flush()
        return json.loads(self._speaker.stdout.readline()).get("reply")

    def _xdotool(self, *arguments: str) -> str:
        command = ["xdotool", *arguments]
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True)
        return done.stdout

"""What every window is given: settings, colours, icons, and how archives are opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pressmark.gui.icons import Icons
from pressmark.gui.palettes import Appearance
from pressmark.gui.session import OpenLibrary
from pressmark.gui.settings import Settings
from pressmark.gui.theme import Theme


@dataclass(frozen=True)
class Surroundings:
    """``theme`` is asked anew when the appearance changed."""

    settings: Settings
    icons: Icons
    theme: Callable[[], Theme]
    open_library: OpenLibrary
    open_window: Callable[[Path, bool], None]
    set_appearance: Callable[[Appearance], None]

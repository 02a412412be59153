#!/usr/bin/env python3
"""Set up a checkout and run it: ``python3 packaging/dev/bootstrap.py COMMAND [ARG ...]``.

Needs nothing but Python 3.11 and pip. Makes ``.venv``, installs ``requirements.lock`` by hash,
sees to the system libraries Qt needs (installs them when root, otherwise prints the one line
that does), then runs COMMAND: setup, run, test, lint, screenshots, bench, bench-gui, accuracy.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

# What Qt loads, by the Debian package that holds it: drawing offscreen …
OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
# … and a real window under X.
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# Programs the tests of a real window drive, and the compiler of Windows' installer, by package.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "strace": "strace",
    "dbus-daemon": "dbus",
    "makensis": "nsis",
}
# What lets them see the window as a screen reader does, by package and a file of it.
TEST_FILES = {
    "at-spi2-core": "share/dbus-1/services/org.a11y.Bus.service",
    "gir1.2-atspi-2.0": "lib/*/girepository-1.0/Atspi-2.0.typelib",
    "python3-gi": "lib/python3/dist-packages/gi/__init__.py",
}
FONTS = {"fonts-dejavu-core": "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"}


def missing_libraries(libraries: dict[str, str]) -> list[str]:
    """The packages whose shared library cannot be loaded."""
    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def missing_fonts() -> list[str]:
    """A font package, when the system has no font at all (text would be drawn as boxes)."""
    folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts"]
    found = any(next(folder.rglob("*.[to]tf"), None) for folder in folders if folder.is_dir())
    return [] if found else list(FONTS)


def missing_packages(command: str) -> tuple[list[str], list[str]]:
    """Packages COMMAND cannot do without, and those only some tests want."""
    if not sys.platform.startswith("linux") or command in {"lint", "bench", "accuracy"}:
        return [], []
    needed = missing_libraries(OFFSCREEN) + missing_fonts()
    wanted = []
    if command in {"run", "test"}:
        needed += missing_libraries(WINDOW) if command == "test" or has_display() else []
    if command == "test":
        wanted = [package for name, package in TEST_PROGRAMS.items() if not shutil.which(name)]
        usr = Path("/usr")
        wanted += [name for name, file in TEST_FILES.items() if not any(usr.glob(file))]
    return needed, wanted


def install_packages(command: str) -> None:
    """Install what is missing as root; otherwise say the one line that does, and stop."""
    needed, wanted = missing_packages(command)
    if not needed and not wanted:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends"]
    if shutil.which("apt-get") and os.geteuid() == 0:
        print("Installing system packages:", *needed, *wanted, flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.check_call(["apt-get", "update", "-qq"], env=quiet)
        subprocess.check_call([*install, *needed, *wanted], env=quiet, stdout=subprocess.DEVNULL)
        return
    if needed:
        sys.exit(
            "Qt needs system libraries that are not installed. Run this once, then repeat your "
            f"command:\n\n    sudo {' '.join(install + needed + wanted)}\n"
        )
    print(f"Some tests will be skipped; for all of them: sudo {' '.join(install + wanted)}")


def set_up() -> None:
    """Make ``.venv`` from ``requirements.lock``, unless it is there already."""
    if sys.version_info < (3, 11):  # noqa: UP036 (this file runs before any check of ours)
        sys.exit("Pressmark needs Python 3.11 or newer.")
    wanted = (ROOT / "requirements.lock").read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    stamp, digest = VENV / ".installed", hashlib.sha256(wanted).hexdigest()
    if stamp.is_file() and stamp.read_text() == digest:
        return
    print("Preparing .venv (once; about a minute)", flush=True)
    if not PYTHON.exists():
        # Debian's bare python3 has no ensurepip: pip outside serves the environment.
        subprocess.check_call([sys.executable, "-m", "venv", "--without-pip", str(VENV)])
    pip = [sys.executable, "-m", "pip", "--python", str(PYTHON), "-q"]
    pip += ["--disable-pip-version-check", "--no-input", "install", "--no-deps"]
    environment = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    lock = ["--require-hashes", "--only-binary=:all:", "-r", str(ROOT / "requirements.lock")]
    subprocess.check_call(pip + lock, env=environment)
    subprocess.check_call([*pip, "--no-build-isolation", "-e", str(ROOT)], env=environment)
    stamp.write_text(digest)


def has_display() -> bool:
    """Whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def python(*arguments: str, **environment: str) -> int:
    """Run the environment's Python in the checkout; its exit status."""
    return subprocess.call([str(PYTHON), *arguments], cwd=ROOT, env={**os.environ, **environment})


def run(arguments: list[str]) -> int:
    """Open the window; without a display do the main job in the terminal."""
    if has_display():
        return python("-m", "pressmark", *arguments)
    print("No display: showing the main job here instead of the window.", flush=True)
    return python("-m", "pressmark", "demonstrate", *arguments)


def test(arguments: list[str]) -> int:
    """Lint, types, layer contracts, then all tests."""
    if arguments:
        return python("-m", "pytest", *arguments, QT_QPA_PLATFORM="offscreen")
    workers = "3"  # for two processors: a test in three waits for a window or another process
    return lint([]) or python(
        "-m", "pytest", "-n", workers, "--dist", "loadfile", QT_QPA_PLATFORM="offscreen"
    )


def lint(_arguments: list[str]) -> int:
    """Format, lint, types, and layer contracts; the number of checks that failed."""
    checks = [
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "ruff", "check", "."),
        ("-m", "mypy"),
        (str(PYTHON.with_name("lint-imports")), "--no-cache", "--no-logo"),
    ]
    return sum(1 for check in checks if python(*check) != 0)


def screenshots(arguments: list[str]) -> int:
    """Draw every state of the window into build/screenshots."""
    script = "packaging/dev/screenshots.py"
    return python(script, *arguments, QT_QPA_PLATFORM="offscreen")


def bench(arguments: list[str]) -> int:
    """Measure the search engine against its peers."""
    return python("tests/bench/bench.py", *arguments)


def bench_gui(arguments: list[str]) -> int:
    """Measure the window: keystroke to paint, longest block, first paint."""
    return python("tests/bench/gui_bench.py", *arguments, QT_QPA_PLATFORM="offscreen")


def accuracy(arguments: list[str]) -> int:
    """Measure what importing and recognising get right."""
    return python("tests/accuracy/accuracy.py", *arguments)


COMMANDS = {
    "run": run,
    "test": test,
    "lint": lint,
    "screenshots": screenshots,
    "bench": bench,
    "bench-gui": bench_gui,
    "accuracy": accuracy,
}


def main(arguments: list[str]) -> int:
    """Entry point."""
    command = arguments[0] if arguments else "setup"
    if command != "setup" and command not in COMMANDS:
        print(__doc__)
        return 2
    install_packages(command)
    set_up()
    return COMMANDS[command](arguments[1:]) if command in COMMANDS else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""Whether a package's Depends name whatever its libraries load: ``check_depends.py ROOT``.

Reads the NEEDED entries of every ELF file under ROOT, leaves out what ROOT itself holds, asks
dpkg for the package of each that is left, and compares with ROOT/DEBIAN/control. The exit
status is 1 when a package is missing there.
"""

import re
import subprocess
import sys
from pathlib import Path

NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
#: Libraries of plugins Qt does without when the desktop lacks them (see Recommends).
OPTIONAL = ("libwayland-", "libcups.")


def needed(root: Path) -> set[str]:
    """Names of the libraries that files under ``root`` load and ``root`` does not hold."""
    files = [path for path in root.rglob("*") if path.is_file() and not path.is_symlink()]
    binaries = [path for path in files if path.open("rb").read(4) == b"\x7fELF"]
    found: set[str] = set()
    for binary in binaries:
        output = subprocess.run(
            ["readelf", "-d", str(binary)], check=True, capture_output=True, text=True
        ).stdout
        found.update(NEEDED.findall(output))
    return found - {path.name for path in root.rglob("*")}


def package_of(library: str) -> str:
    """The installed package that holds a library; empty when none does."""
    command = ["dpkg", "-S", f"*/{library}"]
    listed = subprocess.run(command, check=False, capture_output=True, text=True).stdout
    return listed.partition(":")[0]


def main() -> int:
    """Entry point."""
    root = Path(sys.argv[1])
    control = (root / "DEBIAN" / "control").read_text(encoding="utf-8")
    depends = re.search(r"^Depends: (.*)$", control, re.MULTILINE)
    named = set(re.findall(r"[a-z][a-z0-9.+-]+", depends[1] if depends else ""))
    libraries = sorted(name for name in needed(root) if not name.startswith(OPTIONAL))
    missing = {name: package_of(name) for name in libraries if package_of(name) not in named}
    for library, package in missing.items():
        print(f"{library}: {package or 'no installed package'} is not among the Depends")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

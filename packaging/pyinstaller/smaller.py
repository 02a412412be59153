"""Copies of collected files without what Pressmark never reads. Measured on Debian 12, 2026-11."""

import re
import shutil
import subprocess
from pathlib import Path

#: A collected file as PyInstaller lists it: place in the program, place on disk, kind.
Entry = tuple[str, str, str]

#: Qt takes collation, case and time zones' rules from ICU. Left out are what it asks for by no
#: name: units, currencies, names of languages, regions and zones, line breaking, spelt-out
#: numbers, transliteration, languages' own formats (Qt has its own) and converters (Pressmark
#: decodes text itself). 32 MB become 4; sort orders in six languages stayed the same.
ICU_LEFT_OUT = re.compile(
    r"(?:unit|curr|region|lang|zone|rbnf|translit|brkitr)/|[a-z]{2,3}(?:_\w+)?\.res\Z|.*\.cnv\Z"
)
ICU_LIBRARY = """
.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}: .incbin "{data}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack,"",@progbits
"""


def without_symbols(entry: Entry, folder: Path) -> Entry:
    """A library without its debug symbols. Safe only for what patchelf has not rewritten."""
    copy = _place(entry, folder)
    shutil.copy2(entry[1], copy)
    subprocess.run(["strip", "--strip-unneeded", str(copy)], check=True)
    return entry[0], str(copy), entry[2]


def with_less_icu(entry: Entry, folder: Path) -> Entry:
    """Qt's copy of ICU's data without ``ICU_LEFT_OUT``."""
    copy = _place(entry, folder)
    version = copy.name.rpartition(".")[2]
    data, small = copy.with_name(f"icudt{version}l.dat"), copy.with_name("small")
    small.mkdir(exist_ok=True)
    _run("objcopy", "-O", "binary", "--only-section=.rodata", entry[1], data)
    listed = subprocess.run(["icupkg", "-l", str(data)], check=True, capture_output=True, text=True)
    names = listed.stdout.split()
    dropped = [name for name in names if ICU_LEFT_OUT.match(name)]
    left_out = copy.with_name("left-out.txt")
    left_out.write_text("\n".join(dropped), encoding="utf-8")
    _run("icupkg", "-r", left_out, data, small / data.name)
    source, compiled = copy.with_suffix(".s"), copy.with_suffix(".o")
    symbol = f"icudt{version}_dat"
    source.write_text(ICU_LIBRARY.format(symbol=symbol, data=small / data.name), encoding="utf-8")
    _run("as", "-o", compiled, source)
    _run("ld", "-shared", "-z", "noexecstack", "-soname", copy.name, "-o", copy, compiled)
    return entry[0], str(copy), entry[2]


def plain_blas(source: Path, folder: Path) -> Entry:
    """The library that stands in for BLIS, compiled. Its sums may be taken in any order; nothing
    else that is imprecise is allowed. The marks in 200 articles stayed the same, all 6,559.
    """
    library = folder / "libplainblas.so"
    inexact = ("-fassociative-math", "-fno-signed-zeros", "-fno-trapping-math", "-fno-math-errno")
    _run("gcc", "-O3", *inexact, "-shared", "-fPIC", "-s", "-o", library, source)
    return library.name, str(library), "BINARY"


def _place(entry: Entry, folder: Path) -> Path:
    copy = folder / "smaller" / entry[0]
    copy.parent.mkdir(parents=True, exist_ok=True)
    return copy


def _run(*words: str | Path) -> None:
    subprocess.run([str(word) for word in words], check=True)

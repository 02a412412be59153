"""Brings the translations up to date with the source, and compiles them.

    python packaging/dev/translations.py

Collects every text of the window, and every sentence that what lies below it can say, into
resources/translations/*.ts (what is translated stays), and writes the .qm files the window
loads. Ends with 1 when a text is not translated.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import PySide6
import sentences

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(PySide6.__file__).parent
LANGUAGES = {"en": ("-pluralonly",), "ru": ()}


def main() -> int:
    """Update, compile, and report what is missing."""
    with tempfile.TemporaryDirectory() as folder:
        return bring_up_to_date(Path(folder))


def bring_up_to_date(folder: Path) -> int:
    """Update, compile, and report; ``folder`` is for what only lupdate needs."""
    below = folder / "sentences.py"
    explained = sentences.as_source(sentences.explanations(), sentences.EXPLANATION)
    below.write_text(sentences.as_source(list_sentences()) + explained, "utf-8")
    windows = sorted((ROOT / "src/pressmark/gui").glob("*.py"))
    sources = [str(path) for path in (*windows, below)]
    missing = 0
    for language, options in LANGUAGES.items():
        path = FOLDER / f"pressmark_{language}.ts"
        kinds = ("-source-language", "en", "-target-language", language)
        tidy = ("-no-obsolete", "-locations", "none")
        run("lupdate", *sources, "-ts", str(path), *kinds, *tidy, *options)
        run("lrelease", str(path), "-qm", str(path.with_suffix(".qm")))
        for text in untranslated(path):
            print(f"{path.name}: not translated: {text}")
            missing += 1
    return 1 if missing else 0


def list_sentences() -> list[str]:
    """What the window recognises, written into the two lists it reads."""
    texts: list[str] = []
    for name, found in (("sentences", sentences.collect()), ("phrases", sentences.phrases())):
        (FOLDER / f"{name}.txt").write_text("\n".join(found) + "\n", "utf-8")
        texts += found
    return texts


def untranslated(path: Path) -> list[str]:
    """The texts of a .ts file that have no finished translation."""
    messages = ElementTree.parse(path).iter("message")
    return [
        message.findtext("source", "")
        for message in messages
        if (found := message.find("translation")) is None or found.get("type") == "unfinished"
    ]


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's own tools, quietly."""
    name = f"{tool}.exe" if sys.platform == "win32" else tool
    subprocess.run([str(TOOLS / name), *arguments, "-silent"], check=True)


if __name__ == "__main__":
    sys.exit(main())

"""Collects what the services, engines and importers may say, for the window to translate.

What goes wrong below the window is said in English where it is found, crosses processes and
is kept in an import's report as text. So the sentence itself is the key of its translation,
with ``%1``, ``%2`` … where the code puts a value. A sentence is any literal that begins as one
and ends with a full stop, and every advice of a query's fault.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "pressmark"
CONTEXT = "Sentences"
EXPLANATION = "Explanation"
_FACES = {"gui", "cli"}  # the window translates its own; the command line speaks English


# What stands in a sentence in place of a value, by the module that says it.
PHRASES = {
    # What a check of the archive names, and how many of it there are.
    "archive/check.py": (
        "article without a text",
        "article without a sighting",
        "counts of a form are wrong",
        "content is not known by its fingerprint",
        "merged entity leads to a merged one",
        "article was never recognised nor queued",
        "unknown step in the queue",
        "record damaged",
        "row refers to nothing",
        "near-duplicates' groups are wrong",
        "original of no article",
        "%1 rows",
        "%1 rows of %2 to %3",
        "%1 articles",
    ),
    "archive/originals.py": ("original missing", "original damaged"),
    "services/maintenance.py": ("index",),
    "archive/lock.py": (
        "Another program",
        "A job of a window that was closed",
        "process %1 on %2",
    ),
    "importing/finding.py": ("folder", "file or folder"),
    "importing/formats/blogger.py": ("of the kind “%1”", "a draft, never published"),
    "importing/formats/enex.py": ("attachments",),
    "importing/formats/json_articles.py": ("its names are: %1", "it holds no objects"),
    "importing/formats/mets_alto.py": ("%1 articles", "%1 pages"),
    "importing/formats/odt.py": ("spreadsheet", "presentation", "drawing", "XLSX or CSV"),
    "importing/formats/pdf.py": (
        "more than %1 million letters",
        "reading on would take more than %1 minutes",
        "more than %1 pages",
    ),
    "importing/formats/program_text.py": (
        "numbers",
        "a program's log",
        "a program or its settings",
    ),
    "importing/formats/wxr.py": (
        "an item without type, status and text",
        "of the type “%1”",
        "its status is “%1”",
        "an item without title and text",
    ),
    "importing/sniffing.py": (
        "a picture",
        "an icon",
        "a font",
        "a sound",
        "a sound or film",
        "a film",
        "a program",
        "a database",
    ),
    "searching/language/leaves.py": (
        "more than %1 brackets within brackets",
        "it repeats more than %1 times",
        "a repeat within a repeat could take for ever",
        "it is malformed (%1)",
    ),
}


def collect() -> list[str]:
    """Every sentence, sorted, with numbered places for its values."""
    found: set[str] = set()
    for path in sorted(SOURCE.rglob("*.py")):
        if path.relative_to(SOURCE).parts[0] not in _FACES:
            found.update(sentences_of(ast.parse(path.read_text("utf-8"))))
    return sorted(found)


def phrases() -> list[str]:
    """Every phrase, sorted; KeyError for one its module no longer says."""
    for name, said in PHRASES.items():
        tree = ast.parse((SOURCE / name).read_text("utf-8"))
        literals = {template(node) for node in ast.walk(tree)}
        for phrase in said:
            if phrase not in literals:
                raise KeyError(f"{name} no longer says {phrase!r}")
    return sorted({phrase for said in PHRASES.values() for phrase in said})


def explanations() -> list[str]:
    """What a query is explained with: what is told, and the tables of what may be."""
    tree = ast.parse((SOURCE / "searching/language/explaining.py").read_text("utf-8"))
    tables = [node.value for node in tree.body if isinstance(node, ast.Assign)]
    told = [
        node.args[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "tell"
    ]
    holders = [table for table in tables if isinstance(table, ast.Dict | ast.Tuple)]
    literals = {template(node) for holder in (*holders, *told) for node in ast.walk(holder)}
    return sorted(literals - {"", "%1"})


def as_source(texts: list[str], context: str = CONTEXT) -> str:
    """The texts as a module lupdate reads."""
    return "".join(f"QT_TRANSLATE_NOOP({context!r}, {text!r})\n" for text in texts)


def sentences_of(tree: ast.Module) -> Iterator[str]:
    """The sentences and advices among a module's literals; never its docstrings."""
    apart = {id(part) for node in ast.walk(tree) for part in _not_alone(node)}
    for node in ast.walk(tree):
        text = template(node) if id(node) not in apart else ""
        if _is_sentence(text):
            yield text
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Fault":
            yield from _advices(node.args[1], tree)


def template(node: ast.AST) -> str:
    """A literal's text, the values of an f-string as ``%1`` …; empty for other nodes."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    text, places = "", 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value)
        else:
            places += 1
            text += f"%{places}"
    return text


def _not_alone(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.JoinedStr):
        return node.values
    return [node.value] if isinstance(node, ast.Expr) else []


def _is_sentence(text: str) -> bool:
    begins = text[:1].isupper() or text[:1] in ("%", "“", "/")
    return begins and text.endswith(".") and " " in text and "\n" not in text


def _advices(node: ast.expr, tree: ast.Module) -> Iterator[str]:
    if isinstance(node, ast.Name):
        for other in ast.walk(tree):
            if isinstance(other, ast.Assign) and ast.unparse(other.targets[0]) == node.id:
                yield from _advices(other.value, tree)
    elif isinstance(node, ast.IfExp):
        yield from _advices(node.body, tree)
        yield from _advices(node.orelse, tree)
    elif text := template(node):
        yield text

"""ProQuest's plain text: documents between rules of underscores, a label before each field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressmark.importing.contract import Item
from pressmark.importing.formats.parts import distinct
from pressmark.importing.formats.proquest.documents import draft_of
from pressmark.importing.formats.proquest.labels import key_of
from pressmark.model.imports import Outcome, Problem

RULE = re.compile(r"[ \t]*_{20,}[ \t]*\Z")
_LABELLED = re.compile(r"([A-ZÀ-ÖØ-Þ][^:.!?\"“”]{1,45}?)\s?:(?:\s+(.*)|\Z)")
#: "Document 3 of 84", above a document of longer lists.
_COUNTER = re.compile(
    r"\s*(?:document|documento|dokument)\s+(\d+)\s+(?:of|de|von|di|sur)\s+(\d+)\s*\Z",
    re.IGNORECASE,
)
_LINK = re.compile(r"\s*(?:proquest document link|enlarge this image\.?|https?://\S+)\s*\Z", re.I)
_REPORT = re.compile(r"\s*report information from proquest", re.IGNORECASE)
#: Fields of which a document has at least two; the cover and the closing notice have fewer.
_FEWEST = 2
#: The fields below every text: what stands under them is no text any more.
_BELOW = frozenset({"source", "title", "date", "number"})
_TEXTS = frozenset({"text", "abstract"})


@dataclass(frozen=True, slots=True)
class _Block:
    """What stands between two rules: its lines, and the number of documents it declares."""

    lines: tuple[str, ...]
    declared: int = 0


def text_documents(text: str, media_type: str) -> Iterator[Item]:
    """The documents in order, and a problem where their number is not the declared one."""
    blocks = list(_blocks(text.split("\n")))
    saved = next((day for block in blocks if (day := _report_day(block.lines))), "")
    found = [(block, fields) for block in blocks if (fields := _fields(block.lines))]
    seen: dict[str, int] = {}
    for number, (_block, fields) in enumerate(found, 1):
        part = distinct(fields.get("number", "") or str(number), seen)
        if fields.get("title") or fields.get("text"):
            yield draft_of(fields, media_type, part, saved)
        else:
            yield Problem(part, "The document is empty in the export.")
    declared = max((block.declared for block in blocks), default=0)
    if declared > len(found):
        reason = f"The export says it has {declared} documents; the file holds {len(found)}."
        yield Problem("", reason, Outcome.SKIPPED)


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    run: list[str] = []
    declared = 0
    for line in (*lines, "_" * 20):
        counter = _COUNTER.match(line)
        if not RULE.match(line) and not counter:
            run.append(line.rstrip())
            continue
        if any(each.strip() for each in run):
            yield _Block(tuple(run), declared)
            run = []
        declared = int(counter[2]) if counter else declared
    yield _Block((), declared)


def _report_day(lines: Sequence[str]) -> str:
    """The day under "Report Information from ProQuest"."""
    filled = [line.strip() for line in lines if line.strip()]
    if len(filled) > 1 and _REPORT.match(filled[0]):
        return filled[1]
    return ""


def _fields(lines: Sequence[str]) -> dict[str, str]:
    """Fields by key; empty for what is no document."""
    labels = [_labelled(line) for line in lines]
    known = {key for key, _ in labels if key}
    if len(known) < _FEWEST or not known & (_BELOW | _TEXTS):
        return {}
    found: dict[str, str] = {"title": _headline(lines)}
    end = _text_end(lines)
    open_key = ""
    for place, (key, value) in enumerate(labels):
        line = lines[place].strip()
        is_text = open_key == "text" and place < end
        if key and not is_text:
            open_key = "" if found.get(key) else key
            found.setdefault(key, "")
            found[key] = found[key] or value
        elif open_key in _TEXTS and (is_text or not _LABELLED.match(line)):
            if line and not _LINK.match(line):
                found[open_key] = f"{found[open_key]}\n\n{line}".strip()
        elif line:
            open_key = ""
    return found


def _headline(lines: Sequence[str]) -> str:
    """The document's first line, which has no label."""
    first = next((line.strip() for line in lines if line.strip()), "")
    return "" if _labelled(first)[0] else first


def _text_end(lines: Sequence[str]) -> int:
    """Where the text ends: before the labelled lines that lead to the publication's title."""
    place = _anchor(lines)
    first = place
    while place > 0:
        place -= 1
        line = lines[place].strip()
        if not line:
            continue
        if not _LABELLED.match(line) or _labelled(line)[0] in _TEXTS:
            break
        if _labelled(line)[0]:
            first = place
    return first


def _anchor(lines: Sequence[str]) -> int:
    """The last run of fields that stand below a text begins here, at the latest.

    Of a label that stands twice, the first is a word of the text.
    """
    labels = [_labelled(line)[0] for line in lines]
    start = labels.index("text") if "text" in labels else -1
    last = {key: place for place, key in enumerate(labels) if key in _BELOW and place > start}
    return min(last.values(), default=len(lines))


def _labelled(line: str) -> tuple[str, str]:
    """The key a line's label stands for and what follows it; empty for others."""
    match = _LABELLED.match(line.strip())
    key = key_of(match[1]) if match else ""
    return (key, (match[2] or "").strip()) if match and key else ("", "")

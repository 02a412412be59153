"""The text of a message: plain parts unwrapped, HTML parts judged, forwarded originals found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from pressmark.importing.formats.fragments import fragment_text
from pressmark.importing.formats.mail_parts import Part
from pressmark.importing.formats.pages import declared_encoding
from pressmark.importing.page.article import html_article
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile

#: A wrapped line of plain text is at least this long; shorter ones end where they were meant to.
_WRAPPED = 55
_LONGEST_WRAPPED = 90
#: The share of an HTML part's words its main text must hold: newsletters are laid out in tables,
#: of which the page extractor may keep a cell only.
_ENOUGH = 0.5
_FEW_TABLE_ROWS = 3
_FORWARD = re.compile(
    r"^[ \t>*]*(?:-{2,}\s*(?:forwarded message|original message|forwarded by .{0,80}?|"
    r"message transféré|message d'origine|weitergeleitete nachricht|"
    r"ursprüngliche nachricht|mensaje reenviado|mensaje original|messaggio inoltrato|"
    r"mensagem encaminhada|пересылаемое сообщение|doorgestuurd bericht)\s*-{2,}"
    r"|begin forwarded message:|anfang der weitergeleiteten nachricht:)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(r"[ \t>*]*([A-Za-zÀ-ÿЀ-ӿ-]{2,20})[ \t]?\*?[ \t]?:[ \t]*\*?[ \t]*(.+)")
_FIELDS = {
    "from": "from de von da van от expéditeur absender remitente mittente",
    "date": "date sent datum gesendet fecha enviado data дата envoyé verzonden",
    "subject": "subject betreff objet asunto oggetto assunto тема onderwerp",
    "to": "to an à para a кому cc aan",
}
_FIELD_NAMES = {word: field for field, words in _FIELDS.items() for word in words.split()}
_WEB_VERSION = re.compile(
    r"(?:view|read|open)\b[^\n]{0,40}?\b(?:on the web|in (?:your |a )?browser|online)\b[^\n]{0,20}?"
    r"(https?://[^\s>)\]]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Forwarded:
    """An original that was forwarded: its own header fields, its text, and what was put above."""

    sender: str
    date: str
    subject: str
    text: str
    comment: str


def message_text(parts: list[Part]) -> str:
    """The text of a message's own parts (not of its attachments)."""
    plain = "\n\n".join(
        unwrapped(part.text, flowed=part.flowed)
        for part in parts
        if part.media_type == "text/plain" and part.data.strip()
    )
    html = next((part for part in parts if part.media_type == "text/html"), None)
    if html is None:
        return plain
    marked = html_part_text(html)
    # Some newsletters' plain part only says that there is an HTML part, others are the fuller.
    return marked if len(marked) * 2 >= len(plain) or not plain.strip() else plain


def html_part_text(part: Part) -> str:
    """The main text of an HTML part; all its text where the extractor finds too little."""
    markup = decode(part.data, part.charset or declared_encoding(part.data))
    everything = fragment_text(markup)
    try:
        main = html_article(markup).body
    except UnreadableFile:
        return everything
    lines = [line for line in main.splitlines() if line.strip()]
    laid_out = sum(line.startswith("|") for line in lines)
    if laid_out > min(_FEW_TABLE_ROWS, len(lines) / 2) or len(main) < _ENOUGH * len(everything):
        return everything
    return main


def unwrapped(text: str, *, flowed: bool = False) -> str:
    """Plain text with the lines of a paragraph joined where the mail program broke them."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub(r"\n-- \n.*\Z", "", text, flags=re.DOTALL)  # the signature
    if flowed:
        return re.sub(r"(?<=\S) \n(?=[^\n>])", " ", text)
    return "\n\n".join(_joined(block) for block in re.split(r"\n[ \t]*\n", text) if block.strip())


def forwarded(text: str) -> Forwarded | None:
    """The original in a forwarded message; None when ``text`` forwards nothing."""
    marker = _FORWARD.search(text)
    if marker is None:
        return None
    fields: dict[str, str] = {}
    rest = text[marker.end() :].lstrip("\n ")
    while (line := rest.partition("\n")) and (match := _FIELD.match(line[0])):
        name = _FIELD_NAMES.get(match[1].lower())
        if name is None:
            break
        fields.setdefault(name, match[2].strip())
        rest = line[2].lstrip("\n ") if line[2].strip() else ""
        if not rest:
            break
    if "from" not in fields or not ("subject" in fields or "date" in fields):
        return None
    return Forwarded(
        sender=fields["from"],
        date=fields.get("date", ""),
        subject=fields.get("subject", ""),
        text=rest,
        comment=text[: marker.start()].strip(),
    )


def web_version(text: str) -> str:
    """The address at which a newsletter says it can be read on the web; empty without one."""
    match = _WEB_VERSION.search(text[:3000])
    return match[1].rstrip(".,") if match else ""


def _joined(block: str) -> str:
    """One block of plain text; only lines as long as a wrapped one run on."""
    lines = [line.rstrip() for line in block.split("\n")]
    longest = max(map(len, lines))
    if not _WRAPPED <= longest <= _LONGEST_WRAPPED:
        return "\n".join(lines)
    out = lines[0]
    for before, line in pairwise(lines):
        fits = len(before) + 1 + len(line.partition(" ")[0]) > longest * 0.85
        runs_on = fits and before and not line.startswith((">", "-", "*", "•", " ", "\t"))
        out += (" " if runs_on else "\n") + line
    return out

"""The article every file tells, in plain text and as a web page."""

import hashlib
from datetime import UTC, datetime

DAY = datetime(2021, 5, 20, 9, 30, tzinfo=UTC)
SOURCE = "Saltmere Gazette"
AUTHOR = "Ada Quill"

PARAGRAPHS = (
    "The council of Saltmere voted on Thursday to keep the harbour ferry running through the "
    "winter, after three hundred residents of the northern bank had signed a petition.",
    "The boat was built in 1931 and carries about forty passengers an hour. Engineers found its "
    "hull sound in the spring, but said the landing stage needs new timber before the floods.",
    "The harbour master, Tomas Wren, said the repairs would begin in September and that the "
    "crossing would stay open at weekends while the carpenters are at work on the piers.",
    "Without the ferry the way to the railway station is seven miles longer, over the bridge at "
    "Marrowfield, which is closed to carts and lorries whenever the river is high.",
)


def title(name: str) -> str:
    """The headline that tells one format's article from another's."""
    return f"Ferry of Saltmere to sail on, told in {name}"


def paragraphs(name: str) -> list[str]:
    """The text, in an order of its own and with a sentence of its own for each format."""
    turn = hashlib.sha256(name.encode()).digest()[0] % len(PARAGRAPHS)
    own = f"This account of the vote was kept in the form called {name} and read from it."
    return [*PARAGRAPHS[turn:], *PARAGRAPHS[:turn], own]


def body(name: str) -> str:
    """The text with a blank line between paragraphs."""
    return "\n\n".join(paragraphs(name))


def address(name: str) -> str:
    """Where the article would be, had there been a Saltmere."""
    return f"https://gazette.example/{DAY:%Y/%m/%d}/ferry-{name}"


def markup(name: str) -> str:
    """The paragraphs as HTML."""
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs(name))


def page(name: str) -> str:
    """The article as a web page with its metadata."""
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title(name)}</title>
<link rel="canonical" href="{address(name)}">
<meta property="og:site_name" content="{SOURCE}"><meta name="author" content="{AUTHOR}">
<meta property="article:published_time" content="{DAY.isoformat()}"></head>
<body><article><h1>{title(name)}</h1>{markup(name)}</article></body></html>
"""

"""Lines that are no part of any article: calls to follow, sign up, share, comment."""

from __future__ import annotations

import re

_NETWORKS = (
    r"(?:x\b|twitter|facebook|instagram|telegram|whatsapp|tiktok|youtube|linkedin|threads|bluesky|"
    r"mastodon|reddit|social media|google news|flipboard|apple news)"
)
_BUTTON = (
    r"(?:share|tweet|print|e-?mail|save|copy link|comments?|facebook|twitter|whatsapp|linkedin|"
    r"reddit|pinterest|telegram|messenger)"
)
_NOTICE = (
    r"(?:advertis?e?ment|story continues below(?: advertisement)?|continue reading(?: below)?|"
    r"(?:article|story) continues (?:below|after).*|sponsored content|skip advertisement|anzeige|"
    r"werbung|publicité|publicidad|реклама)"
)
#: What cannot be prose wherever it stands.
_ANYWHERE = (
    r"(?:MORE|READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|READ NEXT|LEIA TAMBÉM|LIRE AUSSI)"
    r"\s*[:–—|]",
    r"(?:read more|read also|also read|see also|related(?: articles?| stor(?:y|ies))?|read next|"
    r"lire aussi|lesen sie auch|mehr zum thema|leer también|leggi anche|читайте также)\s*:",
    r"(?:click|tap) here to (?:subscribe|sign up|read|follow|join)",
    rf"{_NOTICE}\W*\Z",
    rf"{_BUTTON}(?:[\s,|/·•]+(?:this|on|via|article|{_BUTTON}))*[\s|·•]*\Z",
    r"\d+\s+(?:comments?|shares?|likes?|kommentare?|commentaires?|comentarios?)\W*\Z",
    r"(?:no|leave a|post a|add a|view|show|hide|view all) comments?\W*\Z",
)
#: Calls to action, which stand after the story.
_AT_END = (
    r"got (?:a|any) (?:story|news tip|tip)\b",
    r"(?:do you )?have (?:a|any) (?:story|news tip|tip|information)\b.{0,80}"
    r"\b(?:contact|e-?mail|get in touch|call)\b",
    r"(?:for )?more (?:stories|news|articles|like this)\b.{0,60}"
    r"\b(?:check|visit|follow|sign up|click|see|subscribe)\b",
    rf"(?:please )?(?:follow|like|join|find|add) (?:us|our|@?\w[\w.&’' -]{{0,40}}) (?:on|at|via) "
    rf"(?:@|{_NETWORKS})",
    r"(?:sign up|subscribe)\b.{0,120}\b(?:newsletters?|alerts?|updates?|briefing|"
    r"e-?mails?|inbox|podcast|channel|here|free)\b",
    r"(?:e-?mail|contact) (?:us|the (?:author|writer|reporter|editor)) (?:at|on|by|via)\b",
    r"to (?:contact|reach) the (?:reporter|editor|author|writer)s?\b",
    r"(?:download|get) (?:our|the .{1,40}) app\b",
    r"(?:©|\(c\)|copyright)\s*(?:©|\d{4}|by\b).{0,160}\Z",
    r".{0,60}\ball rights reserved\b.{0,120}\Z",
    r"this (?:material|article|content) may not be (?:published|reproduced|republished)\b",
    r"(?:originally |first )?(?:published|posted|appeared) (?:first )?(?:on|at|in)\b.{0,60}https?://",
    r"the post .{3,200} (?:appeared first on|first appeared on) .{2,80}\Z",
    r"(?:join|start) the (?:conversation|discussion)\b.{0,60}\Z",
    r"(?:folgen sie uns|abonnieren sie|hier (?:können|geht))\b.{0,160}\Z",
    r"(?:suivez-nous|abonnez-vous|inscrivez-vous)\b.{0,160}\Z",
    r"(?:síguenos|suscríbete|suscríbase)\b.{0,160}\Z",
    r"(?:seguici su|iscriviti)\b.{0,160}\Z",
    r"(?:подписывайтесь|подпишитесь|читайте также)\b.{0,200}\Z",
)
_MIDDLE = re.compile("|".join(_ANYWHERE), re.IGNORECASE)
_ENDING = re.compile("|".join(_AT_END), re.IGNORECASE)
_LONGEST = 400


def is_boilerplate(line: str, *, near_end: bool) -> bool:
    """Whether ``line`` is no part of an article.

    ``near_end`` tells that the line stands among the last of its article, where calls to
    action are; further up only what cannot be prose is taken.
    """
    if len(line) > _LONGEST:
        return False
    return bool(_MIDDLE.match(line) or (near_end and _ENDING.match(line)))

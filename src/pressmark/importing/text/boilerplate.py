"""Lines that are no part of any article: calls to follow, sign up, share, comment."""

from __future__ import annotations

import re

_OUTLETS = r"(?:us|our|@?\w[\w.&’' -]{0,40})"
_ANYWHERE = re.compile(
    r"(?:"
    r"(?:MORE|READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|READ NEXT|WATCH)\s*[:–—|]"
    r"|(?:click|tap) here to (?:subscribe|sign up|read|follow|join)"
    r"|(?:advertisement|advertisment|story continues below(?: advertisement)?|continue reading"
    r"(?: below)?|article continues (?:below|after).*|sponsored content|skip advertisement)\W*\Z"
    r"|(?:share|tweet|print|email|e-mail|save|copy link|facebook|twitter|whatsapp|linkedin|reddit"
    r"|pinterest|telegram)(?:[\s,|/·•]+(?:this|on|via|article|share|tweet|print|email|e-mail|save"
    r"|copy link|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|comments?))*\W*\Z"
    r"|\d+\s+(?:comments?|shares?|likes?|kommentare?|commentaires?|comentarios?)\W*\Z"
    r"|(?:no|leave a|post a|add a|view|show|hide) comments?\W*\Z"
    r")",
    re.IGNORECASE,
)
_AT_END = re.compile(
    r"(?:"
    r"got (?:a|any) (?:story|news tip|tip)\b"
    r"|(?:do you )?have (?:a|any) (?:story|news tip|tip|information)\b.{0,80}\b(?:contact|e-?mail|get in touch|call)\b"
    r"|for more (?:stories|news|information|on this|like this)\b.{0,60}\b(?:check|visit|follow|sign up|click|see|subscribe)\b"
    r"|(?:please )?(?:follow|like|join|find|add) "
    + _OUTLETS
    + r" (?:on|at|via) (?:@|x\b|twitter|facebook|instagram|telegram|whatsapp|tiktok|youtube|linkedin|threads|bluesky|mastodon|social media|google news)"
    r"|(?:sign up|subscribe|register)\b.{0,120}\b(?:newsletters?|alerts?|updates?|briefing|e-?mails?|inbox|podcast|channel|here|free)\b"
    r"|(?:e-?mail|contact) (?:us|the (?:author|writer|reporter|editor)) (?:at|on|by|via)\b"
    r"|to (?:contact|reach) the (?:reporter|editor|author|writer)s?\b"
    r"|(?:download|get) (?:our|the .{1,40}) app\b"
    r"|(?:©|\(c\)|copyright)\s*(?:©|\d{4}|by\b).{0,160}\Z"
    r"|.{0,60}\ball rights reserved\b.{0,120}\Z"
    r"|this (?:material|article|content) may not be (?:published|reproduced|republished)\b"
    r"|(?:originally |first )?(?:published|posted|appeared) (?:first )?(?:on|at|in)\b.{0,60}https?://"
    r"|the post .{3,200} (?:appeared first on|first appeared on) .{2,80}\Z"
    r"|(?:join|start) the (?:conversation|discussion)\b.{0,60}\Z"
    r"|(?:folgen sie uns|abonnieren sie|hier (?:können|geht))\b.{0,160}\Z"
    r"|(?:suivez-nous|abonnez-vous|inscrivez-vous)\b.{0,160}\Z"
    r"|(?:síguenos|suscríbete|suscríbase)\b.{0,160}\Z"
    r"|(?:seguici su|iscriviti)\b.{0,160}\Z"
    r"|(?:подписывайтесь|подпишитесь|читайте также)\b.{0,200}\Z"
    r")",
    re.IGNORECASE,
)


def is_boilerplate(line: str, near_end: bool) -> str:
    """Why ``line`` is no part of an article (a short reason), or an empty text.

    ``near_end`` tells that the line stands among the last of its article, where calls to
    action are; further up only what cannot be prose is taken.
    """
    if len(line) > 400 or "\n\n" in line:
        return ""
    if _ANYWHERE.match(line):
        return "boilerplate line"
    return "boilerplate line" if near_end and _AT_END.match(line) else ""

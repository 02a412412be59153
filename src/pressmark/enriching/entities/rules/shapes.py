"""What the shape of a name says of its kind."""

from __future__ import annotations

import re

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.model.article import EntityKind

_EVENT = re.compile(
    r"\b(?:Cup|Tour|Open|Championships?|Games|Olympics|Paralympics|Prix|Prize|Awards?|Festival|War|"
    r"Act|Treaty|Agreement|Accords?|Protocol|Bowl|Series|Masters|Marathon|Derby|Stakes|Oscars?|"
    r"Amendment|Constitution|Bill|Index|Average|Day|Week|Night|Morning|Evening)\Z"
)
_STREET = re.compile(
    r"\b(?:Street|Avenue|Road|Boulevard|Square|Bridge|Lane|Drive|Highway|Island|Islands|Lake|River|"
    r"Valley|Mountains?|Bay|Strait|Peninsula|Desert|County|Airport|Province|Oblast)\Z"
)
_BODY = re.compile(
    r"\b(?:Inc|Corp|Corporation|Ltd|Limited|PLC|Plc|LLC|Company|Co|Group|Holdings|Bank|Ministry|"
    r"Department|University|College|School|Institute|Association|Federation|Union|Council|"
    r"Committee|Commission|Agency|Party|Club|Society|Foundation|Authority|Bureau|Office|Court|"
    r"Parliament|Assembly|Senate|Congress|Organi[sz]ation|Airlines|Airways|Industries|Systems|"
    r"Technologies|Partners|Associates|Brothers|Bros|Times|Post|Journal|Herald|Tribune|Gazette|"
    r"United|FC|Hospital|Center|Centre|Museum|Board|Fund|Trust|Press|News|Network|Alliance|Front|"
    r"Police|Army|Navy|Church)\.?\Z"
)


def judge_by_shape(mentions: Mentions, context: Context) -> list[Candidate]:
    """Events are no organisations; ``Wall Street`` is a place, ``Acme Corp`` nobody's name."""
    return [_judge(mention) for mention in mentions if not _is_event(mention)]


def _is_event(mention: Candidate) -> bool:
    return (
        mention.kind is not EntityKind.PERSON
        and " " in mention.text
        and _EVENT.search(mention.text) is not None
    )


def _judge(mention: Candidate) -> Candidate:
    text = mention.text
    if mention.kind is EntityKind.GROUP or " " not in text:
        if mention.kind is EntityKind.PERSON and _is_acronym(text):
            return mention.taken_for(EntityKind.ORGANISATION, "an acronym is no person")
        return mention
    if mention.kind is not EntityKind.PLACE and _STREET.search(text):
        return mention.taken_for(EntityKind.PLACE, "named as a street, water or land")
    if mention.kind is not EntityKind.ORGANISATION and _BODY.search(text):
        return mention.taken_for(EntityKind.ORGANISATION, "named as a body or firm")
    return mention


def _is_acronym(text: str) -> bool:
    bare = text.replace(".", "")
    return 3 <= len(bare) <= 5 and bare.isupper() and bare.isalpha()

"""What the shape of a name says of its kind."""

from __future__ import annotations

import re

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.enriching.entities.tables.folding import fold
from pressmark.model.kinds import EntityKind

_EVENT = re.compile(
    r"\b(?:Cup|Tour|Open|Championships?|Games|Olympics|Paralympics|Prix|Prize|Awards?|Festival|War|"
    r"Act|Treaty|Agreement|Accords?|Protocol|Bowl|Series|Masters|Marathon|Derby|Stakes|Oscars?|"
    r"Amendment|Constitution|Bill|Index|Average|Day|Week|Night|Morning|Evening)\Z"
)
_STREET = re.compile(
    r"\b(?:Street|Avenue|Road|Boulevard|Square|Bridge|Lane|Drive|Highway|Island|Islands|Lake|River|"
    r"Capitol Hill|Valley|Mountains?|Bay|Strait|Peninsula|Desert|County|Airport|Province|Oblast)\Z"
)
_BODY = re.compile(
    r"\b(?:Inc|Corp|Corporation|Ltd|Limited|PLC|Plc|LLC|Company|Co|Group|Holdings|Bank|Ministry|"
    r"Department|University|College|School|Institute|Association|Federation|Union|Council|"
    r"Committee|Commission|Agency|Party|Club|Society|Foundation|Authority|Bureau|Office|Court|"
    r"Parliament|Assembly|Senate|Congress|Organi[sz]ation|Airlines|Airways|Industries|Systems|"
    r"Technologies|Partners|Associates|Brothers|Bros|Times|Post|Journal|Herald|Tribune|Gazette|"
    r"United|FC|Hospital|Center|Centre|Museum|Board|Fund|Trust|Press|News|Network|Alliance|Front|"
    r"Bancorp|Bancshares|Securities|Financial|Petroleum|Pharmaceuticals|Electronics|Insurance|"
    r"Motors|Foods|Enterprises|Resources|Investments|Telecom|Communications|Railroad|Railway|"
    r"Police|Army|Navy|Church|Administration|Survey|Observatory|Laboratory|Coalition)\.?\Z"
)
_LEGAL_FORM = r"(?:Inc|Corp|Corporation|Ltd|Limited|PLC|plc|LLC|AG|GmbH|NV|SA|Co|Cos)\b"

_FORM_FOLLOWS = re.compile(rf"(?:\s+(?:and|&))?\s+{_LEGAL_FORM}")


def judge_by_shape(mentions: Mentions, context: Context) -> list[Candidate]:
    """Events are no organisations; ``Wall Street`` is a place, ``Acme Corp`` nobody's name."""
    return [_judge(mention, context) for mention in mentions if not _is_event(mention)]


def _is_event(mention: Candidate) -> bool:
    return (
        mention.kind is not EntityKind.PERSON
        and " " in mention.text
        and _EVENT.search(mention.text) is not None
    )


def _judge(mention: Candidate, context: Context) -> Candidate:
    text = mention.text
    if mention.kind is EntityKind.PERSON and _trades_as(text, context.body):
        return mention.taken_for(EntityKind.ORGANISATION, "stands before a legal form")
    if mention.kind is EntityKind.GROUP or " " not in text:
        if mention.kind is EntityKind.PERSON and _is_acronym(text):
            return mention.taken_for(EntityKind.ORGANISATION, "an acronym is no person")
        return mention
    in_gazetteer = context.tables.places.find(text) is not None
    if in_gazetteer and mention.kind is not EntityKind.ORGANISATION:
        return mention
    if mention.kind is not EntityKind.PLACE and _STREET.search(text):
        return mention.taken_for(EntityKind.PLACE, "named as a street, water or land")
    if in_gazetteer:
        return mention
    if mention.kind is not EntityKind.ORGANISATION and _BODY.search(text):
        return mention.taken_for(EntityKind.ORGANISATION, "named as a body or firm")
    if mention.kind is EntityKind.ORGANISATION and _is_full_name(text, context):
        return mention.taken_for(EntityKind.PERSON, "begins with a given name")
    return mention


def _trades_as(text: str, body: str) -> bool:
    """Whether the body calls it "… Corp" or "… and Co" anywhere."""
    start = body.find(text)
    while start >= 0:
        if _FORM_FOLLOWS.match(body, start + len(text)) and not body[start - 1 : start].isalnum():
            return True
        start = body.find(text, start + 1)
    return False


def _is_full_name(text: str, context: Context) -> bool:
    words = text.split()
    return (
        len(words) == 2
        and fold(words[0]) in context.tables.common_given_names
        and words[1][0].isupper()
        and words[1][1:].islower()
        and not _BODY.search(text)
        and context.tables.organisations.find(text) is None
    )


def _is_acronym(text: str) -> bool:
    bare = text.replace(".", "")
    return 3 <= len(bare) <= 5 and bare.isupper() and bare.isalpha()

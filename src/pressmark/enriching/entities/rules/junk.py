"""What recognisers mark and nobody wants to see as a facet value."""

from __future__ import annotations

import re

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.enriching.entities.tables.folding import fold
from pressmark.model.kinds import EntityKind

_LONGEST = 70  # characters
_MOST_WORDS = 9
_CALENDAR = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday "
    "saturday sunday mon tue tues wed thu thur thurs fri sat sun today tomorrow yesterday "
    "christmas easter thanksgiving halloween ramadan".split()
)
_ALSO_NAMES = frozenset({"april", "may", "june", "august", "sun", "jan"})
_NEVER = frozenset(
    "sign up|sign|follow|follow us|comment|comments|share|read more|more|subscribe|newsletter|"
    "advertisement|photo|photos|image|images|video|related|news|government|state|house|company|"
    "board|bank|group|corp|inc|co|ltd|plc|exchange|street|department|ministry|commission|"
    "parliament|party|court|council|committee|army|navy|police|city|county|district|province|"
    "region|university|school|college|church|hospital|click here|email|e mail|copyright|"
    "all rights reserved|getty|getty images|gmt|est|edt|pst|pdt|am|pm|tv|pc|ceo|cfo|coo|gdp|gnp|"
    "dna|url|api|faq|pdf|html|css|id|ok|q&a|covid|covid 19|coronavirus|internet|web|website|"
    "mr|mrs|ms|jr|sr|dr|sir|lord|god|jesus|dad|mom|mum|monsieur|"
    "dlrs|dlr|mln|bln|cts|ct|shr|shrs|shs|stg|yen|francs|marks|pct|net|revs|avg|qtr|prior|rev|"
    "nil|div|qtly|pay|record|oper|note|tonnes|tonne|bpd|vs|loss|profit|sales|mths|nine mths|"
    "six mths|year|4th qtr|3rd qtr|2nd qtr|1st qtr|net loss|oper net|reuter|"
    "united|west|north|south|east|western|eastern|northern|southern|federal|general|international|"
    "national|community|digital|authority|interior|interests|royal|new|first|third world|central|"
    "president|congressional|tribal|oriental|capitol|defense|defence|standard|"
    "obamacare|brexit|bitcoin|medicare|medicaid|social security|obama care|wi fi|bluetooth|"
    "u s dollar|us dollar|dollar|tho|thoy|tbe|nnd|wns|hns|ho|sho|thnt|ot|cf|"
    "ux|ui|cx|kb|xml|rss|json|csv|sql|seo|ios|sms|usb|iphone|ipad|android|chrome|gmail|kindle|"
    "xbox|playstation|macbook|operating system|social media|terms of service|privacy policy|"
    "information technology|program|programme|administration|agency|legislature|museum|"
    "the|a|an|and|of|in|on|for|to|but|or|if|no|not|by|as|at|so|all|any|its|his|her|their|our|"
    "stock|stocks|foreign|economic|industry|investment|securities|capital|business|"
    "invalid|media|editorial board|libor|eurodollar|eurodollars|eurobond|eurobonds|mthly|bankers|"
    "wireless|times|post|journal|union|finance|commerce|agriculture|trade|budget|justice|labor|"
    "labour|health|energy|homeland|law|islam|christianity|judaism|buddhism|hinduism|catholicism|"
    "islamism|socialism|communism|capitalism|senators|southern district|northern district|"
    "eastern district|western district|congressman|congresswoman|"
    "weather|devops|mvp|cio|cto|markdown|sass|jekyll|siri|javascript|python|ajax|saas|paas|"
    "search|data|slideshow|tweet|healthcare|education|intelligence|information|innovation|"
    "i|me|my|we|us|you|he|she|it|they|who|what|when|where|why|how|this|that|is|be".split("|")
)
_LETTERS = re.compile(r"[^\W\d_]{2}|[A-Z]\.\s?[A-Z]|[^\W\d_]['’][^\W\d_]")
_DOMAIN = re.compile(
    r"https?:|www\.|@|\.(?:jpe?g|png|gif|svg|html?|pdf|docx?|xlsx?|php|aspx?|mp[34])\Z|"
    r"\b[\w-]+\.(?:com|co|org|net|gov|edu|tv|io|ly|uk|de|ru)\b",
    re.I,
)
_FIGURES = re.compile(r"\b(?:mln|bln|dlrs?|pct|cts|vs|shr|qtr|tonnes|stg|bpd)\b|[$€£%]", re.I)
_LEGISLATOR_CODE = re.compile(r"[RDI]-[A-Z]")
_NAME_PARTICLES = frozenset(
    "de van von der den del della da di do dos du al bin ibn la le el ben ul ur abu y e zu ter ten "
    "of the and".split()
)
_SENTENCE_WORDS = frozenset(
    "said says told asked added is are was were has have had would can could might "
    "but and or if when while after before because although however then there here now also "
    "just only not no yes".split()
)
_LEGAL_FORM_ALONE = re.compile(
    r"(?:(?:co|cos|inc|corp|corporation|company|ltd|plc|llc|sa|ag|nv|group|holdings?)\b[.\s]*)+\Z",
    re.I,
)
_FURNITURE = re.compile(
    r"\b(?:Videos?|Newsletters?|Slideshow|Read More|Sign Up|Sign In|Log In|Subscribe|Click)\b"
)
_QUOTATION = re.compile(r"[A-Z]{2,6}\.[A-Z]{1,3}\Z")  # MATR.PA, as exchanges write a share
_OF_A_MARKET = re.compile(
    r"(?:U\.?S\.?|U\.?K\.?|European|Asian|World) (?:Trade|Markets?|Stocks?|Bonds?|Econom(?:y|ic)|"
    r"Dollar)\Z"
)
_RATING = re.compile(r"(?:AAA|AA|BBB|BB|CCC|BAA|CAA)(?:\s?(?:\d|minus|plus|[+-]))?\Z", re.I)
_RATES = re.compile(r"\brat(?:ed|ing)s?\b|\b(?:up|down)grad", re.I)
_FRAGMENT = re.compile(r"(?:Sons?|Loan|Savings)\b(?:\s(?:Association|Assn|Inc|Co|Corp|Ltd)\.?)*\Z")
_TRAILING = re.compile(r"\s(?:of|the|and|for|in|on|at|to|de|&)\Z", re.I)
_MARKUP = re.compile(r"[<>{}|\\^~=@#_]|&\w+;|\.\.")
_NOISE = re.compile(r"[^\w\s.,'’&/()+!:«»\"-]")


def refuse_junk(mentions: Mentions, context: Context) -> list[Candidate]:
    """Drop fragments of tables and pages, months, figures, addresses, common nouns."""
    return [mention for mention in mentions if not is_junk(mention, context)]


def is_junk(mention: Candidate, context: Context) -> bool:
    """Whether a mention cannot be a name."""
    text, kind = mention.name if "\n" in mention.text else mention.text, mention.kind
    folded = fold(text)
    return (
        len(text) < 2
        or len(text) > _LONGEST
        or not _LETTERS.search(text)
        or (folded in _NEVER and not _is_acronym(text, folded))
        or (folded in _CALENDAR and not (kind is EntityKind.PERSON and folded in _ALSO_NAMES))
        or text.islower()
        or _LEGAL_FORM_ALONE.match(text) is not None
        or _TRAILING.search(text) is not None
        or _is_part_of_phrase(text, kind, context)
        or _is_shouted_word(text, context)
        or len(text.split()) > _MOST_WORDS
        or any(p.search(text) is not None for p in (_DOMAIN, _FIGURES, _MARKUP, _NOISE))
        or _LEGISLATOR_CODE.match(text) is not None
        or (kind is not EntityKind.ORGANISATION and any(c.isdigit() for c in text))
        or (kind is EntityKind.PERSON and not _could_be_person(text))
    )


def _is_part_of_phrase(text: str, kind: EntityKind, context: Context) -> bool:
    """Words of a page or a market, and the tail ends of names, that name nothing themselves."""
    if kind is EntityKind.GROUP:
        return False
    return (
        _FURNITURE.search(text) is not None
        or any(p.match(text) for p in (_QUOTATION, _OF_A_MARKET, _FRAGMENT))
        or (_RATING.match(text) is not None and _RATES.search(context.body) is not None)
    )


def is_common_noun(word: str) -> bool:
    """Whether a word alone names nothing."""
    return fold(word) in _NEVER


def _is_shouted_word(text: str, context: Context) -> bool:
    """``WEATHER`` in a page of capitals, where the article also writes "weather"."""
    return text.isupper() and len(text) > 3 and text.lower() in context.lower_words


def _is_acronym(text: str, folded: str) -> bool:
    """``US`` and ``WHO`` are names where "us" and "who" are not."""
    return text.isupper() and folded in {"us", "who"}


def _could_be_person(text: str) -> bool:
    words = text.split()
    if len(words) > 5 or any(w.casefold() in _CALENDAR - _ALSO_NAMES for w in words):
        return False
    return not any(
        (
            w[0].islower()
            and w not in _NAME_PARTICLES
            and not w.startswith(("al-", "el-", "d'", "d’"))
        )
        or w.lower() in _SENTENCE_WORDS
        for w in words
    )


_BOILERPLATE_LINE = re.compile(
    r"\s*(?:sign up|follow (?:us|\w+(?:\.\w+)* on)|read more|more\s*:|click here|subscribe|"
    r"comments?\b|\d+ comments?|share (?:this|on)|latest news|"
    r"related(?: (?:articles|stories))?\s*:?$|"
    r"from [^\n]{0,60}https?://|advertis|for more stories|got a story|"
    r"(?:photo|image|picture|credit|photograph)s?(?: credit)?\s*(?:by|:|courtesy)|"
    r"(?:©|\(c\)|copyright)\s|all rights reserved|get in touch|like us on|"
    r"download (?:the|our) app|this (?:article|story) (?:was|first) |originally published|"
    r"(?:facebook|twitter|instagram|linkedin|whatsapp|pinterest|reddit|email|print|tumblr|share)"
    r"(?:[\s,|·/-]+(?:facebook|twitter|instagram|linkedin|whatsapp|pinterest|reddit|email|print|"
    r"tumblr|share|and|on))*\s*$)",
    re.I,
)
_CREDIT = re.compile(r"(?:/|\()\s?(?:Getty(?: Images)?|AP|AFP|Reuters|REUTERS|EPA|Shutterstock)\b")


def refuse_boilerplate(mentions: Mentions, context: Context) -> list[Candidate]:
    """Twitter in "Follow us on Twitter" is no subject of the article; nor is a photo credit."""
    return [m for m in mentions if not _stands_in_boilerplate(m, context.body)]


def _stands_in_boilerplate(mention: Candidate, body: str) -> bool:
    start = body.rfind("\n", 0, mention.start) + 1
    end = body.find("\n", mention.end)
    line = body[start : end if end >= 0 else len(body)]
    if _BOILERPLATE_LINE.match(line):
        return True
    return _CREDIT.match(body[max(0, mention.start - 1) : mention.end]) is not None

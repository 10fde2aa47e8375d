"""The words around an act's own by which they tell of a deed, or don't."""

import re
from collections.abc import Mapping

# What must follow an act's noun for it to be a deed of its own. Acts not named here need a finite verb.
NOUN_FRAMES: Mapping[str, re.Pattern[str]] = {
    "raided": re.compile(
        r"(?:,?\s+(?:on|at|in)|\s+of)\s+(?:an?|the|several|some|[A-Z])|\s+by\s+(?:\S+\s+){1,5}(?:on|at)\s"
    ),
    "sealed": re.compile(r"\s+of\s+(?:an?|the|its|[A-Z])"),
    "arrested": re.compile(r"\s+of\s+(?:an?|the|its|their|his|[A-Z])"),
    "convicted": re.compile(r"\s+of\s+(?:an?|the|its|[A-Z])"),
    "extradited": re.compile(r"\s+(?:of|to)\s"),
    "deported": re.compile(r"\s+of\s+(?:the\s+)?[A-Za-z]"),
    "sanctioned": re.compile(r"\s+(?:from|against|on|by|since|of)\s"),
    "charged": re.compile(r"\s+(?:in|of|against)\s"),
    "ordered": re.compile(r"[,.]?\s"),
    "met": re.compile(r"\s+(?:with|of|between|in|on|to)\s"),
    "restricted": re.compile(r"\s+on\s"),
    "clashed": re.compile(r"\s"),
    "downgraded": re.compile(r"\s+of\s|[.,]"),
    "wanted": re.compile(
        r"\s+(?:(?:will\s+be|is\s+being|is\s+to\s+be|was|has\s+been|had\s+been)\s+(?:sought|issued|requested|obtained)\s+)?"
        r"(?:for|against|of)\s"
    ),
    "cut_off": re.compile(r"[\s.,]"),
}
ONE_ONLY = frozenset({"raids", "arrests", "detentions", "closures", "searches", "inspections", "convictions"})
HE_WAS = re.compile(r"\b(?:he|she)\s+(?:(?:was|is|has|had|been|later|also|finally|eventually)\s+)*$", re.IGNORECASE)
WAS = re.compile(r"\b(?:is|are|was|were|been)\s+$")
ONE_WAS = re.compile(r"\b(?:he|she|I|an?\s+\w+|one\s+\w+)\s+(?:was|is|had\s+been|has\s+been)\s+$", re.IGNORECASE)
NO_MEETING = re.compile(
    r"\s+(?:with\s+)?(?:no|little|any|some|fierce|stiff|the\s+same|its|his|her|their|all|an?)?\s*(?:\w+\s+)?(?:resistance|opposition|"
    r"silence|criteria|criterion|targets?|quotas?|demands?|deadlines?|standards?|needs?|costs?|thresholds?|fate|end|requirements?)\b"
)
NO_SITE = re.compile(
    r"\s+(?:(?:its|his|her|their|the|an?)\s+)?(?:\w+\s+)?(?:books?|gates?|doors?|windows?|eyes?|files?|cases?|hearings?|"
    r"sessions?|meetings?|inquir(?:y|ies)|investigations?|deals?|ranks|loopholes?|gaps?|curtains?|mouths?|day|year)\b"
)
OFFERED = re.compile(
    r"\s+(?:them|him|her|us|me)\b|(?:\s+[\w-]+){1,4}?\s+(?:work|jobs?|pay|salar(?:y|ies)|wages?|positions?|earnings)\b"
)
MISSING = re.compile(r"\b(?:[Hh]e|[Ss]he|who|[A-Z]\w+)\s+(?:has|had)\s+(?:been\s+)?$")
HE = re.compile(r"\b(?:he|she)\s+$", re.IGNORECASE)
GONE = re.compile(r"(?:flew|slipped|skipped|packed|gave)\b")
THE_GROUP = re.compile(
    r"\b(?:the|these|those|both)\s+(?:said\s+|other\s+)?(?:suspects?|men|women|man|woman|pair|couple|trio|brothers|group|gang|"
    r"ringleaders?|leaders?|boss(?:es)?|managers?|operators?|owners?|foreigners|fugitives?|directors?|accused)\s+"
    r"(?:was|were|(?:has|have|had)\s+been)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
ONE_DIED = re.compile(
    r"(?:^|[.;,]\s+)(?:An?|One|an?|one)\s+(?:[\w-]+\s+){1,3}?(?:of\s+\d+\s+)?(?:from\s+[A-Z]\w+\s+)?(?:who\s+[^,.;]{3,60}?\s+)?(?:later\s+)?$"
)
# What makes a mere leaving a flight: "had left two days before the soldiers came".
BEFORE_RAID = re.compile(
    r"\bbefore\s+(?:the\s+|any\s+)?(?:\w+\s+)?(?:police|soldiers|troops|agents|officers|army|authorities|raids?|operations?|"
    r"search(?:es)?|swoops?|sweeps?|crackdown|sanctions|arrests?|warrants?)\b"
)
LARGEST = re.compile(r"\b(?:largest|biggest|first|last|latest|second|third|only)\s+$")
ON = re.compile(r"\s+(?:of|on)\s")
OF_TIME = re.compile(r"\s+of\s+(?:the|its|this)\s+(?:day|week|month|year|night|kind|season|campaign|decade)\b")
CONSIDERED = re.compile(
    r"\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|plan(?:s|ned|ning)?|prepar(?:es|ed|ing)|propos(?:es|ed|ing)|order(?:s|ed)|"
    r"impos(?:es|ed)|announc(?:es|ed)|won|secured|obtained)\s+(?:an?|the)\s+(?:\w+\s+)?$"
)
ONE_NAMED = re.compile(
    r"(?:^|\s)(?!It\b|This\b|That\b|No\b|Nobody\b|Everyone\b|None\b|What\b|Who\b|There\b)[A-Z][\w'\u2019-]+\s+"
    r"(?:was|is|has\s+been|had\s+been|will\s+be)\s+(?:\w+ly\s+|also\s+|later\s+)?$"
)
UNDER = re.compile(r"\bunder\s+(?:\S+\s+){0,5}$", re.IGNORECASE)
SITE_WAS = re.compile(
    r"\b(?:the|an?|its|their)\s+(?:[\w-]+\s+){0,3}?(?:building|compound|casino|hotel|villa|site|cent(?:re|er)|tower|"
    r"block|park|resort|complex|enclave)s?\s+(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+$",
    re.IGNORECASE,
)
ONE_PLACE = re.compile(r",?\s+(?:on|of|at|in)\s+(?:an?|the)\s")  # "raids on a compound", but not "raids on gangs"
ANAPHORIC = re.compile(r"\b(?:previous|earlier|any|such|of|these|further|more|no)\s+$", re.IGNORECASE)
SUPPLY = (
    r"(?:electric\w*|power|internet|fuels?|gas|petrol|diesel|telecoms?\w*|crossings?|borders?|suppl\w+|imports?|exports?|shipments?|"
    r"deliver(?:y|ies)|mobile|signals?|masts|grid|trade|connections?|water|checkpoints?)"
)
# Nobody did it, or nobody was it done to: "None of those who ran the house has been held".
NOBODY_DID = re.compile(r"(?:^|[.;,]\s+|\bbut\s+)(?:nobody|no\s+one|none|not\s+one|no)\b[^.;,]*$", re.IGNORECASE)
# A warrant that somebody got, or that is out: "a court has issued a warrant", "has a warrant out for".
WARRANT_GOT = re.compile(
    r"\b(?:issue[sd]?|obtain(?:s|ed)?|secure[sd]?|approve[sd]?|sign(?:s|ed)?|grant(?:s|ed)?|won)\s+(?:an?|the)\s+(?:arrest\s+|international\s+)?$",
    re.IGNORECASE,
)
WARRANT_OUT = re.compile(
    r"\s+(?:(?:is|was)\s+)?(?:still\s+)?out\b(?!\s+for\s+(?:another|a\s+(?:second|third|fourth|fifth)))"
)
# Those who break in where only their way in is told: "police broke through a gate", "the column burst in at dawn".
BREAKING = re.compile(
    r"br(?:eak|oke|oken|eaks|eaking)\s+(?:through|down)|burst|batter|forc\w+\s+open|smash|kick|abseil|fann?\w*",
    re.IGNORECASE,
)
FORCE_BEFORE = re.compile(
    r"\b(?:police\w*|cops|officers?|agents|operatives|troops|soldiers|commandos|forces?|squads?|teams?|units?|rangers|gendarmes|guardsmen|"
    r"detectives|investigators|marines|column|patrol|army|they|it|militiamen|fighters|raiders)\b(?:[^.;,]*)$",
    re.IGNORECASE,
)
# "Was flown to Seoul in handcuffs": whoever is put on a plane so is handed to another state.
IN_CUSTODY = re.compile(
    r"[^.;,]{0,40}?\b(?:in\s+(?:handcuffs|cuffs|shackles|custody|the\s+custody\s+of)|under\s+(?:escort|guard|arrest)|"
    r"to\s+(?:face\s+(?:trial|charges|justice)|stand\s+trial))\b",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"\b(?:put|puts|placed?|places|added|adds|is|are|was|were|now|been|being|landed|appears?)\s+(?:\S+\s+){0,4}?$"
)
LIABLE = re.compile(r"\b(?:liable|subject|exposed)\s+to\s+(?:the\s+)?$", re.IGNORECASE)
OWN_THINGS = re.compile(
    r"\b(?:their|his|her|our|my|your)\s+(?:\w+\s+){0,2}?(?:passports?|phones?|papers|documents|belongings|savings|money|wages|pay)\b"
    r"[^.;,]{0,20}$",
    re.IGNORECASE,
)
# Whoever says that something never happened denies it: "insists that it fired no shells".
INSISTS_NOT = re.compile(
    r"\s+(?:that\s+)?(?:no|nobody|none|nothing)\b[^.;,]{0,30}?\s(?:was|were|is|are|has|have|ever)\b(?!\s+(?:been\s+)?(?:decided|taken)\b)|"
    r"\s+(?:that\s+)?(?:it|he|she|they|we|I|the\s+\w+|its\s+\w+)\s+(?:[\w\"\u201c]+\s+){0,3}?[\"\u201c]?(?:no|not|never|none|nothing|nobody|\w+n['\u2019]t)\b"
)
CALLED_SO = re.compile(
    r"\b(?:call(?!\w*\s+for\b)|describ|brand|dismiss|reject|label|denounc|as)\w*\b[^.;]{0,50}$", re.IGNORECASE
)
CALLED_ONLY = frozenset("fantasy nonsense rubbish fiction propaganda slander".split()) | {"pure invention", "a lie"}
# Those of whose lot a report tells together: "people were beaten in most of the rooms".
MANY_WERE = re.compile(
    r"\b(?:people|workers|captives|women|men|inmates|recruits|victims|girls|boys)\s+"
    r"(?:were|had\s+been)\s+(?:\w+ly\s+|often\s+)?$",
    re.IGNORECASE,
)
BY_SOMEBODY = re.compile(r"[^.;,]{0,30}?\bby\s+(?:an?|the|[A-Z])")
THEY_WERE = re.compile(r"(?:^|[.;,]\s+)(?:They|All|Both)\s+(?:were|had\s+been|have\s+been)\s+$")
ON_THING = re.compile(
    rf"(?:\s+[\w-]+){{0,4}}?\s+(?:and\s+)?{SUPPLY}\b(?!\s+(?:use|prices?|costs?|consumption|taxes|bills?|stations?|plants?)\b)",
    re.IGNORECASE,
)
THING_BEFORE = re.compile(rf"\b{SUPPLY}(?:[\s,]+\w+){{0,5}}\s+$", re.IGNORECASE)
OFF_FROM = re.compile(r"\s+from\b")
BUILT = re.compile(
    r"\s+(?:an?|the|its|their|all)\s+(?:[\w-]+\s+){0,3}?(?:buildings?|compounds?|casinos?|hotels?|houses?|homes?|"
    r"villas?|sites?|cent(?:re|er)s?|towers?|blocks?|high-rises?|premises|offices?|flats?|apartments?|condominiums?|"
    r"condos?|propert(?:y|ies)|sheds?|stor(?:e|ey)s?|ballrooms?|penthouses?|inns?|motels?|lodges?|bungalows?|farms?|restaurants?|dormitor(?:y|ies)|hostels?|clubs?|bars?|garages?|camps?|halls?|floors?|"
    r"barracks|warehouses?|rooms?|resorts?|parks?|zones?|complex(?:es)?|factor(?:y|ies)|shops?|mansions?|estates?|"
    r"enclaves?|hubs?|guesthouses?)\b",
    re.IGNORECASE,
)
NAMED = re.compile(r"\s+(?:an?|the|all|[A-Z])")
PAPER_OBJECT = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:photos?|images?|videos?|footage|report|statement|data|figures|list|results?|"
    r"names|details)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"(?<![\w.])[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+)+")
RELATIVE = re.compile(
    r"\b(?:who|what|some\s+of\s+them|those|which|that)\s+(?:have\s+|had\s+|has\s+)?(?:been\s+|were\s+|was\s+|"
    r"are\s+)?$",
    re.IGNORECASE,
)
NEGATED = re.compile(
    r"(?:\b(?:not|never|n't|n\u2019t)\s+(?:\w+ly\s+|been\s+|be\s+|yet\s+){0,2}|"
    r"\b(?:no\s+one|nobody|none)\s+(?:(?:has|have|had|was|were|ever|been|yet)\s+){0,3})$",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:if|whether|unless|until|before|would\s+have|could|can|might|how\s+to|rather\s+than|"
    r"(?:bill|law|rule|decree|plan|proposal)s?\s+(?:that|which)\s+(?:would|will)|"
    r"refus\w+\s+to)\s+(?:\S+\s+){0,6}$",
    re.IGNORECASE,
)
ATTEMPT = re.compile(r"\b(?:attempt\w*|try\w*|tried|hop\w+|fail\w*|want\w*|wish\w*|able)\s+to\s+$", re.IGNORECASE)
DETERMINED = re.compile(r"\b(?:the|an?|its|their|his|her|these)\s+$", re.IGNORECASE)
ATTRIBUTE = re.compile(r"\b(?:the|a|an|some|many|of|from|those|these)\s+$", re.IGNORECASE)
PREDICATE = re.compile(r"\s+(?:and|but|or|by|in|on|at|for|since|after|from|with|to|as|over|while|when)\b|\s*[,.;]")
# "The judge ordered the villas forfeited": what a court or an office orders to be done.
ORDERED_SO = re.compile(r"\border(?:s|ed|ing)?\s+(?:(?!and\b|who\b|which\b|that\b)[^\s,;]+\s+){1,5}$", re.IGNORECASE)
SOUGHT = re.compile(
    r"\b(?:appl(?:y|ied|ies|ying)|ask(?:s|ed|ing)?|seek(?:s|ing)?|sought|petition\w*|request\w*)\s+(?:\S+\s+){0,7}$",
    re.IGNORECASE,
)
# What a denial is of: a dismissal of these is one, that of an officer or of an appeal is not.
DENIABLE = re.compile(
    r"\s+(?:\w+ly\s+)?(?:(?:\S+\s+){0,5}?(?:accus\w+|alleg\w+|claims?|reports?|charges?|suggest\w+|critici\w+|findings?|figures?|numbers?|"
    r"count|tally|estimates?|portrayal|stor(?:y|ies)|notion|idea|assertions?|rumou?rs?|case\s+against)\b|(?:it|them|this|that|these)\s+as\b)",
    re.IGNORECASE,
)
DENIABLE_BEFORE = re.compile(
    r"\b(?:accusation|allegation|charge|claim|report|suggestion|criticism)s?\s+(?:(?:that|which)\s+)?"
    r"(?:[\w\u2019']+\s+){1,4}$",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"\s+(?:(?:him|her|them|it|the|an?|\w+s)\s+)?(?:bail|entry|access|visas?|parole|permission|requests?|applications?|appeals?|permits?|licen[cs]es?|boarding|leave)\b",
    re.IGNORECASE,
)
FEE = re.compile(r"\s+(?:an?\s+)?(?:\w+\s+)?(?:fees?\b|price\b|(?:US|HK)?\$|\d)")
KEPT_FROM = re.compile(r"(?:\s+(?!from\b)[\w\u2019'-]+){0,5}\s+from\s+\w+ing\b")
RULED = re.compile(
    r"\s+(?:(?!from\b)[\w\u2019'-]+\s+){0,4}?(?:entry|visas?|travel\w*|rules?|controls?|requirements?|flights?|visitors?|"
    r"tourists?|nationals|citizens|operators?|gambling|casinos?|exports?|imports?|crossings?)\b"
)
ABROAD = re.compile(
    r"\s+(?:\S+\s+){0,4}?(?:their|his|her)\s+(?:own\s+|home\s+)?(?:authorit\w+|countr\w+|governments?|police)"
)
SPOKEN_IN = re.compile(r"\breport\b")
LOST_SUPPLY = re.compile(r"\b(?:without|lost)\s")
# From an order to the number that what is ordered has: "told two firms to switch off 20 masts", "an order seizing 9".
ORDERS_COUNTED = re.compile(
    r"(?:[^.;,:]{0,60}?\bto\s+\w+(?:\s+\w+){0,2}|[^.;,:]{0,30}?\s\w+ing)\s+(?:(?:a|the|another|some|about|all)\s+){0,2}"
)
GAVE_UP = re.compile(r"(?:gave|turned|handed)\s+\w+sel(?:f|ves)\b")
# One person who was stopped on the way: "a Laotian was stopped at the airport".
AT_BORDER = re.compile(
    r"(?:\s+[\w'\u2019-]+){0,4}?\s+(?:airport|border|checkpoint|crossing|station|port|immigration)\b", re.IGNORECASE
)
ONE_WHO = re.compile(
    r"\b(?:an?\s+(?:[\w-]+\s+){1,4}|(?-i:[A-Z])[\w'\u2019-]+\s+|(?:he|she)\s+)(?:who\s+)?(?:was|is|has\s+been|had\s+been)\s+$",
    re.IGNORECASE,
)
# "The bank that Britain blacklisted": whom the act befell stands before the relative word.
OBJECT_RELATIVE = re.compile(r"\b(?:that|which|whom)\s+(?:the\s+)?(?:[\w'\u2019-]+\s+){1,3}(?:has\s+|had\s+|have\s+)?$")
PARTED = re.compile(r"\w+\s+(?:an?|the)\s+\w+\s")  # "let the owner go"
A_BODY = re.compile(r"\s+(?:an?|the|one|another|his|her|\d|[A-Z])")  # "the body of a cook", but not "the body of law"

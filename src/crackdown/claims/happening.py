"""Whether an act's word tells of a deed where it stands: something that happened, or is to, and to whom."""

import re
from collections.abc import Mapping

from crackdown.claims.drafts import Spot
from crackdown.claims.standing import ACQUITTED, deed_status
from crackdown.claims.words import counted_in, words_of
from crackdown.codebook.entries import Codebook
from crackdown.model.claim import Status
from crackdown.model.reading import ActWord
from crackdown.model.span import Span

DEEDS = frozenset(
    "raided sealed extradited deported repatriated rescued arrested charged convicted sanctioned seized wanted fled "
    "cut_off ordered met restricted pledged reported denied clashed downgraded killed reopened questioned fined".split()
)
SPEECH = frozenset({"reported", "denied", "pledged", "ordered", "met"})
BARE_PHRASES = frozenset({"arrested", "fled", "held", "found"})
PERSONAL = frozenset({"arrested", "rescued", "sealed", "questioned", "deported", "killed"})
FINITE = frozenset({"active", "past", "passive"})
BODY_KINDS = frozenset({"ngo", "igo"})
THINGS = frozenset({"devices", "documents", "vehicles", "weapons", "accounts", "money"})
# What must follow an act's noun for it to be a deed of its own. Acts not named here need a finite verb.
NOUN_FRAMES: Mapping[str, re.Pattern[str]] = {
    "raided": re.compile(r"\s+(?:(?:on|of|at|in)\s+(?:an?|the|several|some|[A-Z])|by\s+(?:\S+\s+){1,5}(?:on|at)\s)"),
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
    "wanted": re.compile(r"\s+(?:for|against|of)\s"),
    "cut_off": re.compile(r"[\s.,]"),
}
ONE_ONLY = frozenset({"raids", "arrests", "detentions", "closures", "searches", "inspections", "convictions"})
HE_WAS = re.compile(r"\b(?:he|she)\s+(?:(?:was|is|has|had|been|later|also|finally|eventually)\s+)*$", re.IGNORECASE)
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
ONE_PLACE = re.compile(r"\s+(?:on|of|at|in)\s+(?:an?|the)\s")  # "raids on a compound", but not "raids on gangs"
ANAPHORIC = re.compile(r"\b(?:previous|earlier|any|such|of|these|further|more|no)\s+$", re.IGNORECASE)
SUPPLY = (
    r"(?:electric\w*|power|internet|fuels?|gas|petrol|telecoms?\w*|crossings?|borders?|suppl\w+|imports?|exports?|"
    r"trade|connections?|water|checkpoints?)"
)
ON_THING = re.compile(rf"(?:\s+[\w-]+){{0,4}}?\s+(?:and\s+)?{SUPPLY}\b", re.IGNORECASE)
THING_BEFORE = re.compile(rf"\b{SUPPLY}(?:[\s,]+\w+){{0,5}}\s+$", re.IGNORECASE)
OFF_FROM = re.compile(r"\s+from\b")
BUILT = re.compile(
    r"\s+(?:an?|the|its|their|all)\s+(?:[\w-]+\s+){0,3}?(?:buildings?|compounds?|casinos?|hotels?|houses?|homes?|"
    r"villas?|sites?|cent(?:re|er)s?|towers?|blocks?|high-rises?|premises|offices?|flats?|apartments?|condominiums?|"
    r"condos?|warehouses?|rooms?|resorts?|parks?|zones?|complex(?:es)?|factor(?:y|ies)|shops?|mansions?|estates?|"
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
    r"\b(?:who|some\s+of\s+them|those|which|that)\s+(?:have\s+|had\s+|has\s+)?(?:been\s+|were\s+|was\s+|"
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
    r"\s+(?:\w+ly\s+)?(?:(?:\S+\s+){0,5}?(?:accus\w+|alleg\w+|claims?|reports?|charges?|suggest\w+|critici\w+|findings?|"
    r"notion|idea|assertions?|rumou?rs?|case\s+against)\b|(?:it|them|this|that|these)\s+as\b)",
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


def act_told(word: ActWord, spot: Spot, codebook: Codebook) -> str | None:
    """The act that a word tells of as a deed, or None where it tells of none."""
    text, sentence = spot.text, spot.sentence.span
    before = text[max(sentence.start, word.span.start - 60) : word.span.start]
    after = text[word.span.end : min(sentence.end, word.span.end + 60)]
    if CONDITION.search(before) or NEGATED.search(before) or _is_denied(word, spot):
        return None
    if word.form in ("past", "participle", "active") and DETERMINED.search(before):
        return None  # "the freed men"
    if word.form not in ("noun", "phrase") and (RELATIVE.search(before) or ATTEMPT.search(before)):
        return None
    if word.form in ("past", "participle", "active") and ORDERED_SO.search(before):
        return "seized" if "seized" in word.acts else None
    for act in sorted(word.acts, key=lambda act: act != "cut_off"):  # "shut" of a crossing is no closing of a site
        if act in DEEDS and act in codebook.acts and _told(act, word, before, after, spot, codebook):
            return act
    return None


def status_of(act: str, word: ActWord, spot: Spot) -> Status:
    """Whether the deed is told as done, as still to come, as alleged or as not so."""
    start = spot.sentence.span.start
    wide = spot.text[max(start, word.span.start - 60) : word.span.start]
    if word.form == "infinitive" and ASKED_TO.search(wide):
        return "planned"
    if ASKED_FOR.search(wide) or (act == "seized" and SOUGHT.search(wide)):
        return "planned"
    if act == "convicted" and ACQUITTED.match(spot.text, word.span.start):
        return "denied"
    return deed_status(word, spot)


# "Beijing asked Vientiane to hand over the suspects": not yet done, but asked for or agreed.
ASKED_TO = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|request(?:s|ed|ing)?|agree(?:s|d)?|threaten(?:s|ed|ing)?|decide[sd]?|"
    r"demand(?:s|ed|ing)?|called\s+on)\s+(?:(?!and\b|that\b)[^\s,;]+\s+){0,5}to\s+$",
    re.IGNORECASE,
)
WOULD = re.compile(r"\bwould\s+(?:also\s+|\w+ly\s+)?$", re.IGNORECASE)
ASKED_FOR = re.compile(r"\b(?:will|would|shall|(?:is|are)\s+to)\s+(?:be\s+)?(?:ask|seek|request)\w*\s+(?:\w+\s+){0,3}$")


def _is_denied(word: ActWord, spot: Spot) -> bool:
    """Whether the word tells what somebody denies: "denies having shut the border" is no deed but the denial."""
    for other in spot.sentence.acts:
        if "denied" in other.acts and other.form in (*FINITE, "ing") and other.span.end <= word.span.start:
            between = spot.text[other.span.end : word.span.start]
            if not re.search(r"[;:.]|,\s+(?:and|but|while|as)\s", between):
                return True
    return False


def _told(act: str, word: ActWord, before: str, after: str, spot: Spot, codebook: Codebook) -> bool:
    if act == "cut_off":
        return _cuts(word, before, after)
    if act == "reported":
        return _reports(word, spot)
    if act == "denied":
        return _denies(word, before, after)
    if act == "charged" and FEE.match(after):
        return False  # asked for money, not accused
    if act == "extradited" and word.form == "phrase" and not _goes_abroad(word, after, spot):
        return False
    if word.form == "noun":
        return _noun_tells(act, word, before, after, spot)
    if word.form == "phrase":
        several = word.span.text(spot.text).lower() == "raids on" and not re.match(r"\s+(?:an?|the)\s", after)
        return not several and _phrase_tells(act, before, after)
    return _verb_tells(act, word, before, after, spot, codebook)


def _noun_tells(act: str, word: ActWord, before: str, after: str, spot: Spot) -> bool:
    if act in word.weak or ANAPHORIC.search(before):
        return False
    if any(voice.span.overlaps(word.span) or voice.cue.overlaps(word.span) for voice in spot.sentence.voices):
        return False  # "according to the indictment"
    if act == "seized":
        return bool(SOUGHT.search(before) and after.startswith(" of"))
    said = word.span.text(spot.text).lower()
    if act == "ordered" and re.search(r"\b(?:confiscation|forfeiture|court|protection|purchase)\s+$", before):
        return False
    if act == "sanctioned" and UNDER.search(before):
        return True
    frame = ONE_PLACE if said in ONE_ONLY else NOUN_FRAMES.get(act)
    return frame is not None and bool(frame.match(after))


def _phrase_tells(act: str, before: str, after: str) -> bool:
    if act == "met" and re.search(r"\b(?:is|are|was|were|been|be)\s+$", before):
        return False  # "are met with threats"
    if act in ("wanted", "denied") and ATTRIBUTE.search(before) and not PREDICATE.match(after):
        return False  # "the wanted man", "a fabricated letter"
    return act not in BARE_PHRASES


def _verb_tells(act: str, word: ActWord, before: str, after: str, spot: Spot, codebook: Codebook) -> bool:
    planned = is_planned(word, spot)
    if act == "fled":
        return _flees(word, before)
    if word.form == "passive" and (act == "met" or re.search(r"\bto\s+be\s+$", before)) and not planned:
        return False
    if act == "ordered" and any(
        "seized" in other.acts and 0 <= other.span.start - word.span.end <= 40 for other in spot.sentence.acts
    ):
        return False  # what a court orders seized is a seizure
    if act in PERSONAL and not HE_WAS.search(before) and not _specific(word, before, after, spot):
        return False
    if act in word.weak:
        return _weak_tells(act, word, after, spot, codebook)
    if word.form == "infinitive":
        return (planned or bool(ASKED_TO.search(before) or WOULD.search(before))) and (
            act != "sealed" or bool(NAMED.match(after))
        )
    if word.form == "ing":
        return act in ("raided", "extradited", "sanctioned")
    if act == "reopened" and word.form == "participle":
        return True
    if word.form == "participle" and not (act in SPEECH and not ATTRIBUTE.search(before)):
        return not ATTRIBUTE.search(before) and bool(re.match(r"\s+by\b", after))
    return True


def _weak_tells(act: str, word: ActWord, after: str, spot: Spot, codebook: Codebook) -> bool:
    """Words that also say other things tell of a deed only by what they are done to."""
    if act == "restricted":
        return word.form in FINITE and bool(
            KEPT_FROM.match(after) or RULED.match(after) or _keeps_from(word, spot, after)
        )
    if act == "raided":
        return (word.form in FINITE or word.form == "ing") and bool(BUILT.match(after))
    if act == "met":
        return word.form in ("active", "past") and bool(NAMED.match(after))
    if act == "seized" and word.form == "passive":
        clause = Span(max(spot.sentence.span.start, word.span.start - 120), word.span.start)
        return any(of in THINGS for _, of in counted_in(clause, spot.text, words_of(codebook)))
    return False


def _keeps_from(word: ActWord, spot: Spot, after: str) -> bool:
    return word.span.text(spot.text).endswith(" from") and bool(re.match(r"\s+\w+ing\b", after))


def _flees(word: ActWord, before: str) -> bool:
    gone = re.search(r"\b(?:has|have|had)\s+(?:\w+\s+)?$", before)
    return "fled" not in word.weak and (word.form == "past" or (word.form == "active" and bool(gone)))


def _specific(word: ActWord, before: str, after: str, spot: Spot) -> bool:
    """Whether a deed says whom it befell: somebody named, a nationality, or a plan for those held."""
    if PAPER_OBJECT.match(after):
        return False
    if word.form == "active" and re.search(r"\bto\s+\w+\s+and\s+$", before):
        return False
    if word.form in ("infinitive", "passive") and is_planned(word, spot):
        return True
    start, end = clause_around(word.span, spot)
    if ONE_NAMED.search(before) or SITE_WAS.search(before):
        return True
    named = any(start <= nation.span.start < end for nation in spot.sentence.demonyms)
    return named or bool(NAME.search(spot.text, start, end)) or bool(re.match(r"\s+(?:an?|the)\s+\w+", after))


def _cuts(word: ActWord, before: str, after: str) -> bool:
    if KEPT_FROM.match(after):
        return False  # "stopped tourists from crossing" cuts off no supply
    if "cut_off" not in word.weak and OFF_FROM.match(after):
        return word.form in FINITE  # "was cut off from the banks"
    if word.form in ("passive", "participle"):
        return bool(THING_BEFORE.search(before))
    return bool(ON_THING.match(after)) or (word.form == "noun" and bool(THING_BEFORE.search(before)))


def _denies(word: ActWord, before: str, after: str) -> bool:
    if word.form == "noun" or (word.form == "passive" and "denied" not in word.weak) or REFUSED.match(after):
        return False
    if word.form == "phrase":
        return _phrase_tells("denied", before, after)
    if "denied" not in word.weak:
        return True
    return word.form != "passive" and bool(DENIABLE.match(after) or DENIABLE_BEFORE.search(before))


def _reports(word: ActWord, spot: Spot) -> bool:
    speaking = any(voice.kind in BODY_KINDS for voice in spot.sentence.voices)
    published = SPOKEN_IN.search(spot.text, spot.sentence.span.start, spot.sentence.span.end) is not None
    warns = word.span.text(spot.text).lower().startswith("warn")
    return speaking and (published or warns) and word.form != "participle"


def _goes_abroad(word: ActWord, after: str, spot: Spot) -> bool:
    """Whether people are handed to another state: its name or "their own authorities" follows."""
    reach = Span(word.span.end, word.span.end + 60)
    nations = any(reach.overlaps(nation.span) for nation in spot.sentence.demonyms)
    return nations or any(reach.overlaps(place.span) for place in spot.sentence.places) or bool(ABROAD.match(after))


def is_planned(word: ActWord, spot: Spot) -> bool:
    """Whether a word right before says that it is still to come."""
    return any(cue.kind == "planned" and 0 <= word.span.start - cue.span.end <= 12 for cue in spot.sentence.cues)


def clause_around(span: Span, spot: Spot) -> tuple[int, int]:
    """From sign to sign: the stretch around `span` without comma, colon or dash."""
    sentence, text = spot.sentence, spot.text
    before = list(re.finditer(r"[,;:\u2014]\s+", text[sentence.span.start : span.start]))
    after = re.search(r"[,;:\u2014.]\s|[.]$", text[span.end : sentence.span.end])
    start = sentence.span.start + (before[-1].end() if before else 0)
    return start, span.end + (after.start() if after else sentence.span.end - span.end)

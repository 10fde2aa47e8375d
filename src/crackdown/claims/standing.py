"""How firmly a figure or deed stands: a fact, an allegation, a denial, or still to come."""

import re

from crackdown.claims.denials import is_denied
from crackdown.claims.drafts import Draft, Spot
from crackdown.codebook.patterns import Guarded
from crackdown.model.claim import Status
from crackdown.model.reading import ActWord, Cue
from crackdown.model.span import Span

CHARGE = re.compile(
    r"\b(?:indictment|charge\s+sheet|complaint|lawsuit|charging\s+documents?|affidavit|court\s+filings?)$",
    re.IGNORECASE,
)
ACCUSER = re.compile(
    r"prosecut|procurat|\battorney|\bcrown\b|justice\s+department|department\s+of\s+justice", re.IGNORECASE
)
CRIMES = frozenset({"defrauded", "held", "earned", "recruited", "abused"})  # what prosecutors say of the accused
ACCUSED = Guarded(
    r"\b(?:accus(?:ed|es|ing)\s+(?:[^.;,]{1,60}?\s)?of|alleged\s+to|alleges?\s+that|allegedly|said\s+to\s+have|suspected\s+(?:of|to\s+have)|"
    r"on\s+suspicion\s+of|charged\s+with|charges?\s+of)\b",
    ("accus", "alleg", "said", "suspected", "suspicion", "charge"),
)
INVESTIGATORS = frozenset({"police", "government", "military"})
# What they say that the accused did, told with the accused for its subject: "the ring had fleeced 40 pensioners".
# Trades as a whole are no accused: "scammers took 10 million from pensioners".
BY_THE_ACCUSED = re.compile(
    r"(?:\b(?:[Hh]e|[Ss]he|[Ii]t|who|which|(?<!of\s)that)|\b(?:[Tt]he|[Tt]his|these|those|his|her|their|its|an?|two|three|\w+['\u2019]s)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:gang|ring|network|group|syndicate|cartel|organi[sz]ation|operation|outfit|firm|company|"
    r"operator|suspect|defendant|accused|fugitive|boss|ringleader|leader|mastermind|kingpin|scammer|fraudster|swindler|trafficker|"
    r"recruiter|brother|man|men|woman|women|pair|couple|trio|tycoon|cent(?:re|er)|compound|site)(?:s|es)?|"
    r"[A-Z]\w+(?<!s)(?<!ese))\s+(?:(?:has|have|had)\s+)?(?:together\s+|\w+ly\s+)?$"
)
LOST = re.compile(r"los|victim|recogni|identif|class|part", re.IGNORECASE)  # verbs whose subject is no accused
CLAIMING = re.compile(r"(?:claim|alleg|maintain|contend)(?:s|ed)?$", re.IGNORECASE)
STATE = frozenset({"government", "police", "court"})
UNPROVEN = CRIMES | {"identified"}
# "Five of them are thought to be bosses": what they are is supposed only.
THOUGHT_TO_BE = re.compile(
    r"[^,.;]{0,40}?\s(?:is|are|was|were)\s+(?:thought|believed|suspected|alleged|said)\s+to\s+(?:be|have\s+been)\s+(?:the\s+|an?\s+)?"
    r"(?:\w+\s+)?(?:boss(?:es)?|(?:ring)?leaders?|managers?|members?|owners?|supervisors?|recruiters?|kingpins?|masterminds?|heads?|"
    r"traffickers?|financiers?|operators?|organi[sz]ers?|scammers?|accomplices?|brokers?)\b",
    re.IGNORECASE,
)
SUPPOSED = re.compile(
    r"\b(?:allegedly|accused\s+of|reportedly|suspected\s+of|alleges?\s+that\s+\w+|(?:said|alleged|suspected|believed|reported|thought)\s+to\s+have)"
    r"\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# Whoever calls it that alleges what is behind it.
PRETEXT = re.compile(
    r"\b(?:an?|the)\s+(?:excuse|pretext)\s+(?:for\s+[^,.;]{1,60}?\s)?to\s+(?:help\s+themselves\s+to\s+)?$"
)
# What an authority does is no allegation where only those whom it is done to are accused of something.
OFFICIAL = frozenset(
    "arrested questioned charged convicted fined deported repatriated extradited rescued deployed sanctioned wanted "
    "raided sealed seized".split()
)
NOT = Guarded(
    r"(?:\bnot|\bnever|n['\u2019]t|\bcannot|\b(?:fail|refus|declin)\w*\s+to|\bunable\s+to|\bwithout)\s+"
    r"(?:yet\s+|ever\s+|\w+ly\s+)?(?:having\s+)?(?:been\s+|be\s+)?$",
    ("not", "never", "n't", "n\u2019t", "fail", "refus", "declin", "unable", "without"),
)
ACQUITTED = re.compile(r"acquit", re.IGNORECASE)  # a conviction that wasn't (docs/codebook.md, section 6)
BREAK = re.compile(r"[;:]|,\s+(?:and|but|while|who|which|where)\s|\b(?:that|once|unless|until)\b")
AHEAD = re.compile(
    r"(?:(?!\b(?:and|but|while)\s+(?:\d|(?:an?\s+)?(?:further|another|second|third)\b)|\bawaiting\s+trial)[^.;:]){0,40}?\b(?:(?:is|are|was|were)\s+(?:now\s+|also\s+|still\s+)?"
    r"(?:due|planned|scheduled|expected|set|supposed|meant|to\s+be|waiting\s+(?:for|to)|awaiting(?!\s+(?:trial|sentenc)))|"
    r"(?:follows?|departs?|leaves?|flies|fly)\s+(?:home\s+|out\s+|back\s+)?(?:tomorrow|(?:on|next|later|this)\s))",
    re.IGNORECASE,
)
# "Beijing asked Vientiane to hand over 40 men": not yet done, but asked for or agreed.
ASKED_TO = Guarded(
    r"\b(?:ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|request(?:s|ed|ing)?|agree(?:s|d)?|threaten(?:s|ed|ing)?|decide[sd]?|"
    r"demand(?:s|ed|ing)?|called\s+on)\s+(?:(?!and\b|that\b)[^\s,;]+\s+){0,5}to\s+$",
    ("to",),
)
# The same for a figure where somebody is told to do it, or is on the way to: "is sending a plane to fetch 90".
BIDDEN_TO = Guarded(
    r"\b(?:told|tell(?:s|ing)?|instruct(?:s|ed|ing)?|order(?:s|ed|ing)|direct(?:s|ed|ing)|invit(?:es?|ed|ing)|requir(?:es?|ed|ing)|"
    r"press(?:es|ed|ing)|(?:is|are)\s+(?:now\s+)?(?:being\s+)?(?:sending|sent|dispatching|preparing|arranging|readying|"
    r"organi[sz]ing|chartering))\s+(?:(?!and\b|that\b)[^\s,;]+\s+){0,9}to\s+$",
    ("to",),
)
FACED = re.compile(
    r"fac(?:e|es|ing)\s+(?:expulsion|deportation|removal|extradition)\b", re.IGNORECASE
)  # "face expulsion"
REACH = 4  # words between the word that says "still to come" and what is to come
SOUGHT = Guarded(r"\b(?:seats|flights?|tickets|places|papers)\s+(?:home\s+)?for\s+(?:\w+\s+)?$", ("for",))


def standing(draft: Draft, spot: Spot) -> Status:
    """asserted unless the clause says that the figure is planned, alleged or denied."""
    before = spot.text[spot.sentence.span.start : draft.region.start]
    if _is_denied(draft, spot, before):
        return "denied"
    if _is_ahead(draft, spot, before):
        return "planned"
    return "alleged" if _is_alleged(draft, spot) else "asserted"


def deed_status(word: ActWord, spot: Spot) -> Status:
    """The same for a deed."""
    before = spot.text[spot.sentence.span.start : word.span.start]
    if is_denied(before, spot.text, word.span.end, spot.sentence.span):
        return "denied"
    if AHEAD.match(spot.text, word.span.end, spot.sentence.span.end) or FACED.match(spot.text, word.span.start):
        return "planned"
    if any(_leads(cue, word.span, spot) for cue in spot.sentence.cues if cue.kind == "planned"):
        return "planned"
    if re.search(r"\b(?:will|would|may|to\s+be|shall)\s+(?:be\s+)?$", before):
        return "planned"
    return "alleged" if SUPPOSED.search(before) else "asserted"


def _is_denied(draft: Draft, spot: Spot, before: str) -> bool:
    act = draft.act.span
    if is_denied(before, spot.text, draft.region.end, spot.sentence.span) or ACQUITTED.match(spot.text, act.start):
        return True
    if draft.act.inherited or not spot.sentence.span.contains(act):
        return False
    return bool(NOT.search(spot.text[max(spot.sentence.span.start, act.start - 32) : act.start]))


def _is_ahead(draft: Draft, spot: Spot, before: str) -> bool:
    """Whether a word of the clause puts the figure or its act in the future."""
    act = draft.act.span
    if AHEAD.match(spot.text, draft.region.end, spot.sentence.span.end) or FACED.match(spot.text, act.start):
        return True
    cues = [cue for cue in spot.sentence.cues if cue.kind == "planned"]
    if SOUGHT.search(before) and any(_leads(cue, draft.region, spot) for cue in cues):
        return True
    if draft.act.inherited or not spot.sentence.span.contains(act):
        return False
    return _is_asked(act, spot) or any(_leads(cue, act, spot, draft.region) for cue in cues)


def _is_asked(act: Span, spot: Spot) -> bool:
    """Whether somebody is asked or told to do it, or is on the way to."""
    before = spot.text[max(spot.sentence.span.start, act.start - 90) : act.start]
    return before.endswith("to ") and bool(ASKED_TO.search(before) or BIDDEN_TO.search(before))


def _leads(cue: Cue, act: Span, spot: Spot, figure: Span | None = None) -> bool:
    """Whether the act follows the cue closely, the figure between them left out."""
    if cue.span.end > act.start:
        return False
    between = spot.text[cue.span.end : act.start]
    if figure is not None and cue.span.end <= figure.start and figure.end <= act.start:
        between = spot.text[cue.span.end : figure.start] + " " + spot.text[figure.end : act.start]
    return len(between.split()) <= REACH and not BREAK.search(between)


def is_supposed(draft: Draft, spot: Spot) -> bool:
    """Whether those counted are only thought to be what they are called."""
    return THOUGHT_TO_BE.match(spot.text, draft.region.end, spot.sentence.span.end) is not None


def _is_by_the_accused(draft: Draft, spot: Spot) -> bool:
    """Whether the accused stand before the act's verb as those who did it."""
    act = draft.act.span
    before = spot.text[max(spot.sentence.span.start, act.start - 60) : act.start]
    return not LOST.match(spot.text, act.start) and bool(BY_THE_ACCUSED.search(before))


def _is_alleged(draft: Draft, spot: Spot) -> bool:
    voice, act = draft.voice, draft.act.act
    if voice is not None and (CHARGE.search(voice.name) or (act in CRIMES and ACCUSER.search(voice.name))):
        return True
    if voice is not None and voice.kind == "police" and act == "earned":
        return True
    claims = voice is not None and voice.kind not in STATE and CLAIMING.match(voice.cue.text(spot.text))
    if claims and act in UNPROVEN:
        return True
    if voice is not None and act in CRIMES and voice.kind in INVESTIGATORS and _is_by_the_accused(draft, spot):
        return True
    before_act = spot.text[max(spot.sentence.span.start, draft.act.span.start - 90) : draft.act.span.start]
    if is_supposed(draft, spot) or PRETEXT.search(before_act):
        return True
    accused = ACCUSED.search(spot.text, spot.sentence.span.start, draft.region.start)
    if accused is None:
        return False
    return act not in OFFICIAL or draft.act.inherited or draft.act.span.start - accused.end() in range(3)

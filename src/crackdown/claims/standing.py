"""How firmly a figure or deed stands: a fact, an allegation, a denial, or still to come."""

import re

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
SUPPOSED = re.compile(
    r"\b(?:allegedly|accused\s+of|reportedly|suspected\s+of|alleges?\s+that\s+\w+|(?:said|alleged|suspected|believed|reported|thought)\s+to\s+have)"
    r"\s+(?:\w+\s+)?$",
    re.IGNORECASE,
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
TALK = r"(?:talk|reports?|rumou?rs?|claims?|allegations?|posts?|stories|suggestions?|assertions?|news)"
TALK_THAT = Guarded(rf"\b{TALK}\b[^.;,]{{0,40}}?\bthat\s[^.;]*$", ("that",))
IS_FALSE = re.compile(
    r"[^.;]{0,120}?\b(?:is|are|was|were)\s+(?:\w+\s+){0,2}?(?:baseless|false|untrue|unfounded|groundless|fake|fabricated|"
    r"not\s+true|without\s+(?:any\s+)?(?:foundation|basis)|an?\s+(?:lie|hoax|rumou?r|invention))\b",
    re.IGNORECASE,
)
DENIED = Guarded(
    rf"\b(?:(?:not\s+true|untrue|no\s+truth\s+(?:to|in)|no\s+(?:evidence|records?)|den(?:y|ies|ied|ying))(?:[^.;,]{{0,24}}?\b{TALK})?\s+"
    rf"(?:that|having|\w+ing)|(?:dismiss|reject|refut|rebut|debunk)\w*\b[^.;,]{{0,40}}?\b{TALK}\s+that)\s"
    r"(?:(?!,\s(?:but|while|saying|adding)|\sand\s(?:said|says|was|were|has)\s)[^.;])*$",
    ("true", "truth", "evidence", "record", "den", "dismiss", "reject", "refut", "rebut", "debunk"),
)
CORRECTED = Guarded(
    r"\b(?:an\s+earlier\s+version|earlier,?\s+(?:this|our)\s+(?:page|report|article|story|blog))\b[^.;]*?\b"
    r"(?:said|stated|reported|gave|put|had)\b",
    ("earlier",),
)
BREAK = re.compile(r"[;:]|,\s+(?:and|but|while|who|which|where)\s|\b(?:that|once|unless|until)\b")
AHEAD = re.compile(
    r"(?:(?!\b(?:and|but|while)\s+\d|\bawaiting\s+trial)[^.;:]){0,40}?\b(?:is|are|was|were)\s+(?:now\s+|also\s+|still\s+)?"
    r"(?:due|planned|scheduled|expected|set|supposed|meant|to\s+be|waiting\s+(?:for|to)|awaiting(?!\s+(?:trial|sentenc)))\b",
    re.IGNORECASE,
)
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
    if DENIED.search(before) or (TALK_THAT.search(before) and IS_FALSE.match(spot.text, word.span.end)):
        return "denied"
    if any(_leads(cue, word.span, spot) for cue in spot.sentence.cues if cue.kind == "planned"):
        return "planned"
    if re.search(r"\b(?:will|would|to\s+be|shall)\s+(?:be\s+)?$", before):
        return "planned"
    return "alleged" if SUPPOSED.search(before) else "asserted"


def _is_denied(draft: Draft, spot: Spot, before: str) -> bool:
    act = draft.act.span
    if TALK_THAT.search(before) and IS_FALSE.match(spot.text, draft.region.end, spot.sentence.span.end):
        return True
    if DENIED.search(before) or CORRECTED.search(before) or ACQUITTED.match(spot.text, act.start):
        return True
    if draft.act.inherited or not spot.sentence.span.contains(act):
        return False
    return bool(NOT.search(spot.text[max(spot.sentence.span.start, act.start - 32) : act.start]))


def _is_ahead(draft: Draft, spot: Spot, before: str) -> bool:
    """Whether a word of the clause puts the figure or its act in the future."""
    act = draft.act.span
    if AHEAD.match(spot.text, draft.region.end, spot.sentence.span.end):
        return True
    cues = [cue for cue in spot.sentence.cues if cue.kind == "planned"]
    if SOUGHT.search(before) and any(_leads(cue, draft.region, spot) for cue in cues):
        return True
    if draft.act.inherited or not spot.sentence.span.contains(act):
        return False
    return any(_leads(cue, act, spot, draft.region) for cue in cues)


def _leads(cue: Cue, act: Span, spot: Spot, figure: Span | None = None) -> bool:
    """Whether the act follows the cue closely, the figure between them left out."""
    if cue.span.end > act.start:
        return False
    between = spot.text[cue.span.end : act.start]
    if figure is not None and cue.span.end <= figure.start and figure.end <= act.start:
        between = spot.text[cue.span.end : figure.start] + " " + spot.text[figure.end : act.start]
    return len(between.split()) <= REACH and not BREAK.search(between)


def _is_alleged(draft: Draft, spot: Spot) -> bool:
    voice, act = draft.voice, draft.act.act
    if voice is not None and (CHARGE.search(voice.name) or (act in CRIMES and ACCUSER.search(voice.name))):
        return True
    if voice is not None and voice.kind == "police" and act == "earned":
        return True
    accused = ACCUSED.search(spot.text, spot.sentence.span.start, draft.region.start)
    if accused is None:
        return False
    return act not in OFFICIAL or draft.act.inherited or draft.act.span.start - accused.end() in range(3)

"""Who says so, and how far a figure reaches."""

import re
from dataclasses import replace

from crackdown.claims.drafts import Draft, Spot
from crackdown.claims.frames import LONG, SINCE_THEN
from crackdown.claims.whose import PUT_AT, RECORD, is_perfect, is_record
from crackdown.model.claim import Scope
from crackdown.model.reading import Cue, Figure, Voice
from crackdown.model.span import Span

OPENS_TOTAL = re.compile(
    r",\s+(?:which\s+)?(?:bring(?:s|ing)|brought|tak(?:es|ing)|took|rais(?:es|ing))\s+(?:the|to|its)\b"
)
VALUE = re.compile(r"\s+(?:(?:street|market|total|combined|retail)\s+)?(?:value|worth|price)\b", re.IGNORECASE)
WORTH = re.compile(r"\b(?:worth|valued\s+at)\s+(?:an?\s+)?$", re.IGNORECASE)
# "Two others, believed to have left the country": what they did is supposed, and their number known.
TO_HAVE = re.compile(r"(?:\s+to)?\s+(?:have|be\s+(?:hiding|abroad|overseas|outside|in))\b")
BESIDES = re.compile(r",\s+(?:(?:who|both|all)\s+)?(?:(?:is|are|was|were)\s+)?$")
VICTIMS = re.compile(r"\bvictims?\b", re.IGNORECASE)  # who is accepted as one is counted, not estimated
ALL_TOLD = re.compile(
    r"\b(?:in\s+(?:all|total),|altogether|all\s+told|add(?:ed)?\s+(?:it|them|these)\s+(?:all\s+)?up)", re.IGNORECASE
)
# What a month's books show is a total: "the office logged 900 arrests in February".
ON_BOOKS = re.compile(r"\b(?:saw|seen|recorded|logged|counted|tallied|registered|documented)\s[^.;,:]{0,30}$")
YEARLY = re.compile(r"(?:annual|yearly|monthly)\b", re.IGNORECASE)
RATE = re.compile(r".*(?:day|week|month)(?:ly)?", re.IGNORECASE)
# "The count of those held climbed to 6,391 on Monday": the day is only when it was told.
CLIMBED = re.compile(
    r"\b(?:counts?|totals?|tall(?:y|ies)|tolls?|numbers?|figures?|hauls?|sums?)\b[^.;]{0,90}?"
    r"\b(?:climb(?:ed|s)|rose|risen|rises|gr[eo]wn?|jumped|swelled|mounted|crept\s+up|went\s+up|reached)\s+(?:up\s+)?(?:to\s+)?$"
)
UP_TO_NOW = ("so far", "to date", "up to now", "until now", "yet")
ESTIMATED = frozenset({"found", "held", "identified", "reopened"})  # what goes on, and is put at a number
MOVING = frozenset({"fled", "deported", "repatriated", "rescued", "missing"})  # who come in day by day
FLOWS = frozenset({"defrauded", "earned", "cost", "deported", "arrested"})  # of a year: a total, even if estimated
STANDING = frozenset({"identified", "held", "earned"})


def who(draft: Draft, spot: Spot) -> Voice | None:
    """The voice that covers the figure, if the sentence has one: of two the one that covers less."""
    digits = draft.figure.digits
    covering = [
        voice for voice in spot.sentence.voices if voice.covers.contains(digits) and not _describes(voice, digits)
    ]
    return min(covering, key=lambda voice: len(voice.covers.text(spot.text)), default=None)


def _describes(voice: Voice, digits: Span) -> bool:
    """Whether the figure only tells who speaks: "a cook who was among the 48 freed said"."""
    return (
        voice.kind in ("witness", "victim", "accused")
        and voice.span.end <= digits.start
        and digits.end <= voice.cue.start
    )


def reach(draft: Draft, spot: Spot) -> Scope:
    """incident, running or estimate, by the period and by the words around the figure."""
    running = draft.scope == "running" or _is_cued(draft, spot) or _is_since(draft, spot)
    running = running or (is_perfect(draft, spot) and bool(ALL_TOLD.search(spot.text, *_opening(draft, spot))))
    days = LONG - 1 if draft.act.act in MOVING and _is_between(draft, spot) else LONG
    long = draft.date is not None and (draft.date.last - draft.date.first).days > days
    rate = any(RATE.fullmatch(cue.span.text(spot.text)) for cue in _cues("rate", draft, spot))
    if is_estimate(draft, spot) and (draft.act.act not in FLOWS or rate or not long):
        return "estimate"
    if draft.act.act in ESTIMATED and PUT_AT.search(spot.text[spot.sentence.span.start : draft.figure.span.start]):
        return "estimate"
    if draft.act.act in STANDING and draft.date is None and (draft.act.act != "earned" or not draft.low):
        return "running" if running or VICTIMS.search(draft.act.span.text(spot.text)) else "estimate"
    if running or (long and not _is_occasion(draft, spot)) or _victims(draft):
        return "running"
    return "incident"


def climbed(draft: Draft, spot: Spot) -> Draft:
    """What a count climbed to is a running total, and of no single day."""
    if draft.part_of is not None or draft.date is None or (draft.date.last - draft.date.first).days >= LONG:
        return draft
    if not CLIMBED.search(
        spot.text[max(spot.sentence.span.start, draft.figure.span.start - 120) : draft.figure.span.start]
    ):
        return draft
    return replace(draft, date=None, date_span=None, scope="running", handed="none")


def counted_up(draft: Draft, spot: Spot) -> Draft:
    """A part on no day of its own that its own words count up so far."""
    if draft.date is None and draft.scope == "incident" and is_perfect(draft, spot) and _is_cued(draft, spot):
        return replace(draft, scope="running")
    return draft


def _is_cued(draft: Draft, spot: Spot) -> bool:
    return any(_runs(cue, draft, spot) for cue in _cues("running", draft, spot))


def _is_since(draft: Draft, spot: Spot) -> bool:
    """Whether it is counted over the whole time since then, however many other figures stand between."""
    since = (time for time in spot.sentence.times if time.kind == "since" and time.span == draft.date_span)
    return any(time.period == draft.date != time.start for time in since)


def _is_between(draft: Draft, spot: Spot) -> bool:
    """Whether it is counted from one day to another: "between Friday and Monday"."""
    return bool(draft.date_span and draft.date_span.text(spot.text).lower().startswith("between"))


def _opening(draft: Draft, spot: Spot) -> tuple[int, int]:
    return spot.sentence.span.start, draft.region.start


def _victims(draft: Draft) -> bool:
    """Whether several people were cheated, and on no day: they are counted up."""
    return draft.act.act == "defrauded" and draft.date is None and draft.of != "money" and draft.low > 1


def is_estimate(draft: Draft, spot: Spot) -> bool:
    """Whether the words around the figure say that it is somebody's estimate, or a rate."""
    return any(not _values(cue, draft, spot) for kind in ("estimate", "rate") for cue in _cues(kind, draft, spot))


def _cues(kind: str, draft: Draft, spot: Spot) -> list[Cue]:
    return [cue for cue in spot.sentence.cues if cue.kind == kind and _near(cue, draft, spot)]


def _values(cue: Cue, draft: Draft, spot: Spot) -> bool:
    """Whether the cue says what a thing is worth, or what some did, and not how many there are."""
    start = max(spot.sentence.span.start, cue.span.start - 24)
    if TO_HAVE.match(spot.text, cue.span.end) and BESIDES.search(spot.text[start : cue.span.start]):
        return True
    if draft.of != "money" or draft.act.act not in ("seized", "sealed", "cost"):
        return False
    before = spot.text[max(spot.sentence.span.start, cue.span.start - 16) : cue.span.start]
    return bool(VALUE.match(spot.text, cue.span.end) or WORTH.search(before))


def _runs(cue: Cue, draft: Draft, spot: Spot) -> bool:
    """Whether the cue makes the figure a running total: "since Monday", but not "has since" or "the first since"."""
    words = cue.span.text(spot.text).lower()
    if words in UP_TO_NOW and RECORD.search(spot.text[spot.sentence.span.start : cue.span.start]):
        return cue.span.end > draft.region.start  # "the best haul so far: 40 cars"
    if words != "since":
        return True
    if SINCE_THEN.search(spot.text[max(spot.sentence.span.start, cue.span.start - 6) : cue.span.start]):
        return False
    opened = next((time for time in spot.sentence.times if time.span.contains(cue.span)), None)
    if opened is None:
        return True
    return not is_record(opened, spot) and not (opened.start and draft.date == opened.start)


def _is_month(draft: Draft) -> bool:
    return bool(draft.date and draft.date.first.day == 1 and (draft.date.last - draft.date.first).days < 31)


def _is_occasion(draft: Draft, spot: Spot) -> bool:
    """Whether it was done at some time of a month, and is no month's total."""
    if not _is_month(draft) or is_perfect(draft, spot):
        return False
    before = spot.text[max(spot.sentence.span.start, draft.region.start - 50) : draft.region.start]
    return draft.of not in ("people", "cases", "sites") or not ON_BOOKS.search(before)


def _near(cue: Cue, draft: Draft, spot: Spot) -> bool:
    text = spot.text
    between = text[min(cue.span.end, draft.region.end) : max(cue.span.start, draft.region.start)]
    if cue.span.overlaps(draft.region):
        return True
    if cue.span.start > draft.region.end and OPENS_TOTAL.search(spot.text[draft.region.end : cue.span.end]):
        return False  # "48 on Monday, bringing the total since January to 4,800"
    gap = Span(min(cue.span.end, draft.region.end), max(cue.span.start, draft.region.start))
    others = [other for other in spot.sentence.figures if gap.contains(other.digits) and not other.excluded]
    if any(not _in_other_money(other, draft, spot) for other in others):
        return False  # the cue belongs to the other figure
    if cue.kind == "rate" and YEARLY.match(text, cue.span.start):
        return cue.span.end <= draft.region.start and len(between.split()) <= 5
    if cue.kind == "rate" and (cue.span.start < draft.region.start or len(between.split()) > 5):
        return False
    return len(between.split()) <= 14 and not re.search(
        r"[;]|\.\s|\band\s+that\s|,\s(?:but|while|although|though)\s", between
    )


def _in_other_money(other: Figure, draft: Draft, spot: Spot) -> bool:
    """Whether a figure is the draft's sum in a second currency: "300 million pesos ($5.2 million) a month"."""
    return (
        bool(draft.figure.unit and other.unit) and spot.text[other.digits.start - 3 : other.digits.start].find("(") >= 0
    )

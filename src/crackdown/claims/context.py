"""When it happened, who says so, how far the figure reaches and how firmly it stands."""

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from crackdown.claims.drafts import Draft, Spot
from crackdown.model.claim import Period, Scope, Status
from crackdown.model.reading import Cue, Reading, Sentence, TimeWord, Voice
from crackdown.model.span import Span

SAID_THEN = re.compile(
    r"\b(?:said|says|announced|told\s+\w+|statement|report(?:ed|s)?|published|released|issued|"
    r"made\s+public|posted|added|confirmed|signed)(?:\s+\w+){0,2}\s+(?:on\s+|late\s+|early\s+|in\s+)?$",
    re.IGNORECASE,
)
SAME_DAY = re.compile(r"\b(?:the\s+same|that)\s+(?:day|night|morning|evening)\b", re.IGNORECASE)
SAME_MONTH = re.compile(r"\b(?:the\s+same|that)\s+month\b", re.IGNORECASE)
UNTIL = re.compile(r"\b(?:by|until|till|up\s+to|as\s+of)\s+(?:late\s+|early\s+|last\s+)?$", re.IGNORECASE)
SPOKEN_AFTER = re.compile(r"\s+(?:published|released|issued|said|announced|warned|told)\b", re.IGNORECASE)
LATER = re.compile(
    r"\b(?P<n>an?|one|two|three|four|five|six|ten|\d{1,2})\s+(?P<unit>day|week)s?\s+(?:later|afterwards|"
    r"after\s+that)\b",
    re.IGNORECASE,
)
COUNT_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
SAME_PERIOD = re.compile(
    r"\b(?:in|during|over|within)\s+(?:the|this)\s+(?:same|said|above|abovementioned)\s+period\b", re.IGNORECASE
)
LEAD = 3  # sentences in which a report says when its news happened
LONG = 3  # days: a figure over a longer period is a running total
CHARGE = re.compile(r"\b(?:indictment|charge\s+sheet|complaint|lawsuit)\b", re.IGNORECASE)
CRIMES = frozenset({"defrauded", "held", "earned", "recruited", "abused"})  # what prosecutors say of the accused
OPENS_TOTAL = re.compile(
    r",\s+(?:which\s+)?(?:bring(?:s|ing)|brought|tak(?:es|ing)|took|rais(?:es|ing))\s+(?:the|to|its)\b"
)
ACCUSED = re.compile(
    r"\b(?:accused\s+of|alleged\s+to|allegedly|said\s+to\s+have|suspected\s+of\s+having|charged\s+with)\b",
    re.IGNORECASE,
)
NOT = re.compile(
    r"(?:\bnot|\bnever|n['\u2019]t|\bcannot|\b(?:fail|refus|declin)\w*\s+to|\bunable\s+to|\bwithout)\s+"
    r"(?:yet\s+|ever\s+|\w+ly\s+)?(?:having\s+)?(?:been\s+|be\s+)?$",
    re.IGNORECASE,
)
ACQUITTED = re.compile(r"acquit", re.IGNORECASE)  # a conviction that wasn't (docs/codebook.md, section 6)
STANDING = frozenset({"identified", "held", "earned"})


def when(
    draft: Draft, spot: Spot, previous: Sequence[Draft], earlier: Sequence[Sentence], paragraph: Sequence[Sentence]
) -> Draft:
    """The draft with its date: the nearest time of its clause that isn't when somebody spoke, else the paragraph's."""
    if SAME_PERIOD.search(spot.text, spot.sentence.span.start, spot.sentence.span.end):
        longer = [other for other in previous if other.date and (other.date.last - other.date.first).days > LONG]
        if longer:
            return replace(draft, date=longer[-1].date, date_span=longer[-1].date_span, scope="running")
    own = own_times(spot)
    if own:
        time = min(own, key=lambda t: (_distance(t, draft, spot.text), t.span))
        if (
            time.kind == "since"
            and time.period
            and re.match(r",?\s+when\b", spot.text[time.span.end : time.span.end + 8])
            and draft.region.start > time.span.end
        ):
            return replace(draft, date=Period(time.period.first, time.period.first), date_span=time.span)
        if UNTIL.search(spot.text[max(spot.sentence.span.start, time.span.start - 12) : time.span.start]):
            return replace(draft, scope="running")
        return replace(draft, date=time.period, date_span=time.span)
    if draft.act.act in STANDING:
        return draft  # what is so, is so on no day: nothing is handed down to it
    same = SAME_DAY.search(spot.text, spot.sentence.span.start, spot.sentence.span.end)
    later = LATER.search(spot.text, spot.sentence.span.start, spot.sentence.span.end)
    if same or later:
        return _from_last_day(draft, spot, previous, earlier, later)
    if month := _same_month(spot, earlier, paragraph):
        return replace(draft, date=month.period, date_span=month.span)
    for other in reversed(previous):
        if other.sentence < spot.index - len(paragraph):
            break
        if other.date and other.scope == "incident":
            return replace(draft, date=other.date, date_span=other.date_span)
    for sentence in reversed(paragraph):
        days = [
            time for time in own_times(Spot(sentence, 0, spot.text)) if time.period and time.kind in ("day", "weekday")
        ]
        if days:
            return replace(draft, date=days[-1].period, date_span=days[-1].span)
    return draft


def _from_last_day(
    draft: Draft, spot: Spot, previous: Sequence[Draft], earlier: Sequence[Sentence], later: re.Match[str] | None
) -> Draft:
    """The date of "the same day" or "a week later", counted from the last single day spoken of."""
    near = [
        other
        for other in previous
        if other.date and other.date_span and other.date.first == other.date.last and spot.index - other.sentence <= 4
    ]
    day = _last_day(earlier)
    first, span = (near[-1].date, near[-1].date_span) if near else (day.period, day.span) if day else (None, None)
    if first is None or span is None:
        return draft
    shift = timedelta(0)
    if later:
        count = COUNT_WORDS.get(later["n"].lower()) or int(later["n"])
        shift = timedelta(count * (7 if later["unit"].lower() == "week" else 1))
    return replace(draft, date=Period(first.first + shift, first.first + shift), date_span=span)


def _same_month(spot: Spot, earlier: Sequence[Sentence], paragraph: Sequence[Sentence]) -> TimeWord | None:
    """The month of the last time before "the same month" in the paragraph so far."""
    for sentence in (spot.sentence, *reversed(paragraph)):
        if match := SAME_MONTH.search(spot.text, sentence.span.start, sentence.span.end):
            before = (time for other in reversed(earlier) for time in reversed(other.times))
            last = next((time for time in before if time.period and time.span.end <= match.start()), None)
            if last is None or last.period is None:
                return None
            first = last.period.first.replace(day=1)
            days = calendar.monthrange(first.year, first.month)[1]
            return replace(last, period=Period(first, first.replace(day=days)))
    return None


def _last_day(earlier: Sequence[Sentence]) -> TimeWord | None:
    """The last single day named before: what "that day" means."""
    for sentence in reversed(earlier):
        for time in reversed(sentence.times):
            if time.period and time.period.first == time.period.last:
                return time
    return None


def lead_day(reading: Reading) -> TimeWord | None:
    """The single day that the first sentences of a report name, if none of them names another."""
    body = [
        Spot(sentence, n, reading.document.text)
        for n, sentence in enumerate(reading.sentences)
        if sentence.kind == "body"
    ]
    days = [
        time
        for spot in body[:LEAD]
        for time in own_times(spot)
        if time.period
        and time.period.first == time.period.last
        and time.kind in ("day", "weekday")
        and not UNTIL.search(spot.text[max(spot.sentence.span.start, time.span.start - 12) : time.span.start])
    ]
    return days[0] if days and len({day.period for day in days}) == 1 else None


def own_times(spot: Spot) -> list[TimeWord]:
    """The times of a sentence that aren't when somebody spoke or published."""
    return [time for time in spot.sentence.times if not _of_speech(time, spot)]


def _of_speech(time: TimeWord, spot: Spot) -> bool:
    before = spot.text[max(spot.sentence.span.start, time.span.start - 40) : time.span.start]
    return bool(SAID_THEN.search(before) or SPOKEN_AFTER.match(spot.text, time.span.end))


def _distance(time: TimeWord, draft: Draft, text: str) -> float:
    span = (
        draft.region
        if draft.act.inherited
        else draft.region.cover(draft.act.span)
        if draft.act.span.gap(draft.region) < 60
        else draft.region
    )
    between = text[min(span.end, time.span.end) : max(span.start, time.span.start)]
    return span.gap(time.span) + 50 * len(re.findall(r"[;:]|,\s(?:and|while|but)\s", between))


def who(draft: Draft, spot: Spot) -> Voice | None:
    """The voice that covers the figure, if the sentence has one."""
    covering = [voice for voice in spot.sentence.voices if voice.covers.contains(draft.figure.digits)]
    return covering[0] if covering else None


def reach(draft: Draft, spot: Spot) -> Scope:
    """incident, running or estimate, by the period and by the words around the figure."""
    cues = [cue for cue in spot.sentence.cues if cue.kind in ("running", "estimate", "rate")]
    near = [cue for cue in cues if _near(cue, draft, spot)]
    if any(cue.kind in ("estimate", "rate") for cue in near) or (draft.act.act in STANDING and draft.date is None):
        return "estimate"
    if draft.scope == "running" or any(cue.kind == "running" for cue in near):
        return "running"
    if draft.date and (draft.date.last - draft.date.first).days > LONG and not _is_month(draft):
        return "running"
    return "incident"


def _is_month(draft: Draft) -> bool:
    return bool(draft.date and draft.date.first.day == 1 and (draft.date.last - draft.date.first).days < 31)


def _near(cue: Cue, draft: Draft, spot: Spot) -> bool:
    text = spot.text
    between = text[min(cue.span.end, draft.region.end) : max(cue.span.start, draft.region.start)]
    if cue.span.overlaps(draft.region):
        return True
    if cue.span.start > draft.region.end and OPENS_TOTAL.search(spot.text[draft.region.end : cue.span.end]):
        return False  # "48 on Monday, bringing the total since January to 4,800"
    gap = Span(min(cue.span.end, draft.region.end), max(cue.span.start, draft.region.start))
    if any(gap.contains(other.digits) and not other.excluded for other in spot.sentence.figures):
        return False  # the cue belongs to the other figure
    if cue.kind == "rate" and (cue.span.start < draft.region.start or len(between.split()) > 5):
        return False
    return len(between.split()) <= 14 and not re.search(r"[;]|\.\s", between)


def standing(draft: Draft, spot: Spot) -> Status:
    """asserted unless the clause says that it is planned, alleged or denied."""
    act = draft.act.span
    if not spot.sentence.span.contains(act):
        return "asserted"
    start = max(spot.sentence.span.start, min(act.start, draft.region.start) - 40)
    before = spot.text[start : max(act.start, draft.region.start)]
    planned = [
        cue
        for cue in spot.sentence.cues
        if cue.kind == "planned" and start <= cue.span.start <= act.start and act.start - cue.span.end <= 12
    ]
    if planned:
        return "planned"
    if ACQUITTED.match(spot.text, act.start):
        return "denied"
    if not draft.act.inherited and NOT.search(spot.text[max(spot.sentence.span.start, act.start - 32) : act.start]):
        return "denied"
    if re.search(r"\b(?:not\s+true\s+that|denie[sd]\s+that|no\s+truth)\b", before, re.IGNORECASE):
        return "denied"
    charge = draft.voice is not None and CHARGE.search(draft.voice.name)
    accused = ACCUSED.search(spot.text, spot.sentence.span.start, draft.region.start)
    told = draft.act.act in CRIMES and draft.voice is not None and "prosecut" in draft.voice.name.lower()
    return "alleged" if charge or accused or told else "asserted"

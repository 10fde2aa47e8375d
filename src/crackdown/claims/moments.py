"""When it happened: the times of a sentence, and which of them are whose."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from crackdown.claims.backward import COUNT, number_of, pointing_back, points_back
from crackdown.claims.drafts import Draft, Handed, Spot, between
from crackdown.claims.frames import LONG, framed, is_long, running_since, summed_up
from crackdown.claims.whose import (
    BEFORE_CLAUSE,
    CLAUSE,
    PUT_AT,
    UNTIL,
    before_act,
    goes_on,
    is_being,
    is_change,
    is_compared,
    is_deadline,
    is_inner,
    is_perfect,
    of_another,
    words_before,
)
from crackdown.codebook.patterns import Guarded
from crackdown.model.claim import Period
from crackdown.model.reading import Sentence, TimeWord
from crackdown.model.span import Span

SAID_THEN = re.compile(
    r"\b(?:said|says|announced|told\s+\w+|statement|report(?:ed|s)?|published|released|issued|"
    r"made\s+public|posted|added|confirmed|signed)(?:\s+(?!that\b)\w+){0,2}\s+(?:on\s+|late\s+|early\s+|in\s+)?$",
    re.IGNORECASE,
)
SPOKE_AT = re.compile(
    r"(?:\s+(?:at|in|to|during|before)\s+[^,.;:]{1,50}|\s+(?:reporters|lawmakers|senators|parliament|journalists|MPs))*"
    r"\s+(?:(?:on|late|early|in|by)\s+)*"
)
SPOKE = re.compile(
    rf"\b(?:(?:told|informed|briefed)\s+(?:the\s+|a\s+)?\w+|said|says|added|conceded|admitted|testified|declared|stated|revealed|disclosed)"
    rf"{SPOKE_AT.pattern}$"
)
SPEAKING = re.compile(
    r"^\W*(?:(?:Speaking|Addressing|Briefing|Answering|Testifying|Appearing|Asked|Quoted|Writing|Reporting)\b|"
    r"(?:At|In|During)\s+an?\s+(?:[\w-]+\s+){0,2}(?:conference|briefing|hearing|statement|session|interview|letter|post|speech|"
    r"address|broadcast|report|meeting)\b)[^,;]{0,80}$"
)
SPOKEN_AFTER = re.compile(
    r"\s+(?:published|released|issued|said|announced|warned|told|report|statement|survey|study)\b", re.IGNORECASE
)
SAME_PERIOD = Guarded(
    r"\b(?:in|during|over|within)\s+(?:(?:the|this|that)\s+(?:same|said|above|abovementioned)|that|this)\s+"
    r"(?:period|months|half-year|semester|quarter|span|stretch)\b"
    r"(?!\s+(?:(?:of|in|a)\s+)?(?:last|the\s+(?:previous|year)|year|\d))",
    ("period", "months", "half-year", "semester", "quarter", "span", "stretch"),
)
IN_SINCE = re.compile(r"\bsince\s+(?:the\s+)?[a-zA-Z][^,;.]*$")
SINCE_A = re.compile(r"since\s+(?:an?|the)\s", re.IGNORECASE)
VAGUELY = re.compile(
    r"\b(?:within|in\s+a\s+matter\s+of)\s+(?:days|weeks|months)\b|\b(?:days|weeks|months|years)\s+(?:later|earlier|after)\b|"
    r"\b(?:(?:weeks|months|years)|an?\s+(?:week|month|year))\s+ago\b|"
    r"(?<!day\s)(?<!days\s)(?<!week\s)(?<!hours\s)\b(?:later|subsequently|eventually)\s+(?!(?:that|the\s+same|in|on|than)\b)\w",
    re.IGNORECASE,
)
PLURAL = re.compile(
    r"\s*(?:The|Those|These|Two|Both)\s+(?:\w+\s+){0,2}?(?:raids|operations|sweeps|searches|inspections|swoops|strikes)\b"
)
THEN = re.compile(r"\s+(?:on|in|during|over|from|late|early|just|only|\s)*")
WHO_WERE = re.compile(r"\s+(?:who|that)\s+(?:were|was|had|have|came|left|went|fled|got|\w+ed)\b")
SO_FAR = re.compile(r"\b(?:so\s+far|to\s+date|(?:up\s+to|until)\s+now)\b", re.IGNORECASE)
THIS = re.compile(r"this\s+(?:year|month|week)", re.IGNORECASE)
DAYS_TOGETHER = Guarded(
    rf"\b(?:{COUNT}-day\s+(?:total|tally|toll|count|haul)\b|(?P<over>(?:in|over|during|across|for|of)\s+)?(?:the|those|these)\s+"
    rf"{COUNT.replace('<n>', '<m>')}\s+days\b(?(over)(?!\s+(?:before|after|since|to)\b)|"
    r"(?=,?\s+(?:(?:put|taken|added|counted)\s+)?(?:together|combined)\b|\s+(?:make|made|add\w*\s+up|total|c[oa]me\s+to)\b)))",
    ("-day", "days"),
)
AND_ONLY = re.compile(r",?\s*(?:and\s+)?(?:\w+\s+)?")
WIDE = 60  # characters from an act to its figure beyond which a time beside the act says little
NEAR = 40  # characters between "the two-day total" and the figure
LASTING = frozenset({"cut_off", "restricted"})  # what began on a day and lasts: "cut off since Monday"
DAYS = frozenset({"day", "weekday"})
AGO = timedelta(62)  # how far back an operation that still brings figures may have begun
QUARTER = 80  # days: shorter times are compared with the one right before them
THEY_LOST = re.compile(r"\W*(?:They|(?:The|These)\s+(?:victims|complainants)|Victims|Between\s+them)\b")
THAT_DEED = re.compile(
    r"\W*(?:That|This)\s+(?:\w+\s+)?(?:raid|operation|sweep|search|swoop|inspection|crackdown|bust|strike|visit|round)\b"
)
MONTH = 31  # days
LEAD = 3  # sentences in which a report says when its news happened
OPERATION = re.compile(
    r"\s*(?:The|These|Those)\s+(?:\w+\s+)?(?:raids?|operations?|sweeps?|crackdowns?|search(?:es)?|campaign|drive|"
    r"inspections?)\b"
)


def own_times(spot: Spot, *, spoken: bool = False) -> list[TimeWord]:
    """The times of a sentence that aren't when somebody spoke or published, or those too where that was the deed."""
    return [time for time in spot.sentence.times if time.kind != "back" and (spoken or not _of_speech(time, spot))]


def _of_speech(time: TimeWord, spot: Spot) -> bool:
    if SAID_THEN.search(words_before(time, spot, 40)) or SPOKEN_AFTER.match(spot.text, time.span.end):
        return True
    if SPEAKING.match(spot.text[spot.sentence.span.start : time.span.start]):
        return True
    if SPOKE.search(words_before(time, spot, 120)):
        return True
    cues = [voice.cue.end for voice in spot.sentence.voices if voice.cue.end <= time.span.start]
    return any(SPOKE_AT.fullmatch(spot.text, end, time.span.start) for end in cues)


def when(
    draft: Draft,
    spot: Spot,
    previous: Sequence[Draft],
    earlier: Sequence[Sentence],
    length: int,
    *,
    spoken: bool = False,
) -> Draft:
    """The draft with its date: the nearest time of its clause that isn't when somebody spoke, else the paragraph's."""
    if SAME_PERIOD.search(spot.text, spot.sentence.span.start, spot.sentence.span.end):
        longer = [other for other in previous if other.date and (other.date.last - other.date.first).days > LONG]
        if longer:
            return replace(draft, date=longer[-1].date, date_span=longer[-1].date_span, scope="running")
    own = times_of(draft, spot, previous, earlier, spoken=spoken)
    if days := _together(draft, spot, previous, own):
        return replace(draft, date=days.period, date_span=days.span, scope="running")
    if days := _both_days(draft, own, spot):
        return replace(draft, date=days.period, date_span=days.span, scope="running")
    if own:
        return _as_compared(_counted_to(_at(own, draft, spot), own, spot, previous, earlier), own, spot)
    if beside := _under_the_act(draft, spot, previous):
        return replace(draft, date=beside.date, date_span=beside.date_span, scope=beside.scope)
    if draft.handed == "none":
        return draft
    if lost := of_those(draft, spot, previous):
        return replace(draft, date=lost.date, date_span=lost.date_span, scope=lost.scope)
    if before := _of_that_deed(spot, earlier):
        return replace(draft, date=before.period, date_span=before.span)
    told = summed_up(spot, earlier) or framed(spot, earlier, length, perfect=draft.handed == "same")
    if told and not points_back(spot):
        return replace(draft, date=told.period, date_span=told.span, scope="running")
    if draft.handed != "any":
        return draft
    given = _handed_down(draft, spot, previous, earlier, length)
    so_far = given.date and not is_long(given.date) and SO_FAR.search(_clause_before(draft, spot))
    return draft if so_far else given


def _together(draft: Draft, spot: Spot, previous: Sequence[Draft], own: Sequence[TimeWord]) -> TimeWord | None:
    """The days that "the two-day total" adds up: as many as it says, one after the other, told of the same act."""
    for match in DAYS_TOGETHER.finditer(spot.text, spot.sentence.span.start, spot.sentence.span.end):
        if Span(*match.span()).gap(draft.region) > NEAR or (match["n"] and draft.region.start < match.start()):
            continue
        near = (previous[n] for n in between(previous, spot.index - 2 * LEAD, spot.index))
        told = {other.date for other in near if other.date and other.act.act == draft.act.act}
        days = {
            period.first for period in told | {time.period for time in own} if period and period.first == period.last
        }
        length = timedelta(number_of(match["n"] or match["m"]) - 1)
        ends = [day for day in days if length and day - length in days]
        if ends:
            return TimeWord(Span(*match.span()), Period(max(ends) - length, max(ends)), "range")
    return None


def _both_days(draft: Draft, own: Sequence[TimeWord], spot: Spot) -> TimeWord | None:
    """The days of several raids that a figure is of: "the raids, on Monday in Kampot and Friday in Takeo"."""
    opening = PLURAL.match(spot.text, spot.sentence.span.start, draft.region.start)
    days = sorted(
        (time for time in own if time.period and opening and time.span.start >= opening.end()),
        key=lambda time: time.span,
    )
    if len(days) == 1 and days[0].period and days[0].kind == "range" and days[0].span.end < draft.region.start:
        return days[0]
    if len(days) != 2 or not days[0].period or not days[1].period or days[1].span.end > draft.region.start:
        return None
    words = spot.text[days[0].span.end : days[1].span.start]
    ends = sorted((days[0].period.first, days[1].period.last))
    if not re.search(r"\band\b", words) or re.search(r"\d|;", words):
        return None
    return TimeWord(days[0].span, Period(*ends), "range")


def of_those(draft: Draft, spot: Spot, previous: Sequence[Draft]) -> Draft | None:
    """The cheated or complaining of the sentence before, who "lost" a sum: "They lost $4m"."""
    last = previous[-1] if previous else None
    if draft.act.act != "defrauded" or last is None or not THEY_LOST.match(spot.text, spot.sentence.span.start):
        return None
    return last if last.sentence == spot.index - 1 and last.act.act in ("defrauded", "reported") else None


def _of_that_deed(spot: Spot, earlier: Sequence[Sentence]) -> TimeWord | None:
    """When what "that raid" goes back to happened: as the sentence before says."""
    if not earlier or not THAT_DEED.match(spot.text, spot.sentence.span.start):
        return None
    last = earlier[-1]
    told = own_times(Spot(last, spot.index - 1, spot.text))
    short = [time for time in told if time.period and (time.period.last - time.period.first).days <= MONTH]
    return short[-1] if len(short) == 1 and last.kind == "body" else None


def _under_the_act(draft: Draft, spot: Spot, previous: Sequence[Draft]) -> Draft | None:
    """The figure before that the same word tells of: "freed 40 men and 31 women" is one happening."""
    last = previous[-1] if previous else None
    same = last and last.sentence == spot.index and last.act.span == draft.act.span and last.status == draft.status
    return last if same and last and last.scope != "estimate" else None


def times_of(
    draft: Draft, spot: Spot, previous: Sequence[Draft], earlier: Sequence[Sentence], *, spoken: bool = False
) -> list[TimeWord]:
    """The times that may be the draft's own, nearest first."""
    back = list(pointing_back(spot, draft.region, previous, earlier, draft.act.act))
    here = [time for time in own_times(spot, spoken=spoken) if not any(one.span.overlaps(time.span) for one in back)]
    own = [time for time in (*here, *back) if not of_another(time, draft, spot)]
    if spoken:
        own = [time for time in own if not is_deadline(time, spot)]
    start = max(spot.sentence.span.start, draft.figure.span.start - CLAUSE)
    if put := PUT_AT.search(spot.text[start : draft.figure.span.start]):  # a time before is when they did
        own = [time for time in own if time.span.start >= start + put.start()]
    return sorted(
        own,
        key=lambda time: (not is_compared(draft.figure, time, spot), _distance(time, draft, spot), time.span),
    )


def _at(own: Sequence[TimeWord], draft: Draft, spot: Spot) -> Draft:
    """The draft at the nearest of its times."""
    time = own[0]
    each = draft.of == "people" and draft.figure.digits != draft.act.span  # people are counted one after the other
    lasts = draft.act.act in LASTING and not each
    if time.start and (lasts or _since_it(time, draft, spot) or is_inner(time, draft, spot)):
        return replace(draft, date=time.start, date_span=time.span)
    until = next((other for other in own if UNTIL.search(words_before(other, spot, 18))), None)
    if draft.status == "planned" and (until is time or is_deadline(time, spot)):
        return draft
    opening = next((other for other in own if other is not until and _runs_on(other, spot)), None)
    if until and until.period and opening and opening.period and opening.period.first <= until.period.last:
        period = Period(opening.period.first, until.period.last)
        return replace(draft, date=period, date_span=opening.span, scope="running")
    if until is time:
        return replace(draft, scope="running")
    return replace(draft, date=time.period, date_span=time.span)


def _counted_to(
    draft: Draft, own: Sequence[TimeWord], spot: Spot, previous: Sequence[Draft], earlier: Sequence[Sentence]
) -> Draft:
    """A total of what began on a day, of the month that is summed up, or of an operation up to "Sunday night"."""
    said = is_perfect(draft, spot) or any(cue.kind == "running" for cue in spot.sentence.cues)
    if said and own[0].kind != "since" and (began := running_since(own[0], spot)):
        return replace(draft, date=began.period, date_span=began.span, scope="running")
    if draft.date and (told := summed_up(spot, earlier)) and told.period == draft.date:
        return replace(draft, scope="running")
    return _since_then(draft, own, spot, previous)


def _as_compared(draft: Draft, own: Sequence[TimeWord], spot: Spot) -> Draft:
    """What the months of a year are compared with is of the year before: "1,300 in five months, up from 980"."""
    if not draft.date or not is_change(draft.figure, spot) or is_compared(draft.figure, own[0], spot):
        return draft
    first, last = draft.date.first, draft.date.last
    if first.day != 1 or (last - first).days < QUARTER or last.month == first.month:
        return draft
    return replace(draft, date=Period(*(_year_before(day) for day in (first, last))))


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _since_then(draft: Draft, own: Sequence[TimeWord], spot: Spot, previous: Sequence[Draft]) -> Draft:
    """What is counted "by Sunday night" is counted from the day of the operation told just before."""
    if draft.date or draft.scope != "running" or not own[0].period or draft.status == "planned":
        return draft
    near = (previous[n] for n in between(previous, spot.index - 2 * LEAD, spot.index))
    began = [other.date for other in near if other.date and other.status == "asserted"]
    if not began or not timedelta(0) < own[0].period.last - began[-1].first < AGO:
        return draft
    return replace(draft, date=Period(began[-1].first, own[0].period.last), date_span=own[0].span)


def _since_it(time: TimeWord, draft: Draft, spot: Spot) -> bool:
    """Whether it is what the time runs from: "since the raid on Monday", "since a 9 March raid"."""
    if time.span.overlaps(draft.act.span):
        return True
    return bool(SINCE_A.match(spot.text, time.span.start)) and 0 < draft.act.span.start - time.span.end < 3


def _runs_on(time: TimeWord, spot: Spot) -> bool:
    """Whether the time runs up to now, so that an "up to 9 March" may end it sooner."""
    return time.kind in ("since", "recent") or bool(THIS.match(spot.text, time.span.start))


def _handed_down(
    draft: Draft, spot: Spot, previous: Sequence[Draft], earlier: Sequence[Sentence], length: int
) -> Draft:
    """The draft with the date that its paragraph, `length` sentences so far, has spoken of last."""
    last = previous[-1] if previous else None
    running = last and last.scope == "running" and last.sentence >= spot.index - min(1, length)
    if last and last.date and running and OPERATION.match(spot.text, spot.sentence.span.start):
        return replace(draft, date=last.date, date_span=last.date_span, scope="running")
    for index in range(spot.index, spot.index - length - 1, -1):
        told = [previous[n] for n in between(previous, index, index)]
        dated = [other for other in told if other.date and (other.scope == "incident" or index == spot.index)]
        if dated:
            return replace(draft, date=dated[-1].date, date_span=dated[-1].date_span, scope=dated[-1].scope)
        if index < spot.index and (days := days_told(Spot(earlier[index], index, spot.text), previous, earlier)):
            return replace(draft, date=days[-1].period, date_span=days[-1].span)
    return draft


def days_told(spot: Spot, previous: Sequence[Draft], earlier: Sequence[Sentence]) -> list[TimeWord]:
    """The times of an earlier sentence that what follows it may be of."""
    end = spot.sentence.span.end
    sooner = [previous[n] for n in between(previous, spot.index - LEAD, spot.index - 1)]
    back = pointing_back(spot, Span(end, end), sooner, earlier[: spot.index])
    days = [time for time in own_times(spot) if time.period and time.kind in DAYS]
    return sorted((*days, *back), key=lambda time: time.span)


def part_day(draft: Draft, total: Draft, spot: Spot, previous: Sequence[Draft], earlier: Sequence[Sentence]) -> Draft:
    """A part with the day that its own sentence gives what else befell it, or with none for what "has" befallen it."""
    if at := _of_whom(draft, spot):
        long = is_long(at.period) and at.kind != "month"
        return _at([at], replace(draft, scope="running" if long else "incident"), spot)
    own = times_of(draft, spot, previous, earlier)
    if not own and (goes_on(draft, spot) or is_being(draft, spot)):
        return replace(draft, date=None, date_span=None, handed="none")
    if own and total.sentence != spot.index and total.scope == "running" and _is_day(own[0]):
        return _at(own, replace(draft, scope="incident"), spot)
    if draft.act.inherited or draft.act.act == total.act.act:
        return draft
    if not own and draft.status == "planned":
        return replace(draft, date=None, date_span=None, handed="none")
    if total.sentence == spot.index:
        own = [time for time in own if time.span.start > draft.region.end and is_perfect(draft, spot)]
    if own:
        return _since_then(_at(own, replace(draft, date=None, date_span=None), spot), own, spot, previous)
    if VAGUELY.search(_clause_before(draft, spot)) or (is_perfect(draft, spot) and not _is_open_ended(total, spot)):
        return replace(draft, date=None, date_span=None, handed="none")
    return draft


def _is_open_ended(total: Draft, spot: Spot) -> bool:
    """Whether it is counted up to the days of the report: what "has" befallen some of those fell in the same time."""
    if total.scope != "running" or total.date is None or spot.published is None:
        return False
    return spot.published - total.date.last < timedelta(7)


def _is_day(time: TimeWord) -> bool:
    return time.kind in DAYS and time.period is not None and time.period.first == time.period.last


def _of_whom(draft: Draft, spot: Spot) -> TimeWord | None:
    """The time of what is told of the part alone: "among them 48 who were flown out in May"."""
    times = [time for time in own_times(spot) if time.period and time.span.start > draft.region.end]
    words = spot.text[draft.region.end : times[0].span.start] if times else ","
    apart = THEN.fullmatch(words) or (WHO_WERE.match(words) and not re.search(r"[,;:]", words))
    return times[0] if apart else None


def handed(draft: Draft, spot: Spot, earlier: Sequence[Sentence], *, lasting: bool) -> Handed:
    """Who may hand a date down to a draft that has none: nobody to what is planned or so on no day."""
    if draft.act.act == "wanted" and is_being(draft, spot):
        return "none"
    if draft.status == "planned" or lasting or (goes_on(draft, spot) and draft.act.act != "raided"):
        return "none"
    if BEFORE_CLAUSE.search(spot.text, max(draft.region.end, draft.act.span.end), spot.sentence.span.end):
        return "none"
    if VAGUELY.search(_clause_before(draft, spot)) or IN_SINCE.search(before_act(draft, spot)):
        return "none"
    leading = sum(sentence.kind == "body" for sentence in earlier[-2 * LEAD :]) < LEAD
    return "same" if is_perfect(draft, spot) and not leading else "any"


def _clause_before(draft: Draft, spot: Spot) -> str:
    end = max(draft.act.span.end, draft.region.end)
    return spot.text[max(spot.sentence.span.start, end - CLAUSE) : end]


def _distance(time: TimeWord, draft: Draft, spot: Spot) -> float:
    """How far the time stands from act and figure, or from the figure alone where the act is another's too."""
    act, text = draft.act.span, spot.text
    whole = draft.region.cover(act)
    others = [one for one in spot.sentence.figures if one is not draft.figure and not one.excluded]
    shared = any(whole.contains(one.digits) for one in others)
    alone = draft.act.inherited or act.gap(draft.region) >= WIDE or shared
    span = draft.region if alone else whole
    between = text[min(span.end, time.span.end) : max(span.start, time.span.start)]
    breaks = len(re.findall(r"[;:]|,\s(?:and|while|but)\s", between))
    if shared and time.span.end <= draft.region.start and AND_ONLY.fullmatch(between):
        breaks += 1  # "nine in May and 12 in June"
    return span.gap(time.span) + 50 * breaks

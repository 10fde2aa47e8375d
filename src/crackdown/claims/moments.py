"""When it happened: the times of a sentence, and which of them are whose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from crackdown.claims.backward import COUNT, number_of, pointing_back
from crackdown.claims.drafts import Draft, Handed, Spot, between, region_of
from crackdown.codebook.patterns import Guarded
from crackdown.model.claim import Period
from crackdown.model.reading import Figure, Reading, Sentence, TimeWord
from crackdown.model.span import Span

SAID_THEN = re.compile(
    r"\b(?:said|says|announced|told\s+\w+|statement|report(?:ed|s)?|published|released|issued|"
    r"made\s+public|posted|added|confirmed|signed)(?:\s+(?!that\b)\w+){0,2}\s+(?:on\s+|late\s+|early\s+|in\s+)?$",
    re.IGNORECASE,
)
SPOKEN_AFTER = re.compile(
    r"\s+(?:published|released|issued|said|announced|warned|told|report|statement|survey|study)\b", re.IGNORECASE
)
UNTIL = re.compile(
    r"\b(?:by|until|till|up\s+to|as\s+of)\s+(?:late\s+|early\s+|last\s+|the\s+end\s+of\s+)?$", re.IGNORECASE
)
DEADLINE = re.compile(r"\b(?:by|until|till|before|no\s+later\s+than)\s+(?:the\s+end\s+of\s+)?$", re.IGNORECASE)
SAME_PERIOD = Guarded(
    r"\b(?:in|during|over|within)\s+(?:the|this)\s+(?:same|said|above|abovementioned)\s+period\b"
    r"(?!\s+(?:(?:of|in|a)\s+)?(?:last|the\s+(?:previous|year)|year|\d))",
    ("period",),
)
COMPARED = re.compile(
    r"\b(?:against|compared\s+(?:with|to)|(?:up|down)\s+from|versus|than|times)\s+(?:(?:the|just|only|some|about)\s+)?$",
    re.IGNORECASE,
)
OF_FIGURE = re.compile(r"\s+(?:(?:of|in|during|for|on)\s+)?(?:all\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
RECORD = re.compile(r"\b(?:first|latest|worst|most|big+est|\w{3,}est)\b[^.;]{0,60}$", re.IGNORECASE)
SINCE = Guarded(r"(?<!has )(?<!have )(?<!had )\bsince\s+(?!then\b)", ("since",))
IN_SINCE = Guarded(r"\bsince\s+(?:the\s+)?[a-zA-Z][^,;.]*$", ("since",), re.NOFLAG)
NEW_CLAUSE = re.compile(r"[,;]\s+(?:and|but|while)\s")
SINCE_A = re.compile(r"since\s+(?:an?|the)\s", re.IGNORECASE)
BEHIND = re.compile(r"\b(?:after|following|despite)\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
IN_WHOSE = re.compile(r"\b(?:who|which)\s+[^,;]*$")
MAIN_VERB = re.compile(r"\b(?:was|were|has\s+been|have\s+been)\s")
WHOSE = re.compile(r"\s*(?:who|which|that)\s+\w+")
IN_WHICH = re.compile(r",?\s+(?:[^,;]{0,60}?\s)?(?:when|(?:in|during|at)\s+which)\b", re.IGNORECASE)
FRONT = re.compile(r"(?:^|[,:;\u201c\"]|\bthat|\band|\bbut)\s*$", re.IGNORECASE)
PERFECT = Guarded(
    r"\b(?:has|have|\w+['\u2019]ve)(?:\s+(?:\w+ly|since|now|also|already|just|all|been|so\s+far|yet)){0,3}\s+$",
    ("has", "have", "ve"),
)
PROGRESSIVE = re.compile(r"\b(?:is|are)\s+(?:(?:\w+ly|now|also|still)\s+){0,2}$", re.IGNORECASE)
AND_SAYS = re.compile(r"\band\s+(?:is|are|has|have|says|said|adds|added)\b", re.IGNORECASE)
PUT_AT = Guarded(r"\bput(?:s|ting)?\s[^.;]{1,60}?\sat\s+$", ("put",))
AND_ALSO = Guarded(
    r"\b(?:has|have)\s(?:(?!\b(?:was|were|had|did|is|are)\b)[^.;])*\b(?:and|or)\s+(?:\w+ly\s+)?$",
    ("has", "have"),
    re.NOFLAG,
)
VAGUELY = Guarded(
    r"\b(?:within|in\s+a\s+matter\s+of)\s+(?:days|weeks|months)\b|\b(?:days|weeks|months|years)\s+(?:later|earlier|after)\b|"
    r"\b(?:(?:weeks|months|years)|an?\s+(?:week|month|year))\s+ago\b",
    ("days", "weeks", "months", "years", "ago"),
)
THIS = re.compile(r"this\s+(?:year|month|week)", re.IGNORECASE)
DAYS_TOGETHER = Guarded(
    rf"\b(?:{COUNT}-day\s+(?:total|tally|toll|count|haul)\b|(?:in|over|during)\s+(?:the|those|these)\s+"
    rf"{COUNT.replace('<n>', '<m>')}\s+days\b(?!\s+(?:before|after|since|to)\b))",
    ("-day", "days"),
)
AND_ONLY = re.compile(r",?\s*(?:and\s+)?(?:\w+\s+)?")
CLAUSE = 200  # characters: what stands further before an act says nothing of it
WIDE = 60  # characters from an act to its figure beyond which a time beside the act says little
NEAR = 40  # characters between "the two-day total" and the figure
LASTING = frozenset({"cut_off", "restricted"})  # what began on a day and lasts: "cut off since Monday"
LONG_KINDS = frozenset({"month", "year", "relative"})
DAYS = frozenset({"day", "weekday"})
LEAD = 3  # sentences in which a report says when its news happened
LONG = 3  # days: a figure over a longer period is a running total
OPERATION = re.compile(
    r"\s*(?:The|These|Those)\s+(?:\w+\s+)?(?:raids?|operations?|sweeps?|crackdowns?|search(?:es)?|campaign|drive|"
    r"inspections?)\b"
)


@dataclass(frozen=True, slots=True)
class LeadDay:
    """A day that a report's first sentences name, and the places named beside it."""

    time: TimeWord
    places: frozenset[str]


def own_times(spot: Spot, *, spoken: bool = False) -> list[TimeWord]:
    """The times of a sentence that aren't when somebody spoke or published, or those too where that was the deed."""
    return [time for time in spot.sentence.times if time.kind != "back" and (spoken or not _of_speech(time, spot))]


def _of_speech(time: TimeWord, spot: Spot) -> bool:
    return bool(SAID_THEN.search(_before(time, spot, 40)) or SPOKEN_AFTER.match(spot.text, time.span.end))


def _before(time: TimeWord, spot: Spot, reach: int) -> str:
    return spot.text[max(spot.sentence.span.start, time.span.start - reach) : time.span.start]


def is_record(time: TimeWord, spot: Spot) -> bool:
    """Whether something is the first or the biggest since then."""
    return bool(RECORD.search(_before(time, spot, 70)))


def is_deadline(time: TimeWord, spot: Spot) -> bool:
    """Whether something is to be over by then."""
    return bool(DEADLINE.search(_before(time, spot, 24)))


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
    if own:
        return _at(own, draft, spot)
    if beside := _under_the_act(draft, spot, previous):
        return replace(draft, date=beside.date, date_span=beside.date_span, scope=beside.scope)
    if draft.handed != "any":
        return draft
    return _handed_down(draft, spot, previous, earlier, length)


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


def _under_the_act(draft: Draft, spot: Spot, previous: Sequence[Draft]) -> Draft | None:
    """The figure before that the same word tells of: "freed 40 men and 31 women" is one happening."""
    last = previous[-1] if previous else None
    same = last and last.sentence == spot.index and last.act.span == draft.act.span
    return last if same and last and last.scope != "estimate" else None


def times_of(
    draft: Draft, spot: Spot, previous: Sequence[Draft], earlier: Sequence[Sentence], *, spoken: bool = False
) -> list[TimeWord]:
    """The times that may be the draft's own, nearest first."""
    back = list(pointing_back(spot, draft.region, previous, earlier))
    here = [time for time in own_times(spot, spoken=spoken) if not any(one.span.overlaps(time.span) for one in back)]
    own = [time for time in (*here, *back) if not _of_another(time, draft, spot)]
    if spoken:
        own = [time for time in own if not is_deadline(time, spot)]
    if PUT_AT.search(
        spot.text[max(spot.sentence.span.start, draft.figure.span.start - WIDE) : draft.figure.span.start]
    ):  # then the time is when they did
        own = [time for time in own if time.span.start >= draft.region.start]
    return sorted(
        own,
        key=lambda time: (not _compared(draft.figure, time, spot), _distance(time, draft, spot), time.span),
    )


def _at(own: Sequence[TimeWord], draft: Draft, spot: Spot) -> Draft:
    """The draft at the nearest of its times."""
    time = own[0]
    if time.start and (draft.act.act in LASTING or _since_it(time, draft, spot) or is_inner(time, draft, spot)):
        return replace(draft, date=time.start, date_span=time.span)
    until = next((other for other in own if UNTIL.search(_before(other, spot, 18))), None)
    if draft.status == "planned" and (until is time or is_deadline(time, spot)):
        return draft
    opening = next((other for other in own if other is not until and _runs_on(other, spot)), None)
    if until and until.period and opening and opening.period and opening.period.first <= until.period.last:
        period = Period(opening.period.first, until.period.last)
        return replace(draft, date=period, date_span=opening.span, scope="running")
    if until is time:
        return replace(draft, scope="running")
    return replace(draft, date=time.period, date_span=time.span)


def _since_it(time: TimeWord, draft: Draft, spot: Spot) -> bool:
    """Whether it is what the time runs from: "since the raid on Monday", "since a 9 March raid"."""
    if time.span.overlaps(draft.act.span):
        return True
    return bool(SINCE_A.match(spot.text, time.span.start)) and 0 < draft.act.span.start - time.span.end < 3


def _runs_on(time: TimeWord, spot: Spot) -> bool:
    """Whether the time runs up to now, so that an "up to 9 March" may end it sooner."""
    return time.kind in ("since", "recent") or bool(THIS.match(spot.text, time.span.start))


def is_inner(time: TimeWord, draft: Draft, spot: Spot) -> bool:
    """Whether the draft stands in what "since Monday, when …" says of that Monday."""
    opened = IN_WHICH.match(spot.text, time.span.end, draft.region.start)
    if not time.start or not opened:
        return False
    fronted = FRONT.search(spot.text[spot.sentence.span.start : time.span.start])
    return not fronted or "," not in spot.text[opened.end() : draft.region.start]


def _of_another(time: TimeWord, draft: Draft, spot: Spot) -> bool:
    """Whether a time of the sentence dates something else than the draft."""
    told = spot.text[time.span.end : min(draft.region.start, max(time.span.end, draft.act.span.start))]
    if (time.kind == "since" or time.kind in LONG_KINDS) and AND_SAYS.search(told):
        return True
    if time.kind == "since":
        return is_record(time, spot) and not is_inner(time, draft, spot)
    between = spot.text[draft.region.end : time.span.start]
    if SINCE.search(between) or SINCE.search(told):
        return True
    if MAIN_VERB.search(spot.text[max(draft.region.end, draft.act.span.end) : time.span.start]) and IN_WHOSE.search(
        _before_act(draft, spot)
    ):
        return True  # "a man who cheated 40 people was jailed on Friday"
    if draft.status == "planned" and (NEW_CLAUSE.search(between) or NEW_CLAUSE.search(told)):
        return True
    if time.kind in LONG_KINDS and (
        BEHIND.search(_before(time, spot, 20)) or (WHOSE.match(between) and draft.act.span.end <= draft.region.start)
    ):
        return True
    return any(_compared(other, time, spot) for other in spot.sentence.figures if other is not draft.figure)


def _compared(figure: Figure, time: TimeWord, spot: Spot) -> bool:
    """Whether the time belongs to a figure that others are compared with: "three times the 6,700 of 2024"."""
    region = region_of(figure)
    ends = {figure.digits.end, region.end}  # the words of "6,100 of 2024" may be taken for a group
    if not any(OF_FIGURE.fullmatch(spot.text, end, time.span.start) for end in ends if end <= time.span.start):
        return False
    return bool(COMPARED.search(spot.text[max(spot.sentence.span.start, region.start - 30) : region.start]))


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
        if index < spot.index and (days := _days(Spot(earlier[index], index, spot.text), previous, earlier)):
            return replace(draft, date=days[-1].period, date_span=days[-1].span)
    return draft


def _days(spot: Spot, previous: Sequence[Draft], earlier: Sequence[Sentence]) -> list[TimeWord]:
    """The times of an earlier sentence that what follows it may be of."""
    end = spot.sentence.span.end
    sooner = [previous[n] for n in between(previous, spot.index - LEAD, spot.index - 1)]
    back = pointing_back(spot, Span(end, end), sooner, earlier[: spot.index])
    days = [time for time in own_times(spot) if time.period and time.kind in DAYS]
    return sorted((*days, *back), key=lambda time: time.span)


def part_day(draft: Draft, total: Draft, spot: Spot, previous: Sequence[Draft], earlier: Sequence[Sentence]) -> Draft:
    """A part with the day that its own sentence gives what else befell it, or with none for what "has" befallen it."""
    if draft.act.inherited or draft.act.act == total.act.act:
        return draft
    own = times_of(draft, spot, previous, earlier)
    if total.sentence == spot.index:
        own = [time for time in own if time.span.start > draft.region.end and is_perfect(draft, spot)]
    if own:
        return _at(own, draft, spot)
    if is_perfect(draft, spot):
        return replace(draft, date=None, date_span=None, handed="none")
    return draft


def handed(draft: Draft, spot: Spot, earlier: Sequence[Sentence], *, lasting: bool) -> Handed:
    """Who may hand a date down to a draft that has none: nobody to what is planned or so on no day."""
    if draft.status == "planned" or lasting or _goes_on(draft, spot):
        return "none"
    if VAGUELY.search(_clause_before(draft, spot)) or IN_SINCE.search(_before_act(draft, spot)):
        return "none"
    leading = sum(sentence.kind == "body" for sentence in earlier[-2 * LEAD :]) < LEAD
    return "same" if is_perfect(draft, spot) and not leading else "any"


def _clause_before(draft: Draft, spot: Spot) -> str:
    end = max(draft.act.span.end, draft.region.end)
    return spot.text[max(spot.sentence.span.start, end - CLAUSE) : end]


def is_perfect(draft: Draft, spot: Spot) -> bool:
    """Whether "has" or "have" says it: done by now, on no day that was spoken of."""
    before = _before_act(draft, spot)
    return bool(PERFECT.search(before) or AND_ALSO.search(before))


def _goes_on(draft: Draft, spot: Spot) -> bool:
    """Whether it is being done: "is looking for"."""
    first = draft.act.span.text(spot.text).partition(" ")[0]
    return first.endswith("ing") and bool(PROGRESSIVE.search(_before_act(draft, spot)))


def _before_act(draft: Draft, spot: Spot) -> str:
    """The words of the sentence right before the draft's own act."""
    inside = not draft.act.inherited and spot.sentence.span.contains(draft.act.span)
    start = max(spot.sentence.span.start, draft.act.span.start - CLAUSE)
    return spot.text[start : draft.act.span.start] if inside else ""


def lead_days(reading: Reading) -> tuple[LeadDay, ...]:
    """The single days that the first sentences of a report name, each with the places named beside it."""
    found: list[LeadDay] = []
    body = [index for index, sentence in enumerate(reading.sentences) if sentence.kind == "body"]
    for index in body[:LEAD]:
        spot = Spot(reading.sentences[index], index, reading.document.text)
        days = [time for time in own_times(spot) if time.kind in DAYS and not UNTIL.search(_before(time, spot, 12))]
        for day in days or _days(spot, (), reading.sentences):
            if day.period and day.period.first == day.period.last:
                found.append(LeadDay(day, frozenset(place.names[0] for place in spot.sentence.places)))
    return tuple(found)


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

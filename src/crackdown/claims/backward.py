"""Times that point back to what was told before: "the day before", "a week later", "that month"."""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from crackdown.claims.drafts import Draft, Spot
from crackdown.codebook.patterns import Guarded
from crackdown.model.claim import Period
from crackdown.model.reading import Sentence, TimeWord
from crackdown.model.span import Span

COUNTS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1, "the": 1}
COUNT = r"(?P<n>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
ENDS = r"(?=\s*(?:[,.;:)\u201d\"]|$)|\s+(?:and|but|in|at|to|from|by)\b)"
SHIFTED = re.compile(
    rf"\b(?:exactly\s+|just\s+)?{COUNT}\s+(?P<unit>day|week|month|year)s?\s+"
    rf"(?P<way>later|afterwards|after\s+that|earlier|(?:before|previously){ENDS})"
    rf"|\bthe\s+(?P<named>day|night|week|month|year)\s+(?P<side>before|after){ENDS}"
    r"|\bthe\s+same\s+(?:period|months?|time|span)\s+(?:(?:of|in)\s+)?"
    r"(?P<before>(?P<year>(?:19|20)\d\d)|last\s+year|the\s+(?:previous\s+year|year\s+before)|a\s+year\s+(?:ago|earlier|before))\b"
    r"|\b(?:the|that)\s+(?P<which>same|previous|following|next)\s+(?P<part>day|night|morning|evening|month|year)\b"
    r"|(?<!from )(?<!From )(?<!since )\bthat\s+(?:very\s+)?(?P<that>day|night|morning|evening|month)\b",
    re.IGNORECASE,
)
HINT = Guarded(
    r"later|after|earlier|before|previously|\b(?:same|previous|following|next)\b|"
    r"\bthat\s+(?:very\s+)?(?:day|night|morning|evening|month)\b",
    ("later", "after", "earlier", "before", "previous", "same", "following", "next", "that"),
)
AFTER = Guarded(rf"\b(?:exactly\s+|just\s+)?{COUNT}\s+(?P<unit>day|week)s?\s+after\s+(?!that\b)", ("after",))
OPENING = re.compile(r"^\W*(?:(?:but|and|then|only|about)\s+)?$", re.IGNORECASE)
NIGHT = re.compile(r"\b(?:night|midnight|late|dusk|dark|dawn|daybreak|early\s+hours|evening)\b", re.IGNORECASE)
DAY_WORDS = frozenset({"day", "night", "morning", "evening", "week"})  # what is counted from a single day
NEAR = 4  # sentences within which a day spoken of is still the one meant


def pointing_back(
    spot: Spot, at: Span, previous: Sequence[Draft], earlier: Sequence[Sentence], act: str | None = None
) -> Iterator[TimeWord]:
    """The times of the sentence that are counted from a day told before, as far as they concern what stands at `at`."""
    start, end = spot.sentence.span.start, spot.sentence.span.end
    if not HINT.search(spot.text, start, end):
        return
    after = [
        time for match in AFTER.finditer(spot.text, start, end) for time in _after(match, spot, at, previous, earlier)
    ]
    yield from after
    for match in SHIFTED.finditer(spot.text, start, end):
        if after and after[-1].span.end <= match.start() and "same" in match[0].lower():
            yield replace(after[-1], span=Span(*match.span()))
        else:
            yield from _counted(match, spot, act, previous, earlier)
    for time in spot.sentence.times:
        if time.kind == "back":
            yield from _weekday(time, spot, previous, earlier)


def points_back(spot: Spot) -> bool:
    """Whether the sentence speaks of a time that is counted from another."""
    return bool(SHIFTED.search(spot.text, spot.sentence.span.start, spot.sentence.span.end))


def _counted(
    match: re.Match[str], spot: Spot, act: str | None, previous: Sequence[Draft], earlier: Sequence[Sentence]
) -> Iterator[TimeWord]:
    unit = (match["unit"] or match["named"] or match["part"] or match["that"] or "year").lower()
    way = "before" if match["before"] else (match["way"] or match["side"] or match["which"] or "same").lower()
    back = way in ("earlier", "before", "previously", "previous")
    count = 0 if way == "same" else number_of(match["n"] or "one") * (-1 if back else 1)
    base = _nightly(unit, match.start(), spot, earlier)
    if base is None and way == "same" and unit == "day":
        base = _alike(act, match.start(), spot, previous)
    base = base or _base(unit, match.start(), spot, previous, earlier)
    if match["year"] and base and base.period:
        count = int(match["year"]) - base.period.first.year
    if base and base.period and (period := _moved(base.period, unit, count)):
        yield TimeWord(Span(*match.span()), period, "back")


def _weekday(time: TimeWord, spot: Spot, previous: Sequence[Draft], earlier: Sequence[Sentence]) -> Iterator[TimeWord]:
    """ "The Sunday before", counted from the day told before it."""
    words = time.span.text(spot.text).lower()
    base = _base("day", time.span.start, spot, previous, earlier)
    if base is None or base.period is None:
        return
    name = next(number for number, day in enumerate(calendar.day_name) if words.startswith(day.lower()))
    away = (base.period.first.weekday() - name) % 7 or 7
    shift = timedelta(7 - away if away < 7 else 7) if words.endswith("after") else timedelta(-away)
    day = base.period.first + shift
    yield replace(time, period=Period(day, day))


def _after(
    match: re.Match[str], spot: Spot, at: Span, previous: Sequence[Draft], earlier: Sequence[Sentence]
) -> Iterator[TimeWord]:
    """ "Two days after the raid, …" is later than the day told before; "…, two days after the raid" is sooner."""
    base = _base("day", match.start(), spot, previous, earlier)
    if at.start < match.end() or base is None or base.period is None:
        return
    opens = OPENING.match(spot.text[spot.sentence.span.start : match.start()])
    period = _moved(base.period, match["unit"].lower(), number_of(match["n"]) * (1 if opens else -1))
    if period:
        yield TimeWord(Span(*match.span()), period, "back")


def number_of(words: str) -> int:
    """How many a count of days, weeks or months is."""
    return COUNTS.get(words.lower()) or int(words)


def _moved(period: Period, unit: str, count: int) -> Period | None:
    """The period `count` units on, or back; a month or a year moves as a whole."""
    if unit in DAY_WORDS:
        shift = timedelta(count * (7 if unit == "week" else 1))
        return Period(period.first + shift, period.last + shift)
    if unit == "month":
        total = period.first.year * 12 + period.first.month - 1 + count
        return _month(total // 12, total % 12 + 1)
    if count == 0:
        return Period(date(period.first.year, 1, 1), date(period.first.year, 12, 31))
    if period.first.day != 1:
        return None
    year = period.last.year + count
    whole = period.last.day == calendar.monthrange(period.last.year, period.last.month)[1]
    longest = calendar.monthrange(year, period.last.month)[1]
    last = longest if whole else min(period.last.day, longest)
    return Period(period.first.replace(year=period.first.year + count), period.last.replace(year=year, day=last))


def _month(year: int, month: int) -> Period:
    return Period(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def _nightly(unit: str, position: int, spot: Spot, earlier: Sequence[Sentence]) -> TimeWord | None:
    """The night that "that night" or "the next morning" looks back to: the last that was told of as one."""
    if unit not in ("night", "morning"):
        return None
    for sentence in reversed((*earlier, spot.sentence)):
        for time in reversed(sentence.times):
            start, end = max(sentence.span.start, time.span.start - 30), min(sentence.span.end, time.span.end + 16)
            day = time.start or time.period
            single = day and day.first == day.last and time.span.end <= position
            if single and NIGHT.search(spot.text, start, end):
                return replace(time, period=day)
    return None


def _alike(act: str | None, position: int, spot: Spot, previous: Sequence[Draft]) -> TimeWord | None:
    """The day of the last figure of the same act: "the same day" is that on which the same was done elsewhere."""
    if any(time.period and time.span.end <= position for time in spot.sentence.times):
        return None
    for draft in reversed(previous):
        if spot.index - draft.sentence > NEAR:
            return None
        if draft.act.act == act and draft.date_span and draft.sentence < spot.index and _fits(draft.date, "day"):
            return TimeWord(draft.date_span, draft.date, "back")
    return None


def _base(
    unit: str, position: int, spot: Spot, previous: Sequence[Draft], earlier: Sequence[Sentence]
) -> TimeWord | None:
    """The last time told before `position` that such a unit can be counted from; for a month, a month."""
    months = [time for time in _times_before(position, spot, earlier) if unit == "month" and _is_month(time.period)]
    if months:
        return months[-1]
    here = [time for time in spot.sentence.times if time.span.end <= position and _fits(time.period, unit)]
    if here:
        return here[-1]
    for draft in reversed(previous):
        if spot.index - draft.sentence > NEAR:
            break
        if draft.region.end <= position and draft.date_span and _fits(draft.date, unit):
            return TimeWord(draft.date_span, draft.date, "back")
    before = (time for sentence in reversed(earlier) for time in reversed(sentence.times))
    return next((time for time in before if _fits(time.period, unit)), None)


def _times_before(position: int, spot: Spot, earlier: Sequence[Sentence]) -> Iterator[TimeWord]:
    for sentence in (*earlier[-NEAR:], spot.sentence):
        yield from (time for time in sentence.times if time.span.end <= position)


def _is_month(period: Period | None) -> bool:
    return period is not None and period == _month(period.first.year, period.first.month)


def _fits(period: Period | None, unit: str) -> bool:
    if period is None:
        return False
    days = (period.last - period.first).days
    return days == 0 if unit in DAY_WORDS else days < 31 if unit == "month" else True

"""Dates and periods by a closed grammar, worked out against the publication date.

A general date searcher takes "we" and bare numbers for dates; this one knows the forms of news copy and no others.
"""

import re
from collections.abc import Iterator
from datetime import date

from crackdown.model.claim import Period
from crackdown.model.reading import TimeWord
from crackdown.model.span import Span
from crackdown.read import periods
from crackdown.read.periods import DAY, MONTH, TO, WEEKDAY, YEAR, Calendar, Rule


def _since(match: re.Match[str], when: Calendar) -> Period | None:
    inner = next(iter(_matches(match["start"], when)), None)
    if inner is None or inner.period is None or when.published is None or inner.period.first > when.published:
        return None
    return Period(inner.period.first, when.published)


_D1, _D2 = rf"(?P<day1>{DAY})", rf"(?P<day2>{DAY})"
_M1, _M2 = rf"(?P<month1>{MONTH})\.?", rf"(?P<month2>{MONTH})\.?"
_D, _M = rf"(?P<day>{DAY})", rf"(?P<month>{MONTH})"
_Y = rf"(?:,?\s+(?P<year>{YEAR}))?"
_ITS_DAY = rf"(?:,\s+(?:which\s+was\s+)?an?\s+{WEEKDAY}|\s+\({WEEKDAY}\))?"
_SINGLE = (
    rf"(?:{DAY}\s+{MONTH}\.?(?:,?\s+{YEAR})?|{MONTH}\.?\s+{DAY}(?:,?\s+{YEAR})?|{MONTH}\s+{YEAR}|{WEEKDAY}|{MONTH})"
)
_IN_FRONT = "|".join(rf"(?<={word}\s)" for word in ("in", "In", "late", "early", "last", "of", "since", "until"))
_IN_FRONT_OF_YEAR = "|".join(rf"(?<={word}\s)" for word in ("in", "In", "since", "of", "by", "during", "throughout"))
_RECENT = (
    r"(?:in|over|for|during)\s+the\s+(?:past|last)\s+(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r"\s+(?P<unit>day|week|month|year)s"
)
_RULES: tuple[tuple[str, str, Rule], ...] = (
    ("range", rf"{_D1}\s+{_M1}{TO}{_D2}\s+{_M2}{_Y}", periods.days_range),
    ("range", rf"{_M1}\s+{_D1}{TO}{_M2}\s+{_D2}{_Y}", periods.days_range),
    ("range", rf"(?P<month1>){_D1}{TO}{_D2}\s+{_M2}{_Y}", periods.days_range),
    ("range", rf"{_M1}\s+{_D1}{TO}{_D2}\b(?!,\d)(?P<month2>){_Y}", periods.days_range),
    ("range", rf"{_D1}\s+{_M1}{TO}(?P<weekday>{WEEKDAY})", periods.day_to_weekday),
    ("since", rf"since\s+(?:[^,.;\n]{{0,60}}?\s(?:on|in)\s+)?(?P<start>{_SINGLE})", _since),
    ("day", rf"{_D}\s+(?:of\s+)?{_M}\b\.?{_Y}(?:\s*\(\d{{4}}\))?{_ITS_DAY}", periods.day),
    ("day", rf"{_M}\.?\s+{_D}\b(?![,.]?\d){_Y}{_ITS_DAY}", periods.day),
    (
        "range",
        rf"{_M1}\s+(?P<year1>{YEAR}){TO}{_M2}\s+(?P<year2>{YEAR})",
        periods.months_of_years,
    ),
    (
        "range",
        rf"between\s+(?:[^,.;\d]{{0,30}}\s)?(?P<year1>{YEAR})\s+and\s+{_M2}\s+(?P<year2>{YEAR})",
        periods.year_to_month,
    ),
    ("range", rf"{_M1}\s*(?:to|through|[-\u2013])\s*{_M2}(?:\s+(?P<year>{YEAR}))?", periods.months_range),
    ("month", rf"{_M}\.?,?\s+(?P<year>{YEAR})", periods.month),
    (
        "range",
        r"(?P<which>first|second)\s+half\s+of\s+(?:the\s+year|this\s+year|(?P<year>(?:19|20)\d\d))",
        periods.half,
    ),
    (
        "range",
        r"(?P<which>first|second|third|fourth)\s+quarter\s+of\s+(?:the\s+year|this\s+year|(?P<year>(?:19|20)\d\d))",
        periods.quarter,
    ),
    ("range", rf"(?P<a>{WEEKDAY})\s+(?:and|to|through)\s+(?P<b>{WEEKDAY})", periods.weekdays),
    (
        "weekday",
        rf"(?:(?P<turn>last|next|this|early|late)\s+)?(?P<weekday>{WEEKDAY})"
        r"(?:\s+(?:morning|afternoon|evening|night))?",
        periods.weekday,
    ),
    (
        "day",
        r"yesterday\s+and\s+today|today|yesterday|last\s+night|this\s+(?:morning|evening|afternoon)|tonight",
        periods.near_day,
    ),
    (
        "relative",
        r"(?P<turn>last|this|the\s+previous|previous|late\s+last|early\s+last)\s+(?P<unit>week|month|year)",
        periods.unit_ago,
    ),
    ("recent", _RECENT, periods.recent),
    ("month", rf"(?:{_IN_FRONT}|(?<=mid-)){_M}\b(?P<year>)", periods.month),
    ("year", rf"(?:{_IN_FRONT_OF_YEAR})(?P<year>(?:19|20)\d\d)\b(?!,\d)", periods.year),
)
_COMPILED = tuple(
    (
        kind,
        re.compile(
            rf"(?<![\w/]){source}(?!\w)",
            re.IGNORECASE if kind in ("since", "range", "weekday", "relative", "recent") or "today" in source else 0,
        ),
        rule,
    )
    for kind, source, rule in _RULES
)
_HINT = re.compile(
    rf"{MONTH}|day\b|night\b|\b(?:19|20|25)\d\d\b|\b(?:this|last|past|previous)\s|yesterday|tonight|"
    rf"half of|quarter of|this (?:morning|evening)",
    re.IGNORECASE,
)


def _matches(text: str, when: Calendar) -> Iterator[TimeWord]:
    taken: list[Span] = []
    for kind, pattern, rule in _COMPILED:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            yield TimeWord(span, _period(rule, match, when), kind)


def _period(rule: Rule, match: re.Match[str], when: Calendar) -> Period | None:
    try:
        return rule(match, when)
    except (OverflowError, ValueError):
        return None  # beyond either end of the calendar


def times(text: str, offset: int, when: Calendar) -> tuple[TimeWord, ...]:
    """The dates and periods in `text`, in order; `period` is None where it can't be worked out."""
    if not _HINT.search(text):
        return ()
    found = sorted(_matches(text, when), key=lambda t: t.span.start)
    return tuple(TimeWord(Span(t.span.start + offset, t.span.end + offset), t.period, t.kind) for t in found)


_FULL = re.compile(rf"{DAY}\s+{MONTH}\.?,?\s+{YEAR}|{MONTH}\.?\s+{DAY},\s+{YEAR}|(?<!\d)20\d\d-\d\d-\d\d(?!\d)")
_STAMP = re.compile(
    r"(?:published|posted|updated|last updated|date|first published)\b[^\n]{0,12}?:?\s*|^(?:[^\n|"
    r"]{0,60}\|\s*)?(?:[A-Z][a-z]+day,?\s+)",
    re.IGNORECASE | re.MULTILINE,
)


def full_dates(text: str) -> Iterator[tuple[int, date]]:
    """Every date written with its year, with where it stands."""
    nowhere = Calendar(None, None)
    for match in _FULL.finditer(text):
        iso = re.fullmatch(r"(20\d\d)-(\d\d)-(\d\d)", match[0])
        if iso:
            found = periods.safe(int(iso[1]), int(iso[2]), int(iso[3]))
        else:
            word = next(iter(_matches(match[0], nowhere)), None)
            found = word.period.first if word and word.period else None
        if found:
            yield match.start(), found


def published_in(text: str) -> date | None:
    """The publication date that a text states itself ("Published: Nov. 12, 2025", "Friday 18 July 2025 |")."""
    head = text[:1500]
    for start, found in full_dates(head):
        line_start = head.rfind("\n", 0, start) + 1
        before = head[line_start:start]
        stamp = _STAMP.search(before) if len(before) <= 80 else None
        if stamp and stamp.end() >= len(before) - 6:
            return found
    return None


def calendar_of(text: str, published: date | None) -> Calendar:
    """The calendar of a document: its publication date, else the first full date in it, for the year only."""
    stated = published or published_in(text)
    first = next((found for _, found in full_dates(text)), None)
    return Calendar(stated, stated or first)

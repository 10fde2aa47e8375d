"""Dates and periods by a closed grammar, worked out against the publication date.

A general date searcher takes "we" and bare numbers for dates; this one knows the forms of news copy and no others.
"""

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from crackdown.model.claim import Period
from crackdown.model.reading import TimeWord
from crackdown.model.span import Span
from crackdown.read import periods
from crackdown.read.periods import COUNT, DAY, MONTH, TO, WEEKDAY, YEAR, Calendar, Rule


def _since(match: re.Match[str], when: Calendar) -> Period | None:
    start = _start(match, when)
    if start is None or when.published is None or start.first > when.published:
        return None
    return Period(start.first, when.published)


def _start(match: re.Match[str], when: Calendar) -> Period | None:
    """When what runs on began: the time after "since"."""
    began = _point(match["start"], when)
    if began and when.published and began.first > when.published and not re.search(YEAR, match["start"]):
        began = periods.year_before(began)  # in December "since 1 January" is since the last one
    return periods.one(began.last) if began and periods.END_OF.match(match["start"]) else began


def _onwards(match: re.Match[str], when: Calendar) -> Period | None:
    """From a time until now: "from 9 March to date", "from July onwards"."""
    return _since(match, when)


def _point(words: str, when: Calendar) -> Period | None:
    """One end of a longer time, worked out as a time of its own."""
    inner = next(iter(_matches(f"in {words}", when)), None)
    return inner.period if inner else None


def _from_till(match: re.Match[str], when: Calendar) -> Period | None:
    """From any time to any other: "between Friday night and yesterday", "from July 2025 to the end of January"."""
    first, last = _point(match["from"], when), _point(match["till"], when)
    return periods.joined(first, last, match["from"]) if first and last else None


def _unknown(*_: object) -> None:
    """A time that only what was told before dates ("the Sunday before")."""


_D1, _D2 = rf"(?P<day1>{DAY})", rf"(?P<day2>{DAY})"
_M1, _M2 = rf"(?P<month1>{MONTH})\.?", rf"(?P<month2>{MONTH})\.?"
_D, _M = rf"(?P<day>{DAY})", rf"(?P<month>{MONTH})"
_Y = rf"(?:,?\s+(?P<year>{YEAR}))?"
_ITS_DAY = rf"(?:,\s+(?:which\s+was\s+)?an?\s+{WEEKDAY}|\s+\({WEEKDAY}\))?"
_OF_YEAR = rf"(?P<of>(?:of\s+)?(?:this|last|the|the\s+previous)\s+year|of\s+{YEAR})"
_YEAR_TOO = rf"(?:\s+(?:(?P<year>{YEAR})|{_OF_YEAR}))?"
_UNTIL_YEAR = rf"(?:,?\s+(?:of\s+)?(?:{YEAR}|(?:this|last)\s+year))?"
_PART_OF = r"(?:the\s+)?(?:start|beginning|end|middle|night|morning|evening|early\s+hours)\s+of\s+"
_SINGLE = (
    rf"(?:{_PART_OF})?(?:{DAY}\s+{MONTH}\.?{_UNTIL_YEAR}|{MONTH}\.?\s+{DAY}(?![,.]?\d){_UNTIL_YEAR}|{WEEKDAY}|"
    rf"(?:late\s+|early\s+|mid-|last\s+|this\s+)?{MONTH}{_UNTIL_YEAR}|(?:last|this)\s+(?:week|month|year)|"
    rf"(?:early\s+|late\s+)(?:last|this)\s+(?:week|month|year)|yesterday|"
    rf"(?:start|beginning)\s+of\s+(?:{YEAR}|(?:this|the|last)\s+(?:year|month|week))|the\s+year|"
    rf"(?:late\s+|early\s+|mid-)?{YEAR})"
)
_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night))?"
_POINT = rf"(?:{_SINGLE}{_OF_DAY}|today|last\s+night|this\s+(?:morning|afternoon|evening))"
_ALWAYS = "in late early mid last this of since until till by during throughout".split()
_BUT_MAY = "for from on between to around before after".split()  # "from May Lim"
_IN_FRONT = "|".join(rf"(?<={word}\s)" for lower in _ALWAYS for word in (lower, lower.capitalize()))
_IN_FRONT += "|" + "|".join(rf"(?<={word}\s)(?!May\b)" for lower in _BUT_MAY for word in (lower, lower.capitalize()))
_BEFORE_YEARS = ("in", "In", "since", "of", "by", "during", "throughout", "early", "late")
_IN_FRONT_OF_YEAR = "|".join(rf"(?<={word}\s)" for word in _BEFORE_YEARS)
_RECENT = (
    rf"(?:in|over|for|during|within)\s+the\s+(?:past|last)\s+(?:(?P<n>{COUNT})\s+)?"
    r"(?P<unit>hour|day|week|fortnight|month|year)s?"
)
_N_MONTHS = rf"(?P<n>{COUNT})\s+months?"
_EVENT = (
    r"(?:raids?|operations?|sweeps?|crackdowns?|reports?|rulings?|orders?|bans?|statements?|surveys?|stud(?:y|ies)|"
    r"meetings?|summits?|visits?|attacks?|arrests?|figures?|totals?|tall(?:y|ies)|data|statistics|numbers|summar(?:y|ies)|"
    r"results?|hauls?|hearings?|deadlines?)"
)
_TALLY = (
    r"(?:(?:running|total|final|overall|combined)\s+)?"
    r"(?:tally|total|score|count|haul|toll|balance|figures|results|harvest|sum)\b"
)
_ON_THE = r"(?:(?<=on\sthe\s)|(?<=On\sthe\s)|(?<=of\sthe\s)|(?<=since\sthe\s)|(?<=by\sthe\s))"
_DAY_ENDS = r"\s*(?:[,.;:)\u2014]|$)|\s+(?:and|but|when|at|in|after|as|to|by|police|officers|they|he|she|it)\b"
_RULES: tuple[tuple[str, str, Rule], ...] = (
    ("range", rf"{_D1}\s+{_M1}{TO}{_D2}\s+{_M2}{_Y}", periods.days_range),
    ("range", rf"{_M1}\s+{_D1}{TO}{_M2}\s+{_D2}{_Y}", periods.days_range),
    ("range", rf"(?P<month1>){_D1}{TO}{_D2}\s+{_M2}{_Y}", periods.days_range),
    ("range", rf"{_M1}\s+{_D1}{TO}{_D2}\b(?!,\d)(?P<month2>){_Y}", periods.days_range),
    ("range", rf"{_D1}\s+{_M1}{TO}(?P<weekday>{WEEKDAY})", periods.day_to_weekday),
    (
        "since",
        rf"since\s+(?:[^,.;\n]{{0,60}}?\s(?:(?:on|in|of)\s+|(?=last\s|this\s|{WEEKDAY}|yesterday))|"
        rf"(?:an?|the|its|his|their)\s+)??(?P<start>{_SINGLE})",
        _since,
    ),
    (
        "since",
        rf"(?:from|(?:beginning|starting)(?:\s+(?:from|on|in))?)\s+(?P<start>{_SINGLE})\s*,?\s+(?:onwards?|to\s+date|"
        r"(?:until|till|up\s+to|to)\s+(?:now|today|the\s+present)(?:\s+day)?)",
        _onwards,
    ),
    (
        "range",
        rf"(?:between|from)\s+(?P<from>{_POINT})\s+(?:and|to|until|till|through|up\s+to)\s+(?P<till>{_POINT})",
        _from_till,
    ),
    ("day", rf"{_D}\s+(?:of\s+)?{_M}\b\.?,?\s+{_OF_YEAR}", periods.day_of_year),
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
    ("range", rf"(?:between|from)\s+(?P<year1>{YEAR})\s*{TO}\s*(?P<year2>{YEAR})", periods.years_range),
    ("range", rf"(?:in|between|over|during)\s+{_M1}\s+and\s+{_M2}{_YEAR_TOO}", periods.months_range),
    ("range", rf"{_M1}\s*(?:to|through|[-\u2013])\s*{_M2}{_YEAR_TOO}", periods.months_range),
    (
        "range",
        rf"{_N_MONTHS}\s+(?:to|through|up\s+to|until|ending(?:\s+in)?)\s+(?:the\s+end\s+of\s+|late\s+)?"
        rf"{_M}(?:\s+(?P<year>{YEAR}))?",
        periods.months_to,
    ),
    ("month", rf"{_M}\.?,?\s+(?P<year>{YEAR})", periods.month),
    ("month", rf"{_M}\s+{_OF_YEAR}", periods.month_of_year),
    ("range", rf"(?:first|opening)\s+{_N_MONTHS}(?:\s+{_OF_YEAR}|(?!\s+(?:of|after|in)\b))", periods.first_months),
    ("range", rf"(?P<which>first|second)\s+(?:half|semester)\s+{_OF_YEAR}", periods.half),
    (
        "range",
        r"(?<=the\s)(?P<which>first|second)\s+(?:half|semester)(?!\s+of\b|[\s-]+(?:hour|century|year|day))(?P<of>)",
        periods.half,
    ),
    ("range", rf"(?P<which>first|second|third|fourth|last|final)\s+quarter\s+{_OF_YEAR}", periods.quarter),
    ("day", rf"(?:start|beginning)\s+{_OF_YEAR}", periods.start_of_year),
    ("day", r"(?:start|beginning)\s+of\s+(?:the|this)\s+(?P<unit>month|week)", periods.start_of_unit),
    ("recent", rf"the\s+(?P<unit>week|month|year)['\u2019]s(?=\s+{_TALLY})", periods.until_now),
    ("day", rf"{_ON_THE}(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?={_DAY_ENDS})", periods.ordinal),
    ("range", rf"(?P<a>{WEEKDAY})\s+(?:and|to|through)\s+(?P<b>{WEEKDAY})", periods.weekdays),
    ("back", rf"(?<=the\s){WEEKDAY}\s+(?:before|after)(?=[,.;:\u201d\"]|\s+(?:and|but|to|in|at)\b|$)", _unknown),
    (
        "weekday",
        rf"(?:(?P<turn>last|next|coming|this|early|late)\s+)?(?P<weekday>{WEEKDAY})"
        r"(?:\s+(?:morning|afternoon|evening|night))?",
        periods.weekday,
    ),
    ("day", rf"(?P<n>{COUNT})\s+days?\s+ago", periods.days_ago),
    ("day", rf"in\s+(?P<n>{COUNT})\s+(?P<unit>day|week)s?['\u2019]?\s+time", periods.days_ahead),
    (
        "day",
        r"yesterday\s+and\s+today|today|yesterday|last\s+night|this\s+(?:morning|evening|afternoon)|tonight",
        periods.near_day,
    ),
    (
        "weekend",
        r"(?:over|at|on|during)\s+the\s+weekend|(?:this|last)\s+weekend",
        periods.weekend,
    ),
    ("recent", _RECENT, periods.recent),
    (
        "relative",
        r"(?P<turn>last|this|next|later\s+this|the\s+previous|previous|late\s+last|early\s+last)\s+(?P<unit>week|month|year)",
        periods.unit_ago,
    ),
    ("month", rf"(?=[A-Z])(?:{_IN_FRONT}|(?<=mid-)){_M}\b(?P<year>)", periods.month),
    ("month", rf"{_M}(?P<year>)(?=(?:['\u2019]s)?\s+(?:\w+\s+)?{_EVENT}\b)", periods.month),
    ("year", rf"(?=\d)(?:{_IN_FRONT_OF_YEAR}|(?<=mid-))(?P<year>(?:19|20)\d\d)\b(?!,\d)", periods.year),
)
_COMPILED = tuple(
    (
        kind,
        re.compile(
            rf"(?<![\w/]){source}(?!\w)",
            re.IGNORECASE
            if kind in ("since", "range", "weekday", "relative", "recent")
            or any(word in source for word in ("today", "ago", "time"))
            else 0,
        ),
        rule,
    )
    for kind, source, rule in _RULES
)
_HINT = re.compile(
    rf"{MONTH}|day\b|weekend|\bnext\s|night\b|\b(?:19|20|25)\d\d\b|\b(?:this|last|past|previous)\s|yesterday|tonight|"
    rf"half\b|semester|quarter of|first \w+ months|\bthe \d+(?:st|nd|rd|th)\b|the (?:week|month)\b|of the year|"
    r"days? ago|['\u2019]? time\b|this (?:morning|evening)",
    re.IGNORECASE,
)


# What a text must hold, in lower case, for a rule to match in it: most rules are never tried. A rule not named here is
# tried always.
_MONTHS = tuple(name.lower() for name in calendar.month_abbr[1:])
_NEEDS: Mapping[Rule, tuple[str, ...]] = {
    **dict.fromkeys((periods.days_range, periods.day_to_weekday, periods.day, periods.months_of_years), _MONTHS),
    **dict.fromkeys((periods.year_to_month, periods.months_range, periods.month), _MONTHS),
    **dict.fromkeys((periods.weekday, periods.weekdays), ("day",)),
    _since: ("since",),
    _from_till: ("between", "from"),
    periods.days_ahead: ("time",),
    _onwards: ("onward", "to date", "now", "today", "present"),
    periods.half: ("half", "semester"),
    periods.start_of_unit: ("start", "beginning"),
    periods.until_now: ("'s", "\u2019s"),
    periods.ordinal: ("the ",),
    periods.quarter: ("quarter",),
    periods.near_day: ("day", "night", "this"),
    periods.unit_ago: ("week", "month", "year"),
    periods.recent: ("past", "last"),
    periods.year: ("19", "20"),
    **dict.fromkeys((periods.day_of_year, periods.month_of_year), _MONTHS),
    **dict.fromkeys((periods.months_to, periods.first_months), ("month",)),
    periods.years_range: ("between", "from"),
    periods.start_of_year: ("start", "beginning"),
    periods.days_ago: ("ago",),
    periods.weekend: ("weekend",),
    _unknown: ("day",),
}


def _rules_for(text: str) -> Iterator[tuple[str, re.Pattern[str], Rule]]:
    """The rules that may match in `text`, in their order."""
    words = text.lower()
    held: dict[tuple[str, ...], bool] = {}
    for kind, pattern, rule in _COMPILED:
        needs = _NEEDS.get(rule, ("",))
        if needs not in held:
            held[needs] = any(map(words.__contains__, needs))
        if held[needs]:
            yield kind, pattern, rule


def _matches(text: str, when: Calendar) -> Iterator[TimeWord]:
    taken: list[Span] = []
    for kind, pattern, rule in _rules_for(text):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            start = _start(match, when) if kind == "since" else None
            yield TimeWord(span, _period(rule, match, when), kind, start)


def _period(rule: Rule, match: re.Match[str], when: Calendar) -> Period | None:
    try:
        return rule(match, when)
    except (OverflowError, ValueError):
        return None  # beyond either end of the calendar


def times(text: str, offset: int, when: Calendar) -> tuple[TimeWord, ...]:
    """The dates and periods in `text`, in order; `period` is None where it can't be worked out."""
    if not any(map(text.lower().__contains__, _MONTHS)) and not _HINT.search(text):
        return ()
    found = sorted(_matches(text, when), key=lambda t: t.span.start)
    return tuple(replace(t, span=Span(t.span.start + offset, t.span.end + offset)) for t in found)

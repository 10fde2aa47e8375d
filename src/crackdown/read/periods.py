"""Periods worked out from the words of a date."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from crackdown.model.claim import Period

MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), 1)
    for name in names.split()
}  # fmt: skip
DAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
COUNTS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1}
COUNT = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
CLOSE = 100  # days
HALF = 6  # months
YEAR = r"(?:B\.?E\.?\s*)?(?:1[89]|2[0156])\d\d"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
END_OF = re.compile(r"(?:the\s+)?end\s+of\s", re.IGNORECASE)
TO = r"\s*(?:to|and|until|till|through|[-\u2013\u2014])\s*"


@dataclass(frozen=True, slots=True)
class Calendar:
    """What times are worked out against: the publication date, or the year that the text gives elsewhere."""

    published: date | None
    anchor: date | None


def count(words: str) -> int:
    """How many a count of days, weeks or months is."""
    return COUNTS.get(words.lower()) or int(words)


Rule = Callable[[re.Match[str], Calendar], Period | None]


def one(day: date) -> Period:
    return Period(day, day)


def month_number(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def year_number(words: str) -> int:
    year = int(re.sub(r"\D", "", words))
    return year - 543 if year > 2400 else year  # Buddhist-era years run 543 ahead


def safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(month: int, day: int, when: Calendar) -> date | None:
    """The day in the year that lies nearest before the anchor, up to two months after it (deadlines, plans)."""
    anchor = when.anchor
    if anchor is None:
        return None
    back = 305 if when.published else CLOSE  # a year found elsewhere in the text holds for days close by only
    options = [safe(anchor.year + shift, month, day) for shift in (-1, 0, 1)]
    fitting = [d for d in options if d and timedelta(-back) <= d - anchor <= timedelta(62)]
    return min(fitting, key=lambda d: (abs(d - anchor), d), default=None)


def day(match: re.Match[str], when: Calendar) -> Period | None:
    month, day = month_number(match["month"]), int(re.sub(r"\D", "", match["day"]))
    found = safe(year_number(match["year"]), month, day) if match["year"] else nearest(month, day, when)
    return one(found) if found else None


def span_of_month(year: int, month: int) -> Period:
    return Period(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def month(match: re.Match[str], when: Calendar) -> Period | None:
    month = month_number(match["month"])
    if match["year"]:
        return span_of_month(year_number(match["year"]), month)
    if when.anchor is None:
        return None
    if when.published is None and not 0 <= when.anchor.month - month <= CLOSE // 30:
        return None
    year = when.anchor.year if month <= when.anchor.month else when.anchor.year - 1
    return span_of_month(year, month)


def days_range(match: re.Match[str], when: Calendar) -> Period | None:
    month_to = match["month2"] or match["month1"]
    month_from = match["month1"] or match["month2"]
    day_from, day_to = (int(re.sub(r"\D", "", match[k])) for k in ("day1", "day2"))
    if match["year"]:
        year = year_number(match["year"])
        last = safe(year, month_number(month_to), day_to)
    else:
        last = nearest(month_number(month_to), day_to, when)
    if last is None:
        return None
    first = safe(last.year, month_number(month_from), day_from)
    if first and first > last:
        first = safe(last.year - 1, month_number(month_from), day_from)
    return Period(first, last) if first and first <= last else None


def months_range(match: re.Match[str], when: Calendar) -> Period | None:
    first, last = month_number(match["month1"]), month_number(match["month2"])
    if match["year"]:
        year = year_number(match["year"])
    elif match.groupdict().get("of"):
        year = _year_named(match, when) or 0
    elif when.published:
        year = when.published.year - (last > when.published.month)
    else:
        year = 0
    if not year:
        return None
    start = year - (last < first)
    return Period(span_of_month(start, first).first, span_of_month(year, last).last)


def years_range(match: re.Match[str], _: Calendar) -> Period | None:
    """From a year to a later one: "between 2021 and 2024"."""
    first, last = year_number(match["year1"]), year_number(match["year2"])
    return Period(date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def joined(start: Period, end: Period, words: str) -> Period | None:
    """From one time to another; the first, as `words` put it, is the one before the last."""
    first = start.last if END_OF.match(words) else start.first
    if first > end.last and not re.search(YEAR, words):
        week = re.search(WEEKDAY, words, re.IGNORECASE)
        year = end.last.year - ((first.month, first.day) > (end.last.month, end.last.day))
        first = first - timedelta(7) if week else safe(year, first.month, first.day) or first
    return Period(first, end.last) if first <= end.last else None


def _year_named(match: re.Match[str], when: Calendar) -> int | None:
    """The year that "of 2025", "of the year", "this year" or "of last year" names."""
    words = match["of"].lower()
    if digits := re.search(YEAR, words, re.IGNORECASE):
        return year_number(digits[0])
    return when.published.year - ("last" in words or "previous" in words) if when.published else None


def month_of_year(match: re.Match[str], when: Calendar) -> Period | None:
    """A month of this year or the last: "in August last year"."""
    year = _year_named(match, when)
    return span_of_month(year, month_number(match["month"])) if year else None


def day_of_year(match: re.Match[str], when: Calendar) -> Period | None:
    """A day of this year or the last: "on 9 March last year"."""
    year, number = _year_named(match, when), int(re.sub(r"\D", "", match["day"]))
    found = safe(year, month_number(match["month"]), number) if year else None
    return one(found) if found else None


def first_months(match: re.Match[str], when: Calendar) -> Period | None:
    """The first months of a year: "in the first nine months of 2025"; without a year, of the last that has had them."""
    months = count(match["n"])
    year = _year_named(match, when) if match["of"] else _last_with(months, when)
    return Period(date(year, 1, 1), span_of_month(year, months).last) if year and months <= 12 else None


def _last_with(months: int, when: Calendar) -> int | None:
    """The last year whose first months were over, or as good as over, on the day of publication."""
    return when.published.year - (when.published.month < months) if when.published else None


def months_to(match: re.Match[str], when: Calendar) -> Period | None:
    """Some months up to one: "in the 11 months to the end of November"."""
    until = month(match, when)
    if until is None:
        return None
    before = until.first.year * 12 + until.first.month - count(match["n"])
    return Period(date(before // 12, before % 12 + 1, 1), until.last)


def start_of_year(match: re.Match[str], when: Calendar) -> Period | None:
    """The first day of a year: what "since the start of the year" runs from."""
    year = _year_named(match, when)
    return one(date(year, 1, 1)) if year else None


def start_of_unit(match: re.Match[str], when: Calendar) -> Period | None:
    """The first day of this month or week: what "since the start of the month" runs from."""
    day = when.published
    if day is None:
        return None
    return one(day - timedelta(day.weekday()) if match["unit"].lower() == "week" else day.replace(day=1))


def year_before(period: Period) -> Period | None:
    """The same days a year earlier."""
    first, last = (safe(day.year - 1, day.month, day.day) for day in (period.first, period.last))
    return Period(first, last) if first and last else None


def months_of_years(match: re.Match[str], _: Calendar) -> Period | None:
    first = span_of_month(year_number(match["year1"]), month_number(match["month1"])).first
    last = span_of_month(year_number(match["year2"]), month_number(match["month2"])).last
    return Period(first, last) if first <= last else None


def year_to_month(match: re.Match[str], _: Calendar) -> Period | None:
    """From a year to a month of a later one: "between 2007 and August 2022"."""
    first = date(year_number(match["year1"]), 1, 1)
    last = span_of_month(year_number(match["year2"]), month_number(match["month2"])).last
    return Period(first, last) if first <= last else None


_COMING = re.compile(
    r"\b(?:due|planned|scheduled|slated|set|expected)\s+(?:(?:to\s+\w+|back|home)\s+)?(?:for\s+|on\s+|by\s+|next\s+)?$|"
    r"\b(?:is|are)\s+(?:sending|dispatching|flying|bringing|returning|holding|hosting)\b[^.;,]{1,60}\son\s+$",
    re.IGNORECASE,
)


def weekday(match: re.Match[str], when: Calendar) -> Period | None:
    """The last day of that name, or the next where it is still to come ("due on Monday")."""
    if when.published is None:
        return None
    back = (when.published.weekday() - DAYS[match["weekday"].lower()]) % 7
    coming = _COMING.search(match.string, max(0, match.start() - 80), match.start())
    if coming or (match["turn"] and match["turn"].lower() in ("next", "coming")):
        return one(when.published + timedelta(7 - back if back else 7))
    if match["turn"] and match["turn"].lower() == "last":
        back = back or 7
    return one(when.published - timedelta(back))


def weekdays(match: re.Match[str], when: Calendar) -> Period | None:
    if when.published is None:
        return None
    last = when.published - timedelta((when.published.weekday() - DAYS[match["b"].lower()]) % 7)
    return Period(last - timedelta((last.weekday() - DAYS[match["a"].lower()]) % 7), last)


def day_to_weekday(match: re.Match[str], when: Calendar) -> Period | None:
    """From a day of a month to a weekday: "between 22 October and Wednesday"."""
    first = nearest(month_number(match["month1"]), int(re.sub(r"\D", "", match["day1"])), when)
    if first is None or when.published is None:
        return None
    last = when.published - timedelta((when.published.weekday() - DAYS[match["weekday"].lower()]) % 7)
    return Period(first, last) if first <= last else None


def near_day(match: re.Match[str], when: Calendar) -> Period | None:
    if when.published is None:
        return None
    word = match[0].lower()
    if "yesterday and today" in word:
        return Period(when.published - timedelta(1), when.published)
    return one(when.published - timedelta(1 if "yesterday" in word or "last night" in word else 0))


def weekend(_: re.Match[str], when: Calendar) -> Period | None:
    """The last Saturday and Sunday up to the day of publication."""
    if when.published is None:
        return None
    saturday = when.published - timedelta((when.published.weekday() - DAYS["saturday"]) % 7)
    return Period(saturday, min(saturday + timedelta(1), when.published))


def unit_ago(match: re.Match[str], when: Calendar) -> Period | None:
    if when.published is None:
        return None
    unit, turn, day = match["unit"].lower(), match["turn"].lower(), when.published
    if turn == "next":
        return _next(unit, day)
    if turn.startswith("later"):
        return Period(day, _end_of(unit, day))
    past = turn in ("last", "the previous", "previous", "late last", "early last", "earlier last")
    if unit == "week":
        monday = day - timedelta(day.weekday() + 7 * past)
        return Period(monday, monday + timedelta(6)) if past else Period(monday, day)
    if unit == "month":
        first = (day.replace(day=1) - timedelta(1)).replace(day=1) if past else day.replace(day=1)
        return span_of_month(first.year, first.month)
    year = day.year - past
    return Period(date(year, 1, 1), date(year, 12, 31) if past else day)


def _end_of(unit: str, day: date) -> date:
    """The last day of the week, month or year of `day`."""
    if unit == "week":
        return day + timedelta(6 - day.weekday())
    return span_of_month(day.year, day.month).last if unit == "month" else date(day.year, 12, 31)


def _next(unit: str, day: date) -> Period:
    """The week, month or year after the one of `day`."""
    if unit == "week":
        monday = day + timedelta(7 - day.weekday())
        return Period(monday, monday + timedelta(6))
    if unit == "month":
        first = day.replace(day=28) + timedelta(4)
        return span_of_month(first.year, first.month)
    return Period(date(day.year + 1, 1, 1), date(day.year + 1, 12, 31))


def half(match: re.Match[str], when: Calendar) -> Period | None:
    """A half of a year."""
    first = match["which"].lower() == "first"
    if not match["of"] and when.published:
        year: int | None = when.published.year - (not first and when.published.month <= HALF)
    else:
        year = _year_named(match, when)
    if year is None:
        return None
    return Period(date(year, 1, 1), date(year, 6, 30)) if first else Period(date(year, 7, 1), date(year, 12, 31))


def quarter(match: re.Match[str], when: Calendar) -> Period | None:
    """A quarter of a year."""
    number = _year_named(match, when)
    if number is None:
        return None
    which = match["which"].lower()
    first = 3 * ("first", "second", "third", "fourth").index("fourth" if which in ("last", "final") else which) + 1
    return Period(date(number, first, 1), span_of_month(number, first + 2).last)


def ordinal(match: re.Match[str], when: Calendar) -> Period | None:
    """The last day of that number before the day of publication: "on the night of the 4th"."""
    if when.published is None:
        return None
    back = 0 if int(match["day"]) <= when.published.day else 1
    total = when.published.year * 12 + when.published.month - 1 - back
    found = safe(total // 12, total % 12 + 1, int(match["day"]))
    return one(found) if found else None


def until_now(match: re.Match[str], when: Calendar) -> Period | None:
    """The days up to the day of publication: "the week's tally"."""
    if when.published is None:
        return None
    day, unit = when.published, match["unit"].lower()
    if unit == "week":
        return Period(day - timedelta(7), day)
    return Period(day.replace(day=1) if unit == "month" else date(day.year, 1, 1), day)


def year(match: re.Match[str], _: Calendar) -> Period | None:
    year = year_number(match["year"])
    return Period(date(year, 1, 1), date(year, 12, 31))


def recent(match: re.Match[str], when: Calendar) -> Period | None:
    """The time up to the day of publication: "in the past six months"."""
    if when.published is None:
        return None
    number, unit = count(match["n"] or "one"), match["unit"].lower()
    if unit in ("month", "year"):
        total = when.published.year * 12 + when.published.month - 1 - number * (12 if unit == "year" else 1)
        last_day = calendar.monthrange(total // 12, total % 12 + 1)[1]
        return Period(date(total // 12, total % 12 + 1, min(when.published.day, last_day)), when.published)
    days = -(-number // 24) if unit == "hour" else number * {"week": 7, "fortnight": 14}.get(unit, 1)
    return Period(when.published - timedelta(days), when.published)


def days_ago(match: re.Match[str], when: Calendar) -> Period | None:
    """A day counted back from the day of publication: "three days ago"."""
    return one(when.published - timedelta(count(match["n"]))) if when.published else None


def days_ahead(match: re.Match[str], when: Calendar) -> Period | None:
    """A day counted on from the day of publication: "in nine days' time"."""
    days = count(match["n"]) * (7 if match["unit"].lower() == "week" else 1)
    return one(when.published + timedelta(days)) if when.published else None

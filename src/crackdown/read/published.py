"""The day on which a text says that it comes out, and nothing guessed: its date line, its stamp, its closing line.

A date line without a year ("MANILA, March 7 (Agency)") gets one only from what the text itself says: a full date close
before it, or a weekday that it ties to a day and that falls so in one of the years in question. Else no day is known.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from crackdown.read import periods
from crackdown.read.periods import DAY, MONTH, WEEKDAY, YEAR, Calendar

HEAD, LINES, LAST_LINES = 1500, 12, 6  # characters and lines in which a text says so
PROSE = 8  # words: a line this long that ends in a full stop is a sentence
LINE = 120  # characters: a longer line is prose
PLACE_WORDS = 5  # capitalised words of a place, office or outlet beside the date
CLOSE = 31  # days: a full date so shortly before a date line is of the same year
_FULL = re.compile(
    rf"(?P<day>{DAY})\s+(?P<month>{MONTH})\b\.?,?\s+(?P<year>{YEAR})|"
    rf"(?P<month2>{MONTH})\b\.?\s+(?P<day2>{DAY}),?\s+(?P<year2>{YEAR})|"
    r"(?<![\d-])(?P<iso>20\d\d-\d\d-\d\d)(?![\d-])"
)
_NUMERIC = re.compile(r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>20\d\d)(?![\d/.-])")
_STAMP = re.compile(
    r"(?P<lead>.*?)(?:(?:first|last)\s+)?(?:published|posted|updated|released|filed|issued|dated?)(?:\s+(?:on|at))?"
    r"\s*(?P<colon>:)?\s*",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"\b(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?|at|\d{{1,2}}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?|"
    r"\d{1,2}\s*[ap]\.?m\.?|(?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d\d)?)?|[A-Z]{2,4}T|WIB|local\s+time)(?!\w)|[\s,.;:()+\u2013-]",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[|\u00b7\u2022]\s*|\s+[\u2013\u2014]\s+")
_PLACE = re.compile(r"(?:(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*|of|the|de)\W*)*")
_DONE = re.compile(r"(?:done|dated|issued|given|signed|released)(?:\s+(?:at|in|on))?\b", re.IGNORECASE)
_DATELINE = re.compile(
    r"^[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de .'/\u2019-]{2,40}(?:,\s+[A-Z][\w. ]{2,30})?,\s+"
    rf"(?:(?P<month>{MONTH})\b\.?\s+(?P<day>{DAY})|(?P<day2>{DAY})\s+(?P<month2>{MONTH})\b\.?)(?:,?\s+(?P<year>{YEAR}))?"
    r"\s*(?:\([^()\n]{2,50}\)\s*)?(?:[\u2013\u2014:]|-{1,2})\s",
    re.MULTILINE,
)
_TIE = re.compile(
    rf"(?P<weekday>{WEEKDAY}),?\s+(?:the\s+)?(?:(?P<month>{MONTH})\b\.?\s+(?P<day>{DAY})|"
    rf"(?P<day2>{DAY})\s+(?:of\s+)?(?P<month2>{MONTH})\b)(?!\w|,?\s+\d{{4}})|"
    rf"(?:(?P<month3>{MONTH})\b\.?\s+(?P<day3>{DAY})|(?P<day4>{DAY})\s+(?P<month4>{MONTH})),?\s+"
    rf"(?:\(|(?:which\s+was\s+)?a\s+)(?P<weekday2>{WEEKDAY})"
)
_NAMED = re.compile(r"(?<!\d)(?<!\d[.,/-])(?:19|20)\d\d(?![\d/-]|[.,]\d)")
_LONG_SINCE = re.compile(r"\b(?:since|from|between|until|founded\s+in)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def full_dates(text: str) -> Iterator[tuple[int, date]]:
    """Every date written with its year, with where it stands."""
    for match in _FULL.finditer(text):
        if found := _full(match):
            yield match.start(), found


def _full(match: re.Match[str]) -> date | None:
    if match["iso"]:
        return periods.safe(*map(int, match["iso"].split("-")))
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    return periods.safe(periods.year_number(match["year"] or match["year2"]), periods.month_number(month), _day(day))


def _day(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def published_in(text: str) -> date | None:
    """The day on which `text` says that it comes out, None where it doesn't say."""
    return _of_head(text) or _of_dateline(text) or _of_close(text)


def _of_head(text: str) -> date | None:
    """The day of a stamp or, before the story starts, of a date line: "Published: 9 March 2026", "9 March 2026"."""
    told = False
    for line in _lines(text[:HEAD])[:LINES]:
        for start, end, day in _dates(line):
            if _is_stamped(line[:start]) or (not told and _is_dateline(line[:start], line[end:])):
                return day
        told = told or len(line) > LINE or (line[-1] in ".!?" and len(line.split()) >= PROSE)
    return None


def _of_close(text: str) -> date | None:
    """The day of a line that signs the text: "Manila, 9 March 2026", "Done at Manila, 9 March 2026"."""
    for line in reversed(_lines(text[-HEAD:])[-LAST_LINES:]):
        for start, end, day in _dates(line):
            if _closes(line[:start], line[end:]):
                return day
    return None


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _dates(line: str) -> Iterator[tuple[int, int, date]]:
    for match in _FULL.finditer(line):
        if day := _full(match):
            yield match.start(), match.end(), day
    for match in _NUMERIC.finditer(line):
        first, second = int(match["a"]), int(match["b"])
        if first > 12 or first == second:  # else it may be read two ways
            day = periods.safe(int(match["year"]), second, first)
        else:
            day = periods.safe(int(match["year"]), first, second) if second > 12 else None
        if day:
            yield match.start(), match.end(), day


def _is_stamped(before: str) -> bool:
    """Whether the words before a date end in a stamp, and not in a sentence about something published."""
    words = re.sub(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s*$", "", before)
    stamp = _STAMP.fullmatch(words) if len(words) <= LINE else None
    return stamp is not None and (bool(stamp["colon"]) or _is_place(_PARTS.split(stamp["lead"])[-1].strip(" (")))


def _is_dateline(before: str, after: str) -> bool:
    """Whether beside the date there stand only a weekday, a time and a place or an outlet."""
    own = (_PARTS.split(before)[-1], _PARTS.split(after)[0])
    return len(before) + len(after) <= LINE and all(_is_place(_BESIDE.sub(" ", words).strip()) for words in own)


def _closes(before: str, after: str) -> bool:
    """Whether the line is a place and the date, or says that it was done that day."""
    rest = _BESIDE.sub(" ", _DONE.sub("", before)).strip()
    alone = not _PARTS.search(before) and not _BESIDE.sub("", after)
    return alone and len(before) <= LINE and _is_place(rest) and bool(rest or _DONE.match(before))


def _is_place(words: str) -> bool:
    return len(words.split()) <= PLACE_WORDS and bool(_PLACE.fullmatch(words))


def _of_dateline(text: str) -> date | None:
    match = _DATELINE.search(text[:HEAD])
    if match is None:
        return None
    month = periods.month_number(match["month"] or match["month2"])
    day = _day(match["day"] or match["day2"])
    if match["year"]:
        return periods.safe(periods.year_number(match["year"]), month, day)
    return _in_its_year(month, day, text)


def _in_its_year(month: int, day: int, text: str) -> date | None:
    """The day of a date line in the one year that the text leaves possible."""
    dates = {found for _, found in full_dates(text)}
    years = {found.year for found in dates}
    close = {
        one
        for year in years
        if (one := periods.safe(year, month, day))
        and any(timedelta(0) <= one - found <= timedelta(CLOSE) for found in dates)
    }
    named = [
        int(match[0])
        for match in _NAMED.finditer(text)
        if not _LONG_SINCE.search(text[max(0, match.start() - 40) : match.start()])
    ]
    tied = {
        one
        for year in ({max(named), max(named) + 1} if named else ())
        if (one := periods.safe(year, month, day)) and _tied(one, text)
    }
    options = {one for one in close if _tied(one, text) is not False} or tied
    return options.pop() if len(options) == 1 else None


def _tied(published: date, text: str) -> bool | None:
    """Whether weekdays that the text ties to days fall so in the year up to `published`; None where it ties none."""
    fits = None
    for match in _TIE.finditer(text):
        month = match["month"] or match["month2"] or match["month3"] or match["month4"]
        day = match["day"] or match["day2"] or match["day3"] or match["day4"]
        found = periods.nearest(periods.month_number(month), _day(day), Calendar(published, published))
        weekday = periods.DAYS[(match["weekday"] or match["weekday2"]).lower()]
        if found is None or found.weekday() != weekday:
            return False
        fits = True
    return fits


def calendar_of(text: str, published: date | None) -> Calendar:
    """The calendar of a document: its publication date, else the first full date of its head, for the year only."""
    if stated := published or published_in(text):
        return Calendar(stated, stated)
    dates = list(full_dates(text))
    latest = max((int(match[0]) for match in _NAMED.finditer(text)), default=0)
    first = next((found for start, found in dates if start < HEAD), None)
    return Calendar(None, first if first and first.year >= latest else None)

"""Numbers as news copy writes them: digits with separators, words, ranges, multipliers, vague words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crackdown.codebook.patterns import either, longest_first
from crackdown.model.number import whole
from crackdown.model.span import Span

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7,
    "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "trn": 10**12}
TOUCHING = ("P", "RM", "Rs", "Rp", "Bt")  # a currency's letters that touch their number: "P9.2 million", "RM5"
# What comes in whole numbers only, so that a point before three digits parts thousands: "4.350 people".
COUNTED = (
    "people", "persons", "individuals", "men", "women", "workers", "foreigners", "nationals", "citizens", "suspects",
    "victims", "detainees", "arrests", "officers", "phones", "computers", "accounts", "passports", "cards",
)  # fmt: skip
POINTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
THOUSANDS = re.compile(rf" (?!million|billion|thousand)(?:[a-z]+ )?(?:{'|'.join(COUNTED)})\b", re.IGNORECASE)
# What a number names that another may follow: "in room 12 350 people were held".
NAMED = ("room", "block", "route", "highway", "unit", "house", "gate", "zone", "road", "page", "floor", "cell", "hall")
VAGUE = (
    r"(?:several|many|a few)\s+(?:dozen|hundred|thousand|million)s?"
    r"|(?:tens|hundreds)\s+of\s+(?:thousands|millions|billions)"
    r"|dozens|scores|hundreds|thousands|millions|billions|trillions|several|many|a\s+handful"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as stated: its words' span, the value `n` (and `to` for a range), or a vague `word`.

    `suffix` is a letter multiplier ("27m"): it may also be a unit of length, so the reader decides by what follows.
    """

    span: Span
    n: int | float | None
    to: int | float | None = None
    word: str | None = None
    suffix: str | None = None


HEADS = (r"an?\b", "half", "several", "many", "scores", *UNITS, *TENS, *SCALES)  # how every worded number begins


@cache
def _pattern() -> re.Pattern[str]:
    digit = either("one two three four five six seven eight nine".split())
    scale = either(longest_first(SCALES))
    small = rf"(?:(?:{either(longest_first(TENS))})(?:[-\u2010\u2011 ](?:{digit}))?|{either(longest_first(UNITS))})"
    big = either(longest_first(word for word, value in SCALES.items() if value >= 1000))
    # "two hundred and three hundred" are two numbers, "two hundred and three thousand" is one.
    hundreds = rf"(?:an?|{small})[\s-]+hundred(?:(?:\s+and)?\s+{small}\b(?![\s-]+(?:hundred|dozen)\b))?"
    group = rf"(?:{hundreds}|{small})"
    more = rf"(?:,?\s+{group}[\s-]+(?:{big})\b)*(?:(?:\s+and)?\s+{group}\b(?![\s-]+(?:{scale})\b))?"
    halves = r"(?:[\s-]+and[\s-]+a[\s-]+half)?"  # "two and a half million"
    thousands = rf"(?:half\s+an?|an?|{group}{halves})[\s-]+(?:{big})(?:\s+(?:{big}))?\b{more}"
    worded = rf"(?:{thousands}|{hundreds}|(?:half\s+an?|an?|{small})[\s-]+dozen|{small})"
    unnamed = "".join(rf"(?<!\b{word} )" for word in NAMED)
    digits = (
        r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?|\d{1,3}(?:['\u2019\u00a0\u202f\u2009]\d{3})+"
        rf"|\d{{1,3}}(?:\.\d{{3}}){{2,}}|{POINTED.pattern}(?={THOUSANDS.pattern})"
        rf"|{unnamed}[1-9]\d{{0,2}}(?: \d{{3}})+(?= [a-z])|\d+(?:\.\d+)?"
    )
    suffix = rf"(?P<suffix>{either(longest_first(SUFFIXES))})(?!\w|-(?!plus|odd|strong))"
    number = (
        rf"(?:(?P<digits>{digits})(?!,?\d|(?:st|nd|rd|th)\b)"
        rf"(?:[ \u00a0-]?(?P<scale>{scale}|lakhs|crores)\b|{suffix})?|\b(?P<worded>{worded})\b)"
    )
    signed = "|".join(rf"(?<=\b{sign})" for sign in TOUCHING)
    begins = rf"(?:(?<!\w)|{signed})(?<!\d[.,])"
    hinted = rf"(?:(?=\d)|\b(?={either(HEADS)}))"  # nearly every place is passed over by this alone
    return re.compile(rf"{hinted}(?:(?<![\w.,])(?P<vague>{VAGUE})\b|{begins}{number})", re.IGNORECASE)


def _worded(text: str) -> int | float:
    total = Decimal(0)
    current = Decimal(0)
    half = False
    for word in re.findall(r"and\Wa\Whalf|[a-z]+", text.lower()):
        if word.startswith("and") and word.endswith("half"):
            current += Decimal("0.5")
        elif word in UNITS:
            current += UNITS[word]
        elif word in TENS:
            current += TENS[word]
        elif word == "half":
            half = True
        elif word in ("a", "an"):
            current += 0 if half else 1
        elif word in SCALES:
            current = (current or Decimal(1)) * SCALES[word]
            if half:
                current, half = current / 2, False
            if SCALES[word] >= 1000:
                total, current = total + current, Decimal(0)
    return whole(float(total + current))


LARGEST = 10**18  # no count and no sum of money is larger: a longer run of digits states neither

_SEPARATORS = str.maketrans("", "", " ,'\u2019\u00a0\u202f\u2009")


def _value(match: re.Match[str]) -> tuple[int | float, str | None]:
    if match["worded"]:
        return _worded(match["worded"]), None
    digits, scale, suffix = match["digits"].translate(_SEPARATORS), match["scale"], match["suffix"]
    if digits.count(".") > 1 or (not scale and POINTED.fullmatch(digits) and _counts(match)):
        digits = digits.replace(".", "")  # points that part groups of three: "1.250.000"
    if not scale and not suffix and len(digits) < len(str(LARGEST)) and digits.isdecimal():
        return int(digits), None
    value = Decimal(digits)
    if value >= LARGEST:
        return LARGEST, None
    if scale:
        value *= SCALES[scale.lower().removesuffix("s")]
    if suffix:
        value *= SUFFIXES[suffix.lower()]
    exact = value == value.to_integral_value()
    return (int(value) if exact else float(value)), suffix


def _counts(match: re.Match[str]) -> bool:
    """Whether what is counted follows, so that a point parts thousands: "4.350 people"."""
    return bool(THOUSANDS.match(match.string, match.end()))


def _single(text: str, offset: int) -> Iterator[Numeral]:
    for match in _pattern().finditer(text):
        span = Span(match.start() + offset, match.end() + offset)
        if match["vague"]:
            yield Numeral(span, None, word=re.sub(r"\s+", " ", match["vague"].lower()))
            continue
        value, suffix = _value(match)
        if value < LARGEST:
            yield Numeral(span, value, suffix=suffix)


_BETWEEN = re.compile(r"(?:\s?[-\u2010-\u2015]\s?|\s+to\s+)", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|since)\s+(?:[A-Z]{0,3}[$\u20ac\u00a3])?$", re.IGNORECASE)
_OPENS = re.compile(r"\bbetween\s+(?:\S+\s+)?(?:[A-Z]{0,3}[$\u20ac\u00a3\u00a5\u0e3f])?$", re.IGNORECASE)
_SIGN = re.compile(r"[A-Z]{0,3}[$\u20ac\u00a3\u00a5\u0e3f]")


def _joined(first: Numeral, second: Numeral, text: str, offset: int) -> Numeral | None:
    """One range from two neighbours, where the words between and before say so; their spans are shifted by `offset`."""
    if first.n is None or second.n is None:
        return None
    start, end = first.span.start - offset, first.span.end - offset
    between = text[end : second.span.start - offset]
    if not _may_link(between.lower()):
        return None
    between = _SIGN.sub("", between)
    before = text[max(0, start - 24) : start]
    spread = _BETWEEN.fullmatch(between) and not _FROM.search(before)
    if not spread and not (_AND.fullmatch(between) and _OPENS.search(before)):
        return None
    low = first.n
    shared = whole(float(Decimal(str(low)) * _scale(text[second.span.start - offset : second.span.end - offset])))
    if low < 1000 and _scale(text[start:end]) == 1 and shared < second.n:
        low = shared  # "18 to 30 million", "three to four dozen": the scale is said once
    if not low < second.n:
        return None
    return Numeral(first.span.cover(second.span), low, second.n, suffix=second.suffix)


def _may_link(between: str) -> bool:
    """Whether two numbers may be a range, by the words between them: most are ruled out by this alone."""
    return "to" in between or "and" in between or "-" in between or not between.isascii()


def _scale(words: str) -> int:
    match = re.search(r"([a-z]+)$", words.lower())
    word = match[1].removesuffix("s") if match else ""
    return SCALES.get(word) or SUFFIXES.get(word, 1)


def numerals(text: str, offset: int = 0) -> tuple[Numeral, ...]:
    """Every number that `text` states, in order; ranges as one. Spans are shifted by `offset`.

    Nothing is judged here: years and ages are numbers too (an ordinal such as "155th" is not).
    """
    found: list[Numeral] = []
    for numeral in _single(text, offset):
        joined = _joined(found[-1], numeral, text, offset) if found and found[-1].to is None else None
        if joined:
            found[-1] = joined
        else:
            found.append(numeral)
    return tuple(found)

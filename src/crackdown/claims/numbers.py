"""What the characters at a number's span state, end to end: the whole numeral, nought, one, or a vague word."""

import re
import unicodedata

from crackdown.claims.words import Words, counted_in, fold, nations_in, words_of
from crackdown.codebook.entries import Codebook
from crackdown.codebook.numerals import TOUCHING, Numeral, numerals
from crackdown.model.number import Number
from crackdown.model.span import Span

WINDOW = 40  # characters each side of a number that its parsing may depend on
PARAGRAPH = re.compile(r"\n\s*\n")
INVISIBLE = frozenset({"Cf", "Cc", "Mn", "Me", "Co", "Cn"})
NOUGHT = re.compile(
    r"\b(?:nobody|no[\s-]one|none|nil|not\s+one|not\s+a\s+single|without\s+a\s+single|no)\b", re.IGNORECASE
)
NOT_NOUGHT = re.compile(r"\s+(?:fewer|less|more|longer|doubt|later|matter|way)\b|\.?\s*\d", re.IGNORECASE)
ARTICLE = re.compile(r"an?|another", re.IGNORECASE)
TWO = re.compile(r"both|a\s+pair", re.IGNORECASE)

THINGS = frozenset({"devices", "documents", "vehicles", "weapons", "accounts"})

_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
_SCALE = r"(?:dozen|hundred|thousand|lakh|million|crore|billion|trillion)"
# Where words of a number go on: "twenty-first", "two thirds", "two and a half million", "two-hundred", "5 thousands".
WORDS_GO_ON = re.compile(
    rf"[-\u2010\u2011]{_ORDINAL}\b|\s+(?:hundredth|thousandth|millionth)|[-\u2010\u2011\s](?:thirds|quarters|fifths|tenths|halves)\b"
    rf"|[-\u2010\u2011](?:third|quarter|half|fifth|tenth)\b|\s+and\s+a\s+(?:half|quarter)\b|[-\u2010\u2011]?\s?{_SCALE}s?\b",
    re.IGNORECASE,
)
WORDS_BEFORE = re.compile(r"(?<!:\d)\d[\s-]$|(?<!\w)no[\s-]$", re.IGNORECASE)  # "no one" is none
# Where digits go on: a letter or digit, a separator or dash with a digit behind it, or a group of three after a space.
DIGITS_GO_ON = re.compile(r"\w|[.,:/'\u2019\u00b7^\u2010-\u2013\u2212-]\w*\d")
GROUP_GOES_ON = re.compile(r" \d{3}(?![\d,]|\.\d)")
MEASURE = re.compile(r"(?:kg|g|km|MW|kW)\b")
DIGITS_COME_BEFORE = re.compile(r"[\w#\u2116.,^]$|[\w.][:/'\u2019\u00b7\u2010-\u2013\u2212-]$")
SIGN_BEFORE = re.compile(rf"(?<!\w)(?:{'|'.join(TOUCHING)})$")
GROUP_COMES_BEFORE = re.compile(r"(?<![\d.,])\d{1,3} $")


_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b"
)
DATE_BEFORE = re.compile(
    rf"(?<!\w)(?:{_MONTH}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)\s+(?:\d{{1,2}}\s*(?:,|and|to|[-\u2013])\s*)?$"
)
DATE_AFTER = re.compile(rf"\s+(?:(?:and|to|[-\u2013])\s*\d{{1,2}}\s+)?{_MONTH}")


def states(number: Number, of: str, span: Span, text: str, codebook: Codebook) -> bool:
    """Whether the words at `span` state the value (or the vague word) of `number`, whole and nothing else.

    `of` is what is counted: "a yacht" is one, "a raid" is none.
    """
    numeral = _numeral_at(span, text)
    if numeral is None:
        return _states_without_numeral(number, of, span, text, words_of(codebook))
    if number.hedge == "vague":
        return numeral.n is None and fold(numeral.word or "") == fold(number.word or "")
    return numeral.n is not None and numeral.n == number.n and numeral.to == number.to


def cut(span: Span, text: str) -> str | None:
    """Why the characters at `span` can't be trusted to be a whole number, or None."""
    around = text[max(0, span.start - 2) : span.end + 2]
    if not around.isascii():
        if any(unicodedata.category(char) in INVISIBLE and not char.isspace() for char in around):
            return "an invisible character stands at it"
        if any(char.isnumeric() and not char.isascii() for char in around):
            return "a digit that looks like a plain one, and is not, stands at it"
    if _is_day(span, text):
        return "it is a day of a month"
    whole = _digits_whole(span, text) if text[span.start].isdigit() else _worded_whole(span, text)
    return None if whole else "it is cut out of a longer number"


def _is_day(span: Span, text: str) -> bool:
    words = span.text(text)
    if len(words) > 2 or not words.isdecimal() or int(words) > 31:
        return False
    return bool(DATE_BEFORE.search(text, max(0, span.start - 24), span.start) or DATE_AFTER.match(text, span.end))


def _worded_whole(span: Span, text: str) -> bool:
    before = text[max(0, span.start - 4) : span.start]
    if before[-1:].isalnum() or WORDS_BEFORE.search(before):
        return False
    return not WORDS_GO_ON.match(text, span.end)


def _digits_whole(span: Span, text: str) -> bool:
    inside = span.text(text)
    if WORDS_GO_ON.match(text, span.end):
        return False
    if inside[-1].isdigit():
        if DIGITS_GO_ON.match(text, span.end) and not MEASURE.match(text, span.end):
            return False
        if re.fullmatch(r"\d{1,3}", inside) and GROUP_GOES_ON.match(text, span.end):
            return False
    elif text[span.end : span.end + 1].isalnum():
        return False
    before = text[max(0, span.start - 5) : span.start]
    grouped = GROUP_COMES_BEFORE.search(before) and re.match(r"\d{3}(?!\d|,\d)", inside)
    return bool(SIGN_BEFORE.search(before)) or not (DIGITS_COME_BEFORE.search(before) or grouped)


def _numeral_at(span: Span, text: str) -> Numeral | None:
    """The numeral whose words are exactly those at `span`, parsed within its surroundings."""
    start, end = max(0, span.start - WINDOW), min(len(text), span.end + WINDOW)
    if "\n" in text[start:end]:
        for break_ in PARAGRAPH.finditer(text, start, span.start):
            start = break_.end()
        if later := PARAGRAPH.search(text, span.end, end):
            end = later.start()
    return next((numeral for numeral in numerals(text[start:end], start) if numeral.span == span), None)


def _states_without_numeral(number: Number, of: str, span: Span, text: str, known: Words) -> bool:
    """Nought, one and two have words that are no numerals.

    "No arrests"; "a Taiwanese", "a yacht" in a counted list; "both men".
    """
    free = not (text[span.start - 1 : span.start].isalnum() or text[span.end : span.end + 1].isalnum())
    if not free or number.to is not None:
        return False
    words = span.text(text)
    if number.n == 0:
        return bool(NOUGHT.fullmatch(words)) and not NOT_NOUGHT.match(text, span.end)
    if number.n == 2 and TWO.fullmatch(words):
        return True
    if number.n != 1 or not ARTICLE.fullmatch(words):
        return False
    after = Span(span.end, min(len(text), span.end + 30))
    heads = [head for head, _ in nations_in(after, text, known)] if of == "people" else []
    heads += [head for head, counts in counted_in(after, text, known) if counts == of] if of in THINGS else []
    return any(not text[span.end : head.start].strip() for head in heads)

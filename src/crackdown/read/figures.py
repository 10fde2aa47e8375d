"""Figures of a sentence: numbers with hedge, unit and group, and why some of them can't count anything."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crackdown.codebook.entries import Codebook
from crackdown.codebook.numerals import Numeral, numerals
from crackdown.codebook.patterns import either, longest_first
from crackdown.model.number import Number
from crackdown.model.reading import Figure, Group, TimeWord
from crackdown.model.span import Span
from crackdown.read.field import Field
from crackdown.read.groups import group_of
from crackdown.read.layout import cue_patterns
from crackdown.read.sharing import each, twos
from crackdown.read.unnumbered import nones, ones

FRACTION = re.compile(
    r"\b(?:thirds?|quarters?|half|fifths?|tenths?|most|share|percent|%|one\s+in\s+\w+)\s+of\s+(?:the|a|those|its)\s+$",
    re.IGNORECASE,
)
SHARE_AFTER = re.compile(r"\s+of\s+(?:the|a|those|these|its)\s+\d")  # "one in five of the 90"
ONE_IN = re.compile(r"\bone\s+in\s+$", re.IGNORECASE)
NAMED_BEFORE = re.compile(
    r"(?:\b(?:No|Number|Article|Route|Highway|Road|Street|Section|Chapter|Unit|Zone|Park|Building|"
    r"Block|Level|Law|Phase|Circular|Resolution|Gate|Room|Channel|Grade|Group|Case|Rule|"
    r"National Road|[Gg]round|Pier|Terminal|Version|Covid|COVID|G|Boeing|Airbus|telephone|hotline|"
    r"dial|call|ring)\.?\s*|"
    r"[A-Z]-?|#\s*|\d[.,:/]|[-/])$",
)
NAMING = tuple(  # how the last word before a number ends where that and a space may name it
    "no number article route highway road street section chapter unit zone park building block level law phase "
    "circular resolution gate room channel grade group case rule ground pier terminal version covid g boeing airbus "
    "telephone hotline dial call ring . #".split()
)
PIECE = re.compile(r"\b(?:rooms?|flats?|apartments?|suites?|units?|villas?|cells?|floors?)\s+$", re.IGNORECASE)
CAPITAL = re.compile(r"\s+[A-Z]")
IN_NAME = re.compile(r"(?:\b[a-z]+|\bThe)\s+$")
NAMED_WORD = re.compile(r"\b(?:telephone|hotline|dial|call|phone number)\s+$", re.IGNORECASE)
AGE_AFTER = re.compile(r"[-\u2010\u2011 ]years?[-\u2010\u2011 ]olds?|[-\u2010\u2011]year")
AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages)\s+(?:between\s+)?(?:\d\d?(?:,\s+|\s+and\s+|\s+to\s+))*$|\b(?:man|woman|girl|boy|person)\s+of\s+$|"
    r"\b(?:most|many|all|some|half|both|none)\s+(?:of\s+(?:them|whom|the\s+\w+)\s+)?(?:(?:are|were|is|was)\s+)?(?:aged\s+)?"
    r"(?:well\s+)?(?:over|under|above|below|past)\s+(?:the\s+age\s+of\s+)?$|\bwho\s+(?:is|was)\s+$",
    re.IGNORECASE,
)
BEFORE_AGE = (
    "age", "aged", "ages", "between", "and", "to", ",", "of", "is", "was", "over", "under", "above", "below", "past"
)  # how the last word before an age ends  # fmt: skip
AGES_BEFORE = re.compile(r"[A-Za-z\"\u201d\u2019], (?:\d\d?(?:,|,? and) )*$")  # "the two men, 21 and 34, …"
AGES_AFTER = re.compile(r"(?:(?:, \d\d?)*,? and \d\d?)?,")
CLOCK = re.compile(
    r"\s*(?::\d\d|\.\d\d\s*(?:hours|hrs|h\b|[ap]\.?m)|[ap]\.?m\b|o'clock|hours\s*,\s*local)", re.IGNORECASE
)
PERCENT = re.compile(r"\s*(?:%|per\s?cent\b|percent\b|percentage\b|pc\b)", re.IGNORECASE)
REFERRED = re.compile(r"\b(?:of|among)\s+(?:the|those|these)\s+$", re.IGNORECASE)
TAKEN = re.compile(r"\s+(?:\w+ed|held|caught|taken|sent|brought|found|caught)\b")
GATHERING = re.compile(
    r"\b(?:meetings?|gatherings?|conferences?|summits?|crowds?|audiences?|rally|rallies|workshops?|seminars?|population|"
    r"delegations?|city|town|village|country|nation|island|province|community)\s+of\s+"
    r"(?:(?:about|around|some|nearly|almost|over|roughly|at\s+least|more\s+than|up\s+to|just|only)\s+){0,2}$",
    re.IGNORECASE,
)
BEFORE_GATHERED = frozenset("of about around some nearly almost over roughly least than to just only".split())
SUM_BEHIND = re.compile(
    r"\s+(?:in|of|worth\s+of)\s+(?P<of>cash|assets|losses|gold|property|properties|cryptocurrency|funds|shares|deposits|fines)\b"
)
SUM_BEFORE = re.compile(
    r"\b(?P<of>cash|assets|losses|property|properties|real\s+estate|funds|cryptocurrency|bitcoin|fines)\s+(?:\w+\s+){0,4}$"
)
GIVEN_OVER = re.compile(
    r"\b(?:hand|turn|sign|cross|take|took|taken|tak|giv|gave|give)(?:s|ed|ing|en)?\s+over$", re.IGNORECASE
)
OR_SO = re.compile(r"\s+or\s+(?:so|thereabouts)\b")
OR_MORE = re.compile(r"\s+or\s+more\b(?!\s+(?:than|of|\d))")
PAY = re.compile(
    r"\b(?:wages?|salar(?:y|ies)|pay|paying|pays|bail|tickets?|rents?)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
OWED = re.compile(
    r"\b(?:fines?|restitution|penalt(?:y|ies)|damages|compensation|forfeit\w*)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
A_HEAD = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:apiece|per\s+(?:person|head)|an?\s+(?:head|person|piece))\b")
STRETCH = re.compile(r"[-\u2010\u2011\s]*(?:(?:more|other|full|consecutive|whole|straight|big|long|short|busy|of)\s+)?")
OF_ONE = re.compile(r"\b(?:members|sons|daughters|cells|branches|wings|parts|sides|floors|rooms)\s+of\s+$")
PRONOUN_ONE = re.compile(
    r"\s*(?:\w+\s+at\s+a\s+time\b|of\b|said\b|says\b|another\b|day\b|more\b|by\b|who\b|that\b|such\b|point\b|side\b|part\b|"
    r"[,.;:]|is\b|was\b|has\b|in\b|and\b|or\b|year\b|week\b|to\b|official\b|month\b|hand\b|another)",
    re.IGNORECASE,
)
ALL = re.compile(r"\ball\s+(?:of\s+the\s+)?$", re.IGNORECASE)
LISTED = re.compile(r"(?:\band|,)\s+$")
SOMEWHERE = re.compile(r"\s+(?:in|from|at|for|near)\s+[A-Z]")
TELLER_BEFORE = re.compile(r"\b(?:said|says|told|recalled|according\s+to)\s+$", re.IGNORECASE)
TELLER_AFTER = re.compile(r"['\u2019]s\b|,?\s*(?:said|says|told|recalled|recalls)\b")
ONE_OF = re.compile(r"\s+of\s+(?:them|whom)\b(?!\s+(?:is|said|says|told|added|recalled))")
APPOSED = re.compile(r"(?:[,(\u2014\u2013-]|\b(?:including|and|at\s+least))\s*$")
REST = re.compile(r"\b(?:the|a)?\s*(?:other|remaining|rest,?|(?:^|\n)others?\s*[:\u2013\u2014-])\s+$", re.IGNORECASE)
MORE = re.compile(r"\b(?:another|a\s+further|further|an\s+additional|additional)\s+$", re.IGNORECASE)
MORE_AFTER = re.compile(r"\s+(?:more|others)\b")


@dataclass(frozen=True, slots=True)
class HedgeWords:
    """The words of one side of a number as one pattern, the longest first, and the hedge of each."""

    pattern: re.Pattern[str]
    hedges: Mapping[str, str]

    def of(self, match: re.Match[str]) -> str:
        """The hedge that the matched word says."""
        return self.hedges[" ".join(match["word"].lower().split())]


@lru_cache(maxsize=4)
def _hedge_words(codebook: Codebook) -> tuple[HedgeWords, HedgeWords]:
    def build(words: Mapping[str, tuple[str, ...]], frame: str) -> HedgeWords:
        hedges = {word.lower(): hedge for hedge, items in words.items() for word in items}
        words_or = either(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first(hedges))
        return HedgeWords(re.compile(frame.format(words_or), re.IGNORECASE), hedges)

    before = build(codebook.hedges.before, r"(?<!\w)(?P<word>{})\s+(?:the\s+|a\s+|an\s+)?$")
    after = build(codebook.hedges.after, r"\s?(?P<word>{})(?!\w)")
    return before, after


@lru_cache(maxsize=4)
def _currency_patterns(codebook: Codebook) -> tuple[re.Pattern[str], re.Pattern[str], Mapping[str, str], int]:
    """A sign before a number, a word after it, the code of each, and the most characters that a sign takes."""
    codes = {word.lower(): c.code for c in codebook.currencies for word in (*c.signs, *c.words)}
    signs = sorted((s for c in codebook.currencies for s in c.signs), key=lambda s: (-len(s), s))
    words = longest_first(word for c in codebook.currencies for word in c.words)
    before = re.compile(rf"(?:^|(?<=[^A-Za-z]))({'|'.join(map(re.escape, signs))})\s?$")
    after = re.compile(rf"[\s-]?(?:(?:in|of(?:\s+the)?)\s+)?({either(map(re.escape, words))})\b", re.IGNORECASE)
    return before, after, codes, len(signs[0]) + 1


def figures(field: Field, times: Sequence[TimeWord], codebook: Codebook) -> tuple[Figure, ...]:
    """Every number of the sentence, in order, the uncountable ones marked with why."""
    words = field.sentence.text(field.text)
    stated = (_figure(numeral, field, times, codebook) for numeral in numerals(words, field.sentence.start))
    found = list(stated)
    found += [*nones(field), *ones(found, field), *twos(field)]
    found = [figure for one in found for figure in each(one, field)]
    found.sort(key=lambda figure: figure.span)
    return tuple(_spread_hedges(found, field.text))


def _figure(numeral: Numeral, field: Field, times: Sequence[TimeWord], codebook: Codebook) -> Figure:
    text, floor, limit = field.text, field.sentence.start, field.sentence.end
    before = text[max(floor, numeral.span.start - 48) : numeral.span.start]
    start, unit_before = _sign(before, numeral.span.start, codebook)
    after = text[numeral.span.end : min(limit, numeral.span.end + 48)]
    hedge, span = _hedge(
        before[: len(before) - (numeral.span.start - start)], Span(start, numeral.span.end), after, codebook
    )
    unit, end = (unit_before, span.end) if unit_before else _unit_after(numeral.span.end, text, limit, codebook)
    span = Span(span.start, max(span.end, end))
    group = group_of(Span(numeral.span.start, max(span.end, numeral.span.end)), field)
    if unit and not group.of:
        group = replace(group, role=_sum_of(before, text[span.end : min(limit, span.end + 24)]))
    number = (
        Number(None, hedge="vague", word=numeral.word) if numeral.n is None else Number(numeral.n, numeral.to, hedge)
    )
    if hedge == "exact" and number.n is not None:
        number = replace(number, hedge=_hedged_behind(group, text, limit))
    figure = Figure(span, numeral.span, number, group, unit, None, _share(before, after))
    reason = _excluded(figure, numeral, before, after, times, codebook)
    if text[numeral.span.start].isupper() and IN_NAME.search(before) and CAPITAL.match(after) and not group.nations:
        reason = "name"  # "the Seven Stars Casino"
    return replace(figure, excluded=reason) if reason else figure


def _hedged_behind(group: Group, text: str, limit: int) -> str:
    """The hedge behind what is counted: "48 people or so", "9,000 people or more"."""
    if OR_SO.match(text, group.span.end, limit):
        return "about"
    return "at_least" if OR_MORE.match(text, group.span.end, limit) else "exact"


def _sign(before: str, start: int, codebook: Codebook) -> tuple[int, str | None]:
    pattern, _, codes, longest = _currency_patterns(codebook)
    match = pattern.search(before, max(0, len(before) - longest))
    return (start - len(match[0]), codes[match[1].lower()]) if match else (start, None)


def _unit_after(end: int, text: str, limit: int, codebook: Codebook) -> tuple[str | None, int]:
    _, pattern, codes, _ = _currency_patterns(codebook)
    match = pattern.match(text, end, limit)
    return (codes[match[1].lower()], match.end()) if match else (None, end)


def _hedge(before: str, span: Span, after: str, codebook: Codebook) -> tuple[str, Span]:
    words_before, words_after = _hedge_words(codebook)
    if match := words_after.pattern.match(after):
        return words_after.of(match), Span(span.start, span.end + match.end())
    if (match := words_before.pattern.search(before)) and not GIVEN_OVER.search(before, 0, match.end("word")):
        return words_before.of(match), Span(span.start - (len(before) - match.start()), span.end)
    return "exact", span


def _sum_of(before: str, after: str) -> str | None:
    """What a sum of money is of: "27 million baht in cash", "assets worth 1.1 billion"."""
    match = SUM_BEHIND.match(after) or SUM_BEFORE.search(before)
    return match["of"] if match else None


def _share(before: str, after: str) -> str | None:
    last = _last(before)
    if last.endswith(("other", "remaining", "rest", "rest,", ":", "-", "\u2013")) and REST.search(before):
        return "rest"
    if (last.endswith(("another", "further", "additional")) and MORE.search(before)) or MORE_AFTER.match(after):
        return "more"
    return "all" if last.endswith(("all", "the")) and ALL.search(before) else None


def _last(before: str) -> str:
    """The last word before a number: most of what may stand there is ruled out by it, without a search."""
    words = before.rsplit(maxsplit=1)
    return words[-1].lower() if words else ""


def _is_pronoun(figure: Figure, numeral: Numeral, before: str, after: str) -> bool:
    """Whether "one" only names somebody: "one said", "nine members of one family"."""
    told = TELLER_BEFORE.search(before) or TELLER_AFTER.match(after, figure.group.span.end - numeral.span.end)
    return bool(OF_ONE.search(before) or told or PRONOUN_ONE.match(after) or figure.group.of is None)


def _excluded(
    figure: Figure, numeral: Numeral, before: str, after: str, times: Sequence[TimeWord], codebook: Codebook
) -> str | None:
    """Why the number counts no one and nothing, or None."""
    if any(time.span.overlaps(numeral.span) for time in times):
        return "date"
    last = _last(before)
    if PERCENT.match(after) or _is_share(figure, before, after):
        return "percent"
    if before.endswith("(") and after.startswith(")") and _repeats(numeral, before):
        return "repeated"
    if CLOCK.match(after) or (before[-1:] in (":", ".") and before[-2:-1].isdecimal()):
        return "clock"
    if _is_name(figure, before, last):
        return "name"
    if _is_age(numeral, figure.group, before, after):
        return "age"
    if numeral.word == "many":
        return "vague"
    bare = figure.group.of is None and not figure.group.nations
    if bare and last in ("the", "those", "these") and REFERRED.search(before) and not TAKEN.match(after):
        return "reference"
    if last in BEFORE_GATHERED and GATHERING.search(before):
        return "gathering"
    if (
        figure.group.link == "partitive"
        and not figure.group.of
        and re.search(r"\b(?:the|these|those|both)\s+$", before, re.IGNORECASE)
    ):
        return "pronoun"
    if figure.unit:
        return _price(before, after, figure.span.end - numeral.span.end)
    if figure.group.of not in (None, "other") and (isinstance(numeral.n, float) or isinstance(numeral.to, float)):
        return "measure"  # nobody counts 1.2 people
    if numeral.suffix == "m":
        return "measure"
    if _is_year(numeral, figure, after):
        return "year"
    if numeral.n == 0 and figure.group.of is None:
        return "pronoun"  # "ground zero"
    if numeral.n == 1 and LISTED.search(before) and SOMEWHERE.match(after):
        return None
    if numeral.n == 1 and ONE_OF.match(after) and APPOSED.search(before):
        return None
    if numeral.n == 1 and _is_pronoun(figure, numeral, before, after):
        return "pronoun"
    if re.match(r"[-\u2010\u2011](?!plus|odd|strong)[a-z]", after) and not figure.group.of:
        return "compound"
    return _measured(figure, after, codebook)


def _is_name(figure: Figure, before: str, last: str) -> bool:
    """Whether the number is part of a name or an address: "Route 4", "room 714", "hotline 1299"."""
    if figure.group.of is None and PIECE.search(before):
        return True
    if figure.unit:
        return False
    if (before[-1:] != " " or last.endswith(NAMING)) and NAMED_BEFORE.search(before):
        return True
    dialled = last.endswith(("telephone", "hotline", "dial", "call", "number"))
    return dialled and bool(NAMED_WORD.search(before))


def _price(before: str, after: str, end: int) -> str | None:
    """Why a sum is only what somebody is paid or pays for something; a fine or damages count."""
    paid = PAY.search(before) and not OWED.search(before)
    return "price" if paid or A_HEAD.match(after, end) else None


def _is_share(figure: Figure, before: str, after: str) -> bool:
    """Whether the number is one that only a share is told of: "a third of the 90", not "a third of the 90 arrested"."""
    if SHARE_AFTER.match(after) and ONE_IN.search(before):
        return True
    counted = after[max(0, figure.group.span.end - figure.digits.end) :]
    return _last(before) in ("the", "a", "those", "its") and bool(FRACTION.search(before)) and not TAKEN.match(counted)


def _repeats(numeral: Numeral, before: str) -> bool:
    """Whether the bracketed digits only repeat the number in words before them."""
    spoken = numerals(before)
    return bool(spoken) and spoken[-1].n == numeral.n


def _measured(figure: Figure, after: str, codebook: Codebook) -> str | None:
    cues = cue_patterns(codebook)
    stretch = STRETCH.match(after)
    rest = after[stretch.end() :] if stretch else after
    for reason in ("duration", "measure"):
        if cues[reason].match(rest) and not (
            reason == "measure"
            and figure.group.of
            and not re.match(r"[\s-]*(?:times|storey|stor|floor|percent|per)", after)
        ):
            return reason
    return None


def _is_age(numeral: Numeral, group: Group, before: str, after: str) -> bool:
    if AGE_AFTER.match(after) or AGE_BEFORE.search(before) or re.match(r"['\u2019]?s\b", after):
        return True
    apposed = AGES_BEFORE.search(before) and AGES_AFTER.match(after)
    return bool(apposed) and group.of is None and numeral.n is not None and 5 <= numeral.n <= 99 and numeral.to is None


def _is_year(numeral: Numeral, figure: Figure, after: str) -> bool:
    digits = numeral.span.end - numeral.span.start == 4 and numeral.n is not None and numeral.to is None
    return (
        digits
        and 1900 <= (numeral.n or 0) <= 2100
        and figure.group.of is None
        and figure.number.hedge == "exact"
        and not after.startswith("-plus")
    )


def _spread_hedges(found: Sequence[Figure], text: str) -> Iterator[Figure]:
    """A hedge spreads over a list of nationalities: "at least 52 Kenyans, 31 Lao and 14 Thais"."""
    last: Figure | None = None
    for figure in found:
        spread = _spread(last, figure, text) if last else figure
        if not spread.excluded:
            last = spread
        yield spread


def _spread(last: Figure, figure: Figure, text: str) -> Figure:
    hedge = last.number.hedge
    if hedge not in ("at_least", "about", "over") or figure.number.hedge != "exact" or figure.number.n is None:
        return figure
    between = text[max(last.group.span.end, last.span.end) : figure.span.start]
    listed = last.group.nations and figure.group.nations and re.fullmatch(r"\s*(?:,|and|,\s*and)\s*", between)
    return replace(figure, number=replace(figure.number, hedge=hedge)) if listed else figure

"""The hedge and the currency that the words around a number state."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from crackdown.claims.words import fold
from crackdown.codebook.entries import Codebook
from crackdown.codebook.patterns import either, longest_first
from crackdown.model.span import Span

NEAR = 48  # characters before a number in which its own hedge and sign stand
SIGN = 8  # characters before a number in which its currency's sign begins
FAR = 240  # characters before a number in which the hedge of its list may stand
BEHIND = 40  # characters after a number in which its hedge or currency may stand
_SIGNED = r"(?:[A-Z]{{0,3}}[^\w\s])?\d[\d,.]*"
_LISTED = r"\s+[A-Z]\w+(?:\s+[a-z]+)?\s*(?:,\s*(?:and\s+)?|\s+and\s+)"
_BRACKET = r"[^()\d]{{0,40}}\((?:[A-Z]{{0,3}}[^\w\s])?"
# A hedge reaches a number behind its own: in a list of nations, or as the same sum in another currency, in brackets.
_REACHES = rf"(?:{_LISTED}(?:\d[\d,.]*{_LISTED})*|{_BRACKET})$"
SPREADS = rf"(?<!\w)(?:{{}})\s+(?:the\s+|an?\s+)?{_SIGNED}{_REACHES}"
GIVEN_OVER = re.compile(
    r"\b(?:hand|turn|sign|cross|take|took|taken|tak|giv|gave|give)(?:s|ed|ing|en)? over$"
)  # no hedge
SENTENCE = re.compile(r"[.!?;]\s|\n")


@dataclass(frozen=True, slots=True)
class _Marks:
    """Hedge words by what they say, and the currencies' signs and words, as looked up around a number."""

    before: Mapping[str, frozenset[str]]
    after: Mapping[str, frozenset[str]]
    behind: re.Pattern[str]
    noun_behind: re.Pattern[str]
    spreading: Mapping[str, re.Pattern[str]]
    sign: re.Pattern[str]
    unit: re.Pattern[str]
    codes: Mapping[str, str]


def stated_hedges(span: Span, text: str, codebook: Codebook) -> frozenset[str]:
    """The hedges that the words right around the number at `span` state; empty where there are none."""
    marks = _marks(codebook)
    if after := marks.behind.match(text, span.end) or marks.noun_behind.match(text, span.end):
        return marks.after[fold(after[1])]
    sign = marks.sign.search(text, max(0, span.start - SIGN), span.start)
    before = text[max(0, span.start - NEAR) : sign.start() if sign else span.start]
    words = re.findall(r"[\w'-]+", fold(before))
    while words and words[-1] in ("the", "a", "an"):
        words.pop()
    if GIVEN_OVER.search(" ".join(words[-2:])):
        return frozenset()
    for length in range(min(5, len(words)), 0, -1):
        if found := marks.before.get(" ".join(words[-length:])):
            return found
    return frozenset()


def has_hedge(hedge: str, span: Span, text: str, codebook: Codebook) -> bool:
    """Whether the hedge spreads from an earlier number of the sentence.

    "At least 52 Kenyans and 31 Thais", "about HK$3 billion (US$380 million)".
    """
    start = sentence_start(span.start, text)
    return bool(_marks(codebook).spreading[hedge].search(text, start, span.start))


def sentence_start(position: int, text: str) -> int:
    """Where the sentence that `position` stands in begins, at most `FAR` characters before it."""
    start = max(0, position - FAR)
    for stop in SENTENCE.finditer(text, start, position):
        start = stop.end()
    return start


def stated_unit(span: Span, text: str, codebook: Codebook) -> str | None:
    """The currency whose sign stands right before the number at `span`, or whose word right after it."""
    marks = _marks(codebook)
    if sign := marks.sign.search(text, max(0, span.start - SIGN), span.start):
        return marks.codes[sign[1].lower()]
    inside = marks.unit.match(text, span.end, span.end + BEHIND)
    return marks.codes[fold(inside[1])] if inside else None


def at_home(word: str, country: str | None, codebook: Codebook) -> str | None:
    """The country's own currency that goes by a sign or word of another: "rupees" in Sri Lanka."""
    return _shared(codebook).get((fold(word), country)) if country else None


def may_be_home(unit: str, span: Span, text: str, codebook: Codebook) -> bool:
    """Whether the sign or word at the number at `span` may mean that currency, for the text names its country."""
    marks, country = _marks(codebook), next((c.country for c in codebook.currencies if c.code == unit), None)
    said = marks.sign.search(text, max(0, span.start - 8), span.start) or marks.unit.match(text, span.end)
    if said is None or country is None or at_home(said[1], country, codebook) != unit:
        return False
    names = [name for nation in codebook.nations if nation.code == country for name in (*nation.names, *nation.people)]
    names += [word for nation in codebook.nations if nation.code == country for word in nation.adjectives]
    names += [place.name for place in codebook.places if place.country == country]
    return bool(re.search(rf"(?<!\w)(?:{_either(names)})(?!\w)", text))


@lru_cache(maxsize=4)
def _shared(codebook: Codebook) -> Mapping[tuple[str, str], str]:
    return {(fold(word), c.country): c.code for c in codebook.currencies if c.country for word in c.shared}


def has_unit(unit: str, quote: Span, text: str, codebook: Codebook) -> bool:
    """Whether a sign or word of the currency stands in the quote, or in its sentence before it."""
    words = next((c for c in codebook.currencies if c.code == unit), None)
    if words is None:
        return False
    said = text[sentence_start(quote.start, text) : quote.end]
    signed = any(sign in said for sign in words.signs)
    return signed or bool(re.search(rf"(?<!\w)(?:{_either(words.words)})(?!\w)", said, re.IGNORECASE))


@lru_cache(maxsize=4)
def _marks(codebook: Codebook) -> _Marks:
    before, after = codebook.hedges.before, codebook.hedges.after
    signs = _either(sign for currency in codebook.currencies for sign in currency.signs)
    units = _either(word for currency in codebook.currencies for word in currency.words)
    behind = _either(word for words in after.values() for word in words)
    return _Marks(
        before=_by_word(before),
        after=_by_word(after),
        behind=re.compile(rf"\s?({behind})(?!\w)", re.IGNORECASE),
        noun_behind=re.compile(
            rf"(?:\s[a-z][\w-]*){{1,4}}?\s((?=or\s)(?:{behind}))(?!\w|\s(?:than|of|\d))", re.IGNORECASE
        ),
        spreading={hedge: re.compile(SPREADS.format(_either(words)), re.IGNORECASE) for hedge, words in before.items()},
        sign=re.compile(rf"(?<![A-Za-z])({signs})\s?$"),
        unit=re.compile(rf"[\s-]*(?:(?:in|of)\s+)?({units})(?!\w)", re.IGNORECASE),
        codes={fold(word): c.code for c in codebook.currencies for word in (*c.signs, *c.words)},
    )


def _either(words: Iterable[str]) -> str:
    return either(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first(words))


def _by_word(words: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for hedge, listed in words.items():
        for word in listed:
            found[word] = found.get(word, frozenset()) | {hedge}
    return found

"""Whether a document gives a breakdown as complete: it says so, a colon introduces it, or the rest is counted."""

import re
from collections.abc import Sequence
from typing import Literal

from crackdown.codebook.numerals import numerals
from crackdown.model.claim import Claim
from crackdown.model.roles import gender
from crackdown.model.span import Span
from crackdown.reconcile.slots import Saying

NEAR = 70
"""A colon or "consist of" has to stand within so many characters before the first part."""

BEFORE = 25
"""Words right before a part that say it is one of several: within so many characters."""

TAIL = 160
"""After the last part, the rest of its sentence is searched no further than this."""

AFTER = 300
"""Within so many characters after the last part a document may count what is left over."""

_STATED = r"\b(?:compris\w+|consist\w*|namely|made up of|composed of|all of (?:them|whom))\b"
_COMPLETE = re.compile(r":\s|\b(?:broken down|break(?:s|ing)? down|breakdown)\b|" + _STATED, re.IGNORECASE)
_SAID = re.compile(_STATED, re.IGNORECASE)
_REST = re.compile(r"\b(?:the (?:rest|others?)|remaining|remainder)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:includ\w+|among(?! them,)|others?|rest|remaining|remainder|mostly|mainly|chiefly|largely|primarily|plus|"
    r"more|such as|as well as|led by|followed by|largest|most|e\.g|unspecified|various|several|some|many|"
    r"leav(?:es?|ing)|left|besides|unaccounted|apart from|in addition)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\d[\d,]*\s+(?:(?:were|are)\s+)?(?:of\s+|from\s+|in\s+)?others?\b|\bother\s+[a-z]+\b[^.;]{0,20}\d", re.IGNORECASE
)
_ONE_MORE = re.compile(r",?\s+(?:and|plus)\s+(?:the|an?|his|her|their|its)\s+[a-z]", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…](?:\s|$|[”\"'’)])|\n\s*\n|\n[–—•*-]")


def completeness(
    total: Saying, parts: Sequence[Saying], dimension: str, claims: Sequence[Claim]
) -> Literal["", "likely", "certain"]:
    """How surely `parts`, in the order of the text, are all that there is, by the document's own words.

    "certain" where the words say so or the last part is the rest, "likely" where a colon only introduces the list.
    """
    text = total.document.text
    first, last = parts[0].claim.quote, parts[-1].claim.quote
    if len(parts) < 2 or first.start < total.claim.quote.start:
        return ""
    ends_all = _is_rest(parts, text)
    if any(_OPEN.search(_before(saying, text)) for saying in (parts[:-1] if ends_all else parts)):
        return ""
    if dimension == "gender":
        return "certain" if {gender(saying.claim.role) for saying in parts} == {"women", "men"} else ""
    start = max(total.claim.quote.start, first.start - NEAR)
    introduced = list(_COMPLETE.finditer(text[start : first.end]))
    if not (introduced or ends_all):
        return ""
    opened = start + introduced[-1].end() if introduced else first.start
    tail = _tail(text, last.end)
    after = tail.text(text)
    if is_open(text[opened : first.start]) or is_open(after) or _ONE_MORE.match(after):
        return ""
    if any(opened < claim.quote.start < first.start and _is_alike(claim, parts[0].claim) for claim in claims):
        return ""  # the list begins with what is no part
    if not _all_claimed(text, Span(first.start, tail.end), claims):
        return ""
    return "certain" if ends_all or any(_SAID.match(found.group()) for found in introduced) else "likely"


def is_open(words: str) -> bool:
    """Whether the words leave room for more than they list: "including", "mostly", "others"."""
    return bool(_OPEN.search(words))


def tells(total: Saying, parts: Sequence[Saying], missing: float) -> bool:
    """Whether the document itself goes on to count what the parts leave over, "which leaves 37 unidentified"."""
    text, end = total.document.text, max(saying.claim.quote.end for saying in parts)
    after = text[end : end + AFTER].partition("\n\n")[0]
    return any(numeral.n == missing and numeral.to is None for numeral in numerals(after))


def _is_alike(claim: Claim, part: Claim) -> bool:
    return (claim.type, claim.act, claim.of, claim.unit) == (part.type, part.act, part.of, part.unit)


def _before(saying: Saying, text: str) -> str:
    start = saying.claim.quote.start
    return text[max(0, start - BEFORE) : start]


def _is_rest(parts: Sequence[Saying], text: str) -> bool:
    """Whether the last part is given as all that the others leave: "and the remaining 47 Indonesians"."""
    if gives_others(parts[-1]):
        return True
    last, earlier = parts[-1].claim.quote, max(saying.claim.quote.end for saying in parts[:-1])
    return bool(_REST.search(text[max(earlier, last.start - BEFORE) : last.end]))


def is_among(saying: Saying, parts: Sequence[Saying]) -> bool:
    """Whether a figure stands in the list that `parts` are of, not in a sentence that goes on about them."""
    first, last = parts[0].claim.quote, parts[-1].claim.quote
    tail = _tail(saying.document.text, last.end)
    return first.start <= saying.claim.quote.start < tail.end


def gives_others(part: Saying) -> bool:
    """Whether a part counts all those that a breakdown does not name: "663 others", "423 in other provinces"."""
    return bool(_OTHERS.search(part.claim.quote.text(part.document.text)))


def gives_rest(part: Saying) -> bool:
    """Whether one part is given as what is left: "The remaining 390", "the others, 12 in all"."""
    quote = part.claim.quote
    return bool(_REST.search(part.document.text[max(0, quote.start - BEFORE) : quote.end]))


def _tail(text: str, start: int) -> Span:
    """What is left of the sentence after the last part, and the opening of the next one: "The rest …"."""
    end = min(len(text), start + TAIL)
    stop = _SENTENCE_END.search(text, start, end)
    return Span(start, stop.start() if stop else end)


def _all_claimed(text: str, stretch: Span, claims: Sequence[Claim]) -> bool:
    """Whether every number of the list is in some claim: one that was not read could be the part that is missing."""
    quotes = [claim.quote for claim in claims if claim.quote.overlaps(stretch)]
    found = numerals(stretch.text(text), stretch.start)
    return all(any(quote.contains(numeral.span) for quote in quotes) for numeral in found)

"""Whether a document gives a breakdown as complete: by a colon or a word that says so, and nothing left over."""

import re
from collections.abc import Sequence

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

_COMPLETE = re.compile(
    r":\s|\b(?:compris\w+|consist\w*|namely|made up of|composed of|all of (?:them|whom)|broken down|"
    r"break(?:s|ing)? down|breakdown)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:includ\w+|among(?! them,)|others?|rest|remaining|remainder|mostly|mainly|chiefly|largely|primarily|plus|"
    r"more|such as|as well as|led by|followed by|largest|most|e\.g|unspecified|various|several|some|many)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…](?:\s|$|[”\"'’)])|\n\s*\n|\n[–—•*-]")


def is_complete(total: Saying, parts: Sequence[Saying], dimension: str, claims: Sequence[Claim]) -> bool:
    """Whether `parts`, in the order of the text, are all that there is, by the document's own words."""
    text = total.document.text
    first, last = parts[0].claim.quote, parts[-1].claim.quote
    if len(parts) < 2 or first.start < total.claim.quote.start:
        return False
    if any(
        _OPEN.search(text[max(0, saying.claim.quote.start - BEFORE) : saying.claim.quote.start]) for saying in parts
    ):
        return False
    if dimension == "gender":
        return {gender(saying.claim.role) for saying in parts} == {"women", "men"}
    start = max(total.claim.quote.start, first.start - NEAR)
    introduced = list(_COMPLETE.finditer(text[start : first.end]))
    if not introduced or _OPEN.search(text[start + introduced[-1].end() : first.start]):
        return False
    tail = _tail(text, last.end)
    return not _OPEN.search(tail.text(text)) and _all_claimed(text, Span(first.start, tail.end), claims)


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

"""Which figures of a slot are rivals: said of the same thing, by different reports or voices, and apart."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from crackdown.codebook.numerals import numerals
from crackdown.model.claim import Claim
from crackdown.model.names import squeezed
from crackdown.model.roles import is_foreign
from crackdown.reconcile.slips import is_slip
from crackdown.reconcile.slots import Saying, kind, place_name, special, thing
from crackdown.reconcile.sums import rounded
from crackdown.reconcile.tallies import camps


def single(sayings: Sequence[Saying]) -> list[Saying]:
    """Without the reports that give the slot figures apart in one voice: these count several things, not one."""
    own: dict[tuple[str, str], list[Saying]] = defaultdict(list)
    for saying in sayings:
        own[saying.document.id, saying.voice].append(saying)
    return [saying for group in own.values() if len(camps(group)) == 1 for saying in group]


def rivals(left: Saying, right: Saying, totals: Mapping[str, Saying]) -> bool:
    """Whether two figures apart are said of the same thing by different reports or different named voices."""
    if left.interval.meets(right.interval) or not one_thing(left.claim, right.claim):
        return False
    if left.claim.of == "money" and rounded(left).meets(rounded(right)):
        return False
    if any(_takes_in(a, b) or _counts_all(a, b) for a, b in ((left, right), (right, left))):
        return False
    if left.document.id != right.document.id and (_goes_on(left, right) or _goes_on(right, left)):
        return False
    return by_others(left, right) and left.is_increment == right.is_increment and _of_one_whole(left, right, totals)


SENTENCE = 120
"""The words that make a figure the sum of several stand in its sentence, so many characters around it or less."""

_SEVERAL = re.compile(
    r"\b(?:in all|in total|altogether|all told|overall|so far|combined|taken together|worldwide|globally|"
    r"across (?:the (?:world|region)|(?:several|many|two|three|four|five|six) \w+)|"
    r"(?:two|three|four|five|six) (?:hauls|seizures|raids|operations|countries|cities))\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?][”\"'’)]*\s|\n")


def _takes_in(whole: Saying, other: Saying) -> bool:
    """Whether a larger sum of money is said to be made of several hauls, of which the other may be one."""
    larger = whole.claim.of == "money" and whole.interval.low > other.interval.high
    return larger and _is_of_several(whole) and not _is_of_several(other)


def _counts_all(whole: Saying, other: Saying) -> bool:
    """Whether `other` counts foreigners only, and so fewer than all of them."""
    foreign = is_foreign(other.claim.role) and not is_foreign(whole.claim.role) and not whole.claim.nationality
    return foreign and other.interval.high < whole.interval.low


def _is_of_several(saying: Saying) -> bool:
    text, quote = saying.document.text, saying.claim.quote
    before = _STOP.split(text[max(0, quote.start - SENTENCE) : quote.start])[-1]
    after = _STOP.split(text[quote.end : quote.end + SENTENCE])[0]
    return bool(_SEVERAL.search(before + quote.text(text) + after))


FURTHER = 400
"""So far after a figure, and no further than its paragraph, a report may go on to the other's number."""

CHANCE = 20
"""Numbers below this stand in a paragraph by chance."""


def _goes_on(saying: Saying, other: Saying) -> bool:
    """Whether the report of `saying` goes on to the number of `other` by itself: "154 there, the 155th at home"."""
    n = other.claim.number.n if other.claim.number else None
    if n is None or n < CHANCE:
        return False
    end = saying.claim.quote.end
    after = saying.document.text[end : end + FURTHER].partition("\n\n")[0]
    return any(numeral.n == n for numeral in numerals(_ORDINAL.sub(" ", after)))


_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")


def _of_one_whole(left: Saying, right: Saying, totals: Mapping[str, Saying]) -> bool:
    """A part is held against a part, of totals that can be the same; a total against a total."""
    wholes = [_whole(saying, totals) for saying in (left, right)]
    if any(_is_listed(saying, totals) for saying in (left, right)) and not _is_near(left, right):
        return False  # there are many lists
    if wholes[0] and wholes[1]:
        return wholes[0].interval.meets(wholes[1].interval)
    pairs = zip((left, right), wholes, strict=True)
    return not any(whole and whole.claim.act == saying.claim.act for saying, whole in pairs)  # else it is a flow


NEAR = 1.5
"""Two counts of who is on one list are no further apart than this, but for a slip."""


def _is_listed(saying: Saying, totals: Mapping[str, Saying]) -> bool:
    whole = totals.get(saying.claim.part_of or "")
    return whole is not None and whole.claim.of == "targets" != saying.claim.of


def _is_near(left: Saying, right: Saying) -> bool:
    low, high = sorted((left.interval.low, right.interval.low))
    return high <= low * NEAR or is_slip(left.interval, right.interval)


def _whole(saying: Saying, totals: Mapping[str, Saying]) -> Saying | None:
    """What a figure is a part of.

    The people on a list of people and companies stand for themselves, and so does one raid that a running total counts.
    """
    whole = totals.get(saying.claim.part_of or "")
    if whole is None or (whole.claim.scope != saying.claim.scope and not is_foreign(saying.claim.role)):
        return None
    return None if _is_listed(saying, totals) else whole


def by_others(left: Saying, right: Saying) -> bool:
    """Whether two reports say so, or one report in two named voices."""
    return left.document.id != right.document.id or bool(left.voice and right.voice and left.voice != right.voice)


def one_thing(left: Claim, right: Claim) -> bool:
    """Roles and places that can be the same; a role that sets a group apart must be said on both sides."""
    roles = left.of == "money" or special(left) == special(right) or _same_noun(left, right)
    places = [{place_name(name) for name in claim.place} for claim in (left, right)]
    return roles and (not all(places) or bool(places[0] & places[1]))


def _same_noun(left: Claim, right: Claim) -> bool:
    return thing(left.role) == thing(right.role) or squeezed(kind(left.role)) == squeezed(kind(right.role))


OPEN = frozenset({"over", "at_least", "up_to", "nearly"})
"""Hedges that leave one end open: no value is named."""

VALUES = 0.02
"""Two values of one holding differ by more than this share."""


def are_two_values(left: Saying, right: Saying) -> bool:
    """Whether two voices of one report put other amounts on the same, though hedges let them meet."""
    a, b = left.claim.number, right.claim.number
    if not a or not b or not a.n or not b.n or a.to or b.to or {a.hedge, b.hedge} & OPEN:
        return False
    voices = left.voice != right.voice and left.document.id == right.document.id
    return voices and left.interval.meets(right.interval) and abs(a.n - b.n) > VALUES * max(a.n, b.n)

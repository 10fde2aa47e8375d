"""Increments and totals: which figure is "more of the same", which total it makes, and which one stood before."""

import re
from collections.abc import Mapping, Sequence

from crackdown.model.number import whole
from crackdown.model.roles import gender
from crackdown.model.series import Rise
from crackdown.reconcile.slots import Saying
from crackdown.reconcile.updates import is_early, replaces

BESIDE = 300
"""An increment and the total that it makes stand in one paragraph, so many characters apart or less."""

_BY = re.compile(
    r"\b(?:(?:rose|risen|rising|up|grew|grown|climbed|climbing|increased|increasing|jumped|swelled) by|"
    r"(?:rise|increase|jump|growth|addition) of)\s+$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:rose|risen|rising|grew|grown|climbed|climbing|increased|increasing|jumped|swelled|went|gone) from\s+$",
    re.IGNORECASE,
)
_MORE_THAN = re.compile(
    r"^\s*(?:\w+\s+)?more\s+than\s+(?:on|in|at|the|a|last|when|yesterday|previously)\b", re.IGNORECASE
)


def is_rise(saying: Saying) -> bool:
    """Whether a figure is an increment: "another 15", "rose by 15", "15 more than on Friday"."""
    text, quote, at = saying.document.text, saying.claim.quote, _at(saying)
    before, after = text[max(0, at - 20) : at], text[quote.end : quote.end + 40]
    return saying.is_increment or bool(_BY.search(before) or _MORE_THAN.match(after))


def _at(saying: Saying) -> int:
    """Where the number itself stands."""
    grounds = saying.claim.grounds_of("number")
    return grounds[0].span.start if grounds else saying.claim.quote.start


def rises(total: Saying, told: Sequence[Saying]) -> list[Rise]:
    """The increments among `told`, the figures of the same report, that are stated beside `total`."""
    found = (saying for saying in told if _adds(saying, total) and is_rise(saying))
    return [Rise(s.claim.id, whole(s.interval.low), whole(total.interval.low - s.interval.low)) for s in found]


def _adds(saying: Saying, total: Saying) -> bool:
    a, b = saying.claim, total.claim
    if a.id == b.id or a.status == "denied" or not 0 < saying.interval.low < total.interval.low:
        return False
    start, end = sorted((a.quote, b.quote))
    beside = end.start - start.end <= BESIDE and "\n\n" not in total.document.text[start.end : end.start]
    return beside and _counted(saying) == _counted(total)


def _counted(saying: Saying) -> tuple[object, ...]:
    claim = saying.claim
    return (claim.act, claim.of, claim.unit, claim.nationality, gender(claim.role))


def _is_before(saying: Saying) -> bool:
    """Whether a figure is told as the one before: "up from 677", "climbed from 677 to 1,049"."""
    if saying.claim.part_of or saying.claim.status not in ("asserted", "alleged"):
        return False
    at = _at(saying)
    return is_early(saying) or bool(_FROM.search(saying.document.text[max(0, at - 30) : at]))


def earlier(by_document: Mapping[str, Sequence[Saying]]) -> dict[str, Saying]:
    """For each figure that its report tells as the one before ("up from 677") the running total given instead."""
    found: dict[str, Saying] = {}
    for told in by_document.values():
        totals = [saying for saying in told if saying.claim.scope == "running"]
        for early in told if totals else ():
            if _is_before(early):
                later = [total for total in totals if replaces(total, early) and not is_rise(total)]
                if later:
                    found[early.claim.id] = max(later, key=lambda s: (s.interval.low, s.claim.id))
    return found

"""Misquotes: a report gives another as its source, and the other gives a different number."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from crackdown.model.finding import Finding
from crackdown.model.names import fold
from crackdown.reconcile import messages
from crackdown.reconcile.findings import finding
from crackdown.reconcile.rivals import one_thing
from crackdown.reconcile.slips import is_slip
from crackdown.reconcile.slots import PEOPLE, Saying, thing
from crackdown.reconcile.updates import published

SOON = timedelta(days=30)
"""So long after a report another still quotes it."""

Told = Mapping[str, Sequence[Saying]]


def of_misquotes(by_document: Told, event_of: Mapping[str, str]) -> Iterator[Finding]:
    """A figure credited to an outlet whose own report has it with two digits swapped, or ten times as large.

    Other differences may be between two days or two things; a slip is hardly chance.
    """
    pages: dict[str, list[str]] = defaultdict(list)
    for id_, told in by_document.items():
        outlet = fold(told[0].document.metadata.outlet or "")
        if outlet:
            pages[outlet].append(id_)
    for id_, told in by_document.items():
        for saying in told:
            credited = [other for other in pages.get(fold(saying.claim.source or ""), ()) if other != id_]
            for other in credited:
                yield from _misquoted(saying, by_document[other], event_of)


def _misquoted(saying: Saying, told: Sequence[Saying], event_of: Mapping[str, str]) -> Iterator[Finding]:
    same = [other for other in told if _is_same(saying, other)]
    since = published(saying) - published(same[0]) if same else -SOON
    if not timedelta(0) <= since <= SOON or any(s.interval.meets(saying.interval) for s in same):
        return
    slips = [other for other in same if is_slip(saying.interval, other.interval)]
    if slips:
        gap = abs(saying.interval.low - slips[0].interval.low)
        message = messages.against(slips[:1], [saying], gap)
        event = event_of.get(slips[0].claim.id)
        yield finding("conflict", [slips[0], saying], message, gap, event, "likely")


def _is_same(saying: Saying, other: Saying) -> bool:
    a, b = saying.claim, other.claim
    counted = (a.act, a.of, a.unit, a.nationality) == (b.act, b.of, b.unit, b.nationality)
    return counted and (a.of in PEOPLE or thing(a.role) == thing(b.role)) and one_thing(a, b)

"""What can be said of each slot of an event: camps, range, best by a named rule; every claim stays."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from crackdown.model.claim import Claim
from crackdown.model.event import Event
from crackdown.model.ids import content_id
from crackdown.model.interval import Interval
from crackdown.model.names import squeezed
from crackdown.model.number import whole
from crackdown.model.tally import Camp, Tally
from crackdown.reconcile.slots import Saying, Slot, slot_of
from crackdown.reconcile.witnesses import witnesses

OFFICIAL = frozenset({"government", "police", "military", "court"})

COUNTED_FIRST = frozenset({"people", "targets"})
"""What an event is told by, where it is told of: not the officers who came or the things they took."""

LATEST = "latest official exact figure"
SUPPORTED = "exact figure of the most witnesses"
NO_RULE = "no exact figure"


def by_slot(sayings: Iterable[Saying]) -> dict[Slot, list[Saying]]:
    """The asserted and alleged figures of one event by slot, in a fixed order."""
    found = sorted(sayings, key=lambda saying: saying.claim.id)
    members: Mapping[str, Claim] = {saying.claim.id: saying.claim for saying in found}
    slots: dict[Slot, list[Saying]] = defaultdict(list)
    for saying in found:
        slot = slot_of(saying.claim, members)
        if slot and saying.claim.status in ("asserted", "alleged"):
            slots[slot].append(saying)
    return _spelt_alike(slots)


def _spelt_alike(slots: Mapping[Slot, list[Saying]]) -> dict[Slot, list[Saying]]:
    """One slot for groups that are only spelt differently ("guest house", "guesthouse"), as most often spelt."""
    spelt: dict[Slot, list[Slot]] = defaultdict(list)
    for slot in slots:
        spelt[replace(slot, group=squeezed(slot.group))].append(slot)
    found: dict[Slot, list[Saying]] = {}
    for variants in spelt.values():
        usual = min(variants, key=lambda slot: (-len(slots[slot]), slot.group))
        found[usual] = sorted((s for slot in variants for s in slots[slot]), key=lambda s: s.claim.id)
    return found


def camps(sayings: Sequence[Saying]) -> list[tuple[Interval, list[Saying]]]:
    """Sayings whose intervals meet, tightest first within a camp; the best supported camp first."""
    found: list[tuple[Interval, list[Saying]]] = []
    for saying in sorted(sayings, key=lambda s: (s.interval.high - s.interval.low, s.interval.low, s.claim.id)):
        for at, (common, members) in enumerate(found):
            if met := common.meet(saying.interval):
                found[at] = (met, [*members, saying])
                break
        else:
            found.append((saying.interval, [saying]))
    return sorted(found, key=lambda camp: (-len(witnesses(camp[1])), -len(camp[1]), camp[0].low, camp[1][0].claim.id))


def wholes(sayings: Sequence[Saying]) -> list[Saying]:
    """Without the smaller figures that a voice gives in one document beside a larger: these count a part of it."""
    own: dict[tuple[str, str], list[Saying]] = defaultdict(list)
    for saying in sayings:
        own[saying.document.id, saying.voice].append(saying)
    largest = {key: max(said, key=lambda s: (s.interval.low, s.claim.id)) for key, said in own.items()}
    return [s for s in sayings if s.interval.meets(largest[s.document.id, s.voice].interval)]


def leading(tallies: Iterable[Tally]) -> Tally | None:
    """The tally to show first: whose best camp has most witnesses, people before things, then the larger number."""
    return min(tallies, key=_lead, default=None)


def _lead(tally: Tally) -> tuple[int, bool, float, bool, str]:
    return (
        -len(tally.camps[0].witnesses),
        tally.of not in COUNTED_FIRST,
        -tally.range.low,
        bool(tally.group),
        tally.id,
    )


def tally(event: Event, slot: Slot, sayings: Sequence[Saying], policy: str) -> Tally:
    """The tally of one slot."""
    found = camps(wholes(sayings))
    best, rule = _best(found)
    ids = sorted(saying.claim.id for saying in sayings)
    return Tally(
        id=content_id("t", event.id, policy, *ids),
        event=event.id,
        act=slot.act,
        of=slot.of,
        group=slot.group,
        unit=slot.unit,
        scope=slot.scope,
        range=_range([common for common, _ in found]),
        best=best,
        rule=rule,
        camps=tuple(Camp(common, tuple(s.claim.id for s in members), witnesses(members)) for common, members in found),
        policy=policy,
    )


def _range(intervals: Sequence[Interval]) -> Interval:
    """From the lowest to the highest value that any camp leaves possible."""
    low, low_open = min((found.low, found.low_open) for found in intervals)
    high, closed = max((found.high, not found.high_open) for found in intervals)
    return Interval(low, high, low_open, not closed)


def _best(found: Sequence[tuple[Interval, list[Saying]]]) -> tuple[int | float | None, str]:
    official = [s for _, members in found for s in members if s.claim.source_kind in OFFICIAL and s.interval.is_exact]
    if official:
        latest = max(official, key=lambda saying: (*_when(saying), saying.claim.id))
        return whole(latest.interval.low), LATEST
    common = found[0][0]
    if common.is_exact and not math.isinf(common.low):
        return whole(common.low), SUPPORTED
    return None, NO_RULE


def _when(saying: Saying) -> tuple[date, date]:
    """How late a figure is: to which day it counts, then when it was published."""
    counted = saying.claim.date.last if saying.claim.date else date.min
    return (counted, saying.document.metadata.published or date.min)

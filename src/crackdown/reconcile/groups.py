"""Groups that one report tells one after the other and another adds up: 53 and then 208 are no rivals of 261."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from crackdown.reconcile.slots import Saying, slot_of

LONGEST = 4
"""So many neighbouring figures may be one total taken apart; longer runs would meet any total by chance."""

CLOSE = 0.01
"""A total told elsewhere may differ by this share and still be the same people."""

Run = tuple[Saying, ...]


def runs(sayings: Iterable[Saying]) -> dict[str, list[Run]]:
    """For each claim the runs that it is in: exact totals of one document, voice and kind, neighbours in its text."""
    told: dict[object, list[Saying]] = defaultdict(list)
    for saying in sorted(sayings, key=lambda s: (s.document.id, s.claim.quote, s.claim.id)):
        slot = slot_of(saying.claim, {})
        if (
            slot
            and saying.interval.is_exact
            and saying.interval.low
            and not saying.claim.part_of
            and saying.claim.status != "denied"
        ):
            key = (saying.document.id, saying.voice, slot.act, slot.of, slot.group, slot.unit, slot.scope)
            told[key].append(saying)
    found: dict[str, list[Run]] = defaultdict(list)
    for said in told.values():
        for run in _neighbours(said):
            for saying in run:
                found[saying.claim.id].append(run)
    return found


def _neighbours(said: Sequence[Saying]) -> Iterable[Run]:
    """Runs of 2 up to `LONGEST`; a figure said twice in succession is one."""
    repeats = {after.claim.id for before, after in pairwise(said) if before.interval.low == after.interval.low}
    once = [saying for saying in said if saying.claim.id not in repeats]
    for length in range(2, LONGEST + 1):
        yield from (tuple(once[at : at + length]) for at in range(len(once) - length + 1))


def told_apart(saying: Saying, other: Saying, known: Mapping[str, Sequence[Run]]) -> Run | None:
    """The run of `saying` that `other` tells as one total; the one that comes nearest, None where there is none."""
    total = other.claim.number.n if other.claim.number else None
    if not total:
        return None
    near = [run for run in known.get(saying.claim.id, ()) if other not in run and _off(run, total) <= CLOSE * total]
    return min(near, key=lambda run: _off(run, total), default=None)


def _off(run: Run, total: float) -> float:
    return abs(sum(saying.interval.low for saying in run) - total)

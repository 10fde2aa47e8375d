"""Series of running totals: one campaign's, slot by slot, with what changed from each step to the next."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from crackdown.model.ids import content_id
from crackdown.model.number import whole
from crackdown.model.series import Rise, Series, Step
from crackdown.reconcile.rises import earlier, is_rise, rises
from crackdown.reconcile.slots import Saying, Slot, place_name
from crackdown.reconcile.tallies import camps, wholes

GAP = timedelta(days=60)
"""Totals without a start that lie further apart are of two campaigns."""

Slots = Mapping[str, Mapping[Slot, Sequence[Saying]]]
Told = Mapping[str, Sequence[Saying]]


@dataclass(frozen=True, slots=True)
class _Key:
    """What a series is one of: the event, or, where no report gives a start, the voice."""

    campaign: str
    slot: Slot
    place: str
    since: date | None


@dataclass(frozen=True, slots=True)
class _Reading:
    """A total and its day; of one that a report only goes back to, the day of the total that took its place."""

    saying: Saying
    day: date
    known: bool = True
    order: tuple[date, bool, float, str] = field(init=False)

    def __post_init__(self) -> None:
        saying = self.saying
        object.__setattr__(self, "order", (self.day, self.known, saying.interval.low, saying.claim.id))


def series(slots: Slots, by_document: Told, policy: str) -> tuple[Series, ...]:
    """The series among the figures of all events, by id: of two totals or more, or of one with its increment."""
    before = earlier(by_document)
    found: dict[_Key, list[_Reading]] = defaultdict(list)
    for event in sorted(slots):
        for slot, said in slots[event].items():
            for saying in said if slot.scope == "running" else ():
                if saying.claim.id not in before and not is_rise(saying):
                    found[_key(event, slot, saying)].append(_Reading(saying, _day(saying)))
    keys = {reading.saying.claim.id: key for key, readings in found.items() for reading in readings}
    for early, later in _in_order(before, by_document):
        if key := keys.get(later.claim.id):
            found[key].append(_earlier(early, later))
    runs = ((key, run) for key, readings in _placed(found).items() for run in _runs(key, readings))
    made = (_series(key, run, by_document, policy) for key, run in runs)
    return tuple(sorted((one for one in made if one), key=lambda one: one.id))


def _in_order(before: Mapping[str, Saying], by_document: Told) -> Iterator[tuple[Saying, Saying]]:
    for told in by_document.values():
        yield from ((saying, before[saying.claim.id]) for saying in told if saying.claim.id in before)


def _key(event: str, slot: Slot, saying: Saying) -> _Key:
    claim = saying.claim
    since = claim.date.first if claim.date and claim.date.first < claim.date.last else None
    place = place_name(claim.place[0]) if claim.place else ""
    campaign = event if since or not saying.voice else saying.voice
    return _Key(campaign, replace(slot, period=None), place, since)


def _day(saying: Saying) -> date:
    """The day up to which a total counts, but no later than its report."""
    counted, published = saying.claim.date, saying.document.metadata.published
    if counted and published:
        return min(counted.last, published)
    return counted.last if counted else published or date.min


def _earlier(early: Saying, later: Saying) -> _Reading:
    own, day = early.claim.date, _day(later)
    known = own is not None and own.last < day
    return _Reading(early, own.last if own and known else day, known)


def _placed(found: Mapping[_Key, list[_Reading]]) -> dict[_Key, list[_Reading]]:
    """Totals that name no place go with those of their campaign that do, if these all name one."""
    places: dict[_Key, set[str]] = defaultdict(set)
    for key in found:
        if key.place:
            places[replace(key, place="")].add(key.place)
    placed: dict[_Key, list[_Reading]] = defaultdict(list)
    for key, readings in found.items():
        only = places[key] if not key.place else ()
        placed[replace(key, place=next(iter(only))) if len(only) == 1 else key] += readings
    return placed


def _runs(key: _Key, readings: Iterable[_Reading]) -> Iterator[list[_Reading]]:
    """The readings in order; without a start, a gap or a fall begins a new count."""
    run: list[_Reading] = []
    for reading in sorted(readings, key=lambda reading: reading.order):
        new = run and key.since is None and _is_new(reading, run[-1])
        if new:
            yield run
        run = [reading] if new else [*run, reading]
    if run:
        yield run


def _is_new(reading: _Reading, last: _Reading) -> bool:
    return reading.day - last.day > GAP or reading.saying.interval.high < last.saying.interval.low


def _series(key: _Key, run: Sequence[_Reading], by_document: Told, policy: str) -> Series | None:
    steps = _changes([_step(day, told, by_document) for day, told in _days(run)])
    if len(steps) < 2 and not any(step.rises for step in steps):
        return None
    slot = key.slot
    place = next((reading.saying.claim.place[0] for reading in run if reading.saying.claim.place), "")
    claims = sorted(reading.saying.claim.id for reading in run)
    id_ = content_id("q", policy, slot.group, *claims)
    return Series(id_, slot.act, slot.of, slot.group, slot.unit, place, key.since, steps, policy)


def _days(run: Sequence[_Reading]) -> list[tuple[date | None, list[Saying]]]:
    """The totals of each day; one that a report only goes back to joins the day that has its figure, if one has."""
    known: dict[object, list[date]] = defaultdict(list)
    for reading in run:
        if reading.known:
            known[reading.saying.interval.bounds].append(reading.day)
    dated: dict[tuple[date, bool], list[Saying]] = defaultdict(list)
    for reading in run:
        same = () if reading.known else known.get(reading.saying.interval.bounds, ())
        before = max((day for day in same if day < reading.day), default=None)
        dated[(before, True) if before else (reading.day, reading.known)].append(reading.saying)
    return [(day if sure and day > date.min else None, dated[day, sure]) for day, sure in sorted(dated)]


def _step(day: date | None, told: Sequence[Saying], by_document: Told) -> Step:
    (figure, members), *others = camps(wholes(told))
    stated: dict[str, Rise] = {}
    for saying in members if day else ():
        stated |= {rise.claim: rise for rise in rises(saying, by_document.get(saying.document.id, ()))}
    ids = sorted(saying.claim.id for saying in members)
    return Step(
        day=day,
        figure=figure,
        voices=tuple(sorted({saying.said_by for saying in members})),
        claims=tuple(ids),
        rises=tuple(stated[id_] for id_ in sorted(stated)),
        apart=tuple(sorted(saying.claim.id for _, rest in others for saying in rest)),
    )


def _changes(steps: Sequence[Step]) -> tuple[Step, ...]:
    pairs = pairwise(steps)
    return (*steps[:1], *(replace(b, change=whole(b.figure.low - a.figure.low)) for a, b in pairs))

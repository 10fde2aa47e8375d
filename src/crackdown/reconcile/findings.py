"""Findings: each with its arithmetic, its claims and how sure it is. Precision first: where in doubt, none."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise, product

from crackdown.model.finding import Finding, FindingKind
from crackdown.model.ids import content_id
from crackdown.model.interval import Interval
from crackdown.model.number import whole
from crackdown.reconcile import messages
from crackdown.reconcile.groups import Run, told_apart
from crackdown.reconcile.rivals import by_others, one_thing, rivals, single
from crackdown.reconcile.slots import Saying, Slot
from crackdown.reconcile.sums import Sum
from crackdown.reconcile.tallies import camps
from crackdown.reconcile.witnesses import witnesses

Found = Iterator[Finding]

GRADES = ("certain", "likely", "look")
"""How sure a finding may be, the surest first."""


def finding(
    kind: FindingKind,
    sayings: Sequence[Saying],
    message: str,
    amount: float | None,
    event: str | None,
    grade: str = "certain",
) -> Finding:
    """A finding on `sayings`, whose id is a hash of its kind, claims and message."""
    ids = tuple(dict.fromkeys(saying.claim.id for saying in sayings))
    documents = tuple(dict.fromkeys(saying.document.id for saying in sayings))
    size = None if amount is None else whole(amount)
    return Finding(content_id("f", kind, ids, message), kind, message, size, ids, documents, event, grade)


def of_sum(found: Sum, event: str | None) -> Found:
    """What one breakdown says of its total."""
    sayings = (found.total, *found.parts)
    added, whole_said = messages.equation(found.parts, _added(found)), messages.total(found.total)
    exact = all(saying.claim.number and saying.claim.number.hedge == "exact" for saying in sayings)
    grade = "look" if found.may_be_rounding else "certain" if exact else "likely"
    rounding = ", which rounding of the parts may explain" if found.may_be_rounding else ""
    if found.excess:
        message = f"{added} > {whole_said}: {messages.amount(found.excess)} too many{rounding}"
        yield finding("parts_exceed_total", sayings, message, found.excess, event, grade)
    elif found.gap:
        message = f"{added} < {whole_said}: {messages.amount(found.gap)} missing{rounding}"
        yield finding("parts_fall_short", sayings, message, found.gap, event, _least(grade, found.complete))
    elif found.is_even:
        yield finding("agrees", sayings, f"{added}, as {whole_said}", None, event)


def _least(*grades: str) -> str:
    """The least sure of `grades`."""
    return max(grades, key=GRADES.index)


def _added(found: Sum) -> str:
    stated = [
        saying.claim.number.n for saying in found.parts if saying.claim.number and saying.claim.number.n is not None
    ]
    return (
        messages.amount(sum(stated))
        if len(stated) == len(found.parts)
        else f"at least {messages.amount(found.added.low)}"
    )


CROSSED = 40
"""Of two camps so many figures each are held against each other: more would only repeat the finding."""


def of_slot(
    sayings: Sequence[Saying],
    totals: Mapping[str, Saying],
    told: Mapping[str, Sequence[Run]],
    event: str,
    inside: Container[str | None],
) -> Found:
    """Conflict and agreement among the claims of one slot of one event, whose claims are `inside`.

    That parts agree is no news where their totals do. `told` are the runs of groups that each claim is in.
    """
    found = camps(single(sayings))
    for common, members in found:
        yield from _agreement(common, [s for s in members if s.claim.part_of not in inside], event)
    for common, members in found[1:]:
        apart = [(a, b) for a, b in _crossed(found[0][1], members) if rivals(a, b, totals)]
        summed = [_summed(a, b, told) for a, b in apart]
        yield from (_agreed_sum(*by_sum, event) for by_sum in summed if by_sum and _is_news(*by_sum))
        left = [pair for pair, by_sum in zip(apart, summed, strict=True) if not by_sum]
        if left:
            yield _conflict(found[0][0], common, left, event)


def _summed(left: Saying, right: Saying, told: Mapping[str, Sequence[Run]]) -> tuple[Run, Saying] | None:
    """Where one of two figures is a group of what the other tells as one total: the groups, and the total."""
    for group, total in ((left, right), (right, left)):
        if run := told_apart(group, total, told):
            return run, total
    return None


def _is_news(run: Run, total: Saying) -> bool:
    """Whether another report, no copy, tells the exact sum."""
    return run[0].root != total.root and total.interval.bounds == _total_of(run).bounds


def _total_of(run: Run) -> Interval:
    added = sum(saying.interval.low for saying in run)
    return Interval(added, added)


def _agreed_sum(run: Run, total: Saying, event: str) -> Finding:
    message = f"{messages.equation(run, messages.amount(_total_of(run).low))}, as {messages.total(total)}"
    return finding("agrees", [total, *run], message, None, event, "likely")


def _crossed(left: Sequence[Saying], right: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    return product(left[:CROSSED], right[:CROSSED])


def _conflict(best: Interval, other: Interval, rivals: Sequence[tuple[Saying, Saying]], event: str) -> Finding:
    left = list({saying.claim.id: saying for saying, _ in rivals}.values())
    right = list({saying.claim.id: saying for _, saying in rivals}.values())
    gap = other.low - best.high if other.low >= best.high else best.low - other.high
    message = messages.against(left, right, gap)
    exact = best.is_exact and other.is_exact
    return finding("conflict", [*left, *right], message, gap, event, "likely" if exact else "look")


def _agreement(common: Interval, members: Sequence[Saying], event: str) -> Found:
    """Two reports that don't copy each other, or two hedges, that one value satisfies."""
    roots = {saying.root for saying in members}
    hedges = {(s.claim.number.hedge, s.claim.number.n) for s in members if s.claim.number}
    if len(members) < 2 or (len(roots) == 1 and len(hedges) == 1):
        return
    grade = "certain" if common.is_exact and len(witnesses(members)) > 1 else "likely"
    yield finding("agrees", members, messages.together(members, _value(common)), None, event, grade)


def _value(common: Interval) -> str:
    if common.is_exact:
        return messages.amount(common.low)
    if common.high == float("inf"):
        return f"{messages.amount(common.low)} or more"
    return f"{messages.amount(common.low)} to {messages.amount(common.high)}"


AT_ODDS = {"arrested": ("rescued",), "questioned": ("rescued",)}
"""Acts of which one figure can't be told as both: the same people are suspects to one voice and victims to another."""


def of_telling(slots: Mapping[Slot, Sequence[Saying]], event: str, inside: Container[str | None]) -> Found:
    """One figure of an event that one voice tells as an arrest and another as a rescue."""
    said: dict[tuple[str, str, str, object], list[Saying]] = defaultdict(list)
    for slot, sayings in slots.items():
        for saying in sayings:
            if _is_telling(saying) and saying.claim.part_of not in inside:
                said[slot.act, slot.of, slot.scope, saying.interval.low].append(saying)
    for act, of, scope, n in sorted(said, key=str):
        for freed in AT_ODDS.get(act, ()):
            others = said.get((freed, of, scope, n), [])
            pairs = [(a, b) for a, b in _crossed(said[act, of, scope, n], others) if _told_apart(a, b)]
            if pairs:
                message = f"{messages.total(pairs[0][0])}, but {messages.total(pairs[0][1])}"
                yield finding("conflict", [s for pair in pairs for s in pair], message, None, event, "look")


def _is_telling(saying: Saying) -> bool:
    """Whether a figure is exact, and large enough not to be the same by chance."""
    return saying.interval.is_exact and saying.interval.low >= 10


def _told_apart(left: Saying, right: Saying) -> bool:
    nations = [set(saying.claim.nationality) for saying in (left, right)]
    same = one_thing(left.claim, right.claim) and (nations[0] == nations[1] or not all(nations))
    return same and by_others(left, right)


def of_series(slot: Slot, sayings: Sequence[Saying], event: str) -> Found:
    """A running total read again later: larger is an update; of one voice, smaller is impossible."""
    dated = [s for s in sayings if s.claim.date and s.claim.part_of is None]
    by_day: dict[object, list[Saying]] = defaultdict(list)
    for saying in sorted(
        dated, key=lambda s: (s.claim.date.last if s.claim.date else None, s.interval.low, s.claim.id)
    ):
        by_day[saying.claim.date.last if saying.claim.date else None].append(saying)
    readings = list(by_day.values())
    if slot.scope != "running" or len(readings) < 2:
        return
    firsts = [min(group, key=lambda s: (not s.interval.is_exact, s.claim.id)) for group in readings]
    if all(b.interval.low > a.interval.low for a, b in pairwise(firsts)):
        grown = firsts[-1].interval.low - firsts[0].interval.low
        steps = " → ".join(f"{messages.figure(s)} (to {s.claim.date.last if s.claim.date else ''})" for s in firsts)
        message = f"{steps} {messages.act(firsts[0].claim)}: up by {messages.amount(grown)}"
        yield finding("update", [saying for group in readings for saying in group], message, grown, event, "likely")
    for early, late in pairwise(firsts):
        if early.interval.low > late.interval.high and early.voice and early.voice == late.voice:
            fall = early.interval.low - late.interval.high
            said = f"{messages.total(late)} after {messages.figure(early)}"
            message = f"{said}: a running total can't fall by {messages.amount(fall)}"
            yield finding("impossible", [early, late], message, fall, event)


def of_flow(part: Saying, total: Saying, event: str | None) -> Found:
    """Those freed, sent home or charged out of a total, more than the total holds."""
    if (
        part.claim.act != total.claim.act
        and part.claim.of == total.claim.of
        and part.interval.low > total.interval.high
    ):
        excess = part.interval.low - total.interval.high
        message = f"{messages.total(part)} out of {messages.total(total)}: {messages.amount(excess)} too many"
        yield finding("impossible", [total, part], message, excess, event)


def of_denial(slot: Slot, denied: Sequence[Saying], others: Sequence[Saying], event: str) -> Found:
    """A figure that one voice denies and another asserts."""
    for saying in denied:
        against = [
            s for s in others if s.claim.act == slot.act and s.claim.of == slot.of and s.interval.meets(saying.interval)
        ]
        if against:
            message = f"{messages.total(against[0])} is denied by {saying.said_by}"
            yield finding("denied", [*against, saying], message, None, event, "likely")

"""Findings: each with its arithmetic, its claims and how sure it is. Precision first: where in doubt, none."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import TypeVar

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding, FindingKind
from crackdown.model.ids import content_id
from crackdown.model.interval import Interval
from crackdown.model.number import whole
from crackdown.reconcile import messages
from crackdown.reconcile.excuses import Excuses
from crackdown.reconcile.groups import Run, told_apart
from crackdown.reconcile.rivals import are_two_values, rivals, single
from crackdown.reconcile.slips import is_slip, slip
from crackdown.reconcile.slots import Saying, Slot
from crackdown.reconcile.sums import Sum
from crackdown.reconcile.tallies import camps
from crackdown.reconcile.witnesses import witnesses

Found = Iterator[Finding]
Thing = TypeVar("Thing")

GRADES = ("certain", "likely", "look")
"""How sure a finding may be, the surest first."""


def finding(
    kind: FindingKind,
    sayings: Sequence[Saying],
    message: str,
    amount: float | None,
    event: str | None,
    grade: str = "certain",
    deeds: Sequence[Claim] = (),
) -> Finding:
    """A finding on `sayings`, and on `deeds` told with them; its id is a hash of its kind, claims and message."""
    claims = [*(saying.claim for saying in sayings), *deeds]
    ids = tuple(dict.fromkeys(claim.id for claim in claims))
    documents = tuple(dict.fromkeys(claim.document for claim in claims))
    size = None if amount is None else whole(amount)
    return Finding(content_id("f", kind, ids, message), kind, message, size, ids, documents, event, grade)


def of_sum(found: Sum, event: str | None) -> Found:
    """What one breakdown says of its total."""
    sayings = (found.total, *found.parts)
    added, whole_said = messages.equation(found.parts, _added(found)), messages.total(found.total)
    exact = all(saying.claim.number and saying.claim.number.hedge == "exact" for saying in sayings)
    grade = "look" if found.may_be_rounding else "certain" if exact else "likely"
    rounding = ", which rounding of the parts may explain" if found.may_be_rounding else ""
    slipped = f"; {messages.SLIPS[slip(found.whole.low, found.added.low)]}" if is_slip(found.whole, found.added) else ""
    if found.excess:
        message = f"{added} > {whole_said}: {messages.amount(found.excess)} too many{rounding}{slipped}"
        yield finding("parts_exceed_total", sayings, message, found.excess, event, grade)
    elif found.gap:
        message = f"{added} < {whole_said}: {messages.amount(found.gap)} missing{rounding}{slipped}"
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
    excuses: Excuses,
) -> Found:
    """Conflict and agreement among the claims of one slot of one event, whose claims are `inside`.

    That parts agree is no news where their totals do. `told` are the runs of groups that each claim is in; `excuses`
    tell which figures are no rivals.
    """
    found = camps(single(sayings))
    for common, members in found:
        yield from _agreement(common, [s for s in members if s.claim.part_of not in inside], event)
    for common, members in found[1:]:
        pairs = [(a, b) for a, b in crossed(found[0][1], members) if not excuses.covers(a, b)]
        apart = [(a, b) for a, b in pairs if rivals(a, b, totals)]
        left = [(a, b) for a, b in apart if not told_apart(a, b, told) and not told_apart(b, a, told)]
        if left:
            yield _conflict(found[0][0], common, left, event)


def of_groups(members: Sequence[Saying], told: Mapping[str, Sequence[Run]], event: str) -> Found:
    """Groups that one voice tells one by one, and the total that another gives: the same sum, or not quite."""
    seen: set[tuple[str, ...]] = set()
    for total, group in crossed(members, members):
        a, b = total.claim, group.claim
        if a.part_of or (a.act, a.of, a.unit) != (b.act, b.of, b.unit):
            continue
        run = told_apart(group, total, told) if total.interval.is_exact else None
        key = (total.claim.id, *(saying.claim.id for saying in run)) if run else ()
        if run and key not in seen:
            seen.add(key)
            yield from _of_run(run, total, event)


def _of_run(run: Run, total: Saying, event: str) -> Found:
    added = sum(saying.interval.low for saying in run)
    told = messages.equation(run, messages.amount(added))
    if added == total.interval.low:
        if run[0].document.id != total.document.id:
            message = f"{told}, as {messages.total(total)}"
            yield finding("agrees", [total, *run], message, None, event, "likely")
    elif run[0].document.id == total.document.id and run[0].voice and total.voice and run[0].voice != total.voice:
        off = abs(added - total.interval.low)
        message = f"{told} ({run[0].said_by}) against {messages.total(total)}: {messages.amount(off)} apart"
        yield finding("conflict", [total, *run], message, off, event, "look")


def crossed(left: Sequence[Thing], right: Sequence[Thing]) -> Iterator[tuple[Thing, Thing]]:
    """Pairs of the two, of each the first `CROSSED`."""
    return product(left[:CROSSED], right[:CROSSED])


def _conflict(best: Interval, other: Interval, rivals: Sequence[tuple[Saying, Saying]], event: str) -> Finding:
    left = list({saying.claim.id: saying for saying, _ in rivals}.values())
    right = list({saying.claim.id: saying for _, saying in rivals}.values())
    gap = other.low - best.high if other.low >= best.high else best.low - other.high
    message = messages.against(left, right, gap)
    exact = best.is_exact and other.is_exact
    return finding("conflict", [*left, *right], message, gap, event, "likely" if exact else "look")


def _agreement(common: Interval, members: Sequence[Saying], event: str) -> Found:
    """Two reports that don't copy each other, or two voices of one report, that one value satisfies.

    That a report rounds its own figure, or a copy the original's, is no news.
    """
    roots = {saying.root for saying in members}
    hedges = {(s.claim.number.hedge, s.claim.number.n) for s in members if s.claim.number}
    voices = {saying.voice for saying in members if saying.voice}
    if len(roots) < 2 and (len(voices) < 2 or len(hedges) < 2 or _two_values(members)):
        return
    grade = "certain" if common.is_exact and len(witnesses(members)) > 1 else "likely"
    yield finding("agrees", members, messages.together(members, _value(common)), None, event, grade)


def _two_values(members: Sequence[Saying]) -> bool:
    """Whether one holding is valued twice: that is no agreement, though about 15 can be 14.4."""
    return members[0].claim.of == "money" and any(are_two_values(a, b) for a, b in crossed(members, members))


def _value(common: Interval) -> str:
    if common.is_exact:
        return messages.amount(common.low)
    if common.high == float("inf"):
        return f"{messages.amount(common.low)} or more"
    return f"{messages.amount(common.low)} to {messages.amount(common.high)}"


def of_series(slot: Slot, sayings: Sequence[Saying], event: str) -> Found:
    """A running total read again later that has grown every time."""
    dated = [s for s in sayings if s.claim.date and s.claim.part_of is None and s.claim.number and s.claim.number.n]
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

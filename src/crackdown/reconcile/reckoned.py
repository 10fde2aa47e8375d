"""Totals that a report reckons up from happenings it tells of one by one, though it binds none of them to the total."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crackdown.model.finding import Finding
from crackdown.model.interval import Interval
from crackdown.reconcile import messages
from crackdown.reconcile.findings import finding
from crackdown.reconcile.slots import Saying

OVER = 1.1
"""A sum may pass a total given as "over" or "at least" by this factor: more would be told by a rounder number."""

FEWEST, MOST = 2, 8


def of_reckoning(sayings: Iterable[Saying], event_of: Mapping[str, str]) -> Iterator[Finding]:
    """Agreement where all happenings of one document that its running total may count add up to it."""
    told: dict[object, list[Saying]] = defaultdict(list)
    for saying in sayings:
        claim = saying.claim
        if claim.status == "asserted" and not claim.part_of and saying.interval.high and not saying.is_increment:
            told[saying.document.id, claim.act, claim.of, claim.unit].append(saying)
    for group in told.values():
        for total in group:
            parts = [part for part in group if _counts(total, part)]
            if FEWEST <= len(parts) <= MOST and _adds_up(total, parts):
                message = f"{messages.equation(parts, messages.amount(_stated(parts)))}, as {messages.total(total)}"
                yield finding("agrees", [total, *parts], message, None, event_of.get(total.claim.id), "likely")


def _counts(total: Saying, part: Saying) -> bool:
    """Whether a running total may count a happening: dated within it, and of nobody else than it counts."""
    run, day = total.claim.date, part.claim.date
    if total.claim.scope != "running" or part.claim.scope != "incident" or not run or not day:
        return False
    within = run.first <= day.first and day.last <= run.last
    return within and set(part.claim.nationality) >= set(total.claim.nationality)


def _stated(parts: Sequence[Saying]) -> float:
    return sum(part.claim.number.n or 0 for part in parts if part.claim.number)


def _adds_up(total: Saying, parts: Sequence[Saying]) -> bool:
    added: Interval = parts[0].interval
    for part in parts[1:]:
        added = added.plus(part.interval)
    if not total.interval.meets(added):
        return False
    return _stated(parts) <= total.interval.low * OVER if not total.interval.is_exact else added.is_exact

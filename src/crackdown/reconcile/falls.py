"""Running totals that fall, or that stand still while others went on; and increments that are as large as a total."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from crackdown.codebook.numerals import numerals
from crackdown.model.finding import Finding
from crackdown.reconcile import messages
from crackdown.reconcile.findings import finding
from crackdown.reconcile.rivals import one_thing
from crackdown.reconcile.slots import Saying, Slot
from crackdown.reconcile.updates import published

Found = Iterator[Finding]

MOST = 40
"""So many readings of one series are held against each other."""

BEFORE = 60
"""A verb of growth stands within so many characters before "by 372"."""

_ROSE_BY = re.compile(
    r"\b(?:rose|risen|ris(?:es?|ing)|gr[eo]wn?|climb\w*|increas\w*|jump\w*|swell\w*|swollen|up)\b[^.;]*?"
    r"\bby\s+(?:(?:about|some|another|a further|over|more than|at least|nearly|almost)\s+)?$",
    re.IGNORECASE,
)


def rose_by(saying: Saying) -> bool:
    """Whether the text gives the figure as what a count has grown by."""
    text, quote, stated = saying.document.text, saying.claim.quote, saying.claim.number
    starts = [one.span.start for one in numerals(quote.text(text), quote.start) if stated and one.n == stated.n]
    return any(_ROSE_BY.search(text[max(0, start - BEFORE) : start]) for start in starts)


def of_falls(slot: Slot, sayings: Sequence[Saying], event: str) -> Found:
    """A later reading of a running total that is smaller than an earlier one.

    Of one voice that is impossible. Of two voices it is a conflict; a reading that only repeats one from before the
    larger is stale.
    """
    if slot.scope != "running":
        return
    readings = [saying for saying in _readings(sayings) if not rose_by(saying)]
    told: set[str] = set()
    for at, late in enumerate(readings):
        above = [early for early in readings[:at] if _is_above(early, late) and early.claim.id not in told]
        if not above:
            continue
        told.add(late.claim.id)
        own = [early for early in above if early.voice and early.voice == late.voice]
        if own:
            yield _fall(own[-1], late, event)
        else:
            yield _stale(above[-1], late, readings[:at], event)


def _readings(sayings: Sequence[Saying]) -> list[Saying]:
    """The dated totals of a series by the day to which they count."""
    dated = [s for s in sayings if s.claim.date and s.claim.part_of is None and s.claim.number and s.claim.number.n]
    return sorted(dated, key=lambda s: (_day(s), s.interval.low, s.claim.id))[-MOST:]


def _day(saying: Saying) -> date:
    return saying.claim.date.last if saying.claim.date else date.min


def _is_above(early: Saying, late: Saying) -> bool:
    larger = early.interval.low > late.interval.high and _day(early) < _day(late)
    return larger and early.document.id != late.document.id and one_thing(early.claim, late.claim)


def _fall(early: Saying, late: Saying, event: str) -> Finding:
    fall = early.interval.low - late.interval.high
    said = f"{messages.total(late)} after {messages.figure(early)}"
    message = f"{said}: a running total can't fall by {messages.amount(fall)}"
    return finding("impossible", [early, late], message, fall, event)


def _stale(early: Saying, late: Saying, before: Sequence[Saying], event: str) -> Finding:
    fall = early.interval.low - late.interval.high
    said = f"{_to_day(late)} after {_to_day(early)}: {messages.amount(fall)} fewer"
    same = [s for s in before if s.interval.bounds == late.interval.bounds and _day(s) < _day(early)]
    if same:
        message = f"{said}; a stale total? It is that of {_day(same[0])}"
        return finding("conflict", [early, late, *same[:1]], message, fall, event, "likely")
    slip = messages.likely_slip([early], [late]) or "a running total can't fall"
    return finding("conflict", [early, late], f"{said}; {slip}", fall, event, "look")


def _to_day(saying: Saying) -> str:
    return f"{messages.total(saying)} to {_day(saying)}"


def of_increments(members: Sequence[Saying], event: str) -> Found:
    """A count told to have risen by a number that, with what was counted before, makes more than was counted later."""
    raised = [saying for saying in members if rose_by(saying)][:MOST]
    if not raised:
        return
    totals = [s for s in members if not s.claim.part_of and s.claim.scope == "running" and not rose_by(s)][:MOST]
    for saying in raised:
        counted = [s for s in totals if s.claim.act == saying.claim.act and s.claim.of == saying.claim.of]
        before = [s for s in counted if published(s) < published(saying)]
        if not before:
            continue
        first = max(before, key=lambda s: (s.interval.low, s.claim.id))
        added = first.interval.low + saying.interval.low
        after = [s for s in counted if published(s) >= published(saying) and s.interval.high < added]
        if after:
            last = max(after, key=lambda s: (s.interval.low, s.claim.id))
            yield _rose(first, saying, last, event)


def _rose(first: Saying, saying: Saying, last: Saying, event: str) -> Finding:
    added = first.interval.low + saying.interval.low
    told = f"{messages.figure(first)} + {messages.figure(saying)} = {messages.amount(added)}"
    message = f"{told} > {messages.total(last)}: rose to {messages.figure(saying)}, not by it?"
    return finding("impossible", [saying, first, last], message, added - last.interval.high, event, "likely")

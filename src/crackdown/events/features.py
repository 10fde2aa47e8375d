"""What speaks for and against two strands telling of one happening: a table of features, each with its sentence.

A feature gives a weight and a reason; `APART` rules the pair out. The weights are points on one scale: `JOINS` are
needed, and at least one of place, time, doer or two figures has to speak for the pair, so that the same number alone
never joins.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from crackdown.events.rarity import RARE, rarity
from crackdown.events.strands import Reach, Slot, Strand, telling
from crackdown.model.claim import Period
from crackdown.model.number import spell, whole

APART = -math.inf

JOINS = 4.5
"""Points that join: about a place and a day together, or a place and a number that only one report would have."""

FAR = 14
"""Days between two happenings beyond which they can't be one."""

TWO_SIDED = frozenset({"return"})
"""Families that are told from either end: who is sent home leaves one place and comes to another."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one feature says of a pair; `grounds` is true where it can carry a join."""

    weight: float
    reason: str = ""
    grounds: bool = False


NOTHING = Mark(0.0)


def place(left: Strand, right: Strand) -> Mark:
    """Where the two happened: the same site or town, one inside the other, the same country, or apart."""
    a, b = left.where, right.where
    if not a.heads or not b.heads:
        return NOTHING
    if shared := a.narrow & b.narrow:
        return Mark(4.0 if shared & a.sites else 3.0, "the same place", grounds=True)
    if a.narrow & b.around or b.narrow & a.around:
        return Mark(2.0, "one place lies in the other", grounds=True)
    if a.heads & b.heads:
        return Mark(1.0, "the same country", grounds=True)
    if a.heads & b.around or b.heads & a.around:
        return Mark(0.0, "one names only the country")
    if left.families & right.families & TWO_SIDED:
        return Mark(0.0, "a return told from either end")
    return Mark(APART, "places that lie apart")


def time(left: Strand, right: Strand) -> Mark:
    """When the two happened: the same days, days that overlap, a day or two apart, or too far apart."""
    a, b = left.period, right.period
    if a is None or b is None:
        return Mark(-1.0, "neither says when") if a is b and left.scope != "estimate" else NOTHING
    if left.scope == "running":
        return (
            Mark(3.0, "counted from the same day", grounds=True)
            if a.first == b.first
            else Mark(APART, "counted from different days")
        )
    if a == b:
        return Mark(3.0, "the same days", grounds=True)
    if a.overlaps(b):
        days = (max(a.last, b.last) - min(a.first, b.first)).days + 1
        return Mark(2.0 if days <= 7 else 1.5, "days that overlap", grounds=True)
    return _days_apart(a, b)


def _days_apart(a: Period, b: Period) -> Mark:
    gap = max((b.first - a.last).days, (a.first - b.last).days)
    if gap > FAR:
        return Mark(APART, f"{gap} days apart")
    return Mark(-1.0 if gap <= 2 else -4.0, f"{gap} days apart")


def act(left: Strand, right: Strand) -> Mark:
    """What happened: an act in common, or acts of one family."""
    if left.families & right.families & TWO_SIDED and not left.acts & right.acts:
        return Mark(0.5, "a return told from either end")
    if left.acts & right.acts:
        return Mark(1.0, f"both tell of people or things {sorted(left.acts & right.acts)[0].replace('_', ' ')}")
    if left.families & right.families:
        return Mark(-0.5, "acts that go together")
    return Mark(APART, "acts that have nothing to do with each other")


def number(left: Strand, right: Strand) -> Mark:
    """Figures of one slot that are equal, close under a hedge, or apart; the rarer the figure, the more it says."""
    slots = left.figures.keys() & right.figures.keys()
    equal = sorted(
        (value for slot in slots for value in left.figures[slot] & right.figures[slot]),
        key=lambda value: (-rarity(value), value),
    )
    if equal:
        several = len(equal) > 1 and rarity(equal[1]) >= 2
        more = sum(1.0 if rarity(value) >= 2 else 0.5 for value in equal[1:])
        weight = min(5.0, rarity(equal[0]) + more + any(_close(left, right, slot) for slot in slots))
        return Mark(weight, f"the same figure, {spell(whole(equal[0]))}", grounds=several)
    if told := _told_otherwise(left, right):
        return Mark(rarity(told) - 0.5, f"the same figure, {spell(whole(told))}, told by another act")
    if any(_close(left, right, slot) for slot in slots):
        return Mark(1.0, "figures that agree under their hedges")
    if left.words & right.words:
        return Mark(1.0, f"the same word for how many, {min(word for _, word in left.words & right.words)}")
    return Mark(-2.0, "figures that differ") if _differ(left, right) and not _tenfold(left, right) else NOTHING


def slip(left: Strand, right: Strand) -> Mark:
    """A telling figure of one slot that the other side gives ten times as large: a slip of a digit in one of them."""
    lower = _tenfold(left, right)
    if not lower:
        return NOTHING
    return Mark(
        rarity(lower) + (0.5 if rarity(lower) >= RARE else -1.0),
        f"the same digits, {spell(whole(lower))} and ten times that",
    )


def _tenfold(left: Strand, right: Strand) -> float:
    """The rarest figure that the other side states ten times as large: a digit lost; 0 where there is none."""
    values = (
        min(a, b)
        for slot in left.figures.keys() & right.figures.keys()
        for a in left.figures[slot]
        for b in (a * 10, a / 10)
        if b in right.figures[slot] and rarity(min(a, b)) >= TWO_DIGITS
    )
    return max(values, key=lambda value: (rarity(value), value), default=0.0)


def _told_otherwise(left: Strand, right: Strand) -> float:
    """The rarest figure that both state of the same people or things under different acts; 0 where there is none."""

    return max((value for _, value in left.bare & right.bare), key=lambda v: (rarity(v), v), default=0.0)


def _close(left: Strand, right: Strand, slot: Slot) -> bool:
    """Whether a figure of one side, other than one that both give, is within the reach of a hedged one of the other."""

    ours, theirs = left.hedged.get(slot), right.hedged.get(slot)
    if not ours and not theirs:
        return False

    def reached(hedged: frozenset[Reach], values: frozenset[float]) -> bool:
        return any(low <= value <= high for low, high in hedged for value in values)

    a, b = left.figures[slot], right.figures[slot]
    return reached(ours or frozenset(), b - a) or reached(theirs or frozenset(), a - b)


def _differ(left: Strand, right: Strand) -> bool:
    """Whether a slot's whole count is exact on both sides and never the same; lists count people, firms or both."""
    if left.scope == "running":
        return False
    shared = [slot for slot in left.figures.keys() & right.figures.keys() if slot[1] != "targets"]
    return any(slot not in left.hedged and slot not in right.hedged for slot in shared)


def breakdown(left: Strand, right: Strand) -> Mark:
    """Three or more nationalities with the same figure each: one list, told twice."""
    shared = len(left.breakdown & right.breakdown)
    return Mark(3.0, f"the same breakdown, {shared} figures of it", grounds=True) if shared >= 3 else NOTHING


def people(left: Strand, right: Strand) -> Mark:
    """Whose people are counted, where both say so of the whole."""
    if left.nationalities and right.nationalities and not left.nationalities & right.nationalities:
        return Mark(-3.0, "people of other nations")
    return NOTHING


def doer(left: Strand, right: Strand) -> Mark:
    """Who did it, where both say so: it decides where no place does."""
    a, b = left.actors, right.actors
    if not a or not b:
        return NOTHING
    if any(_same_name(x, y) for x in a for y in b):
        return Mark(1.5, "the same doer", grounds=True)
    return Mark(-0.5, "different doers") if not left.where.heads and not right.where.heads else NOTHING


def voice(left: Strand, right: Strand) -> Mark:
    """Who says so: it matters for estimates and running totals, which are somebody's."""
    if left.scope == "incident" or not left.voices or not right.voices:
        return NOTHING
    if any(_same_name(x, y) for x in left.voices for y in right.voices):
        return Mark(2.0, "a count of the same voice", grounds=True)
    return Mark(-1.0, "estimates of different voices") if left.scope == "estimate" else NOTHING


def _same_name(left: str, right: str) -> bool:
    a, b = set(left.split()), set(right.split())
    return a <= b or b <= a


def scope(left: Strand, right: Strand) -> Mark:
    """Incidents, running totals and estimates are never one."""
    return NOTHING if left.scope == right.scope else Mark(APART, "an incident is no running total")


def same_report(left: Strand, right: Strand) -> Mark:
    """A report that dates and places two things differently speaks of two things."""
    if left.document != right.document or left.scope == "running":
        return NOTHING
    told = left.period and right.period and left.where.heads and right.where.heads and left.families & right.families
    if told and (left.period != right.period or _differ(left, right)):
        return Mark(APART, "one report keeps the two apart")
    return NOTHING


TWO_DIGITS = 2.0
"""The rarity of a figure of two digits: that ten times it is a digit lost is likely where place and day agree."""

STORY = 2
"""So many rare marks in common, beside those of the pair itself, make two reports tell one story."""


def company(left: Strand, right: Strand) -> Mark:
    """What else their reports have in common, where a figure is: two reports of one story speak of the same things."""
    if left.document == right.document or len(left.company & right.company) < STORY:
        return NOTHING
    if number(left, right).weight <= 0:
        return NOTHING
    own = {mark for strand in (left, right) for claim in strand.claims for mark in telling(claim)}
    shared = len((left.company & right.company) - own)
    if shared < STORY:
        return NOTHING
    return Mark(1.5, f"reports that share {shared} other rare figures and names", grounds=True)


FEATURES: tuple[Callable[[Strand, Strand], Mark], ...] = (
    scope, same_report, act, place, time, number, slip, breakdown, people, doer, voice, company,
)  # fmt: skip


def far(left: Strand, right: Strand) -> bool:
    """Whether scope, place or time rule the pair out, which is quickly told: most pairs of a block go no further."""
    if left.scope != right.scope:
        return True
    a, b, first, then = left.where, right.where, left.period, right.period
    lie_apart = a.heads and b.heads and a.heads.isdisjoint(b.around) and b.heads.isdisjoint(a.around)
    if lie_apart and not left.families & right.families & TWO_SIDED:
        return True
    if first is None or then is None:
        return False
    if left.scope == "running":
        return first.first != then.first
    return max((then.first - first.last).days, (first.first - then.last).days) > FAR


@dataclass(frozen=True, slots=True)
class Score:
    """The sum of a pair's marks, and the sentences of those that counted."""

    points: float
    reason: str
    grounds: bool

    @property
    def joins(self) -> bool:
        """Whether the pair may be one happening."""
        return self.points >= JOINS and self.grounds


def table(left: Strand, right: Strand) -> list[tuple[str, Mark]]:
    """What each feature, by its name, says of the pair; the same whichever way round."""
    if right.id < left.id:
        left, right = right, left
    return [(feature.__name__, feature(left, right)) for feature in FEATURES]


def score(left: Strand, right: Strand) -> Score:
    """What all features together say of the pair; the same whichever way round."""
    if right.id < left.id:
        left, right = right, left
    marks: list[Mark] = []
    for feature in FEATURES:
        mark = feature(left, right)
        if mark.weight == APART:
            return Score(APART, mark.reason, grounds=False)
        marks.append(mark)
    reasons = [mark.reason for mark in sorted(marks, key=lambda mark: -mark.weight) if mark.weight]
    return Score(sum(mark.weight for mark in marks), "; ".join(reasons), any(m.grounds and m.weight > 0 for m in marks))

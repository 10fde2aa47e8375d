"""Intervals to scale: from what a hedged number leaves possible to places on a line, in percent of its width."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from crackdown.model.interval import Interval
from crackdown.model.number import whole

# Right of the last tick, so that "over 170" can be seen to go on.
ROOM = 94.0
# A line from 0 shows truly how sizes relate; past this ratio the small would vanish and the line turns logarithmic.
LOG_FROM = 60.0
# Narrower than this an interval could not be seen.
LEAST = 0.6


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis: where, and what it says."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """An interval drawn: from `x`, `width` wide; `point` where a single value is left, `open_end` where it goes on."""

    x: float
    width: float
    point: bool
    open_end: bool

    @property
    def end(self) -> float:
        """Where it ends."""
        return _round(self.x + self.width)

    @property
    def middle(self) -> float:
        """Half way: where a single value's dot stands."""
        return _round(self.x + self.width / 2)


@dataclass(frozen=True, slots=True)
class Scale:
    """A line from `low` to `high`; logarithmic where the values lie too far apart."""

    low: float
    high: float
    log: bool

    def at(self, value: float) -> float:
        """Where `value` stands; what lies beyond an end stands on it."""
        value = min(max(value, self.low), self.high)
        if self.log:
            share = math.log(value / self.low) / math.log(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return _round(share * ROOM)

    def bar(self, interval: Interval) -> Bar:
        """`interval` on this line."""
        start = self.at(interval.low)
        if math.isinf(interval.high):
            return Bar(start, _round(100.0 - start), point=False, open_end=True)
        width = max(_round(self.at(interval.high) - start), LEAST)
        return Bar(start, width, point=interval.is_exact, open_end=False)

    def ticks(self) -> tuple[Tick, ...]:
        """The axis: both ends and the middle, or the powers of ten; whole numbers only, for half a person is none."""
        values = _powers(self.low, self.high) if self.log else [self.low, (self.low + self.high) / 2, self.high]
        return tuple(Tick(self.at(value), short(value)) for value in values if float(value).is_integer())


def scale(intervals: Sequence[Interval], beside: Sequence[Interval] = ()) -> Scale:
    """A line on which all of `intervals` can be drawn, and those `beside` them; it ends at a round number.

    With something beside it the line is never logarithmic: a small part of a large total is to look small.
    """
    line = from_zero([*intervals, *beside])
    top, least = line.high, min(_ends(intervals), default=line.high)
    if top / least > LOG_FROM and not beside and all(interval.low > 0 for interval in intervals):
        return Scale(10.0 ** math.floor(math.log10(least)), 10.0 ** math.ceil(math.log10(top)), log=True)
    return line


def from_zero(intervals: Sequence[Interval]) -> Scale:
    """A line from 0 on which all of `intervals` can be drawn, so that sizes show truly; it ends at a round number."""
    top = max(_ends(intervals), default=1.0)
    return Scale(0.0, round_up(top) if top > 10 else float(math.ceil(top)), log=False)


def _ends(intervals: Sequence[Interval]) -> list[float]:
    return [end for interval in intervals for end in (interval.low, interval.high) if 0 < end < math.inf]


def _powers(low: float, high: float) -> list[float]:
    """The powers of ten from `low` to `high`; of many, so few that their labels stand apart."""
    first, last = round(math.log10(low)), round(math.log10(high))
    step = -(-(last - first) // 5)
    return [10.0**power for power in range(first, last + 1, step)]


def round_up(value: float) -> float:
    """The next number of the form 1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6 or 8 times a power of ten, not below `value`."""
    power = 10.0 ** math.floor(math.log10(value))
    steps = (1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10)
    return float(next((step * power for step in steps if step * power >= value), 10 * power))


def short(value: float) -> str:
    """`value` for an axis: "2,400", "30 m", "1.5 bn"."""
    for size, name in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if value >= size:
            return f"{value / size:,.4g} {name}"
    return f"{whole(round(value, 2)):,}"


def _round(value: float) -> float:
    return round(value, 2)

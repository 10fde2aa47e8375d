"""Unsure values as intervals: what a hedged number leaves possible."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """The values from `low` to `high`; either end may be open, `high` may be infinite.

    `words` are those that the interval came from, for display; they don't take part in comparing.
    """

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False
    words: str = ""

    def __post_init__(self) -> None:
        empty = self.low == self.high and (self.low_open or self.high_open)
        if math.isnan(self.low) or math.isnan(self.high) or self.low > self.high or empty or self.low == math.inf:
            raise ValueError(f"no interval from {self.low} to {self.high}")
        if self.high == math.inf and not self.high_open:
            object.__setattr__(self, "high_open", True)

    @property
    def bounds(self) -> tuple[float, float, bool, bool]:
        """What makes two intervals the same: the ends and whether they are open."""
        return (self.low, self.high, self.low_open, self.high_open)

    @property
    def is_exact(self) -> bool:
        """Whether a single value is left."""
        return self.low == self.high

    def contains(self, value: float) -> bool:
        """Whether `value` is possible."""
        above = value > self.low or (value == self.low and not self.low_open)
        below = value < self.high or (value == self.high and not self.high_open)
        return above and below

    def within(self, other: "Interval") -> bool:
        """Whether every value of this interval is one of `other`'s."""
        met = other.meet(self)
        return met is not None and met.bounds == self.bounds

    def meet(self, other: "Interval") -> "Interval | None":
        """The values that both leave possible; None where they are apart."""
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        high, closed = min((self.high, not self.high_open), (other.high, not other.high_open))
        if low > high or (low == high and (low_open or not closed)):
            return None
        return Interval(low, high, low_open, not closed, self.words or other.words)

    def meets(self, other: "Interval") -> bool:
        """Whether some value is possible under both."""
        return self.meet(other) is not None

    def plus(self, other: "Interval") -> "Interval":
        """What the sum of a value of each may be."""
        low, high = self.low + other.low, self.high + other.high
        wide = low < high  # a small open end may be lost beside a huge value
        return Interval(
            low, high, wide and (self.low_open or other.low_open), wide and (self.high_open or other.high_open)
        )

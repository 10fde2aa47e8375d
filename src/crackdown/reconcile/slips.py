"""Slips of the pen: a digit too many or too few, two digits in the wrong order."""

from crackdown.model.interval import Interval

LEAST = 10
"""Below this two digits tell nothing."""


def is_slip(left: Interval, right: Interval) -> bool:
    """Whether one exact figure is the other but for one slip."""
    return left.is_exact and right.is_exact and bool(slip(left.low, right.low))


def slip(left: float, right: float) -> str:
    """What slip makes one figure of the other: "ten times", "swapped", or "" where none does."""
    low, high = sorted((left, right))
    if low <= 0 or low == high or not float(low).is_integer() or not float(high).is_integer():
        return ""
    if high == 10 * low:
        return "ten times"
    a, b = str(int(low)), str(int(high))
    apart = [at for at in range(len(a)) if a[at] != b[at]] if len(a) == len(b) else []
    neighbours = len(apart) == 2 and apart[1] == apart[0] + 1
    crossed = neighbours and a[apart[0]] == b[apart[1]] and a[apart[1]] == b[apart[0]]
    return "swapped" if low >= LEAST and crossed else ""

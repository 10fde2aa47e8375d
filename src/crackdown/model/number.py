"""How a number is stated: value, range, hedge, or only a vague word."""

from dataclasses import dataclass
from typing import Literal, get_args

Hedge = Literal["exact", "about", "over", "at_least", "nearly", "up_to", "vague"]
HEDGES: tuple[str, ...] = get_args(Hedge)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the text states it.

    `n` is the figure, `to` the upper end of a range, both in whole units (30 million baht is 30000000) and
    int wherever they are whole. `n` is None exactly when `hedge` is `vague`; `word` is then the word itself.
    """

    n: int | float | None
    to: int | float | None = None
    hedge: str = "exact"
    word: str | None = None

    def __post_init__(self) -> None:
        if self.hedge not in HEDGES:
            raise ValueError(f"no such hedge: {self.hedge!r}")
        if (self.n is None) != (self.hedge == "vague"):
            raise ValueError("a number is missing exactly when its hedge is vague")
        if self.to is not None and (self.n is None or self.to < self.n):
            raise ValueError(f"no range from {self.n} to {self.to}")


MOST = 10**18
"""No count and no sum of money is larger: longer digit runs are serial numbers, or a slip."""


def is_countable(number: Number) -> bool:
    """Whether `number` can be reckoned with: nothing below 0, above `MOST`, infinite or not a number."""
    return all(end is None or 0 <= end <= MOST for end in (number.n, number.to))


def whole(value: float) -> int | float:
    """`value` as int where it is whole, so that 2044.0 is written 2044."""
    return int(value) if float(value).is_integer() else float(value)


def spell(value: int | float) -> str:
    """`value` for people: thousands separated, no needless decimals."""
    if isinstance(value, int) or float(value).is_integer():
        return f"{int(value):,}"
    return f"{int(value):,}" if abs(value) >= 1e9 else f"{value:,.10g}"

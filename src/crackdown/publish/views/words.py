"""The codebook's terms in words for people."""

from collections.abc import Sequence
from datetime import date

from crackdown import codebook
from crackdown.model.claim import Period
from crackdown.model.number import Number

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SCOPES = {
    "incident": "one operation",
    "running": "running total over a period or campaign",
    "estimate": "standing estimate",
}
COUNTED = {"other": "things", "targets": "people and bodies"}


def act_words(act: str) -> str:
    """An act in words: "cut off"."""
    return act.replace("_", " ")


def counted_words(of: str) -> str:
    """What is counted, in words."""
    return COUNTED.get(of, of)


def hedge_words(number: Number | None) -> str:
    """How firmly a number is stated; "" for a deed."""
    if number is None:
        return ""
    if number.hedge == "exact":
        return "a range" if number.to is not None else "exact"
    return "a vague word" if number.hedge == "vague" else "hedged"


def scope_words(scope: str) -> str:
    """What kind of total a figure is."""
    return SCOPES.get(scope, scope)


def nation_words(codes: Sequence[str]) -> str:
    """Countries by name, "China, Viet Nam"; a code that the codebook lacks stands as it is."""
    names = nations()
    return ", ".join(names.get(code, code) for code in codes)


def nations() -> dict[str, str]:
    """Every country's name by its ISO code, sorted by name."""
    named = ((nation.code, nation.names[0]) for nation in codebook.load().nations)
    return dict(sorted(named, key=lambda pair: pair[1]))


def acts() -> tuple[str, ...]:
    """The codebook's acts, in its own order."""
    return tuple(codebook.load().acts)


def day_words(day: date) -> str:
    """A day in words: "16 July 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_words(period: Period | None) -> str:
    """A period in words: "16 July 2025", "1 to 31 July 2025", "27 June to 16 July 2025"; "" where there is none."""
    if period is None:
        return ""
    first, last = period.first, period.last
    if first == last:
        return day_words(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_words(last)}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {MONTHS[first.month - 1]}{year} to {day_words(last)}"


def count_words(number: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 claim", "1,200 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"

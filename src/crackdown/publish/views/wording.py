"""How numbers, ranges and periods are written for people."""

import math

from crackdown.model.claim import Claim, Period
from crackdown.model.interval import Interval
from crackdown.model.number import Number, spell, whole
from crackdown.model.trust import Grade

HEDGE_WORDS = {
    "exact": "",
    "about": "about ",
    "over": "over ",
    "at_least": "at least ",
    "nearly": "nearly ",
    "up_to": "up to ",
}
_RULES = {"kind": "by kind", "raised": "by record", "lowered": "by record"}
_UNNAMED = {"witness": "a witness", "victim": "a victim"}


def number_words(number: Number) -> str:
    """`number` as a person would write it: "2,044", "about 190", "6,000 to 7,000", "dozens"."""
    if number.n is None:
        return number.word or "an unknown number"
    upper = f" to {spell(number.to)}" if number.to is not None else ""
    return f"{HEDGE_WORDS[number.hedge]}{spell(number.n)}{upper}"


def figure_words(claim: Claim) -> str:
    """The figure of `claim` with its currency, if any; "" for a deed."""
    if claim.number is None:
        return ""
    return f"{number_words(claim.number)} {claim.unit or ''}".strip()


def interval_words(interval: Interval, unit: str | None = None) -> str:
    """`interval` as a range: "2,044", "171 to 190", "over 170", "up to 200"."""
    return f"{_range(interval)} {unit or ''}".strip()


def _range(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if math.isinf(high):
        return f"{'over' if interval.low_open else 'at least'} {spell(whole(low))}"
    if interval.is_exact:
        return spell(whole(low))
    start = f"over {spell(whole(low))}" if interval.low_open else spell(whole(low))
    end = f"under {spell(whole(high))}" if interval.high_open else spell(whole(high))
    return f"{start} to {end}"


def period_words(period: Period | None) -> str:
    """`period` as dates: "2025-07-16", "2025-07-01 to 2025-07-31", "" where there is none."""
    if period is None:
        return ""
    if period.first == period.last:
        return period.first.isoformat()
    return f"{period.first} to {period.last}"


def source_words(claim: Claim) -> str:
    """Whom the claim has it from: the source named, "a witness" where a private one is not; "" for the report itself.

    Private persons are never named.
    """
    if claim.source or not claim.source_kind:
        return claim.source or ""
    return _UNNAMED.get(claim.source_kind, f"an unnamed source ({claim.source_kind})")


def grade_words(grade: Grade | None) -> str:
    """A grade with the rule that gave it: "C by kind", "1 confirmed"; "" where there is none."""
    return f"{grade.grade} {_RULES.get(grade.rule, grade.rule.replace('_', ' '))}" if grade else ""

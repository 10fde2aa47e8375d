"""From a hedged number to the values that it leaves possible, under a named policy."""

import math

from crackdown.codebook.entries import Policy
from crackdown.model.interval import Interval
from crackdown.model.number import Number, spell

_WORDS = {"about": "about ", "over": "over ", "at_least": "at least ", "nearly": "nearly ", "up_to": "up to "}


def interval(number: Number, policy: Policy) -> Interval:
    """What `number` leaves possible under `policy`; a vague word that the policy does not know leaves 2 or more."""
    said = words(number)
    if number.n is None:
        word = number.word or ""
        low, high = policy.vague.get(word) or policy.vague.get(word.removesuffix("s")) or (2.0, math.inf)
        return Interval(low, high, words=said)
    low, high = number.n, number.n if number.to is None else number.to
    match number.hedge:
        case "about":
            return Interval(_share(low, 1 - policy.about), _share(high, 1 + policy.about), words=said)
        case "over":
            return Interval(low, math.inf, low_open=True, words=said)
        case "at_least":
            return Interval(low, math.inf, words=said)
        case "nearly" if low * (1 - policy.nearly) < high:
            return Interval(_share(low, 1 - policy.nearly), high, high_open=True, words=said)
        case "up_to":
            return Interval(0, high, words=said)
    return Interval(low, high, words=said)


def _share(number: float, share: float) -> float:
    """A share of a number as it is worked out on paper: 1.1 times 100 is 110."""
    return round(number * share, 6)


def words(number: Number) -> str:
    """`number` as a person would write it: "about 190", "6,000 to 7,000", "dozens"."""
    if number.n is None:
        return number.word or "an unstated number"
    span = spell(number.n) if number.to is None else f"{spell(number.n)} to {spell(number.to)}"
    return _WORDS.get(number.hedge, "") + span

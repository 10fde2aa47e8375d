"""Money in two currencies: a conversion that does not fit its amount, and one holding valued twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from crackdown.model.finding import Finding
from crackdown.reconcile import messages
from crackdown.reconcile.findings import crossed, finding
from crackdown.reconcile.rivals import OPEN, are_two_values
from crackdown.reconcile.slots import Saying, Slot

Found = Iterator[Finding]
Pair = tuple[Saying, Saying]

NEXT = 15
"""An amount and its conversion stand within so many characters: "300 million baht ($9 million)"."""

OFF = 2.0
"""Rough rates tell a slip only from this factor on: real ones move, and reports round."""

APART = 0.05
"""Two conversions of one amount, or two values of one holding, that differ by more than this share are two."""


def conversions(sayings: Iterable[Saying]) -> list[Pair]:
    """Amounts of money and, right after each in the text, the same in another currency."""
    told: dict[str, list[Saying]] = defaultdict(list)
    for saying in sayings:
        if saying.claim.of == "money" and saying.claim.unit and saying.claim.number and saying.claim.number.n:
            told[saying.document.id].append(saying)
    found: list[Pair] = []
    for said in told.values():
        said.sort(key=lambda s: (s.claim.quote, s.claim.id))
        for left, right in pairwise(said):
            between = right.claim.quote.start - left.claim.quote.end
            alike = left.claim.act == right.claim.act and left.claim.unit != right.claim.unit
            if alike and -1 <= between <= NEXT and _in_brackets(left, right):
                found.append((left, right))
    return found


def _in_brackets(left: Saying, right: Saying) -> bool:
    """Whether only an opening bracket, "or" or "about" stands between the two."""
    text = right.document.text
    between = text[left.claim.quote.end : right.claim.quote.end]
    return "(" in between or between.strip().startswith("or ")


def of_conversion(pairs: Sequence[Pair], rates: Mapping[str, float]) -> Found:
    """Amounts whose conversion is out by more than any rate can be."""
    for amount, converted in pairs:
        rate, other = rates.get(amount.claim.unit or ""), rates.get(converted.claim.unit or "")
        if not rate or not other:
            continue
        fair = _n(amount) / rate * other
        factor = max(fair / _n(converted), _n(converted) / fair)
        if factor >= OFF:
            told = f"{_money(amount)} would be about {_round(fair)} {converted.claim.unit}, not {_money(converted)}"
            message = f"{told} ({converted.said_by}): {factor:.1f} times apart"
            yield finding("conflict", [amount, converted], message, None, None, "likely")


def of_conversions(pairs: Sequence[Pair], event_of: Mapping[str, str]) -> Found:
    """One amount that two reports convert differently."""
    told: dict[object, list[Pair]] = defaultdict(list)
    for amount, converted in pairs:
        event = event_of.get(amount.claim.id)
        told[event, amount.claim.act, amount.claim.unit, _n(amount), converted.claim.unit].append((amount, converted))
    for said in told.values():
        for left, right in crossed(said, said):
            if left[0].document.id < right[0].document.id and _apart(left[1], right[1]):
                message = (
                    f"{_money(left[0])} is {_money(left[1])} ({left[1].document.name}) "
                    f"and {_money(right[1])} ({right[1].document.name})"
                )
                event = event_of.get(left[0].claim.id)
                yield finding("conflict", [left[1], right[1], left[0], right[0]], message, None, event, "look")
                break


def of_values(slot: Slot, sayings: Sequence[Saying], event: str) -> Found:
    """One holding that a report values twice, each time by another voice: two prices, not two hoards."""
    if slot.of != "money":
        return
    pages: dict[str, list[Saying]] = defaultdict(list)
    for saying in sayings:
        if saying.voice and saying.claim.number and saying.claim.number.hedge not in OPEN and _n(saying):
            pages[saying.document.id].append(saying)
    for said in pages.values():
        for left, right in crossed(said, said):
            if left.claim.id < right.claim.id and are_two_values(left, right):
                message = f"{messages.total(left)}, {messages.total(right)}: one holding at two values"
                yield finding("conflict", [left, right], message, abs(_n(left) - _n(right)), event, "look")
                break


def _apart(left: Saying, right: Saying) -> bool:
    return abs(_n(left) - _n(right)) > APART * max(_n(left), _n(right))


def _n(saying: Saying) -> float:
    return float(saying.claim.number.n or 0) if saying.claim.number else 0.0


def _money(saying: Saying) -> str:
    return f"{messages.figure(saying)} {saying.claim.unit}"


def _round(value: float) -> str:
    """To three digits: rough rates give no more."""
    return messages.amount(float(f"{value:.3g}"))

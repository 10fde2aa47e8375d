"""Parts against their total, within one document: too much, too little, or just right.

Only parts of one breakdown are added up: nationalities, men and women, places, or kinds of thing, never across. A
part that tells of another act than its total is no part of the sum: who was sent home was arrested too.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from crackdown.model.claim import Claim
from crackdown.model.interval import Interval
from crackdown.model.names import squeezed
from crackdown.model.roles import gender, is_foreign
from crackdown.reconcile.breakdowns import completeness, gives_others, is_among, tells
from crackdown.reconcile.slips import is_slip
from crackdown.reconcile.slots import PEOPLE, Saying, special

WIDER = {"targets": frozenset({"people"}), "sites": frozenset({"other"})}
"""What a total may count beside its own kind: targets are people and bodies, properties come with their pieces."""

ROUNDED = 1_000_000
"""Money from here on is written rounded ("4.53 billion"): half of its last digit is left open."""


FEWEST = 3
"""So many parts that add up to the total but for a slip are all that there are, though no words say so."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Parts of one breakdown against their total: `whole` as stated, `rounded` as far as rounding leaves it open."""

    total: Saying
    parts: tuple[Saying, ...]
    whole: Interval
    rounded: Interval
    added: Interval
    complete: Literal["", "likely", "certain"]

    @property
    def excess(self) -> float:
        """By how much the parts must exceed the total; 0 where they need not."""
        apart = not self.added.meets(self.rounded) and self.added.low >= self.rounded.high
        return self.added.low - self.whole.high if apart else 0

    @property
    def gap(self) -> float:
        """By how much the parts of a complete breakdown must fall short; 0 where they need not."""
        apart = not self.added.meets(self.rounded) and self.added.high <= self.rounded.low
        missing = self.whole.low - self.added.high if apart and self.complete else 0
        return 0 if missing and tells(self.total, self.parts, missing) else missing

    @property
    def is_even(self) -> bool:
        """Whether two or more exact parts make up the exact total, up to its rounding."""
        exact = self.added.is_exact and self.whole.is_exact
        return len(self.parts) > 1 and exact and self.rounded.contains(self.added.low)

    @property
    def may_be_rounding(self) -> bool:
        """Whether rounding of the parts, too, would make the difference go away."""
        added = _total([rounded(saying) for saying in self.parts])
        return added.meets(self.rounded)


def sums(sayings: Sequence[Saying], claims: Mapping[str, Sequence[Claim]]) -> Iterator[Sum]:
    """Every breakdown among `sayings`, by total and then by dimension; `claims` are all claims of each document."""
    by_id = {saying.claim.id: saying for saying in sayings}
    parts: dict[str, list[Saying]] = defaultdict(list)
    for saying in sayings:
        total = by_id.get(saying.claim.part_of or "")
        if total and total.document.id == saying.document.id and _adds_up(saying.claim, total.claim):
            parts[total.claim.id].append(saying)
    for id_ in sorted(parts):
        yield from _breakdowns(by_id[id_], parts[id_], claims)


def _adds_up(part: Claim, total: Claim) -> bool:
    if part.status in ("denied", "planned") and part.status != total.status:
        return False
    if total.nationality and not set(part.nationality) <= set(total.nationality):
        return False  # no Vietnamese are a part of the Chinese: whoever bound them so misread a list
    kind = part.of == total.of or part.of in WIDER.get(total.of, ())
    return part.act == total.act and part.unit == total.unit and _of_one_scope(part, total) and kind


def _of_one_scope(part: Claim, total: Claim) -> bool:
    """Whether the two are of one scope, or the part is one happening of those that a running total adds up."""
    return part.scope == total.scope or (part.scope == "incident" and total.scope == "running")


def _breakdowns(total: Saying, parts: Sequence[Saying], claims: Mapping[str, Sequence[Claim]]) -> Iterator[Sum]:
    dimensions: dict[str, list[Saying]] = defaultdict(list)
    here = squeezed(total.claim.place[0]) if total.claim.place else ""
    places = {squeezed(saying.claim.place[0]) for saying in parts if saying.claim.place} - {here}
    last = ""
    for saying in sorted(parts, key=lambda s: (s.claim.quote, s.claim.id)):
        dimension = _dimension(saying.claim, total.claim, places if len(places) > 1 else set())
        last = last if dimension == "rest" and last in _NAMED and gives_others(saying) else dimension
        dimensions[last].append(saying)
    nested = _set_foreigners_apart(dimensions)
    unnamed = [*dimensions.get("rest", ()), *(s for s in parts if special(s.claim) and not s.claim.nationality)]
    for dimension in sorted(dimensions):
        kept = _apart(dimensions[dimension], dimension)
        if kept:
            beside = dimension != "rest" and any(is_among(saying, kept) for saying in unnamed if saying not in kept)
            open_ended = beside or (nested and dimension == "nationality")
            complete = "" if open_ended else completeness(total, kept, dimension, claims[total.document.id])
            added = _total([s.interval for s in kept])
            if not complete and len(kept) >= FEWEST and not open_ended and is_slip(total.interval, added):
                complete = "likely"
            yield Sum(total, kept, total.interval, rounded(total), added, complete)


_NAMED = frozenset({"nationality", "place", "kind"})
"""Breakdowns that may end with what they don't name: "and 663 others", "and 423 in other provinces"."""


def _set_foreigners_apart(dimensions: dict[str, list[Saying]]) -> bool:
    """Foreigners and citizens make a breakdown; foreigners beside several nations only count these once more.

    Then the list mixes two, and says whether it does: what is missing in it may be in the other.
    """
    parts = dimensions.get("nationality", [])
    nations = [saying for saying in parts if saying.claim.nationality or gives_others(saying)]
    if len(nations) != 1 and len(nations) < len(parts):
        dimensions["nationality"] = nations
        dimensions |= {f"one {saying.claim.id}": [saying] for saying in parts if not saying.claim.nationality}
        return True
    return False


def _dimension(part: Claim, total: Claim, places: set[str]) -> str:
    """What the part is set apart by; "one" where it can only be held against the total by itself.

    `places` are those of the parts, where they differ from each other and from the total's.
    """
    if part.scope != total.scope:
        return "day" if part.date else f"one {part.id}"
    if part.place and squeezed(part.place[0]) in places:
        return "place"
    if part.nationality and set(part.nationality) != set(total.nationality):
        return f"one {part.id}" if gender(part.role) else "nationality"
    if is_foreign(part.role) and not is_foreign(total.role):
        return "nationality"  # foreigners and citizens
    if part.of not in PEOPLE:
        return "kind"
    if gender(part.role):
        return "gender"
    return f"one {part.id}" if special(part) and total.of == "people" else "rest"


def _apart(parts: Sequence[Saying], dimension: str) -> tuple[Saying, ...]:
    """The parts in the order of the text, one of each group; none where two of them overlap and differ."""
    kept: dict[tuple[str, ...], Saying] = {}
    for saying in sorted(parts, key=lambda s: (s.claim.quote, s.claim.id)):
        group = _group(saying, dimension)
        other = kept.setdefault(group, saying)
        if other is not saying and other.interval.bounds != saying.interval.bounds:
            return ()
    groups = list(kept)
    if dimension == "nationality" and sum(map(len, groups)) != len({code for group in groups for code in group}):
        return ()
    if dimension == "place" and _nested([saying.claim for group, saying in kept.items() if group != ("others",)]):
        return ()
    return tuple(kept.values())


def _group(saying: Saying, dimension: str) -> tuple[str, ...]:
    claim = saying.claim
    if dimension in _NAMED and gives_others(saying):
        return ("others",)
    if dimension == "nationality":
        return tuple(sorted(claim.nationality)) or ("foreign",)
    if dimension == "gender":
        return (gender(claim.role),)
    if dimension == "day" and claim.date:
        return (str(claim.date.first), squeezed(claim.place[0]) if claim.place else "", claim.role or "")
    if dimension == "place":
        return (squeezed(claim.place[0]), *sorted(claim.nationality), gender(claim.role), claim.role or "")
    return (claim.id,)


def _nested(claims: Sequence[Claim]) -> bool:
    """Whether one part's place is said to lie in another's, so that they may count the same people twice."""
    heads = [squeezed(claim.place[0]) for claim in claims]
    around = {squeezed(name) for claim in claims for name in claim.place[1:]}
    return len(set(heads)) < len(heads) or bool(around & set(heads))


def _total(intervals: Sequence[Interval]) -> Interval:
    added, *others = intervals
    for interval in others:
        added = added.plus(interval)
    return added


def rounded(saying: Saying) -> Interval:
    """What a figure may have been before it was rounded: large money is stated to its last digit that is not 0."""
    number, found = saying.claim.number, saying.interval
    if saying.claim.of != "money" or number is None or number.n is None or not found.is_exact or number.n < ROUNDED:
        return found
    step = 1.0
    while number.n % (step * 10) == 0:
        step *= 10
    return Interval(found.low - step / 2, found.high + step / 2, words=found.words)

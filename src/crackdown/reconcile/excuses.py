"""What takes two figures of one slot out of dispute: one takes the other's place, or counts a part of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from crackdown.model.finding import Finding
from crackdown.reconcile.slots import Saying


class Excuses:
    """Which figures are no rivals though they lie apart."""

    def __init__(self, updates: Iterable[Finding], superseded: Collection[str], sayings: Mapping[str, Saying]) -> None:
        """`superseded` are the claims that their own report has since replaced."""
        self._superseded = frozenset(superseded)
        self._updates: dict[str, set[str]] = defaultdict(set)
        for one in updates:
            for id_ in one.claims:
                self._updates[id_].add(one.id)
        self._parts: dict[str, set[float]] = defaultdict(set)
        for saying in sayings.values():
            total = sayings.get(saying.claim.part_of or "")
            if total and total.claim.act == saying.claim.act and saying.claim.role and saying.interval.is_exact:
                self._parts[total.claim.id].add(saying.interval.low)

    def covers(self, left: Saying, right: Saying) -> bool:
        """Whether the two are no rivals."""
        none: set[str] = set()
        if {left.claim.id, right.claim.id} & self._superseded:
            return True
        if self._updates.get(left.claim.id, none) & self._updates.get(right.claim.id, none):
            return True
        return self._counts_part(left, right) or self._counts_part(right, left)

    def _counts_part(self, whole: Saying, other: Saying) -> bool:
        """Whether `other` gives the number of a named part of `whole`: "40, nine of them people" and "6 people"."""
        return other.interval.low in self._parts.get(whole.claim.id, ()) and bool(other.claim.role)

"""Same and different, taken together: what is the same as the same is the same, and different from what that is not."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Pairs:
    """Groups of claims said to be the same, and which groups are not; each with the decisions that say so.

    `last` is the latest decision heard on a pair, whether or not it holds.
    """

    last: dict[frozenset[str], str] = field(default_factory=dict)
    _groups: dict[str, set[str]] = field(default_factory=dict)
    _made_by: dict[str, list[str]] = field(default_factory=dict)
    _apart: list[tuple[str, str, str]] = field(default_factory=list)

    def against(self, verb: str, left: str, right: str) -> tuple[str, ...]:
        """The decisions that together say the opposite of `verb` for the two; empty if none do."""
        ours, theirs = self._group(left), self._group(right)
        if verb == "different":
            return self._makers(ours) if ours is theirs else ()
        between = [id_ for a, b, id_ in self._apart if self._are(a, ours, b, theirs)]
        if not between:
            return ()
        return tuple(sorted({*between, *self._makers(ours), *self._makers(theirs)}))

    def add(self, verb: str, left: str, right: str, decision: str) -> None:
        """Takes in what `decision` says of two claims; there must be nothing `against` it."""
        if verb == "different":
            self._apart.append((left, right, decision))
            return
        whole = self._group(left)
        whole |= self._group(right)
        self._groups.update(dict.fromkeys(whole, whole))
        self._made_by.setdefault(left, []).append(decision)

    def _group(self, claim: str) -> set[str]:
        return self._groups.setdefault(claim, {claim})

    def _are(self, a: str, ours: set[str], b: str, theirs: set[str]) -> bool:
        return (a in ours and b in theirs) or (a in theirs and b in ours)

    def _makers(self, group: set[str]) -> tuple[str, ...]:
        return tuple(sorted({id_ for claim in group for id_ in self._made_by.get(claim, ())}))

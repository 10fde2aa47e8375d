"""What people tied together or kept apart, for the gathering: labels of claims, and which labels never meet.

Claims said to be the same bear one label. Groups that bear labels which are apart are never merged, and all groups of
one label are one event in the end, whatever the features say.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from crackdown.codebook.entries import Codebook
from crackdown.events.strands import Map, Strand, strands
from crackdown.model.claim import Claim
from crackdown.model.ruling import UNDECIDED, Ruling


@dataclass(slots=True)
class Ties:
    """Labels are ids of claims; `of` gives that of a claim, None for one of which nothing was decided."""

    _parents: dict[str, str] = field(default_factory=dict)
    _foes: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def by(cls, ruling: Ruling = UNDECIDED) -> "Ties":
        """The ties that are in force by `ruling`."""
        made = cls()
        for tie in (*ruling.same, *ruling.different):
            made._parents.setdefault(tie.left, tie.left)
            made._parents.setdefault(tie.right, tie.right)
        for tie in ruling.same:
            made.join(tie.left, tie.right)
        for tie in ruling.different:
            left, right = made._root(tie.left), made._root(tie.right)
            made._foes.setdefault(left, set()).add(right)
            made._foes.setdefault(right, set()).add(left)
        return made

    def of(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """The labels that `claims` bear, each once."""
        if not self._parents:
            return ()
        return tuple(sorted({self._root(claim.id) for claim in claims if claim.id in self._parents}))

    def may_meet(self, left: str | None, right: str | None) -> bool:
        """Whether groups of these labels may be one; None is that of a group of which nothing was decided."""
        if left is None or right is None:
            return True
        a, b = self._root(left), self._root(right)
        return a == b or not any(self._root(foe) == b for foe in self._foes.get(a, ()))

    def join(self, left: str | None, right: str | None) -> str | None:
        """From now on the two labels are one, which is given back."""
        if left is None or right is None:
            return left or right
        kept, gone = sorted((self._root(left), self._root(right)))
        if kept != gone:
            self._parents[gone] = kept
            self._foes.setdefault(kept, set()).update(self._foes.pop(gone, ()))
        return kept

    def root(self, label: str | None) -> str | None:
        """What a label has become."""
        return None if label is None else self._root(label)

    def _root(self, label: str) -> str:
        while (parent := self._parents[label]) != label:
            label = parent
        return label


def divided(strand: Strand, ties: Ties, map_: Map, codebook: Codebook) -> tuple[Strand, ...]:
    """`strand` such that no piece bears two labels, the piece of most claims first; whole where it bears one or none.

    Parts go with their total unless a person named them; what nobody named stays with the first piece where it can.
    """
    if len(ties.of(strand.claims)) < 2:
        return (strand,)
    by_id = {claim.id: claim for claim in strand.claims}
    pieces: dict[str, list[Claim]] = {}
    for claim in strand.claims:
        pieces.setdefault(_label(claim, by_id, ties), []).append(claim)
    made = [piece for claims in _ordered(pieces) for piece in strands(claims, map_, codebook)]
    made.sort(key=lambda piece: not ties.of(piece.claims))
    return tuple(replace(piece, company=strand.company) for piece in made)


def _ordered(pieces: dict[str, list[Claim]]) -> Iterator[Sequence[Claim]]:
    """Labelled pieces by size, then what bears no label."""
    for label in sorted(pieces, key=lambda label: (not label, -len(pieces[label]), label)):
        yield pieces[label]


def _label(claim: Claim, by_id: dict[str, Claim], ties: Ties) -> str:
    """The label of the claim, or of the nearest total above it that bears one; "" for none."""
    seen: set[str] = set()
    at: Claim | None = claim
    while at and at.id not in seen:
        if label := ties.of([at]):
            return label[0]
        seen.add(at.id)
        at = by_id.get(at.part_of or "")
    return ""

"""Strands to happenings: average link, so that no chain of single weak pairs ever closes over a gap."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from crackdown.events.blocking import pairs
from crackdown.events.features import APART, JOINS, Score, score
from crackdown.events.strands import Strand

SAMPLE = 6
"""Of each side so many strands are compared when two groups may merge: enough for an average, and bounded."""

KNOWN = 100_000
"""So many scores are kept in memory; any other is worked out again when it is asked for."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two strands that brought their groups together, and why."""

    left: Strand
    right: Strand
    score: Score


@dataclass(slots=True)
class Group:
    """Strands of one happening, and the links that joined them."""

    strands: list[Strand]
    links: list[Link] = field(default_factory=list)


def cluster(strands: Sequence[Strand]) -> list[Group]:
    """The groups of `strands`, strongest pairs first; blind to the order of `strands`."""
    known = _Scores()
    links = [Link(left, right, scored) for left, right in pairs(strands) if (scored := known.of(left, right)).joins]
    links.sort(key=lambda link: (-link.score.points, *sorted((link.left.id, link.right.id))))
    group_of = {strand.id: Group([strand]) for strand in strands}
    for link in links:
        left, right = group_of[link.left.id], group_of[link.right.id]
        if left is not right and _belong(left, right, known):
            merged = Group(sorted(left.strands + right.strands, key=lambda s: s.id), [*left.links, *right.links, link])
            group_of.update(dict.fromkeys((strand.id for strand in merged.strands), merged))
    return list({id(group): group for _, group in sorted(group_of.items())}.values())


@dataclass(slots=True)
class _Scores:
    """Scores worked out lately."""

    known: dict[tuple[str, str], Score] = field(default_factory=dict)

    def of(self, left: Strand, right: Strand) -> Score:
        names = (left.id, right.id) if left.id < right.id else (right.id, left.id)
        found = self.known.get(names)
        if found is None:
            if len(self.known) >= KNOWN:
                self.known.clear()
            found = self.known[names] = score(left, right)
        return found


def _belong(left: Group, right: Group, known: _Scores) -> bool:
    """Whether the two groups are one on the average of their pairs, none of which rules it out."""
    points = [known.of(a, b).points for a, b in _crossing(left.strands, right.strands)]
    return APART not in points and sum(points) / len(points) >= JOINS


def _crossing(left: Sequence[Strand], right: Sequence[Strand]) -> list[tuple[Strand, Strand]]:
    """Pairs across: a spread of each side, and every pair from one document, since a report may keep two apart."""
    chosen = [(a, b) for a in _spread(left) for b in _spread(right)]
    of_document: dict[str, list[Strand]] = {}
    for strand in left:
        of_document.setdefault(strand.document, []).append(strand)
    together = [(a, b) for b in right for a in of_document.get(b.document, ())]
    return list({(a.id, b.id): (a, b) for a, b in (*chosen, *together)}.values())


def _spread(strands: Sequence[Strand]) -> Sequence[Strand]:
    step = max(1, len(strands) // SAMPLE)
    return strands[::step][:SAMPLE]

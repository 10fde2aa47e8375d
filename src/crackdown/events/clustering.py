"""Strands to happenings: average link, so that no chain of single weak pairs ever closes over a gap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crackdown.events.blocking import pairs
from crackdown.events.features import APART, JOINS, Score, score
from crackdown.events.strands import Strand
from crackdown.events.ties import Ties

SAMPLE = 6
"""Of each side so many strands are compared when two groups may merge: enough for an average, and bounded."""

KNOWN = 100_000
"""So many scores are kept in memory; any other is worked out again when it is asked for."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two strands that brought their groups together, and why; `given` where no features were asked."""

    left: Strand
    right: Strand
    score: Score
    given: bool = False


@dataclass(slots=True)
class Group:
    """Strands of one happening, and the links that joined them; `label` is that of the claims people decided on."""

    strands: list[Strand]
    links: list[Link] = field(default_factory=list)
    label: str | None = None


def cluster(strands: Sequence[Strand], ties: Ties | None = None, given: Sequence[Link] = ()) -> list[Group]:
    """The groups of `strands`, strongest pairs first; blind to the order of `strands`.

    `ties` say what people decided, and nothing goes against them. The links `given` hold before all that are found,
    except against `ties`.
    """
    ties = ties or Ties()
    known = _Scores()
    links = [Link(left, right, scored) for left, right in pairs(strands) if (scored := known.of(left, right)).joins]
    links.sort(key=lambda link: (-link.score.points, *sorted((link.left.id, link.right.id))))
    group_of = {strand.id: Group([strand], label=next(iter(ties.of(strand.claims)), None)) for strand in strands}
    for link in (*given, *links):
        left, right = group_of[link.left.id], group_of[link.right.id]
        if left is right or not ties.may_meet(left.label, right.label):
            continue
        if link.given or _belong(left, right, known):
            merged = _merged((left, right), ties)
            merged.links.append(link)
            group_of.update(dict.fromkeys((strand.id for strand in merged.strands), merged))
    groups = list({id(group): group for _, group in sorted(group_of.items())}.values())
    return _tied(groups, ties)


def _merged(groups: Sequence[Group], ties: Ties) -> Group:
    strands = sorted((strand for group in groups for strand in group.strands), key=lambda strand: strand.id)
    label: str | None = None
    for group in groups:
        label = ties.join(label, group.label)
    return Group(strands, [link for group in groups for link in group.links], label)


def _tied(groups: Iterable[Group], ties: Ties) -> list[Group]:
    """Groups of one label made one, each in the place of its first; the others as they are."""
    alike: dict[str, list[Group]] = {}
    for group in groups:
        alike.setdefault(ties.root(group.label) or group.strands[0].id, []).append(group)
    return [_merged(some, ties) if len(some) > 1 else some[0] for some in alike.values()]


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
    points = [known.of(a, b).points for a, b in crossing(left.strands, right.strands)]
    return APART not in points and sum(points) / len(points) >= JOINS


def crossing(left: Sequence[Strand], right: Sequence[Strand]) -> list[tuple[Strand, Strand]]:
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

"""Explains a gathering: for each pair that joined the features that did, and for near misses what was in the way."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crackdown.codebook.entries import Codebook
from crackdown.events.blocking import beside
from crackdown.events.clustering import Group, crossing
from crackdown.events.features import APART, JOINS, Score, score, table
from crackdown.events.gathering import event_id, groups_of, joins_of
from crackdown.events.strands import Map, Strand
from crackdown.model.claim import Claim
from crackdown.model.explanation import Feature, Pair
from crackdown.model.lineage import Lineage
from crackdown.model.register import Register
from crackdown.model.ruling import UNDECIDED, Ruling

NEAR = 2.0
"""A pair that lacks no more points than these is a near miss."""


def explain(
    claims: Sequence[Claim],
    register: Register,
    codebook: Codebook,
    lineage: Lineage,
    ruling: Ruling = UNDECIDED,
    wanted: Collection[str] | None = None,
) -> tuple[Pair, ...]:
    """All pairs joined and all near misses of the events that `gather` makes of the same, or of those `wanted`.

    By event; those joined first, then near misses, the nearest first: of each two events the pair that came nearest.
    """
    groups, repeats = groups_of(claims, Map.of(register), codebook, dict(lineage.roots), ruling)
    every = [_Home(event_id(group, repeats), group) for group in groups]
    homes = {strand.id: home for home in every for strand in home.group.strands}
    claimed = {claim.id: home for home in every for strand in home.group.strands for claim in strand.claims}
    chosen = {home.event for home in every if wanted is None or home.event in wanted}
    found = [pair for home in every if home.event in chosen for pair in _joined(home, repeats, ruling)]
    found += _decided(ruling, claimed)
    found += _missed(every, homes, {frozenset((pair.event, pair.other)) for pair in found}, chosen)
    ranked = sorted(found, key=lambda pair: (pair.event, pair.other is not None, *_rank(pair)))
    return tuple(pair for pair in ranked if pair.event in chosen)


@dataclass(frozen=True, slots=True)
class _Home:
    """The event that a strand is in."""

    event: str
    group: Group


def _rank(pair: Pair) -> tuple[float, str, str]:
    """The strongest first; where no points were given they count as all."""
    return (-(JOINS * 9 if pair.points is None else pair.points), pair.left, pair.right)


def _joined(home: _Home, repeats: Mapping[str, Sequence[Strand]], ruling: Ruling) -> Iterator[Pair]:
    scored = {(link.left.id, link.right.id): link for link in home.group.links}
    for join in joins_of(home.group, repeats, ruling):
        link = scored.get((join.left, join.right))
        told = link is not None and link.score.reason == join.reason and not link.given
        points, features = (link.score.points, _features(link.left, link.right)) if link and told else (None, ())
        yield Pair(home.event, join.left, join.right, None, points, JOINS, features, join.reason)


def _decided(ruling: Ruling, claimed: Mapping[str, _Home]) -> Iterator[Pair]:
    """Pairs that a person keeps apart, seen from either event."""
    for tie in ruling.different:
        for left, right in ((tie.left, tie.right), (tie.right, tie.left)):
            if left in claimed and right in claimed:
                why = f"{tie.decision.who} decided that they are not the same: {tie.decision.why}"
                yield Pair(claimed[left].event, left, right, claimed[right].event, None, JOINS, (), why)


def _missed(
    every: Iterable[_Home], homes: Mapping[str, _Home], told: set[frozenset[str | None]], chosen: Collection[str]
) -> Iterator[Pair]:
    """Of each two events the pair that came nearest to joining them, seen from either."""
    best: dict[frozenset[str | None], tuple[float, Strand, Strand, str]] = {}
    strands = sorted((s for home in every for s in home.group.strands), key=lambda s: s.id)
    some = {strand.id for strand in strands if homes[strand.id].event in chosen}
    for left, right in beside(strands, some):
        a, b = homes[left.id], homes[right.id]
        both: frozenset[str | None] = frozenset((a.event, b.event))
        if a.event == b.event or both in told:
            continue
        points, why = _why_not(left, right, a.group, b.group)
        if points >= JOINS - NEAR and (both not in best or (-points, left.id, right.id) < _order(best[both])):
            best[both] = (points, left, right, why)
    for points, left, right, why in best.values():
        for one, other in ((left, right), (right, left)):
            features = _features(one, other)
            yield Pair(homes[one.id].event, one.id, other.id, homes[other.id].event, points, JOINS, features, why)


def _order(found: tuple[float, Strand, Strand, str]) -> tuple[float, str, str]:
    """The nearest first, whatever the order in which pairs come."""
    points, left, right, _ = found
    return (-points, left.id, right.id)


def _why_not(left: Strand, right: Strand, ours: Group, theirs: Group) -> tuple[float, str]:
    """The points of a pair, those against it left out where it is ruled out, and what kept it apart."""
    scored = score(left, right)
    if scored.points == APART:
        rest = sum(feature.weight or 0.0 for feature in _features(left, right))
        return (rest if rest >= JOINS else APART), f"ruled out: {scored.reason}"
    if scored.joins:
        return scored.points, _why_not_groups(ours, theirs)
    if scored.points >= JOINS:
        return scored.points, "no place, time, doer or list in common speaks for it"
    return scored.points, f"only {scored.points:g} of the {JOINS:g} points needed"


def _why_not_groups(ours: Group, theirs: Group) -> str:
    """What is in the way where two claims would join and what stands with them does not."""
    scores: list[Score] = [score(a, b) for a, b in crossing(ours.strands, theirs.strands)]
    veto = next((found.reason for found in scores if found.points == APART), None)
    if veto:
        return f"the two would join, but others of their events rule it out: {veto}"
    mean = sum(found.points for found in scores) / len(scores)
    return f"the two would join, but all pairs of their events have only {mean:.1f} of the {JOINS:g} points on average"


def _features(left: Strand, right: Strand) -> tuple[Feature, ...]:
    """What every feature that has something to say says, the strongest first."""
    marks = table(left, right)
    told = [Feature(n, None if m.weight == APART else m.weight, m.reason) for n, m in marks if m.weight or m.reason]
    return tuple(sorted(told, key=lambda feature: (feature.weight is not None, -(feature.weight or 0.0))))

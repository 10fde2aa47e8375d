"""What is in force of all that people decided: the latest word on a claim, or on a pair of claims, counts.

Pairs are weighed together, from the latest to the earliest: what two claims are to each other may already follow from
later decisions ("A is B" and "B is C" make A and C the same), and an earlier one that says otherwise gives way.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from crackdown.decide.carrying import carried
from crackdown.decide.correcting import amended
from crackdown.decide.pairs import Pairs
from crackdown.model.claim import Claim
from crackdown.model.decision import ON_CLAIMS, ON_PAIRS, Decision
from crackdown.model.problem import Problem
from crackdown.model.ruling import Ruling, Standing, State, Tie


def rule(
    decisions: Sequence[Decision],
    claims: Mapping[str, Claim],
    former: Mapping[str, Claim],
    unchanged: Collection[str] = (),
) -> tuple[Ruling, tuple[Problem, ...]]:
    """What `decisions` come to for the claims in force; blind to the order of what it is given.

    `claims` are those in force, by id: all, or those that are corrected and those of the documents of `former`; the ids
    of others that are named are then `unchanged`. `former` are the claims named that are no longer in force. What could
    not be carried over, or gives way, is a problem.
    """
    ordered = sorted(decisions, key=lambda decision: (decision.at, decision.id))
    meant = carried(ordered, claims, former, unchanged)
    bench = _Bench(meant, claims, frozenset(meant.values()))
    latest = [*reversed(_of(ordered, ON_CLAIMS)), *reversed(_of(ordered, ON_PAIRS))]  # verdicts bear on pairs
    standings = {decision.id: bench.standing(decision) for decision in latest}
    found = [standings[decision.id] for decision in ordered]
    ruling = Ruling(tuple(found), bench.verdicts, tuple(bench.same), tuple(bench.different), bench.totals)
    return ruling, tuple(_problems(found, former))


def _of(decisions: Iterable[Decision], verbs: Collection[str]) -> list[Decision]:
    return [decision for decision in decisions if decision.verb in verbs]


Outcome = tuple[State, tuple[str, ...]]
"""What became of a decision for one of its subjects, and the decisions that are against it."""


@dataclass(slots=True)
class _Bench:
    """Hears decisions, the latest first."""

    meant: Mapping[str, str]
    claims: Mapping[str, Claim]
    held: frozenset[str]
    heard: dict[str, str] = field(default_factory=dict)
    verdicts: dict[str, Decision] = field(default_factory=dict)
    same: list[Tie] = field(default_factory=list)
    different: list[Tie] = field(default_factory=list)
    totals: dict[str, str] = field(default_factory=dict)
    pairs: Pairs = field(default_factory=Pairs)

    def standing(self, decision: Decision) -> Standing:
        subjects = tuple(self.meant.get(subject, subject) for subject in decision.subjects)
        if decision.verb in ON_PAIRS:
            outcomes = [self._tie(decision, subjects[0], other) for other in subjects[1:]]
        else:
            outcomes = [self._verdict(decision, subject) for subject in _judged(decision, subjects)]
        if decision.verb == "correct" and len(subjects) > 1 and outcomes[0][0] == "in force":
            self.totals[subjects[0]] = subjects[1]
        states = [state for state, _ in outcomes]
        against = tuple(dict.fromkeys(id_ for _, by in outcomes for id_ in by))
        return Standing(decision, _together(states), subjects, against)

    def _verdict(self, decision: Decision, subject: str) -> Outcome:
        if later := self.heard.get(subject):
            return "followed", (later,)
        self.heard[subject] = decision.id
        if subject not in self.held or (decision.verb == "correct" and not amended(self.claims[subject], decision)):
            return "lost", ()
        self.verdicts[subject] = decision
        return "in force", ()

    def _is_rejected(self, id_: str) -> bool:
        return id_ in self.verdicts and self.verdicts[id_].verb == "reject"

    def _tie(self, decision: Decision, left: str, right: str) -> Outcome:
        if later := self.pairs.last.get(frozenset((left, right))):
            return "followed", (later,)
        self.pairs.last[frozenset((left, right))] = decision.id
        rejected = any(self._is_rejected(id_) for id_ in (left, right))
        if rejected or not self.held.issuperset((left, right)) or (left == right and decision.verb == "different"):
            return "lost", ()
        if against := self.pairs.against(decision.verb, left, right):
            return "contradicted", against
        self.pairs.add(decision.verb, left, right, decision.id)
        (self.same if decision.verb == "same" else self.different).append(Tie(left, right, decision))
        return "in force", ()


def _judged(decision: Decision, subjects: Sequence[str]) -> Sequence[str]:
    """The claims that a verdict is on; a correction's second subject is the total that it names."""
    if decision.verb not in ON_CLAIMS:
        return ()
    return subjects[:1] if decision.verb == "correct" else subjects


def _together(states: Sequence[State]) -> State:
    """The state of a decision whose subjects fared as `states` say."""
    if all(state == "in force" for state in states):
        return "in force"
    if "in force" in states:
        return "in part"
    worst: tuple[State, ...] = ("contradicted", "lost", "followed")
    return next(state for state in worst if state in states)


def _problems(found: Iterable[Standing], former: Mapping[str, Claim]) -> Iterator[Problem]:
    for standing in found:
        decision = standing.decision
        told = f"{decision.verb!r}, decided by {decision.who} ({decision.why})"
        if standing.state == "contradicted":
            message = f"{told}, gives way to what was decided later: {', '.join(standing.by)}"
            yield Problem("decide", "contradicted_decision", message, f"decision {decision.id}")
        elif standing.state == "lost":
            old = next((former[id_] for id_ in decision.subjects if id_ in former), None)
            message = f"{told}, has no effect: no claim in force is what it is about; decide anew"
            document, span = (old.document, old.quote) if old else (None, None)
            yield Problem("decide", "lost_decision", message, f"decision {decision.id}", False, document, span)


def applied(claims: Iterable[Claim], ruling: Ruling) -> tuple[Claim, ...]:
    """The claims that take part in settling: without those rejected, and as corrected."""
    if not ruling.verdicts:
        return tuple(claims)
    rejected = {id_ for id_, decision in ruling.verdicts.items() if decision.verb == "reject"}
    every = {claim.id: corrected(claim, ruling) for claim in claims}
    found = {id_: _rehung(claim, every, rejected) for id_, claim in every.items() if id_ not in rejected}
    for id_ in sorted(ruling.totals):
        if id_ in found and _is_ringed(found[id_], found):
            found[id_] = replace(found[id_], part_of=None)
    return tuple(found.values())


def _rehung(claim: Claim, every: Mapping[str, Claim], rejected: Collection[str]) -> Claim:
    """A part of a rejected total as one of that total's own total; without that it stays a part of nothing known."""
    above, passed = claim.part_of, set[str]()
    while above and above in rejected and above in every and above not in passed:
        passed.add(above)
        above = every[above].part_of
    return replace(claim, part_of=above) if above and passed and above not in rejected else claim


def _is_ringed(claim: Claim, claims: Mapping[str, Claim]) -> bool:
    """Whether a claim is a part of itself, by what several decisions say together."""
    seen: set[str] = set()
    at: Claim | None = claim
    while at and at.id not in seen:
        seen.add(at.id)
        at = claims.get(at.part_of or "")
    return at is claim


def corrected(claim: Claim, ruling: Ruling) -> Claim:
    """`claim` as the decision in force on it has it."""
    decision = ruling.verdicts.get(claim.id)
    found = amended(claim, decision) if decision else None
    if found is None or found is claim:
        return claim
    return replace(found, part_of=ruling.totals[claim.id]) if claim.id in ruling.totals else found

"""Backing: who else, independently, says what a claim says, or what rules it out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.names import fold
from crackdown.model.tally import Tally
from crackdown.reconcile.slots import Saying

Witness = tuple[str, str]
"""A source's id and the root of its report: another witness differs in both."""

NAMED = 3
"""So many others are kept for each claim, to be named."""


@dataclass(slots=True)
class Backing:
    """What others say of one claim.

    `same` and `near` are claims of other witnesses, `against` those that it can't stand with; `faults` are rules.
    `ours` and `theirs` count the witnesses on its side and on the strongest other side.
    """

    same: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    ours: int = 1
    theirs: int = 0
    reports: int = 1
    in_tally: bool = False
    faults: set[str] = field(default_factory=set)


def backings(
    claims: Iterable[Claim],
    sayings: Mapping[str, Saying],
    tallies: Iterable[Tally],
    findings: Iterable[Finding],
    event_of: Mapping[str, str],
    witness: Mapping[str, Witness],
) -> dict[str, Backing]:
    """The backing of every claim, by its id."""
    found = {claim.id: Backing() for claim in claims}
    for tally in tallies:
        for camp in tally.camps:
            members = [id_ for id_ in camp.claims if id_ in found]
            _camp(members, len(camp.witnesses), sayings, witness, found)
    _deeds(claims, event_of, witness, found)
    denied = {claim.id for claim in claims if claim.status == "denied" or claim.act == "denied"}
    for finding in findings:
        _faults(finding, denied, sayings, witness, found)
    return found


def _camp(
    members: Sequence[str],
    strength: int,
    sayings: Mapping[str, Saying],
    witness: Mapping[str, Witness],
    found: Mapping[str, Backing],
) -> None:
    """Claims whose figures meet: the same exact figure, or one that fits."""
    alike: dict[object, list[str]] = defaultdict(list)
    for id_ in members:
        interval = sayings[id_].interval
        alike[interval.bounds if interval.is_exact else None].append(id_)
    exact = {bounds: ids for bounds, ids in alike.items() if bounds}
    reports = len({sayings[id_].document.id for id_ in members})
    for bounds, ids in alike.items():
        for group in _by_witness(ids, witness):
            same = _others(group[0], exact.get(bounds, ()), witness)
            near = same or _others(group[0], members, witness)
            for id_ in group:
                one = found[id_]
                one.same, one.near, one.ours, one.reports, one.in_tally = same, near, strength, reports, True


def _by_witness(ids: Iterable[str], witness: Mapping[str, Witness]) -> Iterable[list[str]]:
    groups: dict[Witness, list[str]] = defaultdict(list)
    for id_ in ids:
        groups[witness[id_]].append(id_)
    return groups.values()


def _others(id_: str, ids: Iterable[str], witness: Mapping[str, Witness]) -> tuple[str, ...]:
    """Claims of the first few witnesses among `ids` that differ from that of `id_` in source and root."""
    source, root = witness[id_]
    seen: dict[Witness, str] = {}
    for other in ids:
        said, drawn = witness[other]
        if said != source and drawn != root:
            seen.setdefault((said, drawn), other)
            if len(seen) == NAMED:
                break
    return tuple(seen.values())


def _deeds(
    claims: Iterable[Claim],
    event_of: Mapping[str, str],
    witness: Mapping[str, Witness],
    found: Mapping[str, Backing],
) -> None:
    """Deeds of one act in one event; the same where both name the same target."""
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.type == "deed" and claim.status in ("asserted", "alleged") and claim.id in event_of:
            told[event_of[claim.id], claim.act].append(claim)
    for deeds in told.values():
        every = [deed.id for deed in deeds]
        named: dict[str, list[str]] = defaultdict(list)
        for deed in deeds:
            named[fold(deed.target or "")].append(deed.id)
        for deed in deeds:
            target = fold(deed.target or "")
            one = found[deed.id]
            one.same = _others(deed.id, named[target], witness) if target else ()
            one.near = one.same or _others(deed.id, every, witness)


def _faults(
    finding: Finding,
    denied: set[str],
    sayings: Mapping[str, Saying],
    witness: Mapping[str, Witness],
    found: Mapping[str, Backing],
) -> None:
    """What a finding says against the claims that it rests on."""
    ids = [id_ for id_ in finding.claims if id_ in found]
    if finding.kind == "conflict":
        for id_ in ids:
            _against(id_, ids, sayings, witness, found)
    elif finding.kind == "denied":
        for id_ in ids:
            if id_ not in denied:
                found[id_].faults.add("denied")
    elif finding.kind == "impossible":
        voices = Counter(witness[id_][0] for id_ in ids)
        for id_ in ids:
            if voices[witness[id_][0]] > 1:
                found[id_].faults.add("impossible")
    elif finding.kind in ("parts_exceed_total", "parts_fall_short") and finding.grade != "look":
        for id_ in ids:
            found[id_].faults.add("sum")


def _counts_the_same(one: Claim, other: Claim) -> bool:
    return (one.act, one.of, one.unit) == (other.act, other.of, other.unit)


def _against(
    id_: str,
    ids: Iterable[str],
    sayings: Mapping[str, Saying],
    witness: Mapping[str, Witness],
    found: Mapping[str, Backing],
) -> None:
    """The claims of a conflict that are another's word and leave no value in common with this one."""
    own = sayings.get(id_)
    rivals = [
        other
        for other in ids
        if own
        and other in sayings
        and all(theirs != ours for theirs, ours in zip(witness[other], witness[id_], strict=True))
        and _counts_the_same(own.claim, sayings[other].claim)
        and not sayings[other].interval.meets(own.interval)
    ]
    if rivals:
        one = found[id_]
        one.against = tuple(dict.fromkeys((*one.against, *rivals)))[:NAMED]
        one.theirs = max(one.theirs, *(found[other].ours for other in rivals))

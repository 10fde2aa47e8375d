"""Decisions carried over: from a claim that is no longer in force to the one that took its place.

A claim's id is made of what was coded, so a reader that codes more gives the same words another id. A claim in force
takes the place of an earlier one if it is of the same document, type and act, its number is the same and stands on the
same characters (a deed: its act does), and nation or target do not differ where both give them. Of several such
claims it is the one that has most other fields in common; where two have as many, none is meant.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from crackdown.decide.correcting import amended
from crackdown.model.claim import Claim, claim_fields
from crackdown.model.decision import Decision
from crackdown.model.names import fold


def carried(
    decisions: Iterable[Decision],
    claims: Mapping[str, Claim],
    former: Mapping[str, Claim],
    unchanged: Collection[str] = (),
) -> Mapping[str, str]:
    """For each subject of `decisions` the claim in force that it means; those that none stands for are left out.

    `former` are the claims no longer in force that are named, by id; `unchanged` the ids of more claims in force.
    """
    meant: dict[str, str] = {}
    forms: dict[str, list[Claim]] = {}
    for decision in decisions:
        for subject in decision.subjects:
            if subject in claims or subject in unchanged:
                meant[subject] = subject
            elif subject in former:
                forms.setdefault(subject, [former[subject]])
        old = former.get(decision.subjects[0]) if decision.verb == "correct" else None
        if old and (now := amended(old, decision)):
            forms[old.id].append(now)
    if forms:
        current = _by_document(claims.values(), {old.document for some in forms.values() for old in some})
        for subject, olds in forms.items():
            if heir := _heir(olds, current[olds[0].document]):
                meant[subject] = heir
    return meant


def _by_document(claims: Iterable[Claim], wanted: set[str]) -> Mapping[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.document in wanted:
            found[claim.document].append(claim)
    return found


def _heir(olds: list[Claim], candidates: Iterable[Claim]) -> str | None:
    """The claim that says what one of `olds` said: the claim as it was read, or as a person corrected it."""
    ranked = sorted(
        (-max(_alike(old, claim) for old in fitting), claim.id)
        for claim in candidates
        if (fitting := [old for old in olds if _took_place(claim, old)])
    )
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def _took_place(claim: Claim, old: Claim) -> bool:
    if (claim.type, claim.act) != (old.type, old.act) or not _same_number(claim, old):
        return False
    slot = "number" if claim.number else "act"
    ours, theirs = claim.grounds_of(slot), old.grounds_of(slot)
    same_words = ours[0].span == theirs[0].span if ours and theirs else claim.quote == old.quote
    return same_words and all(not a or not b or a == b for a, b in zip(_whose(claim), _whose(old), strict=True))


def _same_number(claim: Claim, old: Claim) -> bool:
    a, b = claim.number, old.number
    return a == b or (a is not None and b is not None and replace(a, hedge=b.hedge) == b)


def _whose(claim: Claim) -> Iterator[object]:
    yield set(claim.nationality)
    yield fold(claim.target or "")


def _alike(claim: Claim, other: Claim) -> int:
    a, b = claim_fields(claim), claim_fields(other)
    return sum(value == b[name] for name, value in a.items())

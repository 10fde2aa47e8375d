"""Holds all figures of all events against each other: tallies, and findings."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crackdown.codebook.entries import Codebook, Policy
from crackdown.model.claim import Claim
from crackdown.model.event import Event
from crackdown.model.finding import FINDING_KINDS, Finding
from crackdown.model.lineage import Lineage
from crackdown.model.number import is_countable
from crackdown.model.problem import Problem
from crackdown.model.report import Document
from crackdown.model.settled import Reconciled
from crackdown.model.tally import Tally
from crackdown.reconcile.copies import of_copies, once
from crackdown.reconcile.findings import of_denial, of_flow, of_series, of_slot, of_sum, of_telling
from crackdown.reconcile.groups import Run, runs
from crackdown.reconcile.policy import interval
from crackdown.reconcile.slots import Saying, Slot
from crackdown.reconcile.sums import sums
from crackdown.reconcile.tallies import by_slot, tally


def reconcile(
    events: Sequence[Event],
    claims: Sequence[Claim],
    documents: Sequence[Document],
    lineage: Lineage,
    policy: Policy,
    codebook: Codebook,
) -> tuple[Reconciled, tuple[Problem, ...]]:
    """Tallies of every event's slots, and what does or does not add up; blind to the order of what it is given."""
    by_id = {document.id: document for document in documents}
    ordered = sorted(claims, key=lambda claim: (claim.document, claim.quote, claim.id))
    nations = {nation.code: nation.names[0] for nation in codebook.nations}
    sayings = _sayings(ordered, by_id, dict(lineage.roots), policy, nations)
    event_of = {id_: event.id for event in events for id_ in event.claims}
    tallies: list[Tally] = []
    told = runs(sayings.values())
    figures: dict[str, list[Saying]] = defaultdict(list)
    for saying in sayings.values():
        figures[saying.document.id].append(saying)
    found = [*once(_within(ordered, sayings, event_of), sayings), *of_copies(lineage, by_id, figures)]
    for event in sorted(events, key=lambda event: event.id):
        members = [sayings[id_] for id_ in event.claims if id_ in sayings]
        slots = by_slot(members)
        tallies += [tally(event, slot, said, policy.name) for slot, said in slots.items()]
        found += _across(event, slots, members, sayings, told)
    acts = {act: at for at, act in enumerate(codebook.acts)}
    tallies.sort(key=lambda t: (t.event, acts.get(t.act, len(acts)), t.act, t.of, t.group, t.id))
    return Reconciled(tuple(tallies), _in_order(found)), tuple(_beyond(ordered))


def _sayings(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    roots: Mapping[str, str],
    policy: Policy,
    nations: Mapping[str, str],
) -> dict[str, Saying]:
    return {
        claim.id: Saying(
            claim,
            interval(claim.number, policy),
            documents[claim.document],
            roots.get(claim.document, claim.document),
            tuple(nations.get(code, code) for code in claim.nationality),
        )
        for claim in claims
        if claim.number and claim.document in documents and is_countable(claim.number)
    }


def _beyond(claims: Sequence[Claim]) -> Iterator[Problem]:
    """A doubt for each figure that nothing can be reckoned with."""
    for claim in claims:
        if claim.number and not is_countable(claim.number):
            message = "a figure below zero or beyond all counting is held against no other: see what the text means"
            yield Problem("reconcile", "beyond_counting", message, claim.document, False, claim.document, claim.quote)


def _within(claims: Sequence[Claim], sayings: Mapping[str, Saying], event_of: Mapping[str, str]) -> Iterator[Finding]:
    """Findings inside single documents: sums, and flows out of a total."""
    of_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of_document[claim.document].append(claim)
    for found in sums(list(sayings.values()), of_document):
        yield from of_sum(found, event_of.get(found.total.claim.id))
    for saying in sayings.values():
        total = sayings.get(saying.claim.part_of or "")
        if total and saying.claim.status != "denied":
            yield from of_flow(saying, total, event_of.get(total.claim.id))


def _across(
    event: Event,
    slots: Mapping[Slot, list[Saying]],
    members: Sequence[Saying],
    sayings: Mapping[str, Saying],
    told: Mapping[str, Sequence[Run]],
) -> Iterator[Finding]:
    """Findings among the claims of one event."""
    inside = frozenset(event.claims)
    series: dict[Slot, list[Saying]] = defaultdict(list)
    denied: dict[Slot, list[Saying]] = defaultdict(list)
    for slot, said in slots.items():
        yield from of_slot(said, sayings, told, event.id, inside)
        series[replace(slot, period=None)] += said
    yield from of_telling(slots, event.id, inside)
    for slot, said in series.items():
        yield from of_series(slot, said, event.id)
    for saying in members:
        if saying.claim.status == "denied":
            denied[Slot(saying.claim.act, saying.claim.of, "", saying.claim.unit, saying.claim.scope)].append(saying)
    asserted = [saying for saying in members if saying.claim.status in ("asserted", "alleged")]
    for slot, said in denied.items():
        yield from of_denial(slot, said, asserted, event.id)


def _in_order(found: Sequence[Finding]) -> tuple[Finding, ...]:
    unique = {finding.id: finding for finding in found}
    return tuple(sorted(unique.values(), key=lambda f: (FINDING_KINDS.index(f.kind), f.event or "", f.id)))

"""Holds all figures of all events against each other: tallies, and findings."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

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
from crackdown.reconcile import denials, exchange, retellings, sameness, updates
from crackdown.reconcile.bindings import bound
from crackdown.reconcile.copies import of_copies, once
from crackdown.reconcile.excuses import Excuses
from crackdown.reconcile.falls import of_falls, of_increments
from crackdown.reconcile.findings import of_flow, of_groups, of_series, of_slot, of_sum
from crackdown.reconcile.groups import Run, runs
from crackdown.reconcile.later import of_additions, of_later
from crackdown.reconcile.leftovers import of_leftovers
from crackdown.reconcile.misquotes import of_misquotes
from crackdown.reconcile.policy import interval
from crackdown.reconcile.reach import of_reach
from crackdown.reconcile.reckoned import of_reckoning
from crackdown.reconcile.series import series
from crackdown.reconcile.slots import Saying, Slot
from crackdown.reconcile.sums import sums
from crackdown.reconcile.tallies import by_slot, tally
from crackdown.reconcile.trust import Settlement, trust


def reconcile(
    events: Sequence[Event],
    claims: Sequence[Claim],
    documents: Sequence[Document],
    lineage: Lineage,
    policy: Policy,
    codebook: Codebook,
) -> tuple[Reconciled, tuple[Problem, ...]]:
    """Tallies of every event's slots, and what does or does not add up; blind to the order of what it is given."""
    book = _book(events, claims, documents, lineage, policy, codebook)
    tallies: list[Tally] = []
    found = [*once(_within(book), book.sayings), *of_copies(lineage, book.documents, book.by_document)]
    replaced = list(_replacements(book))
    followed = [*replaced, *updates.of_run(book.sayings.values(), book.event_of)]
    for id_ in sorted(book.slots):
        for slot, said in book.slots[id_].items():
            followed += updates.of_growth(slot, said, book.event_of)
    later = of_later(book.sayings.values(), book.event_of)
    followed += list(_untold(later, followed))
    followed += of_additions(book.sayings.values(), book.event_of)
    followed += updates.of_part(book.sayings, book.by_event, book.event_of)
    excuses = Excuses(followed, {id_ for one in replaced for id_ in one.claims[:-1]}, book.sayings)
    for event in sorted(events, key=lambda event: event.id):
        slots = book.slots[event.id]
        tallies += [tally(event, slot, said, policy.name) for slot, said in slots.items()]
        found += _across(event, slots, book, excuses)
    found += [*followed, *_anywhere(book)]
    acts = {act: at for at, act in enumerate(codebook.acts)}
    tallies.sort(key=lambda t: (t.event, acts.get(t.act, len(acts)), t.act, t.of, t.group, t.id))
    findings, counted = _in_order(found), series(book.slots, book.by_document, policy.name)
    settled = Settlement(book.claims, book.documents, book.roots, book.sayings, events, tallies, findings)
    graded = trust(settled, codebook)
    return Reconciled(tuple(tallies), findings, counted, graded), tuple(_beyond(book.claims))


@dataclass(frozen=True, slots=True)
class _Book:
    """All that is held against each other: claims and figures, by document, event and slot."""

    claims: Sequence[Claim]
    documents: Mapping[str, Document]
    roots: Mapping[str, str]
    sayings: Mapping[str, Saying]
    event_of: Mapping[str, str]
    by_document: Mapping[str, Sequence[Saying]]
    by_event: Mapping[str, Sequence[Saying]]
    slots: Mapping[str, Mapping[Slot, list[Saying]]]
    deeds: Mapping[str, Sequence[Claim]]
    """The deeds of each document."""
    told: Mapping[str, Sequence[Run]]
    rates: Mapping[str, float]


def _book(
    events: Sequence[Event],
    claims: Sequence[Claim],
    documents: Sequence[Document],
    lineage: Lineage,
    policy: Policy,
    codebook: Codebook,
) -> _Book:
    by_id = {document.id: document for document in documents}
    ordered = sorted(claims, key=lambda claim: (claim.document, claim.quote, claim.id))
    nations = {nation.code: nation.names[0] for nation in codebook.nations}
    roots = {id_: id_ for id_ in by_id} | dict(lineage.roots)
    stated: dict[str, list[Saying]] = defaultdict(list)
    for saying in _sayings(ordered, by_id, roots, policy, nations):
        stated[saying.document.id].append(saying)
    by_document = {id_: list(bound(told)) for id_, told in stated.items()}
    sayings = {saying.claim.id: saying for told in by_document.values() for saying in told}
    deeds: dict[str, list[Claim]] = defaultdict(list)
    for claim in ordered:
        if claim.type == "deed" and claim.document in by_id:
            deeds[claim.document].append(claim)
    every = {claim.id for claim in ordered}
    by_event = {event.id: [sayings[id_] for id_ in event.claims if id_ in sayings] for event in events}
    return _Book(
        claims=ordered,
        documents=by_id,
        roots=roots,
        sayings=sayings,
        event_of={id_: event.id for event in events for id_ in event.claims},
        by_document=by_document,
        by_event=by_event,
        slots={id_: by_slot(_known(members, every)) for id_, members in by_event.items()},
        deeds=deeds,
        told=runs(sayings.values()),
        rates={currency.code: currency.per_usd for currency in codebook.currencies if currency.per_usd},
    )


def _untold(found: Iterable[Finding], told: Iterable[Finding]) -> Iterator[Finding]:
    """Those that don't hold two claims against each other which a finding of `told` does."""
    about: dict[str, list[int]] = defaultdict(list)
    for at, other in enumerate(told):
        for id_ in other.claims:
            about[id_].append(at)
    for one in found:
        shared = Counter(at for id_ in one.claims for at in about.get(id_, ()))
        if max(shared.values(), default=0) < 2:
            yield one


def _known(members: Iterable[Saying], every: Collection[str]) -> list[Saying]:
    """Those that are no part of a claim that a person rejected: alone it would stand for the whole."""
    return [saying for saying in members if saying.claim.part_of is None or saying.claim.part_of in every]


def _sayings(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    roots: Mapping[str, str],
    policy: Policy,
    nations: Mapping[str, str],
) -> Iterator[Saying]:
    for claim in claims:
        if claim.number and claim.document in documents and is_countable(claim.number):
            yield Saying(
                claim,
                interval(claim.number, policy),
                documents[claim.document],
                roots.get(claim.document, claim.document),
                tuple(nations.get(code, code) for code in claim.nationality),
            )


def _beyond(claims: Sequence[Claim]) -> Iterator[Problem]:
    """A doubt for each figure that nothing can be reckoned with."""
    for claim in claims:
        if claim.number and not is_countable(claim.number):
            message = "a figure below zero or beyond all counting is held against no other: see what the text means"
            yield Problem("reconcile", "beyond_counting", message, claim.document, False, claim.document, claim.quote)


def _within(book: _Book) -> Iterator[Finding]:
    """Findings inside single documents: sums, flows out of a total, denials, conversions."""
    sayings, event_of = book.sayings, book.event_of
    of_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in book.claims:
        of_document[claim.document].append(claim)
    for found in sums(list(sayings.values()), of_document):
        yield from of_sum(found, event_of.get(found.total.claim.id))
    yield from of_leftovers(sayings.values(), event_of)
    yield from of_reckoning(sayings.values(), event_of)
    yield from sameness.of_flows(sayings.values())
    yield from exchange.of_conversion(exchange.conversions(sayings.values()), book.rates)
    for said in book.by_document.values():
        yield from retellings.of_roles(said)
        yield from retellings.of_voices(said)
        yield from denials.of_own_count(said)
    for saying in sayings.values():
        total = sayings.get(saying.claim.part_of or "")
        if total and saying.claim.status != "denied":
            yield from of_flow(saying, total, event_of.get(total.claim.id))


def _replacements(book: _Book) -> Iterator[Finding]:
    """Counts that a report gives in place of its own earlier ones, the last of each finding."""
    for id_ in sorted(book.by_document):
        yield from updates.of_early(book.by_document[id_], book.event_of)
    for id_ in sorted(book.by_event):
        for slot, said in book.slots[id_].items():
            yield from updates.of_page(slot, said, book.event_of)


def _anywhere(book: _Book) -> Iterator[Finding]:
    """Findings across events: a country that counts fewer than a place in it, two conversions, stages of a charge."""
    yield from of_reach(book.sayings.values(), book.event_of)
    yield from of_misquotes(book.by_document, book.event_of)
    yield from exchange.of_conversions(exchange.conversions(book.sayings.values()), book.event_of)
    deeds = [deed for id_ in sorted(book.deeds) for deed in book.deeds[id_]]
    yield from sameness.of_stages(deeds, book.documents, book.roots)
    denied = [deed for deed in deeds if deed.act == "denied"]
    yield from denials.of_denying(denied, book.by_document, book.event_of)


def _across(event: Event, slots: Mapping[Slot, list[Saying]], book: _Book, excuses: Excuses) -> Iterator[Finding]:
    """Findings among the claims of one event."""
    inside, members = frozenset(event.claims), book.by_event[event.id]
    over_time: dict[Slot, list[Saying]] = defaultdict(list)
    for slot, said in slots.items():
        yield from of_slot(said, book.sayings, book.told, event.id, inside, excuses)
        yield from exchange.of_values(slot, said, event.id)
        over_time[replace(slot, period=None)] += said
    for slot, said in over_time.items():
        yield from of_series(slot, said, event.id)
        yield from of_falls(slot, said, event.id)
    yield from of_increments(members, event.id)
    yield from of_groups(members, book.told, event.id)
    yield from sameness.of_kinds(slots, event.id)
    yield from sameness.of_journeys(members, event.id)
    yield from sameness.of_lists(members, event.id)
    yield from retellings.of_telling(slots, event.id, inside)
    yield from retellings.of_targets(members, event.id)
    yield from retellings.of_towns(members, book.by_document, event.id)
    reports = dict.fromkeys(saying.document.id for saying in members)
    deeds = [deed for id_ in reports for deed in book.deeds.get(id_, ()) if deed.id in inside]
    yield from retellings.of_days(members, deeds, event.id)
    yield from _denied(members, event.id)


def _denied(members: Sequence[Saying], event: str) -> Iterator[Finding]:
    denied: dict[Slot, list[Saying]] = defaultdict(list)
    for saying in members:
        if saying.claim.status == "denied":
            denied[Slot(saying.claim.act, saying.claim.of, "", saying.claim.unit, saying.claim.scope)].append(saying)
    asserted = [saying for saying in members if saying.claim.status in ("asserted", "alleged")]
    for slot, said in denied.items():
        yield from denials.of_denial(slot, said, asserted, event)


def _in_order(found: Sequence[Finding]) -> tuple[Finding, ...]:
    unique = {finding.id: finding for finding in found}
    return tuple(sorted(unique.values(), key=lambda f: (FINDING_KINDS.index(f.kind), f.event or "", f.id)))

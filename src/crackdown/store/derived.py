"""The derived nouns as rows and back: lineage, register, events, tallies, findings (series and trust: `assessed`).

What is read back equals what was written.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Row, Table

from crackdown.model.event import Event, Join
from crackdown.model.finding import Finding
from crackdown.model.lineage import Edge
from crackdown.model.register import Party, Place, Register, Site
from crackdown.model.settled import Settled
from crackdown.model.tally import Camp, Tally
from crackdown.store import assessed, schema
from crackdown.store.rows import (
    Values,
    amount,
    dump,
    dump_maybe,
    fold,
    interval_of,
    interval_values,
    period_of,
    problem_row,
    words,
)

# What a reader should see first: what can't be, what doesn't add up, what differs; then the rest.
SEVERITY = (
    "impossible",
    "parts_exceed_total",
    "conflict",
    "parts_fall_short",
    "denied",
    "update",
    "copy",
    "agrees",
)
GRADES = ("certain", "likely", "look")


def contents(settled: Settled, fingerprint: str) -> Iterator[tuple[Table, Iterable[Values]]]:
    """Every derived table with its rows, parents first."""
    register = settled.register
    yield schema.settled, [{"policy": settled.policy, "fingerprint": fingerprint}]
    yield schema.edges, map(_edge_row, settled.lineage.edges)
    yield schema.roots, ({"document": document, "root": root} for document, root in settled.lineage.roots)
    yield schema.places, map(_place_row, register.places)
    yield schema.sites, map(_site_row, register.sites)
    yield schema.parties, map(_party_row, register.parties)
    yield schema.located, ({"claim": claim, "places": dump(ids)} for claim, ids in register.located)
    yield schema.place_names, _pairs("name", "place", _names(register))
    yield schema.lies_in, _pairs("outer", "inner", _nesting(register))
    yield schema.lies_at, _pairs("place", "claim", _whereabouts(register))
    yield schema.events, map(_event_row, settled.events)
    yield schema.event_claims, _pairs("event", "claim", ((e.id, c) for e in settled.events for c in e.claims))
    yield schema.tallies, map(_tally_row, settled.tallies)
    yield schema.findings, map(_finding_row, settled.findings)
    yield schema.finding_claims, _pairs("finding", "claim", ((f.id, c) for f in settled.findings for c in f.claims))
    yield from assessed.contents(settled)
    yield schema.settled_problems, map(problem_row, settled.problems)


def _pairs(left: str, right: str, pairs: Iterable[tuple[str, str]]) -> Iterator[Values]:
    return ({left: one, right: other} for one, other in sorted(set(pairs)))


def _names(register: Register) -> Iterator[tuple[str, str]]:
    """Every name of every place and site, its id and the ids of what it lies in among them."""
    entries: tuple[Place | Site, ...] = (*register.places, *register.sites)
    for entry in entries:
        yield from ((fold(name), entry.id) for name in (entry.id, entry.name, *entry.aliases))
    yield from ((fold(outer), outer) for place in register.places for outer in place.chain)


def _nesting(register: Register) -> Iterator[tuple[str, str]]:
    """What lies in what, itself included: a site lies in its place and in all that the place lies in."""
    chains = {place.id: (place.id, *place.chain) for place in register.places}
    for inner, chain in chains.items():
        yield from ((outer, inner) for outer in chain)
    for site in register.sites:
        around = chains.get(site.place, (site.place,)) if site.place else ()
        yield from ((outer, site.id) for outer in (site.id, *around))


def _whereabouts(register: Register) -> Iterator[tuple[str, str]]:
    """Where each claim lies: at the places it was resolved to, and at the sites that name it."""
    yield from ((place, claim) for claim, places in register.located for place in places)
    yield from ((site.id, claim) for site in register.sites for claim in site.claims)


def _edge_row(edge: Edge) -> Values:
    return {
        "child": edge.child,
        "parent": edge.parent,
        "kind": edge.kind,
        "weight": edge.weight,
        "reason": edge.reason,
    }


def edge_of(row: Row[Any]) -> Edge:
    """The edge of a row."""
    return Edge(row.child, row.parent, row.kind, row.weight, row.reason)


def _place_row(place: Place) -> Values:
    return {
        "id": place.id,
        "name": place.name,
        "kind": place.kind,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "aliases": dump(place.aliases),
        "chain": dump(place.chain),
        "source": place.source,
    }


def place_of(row: Row[Any]) -> Place:
    """The place of a row."""
    return Place(
        row.id, row.name, row.kind, row.country, row.lat, row.lon, words(row.aliases), words(row.chain), row.source
    )


def _site_row(site: Site) -> Values:
    return {
        "id": site.id,
        "name": site.name,
        "kind": site.kind,
        "place": site.place,
        "lat": site.lat,
        "lon": site.lon,
        "aliases": dump(site.aliases),
        "source": site.source,
        "claims": dump(site.claims),
        "first": site.first,
        "last": site.last,
        "steps": assessed.site_steps(site.steps),
    }


def site_of(row: Row[Any]) -> Site:
    """The site of a row."""
    return Site(
        id=row.id,
        name=row.name,
        kind=row.kind,
        place=row.place,
        lat=row.lat,
        lon=row.lon,
        aliases=words(row.aliases),
        source=row.source,
        claims=tuple(json.loads(row.claims)),
        first=row.first,
        last=row.last,
        steps=assessed.site_steps_of(row.steps),
    )


def _party_row(party: Party) -> Values:
    return {
        "id": party.id,
        "name": party.name,
        "kind": party.kind,
        "ground": party.ground,
        "aliases": dump(party.aliases),
        "claims": dump(party.claims),
        "first": party.first,
        "last": party.last,
        "proof": dump(party.proof),
    }


def party_of(row: Row[Any]) -> Party:
    """The party of a row."""
    return Party(
        id=row.id,
        name=row.name,
        kind=row.kind,
        ground=row.ground,
        aliases=words(row.aliases),
        claims=tuple(json.loads(row.claims)),
        first=row.first,
        last=row.last,
        proof=tuple(json.loads(row.proof)),
    )


def _event_row(event: Event) -> Values:
    return {
        "id": event.id,
        "title": event.title,
        "family": event.family,
        "place": dump(event.place),
        "place_names": dump(event.place_names),
        "first": event.date.first if event.date else None,
        "last": event.date.last if event.date else None,
        "scope": event.scope,
        "claims": dump(event.claims),
        "documents": dump(event.documents),
        "joins": dump([(join.left, join.right, join.weight, join.reason) for join in event.joins]),
    }


def event_of(row: Row[Any]) -> Event:
    """The event of a row."""
    return Event(
        id=row.id,
        title=row.title,
        family=row.family,
        place=words(row.place),
        place_names=words(row.place_names),
        date=period_of(row),
        scope=row.scope,
        claims=tuple(json.loads(row.claims)),
        documents=tuple(json.loads(row.documents)),
        joins=tuple(Join(*values) for values in json.loads(row.joins)),
    )


def _tally_row(tally: Tally) -> Values:
    return {
        "id": tally.id,
        "event": tally.event,
        "act": tally.act,
        "of": tally.of,
        "group": tally.group,
        "unit": tally.unit,
        "scope": tally.scope,
        "range": dump(interval_values(tally.range)),
        "best": dump_maybe(tally.best),
        "rule": tally.rule,
        "camps": dump([(interval_values(camp.interval), camp.claims, camp.witnesses) for camp in tally.camps]),
        "policy": tally.policy,
    }


def tally_of(row: Row[Any]) -> Tally:
    """The tally of a row."""
    return Tally(
        id=row.id,
        event=row.event,
        act=row.act,
        of=row.of,
        group=row.group,
        unit=row.unit,
        scope=row.scope,
        range=interval_of(json.loads(row.range)),
        best=amount(row.best),
        rule=row.rule,
        camps=tuple(
            Camp(interval_of(interval), tuple(claims), tuple(witnesses))
            for interval, claims, witnesses in json.loads(row.camps)
        ),
        policy=row.policy,
    )


def _finding_row(finding: Finding) -> Values:
    return {
        "id": finding.id,
        "kind": finding.kind,
        "severity": _severity(finding),
        "message": finding.message,
        "amount": dump_maybe(finding.amount),
        "claims": dump(finding.claims),
        "documents": dump(finding.documents),
        "event": finding.event,
        "grade": finding.grade,
    }


def _severity(finding: Finding) -> int:
    """Lower is graver: by kind, then by how sure it is."""
    grade = GRADES.index(finding.grade) if finding.grade in GRADES else len(GRADES)
    return SEVERITY.index(finding.kind) * (len(GRADES) + 1) + grade


def finding_of(row: Row[Any]) -> Finding:
    """The finding of a row."""
    return Finding(
        id=row.id,
        kind=row.kind,
        message=row.message,
        amount=amount(row.amount),
        claims=tuple(json.loads(row.claims)),
        documents=tuple(json.loads(row.documents)),
        event=row.event,
        grade=row.grade,
    )

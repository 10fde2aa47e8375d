"""The viewing half, continued: what settling made of the claims."""

from collections.abc import Callable, Collection
from typing import Any, TypeVar

from sqlalchemy import Row, Select, select

from crackdown.model.event import Event
from crackdown.model.filter import EVERYTHING, Filter
from crackdown.model.finding import Finding
from crackdown.model.lineage import Lineage
from crackdown.model.register import Party, Place, Register, Site
from crackdown.model.tally import Tally
from crackdown.store import derived
from crackdown.store.access import Access
from crackdown.store.filters import among, events_meant, findings_meant
from crackdown.store.rows import words
from crackdown.store.schema import (
    edges,
    event_claims,
    events,
    finding_claims,
    findings,
    located,
    parties,
    places,
    roots,
    sites,
    tallies,
)

Noun = TypeVar("Noun")


class Settlements(Access):
    """Lists events, tallies, findings, the register and lineage, as last settled."""

    def events(self, wanted: Filter = EVERYTHING, *, limit: int | None = None, offset: int = 0) -> tuple[Event, ...]:
        """Events by date, those without one last, then id."""
        query = select(events).where(events_meant(events.c.id, wanted))
        query = query.order_by(events.c.first.nulls_last(), events.c.last, events.c.id)
        return self._all(query.limit(limit).offset(offset), derived.event_of)

    def event(self, event_id: str) -> Event | None:
        """The event of that id."""
        return next(iter(self._all(select(events).where(events.c.id == event_id), derived.event_of)), None)

    def events_of(self, claim_ids: Collection[str] | None = None) -> dict[str, str]:
        """The id of the event that each claim (or each of `claim_ids`) belongs to, by the claim's id."""
        query = select(event_claims.c.claim, event_claims.c.event).order_by(event_claims.c.claim, event_claims.c.event)
        if claim_ids is not None:
            query = query.where(among(event_claims.c.claim, claim_ids))
        return dict(self._all(query, lambda row: (row.claim, row.event)))

    def tallies_of(self, *event_ids: str) -> tuple[Tally, ...]:
        """The tallies of an event, or of several: by event, act, what is counted, group, unit, scope."""
        by = (tallies.c[name] for name in ("event", "act", "of", "group", "unit", "scope", "id"))
        query = select(tallies).where(among(tallies.c.event, event_ids)).order_by(*by)
        return self._all(query, derived.tally_of)

    def findings(
        self, wanted: Filter = EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> tuple[Finding, ...]:
        """Findings by how grave their kind is (`derived.SEVERITY`), then by grade, then id."""
        query = select(findings).where(findings_meant(findings.c.id, wanted))
        query = query.order_by(findings.c.severity, findings.c.id)
        return self._all(query.limit(limit).offset(offset), derived.finding_of)

    def finding(self, finding_id: str) -> Finding | None:
        """The finding of that id."""
        return next(iter(self._all(select(findings).where(findings.c.id == finding_id), derived.finding_of)), None)

    def findings_about(self, claim_ids: Collection[str]) -> tuple[Finding, ...]:
        """The findings that rest on any of these claims, in the order of `findings`."""
        about = select(finding_claims.c.finding).where(among(finding_claims.c.claim, claim_ids))
        query = select(findings).where(findings.c.id.in_(about)).order_by(findings.c.severity, findings.c.id)
        return self._all(query, derived.finding_of)

    def places(self) -> tuple[Place, ...]:
        """The places of the register, by name, then id."""
        return self._all(select(places).order_by(places.c.name, places.c.id), derived.place_of)

    def sites(self) -> tuple[Site, ...]:
        """The sites of the register, by name, then id."""
        return self._all(select(sites).order_by(sites.c.name, sites.c.id), derived.site_of)

    def parties(self) -> tuple[Party, ...]:
        """The parties of the register, by name, then id."""
        return self._all(select(parties).order_by(parties.c.name, parties.c.id), derived.party_of)

    def register(self) -> Register:
        """The whole register: places, sites, parties, and where each claim lies, by the claim's id."""
        found = self._all(select(located).order_by(located.c.claim), lambda row: (row.claim, words(row.places)))
        return Register(self.places(), self.sites(), self.parties(), found)

    def lineage(self) -> Lineage:
        """Which documents copy which: edges by child, parent and kind; roots by document."""
        ordered = select(edges).order_by(edges.c.child, edges.c.parent, edges.c.kind, edges.c.weight, edges.c.reason)
        found = self._all(select(roots).order_by(roots.c.document), lambda row: (row.document, row.root))
        return Lineage(self._all(ordered, derived.edge_of), found)

    def _all(self, query: Select[Any], noun: Callable[[Row[Any]], Noun]) -> tuple[Noun, ...]:
        with self.reading() as connection:
            return tuple(map(noun, connection.execute(query)))

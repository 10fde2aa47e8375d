"""The viewing half: what the ledger holds.

Claims are those in force: of each document one reading, an imported one if there is any, else ours of the newest
version. Every order is of the things themselves, never of when they came in. A listing takes `limit` and `offset`,
None for all.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, true

from crackdown.model.claim import Claim
from crackdown.model.decision import Decision
from crackdown.model.filter import EVERYTHING, Filter
from crackdown.model.problem import Problem
from crackdown.model.report import Document
from crackdown.store import rows, searching
from crackdown.store.access import Access
from crackdown.store.filters import among, conditions, documents_meant, events_meant, findings_meant
from crackdown.store.schema import (
    claims,
    decisions,
    documents,
    events,
    findings,
    in_force,
    notes,
    problems,
    records,
    settled_problems,
)
from crackdown.store.searching import Hit
from crackdown.store.settling import fingerprint_of


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the ledger holds."""

    documents: int
    claims: int
    events: int
    findings: int
    problems: int
    decisions: int


@dataclass(frozen=True, slots=True)
class Held:
    """The reading of a document that is in force, and how many claims it makes."""

    document: str
    reader: str
    version: str
    claims: int


@dataclass(frozen=True, slots=True)
class Decided:
    """Every decision, and by id the claims that they name and that are no longer in force."""

    decisions: tuple[Decision, ...]
    former: Mapping[str, Claim]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Every document and every claim in force, in the order of `all_documents` and `all_claims`; all decisions."""

    fingerprint: str
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    decided: Decided


class View(Access):
    """Lists what came in: documents, claims, problems, decisions."""

    def documents(
        self, wanted: Filter = EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> tuple[Document, ...]:
        """Documents by name, then id."""
        return self._documents(documents_meant(wanted), limit, offset)

    def all_documents(self) -> tuple[Document, ...]:
        """Every document, by name, then id."""
        return self._documents(true(), None, 0)

    def documents_among(self, ids: Collection[str]) -> tuple[Document, ...]:
        """Those of `ids` that are held, by name, then id."""
        return self._documents(among(documents.c.id, ids), None, 0)

    def document(self, document_id: str) -> Document | None:
        """The document of that id."""
        return next(iter(self._documents(documents.c.id == document_id, None, 0)), None)

    def _documents(self, condition: ColumnElement[bool], limit: int | None, offset: int) -> tuple[Document, ...]:
        query = _documents_in_force().where(condition)
        with self.reading() as connection:
            return tuple(map(rows.document_of, connection.execute(query.limit(limit).offset(offset))))

    def snapshot(self) -> Snapshot:
        """All that settling works from, of one moment, whatever other runs add meanwhile."""
        with self.reading() as connection:
            seen = fingerprint_of(connection)
            held = tuple(map(rows.document_of, connection.execute(_documents_in_force())))
            made = tuple(map(rows.claim_of, connection.execute(_in_order(_claims_in_force()))))
            said = _decisions(connection)
            decided = Decided(said, _former(connection, said))
        return Snapshot(seen, held, made, decided)

    def claims(self, wanted: Filter = EVERYTHING, *, limit: int | None = None, offset: int = 0) -> tuple[Claim, ...]:
        """Claims by their document's name and id, then by where their quote starts and ends, then id."""
        return self._claims(conditions(wanted), limit, offset)

    def all_claims(self) -> tuple[Claim, ...]:
        """Every claim in force, in the order of `claims`."""
        return self._claims([], None, 0)

    def claims_of(self, document_id: str) -> tuple[Claim, ...]:
        """The claims of one document."""
        return self._claims([documents.c.id == document_id], None, 0)

    def claims_among(self, ids: Collection[str]) -> tuple[Claim, ...]:
        """Those of `ids` that are in force, in the order of `claims`."""
        return self._claims([among(claims.c.id, ids)], None, 0)

    def _claims(self, found: list[ColumnElement[bool]], limit: int | None, offset: int) -> tuple[Claim, ...]:
        query = _in_order(_claims_in_force().where(*found))
        with self.reading() as connection:
            return tuple(map(rows.claim_of, connection.execute(query.limit(limit).offset(offset))))

    def readings(self, ids: Collection[str] | None = None) -> tuple[Held, ...]:
        """The reading in force of each document (or of those of `ids`), by the document's id."""
        made = select(func.count()).where(claims.c.record == records.c.key).scalar_subquery()
        query = select(documents.c.id, records.c.reader, records.c.version, made)
        query = query.join(in_force, in_force.c.document == documents.c.key)
        query = query.join(records, records.c.key == in_force.c.record).order_by(documents.c.id)
        if ids is not None:
            query = query.where(among(documents.c.id, ids))
        with self.reading() as connection:
            return tuple(Held(*row) for row in connection.execute(query))

    def problems(self) -> tuple[Problem, ...]:
        """Of sources that gave no document, of the readings in force, of settling: by where, then place in it."""
        read = select(problems).join(in_force, in_force.c.record == problems.c.record)
        with self.reading() as connection:
            found = [
                rows.problem_of(row)
                for query in (select(notes), read, select(settled_problems))
                for row in connection.execute(query)
            ]
        return rows.in_order(found)

    def decisions(self) -> tuple[Decision, ...]:
        """Every decision, oldest first."""
        with self.reading() as connection:
            return _decisions(connection)

    def decided(self) -> tuple[Decided, tuple[Claim, ...], frozenset[str]]:
        """What is decided; the claims in force whose fields matter to it; the ids of all in force that are named.

        The fields matter of those corrected, and where a claim named is no longer in force, of those of its document.
        """
        with self.reading() as connection:
            said = _decisions(connection)
            if not said:
                return Decided((), {}), (), frozenset()
            former = _former(connection, said)
            corrected = _named(decision for decision in said if decision.verb == "correct")
            homes = {claim.document for claim in former.values()}
            # A query for each, as SQLite reads the whole table for an OR of the two.
            wanted = (among(column, ids) for column, ids in ((claims.c.id, corrected), (documents.c.id, homes)) if ids)
            found = (row for part in wanted for row in connection.execute(_claims_in_force().where(part)))
            held = {claim.id: claim for claim in map(rows.claim_of, found)}
            named = connection.execute(_ids_in_force().where(among(claims.c.id, _named(said)))).scalars()
            return Decided(said, former), tuple(held[id_] for id_ in sorted(held)), frozenset(named)

    def ids_from(self, start: str) -> tuple[str, ...]:
        """The ids of claims in force and of events that begin with `start` (letter, hyphen, hex digits); at most 9."""
        end = f"{start}g"  # the digits of an id go up to f
        found = (
            _ids_in_force()
            .where(claims.c.id >= start, claims.c.id < end)
            .union(select(events.c.id).where(events.c.id >= start, events.c.id < end))
        )
        with self.reading() as connection:
            return tuple(connection.execute(found.order_by("id").limit(9)).scalars())

    def search(self, sought: str, *, limit: int = 50, offset: int = 0) -> tuple[Hit, ...]:
        """Documents that hold every word of `sought`, and every phrase in double quotes, best first."""
        with self.reading() as connection:
            return searching.search(connection, sought, limit, offset)

    def counts(self, wanted: Filter = EVERYTHING) -> Counts:
        """How much `wanted` means; of problems and decisions, all."""
        with self.reading() as connection:
            return Counts(
                documents=_count(connection, select(in_force).where(documents_meant(wanted))),
                claims=_count(connection, _claims_in_force().where(*conditions(wanted))),
                events=_count(connection, select(events.c.id).where(events_meant(events.c.id, wanted))),
                findings=_count(connection, select(findings.c.id).where(findings_meant(findings.c.id, wanted))),
                problems=_count_problems(connection),
                decisions=_count(connection, select(decisions.c.key)),
            )


def _decisions(connection: Connection) -> tuple[Decision, ...]:
    query = select(decisions).order_by(decisions.c.at, decisions.c.id)
    return tuple(map(rows.decision_of, connection.execute(query)))


def _named(said: Iterable[Decision]) -> list[str]:
    return sorted({subject for decision in said for subject in decision.subjects})


def _former(connection: Connection, said: Iterable[Decision]) -> dict[str, Claim]:
    """The claims that are named and of no reading in force; of several readings with that claim the last by name."""
    names = _named(said)
    if not names:
        return {}
    current = _ids_in_force().where(among(claims.c.id, names))
    query = select(claims, documents.c.id.label("document"), records.c.reader)
    query = query.join(records, records.c.key == claims.c.record)
    query = query.join(documents, documents.c.key == records.c.document)
    query = query.where(among(claims.c.id, names), claims.c.id.not_in(current))
    found = connection.execute(query.order_by(claims.c.id, records.c.reader, records.c.version))
    return {claim.id: claim for claim in map(rows.claim_of, found)}


def _ids_in_force() -> Select[Any]:
    return select(claims.c.id).join(in_force, in_force.c.record == claims.c.record)


def _documents_in_force() -> Select[Any]:
    query = select(documents).join(in_force, in_force.c.document == documents.c.key)
    return query.order_by(documents.c.name, documents.c.id)


def _in_order(query: Select[Any]) -> Select[Any]:
    return query.order_by(documents.c.name, documents.c.id, claims.c.start, claims.c.end, claims.c.id)


def _claims_in_force() -> Select[Any]:
    query = select(claims, documents.c.id.label("document"), records.c.reader)
    query = query.join(records, records.c.key == claims.c.record)
    query = query.join(in_force, in_force.c.record == records.c.key)
    return query.join(documents, documents.c.key == records.c.document)


def _count(connection: Connection, query: Select[Any]) -> int:
    return int(connection.execute(query.with_only_columns(func.count(), maintain_column_froms=True)).scalar_one())


def _count_problems(connection: Connection) -> int:
    read = select(problems.c.key).join(in_force, in_force.c.record == problems.c.record)
    others = (select(notes.c.where), select(settled_problems.c.key))
    return sum(_count(connection, query) for query in (read, *others))

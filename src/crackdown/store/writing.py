"""The writing half: what comes in by document, and what people decide."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, delete, func, insert, select, text, update

from crackdown.errors import LedgerError
from crackdown.model.claim import Claim
from crackdown.model.decision import Decision
from crackdown.model.problem import Problem
from crackdown.model.record import Record
from crackdown.model.report import Document
from crackdown.store import rows
from crackdown.store.access import Access
from crackdown.store.schema import (
    OURS,
    claim_nations,
    claim_places,
    claims,
    decisions,
    documents,
    in_force,
    notes,
    problems,
    records,
)


class Writer(Access):
    """Keeps documents with what was read in them, notes of failed sources, and decisions."""

    def keep(self, document: Document, record: Record) -> bool:
        """Stores `document` and `record`, whole or not at all; False where the ledger had them already.

        A document once stored keeps its text: a later reading must be of that text, else LedgerError.
        """
        _require_fit(document, record)
        with self.writing() as connection:
            key = _document_key(connection, document)
            if _record_key(connection, key, record) is not None:
                return False
            _add_record(connection, key, record)
            _put_in_force(connection, key)
        return True

    def knows(self, document_id: str, reader: str, version: str) -> bool:
        """Whether this version of `reader` has read the document."""
        wanted = select(records.c.key).join(documents, documents.c.key == records.c.document)
        wanted = wanted.where(documents.c.id == document_id, records.c.reader == reader, records.c.version == version)
        with self.reading() as connection:
            return connection.execute(wanted).first() is not None

    def versions(self, document_id: str, reader: str) -> tuple[str, ...]:
        """The versions of `reader` that have read the document, in force or not, oldest first."""
        wanted = select(records.c.version).join(documents, documents.c.key == records.c.document)
        wanted = wanted.where(documents.c.id == document_id, records.c.reader == reader)
        with self.reading() as connection:
            return tuple(sorted(connection.execute(wanted).scalars(), key=_age))

    def note(self, found: Iterable[Problem]) -> None:
        """Stores problems of sources that gave no document; a later one of the same (where, stage, code) replaces."""
        kept = {(problem.where, problem.stage, problem.code): rows.problem_row(problem) for problem in found}
        if not kept:
            return
        same = [notes.c[name] == bindparam(f"its_{name}") for name in ("where", "stage", "code")]
        with self.writing() as connection:
            keys = [{"its_where": where, "its_stage": stage, "its_code": code} for where, stage, code in kept]
            connection.execute(delete(notes).where(*same), keys)
            connection.execute(insert(notes), list(kept.values()))

    def clear_note(self, where: str) -> None:
        """Forgets what was noted of `where`, as it has succeeded since."""
        with self.reading() as connection:
            if connection.execute(select(notes.c.where).where(notes.c.where == where)).first() is None:
                return
        with self.writing() as connection:
            connection.execute(delete(notes).where(notes.c.where == where))

    def decide(self, decision: Decision) -> None:
        """Adds a decision; one of the same id is the same decision, and is there already."""
        row = rows.decision_row(decision)
        with self.writing() as connection:
            if connection.execute(select(decisions.c.key).where(decisions.c.id == decision.id)).first() is None:
                connection.execute(insert(decisions), row)


def _require_fit(document: Document, record: Record) -> None:
    if record.document != document.id:
        raise ValueError(f"a record of {record.document} can't be kept with document {document.id}")
    for claim in record.claims:
        if (claim.document, claim.reader) != (document.id, record.reader):
            raise ValueError(f"claim {claim.id} is of another document or reader than its record")


def _next(connection: Connection, table: Table) -> int:
    """A key that is free; safe, as the writer's lock is held."""
    return int(connection.execute(select(func.coalesce(func.max(table.c.key), 0) + 1)).scalar_one())


def _document_key(connection: Connection, document: Document) -> int:
    """The document's key; it is stored first, with its words for searching, where it is new."""
    columns = (documents.c.key, documents.c.text_hash)
    known = connection.execute(select(*columns).where(documents.c.id == document.id)).first()
    if known is None:
        return _add_document(connection, document)
    if known.text_hash != rows.text_hash(document.text):
        raise LedgerError(
            f"{document.where}: the ledger holds {document.name} ({document.id}) with another text,"
            " cleaned by another version; read the stored text instead"
        )
    return int(known.key)


def _add_document(connection: Connection, document: Document) -> int:
    key = _next(connection, documents)
    connection.execute(insert(documents), rows.document_row(document) | {"key": key})
    connection.execute(
        text("INSERT INTO words (rowid, title, text) VALUES (:key, :title, :text)"),
        {"key": key, "title": document.metadata.title, "text": document.text},
    )
    return key


def _record_key(connection: Connection, document: int, record: Record) -> int | None:
    wanted = select(records.c.key).where(
        records.c.document == document, records.c.reader == record.reader, records.c.version == record.version
    )
    return connection.execute(wanted).scalar()


def _add_record(connection: Connection, document: int, record: Record) -> None:
    key = _next(connection, records)
    row = {"key": key, "document": document, "reader": record.reader, "version": record.version}
    connection.execute(insert(records), row)
    first = _next(connection, claims)
    _add_claims(connection, key, dict(enumerate(record.claims, first)))
    found = [rows.problem_row(problem) | {"record": key} for problem in record.problems]
    _insert(connection, problems, found)


def _add_claims(connection: Connection, record: int, kept: Mapping[int, Claim]) -> None:
    made = [rows.claim_row(claim) | {"key": key, "record": record} for key, claim in kept.items()]
    _insert(connection, claims, made)
    _insert(connection, claim_nations, list(rows.nation_rows(kept)))
    _insert(connection, claim_places, list(rows.place_rows(kept)))


def _insert(connection: Connection, table: Table, made: list[rows.Values]) -> None:
    if made:
        connection.execute(insert(table), made)


def _put_in_force(connection: Connection, document: int) -> None:
    found = connection.execute(select(records).where(records.c.document == document)).all()
    best = preferred(found).key
    moved = connection.execute(update(in_force).where(in_force.c.document == document).values(record=best))
    if moved.rowcount == 0:
        connection.execute(insert(in_force), {"document": document, "record": best})


def preferred(found: Iterable[Row[Any]]) -> Row[Any]:
    """Which of a document's records is in force: an imported one before ours, then the newest version of it.

    Of several imported readers it is the first by name, so that the order of importing makes no difference.
    """
    ordered = sorted(found, key=lambda row: (row.reader == OURS, row.reader))
    reader = ordered[0].reader
    return max((row for row in ordered if row.reader == reader), key=lambda row: _age(row.version))


def _age(version: str) -> tuple[list[tuple[int, int, str]], str]:
    """Puts 0.10 after 0.9: runs of digits compare as numbers, and before words."""
    parts = re.findall(r"[0-9]+|[^0-9.]+", version)
    return ([(0, int(part), "") if part[0].isdigit() else (1, 0, part) for part in parts], version)

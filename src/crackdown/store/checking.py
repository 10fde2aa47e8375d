"""Whether the ledger is sound, beyond what SQLite itself sees to."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, select, text

from crackdown.model.claim import Claim, claim_fields, claim_id
from crackdown.store import rows
from crackdown.store.access import Access
from crackdown.store.schema import APPEND_ONLY, claims, documents, in_force, records
from crackdown.store.writing import preferred

BATCH = 200


class Checker(Access):
    """Looks for damage."""

    def check(self) -> tuple[str, ...]:
        """What is wrong with the ledger, a sentence each; empty if it is sound."""
        with self.reading() as connection:
            found = tuple(_file(connection))
            return found or (*_guards(connection), *_records(connection), *_documents(connection))


def _file(connection: Connection) -> Iterator[str]:
    """SQLite's own view; where it finds the file broken, nothing else can be told."""
    for (message,) in connection.exec_driver_sql("PRAGMA quick_check"):
        if message != "ok":
            yield f"the file is damaged: {message}"
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} has lost its {parent}"


def _guards(connection: Connection) -> Iterator[str]:
    """The triggers that make the base append-only."""
    there = set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars())
    for table in APPEND_ONLY:
        for verb in ("update", "delete"):
            if f"{table.name}_no_{verb}" not in there:
                yield f"{table.name} are no longer guarded against {verb}"


def _records(connection: Connection) -> Iterator[str]:
    """Every document has a reading in force, the right one, and is in the full-text index."""
    query = select(documents.c.id, records, in_force.c.record.label("current"))
    query = query.join_from(documents, records, records.c.document == documents.c.key, isouter=True)
    query = query.join(in_force, in_force.c.document == documents.c.key, isouter=True).order_by(documents.c.id)
    for document, group in groupby(connection.execute(query), key=lambda row: row.id):
        found = list(group)
        if found[0].key is None:
            yield f"document {document} has no reading"
        elif preferred(found).key != found[0].current:
            yield f"the wrong reading of document {document} is in force"
    lost = "SELECT id FROM documents WHERE key NOT IN (SELECT id FROM words_docsize) ORDER BY id"
    for id_ in connection.execute(text(lost)).scalars():
        yield f"document {id_} is missing from the full-text index"


def _documents(connection: Connection) -> Iterator[str]:
    """Every text and every claim on it, some documents at a time so that memory stays bounded."""
    last = 0
    while batch := _texts_after(connection, last):
        last = batch[-1].key
        texts = {row.id: row.text for row in batch}
        for row in batch:
            if rows.text_hash(row.text) != row.text_hash:
                yield f"the text of document {row.id} has changed"
        for claim in _claims_between(connection, batch[0].key, last):
            yield from _faults(claim, len(texts[claim.document]))


def _texts_after(connection: Connection, key: int) -> list[Row[Any]]:
    columns = (documents.c.key, documents.c.id, documents.c.text, documents.c.text_hash)
    query = select(*columns).where(documents.c.key > key).order_by(documents.c.key).limit(BATCH)
    return list(connection.execute(query))


def _claims_between(connection: Connection, first: int, last: int) -> Iterator[Claim]:
    query = select(claims, documents.c.id.label("document"), records.c.reader)
    query = query.join(records, records.c.key == claims.c.record)
    query = query.join(documents, documents.c.key == records.c.document)
    query = query.where(documents.c.key.between(first, last)).order_by(documents.c.id, claims.c.id, records.c.key)
    return map(rows.claim_of, connection.execute(query))


def _faults(claim: Claim, length: int) -> Iterator[str]:
    if claim.quote.end > length:
        yield f"claim {claim.id} quotes beyond the end of document {claim.document}"
    if any(ground.span.end > length for ground in claim.grounds):
        yield f"claim {claim.id} rests on words beyond the end of document {claim.document}"
    if claim_id(claim.document, claim_fields(claim)) != claim.id:
        yield f"claim {claim.id} of document {claim.document} is not what its id names"

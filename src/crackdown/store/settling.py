"""What settling made: replaced whole, and known to be current or not."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from sqlalchemy import Connection, Table, delete, select

from crackdown import __version__
from crackdown.model.settled import Settled
from crackdown.store.access import Access
from crackdown.store.derived import contents
from crackdown.store.rows import Values, dump
from crackdown.store.schema import DERIVED, decisions, documents, in_force, records, settled

BATCH = 10_000


class Settler(Access):
    """Keeps the derived tables."""

    def replace(self, made: Settled, fingerprint: str | None = None) -> None:
        """Puts `made` in the place of whatever was settled before, in one transaction.

        `fingerprint` is that of the ledger `made` was made from, where it may have grown since; else it is now's.
        """
        with self.writing() as connection:
            for table in reversed(DERIVED):
                connection.execute(delete(table))
            for table, rows in contents(made, fingerprint or fingerprint_of(connection)):
                for batch in _batches(rows):
                    _fill(connection, table, batch)
            _measure(connection)

    def fingerprint(self) -> str:
        """A hash of all that settling works from: the readings in force, the decisions, the program's version."""
        with self.reading() as connection:
            return fingerprint_of(connection)

    def is_settled(self, policy: str) -> bool:
        """Whether the derived tables are what settling under `policy` would make now."""
        with self.reading() as connection:
            row = connection.execute(select(settled)).first()
            return row is not None and row.policy == policy and row.fingerprint == fingerprint_of(connection)

    def policy(self) -> str | None:
        """The hedge policy that the derived tables were settled under; None if they never were."""
        with self.reading() as connection:
            return connection.execute(select(settled.c.policy)).scalar()


def _fill(connection: Connection, table: Table, batch: Sequence[Values]) -> None:
    """Adds rows without SQLAlchemy's work on each: a ledger of a million claims has some ten million of them."""
    names = ", ".join(f'"{name}"' for name in batch[0])
    places = ", ".join("?" * len(batch[0]))
    values = [tuple(value.isoformat() if isinstance(value, date) else value for value in row.values()) for row in batch]
    connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({names}) VALUES ({places})', values)  # noqa: S608


def _measure(connection: Connection) -> None:
    """Tells SQLite how full its tables are, by a short sample, so that it takes the right index first."""
    connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
    connection.exec_driver_sql("ANALYZE")


def fingerprint_of(connection: Connection) -> str:
    """What `fingerprint` is. The readings stand for their claims: a record, once kept, never changes."""
    read = select(documents.c.id, records.c.reader, records.c.version)
    read = read.join(in_force, in_force.c.document == documents.c.key)
    read = read.join(records, records.c.key == in_force.c.record).order_by(documents.c.id)
    decided = select(decisions.c.id).order_by(decisions.c.id)
    whole = hashlib.sha256(dump(__version__).encode())
    for query in (read, decided):
        for row in connection.execute(query):
            whole.update(dump(tuple(row)).encode())
    return whole.hexdigest()


def _batches(rows: Iterable[Values]) -> Iterator[list[Values]]:
    """`rows` in lists short enough to hold in memory at once."""
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield batch

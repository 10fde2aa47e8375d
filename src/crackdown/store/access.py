"""How the ledger file is reached: connections, transactions, and SQLite's complaints in our words."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from crackdown.errors import LedgerError, LedgerFull, LedgerLocked, NotALedger

# The WAL is written back every 16 MiB: ids are hashes, so each document touches index pages everywhere, and the
# default of 4 MiB writes the same pages back again and again.
PRAGMAS = ("foreign_keys = ON", "synchronous = NORMAL", "wal_autocheckpoint = 4000")

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
_FOREIGN = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}


def make_engine(path: Path, patience: float) -> Engine:
    """An engine on the file at `path`; a connection waits `patience` seconds for another's write to end."""
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": patience})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    logging.getLogger("sqlalchemy.pool.impl.QueuePool").addFilter(_is_fault)  # once, however often this is called
    return engine


def _is_fault(record: logging.LogRecord) -> bool:
    """Keeps the pool from logging a traceback where Ctrl-C meets it: it raises the interrupt on, and that is told."""
    raised = record.exc_info[1] if record.exc_info else None
    return not isinstance(raised, KeyboardInterrupt)


def _prepare(connection: Any, _record: object) -> None:
    """Leaves transactions to us (Python's own would let DDL slip out of them) and sets what SQLite forgets."""
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Writers take the lock at once: one that first reads can't wait for it, and would fail at its first write."""
    kind = "IMMEDIATE" if connection.get_execution_options().get("writing") else "DEFERRED"
    connection.exec_driver_sql(f"BEGIN {kind}")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns what SQLite complains of into the ledger's errors, with the file's name and what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _explain(path, error.orig) from error
    except sqlite3.Error as error:
        raise _explain(path, error) from error


def _explain(path: Path, error: BaseException | None) -> LedgerError:
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if code in _BUSY:
        return LedgerLocked(f"{path} is in use by another run; wait for it to end, then try again")
    if code in _FULL:
        return LedgerFull(
            f"{path} can't be written: the disk is full or failing; free some space and run the command again"
            " (what was stored before is safe)"
        )
    if code == sqlite3.SQLITE_READONLY:
        return LedgerFull(f"{path} is read-only; make the file and its folder writable, or name another with --ledger")
    if code == sqlite3.SQLITE_CANTOPEN:
        return LedgerError(
            f"{path} can't be opened; check that its folder may be written to, or name another with --ledger"
        )
    if code in _FOREIGN:
        return NotALedger(f"{path} is not a Crackdown ledger, or is damaged; name another file with --ledger")
    return LedgerError(f"{path} can't serve as a ledger: {error}")


class Access:
    """One ledger file; both halves of the ledger, the writing and the viewing one, are built on this.

    May be shared by threads: each transaction takes a connection of its own from the engine's pool.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self.path = path
        self._engine = engine
        self._writer = engine.execution_options(writing=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the ledger, whatever others write meanwhile."""
        with translated(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept whole, or not at all if anything is raised."""
        with translated(self.path), self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Lets go of the file."""
        self._engine.dispose()

"""Opening a ledger: is the file ours, is it of our version, and does it have to be brought up to date."""

import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.engine.interfaces import DBAPICursor

from crackdown.errors import LedgerError, LedgerTooNew, NotALedger
from crackdown.store.access import make_engine, translated
from crackdown.store.checking import Checker
from crackdown.store.schema import APPLICATION_ID, REVISION, SCHEMA_VERSION
from crackdown.store.settling import Settler
from crackdown.store.showing import Settlements
from crackdown.store.viewing import View
from crackdown.store.weighing import Weighings
from crackdown.store.writing import Writer

PATIENCE = 5.0
HEADER = 100  # bytes that begin every SQLite file; it takes some shorter files for empty ones


class Ledger(Writer, Settler, View, Settlements, Weighings, Checker):
    """One ledger file, open: a context manager; may be shared by threads."""

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class _Marks:
    """What a file says it is."""

    application: int
    version: int
    tables: int
    revision: str | None

    @property
    def is_blank(self) -> bool:
        return self.application == 0 and self.tables == 0

    @property
    def is_current(self) -> bool:
        return (self.version, self.revision) == (SCHEMA_VERSION, REVISION)


def open_ledger(path: Path, *, create: bool = True, patience: float = PATIENCE) -> Ledger:
    """Opens the ledger at `path`, made first where there is none and `create` allows it.

    `patience` is how many seconds to wait for another run's write to end. Raises one of the LedgerErrors.
    """
    _require_place(path, create)
    engine = make_engine(path, patience)
    try:
        with translated(path):
            _make_ready(engine, path, create, patience)
    except BaseException:
        engine.dispose()
        raise
    return Ledger(engine, path)


def _require_place(path: Path, create: bool) -> None:
    """Says what is wrong with the path itself, in plainer words than SQLite would."""
    try:
        there, folder, plain = path.exists(), path.parent.is_dir(), path.is_file()
    except OSError as error:
        raise LedgerError(f"{path} can't be reached: {error.strerror}; name another file with --ledger") from error
    if there and not plain:
        raise LedgerError(f"{path} is not a file; name a file with --ledger")
    if there and 0 < path.stat().st_size < HEADER:
        raise NotALedger(f"{path} is not a Crackdown ledger; name another file with --ledger")
    if not there and not create:
        raise LedgerError(f"there is no ledger at {path}; run `crackdown add` first, or name another with --ledger")
    if not folder:
        raise LedgerError(f"{path} can't be made: there is no folder {path.parent}; make it first")


def _make_ready(engine: Engine, path: Path, create: bool, patience: float) -> None:
    with engine.connect() as connection:
        marks = _marks(connection)
    _require_ours(marks, path, create)
    _use_wal(engine, time.monotonic() + patience)
    if not marks.is_current:
        with engine.execution_options(writing=True).begin() as connection:
            _migrate(connection)


def _marks(connection: Connection) -> _Marks:
    """Reads only, so that a file of another program is left as it is."""
    application, version, tables = (
        int(connection.execute(text(query)).scalar_one())
        for query in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
    )
    if application != APPLICATION_ID:
        return _Marks(application, version, tables, None)
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return _Marks(application, version, tables, revision)


def _require_ours(marks: _Marks, path: Path, create: bool) -> None:
    if marks.is_blank:
        if not create:
            raise LedgerError(f"{path} is empty; run `crackdown add` first, or name another with --ledger")
    elif marks.application != APPLICATION_ID:
        raise NotALedger(f"{path} is the database of another program; name another file with --ledger")
    elif marks.version > SCHEMA_VERSION or (marks.version == SCHEMA_VERSION and not marks.is_current):
        raise LedgerTooNew(
            f"{path} was written by a newer version of Crackdown Ledger; update this one, or name another file"
        )


def _use_wal(engine: Engine, deadline: float) -> None:
    """So that pages can be read while a run writes. The file remembers; it is set outside any transaction.

    Where two runs do this to a new file at once, SQLite turns one away without waiting, so the waiting is done here.
    """
    connection = engine.raw_connection()
    try:
        while not _is_wal(connection.cursor(), deadline):
            time.sleep(0.01)
    finally:
        connection.close()


def _is_wal(cursor: DBAPICursor, deadline: float) -> bool:
    """Switches to WAL; False where another run is in the way and there is time left."""
    try:
        cursor.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
            raise
        return False
    return True


def _migrate(connection: Connection) -> None:
    """Brings the tables up to date; Alembic is slow to load, so only where that is due."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "crackdown.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

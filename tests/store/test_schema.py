"""The tables as migrated are the tables as declared, and the base is append-only."""

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from crackdown.store import open_ledger
from crackdown.store.schema import APPEND_ONLY, APPLICATION_ID, REVISION, SCHEMA_VERSION, metadata

from . import nouns


def declared(engine):
    """Every table and index of ours, as SQLite was told to make it."""
    query = (
        "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL"
        " AND name NOT LIKE 'words%' AND name <> 'alembic_version'"
    )
    with engine.connect() as connection:
        return {name: " ".join(sql.split()) for name, sql in connection.execute(text(query))}


def test_the_migrated_schema_is_the_declared_one(path, tmp_path):
    open_ledger(path).close()
    plain = create_engine(f"sqlite:///{tmp_path / 'declared.db'}")
    metadata.create_all(plain)
    migrated = declared(create_engine(f"sqlite:///{path}"))
    assert migrated == declared(plain)
    assert len(metadata.tables) == sum(sql.startswith("CREATE TABLE") for sql in migrated.values())


def test_the_newest_revision_is_the_one_the_program_expects():
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", "crackdown.store:migrations")
    assert ScriptDirectory.from_config(config).get_heads() == [REVISION]


def test_a_new_file_is_marked_as_ours(ledger):
    with ledger.reading() as connection:
        marks = [connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("application_id", "user_version")]
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    assert marks == [APPLICATION_ID, SCHEMA_VERSION]
    assert ledger.path.read_bytes()[68:72] == b"CRKD" or ledger.path.with_name("ledger.db-wal").exists()


@pytest.mark.parametrize("table", [table.name for table in APPEND_ONLY])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid"])
def test_what_was_read_and_decided_cant_be_changed(ledger, table, change):
    document = nouns.document()
    problem = nouns.Problem("read", "odd", "Odd.", "a.txt")
    found = nouns.claim(document, nationality=("CN",), place=("Bavet",))
    ledger.keep(document, nouns.record(document, found, problems=[problem]))
    ledger.decide(decision())
    column = {"claim_nations": "code", "claim_places": "name"}.get(table, "key")
    with pytest.raises(IntegrityError, match="append-only"), ledger._writer.begin() as connection:
        connection.execute(text(change.format(table).replace("rowid", column)))


def decision():
    """Somebody's word."""
    from datetime import UTC, datetime

    from crackdown.model.decision import Decision

    return Decision("v-1", "accept", ("c-1",), "It is so.", "A", datetime(2025, 5, 1, tzinfo=UTC))

"""The first schema: base tables, append-only by trigger; full-text index; derived tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "r0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("documents", "records", "claims", "claim_nations", "claim_places", "problems", "decisions")


def upgrade() -> None:
    """Creates everything, and marks the file as a ledger of schema version 1."""
    _create_documents()
    _create_claims()
    _create_claim_filters()
    _create_problems()
    _create_decisions()
    _create_search()
    _guard_base()
    _create_lineage()
    _create_register()
    _create_place_filters()
    _create_events()
    _create_findings()
    op.execute(f"PRAGMA application_id = {int.from_bytes(b'CRKD', 'big')}")
    op.execute("PRAGMA user_version = 1")


def _text(name: str, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=key, nullable=False)


def _maybe(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text)


def _key() -> sa.Column[int]:
    return sa.Column("key", sa.Integer, primary_key=True)


def _parent(name: str, target: str, *, key: bool = False) -> sa.Column[Any]:
    kind = sa.Integer if target.endswith(".key") else sa.Text
    return sa.Column(name, kind, sa.ForeignKey(target), primary_key=key, nullable=False)


def _pairs(table: str, *columns: sa.Column[Any]) -> None:
    """A table that is nothing but its primary key."""
    op.create_table(table, *columns, sqlite_with_rowid=False)


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _create_documents() -> None:
    op.create_table(
        "documents",
        _key(),
        _text("id"),
        _text("name"),
        _text("text"),
        _text("text_hash"),
        _text("raw_hash"),
        _text("media_type"),
        sa.Column("published", sa.Date),
        _maybe("outlet"),
        _maybe("url"),
        _maybe("title"),
        _maybe("language"),
        _maybe("byline"),
        sa.UniqueConstraint("id"),
    )
    _index("documents", "name", "id")
    op.create_table(
        "records",
        _key(),
        _parent("document", "documents.key"),
        _text("reader"),
        _text("version"),
        sa.UniqueConstraint("document", "reader", "version"),
    )
    op.create_table(
        "in_force",
        _parent("document", "documents.key", key=True),
        _parent("record", "records.key"),
        sa.UniqueConstraint("record"),
    )


def _create_claims() -> None:
    op.create_table(
        "claims",
        _key(),
        _parent("record", "records.key"),
        _text("id"),
        _text("type"),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        _text("act"),
        _text("of"),
        _maybe("n"),
        _maybe("to"),
        _maybe("hedge"),
        _maybe("word"),
        _maybe("unit"),
        _text("nationality"),
        _maybe("role"),
        _maybe("part_of"),
        _text("place"),
        sa.Column("first", sa.Date),
        sa.Column("last", sa.Date),
        _text("scope"),
        _maybe("source"),
        _maybe("source_kind"),
        _maybe("actor"),
        _maybe("target"),
        _text("status"),
        _text("grounds"),
        _text("voice"),
        sa.UniqueConstraint("id", "record"),
    )
    _index("claims", "record", "start", "end", "id")
    _index("claims", "act", "record")
    _index("claims", "first", "last")
    _index("claims", "voice")


def _create_claim_filters() -> None:
    _pairs("claim_nations", _text("code", key=True), _parent("claim", "claims.key", key=True))
    _pairs("claim_places", _text("name", key=True), _parent("claim", "claims.key", key=True))


def _problem(*, key: bool = False) -> tuple[sa.Column[Any], ...]:
    return (
        _text("where", key=key),
        _text("stage", key=key),
        _text("code", key=key),
        _text("message"),
        sa.Column("failed", sa.Boolean, nullable=False),
        _maybe("document"),
        sa.Column("start", sa.Integer),
        sa.Column("end", sa.Integer),
    )


def _create_problems() -> None:
    op.create_table("problems", _key(), _parent("record", "records.key"), *_problem())
    _index("problems", "record")
    op.create_table("notes", *_problem(key=True))
    op.create_table("settled_problems", _key(), *_problem())


def _create_decisions() -> None:
    op.create_table(
        "decisions",
        _key(),
        _text("id"),
        _text("verb"),
        _text("subjects"),
        _text("why"),
        _text("who"),
        _text("at"),
        _maybe("value"),
        sa.UniqueConstraint("id"),
    )


def _create_search() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE words USING fts5(title, text, content='documents', content_rowid='key',"
        " tokenize='unicode61 remove_diacritics 2')"
    )


def _guard_base() -> None:
    for table in APPEND_ONLY:
        for verb in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END"
            )


def _create_lineage() -> None:
    op.create_table("settled", _text("policy", key=True), _text("fingerprint"))
    op.create_table(
        "edges",
        _key(),
        _text("child"),
        _text("parent"),
        _text("kind"),
        sa.Column("weight", sa.Float, nullable=False),
        _text("reason"),
    )
    _index("edges", "child")
    _index("edges", "parent")
    op.create_table("roots", _text("document", key=True), _text("root"))
    _index("roots", "root")


def _create_register() -> None:
    op.create_table(
        "places",
        _text("id", key=True),
        _text("name"),
        _text("kind"),
        _maybe("country"),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        _text("aliases"),
        _text("chain"),
        _text("source"),
    )
    op.create_table(
        "sites",
        _text("id", key=True),
        _text("name"),
        _text("kind"),
        _maybe("place"),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        _text("aliases"),
        _text("source"),
        _text("claims"),
    )
    op.create_table(
        "parties",
        _text("id", key=True),
        _text("name"),
        _text("kind"),
        _text("ground"),
        _text("aliases"),
        _text("claims"),
    )
    op.create_table("located", _text("claim", key=True), _text("places"))


def _create_place_filters() -> None:
    _pairs("place_names", _text("name", key=True), _text("place", key=True))
    _pairs("lies_in", _text("outer", key=True), _text("inner", key=True))
    _pairs("lies_at", _text("place", key=True), _text("claim", key=True))


def _create_events() -> None:
    op.create_table(
        "events",
        _text("id", key=True),
        _text("title"),
        _text("family"),
        _text("place"),
        _text("place_names"),
        sa.Column("first", sa.Date),
        sa.Column("last", sa.Date),
        _text("scope"),
        _text("claims"),
        _text("documents"),
        _text("joins"),
    )
    _index("events", "first", "last", "id")
    _pairs("event_claims", _text("claim", key=True), _parent("event", "events.id", key=True))
    _index("event_claims", "event")
    op.create_table(
        "tallies",
        _text("id", key=True),
        _parent("event", "events.id"),
        _text("act"),
        _text("of"),
        _text("group"),
        _maybe("unit"),
        _text("scope"),
        _text("range"),
        _maybe("best"),
        _text("rule"),
        _text("camps"),
        _text("policy"),
    )
    _index("tallies", "event")


def _create_findings() -> None:
    op.create_table(
        "findings",
        _text("id", key=True),
        _text("kind"),
        sa.Column("severity", sa.Integer, nullable=False),
        _text("message"),
        _maybe("amount"),
        _text("claims"),
        _text("documents"),
        _maybe("event"),
        _text("grade"),
    )
    _index("findings", "severity", "id")
    _pairs("finding_claims", _text("claim", key=True), _parent("finding", "findings.id", key=True))
    _index("finding_claims", "finding")

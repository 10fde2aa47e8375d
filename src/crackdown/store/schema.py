"""The ledger's tables, as the newest migration leaves them.

Three kinds. *Base* tables hold what was read and decided; they are append-only, and triggers see to it. `in_force`
and `notes` are kept up to date as documents come in. *Derived* tables hold what settling made of the base, and are
replaced whole. Tables whose name starts with `claim_`, `event_`, `finding_` or `series_` repeat values of their
parent's JSON columns, a row each, for filters to find; the nouns are read from the parent's row alone.

`key` numbers rows for joins within this file only: nothing that leaves the ledger depends on it.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

APPLICATION_ID = int.from_bytes(b"CRKD", "big")
SCHEMA_VERSION = 2
REVISION = "r0002"
OURS = "crackdown"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, *, key: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=False)


def _maybe(name: str) -> Column[str]:
    return Column(name, Text)


def _parent(name: str, target: str, *, key: bool = False) -> Column[Any]:
    kind = Integer if target.endswith(".key") else Text
    return Column(name, kind, ForeignKey(target), primary_key=key, nullable=False)


def _problem(*, key: bool = False) -> tuple[Column[Any], ...]:
    return (
        _text("where", key=key),
        _text("stage", key=key),
        _text("code", key=key),
        _text("message"),
        Column("failed", Boolean, nullable=False),
        _maybe("document"),
        Column("start", Integer),
        Column("end", Integer),
    )


documents = Table(
    "documents",
    metadata,
    Column("key", Integer, primary_key=True),
    _text("id"),
    _text("name"),
    _text("text"),
    _text("text_hash"),
    _text("raw_hash"),
    _text("media_type"),
    Column("published", Date),
    _maybe("outlet"),
    _maybe("url"),
    _maybe("title"),
    _maybe("language"),
    _maybe("byline"),
    UniqueConstraint("id"),
    Index(None, "name", "id"),
)

records = Table(
    "records",
    metadata,
    Column("key", Integer, primary_key=True),
    _parent("document", "documents.key"),
    _text("reader"),
    _text("version"),
    UniqueConstraint("document", "reader", "version"),
)

claims = Table(
    "claims",
    metadata,
    Column("key", Integer, primary_key=True),
    _parent("record", "records.key"),
    _text("id"),
    _text("type"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
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
    Column("first", Date),
    Column("last", Date),
    _text("scope"),
    _maybe("source"),
    _maybe("source_kind"),
    _maybe("actor"),
    _maybe("target"),
    _text("status"),
    _text("grounds"),
    _text("voice"),
    UniqueConstraint("id", "record"),
    Index(None, "record", "start", "end", "id"),
    Index(None, "act", "record"),
    Index(None, "first", "last"),
    Index(None, "voice"),
)

claim_nations = Table(
    "claim_nations",
    metadata,
    _text("code", key=True),
    _parent("claim", "claims.key", key=True),
    sqlite_with_rowid=False,
)

claim_places = Table(
    "claim_places",
    metadata,
    _text("name", key=True),
    _parent("claim", "claims.key", key=True),
    sqlite_with_rowid=False,
)

problems = Table(
    "problems",
    metadata,
    Column("key", Integer, primary_key=True),
    _parent("record", "records.key"),
    *_problem(),
    Index(None, "record"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("key", Integer, primary_key=True),
    _text("id"),
    _text("verb"),
    _text("subjects"),
    _text("why"),
    _text("who"),
    _text("at"),
    _maybe("value"),
    UniqueConstraint("id"),
)

APPEND_ONLY = (documents, records, claims, claim_nations, claim_places, problems, decisions)

in_force = Table(
    "in_force",
    metadata,
    _parent("document", "documents.key", key=True),
    _parent("record", "records.key"),
    UniqueConstraint("record"),
)

notes = Table(
    "notes",
    metadata,
    *_problem(key=True),
)

settled = Table("settled", metadata, _text("policy", key=True), _text("fingerprint"))

edges = Table(
    "edges",
    metadata,
    Column("key", Integer, primary_key=True),
    _text("child"),
    _text("parent"),
    _text("kind"),
    Column("weight", Float, nullable=False),
    _text("reason"),
    Index(None, "child"),
    Index(None, "parent"),
)

roots = Table("roots", metadata, _text("document", key=True), _text("root"), Index(None, "root"))

places = Table(
    "places",
    metadata,
    _text("id", key=True),
    _text("name"),
    _text("kind"),
    _maybe("country"),
    Column("lat", Float),
    Column("lon", Float),
    _text("aliases"),
    _text("chain"),
    _text("source"),
)

sites = Table(
    "sites",
    metadata,
    _text("id", key=True),
    _text("name"),
    _text("kind"),
    _maybe("place"),
    Column("lat", Float),
    Column("lon", Float),
    _text("aliases"),
    _text("source"),
    _text("claims"),
    Column("first", Date),
    Column("last", Date),
    _text("steps"),
)

parties = Table(
    "parties",
    metadata,
    _text("id", key=True),
    _text("name"),
    _text("kind"),
    _text("ground"),
    _text("aliases"),
    _text("claims"),
    Column("first", Date),
    Column("last", Date),
    _text("proof"),
)

located = Table("located", metadata, _text("claim", key=True), _text("places"))

# For the place filter: every name that a place or site goes by, what lies in what, and where each claim lies.
place_names = Table("place_names", metadata, _text("name", key=True), _text("place", key=True), sqlite_with_rowid=False)
lies_in = Table("lies_in", metadata, _text("outer", key=True), _text("inner", key=True), sqlite_with_rowid=False)
lies_at = Table("lies_at", metadata, _text("place", key=True), _text("claim", key=True), sqlite_with_rowid=False)

events = Table(
    "events",
    metadata,
    _text("id", key=True),
    _text("title"),
    _text("family"),
    _text("place"),
    _text("place_names"),
    Column("first", Date),
    Column("last", Date),
    _text("scope"),
    _text("claims"),
    _text("documents"),
    _text("joins"),
    Index(None, "first", "last", "id"),
)

event_claims = Table(
    "event_claims",
    metadata,
    _text("claim", key=True),
    _parent("event", "events.id", key=True),
    Index(None, "event"),
    sqlite_with_rowid=False,
)

tallies = Table(
    "tallies",
    metadata,
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
    Index(None, "event"),
)

findings = Table(
    "findings",
    metadata,
    _text("id", key=True),
    _text("kind"),
    Column("severity", Integer, nullable=False),
    _text("message"),
    _maybe("amount"),
    _text("claims"),
    _text("documents"),
    _maybe("event"),
    _text("grade"),
    Index(None, "severity", "id"),
)

finding_claims = Table(
    "finding_claims",
    metadata,
    _text("claim", key=True),
    _parent("finding", "findings.id", key=True),
    Index(None, "finding"),
    sqlite_with_rowid=False,
)

series = Table(
    "series",
    metadata,
    _text("id", key=True),
    *map(_text, ("act", "of", "group")),
    _maybe("unit"),
    _text("place"),
    Column("since", Date),
    _text("steps"),
    _text("policy"),
)

series_claims = Table(
    "series_claims",
    metadata,
    _text("claim", key=True),
    _parent("series", "series.id", key=True),
    Index(None, "series"),
    sqlite_with_rowid=False,
)

# How far each source, and each claim, is to be trusted: two letters or digits with their reasons, never one number.
graded_sources = Table(
    "graded_sources",
    metadata,
    _text("id", key=True),
    _text("name"),
    _maybe("kind"),
    _maybe("country"),
    *map(_text, ("grade", "rule", "reason")),
    *(Column(name, Integer, nullable=False) for name in ("claims", "confirmed", "contradicted")),
)

graded_claims = Table(
    "graded_claims",
    metadata,
    _text("claim", key=True),
    _text("source"),
    *map(_text, ("grade", "rule", "reason")),
    sqlite_with_rowid=False,
)

settled_problems = Table(
    "settled_problems",
    metadata,
    Column("key", Integer, primary_key=True),
    *_problem(),
)

# Parents before children, so that filling runs forwards and emptying backwards.
DERIVED = (
    settled,
    edges,
    roots,
    places,
    sites,
    parties,
    located,
    place_names,
    lies_in,
    lies_at,
    events,
    event_claims,
    tallies,
    findings,
    finding_claims,
    series,
    series_claims,
    graded_sources,
    graded_claims,
    settled_problems,
)

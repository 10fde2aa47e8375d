"""Series of running totals, grades of sources and claims, and what became of sites: all derived, so nothing is lost."""

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the new tables, and the register's anew; settling is due, under the policy kept, and fills them."""
    op.execute("UPDATE settled SET fingerprint = ''")
    _create_register()
    _create_series()
    _create_trust()
    op.execute("PRAGMA user_version = 2")


def _text(name: str, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=key, nullable=False)


def _maybe(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text)


def _create_register() -> None:
    op.drop_table("sites")
    op.drop_table("parties")
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
        sa.Column("first", sa.Date),
        sa.Column("last", sa.Date),
        _text("steps"),
    )
    op.create_table(
        "parties",
        _text("id", key=True),
        _text("name"),
        _text("kind"),
        _text("ground"),
        _text("aliases"),
        _text("claims"),
        sa.Column("first", sa.Date),
        sa.Column("last", sa.Date),
        _text("proof"),
    )


def _create_series() -> None:
    op.create_table(
        "series",
        _text("id", key=True),
        _text("act"),
        _text("of"),
        _text("group"),
        _maybe("unit"),
        _text("place"),
        sa.Column("since", sa.Date),
        _text("steps"),
        _text("policy"),
    )
    op.create_table(
        "series_claims",
        _text("claim", key=True),
        sa.Column("series", sa.Text, sa.ForeignKey("series.id"), primary_key=True, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_series_claims_series", "series_claims", ["series"])


def _create_trust() -> None:
    op.create_table(
        "graded_sources",
        _text("id", key=True),
        _text("name"),
        _maybe("kind"),
        _maybe("country"),
        _text("grade"),
        _text("rule"),
        _text("reason"),
        sa.Column("claims", sa.Integer, nullable=False),
        sa.Column("confirmed", sa.Integer, nullable=False),
        sa.Column("contradicted", sa.Integer, nullable=False),
    )
    op.create_table(
        "graded_claims",
        _text("claim", key=True),
        _text("source"),
        _text("grade"),
        _text("rule"),
        _text("reason"),
        sqlite_with_rowid=False,
    )

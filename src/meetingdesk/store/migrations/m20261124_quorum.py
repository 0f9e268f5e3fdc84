"""Rules of a meeting's attendance and its data's retention, marks by item and by representation, order of items."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

VERSION = 7
COLUMNS = (
    (
        "quorum VARCHAR CONSTRAINT ck_meeting_quorum"
        " CHECK (quorum IN ('third', 'half', 'majority', 'two_thirds', 'three_quarters'))"
    ),
    (
        "quorum_basis VARCHAR DEFAULT 'invited' NOT NULL CONSTRAINT ck_meeting_quorum_basis"
        " CHECK (quorum_basis IN ('invited', 'named'))"
    ),
    (
        "quorum_reading VARCHAR DEFAULT 'start' NOT NULL CONSTRAINT ck_meeting_quorum_reading"
        " CHECK (quorum_reading IN ('start', 'throughout'))"
    ),
    "enough INTEGER DEFAULT 50 NOT NULL CONSTRAINT ck_meeting_enough CHECK (enough BETWEEN 1 AND 100)",
    "grace INTEGER DEFAULT 10 NOT NULL CONSTRAINT ck_meeting_grace CHECK (grace BETWEEN 0 AND 120)",
    "retained_until DATE",
)
REFERRED = (("delegate_id", "delegate"), ("sitting_id", "sitting"), ("item_id", "agenda_item"), ("by_id", "delegate"))
ORDERED = (("meeting_id", "meeting"), ("before_id", "agenda_item"), ("after_id", "agenda_item"))


def upgrade(op: Operations) -> None:
    """Add columns to meetings, rebuild the table of marks, and make the table of the order wished for."""
    for column in COLUMNS:  # alembic would rebuild a table that half of the others refer to
        op.execute(f"ALTER TABLE meeting ADD COLUMN {column}")
    _make_marks(op)
    kept = "id, delegate_id, sitting_id, status"
    op.execute(f"INSERT INTO new_mark ({kept}) SELECT {kept} FROM mark")  # noqa: S608 - all literal
    op.drop_table("mark")
    op.rename_table("new_mark", "mark")
    for column in ("by_id", "item_id", "sitting_id"):
        op.create_index(op.f(f"ix_mark_{column}"), "mark", [column], unique=False)
    op.create_index(
        "ux_mark_delegate", "mark", ["delegate_id", "sitting_id", sa.text("coalesce(item_id, 0)")], unique=True
    )
    _make_precedence(op)


def _make_marks(op: Operations) -> None:
    """Make the new table under another name."""
    op.create_table(
        "new_mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("delegate_id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("(status = 'represented') = (by_id IS NOT NULL)", name=op.f("ck_mark_represented")),
        sa.CheckConstraint("by_id IS NULL OR by_id <> delegate_id", name=op.f("ck_mark_by")),
        sa.CheckConstraint(
            "status IN ('present', 'late', 'represented', 'excused', 'absent')", name=op.f("ck_mark_status")
        ),
        *(_reference("mark", column, table) for column, table in REFERRED),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mark")),
        sqlite_autoincrement=True,
    )


def _make_precedence(op: Operations) -> None:
    op.create_table(
        "precedence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("before_id", sa.Integer(), nullable=False),
        sa.Column("after_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("before_id <> after_id", name=op.f("ck_precedence_apart")),
        *(_reference("precedence", column, table) for column, table in ORDERED),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_precedence")),
        sa.UniqueConstraint("before_id", "after_id", name=op.f("uq_precedence_before_id_after_id")),
        sqlite_autoincrement=True,
    )
    for column in ("after_id", "meeting_id"):
        op.create_index(op.f(f"ix_precedence_{column}"), "precedence", [column], unique=False)


def _reference(table: str, column: str, referred: str) -> sa.ForeignKeyConstraint:
    """Return a reference that goes with what it refers to."""
    return sa.ForeignKeyConstraint(
        [column], [f"{referred}.id"], name=f"fk_{table}_{column}_{referred}", ondelete="CASCADE"
    )

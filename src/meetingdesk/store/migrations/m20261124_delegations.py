"""Days and one more state of delegations, more capacities, the order of lists and their releases, focal points."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

VERSION = 8
COLUMNS = (
    (
        "meeting ADD COLUMN list_order VARCHAR DEFAULT 'structure' NOT NULL"
        " CONSTRAINT ck_meeting_list_order CHECK (list_order IN ('structure', 'name'))"
    ),
    (
        "meeting ADD COLUMN reminder_days INTEGER DEFAULT 7 NOT NULL"
        " CONSTRAINT ck_meeting_reminder_days CHECK (reminder_days BETWEEN 1 AND 60)"
    ),
    "entity ADD COLUMN footnote VARCHAR DEFAULT '' NOT NULL",
    "entity ADD COLUMN contact VARCHAR DEFAULT '' NOT NULL",
    "entity ADD COLUMN email VARCHAR DEFAULT '' NOT NULL",
)
OF_DELEGATION = "id, uid, meeting_id, entity_id, status, quota, last_contact, note"
OF_DELEGATE = "id, uid, delegation_id, person_id, capacity, rank, mode, post, entity_name, status, replaced_by_id"


def upgrade(op: Operations) -> None:
    """Add columns, rebuild the tables of delegations and delegates, and make that of the released lists."""
    for column in COLUMNS:  # alembic would rebuild tables that half of the others refer to
        op.execute(f"ALTER TABLE {column}")
    _make_delegations(op)
    _take_over(op, "delegation", f"{OF_DELEGATION}, head_to_come", f"{OF_DELEGATION}, 0")
    op.create_index(op.f("ix_delegation_entity_id"), "delegation", ["entity_id"], unique=False)
    _make_delegates(op)
    _take_over(op, "delegate", OF_DELEGATE, OF_DELEGATE)
    for column in ("person_id", "replaced_by_id"):
        op.create_index(op.f(f"ix_delegate_{column}"), "delegate", [column], unique=False)
    _make_list_releases(op)


def _take_over(op: Operations, table: str, columns: str, values: str) -> None:
    """Put the rows of a table into its new one, with the highest key ever given out, and let it take the name."""
    op.execute(f"INSERT INTO new_{table} ({columns}) SELECT {values} FROM {table}")  # noqa: S608 - all literal
    op.execute(f"DELETE FROM sqlite_sequence WHERE name = 'new_{table}'")  # noqa: S608 - likewise
    op.execute(f"INSERT INTO sqlite_sequence SELECT 'new_{table}', seq FROM sqlite_sequence WHERE name = '{table}'")  # noqa: S608 - so
    op.drop_table(table)
    op.rename_table(f"new_{table}", table)


def _make_delegations(op: Operations) -> None:
    op.create_table(
        "new_delegation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=True),
        sa.Column("last_contact", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("invited_on", sa.Date(), nullable=True),
        sa.Column("acknowledged_on", sa.Date(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("head_to_come", sa.Boolean(), nullable=False),
        sa.CheckConstraint("quota IS NULL OR quota > 0", name=op.f("ck_delegation_quota")),
        sa.CheckConstraint(
            "status IN ('invited', 'acknowledged', 'nominated', 'confirmed', 'declined')",
            name=op.f("ck_delegation_status"),
        ),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=op.f("fk_delegation_entity_id_entity")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_delegation_meeting_id_meeting"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegation")),
        sa.UniqueConstraint("meeting_id", "entity_id", name=op.f("uq_delegation_meeting_id_entity_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_delegation_uid")),
        sqlite_autoincrement=True,
    )


def _make_delegates(op: Operations) -> None:
    op.create_table(
        "new_delegate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("entity_name", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("replaced_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("(status = 'replaced') = (replaced_by_id IS NOT NULL)", name=op.f("ck_delegate_replaced")),
        sa.CheckConstraint(
            "capacity IN ('head', 'alternate', 'delegate', 'adviser', 'observer', 'interpreter', 'secretariat')",
            name=op.f("ck_delegate_capacity"),
        ),
        sa.CheckConstraint("mode IN ('remote', 'room')", name=op.f("ck_delegate_mode")),
        sa.CheckConstraint(
            "status IN ('nominated', 'confirmed', 'withdrawn', 'replaced')", name=op.f("ck_delegate_status")
        ),
        sa.ForeignKeyConstraint(
            ["delegation_id"], ["delegation.id"], name=op.f("fk_delegate_delegation_id_delegation"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_delegate_person_id_person")),
        sa.ForeignKeyConstraint(["replaced_by_id"], ["delegate.id"], name=op.f("fk_delegate_replaced_by_id_delegate")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegate")),
        sa.UniqueConstraint("delegation_id", "person_id", name=op.f("uq_delegate_delegation_id_person_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_delegate_uid")),
        sqlite_autoincrement=True,
    )


def _make_list_releases(op: Operations) -> None:
    op.create_table(
        "list_release",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("final", sa.Boolean(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("lines", sa.String(), nullable=False),
        sa.CheckConstraint("ordinal >= 0", name=op.f("ck_list_release_ordinal")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_list_release_meeting_id_meeting"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_release")),
        sa.UniqueConstraint("meeting_id", "ordinal", name=op.f("uq_list_release_meeting_id_ordinal")),
        sa.UniqueConstraint("uid", name=op.f("uq_list_release_uid")),
        sqlite_autoincrement=True,
    )

"""Replies to invitations, what was sent of what was written, and the way of mailing that a meeting chooses."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

VERSION = 6


def upgrade(op: Operations) -> None:
    """Make two tables of what is never undone, and add a column to meetings."""
    _make_replies(op)
    op.create_table(
        "dispatch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_uid", sa.String(), nullable=False),
        sa.Column("issued_at", sa.String(), nullable=False),
        sa.Column("sent_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispatch")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_dispatch_meeting_uid_issued_at"), "dispatch", ["meeting_uid", "issued_at"], unique=False)
    op.execute(
        "ALTER TABLE meeting ADD COLUMN mails VARCHAR DEFAULT 'person' NOT NULL"
        " CONSTRAINT ck_meeting_mails CHECK (mails IN ('person', 'event'))"
    )  # alembic would rebuild a table that half of the others refer to


def _make_replies(op: Operations) -> None:
    op.create_table(
        "reply",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_uid", sa.String(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("stamped", sa.String(), nullable=True),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("delegated_to", sa.String(), nullable=False),
        sa.Column("delegated_from", sa.String(), nullable=False),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("received_at", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.CheckConstraint(
            "answer IN ('accepted', 'tentative', 'declined', 'delegated', 'counter', 'none')",
            name=op.f("ck_reply_answer"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_reply_meeting_uid_uid"), "reply", ["meeting_uid", "uid"], unique=False)

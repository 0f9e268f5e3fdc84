"""Releases of the agenda."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

VERSION = 4


def upgrade(op: Operations) -> None:
    """Make the table of releases."""
    op.create_table(
        "release",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("begins", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("items", sa.String(), nullable=False),
        sa.CheckConstraint("ordinal >= 0", name=op.f("ck_release_ordinal")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_release_meeting_id_meeting"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release")),
        sa.UniqueConstraint("meeting_id", "ordinal", name=op.f("uq_release_meeting_id_ordinal")),
        sa.UniqueConstraint("uid", name=op.f("uq_release_uid")),
        sqlite_autoincrement=True,
    )

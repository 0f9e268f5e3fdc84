"""Attendance: imported logs, what their names mean, decisions by hand; and when sittings and items really ran."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

VERSION = 2
ACTUAL = "actual_end IS NULL OR (actual_start IS NOT NULL AND actual_end > actual_start)"


def upgrade(op: Operations) -> None:
    """Make four tables, and give sittings and slots their actual times."""
    for table in ("sitting", "slot"):
        _add_actual_times(op, table)
    op.create_table(
        "alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("name <> '' OR email <> ''", name=op.f("ck_alias_name")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_alias_meeting_id_meeting"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_alias_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alias")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_alias_person_id"), "alias", ["person_id"], unique=False)
    op.create_index("ux_alias_name", "alias", [sa.text("coalesce(meeting_id, 0)"), "name", "email"], unique=True)
    op.create_table(
        "report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=True),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("layout", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("date_order", sa.String(), nullable=False),
        sa.Column("imported_at", sa.String(), nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.CheckConstraint("date_order IN ('dmy', 'mdy', 'ymd')", name=op.f("ck_report_date_order")),
        sa.CheckConstraint(
            "platform IN ('zoom', 'teams', 'webex', 'meet', 'bigbluebutton', 'table')", name=op.f("ck_report_platform")
        ),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_report_sha256")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_report_meeting_id_meeting"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["sitting.id"], name=op.f("fk_report_sitting_id_sitting"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint("meeting_id", "sha256", name=op.f("uq_report_meeting_id_sha256")),
        sa.UniqueConstraint("uid", name=op.f("uq_report_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_report_sitting_id"), "report", ["sitting_id"], unique=False)
    op.create_table(
        "mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("delegate_id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.CheckConstraint("status IN ('present', 'late', 'excused', 'absent')", name=op.f("ck_mark_status")),
        sa.ForeignKeyConstraint(
            ["delegate_id"], ["delegate.id"], name=op.f("fk_mark_delegate_id_delegate"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["sitting.id"], name=op.f("fk_mark_sitting_id_sitting"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mark")),
        sa.UniqueConstraint("delegate_id", "sitting_id", name=op.f("uq_mark_delegate_id_sitting_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_mark_sitting_id"), "mark", ["sitting_id"], unique=False)
    op.create_table(
        "report_row",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("joined", sa.String(), nullable=False),
        sa.Column("left", sa.String(), nullable=False),
        sa.Column("estimated", sa.Boolean(), nullable=False),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.Column("cells", sa.String(), nullable=False),
        sa.CheckConstraint('"left" >= joined', name=op.f("ck_report_row_span")),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_report_row_report_id_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_row")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_report_row_report_id"), "report_row", ["report_id"], unique=False)


def _add_actual_times(op: Operations, table: str) -> None:
    """Add two columns and their check, without rebuilding a table that others refer to."""
    op.execute(f"ALTER TABLE {table} ADD COLUMN actual_start VARCHAR")
    op.execute(f"ALTER TABLE {table} ADD COLUMN actual_end VARCHAR CONSTRAINT ck_{table}_actual CHECK ({ACTUAL})")

"""Tours de table, and the documents that items refer to."""

# ruff: noqa: E501 - a constraint stays on one line, as the file keeps it
from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

VERSION = 5
COLUMNS = "id, uid, meeting_id, parent_id, position, number, title, kind, item_class, action, minutes, interpretation"


def upgrade(op: Operations) -> None:
    """Rebuild the table of items with one more kind, and make the table of references."""
    _make_items(op)
    op.execute(f"INSERT INTO new_agenda_item ({COLUMNS}) SELECT {COLUMNS} FROM agenda_item")  # noqa: S608 - all literal
    op.drop_table("agenda_item")
    op.rename_table("new_agenda_item", "agenda_item")
    for column in ("meeting_id", "parent_id"):
        op.create_index(op.f(f"ix_agenda_item_{column}"), "agenda_item", [column], unique=False)
    _make_references(op)


def _make_items(op: Operations) -> None:
    """Make the new table under another name. What refers to items, it too, does so by the name that it will have."""
    op.create_table(
        "new_agenda_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("item_class", sa.String(), nullable=True),
        sa.Column("action", sa.String(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("interpretation", sa.Boolean(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "action IN ('note', 'endorse', 'discuss', 'guidance', 'decision', 'guidance_and_decision')",
            name=op.f("ck_agenda_item_action"),
        ),
        sa.CheckConstraint("item_class IN ('A', 'B', 'C')", name=op.f("ck_agenda_item_item_class")),
        sa.CheckConstraint(
            "kind IN ('opening', 'adoption', 'presentation', 'report', 'discussion', 'tour_de_table', 'election', 'breakout', 'break', 'closing')",
            name=op.f("ck_agenda_item_kind"),
        ),
        sa.CheckConstraint("minutes > 0 AND minutes <= 1440", name=op.f("ck_agenda_item_minutes")),
        sa.CheckConstraint("parent_id IS NULL OR parent_id <> id", name=op.f("ck_agenda_item_parent")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_agenda_item_meeting_id_meeting"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["agenda_item.id"], name=op.f("fk_agenda_item_parent_id_agenda_item"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
        sa.UniqueConstraint("uid", name=op.f("uq_agenda_item_uid")),
        sqlite_autoincrement=True,
    )


def _make_references(op: Operations) -> None:
    op.create_table(
        "reference",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("symbol", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.CheckConstraint("symbol <> '' OR title <> ''", name=op.f("ck_reference_named")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_reference_item_id_agenda_item"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_reference_item_id"), "reference", ["item_id"], unique=False)

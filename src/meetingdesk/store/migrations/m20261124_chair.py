"""Who chairs an item; and whether items and sittings are interpreted."""

# ruff: noqa: E501 - a constraint stays on one line, as the file keeps it
from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

VERSION = 3
COLUMNS = "id, item_id, delegate_id, entity_id, name, position, role, topic, state"


def upgrade(op: Operations) -> None:
    """Rebuild the table of who speaks with one more role, and let items and sittings say that they are interpreted."""
    for table in ("agenda_item", "sitting"):
        op.execute(f"ALTER TABLE {table} ADD COLUMN interpretation BOOLEAN DEFAULT 1 NOT NULL")
    _make(op)
    op.execute(f"INSERT INTO new_speaking ({COLUMNS}) SELECT {COLUMNS} FROM speaking")  # noqa: S608 - all literal
    op.drop_table("speaking")
    op.rename_table("new_speaking", "speaking")
    for column in ("delegate_id", "entity_id", "item_id"):
        op.create_index(op.f(f"ix_speaking_{column}"), "speaking", [column], unique=False)


def _make(op: Operations) -> None:
    """Make the new table under another name: nothing refers to it."""
    op.create_table(
        "new_speaking",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("delegate_id", sa.Integer(), nullable=True),
        sa.Column("entity_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.CheckConstraint(
            "CASE WHEN delegate_id IS NULL THEN 0 ELSE 1 END + CASE WHEN entity_id IS NULL THEN 0 ELSE 1 END + CASE WHEN name = '' THEN 0 ELSE 1 END = 1",
            name=op.f("ck_speaking_one_speaker"),
        ),
        sa.CheckConstraint("role IN ('speaker', 'chair', 'moderator', 'rapporteur')", name=op.f("ck_speaking_role")),
        sa.CheckConstraint("state IN ('to_be_confirmed', 'confirmed', 'withdrawn')", name=op.f("ck_speaking_state")),
        sa.ForeignKeyConstraint(
            ["delegate_id"], ["delegate.id"], name=op.f("fk_speaking_delegate_id_delegate"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entity.id"], name=op.f("fk_speaking_entity_id_entity"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_speaking_item_id_agenda_item"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaking")),
        sqlite_autoincrement=True,
    )

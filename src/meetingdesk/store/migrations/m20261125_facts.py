"""Symbols of documents, final agendas, the next edition, how people name themselves, how a name is said, outcomes."""

from __future__ import annotations

from alembic.operations import Operations

VERSION = 9
COLUMNS = (
    "meeting ADD COLUMN agenda_symbol VARCHAR DEFAULT '' NOT NULL",
    "meeting ADD COLUMN list_symbol VARCHAR DEFAULT '' NOT NULL",
    "meeting ADD COLUMN next_edition VARCHAR DEFAULT '' NOT NULL",
    (
        "meeting ADD COLUMN naming VARCHAR DEFAULT 'entity_name' NOT NULL CONSTRAINT ck_meeting_naming"
        " CHECK (naming IN ('entity_name', 'name_entity', 'country_name', 'name'))"
    ),
    "person ADD COLUMN pronunciation VARCHAR DEFAULT '' NOT NULL",
    "agenda_item ADD COLUMN outcome VARCHAR DEFAULT '' NOT NULL",
    "release ADD COLUMN final BOOLEAN DEFAULT 0 NOT NULL",
)


def upgrade(op: Operations) -> None:
    """Add columns. None says anything yet, and agendas were released as what they were called then."""
    for column in COLUMNS:  # alembic would rebuild tables that half of the others refer to
        op.execute(f"ALTER TABLE {column}")

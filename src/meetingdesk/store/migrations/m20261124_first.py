"""The tables of the first version. Written by packaging/write_migration.py, then left as it is."""

# ruff: noqa: E501 - a constraint stays on one line, as the file keeps it
from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

VERSION = 1


def upgrade(op: Operations) -> None:
    """Make all tables."""
    op.create_table(
        "entity_kind",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entity_kind")),
        sa.UniqueConstraint("code", name=op.f("uq_entity_kind_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "issue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_uid", sa.String(), nullable=False),
        sa.Column("delegate_uid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("by_what", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("start", sa.String(), nullable=False),
        sa.Column("end", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("text_digest", sa.String(), nullable=False),
        sa.Column("issued_at", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("tzdata", sa.String(), nullable=False),
        sa.CheckConstraint("by_what IN ('sitting', 'item')", name=op.f("ck_issue_by_what")),
        sa.CheckConstraint("how IN ('written', 'sent')", name=op.f("ck_issue_how")),
        sa.CheckConstraint("method IN ('REQUEST', 'CANCEL')", name=op.f("ck_issue_method")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue")),
        info={"journal": False},
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_issue_meeting_uid_delegate_uid_uid"), "issue", ["meeting_uid", "delegate_uid", "uid"], unique=False
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("honorific", sa.String(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("given", sa.String(), nullable=False),
        sa.Column("native", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("languages", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=True),
        sa.Column("list_address", sa.Boolean(), nullable=False),
        sa.CheckConstraint("family <> '' OR given <> ''", name=op.f("ck_person_name")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("uid", name=op.f("uq_person_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_person_email"), "person", ["email"], unique=False)
    op.create_table(
        "region",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_region")),
        sa.UniqueConstraint("code", name=op.f("uq_region_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.CheckConstraint("key <> ''", name=op.f("ck_series_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        sa.UniqueConstraint("key", name=op.f("uq_series_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "administration",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("region_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("joined", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.CheckConstraint("confidence IN ('high', 'medium', 'low')", name=op.f("ck_administration_confidence")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_administration_region_id_region")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_administration")),
        sa.UniqueConstraint("code", name=op.f("uq_administration_code")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_administration_region_id"), "administration", ["region_id"], unique=False)
    op.create_table(
        "entity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("region_id", sa.Integer(), nullable=True),
        sa.Column("kind_id", sa.Integer(), nullable=True),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_fr", sa.String(), nullable=False),
        sa.Column("name_native", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("date_precision", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("seat_confidence", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.CheckConstraint("confidence IN ('high', 'medium', 'low')", name=op.f("ck_entity_confidence")),
        sa.CheckConstraint(
            "date_precision IN ('day', 'month', 'year', 'unknown')", name=op.f("ck_entity_date_precision")
        ),
        sa.CheckConstraint("name_en <> ''", name=op.f("ck_entity_name")),
        sa.CheckConstraint("seat_confidence IN ('high', 'medium', 'low')", name=op.f("ck_entity_seat_confidence")),
        sa.CheckConstraint(
            "valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to", name=op.f("ck_entity_validity")
        ),
        sa.ForeignKeyConstraint(["kind_id"], ["entity_kind.id"], name=op.f("fk_entity_kind_id_entity_kind")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_entity_region_id_region")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entity")),
        sa.UniqueConstraint(
            "region_id", "kind_id", "name_en", "valid_from", name=op.f("uq_entity_region_id_kind_id_name_en_valid_from")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_entity_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_entity_kind_id"), "entity", ["kind_id"], unique=False)
    op.create_index(op.f("ix_entity_region_id"), "entity", ["region_id"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("chair", sa.String(), nullable=False),
        sa.Column("organiser_name", sa.String(), nullable=False),
        sa.Column("organiser_email", sa.String(), nullable=False),
        sa.Column("languages", sa.String(), nullable=False),
        sa.Column("numbering", sa.String(), nullable=False),
        sa.Column("receives", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.CheckConstraint("key <> ''", name=op.f("ck_meeting_key")),
        sa.CheckConstraint("numbering IN ('roman', 'decimal')", name=op.f("ck_meeting_numbering")),
        sa.CheckConstraint("receives IN ('confirmed', 'nominated')", name=op.f("ck_meeting_receives")),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_meeting_series_id_series")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("key", name=op.f("uq_meeting_key")),
        sa.UniqueConstraint("uid", name=op.f("uq_meeting_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_meeting_series_id"), "meeting", ["series_id"], unique=False)
    op.create_table(
        "agenda_item",
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
        sa.CheckConstraint(
            "action IN ('note', 'endorse', 'discuss', 'guidance', 'decision', 'guidance_and_decision')",
            name=op.f("ck_agenda_item_action"),
        ),
        sa.CheckConstraint("item_class IN ('A', 'B', 'C')", name=op.f("ck_agenda_item_item_class")),
        sa.CheckConstraint(
            "kind IN ('opening', 'adoption', 'presentation', 'report', 'discussion', 'election', 'breakout', 'break', 'closing')",
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
    op.create_index(op.f("ix_agenda_item_meeting_id"), "agenda_item", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_agenda_item_parent_id"), "agenda_item", ["parent_id"], unique=False)
    op.create_table(
        "delegation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=True),
        sa.Column("last_contact", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.CheckConstraint(
            "status IN ('invited', 'nominated', 'confirmed', 'declined')", name=op.f("ck_delegation_status")
        ),
        sa.CheckConstraint("quota IS NULL OR quota > 0", name=op.f("ck_delegation_quota")),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=op.f("fk_delegation_entity_id_entity")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_delegation_meeting_id_meeting"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegation")),
        sa.UniqueConstraint("meeting_id", "entity_id", name=op.f("uq_delegation_meeting_id_entity_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_delegation_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_delegation_entity_id"), "delegation", ["entity_id"], unique=False)
    op.create_table(
        "room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_room_name")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_room_meeting_id_meeting"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("meeting_id", "name", name=op.f("uq_room_meeting_id_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "sitting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("audience_codes", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("conference_id", sa.String(), nullable=False),
        sa.Column("passcode", sa.String(), nullable=False),
        sa.Column("dial_in", sa.String(), nullable=False),
        sa.CheckConstraint("audience IN ('all', 'regions', 'kinds', 'capacities')", name=op.f("ck_sitting_audience")),
        sa.CheckConstraint("kind IN ('plenary', 'breakout', 'heads', 'test')", name=op.f("ck_sitting_kind")),
        sa.CheckConstraint("minutes > 0 AND minutes <= 1440", name=op.f("ck_sitting_minutes")),
        sa.CheckConstraint("start >= 0 AND start < 1440", name=op.f("ck_sitting_start")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_sitting_meeting_id_meeting"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sitting")),
        sa.UniqueConstraint("uid", name=op.f("uq_sitting_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sitting_meeting_id"), "sitting", ["meeting_id"], unique=False)
    op.create_table(
        "delegate",
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
            "capacity IN ('head', 'alternate', 'adviser', 'observer')", name=op.f("ck_delegate_capacity")
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
    op.create_index(op.f("ix_delegate_person_id"), "delegate", ["person_id"], unique=False)
    op.create_index(op.f("ix_delegate_replaced_by_id"), "delegate", ["replaced_by_id"], unique=False)
    op.create_table(
        "slot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.CheckConstraint('"offset" >= 0', name=op.f("ck_slot_offset")),
        sa.CheckConstraint("minutes > 0 AND minutes <= 1440", name=op.f("ck_slot_minutes")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_slot_item_id_agenda_item"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_slot_room_id_room"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["sitting.id"], name=op.f("fk_slot_sitting_id_sitting"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slot")),
        sa.UniqueConstraint("item_id", "sitting_id", "offset", name=op.f("uq_slot_item_id_sitting_id_offset")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_slot_room_id"), "slot", ["room_id"], unique=False)
    op.create_index(op.f("ix_slot_sitting_id"), "slot", ["sitting_id"], unique=False)
    op.create_table(
        "speaking",
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
        sa.CheckConstraint("role IN ('speaker', 'moderator', 'rapporteur')", name=op.f("ck_speaking_role")),
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
    op.create_index(op.f("ix_speaking_delegate_id"), "speaking", ["delegate_id"], unique=False)
    op.create_index(op.f("ix_speaking_entity_id"), "speaking", ["entity_id"], unique=False)
    op.create_index(op.f("ix_speaking_item_id"), "speaking", ["item_id"], unique=False)
    op.create_table(
        "step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("parameters", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.CheckConstraint("state IN ('open', 'done', 'undone', 'expired')", name="ck_step_state"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_step_state", "step", ["state"], unique=False)
    op.create_index("ux_step_open", "step", ["state"], unique=True, sqlite_where=sa.text("state = 'open'"))
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.CheckConstraint("kind IN ('insert', 'update', 'delete')", name="ck_change_kind"),
        sa.ForeignKeyConstraint(["step_id"], ["step.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_change_step_id"), "change", ["step_id"], unique=False)

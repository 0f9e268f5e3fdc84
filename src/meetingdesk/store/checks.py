"""Whether a file is whole, and whether what it says makes sense: for `meetingdesk check`. Nothing is written."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, Select, String, func, select, type_coerce

from meetingdesk.model import (
    AgendaItem,
    Base,
    Delegate,
    Delegation,
    Entity,
    Mark,
    Meeting,
    Person,
    Precedence,
    Report,
    Room,
    Sitting,
    Slot,
)
from meetingdesk.model.base import Json
from meetingdesk.store import engine, header, holder, schema
from meetingdesk.store.journal import STEP

MOST = 100  # problems of one kind


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it should be (`words`: `check.<code>`)."""

    code: str
    parameters: Mapping[str, str | int] = field(default_factory=dict)


def check(path: Path) -> list[Problem]:
    """Return what is wrong with a file. Raises FileError where it cannot even be opened."""
    path = path.resolve()
    with holder.one_at_a_time:
        holder.refuse_if_held_here(path)
        raw = engine.open_to_read(path, header.inspect(path))
    with (
        closing(raw),
        engine.told_apart(path, writing=False),
        engine.engine_on(raw).connect() as connection,
    ):
        return list(problems(connection))


def problems(connection: Connection) -> Iterator[Problem]:
    """Look through an open file. One that is damaged, or has other tables, is not asked for its meaning."""
    damage = [row[0] for row in connection.exec_driver_sql(f"PRAGMA integrity_check({MOST})") if row[0] != "ok"]
    yield from (Problem("damage", {"what": what}) for what in damage)
    yield from _declarations(connection)
    if damage or schema.strange_table(schema.tables_of_file(connection), schema.expected_tables()) is not None:
        return
    for table, row, referred, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(MOST):
        yield Problem("reference", {"table": table, "row": row or 0, "referred": referred})
    if connection.execute(select(STEP.c.id).where(STEP.c.state == "open")).first():
        yield Problem("open_step")
    for code, query in _invariants().items():
        yield from (Problem(code, {"row": row}) for row in connection.scalars(query.limit(MOST)))
    yield from _unreadable(connection)
    yield from _zones(connection)


def _declarations(connection: Connection) -> Iterator[Problem]:
    found, wanted = schema.of_file(connection), schema.expected()
    for kind, name in sorted(found.keys() | wanted.keys()):
        if found.get((kind, name)) != wanted.get((kind, name)):
            code = "stranger" if (kind, name) not in wanted else "declaration"
            yield Problem(code, {"kind": str(kind), "name": str(name)})


def _invariants() -> dict[str, Select[int]]:
    """Return queries that find no row in a sound office."""
    parent, heir = AgendaItem.__table__.alias(), Delegate.__table__.alias()
    old, new = Delegation.__table__.alias(), Delegation.__table__.alias()
    slots = select(Slot.id).join(Sitting, Sitting.id == Slot.sitting_id)
    return {
        "slot_outside": slots.where(Slot.offset + Slot.minutes > Sitting.minutes),
        "slot_elsewhere": slots.join(AgendaItem, AgendaItem.id == Slot.item_id).where(
            AgendaItem.meeting_id != Sitting.meeting_id
        ),
        "room_elsewhere": slots.join(Room, Room.id == Slot.room_id).where(Room.meeting_id != Sitting.meeting_id),
        "parent_elsewhere": select(AgendaItem.id)
        .join(parent, parent.c.id == AgendaItem.parent_id)
        .where(parent.c.meeting_id != AgendaItem.meeting_id),
        "heir_elsewhere": select(Delegate.id)
        .join(heir, heir.c.id == Delegate.replaced_by_id)
        .join(old, old.c.id == Delegate.delegation_id)
        .join(new, new.c.id == heir.c.delegation_id)
        .where(old.c.meeting_id != new.c.meeting_id),
        "mark_elsewhere": select(Mark.id)
        .join(Sitting, Sitting.id == Mark.sitting_id)
        .join(Delegate, Delegate.id == Mark.delegate_id)
        .join(old, old.c.id == Delegate.delegation_id)
        .where(old.c.meeting_id != Sitting.meeting_id),
        "mark_item_elsewhere": select(Mark.id)
        .join(Sitting, Sitting.id == Mark.sitting_id)
        .join(AgendaItem, AgendaItem.id == Mark.item_id)
        .where(AgendaItem.meeting_id != Sitting.meeting_id),
        "order_elsewhere": select(Precedence.id)
        .join(AgendaItem, AgendaItem.id.in_((Precedence.before_id, Precedence.after_id)))
        .where(AgendaItem.meeting_id != Precedence.meeting_id)
        .distinct(),
        "report_elsewhere": select(Report.id)
        .join(Sitting, Sitting.id == Report.sitting_id)
        .where(Report.meeting_id != Sitting.meeting_id),
    }


def _unreadable(connection: Connection) -> Iterator[Problem]:
    """Look for values that are not the JSON their column is for."""
    for table in Base.metadata.sorted_tables:
        for column in (column for column in table.columns if isinstance(column.type, Json)):
            raw = type_coerce(column, String)
            rows = connection.scalars(select(table.c.id).where(raw.is_not(None), func.json_valid(raw) == 0).limit(MOST))
            yield from (Problem("json", {"table": table.name, "row": row, "column": column.name}) for row in rows)


def _zones(connection: Connection) -> Iterator[Problem]:
    for model in (Meeting, Entity, Person):
        for row, zone in connection.execute(select(model.id, model.zone).where(model.zone.is_not(None))):
            if not _is_zone(zone or ""):
                yield Problem("zone", {"table": model.__tablename__, "row": row, "zone": zone or ""})


def _is_zone(name: str) -> bool:
    try:
        zoneinfo.ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # not found, not a name at all, the name of a folder
        return False
    return True

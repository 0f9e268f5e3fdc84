"""Items that stand outside their sitting, and what has no length. The editors refuse both; a file may hold them."""

from __future__ import annotations

from collections.abc import Iterator

from meetingdesk.domain.conflicts.places import item_name
from meetingdesk.rows.agenda import AgendaRow, SittingRow, SlotRow
from meetingdesk.rows.conflicts import ConflictRow


def rows(agenda: AgendaRow) -> Iterator[ConflictRow]:
    """Return a row an item that is not inside its sitting, and one an item that takes no time."""
    for sitting in agenda.sittings:
        for slot in sitting.slots:
            if slot.minutes <= 0:
                yield _row("length", sitting, slot)
            if slot.offset < 0 or slot.offset + max(slot.minutes, 0) > sitting.minutes:
                yield _row("outside", sitting, slot)


def _row(kind: str, sitting: SittingRow, slot: SlotRow) -> ConflictRow:
    return ConflictRow(
        kind=kind,
        severity="conflict",
        sittings=(sitting.id,),
        slots=(slot.id,),
        items=(slot.item.id,),
        item_uids=(slot.item.uid,),
        people=(),
        start=slot.start,
        end=slot.end,
        parameters={"first": item_name(slot), "number": sitting.number},
        room=slot.room_name,
    )

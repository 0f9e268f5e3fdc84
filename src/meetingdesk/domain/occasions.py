"""What the events of a meeting's calendar are: its sittings, or its items.

A uid is for life: it never follows from a time, a title or a number, so that a calendar finds its copy again.
"""

from __future__ import annotations

from typing import Literal

from meetingdesk.rows.agenda import AgendaRow, SittingRow, SlotRow
from meetingdesk.rows.invitations import Occasion

By = Literal["sitting", "item"]


def occasions(agenda: AgendaRow, by: By) -> tuple[Occasion, ...]:
    """Return the events of an agenda in the order of its sittings and slots; items without a slot have none."""
    if by == "sitting":
        return tuple(_sitting(agenda, sitting) for sitting in agenda.sittings)
    uids = _slot_uids(agenda)
    return tuple(_slot(agenda, sitting, slot, uids) for sitting in agenda.sittings for slot in sitting.slots)


def _sitting(agenda: AgendaRow, sitting: SittingRow) -> Occasion:
    return Occasion(
        uid=sitting.uid,
        by="sitting",
        start=sitting.start,
        end=sitting.end,
        title=agenda.meeting.title,
        meeting=agenda.meeting,
        sitting=sitting,
        slots=sitting.slots,
    )


def _slot(agenda: AgendaRow, sitting: SittingRow, slot: SlotRow, uids: dict[int, str]) -> Occasion:
    return Occasion(
        uid=uids[slot.id],
        by="item",
        start=slot.start,
        end=slot.end,
        title=slot.item.title,
        meeting=agenda.meeting,
        sitting=sitting,
        slots=(slot,),
    )


def _slot_uids(agenda: AgendaRow) -> dict[int, str]:
    """Give the oldest slot of an item the item's uid, so that a second slot leaves what people hold as it is."""
    slots = sorted((slot for sitting in agenda.sittings for slot in sitting.slots), key=lambda slot: slot.id)
    uids: dict[int, str] = {}
    known: set[str] = set()
    for slot in slots:
        uids[slot.id] = slot.item.uid if slot.item.uid not in known else f"{slot.item.uid}-{slot.id}"
        known.add(slot.item.uid)
    return uids

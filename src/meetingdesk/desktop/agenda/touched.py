"""What a step changed, as a thing that can be selected."""

from __future__ import annotations

from meetingdesk.desktop.agenda.plan import Pick, Plan
from meetingdesk.rows.changes import ChangeSet


def touched(changes: ChangeSet, before: Plan | None, after: Plan) -> Pick | None:
    """Return the first slot or item that a step changed and that is there now."""
    slots = (*changes.updated.get("slot", ()), *changes.inserted.get("slot", ()))
    for slot in slots:
        if (pick := after.pick_slot(slot)) is not None:
            return pick
    items = [*changes.updated.get("agenda_item", ()), *changes.inserted.get("agenda_item", ())]
    if before is not None:
        items += [before.slots[slot].item.id for slot in changes.deleted.get("slot", ()) if slot in before.slots]
    return next((pick for item in items if (pick := after.pick_item(item)) is not None), None)

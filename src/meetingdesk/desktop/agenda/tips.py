"""What a tooltip tells of a place on the timetable: the whole of what is painted there and may be cut."""

from __future__ import annotations

from meetingdesk.desktop.agenda.describe import describe, full_name
from meetingdesk.desktop.agenda.header import head_words
from meetingdesk.desktop.agenda.places import Places, Spot


def words_at(places: Places, at: Spot) -> str:
    """Return the lines for an item, the head of a sitting or the head of a clock; nothing elsewhere."""
    scene, slot = places.scene, places.slot_at(at)
    if scene is None:
        return ""
    if slot is not None:
        return f"{full_name(slot)}\n{describe(scene.plan, slot)}"
    if places.over_clocks(at):
        return scene.rulers.head_words(places.forward(at.x()))
    sitting, x = places.sitting_at(at), places.to_grid(at)[0]
    column = scene.grid.column(sitting) if sitting is not None else None
    return head_words(scene.plan.sittings[column.sitting], column.strip_at(x).room) if column else ""

"""Who would speak, or chair, in the night."""

from __future__ import annotations

from collections.abc import Iterator

from meetingdesk.domain import clock
from meetingdesk.domain.conflicts.places import item_name
from meetingdesk.rows.agenda import AgendaRow, SlotRow, SpeakerRow
from meetingdesk.rows.conflicts import ConflictRow


def rows(agenda: AgendaRow) -> Iterator[ConflictRow]:
    """Return a row an item whose time touches the night, 22:00-06:00, of one who speaks or chairs."""
    known: dict[tuple[str, float, int], bool] = {}
    for sitting in agenda.sittings:
        for slot in sitting.slots:
            speakers = [one for one in slot.item.speakers if one.zone and _at_night(slot, one, known)]
            if speakers:
                yield _night(slot, speakers)


def _at_night(slot: SlotRow, speaker: SpeakerRow, known: dict[tuple[str, float, int], bool]) -> bool:
    """Tell whether somebody who has not withdrawn speaks at night; many speak at one time in one zone."""
    zone = speaker.zone or ""
    if speaker.state == "withdrawn" or slot.minutes <= 0:
        return False
    key = zone, slot.start.timestamp(), slot.minutes
    if key not in known:
        known[key] = clock.touches_night(clock.local(slot.start, zone), clock.local(slot.end, zone))
    return known[key]


def _night(slot: SlotRow, speakers: list[SpeakerRow]) -> ConflictRow:
    first = speakers[0]
    return ConflictRow(
        kind="night",
        severity="warning",
        sittings=(slot.sitting,),
        slots=(slot.id,),
        items=(slot.item.id,),
        item_uids=(slot.item.uid,),
        people=tuple(dict.fromkeys(speaker.name for speaker in speakers)),
        start=slot.start,
        end=slot.end,
        parameters={"first": item_name(slot), "zone": first.zone or "", "city": first.city or ""},
        room=slot.room_name,
    )

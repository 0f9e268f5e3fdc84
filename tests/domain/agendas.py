"""Small agendas as rows, for the rules that take an AgendaRow."""

from __future__ import annotations

from datetime import date

from meetingdesk.domain import clock
from meetingdesk.rows.agenda import AgendaRow, ItemRow, RoomRow, SittingRow, SlotRow, SpeakerRow
from meetingdesk.rows.office import MeetingRow

DAY = date(2021, 2, 18)
ROOMS = tuple(RoomRow(number, f"Room {number}") for number in (1, 2, 3))
MEETING = MeetingRow(
    1, "meeting", "m", "Meeting", None, "Europe/Brussels", "", "", "", "", ("en",), "decimal", "nominated", DAY, DAY,
    1, 1, 0,
)  # fmt: skip


def speaker(name, delegate=None, entity=None, state="confirmed"):
    return SpeakerRow(0, name, entity, None, None, None, "speaker", "", state, delegate)


def item(number, speakers=(), kind="discussion", parent=None, sub_items=0):
    title = f"Item {number}"
    return ItemRow(
        number, f"item-{number}", str(number), title, {"en": title}, kind, None, None, 15, parent, tuple(speakers),
        sub_items,
    )  # fmt: skip


def slot(number, of, offset, minutes, room=None, sitting=1, base=720):
    start = clock.at(DAY, base + offset, MEETING.zone)
    name = f"Room {room}" if room else ""
    return SlotRow(number, of, sitting, room, name, offset, minutes, start, clock.later(start, minutes))


def sitting(number, slots, base=720, minutes=480, link=""):
    start = clock.at(DAY, base, MEETING.zone)
    return SittingRow(
        number, f"sitting-{number}", number, DAY, start, clock.later(start, minutes), minutes, "plenary", "all", (),
        link, "", "", "", 0, ROOMS, tuple(slots),
    )  # fmt: skip


def agenda(*sittings, headings=(), unscheduled=()):
    return AgendaRow(MEETING, tuple(sittings), tuple(unscheduled), ROOMS, tuple(headings))

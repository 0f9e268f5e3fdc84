"""Small agendas as rows, for the rules that take an AgendaRow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from meetingdesk.domain import clock
from meetingdesk.rows.agenda import AgendaRow, ItemRow, RoomRow, SittingRow, SlotRow, SpeakerRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.meetings import MeetingRow

DAY = date(2021, 2, 18)
ROOMS = tuple(RoomRow(number, f"Room {number}") for number in (1, 2, 3))
MEETING = MeetingRow(
    1, "meeting", "m", "Meeting", None, "Europe/Brussels", "", "", "", "", ("en",), "decimal", "nominated", DAY, DAY,
    1, 1, 0,
)  # fmt: skip


def speaker(name, delegate=None, entity=None, state="confirmed", zone=None, city=None, role="speaker"):
    return SpeakerRow(0, name, entity, None, zone, city, role, "", state, delegate)


def item(number, speakers=(), kind="discussion", parent=None, sub_items=0, interpretation=True):
    title = f"Item {number}"
    return ItemRow(
        number, f"item-{number}", str(number), title, {"en": title}, kind, None, None, 15, parent, tuple(speakers),
        sub_items, interpretation,
    )  # fmt: skip


def slot(number, of, offset, minutes, room=None, sitting=1, base=720, day=DAY):
    start = clock.at(day, base + offset, MEETING.zone)
    name = f"Room {room}" if room else ""
    return SlotRow(number, of, sitting, room, name, offset, minutes, start, clock.later(start, minutes))


def sitting(
    number,
    slots,
    base=720,
    minutes=480,
    link="",
    day=DAY,
    kind="plenary",
    audience="all",
    codes=(),
    interpretation=True,
):
    start = clock.at(day, base, MEETING.zone)
    return SittingRow(
        number, f"sitting-{number}", number, day, start, clock.later(start, minutes), minutes, kind, audience,
        tuple(codes), link, "", "", "", 0, ROOMS, tuple(slots), interpretation=interpretation,
    )  # fmt: skip


def delegate(number, zone="Europe/Brussels", capacity="head", status="confirmed", person=None):
    return DelegateRow(
        number, f"delegate-{number}", "", f"P{number}", "", "", "", capacity, "", 0, "remote", status, zone, False, (),
        person or number,
    )  # fmt: skip


def delegation(
    number, people=(), country="BE", city="Brussels", zone="Europe/Brussels", region="EUR", status="confirmed"
):
    name = f"Entity {number}"
    return DelegationRow(
        number, number, f"entity-{number}", name, "RTC", "", region, "", country, city, zone, status, None, None,
        tuple(people),
    )  # fmt: skip


def agenda(*sittings, headings=(), unscheduled=(), languages=("en",)):
    return AgendaRow(
        replace(MEETING, languages=tuple(languages)), tuple(sittings), tuple(unscheduled), ROOMS, tuple(headings)
    )

"""Small agendas to plan, and the rules of a plan as a reader of the timetable would check them, one slot at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from meetingdesk.domain import clock
from meetingdesk.rows.agenda import AgendaRow, ItemRow, RoomRow, SittingRow, SlotRow, SpeakerRow
from meetingdesk.rows.meetings import MeetingRow

DAY = date(2021, 2, 18)
ZONE = "Europe/Brussels"
ROOMS = (RoomRow(1, "Room 1"), RoomRow(2, "Room 2"))
MEETING = MeetingRow(1, "m", "m", "M", None, ZONE, "", "", "", "", ("en",), "decimal", "nominated", DAY, DAY, 1, 1, 0)
PINNED = {"opening", "adoption", "closing", "break"}


def speaker(who, zone, state="confirmed"):
    return SpeakerRow(who, f"Speaker {who}", None, None, zone, None, "speaker", "", state, who)


def item(number, minutes=30, speakers=(), kind="discussion", parent=None, *, frozen=False, sub_items=0):
    title = f"Item {number}"
    return ItemRow(number, f"item-{number}", str(number), title, {"en": title}, kind, None, None, minutes, parent,
                   tuple(speakers), sub_items, order=number, frozen=frozen)  # fmt: skip


def sitting(number, hour, minutes, kind="plenary", begun=None):
    start = clock.at(DAY + timedelta(days=number - 1), hour * 60, ZONE)
    end = clock.later(start, minutes)
    return SittingRow(
        number,
        f"s{number}",
        number,
        start.date(),
        start,
        end,
        minutes,
        kind,
        "all",
        (),
        "",
        "",
        "",
        "",
        0,
        ROOMS,
        (),
        begun,
    )


def agenda(sittings, slots, unscheduled=(), headings=()):
    """Make an agenda; slots are (item, sitting, offset, room), and are numbered from 1."""
    starts = {one.id: one.start for one in sittings}
    rows = [
        SlotRow(number, what, where, room, f"Room {room}" if room else "", offset, what.minutes,
                clock.later(starts[where], offset), clock.later(starts[where], offset + what.minutes))
        for number, (what, where, offset, room) in enumerate(slots, start=1)
    ]  # fmt: skip
    rows.sort(key=lambda row: (row.offset, row.id))
    filled = [replace(one, slots=tuple(row for row in rows if row.sitting == one.id)) for one in sittings]
    return AgendaRow(MEETING, tuple(filled), tuple(unscheduled), ROOMS, tuple(headings))


def burden(start, minutes, zone):
    """Add up, minute by minute of each quarter hour, how far its middle is from 07:00-19:00; minutes times seconds."""
    total = 0
    for begun in range(0, minutes, 15):
        length = min(15, minutes - begun)
        wall = (clock.later(start, begun) + timedelta(seconds=30 * length)).astimezone(clock.local(start, zone).tzinfo)
        second = wall.hour * 3600 + wall.minute * 60
        second += wall.second
        if not 7 * 3600 <= second <= 19 * 3600:
            total += length * min(abs(second - mark * 3600) for mark in (-5, 7, 19, 31))
    return total


class Spot:
    """A slot somewhere: what a reader sees of it."""

    def __init__(self, what, sitting, offset, room, start, fixed):
        self.item, self.sitting, self.offset, self.room, self.fixed = what, sitting, offset, room, fixed
        self.start = clock.elapsed(clock.at(DAY, 0, ZONE), start)
        self.end = self.start + what.minutes
        self.instant = start

    def overlaps(self, other):
        return self.start < other.end and other.start < self.end

    def shares_room(self, other):
        return self.room == other.room or (self.sitting == other.sitting and None in (self.room, other.room))

    def people(self):
        return {one.delegate for one in self.item.speakers if one.state != "withdrawn"} - {None}

    def cost(self):
        zones = {one.id: one.zone for one in self.item.speakers if one.state != "withdrawn"}
        return sum(burden(self.instant, self.item.minutes, zone) for zone in zones.values())


def broken(agenda, spots, *, keep_order=False):
    """Return the rules that a timetable breaks: `spots` by slot number."""
    sittings = {one.id: one for one in agenda.sittings}
    now = {slot.id: slot for one in agenda.sittings for slot in one.slots}
    said = []
    for number, spot in spots.items():
        limit = sittings[spot.sitting]
        if not spot.fixed and not 0 <= spot.offset <= limit.minutes - spot.item.minutes:
            said.append("bounds")
        if number in now and sittings[now[number].sitting].kind != limit.kind:
            said.append("kind")
        if spot.fixed and (now[number].sitting, now[number].offset, now[number].room) != (
            spot.sitting, spot.offset, spot.room,
        ):  # fmt: skip
            said.append("fixed")
        if not spot.fixed and limit.actual_start is not None:
            said.append("begun")
    for (_, one), (_, other) in combinations(spots.items(), 2):
        if one.fixed and other.fixed:
            continue
        if one.overlaps(other) and one.shares_room(other):
            said.append("room")
        if one.overlaps(other) and one.people() & other.people():
            said.append("person")
    said += ["together"] * _torn(spots)
    said += ["before"] * _before_its_time(agenda, spots)
    if keep_order:
        said += ["order"] * _out_of_order(now, spots)
    return said


def _torn(spots):
    """Count the slots that stand between those of a heading, in a room that they use, in one sitting."""
    count = 0
    for heading in {spot.item.parent for spot in spots.values()} - {None}:
        for sitting in {spot.sitting for spot in spots.values()}:
            own = [spot for spot in spots.values() if (spot.item.parent, spot.sitting) == (heading, sitting)]
            for spot in spots.values():
                if len(own) < 2 or spot in own or spot.item.kind == "break" or spot.sitting != sitting:
                    continue
                inside = min(one.start for one in own) < spot.end and spot.start < max(one.end for one in own)
                if inside and any(spot.shares_room(one) for one in own) and not all(one.fixed for one in own):
                    count += 1
    return count


def _before_its_time(agenda, spots):
    """Count the slots that begin before one is over which they are wished to come after."""

    def of(number):
        return [spot for spot in spots.values() if number in (spot.item.id, spot.item.parent)]

    pairs = [(one, other) for wish in agenda.precedence for one in of(wish.before) for other in of(wish.after)]
    return sum(one.end > other.start for one, other in pairs)


def _out_of_order(now, spots):
    free = [number for number in spots if number in now and spots[number].item.kind not in PINNED]
    return sum(
        spots[one].end > spots[other].start
        for one in free
        for other in free
        if (now[one].start, one) < (now[other].start, other) and _shared_before(now[one], now[other])
    )


def _shared_before(one, other):
    return one.room == other.room or None in (one.room, other.room)

"""Where the events of a foreign schedule go: into the sittings that it names, or that are there, or into new ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain import clock
from meetingdesk.domain.blocks import Event, blocks
from meetingdesk.domain.clock import Span
from meetingdesk.domain.foreign import instant_of
from meetingdesk.model import Meeting, Sitting
from meetingdesk.model.sitting import SITTING_KINDS
from meetingdesk.rows.schedule import ForeignSchedule, ForeignSitting

Values = list[dict[str, int | None]]


class Placing:
    """One schedule on its way into one meeting; `zone` is that of the schedule's clock."""

    def __init__(self, session: Session, meeting: Meeting, schedule: ForeignSchedule, zone: str) -> None:
        self._session, self._meeting, self._schedule, self._zone = session, meeting, schedule, zone
        known = select(Sitting).where(Sitting.meeting_id == meeting.id).order_by(Sitting.id)
        self._there = list(session.scalars(known))

    def slots(self, ids: Mapping[str, int], rooms: Mapping[str, int]) -> Values:
        """Return the values of the slots, and make the sittings that they need. `ids`: of the items, by event."""
        own = self._named_sittings()
        placed: list[tuple[Sitting, Event]] = []
        rest: list[Event] = []
        for place, item in enumerate(self._schedule.items):
            start = clock.local(instant_of(item, self._zone), self._meeting.zone)
            event = Event(item.day, start, item.minutes, place)
            sitting = own.get(item.uid)
            if sitting and self._holds(sitting, start, item.minutes):
                placed.append((sitting, event))
            else:
                rest.append(event)
        return self._values([*placed, *self._in_blocks(rest)], ids, rooms)

    def _named_sittings(self) -> dict[str, Sitting]:
        """Return the sittings that the schedule names, by event; one that the meeting has already stands for them."""
        taken = set(self._session.scalars(select(Sitting.uid)))
        there = tuple(self._there)
        own: dict[str, Sitting] = {}
        for foreign in self._schedule.sittings:
            start = clock.local(clock.at(foreign.day, foreign.start, self._zone), self._meeting.zone)
            sitting = self._holding(there, start, foreign.minutes) or self._new(start, foreign.minutes, foreign, taken)
            own |= dict.fromkeys(foreign.items, sitting)
        return own

    def _in_blocks(self, events: Iterable[Event]) -> Iterable[tuple[Sitting, Event]]:
        for block in blocks(events):
            sitting = self._holding(self._there, block.start, block.minutes) or self._new(block.start, block.minutes)
            yield from ((sitting, event) for _, event in block.events)

    def _holding(self, sittings: Iterable[Sitting], start: datetime, minutes: int) -> Sitting | None:
        return next((sitting for sitting in sittings if self._holds(sitting, start, minutes)), None)

    def _holds(self, sitting: Sitting, start: datetime, minutes: int) -> bool:
        lead = self._lead(sitting, start)
        return lead >= 0 and lead + minutes <= sitting.minutes

    def _lead(self, sitting: Sitting, start: datetime) -> int:
        return clock.elapsed(clock.at(sitting.day, sitting.start, self._meeting.zone), start)

    def _new(
        self, start: datetime, minutes: int, foreign: ForeignSitting | None = None, taken: set[str] | None = None
    ) -> Sitting:
        day, minute = start.date(), clock.minute_of_day(start)
        lead = clock.elapsed(clock.at(day, minute, self._meeting.zone), start)  # an hour, when the clock shows it again
        span = clock.check_span(Span(day, minute, lead + minutes))
        sitting = Sitting(meeting_id=self._meeting.id, day=span.day, start=span.start, minutes=span.minutes)
        if foreign and foreign.kind in SITTING_KINDS:
            sitting.kind = foreign.kind
        if foreign and taken is not None and foreign.uid not in taken:
            sitting.uid = foreign.uid
            taken.add(foreign.uid)
        self._session.add(sitting)
        self._session.flush()
        self._there.append(sitting)
        return sitting

    def _values(
        self, placed: Iterable[tuple[Sitting, Event]], ids: Mapping[str, int], rooms: Mapping[str, int]
    ) -> Values:
        """Return a slot an event; an item that would stand twice in one place stands there once."""
        slots: dict[tuple[int, int, int], dict[str, int | None]] = {}
        for sitting, event in placed:
            item = self._schedule.items[event.place]
            key, offset = ids[item.uid], self._lead(sitting, event.start)
            slots.setdefault(
                (key, sitting.id, offset),
                {
                    "item_id": key,
                    "sitting_id": sitting.id,
                    "room_id": rooms.get(item.room),
                    "offset": offset,
                    "minutes": event.minutes,
                },
            )
        return list(slots.values())

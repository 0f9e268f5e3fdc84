"""The agenda that a foreign schedule makes: its own list of items first, whatever it does not name after, by time."""

from __future__ import annotations

from datetime import datetime

from meetingdesk.domain import clock
from meetingdesk.rows.schedule import ForeignEntry, ForeignItem, ForeignSchedule


def instant_of(item: ForeignItem, zone: str) -> datetime:
    """Return when an event starts; `zone` is that of the schedule's clock."""
    return item.instant or clock.at(item.day, item.start, zone)


def listing(schedule: ForeignSchedule, zone: str) -> list[ForeignEntry]:
    """Return the items of an agenda to be, in their order: by time, then room, then the order of the file."""
    named = {slot for entry in schedule.entries for slot in entry.slots}
    names = dict.fromkeys([*schedule.rooms, *(item.room for item in schedule.items)])
    order = {name: place for place, name in enumerate(filter(None, names))}
    rest = [item for item in schedule.items if item.uid not in named]
    rest.sort(key=lambda item: (instant_of(item, zone).timestamp(), order.get(item.room, -1)))
    return [*schedule.entries, *map(_entry, rest)]


def _entry(item: ForeignItem) -> ForeignEntry:
    return ForeignEntry(
        uid=item.uid,
        titles={item.language or "en": item.title},
        minutes=item.minutes,
        kind=item.kind,
        speakers=item.speakers,
        slots=(item.uid,),
        references=item.references,
    )

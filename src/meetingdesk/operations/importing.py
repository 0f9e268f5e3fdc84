"""Taking over a foreign schedule: its days become sittings, its events items with a slot each, in one step."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain import clock
from meetingdesk.domain.clock import Span
from meetingdesk.domain.foreign import listing
from meetingdesk.domain.titles import in_language
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import AgendaItem, Meeting, Reference, Room, Slot, Speaking
from meetingdesk.operations.foreign_items import add_entries
from meetingdesk.operations.foreign_slots import Placing
from meetingdesk.operations.loading import add_all, found, next_in, web_address
from meetingdesk.operations.meetings import NUMBERINGS, check_key
from meetingdesk.requests.agenda import ImportAgenda
from meetingdesk.rows.schedule import ForeignEntry, ForeignSchedule


def import_agenda(session: Session, request: ImportAgenda) -> Mapping[str, Parameter]:
    """Take over a schedule. Raises UserError where it is empty, or its key or one of its events is here already."""
    schedule = request.schedule
    zone = clock.check_zone(request.zone)
    _check_times(schedule)
    entries = listing(schedule, zone)
    _check_entries(session, entries)
    if request.meeting:
        meeting = found(session, Meeting, request.meeting)
    else:
        meeting = _new_meeting(session, schedule, entries, zone)
    rooms = _rooms(session, meeting, schedule)
    ids = add_entries(session, meeting, entries, keep_numbers=request.meeting is None)
    by_slot = {slot: ids[entry.uid] for entry in reversed(entries) for slot in entry.slots}
    add_all(session, Slot, Placing(session, meeting, schedule, zone).slots(by_slot, rooms))
    add_all(session, Speaking, _speaking(entries, ids))
    add_all(session, Reference, _references(entries, ids))
    return {"title": schedule.title, "n": len(ids), "source": request.source, "sha256": schedule.sha256}


def _check_times(schedule: ForeignSchedule) -> None:
    """Refuse days and lengths that no sitting can have, before anything is reckoned with them."""
    for item in schedule.items:
        clock.check_day(item.day)
        _check_minutes(item.title, item.minutes)
    for entry in schedule.entries:
        _check_minutes(in_language(entry.titles), entry.minutes)
    for sitting in schedule.sittings:
        clock.check_span(Span(sitting.day, sitting.start, sitting.minutes))


def _check_minutes(title: str, minutes: int) -> None:
    if not 0 < minutes <= clock.DAY_MINUTES:
        raise UserError("item.minutes", title=title)


def _check_entries(session: Session, entries: Sequence[ForeignEntry]) -> None:
    if not entries:
        raise UserError("import.empty")
    taken = set(session.scalars(select(AgendaItem.uid)))
    for entry in entries:
        if entry.uid in taken:
            raise UserError("import.taken", title=in_language(entry.titles))
        taken.add(entry.uid)


def _new_meeting(session: Session, schedule: ForeignSchedule, entries: Sequence[ForeignEntry], zone: str) -> Meeting:
    key = re.sub(r"[^\w.-]+", "-", (schedule.key or schedule.title).casefold()).strip("-.")
    languages = list(schedule.languages) or sorted({language for entry in entries for language in entry.titles})
    numbering = schedule.numbering if schedule.numbering in NUMBERINGS else "decimal"
    title = {languages[0]: schedule.title or schedule.key}
    meeting = Meeting(key=check_key(session, key), title=title, zone=zone, languages=languages, numbering=numbering)
    session.add(meeting)
    session.flush()
    return meeting


def _rooms(session: Session, meeting: Meeting, schedule: ForeignSchedule) -> dict[str, int]:
    """Return the rooms of the meeting by name, in their order; those that only the schedule has are added."""
    known = select(Room.name, Room.id).where(Room.meeting_id == meeting.id).order_by(Room.position, Room.id)
    rooms = dict(session.execute(known).all())
    named = dict.fromkeys([*schedule.rooms, *(item.room for item in schedule.items)])
    new = [name for name in named if name and name not in rooms]
    first = next_in(session, Room.position, Room.meeting_id == meeting.id)
    values = [{"meeting_id": meeting.id, "name": name, "position": first + place} for place, name in enumerate(new)]
    return rooms | dict(zip(new, add_all(session, Room, values), strict=True))


def _speaking(entries: Sequence[ForeignEntry], ids: Mapping[str, int]) -> list[dict[str, str | int]]:
    return [
        {"item_id": ids[entry.uid], "name": name, "position": place}
        for entry in entries
        for place, name in enumerate(dict.fromkeys(filter(None, map(str.strip, entry.speakers))))
    ]


def _references(entries: Sequence[ForeignEntry], ids: Mapping[str, int]) -> list[dict[str, str | int]]:
    return [
        {"item_id": ids[entry.uid], "position": place, "symbol": one.symbol, "title": one.title,
         "address": web_address(one.address)}
        for entry in entries
        for place, one in enumerate(entry.references)
    ]  # fmt: skip

"""The frab schedule in XML, taken apart; `frab` makes sense of it."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from meetingdesk.errors import UserError
from meetingdesk.exchange.schedule.facts import NAME, facts_in
from meetingdesk.exchange.schedule.frab import Raw, RawDay, RawEvent, RawHead, schedule_of
from meetingdesk.exchange.schedule.safe_xml import read_xml, text_of
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.schedule import ForeignSchedule


def read(data: bytes, source_name: str, zone: str | None = None) -> ForeignSchedule:
    """Return a schedule, as `frab.schedule_of` says. Raises UserError `schedule.*` for a file that is none."""
    root, notes = read_xml(data)
    if root.tag != "schedule":
        raise UserError("schedule.other", name=clean_line(str(root.tag))[:40])
    conference = root.find("conference")
    head = RawHead(
        title=text_of(conference, "title"),
        acronym=text_of(conference, "acronym"),
        time_zone_name=text_of(conference, "time_zone_name"),
        day_change=text_of(conference, "day_change"),
    )
    own = [note.removeprefix(NAME) for note in notes if note.startswith(f"{NAME} ")]
    raw = Raw(head, tuple(map(_day, root.iterfind("day"))), facts_in(own[0]) if own else None)
    return schedule_of(raw, data, source_name, zone)


def _day(day: Element) -> RawDay:
    rooms = (clean_line(room.get("name", "")) for room in day.iterfind("room"))
    return RawDay(day.get("index", ""), day.get("date", ""), tuple(rooms), tuple(_events(day)))


def _events(day: Element) -> Iterator[RawEvent]:
    for room in day.iterfind("room"):
        for event in room.iterfind("event"):
            yield RawEvent(
                title=text_of(event, "title"),
                room=clean_line(room.get("name", "") or text_of(event, "room")),
                start=text_of(event, "start"),
                duration=text_of(event, "duration"),
                date=text_of(event, "date"),
                kind=text_of(event, "type"),
                language=text_of(event, "language"),
                id=event.get("id", ""),
                guid=event.get("guid", ""),
                persons=tuple(person.text or person.get("name") or "" for person in event.iterfind("persons/person")),
                attachments=tuple(
                    (one.get("href", ""), one.text or "") for one in event.iterfind("attachments/attachment")
                ),
            )

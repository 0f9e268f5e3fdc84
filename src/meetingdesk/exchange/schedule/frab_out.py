"""An agenda as a frab schedule, in JSON and in XML, as the validator of voc/schedule wants it.

A day is a host day with its sittings, an event a slot of an item. Rooms, speakers, kinds and links stand where every
reader of such files looks for them; what the format has no place for goes along as `facts`.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from importlib.metadata import version
from typing import Any
from xml.etree.ElementTree import Element, ProcessingInstruction, SubElement, indent, tostring

from meetingdesk.errors import UserError
from meetingdesk.exchange.schedule.facts import NAME, facts
from meetingdesk.exchange.schedule.frab import slug
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.agenda import AgendaRow, SittingRow, SlotRow

Document = dict[str, Any]
SCHEMA = "https://c3voc.de/schedule/schema.json"
# The XSD asks for letters and digits, four of them at least, before the number in a slug; so does the acronym.
SHORTEST = 4
_ZONE = re.compile(r"[A-Z][a-z]+/[A-Z][a-z]+|.*UTC$")  # what the JSON schema takes for a zone
GENERATOR = "MeetingDesk"


def document(agenda: AgendaRow, language: str, stamp: datetime) -> Document:
    """Return the schedule as plain values, in the spelling of its JSON. Raises UserError where there is no sitting."""
    if not agenda.sittings:
        raise UserError("schedule.no_sitting", meeting=agenda.meeting.title)
    guids = _guids(agenda)
    return {
        "$schema": SCHEMA,
        "generator": {"name": GENERATOR, "version": version("meetingdesk")},
        "schedule": {
            "version": f"{stamp:%Y-%m-%d %H:%M}",
            "conference": _conference(agenda, language, guids),
            NAME: facts(agenda, guids),
        },
    }


def _conference(agenda: AgendaRow, language: str, guids: Mapping[int, str]) -> Document:
    meeting = agenda.meeting
    days: dict[date, list[SittingRow]] = {}
    for sitting in agenda.sittings:
        days.setdefault(sitting.day, []).append(sitting)
    events = _Events(agenda, language, guids)
    return {
        "acronym": acronym(meeting.key),
        "title": clean_line(meeting.title),
        "start": min(days).isoformat(),
        "end": max(days).isoformat(),
        "daysCount": len(days),
        "timeslot_duration": "00:05",
        **({"time_zone_name": meeting.zone} if _ZONE.match(meeting.zone) else {}),
        "rooms": [{"guid": str(uuid.uuid5(uuid.NAMESPACE_URL, name)), "name": name} for name in events.rooms],
        "days": [_day(index, days[day], events) for index, day in enumerate(sorted(days), start=1)],
    }


def acronym(key: str) -> str:
    """Return the key of a meeting as the schemas want an acronym: letters, digits, underscores, four at least."""
    return slug(key).replace("-", "_").ljust(SHORTEST, "_")


def _slots(agenda: AgendaRow) -> list[SlotRow]:
    return [slot for sitting in agenda.sittings for slot in sitting.slots]


def _guids(agenda: AgendaRow) -> dict[int, str]:
    """Give the oldest slot of an item the item's uid, and each further one a guid that follows from it."""
    guids: dict[int, str] = {}
    seen: dict[str, int] = {}
    for slot in sorted(_slots(agenda), key=lambda slot: slot.id):
        uid = slot.item.uid
        try:
            own = uuid.UUID(uid)
        except ValueError:
            own = uuid.uuid5(uuid.NAMESPACE_URL, uid)
        count = seen[uid] = seen.get(uid, -1) + 1
        guids[slot.id] = str(uuid.uuid5(own, str(count)) if count else own)
    return guids


def _day(index: int, sittings: Sequence[SittingRow], events: _Events) -> Document:
    rooms: dict[str, list[Document]] = {name: [] for name in events.rooms}
    for sitting in sittings:
        for slot in sitting.slots:
            rooms[events.room(slot)].append(events.event(slot, sitting))
    return {
        "index": index,
        "date": sittings[0].day.isoformat(),
        "day_start": _instant(min(sitting.start for sitting in sittings)),
        "day_end": _instant(max(sitting.end for sitting in sittings)),
        "rooms": {name: found for name, found in rooms.items() if found},
    }


class _Events:
    """The events of one agenda, numbered from 1, and the names of their rooms."""

    def __init__(self, agenda: AgendaRow, language: str, guids: Mapping[int, str]) -> None:
        self._meeting, self._language, self._guids = agenda.meeting, language, guids
        self._numbers = {slot.id: number for number, slot in enumerate(_slots(agenda), start=1)}
        named = (clean_line(room.name) for room in agenda.rooms)
        self.rooms = tuple(dict.fromkeys([*named, *map(self.room, _slots(agenda))]))

    def room(self, slot: SlotRow) -> str:
        """Return the room of a slot; what takes place in none, or in all, is in one with the meeting's name."""
        return clean_line(slot.room_name) or clean_line(self._meeting.title)

    def event(self, slot: SlotRow, sitting: SittingRow) -> Document:
        """Return the event of a slot. `start` is as in every file of this kind, hours and minutes."""
        item, guid = slot.item, self._guids[slot.id]
        return {
            "id": self._numbers[slot.id],
            "guid": guid,
            "url": f"urn:uuid:{guid}",
            "date": _instant(slot.start),
            "start": f"{slot.start:%H:%M}",
            "duration": f"{slot.minutes // 60:02}:{slot.minutes % 60:02}",
            "room": self.room(slot),
            "slug": self._slug(slot),
            "title": clean_line(item.title),
            "subtitle": clean_line(item.number),
            "track": "",
            "type": item.kind,
            "language": _language(item.titles, self._language),
            "abstract": "",
            "description": "",
            "persons": self._persons(slot),
            "links": [{"url": sitting.link, "title": sitting.link}] if sitting.link else [],
            "attachments": [
                {"url": one.address, "title": clean_line(one.name)} for one in slot.item.references if one.address
            ],
        }

    def _persons(self, slot: SlotRow) -> list[Document]:
        names = dict.fromkeys(clean_line(speaker.name) for speaker in slot.item.speakers)
        return [
            {"guid": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self._meeting.uid}/{name}")), "name": name} for name in names
        ]

    def _slug(self, slot: SlotRow) -> str:
        head = slug(self._meeting.key).replace("-", "").ljust(SHORTEST, "0")
        number, text = self._numbers[slot.id], slug(slot.item.title)
        return f"{head}-{number}-{text if len(text) >= SHORTEST else f'item-{number}'}"


def _language(titles: Mapping[str, str], language: str) -> str:
    """Return the language of the title that `in_language` picks."""
    return next(filter(titles.get, (language, "en", *titles)), "en")


def _instant(instant: datetime) -> str:
    """Spell an instant with its offset, which the schemas want in whole minutes."""
    offset = instant.utcoffset()
    whole = instant if offset is not None and offset.total_seconds() % 60 == 0 else instant.astimezone(UTC)
    return whole.isoformat()


def json_bytes(whole: Document) -> bytes:
    """Return the file in JSON."""
    return json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n"


def xml_bytes(whole: Document) -> bytes:
    """Return the file in XML, with the facts in a processing instruction."""
    schedule = whole["schedule"]
    root = Element("schedule")
    # In ASCII, and without the sign that would end the instruction.
    own = json.dumps(schedule[NAME], separators=(",", ":")).replace(">", "\\u003e")
    root.append(ProcessingInstruction(NAME, own))
    SubElement(root, "generator", whole["generator"])
    _texts(root, {"version": schedule["version"]})
    conference = dict(schedule["conference"])
    days = conference.pop("days")
    del conference["rooms"]
    conference["days"] = str(conference.pop("daysCount"))
    _texts(SubElement(root, "conference"), conference)
    for day in days:
        named = {"index": str(day["index"]), "date": day["date"], "start": day["day_start"], "end": day["day_end"]}
        _rooms_into(SubElement(root, "day", named), day["rooms"])
    indent(root, " ")
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _rooms_into(day: Element, rooms: Mapping[str, list[Document]]) -> None:
    for name, events in rooms.items():
        room = SubElement(day, "room", {"name": name})
        for event in events:
            _event_into(SubElement(room, "event", {"guid": event["guid"], "id": str(event["id"])}), event)


def _event_into(element: Element, event: Document) -> None:
    lists = ("persons", "links", "attachments")
    _texts(element, {name: value for name, value in event.items() if name not in ("guid", "id", "url", *lists)})
    persons = SubElement(element, "persons")
    for person in event["persons"]:
        SubElement(persons, "person").text = person["name"]
    for many, one in (("links", "link"), ("attachments", "attachment")):
        found = SubElement(element, many)
        for entry in event[many]:
            SubElement(found, one, {"href": entry["url"]}).text = entry["title"]


def _texts(parent: Element, values: Mapping[str, str]) -> None:
    for name, text in values.items():
        SubElement(parent, name).text = text

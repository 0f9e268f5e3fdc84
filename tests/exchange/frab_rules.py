"""What the public validator of frab schedules asks for, as we read it: which elements there are, and how they look."""

from __future__ import annotations

import re
from datetime import date, datetime
from xml.etree.ElementTree import Element, fromstring


def aware(text):
    return datetime.fromisoformat(text).tzinfo is not None


def matches(pattern):
    return lambda text: re.fullmatch(pattern, text) is not None


def anything(text):
    return True


GUID = matches(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
LENGTH = matches(r"\d\d?:\d\d(:\d\d?)?")
WHOLE = matches(r"[1-9]\d*")
CONFERENCE = {
    "title": anything,
    "acronym": matches(r"[a-z0-9_-][a-z0-9_]{3,}"),
    "start": date.fromisoformat,
    "end": date.fromisoformat,
    "days": WHOLE,
    "timeslot_duration": LENGTH,
    "time_zone_name": anything,
}
EVENT = {
    "room": anything,
    "title": anything,
    "subtitle": anything,
    "type": anything,
    "date": aware,
    "start": matches(r"[0-2]\d:[0-5]\d(:[0-5]\d)?"),
    "duration": LENGTH,
    "abstract": anything,
    "slug": matches(r"[a-z0-9]{4,}-\d{1,6}-[a-z0-9_-]{3,}[a-z0-9]"),
    "track": anything,
}
MAY = {"language", "description", "persons", "links", "attachments"}


def holds(element: Element, rules, optional=frozenset()):
    names = [child.tag for child in element]
    assert len(names) == len(set(names)), names
    assert set(rules) - {"time_zone_name"} <= set(names) <= set(rules) | optional, names
    for name, rule in rules.items():
        text = element.findtext(name)
        assert text is None or rule(text), (name, text)


def check_xml(data: bytes) -> Element:
    """Check a file and return its outermost element."""
    root = fromstring(data)
    assert [child.tag for child in root][:3] == ["generator", "version", "conference"]
    assert {child.tag for child in root[3:]} == {"day"}
    assert root[1].text
    holds(root[2], CONFERENCE)
    for place, day in enumerate(root.iterfind("day"), start=1):
        assert (day.get("index"), set(day.attrib)) == (str(place), {"index", "date", "start", "end"})
        assert date.fromisoformat(day.get("date"))
        assert aware(day.get("start"))
        assert aware(day.get("end"))
        assert all(room.tag == "room" and room.get("name") for room in day)
    events = list(root.iterfind("day/room/event"))
    assert len(events) == len(list(root.iter("event")))
    for event in events:
        assert set(event.attrib) == {"id", "guid"}
        assert WHOLE(event.get("id"))
        assert GUID(event.get("guid"))
        holds(event, EVENT, MAY)
    for unique in (lambda one: one.get("id"), lambda one: one.get("guid"), lambda one: one.findtext("slug")):
        assert len(set(map(unique, events))) == len(events)
    return root


TEXT = {"type": "string"}
URI = {"type": "string", "pattern": "^[a-z]+:[^ ]+$"}
STAMP = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}
UUID = {"type": "string", "format": "uuid"}


def closed(required, **optional):
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": required | optional,
        "required": sorted(required),
    }


def many(items):
    return {"type": "array", "items": items}


JSON_EVENT = closed(
    {
        "id": {"type": "integer", "minimum": 1},
        "guid": UUID,
        "url": URI,
        "date": STAMP,
        "start": {"type": "string", "pattern": r"^\d\d:\d\d$"},
        "duration": {"type": "string", "pattern": r"^\d+:\d\d$"},
        "room": TEXT,
        "slug": {"type": "string", "pattern": "^[a-z0-9_-]+[a-z0-9]$"},
        "title": TEXT,
        "subtitle": TEXT,
        "track": TEXT,
        "type": TEXT,
        "language": {"type": "string", "pattern": "^[a-z]{2,3}$"},
        "abstract": TEXT,
        "persons": many({"type": "object", "properties": {"guid": UUID, "name": TEXT}, "required": ["name"]}),
        "links": many({}),
    },
    description=TEXT,
    attachments=many({}),
)
JSON_DAY = closed(
    {
        "index": {"type": "integer"},
        "date": {"type": "string", "format": "date"},
        "day_start": STAMP,
        "day_end": STAMP,
        "rooms": {"type": "object", "additionalProperties": many(JSON_EVENT)},
    }
)
JSON_CONFERENCE = closed(
    {
        "title": TEXT,
        "acronym": {"type": "string", "pattern": "^[a-z0-9_-][a-z0-9_]{3,}$"},
        "start": {"type": "string", "format": "date"},
        "end": {"type": "string", "format": "date"},
        "daysCount": {"type": "integer", "minimum": 1},
        "timeslot_duration": TEXT,
        "days": many(JSON_DAY),
    },
    time_zone_name={"type": "string", "pattern": "^[A-Z][a-z]+/[A-Z][a-z]+|UTC$"},
    rooms=many(closed({"guid": UUID, "name": TEXT})),
)
JSON_SCHEDULE = closed(
    {
        "schedule": {
            "type": "object",
            "properties": {"version": TEXT, "conference": JSON_CONFERENCE, "rooms": False},
            "required": ["version", "conference"],
        },
    },
    **{"$schema": TEXT, "generator": {"type": "object", "properties": {"name": TEXT, "version": TEXT}}},
)

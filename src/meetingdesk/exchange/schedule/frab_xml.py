"""The frab schedule XML, as frab, pretalx and Pentabarf write it.

A pure function of the bytes, so that it can run in a process of its own: the file comes from strangers. An event that
cannot be taken over is a problem with its place and a code; only a file that is no schedule is refused as a whole.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import uuid
import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from xml.etree.ElementTree import Element

from meetingdesk.domain import clock
from meetingdesk.errors import UserError
from meetingdesk.exchange.schedule.placing import placed
from meetingdesk.exchange.schedule.safe_xml import read_xml, text_of
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.schedule import EmptyScheduleError, ForeignItem, ForeignProblem, ForeignSchedule

DAY = clock.DAY_MINUTES
YEARS = range(1970, 2200)  # all else is a slip of the pen, and the ends of the calendar cannot be moved between zones
MOST_DAYS_AHEAD = 2  # how far an event may start from the day that it stands under
KINDS = {
    "opening": "opening",
    "break": "break",
    "lunch": "break",
    "bof": "discussion",
    "discussion": "discussion",
    "panel": "discussion",
    "workshop": "discussion",
    "closing": "closing",
    "ending": "closing",
}
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)?")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?")


@dataclass(frozen=True, slots=True)
class _Head:
    """What the conference says of itself."""

    title: str
    key: str
    zone: str | None
    day_change: int


class _Problem(Exception):  # noqa: N818 - not an error of the program: one event that is left out
    """Why an event cannot be taken over."""


def read(data: bytes, source_name: str, zone: str | None = None) -> ForeignSchedule:
    """Return a schedule. `source_name`, the file's name, stands in where the conference names itself nowhere.

    `zone` is the zone of its times where the file names none, or one that does not exist: the latter is refused as
    `schedule.zone` otherwise. Events are placed where the zone is known (see `placing`). An item's language is `en`
    where the file names none. Raises UserError `schedule.*` for a file that is no schedule, EmptyScheduleError where
    nothing can be taken over, `zone.unknown`.
    """
    if zone:
        clock.check_zone(zone)
    root = read_xml(data)
    if root.tag != "schedule":
        raise UserError("schedule.other", name=clean_line(str(root.tag))[:40])
    head = _head(root.find("conference"), source_name)
    items, problems = _items(root, head)
    problems = [*_zone_problem(root.find("conference"), zone), *problems]
    if not items:
        raise EmptyScheduleError(problems)
    rooms = dict.fromkeys(clean_line(room.get("name", "")) for room in root.iterfind("day/room"))
    rooms |= dict.fromkeys(item.room for item in items)
    schedule = ForeignSchedule(
        key=head.key,
        title=head.title,
        zone=head.zone,
        rooms=tuple(name for name in rooms if name),
        items=tuple(items),
        sha256=hashlib.sha256(data).hexdigest(),
        problems=tuple(problems),
    )
    known = head.zone or zone
    return placed(schedule, known) if known else schedule


def _zone_problem(conference: Element | None, zone: str | None) -> list[ForeignProblem]:
    """Tell of a named zone that does not exist. Raises UserError `schedule.zone` where no other one is given."""
    named = clean_line(text_of(conference, "time_zone_name"))[:80]
    if not named or named in clock.zones():
        return []
    if not zone:
        raise UserError("schedule.zone", zone=named)
    return [ForeignProblem("conference", "schedule.zone_instead", {"zone": named, "other": zone})]


def _head(conference: Element | None, source_name: str) -> _Head:
    file_stem = source_name.rpartition(".")[0] or source_name
    title = clean_line(text_of(conference, "title")) or clean_line(file_stem)
    zone = text_of(conference, "time_zone_name")
    return _Head(
        title=title,
        key=_slug(text_of(conference, "acronym")) or _slug(title) or _slug(file_stem) or "schedule",
        zone=zone if zone in clock.zones() else None,
        day_change=_minutes(text_of(conference, "day_change")) or 0,
    )


def _slug(text: str) -> str:
    """Return text as a key: letters without accents, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:60].strip("-")


def _items(root: Element, head: _Head) -> tuple[list[ForeignItem], list[ForeignProblem]]:
    items: list[ForeignItem] = []
    problems: list[ForeignProblem] = []
    uids: set[str] = set()
    for place, day in enumerate(root.iterfind("day"), start=1):
        host_day = _day(day)
        if host_day is None:
            problems.append(ForeignProblem(clean_line(f"day {day.get('index') or place}")[:120], "schedule.day"))
            continue
        for number, (room, event) in enumerate(_events(day), start=1):
            try:
                items.append(_item(event, room, host_day, head, uids))
            except _Problem as problem:
                problems.append(ForeignProblem(_where(event, number, host_day), str(problem)))
    return items, problems


def _events(day: Element) -> Iterator[tuple[str, Element]]:
    for room in day.iterfind("room"):
        for event in room.iterfind("event"):
            yield clean_line(room.get("name", "") or text_of(event, "room")), event


def _where(event: Element, number: int, day: date) -> str:
    return clean_line(f"{day} event {event.get('id') or number} {text_of(event, 'title')}")[:120]


def _day(day: Element) -> date | None:
    try:
        found = date.fromisoformat(day.get("date", "")[:10])
    except ValueError:
        return None
    return found if found.year in YEARS else None


def _item(event: Element, room: str, day: date, head: _Head, uids: set[str]) -> ForeignItem:
    title = clean_line(text_of(event, "title"))
    if not title:
        raise _Problem("schedule.item_title")
    minutes = _minutes(text_of(event, "duration"))
    if minutes is None or not 0 < minutes <= DAY:
        raise _Problem("schedule.item_duration")
    start, instant = _start(event, day, head)
    if not 0 <= start < MOST_DAYS_AHEAD * DAY:
        raise _Problem("schedule.item_day")
    names = (clean_line(person.text or person.get("name") or "") for person in event.iterfind("persons/person"))
    language = _LANGUAGE.fullmatch(text_of(event, "language"))
    return ForeignItem(
        uid=_uid(event, head, f"{day} {start} {room} {title}", uids),
        title=title,
        kind=KINDS.get(text_of(event, "type").lower(), "presentation"),
        day=day,
        start=start,
        minutes=minutes,
        room=room,
        speakers=tuple(dict.fromkeys(name for name in names if name)),
        language=language[1].lower() if language else "en",
        instant=instant,
    )


def _start(event: Element, day: date, head: _Head) -> tuple[int, datetime | None]:
    """Return minutes on the host's clock from midnight of `day`: from the event's own date, else from its start.

    A date with an offset is an instant, which comes with it.
    """
    stated = text_of(event, "date")
    if stated:
        try:
            wall = datetime.fromisoformat(stated)
        except ValueError:
            raise _Problem("schedule.item_start") from None
        if wall.year not in YEARS:
            raise _Problem("schedule.item_day")
        if len(stated) > len("2021-02-18"):  # with a time
            instant = wall.astimezone(UTC).replace(second=0, microsecond=0) if wall.tzinfo else None
            return _from_midnight(wall, day, head.zone), instant
    start = _minutes(text_of(event, "start"))
    if start is None or start >= DAY:
        raise _Problem("schedule.item_start")
    return (start + DAY if start < head.day_change else start), None


def _from_midnight(wall: datetime, day: date, zone: str | None) -> int:
    if wall.tzinfo is not None and zone is not None:
        wall = wall.astimezone(zoneinfo.ZoneInfo(zone))
    return (wall.date() - day).days * DAY + wall.hour * 60 + wall.minute


def _minutes(text: str) -> int | None:
    """Read hours and minutes, `9:30`, `09:30` or `09:30:00`."""
    match = _CLOCK.fullmatch(text)
    return int(match[1]) * 60 + int(match[2]) if match else None


def _uid(event: Element, head: _Head, otherwise: str, uids: set[str]) -> str:
    """Return the event's guid, else one that the same file gives again; never the same twice in a file."""
    try:
        uid = str(uuid.UUID(event.get("guid", "")))
    except ValueError:
        uid = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{head.title}\n{event.get('id') or otherwise}"))
    if uid in uids:
        uid = str(uuid.uuid5(uuid.UUID(uid), f"{otherwise} {len(uids)}"))
    uids.add(uid)
    return uid

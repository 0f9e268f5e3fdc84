"""The frab schedule, as frab, pretalx and Pentabarf write it in XML and in JSON: what both spellings share.

Pure functions, so that they can run in a process of their own: the file comes from strangers. An event that cannot be
taken over is a problem with its place and a code; only a file that is no schedule is refused as a whole.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import uuid
import zoneinfo
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from meetingdesk.domain import clock
from meetingdesk.domain.references import reference_to
from meetingdesk.errors import UserError
from meetingdesk.exchange.schedule.facts import Facts, with_facts
from meetingdesk.exchange.schedule.placing import placed
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.schedule import EmptyScheduleError, ForeignItem, ForeignProblem, ForeignSchedule

DAY = clock.DAY_MINUTES
YEARS = range(1970, 2200)  # all else is a slip of the pen, and the ends of the calendar cannot be moved between zones
MOST_DAYS_AHEAD = 2  # how far an event may start from the day that it stands under
KINDS = {
    "bof": "discussion",
    "ending": "closing",
    "lunch": "break",
    "panel": "discussion",
    "workshop": "discussion",
}
OWN_KINDS = (
    "opening", "adoption", "report", "discussion", "tour_de_table", "election", "breakout", "break", "closing",
)  # fmt: skip
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)?")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?")


@dataclass(frozen=True, slots=True)
class RawEvent:
    """One event as the file spells it; what it does not say is empty. `attachments`: addresses and titles."""

    title: str
    room: str
    start: str = ""
    duration: str = ""
    date: str = ""
    kind: str = ""
    language: str = ""
    id: str = ""
    guid: str = ""
    persons: tuple[str, ...] = ()
    attachments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RawDay:
    """One day as the file spells it, with its rooms in their order."""

    index: str
    date: str
    rooms: tuple[str, ...]
    events: tuple[RawEvent, ...]


@dataclass(frozen=True, slots=True)
class RawHead:
    """What the conference says of itself."""

    title: str = ""
    acronym: str = ""
    time_zone_name: str = ""
    day_change: str = ""


@dataclass(frozen=True, slots=True)
class Raw:
    """A whole file. `facts`: what only our own files say."""

    head: RawHead
    days: tuple[RawDay, ...] = field(default=())
    facts: Facts | None = None


@dataclass(frozen=True, slots=True)
class _Head:
    """What the conference says of itself, understood."""

    title: str
    key: str
    zone: str | None
    day_change: int


class _Problem(Exception):  # noqa: N818 - not an error of the program: one event that is left out
    """Why an event cannot be taken over."""


def schedule_of(raw: Raw, data: bytes, source_name: str, zone: str | None) -> ForeignSchedule:
    """Return a schedule. `source_name`, the file's name, stands in where the conference names itself nowhere.

    `zone` is the zone of its times where the file names none, or one that does not exist: the latter is refused as
    `schedule.zone` otherwise. Events are placed where the zone is known (see `placing`). An item's language is `en`
    where the file names none. Raises UserError `schedule.zone` or `zone.unknown`, and EmptyScheduleError where nothing
    can be taken over.
    """
    if zone:
        clock.check_zone(zone)
    head = _head(raw, source_name)
    items, problems = _items(raw.days, head)
    problems = [*_zone_problem(raw.head, zone), *problems]
    if not items:
        raise EmptyScheduleError(problems)
    rooms = dict.fromkeys(name for day in raw.days for name in day.rooms)
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
    if raw.facts:
        schedule = with_facts(schedule, raw.facts)
    known = schedule.zone or zone
    return placed(schedule, known) if known else schedule


def _zone_problem(head: RawHead, zone: str | None) -> list[ForeignProblem]:
    """Tell of a named zone that does not exist. Raises UserError `schedule.zone` where no other one is given."""
    named = clean_line(head.time_zone_name)[:80]
    if not named or named in clock.zones():
        return []
    if not zone:
        raise UserError("schedule.zone", zone=named)
    return [ForeignProblem("conference", "schedule.zone_instead", {"zone": named, "other": zone})]


def _head(raw: Raw, source_name: str) -> _Head:
    file_stem = source_name.rpartition(".")[0] or source_name
    title = clean_line(raw.head.title) or clean_line(file_stem)
    zone = raw.head.time_zone_name
    return _Head(
        title=title,
        key=slug(raw.head.acronym) or slug(title) or slug(file_stem) or "schedule",
        zone=zone if zone in clock.zones() else None,
        day_change=minutes_of(raw.head.day_change) or 0,
    )


def slug(text: str) -> str:
    """Return text as a key: letters without accents, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:60].strip("-")


def _items(days: Iterable[RawDay], head: _Head) -> tuple[list[ForeignItem], list[ForeignProblem]]:
    items: list[ForeignItem] = []
    problems: list[ForeignProblem] = []
    uids: set[str] = set()
    for place, day in enumerate(days, start=1):
        host_day = day_of(day.date)
        if host_day is None:
            problems.append(ForeignProblem(clean_line(f"day {day.index or place}")[:120], "schedule.day"))
            continue
        for number, event in enumerate(day.events, start=1):
            try:
                items.append(_item(event, host_day, head, uids))
            except _Problem as problem:
                problems.append(ForeignProblem(_where(event, number, host_day), str(problem)))
    return items, problems


def _where(event: RawEvent, number: int, day: date) -> str:
    return clean_line(f"{day} event {event.id or number} {event.title}")[:120]


def day_of(text: str) -> date | None:
    """Read the day at the head of a date, or of a date with a time."""
    try:
        found = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return found if found.year in YEARS else None


def _item(event: RawEvent, day: date, head: _Head, uids: set[str]) -> ForeignItem:
    title = clean_line(event.title)
    if not title:
        raise _Problem("schedule.item_title")
    minutes = minutes_of(event.duration)
    if minutes is None or not 0 < minutes <= DAY:
        raise _Problem("schedule.item_duration")
    start, instant = _start(event, day, head)
    if not 0 <= start < MOST_DAYS_AHEAD * DAY:
        raise _Problem("schedule.item_day")
    names = map(clean_line, event.persons)
    papers = (reference_to(address.strip(), clean_line(title)) for address, title in event.attachments)
    language = _LANGUAGE.fullmatch(event.language)
    place = f"{day} {start} {event.room} {title}"
    return ForeignItem(
        uid=unique_uid(event.guid, f"{head.title}\n{event.id or place}", place, uids),
        title=title,
        kind=kind_of(event.kind),
        day=day,
        start=start,
        minutes=minutes,
        room=event.room,
        speakers=tuple(dict.fromkeys(name for name in names if name)),
        language=language[1].lower() if language else "en",
        instant=instant,
        references=tuple(dict.fromkeys(one for one in papers if one is not None)),
    )


def kind_of(text: str) -> str:
    """Return the kind of item that a word of a schedule stands for."""
    word = text.strip().lower()
    return word if word in OWN_KINDS else KINDS.get(word, "presentation")


def _start(event: RawEvent, day: date, head: _Head) -> tuple[int, datetime | None]:
    """Return minutes on the host's clock from midnight of `day`: from the event's own date, else from its start.

    A date with an offset is an instant, which comes with it.
    """
    if event.date:
        try:
            wall = datetime.fromisoformat(event.date)
        except ValueError:
            raise _Problem("schedule.item_start") from None
        if wall.year not in YEARS:
            raise _Problem("schedule.item_day")
        if len(event.date) > len("2021-02-18"):  # with a time
            instant = wall.astimezone(UTC).replace(second=0, microsecond=0) if wall.tzinfo else None
            return _from_midnight(wall, day, head.zone), instant
    start = minutes_of(event.start)
    if start is None or start >= DAY:
        raise _Problem("schedule.item_start")
    return (start + DAY if start < head.day_change else start), None


def _from_midnight(wall: datetime, day: date, zone: str | None) -> int:
    if wall.tzinfo is not None and zone is not None:
        wall = wall.astimezone(zoneinfo.ZoneInfo(zone))
    return (wall.date() - day).days * DAY + wall.hour * 60 + wall.minute


def minutes_of(text: str) -> int | None:
    """Read hours and minutes, `9:30`, `09:30` or `09:30:00`."""
    match = _CLOCK.fullmatch(text)
    return int(match[1]) * 60 + int(match[2]) if match else None


def unique_uid(guid: str, name: str, place: str, uids: set[str]) -> str:
    """Return an event's guid, else one that follows from its name; from its place too, where the file has that one."""
    try:
        uid = str(uuid.UUID(guid))
    except ValueError:
        uid = str(uuid.uuid5(uuid.NAMESPACE_URL, name))
    if uid in uids:
        uid = str(uuid.uuid5(uuid.UUID(uid), f"{place} {len(uids)}"))
    uids.add(uid)
    return uid

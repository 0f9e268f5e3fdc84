"""The events of a calendar file (RFC 5545), such as conferences give out: each VEVENT becomes an item.

icalendar takes the lines apart; what they mean is read here, and only what a schedule is made of. So no rule of a
sender is ever run: of what repeats the first time is taken, and a zone is looked up by its name alone.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import vDuration
from icalendar.error import InvalidCalendar

from meetingdesk.domain import clock
from meetingdesk.errors import UserError
from meetingdesk.exchange.calendar_zones import zone_named
from meetingdesk.exchange.schedule.asked import Asked
from meetingdesk.exchange.schedule.frab import YEARS, slug, unique_uid
from meetingdesk.exchange.schedule.ics_parts import Component, Property, components
from meetingdesk.exchange.schedule.placing import placed
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.schedule import EmptyScheduleError, ForeignItem, ForeignProblem, ForeignSchedule

LONGEST_ROOM = 80  # characters; what is longer in LOCATION is an address
_STAMP = re.compile(r"(\d{8})(?:T(\d{2})(\d{2})\d{2}(Z)?)?")
_LINK = re.compile(r"[a-z][a-z0-9+.-]*:|.*://", re.IGNORECASE)
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:-.*)?")


class _Problem(Exception):  # noqa: N818 - not an error of the program: one event that is left out
    """Why an event cannot be taken over."""

    def __init__(self, code: str, **parameters: str) -> None:
        super().__init__(code)
        self.problem = (code, parameters)


@dataclass(frozen=True, slots=True)
class _When:
    """A time: its day and minutes on the clock of its zone; a zone of None floats."""

    day: date
    start: int
    zone: str | None


def read(data: bytes, asked: Asked) -> ForeignSchedule:
    """Return the events of a calendar; floating ones are on the clock of the calendar's zone, else of `asked.zone`.

    Raises UserError `schedule.too_large`, `.calendar_large` or `.calendar`, `zone.unknown`, and EmptyScheduleError
    where no event can be taken over.
    """
    if asked.zone:
        clock.check_zone(asked.zone)
    calendars = [one for one in components(data) if one.name == "VCALENDAR"]
    if not calendars:
        raise UserError("schedule.calendar")
    head = calendars[0]
    reading = _Reading([part for calendar in calendars for part in calendar.inside], head, asked)
    items = list(reading.items())
    if not items:
        raise EmptyScheduleError(reading.problems)
    stem = clean_line(asked.source.rpartition(".")[0] or asked.source)
    title = head.text("X-WR-CALNAME") or head.text("NAME") or stem
    schedule = ForeignSchedule(
        key=slug(title) or slug(stem) or "calendar",
        title=title,
        zone=reading.zone,
        rooms=tuple(dict.fromkeys(item.room for item in items if item.room)),
        items=tuple(items),
        sha256=hashlib.sha256(data).hexdigest(),
        problems=tuple(reading.problems),
    )
    known = reading.zone or asked.zone
    return placed(schedule, known) if known else schedule


class _Reading:
    """The events of one file. `zone`: the one that the calendar names, else the one that most of its events name."""

    def __init__(self, parts: Iterable[Component], head: Component, asked: Asked) -> None:
        parts = list(parts)
        self.problems: list[ForeignProblem] = []
        self._events = _latest(part for part in parts if part.name == "VEVENT")
        self._cancelled = head.text("METHOD").upper() == "CANCEL"
        self._places = {part.text("TZID"): part.text("X-LIC-LOCATION") for part in parts if part.name == "VTIMEZONE"}
        self.zone = self._zone_named(head.text("X-WR-TIMEZONE")) or self._most_used()
        self._clock = self.zone or asked.zone
        self._uids: set[str] = set()

    def _zone_named(self, name: str) -> str | None:
        return zone_named(name, self._places.get(name, ""))

    def _most_used(self) -> str | None:
        named = (
            event.properties["DTSTART"].parameters.get("TZID", "")
            for event in self._events
            if "DTSTART" in event.properties
        )
        zones = Counter(zone for name in named if (zone := self._zone_named(clean_line(name))))
        return zones.most_common(1)[0][0] if zones else None

    def items(self) -> Iterator[ForeignItem]:
        """Give the events that can be taken over; what is wrong with others is among the problems then."""
        for number, event in enumerate(self._events, start=1):
            try:
                yield self._item(event, number)
            except _Problem as problem:
                self._tell(event, number, *problem.problem)

    def _tell(self, event: Component, number: int, code: str, parameters: Mapping[str, str]) -> None:
        self.problems.append(
            ForeignProblem(clean_line(f"event {number} {event.text('SUMMARY')}")[:120], code, parameters)
        )

    def _item(self, event: Component, number: int) -> ForeignItem:
        title = event.text("SUMMARY")
        if self._cancelled or event.text("STATUS").upper() == "CANCELLED":
            raise _Problem("schedule.item_cancelled")
        if not title:
            raise _Problem("schedule.item_title")
        start = self._when(event.properties.get("DTSTART"))
        minutes = self._minutes(event, start)
        if "RRULE" in event.properties or "RDATE" in event.properties:
            self._tell(event, number, "schedule.item_repeats", {})
        day, minute, instant = self._placed(start)
        uid = event.text("UID")
        language = _LANGUAGE.fullmatch(event.properties["SUMMARY"].parameters.get("LANGUAGE", ""))
        place = f"{day} {minute} {title}"
        return ForeignItem(
            uid=unique_uid(uid, f"{uid or place}\n{event.text('RECURRENCE-ID')}", place, self._uids),
            title=title,
            kind="presentation",
            day=day,
            start=minute,
            minutes=minutes,
            room=_room(event.text("LOCATION")),
            speakers=(),
            language=language[1].lower() if language else "en",
            instant=instant,
        )

    def _when(self, found: Property | None) -> _When:
        match = _STAMP.fullmatch(found.value.strip()) if found else None
        if found is None or match is None:
            raise _Problem("schedule.item_start")
        if match[2] is None:
            raise _Problem("schedule.item_days")
        try:
            wall = datetime.strptime(f"{match[1]} {match[2]}:{match[3]}", "%Y%m%d %H:%M")  # noqa: DTZ007 - a wall clock
        except ValueError:
            raise _Problem("schedule.item_start") from None
        if wall.year not in YEARS:
            raise _Problem("schedule.item_start")
        name = clean_line(found.parameters.get("TZID", ""))
        zone = "UTC" if match[4] else self._zone_named(name) if name else self._clock
        if name and zone is None:
            raise _Problem("schedule.item_zone", zone=name[:80])
        return _When(wall.date(), clock.minute_of_day(wall), zone)

    def _minutes(self, event: Component, start: _When) -> int:
        if "DTEND" in event.properties:
            end = self._when(event.properties["DTEND"])
            minutes = clock.elapsed(_instant(start), _instant(end))
        else:
            minutes = _length(event.text("DURATION"))
        if not 0 < minutes <= clock.DAY_MINUTES:
            raise _Problem("schedule.item_duration")
        return minutes

    def _placed(self, when: _When) -> tuple[date, int, datetime | None]:
        """Return day and minutes on the schedule's clock; the instant where the event is on another one."""
        if when.zone is None or when.zone == self._clock:
            return when.day, when.start, None
        instant = _instant(when)
        local = clock.local(instant, self._clock) if self._clock else instant
        return local.date(), clock.minute_of_day(local), instant.astimezone(UTC)


def _instant(when: _When) -> datetime:
    return clock.at(when.day, when.start, when.zone or "UTC")


def _length(text: str) -> int:
    try:
        length: timedelta = vDuration.from_ical(text)  # type: ignore[no-untyped-call]  # icalendar
    except (InvalidCalendar, ValueError, OverflowError):
        raise _Problem("schedule.item_duration") from None
    return int(length.total_seconds() // 60)


def _room(location: str) -> str:
    return "" if len(location) > LONGEST_ROOM or _LINK.match(location) else location


def _latest(events: Iterable[Component]) -> list[Component]:
    """Return each event once, in its highest sequence (RFC 5545 3.8.7.4)."""
    latest: dict[tuple[str, str], Component] = {}
    for place, event in enumerate(events):
        key = (event.text("UID") or f"\n{place}", event.text("RECURRENCE-ID"))
        if key not in latest or _sequence(event) >= _sequence(latest[key]):
            latest[key] = event
    return list(latest.values())


def _sequence(event: Component) -> int:
    text = event.text("SEQUENCE")
    return int(text) if re.fullmatch(r"\d{1,9}", text) else 0

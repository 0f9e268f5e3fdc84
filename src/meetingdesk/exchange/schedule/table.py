"""An agenda from the rows of a spreadsheet: a row an item, or a row more for each further time that it is taken.

The order of the rows is that of the agenda, and numbers such as 1.1 or I a) say what stands below what. A row without
a time is an item that is not scheduled; a row without a date has that of the row before.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from meetingdesk.domain import clock, numbering
from meetingdesk.domain.references import references_in
from meetingdesk.exchange.platforms import dates
from meetingdesk.exchange.platforms.tables import Line
from meetingdesk.exchange.schedule.asked import Asked
from meetingdesk.exchange.schedule.cells import action_of, class_of, clock_of, instant_at, kind_of, length_of, stamp_of
from meetingdesk.exchange.schedule.columns import HEADINGS, head_row
from meetingdesk.exchange.schedule.frab import slug, unique_uid
from meetingdesk.exchange.schedule.placing import placed
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.report import DateOrder
from meetingdesk.rows.schedule import (
    EmptyScheduleError,
    ForeignEntry,
    ForeignItem,
    ForeignProblem,
    ForeignSchedule,
    UnknownColumnsError,
)

HEADS_WITHIN = 20  # rows: what stands above the heads is a title, a date of printing and such
ALLOTTED = 15  # minutes of an item for which nothing else is said
LONGEST_NUMBER = 40
Row = Mapping[str, str]


class _Problem(Exception):  # noqa: N818 - not an error of the program: one row that is left out
    """Why a row cannot be taken over."""

    def __init__(self, code: str, **parameters: str) -> None:
        super().__init__(code)
        self.problem = (code, parameters)


class _When(NamedTuple):
    """When a row takes place: on the clock of its zone, and the instant where the row itself tells it."""

    day: date
    start: int
    minutes: int
    instant: datetime | None


def schedule_of(lines: Sequence[Line], data: bytes, asked: Asked) -> ForeignSchedule:
    """Return the agenda of a table; `data` are the bytes that it comes from.

    Raises UserError `schedule.columns`, `.column` or `.field`, `attendance.date_order` where the dates can be read in
    two ways, `zone.unknown`, and EmptyScheduleError where no row can be taken over.
    """
    if asked.zone:
        clock.check_zone(asked.zone)
    heads = head_row([line.cells for line in lines[:HEADS_WITHIN]], asked.columns)
    if heads is None:
        near = max(lines[:HEADS_WITHIN], key=lambda line: sum(map(bool, line.cells)), default=Line(1, ()))
        raise UnknownColumnsError(near.cells, ", ".join(HEADINGS["title"][:3]))
    place, fields = heads
    rows = [(line.number, _row(line, fields)) for line in lines[place + 1 :]]
    stem = clean_line(asked.source.rpartition(".")[0] or asked.source)
    schedule = _Reading([(number, row) for number, row in rows if row], asked, stem).schedule()
    cells = lines[place].cells
    named = {name: cells[column] for name, column in fields.items()}
    schedule = replace(schedule, sha256=hashlib.sha256(data).hexdigest(), heads=cells, columns=named)
    known = schedule.zone or asked.zone
    return placed(schedule, known) if known and schedule.items else schedule


def _row(line: Line, fields: Mapping[str, int]) -> Row:
    cells = {name: line.cells[column] for name, column in fields.items() if column < len(line.cells)}
    return {name: text for name, text in cells.items() if text}


class _Reading:
    """The rows of one table, on their way to a schedule."""

    def __init__(self, rows: Sequence[tuple[int, Row]], asked: Asked, stem: str) -> None:
        self._rows, self._stem = rows, stem
        self._zone = next((row["zone"] for _, row in rows if row.get("zone") in clock.zones()), None)
        self._clock = self._zone or asked.zone  # where either is known: lengths follow from times on it
        self._order = self._date_order(asked)
        self._day: date | None = None
        self._uids: set[str] = set()
        self._items: list[ForeignItem] = []
        self._entries: dict[str, ForeignEntry] = {}
        self._problems: list[ForeignProblem] = []

    def _date_order(self, asked: Asked) -> DateOrder:
        texts = (row[name] for _, row in self._rows for name in ("date", "start") if name in row)
        stamps = [stamp for text in texts if clock_of(text) is None and (stamp := stamp_of(text))]
        return dates.settle(stamps, asked.days, asked.date_order, asked.source)

    def schedule(self) -> ForeignSchedule:
        """Return what the rows hold. Raises EmptyScheduleError."""
        for number, row in self._rows:
            try:
                self._take(row, number)
            except _Problem as problem:
                code, parameters = problem.problem
                where = clean_line(f"row {number} {row.get('title', '')}")[:120]
                self._problems.append(ForeignProblem(where, code, parameters))
        if not self._entries:
            raise EmptyScheduleError(self._problems)
        return ForeignSchedule(
            key=slug(self._stem) or "schedule",
            title=self._stem,
            zone=self._zone,
            rooms=tuple(dict.fromkeys(item.room for item in self._items if item.room)),
            items=tuple(self._items),
            sha256="",
            problems=tuple(self._problems),
            entries=self._with_parents(),
            numbering=numbering.style_of(entry.number for entry in self._entries.values()),
        )

    def _take(self, row: Row, number: int) -> None:
        title = row.get("title")
        if not title:
            raise _Problem("schedule.item_title")
        when = self._when(row)
        name = f"{self._stem}\n{row.get('uid') or f'{number} {title}'}"
        known = self._entries.get(row.get("uid", ""))
        uid = unique_uid(row.get("uid", ""), name, f"{number} {title}", self._uids)
        entry = known or self._entry(row, uid, when)
        if when:
            self._items.append(self._item(entry, uid, row, when))
            entry = replace(entry, slots=(*entry.slots, uid))
        self._entries[row.get("uid") or uid] = entry

    def _entry(self, row: Row, uid: str, when: _When | None) -> ForeignEntry:
        names = (clean_line(name) for name in row.get("speakers", "").split(";"))
        return ForeignEntry(
            uid=uid,
            titles={_language(row): row["title"]},
            minutes=when.minutes if when else length_of(row.get("minutes", "")) or ALLOTTED,
            kind=kind_of(row.get("kind", "")),
            number=row.get("number", "")[:LONGEST_NUMBER],
            item_class=class_of(row.get("class", "")),
            action=action_of(row.get("action", "")),
            speakers=tuple(dict.fromkeys(filter(None, names))),
            references=references_in(row.get("documents", "")),
        )

    def _item(self, entry: ForeignEntry, uid: str, row: Row, when: _When) -> ForeignItem:
        return ForeignItem(
            uid=uid,
            title=row["title"],
            kind=entry.kind,
            day=when.day,
            start=when.start,
            minutes=when.minutes,
            room=row.get("room", ""),
            speakers=entry.speakers,
            language=_language(row),
            instant=when.instant,
        )

    def _with_parents(self) -> tuple[ForeignEntry, ...]:
        latest: dict[str, str] = {}
        entries = []
        for entry in self._entries.values():
            above = numbering.above(entry.number)
            entries.append(replace(entry, parent=latest.get(above) if above else None))
            latest[entry.number] = entry.uid
        return tuple(entries)

    def _when(self, row: Row) -> _When | None:
        """Return when a row takes place; None where it names no time. Its day is kept for the rows that follow."""
        if "date" in row:
            stamp = stamp_of(row["date"])
            self._day = stamp.day(self._order) if stamp else None
            if self._day is None:
                raise _Problem("schedule.item_date")
        if "start" not in row:
            return None
        start, offset = self._clock_in(row["start"], "schedule.item_start")
        if self._day is None:
            raise _Problem("schedule.item_date")
        zone = row.get("zone", self._zone)
        if zone and zone not in clock.zones():
            raise _Problem("schedule.item_zone", zone=zone)
        instant = None if offset is None else instant_at(self._day, start, offset)
        if instant is None and zone and zone != self._zone:
            instant = clock.at(self._day, start, zone)
        return _When(self._day, start, self._length(row, self._day, start, zone or self._clock), instant)

    def _clock_in(self, text: str, code: str) -> tuple[int, int | None]:
        """Read a time of day; one with a date of its own sets the day too."""
        found = clock_of(text)
        if found:
            return found
        stamp = stamp_of(text)
        day = stamp.day(self._order) if stamp else None
        if stamp is None or day is None:
            raise _Problem(code)
        if code == "schedule.item_start":
            self._day = day
        return stamp.at.hour * 60 + stamp.at.minute, stamp.offset

    def _length(self, row: Row, day: date, start: int, zone: str | None) -> int:
        if "minutes" in row:
            minutes = length_of(row["minutes"])
        elif "end" in row:
            end, _ = self._clock_in(row["end"], "schedule.item_duration")
            end_day = day if end > start else day + timedelta(days=1)
            minutes = clock.elapsed(clock.at(day, start, zone or "UTC"), clock.at(end_day, end, zone or "UTC"))
        else:
            minutes = None
        if minutes is None or not 0 < minutes <= clock.DAY_MINUTES:
            raise _Problem("schedule.item_duration")
        return minutes


def _language(row: Row) -> str:
    code = row.get("language", "").lower()
    return code if len(code) in (2, 3) and code.isascii() and code.isalpha() else "en"

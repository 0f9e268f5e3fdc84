"""From the rows that a platform's file holds to a report: dates in one order, times in one zone, problems by row."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from meetingdesk.domain.clock import check_zone
from meetingdesk.domain.presence import BRIDGED
from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms import dates, durations
from meetingdesk.exchange.platforms.dates import Stamp
from meetingdesk.rows.report import DateOrder, ForeignReport, ForeignRow, Platform, ProblemRow

UTC_NAME = "UTC"
_NOTHING = frozenset({"", "-", "--", "n/a"})  # how an empty time is written
SHOWN = 120  # letters of a row in a problem


@dataclass(frozen=True, slots=True)
class Asked:
    """What goes with a file: its name, the zone of its times, the days of the meeting, the order of dates if said.

    `day` is that of times without a date; `columns` says the heading of each field of a table.
    """

    source: str
    zone: str | None = None
    days: Collection[date] = ()
    date_order: DateOrder | None = None
    day: date | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


class RawRow(NamedTuple):
    """A stay as the file writes it. `before`: the participant had joined earlier, at an unknown time.

    `overnight`: its times have no date of their own, so an earlier one is that of the next day. `gaps`: it is all of
    somebody's stays, and tells only by its length that there were gaps between them.
    """

    line: int
    name: str
    email: str
    joined: str
    left: str
    minutes: str
    waiting: bool
    cells: tuple[str, ...]
    before: bool = False
    overnight: bool = False
    gaps: bool = False


@dataclass(frozen=True, slots=True)
class RawReport:
    """What a platform's file says. `ends`: when the meeting ended; `utc`: the file says that its times are UTC.

    Of a table that is read by column mapping, `heads` are its headings, and `columns` those of each field.
    """

    platform: Platform
    layout: str
    rows: Sequence[RawRow]
    ends: str = ""
    utc: bool = False
    problems: tuple[ProblemRow, ...] = ()
    heads: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)


class _Problem(Exception):  # noqa: N818 - not an error of the program: one row that is left out
    """Why a row cannot be taken in."""


def finish(raw: RawReport, asked: Asked, data: bytes) -> ForeignReport:
    """Return the report. Raises UserError `attendance.zone` or `.date_order` where something is to be asked first."""
    stamps = [stamp for text in _times(raw) if (stamp := dates.parse(text)) is not None]
    zone = _zone(raw, asked, stamps)
    order = dates.settle(stamps, asked.days, asked.date_order, asked.source)
    last = cache(lambda: _last(raw, stamps, order, zone))
    rows: list[ForeignRow] = []
    problems = list(raw.problems)
    for row in raw.rows:
        try:
            rows.append(_row(row, order, zone, last))
        except _Problem as problem:
            problems.append(ProblemRow(row.line, str(problem), " · ".join(row.cells)[:SHOWN]))
    return ForeignReport(
        platform=raw.platform,
        layout=raw.layout,
        source=asked.source,
        sha256=hashlib.sha256(data).hexdigest(),
        zone=zone,
        date_order=order,
        rows=tuple(rows),
        problems=tuple(sorted(problems, key=lambda problem: problem.line)),
        heads=raw.heads,
        columns=raw.columns,
    )


def _times(raw: RawReport) -> Iterator[str]:
    yield raw.ends
    for row in raw.rows:
        yield from (row.joined, row.left)


def _zone(raw: RawReport, asked: Asked, stamps: Sequence[Stamp]) -> str:
    """Return the zone of the times. What the file says of itself goes before what the user says."""
    if raw.utc or (stamps and all(stamp.offset is not None for stamp in stamps)):
        return UTC_NAME
    if asked.zone is None:
        raise UserError("attendance.zone", source=asked.source)
    return check_zone(asked.zone)


def _last(raw: RawReport, stamps: Sequence[Stamp], order: DateOrder, zone: str) -> datetime | None:
    """Return when somebody whose leaving is not noted was there at least: to the last event, or the meeting's end."""
    events = [at for stamp in stamps if (at := dates.instant(stamp, order, zone)) is not None]
    stamp = dates.parse(raw.ends)
    ends = dates.instant(stamp, order, zone) if stamp else None
    return ends or max(events, default=None)


def _row(row: RawRow, order: DateOrder, zone: str, last: Callable[[], datetime | None]) -> ForeignRow:
    if not row.name and not row.email:
        raise _Problem("no_name")
    joined = _instant(row.joined, order, zone)
    if joined is None:
        raise _Problem("no_join")
    left = _instant(row.left, order, zone, joined)
    estimated = row.before or left is None
    if left is None:
        left = max(joined, _estimate(row, joined, last))
    if left < joined and row.overnight:
        left += timedelta(days=1)
    if left < joined:
        raise _Problem("backwards")
    if row.gaps and (length := durations.seconds(row.minutes)) and left - joined > timedelta(seconds=length + BRIDGED):
        left, estimated = joined + timedelta(seconds=length), True  # where its gaps were, nobody knows
    return ForeignRow(row.line, row.name, row.email, joined, left, estimated, row.waiting, row.cells)


def _instant(text: str, order: DateOrder, zone: str, after: datetime | None = None) -> datetime | None:
    if text.casefold() in _NOTHING:
        return None
    stamp = dates.parse(text)
    at = dates.instant(stamp, order, zone, after) if stamp else None
    if at is None:
        raise _Problem("time")
    return at


def _estimate(row: RawRow, joined: datetime, last: Callable[[], datetime | None]) -> datetime:
    length = durations.seconds(row.minutes)
    return joined + timedelta(seconds=length) if length is not None else last() or joined

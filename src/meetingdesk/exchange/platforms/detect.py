"""Which platform wrote a file. A pure function of the bytes, so that it can run in a process of its own."""

from __future__ import annotations

from collections.abc import Sequence

from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms import live_event, table, teams, webinar, zoom
from meetingdesk.exchange.platforms.report import Asked, RawReport, finish
from meetingdesk.exchange.platforms.tables import Line, lines
from meetingdesk.rows.report import ForeignReport


def read(data: bytes, asked: Asked) -> ForeignReport:
    """Return the report that a file holds; rows that cannot be taken in are its problems.

    Raises UserError `attendance.*`: where this is no log that is known, where none of its rows can be taken in, and
    where the zone, the order of its dates, their day or its columns must be said first.
    """
    found = lines(data)
    raw = _known(found) or table.read(found, asked)
    if raw is None:
        raise UserError("attendance.unknown", source=asked.source)
    report = finish(raw, asked, data)
    if not report.rows:
        raise UserError("attendance.empty", source=asked.source)
    return report


def _known(found: Sequence[Line]) -> RawReport | None:
    """Return what a reader says that was checked with real files, or with what others checked."""
    return teams.read(found) or live_event.read(found) or webinar.read(found) or zoom.read(found)

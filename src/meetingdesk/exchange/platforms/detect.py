"""Which platform wrote a file. A pure function of the bytes, so that it can run in a process of its own."""

from __future__ import annotations

from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms import teams, zoom
from meetingdesk.exchange.platforms.report import Asked, finish
from meetingdesk.exchange.platforms.tables import lines
from meetingdesk.rows.report import ForeignReport


def read(data: bytes, asked: Asked) -> ForeignReport:
    """Return the report that a file holds; rows that cannot be taken in are its problems.

    Raises UserError `attendance.*`: where this is no log that is known, where none of its rows can be taken in, and
    where the zone or the order of its dates must be said first.
    """
    table = lines(data)
    raw = teams.read(table) or zoom.read(table)
    if raw is None:
        raise UserError("attendance.unknown", source=asked.source)
    report = finish(raw, asked, data)
    if not report.rows:
        raise UserError("attendance.empty", source=asked.source)
    return report

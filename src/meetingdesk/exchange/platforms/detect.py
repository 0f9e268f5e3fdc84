"""Which platform wrote a file. A pure function of the bytes, so that it can run in a process of its own."""

from __future__ import annotations

from collections.abc import Sequence

from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms import live_event, table, teams, webinar, zoom
from meetingdesk.exchange.platforms.report import Asked, RawReport, finish
from meetingdesk.exchange.platforms.tables import Line, lines
from meetingdesk.exchange.schedule import workbook
from meetingdesk.rows.report import ForeignReport


def read(data: bytes, asked: Asked) -> ForeignReport:
    """Return the report that a file holds; rows that cannot be taken in are its problems.

    Raises UserError `attendance.*`: where this is no log that is known, where none of its rows can be taken in, and
    where the zone, the order of its dates, their day or its columns must be said first. A workbook belongs into a
    process with limits.
    """
    if data.startswith(workbook.START):
        raw = _of_workbook(data, asked)
    else:
        found = lines(data)
        raw = _known(found) or table.read(found, asked)
    if raw is None:
        raise UserError("attendance.unknown", source=asked.source)
    report = finish(raw, asked, data)
    if not report.rows:
        raise UserError("attendance.empty", source=asked.source)
    return report


def _of_workbook(data: bytes, asked: Asked) -> RawReport | None:
    """Read the first sheet on show that holds a log."""
    refusal: UserError | None = None
    for found in _sheets(data):
        try:
            raw = _known(found) or table.read(found, asked)
        except UserError as error:
            refusal = refusal or error
        else:
            if raw is not None:
                return raw
    if refusal is not None:
        raise refusal
    return None


def _sheets(data: bytes) -> Sequence[Sequence[Line]]:
    try:
        return workbook.lines(data, seconds=True)
    except UserError as error:
        raise of_a_log(error) from error


def of_a_log(error: UserError) -> UserError:
    """Return a refusal of a workbook in the words of logs; those of schedules are the same, but speak of schedules."""
    group, _, code = error.code.partition(".")
    return UserError(f"attendance.{code}", **error.parameters) if group == "schedule" else error


def _known(found: Sequence[Line]) -> RawReport | None:
    """Return what a reader says that was checked with real files, or with what others checked."""
    return teams.read(found) or live_event.read(found) or webinar.read(found) or zoom.read(found)

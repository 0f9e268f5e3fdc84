"""Attendance logs on their way in: read from files, and looked at against a meeting. Loaded with the first one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from meetingdesk.errors import UserError
from meetingdesk.exchange.apart import FOR_A_TABLE, read_apart
from meetingdesk.exchange.platforms import detect
from meetingdesk.exchange.platforms.report import Asked
from meetingdesk.exchange.platforms.tables import MOST_MEGABYTES
from meetingdesk.exchange.schedule import workbook
from meetingdesk.exchange.text import clean_line
from meetingdesk.queries import agenda, matches, meetings
from meetingdesk.rows.progress import Progress, no_progress
from meetingdesk.rows.report import ForeignReport, ReportsRead, SaidOfLog
from meetingdesk.store.store import Store

READER = "meetingdesk.exchange.platforms.detect"
LIMIT = MOST_MEGABYTES * 1024 * 1024 + 1  # bytes read at most; the reader itself refuses this many


def read(store: Store, meeting: int, path: Path, said: SaidOfLog) -> ForeignReport:
    """Read a log; the days of the meeting help to read its dates. Raises UserError `import.unreadable` and more."""
    with store.read() as reader:
        sittings = agenda.sittings(reader, meetings.meeting(reader, meeting))
    days = {sitting.day for sitting in sittings}
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT)
    except OSError as error:
        raise UserError("import.unreadable", path=str(path), reason=error.strerror or str(error)) from error
    asked = Asked(clean_line(path.name), said.zone, days, said.date_order, said.day, said.columns)
    return _of_workbook(data, asked) if data.startswith(workbook.START) else detect.read(data, asked)


def _of_workbook(data: bytes, asked: Asked) -> ForeignReport:
    try:
        report: ForeignReport = read_apart(READER, "read", data, asked, megabytes=FOR_A_TABLE)
    except UserError as error:
        raise detect.of_a_log(error) from error
    return report


def look_at(
    store: Store, meeting: int, reports: Sequence[ForeignReport], language: str, progress: Progress = no_progress
) -> ReportsRead:
    """Tell what the names of logs would be taken for, and how many rows overlap no sitting."""
    with store.read() as reader:
        known = matches.known(reader, meeting, language)
    return matches.read_reports(known, reports, progress)

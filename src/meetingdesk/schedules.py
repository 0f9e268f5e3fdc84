"""Schedules on their way out and in, as files. Loaded with the first one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from meetingdesk.documents.agenda_table import agenda_table
from meetingdesk.documents.csv_out import csv_bytes
from meetingdesk.documents.xlsx import xlsx_bytes
from meetingdesk.errors import UserError, unwritten
from meetingdesk.exchange.apart import read_apart
from meetingdesk.exchange.files import write_whole
from meetingdesk.exchange.schedule import frab_out, placing
from meetingdesk.exchange.schedule.asked import Asked
from meetingdesk.requests.agenda import ImportAgenda
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.rows.progress import Progress, no_progress
from meetingdesk.rows.schedule import ForeignSchedule

LIMIT = 64 * 1024 * 1024  # bytes read at most; the readers themselves refuse less
READER = "meetingdesk.exchange.schedule.detect"
TABLES = {"csv": csv_bytes, "xlsx": xlsx_bytes}
WRITERS = {"xml": frab_out.xml_bytes, "json": frab_out.json_bytes}


def export_table(agenda: AgendaRow, path: Path, file_format: str, language: str) -> Path:
    """Write an agenda as a table. Raises UserError `document.format` or `document.*`."""
    if file_format not in TABLES:
        raise UserError("document.format", format=file_format, document="agenda", formats=", ".join(TABLES))
    return _written(path, TABLES[file_format](agenda_table(agenda, language)))


def export(agenda: AgendaRow, path: Path, file_format: str, language: str) -> Path:
    """Write an agenda as a frab schedule. Raises UserError `document.format`, `schedule.no_sitting`, `export.*`."""
    if file_format not in WRITERS:
        raise UserError("document.format", format=file_format, document="schedule", formats=", ".join(WRITERS))
    return _written(path, WRITERS[file_format](frab_out.document(agenda, language, datetime.now(UTC))))


def _written(path: Path, data: bytes) -> Path:
    try:
        write_whole(path, data)
    except OSError as error:
        raise unwritten(error, path) from error
    return path


def read(path: Path, asked: Asked, meeting: MeetingRow | None, progress: Progress = no_progress) -> ForeignSchedule:
    """Read a schedule file, in a process of its own. Raises UserError `import.unreadable` or `schedule.*`."""
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT)
    except OSError as error:
        raise UserError("import.unreadable", path=str(path), reason=error.strerror or str(error)) from error
    schedule: ForeignSchedule = read_apart(READER, "read", data, asked, progress=progress)
    where = _zone(schedule, asked.zone, meeting)
    return placing.placed(schedule, where) if where else schedule


def taking_over(schedule: ForeignSchedule, path: Path, zone: str | None, meeting: MeetingRow | None) -> ImportAgenda:
    """Return the request that takes a schedule over. Raises UserError `import.zone` where nothing says its zone."""
    where = _zone(schedule, zone, meeting)
    if where is None:
        raise UserError("import.zone", path=str(path))
    into = meeting.id if meeting else None
    return ImportAgenda(schedule=placing.placed(schedule, where), zone=where, meeting=into, source=path.name)


def _zone(schedule: ForeignSchedule, zone: str | None, meeting: MeetingRow | None) -> str | None:
    return schedule.zone or zone or (meeting.zone if meeting else None)
